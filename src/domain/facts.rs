//! Everything that is known about one municipality as of a moment: the only input of ladder,
//! indicators, alerts and report.
//!
//! `store::facts` fills it; the middle of the house reads nothing else. So the same day's report
//! can be made again next year, and a test can lay out a whole district in a page.
//!
//! Three questions that every reader would otherwise answer in its own way stand below: [`ties`]
//! (which investments and works an agreement means), [`budget`] (which dataset speaks of a year, and
//! what it says) and [`works`] (several records of one work as one).

pub mod budget;
#[cfg(test)]
pub mod made;
pub mod programme;
pub mod steps;
pub mod ties;
pub mod works;

use chrono::{DateTime, NaiveDate, Utc};

use super::agreement::{
    Acta, Agreement, AgreementId, Event, Lesson, Member, Process, ProgrammeItem, Signatory, Step,
    Visit,
};
use super::codes::{Cui, WorkCode};
use super::comparison::UnitTotals;
use super::evidence::Seen;
use super::figure::Figure;
use super::finding::Contradiction;
use super::link::{Link, LinkState, Target};
use super::period::Year;
use super::place::Municipality;
use super::procurement::{Contract, Tender};
use super::project::{FollowUp, Investment, SituationNote};
use super::source::{Dataset, SourceHealth};
use super::work::{Progress, Stoppage, Work};

/// A register row with all its versions, oldest first; the last is in force.
#[derive(Debug, Clone, PartialEq)]
pub struct Versions<T> {
    pub all: Vec<Seen<T>>,
}

impl<T> Versions<T> {
    pub fn in_force(&self) -> Option<&Seen<T>> {
        self.all.last()
    }
}

/// The facts of one municipality as of a moment.
#[derive(Debug, Clone)]
pub struct Facts {
    pub municipality: Municipality,
    /// Nothing known later than this is in here.
    pub as_of: DateTime<Utc>,
    /// The day on which deadlines are judged.
    pub today: NaiveDate,

    pub processes: Vec<Seen<Process>>,
    pub actas: Vec<Seen<Acta>>,
    pub agreements: Vec<Versions<Agreement>>,
    pub programme: Vec<Seen<ProgrammeItem>>,
    pub signatories: Vec<Seen<Signatory>>,
    pub members: Vec<Seen<Member>>,
    pub events: Vec<Seen<Event>>,
    pub visits: Vec<Seen<Visit>>,
    pub steps: Vec<Seen<Step>>,
    pub lessons: Vec<Seen<Lesson>>,

    pub links: Vec<Link>,

    /// Current versions of the unit's own figures, and of linked CUIs in other units and datasets.
    pub figures: Vec<Figure>,
    /// Every version of the yearly figures (PIA, PIM) of linked CUIs, oldest first: what was taken away.
    pub figure_history: Vec<Figure>,
    pub investments: Vec<Seen<Investment>>,
    pub follow_ups: Vec<Seen<FollowUp>>,
    pub situations: Vec<Seen<SituationNote>>,
    pub works: Vec<Seen<Work>>,
    /// Earlier versions of works too, oldest first: two snapshots tell a stall where no history is published.
    pub work_history: Vec<Seen<Work>>,
    pub progress: Vec<Seen<Progress>>,
    pub stoppages: Vec<Seen<Stoppage>>,
    pub tenders: Vec<Seen<Tender>>,
    pub contracts: Vec<Seen<Contract>>,

    pub contradictions: Vec<Contradiction>,
    pub sources: Vec<SourceHealth>,
    /// What was loaded for the unit: an absent figure of a loaded year is a fact, of another is not.
    pub coverage: Vec<Coverage>,
    /// Totals of the department's municipalities for comparison, the own one too, current versions.
    pub peers: Vec<UnitTotals>,
    /// The municipalities of the province, the own one too: who they are.
    pub neighbours: Vec<Municipality>,
}

/// That a dataset was loaded for the unit and year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    pub dataset: Dataset,
    pub year: Year,
    /// The last day that the newest of those snapshots speaks of.
    pub cutoff: Option<NaiveDate>,
    /// How many accepted snapshots of it there are.
    pub snapshots: u32,
}

impl Facts {
    /// The investments that a confirmed link ties to an agreement, with the share of each.
    pub fn confirmed_cuis(&self, agreement: &AgreementId) -> Vec<(&Cui, u16)> {
        self.confirmed(agreement)
            .into_iter()
            .filter_map(|link| match &link.id.target {
                Target::Investment(cui) => Some((cui, link.share)),
                Target::Work(_) => None,
            })
            .collect()
    }

    /// The works that a confirmed link ties to an agreement, directly.
    pub fn confirmed_works(&self, agreement: &AgreementId) -> Vec<&WorkCode> {
        self.confirmed(agreement)
            .into_iter()
            .filter_map(|link| match &link.id.target {
                Target::Work(work) => Some(work),
                Target::Investment(_) => None,
            })
            .collect()
    }

    /// The confirmed links of an agreement.
    pub fn confirmed(&self, agreement: &AgreementId) -> Vec<&Link> {
        let of_it =
            |link: &&Link| link.id.agreement == *agreement && link.state == LinkState::Confirmed;
        self.links.iter().filter(of_it).collect()
    }
}
