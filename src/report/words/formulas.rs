//! What an indicator is, in the language of the report.
//!
//! The model carries the Spanish words of the registry, which the JSON form prints. Only where they
//! are those of the catalogue is its translation one of these very words.

use crate::domain::lang::Lang;
use crate::i18n;
use crate::i18n::catalogue::catalogue;
use crate::report::model::Formula;

/// Short.
pub fn name(lang: Lang, formula: &Formula) -> String {
    of(lang, formula, "name", &formula.name)
}

pub fn formula(lang: Lang, formula: &Formula) -> String {
    of(lang, formula, "formula", &formula.formula)
}

/// What it does not say; empty where there is nothing to add.
pub fn limits(lang: Lang, formula: &Formula) -> String {
    of(lang, formula, "limits", &formula.meaning)
}

/// The norm or practice that it stands on.
pub fn ground(lang: Lang, formula: &Formula) -> String {
    i18n::translated(lang, "ground-", &formula.ground)
}

fn of(lang: Lang, formula: &Formula, part: &str, spanish: &str) -> String {
    let key = format!("indicator-{}-{part}", formula.indicator);
    if catalogue(Lang::Es).source(&key) == Some(spanish) {
        i18n::text(lang, &key)
    } else {
        spanish.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::made;

    #[test]
    fn a_formula_is_said_in_english_and_one_that_the_house_does_not_know_as_it_is() {
        let known = &made::formulas()[0];
        assert_eq!(name(Lang::Es, known), "Avance del gasto");
        assert_eq!(name(Lang::En, known), "Spending of the budget");
        assert_eq!(name(Lang::Qu, known), "Avance del gasto", "nobody has translated it");
        assert_eq!(formula(Lang::En, known), "devengado / PIM", "other words than the house's");
        let proposed = Formula { ground: "propuesta propia".to_owned(), ..known.clone() };
        assert_eq!(ground(Lang::En, &proposed), "our proposal");
        assert_eq!(ground(Lang::En, known), known.ground);
    }
}
