//! Age of what each source says of itself.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::{Inputs, said};
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Subject, Unit, Value};
use crate::domain::source::{Source, SourceState};

pub const INDICATOR: Indicator = Indicator {
    id: "source_age_days",
    family: Family::DataQuality,
    subjects: &[SubjectKind::Source],
    unit: Unit::Days,
    direction: Direction::Down,
    bands: None,
    not_computable: &[NotComputable::NeverReported],
    ground: "own",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs
        .facts
        .sources
        .iter()
        .filter(|health| health.state != SourceState::Never && health.source != Source::Register)
        .map(|health| {
            let result = if let Some(cutoff) = health.last_cutoff {
                let days = (inputs.day - cutoff).num_days().max(0);
                let words = format!("Datos hasta el {}.", said(cutoff));
                Ok(Answer::new(Value::Whole(days), &[health.source]).mark(words))
            } else {
                let name = super::words::source(health.source);
                let words = format!("Los archivos de {name} no dicen hasta qué día llegan.");
                Err(Lacking::because(NotComputable::NeverReported, words))
            };
            Told { subject: Subject::Source(health.source), result }
        })
        .collect()
}
