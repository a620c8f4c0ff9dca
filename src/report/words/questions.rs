//! Questions for the assembly, with what was answered.

use chrono::NaiveDate;

use super::Voice;
use super::alerts::{self, Part};
use crate::domain::text::tidy;
use crate::i18n::Said;
use crate::i18n::spelled::Gender;
use crate::i18n::text;
use crate::report::model::Report;
use crate::report::model::agreements::{AgreementLine, Story};
use crate::report::model::questions::{About, Question};

/// What to ask, as a question to say in an assembly.
pub fn ask(voice: Voice, question: &Question) -> String {
    let key = format!("ask-{}", question.rule);
    let title = name(voice, &question.about);
    let said = voice.say(&key, &[("title", title.as_str().into())]);
    // a rule of the operator's own has no question here yet
    if said == format!("«{key}»") {
        return voice.say("ask-other", &[("title", title.into())]);
    }
    said
}

/// The question, with the number of the work where two works of an agreement could be meant.
pub fn asked(voice: Voice, question: &Question) -> String {
    let said = ask(voice, question);
    let Some(code) = &question.work else { return said };
    format!("{said} ({})", voice.say("work-title", &[("code", code.to_string().into())]))
}

/// The name that people know.
pub fn name(voice: Voice, about: &About) -> String {
    match about {
        About::Agreement { title, .. } => tidy(title),
        About::Work { name, .. } => crate::domain::text::shorten(&tidy(name), 90),
        About::Municipality => text(voice.lang, "ask-municipality"),
    }
}

/// The reply, unedited, or that there is none; it stands wherever the alert stands.
pub fn reply(voice: Voice, question: &Question, on: NaiveDate) -> String {
    match &question.reply {
        Some(reply) => voice.say(
            "reply-given",
            &[
                ("by", tidy(&reply.by).into()),
                ("date", voice.day(reply.on).into()),
                ("text", tidy(&reply.text).into()),
            ],
        ),
        None => voice.say("reply-none", &[("date", voice.day(on).into())]),
    }
}

/// The reply to the question that speaks for an agreement, or the word that there is none.
pub fn reply_about(voice: Voice, report: &Report, line: &AgreementLine) -> String {
    let on = report.head.as_of;
    match of_agreement(report, line) {
        Some(question) => reply(voice, question, on),
        None => voice.say("reply-none", &[("date", voice.day(on).into())]),
    }
}

/// The same in one line, for sheet 1: who answered stands with the whole reply.
pub fn reply_in_short(
    voice: Voice,
    report: &Report,
    line: &AgreementLine,
    letters: usize,
) -> String {
    match of_agreement(report, line).and_then(|question| question.reply.as_ref()) {
        Some(reply) => {
            let said = crate::domain::text::shorten(&tidy(&reply.text), letters);
            let day = crate::i18n::dates::day_short(voice.lang, reply.on);
            voice.say("reply-short", &[("date", day.into()), ("text", said.into())])
        }
        None => reply_about(voice, report, line),
    }
}

/// The question that speaks for an agreement: the one of its story, else an answered one, else the
/// gravest.
pub fn of_agreement<'a>(report: &'a Report, line: &AgreementLine) -> Option<&'a Question> {
    let told = match &line.story {
        Story::Observed { alert, .. } => Some(alert),
        _ => None,
    };
    let of_it = |question: &&Question| matches!(&question.about, About::Agreement { id, .. } if *id == line.id);
    let mut asked: Vec<&Question> = report.questions.iter().filter(of_it).collect();
    asked.sort_by_key(|question| (Some(&question.alert) != told, question.reply.is_none()));
    asked.first().copied()
}

/// The gravest and oldest questions, at most so many about one thing.
pub fn gravest(report: &Report, most: usize, about_one: usize) -> Vec<&Question> {
    let mut chosen: Vec<&Question> = Vec::new();
    for question in &report.questions {
        let known = chosen.iter().filter(|one| one.about == question.about).count();
        if chosen.len() < most && known < about_one {
            chosen.push(question);
        }
    }
    chosen
}

/// Questions about one thing together, in the order in which each thing is first asked about.
pub fn grouped<'a>(asked: &[&'a Question]) -> Vec<Vec<&'a Question>> {
    let mut groups: Vec<Vec<&Question>> = Vec::new();
    for question in asked {
        let known =
            groups.iter_mut().find(|group| group.iter().any(|one| one.about == question.about));
        match known {
            Some(group) => group.push(question),
            None => groups.push(vec![question]),
        }
    }
    groups
}

/// "Acuerdo 3 del acta 2025: Tres jardines de niños"
pub fn subject(voice: Voice, question: &Question) -> String {
    let About::Agreement { id, title } = &question.about else {
        return name(voice, &question.about);
    };
    let number =
        [("number", id.number.to_string().into()), ("year", id.process.year.to_string().into())];
    format!("{}: {}", voice.say("agreement-number", &number), tidy(title))
}

/// The first questions, each about something else: an assembly hears of one thing once.
pub fn leading(report: &Report, most: usize) -> Vec<&Question> {
    let mut led: Vec<&Question> = Vec::new();
    for question in &report.questions {
        if led.len() < most && led.iter().all(|known| known.about != question.about) {
            led.push(question);
        }
    }
    led
}

/// By when an answer is awaited, where it is said nearby whose custom the days are.
pub fn by_day(voice: Voice, question: &Question, today: NaiveDate) -> String {
    let date = ("date", voice.day(question.by).into());
    match (question.promised, today > question.by) {
        (true, _) => by_when(voice, question, today),
        (false, true) => voice.say("question-day-past", &[date]),
        (false, false) => voice.say("question-day", &[date]),
    }
}

/// By when an answer or a fact is awaited.
pub fn by_when(voice: Voice, question: &Question, today: NaiveDate) -> String {
    let date = ("date", voice.day(question.by).into());
    let late = today.signed_duration_since(question.by).num_days();
    match (question.promised, late > 0) {
        (true, true) => {
            let said = ("said", voice.count(late, Gender::Masculine).into());
            voice.say("question-promise-past", &[date, ("n", late.into()), said])
        }
        (true, false) => voice.say("question-promised", &[date]),
        (false, true) => voice.say("question-by-past", &[date]),
        (false, false) => voice.say("question-by", &[date]),
    }
}

/// What a committee can do next, step by step.
pub fn next(voice: Voice, question: &Question) -> Vec<String> {
    question.next.iter().map(|step| text(voice.lang, &format!("step-{step}"))).collect()
}

/// "tres preguntas"
pub fn how_many(voice: Voice, count: usize) -> String {
    let said = voice.count(count, Gender::Feminine);
    voice.say("aloud-questions", &[("n", count.into()), ("said", said.into())])
}

/// What the rule of a question says, in the language of the voice where the catalogue has these words.
pub fn of_rule(voice: Voice, question: &Question, part: Part) -> Said {
    let spanish = match part {
        Part::Title => &question.title,
        Part::Expected => &question.expected,
        Part::Observed => &question.observed,
    };
    alerts::said(voice.lang, &question.rule, part, spanish, &question.slots)
}
