//! Works: progress, money, time and the contracts behind them.

use super::{code, state, tenths, told, whole};
use crate::domain::facts::made::{
    self, CUI, Made, WORK, cui, day, finished_work, month, running_work, soles, works_tender,
};
use crate::domain::finding::ContradictionField;
use crate::domain::indicator::{Freshness, NotComputable, Value};
use crate::domain::procurement::{PurchaseClass, Tender, TenderState};
use crate::domain::project::Investment;
use crate::domain::source::Dataset;
use crate::domain::work::{Work, WorkState};

const A: &str = "030503/2024/01";

fn with(change: impl Fn(&mut Work)) -> crate::domain::facts::Facts {
    let mut work = running_work();
    change(&mut work);
    Made::agreed().work(work).build()
}

#[test]
fn progress_is_what_was_reported_for_the_newest_month() {
    let facts = with(|_| ());
    assert_eq!(tenths(&facts, "physical_progress", WORK), 400);
    assert_eq!(tenths(&facts, "physical_progress", A), 400);
    assert_eq!(tenths(&facts, "schedule_gap", WORK), -200);
    assert_eq!(
        told(&facts, "physical_progress", WORK).evidence[0].to_string(),
        "work:infobras-bulk:78690"
    );
    let later = Made::agreed().work(running_work()).progress("2025-11", None, Some(90)).build();
    assert_eq!(tenths(&later, "physical_progress", WORK), 400, "November is not judged yet");
    let beyond = with(|work| work.physical_actual = Some(made::tenths(140)));
    assert_eq!(tenths(&beyond, "physical_progress", WORK), 1000);
    let never = with(|work| work.physical_actual = None);
    assert_eq!(code(&never, "physical_progress", WORK), NotComputable::NeverReported);
}

#[test]
fn several_works_are_weighted_by_their_cost_or_said_not_to_be() {
    let two = |cost: Option<i64>| {
        let mut first = running_work();
        first.design_cost = cost.map(|_| soles(300));
        let mut second = running_work();
        second.code = made::work_code("78691");
        second.physical_actual = Some(made::tenths(80));
        second.design_cost = cost.map(soles);
        Made::agreed().work(first).work(second).build()
    };
    assert_eq!(tenths(&two(Some(100)), "physical_progress", A), 500);
    assert_eq!(tenths(&two(None), "physical_progress", A), 600);
    let reason = told(&two(None), "physical_progress", A).reason.unwrap();
    assert_eq!(reason, "2 obras, promedio simple.");
}

#[test]
fn without_a_planned_figure_a_straight_line_stands_in_and_says_so() {
    let facts = with(|work| {
        work.physical_planned = None;
        work.start_on = Some(day("2025-01-01"));
        work.planned_end_on = Some(day("2025-12-31"));
    });
    assert_eq!(tenths(&facts, "schedule_gap", WORK), 400 - 832);
    let reason = told(&facts, "schedule_gap", WORK).reason.unwrap();
    assert!(reason.contains("estimado"), "{reason}");
}

#[test]
fn two_records_that_differ_leave_the_value_contradictory() {
    let field = ContradictionField::PhysicalProgress;
    let facts = Made::agreed().work(running_work()).contradiction(WORK, field, None).build();
    for indicator in ["physical_progress", "schedule_gap", "days_overdue"] {
        assert_eq!(state(&facts, indicator, WORK), Freshness::Contradictory, "{indicator}");
    }
}

#[test]
fn an_old_report_is_late() {
    let facts = with(|work| work.reported_month = Some(month("2025-07")));
    assert_eq!(state(&facts, "physical_progress", WORK), Freshness::Late);
    assert_eq!(state(&facts, "record_age_days", WORK), Freshness::Fresh, "its age is the measure");
}

#[test]
fn what_was_valued_is_compared_with_what_was_to_be() {
    let valued = |actual: Option<i64>, planned: Option<i64>| {
        with(|work| {
            work.valuation_actual = actual.map(soles);
            work.valuation_planned = planned.map(soles);
        })
    };
    assert_eq!(tenths(&valued(Some(60), Some(80)), "valuation_ratio", WORK), 750);
    assert_eq!(code(&valued(Some(60), Some(0)), "valuation_ratio", WORK), NotComputable::ZeroBase);
    assert_eq!(
        code(&valued(Some(60), None), "valuation_ratio", WORK),
        NotComputable::NeverReported
    );
}

#[test]
fn money_ahead_uses_the_works_own_report_else_the_investment_of_a_single_work() {
    let own = with(|work| work.financial_percent = Some(made::tenths(75)));
    assert_eq!(tenths(&own, "money_ahead", WORK), 350);
    let mut record = Investment::named(Some(cui(CUI)), "CANAL");
    record.updated_cost = Some(soles(200));
    record.accrued_total = Some(soles(100));
    let of_investment = || Made::agreed().investment(Dataset::SsiDetail, record.clone());
    let alone = of_investment().work(running_work()).build();
    assert_eq!(tenths(&alone, "money_ahead", WORK), 100);
    let mut second = running_work();
    second.code = made::work_code("78691");
    let two = of_investment().work(running_work()).work(second).build();
    assert_eq!(code(&two, "money_ahead", WORK), NotComputable::NeverReported);
}

#[test]
fn months_without_progress_are_counted_between_reports_only() {
    let reported = |months: &[(&str, i64)]| {
        let mut work = running_work();
        work.reported_month = None;
        work.physical_actual = None;
        let made = Made::agreed().work(work);
        let each = |made: Made, (of, actual): &(&str, i64)| made.progress(of, None, Some(*actual));
        months.iter().fold(made, each).build()
    };
    let stalled = reported(&[("2025-01", 30), ("2025-02", 40), ("2025-05", 40), ("2025-09", 40)]);
    assert_eq!(whole(&stalled, "months_without_progress", WORK), 7);
    let rising = reported(&[("2025-01", 30), ("2025-09", 40)]);
    assert_eq!(whole(&rising, "months_without_progress", WORK), 0);
    let once = reported(&[("2025-01", 30)]);
    assert_eq!(code(&once, "months_without_progress", WORK), NotComputable::TooShort);

    // the bulk file has no history: two snapshots tell it
    let mut earlier = running_work();
    earlier.reported_month = Some(month("2025-03"));
    let snapshots = Made::agreed().earlier_work(earlier).work(running_work()).build();
    assert_eq!(whole(&snapshots, "months_without_progress", WORK), 7);
    let not_begun = with(|work| {
        work.start_on = None;
        work.physical_actual = Some(made::tenths(0));
    });
    assert_eq!(code(&not_begun, "months_without_progress", WORK), NotComputable::NeverReported);
}

#[test]
fn days_overdue_run_from_the_rescheduled_end_and_stop_with_the_work() {
    let overdue = with(|work| work.planned_end_on = Some(day("2025-10-01")));
    assert_eq!(whole(&overdue, "days_overdue", WORK), 30, "to the end of October");
    let moved = with(|work| {
        work.planned_end_on = Some(day("2025-10-01"));
        work.rescheduled_end_on = Some(day("2025-11-30"));
    });
    assert_eq!(whole(&moved, "days_overdue", WORK), -30);
    let over = Made::agreed().work(finished_work()).build();
    assert_eq!(whole(&over, "days_overdue", WORK), 0);
    let open = with(|work| work.planned_end_on = None);
    assert_eq!(code(&open, "days_overdue", WORK), NotComputable::NeverReported);
}

#[test]
fn extensions_are_measured_against_the_first_term() {
    let extended = |days: Option<i64>, times: Option<i64>| {
        with(|work| {
            work.duration_days = Some(120);
            work.extension_days = days;
            work.extensions = times;
        })
    };
    assert_eq!(tenths(&extended(Some(60), Some(2)), "extension_ratio", WORK), 500);
    assert_eq!(tenths(&extended(None, Some(0)), "extension_ratio", WORK), 0);
    assert_eq!(code(&extended(None, None), "extension_ratio", WORK), NotComputable::NeverReported);
}

#[test]
fn the_way_from_signature_to_reception_is_counted_in_days() {
    let facts = Made::agreed().work(finished_work()).build();
    assert_eq!(whole(&facts, "agreement_to_start_days", A), 313);
    assert_eq!(whole(&facts, "finish_to_reception_days", WORK), 15);
    let mut waiting = finished_work();
    waiting.received = Some(false);
    waiting.received_on = None;
    let facts = Made::agreed().work(waiting).build();
    assert_eq!(whole(&facts, "finish_to_reception_days", WORK), 31);
    let running = with(|work| work.start_on = None);
    assert_eq!(code(&running, "finish_to_reception_days", WORK), NotComputable::NeverReported);
    assert_eq!(code(&running, "agreement_to_start_days", A), NotComputable::NeverReported);
    let mut unsigned = Made::agreed().work(running_work());
    unsigned.facts.actas[0].fact.signed_on = None;
    let unsigned = unsigned.build();
    assert_eq!(code(&unsigned, "agreement_to_start_days", A), NotComputable::NotRecorded);
}

#[test]
fn a_work_that_rises_every_month_ends_at_its_pace_and_one_that_stands_does_not() {
    let rising = |state: WorkState| {
        let mut work = running_work();
        work.state = Some(state);
        work.reported_month = None;
        let mut made = Made::agreed().work(work);
        for (place, actual) in [10, 20, 30, 40, 50].into_iter().enumerate() {
            made = made.progress(&format!("2025-{:02}", place + 6), None, Some(actual));
        }
        made.build()
    };
    let facts = rising(WorkState::Running);
    let measure = told(&facts, "finish_forecast", WORK);
    // 50 points left at 10 a month: 5 months of 30.44 days after the end of October
    assert_eq!(measure.value, Ok(Value::Date(day("2026-04-01"))));
    assert!(measure.reason.unwrap().starts_with("Entre el 1 de abril de 2026"));
    let stopped = rising(WorkState::Stopped);
    assert_eq!(code(&stopped, "finish_forecast", WORK), NotComputable::TooShort);
    assert_eq!(code(&with(|_| ()), "finish_forecast", WORK), NotComputable::TooShort);
}

#[test]
fn the_record_ages_only_while_the_work_goes_on() {
    let old = with(|work| work.reported_on = Some(day("2025-08-01")));
    assert_eq!(whole(&old, "record_age_days", WORK), 91);
    let by_month = with(|work| {
        work.reported_on = None;
        work.reported_month = Some(month("2025-09"));
    });
    assert_eq!(whole(&by_month, "record_age_days", WORK), 31);
    let over = Made::agreed().work(finished_work()).build();
    assert_eq!(whole(&over, "record_age_days", WORK), 0);
    let never = with(|work| {
        work.reported_on = None;
        work.reported_month = None;
    });
    assert_eq!(code(&never, "record_age_days", WORK), NotComputable::NeverReported);
}

#[test]
fn only_the_works_contract_counts_among_the_purchases() {
    let facts = Made::agreed().tender(works_tender()).build();
    assert_eq!(whole(&facts, "call_to_award_days", A), 40);
    assert_eq!(whole(&facts, "bidders", A), 3);
    assert_eq!(tenths(&facts, "award_to_reference", A), 950);
    let cement = Tender { class: PurchaseClass::Goods, ..works_tender() };
    let facts = Made::agreed().tender(cement).build();
    for indicator in ["call_to_award_days", "bidders", "award_to_reference"] {
        assert_eq!(code(&facts, indicator, A), NotComputable::NoMatch, "{indicator}");
    }
}

#[test]
fn a_purchase_that_goes_on_counts_its_days_and_what_is_hidden_is_not_zero() {
    let open = Tender {
        state: Some(TenderState::Called),
        awarded_on: None,
        award_value: None,
        bidders: None,
        ..works_tender()
    };
    let facts = Made::agreed().tender(open.clone()).build();
    assert_eq!(whole(&facts, "call_to_award_days", A), 284);
    assert_eq!(code(&facts, "bidders", A), NotComputable::NeverReported);
    assert_eq!(code(&facts, "award_to_reference", A), NotComputable::NeverReported);
    let void = Tender { state: Some(TenderState::Void), ..open };
    let facts = Made::agreed().tender(void).build();
    assert_eq!(code(&facts, "call_to_award_days", A), NotComputable::NeverReported);
}
