//! The rows of a municipality without an acta, and those of its province.

use super::{Row, budget, evidence};
use crate::domain::comparison::Budget as Compared;
use crate::domain::money::Soles;
use crate::report::model::Report;
use crate::report::model::before_acta::BeforeActa;
use crate::report::model::neighbours::Neighbours;

/// Whole budgets by year, and the reason why a work is named.
pub fn before_acta(report: &Report, part: &BeforeActa) -> Vec<Row> {
    let of_all = report.head.ubigeo.to_string();
    let years = part.years.iter().flat_map(|year| {
        budget(report, "whole_budget", &of_all, &year.year.to_string(), &year.budget)
    });
    let look = part.look.iter().map(|one| Row {
        section: "look",
        subject: one.work.code.to_string(),
        name: one.work.name.clone(),
        item: "reason".to_owned(),
        value: one.reason.to_string(),
        evidence: evidence(report, one.note),
        ..Row::default()
    });
    years.chain(look).collect()
}

/// The budgets of the province.
pub fn neighbours(report: &Report, part: &Neighbours) -> Vec<Row> {
    let day = part
        .comparison
        .cutoff
        .map_or_else(|| part.comparison.year.to_string(), |day| day.to_string());
    let of_one = |of: &Compared| {
        [("pia", of.pia), ("pim", of.pim), ("accrued", of.accrued)].map(|(item, amount)| Row {
            section: "neighbours",
            subject: of.ubigeo.to_string(),
            name: part.name(&of.ubigeo),
            item: item.to_owned(),
            value: amount.map_or_else(String::new, Soles::plain),
            unit: "soles",
            date: day.clone(),
            reason: if amount.is_none() { "never_reported".to_owned() } else { String::new() },
            evidence: evidence(report, part.notes.get(&of.ubigeo).copied()),
            ..Row::default()
        })
    };
    part.comparison.budgets.iter().flat_map(of_one).collect()
}
