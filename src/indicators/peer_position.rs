//! Share of like municipalities that spent less of their budget.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told, rate};
use crate::domain::facts::budget::{Question, Whose};
use crate::domain::indicator::{NotComputable, Unit};
use crate::domain::money::Tenths;

pub const INDICATOR: Indicator = Indicator {
    id: "peer_position",
    family: Family::Network,
    subjects: &[SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Neutral,
    bands: None,
    not_computable: &[
        NotComputable::TooShort,
        NotComputable::ZeroBase,
        NotComputable::YearNotLoaded,
        NotComputable::Silent,
    ],
    ground: "own",
    formula_version: 1,
    evaluate,
};

/// With fewer the position would name somebody.
const FEWEST: usize = 8;

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.of_municipality(position(inputs))
}

fn position(inputs: &Inputs<'_>) -> Result<Answer, Lacking> {
    // what others have is known as of today, so the own sum is too
    let own = inputs.ask(Question::new(Whose::Unit, inputs.year()))?;
    let (pim, spent) = (i128::from(own.pim().centimos()), own.accrued());
    let ours = rate(spent, own.pim()).ok_or_else(Lacking::zero_base)?;
    let alike: Vec<Tenths> = inputs
        .facts
        .peers
        .iter()
        .filter(|peer| peer.year == inputs.year() && peer.dataset == own.dataset)
        .filter(|peer| peer.ubigeo != inputs.facts.municipality.ubigeo)
        .filter(|peer| {
            let theirs = i128::from(peer.pim().centimos());
            theirs * 2 >= pim && theirs <= pim * 2
        })
        .filter_map(|peer| rate(peer.accrued(), peer.pim()))
        .collect();
    if alike.len() < FEWEST {
        let words = format!("Hay {} municipalidades parecidas cargadas: muy pocas.", alike.len());
        return Err(Lacking::because(NotComputable::TooShort, words));
    }
    let below = alike.iter().filter(|theirs| **theirs < ours).count();
    Ok(inputs.stand_on(Answer::of_counts(below, alike.len(), &[])?, &own))
}
