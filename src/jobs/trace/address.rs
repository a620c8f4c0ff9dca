//! What can be handed to `trace`: any id of the evidence, or a footnote of a report.

use std::fmt;
use std::str::FromStr;

use crate::domain::codes::Ubigeo;
use crate::domain::evidence::{EvidenceError, EvidenceId};
use crate::domain::lang::Lang;
use crate::domain::period::Month;

/// An address as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    Evidence(EvidenceId),
    /// `990101@2025-10.es#12`: a report and the number of a note in it.
    Footnote {
        ubigeo: Ubigeo,
        period: Month,
        lang: Lang,
        number: usize,
    },
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Evidence(id) => id.fmt(f),
            Self::Footnote { ubigeo, period, lang, number } => {
                write!(f, "{ubigeo}@{period}.{lang}#{number}")
            }
        }
    }
}

impl FromStr for Address {
    type Err = EvidenceError;
    fn from_str(text: &str) -> Result<Self, EvidenceError> {
        match text.split_once('#') {
            Some((report, number)) => {
                footnote(report, number).ok_or_else(|| EvidenceError::Id(text.to_owned()))
            }
            None => text.parse().map(Self::Evidence),
        }
    }
}

fn footnote(report: &str, number: &str) -> Option<Address> {
    let (ubigeo, rest) = report.split_once('@')?;
    let (period, lang) = rest.split_once('.')?;
    Some(Address::Footnote {
        ubigeo: Ubigeo::parse(ubigeo).ok()?,
        period: period.parse().ok()?,
        lang: lang.parse().ok()?,
        number: number.parse().ok().filter(|number| *number > 0)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_footnote_and_any_evidence_are_read_back_as_written() {
        for text in ["990101@2025-10.es#12", "030503/2016/07", "execution_rate@030503@2025-10"] {
            assert_eq!(text.parse::<Address>().unwrap().to_string(), text);
        }
        for wrong in ["990101@2025-10.es#0", "990101@2025-10#1", "#1", "nothing"] {
            assert!(wrong.parse::<Address>().is_err(), "{wrong}");
        }
    }
}
