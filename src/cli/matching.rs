//! `actaviva match`: proposes which public investment carries out which agreement; measures the matcher.

use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;

use super::context::Context;
use super::output::json_line;
use super::table::safe;
use super::{Failure, Outcome};
use crate::domain::lang::Lang;
use crate::domain::link::Link;
use crate::i18n;
use crate::jobs::matching::Settings;
use crate::jobs::matching::measure::{self, Files, MeasureError, Measured};
use crate::jobs::matching::{self, MatchError, Matched};
use crate::shapes::matches;
use crate::store::links;

/// What the person asked.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Args {
    /// Only this municipality; otherwise every one that has agreements
    #[arg(long, value_name = "M")]
    municipality: Option<String>,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Measures precision and recall on labelled pairs of names
    Evaluate(EvaluateArgs),
}

/// Which labelled files.
#[derive(Debug, clap::Args)]
struct EvaluateArgs {
    /// CSV with cui, name_a (goes to the pool) and name_b (is asked)
    #[arg(value_name = "PAIRS.csv")]
    pairs: PathBuf,
    /// CSV with infobras_cui and infobras_name: works whose likeliest name is another's
    #[arg(long, value_name = "FILE.csv")]
    negatives: Option<PathBuf>,
    /// CSV with Código único de inversión and Nombre de la inversión: more names to choose from
    #[arg(long, value_name = "FILE.csv")]
    pool: Option<PathBuf>,
    /// Accept from this probability on (0 to 1)
    #[arg(long, value_name = "P", value_parser = probability)]
    threshold: Option<f64>,
    /// Tell on standard error what was missed and what was answered wrongly
    #[arg(long)]
    mistakes: bool,
}

fn probability(text: &str) -> Result<f64, String> {
    let number: f64 = text.parse().map_err(|_| format!("«{text}» is not a number"))?;
    if (0.0..=1.0).contains(&number) {
        Ok(number)
    } else {
        Err(format!("«{text}» is not between 0 and 1"))
    }
}

/// Proposes and prints, or measures and prints.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    match &args.what {
        Some(What::Evaluate(files)) => evaluate(files, context).await,
        None => propose(args.municipality.as_deref(), context).await,
    }
}

async fn propose(municipality: Option<&str>, context: &Context) -> Result<Outcome, Failure> {
    let house = context.house().await?;
    let ubigeos = match municipality {
        Some(text) => vec![context.municipality(&house, text).await?.ubigeo],
        None => matching::with_agreements(&house, context.as_of()).await?,
    };
    if ubigeos.is_empty() {
        context.tell(&context.t("cli-no-agreements"));
    }
    let mut wrong = false;
    for ubigeo in ubigeos {
        if context.global.as_of.is_some() {
            // what stood then is shown, nothing is proposed anew
            let links = links::load(&house.db, &ubigeo, context.as_of()).await?;
            print(&links, context)?;
            continue;
        }
        let matched = matching::run(&house, &ubigeo).await?;
        wrong |= !matched.wrong_codes.is_empty();
        print(&matched.links, context)?;
        tell(&matched, context)?;
    }
    Ok(if wrong { Outcome::DoneWithFindings } else { Outcome::Done })
}

/// Links as JSON Lines, or each in a few lines for people.
pub(super) fn print(links: &[Link], context: &Context) -> Result<(), Failure> {
    let mut out = context.out();
    for link in links {
        if context.global.json {
            json_line(&mut out, &matches::line(link))?;
        } else {
            describe(&mut out, link, context.lang())?;
        }
    }
    Ok(())
}

/// Letters of a text from acta, file or person on a terminal; all of it stands in `--json`.
pub(super) const LETTERS: usize = 600;

/// A link in a few lines, for people.
pub(super) fn describe(out: &mut dyn Write, link: &Link, lang: Lang) -> std::io::Result<()> {
    let state = i18n::text(lang, &format!("cli-match-{}", link.state));
    let state = match &link.decided_by {
        Some(by) => {
            let args = [("state", state.into()), ("by", safe(by, 80).into())];
            i18n::text_with(lang, "cli-match-by", &args)
        }
        None => state,
    };
    let score = link.score.map(|score| {
        let score = [("score", score.to_string().into())];
        format!("  {}", i18n::text_with(lang, "cli-match-score", &score))
    });
    writeln!(out, "{}  {state}{}", link.id, score.unwrap_or_default())?;
    for reason in &link.reasons {
        writeln!(out, "  + {}", safe(reason, LETTERS))?;
    }
    for reason in &link.against {
        writeln!(out, "  − {}", safe(reason, LETTERS))?;
    }
    if let Some(other) = &link.runner_up {
        writeln!(out, "  {} {}", i18n::text(lang, "cli-match-or"), safe(other, LETTERS))?;
    }
    if let Some(why) = &link.why {
        writeln!(out, "  {} {}", i18n::text(lang, "cli-match-why"), safe(why, LETTERS))?;
    }
    Ok(())
}

/// What is no link: counts, agreements without a project, codes that cannot be.
fn tell(matched: &Matched, context: &Context) -> Result<(), Failure> {
    for wrong in &matched.wrong_codes {
        let args = [
            ("agreement", wrong.agreement.to_string().into()),
            ("what", wrong.message.as_str().into()),
        ];
        let what = context.say("cli-match-wrong-code", &args);
        context.tell(&context.say("cli-warning", &[("what", what.into())]));
    }
    if !context.global.json {
        let mut out = context.out();
        for agreement in &matched.unmatched {
            let title = safe(&agreement.title, LETTERS);
            let words = context.say("cli-match-none", &[("title", title.into())]);
            writeln!(out, "{}  {words}", agreement.id)?;
        }
    }
    let saved = matched.saved;
    let counted = |key: &str, args: i18n::Args| context.say(key, args);
    let first = counted(
        "cli-match-counts",
        &[
            ("links", matched.links.len().into()),
            ("without", matched.unmatched.len().into()),
            ("candidates", matched.candidates.into()),
        ],
    );
    let second = counted(
        "cli-match-saved",
        &[
            ("new", saved.new.to_string().into()),
            ("changed", saved.changed.to_string().into()),
            ("gone", saved.gone.to_string().into()),
        ],
    );
    context.tell(&format!("{}: {first}; {second}", matched.ubigeo));
    Ok(())
}

/// The measure, as every program reads it.
#[derive(Debug, Serialize)]
struct MeasureLine<'a> {
    pairs: usize,
    negatives: usize,
    pool: usize,
    precision: Option<f64>,
    recall: Option<f64>,
    f1: Option<f64>,
    none_rate: Option<f64>,
    threshold: f64,
    seconds: f64,
    /// Why one of them is null.
    reason: Option<&'a str>,
    questions: usize,
    accepted: usize,
    right: usize,
}

async fn evaluate(args: &EvaluateArgs, context: &Context) -> Result<Outcome, Failure> {
    let files = Files {
        pairs: args.pairs.clone(),
        negatives: args.negatives.clone(),
        pool: args.pool.clone(),
    };
    let defaults = Settings::default();
    let settings = Settings { accept: args.threshold.unwrap_or(defaults.accept), ..defaults };
    let measured = tokio::task::spawn_blocking(move || measure::run(&files, &settings))
        .await
        .map_err(|cause| Failure::new("interrupted", cause.to_string()))??;
    for row in &measured.skipped {
        let what = context.say("cli-measure-bad-code", &[("row", row.into())]);
        context.tell(&context.say("cli-warning", &[("what", what.into())]));
    }
    if args.mistakes {
        mistakes(&measured, context);
    }
    let tally = measured.tally;
    let unknown = [tally.precision(), tally.recall(), tally.f1(), tally.none_rate()];
    let line = MeasureLine {
        pairs: measured.pairs,
        negatives: measured.negatives,
        pool: measured.pool,
        precision: tally.precision(),
        recall: tally.recall(),
        f1: tally.f1(),
        none_rate: tally.none_rate(),
        threshold: measured.threshold,
        seconds: measured.seconds,
        reason: unknown
            .contains(&None)
            .then_some("a share of nothing: no question was accepted, answerable or answerless"),
        questions: measured.answers.len(),
        accepted: tally.accepted,
        right: tally.right,
    };
    let mut out = context.out();
    if context.global.json {
        json_line(&mut out, &line)?;
    } else {
        summary(&mut out, &line, context.lang())?;
    }
    let found = !measured.skipped.is_empty();
    Ok(if found { Outcome::DoneWithFindings } else { Outcome::Done })
}

fn summary(out: &mut dyn Write, line: &MeasureLine, lang: Lang) -> std::io::Result<()> {
    let say = |key: &str, args: i18n::Args| i18n::text_with(lang, key, args);
    let asked = [
        ("n", line.questions.into()),
        ("pairs", line.pairs.into()),
        ("negatives", line.negatives.into()),
        ("pool", line.pool.into()),
    ];
    writeln!(out, "{}", say("cli-measure-questions", &asked))?;
    let answered = [("accepted", line.accepted.into()), ("right", line.right.into())];
    writeln!(out, "{}", say("cli-measure-answers", &answered))?;
    for (key, value) in [
        ("cli-measure-precision", line.precision),
        ("cli-measure-recall", line.recall),
        ("cli-measure-f1", line.f1),
        ("cli-measure-none", line.none_rate),
    ] {
        let share = value.map_or_else(
            || i18n::text(lang, "cli-not-computable"),
            |value| format!("{:.1} %", value * 100.0),
        );
        writeln!(out, "{}", say(key, &[("share", share.into())]))?;
    }
    let last = [
        ("threshold", line.threshold.to_string().into()),
        ("seconds", format!("{:.2}", line.seconds).into()),
    ];
    writeln!(out, "{}", say("cli-measure-threshold", &last))
}

fn mistakes(measured: &Measured, context: &Context) {
    for answer in &measured.answers {
        let right = answer.best.as_ref() == Some(&answer.question.cui);
        let what = match (answer.accepted, right, answer.answerable) {
            (true, true, _) | (false, _, false) => continue,
            (true, false, _) => "cli-measure-wrong",
            (false, true, true) => "cli-measure-unsure",
            (false, false, true) => "cli-measure-missed",
        };
        let best = answer.best.as_ref().map(ToString::to_string).unwrap_or_default();
        let args = [
            ("what", context.t(what).into()),
            ("probability", format!("{:.3}", answer.probability).into()),
            ("cui", answer.question.cui.to_string().into()),
            ("best", best.into()),
            ("name", answer.question.name.as_str().into()),
        ];
        context.tell(&context.say("cli-measure-mistake", &args));
    }
}

impl From<MatchError> for Failure {
    fn from(error: MatchError) -> Self {
        match error {
            MatchError::Store(error) => error.into(),
            MatchError::Interrupted(cause) => Self::new("interrupted", cause.to_string()),
        }
    }
}

impl From<MeasureError> for Failure {
    fn from(error: MeasureError) -> Self {
        let message = error.to_string();
        match error {
            MeasureError::File { file, cause } => {
                Self::new("file_unreadable", format!("{message}: {cause}"))
                    .file(file.display().to_string())
                    .hint("check the path and its permissions")
            }
            MeasureError::Row { file, row, .. } => {
                Self { row: Some(row), ..Self::new("row_unreadable", message) }
                    .file(file.display().to_string())
                    .hint("save the file again as CSV in UTF-8")
            }
            MeasureError::Column { file, column, .. } => Self {
                row: Some(1),
                column: Some(column.to_owned()),
                ..Self::new("missing_column", message)
            }
            .file(file.display().to_string())
            .hint("see actaviva match evaluate --help for the columns of each file"),
            MeasureError::Empty { file } => Self::new("file_empty", message)
                .file(file.display().to_string())
                .hint("give a file with a header and at least one row"),
        }
    }
}
