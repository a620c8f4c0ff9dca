//! Work valued of the work that was planned to be valued by then.

use super::definition::{Bands, Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::tell::{Answer, Lacking, Told};
use crate::domain::indicator::{NotComputable, Unit};
use crate::domain::source::Source;

pub const INDICATOR: Indicator = Indicator {
    id: "valuation_ratio",
    family: Family::Physical,
    subjects: &[SubjectKind::Work],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: Some(Bands { good: 90, attention: 80, ground: "ds-207-band" }),
    not_computable: &[NotComputable::NeverReported, NotComputable::ZeroBase],
    ground: "ds-207",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_work(|one| {
        let both = one.work.valuation_actual.zip(one.work.valuation_planned);
        let (actual, planned) = both.ok_or_else(|| Lacking::never_reported(Source::Infobras))?;
        Ok(inputs.read_from(Answer::of_money(actual, planned, &[])?, one))
    })
}
