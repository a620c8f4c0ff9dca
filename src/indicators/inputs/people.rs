//! Who took part: the counts of the one event that stands for its process.

use super::Inputs;
use crate::domain::agreement::ProcessId;
use crate::domain::evidence::EvidenceId;
use crate::indicators::tell::Lacking;

/// Cells of 1 to 4 persons are not shown: they could be recognised (`domain.md` 8).
const SMALLEST_GROUP: i64 = 5;

/// The participation of one process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participation {
    pub process: ProcessId,
    pub men: i64,
    pub women: i64,
    pub total: i64,
    pub event: EvidenceId,
}

impl Participation {
    /// A share of so few would tell who they were.
    pub fn is_small(&self) -> bool {
        [self.men, self.women].iter().any(|cell| (1..SMALLEST_GROUP).contains(cell))
    }
}

impl Inputs<'_> {
    /// Men and women who came, both counted.
    pub fn participation(&self, process: &ProcessId) -> Result<Participation, Lacking> {
        let event = self
            .facts
            .events
            .iter()
            .rfind(|event| event.fact.counts_for_process && event.fact.process == *process)
            .ok_or_else(Lacking::not_recorded)?;
        let counted = |cell: Option<i64>| cell.filter(|count| *count >= 0);
        let cells = counted(event.fact.men).zip(counted(event.fact.women));
        let (men, women) = cells.ok_or_else(Lacking::not_recorded)?;
        let total = men.checked_add(women).ok_or_else(Lacking::not_recorded)?;
        let event = event.id.clone();
        Ok(Participation { process: process.clone(), men, women, total, event })
    }

    /// The participation of the process before this one of which any was recorded.
    pub fn participation_before(&self, process: &ProcessId) -> Result<Participation, Lacking> {
        let mut earlier: Vec<&ProcessId> = self
            .facts
            .events
            .iter()
            .filter(|event| event.fact.counts_for_process)
            .map(|event| &event.fact.process)
            .filter(|other| other.ubigeo == process.ubigeo && other.year < process.year)
            .collect();
        earlier.sort();
        earlier
            .into_iter()
            .rev()
            .find_map(|other| self.participation(other).ok())
            .ok_or_else(Lacking::no_baseline)
    }
}
