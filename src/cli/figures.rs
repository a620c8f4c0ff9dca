//! `actaviva figures`: the money known, summed exactly under any of its keys.

use std::collections::BTreeSet;

use super::context::Context;
use super::table::{Align, Table};
use super::{Failure, Outcome, output, words};
use crate::domain::codes::ProductCode;
use crate::domain::lang::Lang;
use crate::domain::period::Year;
use crate::domain::source::Dataset;
use crate::i18n;
use crate::jobs::lines;
use crate::store::figures::{self, By, Filter, Sum};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Ubigeo, SEC_EJEC or name of one municipality
    #[arg(long)]
    municipality: Option<String>,
    /// CUI of one investment (or code of one product)
    #[arg(long)]
    cui: Option<ProductCode>,
    /// One fiscal year
    #[arg(long)]
    year: Option<Year>,
    /// One dataset, such as siaf-63
    #[arg(long)]
    dataset: Option<Dataset>,
    /// Keys to sum under: ubigeo, sec_ejec, cui, year, month, rubro, function; dataset always is one
    #[arg(long, value_delimiter = ',', default_value = "sec_ejec,cui,year")]
    by: Vec<By>,
    /// Only what a newer complete file no longer has, in whole or in part
    #[arg(long)]
    withdrawn: bool,
}

/// Lists the sums.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let mut filter = Filter {
        dataset: args.dataset,
        sec_ejec: None,
        product: args.cui.clone(),
        year: args.year,
    };
    if let Some(text) = &args.municipality {
        filter.sec_ejec = Some(context.unit(&house, text).await?);
    }
    let by: BTreeSet<By> = args.by.iter().copied().collect();
    let mut sums = figures::sums(&house.db, &filter, &by, context.as_of()).await?;
    sums.retain(|sum| sum.withdrawn_parts > 0 || !args.withdrawn);
    let mut out = context.out();
    if context.global.json {
        for sum in &sums {
            output::json_line(&mut out, &lines::figure(sum, &by))?;
        }
    } else if sums.is_empty() {
        context.tell(&context.t("cli-no-figures"));
    } else {
        table(&sums, &by, context.lang()).write(&mut out)?;
    }
    Ok(Outcome::Done)
}

/// The keys that were asked for, and the four amounts that people ask about.
fn table(sums: &[Sum], by: &BTreeSet<By>, lang: Lang) -> Table {
    let mut columns = vec![("dataset", Align::Left)];
    columns.extend(by.iter().map(|key| (key.as_str(), Align::Left)));
    columns.extend(["pia", "pim", "accrued", "paid"].map(|phase| (phase, Align::Right)));
    // a column that is nearly always empty stands only where something was withdrawn
    let has_withdrawn = sums.iter().any(|sum| sum.withdrawn_parts > 0 && !sum.withdrawn);
    if has_withdrawn {
        columns.push(("withdrawn", Align::Right));
    }
    let mut table = Table::new(lang, &columns);
    for sum in sums {
        let mut row = vec![sum.dataset.to_string()];
        row.extend(by.iter().map(|key| words::or_dash(cell(sum, *key))));
        if sum.withdrawn {
            row.push(i18n::text(lang, "cli-withdrawn"));
            row.extend(["", "", ""].map(str::to_owned));
        } else {
            let Sum { amounts, .. } = sum;
            let shown = [amounts.pia, amounts.pim, amounts.accrued, amounts.paid];
            row.extend(shown.map(words::amount));
        }
        if has_withdrawn {
            let some = (sum.withdrawn_parts > 0).then(|| sum.withdrawn_parts.to_string());
            row.push(some.unwrap_or_default());
        }
        table.push(row);
    }
    table
}

fn cell(sum: &Sum, key: By) -> Option<String> {
    match key {
        By::Ubigeo => sum.ubigeo.as_ref().map(ToString::to_string),
        By::SecEjec => sum.sec_ejec.clone(),
        By::Cui => sum.cui.clone(),
        By::Year => sum.year.map(|year| year.to_string()),
        By::Month => sum.month.map(|month| month.to_string()),
        By::Rubro => sum.rubro.clone(),
        By::Function => sum.function.clone(),
    }
}
