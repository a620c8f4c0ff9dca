//! An agreement and its works in sentences.

use super::alerts::{self, Part};
use super::{Voice, title};
use crate::domain::finding::ContradictionField;
use crate::domain::ladder::{RungState, RungStatus};
use crate::domain::money::Tenths;
use crate::domain::period::Month;
use crate::domain::text::tidy;
use crate::i18n::{numbers, text};
use crate::report::model::agreements::{AgreementLine, RungNote, Story};
use crate::report::model::works::{Stop, WorkLine};

/// The one sentence about an agreement.
pub fn story(voice: Voice, line: &AgreementLine) -> String {
    let titled = || ("title", title(line).into());
    match &line.story {
        Story::Done { on: Some(on) } => {
            voice.say("story-done", &[titled(), ("date", voice.day(*on).into())])
        }
        Story::Done { on: None } => voice.say("story-done-undated", &[titled()]),
        Story::OnTrack => on_track(voice, line),
        Story::Slow { month, done, expected } => voice.say(
            "story-slow",
            &[
                ("done", voice.percent(*done).into()),
                ("expected", voice.percent(*expected).into()),
                ("month", voice.month(*month).into()),
            ],
        ),
        Story::NoMoney { on: Some(on), .. } => {
            voice.say("story-no-money", &[titled(), ("date", voice.day(*on).into())])
        }
        Story::NoMoney { on: None, .. } => voice.say("story-no-money-undated", &[titled()]),
        Story::Observed { words, alert, slots } => {
            let words = alerts::said_of(voice.lang, alert, Part::Observed, &tidy(words), slots);
            voice.say("story-observed", &[("words", words.text.into())])
        }
        Story::Late => voice.say("story-late", &[]),
        Story::Replaced { by: Some(by) } => {
            voice.say("story-replaced", &[("number", by.number.to_string().into())])
        }
        Story::Replaced { by: None } => voice.say("story-replaced-unnamed", &[]),
        Story::NotDue { year } => voice.say("story-not_due", &[("year", year.to_string().into())]),
        Story::Gone { .. } => gone(voice, line),
        other => not_known(voice, other),
    }
}

fn on_track(voice: Voice, line: &AgreementLine) -> String {
    use crate::i18n::spelled::Gender;
    let args = [
        ("n", voice.count(line.ladder.step(), Gender::Alone).into()),
        ("total", voice.count(line.ladder.applicable, Gender::Alone).into()),
    ];
    voice.say("story-on_track", &args)
}

fn gone(voice: Voice, line: &AgreementLine) -> String {
    let Story::Gone { amount, since } = &line.story else { return String::new() };
    let titled = ("title", title(line).into());
    match (amount, since) {
        (Some(amount), Some(since)) => voice.say(
            "story-gone",
            &[
                titled,
                ("amount", voice.amount(*amount).into()),
                ("month", voice.month(*since).into()),
            ],
        ),
        (Some(amount), None) => {
            voice.say("story-gone-undated", &[titled, ("amount", voice.amount(*amount).into())])
        }
        (None, _) => voice.say("story-gone-plan", &[titled]),
    }
}

/// The stories of what is not known, or known in two ways.
fn not_known(voice: Voice, story: &Story) -> String {
    let source = |dataset: &crate::domain::source::Dataset| {
        text(voice.lang, &format!("source-{}", dataset.source()))
    };
    match story {
        Story::Contradicted { field, one, other } => voice.say(
            "story-contradicted",
            &[
                ("one", source(&one.0).into()),
                ("x", claim(voice, *field, &one.1).into()),
                ("other", source(&other.0).into()),
                ("y", claim(voice, *field, &other.1).into()),
            ],
        ),
        Story::Disagree => voice.say("story-disagree", &[]),
        Story::Unmatched => voice.say("story-unmatched", &[]),
        Story::Unconfirmed { target } => {
            voice.say("story-unconfirmed", &[("target", target.into())])
        }
        Story::Silent { source, since } => {
            let source = ("source", text(voice.lang, &format!("source-{source}")).into());
            match since {
                Some(since) => {
                    voice.say("story-silent", &[source, ("date", voice.day(*since).into())])
                }
                None => voice.say("story-silent-undated", &[source]),
            }
        }
        _ => voice.say("story-unknown", &[]),
    }
}

/// A value as the source printed it: words are quoted, a bare progress is of one hundred.
fn claim(voice: Voice, field: ContradictionField, value: &str) -> String {
    let value = tidy(value);
    let is_number = Tenths::parse(&value).is_some();
    match field {
        ContradictionField::PhysicalProgress | ContradictionField::ExecutionRate if is_number => {
            voice.say("of-hundred", &[("k", value.into())])
        }
        _ if is_number || value.starts_with("S/") => value,
        _ => format!("«{value}»"),
    }
}

/// What stands beside a rung in the picture.
pub fn rung_note(voice: Voice, note: &RungNote) -> String {
    use crate::i18n::dates;
    match note {
        RungNote::Day(day) => dates::day_short(voice.lang, *day),
        RungNote::Month(month) => dates::month_short(voice.lang, *month),
        RungNote::Amount(amount) => numbers::soles_drawn(*amount),
        RungNote::Code(cui) => format!("CUI {cui}"),
    }
}

/// The mark or reason of a rung in words; nothing where there is none or it has no words.
pub fn rung_mark(voice: Voice, status: &RungStatus) -> Option<String> {
    let note = status.note.as_deref()?;
    if let Some((done, all)) = note.split_once("-of-") {
        return Some(voice.say("rung-note-part", &[("done", done.into()), ("all", all.into())]));
    }
    let key = format!("rung-note-{note}");
    let said = text(voice.lang, &key);
    (said != format!("«{key}»")).then_some(said)
}

/// "Acuerdo 3 del acta 2024"
pub fn number(voice: Voice, line: &AgreementLine) -> String {
    let number = [
        ("number", line.id.number.to_string().into()),
        ("year", line.id.process.year.to_string().into()),
    ];
    voice.say("agreement-number", &number)
}

/// Date, place in the acta, version, amount.
pub fn signed(voice: Voice, line: &AgreementLine) -> Vec<String> {
    let mut said = vec![match line.signed_on {
        Some(day) => voice.say("agreement-signed", &[("date", voice.day(day).into())]),
        None => voice.word("agreement-signed-undated"),
    }];
    let page_of = line.acta_page.map(|page| ("page", page.to_string().into()));
    if let Some(of) = page_of {
        said.push(match line.acta_line {
            Some(at) => voice.say("agreement-acta-place", &[of, ("line", at.to_string().into())]),
            None => voice.say("agreement-acta-page", &[of]),
        });
    }
    if line.version > 1 {
        let n = ("n", line.version.into());
        let on = line.amendment.as_ref().and_then(|amendment| amendment.signed_on);
        said.push(match on {
            Some(day) => voice.say("agreement-amended", &[n, ("date", voice.day(day).into())]),
            None => voice.say("agreement-amended-undated", &[n]),
        });
    }
    said.push(match line.amount.known() {
        Some(amount) => voice.say("agreement-amount", &[("amount", voice.amount(*amount).into())]),
        None => voice.word("agreement-no-amount"),
    });
    said
}

/// The codes under which the registers know it: CUIs, then works.
pub fn codes(voice: Voice, line: &AgreementLine) -> Vec<String> {
    let joined = |codes: Vec<String>| codes.join(", ");
    let mut codes = Vec::new();
    if !line.cuis.is_empty() {
        let cuis = joined(line.cuis.iter().map(ToString::to_string).collect());
        codes.push(voice.say("codes-line", &[("cuis", cuis.into())]));
    }
    if !line.works.is_empty() {
        let works = joined(line.works.iter().map(ToString::to_string).collect());
        codes.push(voice.say("codes-works", &[("works", works.into())]));
    }
    codes
}

/// How a rung stands, in the list beside the picture: "Sí. 22 abr 2024 (sin copia del acta)".
pub fn rung_state(voice: Voice, status: &RungStatus, beside: Option<&RungNote>) -> String {
    let mut said = if let Some(lost) = status.lost_on.and_then(Month::of) {
        voice.say("rung-lost", &[("month", voice.month(lost).into())])
    } else if status.skipped && status.state == RungState::NotYet {
        voice.word("rung-skipped")
    } else {
        voice.word(&format!("rung-state-{}", status.state))
    };
    if let (Some(note), RungState::Done) = (beside, status.state) {
        said.push_str(". ");
        said.push_str(&rung_note(voice, note));
    }
    if let Some(mark) = rung_mark(voice, status) {
        return format!("{said} ({mark})");
    }
    said
}

/// "Hecha 38 de 100; se esperaba 62. La diferencia es de 24 puntos."
pub fn work_progress(voice: Voice, work: &WorkLine) -> String {
    use crate::i18n::spelled::Gender;
    let Some(built) = work.built.known() else { return voice.say("work-no-report", &[]) };
    let built_said = voice.say("work-built", &[("k", voice.percent(*built).into())]);
    let Some(expected) = work.expected.known() else { return format!("{built_said}.") };
    let expected_said = voice.say("work-expected", &[("k", voice.percent(*expected).into())]);
    let gap = whole_points(*expected) - whole_points(*built);
    // ten points are named (`design.md` 4); less is how records swing
    let gap = if gap >= 10 {
        let n = voice.count(gap, Gender::Masculine);
        format!(" {}", voice.say("work-gap", &[("n", n.into())]))
    } else {
        String::new()
    };
    format!("{built_said}; {expected_said}.{gap}")
}

/// As both numbers are said, so that the difference is the one that a listener computes.
fn whole_points(rate: Tenths) -> i64 {
    match numbers::hundredths(rate.0, 1000) {
        Some(numbers::Hundredths::Exactly(whole)) => whole,
        _ => rate.0 / 10,
    }
}

/// When it should end, whether that moved, and when it did.
pub fn work_dates(voice: Voice, work: &WorkLine) -> Vec<String> {
    let say = |key: &str, day| voice.say(key, &[("date", voice.day(day).into())]);
    if let Some(ended) = work.ended_on {
        return vec![say("work-ended", ended)];
    }
    let mut said: Vec<String> =
        work.planned_end_on.iter().map(|day| say("work-ends", *day)).collect();
    said.extend(work.moved_end_on.map(|day| say("work-moved", day)));
    said
}

/// A stoppage with its cause.
pub fn stoppage(voice: Voice, stop: &Stop) -> String {
    let cause = ("cause", text(voice.lang, &format!("cause-{}", stop.cause)).into());
    match stop.since {
        Some(since) => voice.say("work-stopped", &[("date", voice.day(since).into()), cause]),
        None => voice.say("work-stopped-undated", &[cause]),
    }
}
