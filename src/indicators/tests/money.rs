//! Money of a year: rates as the ministry prints them, what came, what was taken away, whose it is.

use super::{amount, code, state, tenths, told};
use crate::domain::facts::made::{CUI, Made, agreement, agreement_id, cui, month, soles, year};
use crate::domain::figure::Amounts;
use crate::domain::finding::ContradictionField;
use crate::domain::indicator::{Freshness, Measure, NotComputable, Value};
use crate::domain::link::{LinkState, Target};
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::Period;
use crate::domain::project::Investment;
use crate::domain::source::{Dataset, Source, SourceState};

const OTHER: &str = "2500001";
const A: &str = "030503/2024/01";
const M: &str = "030503";

#[test]
fn coyllurqui_s_rate_of_2025_is_the_published_one() {
    let of_year = Amounts {
        pia: Soles::parse("30970467"),
        pim: Soles::parse("92801757"),
        ..Amounts::default()
    };
    let spent = Amounts { accrued: Soles::parse("50086024.72"), ..Amounts::default() };
    let facts = Made::agreed().figure(CUI, 2025, 0, of_year).figure(CUI, 2025, 10, spent).build();
    assert_eq!(tenths(&facts, "execution_rate", M), 540, "53.97 %");
    let measure = told(&facts, "execution_rate", M);
    assert_eq!(measure.evidence[0].to_string(), "siaf-63:300305:*:2025");
    assert_eq!(tenths(&facts, "outturn_vs_opening", M), 1617);
}

#[test]
fn where_no_file_of_siaf_is_loaded_consulta_amigable_tells_the_whole_year_and_nothing_smaller() {
    let amounts = Amounts {
        pim: Soles::parse("45198107"),
        accrued: Soles::parse("25813413"),
        ..Amounts::default()
    };
    let facts = Made::agreed().figure_in(Dataset::ConsultaAmigable, "", 2024, 0, None, amounts);
    let facts = facts.build();
    let measured = |of: &str| {
        let all = super::measure(&facts, &super::ladders(&facts), month(of));
        let is_ours =
            |one: &Measure| one.id.indicator == "execution_rate" && one.id.subject.to_string() == M;
        all.into_iter().find(is_ours).unwrap().value
    };
    // the ministry prints 57.1 for Coyllurqui
    assert_eq!(measured("2024-12"), Ok(Value::Tenths(Tenths(571))));
    assert_eq!(measured("2024-06"), Err(NotComputable::YearNotLoaded), "it has no months");
}

#[test]
fn flows_count_up_to_the_judged_month_and_the_budget_is_as_known_now() {
    let facts = Made::agreed()
        .budget(CUI, 2025, 100, 200)
        .flow(CUI, 2025, 3, 80, 50)
        .flow(CUI, 2025, 10, 20, 30)
        .flow(CUI, 2025, 11, 500, 500)
        .build();
    assert_eq!(tenths(&facts, "execution_rate", A), 400);
    assert_eq!(tenths(&facts, "commitment_rate", A), 500);
    assert_eq!(tenths(&facts, "budget_change", A), 1000);
    assert_eq!(tenths(&facts, "pace_gap_linear", A), 400 - 833);
    assert_eq!(tenths(&facts, "opening_coverage", A), 1, "100 of the 100,000 agreed");
    assert_eq!(state(&facts, "execution_rate", A), Freshness::Fresh);
    let ids: Vec<String> =
        told(&facts, "execution_rate", A).evidence.iter().map(ToString::to_string).collect();
    assert_eq!(ids, ["siaf-63:300305:2414963:2025", "030503/2024/01~2414963"]);
}

#[test]
fn reversals_are_subtracted() {
    let facts = Made::agreed()
        .budget(CUI, 2025, 0, 200)
        .flow(CUI, 2025, 3, 80, 50)
        .flow(CUI, 2025, 4, 0, -70)
        .build();
    assert_eq!(tenths(&facts, "execution_rate", A), -100);
}

#[test]
fn a_share_of_an_investment_is_a_share_of_its_money() {
    let mut made = Made::agreed().budget(CUI, 2025, 0, 1000).flow(CUI, 2025, 3, 0, 100);
    made.facts.links[0].share = 333;
    let facts = made.build();
    let measure = told(&facts, "execution_rate", A);
    assert_eq!(measure.denominator, Some(crate::domain::indicator::Value::Soles(soles(333))));
    assert_eq!(tenths(&facts, "execution_rate", A), 100);
}

#[test]
fn figures_of_two_datasets_are_never_added_and_siaf_is_preferred() {
    let of = |pim: i64| Amounts { pim: Some(soles(pim)), ..Amounts::default() };
    let spent = |accrued: i64| Amounts { accrued: Some(soles(accrued)), ..Amounts::default() };
    let both = Made::agreed()
        .figure(CUI, 2025, 0, of(100))
        .figure(CUI, 2025, 2, spent(50))
        .figure_in(Dataset::SsiUepa, CUI, 2025, 0, None, of(900))
        .build();
    assert_eq!(tenths(&both, "execution_rate", A), 500);
    let mut ssi = Made::agreed()
        .figure_in(Dataset::SsiUepa, CUI, 2025, 0, None, of(900))
        .figure_in(Dataset::SsiDev2, CUI, 2025, 0, None, of(100));
    ssi.facts.coverage.clear();
    let ssi = ssi.build();
    assert_eq!(tenths(&ssi, "execution_rate", A), 0);
    assert_eq!(
        told(&ssi, "execution_rate", A).evidence[0].to_string(),
        "ssi-uepa:300305:2414963:2025"
    );
}

#[test]
fn a_budget_of_nothing_is_no_base_and_spending_without_one_contradicts_itself() {
    let facts = Made::agreed().budget(CUI, 2025, 0, 0).build();
    for indicator in ["execution_rate", "commitment_rate", "pace_gap_linear", "budget_change"] {
        assert_eq!(code(&facts, indicator, A), NotComputable::ZeroBase, "{indicator}");
    }
    for indicator in ["outturn_vs_opening", "royalty_use_rate", "priority_sector_share"] {
        assert_eq!(code(&facts, indicator, M), NotComputable::ZeroBase, "{indicator}");
    }
    let facts = Made::agreed().budget(CUI, 2025, 0, 0).flow(CUI, 2025, 3, 0, 7).build();
    assert_eq!(code(&facts, "execution_rate", A), NotComputable::Contradictory);
    assert_eq!(state(&facts, "execution_rate", A), Freshness::Contradictory);
    // money that came after the opening has no percentage, but both amounts are said
    let late = Made::agreed().budget(CUI, 2025, 0, 70).build();
    let reason = told(&late, "budget_change", A).reason.unwrap();
    assert_eq!(reason, "El año empezó con S/ 0.00; ahora tiene S/ 70.00.");
}

#[test]
fn a_year_that_is_not_loaded_is_told_apart_from_a_source_that_is_silent() {
    let unloaded = || {
        let mut made = Made::agreed();
        made.facts.coverage.clear();
        made
    };
    let facts = unloaded().build();
    assert_eq!(code(&facts, "execution_rate", A), NotComputable::YearNotLoaded);
    assert_eq!(
        told(&facts, "execution_rate", M).reason.as_deref(),
        Some("Aún no tenemos el archivo del año 2025.")
    );
    let mut silent = unloaded();
    silent.facts.sources[0].state = SourceState::Silent;
    let silent = silent.build();
    assert_eq!(code(&silent, "execution_rate", A), NotComputable::Silent);
    assert_eq!(
        told(&silent, "execution_rate", M).reason.as_deref(),
        Some("SIAF no responde desde el 31 de octubre de 2025.")
    );
}

#[test]
fn every_state_of_a_value_has_its_cause() {
    let made = || Made::agreed().budget(CUI, 2025, 100, 100).flow(CUI, 2025, 3, 50, 50);
    let with = |state: SourceState| {
        let mut made = made();
        made.facts.sources[0].state = state;
        made.build()
    };
    let of = |facts| state(&facts, "execution_rate", A);
    assert_eq!(of(with(SourceState::Ok)), Freshness::Fresh);
    assert_eq!(of(with(SourceState::Late)), Freshness::Late);
    assert_eq!(of(with(SourceState::Silent)), Freshness::Silent);
    let mut behind = made();
    behind.facts.coverage[0].cutoff = Some("2025-08-31".parse().unwrap());
    assert_eq!(of(behind.build()), Freshness::Late, "the file does not reach the judged month");
    let field = ContradictionField::Accrued;
    let differ = made().contradiction("300305:2414963", field, Some(Period::Year(year(2025))));
    assert_eq!(of(differ.build()), Freshness::Contradictory);
    let past = made().contradiction("300305:2414963", field, Some(Period::Year(year(2023))));
    assert_eq!(of(past.build()), Freshness::Fresh, "another year says nothing of this one");
    let whole = made().contradiction("300305:*", field, None).build();
    assert_eq!(state(&whole, "execution_rate", M), Freshness::Contradictory);
}

#[test]
fn a_proposal_gives_its_value_to_be_confirmed_and_no_link_gives_none() {
    let mut proposed = Made::agreed().budget(CUI, 2025, 100, 100);
    proposed.facts.links[0].state = LinkState::Proposed;
    let facts = proposed.build();
    let measure = told(&facts, "execution_rate", A);
    assert_eq!((measure.value.is_ok(), measure.state), (true, Freshness::Unmatched));
    assert!(measure.reason.unwrap().starts_with("Por confirmar"));

    let mut unlinked = Made::agreed().budget(CUI, 2025, 100, 100);
    unlinked.facts.links.clear();
    let facts = unlinked.build();
    for indicator in ["execution_rate", "cost_consumed", "bidders", "physical_progress"] {
        assert_eq!(code(&facts, indicator, A), NotComputable::NoMatch, "{indicator}");
    }
    assert_eq!(state(&facts, "execution_rate", A), Freshness::Unmatched);
}

#[test]
fn money_that_was_taken_away_is_told_with_what_there_was() {
    let made = || Made::agreed().known_on("2025-03-05").budget(CUI, 2025, 500, 500);
    let once = made().build();
    assert_eq!(code(&once, "budget_withdrawn", A), NotComputable::TooShort);
    let fell = made().known_on("2025-07-08").budget(CUI, 2025, 500, 350).build();
    assert_eq!(amount(&fell, "budget_withdrawn", A), soles(150));
    let measure = told(&fell, "budget_withdrawn", A);
    assert_eq!(measure.denominator, Some(crate::domain::indicator::Value::Soles(soles(500))));
    assert!(measure.reason.unwrap().contains("5 de marzo de 2025"));
    let grew = made().known_on("2025-07-08").budget(CUI, 2025, 500, 900).build();
    assert_eq!(amount(&grew, "budget_withdrawn", A), Soles::ZERO);
    let mut same = made();
    same.facts.coverage[0].snapshots = 2;
    assert_eq!(amount(&same.build(), "budget_withdrawn", A), Soles::ZERO);
}

#[test]
fn an_agreement_without_an_amount_has_no_coverage() {
    let mut made = Made::agreed().budget(CUI, 2025, 100, 100);
    made.facts.agreements[0].all[0].fact.amounts[0].amount = None;
    assert_eq!(code(&made.build(), "opening_coverage", A), NotComputable::NotRecorded);
    let whole = Made::agreed().budget(CUI, 2025, 250_000, 0).build();
    assert_eq!(tenths(&whole, "opening_coverage", A), 1000, "never more than was agreed");
}

#[test]
fn the_investment_is_split_into_what_was_agreed_and_the_rest() {
    let made = || Made::agreed().budget(CUI, 2025, 0, 300).budget(OTHER, 2025, 0, 700);
    let facts = made().build();
    assert_eq!(tenths(&facts, "agreed_investment_share", M), 300);
    assert_eq!(amount(&facts, "unagreed_investment", M), soles(700));
    let evidence = told(&facts, "unagreed_investment", M).evidence;
    assert_eq!(evidence[0].to_string(), "siaf-63:300305:2500001:2025");
    let unmatched = made().agreement(agreement(2)).agreement(agreement(3)).build();
    assert_eq!(code(&unmatched, "agreed_investment_share", M), NotComputable::NoMatch);
}

#[test]
fn an_investment_of_two_agreements_is_not_counted_twice() {
    let target = || Target::Investment(cui(CUI));
    let facts = Made::agreed()
        .agreement(agreement(2))
        .link(2, target(), LinkState::Confirmed)
        .budget(CUI, 2025, 0, 300)
        .budget(OTHER, 2025, 0, 700)
        .build();
    assert_eq!(tenths(&facts, "agreed_investment_share", M), 300);
    // an agreement that another took the place of no longer counts
    let mut replaced = Made::agreed().budget(CUI, 2025, 0, 300).agreement(agreement(2));
    replaced.facts.agreements[0].all[0].fact.replaced_by = Some(agreement_id(2));
    let replaced = replaced.link(2, Target::Investment(cui(OTHER)), LinkState::Confirmed);
    assert_eq!(tenths(&replaced.build(), "agreed_investment_share", M), 0);
}

#[test]
fn funding_lines_and_functions_are_told_apart() {
    let line = |made: Made, code: &str, rubro: &str, pim: i64| {
        let of = Amounts { pim: Some(soles(pim)), ..Amounts::default() };
        made.figure_in(Dataset::Siaf63, code, 2025, 0, Some(rubro), of)
    };
    let made = line(Made::agreed(), CUI, "18", 60);
    let made = line(made, OTHER, "18", 40);
    let made = line(made, CUI, "07", 10);
    let made = line(made, "3999999", "07", 30);
    let mut facts = made.flow(CUI, 2025, 2, 0, 25).build();
    assert_eq!(tenths(&facts, "royalty_use_rate", M), 250);
    assert_eq!(tenths(&facts, "royalty_to_agreements_share", M), 600);
    assert_eq!(tenths(&facts, "municipal_fund_investment_share", M), 250);
    assert_eq!(
        told(&facts, "royalty_use_rate", M).evidence[0].to_string(),
        "siaf-63:300305:*:2025:18"
    );
    assert_eq!(tenths(&facts, "priority_sector_share", M), 0);
    for figure in &mut facts.figures {
        figure.key.function = Some(crate::domain::codes::Function::parse("18").unwrap());
    }
    assert_eq!(tenths(&facts, "priority_sector_share", M), 1000);
}

#[test]
fn the_cost_is_the_ministry_s_and_a_placeholder_is_none() {
    let record = |viable: i64, updated: i64, spent: i64| {
        let mut record = Investment::named(Some(cui(CUI)), "CANAL");
        record.viable_cost = Some(soles(viable));
        record.updated_cost = Some(soles(updated));
        record.accrued_total = Some(soles(spent));
        record
    };
    let made = || Made::agreed().source(Source::Ssi, SourceState::Ok);
    let facts = made().investment(Dataset::SsiDetail, record(100, 130, 143)).build();
    assert_eq!(tenths(&facts, "cost_consumed", A), 1100);
    assert_eq!(tenths(&facts, "cost_growth", A), 300);
    let mut blank = record(100, 130, 143);
    blank.updated_cost = None;
    let facts = made().investment(Dataset::SsiDetail, blank).build();
    for indicator in ["cost_consumed", "cost_growth"] {
        assert_eq!(code(&facts, indicator, A), NotComputable::NeverReported);
    }
    let facts = made().investment(Dataset::SsiDetail, record(0, 130, 143)).build();
    assert_eq!(code(&facts, "cost_growth", A), NotComputable::ZeroBase);
}
