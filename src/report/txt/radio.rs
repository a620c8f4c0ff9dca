//! The cut for the radio: forty-five seconds, its own file, so that nobody reads it in the assembly too.
//!
//! Whose it is, of which day, how many stand how, the first thing to look at with the municipality's
//! reply. A question with its day is added where the time allows it; nothing else gives way.

use super::for_the_ear;
use crate::domain::lang::Lang;
use crate::domain::text::{sentences, shorten, tidy};
use crate::report::model::Report;
use crate::report::model::agreements::AgreementLine;
use crate::report::model::questions::Question;
use crate::report::words::{Voice, agreements, before_acta, questions, summary, title};

/// Words of forty-five seconds, at the hundred and fifty a minute of a voice on the radio.
const WORDS: usize = 112;
/// Letters of a name, of the counts, of a title, of a story, of a reply, of a question.
const NAME: usize = 40;
const HEADLINE: usize = 130;
const TITLE: usize = 50;
const STORY: usize = 110;
const REPLY: usize = 90;
const QUESTION: usize = 110;

/// Writes the cut.
pub fn radio(report: &Report, lang: Lang) -> String {
    let voice = Voice::aloud(lang);
    let mut said = opening(voice, report);
    let led = report.agreements.iter().find(|line| line.needs_a_look());
    said.extend(led.iter().flat_map(|line| look(voice, report, line)));
    let end = voice.say("radio-end", &[]);
    let words = |line: &String| line.split_whitespace().count();
    let there = said.iter().chain([&end]).map(words).sum::<usize>();
    said.extend(asked(voice, report).into_iter().find(|one| there + words(one) <= WORDS));
    said.push(end);
    for_the_ear(&said.join("\n"), lang) + "\n"
}

fn opening(voice: Voice, report: &Report) -> Vec<String> {
    let head = &report.head;
    let name = shorten(&head.name, NAME);
    let mut said = vec![voice.say("aloud-who", &[("name", name.into())])];
    said.extend(head.sample.then(|| format!("{}.", voice.say("sample-notice", &[]))));
    said.push(before_acta::until(voice, report));
    if report.before_acta.is_some() {
        said.push(before_acta::headline(voice, report));
        said.extend(before_acta::whole(voice, report).into_iter().take(1));
    } else {
        said.push(sentences(&summary::headline(voice, &report.summary), HEADLINE));
    }
    said
}

/// The agreement that needs a look first, with the reply or the word that there is none.
fn look(voice: Voice, report: &Report, line: &AgreementLine) -> [String; 2] {
    let named = shorten(&title(line), TITLE);
    let story = sentences(&agreements::story(voice, line), STORY);
    // some stories name what they are about
    let story = if story.contains(&named) { story } else { format!("{named}: {story}") };
    [story, reply(voice, report, line)]
}

fn reply(voice: Voice, report: &Report, line: &AgreementLine) -> String {
    let question = questions::of_agreement(report, line);
    let Some(reply) = question.and_then(|question| question.reply.as_ref()) else {
        return questions::reply_about(voice, report, line);
    };
    let said = sentences(&tidy(&reply.text), REPLY);
    voice.say("reply-short", &[("date", voice.day(reply.on).into()), ("text", said.into())])
}

/// One question with the day until which an answer is awaited, and the same without the day.
fn asked(voice: Voice, report: &Report) -> Vec<String> {
    let with_day = |question: &&Question| {
        let ask = shorten(&questions::ask(voice, question), QUESTION);
        let day = questions::by_day(voice, question, report.head.today);
        [format!("{ask} {day}"), ask]
    };
    questions::leading(report, 1).iter().flat_map(with_day).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::made;
    use crate::report::model::build;

    #[test]
    fn the_cut_fits_forty_five_seconds_and_carries_the_reply() {
        let cut = radio(&made::report(), Lang::Es);
        assert!(cut.split_whitespace().count() <= WORDS, "{cut}");
        assert!(cut.contains("Sin respuesta al"), "{cut}");
        insta::assert_snapshot!(cut);
    }

    #[test]
    fn without_an_acta_and_with_names_without_end_it_fits_too() {
        let mut report = build(&made::before_acta(), None, &made::formulas());
        assert!(radio(&report, Lang::Es).split_whitespace().count() <= WORDS);
        report = made::report();
        report.head.name = "SANTA ROSA ".repeat(30);
        for line in &mut report.agreements {
            line.title = "MEJORAMIENTO DE LOS SERVICIOS ".repeat(14);
        }
        let cut = radio(&report, Lang::Es);
        assert!(cut.split_whitespace().count() <= WORDS, "{cut}");
    }
}
