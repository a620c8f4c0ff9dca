//! Where each agreement stands: its ladder, its money, and the one sentence that tells its story.

use chrono::NaiveDate;
use serde::Serialize;

use super::cited::{Cited, NoteNumber, Notes};
use super::money::{Budget, budget};
use crate::domain::agreement::{Agreement, AgreementId, AgreementKind, Amendment, Sector};
use crate::domain::alert::Alert;
use crate::domain::alert::Slots;
use crate::domain::codes::{Cui, WorkCode};
use crate::domain::evidence::EvidenceId;
use crate::domain::facts::Facts;
use crate::domain::facts::budget::{Question, Whose};
use crate::domain::facts::ties::Ties;
use crate::domain::finding::ContradictionField;
use crate::domain::indicator::{NotComputable, Subject};
use crate::domain::judgement::Judgement;
use crate::domain::ladder::{Ladder, Pace, Rung, RungState, RungStatus, Situation};
use crate::domain::link::Target;
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::{Month, Year};
use crate::domain::source::{Dataset, Source, SourceState};

/// One agreement as the report tells it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AgreementLine {
    pub id: AgreementId,
    pub title: String,
    /// The words of the acta.
    pub text: String,
    pub place: Option<String>,
    pub sector: Option<Sector>,
    pub kind: AgreementKind,
    /// Agreed in the acta, all years.
    pub amount: Cited<Soles>,
    pub fiscal_years: Vec<Year>,
    /// The version in force, counted from 1; more than one is an amendment.
    pub version: usize,
    pub amendment: Option<Amendment>,
    pub signed_on: Option<NaiveDate>,
    pub acta_page: Option<i64>,
    pub acta_line: Option<i64>,
    pub responsible: Option<String>,
    pub ladder: Ladder,
    /// What stands beside each rung, in their order.
    pub rung_notes: Vec<Option<RungNote>>,
    /// The footnote of each rung, in their order.
    pub rung_sources: Vec<Option<NoteNumber>>,
    /// A person, or the acta itself, has said which project it is.
    pub confirmed: bool,
    pub cuis: Vec<Cui>,
    pub works: Vec<WorkCode>,
    /// Names as the sources write them, whole.
    pub official_names: Vec<String>,
    /// The running year's money, its part of each investment.
    pub money: Budget,
    pub story: Story,
    /// Live alerts of it and of its works.
    pub alerts: Vec<String>,
    pub note: Option<NoteNumber>,
}

impl AgreementLine {
    /// Whether it is one of those that people should look at first.
    pub const fn needs_a_look(&self) -> bool {
        matches!(self.ladder.situation, Situation::Gone | Situation::Late | Situation::Contradicted)
    }
}

/// What the picture prints beside a rung.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RungNote {
    Day(NaiveDate),
    Month(Month),
    Amount(Soles),
    Code(Cui),
}

/// The one sentence about an agreement (`design.md` 6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "story")]
pub enum Story {
    Done {
        on: Option<NaiveDate>,
    },
    OnTrack,
    /// The work is behind what was programmed for the month.
    Slow {
        month: Month,
        done: Tenths,
        expected: Tenths,
    },
    /// Its year runs and no money stands in the budget.
    NoMoney {
        year: Year,
        on: Option<NaiveDate>,
    },
    /// Late in another way; in the words of its alert.
    Observed {
        words: String,
        /// The alert whose words they are.
        alert: String,
        /// What fills them, so that they can be said in another language.
        #[serde(skip)]
        slots: Slots,
    },
    Late,
    Gone {
        amount: Option<Soles>,
        since: Option<Month>,
    },
    Contradicted {
        field: ContradictionField,
        one: (Dataset, String),
        other: (Dataset, String),
    },
    Disagree,
    Unmatched,
    Unconfirmed {
        target: String,
    },
    Silent {
        source: Source,
        since: Option<NaiveDate>,
    },
    Unknown,
    NotDue {
        year: Year,
    },
    Replaced {
        by: Option<AgreementId>,
    },
}

/// The order of lists: first what needs a look (`design.md` 2.2).
pub const ORDER: [Situation; 8] = [
    Situation::Gone,
    Situation::Late,
    Situation::Contradicted,
    Situation::Unknown,
    Situation::OnTrack,
    Situation::NotDue,
    Situation::Done,
    Situation::Replaced,
];

/// Every agreement in force, first those that need a look, inside by amount.
pub fn lines(now: &Judgement, notes: &mut Notes) -> Vec<AgreementLine> {
    let mut order: Vec<(usize, &Agreement, usize, &Ladder, &EvidenceId)> = Vec::new();
    for versions in &now.facts.agreements {
        let Some(seen) = versions.in_force() else { continue };
        let Some(ladder) = now.ladder(&seen.fact.id) else { continue };
        let place = ORDER.iter().position(|one| *one == ladder.situation).unwrap_or(ORDER.len());
        order.push((place, &seen.fact, versions.all.len(), ladder, &seen.id));
    }
    order.sort_by_key(|(place, one, ..)| (*place, std::cmp::Reverse(one.amount()), one.id.clone()));
    order
        .into_iter()
        .map(|(_, one, version, ladder, id)| line(now, one, version, ladder, id, notes))
        .collect()
}

fn line(
    now: &Judgement,
    one: &Agreement,
    version: usize,
    ladder: &Ladder,
    id: &EvidenceId,
    notes: &mut Notes,
) -> AgreementLine {
    let facts = &now.facts;
    let ties = facts.ties(&one.id);
    let acta = facts.actas.iter().find(|acta| acta.fact.process == one.id.process);
    let signed_on = acta.and_then(|acta| acta.fact.signed_on);
    let note = notes.cite(vec![id.clone()], signed_on);
    let money = money(now, &ties, notes);
    let alerts = alerts(now, one, &ties);
    let sources =
        ladder.rungs.iter().map(|rung| notes.cite(rung.evidence.clone(), rung.date)).collect();
    AgreementLine {
        id: one.id.clone(),
        title: one.title.clone(),
        text: one.text.clone(),
        place: one.place.clone(),
        sector: one.sector,
        kind: one.kind,
        amount: Cited {
            value: one.amount().ok_or(NotComputable::NotRecorded),
            on: signed_on,
            note,
        },
        fiscal_years: one.fiscal_years(),
        version,
        amendment: one.amendment.clone(),
        signed_on,
        acta_page: one.acta_page,
        acta_line: one.acta_line,
        responsible: one.responsible.clone(),
        rung_notes: ladder.rungs.iter().map(|rung| rung_note(rung, &money, &ties)).collect(),
        rung_sources: sources,
        ladder: ladder.clone(),
        confirmed: ties.confirmed,
        cuis: ties.parts.iter().map(|part| part.cui.clone()).collect(),
        works: ties.works.clone(),
        official_names: official_names(facts, &ties),
        story: story(now, one, ladder, &ties, &alerts),
        alerts: alerts.iter().map(|alert| alert.id.to_string()).collect(),
        money,
        note,
    }
}

fn money(now: &Judgement, ties: &Ties<'_>, notes: &mut Notes) -> Budget {
    if ties.parts.is_empty() {
        return Budget::unknown(NotComputable::NoMatch);
    }
    let question =
        Question::new(Whose::Of(&ties.parts), now.month.year()).through(now.month.number());
    budget(now, &question, Vec::new(), notes)
}

/// The live alerts of an agreement and of its works, the gravest first.
fn alerts<'a>(now: &'a Judgement, one: &Agreement, ties: &Ties<'_>) -> Vec<&'a Alert> {
    let of_it = |alert: &&Alert| match &alert.id.subject {
        Subject::Agreement(id) => *id == one.id,
        Subject::Work(code) => ties.confirmed && ties.works.contains(code),
        _ => false,
    };
    let mut found: Vec<&Alert> = now.live_alerts().filter(of_it).collect();
    found.sort_by_key(|alert| (std::cmp::Reverse(alert.severity), alert.id.clone()));
    found
}

fn official_names(facts: &Facts, ties: &Ties<'_>) -> Vec<String> {
    let of_investments = ties.parts.iter().filter_map(|part| {
        facts.investment_records(&part.cui).first().map(|record| record.fact.name.clone())
    });
    let mut names: Vec<String> = of_investments.filter(|name| !name.is_empty()).collect();
    if names.is_empty() {
        names.extend(
            ties.works.iter().filter_map(|code| Some(facts.one_work(code)?.work.name.clone())),
        );
    }
    names.dedup();
    names
}

/// A date or an amount for a rung that is done; the month for one that was lost.
fn rung_note(status: &RungStatus, money: &Budget, ties: &Ties<'_>) -> Option<RungNote> {
    if let Some(lost_on) = status.lost_on {
        return Month::of(lost_on).map(RungNote::Month);
    }
    if status.state != RungState::Done {
        return None;
    }
    let amount = |cited: &Cited<Soles>| {
        cited.known().filter(|amount| **amount > Soles::ZERO).copied().map(RungNote::Amount)
    };
    let of_money = match status.rung {
        Rung::Identified => ties.parts.first().map(|part| RungNote::Code(part.cui.clone())),
        Rung::InOpeningBudget => amount(&money.pia),
        Rung::InBudget => amount(&money.pim),
        Rung::Committed => amount(&money.certified),
        Rung::Accrued => amount(&money.accrued),
        _ => None,
    };
    of_money.or_else(|| status.date.map(RungNote::Day))
}

fn story(
    now: &Judgement,
    one: &Agreement,
    ladder: &Ladder,
    ties: &Ties<'_>,
    alerts: &[&Alert],
) -> Story {
    match ladder.situation {
        Situation::Replaced => Story::Replaced { by: one.replaced_by.clone() },
        Situation::Done => {
            let last = [Rung::Received, Rung::InService, Rung::Accrued].into_iter();
            let on = last.filter_map(|rung| ladder.rung(rung)).find_map(|status| status.date);
            Story::Done { on }
        }
        Situation::Gone => gone(now, ladder, ties),
        Situation::Unknown => unknown(now, ties),
        Situation::Contradicted => contradicted(&now.facts, ties),
        Situation::Late => late(now, ladder, ties, alerts),
        Situation::NotDue => match one.fiscal_years().into_iter().min() {
            Some(year) => Story::NotDue { year },
            None => Story::Unknown,
        },
        Situation::OnTrack => Story::OnTrack,
    }
}

fn gone(now: &Judgement, ladder: &Ladder, ties: &Ties<'_>) -> Story {
    let history = now.facts.budget_history(&ties.parts, now.month.year());
    let greatest = history.iter().map(|known| known.pim).max();
    let lost = ladder.rungs.iter().filter_map(|status| status.lost_on).max();
    Story::Gone {
        amount: greatest.filter(|amount| *amount > Soles::ZERO),
        since: lost.and_then(Month::of),
    }
}

fn unknown(now: &Judgement, ties: &Ties<'_>) -> Story {
    let Some(link) = ties.links.first() else { return Story::Unmatched };
    if !ties.confirmed {
        return Story::Unconfirmed {
            target: match &link.id.target {
                Target::Investment(cui) => cui.to_string(),
                Target::Work(code) => code.to_string(),
            },
        };
    }
    let silent = now.facts.sources.iter().find(|health| health.state == SourceState::Silent);
    match silent {
        Some(health) => Story::Silent {
            source: health.source,
            since: health.last_success.map(crate::domain::period::lima::day),
        },
        None => Story::Unknown,
    }
}

/// The first contradiction about one of its works or investments.
fn contradicted(facts: &Facts, ties: &Ties<'_>) -> Story {
    let of_it = |subject: &str| {
        ties.works.iter().any(|code| code.as_str() == subject)
            || subject
                .split_once(':')
                .is_some_and(|(_, cui)| ties.parts.iter().any(|part| part.cui.as_str() == cui))
    };
    let found = facts.contradictions.iter().find(|found| of_it(&found.subject));
    found.map_or(Story::Disagree, |found| Story::Contradicted {
        field: found.field,
        one: (found.one.dataset, found.one.value.clone()),
        other: (found.other.dataset, found.other.value.clone()),
    })
}

fn late(now: &Judgement, ladder: &Ladder, ties: &Ties<'_>, alerts: &[&Alert]) -> Story {
    let behind = ties.works.iter().find_map(|code| {
        let work = now.facts.one_work(code)?;
        let last = work.reports.iter().rev().find(|report| report.month <= now.month)?;
        let (done, expected) = (last.actual?, last.planned?);
        (done < expected).then_some(Story::Slow { month: last.month, done, expected })
    });
    if let Some(behind) = behind {
        return behind;
    }
    let no_money = ladder.rung(Rung::InBudget).is_some_and(|rung| rung.state == RungState::NotYet);
    if no_money {
        let year = now.month.year();
        let on = now.facts.money_dataset(Whose::Unit, year);
        let on = on.and_then(|dataset| now.facts.cutoff(dataset, year));
        return Story::NoMoney { year, on };
    }
    match telling(alerts) {
        Some(alert) => Story::Observed {
            words: alert.observed.clone(),
            alert: alert.id.to_string(),
            slots: alert.words.clone(),
        },
        None if ladder.pace == Pace::Unknown => Story::Unknown,
        None => Story::Late,
    }
}

/// Rules of time and money, in the order in which they explain why an agreement is late.
const LATE: [&str; 12] = [
    "stoppage_declared",
    "stalled_work",
    "overdue_work",
    "work_not_started",
    "contract_terminated",
    "behind_valuation",
    "budget_missing",
    "no_commitment",
    "design_delayed",
    "slow_award",
    "slow_spending",
    "year_end_risk",
];

/// The alert that tells best why: the first of those rules, else the gravest.
fn telling<'a>(alerts: &[&'a Alert]) -> Option<&'a Alert> {
    let of = |rule: &&str| alerts.iter().find(|alert| alert.id.rule == **rule);
    LATE.iter().find_map(of).or(alerts.first()).copied()
}
