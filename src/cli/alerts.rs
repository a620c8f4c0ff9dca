//! `actaviva alerts`: what was expected and is not seen.

use super::context::Context;
use super::table::{Align, Table, safe};
use super::{Failure, Outcome, output, words};
use crate::domain::alert::{Alert, AlertState};
use crate::domain::lang::Lang;
use crate::i18n;
use crate::jobs::judgement;
use crate::report::words::alerts::{self as said, Part};
use crate::shapes::alerts;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Ubigeo, SEC_EJEC or name of one municipality; otherwise every one that is followed
    #[arg(long, value_name = "M")]
    municipality: Option<String>,
    /// One state, such as open, replied or resolved; otherwise all that say something about today
    #[arg(long, value_name = "S")]
    state: Option<AlertState>,
    /// The ended ones too
    #[arg(long)]
    all: bool,
}

/// Lists alerts, the most urgent first.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let mut found: Vec<Alert> = Vec::new();
    for ubigeo in context.municipalities(&house, args.municipality.as_deref()).await? {
        let told = judgement::alerts(&house, &ubigeo, context.as_of()).await?;
        // a source or a work that two municipalities share has one alert
        let known: Vec<_> = found.iter().map(|alert| alert.id.clone()).collect();
        found.extend(told.into_iter().filter(|alert| !known.contains(&alert.id)));
    }
    found.retain(|alert| match args.state {
        Some(state) => alert.state == state,
        None => args.all || alert.state.is_live(),
    });
    found.sort_by(|one, other| (other.severity, &one.id).cmp(&(one.severity, &other.id)));
    let mut out = context.out();
    if context.global.json {
        for alert in &found {
            output::json_line(&mut out, &alerts::line(alert))?;
        }
    } else if found.is_empty() {
        context.tell(&context.t("cli-no-alerts"));
    } else {
        table(&found, context.global.lang).write(&mut out)?;
    }
    Ok(Outcome::Done)
}

fn table(found: &[Alert], lang: Lang) -> Table {
    let mut table = Table::new(
        lang,
        &[
            ("alert", Align::Left),
            ("to-do", Align::Left),
            ("state", Align::Left),
            ("since", Align::Left),
            ("title", Align::Left),
            ("observed", Align::Left),
            ("reply", Align::Left),
        ],
    );
    for alert in found {
        let severity = alert.severity.number();
        // an alert never stands without its answer, not even in a list
        let reply = alert.reply.as_ref().map(|reply| format!("{}: {}", reply.by, reply.text));
        table.push(vec![
            alert.id.to_string(),
            i18n::text(lang, &format!("severity-{severity}")),
            i18n::text(lang, &format!("alert-state-{}", alert.state)),
            words::day(lang, crate::domain::period::lima::day(alert.opened_at)),
            safe(&said::of(lang, alert, Part::Title).text, 40),
            safe(&said::of(lang, alert, Part::Observed).text, 70),
            reply.map_or_else(|| i18n::text(lang, "cli-no-reply"), |reply| safe(&reply, 50)),
        ]);
    }
    table
}
