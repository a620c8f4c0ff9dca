//! Agreements and the multi-annual programme: what was promised, with its money.

use super::{Desk, Headed, Row};
use crate::domain::agreement::{Agreement, AgreementId, AgreementKind, Amendment, ProgrammeItem};
use crate::domain::finding::FindingCode;
use crate::domain::text::shorten;
use crate::register::problem::{Wrong, quoted};
use crate::register::row::word;
use crate::register::values;

/// A title of more letters does not fit where titles stand.
const TITLE_LETTERS: usize = 60;

impl Desk<'_> {
    pub(super) fn agreements(&mut self, headed: &Headed<'_>) {
        let rows = self.each(headed, Self::agreement_row, |one: &Agreement| one.id.to_string());
        self.register.agreements.extend(rows);
    }

    fn agreement_row(&mut self, row: &mut Row<'_>) -> Option<Agreement> {
        let process = self.process(row);
        let number = row.read("number", values::agreement_number);
        let text = row.text("text");
        let title = title(row, text.as_deref());
        let place = row.text("place");
        let sector = word(row, "sector");
        let kind = word(row, "kind").unwrap_or(AgreementKind::Work);
        let objective = row.text("objective");
        let priority = row.read("priority", values::number);
        let amounts = row.amounts(true);
        let cuis = row.read("cuis", values::cuis).unwrap_or_default();
        let works = row.read("works", values::works).unwrap_or_default();
        let responsible = row.text("responsible");
        let due_on = row.read("due_on", values::date);
        let origin = row.text("origin");
        let acta_page = row.read("acta_page", values::number);
        let acta_line = row.read("acta_line", values::number);
        let amendment = amendment(row);
        // a number alone means one of the row's own process
        let replaced_by =
            process.as_ref().and_then(|process| self.reference(row, "replaced_by", Some(process)));
        let dropped_by = row.text("dropped_by");
        let id = AgreementId { process: process?, number: number? };
        self.typed.insert(id.clone());
        if replaced_by.as_ref() == Some(&id) {
            let what = "un acuerdo no se reemplaza a sí mismo";
            row.error(
                Some("replaced_by"),
                &id.to_string(),
                Wrong::new(
                    FindingCode::BadCode,
                    what,
                    "Escriba el número del otro acuerdo, o deje vacío",
                ),
            );
        }
        warn_of_no_year(row);
        Some(Agreement {
            id,
            title,
            text: text?,
            place,
            sector,
            kind,
            objective,
            priority,
            amounts,
            cuis,
            works,
            responsible,
            due_on,
            origin,
            acta_page,
            acta_line,
            amendment,
            replaced_by,
            dropped_by,
        })
    }

    pub(super) fn programme(&mut self, headed: &Headed<'_>) {
        let rows = self.each(headed, Self::programme_row, |one: &ProgrammeItem| {
            format!("{}/{}/{}", one.ubigeo, one.version, one.number)
        });
        self.register.programme.extend(rows);
    }

    fn programme_row(&mut self, row: &mut Row<'_>) -> Option<ProgrammeItem> {
        let ubigeo =
            row.read_always("ubigeo", |cell| match (cell, self.processes.municipality()) {
                ("", Some(only)) => Ok(only.clone()),
                ("", None) => Err(Wrong::new(
                    FindingCode::MissingValue,
                    "no dice de qué municipalidad es",
                    "Escriba su ubigeo, como 030503",
                )),
                (cell, _) => values::ubigeo(cell),
            });
        let version = row.read("version", values::span);
        let number = row.read("number", values::number);
        let objective = row.text("objective");
        let name = row.text("name");
        let cui = row.read("cui", values::cui);
        let agreement = self.reference(row, "agreement", None);
        let amounts = row.amounts(false);
        let validated = row.read("validated", values::yes_no);
        let origin = row.text("origin");
        Some(ProgrammeItem {
            ubigeo: ubigeo?,
            version: version?,
            number: number?,
            objective,
            name: name?,
            cui,
            agreement,
            amounts,
            validated,
            origin,
        })
    }
}

/// The short title, or the beginning of the text.
fn title(row: &mut Row<'_>, text: Option<&str>) -> String {
    let Some(title) = row.text("title") else {
        return shorten(text.unwrap_or_default(), TITLE_LETTERS);
    };
    let letters = title.chars().count();
    if letters > TITLE_LETTERS {
        let what = format!("{} tiene {letters} letras", quoted(&title));
        row.warn(
            Some("title"),
            &title,
            Wrong::new(FindingCode::OutOfRange, what, "Un título de hasta 60 letras se lee mejor"),
        );
    }
    title
}

/// An agreement of no year is of every year: nobody can say when it is late.
fn warn_of_no_year(row: &mut Row<'_>) {
    if row.has_no_amounts() {
        let what = "no dice para qué año se acordó";
        let instead = "Llene una columna Monto AAAA; x si se acordó sin monto";
        row.warn(None, "", Wrong::new(FindingCode::MissingValue, what, instead));
    }
}

fn amendment(row: &mut Row<'_>) -> Option<Amendment> {
    let document = row.text("amendment_document");
    let signed_on = row.read("amendment_signed_on", values::date);
    let reason = row.text("amendment_reason");
    if document.is_none() && (signed_on.is_some() || reason.is_some()) {
        let what = "está vacía aunque la fila habla de una adenda";
        let instead = "Escriba el documento, como Adenda 1 del 12/06/2024";
        row.error(
            Some("amendment_document"),
            "",
            Wrong::new(FindingCode::MissingValue, what, instead),
        );
    }
    Some(Amendment { document: document?, signed_on, reason })
}
