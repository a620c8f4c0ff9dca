//! What every sheet is written with: texts with their language, draft and footnote.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::ladder::Situation;
use crate::domain::lang::Lang;
use crate::domain::money::{Soles, Tenths};
use crate::domain::text::{shorten, tidy};
use crate::i18n::{self, Args, dates, numbers};
use crate::report::chart::marks::{self, Drawn};
use crate::report::chart::print::{Print, on_paper};
use crate::report::model::Report;
use crate::report::model::agreements::AgreementLine;
use crate::report::model::cited::{Cited, NoteNumber};
use crate::report::words::{Voice, agreements, before_acta};

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

/// Rows under heads; the first cell of each row names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    caption: Text,
    heads: Vec<Text>,
    /// Which columns are numbers and stand right.
    numbers: Vec<bool>,
    rows: Vec<Vec<Text>>,
}

impl Table {
    /// Each head with whether its column holds numbers.
    pub fn new(caption: Text, heads: Vec<(Text, bool)>, rows: Vec<Vec<Text>>) -> Self {
        let (heads, numbers) = heads.into_iter().unzip();
        Self { caption, heads, numbers, rows }
    }
}

/// The name in a running head has a line to itself; a longer one stands whole on sheet 1.
const NAME: usize = 48;
/// A run of letters without a space that fits the narrowest column.
const RUN: usize = 22;
/// A place without width where a line may end.
const BREAK: char = '\u{200b}';

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

    /// A share for a table: `41.2 %`, rounded as the ministry rounds it.
    pub fn share(parts: Option<(i64, i64)>) -> Self {
        let rate = parts.and_then(|(part, whole)| Tenths::ministry_rate(part, whole));
        Self::of(&rate.map_or_else(|| "–".to_owned(), numbers::percent))
    }

    /// At most so many letters: where a template has room for no more, and another sheet has them all.
    #[must_use]
    pub fn short(self, letters: usize) -> Self {
        Self { text: breakable(&shorten(&self.text.replace(BREAK, ""), letters)), ..self }
    }

    #[must_use]
    pub fn noted(self, note: Option<NoteNumber>) -> Self {
        Self { note, ..self }
    }
}

/// Lets a run of letters without a space that is longer than a column break: official names of 300
/// letters anywhere, addresses of evidence after the signs that part them.
fn breakable(text: &str) -> String {
    let one = |run: &str| {
        if run.chars().count() <= RUN {
            return run.to_owned();
        }
        let mut broken = String::with_capacity(run.len() * 2);
        let mut since = 0;
        for letter in run.chars() {
            if since == RUN {
                broken.push(BREAK);
                since = 0;
            }
            broken.push(letter);
            since += 1;
            if matches!(letter, '/' | ':' | '_' | '@') {
                broken.push(BREAK);
                since = 0;
            }
        }
        broken
    };
    text.split_inclusive(char::is_whitespace).map(one).collect()
}

impl Pen<'_> {
    pub const fn voice(self) -> Voice {
        Voice::written(self.lang)
    }

    /// A word or heading, with its unreviewed draft.
    pub fn word(self, key: &str) -> Text {
        self.say(key, &[])
    }

    /// Words of the house that have no draft: Spanish where the report is not in English.
    pub fn house(self, text: &str) -> Text {
        if self.lang == Lang::En { Text::of(text) } else { Text::foreign(text) }
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
        before_acta::until(self.voice(), self.report)
    }

    pub fn day(self, day: NaiveDate) -> String {
        dates::day(self.lang, day)
    }

    /// A day for a table, or a dash where there is none.
    pub fn day_cell(self, day: Option<NaiveDate>) -> Text {
        Text::of(&day.map_or_else(|| "–".to_owned(), |day| dates::day_short(self.lang, day)))
    }

    /// "Acuerdo 3 del acta 2024"
    pub fn agreement_number(self, line: &AgreementLine) -> Text {
        Text::of(&agreements::number(self.voice(), line))
    }

    pub fn tag(self, situation: Situation) -> Tag {
        Tag {
            mark: on_paper(&marks::tag(situation, Drawn::Here), 5),
            word: self.word(&format!("situation-{situation}")),
        }
    }

    /// An amount with every céntimo and its footnote, under a head that says soles; an unknown as such.
    pub fn amount(self, cited: &Cited<Soles>) -> Text {
        self.cited(cited, ToString::to_string)
    }

    pub fn percent(self, cited: &Cited<Tenths>) -> Text {
        self.cited(cited, |rate| numbers::percent(*rate))
    }

    fn cited<T>(self, cited: &Cited<T>, written: impl Fn(&T) -> String) -> Text {
        match &cited.value {
            Ok(value) => Text { note: cited.note, ..Text::of(&written(value)) },
            // the reason stands with the unknowns
            Err(_) => self.word("rung-tail-unknown"),
        }
    }

    /// The caption of a table of amounts: the unit once, instead of a sign in every cell.
    pub fn in_soles(self, caption: &str) -> Text {
        Text::of(&format!("{caption} ({})", self.plain("table-in-soles")))
    }

    /// Heads of a table by key; the first names the row, the others are numbers.
    pub fn heads(self, keys: &[&str]) -> Vec<(Text, bool)> {
        let head = |(place, key): (usize, &&str)| (Text::of(&self.plain(key)), place > 0);
        keys.iter().enumerate().map(head).collect()
    }

    /// Heads of a table of words.
    pub fn word_heads(self, keys: &[&str]) -> Vec<(Text, bool)> {
        keys.iter().map(|key| (Text::of(&self.plain(key)), false)).collect()
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
        assert_eq!(long.matches(BREAK).count(), 1);
        let address = breakable("siaf-63:399001:2999001:2025-10");
        assert_eq!(address.split(BREAK).collect::<Vec<_>>()[1], "399001:");
    }
}
