//! Steps of what the house concluded: measures and alerts.

use super::{StepKind, Walk, words};
use crate::domain::alert::AlertId;
use crate::domain::codes::Ubigeo;
use crate::domain::indicator::{Freshness, Measure, MeasureId, Subject, Unit, Value};
use crate::domain::lang::Lang;
use crate::domain::period::Period;
use crate::i18n::{text, text_with};
use crate::indicators::{definition, list};
use crate::jobs::judgement::{self, JudgementError};
use crate::report::words::alerts::{Part, of as of_alert};
use crate::store::db::StoreError;
use crate::store::{alerts, measures};

impl Walk<'_> {
    /// Adds a measure and what it was made from; false when it was never computed.
    pub(super) async fn measure(&mut self, id: &MeasureId, depth: u16) -> Result<bool, StoreError> {
        let Some(measure) = self.measured(id).await? else { return Ok(false) };
        self.push(depth, StepKind::Measure, id.to_string(), in_words(self.lang, &measure));
        // what was booked after its month is no part of it, though the same address may hold it
        let outer = self.through;
        self.through = match id.period {
            Period::Month(month) => Some(month),
            Period::Year(_) => None,
        };
        for evidence in &measure.evidence {
            self.follow(evidence, depth + 1).await?;
        }
        self.through = outer;
        Ok(true)
    }

    /// The measure as the pages print it: computed anew from what was known; else as it was kept.
    async fn measured(&self, id: &MeasureId) -> Result<Option<Measure>, StoreError> {
        if let (Some(ubigeo), Period::Month(month)) = (ubigeo(&id.subject), id.period) {
            match judgement::load(self.house, ubigeo, self.as_of, Some(month)).await {
                Ok(judged) => {
                    let found = judged.measures.into_iter().find(|measure| measure.id == *id);
                    if found.is_some() {
                        return Ok(found);
                    }
                }
                Err(JudgementError::Store(error)) => return Err(error),
                // another municipality's measure may still have been kept
                Err(JudgementError::UnknownMunicipality(_) | JudgementError::Day(_)) => {}
            }
        }
        measures::find(&self.house.db, id, self.as_of).await
    }

    /// Adds an alert, its life and its evidence; false when it was never opened.
    pub(super) async fn alert(&mut self, text: &str, depth: u16) -> Result<bool, StoreError> {
        let Ok(id) = text.parse::<AlertId>() else { return Ok(false) };
        let then = alerts::find_at(&self.house.db, &id, self.as_of).await?;
        let Some(alert) = then else { return Ok(false) };
        let part = |part| of_alert(self.lang, &alert, part).text;
        let said = self.say(
            "trace-alert-said",
            &[
                ("title", part(Part::Title).into()),
                ("expected", part(Part::Expected).into()),
                ("observed", part(Part::Observed).into()),
                ("date", words::moment(self.lang, alert.opened_at).into()),
            ],
        );
        self.push(depth, StepKind::Alert, text.to_owned(), said);
        if let Some(reply) = &alert.reply {
            let said = self.say(
                "trace-replied",
                &[
                    ("by", (&reply.by).into()),
                    ("date", words::moment(self.lang, reply.at).into()),
                    ("text", (&reply.text).into()),
                ],
            );
            self.push(depth + 1, StepKind::Decision, text.to_owned(), said);
        }
        for evidence in &alert.evidence {
            self.follow(evidence, depth + 1).await?;
        }
        if alert.evidence.is_empty() {
            let nothing = self.t("trace-nothing-to-show");
            self.push(depth + 1, StepKind::Row, text.to_owned(), nothing);
        }
        Ok(true)
    }
}

/// The municipality that a subject names itself.
const fn ubigeo(subject: &Subject) -> Option<&Ubigeo> {
    match subject {
        Subject::Municipality(ubigeo) | Subject::Portfolio(ubigeo) | Subject::Committee(ubigeo) => {
            Some(ubigeo)
        }
        Subject::Process(process) => Some(&process.ubigeo),
        Subject::Agreement(agreement) => Some(&agreement.process.ubigeo),
        Subject::Work(_) | Subject::Source(_) => None,
    }
}

/// `execution_rate de 030503/2016/07, 2025-10: 47.1 % = 4,115,221.00 / 8,731,483.00 (v1)`.
fn in_words(lang: Lang, measure: &Measure) -> String {
    let id = &measure.id;
    let value = match &measure.value {
        Ok(value) => said(lang, value, measure.unit),
        Err(why) => {
            // the sentence of the measure itself, which is Spanish, says more than its code
            let own = measure.reason.clone().filter(|_| lang != Lang::En);
            let reason = own.unwrap_or_else(|| text(lang, &format!("reason-{why}")));
            format!("{}: {reason}", text(lang, "cli-not-computable"))
        }
    };
    let parts = match (&measure.numerator, &measure.denominator) {
        (Some(one), Some(all)) => format!(" = {} / {}", bare(lang, one), bare(lang, all)),
        _ => String::new(),
    };
    let state = match measure.state {
        Freshness::Fresh => String::new(),
        other => format!("; {}", text(lang, &format!("freshness-{other}"))),
    };
    let version = measure.formula_version;
    let known = list::find(&id.indicator);
    let formula = known.map_or_else(String::new, |one| {
        format!(
            "; {}: {}",
            text(lang, "cli-indicator-formula"),
            one.text(lang, definition::Part::Formula)
        )
    });
    let named = known.map_or_else(
        || text(lang, "page-indicators-indicator").to_lowercase(),
        |one| one.name(lang).to_lowercase(),
    );
    let of = text_with(
        lang,
        "trace-measure-of",
        &[
            ("indicator", (&id.indicator).into()),
            ("subject", id.subject.to_string().into()),
            ("period", id.period.to_string().into()),
        ],
    );
    format!("{named}, {of}: {value}{parts} (v{version}){state}{formula}")
}

fn said(lang: Lang, value: &Value, unit: Unit) -> String {
    let bare = bare(lang, value);
    match unit {
        Unit::Soles => format!("S/ {bare}"),
        Unit::Rung => format!("{} {bare}", text(lang, "unit-rung")),
        Unit::Count | Unit::Date => bare,
        unit => text_with(lang, &format!("valued-{unit}"), &[("value", bare.into())]),
    }
}

fn bare(lang: Lang, value: &Value) -> String {
    match value {
        Value::Tenths(tenths) => tenths.to_string(),
        Value::Soles(soles) => soles.to_string(),
        Value::Whole(whole) => words::count(*whole),
        Value::Date(day) => words::day(lang, *day),
    }
}
