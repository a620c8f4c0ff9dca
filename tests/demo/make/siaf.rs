//! SIAF's `Gasto`: 63 columns, every field quoted, CRLF; month 0 carries PIA and PIM.

use std::io::Write;

use actaviva::domain::money::Soles;

use super::Made;
use super::budget::{self, Line, Load};
use super::world::{
    DEPARTMENT, DISTRICT, Function, NEIGHBOURS, PROVINCE, Place, plain, project, short, soles,
};

const HEADER: &str = r#""ANO_EJE","MES_EJE","NIVEL_GOBIERNO","NIVEL_GOBIERNO_NOMBRE","SECTOR","SECTOR_NOMBRE","PLIEGO","PLIEGO_NOMBRE","SEC_EJEC","EJECUTORA","EJECUTORA_NOMBRE","DEPARTAMENTO_EJECUTORA","DEPARTAMENTO_EJECUTORA_NOMBRE","PROVINCIA_EJECUTORA","PROVINCIA_EJECUTORA_NOMBRE","DISTRITO_EJECUTORA","DISTRITO_EJECUTORA_NOMBRE","SEC_FUNC","PROGRAMA_PPTO","PROGRAMA_PPTO_NOMBRE","TIPO_ACT_PROY","TIPO_ACT_PROY_NOMBRE","PRODUCTO_PROYECTO","PRODUCTO_PROYECTO_NOMBRE","ACTIVIDAD_ACCION_OBRA","ACTIVIDAD_ACCION_OBRA_NOMBRE","FUNCION","FUNCION_NOMBRE","DIVISION_FUNCIONAL","DIVISION_FUNCIONAL_NOMBRE","GRUPO_FUNCIONAL","GRUPO_FUNCIONAL_NOMBRE","META","FINALIDAD","META_NOMBRE","DEPARTAMENTO_META","DEPARTAMENTO_META_NOMBRE","FUENTE_FINANCIAMIENTO","FUENTE_FINANCIAMIENTO_NOMBRE","RUBRO","RUBRO_NOMBRE","TIPO_RECURSO","TIPO_RECURSO_NOMBRE","CATEGORIA_GASTO","CATEGORIA_GASTO_NOMBRE","TIPO_TRANSACCION","GENERICA","GENERICA_NOMBRE","SUBGENERICA","SUBGENERICA_NOMBRE","SUBGENERICA_DET","SUBGENERICA_DET_NOMBRE","ESPECIFICA","ESPECIFICA_NOMBRE","ESPECIFICA_DET","ESPECIFICA_DET_NOMBRE","MONTO_PIA","MONTO_PIM","MONTO_CERTIFICADO","MONTO_COMPROMETIDO_ANUAL","MONTO_COMPROMETIDO","MONTO_DEVENGADO","MONTO_GIRADO""#;
const MARK: &[u8] = b"\xef\xbb\xbf";

pub fn files() -> Vec<Made> {
    let closed = |year, again| {
        let mut rows = of(year, &DISTRICT, &budget::closed_year(year, again));
        rows.extend(neighbours(year, 12));
        rows
    };
    let mut of_2022 = closed(2022, false);
    // the published files drop the Ñ here and there, and hold rows of nothing
    for row in &mut of_2022 {
        *row = row.replace("ÑAWPAWASI", "?AWPAWASI");
    }
    of_2022.insert(3, row(2022, 5, &DISTRICT, "3999999", "07", [Soles::ZERO; 7], 1));
    let mut first = MARK.to_vec();
    first.extend(file(&of_2022));

    let mut of_2023 = closed(2023, false);
    lose_zeros(&mut of_2023);
    split_in_two(&mut of_2023, "2999033");

    let mut again = closed(2024, true);
    again.insert(5, again[4].rsplit_once(',').expect("columns").0.to_owned());
    again.insert(9, String::new());

    let mut files = vec![
        Made::new("siaf/2022-Gasto.csv", first),
        Made::new("siaf/2023-Gasto.csv.gz", gzip(&file(&of_2023))),
        Made::new("siaf/2024-Gasto.csv", file(&closed(2024, false))),
        Made::new("siaf/2024-Gasto-2.csv", file(&again)),
    ];
    for (load, name) in Load::ALL.into_iter().zip(["setiembre", "octubre", "noviembre"]) {
        let mut rows = of(2025, &DISTRICT, &budget::running_year(load));
        let reversed = ["430000", "-17225.65"].map(soles);
        apart(&mut rows, "\"2025\",\"5\"", "\"2999001\"", "412774.35", reversed);
        rows.extend(neighbours(2025, load.month() - 1));
        if load == Load::September {
            rows.insert(7, stray());
        }
        files.push(Made::new(&format!("siaf/2025-Gasto-{name}.csv"), file(&rows)));
    }
    files
}

/// A row of a neighbour whose quote opens in the middle of a field: it is lost, its neighbours are not.
fn stray() -> String {
    let amounts = [
        Soles::ZERO,
        soles("1200"),
        Soles::ZERO,
        Soles::ZERO,
        Soles::ZERO,
        Soles::ZERO,
        Soles::ZERO,
    ];
    row(2025, 0, &NEIGHBOURS[1], "3999999", "07", amounts, 90)
        .replace("SIN PRODUCTO", "SIN \"PRODUCTO\"")
}

fn file(rows: &[String]) -> Vec<u8> {
    let mut text = format!("{HEADER}\r\n");
    for row in rows {
        text.push_str(row);
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// The rows of a unit: months from the last down to 0, as the files have them.
fn of(year: i32, unit: &Place, lines: &[Line]) -> Vec<String> {
    let mut rows = Vec::new();
    for month in (0..=12).rev() {
        for (sequence, line) in (1..).zip(lines) {
            let zero = Soles::ZERO;
            let amounts = if month == 0 {
                [line.pia, line.pim, zero, zero, zero, zero, zero]
            } else {
                let at = |phase: &std::collections::BTreeMap<u32, Soles>| {
                    phase.get(&month).copied().unwrap_or_default()
                };
                let (certified, accrued) = (at(&line.certified), at(&line.accrued));
                [zero, zero, certified, certified, accrued, accrued, accrued]
            };
            if amounts.iter().any(|amount| !amount.is_zero()) {
                rows.push(row(year, month, unit, &line.product, &line.rubro, amounts, sequence));
            }
        }
    }
    rows
}

/// One investment each: enough for their totals. What is booked in a month stays in later files.
fn neighbours(year: i32, up_to: u32) -> Vec<String> {
    /// Month, and the part of the year's spending that was booked in it.
    const BOOKED: [(u32, i64); 6] = [(3, 20), (6, 25), (8, 15), (9, 10), (10, 10), (12, 20)];
    let mut rows = Vec::new();
    for (number, place) in (0_i64..).zip(&NEIGHBOURS) {
        let pim = 13_400_000 + 1_910_000 * number + 245_000 * i64::from(year % 10);
        let pim = Soles::from_centimos(pim * 100);
        let part = |percent: i64| Soles::from_centimos(pim.centimos() / 100 * percent);
        let (code, zero) = (format!("29991{:02}", number + 1), Soles::ZERO);
        for (month, share) in BOOKED.iter().rev().filter(|(month, _)| *month <= up_to) {
            let spent = Soles::from_centimos(part(52 + 4 * number).centimos() / 100 * share);
            let flow = [zero, zero, spent, spent, spent, spent, spent];
            rows.push(row(year, *month, place, &code, "18", flow, 1));
        }
        let opened = [part(60), pim, zero, zero, zero, zero, zero];
        rows.push(row(year, 0, place, &code, "18", opened, 1));
    }
    rows
}

/// The 63 fields of a row, amounts last.
fn row(
    year: i32,
    month: u32,
    unit: &Place,
    product: &str,
    rubro: &str,
    amounts: [Soles; 7],
    sequence: u32,
) -> String {
    let mut fields = vec![year.to_string(), month.to_string()];
    let mut add = |more: &[&str]| fields.extend(more.iter().map(|field| (*field).to_owned()));
    // sector and entity are blank at this level, and EJECUTORA is the ubigeo
    add(&["M", "GOBIERNOS LOCALES", "", "", "", "", unit.sec_ejec, unit.ubigeo]);
    add(&[&format!("MUNICIPALIDAD DISTRITAL DE {}", unit.name), &unit.ubigeo[..2], DEPARTMENT]);
    add(&[&unit.ubigeo[2..4], PROVINCE, &unit.ubigeo[4..], unit.name]);
    let (name, function) = product_of(unit, product);
    let is_project = product.starts_with('2');
    let kind = if is_project { ["2", "PROYECTO"] } else { ["3", "ACTIVIDAD"] };
    add(&[&sequence.to_string(), "9002", "SIN PROGRAMA", kind[0], kind[1], product, &name]);
    add(&["4000001", "MUESTRA", function.0, function.1, "006", "GESTION"]);
    add(&["0010", "INFRAESTRUCTURA", &format!("{sequence:05}"), "0099999", "MUESTRA"]);
    let [source, source_name, rubro_name] = source_of(rubro);
    add(&["99", DEPARTMENT, source, source_name, rubro, rubro_name, "0", "NORMAL"]);
    let category = if is_project { ["6", "GASTO DE CAPITAL"] } else { ["5", "GASTO CORRIENTE"] };
    add(&[category[0], category[1], "2", category[0], "ACTIVOS NO FINANCIEROS"]);
    add(&["2", "CONSTRUCCION", "3", "OTRAS", "2", "OTRAS", "2", "COSTO"]);
    fields.extend(amounts.map(short));
    assert_eq!(fields.len(), HEADER.split(',').count(), "{product} has its 63 fields");
    fields.iter().map(|field| format!("\"{field}\"")).collect::<Vec<_>>().join(",")
}

/// Name and function of a product or project.
fn product_of(unit: &Place, product: &str) -> (String, Function) {
    if !product.starts_with('2') {
        return (
            "SIN PRODUCTO".to_owned(),
            ("03", "PLANEAMIENTO, GESTION Y RESERVA DE CONTINGENCIA"),
        );
    }
    if unit.ubigeo == DISTRICT.ubigeo {
        let project = project(product);
        return (plain(project.name), project.function);
    }
    let name = format!("MEJORAMIENTO DE LOS SERVICIOS BASICOS, DISTRITO DE {}", unit.name);
    (name, ("18", "SANEAMIENTO"))
}

/// Source of funds, its name, and the name of the rubro.
fn source_of(rubro: &str) -> [&'static str; 3] {
    match rubro {
        "00" => ["1", "RECURSOS ORDINARIOS", "RECURSOS ORDINARIOS"],
        "07" => ["5", "RECURSOS DETERMINADOS", "FONDO DE COMPENSACION MUNICIPAL"],
        "08" => ["5", "RECURSOS DETERMINADOS", "IMPUESTOS MUNICIPALES"],
        "09" => ["2", "RECURSOS DIRECTAMENTE RECAUDADOS", "RECURSOS DIRECTAMENTE RECAUDADOS"],
        _ => [
            "5",
            "RECURSOS DETERMINADOS",
            "CANON Y SOBRECANON, REGALIAS, RENTA DE ADUANAS Y PARTICIPACIONES",
        ],
    }
}

/// A spreadsheet on the way ate the zero of rubro 07.
fn lose_zeros(rows: &mut [String]) {
    for row in rows {
        *row = row.replace("\"07\",\"FONDO", "\"7\",\"FONDO");
    }
}

/// The same row twice: two halves of one amount, to be summed and never taken for one.
fn split_in_two(rows: &mut Vec<String>, product: &str) {
    let found = rows.iter().position(|row| row.contains(product) && row.contains("\"2023\",\"8\""));
    let at = found.expect("a row of August");
    let fields: Vec<String> = rows[at].split("\",\"").map(str::to_owned).collect();
    let amount = soles(fields[61].trim_matches('"'));
    let half = short(Soles::from_centimos(amount.centimos() / 2));
    rows[at] = rows[at].replace(&format!("\"{}\"", short(amount)), &format!("\"{half}\""));
    rows.insert(at, rows[at].clone());
}

/// A booking and its reversal instead of what they add up to.
fn apart(rows: &mut Vec<String>, period: &str, product: &str, amount: &str, parts: [Soles; 2]) {
    let found = rows
        .iter()
        .position(|row| row.starts_with(period) && row.contains(product) && row.contains(amount));
    let at = found.expect("the row to be told apart");
    let whole = rows.remove(at);
    for part in parts {
        rows.insert(at, whole.replace(&format!("\"{amount}\""), &format!("\"{}\"", short(part))));
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).expect("memory takes it");
    packed.finish().expect("memory takes it")
}
