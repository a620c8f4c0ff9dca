//! How the year goes against other years, and where it may end.

use super::{code, tenths, told};
use crate::domain::facts::made::{CUI, Made};
use crate::domain::indicator::NotComputable;
use crate::domain::source::Dataset;

const A: &str = "030503/2024/01";
const M: &str = "030503";

/// Three complete years that had spent 40, 50 and 60 of 100 by October and ended at 80; this year 30.
fn years() -> Made {
    let mut made = Made::agreed().budget(CUI, 2025, 0, 100).flow(CUI, 2025, 5, 50, 30);
    for (year, by_october) in [(2022, 40), (2023, 50), (2024, 60)] {
        made = made
            .loaded(Dataset::Siaf63, year, Some(&format!("{year}-12-31")))
            .budget(CUI, year, 0, 100)
            .flow(CUI, year, 10, 0, by_october)
            .flow(CUI, year, 12, 0, 80 - by_october);
    }
    made
}

#[test]
fn the_pace_is_compared_with_the_median_of_other_years_at_the_same_month() {
    let facts = years().build();
    assert_eq!(tenths(&facts, "pace_gap_seasonal", M), 300 - 500);
    assert_eq!(tenths(&facts, "pace_gap_seasonal", A), 300 - 500);
    assert_eq!(
        told(&facts, "pace_gap_seasonal", M).reason.as_deref(),
        Some("Comparado con 3 años.")
    );
}

#[test]
fn a_forecast_has_two_ends_and_tells_how_often_it_was_right() {
    let facts = years().build();
    // by October others had spent 50.0, 62.5 and 75.0 % of what they spent by December
    assert_eq!(tenths(&facts, "year_end_forecast_low", A), 400);
    assert_eq!(tenths(&facts, "year_end_forecast", A), 480);
    assert_eq!(tenths(&facts, "year_end_forecast_high", A), 600);
    let reason = told(&facts, "year_end_forecast", M).reason.unwrap();
    assert_eq!(reason, "Entre 40.0 y 60.0 de cada 100. De 3 pronósticos pasados acertamos 1.");
}

#[test]
fn a_forecast_never_passes_the_budget() {
    let facts = years().flow(CUI, 2025, 6, 0, 65).build();
    assert_eq!(tenths(&facts, "year_end_forecast_high", A), 1000);
}

#[test]
fn two_years_or_an_incomplete_third_tell_nothing() {
    let mut two = years();
    two.facts.coverage.retain(|loaded| loaded.year.number() != 2022);
    two.facts.figures.retain(|figure| figure.key.year.number() != 2022);
    let mut cut = years();
    for loaded in cut.facts.coverage.iter_mut().filter(|loaded| loaded.year.number() == 2022) {
        loaded.cutoff = Some("2022-06-30".parse().unwrap());
    }
    for made in [two, cut] {
        let facts = made.build();
        for indicator in ["pace_gap_seasonal", "year_end_forecast", "year_end_forecast_high"] {
            assert_eq!(code(&facts, indicator, M), NotComputable::TooShort, "{indicator}");
        }
    }
}

#[test]
fn a_file_that_stops_in_march_is_compared_with_march() {
    let mut early = years();
    early.facts.coverage[0].cutoff = Some("2025-03-31".parse().unwrap());
    let facts = early.build();
    assert_eq!(tenths(&facts, "pace_gap_linear", A), 300 - 250, "3 of 12 months are closed");
    assert_eq!(tenths(&facts, "pace_gap_seasonal", A), 300, "nobody had spent anything by March");
    assert_eq!(code(&facts, "year_end_forecast", A), NotComputable::TooShort);
    let mut january = years();
    january.facts.coverage[0].cutoff = Some("2025-01-31".parse().unwrap());
    assert_eq!(code(&january.build(), "pace_gap_linear", A), NotComputable::TooShort);
}
