//! The facts that an indicator may ask for, in the words of the formulas.
//!
//! Says once what every formula needs: which agreements are in force and what they mean, which works
//! are watched, what money there is up to the judged month, and how fresh an answer is.

mod past;
mod people;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

pub use past::Pace;
pub use people::Participation;

use super::tell::{Answer, Lacking, Told};
use crate::domain::agreement::{Agreement, AgreementId, ProcessId};
use crate::domain::codes::WorkCode;
use crate::domain::evidence::EvidenceId;
use crate::domain::facts::Facts;
use crate::domain::facts::budget::{Money, Question, Whose};
use crate::domain::facts::ties::{Part, Ties};
use crate::domain::facts::works::OneWork;
use crate::domain::finding::{Contradiction, ContradictionField};
use crate::domain::indicator::{Freshness, Subject};
use crate::domain::ladder::{Ladder, Rung};
use crate::domain::lang::Lang;
use crate::domain::link::Link;
use crate::domain::period::{Month, Year};
use crate::domain::source::{Source, SourceState};
use crate::i18n::dates;

/// An agreement in force with what it means and how far it has come.
#[derive(Debug, Clone)]
pub struct InForce<'a> {
    pub agreement: &'a Agreement,
    pub ladder: &'a Ladder,
    pub ties: Ties<'a>,
}

impl InForce<'_> {
    pub fn id(&self) -> EvidenceId {
        EvidenceId::Agreement(self.agreement.id.clone())
    }

    /// Another agreement took its place: it counts in no share.
    pub fn is_replaced(&self) -> bool {
        self.agreement.replaced_by.is_some()
    }

    pub fn is_identified(&self) -> bool {
        self.ladder.is_done(Rung::Identified)
    }
}

/// A work that an agreement leads to.
#[derive(Debug, Clone)]
pub struct Watched<'a> {
    pub one: OneWork<'a>,
    pub confirmed: bool,
}

/// Everything that the formulas read.
#[derive(Debug)]
pub struct Inputs<'a> {
    pub facts: &'a Facts,
    pub month: Month,
    /// The cut-off of the report (*D*): the last day of the month, never later than the day of judgement.
    pub day: NaiveDate,
    pub agreements: Vec<InForce<'a>>,
    pub works: Vec<Watched<'a>>,
    past: past::Past,
    /// Agreements and works of which everything was told before.
    left_out: BTreeSet<Subject>,
    /// Measures computed before this indicator, and how many of them have a value.
    pub so_far: Counted,
}

/// How much of what was asked could be answered.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counted {
    pub asked: usize,
    pub answered: usize,
}

impl<'a> Inputs<'a> {
    pub fn new(facts: &'a Facts, ladders: &'a [(AgreementId, Ladder)], month: Month) -> Self {
        let by_id: BTreeMap<&AgreementId, &Ladder> =
            ladders.iter().map(|(id, ladder)| (id, ladder)).collect();
        let agreements: Vec<InForce<'a>> = facts
            .agreements
            .iter()
            .filter_map(|versions| {
                let agreement = &versions.in_force()?.fact;
                let ladder = by_id.get(&agreement.id)?;
                Some(InForce { agreement, ladder, ties: facts.ties(&agreement.id) })
            })
            .collect();
        let works = watched(facts, &agreements, month);
        Self {
            facts,
            month,
            day: month.last_day().min(facts.today),
            agreements,
            works,
            past: past::Past::of(facts, month),
            left_out: BTreeSet::new(),
            so_far: Counted::default(),
        }
    }

    /// Leaves out agreements, and the works that no other agreement leads to.
    pub fn leave_out(&mut self, unchanged: &BTreeSet<AgreementId>) {
        let (out, told): (Vec<_>, Vec<_>) =
            self.agreements.iter().partition(|one| unchanged.contains(&one.agreement.id));
        let told: BTreeSet<&WorkCode> = told.iter().flat_map(|one| &one.ties.works).collect();
        let works = out.iter().flat_map(|one| &one.ties.works).filter(|code| !told.contains(code));
        let works = works.map(|code| Subject::Work(code.clone()));
        let agreements = out.iter().map(|one| Subject::Agreement(one.agreement.id.clone()));
        self.left_out = works.chain(agreements).collect();
    }

    pub fn is_left_out(&self, subject: &Subject) -> bool {
        self.left_out.contains(subject)
    }

    pub const fn year(&self) -> Year {
        self.month.year()
    }

    // --- subjects --------------------------------------------------------------------------------

    pub fn municipality(&self) -> Subject {
        Subject::Municipality(self.facts.municipality.ubigeo.clone())
    }

    pub fn of_municipality(&self, result: Result<Answer, Lacking>) -> Vec<Told> {
        vec![Told { subject: self.municipality(), result }]
    }

    pub fn of_portfolio(&self, result: Result<Answer, Lacking>) -> Vec<Told> {
        let subject = Subject::Portfolio(self.facts.municipality.ubigeo.clone());
        vec![Told { subject, result }]
    }

    pub fn of_committee(&self, result: Result<Answer, Lacking>) -> Vec<Told> {
        let subject = Subject::Committee(self.facts.municipality.ubigeo.clone());
        vec![Told { subject, result }]
    }

    /// Every process of which the register holds anything.
    pub fn each_process(&self, tell: impl Fn(&ProcessId) -> Result<Answer, Lacking>) -> Vec<Told> {
        let facts = self.facts;
        let processes: BTreeSet<&ProcessId> = facts
            .processes
            .iter()
            .map(|process| &process.fact.id)
            .chain(facts.actas.iter().map(|acta| &acta.fact.process))
            .chain(facts.events.iter().map(|event| &event.fact.process))
            .chain(self.agreements.iter().map(|one| &one.agreement.id.process))
            .collect();
        processes
            .into_iter()
            .map(|id| Told { subject: Subject::Process(id.clone()), result: tell(id) })
            .collect()
    }

    /// Every agreement in force, whether anybody knows its project or not.
    pub fn each_agreement(
        &self,
        tell: impl Fn(&InForce<'a>) -> Result<Answer, Lacking>,
    ) -> Vec<Told> {
        self.agreements
            .iter()
            .map(|one| (Subject::Agreement(one.agreement.id.clone()), one))
            .filter(|(subject, _)| !self.is_left_out(subject))
            .map(|(subject, one)| Told { subject, result: tell(one) })
            .collect()
    }

    /// Every agreement; without a link there is no value, with a proposal alone it says so.
    pub fn each_matched(
        &self,
        tell: impl Fn(&InForce<'a>) -> Result<Answer, Lacking>,
    ) -> Vec<Told> {
        self.each_agreement(|one| {
            if one.ties.links.is_empty() {
                return Err(Lacking::no_match());
            }
            let links = one.ties.links.iter().map(|link| EvidenceId::Link(link.id.clone()));
            tell(one).map(|answer| unconfirmed(answer, one.ties.confirmed).by(links))
        })
    }

    /// Every work that an agreement leads to.
    pub fn each_work(&self, tell: impl Fn(&OneWork<'a>) -> Result<Answer, Lacking>) -> Vec<Told> {
        self.works
            .iter()
            .map(|watched| (Subject::Work(watched.one.work.code.clone()), watched))
            .filter(|(subject, _)| !self.is_left_out(subject))
            .map(|(subject, watched)| {
                let evidence = watched.one.evidence();
                let result = tell(&watched.one)
                    .map(|answer| unconfirmed(answer, watched.confirmed).by(evidence.clone()))
                    .map_err(|lacking| lacking.by(evidence));
                Told { subject, result }
            })
            .collect()
    }

    // --- money -----------------------------------------------------------------------------------

    /// The money of this year up to the judged month.
    pub fn money(&self, whose: Whose<'_>) -> Result<Money, Lacking> {
        self.ask(Question::new(whose, self.year()).through(self.month.number()))
    }

    /// The money of the year before, or of the assembly's: all twelve months of it.
    pub fn money_of(&self, whose: Whose<'_>, year: Year) -> Result<Money, Lacking> {
        let through = if year == self.year() { self.month.number() } else { 12 };
        self.ask(Question::new(whose, year).through(through))
    }

    /// The answer to a question, or why there is none.
    pub fn ask(&self, question: Question<'_>) -> Result<Money, Lacking> {
        let siaf = self.health(Source::Siaf);
        self.facts.money(&question).ok_or_else(|| match siaf {
            Some((SourceState::Silent | SourceState::Blocked, since)) => {
                Lacking::silent(Source::Siaf, since)
            }
            _ => Lacking::year_not_loaded(question.year),
        })
    }

    /// An answer made from money: where it stands, and whether it reaches the judged month.
    pub fn stand_on(&self, answer: Answer, money: &Money) -> Answer {
        let is_behind =
            money.year == self.year() && money.cutoff.is_some_and(|cutoff| cutoff < self.day);
        let mut answer = answer.by(money.evidence()).late(is_behind);
        answer.sources.push(money.dataset.source());
        answer
    }

    /// Whole months of the year that the money speaks of, up to the judged one.
    pub fn closed_months(&self, money: &Money) -> u8 {
        past::closed_months(money.cutoff, self.month)
    }

    /// How other years went, up to a month.
    pub fn pace(&self, closed: u8) -> Result<Pace, Lacking> {
        self.past.pace(closed)
    }

    /// The confirmed investments of all agreements in force, no investment more than once whole.
    pub fn agreed_parts(&self) -> Vec<Part> {
        let mut shares: BTreeMap<&str, Part> = BTreeMap::new();
        let counting =
            self.agreements.iter().filter(|one| one.ties.confirmed && !one.is_replaced());
        for part in counting.flat_map(|one| &one.ties.parts) {
            shares
                .entry(part.cui.as_str())
                .and_modify(|known| {
                    known.share = known.share.saturating_add(part.share).min(Link::WHOLE);
                })
                .or_insert_with(|| part.clone());
        }
        shares.into_values().collect()
    }

    // --- what sources say of each other ----------------------------------------------------------

    pub fn health(&self, source: Source) -> Option<(SourceState, Option<NaiveDate>)> {
        let found = self.facts.sources.iter().find(|health| health.source == source)?;
        Some((found.state, found.last_cutoff))
    }

    /// A contradiction of an investment's money of this year.
    pub fn differs(&self, parts: &[Part], fields: &[ContradictionField]) -> Option<&Contradiction> {
        self.facts.contradictions.iter().find(|found| {
            let (_, code) = found.subject.rsplit_once(':').unwrap_or(("", &found.subject));
            fields.contains(&found.field)
                && found.period.is_none_or(|period| period.year() == self.year())
                && parts.iter().any(|part| part.cui.as_str() == code)
        })
    }

    /// A contradiction of the whole unit's money of this year.
    pub fn unit_differs(&self, fields: &[ContradictionField]) -> bool {
        self.facts.contradictions.iter().any(|found| {
            fields.contains(&found.field)
                && found.period.is_none_or(|period| period.year() == self.year())
                && found.subject.ends_with(":*")
        })
    }

    /// A contradiction of what is reported of a work.
    pub fn work_differs(&self, code: &WorkCode, fields: &[ContradictionField]) -> bool {
        self.facts
            .contradictions
            .iter()
            .any(|found| fields.contains(&found.field) && found.subject == code.as_str())
    }

    /// How far an answer can be relied on.
    pub fn state(&self, answer: &Answer) -> Freshness {
        let of = |states: &[SourceState]| {
            answer.sources.iter().any(|source| {
                self.health(*source).is_some_and(|(state, _)| states.contains(&state))
            })
        };
        if answer.contradictory {
            Freshness::Contradictory
        } else if of(&[SourceState::Silent, SourceState::Blocked]) {
            Freshness::Silent
        } else if answer.unmatched {
            Freshness::Unmatched
        } else if answer.late || of(&[SourceState::Late, SourceState::Drifted]) {
            Freshness::Late
        } else {
            Freshness::Fresh
        }
    }
}

fn unconfirmed(mut answer: Answer, confirmed: bool) -> Answer {
    if !confirmed {
        answer.unmatched = true;
        answer.marks.push("Por confirmar: falta que una persona confirme el proyecto.".to_owned());
    }
    answer
}

/// The works that the agreements lead to, as they were reported up to the judged month.
fn watched<'a>(facts: &'a Facts, agreements: &[InForce<'_>], month: Month) -> Vec<Watched<'a>> {
    let mut codes: BTreeMap<&WorkCode, bool> = BTreeMap::new();
    for one in agreements {
        for code in &one.ties.works {
            *codes.entry(code).or_default() |= one.ties.confirmed;
        }
    }
    codes
        .into_iter()
        .filter_map(|(code, confirmed)| {
            let one = facts.one_work(code)?.until(month);
            Some(Watched { one, confirmed })
        })
        .collect()
}

/// `2 de mayo de 2025`, for marks.
pub fn said(day: NaiveDate) -> String {
    dates::day(Lang::Es, day)
}
