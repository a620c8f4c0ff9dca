//! How the whole budget goes beside those of the province: the same comparison as the pages draw.

use std::collections::BTreeMap;

use serde::Serialize;

use super::cited::{NoteNumber, Notes};
use crate::domain::codes::Ubigeo;
use crate::domain::comparison::{Comparison, Line, With, Yardstick, compare};
use crate::domain::evidence::EvidenceId;
use crate::domain::figure::FigureId;
use crate::domain::judgement::Judgement;
use crate::domain::period::Period;

/// The own municipality and its neighbours in one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Neighbours {
    /// What people call each of them.
    pub names: BTreeMap<Ubigeo, String>,
    /// The total of each.
    pub notes: BTreeMap<Ubigeo, NoteNumber>,
    pub comparison: Comparison,
}

impl Neighbours {
    pub fn name(&self, ubigeo: &Ubigeo) -> String {
        self.names.get(ubigeo).map_or_else(|| ubigeo.to_string(), Clone::clone)
    }

    /// How much is spent of what there is.
    pub fn spending(&self) -> Option<&Line> {
        self.comparison.lines.iter().find(|line| line.yardstick == Yardstick::ExecutionRate)
    }
}

/// Compares in the newest year that is known of the own municipality, at most the report's.
pub fn part(now: &Judgement, notes: &mut Notes) -> Option<Neighbours> {
    let own = &now.facts.municipality.ubigeo;
    let known = now.facts.peers.iter().filter(|one| one.ubigeo == *own);
    let year = known.map(|one| one.year).filter(|year| *year <= now.month.year()).max()?;
    let comparison = compare(own, &With::Province, year, &now.facts.peers);
    if comparison.budgets.len() < 2 {
        return None;
    }
    let of_unit = |budget: &crate::domain::comparison::Budget| {
        let unit = now.facts.neighbours.iter().find(|one| one.ubigeo == budget.ubigeo)?;
        let figure = FigureId {
            dataset: comparison.dataset?,
            sec_ejec: Some(unit.sec_ejec.clone()?),
            product: None,
            period: Period::Year(year),
            rubro: None,
        };
        let note = notes.cite(vec![EvidenceId::Figure(figure)], comparison.cutoff)?;
        Some((budget.ubigeo.clone(), note))
    };
    Some(Neighbours {
        notes: comparison.budgets.iter().filter_map(of_unit).collect(),
        names: now
            .facts
            .neighbours
            .iter()
            .map(|one| (one.ubigeo.clone(), one.short_name()))
            .collect(),
        comparison,
    })
}
