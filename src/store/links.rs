//! Links between agreements and what carries them out: the matcher's proposals in versions, people's
//! decisions in the order they were taken, and the links that follow from both.
//!
//! A proposal is written only when it changed; one that vanished gets a version without a score.
//! Decisions are only ever added: the last one on a link stands, and undoing is deciding again.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sqlx::types::Json;

use super::db::{Db, StoreError, Tx, execute, on, on_tx};
use super::lists::push_datasets;
use crate::domain::agreement::AgreementId;
use crate::domain::codes::{Cui, SecEjec, Ubigeo};
use crate::domain::link::{Decision, Link, LinkId, LinkState};

#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
struct ProposalRow {
    agreement: String,
    target: String,
    score: Option<i64>,
    by_code: bool,
    reasons: Json<Vec<String>>,
    against: Json<Vec<String>>,
    runner_up: Option<String>,
}

#[derive(Debug, sqlx::FromRow)]
struct DecisionRow {
    agreement: String,
    target: String,
    kind: String,
    share: i64,
    decided_by: String,
    decided_at: DateTime<Utc>,
    why: String,
}

/// What saving proposals changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Saved {
    pub new: usize,
    pub changed: usize,
    pub same: usize,
    /// No longer proposed.
    pub gone: usize,
}

const PROPOSALS: &str = "SELECT agreement, target, score, by_code, reasons, against, runner_up
     FROM proposal
     WHERE ubigeo = $1 AND computed_at < $2
     ORDER BY agreement, target, computed_at";

/// The links of a municipality as they stood before a moment, by agreement, best first.
pub async fn load(db: &Db, ubigeo: &Ubigeo, as_of: DateTime<Utc>) -> Result<Vec<Link>, StoreError> {
    let rows: Vec<ProposalRow> = on!(db, pool => sqlx::query_as(PROPOSALS)
        .bind(ubigeo.as_str())
        .bind(as_of)
        .fetch_all(pool))?;
    let mut links: BTreeMap<LinkId, Link> = BTreeMap::new();
    for row in newest(rows).into_values().filter(|row| row.score.is_some()) {
        let link = row.link()?;
        links.insert(link.id.clone(), link);
    }
    for decision in decisions(db, ubigeo, as_of).await? {
        let known = links.remove(&decision.link);
        let link = known.unwrap_or_else(|| Link::unsaid(decision.link.clone())).decided(&decision);
        links.insert(link.id.clone(), link);
    }
    let mut links: Vec<Link> = links.into_values().collect();
    let rank = |link: &Link| match link.state {
        LinkState::Confirmed => 0,
        LinkState::Proposed => 1,
        LinkState::Rejected => 2,
    };
    links
        .sort_by_key(|link| (link.id.agreement.clone(), rank(link), std::cmp::Reverse(link.score)));
    Ok(links)
}

/// Every decision taken before a moment, oldest first.
pub async fn decisions(
    db: &Db,
    ubigeo: &Ubigeo,
    as_of: DateTime<Utc>,
) -> Result<Vec<Decision>, StoreError> {
    let rows: Vec<DecisionRow> = on!(db, pool => sqlx::query_as(
        "SELECT agreement, target, kind, share, decided_by, decided_at, why
         FROM decision
         WHERE ubigeo = $1 AND decided_at < $2
         ORDER BY decided_at, id",
    )
    .bind(ubigeo.as_str())
    .bind(as_of)
    .fetch_all(pool))?;
    rows.into_iter().map(DecisionRow::decision).collect()
}

/// The municipality's executing unit, once a file has told it.
pub async fn unit_of(db: &Db, ubigeo: &Ubigeo) -> Result<Option<SecEjec>, StoreError> {
    let unit: Option<(Option<String>,)> = on!(db, pool => sqlx::query_as(
        "SELECT sec_ejec FROM municipality WHERE ubigeo = $1",
    )
    .bind(ubigeo.as_str())
    .fetch_optional(pool))?;
    Ok(unit.and_then(|(unit,)| SecEjec::parse(&unit?).ok()))
}

/// One arm of the query for either engine.
macro_rules! fetch_products {
    ($engine:ty, $pool:expr, $unit:expr) => {{
        let mut query = sqlx::QueryBuilder::<$engine>::new(
            "SELECT DISTINCT product FROM figure WHERE sec_ejec = ",
        );
        query.push_bind($unit.as_str().to_owned());
        push_datasets(&mut query, " AND dataset IN (", None);
        query.push(" ORDER BY product");
        query.build_query_as::<(String,)>().fetch_all($pool).await?
    }};
}

/// The investments that the unit's own budget names, in any year.
pub async fn budgeted(db: &Db, unit: Option<&SecEjec>) -> Result<Vec<Cui>, StoreError> {
    let Some(unit) = unit else { return Ok(Vec::new()) };
    let products = match db {
        Db::Sqlite(pool) => fetch_products!(sqlx::Sqlite, pool, unit),
        Db::Postgres(pool) => fetch_products!(sqlx::Postgres, pool, unit),
    };
    Ok(products.iter().filter_map(|(product,)| Cui::parse(product).ok()).collect())
}

/// Writes what the matcher proposes now for these agreements; what it no longer proposes is marked.
pub async fn save(
    tx: &mut Tx,
    ubigeo: &Ubigeo,
    proposed: &[Link],
    now: DateTime<Utc>,
) -> Result<Saved, StoreError> {
    let rows: Vec<ProposalRow> = on_tx!(tx, conn => sqlx::query_as(
        "SELECT agreement, target, score, by_code, reasons, against, runner_up
         FROM proposal
         WHERE ubigeo = $1
         ORDER BY agreement, target, computed_at",
    )
    .bind(ubigeo.as_str())
    .fetch_all(conn))?;
    let mut known = newest(rows);
    let mut saved = Saved::default();
    for link in proposed {
        let row = ProposalRow::of(link);
        match known.remove(&(row.agreement.clone(), row.target.clone())) {
            Some(old) if old == row => saved.same += 1,
            Some(old) => {
                if old.score.is_some() {
                    saved.changed += 1;
                } else {
                    saved.new += 1;
                }
                insert(tx, ubigeo, &row, now).await?;
            }
            None => {
                saved.new += 1;
                insert(tx, ubigeo, &row, now).await?;
            }
        }
    }
    for old in known.into_values().filter(|old| old.score.is_some()) {
        saved.gone += 1;
        insert(tx, ubigeo, &ProposalRow { score: None, runner_up: None, ..old }, now).await?;
    }
    Ok(saved)
}

/// Adds decisions of people; nothing else ever changes what they said.
pub async fn decide(tx: &mut Tx, decisions: &[Decision]) -> Result<(), StoreError> {
    for decision in decisions {
        let ubigeo = &decision.link.agreement.process.ubigeo;
        execute!(
            tx,
            sqlx::query(
                "INSERT INTO decision
                   (agreement, target, ubigeo, kind, share, decided_by, decided_at, why)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            )
            .bind(decision.link.agreement.to_string())
            .bind(decision.link.target.to_string())
            .bind(ubigeo.as_str())
            .bind(decision.kind.as_str())
            .bind(i64::from(decision.share))
            .bind(&decision.by)
            .bind(decision.at)
            .bind(&decision.why)
        )?;
    }
    Ok(())
}

/// The newest version of each proposal, of rows in the order of time.
fn newest(rows: Vec<ProposalRow>) -> BTreeMap<(String, String), ProposalRow> {
    rows.into_iter().map(|row| ((row.agreement.clone(), row.target.clone()), row)).collect()
}

async fn insert(
    tx: &mut Tx,
    ubigeo: &Ubigeo,
    row: &ProposalRow,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    // two runs at one instant (a clock that stands still) are one version
    execute!(
        tx,
        sqlx::query(
            "INSERT INTO proposal
               (agreement, target, computed_at, ubigeo, score, by_code, reasons, against, runner_up)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (agreement, target, computed_at) DO UPDATE
             SET score = excluded.score, by_code = excluded.by_code, reasons = excluded.reasons,
                 against = excluded.against, runner_up = excluded.runner_up",
        )
        .bind(&row.agreement)
        .bind(&row.target)
        .bind(now)
        .bind(ubigeo.as_str())
        .bind(row.score)
        .bind(row.by_code)
        .bind(&row.reasons)
        .bind(&row.against)
        .bind(&row.runner_up)
    )?;
    Ok(())
}

impl ProposalRow {
    fn of(link: &Link) -> Self {
        Self {
            agreement: link.id.agreement.to_string(),
            target: link.id.target.to_string(),
            score: link.score.map(i64::from),
            by_code: link.by_code,
            reasons: Json(link.reasons.clone()),
            against: Json(link.against.clone()),
            runner_up: link.runner_up.clone(),
        }
    }

    fn link(self) -> Result<Link, StoreError> {
        let id = id(&self.agreement, &self.target)?;
        Ok(Link {
            state: if self.by_code { LinkState::Confirmed } else { LinkState::Proposed },
            score: self.score.and_then(|score| u16::try_from(score).ok()),
            by_code: self.by_code,
            reasons: self.reasons.0,
            against: self.against.0,
            runner_up: self.runner_up,
            decided_by: self.by_code.then(|| Link::BY_ACTA.to_owned()),
            ..Link::unsaid(id)
        })
    }
}

impl DecisionRow {
    fn decision(self) -> Result<Decision, StoreError> {
        let corrupt =
            |what: &'static str, value: &str| StoreError::Corrupt { what, value: value.to_owned() };
        Ok(Decision {
            link: id(&self.agreement, &self.target)?,
            kind: self.kind.parse().map_err(|_| corrupt("decision", &self.kind))?,
            share: u16::try_from(self.share)
                .map_err(|_| corrupt("share", &self.share.to_string()))?,
            by: self.decided_by,
            at: self.decided_at,
            why: self.why,
        })
    }
}

fn id(agreement: &str, target: &str) -> Result<LinkId, StoreError> {
    let corrupt = |value: &str| StoreError::Corrupt { what: "match", value: value.to_owned() };
    let agreement: AgreementId = agreement.parse().map_err(|_| corrupt(agreement))?;
    Ok(LinkId { agreement, target: target.parse().map_err(|_| corrupt(target))? })
}
