//! How a row says which process or agreement it belongs to, in full or as short as the file allows.

use std::collections::BTreeSet;

use super::problem::{Wrong, quoted};
use crate::domain::agreement::{AgreementId, ProcessId};
use crate::domain::codes::Ubigeo;
use crate::domain::finding::FindingCode;
use crate::domain::period::Year;

/// The processes that a row may speak of.
#[derive(Debug, Default)]
pub struct Processes<'a> {
    /// Those of the file itself.
    pub own: BTreeSet<ProcessId>,
    /// Those that are known already.
    pub known: Option<&'a BTreeSet<ProcessId>>,
}

impl Processes<'_> {
    fn all(&self) -> impl Iterator<Item = &ProcessId> {
        self.own.iter().chain(self.known.into_iter().flatten())
    }

    /// The one municipality that the file speaks of.
    pub fn municipality(&self) -> Option<&Ubigeo> {
        let mut ubigeos = self.own.iter().map(|process| &process.ubigeo);
        let first = ubigeos.next()?;
        ubigeos.all(|other| other == first).then_some(first)
    }

    /// Reads `030503/2016`, `2016`, or nothing.
    pub fn process(&self, cell: &str) -> Result<ProcessId, Wrong> {
        if cell.is_empty() {
            let mut own = self.own.iter();
            return match (own.next(), own.next()) {
                (Some(one), None) => Ok(one.clone()),
                _ => Err(Wrong::new(
                    FindingCode::MissingValue,
                    "no dice de qué proceso es",
                    "Escriba municipalidad y año, como 030503/2016",
                )),
            };
        }
        if let Ok(year) = cell.parse::<Year>() {
            return self.of_year(year, cell);
        }
        let process = full_process(cell).ok_or_else(|| {
            Wrong::unreadable(
                FindingCode::BadCode,
                cell,
                "Escriba municipalidad y año, como 030503/2016",
            )
        })?;
        if self.all().any(|known| *known == process) {
            return Ok(process);
        }
        Err(unknown_process(cell))
    }

    fn of_year(&self, year: Year, cell: &str) -> Result<ProcessId, Wrong> {
        let one = |processes: &mut dyn Iterator<Item = &ProcessId>| {
            let found: BTreeSet<&ProcessId> = processes.filter(|one| one.year == year).collect();
            (found.len() == 1).then(|| found.first().map(|one| (*one).clone()))?
        };
        if let Some(process) = one(&mut self.own.iter()).or_else(|| one(&mut self.all())) {
            return Ok(process);
        }
        if self.all().any(|process| process.year == year) {
            let what = format!("{} es de varias municipalidades", quoted(cell));
            let instead = format!("Escriba municipalidad y año, como 030503/{year}");
            return Err(Wrong::new(FindingCode::BadCode, what, instead));
        }
        Err(unknown_process(cell))
    }

    /// Reads `030503/2016/07`, `2016/07`, or `7` within a process.
    pub fn agreement(&self, cell: &str, within: Option<&ProcessId>) -> Result<AgreementId, Wrong> {
        let refuse = || {
            Wrong::unreadable(FindingCode::BadCode, cell, "Escriba el acuerdo como 030503/2016/07")
        };
        let (process, number) = if let Some((process, number)) = cell.rsplit_once('/') {
            (self.process(process.trim())?, number.trim())
        } else {
            let process = within.cloned().map_or_else(|| self.process(""), Ok);
            (process.map_err(|_| refuse())?, cell)
        };
        let number = number.parse().ok().filter(|number| *number > 0).ok_or_else(refuse)?;
        Ok(AgreementId { process, number })
    }
}

fn unknown_process(cell: &str) -> Wrong {
    Wrong::new(
        FindingCode::BadCode,
        format!("el proceso {} no está en la hoja Proceso ni se conoce de antes", quoted(cell)),
        "Añádalo a la hoja Proceso, o corrija el año",
    )
}

/// Reads `030503/2016`; a spreadsheet may have eaten the zero.
fn full_process(cell: &str) -> Option<ProcessId> {
    let (ubigeo, year) = cell.split_once('/')?;
    Some(ProcessId { ubigeo: Ubigeo::parse_padded(ubigeo).ok()?, year: year.trim().parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn processes(own: &[&str]) -> Processes<'static> {
        let own = own.iter().map(|one| one.parse().unwrap()).collect();
        Processes { own, known: None }
    }

    #[test]
    fn a_reference_may_be_as_short_as_the_file_allows() {
        let one = processes(&["990101/2024"]);
        for cell in ["", "2024", "990101/2024"] {
            assert_eq!(one.process(cell).unwrap().to_string(), "990101/2024", "{cell}");
        }
        for cell in ["7", "07", "2024/7", "990101/2024/07"] {
            assert_eq!(one.agreement(cell, None).unwrap().to_string(), "990101/2024/07", "{cell}");
        }
        let two = processes(&["990101/2023", "990101/2024"]);
        assert!(two.process("").is_err() && two.agreement("7", None).is_err());
        let within = "990101/2023".parse().unwrap();
        assert_eq!(two.agreement("7", Some(&within)).unwrap().to_string(), "990101/2023/07");
        let neighbours = processes(&["990101/2024", "990102/2024"]);
        assert!(neighbours.process("2024").unwrap_err().what.contains("varias municipalidades"));
        assert!(one.process("2019").unwrap_err().what.contains("hoja Proceso"));
        assert!(one.process("42552").is_err(), "a spreadsheet's date");
    }
}
