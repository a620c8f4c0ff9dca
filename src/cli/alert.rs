//! `actaviva alert`: one alert, and what persons do with it.

use std::io::Write;
use std::path::PathBuf;

use chrono::NaiveDate;

use super::context::Context;
use super::table::safe;
use super::{Failure, Outcome, output, words};
use crate::domain::alert::{Alert, AlertEvent, AlertId};
use crate::domain::lang::Lang;
use crate::i18n;
use crate::jobs::alerts::{self, AlertError, Asked, Life};
use crate::report::words::alerts::{self as said, Part};
use crate::shapes;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Shows one alert: what was expected, what is seen, its ground and its life
    Show {
        /// Such as stalled_work/78690/1
        #[arg(value_name = "ID")]
        id: AlertId,
    },
    /// Says that the alert has been read
    Acknowledge {
        /// Such as stalled_work/78690/1, as actaviva alerts prints it
        #[arg(value_name = "ID")]
        id: AlertId,
        #[command(flatten)]
        who: Who,
    },
    /// Keeps the official's answer, shown wherever the alert is shown
    Reply {
        /// Such as stalled_work/78690/1, as actaviva alerts prints it
        #[arg(value_name = "ID")]
        id: AlertId,
        #[command(flatten)]
        who: Who,
        /// The answer, as it is to be shown
        #[arg(long, value_name = "TEXT")]
        text: String,
        /// A file that proves it; archived with its hash
        #[arg(long, value_name = "FILE")]
        document: Option<PathBuf>,
        /// The day by which it will be settled
        #[arg(long, value_name = "DATE", value_parser = words::written_day)]
        promised: Option<NaiveDate>,
    },
    /// Says that it is settled
    Resolve {
        /// Such as stalled_work/78690/1, as actaviva alerts prints it
        #[arg(value_name = "ID")]
        id: AlertId,
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        why: Why,
    },
    /// Says that it does not hold; the same cause does not ring again
    Dismiss {
        /// Such as stalled_work/78690/1, as actaviva alerts prints it
        #[arg(value_name = "ID")]
        id: AlertId,
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        why: Why,
    },
    /// Keeps it quiet up to a day
    Silence {
        /// Such as stalled_work/78690/1, as actaviva alerts prints it
        #[arg(value_name = "ID")]
        id: AlertId,
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        why: Why,
        /// The last quiet day, at most 90 days ahead
        #[arg(long, value_name = "DATE", value_parser = words::written_day)]
        until: NaiveDate,
    },
    /// Says that the committee has seen for itself that it is so
    Confirm {
        /// Such as stalled_work/78690/1, as actaviva alerts prints it
        #[arg(value_name = "ID")]
        id: AlertId,
        #[command(flatten)]
        who: Who,
        #[command(flatten)]
        why: Why,
    },
}

/// Who acts: kept with the step for ever.
#[derive(Debug, Clone, clap::Args)]
struct Who {
    /// Name and office of who acts
    #[arg(long, value_name = "WHO")]
    by: String,
}

/// Why: kept with the step for ever.
#[derive(Debug, Clone, clap::Args)]
struct Why {
    /// Why, in words that others can check
    #[arg(long, value_name = "TEXT")]
    why: String,
}

/// Shows one alert, or acts on it and shows what it is now.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let life = match asked(&args.what) {
        (id, None) => alerts::show(&house, id, context.as_of()).await?,
        (id, Some((by, asked))) => alerts::act(&house, id, asked, by).await?,
    };
    let mut out = context.out();
    if context.global.json {
        output::json_line(&mut out, &shapes::alerts::life(&life.alert, &life.history))?;
    } else {
        describe(&mut out, &life, context.global.lang)?;
    }
    Ok(Outcome::Done)
}

fn asked(what: &What) -> (&AlertId, Option<(&str, Asked)>) {
    match what {
        What::Show { id } => (id, None),
        What::Acknowledge { id, who } => (id, Some((&who.by, Asked::Acknowledge))),
        What::Reply { id, who, text, document, promised } => {
            let asked = Asked::Reply {
                text: text.clone(),
                document: document.clone(),
                promised_on: *promised,
            };
            (id, Some((&who.by, asked)))
        }
        What::Resolve { id, who, why } => {
            (id, Some((&who.by, Asked::Resolve { why: why.why.clone() })))
        }
        What::Dismiss { id, who, why } => {
            (id, Some((&who.by, Asked::Dismiss { why: why.why.clone() })))
        }
        What::Silence { id, who, why, until } => {
            (id, Some((&who.by, Asked::Silence { why: why.why.clone(), until: *until })))
        }
        What::Confirm { id, who, why } => {
            (id, Some((&who.by, Asked::Confirm { why: why.why.clone() })))
        }
    }
}

/// Letters of a text of people on a terminal; all of it stands in `--json`.
const LETTERS: usize = 1000;

fn describe(out: &mut dyn Write, life: &Life, lang: Lang) -> std::io::Result<()> {
    let Alert { id, state, severity, ground, .. } = &life.alert;
    let [title, expected, observed] = [Part::Title, Part::Expected, Part::Observed]
        .map(|part| safe(&said::of(lang, &life.alert, part).text, LETTERS));
    let label = |key: &str| i18n::text(lang, &format!("cli-alert-{key}"));
    let state = i18n::text(lang, &format!("alert-state-{state}"));
    let severity = i18n::text(lang, &format!("severity-{}", severity.number()));
    writeln!(out, "{id}  {state}, {severity}")?;
    writeln!(out, "{title}")?;
    writeln!(out, "  {:<12} {expected}", label("expected"))?;
    writeln!(out, "  {:<12} {observed}", label("observed"))?;
    writeln!(out, "  {:<12} {}", label("ground"), safe(&said::ground(lang, ground), LETTERS))?;
    match &life.alert.reply {
        Some(reply) => {
            let by = safe(&reply.by, 80);
            let by = reply.promised_on.map_or_else(
                || by.clone(),
                |day| {
                    let day = words::day(lang, day);
                    let args = [("by", by.as_str().into()), ("date", day.into())];
                    i18n::text_with(lang, "cli-alert-promised", &args)
                },
            );
            writeln!(out, "  {:<12} {by}: {}", label("reply"), safe(&reply.text, LETTERS))?;
            if let Some(document) = &reply.document {
                writeln!(out, "  {:<12} {} {document}", "", label("document"))?;
            }
        }
        None => {
            writeln!(out, "  {:<12} {}", label("reply"), i18n::text(lang, "cli-no-reply"))?;
        }
    }
    for AlertEvent { kind, at, by, text, until, .. } in &life.history {
        let why = text.as_deref().map(|text| format!(": {}", safe(text, LETTERS)));
        let until = until.map(|day| {
            let day = words::day(lang, day);
            format!(" {}", i18n::text_with(lang, "page-until", &[("date", day.into())]))
        });
        writeln!(
            out,
            "  {}  {}  {}{}{}",
            words::moment(lang, *at),
            i18n::text(lang, &format!("alert-event-{kind}")),
            safe(by, 80),
            until.unwrap_or_default(),
            why.unwrap_or_default()
        )?;
    }
    for evidence in &life.alert.evidence {
        writeln!(out, "  {:<12} {evidence}", label("evidence"))?;
    }
    Ok(())
}

impl From<AlertError> for Failure {
    fn from(error: AlertError) -> Self {
        let message = error.to_string();
        match error {
            AlertError::Store(error) => error.into(),
            AlertError::Archive(error) => error.into(),
            AlertError::Unknown(id) => Self::new("alert_unknown", message)
                .hint("actaviva alerts --all lists them")
                .with("id", id.to_string()),
            AlertError::Blank(_) => {
                Self::misuse("reason_missing", message).hint("others must be able to check it")
            }
            AlertError::Action(_) => {
                Self::new("alert_action", message).hint("actaviva alert show tells how it stands")
            }
        }
    }
}
