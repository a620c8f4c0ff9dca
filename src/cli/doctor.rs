//! `actaviva doctor`: checks settings, folder, database, key, clock, log, sources, background
//! work and mail.
//!
//! Each check stands alone: one that fails does not keep the next from being tried, as long as
//! there is something to try it on. Nothing is made and nothing is mended.

mod mail;
mod place;
mod records;
mod work;

use super::check::{Check, State};
use super::context::Context;
use super::{Failure, Outcome};
use crate::domain::lang::Lang;
use crate::i18n;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Checks one thing after the other; exit 1 when one of them failed.
pub async fn run(_args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let lang = context.lang();
    let mut checks = vec![settings(context)];
    checks.extend(place::folder(&context.global.data, lang));
    // opening a database that is not there would make it
    let is_made = context.settings().is_ok_and(|loaded| {
        !loaded.settings.database.url.is_sqlite()
            || context.global.data.join("actaviva.db").exists()
    });
    if context.global.data.is_dir() && !is_made {
        checks.push(Check::warning("base", context.t("cli-none-yet"), context.t("cli-init-makes")));
    } else if context.global.data.is_dir() {
        match context.house().await {
            Ok(house) => {
                checks.push(records::database(&house, lang).await);
                checks.push(place::key(&house.key_path(), lang));
                checks.extend(records::shared_archive(&house, lang).await);
                checks.push(records::clock(&house, lang).await);
                checks.push(records::log(&house, lang).await);
                checks.extend(records::sources(&house, lang).await);
                checks.push(Box::pin(work::background(&house, lang)).await);
                checks.extend(mail::mail(&house, lang).await);
            }
            Err(failure) => checks.push(of_failure("base", &failure, lang)),
        }
    }
    let mut out = context.out();
    for check in &checks {
        check.write(&mut out, context.global.json, lang)?;
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
            let args = [("n", loaded.list.len().into()), ("chosen", chosen.into())];
            Check::ok("ajustes", context.say("cli-doctor-settings", &args))
        }
        Err(failure) => of_failure("ajustes", &failure, context.lang()),
    }
}

fn of_failure(check: &str, failure: &Failure, lang: Lang) -> Check {
    let place = match (&failure.file, failure.row) {
        (Some(file), Some(row)) => {
            let row = [("at", row.to_string().into())];
            format!("{file}, {}: ", i18n::text_with(lang, "cli-at-row", &row))
        }
        (Some(file), None) => format!("{file}: "),
        _ => String::new(),
    };
    let hint = failure.told_hint(lang).unwrap_or_else(|| i18n::text(lang, "cli-doctor-debug"));
    Check::failed(check, format!("{place}{}", failure.told(lang)), hint)
}
