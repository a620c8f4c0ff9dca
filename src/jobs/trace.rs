//! `trace`: the chain behind anything printed, down to snapshot, row and column.
//!
//! Walks from an address to what it was made from, and to the archived bytes in the end; then opens
//! those bytes, hashes them again and reads the very rows back. The one decision a newcomer would
//! question: a link that leads nowhere does not end the walk, it is a step of its own that says so,
//! because half a chain is worth showing and a hidden gap is worth nothing.

mod address;
mod bytes;
mod figures;
mod judged;
mod links;
mod register;
mod words;

pub use address::Address;

use std::collections::HashSet;
use std::future::Future;
use std::pin::Pin;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::house::House;
use super::judgement::JudgementError;
use super::report;
use crate::archive::ArchiveError;
use crate::domain::evidence::{Digest, EvidenceId, Locator, RowRef};
use crate::domain::lang::Lang;
use crate::domain::period::Month;
use crate::domain::source::worded;
use crate::i18n;
use crate::store::db::StoreError;
use crate::store::{fetches, snapshots};

/// Requests of one file that are shown one by one: a transfer may be cut fifty times.
const MOST_ATTEMPTS: usize = 20;

worded! {
    /// What a step of the chain is.
    StepKind {
        Measure = "measure",
        Alert = "alert",
        Figure = "figure",
        /// What a source, or the register, says about one thing.
        Record = "record",
        Match = "match",
        Decision = "decision",
        /// An agreement, or the acta that it stands in.
        Acta = "acta",
        Row = "row",
        Snapshot = "snapshot",
        /// Where the bytes came from, and when.
        Fetch = "fetch",
        /// A note of a report.
        Footnote = "footnote",
    }
}

/// One step; those that it was made from follow it, one deeper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    pub depth: u16,
    pub kind: StepKind,
    /// What `trace` takes again; of a row the snapshot and the row's number.
    pub id: String,
    /// In the language that was asked for: people read it as it is.
    pub text: String,
    /// The row as it stands in the archived file, when it was read back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raw: Option<String>,
    /// Leads nowhere, or to bytes that are not what they were.
    pub broken: bool,
}

/// The chain behind one address, root first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    pub steps: Vec<Step>,
}

impl Trace {
    /// The steps that do not hold.
    pub fn broken(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.broken)
    }
}

/// How much is read back from the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Files longer than this are neither hashed nor read back: that is what `verify` is for.
    pub most_bytes: u64,
    /// Rows of one figure that are shown one by one.
    pub most_rows: usize,
    /// Steps of the whole chain; what a municipality's total is made of is not read by anybody.
    pub most_steps: usize,
}

impl Effort {
    /// A person waits at a terminal.
    pub const PATIENT: Self = Self { most_bytes: 2 << 30, most_rows: 40, most_steps: 20_000 };
    /// A page waits; anybody may ask for it.
    pub const BRISK: Self = Self { most_bytes: 32 << 20, most_rows: 12, most_steps: 60 };
    /// A program waits, but not for gigabytes.
    pub const WHOLE: Self = Self { most_bytes: 32 << 20, ..Self::PATIENT };
}

/// Why there is no chain.
#[derive(Debug, thiserror::Error)]
pub enum TraceError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    #[error("nothing known is called «{0}»")]
    Unknown(String),
    #[error("the work was interrupted")]
    Interrupted(#[from] tokio::task::JoinError),
}

/// Follows an address to the bytes that it stands on.
///
/// # Errors
/// [`TraceError::Unknown`] when nothing known before `as_of` has this address.
pub async fn trace(
    house: &House,
    address: &Address,
    as_of: DateTime<Utc>,
    effort: Effort,
    lang: Lang,
) -> Result<Trace, TraceError> {
    let mut walk = Walk {
        lang,
        house,
        as_of,
        effort,
        through: None,
        steps: vec![],
        rows: vec![],
        visited: HashSet::new(),
        told_full: false,
    };
    match address {
        Address::Evidence(id) => walk.follow(id, 0).await?,
        Address::Footnote { .. } => walk.footnote(address).await?,
    }
    if walk.steps.first().is_none_or(|root| root.broken) {
        return Err(TraceError::Unknown(address.to_string()));
    }
    let Walk { mut steps, rows, .. } = walk;
    let vault = house.vault()?;
    let steps = tokio::task::spawn_blocking(move || {
        bytes::check(&vault, &mut steps, rows, effort, lang);
        steps
    })
    .await?;
    Ok(Trace { steps })
}

/// A row to be read back: the place of its step, and of the step of its snapshot.
struct Wanted {
    step: usize,
    snapshot: usize,
    row: RowRef,
    bytes: u64,
}

/// A walk down the chain.
struct Walk<'a> {
    lang: Lang,
    house: &'a House,
    as_of: DateTime<Utc>,
    effort: Effort,
    /// The month up to which the measure above sums; nothing is everything known.
    through: Option<Month>,
    steps: Vec<Step>,
    rows: Vec<Wanted>,
    /// What was shown already is named again, not walked again.
    visited: HashSet<EvidenceId>,
    /// It was said that the chain breaks off.
    told_full: bool,
}

impl Walk<'_> {
    /// Adds a note of a report with all that it cites; nothing when the report has no such note.
    async fn footnote(&mut self, address: &Address) -> Result<(), TraceError> {
        let Address::Footnote { ubigeo, period, number, .. } = address else { return Ok(()) };
        let report = match report::judged(self.house, ubigeo, *period, self.as_of).await {
            Ok((_, report)) => report,
            Err(JudgementError::Store(error)) => return Err(error.into()),
            Err(JudgementError::UnknownMunicipality(_) | JudgementError::Day(_)) => return Ok(()),
        };
        let Some(note) = report.notes.iter().find(|note| note.note == *number) else {
            return Ok(());
        };
        let args = [("n", number.to_string().into()), ("period", period.to_string().into())];
        let text = self.say("trace-note", &args);
        self.push(0, StepKind::Footnote, address.to_string(), text);
        self.through = Some(*period);
        for evidence in &note.evidence {
            self.follow(evidence, 1).await?;
        }
        Ok(())
    }

    /// Adds the chain below an address; a broken link when there is none.
    fn follow<'s>(
        &'s mut self,
        id: &'s EvidenceId,
        depth: u16,
    ) -> Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send + 's>> {
        Box::pin(async move {
            if self.is_full(depth) {
                return Ok(());
            }
            if !self.visited.insert(id.clone()) {
                let text = self.t("trace-above");
                self.push(depth, kind_of(id), id.to_string(), text);
                return Ok(());
            }
            let found = match id {
                EvidenceId::Snapshot(digest) => self.snapshot(digest, depth).await?.is_some(),
                EvidenceId::Figure(figure) => self.figure(figure, depth).await?,
                EvidenceId::Record(record) => self.record(record, depth).await?,
                EvidenceId::Agreement(agreement) => self.agreement(agreement, depth).await?,
                EvidenceId::Link(link) => self.link(link, depth).await?,
                EvidenceId::Measure(measure) => self.measure(measure, depth).await?,
                EvidenceId::Alert(alert) => self.alert(alert, depth).await?,
            };
            if !found {
                let text = self.say("trace-unknown", &[("id", id.to_string().into())]);
                self.push(depth, kind_of(id), id.to_string(), text);
                self.break_last();
            }
            Ok(())
        })
    }

    /// Tells that the chain is as long as it may be; says so once, where it breaks off.
    fn is_full(&mut self, depth: u16) -> bool {
        let full = self.steps.len() >= self.effort.most_steps;
        if full && !self.told_full {
            self.told_full = true;
            let text = self.t("trace-full");
            self.push(depth, StepKind::Row, String::new(), text);
        }
        full
    }

    fn t(&self, key: &str) -> String {
        i18n::text(self.lang, key)
    }

    fn say(&self, key: &str, args: i18n::Args) -> String {
        i18n::text_with(self.lang, key, args)
    }

    fn push(&mut self, depth: u16, kind: StepKind, id: String, text: String) -> usize {
        self.steps.push(Step { depth, kind, id, text, raw: None, broken: false });
        self.steps.len() - 1
    }

    fn break_last(&mut self) {
        if let Some(step) = self.steps.last_mut() {
            step.broken = true;
        }
    }

    /// Adds the step of a row and those of the bytes below it.
    async fn row(&mut self, row: &RowRef, note: &str, depth: u16) -> Result<(), StoreError> {
        let place = words::place(self.lang, &row.locator);
        let text = if note.is_empty() { place } else { format!("{place}, {note}") };
        let id = match row.locator.row {
            Some(number) => format!("{}:{number}", row.sha256),
            None => row.sha256.to_string(),
        };
        let step = self.push(depth, StepKind::Row, id, text);
        let known = self.snapshot(&row.sha256, depth + 1).await?;
        if let Some((snapshot, bytes)) = known {
            self.rows.push(Wanted { step, snapshot, row: row.clone(), bytes });
        } else {
            let text = self.say("trace-no-file", &[("sha256", row.sha256.to_string().into())]);
            self.push(depth + 1, StepKind::Snapshot, row.sha256.to_string(), text);
            self.break_last();
        }
        Ok(())
    }

    /// Adds the steps of archived bytes; gives the place of the first and how many bytes they are.
    async fn snapshot(
        &mut self,
        digest: &Digest,
        depth: u16,
    ) -> Result<Option<(usize, u64)>, StoreError> {
        let Some(known) = snapshots::by_digest(&self.house.db, digest).await? else {
            return Ok(None);
        };
        let first_time = self.visited.insert(EvidenceId::Snapshot(*digest)) || depth == 0;
        let bytes = u64::try_from(known.bytes).unwrap_or_default();
        let words = if first_time {
            words::snapshot(self.lang, &known)
        } else {
            words::snapshot_again(&known)
        };
        let step = self.push(depth, StepKind::Snapshot, digest.to_string(), words);
        if first_time {
            self.push(
                depth + 1,
                StepKind::Fetch,
                known.sha256.clone(),
                words::fetch(self.lang, &known),
            );
            self.attempts(digest, depth + 2).await?;
        }
        if depth == 0 {
            let row = RowRef { sha256: *digest, locator: Locator::default() };
            self.rows.push(Wanted { step, snapshot: step, row, bytes });
        }
        Ok(Some((step, bytes)))
    }

    /// Adds what was asked of the portal until these bytes were here, with the headers of both sides.
    async fn attempts(&mut self, digest: &Digest, depth: u16) -> Result<(), StoreError> {
        let attempts = fetches::of_digest(&self.house.db, digest, self.as_of).await?;
        let more = attempts.len().saturating_sub(MOST_ATTEMPTS);
        for attempt in attempts.iter().skip(more) {
            let step = self.push(
                depth,
                StepKind::Fetch,
                digest.to_string(),
                words::attempt(self.lang, attempt),
            );
            if let Some(step) = self.steps.get_mut(step) {
                step.raw = Some(words::headers(attempt));
            }
        }
        if more > 0 {
            let text = self.say("trace-more-requests", &[("n", more.into())]);
            self.push(depth, StepKind::Fetch, digest.to_string(), text);
        }
        Ok(())
    }
}

fn kind_of(id: &EvidenceId) -> StepKind {
    match id {
        EvidenceId::Snapshot(_) => StepKind::Snapshot,
        EvidenceId::Figure(_) => StepKind::Figure,
        EvidenceId::Measure(_) => StepKind::Measure,
        EvidenceId::Agreement(_) => StepKind::Acta,
        EvidenceId::Link(_) => StepKind::Match,
        EvidenceId::Record(_) => StepKind::Record,
        EvidenceId::Alert(_) => StepKind::Alert,
    }
}
