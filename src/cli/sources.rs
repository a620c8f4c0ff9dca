//! `actaviva sources`: how each public source is doing.

use super::check::State;
use super::context::Context;
use super::{Failure, Outcome, output};
use crate::domain::source::SourceState;
use crate::store::sources;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Lists the public sources with their state.
pub async fn run(_args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let today = house.clock.today();
    let health =
        sources::health(&house.db, |source| house.rhythm(source), context.as_of(), today).await?;
    let mut out = context.out();
    for one in &health {
        if context.global.json {
            output::json_line(&mut out, one)?;
        } else {
            use std::io::Write;
            let state = match one.state {
                SourceState::Ok => State::Ok,
                SourceState::Silent | SourceState::Blocked => State::Failed,
                SourceState::Late | SourceState::Drifted | SourceState::Never => State::Warning,
            };
            let (word, width) = (state.word(context.lang()), State::width(context.lang()));
            writeln!(out, "{word:<width$} {:<18} {}", one.source, one.message)?;
        }
    }
    Ok(Outcome::Done)
}
