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
    name: "Gasto por delante de la obra",
    family: Family::Physical,
    subjects: &[SubjectKind::Work],
    unit: Unit::Points,
    direction: Direction::Down,
    bands: Some(Bands {
        good: 10,
        attention: 20,
        ground: "código 1 de las alertas públicas del SSI (20)",
    }),
    formula: "porcentaje de ejecución financiera − avance físico real, del mismo reporte; sin él, 100 × devengado acumulado / costo actualizado − avance físico, si la inversión tiene una sola obra",
    inputs: &[
        "infobras: Porcentaje de ejecución financiera",
        "ssi, investments: DEV_ACUMULADO, COSTO_ACTUALIZADO",
        "infobras: Avance Físico Real Acumulado (lAvances PorcRealFisico)",
    ],
    not_computable: &[NotComputable::NeverReported],
    sentence: "Se gastó más rápido de lo que se construyó: {numerator} contra {denominator}.",
    limits: "Adelantos y materiales comprados explican hasta unos 20 puntos.",
    ground: "alertas públicas del SSI (código 1)",
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
