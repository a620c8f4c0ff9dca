//! `actaviva template`: the workbook that people fill in.

use std::io::Write;
use std::path::PathBuf;

use super::context::Context;
use super::{Failure, Outcome, output};
use crate::domain::period::Year;
use crate::jobs::register::export;

/// Fiscal years with a column of amounts when none are named: this one and the next three.
const YEARS: usize = 4;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// The register of agreements: process, acta, agreements, programme, signatories, committee
    Agreements {
        /// The workbook to make
        #[arg(value_name = "OUT.xlsx")]
        out: PathBuf,
        /// Fiscal years with a column of amounts (default: this year and the next three)
        #[arg(long, value_delimiter = ',', value_name = "YEAR")]
        years: Vec<Year>,
        /// Replace a file that is there
        #[arg(long)]
        force: bool,
    },
}

/// Makes the workbook.
pub fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let What::Agreements { out, years, force } = &args.what;
    let mut years = years.clone();
    if years.is_empty() {
        let this = Year::of(context.clock.today());
        years = std::iter::successors(this, |year| Some(year.next())).take(YEARS).collect();
    }
    years.sort();
    years.dedup();
    export::template(out, &years, *force)?;
    let name = out.display().to_string();
    let mut written = context.out();
    if context.global.json {
        output::json_line(&mut written, &serde_json::json!({ "file": name, "years": years }))?;
    } else {
        let ready = context.say("cli-template-ready", &[("file", (&name).into())]);
        writeln!(written, "{ready}")?;
        writeln!(written, "  actaviva import agreements {name} --dry-run")?;
    }
    Ok(Outcome::Done)
}
