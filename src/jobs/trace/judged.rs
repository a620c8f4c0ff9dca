//! Steps of what the house concluded: measures and alerts.

use super::{StepKind, Walk, words};
use crate::domain::alert::AlertId;
use crate::domain::codes::Ubigeo;
use crate::domain::indicator::{Freshness, Measure, MeasureId, Subject, Unit, Value};
use crate::domain::period::Period;
use crate::indicators::list;
use crate::jobs::judgement::{self, JudgementError};
use crate::store::db::StoreError;
use crate::store::{alerts, measures};

impl Walk<'_> {
    /// Adds a measure and what it was made from; false when it was never computed.
    pub(super) async fn measure(&mut self, id: &MeasureId, depth: u16) -> Result<bool, StoreError> {
        let Some(measure) = self.measured(id).await? else { return Ok(false) };
        self.push(depth, StepKind::Measure, id.to_string(), in_words(&measure));
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
        let said = format!(
            "{}: se esperaba {}; se ve {}; abierta el {}",
            alert.title,
            alert.expected,
            alert.observed,
            words::moment(alert.opened_at)
        );
        self.push(depth, StepKind::Alert, text.to_owned(), said);
        if let Some(reply) = &alert.reply {
            let said =
                format!("respondió {} el {}: {}", reply.by, words::moment(reply.at), reply.text);
            self.push(depth + 1, StepKind::Decision, text.to_owned(), said);
        }
        for evidence in &alert.evidence {
            self.follow(evidence, depth + 1).await?;
        }
        if alert.evidence.is_empty() {
            let nothing = "la regla se cumple porque no hay ningún dato: no hay fila que mostrar";
            self.push(depth + 1, StepKind::Row, text.to_owned(), nothing.to_owned());
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
fn in_words(measure: &Measure) -> String {
    let id = &measure.id;
    let value = match &measure.value {
        Ok(value) => said(value, measure.unit),
        Err(why) => {
            let reason = measure.reason.clone().unwrap_or_else(|| why.to_string());
            format!("no se puede calcular: {reason}")
        }
    };
    let parts = match (&measure.numerator, &measure.denominator) {
        (Some(one), Some(all)) => format!(" = {} / {}", bare(one), bare(all)),
        _ => String::new(),
    };
    let state = match measure.state {
        Freshness::Fresh => "",
        Freshness::Late => "; la fuente va con retraso",
        Freshness::Silent => "; la fuente no responde",
        Freshness::Contradictory => "; las fuentes no coinciden",
        Freshness::Unmatched => "; sin proyecto confirmado",
    };
    let version = measure.formula_version;
    let known = list::find(&id.indicator);
    let formula = known.map_or_else(String::new, |one| format!("; fórmula: {}", one.formula));
    format!(
        "{}, {} de {}, {}: {value}{parts} (v{version}){state}{formula}",
        known.map_or_else(|| "indicador".to_owned(), |one| one.name.to_lowercase()),
        id.indicator,
        id.subject,
        id.period
    )
}

fn said(value: &Value, unit: Unit) -> String {
    let bare = bare(value);
    match unit {
        Unit::Percent => format!("{bare} %"),
        Unit::Points => format!("{bare} puntos"),
        Unit::Soles => format!("S/ {bare}"),
        Unit::Persons => format!("{bare} personas"),
        Unit::Days => format!("{bare} días"),
        Unit::Months => format!("{bare} meses"),
        Unit::Rung => format!("peldaño {bare}"),
        Unit::Count | Unit::Date => bare,
    }
}

fn bare(value: &Value) -> String {
    match value {
        Value::Tenths(tenths) => tenths.to_string(),
        Value::Soles(soles) => soles.to_string(),
        Value::Whole(whole) => words::count(*whole),
        Value::Date(day) => words::day(*day),
    }
}
