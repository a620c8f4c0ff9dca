//! Physical progress as reported, of a work and of an agreement.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::facts::works::OneWork;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::{Soles, Tenths};
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "physical_progress",
    family: Family::Physical,
    subjects: &[SubjectKind::Work, SubjectKind::Agreement],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: None,
    not_computable: &[NotComputable::NoMatch, NotComputable::NeverReported],
    ground: "infobras",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let mut told = inputs.each_work(|one| of_work(inputs, one));
    told.extend(inputs.each_matched(|one| {
        let works: Vec<&OneWork<'_>> = inputs
            .works
            .iter()
            .map(|watched| &watched.one)
            .filter(|work| one.ties.works.contains(&work.work.code))
            .collect();
        of_works(inputs, &works)
    }));
    told
}

fn of_work(inputs: &Inputs<'_>, one: &OneWork<'_>) -> Result<Answer, Lacking> {
    let progress = one.work.physical_actual.filter(|actual| *actual >= Tenths(0));
    let progress = progress.ok_or_else(|| Lacking::never_reported(Source::Infobras))?;
    let shown = progress.min(Tenths(1000));
    let answer = inputs.read_from(of_hundred(shown), one);
    Ok(match one.work.reported_month {
        Some(month) => answer.mark(format!("Reportado a {month}.")),
        None => answer,
    })
}

/// Progress is told in hundredths of the work: these are its two parts.
fn of_hundred(progress: Tenths) -> Answer {
    Answer::new(Value::Tenths(progress), &[]).parts(Value::Tenths(progress), Value::Whole(100))
}

fn of_works(inputs: &Inputs<'_>, works: &[&OneWork<'_>]) -> Result<Answer, Lacking> {
    let each: Vec<Answer> =
        works.iter().map(|one| of_work(inputs, one)).collect::<Result<_, _>>()?;
    let costs: Option<Vec<i128>> = works.iter().map(|one| cost(one)).collect();
    let is_weighted = costs.is_some();
    let weights = costs.unwrap_or_else(|| vec![1; works.len()]);
    let progress = each.iter().map(|answer| match answer.value {
        Value::Tenths(tenths) => i128::from(tenths.0),
        _ => 0,
    });
    let sum: i128 = progress.zip(&weights).map(|(tenths, weight)| tenths * weight).sum();
    let total: i128 = weights.iter().sum();
    if total == 0 {
        return Err(Lacking::never_reported(Source::Infobras));
    }
    // half up: progress is never negative here
    let mean = i64::try_from((2 * sum + total) / (2 * total)).unwrap_or(1000);
    let mut answer = of_hundred(Tenths(mean));
    for one in each {
        answer.sources.extend(one.sources);
        answer = answer.contradictory(one.contradictory).late(one.late).by(one.evidence);
    }
    Ok(match (works.len(), is_weighted) {
        (1, _) => answer,
        (many, true) => answer.mark(format!("{many} obras, ponderadas por su costo.")),
        (many, false) => answer.mark(format!("{many} obras, promedio simple.")),
    })
}

fn cost(one: &OneWork<'_>) -> Option<i128> {
    one.work.design_cost.filter(|cost| *cost > Soles::ZERO).map(|cost| cost.centimos().into())
}
