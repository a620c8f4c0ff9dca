//! The model itself as JSON: for programs, and the twin with every address under every note.
//!
//! Amounts are numbers with two decimals, an unknown is `null` with its reason beside it. The sentences
//! of the report stand beside the figures that they are made of.

use std::collections::BTreeMap;

use serde::Serialize;

use super::model::Report;
use super::words::{self, Voice, agreements, questions, summary, unknowns};
use crate::domain::lang::Lang;

/// The version of the keys below; a key that changes its meaning raises it.
const FORMAT: u8 = 1;

#[derive(Serialize)]
struct Written<'a> {
    /// `030503@2025-10.es`.
    id: String,
    format: u8,
    lang: Lang,
    sentences: Sentences,
    #[serde(flatten)]
    report: &'a Report,
}

/// What the other forms say in words.
#[derive(Serialize)]
struct Sentences {
    /// That the district is invented, where it is.
    notice: Option<String>,
    headline: String,
    /// Without an acta: the money, the largest investments, and the works to look at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    before_acta: Vec<String>,
    /// By agreement.
    agreements: BTreeMap<String, String>,
    /// By alert.
    questions: BTreeMap<String, String>,
    unknowns: Vec<String>,
}

/// The identity of a report: municipality, period, language.
pub fn id(report: &Report, lang: Lang) -> String {
    format!("{}@{}.{lang}", report.head.ubigeo, report.head.period)
}

/// Writes the model.
///
/// # Errors
/// An amount that has no JSON form, which none has.
pub fn render(report: &Report, lang: Lang) -> serde_json::Result<String> {
    let voice = Voice::written(lang);
    let written = Written {
        id: id(report, lang),
        format: FORMAT,
        lang,
        sentences: Sentences {
            notice: report.head.sample.then(|| voice.say("sample-notice", &[])),
            headline: summary::headline(voice, &report.summary),
            before_acta: before_acta(voice, report),
            agreements: report
                .agreements
                .iter()
                .map(|line| (line.id.to_string(), agreements::story(voice, line)))
                .collect(),
            questions: report
                .questions
                .iter()
                .map(|question| (question.alert.clone(), questions::ask(voice, question)))
                .collect(),
            unknowns: report
                .unknowns
                .iter()
                .map(|unknown| unknowns::unknown(voice, report, unknown))
                .collect(),
        },
        report,
    };
    canonical(&serde_json::to_value(written)?)
}

/// The one text of a model: keys in the order of the alphabet, so that a copy that went through a
/// database gives the same bytes and the same hash.
///
/// # Errors
/// None for a value that was read from JSON.
pub fn canonical(model: &serde_json::Value) -> serde_json::Result<String> {
    serde_json::to_string_pretty(model).map(|text| text + "\n")
}

fn before_acta(voice: Voice, report: &Report) -> Vec<String> {
    let Some(part) = &report.before_acta else { return Vec::new() };
    let mut said = words::before_acta::whole(voice, report);
    said.extend(words::before_acta::largest(voice, report, usize::MAX));
    said.extend(part.look.iter().map(|one| words::before_acta::look_named(voice, one)));
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::made;

    #[test]
    fn the_model_of_a_district_as_json() {
        insta::assert_snapshot!(render(&made::report(), Lang::Es).unwrap());
    }

    #[test]
    fn an_unknown_is_null_and_an_amount_has_two_decimals() {
        let text = render(&made::report(), Lang::Es).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["id"], "990101@2025-10.es");
        let dam = json["agreements"]
            .as_array()
            .unwrap()
            .iter()
            .find(|line| line["id"] == "990101/2024/04")
            .unwrap();
        assert!(dam["money"]["pim"]["value"].is_null());
        assert_eq!(dam["money"]["pim"]["reason"], "no_match");
        assert_eq!(json["money"]["investment"]["pim"]["value"].to_string(), "19031483.00");
    }
}
