//! The sentences that all forms of the report share: same fact, same words.
//!
//! A [`Voice`] knows the language and whether the text is read aloud, where numbers are words. Texts
//! of others (titles, replies, words of a rule) are quoted as they are; each form escapes them at its
//! own edge.

pub mod agreements;
pub mod alerts;
pub mod before_acta;
pub mod changes;
pub mod formulas;
pub mod money;
pub mod people;
pub mod questions;
pub mod summary;
pub mod unknowns;

use chrono::NaiveDate;

use super::model::Report;
use super::model::agreements::AgreementLine;
use crate::domain::agreement::AgreementId;
use crate::domain::lang::Lang;
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::Month;
use crate::domain::text::tidy;
use crate::i18n::numbers::{self, Hundredths};
use crate::i18n::spelled::{self, Gender};
use crate::i18n::{Args, dates, text, text_with};

/// In which language, and for the eye or for the ear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voice {
    pub lang: Lang,
    /// Numbers are words, where the language has them here.
    pub aloud: bool,
}

impl Voice {
    pub const fn written(lang: Lang) -> Self {
        Self { lang, aloud: false }
    }

    pub const fn aloud(lang: Lang) -> Self {
        Self { lang, aloud: true }
    }

    pub fn say(self, key: &str, args: Args) -> String {
        text_with(self.lang, key, args)
    }

    pub fn word(self, key: &str) -> String {
        text(self.lang, key)
    }

    /// English is read from digits; Spanish, and the Spanish of a Quechua text, from words.
    fn spells(self) -> bool {
        self.aloud && self.lang != Lang::En
    }

    /// `S/ 1.2 millones`, or *un millón doscientos mil soles*.
    pub fn amount(self, amount: Soles) -> String {
        if self.spells() { spelled::soles(amount) } else { numbers::soles_said(self.lang, amount) }
    }

    /// Every céntimo: where two amounts may differ by little.
    pub fn to_the_centimo(self, amount: Soles) -> String {
        if self.spells() { spelled::to_the_centimo(amount) } else { numbers::soles(amount) }
    }

    /// Every tenth: *treinta y uno de cada cien*.
    pub fn to_the_tenth(self, rate: Tenths) -> String {
        if !self.spells() {
            return numbers::percent(rate);
        }
        let said = ("said", self.count(rate.0 / 10, Gender::Alone).into());
        match (rate.0 % 10).abs() {
            0 => self.say("aloud-of-hundred", &[said]),
            tenths => {
                let tenths = ("tenths", self.count(tenths, Gender::Alone).into());
                self.say("aloud-of-hundred-tenths", &[said, tenths])
            }
        }
    }

    pub fn count(self, count: impl TryInto<i64>, gender: Gender) -> String {
        let count = count.try_into().unwrap_or(i64::MAX);
        if self.spells() { spelled::number(count, gender) } else { numbers::count(count) }
    }

    /// `41`, `casi 100`; `None` of nothing.
    pub fn share(self, part: i64, whole: i64) -> Option<String> {
        match numbers::hundredths(part, whole)? {
            Hundredths::Exactly(number) => Some(self.count(number, Gender::Alone)),
            _ => numbers::of_hundred(self.lang, part, whole).map(|said| {
                if self.spells() { said.replace("100", "cien").replace('1', "uno") } else { said }
            }),
        }
    }

    /// A percentage as a whole number of one hundred.
    pub fn percent(self, rate: Tenths) -> String {
        self.share(rate.0, 1000).unwrap_or_else(|| rate.to_string())
    }

    pub fn day(self, day: NaiveDate) -> String {
        dates::day(self.lang, day)
    }

    pub fn month(self, month: Month) -> String {
        dates::month(self.lang, month)
    }
}

/// The short title of an agreement of the report; its number where it stands nowhere.
pub fn title_of(report: &Report, id: &AgreementId) -> String {
    report.agreements.iter().find(|line| line.id == *id).map_or_else(|| id.to_string(), title)
}

/// The short title of an agreement, on one line.
pub fn title(line: &AgreementLine) -> String {
    tidy(&line.title)
}

/// Titles in a row: `«a», «b» y 3 más` stays readable at any length.
pub fn titles(voice: Voice, report: &Report, ids: &[AgreementId], most: usize) -> String {
    let named: Vec<String> =
        ids.iter().take(most).map(|id| format!("«{}»", title_of(report, id))).collect();
    some_of(voice, &named, ids.len())
}

/// Joins the first few of many and counts the rest.
pub fn some_of(voice: Voice, named: &[String], all: usize) -> String {
    let rest = all.saturating_sub(named.len());
    let list = named.join(", ");
    if rest == 0 {
        return list;
    }
    let more = voice.say("and-more", &[("said", voice.count(rest, Gender::Alone).into())]);
    format!("{list} {more}")
}
