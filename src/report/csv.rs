//! Every figure of the report as one tidy table: a row a figure, in UTF-8.
//!
//! Text of others that a spreadsheet would take for a formula gets a leading apostrophe; our own
//! numbers, which may be negative, do not.

mod before_acta;

use super::model::Report;
use super::model::agreements::AgreementLine;
use super::model::cited::{Cited, NoteNumber};
use super::model::money::{Budget, InvestmentLine};
use super::model::participation::ProcessLine;
use super::model::works::WorkLine;
use crate::domain::indicator::{Measure, Value};
use crate::domain::money::Soles;
use crate::domain::text::tidy;

/// The columns; `datapackage.json` of the open data will describe the same ones.
pub const COLUMNS: [&str; 10] =
    ["section", "subject", "name", "item", "value", "unit", "date", "state", "reason", "evidence"];

/// Writes the table.
///
/// # Errors
/// The writer's, of which memory gives none.
pub fn render(report: &Report) -> Result<String, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS)?;
    for row in rows(report) {
        table.write_record(row.cells())?;
    }
    let bytes = table.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// One figure.
#[derive(Debug, Clone, Default)]
struct Row {
    section: &'static str,
    subject: String,
    name: String,
    item: String,
    value: String,
    unit: &'static str,
    date: String,
    state: String,
    reason: String,
    evidence: String,
}

impl Row {
    fn cells(&self) -> [String; 10] {
        [
            self.section.to_owned(),
            harmless(&self.subject),
            harmless(&self.name),
            self.item.clone(),
            self.value.clone(),
            self.unit.to_owned(),
            self.date.clone(),
            self.state.clone(),
            self.reason.clone(),
            harmless(&self.evidence),
        ]
    }
}

/// A text that no spreadsheet runs.
fn harmless(text: &str) -> String {
    let text = tidy(text);
    if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text }
}

fn rows(report: &Report) -> Vec<Row> {
    let mut rows = summary(report);
    let money = &report.money;
    let of_all = report.head.ubigeo.to_string();
    for (name, part) in [
        ("total", &money.total),
        ("investment", &money.investment),
        ("agreed", &money.agreed),
        ("unagreed", &money.unagreed),
    ] {
        rows.extend(budget(report, "money", &of_all, name, part));
    }
    for line in &money.rubros {
        let subject = format!("{of_all}:{}", line.rubro);
        rows.extend(budget(report, "rubros", &subject, "total", &line.total));
        rows.extend(budget(report, "rubros", &subject, "investment", &line.investment));
        rows.extend(budget(report, "rubros", &subject, "agreed", &line.agreed));
    }
    for line in &money.sectors {
        for (item, amount) in [("pim", line.pim), ("accrued", line.accrued)] {
            rows.push(Row {
                section: "sectors",
                subject: line.sector.to_string(),
                item: item.to_owned(),
                value: amount.plain(),
                unit: "soles",
                date: money.data_until.map_or_else(String::new, |day| day.to_string()),
                evidence: evidence(report, line.note),
                ..Row::default()
            });
        }
    }
    rows.extend(money.largest_unagreed.iter().flat_map(|line| investment(report, line)));
    rows.extend(report.before_acta.iter().flat_map(|part| before_acta::before_acta(report, part)));
    rows.extend(report.neighbours.iter().flat_map(|part| before_acta::neighbours(report, part)));
    rows.extend(report.agreements.iter().flat_map(|line| agreement(report, line)));
    rows.extend(report.works.works.iter().flat_map(|line| work(report, line)));
    rows.extend(report.participation.processes.iter().flat_map(|line| people(report, line)));
    rows.extend(report.sources.iter().map(|line| Row {
        section: "sources",
        subject: line.source.to_string(),
        item: "state".to_owned(),
        value: line.state.to_string(),
        date: line.data_until.map_or_else(String::new, |day| day.to_string()),
        ..Row::default()
    }));
    rows.extend(report.annex.measures.iter().map(measure));
    rows
}

fn summary(report: &Report) -> Vec<Row> {
    let row = |(item, count): (&str, usize)| Row {
        section: "summary",
        subject: report.head.ubigeo.to_string(),
        name: report.head.name.clone(),
        item: item.to_owned(),
        value: count.to_string(),
        unit: "count",
        date: report.head.as_of.to_string(),
        ..Row::default()
    };
    let mut rows: Vec<Row> = report.summary.counts().into_iter().map(row).collect();
    if report.head.sample {
        rows.push(Row {
            section: "summary",
            subject: report.head.ubigeo.to_string(),
            name: "Muestra".to_owned(),
            item: "sample".to_owned(),
            value: "true".to_owned(),
            ..Row::default()
        });
    }
    rows
}

fn budget(
    report: &Report,
    section: &'static str,
    subject: &str,
    name: &str,
    budget: &Budget,
) -> Vec<Row> {
    let phases = [
        ("pia", &budget.pia),
        ("pim", &budget.pim),
        ("certified", &budget.certified),
        ("accrued", &budget.accrued),
    ];
    phases
        .into_iter()
        .map(|(item, cited)| Row {
            section,
            subject: subject.to_owned(),
            name: name.to_owned(),
            item: item.to_owned(),
            unit: "soles",
            ..amount(report, cited)
        })
        .collect()
}

/// Value, date, reason and evidence of an amount.
fn amount(report: &Report, cited: &Cited<Soles>) -> Row {
    known(report, cited, |amount| amount.plain())
}

fn known<T>(report: &Report, cited: &Cited<T>, written: impl Fn(&T) -> String) -> Row {
    Row {
        value: cited.known().map_or_else(String::new, written),
        reason: cited.value.as_ref().err().map_or_else(String::new, ToString::to_string),
        date: cited.on.map_or_else(String::new, |day| day.to_string()),
        evidence: evidence(report, cited.note),
        ..Row::default()
    }
}

/// The addresses of a note, parted by spaces.
fn evidence(report: &Report, note: Option<NoteNumber>) -> String {
    let Some(note) = note.and_then(|number| report.notes.get(number - 1)) else {
        return String::new();
    };
    note.evidence.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn investment(report: &Report, line: &InvestmentLine) -> Vec<Row> {
    let name = line.name.as_deref().unwrap_or_default();
    budget(report, "largest_unagreed", line.cui.as_str(), name, &line.money)
}

fn agreement(report: &Report, line: &AgreementLine) -> Vec<Row> {
    let subject = line.id.to_string();
    let state = if line.confirmed { "" } else { "unmatched" };
    let row = |item: &str, value: String, unit| Row {
        section: "agreements",
        subject: subject.clone(),
        name: line.title.clone(),
        item: item.to_owned(),
        value,
        unit,
        evidence: evidence(report, line.note),
        ..Row::default()
    };
    let mut rows = vec![
        row("situation", line.ladder.situation.to_string(), ""),
        row("pace", line.ladder.pace.to_string(), ""),
        row("step", line.ladder.step().to_string(), "rung"),
        row("applicable", line.ladder.applicable.to_string(), "rung"),
        Row { date: String::new(), ..row("amount", String::new(), "soles") },
    ];
    if let Some(last) = rows.last_mut() {
        let told = amount(report, &line.amount);
        (last.value, last.date, last.reason) = (told.value, told.date, told.reason);
    }
    for (status, note) in line.ladder.rungs.iter().zip(&line.rung_sources) {
        rows.push(Row {
            date: status.date.map_or_else(String::new, |day| day.to_string()),
            state: status.note.clone().unwrap_or_default(),
            evidence: evidence(report, *note),
            ..row(&format!("rung:{}", status.rung), status.state.to_string(), "")
        });
    }
    let money = budget(report, "agreements", &subject, &line.title, &line.money);
    rows.extend(money.into_iter().map(|row| Row { state: state.to_owned(), ..row }));
    rows
}

fn work(report: &Report, line: &WorkLine) -> Vec<Row> {
    let rates = [("built", &line.built), ("expected", &line.expected), ("paid", &line.paid)];
    let named = |item: &str, unit, row: Row| Row {
        section: "works",
        subject: line.code.to_string(),
        name: line.name.clone(),
        item: item.to_owned(),
        unit,
        ..row
    };
    let mut rows: Vec<Row> = rates
        .into_iter()
        .map(|(item, rate)| named(item, "percent", known(report, rate, ToString::to_string)))
        .collect();
    rows.push(named("cost", "soles", amount(report, &line.cost)));
    let state = line.state.map_or_else(String::new, |state| state.to_string());
    let reason = if line.state.is_none() { "never_reported" } else { "" };
    rows.push(named(
        "state",
        "",
        Row { value: state, reason: reason.to_owned(), ..Row::default() },
    ));
    rows
}

fn people(report: &Report, line: &ProcessLine) -> Vec<Row> {
    use super::model::participation::People;
    let count = |count: Option<i64>| count.map_or_else(String::new, |count| count.to_string());
    let hidden = |people: Option<People>| match people {
        Some(People::Few) => "small_group",
        None => "not_recorded",
        Some(People::Exact(_)) => "",
    };
    let row = |item: &str, value: String, unit, reason: &str| Row {
        section: "participation",
        subject: format!("{}/{}", report.head.ubigeo, line.year),
        item: item.to_owned(),
        value,
        unit,
        reason: reason.to_owned(),
        evidence: evidence(report, line.note),
        ..Row::default()
    };
    let share = line.women_share.map_or_else(String::new, |share| share.to_string());
    vec![
        row("men", count(line.men.and_then(People::exact)), "persons", hidden(line.men)),
        row("women", count(line.women.and_then(People::exact)), "persons", hidden(line.women)),
        row("total", count(line.total), "persons", ""),
        row("women_share", share, "percent", ""),
    ]
}

fn measure(measure: &Measure) -> Row {
    Row {
        section: "measures",
        subject: measure.id.subject.to_string(),
        item: measure.id.indicator.clone(),
        value: measure.value.map_or_else(|_| String::new(), written),
        unit: measure.unit.as_str(),
        date: measure.id.period.to_string(),
        state: measure.state.to_string(),
        reason: measure.value.err().map_or_else(String::new, |why| why.to_string()),
        evidence: measure.id.to_string(),
        ..Row::default()
    }
}

fn written(value: Value) -> String {
    match value {
        Value::Tenths(tenths) => tenths.to_string(),
        Value::Soles(amount) => amount.plain(),
        Value::Whole(count) => count.to_string(),
        Value::Date(day) => day.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::made;
    use crate::report::model::build;

    #[test]
    fn the_figures_of_a_district_as_a_table() {
        insta::assert_snapshot!(render(&made::report()).unwrap());
    }

    #[test]
    fn before_an_acta_the_table_has_budgets_works_and_neighbours() {
        let table = render(&build(&made::before_acta(), None, &[])).unwrap();
        for line in [
            "whole_budget,990101,2024,pim,15000000.00,soles",
            "look,999301,PUENTE PEATONAL DE WAYLLABAMBA,reason,overdue",
            "neighbours,990103,Llaqtapata,accrued,6600000.00,soles,2025-10-31",
            "largest_unagreed,2999020,MEJORAMIENTO DE LA PLAZA",
        ] {
            assert!(table.lines().any(|row| row.starts_with(line)), "{line}: {table}");
        }
    }

    #[test]
    fn a_title_that_looks_like_a_formula_is_a_text() {
        let mut report = made::report();
        report.agreements[0].title = "=HYPERLINK(\"x\")\u{202e}\0".to_owned();
        let table = render(&report).unwrap();
        assert!(table.contains("'=HYPERLINK"), "{table}");
        assert!(!table.contains('\0') && !table.contains('\u{202e}'));
    }
}
