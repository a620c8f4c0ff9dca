//! Who decided and who watches: counts of people, never names; small groups are not shown.

use serde::{Serialize, Serializer};

use super::cited::{NoteNumber, Notes};
use crate::domain::agreement::{EventKind, Sex};
use crate::domain::evidence::EvidenceId;
use crate::domain::judgement::Judgement;
use crate::domain::money::Tenths;
use crate::domain::period::Year;

/// The section about people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Participation {
    /// One line a process, oldest first.
    pub processes: Vec<ProcessLine>,
    /// The two newest processes of which men and women are known.
    pub change: Option<Change>,
    pub committee: Option<Committee>,
    /// Public hearings (*audiencias públicas*) registered in the report's year.
    pub hearings: usize,
}

/// A count that is not told when it would point at single persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    Exact(i64),
    /// One to four.
    Few,
}

impl People {
    const fn of(count: i64) -> Self {
        if count > 0 && count < 5 { Self::Few } else { Self::Exact(count) }
    }

    pub const fn exact(self) -> Option<i64> {
        match self {
            Self::Exact(count) => Some(count),
            Self::Few => None,
        }
    }
}

impl Serialize for People {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.exact().serialize(serializer)
    }
}

/// Who came to the assembly of one process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProcessLine {
    pub year: Year,
    /// `None` where the register does not say it, or where it would give a small group away.
    pub total: Option<i64>,
    pub men: Option<People>,
    pub women: Option<People>,
    pub women_share: Option<Tenths>,
    pub organisations_invited: Option<i64>,
    pub organisations_attended: Option<i64>,
    pub note: Option<NoteNumber>,
}

/// From one process to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    pub from: Year,
    pub to: Year,
    pub people: i64,
    pub women: i64,
    pub people_percent: Option<Tenths>,
    pub women_percent: Option<Tenths>,
    /// In points.
    pub women_share: Option<Tenths>,
}

/// The committee in office, by number alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Committee {
    pub women: usize,
    pub men: usize,
    pub unknown: usize,
    pub note: Option<NoteNumber>,
}

/// Counts people by process.
pub fn part(now: &Judgement, notes: &mut Notes) -> Participation {
    let mut processes: Vec<ProcessLine> = now
        .facts
        .events
        .iter()
        .filter(|event| event.fact.counts_for_process)
        .map(|event| {
            let (men, women) = (event.fact.men, event.fact.women);
            let total = men.zip(women).and_then(|(men, women)| men.checked_add(women));
            // with a small group beside it, the total would give it away
            let small = [men, women].into_iter().flatten().any(|count| count > 0 && count < 5);
            ProcessLine {
                year: event.fact.process.year,
                total: total.filter(|_| !small),
                men: men.map(People::of),
                women: women.map(People::of),
                women_share: total
                    .filter(|_| !small)
                    .and_then(|total| Tenths::percent(women?, total)),
                organisations_invited: event.fact.organisations_invited,
                organisations_attended: event.fact.organisations_attended,
                note: notes.cite(vec![event.id.clone()], event.fact.on),
            }
        })
        .collect();
    processes.sort_by_key(|line| line.year);
    Participation {
        change: change(&processes),
        processes,
        committee: committee(now, notes),
        hearings: now
            .facts
            .events
            .iter()
            .filter(|event| event.fact.kind == EventKind::PublicHearing)
            .filter(|event| event.fact.on.and_then(Year::of) == Some(now.month.year()))
            .count(),
    }
}

fn change(processes: &[ProcessLine]) -> Option<Change> {
    let known: Vec<(Year, i64, i64)> = processes
        .iter()
        .filter_map(|line| Some((line.year, line.total?, line.women?.exact()?)))
        .collect();
    let [.., (from, people_then, women_then), (to, people_now, women_now)] = known.as_slice()
    else {
        return None;
    };
    let share = |women: i64, people: i64| Tenths::percent(women, people);
    let points = share(*women_then, *people_then)
        .zip(share(*women_now, *people_now))
        .map(|(then, now)| Tenths(now.0 - then.0));
    Some(Change {
        from: *from,
        to: *to,
        people: people_now - people_then,
        women: women_now - women_then,
        people_percent: Tenths::percent(people_now - people_then, *people_then),
        women_percent: Tenths::percent(women_now - women_then, *women_then),
        women_share: points,
    })
}

/// The members whose term runs, of the newest process that names any.
fn committee(now: &Judgement, notes: &mut Notes) -> Option<Committee> {
    let newest = now.facts.members.iter().map(|member| member.fact.process.year).max()?;
    let of_it: Vec<_> = now
        .facts
        .members
        .iter()
        .filter(|member| member.fact.process.year == newest)
        .filter(|member| member.fact.term_to.is_none_or(|end| end >= now.facts.today))
        .collect();
    let count = |sex: Option<Sex>| of_it.iter().filter(|member| member.fact.sex == sex).count();
    let evidence: Vec<EvidenceId> = of_it.iter().map(|member| member.id.clone()).collect();
    (!of_it.is_empty()).then(|| Committee {
        women: count(Some(Sex::Woman)),
        men: count(Some(Sex::Man)),
        unknown: count(None),
        note: notes.cite(evidence, None),
    })
}
