//! The twelve steps of a process: what its sheet says, and where it is silent what other rows of the
//! register show.
//!
//! An ordinance is the second step, a training the fourth, a workshop the fifth, the signing the sixth…:
//! each is evidence by itself. What nothing shows has no date, which is no zero and no fault.

use chrono::NaiveDate;
use serde::Serialize;

use super::Facts;
use crate::domain::agreement::{EventKind, ProcessId, STEPS, Step};
use crate::domain::evidence::EvidenceId;

/// One step as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepLine {
    /// From 1 to 12.
    pub number: i64,
    pub planned: Option<Span>,
    pub real: Option<Span>,
    /// The document that the sheet of steps names.
    pub document: Option<String>,
    pub note: Option<String>,
    /// Rows of the register that show it.
    pub evidence: Vec<EvidenceId>,
}

/// From a day to a day, both known or one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

impl Span {
    fn of(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Option<Self> {
        from.or(to).map(|_| Self { from, to })
    }

    /// The days that rows show, from the first to the last.
    fn over(days: impl Iterator<Item = NaiveDate>) -> Option<Self> {
        let days: Vec<NaiveDate> = days.collect();
        Self::of(days.iter().min().copied(), days.iter().max().copied())
    }
}

/// A day on which something of a step happened, and the row that says so.
type Shown = (Option<NaiveDate>, EvidenceId);

impl Facts {
    /// The twelve steps of a process.
    pub fn steps_of(&self, process: &ProcessId) -> Vec<StepLine> {
        (1..=STEPS).map(|number| self.step(process, number)).collect()
    }

    fn step(&self, process: &ProcessId, number: i64) -> StepLine {
        let typed = self
            .steps
            .iter()
            .find(|step| step.fact.process == *process && step.fact.number == number);
        let shown = self.shown(process, number);
        let said = |get: fn(&Step) -> Option<Span>| typed.and_then(|step| get(&step.fact));
        let own = said(|step| Span::of(step.from, step.to));
        StepLine {
            number,
            planned: said(|step| Span::of(step.planned_from, step.planned_to)),
            real: own.or_else(|| Span::over(shown.iter().filter_map(|(day, _)| *day))),
            document: typed.and_then(|step| step.fact.evidence.clone()),
            note: typed.and_then(|step| step.fact.note.clone()),
            evidence: typed
                .map(|step| step.id.clone())
                .into_iter()
                .chain(shown.into_iter().map(|(_, id)| id))
                .collect(),
        }
    }

    /// What other rows of the register show of a step.
    fn shown(&self, process: &ProcessId, number: i64) -> Vec<Shown> {
        match number {
            2 => self
                .processes
                .iter()
                .filter(|one| one.fact.id == *process && one.fact.ordinance.is_some())
                .map(|one| (one.fact.ordinance_on, one.id.clone()))
                .collect(),
            4 => self.events_of(process, EventKind::Training),
            5 => self.events_of(process, EventKind::Workshop),
            6 => self
                .actas
                .iter()
                .filter(|acta| acta.fact.process == *process)
                .map(|acta| (acta.fact.signed_on, acta.id.clone()))
                .collect(),
            7 => self
                .members
                .iter()
                .filter(|member| member.fact.process == *process)
                .map(|member| (member.fact.term_from, member.id.clone()))
                .take(1)
                .collect(),
            11 => self
                .visits
                .iter()
                .filter(|visit| visit.fact.agreement.process == *process)
                .map(|visit| (Some(visit.fact.on), visit.id.clone()))
                .collect(),
            12 => {
                let mut shown = self.events_of(process, EventKind::CommitteeReport);
                shown.extend(self.events_of(process, EventKind::PublicHearing));
                shown.extend(self.events_of(process, EventKind::AccountabilityReport));
                shown
            }
            _ => Vec::new(),
        }
    }

    fn events_of(&self, process: &ProcessId, kind: EventKind) -> Vec<Shown> {
        self.events
            .iter()
            .filter(|event| event.fact.process == *process && event.fact.kind == kind)
            .map(|event| (event.fact.on, event.id.clone()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::facts::made::{Made, day};

    #[test]
    fn a_step_is_told_by_its_sheet_or_by_what_the_register_shows_or_has_no_date() {
        let mut facts = Made::agreed().build();
        let acta = facts.actas[0].clone();
        let process = acta.fact.process.clone();
        let signed = |facts: &Facts| facts.steps_of(&process)[5].clone();
        let on = acta.fact.signed_on;
        assert_eq!(signed(&facts).real, Some(Span { from: on, to: on }));
        assert_eq!(signed(&facts).evidence, std::slice::from_ref(&acta.id));
        assert_eq!(facts.steps_of(&process)[7].real, None, "nobody says when it was made known");
        let step = Step {
            process: process.clone(),
            number: 6,
            planned_from: Some(day("2016-04-01")),
            planned_to: None,
            from: Some(day("2016-04-20")),
            to: Some(day("2016-04-22")),
            evidence: Some("Oficio 12".into()),
            note: None,
        };
        let crate::domain::evidence::Seen { dataset, row, known_at, id, .. } = acta;
        let seen = crate::domain::evidence::Seen { fact: step, dataset, row, known_at, id };
        facts.steps.push(seen);
        let told = signed(&facts);
        assert_eq!(told.real.unwrap().to, Some(day("2016-04-22")), "the sheet is asked first");
        assert_eq!(told.planned.unwrap().to, None);
        assert_eq!(told.document.as_deref(), Some("Oficio 12"));
    }
}
