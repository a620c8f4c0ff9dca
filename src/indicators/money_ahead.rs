//! Money spent beyond the progress of the work.

use std::collections::BTreeSet;

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::facts::ties::Part;
use crate::domain::facts::works::OneWork;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Tenths;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "money_ahead",
    family: Family::Physical,
    subjects: &[SubjectKind::Work],
    unit: Unit::Points,
    direction: Direction::Down,
    bands: Some(Bands { good: 10, attention: 20, ground: "ssi-1-band" }),
    not_computable: &[NotComputable::NeverReported],
    ground: "ssi-1",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_work(|one| {
        let lacking = || Lacking::never_reported(Source::Infobras);
        let actual = one.work.physical_actual.ok_or_else(lacking)?;
        let (spent, base) = if let Some(percent) = one.work.financial_percent {
            (percent, None)
        } else {
            let base = of_investment(inputs, one)?;
            let Value::Tenths(percent) = base.value else { return Err(lacking()) };
            (percent, Some(base))
        };
        let gap = spent.0.checked_sub(actual.0).ok_or_else(lacking)?;
        let mut answer = Answer::new(Value::Tenths(Tenths(gap)), &[])
            .parts(Value::Tenths(spent), Value::Tenths(actual));
        if let Some(base) = base {
            answer.sources.extend(base.sources);
            answer = answer.by(base.evidence);
        }
        Ok(inputs.read_from(answer, one))
    })
}

/// What was spent on the investment of a work that is its only one.
fn of_investment(inputs: &Inputs<'_>, one: &OneWork<'_>) -> Result<Answer, Lacking> {
    let cui = one.work.cui.clone().ok_or_else(|| Lacking::never_reported(Source::Infobras))?;
    let codes: BTreeSet<&crate::domain::codes::WorkCode> = inputs
        .facts
        .works
        .iter()
        .filter(|work| work.fact.cui.as_ref() == Some(&cui))
        .map(|work| &work.fact.code)
        .collect();
    if codes.len() > 1 {
        return Err(Lacking::never_reported(Source::Infobras));
    }
    inputs.consumed(&[Part { cui, share: crate::domain::link::Link::WHOLE }])
}
