//! What we said then, and what the source says now for the same date. Nothing is corrected in silence.

use chrono::NaiveDate;
use serde::Serialize;

use super::cited::{NoteNumber, Notes};
use super::questions::title;
use crate::domain::agreement::AgreementId;
use crate::domain::codes::WorkCode;
use crate::domain::facts::budget::{Money, Question, Whose};
use crate::domain::judgement::Judgement;
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::{Month, Year};
use crate::domain::source::Dataset;

/// A figure about a past date that its source has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Correction {
    pub about: Of,
    /// The day that both values speak of.
    pub on: NaiveDate,
    pub said: Figure,
    pub now: Figure,
    pub note: Option<NoteNumber>,
}

/// What the figure counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// Spent on investment by the whole municipality.
    Investment,
    /// Spent on an agreement.
    Agreement { id: AgreementId, title: String },
    /// Progress of a work.
    Work { code: WorkCode },
}

/// An amount or a progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    Soles(Soles),
    Percent(Tenths),
}

/// Compares what the last report knew about its months with what is known of them now.
pub fn list(before: &Judgement, now: &Judgement, notes: &mut Notes) -> Vec<Correction> {
    let mut found: Vec<Correction> = Vec::new();
    found.extend(spending(before, now, notes));
    for (id, _) in &now.ladders {
        found.extend(of_agreement(before, now, id, notes));
    }
    found.extend(progress(before, now, notes));
    found
}

/// The last whole month that the file of then spoke of: later months have come in since, which is
/// news and no correction.
fn then(before: &Judgement, money: &Money) -> Option<Month> {
    let end = before.month.last_day();
    let reach = money.cutoff.map_or(end, |cutoff| cutoff.min(end));
    let month = Month::of(reach)?;
    Some(if month.last_day() <= reach { month } else { month.previous() })
        .filter(|month| month.year() == money.year)
}

fn spending(before: &Judgement, now: &Judgement, notes: &mut Notes) -> Option<Correction> {
    let year = before.month.year();
    compare(before, now, year, Whose::Investments, Of::Investment, notes)
}

fn of_agreement(
    before: &Judgement,
    now: &Judgement,
    id: &AgreementId,
    notes: &mut Notes,
) -> Option<Correction> {
    let (old, new) = (before.facts.ties(id), now.facts.ties(id));
    // another project, or another share of it, is another sum and not a changed figure
    if !old.confirmed || !new.confirmed || old.parts != new.parts || new.parts.is_empty() {
        return None;
    }
    let about = Of::Agreement { id: id.clone(), title: title(now, id) };
    let year = before.month.year();
    compare(before, now, year, Whose::Of(&new.parts), about, notes)
}

fn compare(
    before: &Judgement,
    now: &Judgement,
    year: Year,
    of: Whose<'_>,
    about: Of,
    notes: &mut Notes,
) -> Option<Correction> {
    let year_then = before.facts.money(&Question::new(of, year))?;
    let month = then(before, &year_then)?;
    let question = Question::new(of, year).through(month.number());
    let (old, new) = (before.facts.money(&question)?, now.facts.money(&question)?);
    let (said, current) = (old.amounts.accrued?, new.amounts.accrued?);
    let same_view = old.dataset == new.dataset && has_months(old.dataset);
    (same_view && said != current).then(|| Correction {
        about,
        on: month.last_day(),
        said: Figure::Soles(said),
        now: Figure::Soles(current),
        note: notes.cite(new.evidence(), Some(month.last_day())),
    })
}

/// Views of a whole year grow with every file; only where months stand apart can a past one change.
fn has_months(dataset: Dataset) -> bool {
    matches!(dataset, Dataset::Siaf63 | Dataset::SsiMes | Dataset::SsiUepm)
}

/// Months of progress that were told before and read differently now.
fn progress(before: &Judgement, now: &Judgement, notes: &mut Notes) -> Vec<Correction> {
    let mut found = Vec::new();
    let mut codes: Vec<&WorkCode> = now.facts.works.iter().map(|work| &work.fact.code).collect();
    codes.sort();
    codes.dedup();
    for code in codes {
        let (Some(old), Some(new)) = (before.facts.one_work(code), now.facts.one_work(code)) else {
            continue;
        };
        for then in &old.reports {
            let current = new.reports.iter().find(|report| report.month == then.month);
            let Some((current, said, shown)) = current
                .and_then(|current| Some((current, then.actual?, current.actual?)))
                .filter(|(_, said, shown)| said != shown)
            else {
                continue;
            };
            found.push(Correction {
                about: Of::Work { code: code.clone() },
                on: then.month.last_day(),
                said: Figure::Percent(said),
                now: Figure::Percent(shown),
                note: notes.cite(vec![current.id.clone()], Some(then.month.last_day())),
            });
        }
    }
    found
}
