//! `DETALLE_INVERSIONES` and its sisters (closed, deactivated): one row an investment.
//!
//! The schema drifts (68 columns, 84 in 2024, 42 for the deactivated) and subsets pass through
//! spreadsheets, so columns are found by name and only four are needed. SSI's own unpacked replies
//! carry some of the same names; `AVAN_FISICO`, `DES_UNIDAD_UEI` tell them apart.

use super::desk::Desk;
use super::layout::{Known, Layout};
use super::table::Row;
use super::{Options, Record, words};
use crate::domain::codes::Ubigeo;
use crate::domain::finding::FindingCode;
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::Month;
use crate::domain::project::{ExecutionStage, Investment, Place};
use crate::domain::source::Dataset;
use crate::domain::text::fold;

pub const KNOWN: &[Known] = &[Known {
    dataset: Dataset::DetalleInversiones,
    name: "detalle-inversiones",
    needs: &[
        &["codigo unico"],
        &["nombre inversion"],
        &["monto viable"],
        &["costo actualizado"],
        &["estado"],
    ],
    expects: &[],
    lacks: &["des unidad uei"],
    make: |_: &Options| Box::new(Detalle),
}];

struct Detalle;

impl Layout for Detalle {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let mut investment = identity(row);
        money(row, &mut investment);
        progress(row, &mut investment);
        desk.saw(investment.registered_on);
        if investment.cui.is_none() && investment.snip_code.is_none() {
            row.reject(
                &["codigo unico"],
                "",
                FindingCode::MissingValue,
                "neither CUI nor SNIP code",
            );
            return;
        }
        row.records.push(Record::Investment(Box::new(investment)));
    }
}

fn identity(row: &mut Row<'_>) -> Investment {
    let cui = row.cui(&["codigo unico"]);
    let mut investment =
        Investment::named(cui, row.text(&["nombre inversion"]).unwrap_or_default());
    investment.snip_code = row.text(&["codigo snip", "cod snip"]).filter(|code| code != "0");
    investment.sec_ejec = row.code(&["sec ejec"], "a SEC_EJEC: up to 6 digits");
    investment.entity = row.text(&["nombre uei", "nom uei", "entidad"]);
    investment.situation = row.text(&["situacion"]);
    investment.kind = row.text(&["tipo inversion"]);
    investment.function = row.raw(&["funcion"]).and_then(words::function);
    if let Some(text) = row.raw(&["estado"]) {
        investment.state = words::investment_state(text);
        if investment.state.is_none() {
            row.note(&["estado"], text, FindingCode::UnknownValue, "not a known state");
        }
    }
    let ubigeo = row.raw(&["ubigeo"]).and_then(|text| {
        let read = Ubigeo::parse_padded(text.strip_suffix(".0").unwrap_or(text)).ok();
        if read.is_none() {
            row.note(&["ubigeo"], text, FindingCode::BadCode, "not a ubigeo: 6 digits");
        }
        read
    });
    let place = Place {
        ubigeo,
        department: row.text(&["departamento"]),
        province: row.text(&["provincia"]),
        district: row.text(&["distrito"]),
        detail: None,
    };
    if place != Place::default() {
        investment.places.push(place);
    }
    investment
}

fn money(row: &mut Row<'_>, investment: &mut Investment) {
    investment.viable_cost = row.cost(&["monto viable"]);
    investment.updated_cost = row.cost(&["costo actualizado"]).filter(is_cost);
    let before = row.soles(&["deven acumul anio ant"]);
    let now = row.soles(&["dev anio actual"]);
    investment.accrued_total =
        row.soles(&["devengado acumulado", "deven acumulado"]).or_else(|| match (before, now) {
            (Some(before), Some(now)) => before.checked_add(now),
            _ => None,
        });
    let years = ["pmi anio 1", "pmi anio 2", "pmi anio 3", "pmi anio 4"];
    let programmed: Vec<Option<Soles>> = years.iter().map(|year| row.soles(&[year])).collect();
    if programmed.iter().flatten().any(|amount| !amount.is_zero()) {
        investment.programmed = programmed.into_iter().map(Option::unwrap_or_default).collect();
    }
    let share = row.raw(&["avance ejecucion"]).and_then(super::decimal::tenths);
    // money beyond its cost is real; a share in the thousands is a slip of the source
    if let Some(text) = row.raw(&["avance ejecucion"]).filter(|_| share > Some(Tenths(10_000))) {
        row.note(
            &["avance ejecucion"],
            text,
            FindingCode::OutOfRange,
            "more than 1000 %, not used",
        );
    }
}

fn progress(row: &mut Row<'_>, investment: &mut Investment) {
    investment.physical_percent = row.share(&["avance fisico"]);
    investment.in_programme = row.yes(&["registrado pmi"]);
    investment.design_registered = row.yes(&["expediente tecnico"]);
    investment.has_follow_up = row.yes(&["tiene f12b"]);
    investment.closed_form = row.yes(&["tiene f9"]);
    investment.registered_on = row.day(&["fecha registro"]);
    investment.viable_on = row.day(&["fecha viabilidad"]);
    investment.start_on = row.day(&["fec ini ejecucion"]);
    investment.end_on = row.day(&["fec fin ejecucion"]);
    investment.first_accrued = row.raw(&["primer devengado"]).and_then(year_month);
    investment.last_accrued = row.raw(&["ultimo devengado"]).and_then(year_month);
    investment.stage = row.raw(&["etapa f8"]).and_then(stage);
    investment.year =
        row.integer(&["anio proceso", "anio proc"]).and_then(crate::domain::period::Year::new);
}

/// 1.00 and less stand in the place of a cost that nobody typed.
pub fn is_cost(amount: &Soles) -> bool {
    amount.centimos() > 100
}

/// Reads the months of `202010` and `2020-10`.
pub fn year_month(text: &str) -> Option<Month> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let year = digits.get(..4)?;
    (digits.len() == 6).then(|| format!("{year}-{}", &digits[4..]).parse().ok())?
}

/// The stage of form 08, by letter or by words.
fn stage(text: &str) -> Option<ExecutionStage> {
    let folded = fold(text);
    match folded.as_str() {
        "a" => Some(ExecutionStage::Consistency),
        "b" => Some(ExecutionStage::Design),
        "c" => Some(ExecutionStage::Execution),
        words if words.contains("consistencia") => Some(ExecutionStage::Consistency),
        words if words.contains("expediente") => Some(ExecutionStage::Design),
        words if words.contains("fisica") => Some(ExecutionStage::Execution),
        _ => None,
    }
}
