//! `actaviva report`: the committee's report of a month, in the forms that people need.

use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;

use super::context::Context;
use super::{Failure, Outcome, output};
use crate::domain::evidence::Digest;
use crate::domain::period::Month;
use crate::domain::text::slug;
use crate::jobs::report::{self, Format, Made, Order, ReportError, Written};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Ubigeo, SEC_EJEC or name
    #[arg(long, value_name = "M")]
    municipality: String,
    /// The month that it speaks of
    #[arg(long, value_name = "YYYY-MM")]
    period: Month,
    /// A comma list of txt, html, pdf, xlsx, csv, json, proof (default: these seven), sms, poster, panel, card
    #[arg(long = "format", value_name = "F", value_delimiter = ',')]
    formats: Vec<String>,
    /// The folder for the files, made when missing
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// One file, as programs read it.
#[derive(Serialize)]
struct Line<'a> {
    report: &'a str,
    file: String,
    format: Format,
    bytes: usize,
    /// Of a form that is printed.
    sheets: Option<usize>,
    sha256: Digest,
    /// What is printed on paper to find and to check it.
    code: String,
    /// False when the same was said before.
    new: bool,
}

/// Makes the report and says which files it is.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let formats = formats(&args.formats)?;
    let house = context.existing_house().await?;
    let municipality = context.municipality(&house, &args.municipality).await?;
    let order = Order {
        ubigeo: municipality.ubigeo.clone(),
        period: args.period,
        lang: context.global.lang,
        formats,
        as_of: context.as_of(),
    };
    let made = report::make(&house, &order, &args.out).await?;
    let mut out = context.out();
    for file in &made.files {
        if context.global.json {
            let line = Line {
                report: &made.id,
                file: file.path.display().to_string(),
                format: file.format,
                bytes: file.bytes,
                sheets: file.sheets,
                sha256: file.sha256,
                code: made.seal.code.to_string(),
                new: made.new,
            };
            output::json_line(&mut out, &line)?;
        } else {
            let size = format!("{} kB", file.bytes.div_ceil(1000));
            let what = context.t(&format!("cli-report-{}", what(file)));
            let what = match file.sheets {
                Some(sheets) => {
                    let args = [
                        ("what", what.into()),
                        ("n", sheets.into()),
                        ("code", made.seal.code.to_string().into()),
                    ];
                    context.say("cli-report-printed", &args)
                }
                None => what,
            };
            writeln!(out, "{}  {size:>8}  {what}", file.path.display())?;
        }
    }
    if !context.global.json {
        told(context, &made);
        let page = format!("/{}/informes/{}", slug(&municipality.short_name()), args.period);
        context.tell(&context.say("cli-report-page", &[("page", page.into())]));
    }
    Ok(if made.warnings.is_empty() { Outcome::Done } else { Outcome::DoneWithFindings })
}

fn told(context: &Context, made: &Made) {
    for warning in &made.warnings {
        context.tell(&context.say("cli-warning", &[("what", warning.into())]));
    }
    if made.report.agreements.is_empty() {
        let what = context.t("cli-report-no-agreements");
        context.tell(&context.say("cli-warning", &[("what", what.into())]));
    }
}

/// What a file is for, as its text is named.
fn what(file: &Written) -> &'static str {
    let name = file.path.to_string_lossy();
    match file.format {
        Format::Txt if name.ends_with(".radio.txt") => "radio",
        Format::Txt => "txt",
        Format::Html => "html",
        Format::Pdf => "pdf",
        Format::Xlsx => "xlsx",
        Format::Csv if name.ends_with(".json") => "csv-columns",
        Format::Csv => "csv",
        Format::Json => "json",
        Format::Sms => "sms",
        Format::Poster if name.ends_with("a4.pdf") => "poster-a4",
        Format::Poster => "poster-a3",
        Format::Panel => "panel",
        Format::Card if !name.ends_with(".card.png") => "card-agreement",
        Format::Card => "card",
        Format::Proof => "proof",
    }
}

/// Every form asked for, once; the usual ones when none is named.
fn formats(asked: &[String]) -> Result<Vec<Format>, Failure> {
    if asked.is_empty() {
        return Ok(Format::USUAL.to_vec());
    }
    let mut found: Vec<Format> = Vec::new();
    for name in asked {
        let name = name.trim().to_lowercase();
        let format = name.parse::<Format>().map_err(|_| refused(&name))?;
        if !found.contains(&format) {
            found.push(format);
        }
    }
    Ok(found)
}

fn refused(name: &str) -> Failure {
    let there: Vec<&str> = Format::ALL.iter().map(|format| format.as_str()).collect();
    let there = there.join(", ");
    Failure::misuse("format_unknown", format!("«{name}» is no form of the report"))
        .hint(format!("there are {there}"))
        .with("typed", name)
        .with("list", there)
}

impl From<ReportError> for Failure {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Judgement(error) => error.into(),
            ReportError::Seal(error) => error.into(),
            ReportError::NotBegun(month) => {
                Self::misuse("month_not_begun", format!("{month} has not begun"))
                    .hint("ask for a month that is over, or move the day with --today")
                    .with("month", month.to_string())
            }
            ReportError::File { path, source } => {
                Self::new("report_not_written", format!("the report cannot be written: {source}"))
                    .file(path.display().to_string())
                    .hint("check that the folder can be written to and that the disk has room")
                    .with("cause", source.to_string())
            }
            other @ (ReportError::Json(_)
            | ReportError::Csv(_)
            | ReportError::Xlsx(_)
            | ReportError::Paper(_)) => Self::new("report_not_made", other.to_string()),
        }
    }
}
