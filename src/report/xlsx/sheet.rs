//! A sheet before it is written: its columns, and rows of typed cells.

use chrono::NaiveDate;

use super::super::model::Report;
use super::super::model::cited::{Cited, NoteNumber};
use super::super::model::money::Budget;
use super::super::words::Voice;
use crate::domain::indicator::{NotComputable, Value};
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::Year;
use crate::domain::text::tidy;
use crate::i18n::text;

/// What a report is written with: its words, and itself.
#[derive(Clone, Copy)]
pub struct Book<'a> {
    pub voice: Voice,
    pub report: &'a Report,
}

impl Book<'_> {
    pub fn word(self, key: &str) -> String {
        text(self.voice.lang, key)
    }

    /// A word of a list: `situation-late`.
    pub fn of(self, list: &str, key: impl std::fmt::Display) -> Cell {
        Cell::text(&self.word(&format!("{list}-{key}")))
    }

    /// Why something is not known, in words.
    pub fn why(self, reason: NotComputable) -> String {
        self.word(&format!("reason-{reason}"))
    }

    /// One reason for several values: said once where all lack for the same, with the column's name
    /// before each where they differ.
    pub fn reasons(self, lacking: &[(&str, Option<NotComputable>)]) -> Cell {
        let known: Vec<(&str, NotComputable)> =
            lacking.iter().filter_map(|(field, why)| Some((*field, (*why)?))).collect();
        let Some((_, first)) = known.first() else { return Cell::Nothing };
        if known.len() == lacking.len() && known.iter().all(|(_, why)| why == first) {
            return Cell::text(&self.why(*first));
        }
        let named = known.iter().map(|(field, why)| {
            format!("{}: {}", self.word(&format!("term-{field}")), self.why(*why))
        });
        Cell::text(&named.collect::<Vec<_>>().join(". "))
    }

    /// PIA, PIM, certified, accrued, why one is empty, their day and their note.
    pub fn budget(self, budget: &Budget) -> [Cell; 7] {
        let Budget { pia, pim, certified, accrued } = budget;
        [
            pia.into(),
            pim.into(),
            certified.into(),
            accrued.into(),
            self.reasons(&[
                ("pia", pia.why()),
                ("pim", pim.why()),
                ("certified", certified.why()),
                ("accrued", accrued.why()),
            ]),
            Cell::date(pim.on),
            Cell::note(pim.note),
        ]
    }
}

/// One cell. There is no formula among them: what others wrote is a text, whatever it begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Amount(Soles),
    /// Of one hundred.
    Rate(Tenths),
    Count(i64),
    Year(Year),
    Day(NaiveDate),
    /// Not known, or nothing to say: never a zero.
    Nothing,
}

impl Cell {
    pub fn text(text: &str) -> Self {
        let text = tidy(text);
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }

    /// The words of a code of ours.
    pub fn code(code: impl std::fmt::Display) -> Self {
        Self::text(&code.to_string())
    }

    pub fn or_nothing<T: std::fmt::Display>(code: Option<T>) -> Self {
        code.map_or(Self::Nothing, Self::code)
    }

    /// Several codes in one cell.
    pub fn list<T: std::fmt::Display>(codes: impl IntoIterator<Item = T>) -> Self {
        let codes: Vec<String> = codes.into_iter().map(|code| code.to_string()).collect();
        Self::text(&codes.join(" "))
    }

    pub fn count(count: impl TryInto<i64>) -> Self {
        Self::Count(count.try_into().unwrap_or(i64::MAX))
    }

    pub fn counted(count: Option<i64>) -> Self {
        count.map_or(Self::Nothing, Self::Count)
    }

    pub fn rate(rate: Option<Tenths>) -> Self {
        rate.map_or(Self::Nothing, Self::Rate)
    }

    pub fn date(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }

    pub fn note(note: Option<NoteNumber>) -> Self {
        note.map_or(Self::Nothing, Self::count)
    }

    pub fn value(value: Value) -> Self {
        match value {
            Value::Tenths(rate) => Self::Rate(rate),
            Value::Soles(amount) => Self::Amount(amount),
            Value::Whole(count) => Self::Count(count),
            Value::Date(day) => Self::Day(day),
        }
    }
}

impl From<&Cited<Soles>> for Cell {
    fn from(cited: &Cited<Soles>) -> Self {
        cited.known().map_or(Self::Nothing, |amount| Self::Amount(*amount))
    }
}

impl From<&Cited<Tenths>> for Cell {
    fn from(cited: &Cited<Tenths>) -> Self {
        cited.known().map_or(Self::Nothing, |rate| Self::Rate(*rate))
    }
}

/// How wide a column is: what stands in it decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A sentence, the words of an acta, a name as a source writes it.
    Sentence,
    /// A title, a word.
    Words,
    /// An address that `trace` takes, a hash.
    Address,
    Code,
    Amount,
    Rate,
    Count,
    Day,
    Month,
}

/// A column: its name in the words of `term-…`, and what it holds.
pub type Column = (&'static str, Holds);

/// One sheet: its name in the words of `book-…`, its columns, its rows.
pub struct Sheet {
    pub key: &'static str,
    pub columns: &'static [Column],
    pub rows: Vec<Vec<Cell>>,
}
