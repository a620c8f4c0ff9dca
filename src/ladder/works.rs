//! Rungs 9, 10 and 11: started, finished, received. Every work of the agreement must have got there.

use chrono::{Duration, NaiveDate};

use super::Climber;
use super::notes;
use super::standing::Standing;
use crate::domain::agreement::VisitState;
use crate::domain::evidence::EvidenceId;
use crate::domain::facts::works::OneWork;
use crate::domain::finding::ContradictionField;
use crate::domain::ladder::RungState;
use crate::domain::money::Tenths;
use crate::domain::source::{Source, SourceState};
use crate::domain::work::WorkState;

const WHOLE: Tenths = Tenths(1000);
/// A work at 100 % that is not called finished: the paper may take two months.
const PAPER_DAYS: i64 = 60;
/// A work that began more than a year before the signature is hardly the one agreed.
const BEFORE_DAYS: i64 = 365;

/// 9: a start date, progress, or a visit that saw work going on.
pub fn started(of: &Climber<'_>) -> Standing {
    if !of.is_identified() {
        return Standing::unknown(notes::NO_MATCH);
    }
    if of.works.is_empty() {
        return started_without_record(of);
    }
    let standing = Standing::of_all(of.works.iter().map(|work| work_started(of, work)).collect());
    let is_open = matches!(standing.state, RungState::NotYet | RungState::Unknown);
    match seen_at_work(of) {
        Some(visit) if is_open && of.works.len() == 1 => visit,
        _ => standing,
    }
}

fn work_started(of: &Climber<'_>, one: &OneWork<'_>) -> Standing {
    let work = &one.work;
    let progress = work.physical_actual.is_some_and(|actual| actual > Tenths(0))
        || one.reports.iter().any(|report| report.actual > Some(Tenths(0)));
    let start = work.start_on.filter(|on| *on <= of.facts.today);
    let before_signature = start
        .zip(signed_on(of))
        .is_some_and(|(start, signed)| (signed - start).num_days() > BEFORE_DAYS);
    let standing = if work.state == Some(WorkState::NotStarted) && progress {
        Standing::contradicted(notes::PROGRESS_WITHOUT_START)
    } else if before_signature {
        Standing::contradicted(notes::STARTED_BEFORE)
    } else if differs(of, one) {
        Standing::contradicted(notes::PROGRESS_DIFFERS)
    } else if start.is_some() {
        Standing::done(start)
    } else if progress {
        Standing::done(None).note(notes::BY_PROGRESS)
    } else {
        match work.state {
            // the entity's own word for a work that moves, stands or is done is a start too
            Some(WorkState::Running | WorkState::Stopped | WorkState::Finished) => {
                Standing::done(None).note(notes::BY_STATE)
            }
            Some(WorkState::NotStarted) => Standing::not_yet(),
            None => Standing::unknown(notes::NOT_REPORTED),
        }
    };
    standing.by(one.evidence())
}

/// InfObras and SSI, or two views of one, differ by more than ten points.
fn differs(of: &Climber<'_>, one: &OneWork<'_>) -> bool {
    of.facts.contradictions.iter().any(|contradiction| {
        contradiction.field == ContradictionField::PhysicalProgress
            && contradiction.subject == one.work.code.as_str()
    })
}

fn signed_on(of: &Climber<'_>) -> Option<NaiveDate> {
    let process = &of.agreement.id.process;
    let acta = of.facts.actas.iter().find(|acta| acta.fact.process == *process)?;
    acta.fact.signed_on
}

/// No work is registered: the unit's own follow-up and the committee's eyes may still tell.
fn started_without_record(of: &Climber<'_>) -> Standing {
    if let Some(visit) = seen_at_work(of) {
        return visit;
    }
    let moved = |percent: Option<Tenths>| percent.is_some_and(|percent| percent > Tenths(0));
    let forms = of
        .facts
        .follow_ups
        .iter()
        .filter(|form| of.ties.has_part(&form.fact.cui) && moved(form.fact.physical_percent))
        .map(|form| form.id.clone());
    let records = of
        .ties
        .parts
        .iter()
        .flat_map(|part| of.facts.investment_records(&part.cui))
        .filter(|record| moved(record.fact.physical_percent))
        .map(|record| record.id.clone());
    let told: Vec<EvidenceId> = forms.chain(records).collect();
    if !told.is_empty() {
        return Standing::done(None).note(notes::BY_PROGRESS).by(told);
    }
    if works_are_loaded(of) {
        Standing::not_yet().note(notes::NO_WORK_REGISTERED)
    } else {
        Standing::unknown(notes::NO_WORK_REGISTERED)
    }
}

fn works_are_loaded(of: &Climber<'_>) -> bool {
    let infobras = of.facts.sources.iter().find(|health| health.source == Source::Infobras);
    infobras.is_some_and(|health| health.state != SourceState::Never)
}

fn seen_at_work(of: &Climber<'_>) -> Option<Standing> {
    let visit = of
        .facts
        .visits
        .iter()
        .filter(|visit| visit.fact.agreement == of.agreement.id)
        .filter(|visit| visit.fact.on <= of.facts.today)
        .filter(|visit| visit.fact.state == VisitState::WorkGoingOn)
        .min_by_key(|visit| visit.fact.on)?;
    Some(Standing::done(Some(visit.fact.on)).note(notes::BY_VISIT).by([visit.id.clone()]))
}

/// 10: called finished, and at 100 % or with the reason why not.
pub fn finished(of: &Climber<'_>) -> Standing {
    of_each(of, |work| work_finished(of, work))
}

fn work_finished(of: &Climber<'_>, one: &OneWork<'_>) -> Standing {
    let work = &one.work;
    let end = work.actual_end_on.filter(|on| *on <= of.facts.today);
    if work.state != Some(WorkState::Finished) {
        let standing = if whole_for_long(of, one) {
            Standing::contradicted(notes::WHOLE_NOT_FINISHED)
        } else if work.state.is_none() && work.physical_actual.is_none_or(|is| is >= WHOLE) {
            Standing::unknown(notes::NOT_REPORTED)
        } else {
            Standing::not_yet()
        };
        return standing.by(one.evidence());
    }
    let standing = match work.physical_actual {
        _ if work.stoppage_flag == Some(true) => {
            Standing::contradicted(notes::FINISHED_AND_STOPPED)
        }
        Some(actual) if actual >= WHOLE => Standing::done(end),
        Some(_) if work.unfinished_reason.is_none() => {
            Standing::contradicted(notes::FINISHED_BELOW_WHOLE)
        }
        Some(_) if end.is_some() => Standing::done(end),
        _ => Standing::unknown(notes::NOT_REPORTED),
    };
    standing.by(one.evidence())
}

/// At 100 % since more than two months.
fn whole_for_long(of: &Climber<'_>, one: &OneWork<'_>) -> bool {
    let first = one.reports.iter().find(|report| report.actual >= Some(WHOLE));
    let since = first.map(|report| report.month).or(one.work.reported_month);
    let is_whole = one.work.physical_actual >= Some(WHOLE);
    is_whole
        && since.is_some_and(|month| of.facts.today - month.last_day() > Duration::days(PAPER_DAYS))
}

/// 11: handed over in full, with its date; the settled account is a mark beside it.
pub fn received(of: &Climber<'_>) -> Standing {
    of_each(of, |work| work_received(of, work))
}

fn work_received(of: &Climber<'_>, one: &OneWork<'_>) -> Standing {
    let work = &one.work;
    let on = work.received_on.filter(|on| *on <= of.facts.today);
    let before_end = on
        .zip(work.actual_end_on)
        .is_some_and(|(on, end)| end.pred_opt().is_some_and(|day_before| on < day_before));
    let standing = match (work.received, on) {
        (Some(true), Some(_)) if before_end => Standing::contradicted(notes::RECEIVED_BEFORE_END),
        (Some(true), Some(_)) if work.settled == Some(true) => {
            Standing::done(on).note(notes::SETTLED)
        }
        (Some(true), Some(_)) => Standing::done(on),
        (Some(true), None) => Standing::unknown(notes::NO_DATE),
        (Some(false), _) => Standing::not_yet(),
        (None, _) if work.state.is_some_and(|state| state != WorkState::Finished) => {
            Standing::not_yet()
        }
        (None, _) => Standing::unknown(notes::NOT_REPORTED),
    };
    standing.by(one.evidence())
}

/// Asks each work; without a registered one, what has not started cannot have come further.
fn of_each(of: &Climber<'_>, ask: impl Fn(&OneWork<'_>) -> Standing) -> Standing {
    if !of.is_identified() {
        return Standing::unknown(notes::NO_MATCH);
    }
    if of.works.is_empty() {
        return match started(of).state {
            RungState::NotYet => Standing::not_yet().note(notes::NO_WORK_REGISTERED),
            _ => Standing::unknown(notes::NO_WORK_REGISTERED),
        };
    }
    Standing::of_all(of.works.iter().map(ask).collect())
}
