//! One indicator of the catalogue: what it means, how it is computed, when it is not.

use serde::Serialize;

use crate::domain::indicator::{NotComputable, Unit};
use crate::indicators::definition::{Direction, Family, Indicator, SubjectKind};

/// `actaviva indicators`, one line each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IndicatorLine {
    pub id: &'static str,
    /// In Spanish, like every text below.
    pub name: &'static str,
    pub family: Family,
    pub subjects: &'static [SubjectKind],
    pub unit: Unit,
    pub direction: Direction,
    pub bands: Option<BandsLine>,
    pub formula: &'static str,
    pub inputs: &'static [&'static str],
    pub not_computable: &'static [NotComputable],
    pub sentence: &'static str,
    pub limits: Option<&'static str>,
    pub ground: &'static str,
    pub formula_version: u16,
}

/// The edges between good, attention and urgent, in the indicator's unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BandsLine {
    pub good: i64,
    pub attention: i64,
    pub ground: &'static str,
}

/// An indicator as every program reads it.
pub fn line(indicator: &Indicator) -> IndicatorLine {
    IndicatorLine {
        id: indicator.id,
        name: indicator.name,
        family: indicator.family,
        subjects: indicator.subjects,
        unit: indicator.unit,
        direction: indicator.direction,
        bands: indicator.bands.map(|bands| BandsLine {
            good: bands.good,
            attention: bands.attention,
            ground: bands.ground,
        }),
        formula: indicator.formula,
        inputs: indicator.inputs,
        not_computable: indicator.not_computable,
        sentence: indicator.sentence,
        limits: Some(indicator.limits).filter(|limits| !limits.is_empty()),
        ground: indicator.ground,
        formula_version: indicator.formula_version,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::list;

    #[test]
    fn the_catalogue_says_formula_bands_and_reasons() {
        let indicator = list::find("valuation_ratio").unwrap();
        insta::assert_snapshot!(serde_json::to_string_pretty(&line(indicator)).unwrap());
    }
}
