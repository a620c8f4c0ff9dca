//! What an indicator is, and how it is evaluated; its words are texts of the house, by its id.
//!
//! Help, catalogue, API docs and the annex of a report are made from these; nothing about an
//! indicator is written down twice. Name, formula, sentence, limits and inputs of `x` are the texts
//! `indicator-x-name`, `indicator-x-formula`… of `i18n/*/indicators.ftl`.

use super::inputs::Inputs;
use super::tell::Told;
use crate::domain::indicator::{Measure, MeasureId, NotComputable, Subject, Unit, Value};
use crate::domain::lang::Lang;
use crate::domain::money::Tenths;
use crate::domain::period::Period;
use crate::domain::source::worded;
use crate::i18n::catalogue::catalogue;
use crate::i18n::{self, dates};

worded! {
    /// What an indicator is about.
    Family {
        Participation = "participation",
        Programming = "programming",
        Budget = "budget",
        Physical = "physical",
        Schedule = "schedule",
        Procurement = "procurement",
        Accountability = "accountability",
        DataQuality = "data_quality",
        Network = "network",
    }
}

worded! {
    /// What an indicator is measured of.
    SubjectKind {
        Agreement = "agreement",
        Work = "work",
        Portfolio = "portfolio",
        Municipality = "municipality",
        Process = "process",
        Committee = "committee",
        Source = "source",
    }
}

impl SubjectKind {
    pub const fn of(subject: &Subject) -> Self {
        match subject {
            Subject::Agreement(_) => Self::Agreement,
            Subject::Work(_) => Self::Work,
            Subject::Portfolio(_) => Self::Portfolio,
            Subject::Municipality(_) => Self::Municipality,
            Subject::Process(_) => Self::Process,
            Subject::Committee(_) => Self::Committee,
            Subject::Source(_) => Self::Source,
        }
    }
}

worded! {
    /// Which way is better.
    Direction {
        Up = "up",
        Down = "down",
        Neutral = "neutral",
    }
}

worded! {
    /// How a value is judged, as a word and never by colour alone.
    Band {
        Good = "good",
        Attention = "attention",
        Urgent = "urgent",
    }
}

/// The values from which on a measure is good, and from which on it still only needs attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bands {
    /// In the indicator's own unit; whole numbers.
    pub good: i64,
    pub attention: i64,
    /// Law, public practice, or our proposal: the text `ground-…`.
    pub ground: &'static str,
}

/// One of the texts that say what an indicator is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Short.
    Name,
    Formula,
    /// What a villager is told; takes `value`, `numerator`, `denominator`.
    Sentence,
    /// What it does not say; not every indicator has limits.
    Limits,
    /// Source and field of everything that it reads, one a line.
    Inputs,
}

impl Part {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Formula => "formula",
            Self::Sentence => "sentence",
            Self::Limits => "limits",
            Self::Inputs => "inputs",
        }
    }
}

/// One indicator.
#[derive(Debug, Clone, Copy)]
pub struct Indicator {
    pub id: &'static str,
    pub family: Family,
    pub subjects: &'static [SubjectKind],
    pub unit: Unit,
    pub direction: Direction,
    pub bands: Option<Bands>,
    /// The reasons for which it may have no value.
    pub not_computable: &'static [NotComputable],
    /// Norm, practice or paper that it stands on: the text `ground-…`.
    pub ground: &'static str,
    pub formula_version: u16,
    pub evaluate: fn(&Inputs<'_>) -> Vec<Told>,
}

impl Indicator {
    /// The key of one of its texts.
    pub fn key(&self, part: Part) -> String {
        format!("indicator-{}-{}", self.id, part.as_str())
    }

    /// One of its texts; empty where it has none.
    pub fn text(&self, lang: Lang, part: Part) -> String {
        let key = self.key(part);
        if catalogue(Lang::Es).source(&key).is_none() {
            return String::new();
        }
        i18n::text(lang, &key)
    }

    pub fn name(&self, lang: Lang) -> String {
        self.text(lang, Part::Name)
    }

    /// Source and field of everything that it reads.
    pub fn inputs(&self, lang: Lang) -> Vec<String> {
        self.text(lang, Part::Inputs).lines().map(str::to_owned).collect()
    }

    /// The norm, practice or paper that it stands on.
    pub fn ground(&self, lang: Lang) -> String {
        ground(lang, self.ground)
    }

    /// The measures of this indicator for every subject that it has.
    pub fn measure(&self, inputs: &Inputs<'_>) -> Vec<Measure> {
        (self.evaluate)(inputs).into_iter().map(|told| self.written(inputs, told)).collect()
    }

    fn written(&self, inputs: &Inputs<'_>, told: Told) -> Measure {
        let id = MeasureId {
            indicator: self.id.to_owned(),
            subject: told.subject,
            period: Period::Month(inputs.month),
        };
        match told.result {
            Ok(answer) => Measure {
                id,
                unit: self.unit,
                value: Ok(answer.value),
                numerator: answer.numerator,
                denominator: answer.denominator,
                state: inputs.state(&answer),
                reason: (!answer.marks.is_empty()).then(|| answer.marks.join(" ")),
                formula_version: self.formula_version,
                evidence: answer.evidence,
            },
            Err(lacking) => Measure {
                id,
                unit: self.unit,
                value: Err(lacking.code),
                numerator: lacking.numerator,
                denominator: None,
                state: lacking.state(),
                reason: Some(lacking.reason),
                formula_version: self.formula_version,
                evidence: lacking.evidence,
            },
        }
    }

    /// The band of a value; nothing where there are none, or for an amount or a day.
    pub fn band(&self, value: Value) -> Option<Band> {
        let bands = self.bands?;
        let tenths = match value {
            Value::Tenths(tenths) => i128::from(tenths.0),
            Value::Whole(whole) => i128::from(whole) * 10,
            Value::Soles(_) | Value::Date(_) => return None,
        };
        let (good, attention) = (i128::from(bands.good) * 10, i128::from(bands.attention) * 10);
        let reaches = |edge: i128| match self.direction {
            Direction::Down => tenths <= edge,
            Direction::Up | Direction::Neutral => tenths >= edge,
        };
        Some(if reaches(good) {
            Band::Good
        } else if reaches(attention) {
            Band::Attention
        } else {
            Band::Urgent
        })
    }

    /// The sentence of a measure that has a value, its slots filled.
    pub fn say(&self, lang: Lang, measure: &Measure) -> Option<String> {
        let value = measure.value.ok()?;
        let spoken = |value| spoken(lang, value);
        let part = |part: Option<Value>| part.map_or_else(|| "?".to_owned(), spoken);
        let args = [
            ("value", spoken(value).into()),
            ("numerator", part(measure.numerator).into()),
            ("denominator", part(measure.denominator).into()),
        ];
        Some(i18n::text_with(lang, &self.key(Part::Sentence), &args))
    }
}

/// What an indicator or its bands stand on, in words.
pub fn ground(lang: Lang, key: &str) -> String {
    i18n::text(lang, &format!("ground-{key}"))
}

/// A value as it is said: whole, but never 100 below 100 nor 0 above 0.
fn spoken(lang: Lang, value: Value) -> String {
    match value {
        Value::Tenths(tenths) => spoken_tenths(lang, tenths),
        Value::Whole(whole) => whole.to_string(),
        Value::Soles(soles) => format!("S/ {soles}"),
        Value::Date(day) => dates::day(lang, day),
    }
}

fn spoken_tenths(lang: Lang, tenths: Tenths) -> String {
    match tenths.0 {
        1..5 => i18n::text(lang, "less-than-one"),
        995..1000 => i18n::text(lang, "almost-hundred"),
        others => {
            let away = if others < 0 { -5 } else { 5 };
            (others.saturating_add(away) / 10).to_string()
        }
    }
}
