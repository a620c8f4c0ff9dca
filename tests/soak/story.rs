//! What the portals publish while the hours pass: each time a new edition of something.

use std::sync::Arc;

use crate::portals::{World, data};
use crate::site::Site;

const SIAF: &str = "siaf/2025-Gasto-noviembre.csv";

/// One thing that is published, or put into the drop folder.
type Happens = fn(&Arc<World>, &Site);

/// In this order, spread over the hours.
const STORY: [Happens; 9] = [
    // November's file: one investment is gone, another has money now
    |world, _| edition(world, SIAF, "siaf/2025-Gasto-noviembre.csv"),
    |world, _| {
        day(world, "16-11-2025");
        edition(world, INFOBRAS, "infobras/bulk-2025-11.xlsx");
    },
    |_, site| drop(site, "2024-Gasto.csv"),
    // a month that had ended is another one now
    |world, _| moved(world, 30_000, 31_250),
    |world, _| {
        for view in ["detalle", "dev2", "mes", "f12b", "obras"] {
            let newest = format!("ssi/{view}-2025-11.json");
            edition(world, &newest, &newest);
        }
    },
    // a whole year again, after it had ended
    |_, site| drop(site, "2024-Gasto-2.csv"),
    |world, _| {
        day(world, "17-11-2025");
        for work in ["999031", "999081", "999082"] {
            let newest = format!("infobras/obra-{work}-2025-11.json");
            edition(world, &newest, &newest);
        }
    },
    |world, _| costlier(world),
    |world, _| moved(world, 68_400, 70_000),
];

const INFOBRAS: &str = "infobras/bulk-2025-11.xlsx";

/// What stands there before the first hour: what was published in October.
pub fn begin(world: &Arc<World>) {
    day(world, "14-11-2025");
    edition(world, SIAF, "siaf/2025-Gasto-octubre.csv");
    edition(world, INFOBRAS, "infobras/bulk-2025-09.xlsx");
    for view in ["detalle", "dev2", "mes", "f12b", "obras"] {
        let october = format!("ssi/{view}-2025-10.json");
        edition(world, &format!("ssi/{view}-2025-11.json"), &october);
    }
    for work in ["999031", "999081", "999082"] {
        let october = format!("infobras/obra-{work}-2025-10.json");
        edition(world, &format!("infobras/obra-{work}-2025-11.json"), &october);
    }
}

/// Lets happen what happens in an hour, of so many; the last thing comes before the last hour.
pub fn happen(world: &Arc<World>, site: &Site, hour: u32, hours: u32) {
    for (at, happens) in (1_u32..).zip(STORY) {
        if at * hours / 10 == hour {
            happens(world, site);
        }
    }
}

/// The day in the names of InfObras' files.
fn day(world: &World, day: &str) {
    day.clone_into(&mut world.day.lock().unwrap());
}

fn edition(world: &World, published: &str, file: &str) {
    world.publish(published, data::bytes(file));
}

/// Another amount where one stood: the newest file of SIAF in which a past month moved.
fn moved(world: &World, from: u32, to: u32) {
    let text = String::from_utf8(world.published(SIAF)).unwrap();
    let (from, to) = (format!("\"{from}\""), format!("\"{to}\""));
    assert!(text.contains(&from), "{from} stands in the file");
    world.publish(SIAF, text.replace(&from, &to).into_bytes());
}

/// The list of investments, in which one costs more.
fn costlier(world: &World) {
    let text = String::from_utf8(data::bytes("inversiones/detalle-2025-11.csv")).unwrap();
    let text = text.replace("\"11180340.5\"", "\"11980340.5\"");
    world.files.put("DETALLE_INVERSIONES.csv", text.into_bytes());
}

/// A person puts a file into the drop folder, whole at once.
fn drop(site: &Site, name: &str) {
    let inbox = site.data(0).join("inbox");
    std::fs::create_dir_all(&inbox).unwrap();
    let beside = site.folder().join(name);
    std::fs::write(&beside, data::bytes(&format!("siaf/{name}"))).unwrap();
    std::fs::rename(beside, inbox.join(name)).unwrap();
}
