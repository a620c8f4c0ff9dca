//! `actaviva schedule`: what runs when, what ran last, and what did not run.

use std::io::Write;

use super::context::Context;
use super::table::{Align, Table};
use super::{Failure, Outcome, output, words};
use crate::domain::lang::Lang;
use crate::i18n;
use crate::jobs::queue::Queue;
use crate::jobs::status;
use crate::shapes::work::{ScheduleLine, ScheduleState};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Lists the schedules.
pub async fn run(_args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let queue = Queue::open(&house).await?;
    let schedules = status::schedules(&house, &queue).await?;
    let mut out = context.out();
    if context.global.json {
        for one in &schedules {
            output::json_line(&mut out, one)?;
        }
    } else {
        table(&schedules, context.lang()).write(&mut out)?;
        if schedules.iter().any(|one| one.state == ScheduleState::Missed) {
            writeln!(out, "\nhint: {}", context.t("cli-schedule-missed"))?;
        }
    }
    let is_fault =
        |one: &ScheduleLine| matches!(one.state, ScheduleState::Missed | ScheduleState::Failed);
    Ok(if schedules.iter().any(is_fault) { Outcome::DoneWithFindings } else { Outcome::Done })
}

fn table(schedules: &[ScheduleLine], lang: Lang) -> Table {
    let mut table = Table::new(
        lang,
        &[
            ("what", Align::Left),
            ("when", Align::Left),
            ("how", Align::Left),
            ("last", Align::Left),
            ("missed", Align::Right),
            ("next", Align::Left),
        ],
    );
    for one in schedules {
        table.push(vec![
            one.schedule.to_owned(),
            words::or_dash(one.cron.clone()),
            i18n::text(lang, &format!("schedule-state-{}", one.state)),
            words::or_dash(one.last_run.map(|at| words::moment(lang, at))),
            one.missed.to_string(),
            words::or_dash(one.next.map(|at| words::moment(lang, at))),
        ]);
    }
    table
}
