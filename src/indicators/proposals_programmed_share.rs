//! Share of the people's proposals that entered the programme.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::{InForce, Inputs};
use super::shared::in_force;
use super::tell::{Answer, Lacking, Told, count};
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::ladder::Rung;
use crate::domain::money::Tenths;
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "proposals_programmed_share",
    family: Family::Programming,
    subjects: &[SubjectKind::Process],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 80, attention: 50, ground: "own" }),
    not_computable: &[NotComputable::NoBaseline],
    ground: "paper-entered",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_process(|process| {
        let programmed: Vec<EvidenceId> = in_force(inputs, Some(process))
            .filter(|one| one.ladder.is_done(Rung::Programmed))
            .map(InForce::id)
            .collect();
        let found = inputs.facts.processes.iter().find(|other| other.fact.id == *process);
        let proposals = found.and_then(|one| one.fact.proposals).filter(|all| *all > 0);
        let part = count(programmed.len());
        let share = proposals.and_then(|all| Tenths::percent(part, all));
        let Some((all, share)) = proposals.zip(share) else {
            let lacking = Lacking::no_baseline().counted(Value::Whole(part));
            return Err(lacking.by(programmed));
        };
        Ok(Answer::new(Value::Tenths(share), &[Source::Register])
            .parts(Value::Whole(part), Value::Whole(all))
            .by(found.map(|one| one.id.clone()))
            .by(programmed))
    })
}
