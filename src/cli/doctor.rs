//! `actaviva doctor`: checks settings, folder, database, key, clock, log, sources and background work.
//!
//! Each check stands alone: one that fails does not keep the next from being tried, as long as
//! there is something to try it on. Nothing is made and nothing is mended.

mod place;
mod records;
mod work;

use super::check::{Check, State};
use super::context::Context;
use super::{Failure, Outcome};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Checks one thing after the other; exit 1 when one of them failed.
pub async fn run(_args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let mut checks = vec![settings(context)];
    checks.extend(place::folder(&context.global.data));
    // opening a database that is not there would make it
    let is_made = context.settings().is_ok_and(|loaded| {
        !loaded.settings.database.url.is_sqlite()
            || context.global.data.join("actaviva.db").exists()
    });
    if context.global.data.is_dir() && !is_made {
        checks.push(Check::warning("base", "todavía no hay", "actaviva init la crea"));
    } else if context.global.data.is_dir() {
        match context.house().await {
            Ok(house) => {
                checks.push(records::database(&house).await);
                checks.push(place::key(&house.key_path()));
                checks.push(records::clock(&house).await);
                checks.push(records::log(&house).await);
                checks.extend(records::sources(&house).await);
                checks.push(Box::pin(work::background(&house)).await);
            }
            Err(failure) => checks.push(of_failure("base", &failure)),
        }
    }
    let mut out = context.out();
    for check in &checks {
        check.write(&mut out, context.global.json)?;
    }
    let has = |state| checks.iter().any(|check| check.state == state);
    Ok(if has(State::Failed) {
        Outcome::Unsound
    } else if has(State::Warning) {
        Outcome::DoneWithFindings
    } else {
        Outcome::Done
    })
}

fn settings(context: &Context) -> Check {
    match context.settings() {
        Ok(loaded) => {
            let chosen = loaded.list.iter().filter(|setting| setting.origin != "default").count();
            Check::ok("ajustes", format!("{} valores, {chosen} elegidos", loaded.list.len()))
        }
        Err(failure) => of_failure("ajustes", &failure),
    }
}

fn of_failure(check: &str, failure: &Failure) -> Check {
    let place = match (&failure.file, failure.row) {
        (Some(file), Some(row)) => format!("{file}, fila {row}: "),
        (Some(file), None) => format!("{file}: "),
        _ => String::new(),
    };
    let hint = failure.hint.as_deref().unwrap_or("repita la orden con ACTAVIVA_LOG=debug");
    Check::failed(check, format!("{place}{}", failure.message), hint)
}
