//! Budget of the running year that an agreement had and has no longer.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::{Inputs, said};
use super::tell::{Answer, Lacking, Told, minus};
use crate::domain::facts::budget::Whose;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Soles;

pub const INDICATOR: Indicator = Indicator {
    id: "budget_withdrawn",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement],
    unit: Unit::Soles,
    direction: Direction::Down,
    bands: None,
    not_computable: &[
        NotComputable::NoMatch,
        NotComputable::TooShort,
        NotComputable::YearNotLoaded,
        NotComputable::Silent,
    ],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_matched(|one| {
        let parts = &one.ties.parts;
        let now = inputs.money(Whose::Of(parts))?;
        let history = inputs.facts.budget_history(parts, inputs.year());
        let loads = inputs
            .facts
            .coverage
            .iter()
            .find(|loaded| loaded.dataset == now.dataset && loaded.year == inputs.year());
        // one version seen in two loads is an answer: nothing was taken away
        if history.len() < 2 && loads.is_none_or(|loaded| loaded.snapshots < 2) {
            return Err(Lacking::too_short().by(now.evidence()));
        }
        let most = history.iter().max_by_key(|known| known.pim);
        let greatest = most.map_or(now.pim(), |known| known.pim.max(now.pim()));
        let gone = minus(greatest, now.pim()).ok_or_else(Lacking::zero_base)?;
        let answer =
            Answer::new(Value::Soles(gone), &[]).parts(Value::Soles(gone), Value::Soles(greatest));
        let answer = match most.filter(|_| gone > Soles::ZERO) {
            Some(known) => answer.mark(format!(
                "Figuraba con S/ {greatest} en lo cargado el {}.",
                said(crate::domain::period::lima::day(known.at))
            )),
            None => answer,
        };
        Ok(inputs.stand_on(answer, &now))
    })
}
