//! Objectives of the programme in force that the version before did not have.

use std::collections::{BTreeMap, BTreeSet};

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::version_names;
use super::tell::{Answer, Lacking, Told, count};
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "objectives_added",
    family: Family::Programming,
    subjects: &[SubjectKind::Portfolio],
    unit: Unit::Count,
    direction: Direction::Neutral,
    bands: None,
    not_computable: &[NotComputable::NotRecorded, NotComputable::NoBaseline],
    ground: "paper-objectives",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.of_portfolio(added(inputs))
}

fn added(inputs: &Inputs<'_>) -> Result<Answer, Lacking> {
    let versions = version_names(inputs);
    let mut newest_first = versions.iter().rev();
    let now = newest_first.next().ok_or_else(Lacking::not_recorded)?;
    let before = newest_first.next().ok_or_else(Lacking::no_baseline)?;
    let (is, was) = (objectives(inputs, now), objectives(inputs, before));
    let new: BTreeSet<&String> = is.keys().filter(|name| !was.contains_key(*name)).collect();
    let evidence = new.iter().filter_map(|name| is.get(*name).cloned());
    Ok(Answer::new(Value::Whole(count(new.len())), &[Source::Register])
        .parts(Value::Whole(count(is.len())), Value::Whole(count(was.len())))
        .by(evidence))
}

/// The objectives of a version, folded, each with the first line that names it.
fn objectives(inputs: &Inputs<'_>, version: &str) -> BTreeMap<String, EvidenceId> {
    let mut found = BTreeMap::new();
    for item in inputs.facts.programme.iter().filter(|item| item.fact.version == version) {
        let Some(objective) = &item.fact.objective else { continue };
        let name = crate::domain::text::fold(objective);
        if !name.is_empty() {
            found.entry(name).or_insert_with(|| item.id.clone());
        }
    }
    found
}
