//! The steps of the process, and what it taught.

use super::{Desk, Headed, Row};
use crate::domain::agreement::{Lesson, STEPS, Step};
use crate::domain::finding::FindingCode;
use crate::register::problem::{Wrong, quoted};
use crate::register::row::word;
use crate::register::values;

impl Desk<'_> {
    pub(super) fn steps(&mut self, headed: &Headed<'_>) {
        let rows = self
            .each(headed, Self::step_row, |one: &Step| format!("{}/{}", one.process, one.number));
        self.register.steps.extend(rows);
    }

    fn step_row(&mut self, row: &mut Row<'_>) -> Option<Step> {
        let process = self.process(row);
        let number = row.read("number", step);
        let planned_from = row.read("planned_from", values::date);
        let planned_to = row.read("planned_to", values::date);
        let from = row.read("from", values::date);
        let to = row.read("to", values::date);
        let evidence = row.text("evidence");
        let note = row.text("note");
        for (field, from, to) in [("planned_to", planned_from, planned_to), ("to", from, to)] {
            if let (Some(from), Some(to)) = (from, to)
                && to < from
            {
                let what = "el paso termina antes de empezar";
                let cell = to.format("%d/%m/%Y").to_string();
                let wrong =
                    Wrong::new(FindingCode::OutOfRange, what, "Corrija una de las dos fechas");
                row.error(Some(field), &cell, wrong);
            }
        }
        Some(Step {
            process: process?,
            number: number?,
            planned_from,
            planned_to,
            from,
            to,
            evidence,
            note,
        })
    }

    pub(super) fn lessons(&mut self, headed: &Headed<'_>) {
        let rows = self.each(headed, Self::lesson_row, |one: &Lesson| {
            format!("{}/{}", one.process, one.number)
        });
        self.register.lessons.extend(rows);
    }

    fn lesson_row(&mut self, row: &mut Row<'_>) -> Option<Lesson> {
        let process = self.process(row);
        let number = row.read("number", values::number);
        let kind = word(row, "kind");
        let text = row.text("text");
        let step = row.read("step", step);
        let origin = row.text("origin");
        Some(Lesson { process: process?, number: number?, kind: kind?, text: text?, step, origin })
    }
}

/// A step, from 1 to 12.
fn step(cell: &str) -> Result<i64, Wrong> {
    let number = values::number(cell)?;
    if number <= STEPS {
        return Ok(number);
    }
    let what = format!("{} no es un paso del proceso", quoted(cell));
    Err(Wrong::new(FindingCode::OutOfRange, what, "Escriba un número del 1 al 12"))
}
