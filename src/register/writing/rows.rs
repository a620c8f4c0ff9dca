//! Each type of the domain as a row of its sheet.

use chrono::NaiveDate;

use super::{COPY, SheetRow};
use crate::domain::agreement::{
    Acta, Agreement, Event, Lesson, Member, Process, ProgrammeItem, Sector, Sex, Signatory, Step,
    Visit, YearAmount,
};
use crate::domain::codes::{Cui, Ubigeo};
use crate::domain::money::Soles;
use crate::register::columns::Sheet;
use crate::register::sheets;
use crate::register::words::{self, Choice};

fn text(value: Option<&String>) -> String {
    value.cloned().unwrap_or_default()
}

fn shown(value: Option<impl std::fmt::Display>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn day(value: Option<NaiveDate>) -> String {
    value.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default()
}

fn list<T: ToString>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn chosen(choices: &'static [Choice], word: Option<&'static str>) -> String {
    word.map(|word| words::spanish(choices, word).to_owned()).unwrap_or_default()
}

fn yes_no(value: Option<bool>) -> String {
    value.map(|yes| if yes { "sí" } else { "no" }.to_owned()).unwrap_or_default()
}

/// The key of a row that has a number of its own within its process.
macro_rules! numbered_in_its_process {
    () => {
        fn key(&self) -> String {
            format!("{}/{}", self.process, self.number)
        }
        fn ubigeo(&self) -> &Ubigeo {
            &self.process.ubigeo
        }
    };
}

impl SheetRow for Process {
    const SHEET: &'static Sheet = &sheets::PROCESS;
    fn key(&self) -> String {
        self.id.to_string()
    }
    fn ubigeo(&self) -> &Ubigeo {
        &self.id.ubigeo
    }
    fn cell(&self, field: &str) -> String {
        match field {
            "ubigeo" => self.id.ubigeo.to_string(),
            "year" => self.id.year.to_string(),
            "fiscal_years" => list(&self.fiscal_years),
            "ordinance" => text(self.ordinance.as_ref()),
            "ordinance_on" => day(self.ordinance_on),
            "amount" => shown(self.amount.map(Soles::plain)),
            "proposals" => shown(self.proposals),
            _ => String::new(),
        }
    }
}

impl SheetRow for Acta {
    const SHEET: &'static Sheet = &sheets::ACTA;
    fn key(&self) -> String {
        self.process.to_string()
    }
    fn ubigeo(&self) -> &Ubigeo {
        &self.process.ubigeo
    }
    fn cell(&self, field: &str) -> String {
        match field {
            "process" => self.process.to_string(),
            "signed_on" => day(self.signed_on),
            "place" => text(self.place.as_ref()),
            "scan_file" => text(self.scan_file.as_ref()),
            "pages" => shown(self.pages),
            _ => String::new(),
        }
    }
    fn beside(&self) -> Option<(&'static str, String)> {
        self.scan.map(|scan| (COPY, scan.to_string()))
    }
}

impl SheetRow for Agreement {
    const SHEET: &'static Sheet = &sheets::AGREEMENTS;
    fn key(&self) -> String {
        self.id.to_string()
    }
    fn ubigeo(&self) -> &Ubigeo {
        &self.id.process.ubigeo
    }
    fn amounts(&self) -> &[YearAmount] {
        &self.amounts
    }
    fn cui(&self) -> Option<&Cui> {
        self.cuis.first()
    }
    fn cell(&self, field: &str) -> String {
        let amendment = self.amendment.as_ref();
        match field {
            "process" => self.id.process.to_string(),
            "number" => self.id.number.to_string(),
            "title" => self.title.clone(),
            "text" => self.text.clone(),
            "place" => text(self.place.as_ref()),
            "sector" => chosen(words::SECTORS, self.sector.map(Sector::as_str)),
            "kind" => chosen(words::AGREEMENT_KINDS, Some(self.kind.as_str())),
            "objective" => text(self.objective.as_ref()),
            "priority" => shown(self.priority),
            "cuis" => list(&self.cuis),
            "works" => list(&self.works),
            "responsible" => text(self.responsible.as_ref()),
            "due_on" => day(self.due_on),
            "origin" => text(self.origin.as_ref()),
            "acta_page" => shown(self.acta_page),
            "acta_line" => shown(self.acta_line),
            "amendment_document" => shown(amendment.map(|one| &one.document)),
            "amendment_signed_on" => day(amendment.and_then(|one| one.signed_on)),
            "amendment_reason" => text(amendment.and_then(|one| one.reason.as_ref())),
            "replaced_by" => shown(self.replaced_by.as_ref()),
            "dropped_by" => text(self.dropped_by.as_ref()),
            _ => String::new(),
        }
    }
}

impl SheetRow for ProgrammeItem {
    const SHEET: &'static Sheet = &sheets::PROGRAMME;
    fn key(&self) -> String {
        format!("{}/{}/{}", self.ubigeo, self.version, self.number)
    }
    fn ubigeo(&self) -> &Ubigeo {
        &self.ubigeo
    }
    fn amounts(&self) -> &[YearAmount] {
        &self.amounts
    }
    fn cui(&self) -> Option<&Cui> {
        self.cui.as_ref()
    }
    fn cell(&self, field: &str) -> String {
        match field {
            "ubigeo" => self.ubigeo.to_string(),
            "version" => self.version.clone(),
            "number" => self.number.to_string(),
            "objective" => text(self.objective.as_ref()),
            "name" => self.name.clone(),
            "cui" => shown(self.cui.as_ref()),
            "agreement" => shown(self.agreement.as_ref()),
            "validated" => yes_no(self.validated),
            "origin" => text(self.origin.as_ref()),
            _ => String::new(),
        }
    }
}

impl SheetRow for Signatory {
    const SHEET: &'static Sheet = &sheets::SIGNATORIES;
    numbered_in_its_process!();
    fn cell(&self, field: &str) -> String {
        match field {
            "process" => self.process.to_string(),
            "number" => self.number.to_string(),
            "role" => self.role.clone(),
            "organisation" => text(self.organisation.as_ref()),
            "sex" => chosen(words::SEXES, self.sex.map(Sex::as_str)),
            "justice_of_the_peace" => yes_no(Some(self.justice_of_the_peace)),
            _ => String::new(),
        }
    }
}

impl SheetRow for Member {
    const SHEET: &'static Sheet = &sheets::COMMITTEE;
    numbered_in_its_process!();
    fn cell(&self, field: &str) -> String {
        match field {
            "process" => self.process.to_string(),
            "number" => self.number.to_string(),
            "name" => text(self.name.as_ref()),
            "role" => text(self.role.as_ref()),
            "sex" => chosen(words::SEXES, self.sex.map(Sex::as_str)),
            "community" => text(self.community.as_ref()),
            "organisation" => text(self.organisation.as_ref()),
            "term_from" => day(self.term_from),
            "term_to" => day(self.term_to),
            "accreditation" => text(self.accreditation.as_ref()),
            "consent" => yes_no(Some(self.consent)),
            _ => String::new(),
        }
    }
}

impl SheetRow for Event {
    const SHEET: &'static Sheet = &sheets::EVENTS;
    numbered_in_its_process!();
    fn cell(&self, field: &str) -> String {
        match field {
            "process" => self.process.to_string(),
            "number" => self.number.to_string(),
            "kind" => chosen(words::EVENT_KINDS, Some(self.kind.as_str())),
            "name" => self.name.clone(),
            "on" => day(self.on),
            "place" => text(self.place.as_ref()),
            "men" => shown(self.men),
            "women" => shown(self.women),
            "organisations_invited" => shown(self.organisations_invited),
            "organisations_attended" => shown(self.organisations_attended),
            "counts_for_process" => yes_no(Some(self.counts_for_process)),
            // the total is only checked: it is the sum
            _ => String::new(),
        }
    }
}

impl SheetRow for Visit {
    const SHEET: &'static Sheet = &sheets::VISITS;
    fn key(&self) -> String {
        format!("{}/{}", self.agreement, self.on)
    }
    fn ubigeo(&self) -> &Ubigeo {
        &self.agreement.process.ubigeo
    }
    fn cell(&self, field: &str) -> String {
        match field {
            "agreement" => self.agreement.to_string(),
            "on" => day(Some(self.on)),
            "state" => chosen(words::VISIT_STATES, Some(self.state.as_str())),
            "physical_percent" => shown(self.physical_percent),
            "note" => text(self.note.as_ref()),
            "maintained" => yes_no(self.maintained),
            _ => String::new(),
        }
    }
}

impl SheetRow for Step {
    const SHEET: &'static Sheet = &sheets::STEPS;
    numbered_in_its_process!();
    fn cell(&self, field: &str) -> String {
        match field {
            "process" => self.process.to_string(),
            "number" => self.number.to_string(),
            "planned_from" => day(self.planned_from),
            "planned_to" => day(self.planned_to),
            "from" => day(self.from),
            "to" => day(self.to),
            "evidence" => text(self.evidence.as_ref()),
            "note" => text(self.note.as_ref()),
            _ => String::new(),
        }
    }
}

impl SheetRow for Lesson {
    const SHEET: &'static Sheet = &sheets::LESSONS;
    numbered_in_its_process!();
    fn cell(&self, field: &str) -> String {
        match field {
            "process" => self.process.to_string(),
            "number" => self.number.to_string(),
            "kind" => chosen(words::LESSON_KINDS, Some(self.kind.as_str())),
            "text" => self.text.clone(),
            "step" => shown(self.step),
            "origin" => text(self.origin.as_ref()),
            _ => String::new(),
        }
    }
}
