//! `actaviva indicators`: the catalogue, with formula, inputs and ground; needs no data folder.

use std::io::{self, Write};

use super::context::Context;
use super::table::{Align, Table};
use super::{Failure, Outcome, output};
use crate::domain::indicator::Unit;
use crate::domain::lang::Lang;
use crate::i18n;
use crate::indicators::definition::{Direction, Indicator, Part, ground};
use crate::indicators::list;
use crate::shapes::indicators::line;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// One indicator in full, such as execution_rate
    #[arg(value_name = "ID")]
    id: Option<String>,
}

/// Lists the catalogue in the order in which a report tells it, or explains one entry.
pub fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let mut out = context.out();
    let asked: Vec<&Indicator> = match &args.id {
        None => list::ALL.iter().collect(),
        Some(id) => vec![list::find(id).ok_or_else(|| unknown(id))?],
    };
    if context.global.json {
        for indicator in asked {
            output::json_line(&mut out, &line(context.lang(), indicator))?;
        }
    } else if args.id.is_some() {
        for indicator in asked {
            explain(indicator, &mut out, context.lang())?;
        }
    } else {
        table(&asked, context.lang()).write(&mut out)?;
    }
    Ok(Outcome::Done)
}

/// An id that is none, with the known one that is spelt most like it.
fn unknown(id: &str) -> Failure {
    let nearest = list::ALL
        .iter()
        .min_by_key(|known| strsim::damerau_levenshtein(known.id, id))
        .map_or("", |known| known.id);
    Failure::misuse("indicator_unknown", format!("there is no indicator {id:?}"))
        .hint(format!("the nearest known one is {nearest}; actaviva indicators lists all"))
        .with("typed", id)
        .with("nearest", nearest)
}

fn table(indicators: &[&Indicator], lang: Lang) -> Table {
    let mut table = Table::new(
        lang,
        &[
            ("indicator", Align::Left),
            ("name", Align::Left),
            ("subject", Align::Left),
            ("unit", Align::Left),
        ],
    );
    for indicator in indicators {
        table.push(vec![
            indicator.id.to_owned(),
            indicator.name(lang),
            subjects(indicator, lang),
            unit(indicator.unit, lang),
        ]);
    }
    table
}

fn subjects(indicator: &Indicator, lang: Lang) -> String {
    let words: Vec<String> = indicator
        .subjects
        .iter()
        .map(|kind| i18n::text(lang, &format!("measured-{kind}")))
        .collect();
    words.join(", ")
}

fn unit(unit: Unit, lang: Lang) -> String {
    i18n::text(lang, &format!("unit-{unit}"))
}

fn explain(indicator: &Indicator, out: &mut dyn Write, lang: Lang) -> io::Result<()> {
    let better = i18n::text(lang, &format!("direction-{}", indicator.direction));
    let bands = indicator.bands.map(|bands| {
        let down = indicator.direction == Direction::Down;
        let key = if down { "cli-indicator-bands-down" } else { "cli-indicator-bands-up" };
        let args = [
            ("good", bands.good.to_string().into()),
            ("attention", bands.attention.to_string().into()),
            ("ground", ground(lang, bands.ground).into()),
        ];
        i18n::text_with(lang, key, &args)
    });
    let reasons: Vec<&str> = indicator.not_computable.iter().map(|code| code.as_str()).collect();
    writeln!(out, "{}: {}", indicator.id, indicator.name(lang))?;
    let lines = [
        ("formula", indicator.text(lang, Part::Formula)),
        ("inputs", indicator.inputs(lang).join("; ")),
        ("subjects", subjects(indicator, lang)),
        ("unit", format!("{}. {better}", unit(indicator.unit, lang))),
        ("bands", bands.unwrap_or_default()),
        ("sentence", line(lang, indicator).sentence),
        ("limits", indicator.text(lang, Part::Limits)),
        ("reasons", reasons.join(", ")),
        ("ground", indicator.ground(lang)),
        ("version", indicator.formula_version.to_string()),
    ];
    for (label, text) in lines.iter().filter(|(_, text)| !text.is_empty()) {
        let label = i18n::text(lang, &format!("cli-indicator-{label}"));
        writeln!(out, "  {label:<13} {text}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(id: &str) -> String {
        let mut out = Vec::new();
        explain(list::find(id).unwrap(), &mut out, Lang::Es).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn an_indicator_is_explained_in_a_dozen_lines() {
        insta::assert_snapshot!(explained("execution_rate"));
        insta::assert_snapshot!(explained("days_overdue"));
    }

    #[test]
    fn the_catalogue_is_a_table() {
        let mut out = Vec::new();
        table(&list::ALL.iter().collect::<Vec<_>>(), Lang::Es).write(&mut out).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap());
    }

    #[test]
    fn an_unknown_id_names_the_nearest_one() {
        let failure = unknown("excution_rate");
        assert!(failure.misuse);
        assert!(failure.hint.unwrap().contains("execution_rate"));
    }
}
