//! `actaviva schedule`: what runs when, what ran last, and what did not run.

use std::io::Write;

use super::context::Context;
use super::table::{Align, Table};
use super::{Failure, Outcome, output, words};
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
        table(&schedules).write(&mut out)?;
        if schedules.iter().any(|one| one.state == ScheduleState::Missed) {
            writeln!(
                out,
                "\nhint: nadie trabaja: actaviva serve o actaviva work hacen lo que falta, una vez"
            )?;
        }
    }
    let is_fault =
        |one: &ScheduleLine| matches!(one.state, ScheduleState::Missed | ScheduleState::Failed);
    Ok(if schedules.iter().any(is_fault) { Outcome::DoneWithFindings } else { Outcome::Done })
}

fn table(schedules: &[ScheduleLine]) -> Table {
    let mut table = Table::new(&[
        ("QUÉ", Align::Left),
        ("CUÁNDO", Align::Left),
        ("CÓMO ESTÁ", Align::Left),
        ("ÚLTIMA VEZ", Align::Left),
        ("PERDIDAS", Align::Right),
        ("PRÓXIMA", Align::Left),
    ]);
    for one in schedules {
        table.push(vec![
            one.schedule.to_owned(),
            words::or_dash(one.cron.clone()),
            word(one.state).to_owned(),
            words::or_dash(one.last_run.map(words::moment)),
            one.missed.to_string(),
            words::or_dash(one.next.map(words::moment)),
        ]);
    }
    table
}

const fn word(state: ScheduleState) -> &'static str {
    match state {
        ScheduleState::Ok => "hecho",
        ScheduleState::Waiting => "espera",
        ScheduleState::New => "empieza la próxima vez",
        ScheduleState::Missed => "no se hizo",
        ScheduleState::Failed => "falló",
        ScheduleState::Off => "apagado",
    }
}
