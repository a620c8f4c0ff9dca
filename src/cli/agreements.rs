//! `actaviva agreements`: the register, and how far each agreement has come.

use super::context::Context;
use super::table::{Align, Table, safe};
use super::{Failure, Outcome, output, words};
use crate::domain::agreement::ProcessId;
use crate::domain::lang::Lang;
use crate::i18n;
use crate::jobs::judgement;
use crate::shapes::agreements::{self, AgreementLine};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Ubigeo, SEC_EJEC or name of one municipality; otherwise every one that is followed
    #[arg(long, value_name = "M")]
    municipality: Option<String>,
    /// One process: its year, or 030503/2016
    #[arg(long, value_name = "P")]
    process: Option<Process>,
}

/// A process by its whole name or by the year of its assembly.
#[derive(Debug, Clone)]
enum Process {
    Whole(ProcessId),
    Year(crate::domain::period::Year),
}

impl std::str::FromStr for Process {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        match text.parse() {
            Ok(year) => Ok(Self::Year(year)),
            Err(_) => text.parse().map(Self::Whole),
        }
    }
}

impl Process {
    fn is(&self, id: &ProcessId) -> bool {
        match self {
            Self::Whole(whole) => whole == id,
            Self::Year(year) => *year == id.year,
        }
    }
}

/// Lists the agreements in force by process and number.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let named = args.municipality.clone().or_else(|| match &args.process {
        Some(Process::Whole(process)) => Some(process.ubigeo.to_string()),
        _ => None,
    });
    let mut found = Vec::new();
    for ubigeo in context.municipalities(&house, named.as_deref()).await? {
        let judgement = judgement::load(&house, &ubigeo, context.as_of(), None).await?;
        found.extend(agreements::lines(&judgement));
    }
    found.retain(|line| args.process.as_ref().is_none_or(|one| one.is(&line.agreement.process)));
    let mut out = context.out();
    if context.global.json {
        for line in &found {
            output::json_line(&mut out, line)?;
        }
    } else if found.is_empty() {
        context.tell(&context.t("cli-no-agreements"));
    } else {
        table(&found, context.global.lang).write(&mut out)?;
    }
    Ok(Outcome::Done)
}

fn table(found: &[AgreementLine], lang: Lang) -> Table {
    let mut table = Table::new(
        lang,
        &[
            ("agreement", Align::Left),
            ("situation", Align::Left),
            ("step", Align::Left),
            ("title", Align::Left),
            ("place", Align::Left),
            ("amount", Align::Right),
        ],
    );
    for line in found {
        let reached = line.reached.map(|rung| {
            let name = i18n::text(lang, &format!("rung-{rung}"));
            format!("{:>2} {name}", rung.number())
        });
        table.push(vec![
            line.agreement.to_string(),
            i18n::text(lang, &format!("situation-{}", line.situation)),
            words::or_dash(reached),
            safe(&line.title, 60),
            words::or_dash(line.place.as_deref().map(|place| safe(place, 30))),
            words::amount(line.amount),
        ]);
    }
    table
}
