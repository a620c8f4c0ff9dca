//! The script that is read aloud in an assembly or on the radio: sentences, not tables.
//!
//! One idea a line, numbers in words, a pause between parts, at most five minutes. What does not fit
//! is said to stand on paper; the municipality's reply is never what does not fit.

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

/// Things to look at, changes, unknowns and questions that are read; the paper has them all.
const LOOK: usize = 3;
const CHANGES: usize = 4;
const UNKNOWNS: usize = 3;
const QUESTIONS: usize = 3;
/// A reply of more letters is read from its beginning: about half a minute.
const REPLY: usize = 360;

/// Writes the script.
pub fn render(report: &Report, lang: Lang) -> String {
    let voice = Voice::aloud(lang);
    let parts = if report.before_acta.is_some() {
        without_acta(voice, report)
    } else {
        vec![
            greeting(voice, report),
            counts(voice, report),
            look(voice, report),
            changed(voice, report),
            unknown(voice, report),
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
    spelled::amounts_in(script)
        .replace("de cada 100", "de cada cien")
        .replace(" de 100", " de cien")
        .replace("De cada 100", "De cada cien")
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
fn without_acta(voice: Voice, report: &Report) -> Vec<Vec<String>> {
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
    parts.push(unknown(voice, report));
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
    if cut == said { vec![said] } else { vec![cut, voice.say("aloud-reply-cut", &[])] }
}

fn changed(voice: Voice, report: &Report) -> Vec<String> {
    let (Some(list), Some(before)) = (&report.changes, report.head.before) else {
        return vec![voice.say("report-first", &[])];
    };
    let month = ("month", voice.month(before).into());
    if list.is_empty() {
        return vec![voice.say("report-no-change", &[month])];
    }
    let mut said = vec![voice.say("aloud-changes", &[month])];
    said.extend(list.iter().take(CHANGES).map(|change| changes::change(voice, change)));
    said.extend(more(voice, list.len(), CHANGES));
    said
}

fn unknown(voice: Voice, report: &Report) -> Vec<String> {
    if report.unknowns.is_empty() {
        return vec![voice.say("unknown-none", &[])];
    }
    let mut said = vec![voice.say("aloud-unknown", &[])];
    let told = report.unknowns.iter().take(UNKNOWNS);
    said.extend(told.map(|unknown| unknowns::unknown(voice, report, unknown)));
    said.extend(more(voice, report.unknowns.len(), UNKNOWNS));
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
