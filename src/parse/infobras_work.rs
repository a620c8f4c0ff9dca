//! The page of one work (`Mapa/DatosEjecucion`): its data are script arrays, `var lAvances=[…];`.
//!
//! Reads the HTML as served, or the arrays kept as JSON (`{"ObraId":66057,"lAvances":[…]}`). The
//! arrays of supervisor and resident hold names of persons and are counted as nothing: they are
//! never opened.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::desk::Desk;
use super::json::{scalar, text_at};
use super::table::{Columns, Row};
use super::{Options, ParseError, Record, Sink, Stopped, Summary, calendar, words};
use crate::domain::codes::WorkCode;
use crate::domain::evidence::Locator;
use crate::domain::finding::FindingCode;
use crate::domain::money::Soles;
use crate::domain::period::{Month, Year};
use crate::domain::source::Dataset;
use crate::domain::work::{Progress, Work};

/// The arrays that are read; the others are about persons, papers or money between entities.
const ARRAYS: [&str; 4] = ["lAvances", "lContratista", "lModificacionPlazo", "lAdicionalDeduc"];

/// Tells that a JSON key is one of the page's arrays.
pub fn is_array(key: &str) -> bool {
    ARRAYS.contains(&key)
}

/// Tells that an HTML text is the page of a work.
pub fn is_page(html: &str) -> bool {
    html.contains("lAvances")
}

/// Reads the page as served.
pub fn read_page(
    html: &str,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let mut desk = Desk::new(sink, Dataset::InfobrasWork, "infobras-work-html");
    let mut page = Page::default();
    let place = Locator { file: options.file_name.clone(), ..Locator::default() };
    let mut number = 0;
    for name in ARRAYS {
        let Some(array) = script_array(html, name) else { continue };
        let items: Vec<Value> = serde_json::from_str(array)
            .map_err(|error| ParseError::Unreadable { reason: format!("{name}: {error}") })?;
        for item in &items {
            number += 1;
            let place = Locator { row: Some(number), ..place.clone() };
            page.item(Some(name), item, &place, &mut desk)?;
        }
    }
    let mut singles = Map::new();
    if let Some(code) = page_code(html) {
        singles.insert("ObraId".into(), code.into());
    }
    page.finish(&singles, &place, &mut desk)?;
    desk.finish()
}

/// The text of `var NAME = […]`, to the bracket that closes it.
fn script_array<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = html;
    loop {
        let after = &rest[rest.find(name)? + name.len()..];
        let value = after.trim_start().strip_prefix('=').map(str::trim_start);
        if let Some(value) = value.filter(|value| value.starts_with('[')) {
            return closed(value);
        }
        rest = after;
    }
}

/// Cuts after the bracket that closes the first one; brackets inside strings are letters.
fn closed(array: &str) -> Option<&str> {
    let (mut depth, mut in_string, mut escaped) = (0_u32, false, false);
    for (position, byte) in array.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => depth += 1,
            b']' | b'}' if !in_string => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return array.get(..=position);
                }
            }
            _ => {}
        }
    }
    None
}

/// The work's code, where the page names itself: `ObraId=66057` in its own links.
fn page_code(html: &str) -> Option<String> {
    html.match_indices("ObraId").find_map(|(position, key)| {
        let after = html[position + key.len()..].trim_start_matches(['"', '\'', ' ', '=', ':']);
        let code: String = after.chars().take_while(char::is_ascii_digit).collect();
        WorkCode::parse(&code).ok().map(|code| code.to_string())
    })
}

/// What was read of one page so far.
#[derive(Default)]
pub struct Page {
    progress: BTreeMap<Month, (Locator, Value)>,
    contractors: Vec<Value>,
    extensions: Vec<Value>,
    changes: Vec<Value>,
}

impl Page {
    /// Takes an item of one of the arrays.
    pub fn item(
        &mut self,
        array: Option<&str>,
        value: &Value,
        place: &Locator,
        desk: &mut Desk<'_>,
    ) -> Result<(), Stopped> {
        let columns = Columns::default();
        let place = Locator { column: array.map(str::to_owned), ..place.clone() };
        let mut row = Row::new(&columns, &[], &place);
        match array {
            Some("lAvances") => match month_of(value) {
                None => {
                    row.reject(
                        &["Mes"],
                        "",
                        FindingCode::MissingValue,
                        "a report without its month",
                    );
                }
                Some(month) => {
                    if self.progress.insert(month, (place.clone(), value.clone())).is_some() {
                        let words = "this month was reported above; the last report counts";
                        row.note(&["Mes"], &month.to_string(), FindingCode::Duplicate, words);
                    }
                    desk.saw(Some(month.last_day()));
                }
            },
            Some("lContratista") => self.contractors.push(value.clone()),
            Some("lModificacionPlazo") => self.extensions.push(value.clone()),
            Some("lAdicionalDeduc") => self.changes.push(value.clone()),
            // persons and papers: nothing of them is read
            _ => {}
        }
        desk.take(row)
    }

    /// Hands on the months and the work that they add up to.
    pub fn finish(
        self,
        singles: &Map<String, Value>,
        place: &Locator,
        desk: &mut Desk<'_>,
    ) -> Result<(), ParseError> {
        let code = ["ObraId", "codigoObra", "CodigoObra"]
            .iter()
            .find_map(|key| singles.get(*key).and_then(scalar))
            .or_else(|| page_code(&place.file))
            .and_then(|code| WorkCode::parse(&code).ok())
            .ok_or_else(|| ParseError::Unreadable {
                reason: "the page does not say which work it is (ObraId)".into(),
            })?;
        let mut work = Work::named(code, "");
        for (month, (place, value)) in &self.progress {
            let progress = progress(&work.code, *month, value);
            latest(&mut work, &progress);
            desk.emit(place, Record::Progress(Box::new(progress)))?;
        }
        self.contract(&mut work);
        self.terms(&mut work);
        let place = self.progress.values().next_back().map_or(place, |(place, _)| place);
        desk.emit(place, Record::Work(Box::new(work)))?;
        Ok(())
    }

    fn contract(&self, work: &mut Work) {
        let Some(last) = self.contractors.last() else { return };
        work.contractor = text_at(last, &["NombreEmpresa"]);
        work.contractor_ruc =
            text_at(last, &["Ruc"]).and_then(|ruc| super::purchases::firm_ruc(&ruc));
        work.contract_amount = soles(last, "MontoSoles").filter(|amount| !amount.is_zero());
    }

    fn terms(&self, work: &mut Work) {
        if !self.extensions.is_empty() {
            let days = |item| text_at(item, &["DiasAprobados"])?.parse::<i64>().ok();
            work.extensions = i64::try_from(self.extensions.len()).ok();
            work.extension_days =
                self.extensions.iter().filter_map(days).try_fold(0, i64::checked_add);
            let ends = self.extensions.iter().filter_map(|item| day(item, "FechaFin"));
            work.rescheduled_end_on = ends.max();
        }
        let total = |kind: &str| {
            let of_kind = self.changes.iter().filter(|item| {
                text_at(item, &["TipoAdicional"]).is_some_and(|text| text.starts_with(kind))
            });
            let amounts: Vec<Soles> =
                of_kind.filter_map(|item| soles(item, "MontoSoles")).collect();
            amounts.into_iter().try_fold(Soles::ZERO, Soles::checked_add)
        };
        if !self.changes.is_empty() {
            work.additions = total("Adicional");
            work.deductions = total("Deduc");
        }
    }
}

fn month_of(value: &Value) -> Option<Month> {
    let year = text_at(value, &["Anio"])?.parse().ok().and_then(Year::new)?;
    let name = text_at(value, &["Mes"])?;
    let number = name.parse().ok().or_else(|| calendar::month_number(&name))?;
    Month::new(year, number)
}

fn day(value: &Value, key: &str) -> Option<chrono::NaiveDate> {
    text_at(value, &[key]).as_deref().and_then(calendar::day)
}

fn soles(value: &Value, key: &str) -> Option<Soles> {
    text_at(value, &[key]).as_deref().and_then(super::decimal::money).map(|money| money.soles)
}

fn progress(work: &WorkCode, month: Month, value: &Value) -> Progress {
    let share = |key: &str| text_at(value, &[key]).as_deref().and_then(super::decimal::tenths);
    Progress {
        work: work.clone(),
        month,
        physical_planned: share("PorcProgramadoFisico"),
        physical_actual: share("PorcRealFisico"),
        valuation_planned: soles(value, "ProgramadoFinanc"),
        valuation_actual: soles(value, "RealFinanc"),
        financial_percent: share("PorcEjecFinanc"),
        financial_amount: soles(value, "MontoEjecFinanc"),
        state: text_at(value, &["Estado"]).as_deref().and_then(words::work_state),
        stoppage_text: text_at(value, &["Causal"]),
        stopped_on: day(value, "FechaParalizacion"),
    }
}

/// The work as its newest month leaves it; months come in order.
fn latest(work: &mut Work, progress: &Progress) {
    work.reported_month = Some(progress.month);
    work.physical_planned = progress.physical_planned;
    work.physical_actual = progress.physical_actual;
    work.valuation_planned = progress.valuation_planned;
    work.valuation_actual = progress.valuation_actual;
    work.financial_percent = progress.financial_percent;
    work.financial_amount = progress.financial_amount;
    work.state = progress.state;
    work.stoppage_text.clone_from(&progress.stoppage_text);
    work.stoppage_cause =
        progress.stoppage_text.as_deref().map(|text| words::stoppage_cause(Some(text)));
    work.stopped_on = progress.stopped_on;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_array_ends_at_its_own_bracket() {
        let html = r#"if (lAvances.length) {} var lAvances = [{"c":"a]\"b","l":[1]}]; var x=[];"#;
        assert_eq!(script_array(html, "lAvances"), Some(r#"[{"c":"a]\"b","l":[1]}]"#));
        assert_eq!(script_array("var lAvances=[1,", "lAvances"), None);
        assert_eq!(page_code("<a href='?ObraId=66057'>").as_deref(), Some("66057"));
    }
}
