//! Part of the investment budget that the assembly decided on.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::facts::budget::Whose;
use crate::domain::indicator::{NotComputable, Unit};
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "budget_under_pb_share",
    family: Family::Programming,
    subjects: &[SubjectKind::Process],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: None,
    not_computable: &[
        NotComputable::NotRecorded,
        NotComputable::YearNotLoaded,
        NotComputable::ZeroBase,
        NotComputable::Silent,
    ],
    ground: "paper",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_process(|process| {
        let found = inputs
            .facts
            .processes
            .iter()
            .find(|other| other.fact.id == *process)
            .ok_or_else(Lacking::not_recorded)?;
        let amount = found.fact.amount.ok_or_else(Lacking::not_recorded)?;
        let first = found.fact.fiscal_years.iter().min().copied();
        let year = first.unwrap_or_else(|| process.year.next());
        let money = inputs.money_of(Whose::Investments, year)?;
        let share = Answer::of_money(amount, money.pia(), &[Source::Register])
            .map_err(|lacking| lacking.by(money.evidence()))?;
        Ok(inputs.stand_on(share, &money).by([found.id.clone()]))
    })
}
