//! `actaviva measures`: the value of each indicator, or why there is none.

use super::context::Context;
use super::table::{Align, Table, safe};
use super::{Failure, Outcome, output, words};
use crate::domain::indicator::{Measure, Subject, Unit, Value};
use crate::domain::lang::Lang;
use crate::domain::period::{Month, Period};
use crate::i18n;
use crate::jobs::judgement;
use crate::shapes::measures;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Ubigeo, SEC_EJEC or name of one municipality; otherwise every one that is followed
    #[arg(long, value_name = "M")]
    municipality: Option<String>,
    /// One indicator, such as execution_rate
    #[arg(long, value_name = "ID")]
    indicator: Option<String>,
    /// One subject: 030503, 030503/2016, 030503/2016/07 or the code of a work
    #[arg(long, value_name = "S")]
    subject: Option<Subject>,
    /// The month that is judged, such as 2025-10; otherwise the last whole one before today
    #[arg(long, value_name = "YYYY-MM")]
    period: Option<Month>,
}

/// Lists measures in the order of the catalogue.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let mut found: Vec<Measure> = Vec::new();
    for ubigeo in context.municipalities(&house, args.municipality.as_deref()).await? {
        let judgement = judgement::load(&house, &ubigeo, context.as_of(), args.period).await?;
        found.extend(judgement.measures);
    }
    let asked = |measure: &Measure| {
        args.indicator.as_ref().is_none_or(|one| *one == measure.id.indicator)
            && args.subject.as_ref().is_none_or(|one| *one == measure.id.subject)
    };
    found.retain(asked);
    let mut out = context.out();
    if context.global.json {
        for measure in &found {
            output::json_line(&mut out, &measures::line(measure))?;
        }
    } else if found.is_empty() {
        context.tell(&context.t("cli-no-measures"));
    } else {
        table(&found, context.lang()).write(&mut out)?;
    }
    Ok(Outcome::Done)
}

fn table(found: &[Measure], lang: Lang) -> Table {
    let mut table = Table::new(
        lang,
        &[
            ("indicator", Align::Left),
            ("subject", Align::Left),
            ("period", Align::Left),
            ("value", Align::Right),
            ("part", Align::Right),
            ("whole", Align::Right),
            ("datum", Align::Left),
            ("note", Align::Left),
        ],
    );
    for measure in found {
        let shown = match measure.value {
            Ok(value) => format!("{}{}", written(lang, value), unit(measure.unit)),
            Err(_) => i18n::text(lang, "piece-no-data"),
        };
        table.push(vec![
            measure.id.indicator.clone(),
            measure.id.subject.to_string(),
            period(measure.id.period),
            shown,
            words::or_dash(measure.numerator.map(|part| written(lang, part))),
            words::or_dash(measure.denominator.map(|part| written(lang, part))),
            i18n::text(lang, &format!("freshness-{}", measure.state)),
            safe(&note(lang, measure), 60),
        ]);
    }
    table
}

/// Why there is no value, or what is to be said of one; its own sentence is Spanish.
fn note(lang: Lang, measure: &Measure) -> String {
    match (lang, measure.value) {
        (Lang::En, Err(code)) => i18n::text(lang, &format!("reason-{code}")),
        _ => measure.reason.clone().unwrap_or_default(),
    }
}

fn period(period: Period) -> String {
    period.to_string()
}

fn written(lang: Lang, value: Value) -> String {
    match value {
        Value::Tenths(tenths) => tenths.to_string(),
        Value::Soles(soles) => soles.to_string(),
        Value::Whole(whole) => words::count(whole),
        Value::Date(date) => words::day(lang, date),
    }
}

/// The sign after a value, where its column does not say it.
const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => " %",
        _ => "",
    }
}
