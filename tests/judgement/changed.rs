//! After something came in, only the agreements are judged of which it says something new.

use serde_json::Value;

use crate::stage::{HEADER, Stage, UNIT};
use crate::support::fresh_postgres_url;

const ALL: usize = 30;
const DAY: &str = "2025-11-15";

fn agreements() -> String {
    let rows = (1..=ALL).map(|number| {
        format!("2024,{number},Obra {number},La obra número {number},,,Obra,{},1000\n", cui(number))
    });
    let header = "Proceso,N°,Título,Texto del acta,Lugar,Sector,Tipo,CUI,Monto 2025\n";
    format!("{header}{}", rows.collect::<String>())
}

fn cui(number: usize) -> usize {
    2_999_000 + number
}

/// A year's file up to a month: what the first `moved` investments spent, and all others.
fn budget(year: u32, month: u32, moved: usize, spent: u32) -> String {
    let rows = (1..=ALL).map(|number| {
        let what = format!("{year},MONTH,{UNIT},{},OBRA {number},21,18", cui(number));
        let accrued = if number <= moved { spent } else { 100 };
        let of_year = what.replace("MONTH", "0");
        let of_march = what.replace("MONTH", "3");
        format!("{of_year},1000,1000,0,0,0,0,0\n{of_march},0,0,400,400,400,{accrued},50\n")
    });
    // another line carries the file's last month, so that all files reach the judged one
    let other = format!("{year},{month},{UNIT},3999999,GESTION,03,18,0,0,50,50,50,{month},10\n");
    format!("{HEADER}{}{other}", rows.collect::<String>())
}

fn judged(line: &Value) -> (u64, u64, u64) {
    let number = |key: &str| line[key].as_u64().unwrap();
    (number("agreements_judged"), number("measures_changed"), number("alert_steps"))
}

fn story(stage: &Stage) {
    let evaluate = |more: &[&str]| judged(&stage.at(DAY, &[&["evaluate"], more].concat())[0]);
    stage.load("2025-11-10", &budget(2025, 11, 0, 0), &[]);
    stage.load("2025-11-11", &budget(2025, 12, 0, 0), &[]);
    stage.at(DAY, &["match"]);
    let (first, ..) = evaluate(&[]);
    assert_eq!(first, 30);
    assert_eq!(evaluate(&["--changed"]), (0, 0, 0), "nothing came in");

    stage.load("2025-11-12", &budget(2025, 11, 12, 250), &[]);
    let (twelve, changed, _) = evaluate(&["--changed"]);
    assert_eq!(twelve, 12, "the file moved the money of twelve");
    assert!(changed >= 12, "{changed} measures changed");
    assert_eq!(evaluate(&["--changed"]), (0, 0, 0));
    assert_eq!(evaluate(&[]), (30, 0, 0), "judging all of them finds nothing else");

    let decide = ["--by", "Illari", "--why", "no es esta obra"];
    let reject = [&["review", "reject", "990101/2024/20~2999020"][..], &decide].concat();
    stage.at(DAY, &reject);
    assert_eq!(evaluate(&["--changed"]).0, 1, "a person decided about one");
    assert_eq!(evaluate(&[]), (30, 0, 0));

    // the pace of other years is what every agreement is compared with
    stage.load("2025-11-13", &budget(2024, 12, 1, 7), &[]);
    assert_eq!(evaluate(&["--changed"]).0, 30);
    assert_eq!(evaluate(&[]), (30, 0, 0));

    let next_month = judged(&stage.at("2025-12-15", &["evaluate", "--changed"])[0]);
    assert_eq!(next_month.0, 30, "another month is judged");
}

#[tokio::test]
async fn a_file_that_moves_the_money_of_twelve_agreements_has_twelve_judged() {
    story(&Stage::of(None, &agreements()));
    let url = fresh_postgres_url().await;
    let postgres = move || story(&Stage::of(Some(url), &agreements()));
    tokio::task::spawn_blocking(postgres).await.unwrap();
}
