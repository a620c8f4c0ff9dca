//! What changed, and what the sources changed behind us.

use super::Voice;
use super::alerts::{self, Part};
use crate::domain::ladder::Rung;
use crate::domain::text::tidy;
use crate::i18n::text;
use crate::report::model::changes::{Change, What};
use crate::report::model::corrections::{Correction, Figure, Of};

/// One change in one sentence.
pub fn change(voice: Voice, change: &Change) -> String {
    let title = ("title", tidy(&change.title).into());
    let rung = |rung: &Rung| text(voice.lang, &format!("rung-{rung}"));
    let money =
        |before, now| [("before", voice.amount(before).into()), ("now", voice.amount(now).into())];
    match &change.what {
        What::Lost { rung: lost } => {
            voice.say("change-lost", &[title, ("rung", rung(lost).into())])
        }
        What::MoneyDown { before, now } => {
            let [before, now] = money(*before, *now);
            voice.say("change-money_down", &[title, before, now])
        }
        What::MoneyUp { before, now } => {
            let [before, now] = money(*before, *now);
            voice.say("change-money_up", &[title, before, now])
        }
        What::AlertOpened { alert, observed, slots } => {
            let said = alerts::said_of(voice.lang, alert, Part::Observed, &tidy(observed), slots);
            voice.say("change-alert_opened", &[title, ("observed", said.text.into())])
        }
        What::Situation { before, now } => {
            let word = |situation| text(voice.lang, &format!("situation-{situation}"));
            let (before, now) = (word(before), word(now));
            voice.say("change-situation", &[title, ("before", before.into()), ("now", now.into())])
        }
        What::Climbed { rung: top, on: Some(on) } => voice.say(
            "change-climbed",
            &[title, ("rung", rung(top).into()), ("date", voice.day(*on).into())],
        ),
        What::Climbed { rung: top, on: None } => {
            voice.say("change-climbed-undated", &[title, ("rung", rung(top).into())])
        }
        What::Amended { document: Some(document) } => {
            voice.say("change-amended", &[title, ("document", tidy(document).into())])
        }
        What::Amended { document: None } => voice.say("change-amended-unnamed", &[title]),
        What::New => voice.say("change-new", &[title]),
        What::Confirmed => voice.say("change-confirmed", &[title]),
        What::Replied { by, on, promised_on, .. } => {
            let (by, date) = (("by", tidy(by).into()), ("date", voice.day(*on).into()));
            match promised_on {
                Some(promised) => voice.say(
                    "change-replied-promise",
                    &[title, by, date, ("promised", voice.day(*promised).into())],
                ),
                None => voice.say("change-replied", &[title, by, date]),
            }
        }
        What::AlertClosed { .. } => voice.say("change-alert_closed", &[title]),
    }
}

/// What a correction is about: "Gastado en obras al 30 de setiembre de 2025".
pub fn correction_of(voice: Voice, correction: &Correction) -> String {
    let date = ("date", voice.day(correction.on).into());
    match &correction.about {
        Of::Investment => voice.say("correction-investment", &[date]),
        Of::Agreement { title, .. } => {
            voice.say("correction-agreement", &[("title", tidy(title).into()), date])
        }
        Of::Work { code } => {
            voice.say("correction-work", &[("code", code.to_string().into()), date])
        }
    }
}

/// "Antes dijimos … La fuente ahora dice …": exact, because the difference may be small.
pub fn correction(voice: Voice, correction: &Correction) -> String {
    let said = figure(correction.said);
    let now = figure(correction.now);
    voice.say("correction-line", &[("said", said.into()), ("now", now.into())])
}

/// The same for the ear: to the céntimo and the tenth, in words.
pub fn correction_aloud(voice: Voice, correction: &Correction) -> String {
    let figure = |figure| match figure {
        Figure::Soles(amount) => voice.to_the_centimo(amount),
        Figure::Percent(rate) => voice.to_the_tenth(rate),
    };
    let args = [
        ("of", correction_of(voice, correction).into()),
        ("said", figure(correction.said).into()),
        ("now", figure(correction.now).into()),
    ];
    voice.say("aloud-correction", &args)
}

/// With every céntimo and tenth.
pub fn figure(figure: Figure) -> String {
    match figure {
        Figure::Soles(amount) => crate::i18n::numbers::soles(amount),
        Figure::Percent(rate) => crate::i18n::numbers::percent(rate),
    }
}
