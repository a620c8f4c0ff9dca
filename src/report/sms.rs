//! Short messages: one that counts, and one for each agreement that needs a look, a line each.
//!
//! Every message is at most 160 letters of the seven-bit alphabet ([`gsm`]), so that it costs one and
//! arrives whole on the oldest phone. What is said and what was answered stay; names and quoted words
//! give way. The municipality's reply, or that there is none, is never what gives way.

mod gsm;

use chrono::NaiveDate;

use super::model::Report;
use super::model::agreements::{AgreementLine, Story};
use super::words::{Voice, questions, title};
use crate::domain::lang::Lang;
use crate::domain::text::tidy;
use crate::i18n::{dates, numbers};
use crate::report::model::questions::Question;

/// Steps from all room to none; at the last every message fits.
const STEPS: usize = 40;
/// Words of a reply that are fewer say nothing: then it is told that there is one, and its day.
const FEWEST: usize = 12;

/// Writes the messages.
pub fn render(report: &Report, lang: Lang) -> String {
    let mut lines = messages(report, lang).join("\n");
    lines.push('\n');
    lines
}

/// The messages in the order in which they are sent.
pub fn messages(report: &Report, lang: Lang) -> Vec<String> {
    let voice = Voice::written(lang);
    let look = report.agreements.iter().filter(|line| line.needs_a_look());
    std::iter::once(counts(voice, report))
        .chain(look.map(|line| about(voice, report, line)))
        .collect()
}

fn counts(voice: Voice, report: &Report) -> String {
    let summary = &report.summary;
    let said = if summary.agreements == 0 {
        voice.say("sms-none", &[])
    } else {
        voice.say(
            "sms-counts",
            &[
                ("all", summary.agreements.into()),
                ("going", numbers::count(count(summary.going)).into()),
                ("look", numbers::count(count(summary.look)).into()),
                ("unknown", numbers::count(count(summary.unknown)).into()),
            ],
        )
    };
    let month = voice.say("sms-report", &[("period", report.head.period.to_string().into())]);
    fitting(|[name, _, _]| {
        [
            head(voice, report, name),
            said.clone(),
            until(voice, report),
            month.clone(),
            leave(voice, "sms-leave-how"),
        ]
        .join(" ")
    })
}

fn about(voice: Voice, report: &Report, line: &AgreementLine) -> String {
    let named = gsm::spelled(&title(line));
    let said = state(voice, line);
    let question = questions::of_agreement(report, line);
    fitting(|[name, title, words]| {
        let number = ("number", number(report, line).into());
        let args =
            [number, ("title", gsm::cut(&named, title).into()), ("said", said.as_str().into())];
        [
            head(voice, report, name),
            voice.say("sms-agreement", &args),
            reply(voice, report, question, words),
            until(voice, report),
            leave(voice, "sms-leave"),
        ]
        .join(" ")
    })
}

/// Writes a message with less and less room for names until it fits.
fn fitting(written: impl Fn([usize; 3]) -> String) -> String {
    let at = |step: usize| gsm::spelled(&tidy(&written(room(step))));
    let fits = |message: &String| gsm::septets(message).is_some_and(|all| all <= gsm::MOST);
    (0..STEPS).map(at).find(fits).unwrap_or_else(|| gsm::cut(&at(STEPS), gsm::MOST))
}

/// Septets at a step for the name of the district, the title of the agreement, the words of a reply:
/// the words give way first, the name last.
fn room(step: usize) -> [usize; 3] {
    let half = STEPS / 2;
    let left = STEPS.saturating_sub(step);
    let title = if step < half { 60 - 36 * step / half } else { 24 * left / half };
    [4 + 20 * left.min(10) / 10, title, 80 * half.saturating_sub(step) / half]
}

/// `Acta Viva Qoriwayq'o:`, and that it is a sample where it is one.
fn head(voice: Voice, report: &Report, most: usize) -> String {
    let name = gsm::cut(&gsm::spelled(&tidy(&report.head.name)), most);
    let key = if report.head.sample { "sms-head-sample" } else { "sms-head" };
    voice.say(key, &[("name", name.into())])
}

/// `3`, or `3/2024` where the report tells of several actas.
fn number(report: &Report, line: &AgreementLine) -> String {
    let id = &line.id;
    let of_another = report.agreements.iter().any(|other| other.id.process != id.process);
    if of_another { format!("{}/{}", id.number, id.process.year) } else { id.number.to_string() }
}

/// What is to be looked at, in a few words.
fn state(voice: Voice, line: &AgreementLine) -> String {
    match &line.story {
        Story::Slow { done, expected, .. } => voice.say(
            "sms-slow",
            &[("done", voice.percent(*done).into()), ("expected", voice.percent(*expected).into())],
        ),
        Story::Gone { amount: Some(amount), .. } => {
            voice.say("sms-gone", &[("amount", numbers::soles_drawn(*amount).into())])
        }
        Story::Gone { amount: None, .. } => voice.say("sms-gone-plan", &[]),
        Story::NoMoney { .. } => voice.say("sms-no-money", &[]),
        Story::Contradicted { .. } | Story::Disagree => voice.say("sms-contradicted", &[]),
        _ => voice.say("sms-late", &[]),
    }
}

/// The reply: a promised day first, because it is what people wait for; else its first words.
fn reply(voice: Voice, report: &Report, question: Option<&Question>, most: usize) -> String {
    let day = |day| short(voice, report, day);
    let Some(reply) = question.and_then(|question| question.reply.as_ref()) else {
        return voice.say("sms-no-reply", &[("date", day(report.head.as_of).into())]);
    };
    let date = ("date", day(reply.on).into());
    if let Some(promised) = reply.promised_on {
        return voice.say("sms-reply-promise", &[date, ("promised", day(promised).into())]);
    }
    let words = gsm::cut(&gsm::spelled(&tidy(&reply.text)), most);
    if most < FEWEST || words.is_empty() {
        return voice.say("sms-reply-short", &[date]);
    }
    voice.say("sms-reply", &[date, ("text", words.into())])
}

fn until(voice: Voice, report: &Report) -> String {
    match report.head.data_until {
        Some(day) => voice.say("sms-until", &[("date", short(voice, report, day).into())]),
        None => voice.say("sms-until-unknown", &[]),
    }
}

/// `31 oct`, with its year where that is not the report's.
fn short(voice: Voice, report: &Report, day: NaiveDate) -> String {
    let said = dates::day_short(voice.lang, day);
    let year = format!(" {}", report.head.period.year());
    said.strip_suffix(&year).map_or(said.clone(), str::to_owned)
}

fn leave(voice: Voice, key: &str) -> String {
    voice.say(key, &[])
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Tells whether a text is one message that any phone shows: for the tests of any report.
#[cfg(test)]
pub fn is_one_message(text: &str) -> bool {
    gsm::septets(text).is_some_and(|all| all <= gsm::MOST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::made;

    #[test]
    fn the_messages_of_a_district() {
        insta::assert_snapshot!(render(&made::report(), Lang::Es));
    }

    #[test]
    fn the_messages_in_english() {
        insta::assert_snapshot!(render(&made::report(), Lang::En));
    }

    #[test]
    fn a_district_without_an_acta_gets_one_message() {
        insta::assert_snapshot!(render(&made::empty(), Lang::Es));
    }

    #[test]
    fn a_long_reply_is_cut_and_never_left_out() {
        let mut report = made::report();
        report.head.sample = false;
        for question in &mut report.questions {
            question.reply = Some(crate::report::model::questions::ReplyLine {
                by: "Gerencia".to_owned(),
                on: report.head.as_of,
                text: "Se está evaluando la ampliación del plazo por las lluvias ".repeat(9),
                promised_on: None,
            });
        }
        let told = messages(&report, Lang::Es);
        for message in &told[1..] {
            assert!(is_one_message(message), "{message}");
            assert!(message.contains("La muni respondio 15 nov"), "{message}");
        }
        assert!(told.iter().any(|message| message.contains(": \"Se esta")), "{told:?}");
    }
}
