//! `actaviva figures`: tells the money known.

use std::collections::BTreeSet;
use std::io::Write;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::context::Context;
use super::output::json_line;
use super::{Failure, Outcome};
use crate::domain::codes::{ProductCode, Ubigeo};
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::domain::source::{Dataset, Source};
use crate::store::figures::{self, By, Filter, Sum};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A municipality: ubigeo, SEC_EJEC or name
    #[arg(long)]
    municipality: Option<String>,
    /// One investment or product, 7 digits
    #[arg(long)]
    cui: Option<ProductCode>,
    #[arg(long)]
    year: Option<Year>,
    /// One view of one source
    #[arg(long)]
    dataset: Option<Dataset>,
    /// Keys to sum under: ubigeo, sec_ejec, cui, year, month, rubro, function
    #[arg(long, value_delimiter = ',', default_value = "sec_ejec,cui,year")]
    by: Vec<By>,
    /// Show the figures that a newer complete file no longer has, too
    #[arg(long)]
    withdrawn: bool,
}

/// One line of `--json`.
#[derive(Debug, Serialize)]
struct Line<'a> {
    source: Source,
    dataset: Dataset,
    ubigeo: Option<&'a Ubigeo>,
    sec_ejec: Option<&'a str>,
    cui: Option<&'a str>,
    year: Option<i64>,
    month: Option<String>,
    rubro: Option<&'a str>,
    function: Option<&'a str>,
    pia: Option<Soles>,
    pim: Option<Soles>,
    certified: Option<Soles>,
    committed_annual: Option<Soles>,
    committed: Option<Soles>,
    accrued: Option<Soles>,
    paid: Option<Soles>,
    known_at: DateTime<Utc>,
    sha256: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    withdrawn: bool,
}

/// Sums the figures in force.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.house().await?;
    let unit = match &args.municipality {
        None => None,
        Some(text) => {
            let municipality = context.municipality(&house, text).await?;
            let unknown = || {
                Failure::new(
                    "unit_unknown",
                    format!("the SEC_EJEC of {} is not known", municipality.name),
                )
            };
            Some(municipality.sec_ejec.clone().ok_or_else(unknown)?)
        }
    };
    let filter = Filter {
        dataset: args.dataset,
        sec_ejec: unit,
        product: args.cui.clone(),
        year: args.year,
    };
    let by: BTreeSet<By> = args.by.iter().copied().collect();
    let sums = figures::sums(&house.db, &filter, &by, args.withdrawn, context.as_of()).await?;
    let mut out = context.out();
    if sums.is_empty() && !context.global.json {
        writeln!(out, "No hay cifras cargadas para lo que pide. Esto no quiere decir cero soles.")?;
    }
    for sum in &sums {
        if context.global.json {
            json_line(&mut out, &line(sum, by.contains(&By::Year)))?;
        } else {
            words(&mut out, sum)?;
        }
    }
    Ok(Outcome::Done)
}

fn line(sum: &Sum, by_year: bool) -> Line<'_> {
    let month = sum.month.map(|month| match sum.year.filter(|_| by_year) {
        Some(year) => format!("{year}-{month:02}"),
        None => format!("{month:02}"),
    });
    let amounts = &sum.amounts;
    Line {
        source: sum.dataset.source(),
        dataset: sum.dataset,
        ubigeo: sum.ubigeo.as_ref(),
        sec_ejec: sum.sec_ejec.as_deref(),
        cui: sum.cui.as_deref(),
        year: sum.year,
        month,
        rubro: sum.rubro.as_deref(),
        function: sum.function.as_deref(),
        pia: amounts.pia,
        pim: amounts.pim,
        certified: amounts.certified,
        committed_annual: amounts.committed_annual,
        committed: amounts.committed,
        accrued: amounts.accrued,
        paid: amounts.paid,
        known_at: sum.known_at,
        sha256: sum.sha256.to_string(),
        withdrawn: sum.withdrawn,
    }
}

/// One sum as a person reads it.
fn words(out: &mut dyn Write, sum: &Sum) -> std::io::Result<()> {
    let keys: Vec<String> = [
        sum.ubigeo.as_ref().map(ToString::to_string),
        sum.sec_ejec.clone(),
        sum.cui.clone(),
        sum.year.map(|year| year.to_string()),
        sum.month.map(|month| format!("mes {month}")),
        sum.rubro.as_ref().map(|rubro| format!("rubro {rubro}")),
        sum.function.as_ref().map(|function| format!("función {function}")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let amount = |amount: Option<Soles>| {
        amount.map_or_else(|| "no se sabe".to_owned(), |soles| format!("S/ {soles}"))
    };
    writeln!(
        out,
        "{}  {}  PIA {}  PIM {}  gastado {}  ({})",
        sum.dataset,
        keys.join(" "),
        amount(sum.amounts.pia),
        amount(sum.amounts.pim),
        amount(sum.amounts.accrued),
        sum.sha256.short(),
    )
}
