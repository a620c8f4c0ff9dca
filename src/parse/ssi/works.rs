//! `verInfObras2`: MEF's mirror of InfObras, with the monthly progress of each work.
//!
//! It can lack works (leftovers listed, the stalled original not), so it never proves absence.

use serde_json::{Map, Value};

use crate::domain::codes::{Cui, WorkCode};
use crate::domain::finding::FindingCode;
use crate::domain::period::{Month, Year};
use crate::domain::work::{Progress, Work};
use crate::parse::desk::Desk;
use crate::parse::json::scalar;
use crate::parse::layout::Layout;
use crate::parse::table::Row;
use crate::parse::{Record, calendar, decimal};

pub struct Works;

impl Layout for Works {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let Some(code) = row.code::<WorkCode>(&["nobr id"], "an InfObras code") else {
            row.reject(&["nobr id"], "", FindingCode::MissingValue, "a work without its code");
            return;
        };
        let mut work = Work::named(code, row.text(&["cobr descri"]).unwrap_or_default());
        let outer = row.outer.and_then(|key| Cui::parse(key).ok());
        work.cui = row.cui(&["codigo unico", "cod unico"]).or(outer);
        work.entity = row.text(&["codconsucode descri"]);
        work.place.detail = row.text(&["cobr direccion"]);
        work.start_on = row.day(&["dobr fec ini obra"]);
        work.physical_actual = row.share(&["avancefisico real"]);
        let months = row.object.and_then(|object| object.get("obj_SNO_AVANCE"));
        let mut progress: Vec<(Progress, Option<chrono::NaiveDate>)> = Vec::new();
        for (position, item) in months.and_then(Value::as_array).into_iter().flatten().enumerate() {
            match item.as_object().map(|item| month(&work.code, item)) {
                Some(Reading::Read(read, on)) => progress.push((read, on)),
                Some(Reading::Draft) => {}
                _ => {
                    let words = format!("progress {} has no month", position + 1);
                    row.note(&["obj sno avance"], "", FindingCode::MissingValue, &words);
                }
            }
        }
        if let Some((last, on)) = progress.iter().max_by_key(|(progress, _)| progress.month) {
            work.reported_month = Some(last.month);
            work.reported_on = *on;
            work.physical_planned = last.physical_planned;
            work.physical_actual = last.physical_actual.or(work.physical_actual);
            work.valuation_planned = last.valuation_planned;
            work.valuation_actual = last.valuation_actual;
        }
        for (progress, on) in &progress {
            desk.saw(on.or(Some(progress.month.last_day())));
        }
        row.records.push(Record::Work(Box::new(work)));
        let months = progress.into_iter().map(|(progress, _)| Record::Progress(Box::new(progress)));
        row.records.extend(months);
    }
}

/// A month of progress as far as it is one.
enum Reading {
    Read(Progress, Option<chrono::NaiveDate>),
    /// Not published by the entity (`COBA_ESTREG` other than 2).
    Draft,
    Unreadable,
}

fn month(work: &WorkCode, item: &Map<String, Value>) -> Reading {
    let text = |key: &str| item.get(key).and_then(scalar);
    if text("COBA_ESTREG").is_some_and(|state| state != "2") {
        return Reading::Draft;
    }
    let number = |key: &str| text(key).and_then(|text| text.parse::<i64>().ok());
    let year = number("NOBA_ANIO").and_then(Year::new);
    let month = number("NOBA_MES").and_then(|month| u32::try_from(month).ok());
    let Some(month) = year.zip(month).and_then(|(year, month)| Month::new(year, month)) else {
        return Reading::Unreadable;
    };
    let share = |key: &str| text(key).as_deref().and_then(decimal::tenths);
    let soles = |key: &str| text(key).as_deref().and_then(decimal::money).map(|money| money.soles);
    let progress = Progress {
        work: work.clone(),
        month,
        physical_planned: share("NOBA_FISICO_PRO"),
        physical_actual: share("NOBA_FISICO_REA"),
        valuation_planned: soles("NOBA_VALZDO_PRO"),
        valuation_actual: soles("NOBA_VALZDO_REA"),
        financial_percent: None,
        financial_amount: None,
        state: None,
        stoppage_text: None,
        stopped_on: None,
    };
    Reading::Read(progress, text("DOBA_FCHREP").as_deref().and_then(calendar::day))
}
