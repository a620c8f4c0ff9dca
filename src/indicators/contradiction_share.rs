//! Share of what two sources say of which they say two things.

use std::collections::BTreeMap;

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::inputs::Watched;
use super::tell::{Answer, Lacking, Told};
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::{NotComputable, Unit};
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::domain::source::Dataset;

pub const INDICATOR: Indicator = Indicator {
    id: "contradiction_share",
    family: Family::DataQuality,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Down,
    bands: Some(Bands { good: 5, attention: 15, ground: "own" }),
    not_computable: &[NotComputable::NoBaseline],
    ground: "disagreeing",
    formula_version: 1,
    evaluate,
};

/// The fields of a sum of money that are compared.
const COMPARED: [fn(&crate::domain::figure::Amounts) -> Option<Soles>; 3] =
    [|of| of.pia, |of| of.pim, |of| of.accrued];

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    let found = inputs.facts.contradictions.len();
    // a contradiction within one record has no second source, but it was compared all the same
    let compared = (money(inputs) + works(inputs)).max(found);
    let told = if compared == 0 {
        let words = "Ningún dato lo dicen todavía dos fuentes.";
        Err(Lacking::because(NotComputable::NoBaseline, words))
    } else {
        let evidence =
            inputs.facts.contradictions.iter().flat_map(|one| {
                [one.one.row.sha256, one.other.row.sha256].map(EvidenceId::Snapshot)
            });
        Answer::of_counts(found, compared, &[]).map(|answer| answer.by(evidence))
    };
    inputs.of_municipality(told)
}

/// Amounts of an investment and year that SIAF and another view both print.
fn money(inputs: &Inputs<'_>) -> usize {
    type Line<'a> = (Option<&'a str>, Year);
    let mut printed: BTreeMap<Dataset, BTreeMap<Line<'_>, [bool; 3]>> = BTreeMap::new();
    for figure in inputs.facts.figures.iter().filter(|figure| !figure.withdrawn) {
        let product = figure.key.product.as_ref().map(crate::domain::codes::ProductCode::as_str);
        let line = printed.entry(figure.key.dataset).or_default();
        let fields = line.entry((product, figure.key.year)).or_default();
        for (field, of) in fields.iter_mut().zip(COMPARED) {
            *field |= of(&figure.amounts).is_some();
        }
    }
    let Some(siaf) = printed.get(&Dataset::Siaf63) else { return 0 };
    let others = [Dataset::Siaf73, Dataset::SsiUepa, Dataset::ConsultaAmigable];
    let others = others.iter().filter_map(|dataset| printed.get(dataset));
    let pairs = others.flatten().filter_map(|(line, theirs)| Some((siaf.get(line)?, theirs)));
    pairs.map(|(ours, theirs)| ours.iter().zip(theirs).filter(|(a, b)| **a && **b).count()).sum()
}

/// Works whose progress two records tell.
fn works(inputs: &Inputs<'_>) -> usize {
    let twice = |one: &&Watched<'_>| {
        let told = one.one.records.iter().filter(|record| record.fact.physical_actual.is_some());
        told.count() > 1
    };
    inputs.works.iter().filter(twice).count()
}
