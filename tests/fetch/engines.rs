//! The same on PostgreSQL, where several machines share one book of requests.

use std::process::Stdio;

use crate::stage::{Stage, json};
use crate::support;

#[test]
fn two_programs_on_one_postgres_know_what_one_on_sqlite_knows() {
    let (mut shared, alone) = (Stage::new(), Stage::new());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    shared.set("ACTAVIVA_DATABASE_URL", runtime.block_on(support::fresh_postgres_url()));
    shared.run(&["doctor"]);
    let asked = [["fetch", "siaf", "--year", "2025"], ["fetch", "siaf", "--year", "2024"]];
    for ask in &asked {
        assert!(alone.run(ask).status.success());
    }
    let started: Vec<_> = asked
        .iter()
        .map(|ask| {
            let mut command = shared.command(ask);
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
        })
        .collect();
    for mut program in started {
        assert!(program.wait().unwrap().success());
    }
    assert_eq!(shared.world.most_at_once(), 1);
    let by = ["--by", "sec_ejec,cui,year,month,rubro"];
    assert_eq!(shared.figures(&by), alone.figures(&by));
    assert_eq!(shared.fetch(&["siaf", "--year", "2025"]).end()["outcome"], "unchanged");
    let (judged, words) = shared.source("siaf", "2025-12-02");
    assert_eq!((judged, words), alone.source("siaf", "2025-12-02"));
    let snapshots = json(&shared.run(&["snapshots", "--json"]));
    let hash = snapshots[0]["sha256"].as_str().unwrap().to_owned();
    let trace = json(&shared.run(&["trace", "--json", &hash]));
    assert!(trace.iter().any(|step| step["text"].as_str().unwrap().starts_with("GET http")));
}
