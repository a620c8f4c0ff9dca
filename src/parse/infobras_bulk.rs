//! `DataSet-Obras-Publicas`: every work of the country, latest state only; 113 or 97 columns.
//!
//! The two layouts are one list of names with synonyms, because the verbatim 97-column header is
//! not established. Money carries a space for the decimal mark. Columns of persons (supervisor,
//! resident, their documents) are never looked at.

use super::desk::Desk;
use super::layout::{Known, Layout};
use super::table::{NumberForm, Row};
use super::{Options, Record, Watch, words};
use crate::domain::codes::WorkCode;
use crate::domain::finding::FindingCode;
use crate::domain::money::Tenths;
use crate::domain::period::{Month, Year};
use crate::domain::project::Place;
use crate::domain::source::Dataset;
use crate::domain::work::{Work, WorkState};

pub const KNOWN: &[Known] = &[
    Known {
        dataset: Dataset::InfobrasBulk,
        name: "infobras-bulk",
        needs: &[
            &[CODE],
            &["nombre de obra"],
            &["estado de ejecucion"],
            &["existe paralizacion"],
            &["nombres apellidos"],
        ],
        expects: EXPECTED,
        lacks: &[],
        make,
    },
    Known {
        dataset: Dataset::InfobrasBulk,
        name: "infobras-bulk-97",
        needs: &[&[CODE], &["nombre de obra"], &["estado de ejecucion"], &["existe paralizacion"]],
        expects: EXPECTED,
        lacks: &[],
        make,
    },
];

/// What the reader takes from the file, besides what makes it one.
const EXPECTED: &[&[&str]] = &[
    &["codigo unico de inversion", "codigo unico de inversiones"],
    MODE,
    DESIGN_COST,
    &["provincia"],
    &["distrito"],
    &["fecha de inicio de obra"],
    &["fecha finalizacion programada de obra"],
    &[REPORTED],
    &["ano de avance"],
    &["avance fisico programado acumulado"],
    &["avance fisico real acumulado"],
    &["monto de valorizacion programado acumulado"],
    &["monto de valorizacion ejecutado acumulado"],
    &["causal de paralizacion"],
    &["fecha de paralizacion"],
    &["fecha de finalizacion real"],
    &["tiene recepcion total"],
];

const MODE: &[&str] = &["modalidad de ejecucion de la obra", "modalidad", "modalidad de ejecucion"];
const DESIGN_COST: &[&str] = &[
    "monto aprobado en soles",
    "costo de obra en soles segun et en soles",
    "costo de obra segun expediente tecnico",
    "monto de aprobacion de expediente tecnico",
];
const CODE: &str = "codigo infobras";

fn make(options: &Options) -> Box<dyn Layout> {
    Box::new(Bulk { watch: options.watch.clone() })
}

struct Bulk {
    watch: Watch,
}

impl Layout for Bulk {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        row.form = NumberForm::Spaced;
        let Some(code) = row.code::<WorkCode>(&[CODE], "an InfObras code: up to 7 digits") else {
            row.reject(&[CODE], "", FindingCode::MissingValue, "a work without its code");
            return;
        };
        if !self.watch.keeps_province(row.raw(&["provincia"])) {
            // a work nobody asked for still tells how fresh the file is
            desk.saw(
                row.raw(&[REPORTED])
                    .and_then(super::calendar::day)
                    .filter(|day| (1990..=2100).contains(&chrono::Datelike::year(day))),
            );
            return;
        }
        let mut work = Work::named(code, row.text(&["nombre de obra"]).unwrap_or_default());
        describe(row, &mut work);
        contract(row, &mut work);
        schedule(row, &mut work);
        progress(row, &mut work);
        stoppage(row, &mut work);
        changes(row, &mut work);
        closing(row, &mut work);
        desk.saw(work.reported_on);
        check(row, &work);
        row.records.push(Record::Work(Box::new(work)));
    }
}

const REPORTED: &str = "fecha de registro de avance";

fn describe(row: &mut Row<'_>, work: &mut Work) {
    work.cui = row.cui(&["codigo unico de inversion", "codigo unico de inversiones"]);
    work.entity = row.text(&["entidad publica"]);
    work.state = state(row, &["estado de ejecucion"]);
    if let Some(text) = row.raw(MODE) {
        work.mode = words::work_mode(text);
        if work.mode.is_none() {
            row.note(MODE, text, FindingCode::UnknownValue, "not a known mode of execution");
        }
    }
    work.leftover = row.yes(&["corresponde a un saldo de obra"]);
    work.place = Place {
        ubigeo: None,
        department: row.text(&["departamento"]),
        province: row.text(&["provincia"]),
        district: row.text(&["distrito"]),
        detail: row.text(&["direccion o informacion de referencia", "direccion"]),
    };
    work.design_approved_on = row
        .day(&["fecha de aprobacion del expediente", "fecha de aprobacion de expediente tecnico"]);
    work.design_cost = row.cost(DESIGN_COST);
}

/// The state by its words; an unknown word is a finding.
pub fn state(row: &mut Row<'_>, names: &[&str]) -> Option<WorkState> {
    let text = row.raw(names)?;
    let state = words::work_state(text);
    if state.is_none() {
        row.note(names, text, FindingCode::UnknownValue, "not a known state of a work");
    }
    state
}

/// The builder's contract: the first of the repeated `RUC` and amount columns; the second is the
/// supervision's.
fn contract(row: &mut Row<'_>, work: &mut Work) {
    const NAME: &str = "nombre o razon social de la empresa o consorcio";
    work.contractor_ruc = row
        .raw_nth("ruc", 0)
        .or_else(|| row.raw(&["ruc ejecucion", "ruc del ejecutor", "ruc contratista"]))
        .and_then(super::purchases::firm_ruc);
    work.contractor = row
        .raw_nth(NAME, 0)
        .or_else(|| row.raw(&["nombre o razon social de la empresa o consorcio ejecucion"]))
        .map(str::to_owned);
    work.contract_amount =
        row.cost(&["monto del contrato en soles", "monto del contrato en soles ejecucion"]);
}

fn schedule(row: &mut Row<'_>, work: &mut Work) {
    work.site_handover_on = row.day(&["fecha de entrega del terreno"]);
    work.start_on = row.day(&["fecha de inicio de obra"]);
    work.planned_end_on = row.day(&["fecha finalizacion programada de obra"]);
    work.rescheduled_end_on = row.day(&["fecha finalizacion reprogramada de obra"]);
    work.actual_end_on = row.day(&["fecha de finalizacion real"]);
    work.duration_days = row.integer(&["plazo de ejecucion en dias"]).filter(|days| *days > 0);
    if let (Some(start), Some(end)) = (work.start_on, work.actual_end_on)
        && end < start
    {
        let words = format!("ended before it started on {start}");
        row.note(
            &["fecha de finalizacion real"],
            &end.to_string(),
            FindingCode::Contradiction,
            &words,
        );
    }
}

fn progress(row: &mut Row<'_>, work: &mut Work) {
    work.reported_month = month(row);
    work.reported_on = row.day(&[REPORTED]);
    work.physical_planned = row.share(&["avance fisico programado acumulado"]);
    work.physical_actual = row.share(&["avance fisico real acumulado"]);
    work.valuation_planned = row.soles(&["monto de valorizacion programado acumulado"]);
    work.valuation_actual = row.soles(&["monto de valorizacion ejecutado acumulado"]);
    work.financial_percent = row.share(&["porcentaje de ejecucion financiera"]);
    work.financial_amount = row.soles(&["monto de ejecucion financiera de la obra"]);
}

/// The month of the last report, its month a number or a Spanish name.
fn month(row: &mut Row<'_>) -> Option<Month> {
    let year = row.integer(&["ano de avance"]).filter(|year| *year != 0).and_then(Year::new)?;
    let text = row.raw(&["mes de avance"])?;
    let number = text.parse().ok().or_else(|| super::calendar::month_number(text));
    let month = number.and_then(|number| Month::new(year, number));
    if month.is_none() && text != "0" {
        row.note(&["mes de avance"], text, FindingCode::BadNumber, "not a month");
    }
    month
}

fn stoppage(row: &mut Row<'_>, work: &mut Work) {
    work.stoppage_flag = row.yes(&["existe paralizacion"]);
    work.stoppage_text = row.text(&["causal de paralizacion"]).filter(|text| text != "0");
    work.stopped_on = row.day(&["fecha de paralizacion"]);
    work.stopped_days = row.integer(&["numero de dias paralizado"]).filter(|days| *days > 0);
    if work.stoppage_text.is_some() || work.stoppage_flag == Some(true) {
        work.stoppage_cause = Some(words::stoppage_cause(work.stoppage_text.as_deref()));
    }
}

fn changes(row: &mut Row<'_>, work: &mut Work) {
    work.extensions = row.integer(&["n de modificaciones"]);
    work.extension_days = row.integer(&["n dias de modificaciones de plazo"]);
    work.additions = row.soles(&["monto de adicionales de obra en soles"]);
    work.deductions = row.soles(&["monto de deductivos de obra en soles"]);
}

fn closing(row: &mut Row<'_>, work: &mut Work) {
    work.unfinished_reason =
        row.text(&["motivo en caso no se llegue al 100"]).filter(|text| text != "0");
    work.received = row.yes(&["tiene recepcion total"]);
    work.received_on = row.day(&["fecha de recepcion"]);
    work.settled = row.yes(&["tiene liquidacion de obra"]);
    work.final_cost = row.cost(&["costo de la obra en soles"]);
}

/// Says where the row contradicts itself; both values stay as they are.
fn check(row: &mut Row<'_>, work: &Work) {
    let flag = "existe paralizacion";
    match (work.state, work.stoppage_flag) {
        (Some(state @ (WorkState::Running | WorkState::Finished)), Some(true)) => {
            let words = format!("state {state} with the stoppage flag set");
            row.note(&[flag], "Si", FindingCode::Contradiction, &words);
        }
        (Some(WorkState::Stopped), Some(false)) => {
            let words = "state stopped without the stoppage flag";
            row.note(&[flag], "No", FindingCode::Contradiction, words);
        }
        _ => {}
    }
    if let (Some(WorkState::Finished), Some(actual)) = (work.state, work.physical_actual)
        && actual < Tenths(1000)
    {
        let words = format!("state finished at {actual} %");
        let column = "avance fisico real acumulado";
        row.note(&[column], &actual.to_string(), FindingCode::Contradiction, &words);
    }
}
