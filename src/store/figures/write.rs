//! Taking the figures of one snapshot: compare with what was known, write what differs.
//!
//! Figures are gathered a few ten thousand at a time and compared unit by unit and year by year, so
//! that a yearly file of the whole country needs the memory of its largest unit.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Utc};

use super::Row;
use crate::domain::codes::{Function, ProductCode, Rubro, SecEjec};
use crate::domain::figure::{Amounts, FigureKey};
use crate::domain::money::Soles;
use crate::domain::period::{Month, lima};
use crate::domain::source::Dataset;
use crate::store::bulk::insert_rows;
use crate::store::coverage::Pair;
use crate::store::db::{StoreError, Tx, on_tx};
use crate::store::records::Written;

/// Figures held before they are compared and written: about 10 MB.
const HELD: usize = 20_000;

/// A figure as a file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct NewFigure {
    pub key: FigureKey,
    pub amounts: Amounts,
    /// Where the first of its rows stands.
    pub part: i64,
    pub row: i64,
    /// How many rows were summed.
    pub rows: i64,
}

/// What tells the figures of one unit and year apart: product, function, rubro, month.
type Tail = (String, String, String, i64);
type Group = (Dataset, Pair);

/// The taking of one snapshot's figures.
#[derive(Debug)]
pub struct Load {
    snapshot_id: i64,
    complete: bool,
    /// When each snapshot was obtained; those after ours are left out.
    until_ours: HashMap<i64, DateTime<Utc>>,
    held: Vec<NewFigure>,
    /// Of a complete file: what is known of a pair and has not come yet.
    unseen: HashMap<Group, HashSet<Tail>>,
    /// The pairs that came, and whether any figure of them names a product.
    pairs: BTreeMap<Group, bool>,
    written: Written,
    sums: Sums,
    past: BTreeMap<PastKey, PastChange>,
}

/// Dataset, unit, product and year of a change of the past.
pub type PastKey = (Dataset, String, String, i32);

/// Figures of months that were over when they were told, and that are told anew.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PastChange {
    pub figures: i64,
    /// Céntimos that came or went.
    pub moved: i64,
}

/// What all rows add up to, in céntimos; in 128 bits, because a file may hold anything.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    pub pim: i128,
    pub accrued: i128,
}

/// What taking the figures changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    pub written: Written,
    pub withdrawn: u64,
    /// The pairs for which figures came, and whether in detail.
    pub pairs: BTreeMap<(Dataset, Pair), bool>,
    pub sums: Sums,
    pub past: BTreeMap<PastKey, PastChange>,
}

impl Load {
    /// Begins; `complete` says that what the snapshot does not have is no longer published.
    pub async fn begin(tx: &mut Tx, snapshot_id: i64, complete: bool) -> Result<Self, StoreError> {
        let rows: Vec<(i64, DateTime<Utc>)> = on_tx!(tx, conn => sqlx::query_as("SELECT id, obtained_at FROM snapshot").fetch_all(conn))?;
        let ours = rows
            .iter()
            .find(|(id, _)| *id == snapshot_id)
            .map(|(id, obtained_at)| (*obtained_at, *id))
            .ok_or(StoreError::Corrupt { what: "snapshot", value: snapshot_id.to_string() })?;
        let until_ours =
            rows.into_iter().filter(|(id, obtained_at)| (*obtained_at, *id) <= ours).collect();
        Ok(Self {
            snapshot_id,
            complete,
            until_ours,
            held: Vec::with_capacity(HELD),
            unseen: HashMap::new(),
            pairs: BTreeMap::new(),
            written: Written::default(),
            sums: Sums::default(),
            past: BTreeMap::new(),
        })
    }

    /// Takes one figure; two of the same key are one figure, summed.
    pub async fn take(&mut self, tx: &mut Tx, figure: NewFigure) -> Result<(), StoreError> {
        let centimos = |amount: Option<Soles>| i128::from(amount.map_or(0, Soles::centimos));
        self.sums.pim += centimos(figure.amounts.pim);
        self.sums.accrued += centimos(figure.amounts.accrued);
        self.held.push(figure);
        if self.held.len() >= HELD { self.compare(tx).await } else { Ok(()) }
    }

    /// Compares what is held with what was known, and writes what differs.
    async fn compare(&mut self, tx: &mut Tx) -> Result<(), StoreError> {
        let figures = added_up(std::mem::replace(&mut self.held, Vec::with_capacity(HELD)))?;
        let mut fresh = Vec::new();
        for figures in figures.chunk_by(|one, other| is_same_group(&one.key, &other.key)) {
            let Some(first) = figures.first() else { continue };
            let group = group_of(&first.key);
            let detail = figures.iter().any(|figure| figure.key.product.is_some());
            *self.pairs.entry(group.clone()).or_default() |= detail;
            let mut known = self.known(tx, &group).await?;
            if self.complete && !self.unseen.contains_key(&group) {
                let current =
                    known.iter().filter(|(_, row)| !row.withdrawn).map(|(tail, _)| tail.clone());
                self.unseen.insert(group.clone(), current.collect());
            }
            if known.is_empty() {
                self.written.new += figures.len() as u64;
                fresh.extend(figures);
                continue;
            }
            let mut unseen = self.unseen.get_mut(&group);
            for figure in figures {
                let tail = tail_of(&figure.key);
                if let Some(unseen) = &mut unseen {
                    unseen.remove(&tail);
                }
                match known.remove(&tail) {
                    Some(row) if !row.withdrawn && row.amounts() == figure.amounts => {
                        self.written.same += 1;
                        continue;
                    }
                    // a second reading with more in detail meets its own versions; other amounts
                    // would be a fault
                    Some(row) if row.snapshot_id == self.snapshot_id => {
                        let value = format!("{:?}", figure.key);
                        return Err(StoreError::Corrupt {
                            what: "figure that one file has twice",
                            value,
                        });
                    }
                    Some(row) => {
                        self.written.changed += 1;
                        note_past(&mut self.past, &self.until_ours, &row, figure);
                    }
                    None => self.written.new += 1,
                }
                fresh.push(figure);
            }
            // a unit's figures come together, so its set is empty now and gives its memory back
            if let Some(unseen) = unseen {
                unseen.shrink_to_fit();
            }
        }
        insert(tx, self.snapshot_id, &fresh, false).await
    }

    /// The newest versions of a pair up to our snapshot, our own included.
    async fn known(&self, tx: &mut Tx, group: &Group) -> Result<HashMap<Tail, Row>, StoreError> {
        let rows: Vec<Row> = on_tx!(tx, conn => sqlx::query_as(
            "SELECT * FROM figure WHERE dataset = $1 AND sec_ejec = $2 AND year = $3",
        )
        .bind(group.0.as_str())
        .bind(&group.1.0)
        .bind(i64::from(group.1.1))
        .fetch_all(conn))?;
        let mut newest: HashMap<Tail, Row> = HashMap::new();
        for row in rows {
            let Some(obtained_at) = self.until_ours.get(&row.snapshot_id) else { continue };
            let tail = (row.product.clone(), row.function.clone(), row.rubro.clone(), row.month);
            match newest.get(&tail) {
                Some(held)
                    if self
                        .until_ours
                        .get(&held.snapshot_id)
                        .map(|time| (time, held.snapshot_id))
                        > Some((obtained_at, row.snapshot_id)) => {}
                _ => {
                    newest.insert(tail, row);
                }
            }
        }
        Ok(newest)
    }

    /// Ends the taking. Of a complete snapshot, the figures of its pairs that did not come are
    /// withdrawn, at the level at which it spoke; `covered` are the pairs that it says it speaks of
    /// and that are kept in detail, because a pair may have lost its last figure.
    pub async fn finish(
        mut self,
        tx: &mut Tx,
        dataset: Dataset,
        covered: &[Pair],
    ) -> Result<Loaded, StoreError> {
        self.compare(tx).await?;
        let mut withdrawn = 0;
        if self.complete {
            for pair in covered {
                let group = (dataset, pair.clone());
                if !self.unseen.contains_key(&group) && !self.pairs.contains_key(&group) {
                    let known = self.known(tx, &group).await?;
                    let current = known.into_iter().filter(|(_, row)| !row.withdrawn);
                    self.unseen.insert(group, current.map(|(tail, _)| tail).collect());
                }
            }
            let mut gone = Vec::new();
            for (group, tails) in std::mem::take(&mut self.unseen) {
                let level = self.pairs.get(&group).copied();
                let of_level = |tail: &Tail| level.is_none_or(|detail| tail.0.is_empty() != detail);
                for tail in tails.into_iter().filter(of_level) {
                    gone.push(nothing(&group, &tail)?);
                }
            }
            withdrawn = gone.len() as u64;
            insert(tx, self.snapshot_id, &gone.iter().collect::<Vec<_>>(), true).await?;
        }
        let Self { written, pairs, sums, past, .. } = self;
        Ok(Loaded { written, withdrawn, pairs, sums, past })
    }
}

/// Notes a figure of a month, or of a year's budget, that was over when it was last told.
fn note_past(
    past: &mut BTreeMap<PastKey, PastChange>,
    obtained: &HashMap<i64, DateTime<Utc>>,
    row: &Row,
    figure: &NewFigure,
) {
    let (key, year) = (&figure.key, figure.key.year);
    let month = key.month.and_then(|month| Month::new(year, month.into()));
    let end = month.map_or_else(|| year.last_day(), Month::last_day);
    if obtained.get(&row.snapshot_id).is_none_or(|told| lima::day(*told) <= end) {
        return;
    }
    let amount = |amounts: &Amounts| {
        let told = if month.is_some() { amounts.accrued } else { amounts.pim };
        told.map_or(0, Soles::centimos)
    };
    let moved = amount(&figure.amounts).saturating_sub(amount(&row.amounts())).saturating_abs();
    let unit = text_of(key.sec_ejec.as_ref().map(SecEjec::as_str));
    let product = text_of(key.product.as_ref().map(ProductCode::as_str));
    let change = past.entry((key.dataset, unit, product, year.number())).or_default();
    change.figures = change.figures.saturating_add(1);
    change.moved = change.moved.saturating_add(moved);
}

/// The figures in the order of their keys, those of one key added up.
fn added_up(mut figures: Vec<NewFigure>) -> Result<Vec<NewFigure>, StoreError> {
    figures.sort_by(|one, other| one.key.cmp(&other.key));
    let mut whole: Vec<NewFigure> = Vec::with_capacity(figures.len());
    for figure in figures {
        let Some(last) = whole.last_mut().filter(|last| last.key == figure.key) else {
            whole.push(figure);
            continue;
        };
        let sum = last.amounts.checked_plus(&figure.amounts);
        last.amounts = sum.ok_or_else(|| StoreError::Corrupt {
            what: "sum of figures that does not fit",
            value: format!("{:?}", figure.key),
        })?;
        last.rows = last.rows.saturating_add(figure.rows);
    }
    Ok(whole)
}

fn is_same_group(one: &FigureKey, other: &FigureKey) -> bool {
    one.year == other.year && one.sec_ejec == other.sec_ejec && one.dataset == other.dataset
}

fn group_of(key: &FigureKey) -> Group {
    (key.dataset, (text_of(key.sec_ejec.as_ref().map(SecEjec::as_str)), key.year.number()))
}

fn tail_of(key: &FigureKey) -> Tail {
    (
        text_of(key.product.as_ref().map(ProductCode::as_str)),
        text_of(key.function.as_ref().map(Function::as_str)),
        text_of(key.rubro.as_ref().map(Rubro::as_str)),
        i64::from(key.month.unwrap_or(0)),
    )
}

fn text_of(code: Option<&str>) -> String {
    code.unwrap_or_default().to_owned()
}

/// The figure without amounts by which a key is withdrawn.
fn nothing(group: &Group, tail: &Tail) -> Result<NewFigure, StoreError> {
    let row = Row {
        dataset: group.0.as_str().to_owned(),
        sec_ejec: group.1.0.clone(),
        year: i64::from(group.1.1),
        product: tail.0.clone(),
        function: tail.1.clone(),
        rubro: tail.2.clone(),
        month: tail.3,
        snapshot_id: 0,
        pia: None,
        pim: None,
        certified: None,
        committed_annual: None,
        committed: None,
        accrued: None,
        paid: None,
        part: 0,
        row_number: 0,
        row_count: 0,
        withdrawn: true,
    };
    Ok(NewFigure { key: row.key()?, amounts: Amounts::default(), part: 0, row: 0, rows: 0 })
}

async fn insert(
    tx: &mut Tx,
    snapshot_id: i64,
    figures: &[&NewFigure],
    withdrawn: bool,
) -> Result<(), StoreError> {
    insert_rows!(
        tx,
        "INSERT INTO figure
           (dataset, sec_ejec, year, product, function, rubro, month, snapshot_id, pia, pim,
            certified, committed_annual, committed, accrued, paid, part, row_number, row_count,
            withdrawn) ",
        figures,
        19,
        |bind, figure| {
            let key = &figure.key;
            bind.push_bind(key.dataset.as_str())
                .push_bind(key.sec_ejec.as_ref().map_or("", SecEjec::as_str))
                .push_bind(i64::from(key.year.number()))
                .push_bind(key.product.as_ref().map_or("", ProductCode::as_str))
                .push_bind(key.function.as_ref().map_or("", Function::as_str))
                .push_bind(key.rubro.as_ref().map_or("", Rubro::as_str))
                .push_bind(i64::from(key.month.unwrap_or(0)))
                .push_bind(snapshot_id);
            for amount in figure.amounts.as_array() {
                bind.push_bind(amount.map(Soles::centimos));
            }
            bind.push_bind(figure.part)
                .push_bind(figure.row)
                .push_bind(figure.rows)
                .push_bind(withdrawn);
        },
        ""
    );
    Ok(())
}
