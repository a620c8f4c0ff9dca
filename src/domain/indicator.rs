//! Measures: the value of one indicator for one subject and period, with what it was made from.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::agreement::{AgreementId, ProcessId};
use super::codes::{Ubigeo, WorkCode};
use super::evidence::EvidenceId;
use super::money::{Soles, Tenths};
use super::period::Period;
use super::source::{Source, worded};

/// What a measure or an alert speaks of.
///
/// Written `030503`, `030503/2016`, `030503/2016/07`, `78690` (a work), `030503/programme`,
/// `030503/committee`, `source/siaf`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Municipality(Ubigeo),
    Process(ProcessId),
    Agreement(AgreementId),
    Work(WorkCode),
    /// The multi-annual programme of a municipality.
    Portfolio(Ubigeo),
    Committee(Ubigeo),
    Source(Source),
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Municipality(ubigeo) => ubigeo.fmt(f),
            Self::Process(process) => process.fmt(f),
            Self::Agreement(agreement) => agreement.fmt(f),
            // a work number of six digits would read as a ubigeo
            Self::Work(work) if work.as_str().len() == 6 => write!(f, "work/{work}"),
            Self::Work(work) => work.fmt(f),
            Self::Portfolio(ubigeo) => write!(f, "{ubigeo}/programme"),
            Self::Committee(ubigeo) => write!(f, "{ubigeo}/committee"),
            Self::Source(source) => write!(f, "source/{source}"),
        }
    }
}

impl FromStr for Subject {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let refuse =
            || format!("«{text}» is not a subject such as 030503, 030503/2016/07 or 78690");
        match text.split('/').collect::<Vec<_>>().as_slice() {
            ["source", source] => source.parse().map(Self::Source),
            ["work", work] => work.parse().map(Self::Work).map_err(|_| refuse()),
            [ubigeo, "programme"] => ubigeo.parse().map(Self::Portfolio).map_err(|_| refuse()),
            [ubigeo, "committee"] => ubigeo.parse().map(Self::Committee).map_err(|_| refuse()),
            [code] if code.len() == 6 => code.parse().map(Self::Municipality).map_err(|_| refuse()),
            [code] => code.parse().map(Self::Work).map_err(|_| refuse()),
            [_, _] => text.parse().map(Self::Process),
            _ => text.parse().map(Self::Agreement),
        }
    }
}

/// The address of a measure: `execution_rate@030503/2016/07@2025-10`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasureId {
    pub indicator: String,
    pub subject: Subject,
    pub period: Period,
}

impl fmt::Display for MeasureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}@{}", self.indicator, self.subject, self.period)
    }
}

impl FromStr for MeasureId {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let refuse =
            || format!("«{text}» is not a measure such as execution_rate@030503/2016/07@2025-10");
        let [indicator, subject, period] =
            text.split('@').collect::<Vec<_>>().try_into().map_err(|_| refuse())?;
        Ok(Self {
            indicator: indicator.to_owned(),
            subject: subject.parse()?,
            period: period.parse().map_err(|_| refuse())?,
        })
    }
}

macro_rules! serde_as_text {
    ($($name:ty),+) => { $(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    )+ };
}
serde_as_text!(Subject, MeasureId);

worded! {
    /// Unit of a measure.
    Unit {
        Percent = "percent",
        /// Differences of percentages (*puntos*).
        Points = "points",
        Soles = "soles",
        Count = "count",
        Persons = "persons",
        Days = "days",
        Months = "months",
        Rung = "rung",
        Date = "date",
    }
}

/// A value; how it is written follows from the indicator's [`Unit`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    Tenths(Tenths),
    Soles(Soles),
    Whole(i64),
    Date(NaiveDate),
}

worded! {
    /// How far a value can be relied on.
    Freshness {
        Fresh = "fresh",
        Late = "late",
        Silent = "silent",
        Contradictory = "contradictory",
        Unmatched = "unmatched",
    }
}

worded! {
    /// Why there is no value.
    NotComputable {
        NoMatch = "no_match",
        ZeroBase = "zero_base",
        YearNotLoaded = "year_not_loaded",
        NeverReported = "never_reported",
        Silent = "silent",
        Contradictory = "contradictory",
        TooShort = "too_short",
        NoBaseline = "no_baseline",
        NotRecorded = "not_recorded",
        SmallGroup = "small_group",
        NormPending = "norm_pending",
    }
}

/// One indicator for one subject and period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    pub id: MeasureId,
    pub unit: Unit,
    /// `Err` is a value too: it says why there is none.
    pub value: Result<Value, NotComputable>,
    /// Shares carry both parts: céntimos, persons, agreements…
    pub numerator: Option<Value>,
    pub denominator: Option<Value>,
    pub state: Freshness,
    /// Words for `not_computable` or for a mark beside the value, in Spanish.
    pub reason: Option<String>,
    pub formula_version: u16,
    pub evidence: Vec<EvidenceId>,
}
