//! The highest rung that is done, beside the one that its age lets expect.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::{InForce, Inputs};
use super::tell::{Answer, Told};
use crate::domain::indicator::{Unit, Value};
use crate::domain::ladder::Rung;

pub const INDICATOR: Indicator = Indicator {
    id: "compliance_rung",
    family: Family::Programming,
    subjects: &[SubjectKind::Agreement],
    unit: Unit::Rung,
    direction: Direction::Up,
    bands: None,
    not_computable: &[],
    ground: "ladder",
    formula_version: 1,
    evaluate,
};

/// What the age of an agreement lets expect: first, second and third fiscal year over (P).
const EXPECTED: [Rung; 3] = [Rung::Committed, Rung::Started, Rung::Finished];

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_agreement(|one| {
        let reached = one.ladder.reached;
        let number = i64::from(reached.map_or(0, Rung::number));
        let evidence = reached.and_then(|top| one.ladder.rung(top));
        let answer = Answer::new(Value::Whole(number), &[])
            .parts(
                Value::Whole(one.ladder.step().into()),
                Value::Whole(one.ladder.applicable.into()),
            )
            .by([one.id()])
            .by(evidence.map(|status| status.evidence.clone()).unwrap_or_default());
        Ok(match expected(inputs, one) {
            Some(rung) => {
                answer.mark(format!("Por su edad se esperaría el peldaño {}.", rung.number()))
            }
            None => answer,
        })
    })
}

/// The rung that should be done by now; nothing in the first fiscal year.
fn expected(inputs: &Inputs<'_>, one: &InForce<'_>) -> Option<Rung> {
    let first = one.agreement.fiscal_years().into_iter().min()?;
    let over =
        inputs.year().number() - first.number() + i32::from(inputs.day >= inputs.year().last_day());
    let place = usize::try_from(over).ok()?.checked_sub(1)?;
    EXPECTED.get(place.min(EXPECTED.len() - 1)).copied()
}
