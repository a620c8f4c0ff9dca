//! The report of any district: names of one to four hundred letters, hostile text, amounts at the ends
//! of what fits, months missing, no agreement and five hundred.

use proptest::prelude::*;

use super::made::{climbed, invented_with};
use super::{csv, html, json, txt, xlsx};
use crate::domain::judgement::Judgement;
use crate::domain::ladder::Situation;
use crate::domain::lang::Lang;
use crate::domain::money::Soles;
use crate::report::model::build;

/// Text that would do harm where it is not escaped.
const HOSTILE: &str = "<script>alert(1)</script>\"'&=cmd|' /C calc'!A0\u{202e}\0\n";

fn situations() -> impl Strategy<Value = Situation> {
    prop::sample::select(Situation::ALL.to_vec())
}

/// Every form is made, and none carries the hostile text as it was.
fn is_whole(judgement: &Judgement) {
    let report = build(judgement, Some(judgement), &[]);
    for lang in Lang::ALL {
        let page = html::render(&report, lang);
        assert!(!page.contains("<script"), "a script in the page");
        assert!(!page.contains(['\0', '\u{202e}']));
        assert_eq!(page.matches("<section").count(), page.matches("</section>").count());
        let script = txt::render(&report, lang);
        assert!(!script.contains(['\0', '\u{202e}']));
        let model = json::render(&report, lang).unwrap();
        assert!(serde_json::from_str::<serde_json::Value>(&model).is_ok());
    }
    // its own tests open it; here no name and no amount may break a rule of the format
    assert!(!xlsx::render(&report, Lang::Es).unwrap().is_empty());
    let table = csv::render(&report).unwrap();
    let mut reader = ::csv::Reader::from_reader(table.as_bytes());
    for row in reader.records() {
        let row = row.unwrap();
        let named = [&row[1], &row[2]];
        assert!(named.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{row:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_names_and_amounts_make_a_whole_report(
        agreements in prop::collection::vec(
            ("\\PC{1,400}", any::<bool>(), -9_000_000_000_000_000_i64..9_000_000_000_000_000, 0_u8..=12, situations()),
            0..12,
        ),
    ) {
        let titles: Vec<(String, Soles)> = agreements
            .iter()
            .map(|(title, hostile, centimos, ..)| {
                let title = if *hostile { format!("={HOSTILE}{title}") } else { title.clone() };
                (title, Soles::from_centimos(*centimos))
            })
            .collect();
        let ladders = agreements
            .iter()
            .map(|(_, _, _, done, situation)| climbed(*done, *situation))
            .collect();
        is_whole(&invented_with(&titles, ladders));
    }
}

#[test]
fn five_hundred_agreements_make_a_whole_report() {
    let title = (format!("Canal {HOSTILE}"), Soles::from_centimos(i64::MAX / 4));
    let titles = vec![title; 500];
    let rungs = (0..13).cycle().zip(Situation::ALL.iter().cycle());
    let ladders = rungs.take(500).map(|(done, situation)| climbed(done, *situation)).collect();
    is_whole(&invented_with(&titles, ladders));
}
