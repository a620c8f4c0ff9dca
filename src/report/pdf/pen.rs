//! What every sheet is written with: texts with their language, draft and footnote.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::ladder::Situation;
use crate::domain::lang::Lang;
use crate::domain::text::{shorten, tidy};
use crate::i18n::{self, Args, dates};
use crate::report::chart::marks;
use crate::report::chart::print::{Print, on_paper};
use crate::report::model::Report;
use crate::report::model::cited::NoteNumber;
use crate::report::words::Voice;

/// A text on paper.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Text {
    pub text: String,
    /// The language of the text where it is not the document's.
    pub lang: Option<&'static str>,
    pub draft: Option<Draft>,
    pub note: Option<NoteNumber>,
}

/// An unreviewed text beside the Spanish one, and the word that says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Draft {
    pub text: String,
    pub mark: String,
}

/// The mark of a situation and its word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tag {
    mark: Print,
    word: Text,
}

/// The name in a running head has a line to itself; a longer one stands whole on sheet 1.
const NAME: usize = 48;
/// A run of letters without a space that fits the narrowest column.
const RUN: usize = 14;

/// The report in one language, passed to every sheet.
#[derive(Debug, Clone, Copy)]
pub struct Pen<'a> {
    pub report: &'a Report,
    pub lang: Lang,
}

impl Text {
    /// A finished sentence of this house.
    pub fn of(text: &str) -> Self {
        Self { text: breakable(&tidy(text)), ..Self::default() }
    }

    /// A name or words of others: Spanish, whatever the report speaks.
    pub fn foreign(text: &str) -> Self {
        Self { lang: Some("es"), ..Self::of(text) }
    }
}

/// Lets a run of letters without a space break anywhere once it is longer than a column: official
/// names of 300 letters and addresses of evidence.
fn breakable(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut run = 0;
    for letter in text.chars() {
        run = if letter.is_whitespace() { 0 } else { run + 1 };
        if run > RUN {
            broken.push('\u{200b}');
            run = 1;
        }
        broken.push(letter);
    }
    broken
}

impl Pen<'_> {
    pub const fn voice(self) -> Voice {
        Voice::written(self.lang)
    }

    /// A word or heading, with its unreviewed draft.
    pub fn word(self, key: &str) -> Text {
        self.say(key, &[])
    }

    /// A sentence or heading with arguments, with its unreviewed draft.
    pub fn say(self, key: &str, args: Args) -> Text {
        let said = i18n::say(self.lang, key, args);
        let mark = || i18n::text(Lang::Es, "unreviewed");
        let draft = said.draft.map(|text| Draft { text, mark: mark() });
        Text { draft, ..Text::of(&said.text) }
    }

    /// A text without a draft.
    pub fn plain(self, key: &str) -> String {
        i18n::text(self.lang, key)
    }

    pub fn committee(self) -> String {
        let name = shorten(&tidy(&self.report.head.name), NAME);
        i18n::text_with(self.lang, "report-committee", &[("name", name.into())])
    }

    pub fn month_title(self) -> String {
        let month = dates::month(self.lang, self.report.head.period);
        i18n::text_with(self.lang, "report-title", &[("month", month.into())])
    }

    /// "Cifras al 31 de octubre de 2025."
    pub fn data_until(self) -> String {
        match self.report.head.data_until {
            Some(day) => self.voice().say("report-data-until", &[("date", self.day(day).into())]),
            None => self.plain("report-data-unknown"),
        }
    }

    pub fn day(self, day: NaiveDate) -> String {
        dates::day(self.lang, day)
    }

    pub fn tag(self, situation: Situation) -> Tag {
        Tag {
            mark: on_paper(&marks::tag(situation), 5),
            word: self.word(&format!("situation-{situation}")),
        }
    }

    /// "SIAF, al 31 de octubre de 2025."
    pub fn foot(self, source: &str, on: Option<NaiveDate>) -> Option<Text> {
        let source = self.plain(&format!("source-{source}"));
        let args = [("source", source.into()), ("date", self.day(on?).into())];
        Some(self.say("foot-source", &args))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_longer_than_a_column_may_break_and_others_not() {
        assert_eq!(breakable("Mejoramiento del canal"), "Mejoramiento del canal");
        let long = breakable(&"A".repeat(40));
        assert_eq!(long.matches('\u{200b}').count(), 2);
    }
}
