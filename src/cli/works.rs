//! `actaviva works`: the works known, as each dataset last told them.

use std::collections::BTreeMap;

use super::context::Context;
use super::table::{Align, Table, safe};
use super::{Failure, Outcome, output, words};
use crate::domain::codes::{Cui, ProductCode};
use crate::domain::evidence::{EvidenceId, RecordKind, Seen};
use crate::domain::lang::Lang;
use crate::domain::work::Work;
use crate::i18n;
use crate::jobs::house::House;
use crate::shapes::works;
use crate::store::municipalities;
use crate::store::records::{self, Filter};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Ubigeo, SEC_EJEC or name of one municipality
    #[arg(long)]
    municipality: Option<String>,
    /// CUI of one investment
    #[arg(long)]
    cui: Option<ProductCode>,
}

/// Lists works by code; one that two datasets tell stands twice.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let found = find(&house, args, context).await?;
    let mut out = context.out();
    if context.global.json {
        for work in &found {
            output::json_line(&mut out, &works::line(work))?;
        }
    } else if found.is_empty() {
        context.tell(&context.t("cli-no-works"));
    } else {
        table(&found, context.lang()).write(&mut out)?;
    }
    Ok(Outcome::Done)
}

async fn find(house: &House, args: &Args, context: &Context) -> Result<Vec<Seen<Work>>, Failure> {
    let mut filters = Vec::new();
    if let Some(text) = &args.municipality {
        let municipality = context.municipality(house, text).await?;
        let places = municipalities::place_keys(&house.db, &municipality).await?;
        filters.push(Filter::Ubigeo(municipality.ubigeo.to_string()));
        filters.push(Filter::Places(places));
    } else if let Some(cui) = &args.cui {
        filters.push(Filter::Cuis(vec![cui.to_string()]));
    } else {
        filters.push(Filter::All);
    }
    let mut found: BTreeMap<EvidenceId, Seen<Work>> = BTreeMap::new();
    for filter in filters {
        let works =
            records::current::<Work>(&house.db, RecordKind::Work, &filter, context.as_of()).await?;
        found.extend(works.into_iter().map(|work| (work.id.clone(), work)));
    }
    let mut works: Vec<Seen<Work>> = found
        .into_values()
        .filter(|work| {
            let cui = work.fact.cui.as_ref().map(Cui::as_str);
            args.cui.as_ref().is_none_or(|asked| cui == Some(asked.as_str()))
        })
        .collect();
    works.sort_by(|one, other| {
        (&one.fact.code, one.dataset).cmp(&(&other.fact.code, other.dataset))
    });
    Ok(works)
}

fn table(found: &[Seen<Work>], lang: Lang) -> Table {
    let mut table = Table::new(
        lang,
        &[
            ("work", Align::Left),
            ("cui", Align::Left),
            ("state", Align::Left),
            ("progress", Align::Right),
            ("month", Align::Left),
            ("cost", Align::Right),
            ("name", Align::Left),
        ],
    );
    for seen in found {
        let work = &seen.fact;
        table.push(vec![
            work.code.to_string(),
            words::or_dash(work.cui.as_ref().map(ToString::to_string)),
            words::or_dash(
                work.state.map(|state| i18n::text(lang, &format!("work-state-{state}"))),
            ),
            words::or_dash(work.physical_actual.map(|percent| format!("{percent} %"))),
            words::or_dash(work.reported_month.map(|month| month.to_string())),
            words::amount(works::cost(work)),
            safe(&work.name, 60),
        ]);
    }
    table
}
