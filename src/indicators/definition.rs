//! What an indicator is: its name, formula and limits in words, and how it is evaluated.
//!
//! Help, catalogue, API docs and the annex of a report are made from these; nothing about an
//! indicator is written down twice.

use super::inputs::Inputs;
use super::tell::Told;
use crate::domain::indicator::{Measure, MeasureId, NotComputable, Subject, Unit, Value};
use crate::domain::money::Tenths;
use crate::domain::period::Period;
use crate::domain::source::worded;

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
    /// Law, public practice, or our proposal.
    pub ground: &'static str,
}

/// One indicator.
#[derive(Debug, Clone, Copy)]
pub struct Indicator {
    pub id: &'static str,
    /// Short name, Spanish.
    pub name: &'static str,
    pub family: Family,
    pub subjects: &'static [SubjectKind],
    pub unit: Unit,
    pub direction: Direction,
    pub bands: Option<Bands>,
    /// In words, Spanish.
    pub formula: &'static str,
    /// Source and field of everything that it reads.
    pub inputs: &'static [&'static str],
    /// The reasons for which it may have no value.
    pub not_computable: &'static [NotComputable],
    /// What a villager is told, Spanish; slots `{value}`, `{numerator}`, `{denominator}`.
    pub sentence: &'static str,
    /// What it does not say, Spanish; empty when there is nothing to add.
    pub limits: &'static str,
    /// Norm, practice or paper that it stands on.
    pub ground: &'static str,
    pub formula_version: u16,
    pub evaluate: fn(&Inputs<'_>) -> Vec<Told>,
}

impl Indicator {
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
    pub fn say(&self, measure: &Measure) -> Option<String> {
        let value = measure.value.ok()?;
        let part = |part: Option<Value>| part.map_or_else(|| "?".to_owned(), spoken);
        Some(
            self.sentence
                .replace("{value}", &spoken(value))
                .replace("{numerator}", &part(measure.numerator))
                .replace("{denominator}", &part(measure.denominator)),
        )
    }
}

/// A value as it is said: whole, but never 100 below 100 nor 0 above 0.
fn spoken(value: Value) -> String {
    match value {
        Value::Tenths(tenths) => spoken_tenths(tenths),
        Value::Whole(whole) => whole.to_string(),
        Value::Soles(soles) => format!("S/ {soles}"),
        Value::Date(day) => super::words::date(day),
    }
}

fn spoken_tenths(tenths: Tenths) -> String {
    match tenths.0 {
        1..5 => "menos de 1".to_owned(),
        995..1000 => "casi 100".to_owned(),
        others => {
            let away = if others < 0 { -5 } else { 5 };
            (others.saturating_add(away) / 10).to_string()
        }
    }
}
