//! `actaviva evaluate`: ladders, measures and alerts of today.

use std::io::Write;

use super::context::Context;
use super::{Failure, Outcome, output};
use crate::jobs::evaluate::{self, EvaluateError, Which};
use crate::jobs::judgement::JudgementError;
use crate::shapes::evaluations::EvaluationLine;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Ubigeo, SEC_EJEC or name of one municipality; otherwise every one that is followed
    #[arg(long, value_name = "M")]
    municipality: Option<String>,
    /// Only the agreements of whose facts anything changed since they were judged
    #[arg(long)]
    changed: bool,
}

/// Evaluates each municipality and says what changed.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    if context.global.as_of.is_some() {
        return Err(Failure::misuse("as_of", "an evaluation is of everything that is known")
            .hint("actaviva alerts --as-of DATE tells what was said then"));
    }
    let house = context.existing_house().await?;
    let mut out = context.out();
    let mut contradicted = false;
    for ubigeo in context.municipalities(&house, args.municipality.as_deref()).await? {
        let which = if args.changed { Which::Changed } else { Which::All };
        let evaluated = evaluate::evaluate_in_turn(&house, &ubigeo, which).await?;
        let line = evaluated.line();
        contradicted |= line.contradictions > 0;
        if context.global.json {
            output::json_line(&mut out, &line)?;
        } else {
            let name = evaluated.judgement.facts.municipality.short_name();
            describe(&mut out, &name, &line, context)?;
        }
    }
    Ok(if contradicted { Outcome::DoneWithFindings } else { Outcome::Done })
}

fn describe(
    out: &mut dyn Write,
    name: &str,
    line: &EvaluationLine,
    context: &Context,
) -> std::io::Result<()> {
    writeln!(out, "{name} ({}), {}", line.municipality, line.month)?;
    let moved = |key: &str, one: usize, other: usize| {
        let args = [("new", one.to_string().into()), ("over", other.to_string().into())];
        context.say(key, &args)
    };
    let judged = [("n", line.agreements_judged.to_string().into())];
    let changed = [("n", line.measures_changed.to_string().into())];
    let contradictions = moved(
        "cli-evaluate-contradictions-moved",
        line.contradictions_opened,
        line.contradictions_closed,
    );
    for (key, count, after) in [
        (
            "cli-evaluate-agreements",
            line.agreements,
            context.say("cli-evaluate-agreements-judged", &judged),
        ),
        (
            "cli-evaluate-measures",
            line.measures,
            context.say("cli-evaluate-measures-changed", &changed),
        ),
        ("cli-evaluate-contradictions", line.contradictions, contradictions),
        (
            "cli-evaluate-alerts",
            line.alerts,
            moved("cli-evaluate-alerts-moved", line.alerts_opened, line.alerts_resolved),
        ),
    ] {
        let words = format!("  {:<16} {count:>5}  {after}", context.t(key));
        writeln!(out, "{}", words.trim_end())?;
    }
    if line.first {
        writeln!(out, "  {}", context.t("cli-evaluate-first"))?;
    }
    Ok(())
}

impl From<JudgementError> for Failure {
    fn from(error: JudgementError) -> Self {
        let message = error.to_string();
        match error {
            JudgementError::Store(error) => error.into(),
            JudgementError::UnknownMunicipality(_) => Self::new("municipality_unknown", message)
                .hint("ingest a file that names it, or give its ubigeo"),
            JudgementError::Day(_) => {
                Self::misuse("day", message).hint("give --today a day of this century")
            }
        }
    }
}

impl From<EvaluateError> for Failure {
    fn from(error: EvaluateError) -> Self {
        let message = error.to_string();
        match error {
            EvaluateError::Judgement(error) => error.into(),
            EvaluateError::Busy(_) => Self::new("busy", message)
                .hint("wait until it ends; actaviva jobs shows what is being done"),
            EvaluateError::Rules(_) => Self::new("rules", message)
                .hint("compare the file in rules/ of the data folder with the shipped one in config/rules"),
        }
    }
}
