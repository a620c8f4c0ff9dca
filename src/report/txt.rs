//! The script that is read aloud in an assembly: sentences, not tables. And its cut for the radio.
//!
//! One idea a line, numbers in words, a pause between parts, at most five minutes. What does not fit
//! is said to stand on paper; the municipality's reply is never what does not fit.

mod radio;

use super::model::Report;
use super::model::agreements::AgreementLine;
use super::words::{
    Voice, agreements, before_acta, changes, money, people, questions, summary, title, unknowns,
};
use crate::domain::ladder::Situation;
use crate::domain::lang::Lang;
use crate::domain::text::shorten;
use crate::i18n::spelled::{self, Gender};
use crate::i18n::text;

pub use radio::radio;

/// Things to look at, investments and questions that are read; the paper has them all.
const LOOK: usize = 3;
const QUESTIONS: usize = 3;
/// Five minutes at the hundred and thirty words a minute of a reader in an assembly.
const WORDS: usize = 640;

/// How many of each are read beside them.
#[derive(Clone, Copy)]
struct Most {
    changes: usize,
    unknowns: usize,
    corrections: usize,
}

/// From all room to little: the first that stays within five minutes is read.
const MOST: [Most; 3] = [
    Most { changes: 4, unknowns: 3, corrections: 3 },
    Most { changes: 3, unknowns: 2, corrections: 2 },
    Most { changes: 1, unknowns: 1, corrections: 1 },
];
/// A reply of more letters is read from its beginning: about half a minute.
const REPLY: usize = 360;

/// Writes the script.
pub fn render(report: &Report, lang: Lang) -> String {
    let fits = |script: &String| script.split_whitespace().count() <= WORDS;
    let found = MOST.iter().map(|most| script(report, lang, *most)).find(fits);
    found.unwrap_or_else(|| script(report, lang, MOST[MOST.len() - 1]))
}

fn script(report: &Report, lang: Lang, most: Most) -> String {
    let voice = Voice::aloud(lang);
    let parts = if report.before_acta.is_some() {
        without_acta(voice, report, most)
    } else {
        vec![
            greeting(voice, report),
            counts(voice, report),
            look(voice, report),
            changed(voice, report, most.changes),
            corrected(voice, report, most.corrections),
            unknown(voice, report, most.unknowns),
            ourselves(voice, report),
            asked(voice, report),
            farewell(voice),
        ]
    };
    let pause = format!("\n\n{}\n\n", text(lang, "aloud-pause"));
    let told: Vec<String> =
        parts.into_iter().filter(|part| !part.is_empty()).map(|part| part.join("\n")).collect();
    format!("{}\n", for_the_ear(&told.join(&pause), lang))
}

/// What texts of others still write in digits, where the language says it in words.
fn for_the_ear(script: &str, lang: Lang) -> String {
    if lang == Lang::En {
        return script.to_owned();
    }
    let said = spelled::amounts_in(script)
        .replace("de cada 100", "de cada cien")
        .replace(" de 100", " de cien")
        .replace("De cada 100", "De cada cien");
    said.lines().map(spelled::shares_in).collect::<Vec<String>>().join("\n")
}

fn greeting(voice: Voice, report: &Report) -> Vec<String> {
    let head = &report.head;
    let mut said = vec![voice.say("aloud-greeting", &[])];
    if head.sample {
        said.push(voice.say("aloud-sample", &[]));
    }
    said.push(voice.say("aloud-who", &[("name", head.name.as_str().into())]));
    said.push(voice.say("aloud-month", &[("month", voice.month(head.period).into())]));
    said.push(before_acta::until(voice, report));
    said
}

/// What is told before an acta is loaded.
fn without_acta(voice: Voice, report: &Report, most: Most) -> Vec<Vec<String>> {
    let mut whole = vec![before_acta::headline(voice, report)];
    whole.extend(before_acta::whole(voice, report));
    whole.push(before_acta::sectors(voice, report));
    whole.extend(report.neighbours.as_ref().and_then(|part| before_acta::neighbours(voice, part)));
    let mut largest = before_acta::largest(voice, report, LOOK);
    if !largest.is_empty() {
        largest.insert(0, voice.say("aloud-largest", &[]));
    }
    let named = report.before_acta.iter().flat_map(|part| part.look.iter().take(LOOK));
    let mut works: Vec<String> = named.map(|one| before_acta::look_named(voice, one)).collect();
    if !works.is_empty() {
        works.insert(0, voice.say("aloud-works-look", &[]));
    }
    let section = |key: &str, lines: Vec<String>| {
        std::iter::once(format!("{}.", voice.say(key, &[]))).chain(lines).collect()
    };
    let mut parts = vec![greeting(voice, report), whole, largest, works];
    if !report.questions.is_empty() {
        parts.push(asked(voice, report));
    }
    parts.push(section("before-add", before_acta::added(voice)));
    parts.push(section("before-steps", before_acta::steps(voice)));
    parts.push(unknown(voice, report, most.unknowns));
    parts.push(farewell(voice));
    parts
}

fn counts(voice: Voice, report: &Report) -> Vec<String> {
    let mut said = vec![summary::headline(voice, &report.summary)];
    if report.summary.agreements > 0 {
        said.push(summary::levels(voice, &report.summary));
    }
    said.extend(money::spent(voice, &report.money));
    said.extend(money::agreed(voice, &report.money).into_iter().take(1));
    said
}

/// The first few that need a look, each with the municipality's reply or the word that there is none.
fn look(voice: Voice, report: &Report) -> Vec<String> {
    let needs = |line: &&AgreementLine| {
        matches!(line.ladder.situation, Situation::Gone | Situation::Late | Situation::Contradicted)
    };
    let all = report.summary.look;
    if all == 0 {
        return vec![voice.say("aloud-nothing-to-look", &[])];
    }
    let said = voice.count(all, Gender::Feminine);
    let mut lines = vec![summary::capital(
        &voice.say("aloud-look", &[("n", all.into()), ("said", said.into())]),
    )];
    for (place, line) in report.agreements.iter().filter(needs).take(LOOK).enumerate() {
        let named = title(line);
        lines.push(
            voice.say("aloud-ordinal", &[("n", (place + 1).into()), ("title", named.into())]),
        );
        lines.push(agreements::story(voice, line));
        lines.extend(reply(voice, report, line));
    }
    if let Some(rest) = all.checked_sub(LOOK).filter(|rest| *rest > 0) {
        let said = voice.count(rest, Gender::Feminine);
        lines.push(voice.say("aloud-more", &[("said", said.into())]));
    }
    lines
}

/// The reply to the gravest question about an agreement.
fn reply(voice: Voice, report: &Report, line: &AgreementLine) -> Vec<String> {
    let Some(question) = questions::of_agreement(report, line) else {
        return vec![voice.say("reply-none", &[("date", voice.day(report.head.as_of).into())])];
    };
    let said = questions::reply(voice, question, report.head.as_of);
    let cut = shorten(&said, REPLY);
    let is_whole = cut == said;
    let mut told = vec![cut];
    if !is_whole {
        told.push(voice.say("aloud-reply-cut", &[]));
    }
    let promised = question.reply.as_ref().and_then(|reply| reply.promised_on);
    let date = |on| [("date", voice.day(on).into())];
    told.extend(promised.map(|on| voice.say("reply-promised", &date(on))));
    told
}

fn changed(voice: Voice, report: &Report, most: usize) -> Vec<String> {
    let (Some(list), Some(before)) = (&report.changes, report.head.before) else {
        return vec![voice.say("report-first", &[])];
    };
    let month = ("month", voice.month(before).into());
    if list.is_empty() {
        return vec![voice.say("report-no-change", &[month])];
    }
    let mut said = vec![voice.say("aloud-changes", &[month])];
    said.extend(list.iter().take(most).map(|change| changes::change(voice, change)));
    said.extend(more(voice, list.len(), most));
    said
}

/// What we said then and the source says now: nothing is corrected in silence.
fn corrected(voice: Voice, report: &Report, most: usize) -> Vec<String> {
    let list = &report.corrections;
    if list.is_empty() {
        return Vec::new();
    }
    let mut said = vec![voice.say("aloud-corrections", &[])];
    let told = list.iter().take(most);
    said.extend(told.map(|one| changes::correction_aloud(voice, one)));
    said.extend(more(voice, list.len(), most));
    said
}

fn unknown(voice: Voice, report: &Report, most: usize) -> Vec<String> {
    if report.unknowns.is_empty() {
        return vec![voice.say("unknown-none", &[])];
    }
    let mut said = vec![voice.say("aloud-unknown", &[])];
    let told = report.unknowns.iter().take(most);
    said.extend(told.map(|unknown| unknowns::unknown(voice, report, unknown)));
    said.extend(more(voice, report.unknowns.len(), most));
    said
}

fn ourselves(voice: Voice, report: &Report) -> Vec<String> {
    let year = report.head.period.year().to_string();
    let mut said = vec![voice.say("aloud-people", &[])];
    said.extend(people::sentences(voice, &report.participation, &year));
    said
}

fn asked(voice: Voice, report: &Report) -> Vec<String> {
    let told = questions::leading(report, QUESTIONS);
    if told.is_empty() {
        return vec![voice.say("question-none", &[])];
    }
    let mut said = vec![summary::capital(&questions::how_many(voice, told.len()))];
    for (place, question) in told.iter().enumerate() {
        let text = questions::ask(voice, question);
        said.push(
            voice.say("aloud-ordinal-f", &[("n", (place + 1).into()), ("text", text.into())]),
        );
        said.push(questions::by_day(voice, question, report.head.today));
    }
    if told.iter().any(|question| !question.promised) {
        said.push(voice.say("question-days", &[]));
    }
    said.extend(more(voice, report.questions.len(), told.len()));
    said
}

fn farewell(voice: Voice) -> Vec<String> {
    vec![voice.say("aloud-where", &[]), voice.say("aloud-end", &[])]
}

fn more(voice: Voice, all: usize, told: usize) -> Option<String> {
    let rest = all.checked_sub(told).filter(|rest| *rest > 0)?;
    let said = voice.count(rest, Gender::Feminine);
    Some(voice.say("aloud-more", &[("said", said.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::made;
    use crate::report::model::build;

    #[test]
    fn the_script_of_a_district_is_read_in_under_five_minutes() {
        let script = render(&made::report(), Lang::Es);
        // people read aloud about 130 words a minute
        assert!(script.split_whitespace().count() < 5 * 130, "{script}");
        insta::assert_snapshot!(script);
    }

    #[test]
    fn the_script_of_a_district_without_an_acta_says_what_would_be_gained() {
        insta::assert_snapshot!(render(&made::empty(), Lang::Es));
    }

    #[test]
    fn before_an_acta_the_script_tells_money_works_and_neighbours() {
        let report = build(&made::before_acta(), None, &made::formulas());
        insta::assert_snapshot!(render(&report, Lang::Es));
    }

    #[test]
    fn the_script_in_english_is_the_same_script() {
        insta::assert_snapshot!(render(&made::report(), Lang::En));
    }
}
