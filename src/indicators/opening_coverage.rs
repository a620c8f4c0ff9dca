//! Part of the agreed amount that stood in the opening budget.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::facts::budget::Whose;
use crate::domain::finding::ContradictionField;
use crate::domain::indicator::{NotComputable, Unit};
use crate::domain::money::Soles;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "opening_coverage",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 95, attention: 50, ground: "own" }),
    not_computable: &[
        NotComputable::NoMatch,
        NotComputable::NotRecorded,
        NotComputable::YearNotLoaded,
        NotComputable::Silent,
        NotComputable::Contradictory,
    ],
    ground: "ley-28056",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_matched(|one| {
        let begun = one.agreement.amounts.iter().filter(|of| of.year <= inputs.year());
        let newest = begun.max_by_key(|of| of.year).ok_or_else(Lacking::not_recorded)?;
        let agreed = newest.amount.filter(|amount| *amount > Soles::ZERO);
        let agreed = agreed.ok_or_else(Lacking::not_recorded)?;
        let money = inputs.money_of(Whose::Of(&one.ties.parts), newest.year)?;
        let answer = Answer::of_money(money.pia().min(agreed), agreed, &[Source::Register])?;
        let differs =
            inputs.differs(&one.ties.parts, &[ContradictionField::OpeningBudget]).is_some();
        Ok(inputs.stand_on(answer, &money).by([one.id()]).contradictory(differs))
    })
}
