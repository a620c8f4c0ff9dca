//! Share of the agreements in force that reached `started`, by process and of all.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::level;
use super::tell::Told;
use crate::domain::indicator::{NotComputable, Unit};
use crate::domain::ladder::Rung;

pub const INDICATOR: Indicator = Indicator {
    id: "compliance_level_started",
    family: Family::Programming,
    subjects: &[SubjectKind::Process, SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: None,
    not_computable: &[NotComputable::NotRecorded],
    ground: "ladder",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    level(inputs, Rung::Started)
}
