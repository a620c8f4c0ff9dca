//! When what is due: slots of the schedules, one slot one run, whoever is first.
//!
//! Every worker looks, and nobody leads: the job of a slot is pushed under a key made of the slot, so
//! that several workers push one job, and the slot is written down after that. Of slots that passed
//! with nobody there the last is run, the others are counted; a schedule that is new begins with its
//! next slot, because a first start is no reason to do what was due last month.

use std::time::Duration;

use chrono::{DateTime, Utc};

use super::job::{Job, Order};
use super::judgement;
use super::queue::QueueError;
use super::run::Desk;
use crate::domain::period::lima;
use crate::domain::source::Source;
use crate::settings::Settings;
use crate::settings::cron::Cron;
use crate::store::db::{Db, StoreError};
use crate::store::deliveries;
use crate::store::faults::{self, FaultKind};
use crate::store::slots::{self, Slot};
use crate::store::stamp::{self, Stamp};
use crate::store::{queue, snapshots};
use crate::telemetry::trace::TraceId;

/// Missed slots are counted so far; more are as bad as these.
const MOST_MISSED: usize = 10_000;
/// Slots are remembered this long.
const REMEMBERED_DAYS: i64 = 400;

/// One schedule as it is set.
#[derive(Debug, Clone)]
pub struct Planned {
    pub name: &'static str,
    pub cron: Option<Cron>,
    does: Does,
}

/// What a schedule does in its slots.
#[derive(Debug, Clone, Copy)]
enum Does {
    Inbox,
    Fetch(Source),
    Evaluate,
    Report,
    Notify,
}

/// Why a look at the schedules failed.
#[derive(Debug, thiserror::Error)]
pub enum ScheduleError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Queue(#[from] QueueError),
}

/// All schedules, in the order in which they are shown.
pub fn all(settings: &Settings) -> Vec<Planned> {
    let schedule = &settings.schedule;
    let planned = |name, cron: &Option<Cron>, does| Planned { name, cron: cron.clone(), does };
    let visit = |source: Source, cron| planned(source.as_str(), cron, Does::Fetch(source));
    vec![
        planned("inbox", &schedule.inbox, Does::Inbox),
        visit(Source::Siaf, &schedule.siaf),
        visit(Source::ConsultaAmigable, &schedule.consulta_amigable),
        visit(Source::Ssi, &schedule.ssi),
        visit(Source::Infobras, &schedule.infobras),
        visit(Source::Investments, &schedule.investments),
        visit(Source::Procurement, &schedule.procurement),
        planned("evaluate", &schedule.evaluate, Does::Evaluate),
        planned("report", &schedule.report, Does::Report),
        planned("notify", &schedule.notify, Does::Notify),
    ]
}

impl Planned {
    /// The job of a slot as it lies in the queue: whoever pushes it pushes the same.
    pub fn order(&self, slot: DateTime<Utc>) -> Option<Order> {
        Some(Order::new(self.job(slot)?, written(slot)))
    }

    /// The job of a slot; it speaks of the slot, however late it is run.
    fn job(&self, slot: DateTime<Utc>) -> Option<Job> {
        Some(match self.does {
            Does::Inbox => Job::Inbox,
            Does::Fetch(source) => Job::FetchAll { source },
            Does::Evaluate => Job::EvaluateAll,
            Does::Notify => Job::NotifyAll,
            Does::Report => {
                Job::ReportAll { period: judgement::judged_month(lima::day(slot)).ok()? }
            }
        })
    }
}

/// A slot as it is written in keys: `2025-11-15T06:00`, in Lima.
pub fn written(slot: DateTime<Utc>) -> String {
    slot.with_timezone(&lima::offset()).format("%Y-%m-%dT%H:%M").to_string()
}

/// Takes the slots that are due, and has what came in looked at; `seen` is how much this program saw.
pub async fn tick(desk: &Desk, seen: &mut Option<Stamp>) -> Result<(), ScheduleError> {
    let db = &desk.house.db;
    let now = desk.house.clock.now();
    let taken = slots::newest(db).await?;
    for planned in all(&desk.house.settings) {
        let Some(cron) = &planned.cron else { continue };
        let Some(due_at) = cron.last(now) else { continue };
        let last = taken.iter().find(|slot| slot.schedule == planned.name);
        if last.is_none_or(|last| last.due_at < due_at) {
            take(desk, &planned, cron, due_at, last).await?;
        }
    }
    mails(desk).await?;
    // named after what is known: the first worker who sees it has it looked at
    let came_in = stamp::came_in(db).await?;
    if seen.as_ref() != Some(&came_in) {
        let mut look = Order::new(Job::Look, came_in.as_str());
        look.trace = Some(chain_of(db, seen.as_ref(), &came_in).await?);
        desk.queue.push(&look, Duration::ZERO).await?;
        *seen = Some(came_in);
    }
    Ok(())
}

/// The chain in which the newest file came in; what a person decided begins one.
async fn chain_of(
    db: &Db,
    seen: Option<&Stamp>,
    came_in: &Stamp,
) -> Result<TraceId, ScheduleError> {
    let has_files = seen.is_none_or(|seen| came_in.has_other_files_than(seen));
    let brought = if has_files { snapshots::newest_trace(db).await? } else { None };
    let known = brought.and_then(|text| text.parse().ok());
    Ok(known.unwrap_or_else(TraceId::begin))
}

/// Has mails handed over whose time has come: found where they lie, so none is forgotten with the job
/// that wrote it or the worker that held it. Named after how often they were tried.
async fn mails(desk: &Desk) -> Result<(), ScheduleError> {
    if !desk.house.settings.mail.is_on() {
        return Ok(());
    }
    for (ubigeo, first, tries) in deliveries::due(&desk.house.db, desk.house.clock.now()).await? {
        let order = Order::new(Job::Deliver { ubigeo }, format!("{first}.{tries}"));
        desk.queue.push(&order, Duration::ZERO).await?;
    }
    Ok(())
}

async fn take(
    desk: &Desk,
    planned: &Planned,
    cron: &Cron,
    due_at: DateTime<Utc>,
    last: Option<&Slot>,
) -> Result<(), ScheduleError> {
    let mut slot = Slot {
        schedule: planned.name.to_owned(),
        due_at,
        taken_at: desk.house.clock.now(),
        job: None,
        missed: 0,
    };
    if let (Some(last), Some(order)) = (last, planned.order(due_at)) {
        let order = Order { trace: Some(TraceId::begin()), ..order };
        desk.queue.push(&order, Duration::ZERO).await?;
        slot.job = Some(order.id());
        let missed = cron.between(last.due_at, due_at, MOST_MISSED);
        slot.missed = i64::try_from(missed).unwrap_or(i64::MAX);
    }
    if slots::take(&desk.house.db, &slot).await? {
        tell(desk, &slot).await?;
    }
    Ok(())
}

/// Slots that nobody ran are told once; the first slot after them that comes in time ends it.
async fn tell(desk: &Desk, slot: &Slot) -> Result<(), StoreError> {
    let (db, name) = (&desk.house.db, slot.schedule.as_str());
    if slot.missed == 0 {
        faults::close(db, FaultKind::Slot, name, slot.taken_at).await?;
        return Ok(());
    }
    let words =
        format!("{} slots before {} passed with nobody there", slot.missed, written(slot.due_at));
    if faults::open(db, FaultKind::Slot, name, &words, slot.taken_at).await? {
        tracing::error!(schedule = name, missed = slot.missed, "slots passed with nobody there");
    }
    Ok(())
}

/// Forgets what ended long ago.
pub async fn forget(desk: &Desk) -> Result<(), ScheduleError> {
    let days = i64::from(desk.house.settings.work.keep_days);
    queue::forget(&desk.queue.db, days).await?;
    let before = desk.house.clock.now() - chrono::Duration::days(REMEMBERED_DAYS);
    slots::forget(&desk.house.db, before).await?;
    deliveries::forget(&desk.house.db, before).await?;
    Ok(())
}
