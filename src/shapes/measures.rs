//! One indicator for one subject and period.

use serde::{Serialize, Serializer};

use super::unknown::{Unknown, Why};
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::{
    Freshness, Measure, MeasureId, NotComputable, Subject, Unit, Value,
};
use crate::domain::period::Period;

/// `actaviva measures`, one line each.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeasureLine {
    pub id: MeasureId,
    pub indicator: String,
    pub subject: Subject,
    pub period: Period,
    pub value: Option<Plain>,
    pub numerator: Option<Plain>,
    pub denominator: Option<Plain>,
    pub unit: Unit,
    pub state: Freshness,
    pub not_computable: Option<NotComputable>,
    /// In Spanish: why there is no value, or the mark beside it.
    pub reason: Option<String>,
    pub formula_version: u16,
    pub evidence: Vec<EvidenceId>,
    /// Why the value or one of its parts is null.
    pub unknown: Unknown,
}

/// A value as a bare number or date: its unit stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plain(pub Value);

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Tenths(tenths) => tenths.serialize(serializer),
            Value::Soles(soles) => soles.serialize(serializer),
            Value::Whole(whole) => whole.serialize(serializer),
            Value::Date(date) => date.serialize(serializer),
        }
    }
}

/// A measure as every program reads it.
pub fn line(measure: &Measure) -> MeasureLine {
    MeasureLine {
        id: measure.id.clone(),
        indicator: measure.id.indicator.clone(),
        subject: measure.id.subject.clone(),
        period: measure.id.period,
        value: measure.value.ok().map(Plain),
        numerator: measure.numerator.map(Plain),
        denominator: measure.denominator.map(Plain),
        unit: measure.unit,
        state: measure.state,
        not_computable: measure.value.err(),
        reason: measure.reason.clone(),
        formula_version: measure.formula_version,
        evidence: measure.evidence.clone(),
        unknown: unknown(measure),
    }
}

/// Only a share is made of two parts; one that is not computable may lack either.
fn unknown(measure: &Measure) -> Unknown {
    let is_share = matches!(measure.unit, Unit::Percent | Unit::Points);
    let parts =
        if is_share && measure.value.is_err() { Why::NotComputable } else { Why::NotApplicable };
    Unknown::default()
        .unless(measure.value.ok().as_ref(), "value", Why::NotComputable)
        .unless(measure.numerator.as_ref(), "numerator", parts)
        .unless(measure.denominator.as_ref(), "denominator", parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::{Soles, Tenths};

    fn measured(value: Result<Value, NotComputable>) -> String {
        let measure = Measure {
            id: "execution_rate@030503/2016/07@2025-10".parse().unwrap(),
            unit: Unit::Percent,
            value,
            numerator: Some(Value::Soles(Soles::from_centimos(33_300))),
            denominator: Some(Value::Soles(Soles::from_centimos(100_000))),
            state: Freshness::Fresh,
            reason: None,
            formula_version: 1,
            evidence: vec!["siaf-63:300305:2414963:2025".parse().unwrap()],
        };
        serde_json::to_string(&line(&measure)).unwrap()
    }

    #[test]
    fn a_share_is_a_number_with_its_two_parts_as_they_were_counted() {
        insta::assert_snapshot!(measured(Ok(Value::Tenths(Tenths(333)))));
    }

    #[test]
    fn what_cannot_be_computed_is_null_with_its_code() {
        insta::assert_snapshot!(measured(Err(NotComputable::ZeroBase)));
    }
}
