//! One indicator of the catalogue: what it means, how it is computed, when it is not.

use serde::Serialize;

use crate::domain::indicator::{NotComputable, Unit};
use crate::domain::lang::Lang;
use crate::i18n;
use crate::indicators::definition::{Direction, Family, Indicator, Part, SubjectKind, ground};

/// `actaviva indicators`, one line each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IndicatorLine {
    pub id: &'static str,
    /// In the language that was asked for, like every text below.
    pub name: String,
    pub family: Family,
    pub subjects: &'static [SubjectKind],
    pub unit: Unit,
    pub direction: Direction,
    pub bands: Option<BandsLine>,
    pub formula: String,
    pub inputs: Vec<String>,
    pub not_computable: &'static [NotComputable],
    /// With its slots: `{value}`, `{numerator}`, `{denominator}`.
    pub sentence: String,
    pub limits: Option<String>,
    pub ground: String,
    pub formula_version: u16,
}

/// The edges between good, attention and urgent, in the indicator's unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BandsLine {
    pub good: i64,
    pub attention: i64,
    pub ground: String,
}

/// An indicator as every program reads it.
pub fn line(lang: Lang, indicator: &Indicator) -> IndicatorLine {
    IndicatorLine {
        id: indicator.id,
        name: indicator.name(lang),
        family: indicator.family,
        subjects: indicator.subjects,
        unit: indicator.unit,
        direction: indicator.direction,
        bands: indicator.bands.map(|bands| BandsLine {
            good: bands.good,
            attention: bands.attention,
            ground: ground(lang, bands.ground),
        }),
        formula: indicator.text(lang, Part::Formula),
        inputs: indicator.inputs(lang),
        not_computable: indicator.not_computable,
        sentence: slotted(lang, indicator),
        limits: Some(indicator.text(lang, Part::Limits)).filter(|limits| !limits.is_empty()),
        ground: indicator.ground(lang),
        formula_version: indicator.formula_version,
    }
}

/// The sentence with its slots as programs fill them: `{value}`.
fn slotted(lang: Lang, indicator: &Indicator) -> String {
    let slots = ["value", "numerator", "denominator"];
    let args = slots.map(|slot| (slot, format!("{{{slot}}}").into()));
    i18n::text_with(lang, &indicator.key(Part::Sentence), &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::list;

    #[test]
    fn the_catalogue_says_formula_bands_and_reasons() {
        let indicator = list::find("valuation_ratio").unwrap();
        insta::assert_snapshot!(serde_json::to_string_pretty(&line(Lang::Es, indicator)).unwrap());
    }
}
