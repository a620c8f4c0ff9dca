//! Text twins: what a page says first, as lines for a message, a radio or a slow line. Below 6 kB; what
//! has no room is counted, and the page is named.

use super::told::Told;
use super::{public, view};
use crate::domain::alert::Alert;
use crate::domain::lang::Lang;
use crate::domain::period::lima;
use crate::domain::text::{shorten, tidy};
use crate::i18n::{dates, text, text_with};
use crate::report::chart::ladder;
use crate::report::model::agreements::AgreementLine;
use crate::report::words::{Voice, agreements as said, summary};

/// Bytes of a twin: one packet or two on a line of the countryside.
const MOST: usize = 6_000;

/// A municipality: the counts, then each agreement with its word and sentence.
pub fn municipality(told: &Told, lang: Lang, name: &str, address: &str) -> String {
    let voice = Voice::written(lang);
    let report = &told.report;
    let mut head = vec![name.to_owned()];
    if report.head.sample {
        head.push(text(lang, "sample-notice"));
    }
    head.push(summary::headline(voice, &report.summary));
    head.extend(report.head.data_until.map(|day| {
        text_with(lang, "report-data-until", &[("date", dates::day(lang, day).into())])
    }));
    let lines = report.agreements.iter().map(|line| one(voice, line));
    fitted(lang, &head, lines.collect(), address)
}

/// An agreement: how it goes, how far it came, what was asked and answered, and the words of the acta.
pub fn agreement(told: &Told, lang: Lang, line: &AgreementLine, address: &str) -> String {
    let voice = Voice::written(lang);
    let of_it = public::alerts(&told.judged)
        .filter(|alert| alert.state.is_live() && view::is_of(alert, line));
    let mut head = vec![
        text_with(
            lang,
            "agreement-number",
            &[
                ("number", line.id.number.to_string().into()),
                ("year", line.id.process.year.to_string().into()),
            ],
        ),
        one(voice, line),
        ladder::step(&line.ladder, lang) + ".",
    ];
    if told.report.head.sample {
        head.insert(0, text(lang, "sample-notice"));
    }
    let mut rest: Vec<String> = of_it.flat_map(|alert| asked(lang, told, alert)).collect();
    rest.push(format!("{}: «{}»", text(lang, "agreement-text"), tidy(&line.text)));
    fitted(lang, &head, rest, address)
}

fn one(voice: Voice, line: &AgreementLine) -> String {
    let word = text(voice.lang, &format!("situation-{}", line.ladder.situation));
    format!("{} ({}). {}", tidy(&line.title), word, said::story(voice, line))
}

/// What is asked, and the answer beside it.
fn asked(lang: Lang, told: &Told, alert: &Alert) -> [String; 2] {
    let answer = if let Some(reply) = &alert.reply {
        text_with(
            lang,
            "reply-given",
            &[
                ("by", tidy(&reply.by).into()),
                ("date", dates::day(lang, lima::day(reply.at)).into()),
                ("text", shorten(&tidy(&reply.text), 400).into()),
            ],
        )
    } else {
        let today = dates::day(lang, told.judged.facts.today);
        text_with(lang, "reply-none", &[("date", today.into())])
    };
    [format!("{}: {}.", tidy(&alert.title), tidy(&alert.observed)), answer]
}

/// As many lines as fit, then how many do not, then where all of it is.
fn fitted(lang: Lang, head: &[String], lines: Vec<String>, address: &str) -> String {
    let end = format!("{address}\n");
    let mut whole = head.join("\n") + "\n\n";
    let all = lines.len();
    for (at, line) in lines.into_iter().enumerate() {
        if whole.len() + line.len() + end.len() + 80 > MOST {
            let rest = (all - at).to_string();
            whole += &text_with(lang, "and-more", &[("said", rest.into())]);
            whole.push('\n');
            break;
        }
        whole += &line;
        whole.push('\n');
    }
    whole + "\n" + &end
}
