//! `actaviva notices`: who is told by mail and how it is with their mails; lets somebody leave or come
//! back, and tries a refused mail again.

use std::io::Write;

use super::context::Context;
use super::table::{Align, Table};
use super::{Failure, Outcome, output, words};
use crate::domain::codes::Ubigeo;
use crate::domain::lang::Lang;
use crate::domain::subscriber::MailAddress;
use crate::domain::text::shorten;
use crate::i18n;
use crate::jobs::house::House;
use crate::jobs::notify::leave::Wish;
use crate::jobs::notify::state::{self, StateError};
use crate::shapes::notices::{NoticeLine, NoticeState};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    does: Option<Does>,
}

#[derive(Debug, clap::Subcommand)]
enum Does {
    /// Ends the mails to somebody, whatever the settings list
    Leave(Whom),
    /// Lets somebody who left come back; what happened in between is not told
    Return(Whom),
    /// Tries a mail again that was refused or given up
    Retry(Whom),
}

/// Whom it concerns.
#[derive(Debug, clap::Args)]
struct Whom {
    /// The address, as actaviva notices lists it
    #[arg(value_name = "MAIL")]
    mail: MailAddress,
    /// Only the notices of this municipality
    #[arg(long, value_name = "M")]
    municipality: Option<String>,
}

/// Lists who is told, after doing what was asked.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    if let Some(does) = &args.does {
        let (Does::Leave(whom) | Does::Return(whom) | Does::Retry(whom)) = does;
        let only = match &whom.municipality {
            Some(text) => Some(context.municipality(&house, text).await?.ubigeo),
            None => None,
        };
        act(&house, does, &whom.mail, only.as_ref()).await?;
    }
    let lines = state::list(&house).await?;
    let mut out = context.out();
    if context.global.json {
        for line in &lines {
            output::json_line(&mut out, line)?;
        }
    } else if lines.is_empty() {
        writeln!(out, "{}", context.t("cli-notices-nobody"))?;
    } else {
        table(&lines, context.lang()).write(&mut out)?;
        for line in lines.iter().filter(|line| line.why.is_some()) {
            let why = shorten(line.why.as_deref().unwrap_or_default(), 200);
            writeln!(out, "\n{} ({})\n  {why}", line.mail, line.municipality)?;
            if line.state == NoticeState::Parked {
                writeln!(out, "  hint: actaviva notices retry {}", line.mail)?;
            }
        }
    }
    let is_fault = |line: &NoticeLine| line.state == NoticeState::Parked;
    Ok(if lines.iter().any(is_fault) { Outcome::DoneWithFindings } else { Outcome::Done })
}

async fn act(
    house: &House,
    does: &Does,
    mail: &MailAddress,
    only: Option<&Ubigeo>,
) -> Result<(), StateError> {
    match does {
        Does::Leave(_) => Box::pin(state::wish(house, mail, only, Wish::Leave)).await,
        Does::Return(_) => Box::pin(state::wish(house, mail, only, Wish::Return)).await,
        Does::Retry(_) => state::retry(house, mail, only).await,
    }
}

fn table(lines: &[NoticeLine], lang: Lang) -> Table {
    let mut table = Table::new(
        lang,
        &[
            ("mail", Align::Left),
            ("ubigeo", Align::Left),
            ("who", Align::Left),
            ("digest", Align::Left),
            ("how", Align::Left),
            ("last", Align::Left),
            ("next_try", Align::Left),
        ],
    );
    let said = |kind: &str, word: &str| i18n::text(lang, &format!("notice-{kind}-{word}"));
    for line in lines {
        table.push(vec![
            line.mail.clone(),
            line.municipality.clone(),
            words::or_dash(line.role.map(|role| said("role", role.as_str()))),
            words::or_dash(line.frequency.map(|often| said("often", often.as_str()))),
            said("state", line.state.as_str()),
            words::or_dash(line.last_sent_at.map(|at| words::moment(lang, at))),
            words::or_dash(line.next_try.map(|at| words::moment(lang, at))),
        ]);
    }
    table
}

impl From<StateError> for Failure {
    fn from(error: StateError) -> Self {
        let message = error.to_string();
        match error {
            StateError::Store(error) => error.into(),
            StateError::Notify(_) => Self::new("notices_broken", message),
            StateError::Unknown(mail) => Self::new("subscriber_unknown", message)
                .hint(
                    "actaviva notices lists everybody; who is new begins with the first judgement",
                )
                .with("mail", mail.to_string()),
            StateError::NotParked(mail) => Self::new("mail_not_refused", message)
                .hint("a mail that waits is tried again by itself")
                .with("mail", mail.to_string()),
        }
    }
}
