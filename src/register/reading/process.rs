//! The process with its municipality, and the acta that was signed.

use super::{Desk, Headed, Row};
use crate::domain::agreement::{Acta, Process, ProcessId};
use crate::domain::codes::Ubigeo;
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
        if let Some(ubigeo) = &ubigeo {
            self.municipality(row, ubigeo);
        }
        let fiscal_years = row.read("fiscal_years", values::years);
        let ordinance = row.text("ordinance");
        let ordinance_on = row.read("ordinance_on", values::date);
        let amount = row.read("amount", amounts::read);
        let proposals = row.read("proposals", values::count);
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
    fn municipality(&mut self, row: &mut Row<'_>, ubigeo: &Ubigeo) {
        let unit = row.read("sec_ejec", values::sec_ejec);
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
        let others = self.known.municipalities.iter().chain(&self.register.municipalities);
        let known: Vec<&Municipality> =
            others.clone().filter(|one| one.ubigeo == *ubigeo).collect();
        if name.is_none() && known.iter().all(|one| one.name.is_empty()) {
            let instead = "Llénela; por ejemplo: Municipalidad Distrital de Coyllurqui";
            let what = format!("está vacía y no se conoce a la municipalidad {ubigeo}");
            row.error(Some("name"), "", Wrong::new(FindingCode::MissingValue, what, instead));
        }
        let known_unit = known.iter().find_map(|one| one.sec_ejec.as_ref());
        match (&unit, known_unit) {
            (Some(typed), Some(known)) if typed != known => {
                let what = format!(
                    "{} no es el código de {ubigeo}, que es {known}",
                    quoted(typed.as_str())
                );
                let wrong = Wrong::new(
                    FindingCode::Contradiction,
                    what,
                    format!("Escriba {known}, o corrija el ubigeo"),
                );
                row.error(Some("sec_ejec"), typed.as_str(), wrong);
            }
            (Some(typed), None) => {
                let owner = others.clone().find(|one| one.sec_ejec.as_ref() == Some(typed));
                if let Some(owner) = owner.filter(|one| one.ubigeo != *ubigeo) {
                    let what = format!(
                        "{} es el código de {} ({})",
                        quoted(typed.as_str()),
                        owner.short_name(),
                        owner.ubigeo
                    );
                    let wrong = Wrong::new(
                        FindingCode::Contradiction,
                        what,
                        "Corrija el código o el ubigeo",
                    );
                    row.error(Some("sec_ejec"), typed.as_str(), wrong);
                }
            }
            (None, None) => {
                let what = format!(
                    "no se conoce el SEC_EJEC de {ubigeo}: su gasto no podrá leerse del SIAF"
                );
                row.warn(
                    Some("sec_ejec"),
                    "",
                    Wrong::new(FindingCode::MissingValue, what, "Llénelo si lo conoce"),
                );
            }
            _ => {}
        }
        self.register.municipalities.push(learnt);
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
