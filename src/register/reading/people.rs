//! Who signed, who watches, who came, and what the committee saw.

use super::{Desk, Headed, Placed, Row};
use crate::domain::agreement::{Event, Member, Signatory, Visit};
use crate::domain::finding::FindingCode;
use crate::domain::text::fold;
use crate::register::problem::{Problem, Wrong};
use crate::register::row::word;
use crate::register::values;

impl Desk<'_> {
    pub(super) fn signatories(&mut self, headed: &Headed<'_>) {
        let rows = self.each(headed, Self::signatory_row, |one: &Signatory| {
            format!("{}/{}", one.process, one.number)
        });
        self.register.signatories.extend(rows);
    }

    fn signatory_row(&mut self, row: &mut Row<'_>) -> Option<Signatory> {
        let process = self.process(row);
        let number = row.read("number", values::number);
        let role = row.text("role");
        let organisation = row.text("organisation");
        let sex = word(row, "sex");
        let said = row.read("justice_of_the_peace", values::yes_no);
        let role = role?;
        let by_role =
            fold(&role).starts_with("juez de paz") || fold(&role).starts_with("jueza de paz");
        Some(Signatory {
            process: process?,
            number: number?,
            role,
            organisation,
            sex,
            justice_of_the_peace: said.unwrap_or(by_role),
        })
    }

    pub(super) fn members(&mut self, headed: &Headed<'_>) {
        let rows = self.each(headed, Self::member_row, |one: &Member| {
            format!("{}/{}", one.process, one.number)
        });
        self.register.members.extend(rows);
    }

    fn member_row(&mut self, row: &mut Row<'_>) -> Option<Member> {
        let process = self.process(row);
        let number = row.read("number", values::number);
        let name = row.text("name");
        let role = row.text("role");
        let sex = word(row, "sex");
        let community = row.text("community");
        let organisation = row.text("organisation");
        let term_from = row.read("term_from", values::date);
        let term_to = row.read("term_to", values::date);
        let accreditation = row.text("accreditation");
        let consent = row.read("consent", values::yes_no).unwrap_or(false);
        if let (Some(from), Some(to)) = (term_from, term_to)
            && to < from
        {
            let what = "el mandato termina antes de empezar";
            let cell = to.format("%d/%m/%Y").to_string();
            row.error(
                Some("term_to"),
                &cell,
                Wrong::new(FindingCode::OutOfRange, what, "Corrija una de las dos fechas"),
            );
        }
        Some(Member {
            process: process?,
            number: number?,
            name,
            role,
            sex,
            community,
            organisation,
            term_from,
            term_to,
            accreditation,
            consent,
        })
    }

    pub(super) fn events(&mut self, headed: &Headed<'_>) {
        let rows = self
            .each(headed, Self::event_row, |one: &Event| format!("{}/{}", one.process, one.number));
        self.refuse_second_count(&rows);
        self.register.events.extend(rows);
    }

    fn event_row(&mut self, row: &mut Row<'_>) -> Option<Event> {
        let process = self.process(row);
        let number = row.read("number", values::number);
        let kind = word(row, "kind");
        let name = row.text("name");
        let on = row.read("on", values::date);
        let place = row.text("place");
        let men = row.read("men", values::count);
        let women = row.read("women", values::count);
        let total = row.read("total", values::count);
        if let (Some(men), Some(women), Some(total)) = (men, women, total)
            && men + women != total
        {
            let what = format!("{men} hombres y {women} mujeres son {}, no {total}", men + women);
            let instead = "Compruebe en la lista; valen hombres y mujeres";
            row.warn(
                Some("total"),
                &total.to_string(),
                Wrong::new(FindingCode::Contradiction, what, instead),
            );
        }
        let organisations_invited = row.read("organisations_invited", values::count);
        let organisations_attended = row.read("organisations_attended", values::count);
        let counts_for_process = row.read("counts_for_process", values::yes_no).unwrap_or(false);
        Some(Event {
            process: process?,
            number: number?,
            kind: kind?,
            name: name?,
            on,
            place,
            men,
            women,
            organisations_invited,
            organisations_attended,
            counts_for_process,
        })
    }

    /// One event alone is the participation of its process.
    fn refuse_second_count(&mut self, rows: &[Placed<Event>]) {
        let counting: Vec<&Placed<Event>> =
            rows.iter().filter(|placed| placed.fact.counts_for_process).collect();
        for (at, placed) in counting.iter().enumerate() {
            let first = counting[..at].iter().find(|one| one.fact.process == placed.fact.process);
            let Some(first) = first else { continue };
            let what = format!(
                "la fila {} ya cuenta como participación de {}",
                first.place.row.unwrap_or_default(),
                placed.fact.process
            );
            let wrong = Wrong::new(FindingCode::Duplicate, what, "Deje sí en un solo evento");
            self.problems.push(Problem::error(placed.place.clone(), "sí", wrong));
        }
    }

    pub(super) fn visits(&mut self, headed: &Headed<'_>) {
        let rows = self
            .each(headed, Self::visit_row, |one: &Visit| format!("{}/{}", one.agreement, one.on));
        self.register.visits.extend(rows);
    }

    fn visit_row(&mut self, row: &mut Row<'_>) -> Option<Visit> {
        let agreement = self.reference(row, "agreement", None);
        let on = row.read("on", values::date);
        let state = word(row, "state");
        let physical_percent = row.read("physical_percent", values::percent);
        let note = row.text("note");
        let maintained = row.read("maintained", values::yes_no);
        Some(Visit {
            agreement: agreement?,
            on: on?,
            state: state?,
            physical_percent,
            note,
            maintained,
        })
    }
}
