//! The words of an alert in another language than the rule's own, which is Spanish.
//!
//! A rule is a file that its operator may replace. So the Spanish of the catalogue is compared with
//! what the alert says: only when they are the same is the translation one of these very words.
//! Titles and bodies of alerts appear in Quechua only when a person has reviewed them (`design.md` 6).

use crate::domain::alert::{Alert, Slots};
use crate::domain::lang::Lang;
use crate::i18n::catalogue::catalogue;
use crate::i18n::{self, Arg, Said};

/// Which of the words of an alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Title,
    Expected,
    Observed,
}

impl Part {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Expected => "expected",
            Self::Observed => "observed",
        }
    }
}

/// One of the words of an alert.
pub fn of(lang: Lang, alert: &Alert, part: Part) -> Said {
    let spanish = match part {
        Part::Title => &alert.title,
        Part::Expected => &alert.expected,
        Part::Observed => &alert.observed,
    };
    said(lang, &alert.id.rule, part, spanish, &alert.words)
}

/// The words of a rule in a language, or the Spanish ones.
pub fn said(lang: Lang, rule: &str, part: Part, spanish: &str, slots: &Slots) -> Said {
    let unchanged = || Said { text: spanish.to_owned(), lang: Lang::Es, draft: None };
    let key = format!("alert-{rule}-{}", part.as_str());
    if lang == Lang::Es || filled(Lang::Es, &key, slots).text != spanish {
        return unchanged();
    }
    let said = filled(lang, &key, slots);
    if said.lang == lang { Said { draft: None, ..said } } else { unchanged() }
}

/// The same for an alert of which the report knows the printed id.
pub fn said_of(lang: Lang, alert: &str, part: Part, spanish: &str, slots: &Slots) -> Said {
    said(lang, alert.split('/').next().unwrap_or_default(), part, spanish, slots)
}

/// What an alert stands on: a norm of the house in the language, or the words of its file.
pub fn ground(lang: Lang, spanish: &str) -> String {
    i18n::translated(lang, "norm-", spanish)
}

fn filled(lang: Lang, key: &str, slots: &Slots) -> Said {
    let slots: Vec<(&str, String)> =
        slots.iter().map(|(slot, word)| (slot.as_str(), word_in(lang, word))).collect();
    let taken = catalogue(Lang::Es).arguments(key);
    let args: Vec<(&'static str, Arg)> = SLOTS
        .iter()
        .filter(|slot| taken.is_some_and(|taken| taken.contains(**slot)))
        .map(|slot| {
            let word = slots.iter().find(|(name, _)| name == slot).map(|(_, word)| word.clone());
            let word = word.unwrap_or_else(|| i18n::text(lang, "piece-not-known"));
            (*slot, word.into())
        })
        .collect();
    i18n::say(lang, key, &args)
}

/// Every slot that a rule of the house may have.
const SLOTS: [&str; 22] = [
    "before",
    "cause",
    "cui",
    "cutoff",
    "date",
    "days",
    "from",
    "gone",
    "month",
    "name",
    "now",
    "one",
    "one_value",
    "other",
    "other_value",
    "pim",
    "since",
    "size",
    "to",
    "value",
    "what",
    "year",
];

/// What fills a slot is a number, a date, a code, or words that we chose ourselves: these stand under
/// `alert-word-…`, where one of them may take the rest of what it begins.
fn word_in(lang: Lang, word: &str) -> String {
    if lang == Lang::Es {
        return word.to_owned();
    }
    let spanish = catalogue(Lang::Es);
    let ours = spanish.keys().filter(|key| key.starts_with("alert-word-"));
    for key in ours {
        if spanish.arguments(key).is_some_and(std::collections::BTreeSet::is_empty) {
            if i18n::text(Lang::Es, key) == word {
                return i18n::text(lang, key);
            }
            continue;
        }
        // what is asked with nothing is what the words begin with
        let begins = i18n::text_with(Lang::Es, key, &[("rest", "".into())]);
        if let Some(rest) = word.trim_start().strip_prefix(&begins) {
            let said = i18n::text_with(lang, key, &[("rest", rest.into())]);
            let space = if word.starts_with(' ') { " " } else { "" };
            return format!("{space}{said}");
        }
    }
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alerts::rule::RuleBook;

    fn slots(some: &[(&str, &str)]) -> Slots {
        some.iter().map(|(slot, word)| ((*slot).to_owned(), (*word).to_owned())).collect()
    }

    #[test]
    fn every_shipped_rule_says_the_same_in_its_file_and_in_the_catalogue_and_has_its_english() {
        for rule in RuleBook::shipped().unwrap().rules {
            for (part, spanish) in [
                (Part::Title, &rule.title),
                (Part::Expected, &rule.expected),
                (Part::Observed, &rule.observed),
            ] {
                let mut filled = spanish.clone();
                let mut own = Slots::new();
                for slot in SLOTS {
                    filled = filled.replace(&format!("{{{slot}}}"), &format!("<{slot}>"));
                    own.insert(slot.to_owned(), format!("<{slot}>"));
                }
                let english = said(Lang::En, &rule.id, part, &filled, &own);
                assert_eq!(english.lang, Lang::En, "{} {part:?}: {filled}", rule.id);
                let quechua = said(Lang::Qu, &rule.id, part, &filled, &own);
                assert_eq!((quechua.lang, quechua.draft), (Lang::Es, None), "no draft of an alert");
            }
        }
    }

    #[test]
    fn every_shipped_norm_has_its_english_and_one_of_the_operator_stays_as_it_is() {
        for norm in RuleBook::shipped().unwrap().norms {
            let english = ground(Lang::En, &norm.words());
            assert_ne!(english, norm.words(), "{}", norm.id);
            assert_eq!(ground(Lang::Qu, &norm.words()), norm.words(), "nobody has translated it");
        }
        assert_eq!(ground(Lang::En, "Ordenanza 012-2024"), "Ordenanza 012-2024");
    }

    #[test]
    fn words_that_we_chose_are_said_in_the_language_too() {
        let own = slots(&[("since", " desde el 01/06/2025"), ("cause", "falta de dinero")]);
        let spanish = "figura parada desde el 01/06/2025. Motivo: falta de dinero";
        let english = said(Lang::En, "stoppage_declared", Part::Observed, spanish, &own);
        assert_eq!(english.text, "recorded as stopped since 01/06/2025. Cause: lack of money");
    }

    #[test]
    fn a_rule_in_the_operators_own_words_stays_in_spanish() {
        let own = slots(&[("value", "7")]);
        let spanish = "la obra duerme hace 7 meses";
        let said = said(Lang::En, "stalled_work", Part::Observed, spanish, &own);
        assert_eq!((said.text.as_str(), said.lang), (spanish, Lang::Es));
    }
}
