//! The report of any district: names of one to four hundred letters, hostile text, amounts at the ends
//! of what fits, months missing, no agreement and five hundred. Fast forms with many cases, sheets with few.

use proptest::prelude::*;

use super::made::{climbed, invented_with};
use super::seal::{Seal, digest};
use super::wall::{self, Size};
use super::{csv, html, json, made, package, pdf, sms, txt, xlsx};
use crate::domain::judgement::Judgement;
use crate::domain::ladder::Situation;
use crate::domain::lang::Lang;
use crate::domain::money::Soles;
use crate::report::model::{Report, build};

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
        let radio = txt::radio(&report, lang);
        assert!(!radio.contains(['\0', '\u{202e}']) && radio.lines().count() >= 4, "{radio}");
        for message in sms::messages(&report, lang) {
            assert!(sms::is_one_message(&message), "{message}");
            assert!(message.contains("BAJA"), "{message}");
        }
        let model = json::render(&report, lang).unwrap();
        assert!(serde_json::from_str::<serde_json::Value>(&model).is_ok());
        let package = package::of_report(&report, lang, "x.csv").unwrap();
        assert!(serde_json::from_str::<serde_json::Value>(&package).is_ok());
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

/// Sheets are set whatever is written on them: the standards of the PDF refuse a letter without a
/// picture, a drawing without words, a heading out of order.
fn is_printed(report: &Report) {
    let seal = Seal::new(report, Lang::Es, digest("{}"), None);
    let document = pdf::render(report, Lang::Es, Some(&seal)).unwrap();
    assert!(document.sheets() >= 3);
    assert!(document.pdf().unwrap().starts_with(b"%PDF-1.7"));
}

/// The board stays one sheet, each panel one, each card within its frame, whatever they name.
fn is_hung(report: &Report) {
    let seal = Seal::new(report, Lang::Es, digest("{}"), None);
    let poster = wall::poster(report, Lang::Es, Size::A3, Some(&seal)).unwrap();
    assert_eq!(poster.sheets(), 1);
    assert!(poster.pdf().unwrap().starts_with(b"%PDF-1.7"));
    let panels = wall::panels(report, Lang::Es, Some(&seal)).unwrap();
    assert_eq!(panels.sheets(), report.summary.agreements.max(1));
    assert!(panels.pdf().unwrap().starts_with(b"%PDF-1.7"));
    assert_eq!(wall::shares(report, Lang::Es).unwrap().len(), report.summary.agreements);
    assert!(wall::card(report, Lang::Es).unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn a_district_without_an_acta_or_without_anything_is_printed() {
    is_printed(&made::empty());
    is_hung(&made::empty());
    is_printed(&build(&made::before_acta(), None, &made::formulas()));
}

#[test]
fn names_without_end_are_printed() {
    let long = "MEJORAMIENTODELCANAL".repeat(20);
    let titles = vec![(long, Soles::from_centimos(i64::MIN / 4)); 3];
    let ladders = [Situation::Gone, Situation::Late, Situation::Unknown];
    let ladders = ladders.map(|situation| climbed(7, situation)).to_vec();
    let mut judgement = invented_with(&titles, ladders);
    judgement.facts.municipality.name = "QORIWAYQ'O ".repeat(18);
    let report = build(&judgement, Some(&judgement), &[]);
    is_printed(&report);
    is_hung(&report);
}

#[test]
fn a_year_without_a_single_month_is_told() {
    let judgement = made::with_months(&[], &[]);
    is_whole(&judgement);
    is_printed(&build(&judgement, None, &[]));
}

proptest! {
    // a sheet takes as long as all other forms together
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn any_names_are_printed(titles in prop::collection::vec("\\PC{1,400}", 1..5)) {
        let ladders = titles.iter().zip(Situation::ALL.iter().cycle());
        let ladders = ladders.map(|(_, situation)| climbed(5, *situation)).collect();
        let titles: Vec<(String, Soles)> =
            titles.into_iter().map(|title| (title, Soles::from_centimos(1))).collect();
        let report = build(&invented_with(&titles, ladders), None, &[]);
        is_printed(&report);
        is_hung(&report);
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

/// A month, or none where nobody reported it.
fn reported() -> impl Strategy<Value = Vec<(u8, Option<i64>, Option<i64>)>> {
    let percent = || prop::option::of(0_i64..=130);
    prop::collection::vec((1_u8..=12, percent(), percent()), 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_months_may_be_missing(
        spent in prop::collection::vec((1_u8..=12, -1_000_000_i64..9_000_000), 0..8),
        built in reported(),
    ) {
        is_whole(&made::with_months(&spent, &built));
    }
}

#[test]
fn five_hundred_agreements_make_a_whole_report() {
    let title = (format!("Canal {HOSTILE}"), Soles::from_centimos(i64::MAX / 4));
    let titles = vec![title; 500];
    let rungs = (0..13).cycle().zip(Situation::ALL.iter().cycle());
    let ladders = rungs.take(500).map(|(done, situation)| climbed(done, *situation)).collect();
    let judgement = invented_with(&titles, ladders);
    is_whole(&judgement);
    is_printed(&build(&judgement, None, &[]));
}
