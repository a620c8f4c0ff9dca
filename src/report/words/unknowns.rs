//! What nobody knows, in one sentence each, with who could say it.

use super::{Voice, formulas, some_of, titles};
use crate::domain::ladder::Rung;
use crate::domain::source::SourceState;
use crate::i18n::spelled::Gender;
use crate::i18n::text;
use crate::report::model::Report;
use crate::report::model::unknowns::Unknown;

/// Names listed before the rest is counted.
const MOST: usize = 5;

/// One unknown in one sentence.
pub fn unknown(voice: Voice, report: &Report, unknown: &Unknown) -> String {
    let listed = |ids| ("list", titles(voice, report, ids, MOST).into());
    let counted = |count: usize, list| {
        [("n", count.into()), ("said", voice.count(count, Gender::Masculine).into()), list]
    };
    match unknown {
        Unknown::NoActa => voice.say("unknown-no_acta", &[]),
        Unknown::Unmatched { agreements } => {
            voice.say("unknown-unmatched", &counted(agreements.len(), listed(agreements)))
        }
        Unknown::Unconfirmed { agreements } => {
            voice.say("unknown-unconfirmed", &counted(agreements.len(), listed(agreements)))
        }
        Unknown::Rung { rung: Rung::InService, agreements } => {
            voice.say("unknown-in_service", &[listed(agreements)])
        }
        Unknown::Rung { rung, agreements } => {
            let rung = text(voice.lang, &format!("rung-{rung}"));
            voice.say("unknown-rung", &[("rung", rung.into()), listed(agreements)])
        }
        Unknown::NoProgress { works } => {
            let named: Vec<String> = works.iter().take(MOST).map(ToString::to_string).collect();
            let list = some_of(voice, &named, works.len());
            let said = voice.count(works.len(), Gender::Feminine);
            voice.say(
                "unknown-no_progress",
                &[("n", works.len().into()), ("said", said.into()), ("list", list.into())],
            )
        }
        Unknown::Source { source, state, data_until } => {
            let named = ("source", text(voice.lang, &format!("source-{source}")).into());
            match (state, data_until) {
                (SourceState::Never, _) => voice.say("unknown-source-never", &[named]),
                (SourceState::Blocked, _) => voice.say("unknown-source-blocked", &[named]),
                (_, Some(until)) => {
                    voice.say("unknown-source-silent", &[named, ("date", voice.day(*until).into())])
                }
                (_, None) => voice.say("unknown-source-silent-undated", &[named]),
            }
        }
        Unknown::NoScan { process } => {
            voice.say("unknown-no_scan", &[("year", process.year.to_string().into())])
        }
        Unknown::NoParticipation { year } => {
            voice.say("unknown-no_participation", &[("year", year.to_string().into())])
        }
        Unknown::NotComputable { reason, indicators } => {
            let name = |id: &String| {
                let known = report.annex.formulas.iter().find(|formula| formula.indicator == *id);
                known.map_or_else(|| id.clone(), |known| formulas::name(voice.lang, known))
            };
            let named: Vec<String> = indicators.iter().take(MOST).map(name).collect();
            let list = some_of(voice, &named, indicators.len());
            let reason = text(voice.lang, &format!("reason-{reason}")).to_lowercase();
            voice.say("unknown-measures", &[("reason", reason.into()), ("list", list.into())])
        }
    }
}
