//! The ordered registry: help, catalogue, annex and the evaluation itself are made from it.
//!
//! The order is that of `domain.md` 3.3, which is the order in which a report speaks; coverage of the
//! report's own figures stands last, because it counts the others.

use super::definition::Indicator;
use super::{
    agreed_investment_share, agreement_to_start_days, award_to_reference, bidders, budget_change,
    budget_under_pb_share, budget_withdrawn, call_to_award_days, commitment_rate,
    committee_report_punctuality, committee_women_share, communities_absent_share,
    compliance_level_amount, compliance_level_finished, compliance_level_in_budget,
    compliance_level_started, compliance_rung, compliance_unknown_share, contradiction_share,
    cost_consumed, cost_growth, days_overdue, execution_rate, extension_ratio, figure_coverage,
    finish_forecast, finish_to_reception_days, hearings_held, matched_amount_share, matched_share,
    men_participants_change, money_ahead, months_without_progress, municipal_fund_investment_share,
    objectives_added, opening_coverage, outturn_vs_opening, pace_gap_linear, pace_gap_seasonal,
    participants_change, participants_total, peer_position, physical_progress,
    priority_sector_share, programme_validated_share, proposals_programmed_share, record_age_days,
    royalty_to_agreements_share, royalty_use_rate, schedule_gap, source_age_days,
    unagreed_investment, valuation_ratio, women_participants_change, women_participation_share,
    women_share_change, workshops_held, year_end_forecast, year_end_forecast_high,
    year_end_forecast_low,
};

/// Every indicator, in the order in which they are told.
pub static ALL: &[Indicator] = &[
    participants_total::INDICATOR,
    participants_change::INDICATOR,
    women_participants_change::INDICATOR,
    men_participants_change::INDICATOR,
    women_participation_share::INDICATOR,
    women_share_change::INDICATOR,
    communities_absent_share::INDICATOR,
    workshops_held::INDICATOR,
    proposals_programmed_share::INDICATOR,
    programme_validated_share::INDICATOR,
    objectives_added::INDICATOR,
    budget_under_pb_share::INDICATOR,
    compliance_rung::INDICATOR,
    compliance_level_in_budget::INDICATOR,
    compliance_level_started::INDICATOR,
    compliance_level_finished::INDICATOR,
    compliance_level_amount::INDICATOR,
    compliance_unknown_share::INDICATOR,
    execution_rate::INDICATOR,
    outturn_vs_opening::INDICATOR,
    budget_change::INDICATOR,
    opening_coverage::INDICATOR,
    commitment_rate::INDICATOR,
    agreed_investment_share::INDICATOR,
    unagreed_investment::INDICATOR,
    budget_withdrawn::INDICATOR,
    priority_sector_share::INDICATOR,
    royalty_use_rate::INDICATOR,
    royalty_to_agreements_share::INDICATOR,
    municipal_fund_investment_share::INDICATOR,
    pace_gap_linear::INDICATOR,
    pace_gap_seasonal::INDICATOR,
    cost_consumed::INDICATOR,
    year_end_forecast_low::INDICATOR,
    year_end_forecast::INDICATOR,
    year_end_forecast_high::INDICATOR,
    physical_progress::INDICATOR,
    schedule_gap::INDICATOR,
    valuation_ratio::INDICATOR,
    money_ahead::INDICATOR,
    months_without_progress::INDICATOR,
    days_overdue::INDICATOR,
    extension_ratio::INDICATOR,
    agreement_to_start_days::INDICATOR,
    finish_to_reception_days::INDICATOR,
    finish_forecast::INDICATOR,
    cost_growth::INDICATOR,
    call_to_award_days::INDICATOR,
    bidders::INDICATOR,
    award_to_reference::INDICATOR,
    hearings_held::INDICATOR,
    committee_report_punctuality::INDICATOR,
    committee_women_share::INDICATOR,
    matched_share::INDICATOR,
    matched_amount_share::INDICATOR,
    record_age_days::INDICATOR,
    source_age_days::INDICATOR,
    contradiction_share::INDICATOR,
    peer_position::INDICATOR,
    figure_coverage::INDICATOR,
];

/// The indicator of an id.
pub fn find(id: &str) -> Option<&'static Indicator> {
    ALL.iter().find(|indicator| indicator.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::definition::{Part, ground};
    use super::*;
    use crate::alerts::rule::RuleBook;
    use crate::domain::lang::Lang;

    #[test]
    fn every_shipped_rule_that_compares_a_measure_finds_its_indicator() {
        let book = RuleBook::shipped().unwrap();
        for rule in &book.rules {
            let Some(id) = &rule.condition.measure else { continue };
            let indicator = find(id).unwrap_or_else(|| panic!("{}: no indicator {id}", rule.id));
            let speaks_of = |kind: &&super::super::definition::SubjectKind| {
                kind.as_str() == rule.subject.as_str()
            };
            assert!(
                indicator.subjects.iter().any(|kind| speaks_of(&kind)),
                "{}: {id} is not measured of a {}",
                rule.id,
                rule.subject
            );
        }
    }

    #[test]
    fn every_indicator_says_what_it_is_in_words() {
        assert!(ALL.len() >= 40);
        let ids: BTreeSet<&str> = ALL.iter().map(|indicator| indicator.id).collect();
        assert_eq!(ids.len(), ALL.len(), "two indicators share an id");
        for indicator in ALL {
            let id = indicator.id;
            assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{id}");
            for lang in [Lang::Es, Lang::En] {
                for part in [Part::Name, Part::Formula, Part::Sentence, Part::Inputs] {
                    assert!(!indicator.text(lang, part).is_empty(), "{id}: {part:?} in {lang}");
                }
                let sentence = indicator.text(lang, Part::Sentence);
                assert!(sentence.ends_with('.'), "{id}: a sentence ends with a full stop");
                let grounds = [Some(indicator.ground), indicator.bands.map(|bands| bands.ground)];
                for key in grounds.into_iter().flatten() {
                    assert!(!ground(lang, key).contains('«'), "{id}: no ground {key}");
                }
            }
            assert!(!indicator.subjects.is_empty(), "{id}");
            assert!(indicator.formula_version > 0, "{id}");
        }
    }
}
