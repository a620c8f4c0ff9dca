//! Replies of the Sistema de Seguimiento de Inversiones, raw (`[…]`, `{CUI: […]}`) or unpacked
//! into csv.
//!
//! SSI answers every question of a family with one wide object whose unused keys are `null` or `0`.
//! So a view is recognised by the keys that are filled, `0` is "not filled" wherever a code or a
//! name is meant, and a raw reply that is `[]` says nothing at all.

use super::Options;
use super::layout::Known;
use super::table::Row;
use crate::domain::codes::Cui;
use crate::domain::finding::FindingCode;
use crate::domain::source::Dataset;

mod detail;
mod figures;
mod finan;
mod follow_up;
mod history;
mod stalled;
mod works;

/// Keys that only a master record or a follow-up has.
const MASTER: &[&str] = &["nombre inversion"];

/// The views, the more demanding first: what tells two apart is the key that only one fills.
pub const KNOWN: &[Known] = &[
    Known {
        dataset: Dataset::SsiStalled,
        name: "ssi-stalled",
        needs: &[&["fec paraliza", "val avance fisico"], &["des estado"], &["des nombre"]],
        expects: &[],
        lacks: &[],
        make: |_: &Options| Box::new(stalled::Stalled),
    },
    Known {
        dataset: Dataset::SsiInfobras,
        name: "ssi-infobras",
        needs: &[&["nobr id"], &["cobr descri"]],
        expects: &[],
        lacks: &[],
        make: |_: &Options| Box::new(works::Works),
    },
    Known {
        dataset: Dataset::SsiHistory,
        name: "ssi-history",
        needs: &[&["cod unico"], &["fec situ hist"], &["des situacion"]],
        expects: &[],
        lacks: &[],
        make: |_: &Options| Box::new(history::Notes),
    },
    Known {
        dataset: Dataset::SsiHistory,
        name: "ssi-history-pfa",
        needs: &[&["cod unico"], &["periodo"], &["mto program"], &["fec movim"]],
        expects: &[],
        lacks: &[],
        make: |_: &Options| Box::new(history::Programme),
    },
    Known {
        dataset: Dataset::SsiF12b,
        name: "ssi-f12b",
        needs: &[
            &["codigo unico"],
            MASTER,
            &["fecha ult act f12b"],
            &["ruta foto", "ind paralizada"],
        ],
        expects: &[],
        lacks: &["entidad"],
        make: |_: &Options| Box::new(follow_up::FollowUps),
    },
    Known {
        dataset: Dataset::SsiDetail,
        name: "ssi-detail",
        needs: &[&["codigo unico"], MASTER, &["des unidad uei", "fec registro"], &["mto viable"]],
        expects: &[],
        lacks: &[],
        make: |_: &Options| Box::new(detail::Details),
    },
    Known {
        dataset: Dataset::SsiFinan,
        name: "ssi-finan",
        needs: &[&["codigo unico"], &["mto deven"], &["per prim deveng", "per ult deveng"]],
        expects: &[],
        lacks: &["num anio"],
        make: |_: &Options| Box::new(finan::Totals),
    },
    Known {
        dataset: Dataset::SsiFte,
        name: "ssi-fte",
        needs: &[
            &["codigo unico"],
            &["num anio"],
            &["sec ejec"],
            &["cod fuente financ"],
            &["mto deven"],
        ],
        expects: &[],
        lacks: &[],
        make: |_: &Options| Box::new(figures::Sums::new(Dataset::SsiFte)),
    },
    Known {
        dataset: Dataset::SsiUepm,
        name: "ssi-uepm",
        needs: &[&["codigo unico"], &["num anio"], &["sec ejec"], &["cod mes"], &["mto deven"]],
        expects: &[],
        lacks: &[],
        make: |_: &Options| Box::new(figures::Sums::new(Dataset::SsiUepm)),
    },
    Known {
        dataset: Dataset::SsiUepa,
        name: "ssi-uepa",
        needs: &[&["codigo unico"], &["num anio"], &["sec ejec"], &["mto deven"]],
        expects: &[],
        lacks: &[],
        make: |_: &Options| Box::new(figures::Sums::new(Dataset::SsiUepa)),
    },
    Known {
        dataset: Dataset::SsiMes,
        name: "ssi-mes",
        needs: &[&["codigo unico"], &["num anio"], &["cod mes"], &["mto deven"]],
        expects: &[],
        lacks: &["cod especifica"],
        make: |_: &Options| Box::new(figures::Sums::new(Dataset::SsiMes)),
    },
    Known {
        dataset: Dataset::SsiDev2,
        name: "ssi-dev2",
        needs: &[&["codigo unico"], &["num anio"], &["mto deven"], &["des tipo", "mto pim"]],
        expects: &[],
        lacks: &["cod especifica"],
        make: |_: &Options| Box::new(figures::Sums::new(Dataset::SsiDev2)),
    },
];

/// The investment that a row speaks of: its own code, else the key that the reply was stored under.
///
/// Rejects the row when neither is a CUI.
fn cui(row: &mut Row<'_>) -> Option<Cui> {
    let names = &["codigo unico", "cod unico", "investment code"];
    let outer = row.outer.and_then(|key| Cui::parse(key).ok());
    let own = row.cui(names);
    if let (Some(own), Some(outer)) = (&own, &outer)
        && own != outer
    {
        let words = format!("the reply was asked for {outer}");
        row.note(names, own.as_str(), FindingCode::Contradiction, &words);
    }
    let cui = own.or(outer);
    if cui.is_none() {
        row.reject(names, "", FindingCode::MissingValue, "no CUI in the row nor beside the reply");
    }
    cui
}
