//! `actaviva sources`: how each public source is doing.

use chrono::NaiveDate;

use super::check::State;
use super::context::Context;
use super::table::safe;
use super::{Failure, Outcome, output};
use crate::domain::lang::Lang;
use crate::domain::source::{LoadCompared, PastChanges, SourceHealth, SourceSigns, SourceState};
use crate::i18n::{numbers, text_with};
use crate::jobs::sources;
use crate::web::pages::sources::message;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Lists the public sources with their state.
pub async fn run(_args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let today = house.clock.today();
    let health = sources::health(&house, context.as_of(), today).await?;
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
            let said = safe(&said(context.lang(), one, today), 600);
            writeln!(out, "{word:<width$} {:<18} {said}", one.source)?;
            for detail in details(context, &one.signs) {
                writeln!(out, "{:<width$} {:<18} {}", "", "", safe(&detail, 300))?;
            }
        }
    }
    Ok(Outcome::Done)
}

/// How it is doing: its own message is Spanish, and says more than the page does.
pub fn said(lang: Lang, one: &SourceHealth, today: NaiveDate) -> String {
    if lang == Lang::En { message(lang, one, today) } else { one.message.clone() }
}

/// What its newest files say that those before them did not, a line each.
fn details(context: &Context, signs: &SourceSigns) -> Vec<String> {
    let mut told: Vec<String> =
        signs.past.iter().map(|past| words_of(context.lang(), past)).collect();
    let moved = |load: &&LoadCompared| {
        load.rows_before.is_some_and(|before| before != load.rows)
            || (load.accrued_before.is_some() && load.accrued_before != load.accrued)
    };
    for load in signs.loads.iter().filter(moved) {
        let mut args = vec![
            ("file", load.file.clone().into()),
            ("rows", load.rows.to_string().into()),
            ("before", load.rows_before.unwrap_or_default().to_string().into()),
        ];
        let sums = load.accrued.zip(load.accrued_before);
        if let Some((now, before)) = sums {
            args.push(("accrued", numbers::soles(now).into()));
            args.push(("had", numbers::soles(before).into()));
        }
        let key = if sums.is_some() { "cli-source-against-money" } else { "cli-source-against" };
        told.push(context.say(key, &args));
    }
    told
}

/// What was told anew of months that were over, and which agreements it touches.
pub fn words_of(lang: Lang, past: &PastChanges) -> String {
    let args = [
        ("n", past.figures.to_string().into()),
        ("moved", numbers::soles(past.moved).into()),
        ("list", past.agreements.join(", ").into()),
    ];
    match past.agreements.as_slice() {
        [] => text_with(lang, "cli-source-past-none", &args[..2]),
        _ => text_with(lang, "cli-source-past", &args),
    }
}
