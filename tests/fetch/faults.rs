//! Whatever goes wrong on the way, what is known in the end is what a clean run knows.

use crate::portals::faults::Fault;
use crate::stage::Stage;

/// What happens in the wild, walls included.
const WILD: [Fault; 14] = [
    Fault::Busy(503),
    Fault::Busy(500),
    Fault::Busy(409),
    Fault::TooMany { seconds: 0 },
    Fault::Page,
    Fault::Error,
    Fault::Wall,
    Fault::Forbidden,
    Fault::Cut(40_000),
    Fault::Cut(400),
    Fault::Short,
    Fault::Long,
    Fault::Redirect,
    Fault::Empty,
];
const VISITS: [&[&str]; 7] = [
    &["siaf", "--year", "2025"],
    &["siaf", "--year", "2024", "--municipality", "990101"],
    &["infobras"],
    &["infobras", "--municipality", "990101"],
    &["ssi", "--municipality", "990101"],
    &["consulta-amigable", "--municipality", "990101", "--year", "2025"],
    &["procurement", "--year", "2025", "--today", "2025-09-15"],
];

/// Everything that is known: money, works, and what could not be read.
fn known(stage: &Stage) -> Vec<String> {
    let works = stage.run(&["works", "--json"]).stdout;
    let works = String::from_utf8(works).unwrap();
    let works = works.lines().map(|line| {
        let mut line: serde_json::Value = serde_json::from_str(line).unwrap();
        line.as_object_mut().unwrap().retain(|key, _| key != "known_at" && key != "sha256");
        line.to_string()
    });
    let by = ["--by", "sec_ejec,cui,year,month,rubro"];
    let mut all: Vec<String> = works.collect();
    all.extend(stage.figures(&by).lines().map(str::to_owned));
    all
}

#[test]
fn every_figure_after_faults_equals_that_of_a_clean_run() {
    let clean = Stage::new();
    for visit in VISITS {
        assert_eq!(clean.fetch(visit).code, Some(0), "{visit:?}");
    }
    let mut faults = 0;
    for seed in [1, 2] {
        let stage = Stage::new();
        stage.world.faults.at_random(seed, 120, &WILD);
        for visit in VISITS {
            // a wall ends a visit: whoever runs this comes again, as a schedule does
            let done = (0..40).any(|_| stage.fetch(visit).code == Some(0));
            assert!(done, "seed {seed}: {visit:?}");
        }
        faults += stage.world.faults.done();
        stage.world.faults.stop();
        let (ours, theirs) = (known(&stage), known(&clean));
        let differ = ours.iter().zip(&theirs).find(|(one, other)| one != other);
        assert_eq!(differ, None, "seed {seed}");
        assert_eq!(ours.len(), theirs.len(), "seed {seed}");
        let verified = stage.run(&["verify"]);
        assert_eq!(verified.status.code(), Some(0), "seed {seed}");
    }
    assert!(faults > 30, "{faults} faults happened");
}
