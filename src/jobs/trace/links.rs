//! Steps of a link: what the matcher saw, who decided, and the acta at its other end.

use super::{StepKind, Walk, words};
use crate::domain::evidence::{EvidenceId, RecordKind, Seen};
use crate::domain::link::{DecisionKind, Link, LinkId, LinkState, Target};
use crate::domain::project::Investment;
use crate::domain::work::Work;
use crate::store::db::StoreError;
use crate::store::links;
use crate::store::records::{self, Filter};

impl Walk<'_> {
    /// Adds a link; false when nobody ever proposed or made it.
    pub(super) async fn link(&mut self, id: &LinkId, depth: u16) -> Result<bool, StoreError> {
        let ubigeo = &id.agreement.process.ubigeo;
        let known = links::load(&self.house.db, ubigeo, self.as_of).await?;
        let Some(link) = known.into_iter().find(|link| link.id == *id) else { return Ok(false) };
        self.push(depth, StepKind::Match, id.to_string(), in_words(&link));
        for decision in links::decisions(&self.house.db, ubigeo, self.as_of).await? {
            if decision.link == *id {
                let text = format!(
                    "{} por {} el {}: {}",
                    decided(decision.kind),
                    decision.by,
                    words::moment(decision.at),
                    decision.why
                );
                self.push(depth + 1, StepKind::Decision, id.to_string(), text);
            }
        }
        for record in self.far_end(&id.target).await? {
            self.follow(&record, depth + 1).await?;
        }
        self.follow(&EvidenceId::Agreement(id.agreement.clone()), depth + 1).await?;
        Ok(true)
    }

    /// What the sources say of the investment or work at the far end.
    async fn far_end(&self, target: &Target) -> Result<Vec<EvidenceId>, StoreError> {
        let (db, as_of) = (&self.house.db, self.as_of);
        Ok(match target {
            Target::Investment(cui) => {
                let filter = Filter::Cuis(vec![cui.to_string()]);
                let known: Vec<Seen<Investment>> =
                    records::current(db, RecordKind::Investment, &filter, as_of).await?;
                known.into_iter().map(|seen| seen.id).collect()
            }
            Target::Work(work) => {
                let filter = Filter::Keys(vec![work.to_string()]);
                let known: Vec<Seen<Work>> =
                    records::current(db, RecordKind::Work, &filter, as_of).await?;
                known.into_iter().map(|seen| seen.id).collect()
            }
        })
    }
}

fn in_words(link: &Link) -> String {
    let target = match &link.id.target {
        Target::Investment(cui) => format!("CUI {cui}"),
        Target::Work(work) => format!("obra {work}"),
    };
    let state = match link.state {
        LinkState::Confirmed if link.by_code && link.why.is_none() => {
            "confirmado: el acta misma nombra el código"
        }
        LinkState::Confirmed => "confirmado por una persona",
        LinkState::Proposed => "por confirmar",
        LinkState::Rejected => "rechazado por una persona",
    };
    let mut parts = vec![format!("{target}, {state}")];
    parts.extend(link.score.map(|score| format!("parecido {score} de 1000")));
    if link.share != Link::WHOLE {
        parts.push(format!("{} de 1000 de la inversión", link.share));
    }
    for (side, reasons) in [("a favor", &link.reasons), ("en contra", &link.against)] {
        if !reasons.is_empty() {
            parts.push(format!("{side}: {}", reasons.join(", ")));
        }
    }
    parts.join("; ")
}

const fn decided(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::Confirm => "confirmado",
        DecisionKind::Reject => "rechazado",
        DecisionKind::Link => "enlazado a mano",
        DecisionKind::Split => "repartido",
    }
}
