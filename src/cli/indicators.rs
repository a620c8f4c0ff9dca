//! `actaviva indicators`: the catalogue, with formula, inputs and ground; needs no data folder.

use std::io::{self, Write};

use super::context::Context;
use super::table::{Align, Table};
use super::{Failure, Outcome, output};
use crate::domain::indicator::Unit;
use crate::indicators::definition::{Direction, Indicator, SubjectKind};
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
            output::json_line(&mut out, &line(indicator))?;
        }
    } else if args.id.is_some() {
        for indicator in asked {
            explain(indicator, &mut out)?;
        }
    } else {
        table(&asked).write(&mut out)?;
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
}

fn table(indicators: &[&Indicator]) -> Table {
    let mut table = Table::new(&[
        ("indicador", Align::Left),
        ("nombre", Align::Left),
        ("de qué", Align::Left),
        ("unidad", Align::Left),
    ]);
    for indicator in indicators {
        table.push(vec![
            indicator.id.to_owned(),
            indicator.name.to_owned(),
            subjects(indicator),
            unit(indicator.unit).to_owned(),
        ]);
    }
    table
}

fn subjects(indicator: &Indicator) -> String {
    let words: Vec<&str> = indicator.subjects.iter().map(|kind| subject(*kind)).collect();
    words.join(", ")
}

const fn subject(kind: SubjectKind) -> &'static str {
    match kind {
        SubjectKind::Agreement => "acuerdo",
        SubjectKind::Work => "obra",
        SubjectKind::Portfolio => "programación",
        SubjectKind::Municipality => "municipalidad",
        SubjectKind::Process => "proceso",
        SubjectKind::Committee => "comité",
        SubjectKind::Source => "fuente",
    }
}

const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "%",
        Unit::Points => "puntos",
        Unit::Soles => "soles",
        Unit::Count => "número",
        Unit::Persons => "personas",
        Unit::Days => "días",
        Unit::Months => "meses",
        Unit::Rung => "peldaño",
        Unit::Date => "fecha",
    }
}

fn explain(indicator: &Indicator, out: &mut dyn Write) -> io::Result<()> {
    let better = match indicator.direction {
        Direction::Up => "más es mejor",
        Direction::Down => "menos es mejor",
        Direction::Neutral => "ni más ni menos es mejor",
    };
    let bands = indicator.bands.map(|bands| {
        let sign = if indicator.direction == Direction::Down { "hasta" } else { "desde" };
        format!(
            "bien {sign} {}, atención {sign} {} ({})",
            bands.good, bands.attention, bands.ground
        )
    });
    let reasons: Vec<&str> = indicator.not_computable.iter().map(|code| code.as_str()).collect();
    writeln!(out, "{}: {}", indicator.id, indicator.name)?;
    let lines = [
        ("fórmula", indicator.formula.to_owned()),
        ("entradas", indicator.inputs.join("; ")),
        ("se mide de", subjects(indicator)),
        ("unidad", format!("{}, {better}", unit(indicator.unit))),
        ("bandas", bands.unwrap_or_default()),
        ("frase", indicator.sentence.to_owned()),
        ("límites", indicator.limits.to_owned()),
        ("sin valor si", reasons.join(", ")),
        ("base", indicator.ground.to_owned()),
        ("versión", indicator.formula_version.to_string()),
    ];
    for (label, text) in lines.iter().filter(|(_, text)| !text.is_empty()) {
        writeln!(out, "  {label:<13} {text}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(id: &str) -> String {
        let mut out = Vec::new();
        explain(list::find(id).unwrap(), &mut out).unwrap();
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
        table(&list::ALL.iter().collect::<Vec<_>>()).write(&mut out).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap());
    }

    #[test]
    fn an_unknown_id_names_the_nearest_one() {
        let failure = unknown("excution_rate");
        assert!(failure.misuse);
        assert!(failure.hint.unwrap().contains("execution_rate"));
    }
}
