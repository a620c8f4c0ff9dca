//! Steps of a link: what the matcher saw, who decided, and the acta at its other end.

use super::{StepKind, Walk, words};
use crate::domain::evidence::{EvidenceId, RecordKind, Seen};
use crate::domain::lang::Lang;
use crate::domain::link::{Link, LinkId, LinkState, Target};
use crate::domain::project::Investment;
use crate::domain::work::Work;
use crate::i18n::{text, text_with};
use crate::store::db::StoreError;
use crate::store::links;
use crate::store::records::{self, Filter};

impl Walk<'_> {
    /// Adds a link; false when nobody ever proposed or made it.
    pub(super) async fn link(&mut self, id: &LinkId, depth: u16) -> Result<bool, StoreError> {
        let ubigeo = &id.agreement.process.ubigeo;
        let known = links::load(&self.house.db, ubigeo, self.as_of).await?;
        let Some(link) = known.into_iter().find(|link| link.id == *id) else { return Ok(false) };
        self.push(depth, StepKind::Match, id.to_string(), in_words(self.lang, &link));
        for decision in links::decisions(&self.house.db, ubigeo, self.as_of).await? {
            if decision.link == *id {
                let text = self.say(
                    "trace-decided",
                    &[
                        ("what", self.t(&format!("decision-{}", decision.kind)).into()),
                        ("by", (&decision.by).into()),
                        ("date", words::moment(self.lang, decision.at).into()),
                        ("why", (&decision.why).into()),
                    ],
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

fn in_words(lang: Lang, link: &Link) -> String {
    let target = match &link.id.target {
        Target::Investment(cui) => format!("CUI {cui}"),
        Target::Work(work) => text_with(lang, "trace-work", &[("code", work.to_string().into())]),
    };
    let state = match link.state {
        LinkState::Confirmed if link.by_code && link.why.is_none() => "page-agreement-tie-named",
        LinkState::Confirmed => "trace-tie-confirmed",
        LinkState::Proposed => "page-agreement-tie-proposed",
        LinkState::Rejected => "trace-tie-rejected",
    };
    let mut parts = vec![format!("{target}, {}", text(lang, state))];
    parts.extend(
        link.score.map(|score| {
            text_with(lang, "cli-match-score", &[("score", score.to_string().into())])
        }),
    );
    if link.share != Link::WHOLE {
        parts.push(text_with(lang, "trace-share", &[("n", link.share.to_string().into())]));
    }
    for (side, reasons) in [("trace-for", &link.reasons), ("trace-against", &link.against)] {
        if !reasons.is_empty() {
            parts.push(format!("{}: {}", text(lang, side), reasons.join(", ")));
        }
    }
    parts.join("; ")
}
