//! How many agreements stand how, in two sentences.

use super::Voice;
use crate::i18n::spelled::Gender;
use crate::report::model::summary::Summary;

/// "De 14 acuerdos: 6 cumplidos o en camino, 5 hay que mirar, de 3 no se sabe."
pub fn headline(voice: Voice, summary: &Summary) -> String {
    if summary.agreements == 0 {
        return voice.say("summary-none", &[]);
    }
    let parts = [
        ("summary-going", summary.going),
        ("summary-look", summary.look),
        ("summary-not-due", summary.not_due),
        ("summary-unknown", summary.unknown),
    ];
    let said: Vec<String> = parts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| counted(voice, key, *count, Gender::Alone, &[]))
        .collect();
    let parts = said.join(", ");
    let all =
        counted(voice, "summary-of", summary.agreements, Gender::Masculine, &[("parts", parts)]);
    if summary.replaced == 0 {
        return all;
    }
    let replaced = counted(voice, "summary-replaced", summary.replaced, Gender::Alone, &[]);
    format!("{all} {replaced}")
}

/// "9 tienen dinero, 5 empezaron, 2 terminaron."
pub fn levels(voice: Voice, summary: &Summary) -> String {
    let said = |count: usize| voice.count(count, Gender::Alone);
    let args = [
        ("money", said(summary.with_money).into()),
        ("nmoney", summary.with_money.into()),
        ("started", said(summary.started).into()),
        ("nstarted", summary.started.into()),
        ("finished", said(summary.finished).into()),
        ("nfinished", summary.finished.into()),
    ];
    capital(&voice.say("summary-levels", &args))
}

/// A text with a count in it: `n` chooses the plural, `said` is what is read.
fn counted(
    voice: Voice,
    key: &str,
    count: usize,
    gender: Gender,
    more: &[(&'static str, String)],
) -> String {
    let mut args = vec![("n", count.into()), ("said", voice.count(count, gender).into())];
    args.extend(more.iter().map(|(name, text)| (*name, text.as_str().into())));
    voice.say(key, &args)
}

/// A sentence that begins with a spelled number begins with a capital.
pub fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
