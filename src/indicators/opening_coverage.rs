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
    name: "Lo acordado que entró al abrir el año",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 95, attention: 50, ground: "propuesta propia" }),
    formula: "100 × menor de (PIA, monto acordado del año) / monto acordado del año; año en curso si es uno de los acordados, si no el último acordado ya empezado",
    inputs: &["siaf: MONTO_PIA", "register: acuerdos (montos por año)"],
    not_computable: &[
        NotComputable::NoMatch,
        NotComputable::NotRecorded,
        NotComputable::YearNotLoaded,
        NotComputable::Silent,
        NotComputable::Contradictory,
    ],
    sentence: "De {denominator} acordados, {numerator} entraron al presupuesto de enero.",
    limits: "El PIA no cambia en el año; lo que entra después se ve en el PIM.",
    ground: "Ley 28056 art. 7 (por confirmar)",
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
