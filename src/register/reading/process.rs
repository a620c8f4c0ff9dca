//! The process with its municipality, and the acta that was signed.

use super::{Desk, Headed, Row};
use crate::domain::agreement::{Acta, Process, ProcessId};
use crate::domain::codes::{SecEjec, Ubigeo};
use crate::domain::finding::FindingCode;
use crate::domain::place::Municipality;
use crate::register::amounts;
use crate::register::problem::{Wrong, quoted};
use crate::register::values;

impl Desk<'_> {
    pub(super) fn processes(&mut self, headed: &Headed<'_>) {
        let rows = self.each(headed, Self::process_row, |process: &Process| process.id.to_string());
        self.register.processes.extend(rows);
    }

    fn process_row(&mut self, row: &mut Row<'_>) -> Option<Process> {
        let ubigeo = row.read("ubigeo", values::ubigeo);
        let year = row.read("year", values::year);
        let unit = row.read("sec_ejec", values::sec_ejec);
        if let Some(ubigeo) = &ubigeo {
            self.municipality(row, ubigeo, unit);
        }
        let fiscal_years = row.read("fiscal_years", values::years);
        let ordinance = row.text("ordinance");
        let ordinance_on = row.read("ordinance_on", values::date);
        let amount = row.read("amount", amounts::read);
        let proposals = row.read("proposals", values::count);
        self.lost_a_process |= ubigeo.is_none() || year.is_none();
        let id = ProcessId { ubigeo: ubigeo?, year: year? };
        // kept though another cell of the row is wrong: the rows that refer to it are not
        self.processes.own.insert(id.clone());
        let fiscal_years = fiscal_years?;
        if let Some(early) = fiscal_years.iter().find(|fiscal| **fiscal < id.year) {
            let what = format!("{early} es anterior al año del proceso, {}", id.year);
            let instead = "Compruebe: el proceso de un año decide sobre los años que siguen";
            row.warn(
                Some("fiscal_years"),
                &early.to_string(),
                Wrong::new(FindingCode::OutOfRange, what, instead),
            );
        }
        Some(Process { id, fiscal_years, ordinance, ordinance_on, amount, proposals })
    }

    /// Learns the municipality, or says what does not fit with what is known of it.
    fn municipality(&mut self, row: &mut Row<'_>, ubigeo: &Ubigeo, unit: Option<SecEjec>) {
        let name = row.text("name");
        let learnt = Municipality {
            ubigeo: ubigeo.clone(),
            sec_ejec: unit.clone(),
            ruc: None,
            name: name.clone().unwrap_or_default(),
            department: row.text("department"),
            province: row.text("province"),
            district: row.text("district"),
        };
        if name.is_none() && self.named(ubigeo).all(|one| one.name.is_empty()) {
            let instead = "Llénela; por ejemplo: Municipalidad Distrital de Coyllurqui";
            let what = format!("está vacía y no se conoce a la municipalidad {ubigeo}");
            row.error(Some("name"), "", Wrong::new(FindingCode::MissingValue, what, instead));
        }
        match unit {
            Some(unit) => self.unit_fits(row, ubigeo, &unit),
            None if self.named(ubigeo).all(|one| one.sec_ejec.is_none()) => {
                let what = format!(
                    "no se conoce el SEC_EJEC de {ubigeo}: su gasto no podrá leerse del SIAF"
                );
                let wrong = Wrong::new(FindingCode::MissingValue, what, "Llénelo si lo conoce");
                row.warn(Some("sec_ejec"), "", wrong);
            }
            None => {}
        }
        self.register.municipalities.push(learnt);
    }

    /// Everything that names a municipality: public sources, earlier registers, this one.
    fn named(&self, ubigeo: &Ubigeo) -> impl Iterator<Item = &Municipality> {
        let known = self.known.municipalities.iter().chain(&self.known.typed);
        known.chain(&self.register.municipalities).filter(move |one| one.ubigeo == *ubigeo)
    }

    /// The unit must be the municipality's own in public sources and in the rest of this file; what
    /// an earlier register said may be corrected.
    fn unit_fits(&self, row: &mut Row<'_>, ubigeo: &Ubigeo, unit: &SecEjec) {
        let others = || self.known.municipalities.iter().chain(&self.register.municipalities);
        let mut own = others().filter(|one| one.ubigeo == *ubigeo);
        let wrong = match own.find_map(|one| one.sec_ejec.as_ref()) {
            Some(known) if known == unit => return,
            Some(known) => Wrong::new(
                FindingCode::Contradiction,
                format!("{} no es el código de {ubigeo}, que es {known}", quoted(unit.as_str())),
                format!("Escriba {known}, o corrija el ubigeo"),
            ),
            None => {
                let Some(owner) = others().find(|one| one.sec_ejec.as_ref() == Some(unit)) else {
                    return;
                };
                let name = format!("{} ({})", owner.short_name(), owner.ubigeo);
                Wrong::new(
                    FindingCode::Contradiction,
                    format!("{} es el código de {name}", quoted(unit.as_str())),
                    "Corrija el código o el ubigeo",
                )
            }
        };
        row.error(Some("sec_ejec"), unit.as_str(), wrong);
    }

    pub(super) fn actas(&mut self, headed: &Headed<'_>) {
        let rows = self.each(headed, Self::acta_row, |acta: &Acta| acta.process.to_string());
        self.register.actas.extend(rows);
    }

    fn acta_row(&mut self, row: &mut Row<'_>) -> Option<Acta> {
        let process = self.process(row);
        let signed_on = row.read("signed_on", values::date);
        let place = row.text("place");
        let scan_file = row.read("scan_file", values::file);
        let pages = row.read("pages", values::count);
        Some(Acta { process: process?, signed_on, place, scan_file, scan: None, pages })
    }
}
