//! Investment budget outside the agreements; its evidence are the ten largest.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told, minus};
use crate::domain::evidence::EvidenceId;
use crate::domain::facts::budget::Whose;
use crate::domain::facts::ties::Part;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::money::Soles;

pub const INDICATOR: Indicator = Indicator {
    id: "unagreed_investment",
    family: Family::Budget,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Soles,
    direction: Direction::Neutral,
    bands: None,
    not_computable: &[NotComputable::YearNotLoaded, NotComputable::Silent],
    ground: "own",
    formula_version: 1,
    evaluate,
};

const LARGEST: usize = 10;

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.of_municipality(outside(inputs))
}

fn outside(inputs: &Inputs<'_>) -> Result<Answer, Lacking> {
    let all = inputs.money(Whose::Investments)?;
    let parts = inputs.agreed_parts();
    let own = inputs.money(Whose::OwnOf(&parts))?;
    let left = minus(all.pim(), own.pim()).ok_or_else(Lacking::zero_base)?;
    let answer = Answer::new(Value::Soles(left), &[all.dataset.source()])
        .parts(Value::Soles(left), Value::Soles(all.pim()));
    let largest = largest(inputs, &parts);
    // the evidence is what stands outside, not the sum that it was taken from
    let mut answer = inputs.stand_on(answer, &all);
    answer.evidence = largest;
    Ok(answer)
}

/// The ten largest investments that no agreement means.
fn largest(inputs: &Inputs<'_>, parts: &[Part]) -> Vec<EvidenceId> {
    let others = inputs.facts.unit_investments(inputs.year());
    let mut sized: Vec<(Soles, Vec<EvidenceId>)> = others
        .into_iter()
        .filter(|cui| parts.iter().all(|part| part.cui != *cui))
        .filter_map(|cui| {
            let part = [Part { cui, share: crate::domain::link::Link::WHOLE }];
            let money = inputs.money(Whose::OwnOf(&part)).ok()?;
            Some((money.pim(), money.evidence()))
        })
        .collect();
    sized.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    sized.into_iter().take(LARGEST).flat_map(|(_, evidence)| evidence).collect()
}
