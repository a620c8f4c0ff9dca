//! `actaviva export`: what is known, as files that others read. Open data carries a Frictionless
//! descriptor, `datapackage.json`; the register does not, because it is no open data.

mod columns;
mod data;

use std::io::Write;
use std::path::PathBuf;

use super::context::Context;
use super::{Failure, Outcome, output};
use crate::jobs::register::export::{self, ExportError};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// The register, as the folder of CSV that import takes back unchanged
    Register {
        /// Ubigeo, SEC_EJEC or name; otherwise every one that has a register
        #[arg(long, value_name = "M")]
        municipality: Option<String>,
        /// The folder, made when missing
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Replace files that are there and say something else
        #[arg(long)]
        force: bool,
    },
    /// The money known, by every key: figures.csv
    Figures(data::Asked),
    /// The agreements in force: agreements.csv, and rungs.csv with a row for each rung
    Agreements(data::Asked),
    /// The value of each indicator: measures.csv
    Measures(data::Asked),
    /// Every alert, the ended ones too: alerts.csv
    Alerts(data::Asked),
}

/// Writes the files.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let files = match &args.what {
        What::Register { municipality, out, force } => {
            let one = match municipality {
                Some(text) => Some(context.municipality(&house, text).await?.ubigeo),
                None => None,
            };
            let before = context.as_of();
            let files = export::register(&house, one.as_ref(), out, before, *force).await?;
            if !context.global.json {
                let what = context.t("cli-export-names");
                context.tell(&context.say("cli-warning", &[("what", what.into())]));
            }
            files
        }
        What::Figures(asked) => data::figures(asked, &house, context).await?,
        What::Agreements(asked) => data::agreements(asked, &house, context).await?,
        What::Measures(asked) => data::measures(asked, &house, context).await?,
        What::Alerts(asked) => data::alerts(asked, &house, context).await?,
    };
    let mut out = context.out();
    for file in files {
        let file = file.display().to_string();
        if context.global.json {
            output::json_line(&mut out, &serde_json::json!({ "file": file }))?;
        } else {
            writeln!(out, "{file}")?;
        }
    }
    Ok(Outcome::Done)
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        let message = error.to_string();
        match error {
            ExportError::Store(error) => error.into(),
            ExportError::Archive(error) => error.into(),
            ExportError::Exists(path) => Self::new("file_exists", message)
                .hint("name another place, or repeat with --force to replace it")
                .file(path.display().to_string()),
            ExportError::Write { path, cause } => {
                Self::new("file_write", format!("the file cannot be written: {cause}"))
                    .hint("check the folder, its permissions and the free disk")
                    .with("cause", cause.to_string())
                    .file(path.display().to_string())
            }
            ExportError::Nothing => Self::new("register_empty", message)
                .hint("import a register first: actaviva import agreements FILE"),
            ExportError::SameName(name) => Self::new("copies_same_name", message)
                .hint("export each municipality into a folder of its own, with --municipality")
                .file(name),
            ExportError::Workbook(_) => Self::new("workbook", message),
        }
    }
}
