//! Rungs 6 and 9 to 12: design, works, service.

use super::{investment, ladder, noted, plain, rung, state, with_work};
use crate::domain::agreement::{AgreementKind, VisitState};
use crate::domain::facts::made::{self, CUI, Made, cui, day, tenths};
use crate::domain::finding::ContradictionField;
use crate::domain::ladder::RungState::{Contradicted, Done, NotYet, Unknown};
use crate::domain::ladder::{Rung, RungState, Situation};
use crate::domain::link::{LinkState, Target};
use crate::domain::project::{ExecutionStage, FollowUp, Investment};
use crate::domain::source::{Dataset, Source, SourceState};
use crate::domain::work::WorkState;
use crate::ladder::notes;

#[test]
fn a_design_file_is_approved_by_its_date_its_mark_or_its_stage() {
    let told = |change: fn(&mut Investment)| {
        let mut record = investment();
        change(&mut record);
        state(Made::agreed().investment(Dataset::SsiDetail, record), Rung::DesignApproved)
    };
    assert_eq!(told(|r| r.design_registered = Some(true)), plain(RungState::Done));
    assert_eq!(told(|r| r.stage = Some(ExecutionStage::Execution)), plain(RungState::Done));
    assert_eq!(told(|r| r.stage = Some(ExecutionStage::Consistency)), plain(RungState::NotYet));
    assert_eq!(told(|r| r.design_registered = Some(false)), plain(RungState::NotYet));
    assert_eq!(told(|_| ()), noted(RungState::Unknown, notes::NOT_REPORTED));
    let disputed = told(|r| {
        r.design_registered = Some(false);
        r.design_approved_on = Some(day("2025-02-03"));
    });
    assert_eq!(disputed, noted(RungState::Contradicted, notes::DESIGN_DISPUTED));
    let dated = rung(with_work(|_| ()), Rung::DesignApproved);
    assert_eq!((dated.state, dated.date), (RungState::Done, Some(day("2025-01-15"))));
}

#[test]
fn a_work_starts_by_its_date_its_progress_its_state_or_a_visit() {
    let started = rung(with_work(|_| ()), Rung::Started);
    assert_eq!((started.state, started.date), (RungState::Done, Some(day("2025-03-01"))));
    let undated = |state: Option<WorkState>, actual: Option<i64>| {
        with_work(move |work| {
            work.start_on = None;
            work.state = state;
            work.physical_actual = actual.map(tenths);
        })
    };
    for (work, expected) in [
        (undated(Some(WorkState::Running), Some(3)), noted(Done, notes::BY_PROGRESS)),
        (undated(Some(WorkState::Running), Some(0)), noted(Done, notes::BY_STATE)),
        (undated(Some(WorkState::NotStarted), Some(0)), plain(NotYet)),
        (
            undated(Some(WorkState::NotStarted), Some(3)),
            noted(Contradicted, notes::PROGRESS_WITHOUT_START),
        ),
        (undated(None, None), noted(Unknown, notes::NOT_REPORTED)),
        (
            undated(None, None).visit("2025-06-01", VisitState::WorkGoingOn, None),
            noted(Done, notes::BY_VISIT),
        ),
        (
            with_work(|work| work.start_on = Some(day("2023-01-01"))),
            noted(Contradicted, notes::STARTED_BEFORE),
        ),
        (
            with_work(|_| ()).contradiction("78690", ContradictionField::PhysicalProgress, None),
            noted(Contradicted, notes::PROGRESS_DIFFERS),
        ),
    ] {
        assert_eq!(state(work, Rung::Started), expected);
    }
    let future = with_work(|work| {
        work.start_on = Some(day("2031-01-01"));
        work.state = Some(WorkState::NotStarted);
        work.physical_actual = None;
    });
    assert_eq!(state(future, Rung::Started), plain(NotYet));
}

#[test]
fn without_a_registered_work_the_follow_up_tells_and_silence_is_told_apart_from_absence() {
    let form = FollowUp {
        cui: cui(CUI),
        updated_on: Some(day("2025-10-01")),
        physical_percent: Some(tenths(12)),
        stopped: None,
        situation: None,
        problem: None,
        start_on: None,
        end_on: None,
    };
    let told = state(Made::agreed().follow_up(form), Rung::Started);
    assert_eq!(told, noted(RungState::Done, notes::BY_PROGRESS));
    for of in [Rung::Started, Rung::Finished, Rung::Received] {
        assert_eq!(state(Made::agreed(), of), noted(RungState::Unknown, notes::NO_WORK_REGISTERED));
        assert_eq!(
            state(Made::agreed().source(Source::Infobras, SourceState::Ok), of),
            noted(RungState::NotYet, notes::NO_WORK_REGISTERED)
        );
    }
}

#[test]
fn a_work_is_finished_by_its_state_and_its_progress_or_its_reason() {
    let finished = |change: fn(&mut crate::domain::work::Work)| {
        let mut work = made::finished_work();
        change(&mut work);
        state(Made::agreed().work(work), Rung::Finished)
    };
    let done = rung(Made::agreed().work(made::finished_work()), Rung::Finished);
    assert_eq!((done.state, done.date), (Done, Some(day("2025-09-30"))));
    assert_eq!(
        finished(|work| {
            work.physical_actual = Some(tenths(97));
            work.unfinished_reason = Some("deductivo".to_owned());
        }),
        plain(Done)
    );
    assert_eq!(
        finished(|work| work.physical_actual = Some(tenths(97))),
        noted(Contradicted, notes::FINISHED_BELOW_WHOLE)
    );
    assert_eq!(
        finished(|work| work.stoppage_flag = Some(true)),
        noted(Contradicted, notes::FINISHED_AND_STOPPED)
    );
    assert_eq!(finished(|work| work.physical_actual = None), noted(Unknown, notes::NOT_REPORTED));
    assert_eq!(state(with_work(|_| ()), Rung::Finished), plain(NotYet));
    let whole = |reported: &'static str| {
        with_work(move |work| {
            work.physical_actual = Some(tenths(100));
            work.reported_month = Some(made::month(reported));
        })
    };
    assert_eq!(
        state(whole("2025-06"), Rung::Finished),
        noted(Contradicted, notes::WHOLE_NOT_FINISHED)
    );
    assert_eq!(state(whole("2025-10"), Rung::Finished), plain(NotYet));
}

#[test]
fn a_work_is_received_with_its_date_and_never_before_its_end() {
    let received = |change: fn(&mut crate::domain::work::Work)| {
        let mut work = made::finished_work();
        change(&mut work);
        state(Made::agreed().work(work), Rung::Received)
    };
    assert_eq!(received(|_| ()), plain(Done));
    assert_eq!(received(|work| work.settled = Some(true)), noted(Done, notes::SETTLED));
    assert_eq!(received(|work| work.received_on = None), noted(Unknown, notes::NO_DATE));
    assert_eq!(received(|work| work.received = Some(false)), plain(NotYet));
    assert_eq!(received(|work| work.received = None), noted(Unknown, notes::NOT_REPORTED));
    assert_eq!(
        received(|work| work.received_on = Some(day("2025-09-01"))),
        noted(Contradicted, notes::RECEIVED_BEFORE_END)
    );
    assert_eq!(state(with_work(|_| ()), Rung::Received), plain(NotYet));
}

#[test]
fn several_works_must_all_have_got_there_and_the_count_is_told() {
    let mut second = made::running_work();
    second.code = made::work_code("78691");
    let both = || Made::agreed().work(made::finished_work()).work(second.clone());
    assert_eq!(state(both(), Rung::Started), plain(RungState::Done));
    assert_eq!(state(both(), Rung::Finished), noted(RungState::NotYet, "1-of-2"));
    assert_eq!(notes::parts("1-of-2"), Some((1, 2)));

    // a link to one work of the investment says that the other is not meant
    let one = both().link(1, Target::Work(made::work_code("78690")), LinkState::Confirmed);
    assert_eq!(state(one, Rung::Finished), plain(RungState::Done));
}

#[test]
fn only_a_visit_says_that_it_is_in_use() {
    let visited = |on: &str, seen: VisitState, maintained: Option<bool>, closed: bool| {
        let mut record = investment();
        record.closed_form = closed.then_some(true);
        let made = Made::agreed()
            .work(made::finished_work())
            .investment(Dataset::SsiDetail, record)
            .visit(on, seen, maintained);
        state(made, Rung::InService)
    };
    let new = "2025-10-20";
    assert_eq!(visited(new, VisitState::InUse, Some(true), false), plain(Done));
    assert_eq!(visited(new, VisitState::InUse, None, true), plain(Done));
    assert_eq!(visited(new, VisitState::InUse, None, false), noted(Unknown, notes::NO_CLOSING));
    assert_eq!(
        visited("2024-01-01", VisitState::InUse, None, true),
        noted(Unknown, notes::NO_VISIT)
    );
    assert_eq!(visited(new, VisitState::Closed, None, false), noted(NotYet, notes::OUT_OF_USE));
    assert_eq!(
        visited(new, VisitState::NotWorking, None, true),
        noted(Contradicted, notes::CLOSED_OUT_OF_USE)
    );
    assert_eq!(visited(new, VisitState::WorkGoingOn, None, true), plain(NotYet));
    assert_eq!(state(with_work(|_| ()), Rung::InService), plain(NotYet), "not even finished");
    assert_eq!(
        state(Made::agreed().work(made::finished_work()), Rung::InService),
        noted(Unknown, notes::NO_VISIT)
    );
}

#[test]
fn what_is_not_built_has_no_rungs_of_works() {
    for kind in [AgreementKind::Activity, AgreementKind::Equipment] {
        let mut made = Made::agreed().visit("2025-10-20", VisitState::InUse, Some(true));
        made.facts.agreements[0].all[0].fact.kind = kind;
        let ladder = ladder(&made.build());
        for of in [Rung::DesignApproved, Rung::Started, Rung::Finished, Rung::Received] {
            assert_eq!(ladder.rung(of).unwrap().state, RungState::NotApplicable);
        }
        assert_eq!(ladder.applicable, 8);
        assert_eq!(ladder.reached, Some(Rung::InService));
        assert_eq!(ladder.situation, Situation::Done, "its last applicable rung");
    }
}
