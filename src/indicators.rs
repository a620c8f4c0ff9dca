//! Indicators: one file each, one ordered registry; pure.
//!
//! Facts and ladders in, measures out. "Not computable, because …" is a value. Each file holds one
//! [`definition::Indicator`] with its formula in words beside the code; [`list`] puts them in order,
//! [`inputs`] is what they may ask for and [`tell`] what they answer. Arithmetic is in whole céntimos
//! and tenths, never in floats.

pub mod definition;
mod inputs;
pub mod list;
mod shared;
mod tell;
mod words;

mod agreed_investment_share;
mod agreement_to_start_days;
mod award_to_reference;
mod bidders;
mod budget_change;
mod budget_under_pb_share;
mod budget_withdrawn;
mod call_to_award_days;
mod commitment_rate;
mod committee_report_punctuality;
mod committee_women_share;
mod communities_absent_share;
mod compliance_level_amount;
mod compliance_level_finished;
mod compliance_level_in_budget;
mod compliance_level_started;
mod compliance_rung;
mod compliance_unknown_share;
mod contradiction_share;
mod cost_consumed;
mod cost_growth;
mod days_overdue;
mod execution_rate;
mod extension_ratio;
mod figure_coverage;
mod finish_forecast;
mod finish_to_reception_days;
mod hearings_held;
mod matched_amount_share;
mod matched_share;
mod men_participants_change;
mod money_ahead;
mod months_without_progress;
mod municipal_fund_investment_share;
mod objectives_added;
mod opening_coverage;
mod outturn_vs_opening;
mod pace_gap_linear;
mod pace_gap_seasonal;
mod participants_change;
mod participants_total;
mod peer_position;
mod physical_progress;
mod priority_sector_share;
mod programme_validated_share;
mod proposals_programmed_share;
mod record_age_days;
mod royalty_to_agreements_share;
mod royalty_use_rate;
mod schedule_gap;
mod source_age_days;
mod unagreed_investment;
mod valuation_ratio;
mod women_participants_change;
mod women_participation_share;
mod women_share_change;
mod workshops_held;
mod year_end_forecast;
mod year_end_forecast_high;
mod year_end_forecast_low;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::domain::agreement::AgreementId;
use crate::domain::facts::Facts;
use crate::domain::indicator::Measure;
use crate::domain::ladder::Ladder;
use crate::domain::period::Month;
use inputs::Inputs;

/// What was measured for a month before, and for which agreements nothing changed since.
#[derive(Debug, Clone, Default)]
pub struct Before {
    pub unchanged: BTreeSet<AgreementId>,
    pub measures: Vec<Measure>,
}

/// Every measure of the municipality for a month, in the order of the registry.
pub fn measure(facts: &Facts, ladders: &[(AgreementId, Ladder)], month: Month) -> Vec<Measure> {
    measure_again(facts, ladders, month, &Before::default())
}

/// The same, where the measures of some agreements, and of the works that only they lead to, stand as
/// they were told before. What is told of the whole is always told anew.
pub fn measure_again(
    facts: &Facts,
    ladders: &[(AgreementId, Ladder)],
    month: Month,
    before: &Before,
) -> Vec<Measure> {
    let mut inputs = Inputs::new(facts, ladders, month);
    inputs.leave_out(&before.unchanged);
    let mut measures = Vec::new();
    for indicator in list::ALL {
        let mut told = indicator.measure(&inputs);
        let stand = before.measures.iter().filter(|measure| {
            measure.id.indicator == indicator.id && inputs.is_left_out(&measure.id.subject)
        });
        told.extend(stand.cloned());
        inputs.so_far.asked += told.len();
        inputs.so_far.answered += told.iter().filter(|measure| measure.value.is_ok()).count();
        measures.extend(told);
    }
    measures
}
