//! People's decisions on links: checked, then added for ever.

use chrono::{DateTime, Utc};

use super::super::house::House;
use crate::domain::agreement::{Agreement, AgreementId};
use crate::domain::evidence::{RecordKind, Seen};
use crate::domain::link::{Decision, DecisionKind, Link, LinkId, LinkState, Target};
use crate::domain::project::Investment;
use crate::domain::work::Work;
use crate::store::db::StoreError;
use crate::store::links;
use crate::store::records::{self, Filter};

/// Why a decision is not taken; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("there is no match {0}")]
    UnknownLink(LinkId),
    #[error("there is no agreement {0} in the register")]
    UnknownAgreement(AgreementId),
    #[error("{0} is a code that many municipalities share for a kind of spending, not a project")]
    Generic(Target),
    #[error("a decision needs {0}")]
    Blank(&'static str),
}

/// One link of a decision: which, and how much of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub target: Target,
    pub share: u16,
}

/// Who decides, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    pub by: String,
    pub why: String,
}

/// What a person sees of one link before deciding.
#[derive(Debug, Clone)]
pub struct Shown {
    pub link: Link,
    pub agreement: Option<Agreement>,
    /// The official names known of the far end.
    pub names: Vec<String>,
    pub decisions: Vec<Decision>,
}

/// Confirms or rejects a link that is proposed or was decided before.
pub async fn decide(
    house: &House,
    id: &LinkId,
    kind: DecisionKind,
    reason: Reason,
) -> Result<Link, ReviewError> {
    let links = links::load(&house.db, &id.agreement.process.ubigeo, house.everything()).await?;
    let known = links.into_iter().find(|link| link.id == *id);
    let known = known.ok_or_else(|| ReviewError::UnknownLink(id.clone()))?;
    let part = Part { target: id.target.clone(), share: known.share };
    let mut links = keep(house, &id.agreement, kind, vec![part], reason).await?;
    links.pop().ok_or_else(|| ReviewError::UnknownLink(id.clone()))
}

/// Links an agreement by hand, or divides investments among agreements.
pub async fn link(
    house: &House,
    agreement: &AgreementId,
    kind: DecisionKind,
    parts: Vec<Part>,
    reason: Reason,
) -> Result<Vec<Link>, ReviewError> {
    if in_force(house, agreement).await?.is_none() {
        return Err(ReviewError::UnknownAgreement(agreement.clone()));
    }
    keep(house, agreement, kind, parts, reason).await
}

async fn keep(
    house: &House,
    agreement: &AgreementId,
    kind: DecisionKind,
    parts: Vec<Part>,
    reason: Reason,
) -> Result<Vec<Link>, ReviewError> {
    for (text, what) in [(&reason.by, "who takes it (--by)"), (&reason.why, "a reason (--why)")] {
        if text.trim().is_empty() {
            return Err(ReviewError::Blank(what));
        }
    }
    let is_generic =
        |part: &&Part| matches!(&part.target, Target::Investment(cui) if cui.is_generic());
    if let Some(part) = parts.iter().find(is_generic).filter(|_| kind != DecisionKind::Reject) {
        return Err(ReviewError::Generic(part.target.clone()));
    }
    let at = house.clock.now();
    let decision = |part: Part| Decision {
        link: LinkId { agreement: agreement.clone(), target: part.target },
        kind,
        share: part.share,
        by: reason.by.trim().to_owned(),
        at,
        why: reason.why.trim().to_owned(),
    };
    let decisions: Vec<Decision> = parts.into_iter().map(decision).collect();
    let mut tx = house.db.begin().await?;
    links::decide(&mut tx, &decisions).await?;
    tx.commit().await?;
    let links = links::load(&house.db, &agreement.process.ubigeo, house.everything()).await?;
    let is_decided = |link: &Link| decisions.iter().any(|decision| decision.link == link.id);
    Ok(links.into_iter().filter(is_decided).collect())
}

/// What is known about a link.
pub async fn show(house: &House, id: &LinkId, as_of: DateTime<Utc>) -> Result<Shown, ReviewError> {
    let ubigeo = &id.agreement.process.ubigeo;
    let links = links::load(&house.db, ubigeo, as_of).await?;
    let link = links.into_iter().find(|link| link.id == *id);
    let link = link.ok_or_else(|| ReviewError::UnknownLink(id.clone()))?;
    let mut decisions = links::decisions(&house.db, ubigeo, as_of).await?;
    decisions.retain(|decision| decision.link == *id);
    Ok(Shown {
        link,
        agreement: in_force(house, &id.agreement).await?,
        names: names(house, &id.target, as_of).await?,
        decisions,
    })
}

/// The share of a target that confirmed links already give away, this agreement left out.
pub async fn given_away(
    house: &House,
    agreement: &AgreementId,
    target: &Target,
) -> Result<u32, ReviewError> {
    let links = links::load(&house.db, &agreement.process.ubigeo, house.everything()).await?;
    let others = links.iter().filter(|link| {
        link.state == LinkState::Confirmed
            && link.id.target == *target
            && link.id.agreement != *agreement
    });
    Ok(others.map(|link| u32::from(link.share)).sum())
}

async fn in_force(house: &House, id: &AgreementId) -> Result<Option<Agreement>, StoreError> {
    let agreements = super::agreements(house, &id.process.ubigeo, house.everything()).await?;
    Ok(agreements.into_iter().find(|agreement| agreement.id == *id))
}

async fn names(
    house: &House,
    target: &Target,
    as_of: DateTime<Utc>,
) -> Result<Vec<String>, StoreError> {
    let mut names: Vec<String> = match target {
        Target::Investment(cui) => {
            let filter = Filter::Cuis(vec![cui.to_string()]);
            let seen: Vec<Seen<Investment>> =
                records::current(&house.db, RecordKind::Investment, &filter, as_of).await?;
            seen.into_iter().map(|seen| seen.fact.name).collect()
        }
        Target::Work(work) => {
            let filter = Filter::Keys(vec![work.to_string()]);
            let seen: Vec<Seen<Work>> =
                records::current(&house.db, RecordKind::Work, &filter, as_of).await?;
            seen.into_iter().map(|seen| seen.fact.name).collect()
        }
    };
    names.sort();
    names.dedup();
    Ok(names)
}
