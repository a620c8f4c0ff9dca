//! `actaviva match`: proposes which public investment carries out which agreement; measures the matcher.

use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;

use super::context::Context;
use super::output::json_line;
use super::table::safe;
use super::{Failure, Outcome};
use crate::domain::link::{Link, LinkState};
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
        context.tell("no hay acuerdos en el registro; siguiente paso: actaviva import agreements");
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
            describe(&mut out, link)?;
        }
    }
    Ok(())
}

/// Letters of a text from acta, file or person on a terminal; all of it stands in `--json`.
pub(super) const LETTERS: usize = 600;

/// A link in a few lines, for people.
pub(super) fn describe(out: &mut dyn Write, link: &Link) -> std::io::Result<()> {
    let state = match link.state {
        LinkState::Proposed => "propuesto",
        LinkState::Confirmed => "confirmado",
        LinkState::Rejected => "rechazado",
    };
    let by =
        link.decided_by.as_ref().map(|by| format!(" por {}", safe(by, 80))).unwrap_or_default();
    let score = link.score.map(|score| format!("  {score} de 1000")).unwrap_or_default();
    writeln!(out, "{}  {state}{by}{score}", link.id)?;
    for reason in &link.reasons {
        writeln!(out, "  + {}", safe(reason, LETTERS))?;
    }
    for reason in &link.against {
        writeln!(out, "  − {}", safe(reason, LETTERS))?;
    }
    if let Some(other) = &link.runner_up {
        writeln!(out, "  ¿o éste? {}", safe(other, LETTERS))?;
    }
    if let Some(why) = &link.why {
        writeln!(out, "  motivo: {}", safe(why, LETTERS))?;
    }
    Ok(())
}

/// What is no link: counts, agreements without a project, codes that cannot be.
fn tell(matched: &Matched, context: &Context) -> Result<(), Failure> {
    for wrong in &matched.wrong_codes {
        context.tell(&format!(
            "finding: implausible_code, agreement {}: {}",
            wrong.agreement, wrong.message
        ));
    }
    if !context.global.json {
        let mut out = context.out();
        for agreement in &matched.unmatched {
            writeln!(
                out,
                "{}  sin proyecto parecido: {}",
                agreement.id,
                safe(&agreement.title, LETTERS)
            )?;
        }
    }
    let saved = matched.saved;
    context.tell(&format!(
        "{}: {} enlaces, {} acuerdos sin proyecto parecido, entre {} proyectos y obras; {} nuevos, {} cambiados, {} retirados",
        matched.ubigeo,
        matched.links.len(),
        matched.unmatched.len(),
        matched.candidates,
        saved.new,
        saved.changed,
        saved.gone,
    ));
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
        context.tell(&format!("finding: bad_code, {row}"));
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
        summary(&mut out, &line)?;
    }
    let found = !measured.skipped.is_empty();
    Ok(if found { Outcome::DoneWithFindings } else { Outcome::Done })
}

fn summary(out: &mut dyn Write, line: &MeasureLine) -> std::io::Result<()> {
    let share = |value: Option<f64>| {
        value.map_or_else(
            || "no se puede calcular".to_owned(),
            |value| format!("{:.1} %", value * 100.0),
        )
    };
    writeln!(
        out,
        "Preguntas: {} ({} pares, {} difíciles); nombres donde buscar: {}",
        line.questions, line.pairs, line.negatives, line.pool
    )?;
    writeln!(out, "Respuestas aceptadas: {}, de ellas correctas: {}", line.accepted, line.right)?;
    writeln!(out, "Precisión (correctas entre aceptadas): {}", share(line.precision))?;
    writeln!(out, "Alcance (correctas entre las que tienen respuesta): {}", share(line.recall))?;
    writeln!(out, "F1: {}", share(line.f1))?;
    writeln!(out, "Aceptadas donde no hay respuesta: {}", share(line.none_rate))?;
    writeln!(out, "Umbral: {}; segundos: {:.2}", line.threshold, line.seconds)
}

fn mistakes(measured: &Measured, context: &Context) {
    for answer in &measured.answers {
        let right = answer.best.as_ref() == Some(&answer.question.cui);
        let what = match (answer.accepted, right, answer.answerable) {
            (true, true, _) | (false, _, false) => continue,
            (true, false, _) => "wrong",
            (false, true, true) => "too unsure",
            (false, false, true) => "missed",
        };
        let best = answer.best.as_ref().map(ToString::to_string).unwrap_or_default();
        context.tell(&format!(
            "{what} ({:.3}): {} was taken for «{best}»: {}",
            answer.probability, answer.question.cui, answer.question.name
        ));
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
