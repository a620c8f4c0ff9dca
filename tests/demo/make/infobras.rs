//! InfObras: the bulk file of two days, the search export, a list of stalled works.

use std::collections::BTreeMap;

use super::Made;
use super::workbook::{Style, workbook};
use super::works::{Month, WORKS, Work};
use super::world::{DEPARTMENT, ENTITY, PROVINCE, project};

/// The published header, in its order; repeated names are real.
const HEADER: &str = "codigo Entidad | Entidad Pública | Código INFOBRAS | Nombre de obra | Modalidad de ejecución de la obra | ¿Corresponde a un saldo de Obra? | Código INFOBRAS de obra inicial | Naturaleza de la obra | Tipo de obra - Clasificador Nivel 1 | Tipo de obra - Clasificador Nivel 2 | Tipo de obra - Clasificador Nivel 3 | Estado de ejecución | Marca Reconstrucción con Cambios (Si/No) | Marca Reactivación Economicas (Si/No) | Otra Marca | N° Informes de Monitores Ciudadanos | N° Denuncias vinculadas | N° Informes de control | N° Comentarios ciudadanos | ¿Es una obra de carácter reservado? | Nivel de gobierno | Sector de la Entidad | Codigo unico de inversión | Código SNIP | Nombre proyecto | Estado del proyecto | Tipo Formato | Monto Viable/Aprobado | Fecha de aprobación | Monto Viable actualizado | Fecha de actualización | N° obras relacionadas al proyecto | Departamento | Provincia | Distrito | Dirección o información de referencia | Tipo de ubicación (exacta/referencial) | Fecha de aprobación del expediente | Monto de aprobación de expediente técnico | Moneda | Tasa de cambio | Monto aprobado en soles | Documento de aprobación de expediente | RUC | Nombre o razón social de la empresa o consorcio | Monto del contrato  en soles | RUC | Nombre o razón social de la empresa o consorcio: | Monto del contrato  en soles | Tipo de documento de identidad | Número de documento | Nombres Apellidos | Colegiatura | Número de colegiatura | Fecha inicio supervision | Fecha fin supervision | Tipo de documento de identidad | Número de documento | Nombres Apellidos | Colegiatura | Número de colegiatura | Fecha inicio de labores | Fecha fin  de labores | Fecha de inicio de obra | Fecha finalización programada de obra | Plazo de ejecución (en dias) | Tipo de entrega | Porcentaje de terreno entregado | Fecha de entrega del terreno | Año de avance | Mes de avance | Fecha de registro de avance | Avance Físico Programado Acumulado (%) | Avance Físico Real Acumulado (%) | Monto de valorización Programado Acumulado | Monto de valorización Ejecutado Acumulado | Porcentaje de ejecución financiera | Monto de ejecución financiera de la obra | Causal de paralización | Fecha de paralización | Número de dias paralizado | Comentarios | Estado de actualización de registro de avance | Existe Paralización | Tipo de certificado de inversión pública | Número del CIPRIL /CIPGN | Fecha del CIPRIL / CIPGN | Monto CIPRIL / CIPGN | N° de modificaciones | N° días de modificaciones de plazo | Nuevo Plazo de ejecución (en dias) | Fecha finalización reprogramada de obra | N° de controversias | N° de adicionales de obra | Monto de adicionales de obra en soles | N° de adicionales de supervisión | Monto de adicionales de supervisión en soles | N° de deductivos de obra | Monto de deductivos de obra en soles | N° de deductivos de supervisión | Monto de deductivos de supervisión en soles | Fecha de finalización real | Motivo en caso no se llegue al 100% | ¿Tiene recepción total? | Fecha de recepción | ¿Tiene liquidación de obra? | Fecha de aprobación de liquidación de obra | Costo de la obra en soles | ¿Corresponde la transferencia  a otra entidad? | Fecha de transferencia | Tipo de entidad que recepciona la obra | Año de primer devengado | Monto Total devengado del proyecto";

pub fn files() -> Vec<Made> {
    vec![
        Made::new("infobras/bulk-2025-09.xlsx", bulk((2025, 8), "05/09/2025")),
        Made::new("infobras/bulk-2025-11.xlsx", bulk((2025, 10), "08/11/2025")),
        Made::new("infobras/busqueda-2025-11.csv", search()),
        Made::new("infobras/paralizadas-2025-06.xlsx", stalled()),
    ]
}

fn bulk(up_to: (i32, u32), made_on: &str) -> Vec<u8> {
    let header: Vec<String> = HEADER.split(" | ").map(str::to_owned).collect();
    let mut rows = vec![
        vec!["CONTRALORÍA GENERAL DE LA REPÚBLICA (MUESTRA)".to_owned()],
        vec!["DATASET DE OBRAS PÚBLICAS".to_owned()],
        vec![format!("Fecha de corte: {made_on}")],
        header.clone(),
    ];
    rows.extend(WORKS.iter().map(|work| cells(&header, &described(work, up_to))));
    // a row that somebody typed to try the form, in production as the real one
    let trial = BTreeMap::from([
        ("Código INFOBRAS", "999990".to_owned()),
        ("Nombre de obra", "obra app 24 abril".to_owned()),
        ("Estado de ejecución", "Sin Ejecución".to_owned()),
        ("Codigo unico de inversión", "0".to_owned()),
        ("Departamento", DEPARTMENT.to_owned()),
        ("Provincia", PROVINCE.to_owned()),
    ]);
    rows.push(cells(&header, &trial));
    workbook(&[("Obras", rows)], Style::Prefixed)
}

/// The cells of a row in the order of the header; a repeated name is filled once, the contractor's.
fn cells(header: &[String], said: &BTreeMap<&'static str, String>) -> Vec<String> {
    let mut left = said.clone();
    header.iter().map(|name| left.remove(name.as_str()).unwrap_or_default()).collect()
}

fn described(work: &Work, up_to: (i32, u32)) -> BTreeMap<&'static str, String> {
    let months = work.months(up_to);
    let mut said = BTreeMap::from([
        ("codigo Entidad", "9999".to_owned()),
        ("Entidad Pública", folded(ENTITY)),
        ("Código INFOBRAS", work.code.to_owned()),
        ("Nombre de obra", folded(work.name)),
        ("Modalidad de ejecución de la obra", work.mode.to_owned()),
        ("¿Corresponde a un saldo de Obra?", "No".to_owned()),
        ("Estado de ejecución", work.state.to_owned()),
        ("Nivel de gobierno", "Gobierno Local".to_owned()),
        ("Codigo unico de inversión", work.cui.to_owned()),
        ("Código SNIP", format!("{} ", work.cui)),
        ("Nombre proyecto", folded(project(work.cui).name)),
        ("Departamento", DEPARTMENT.to_owned()),
        ("Provincia", PROVINCE.to_owned()),
        ("Distrito", folded("QORIWAYQ'O")),
        ("Dirección o información de referencia", folded(work.place)),
        ("Fecha de aprobación del expediente", work.design_on.to_owned()),
        ("Monto de aprobación de expediente técnico", spaced(work.cost)),
        ("Moneda", "Soles".to_owned()),
        ("Monto aprobado en soles", spaced(work.cost)),
        ("Nombre o razón social de la empresa o consorcio", folded(work.contractor)),
        ("Fecha de inicio de obra", work.start.to_owned()),
        ("Fecha finalización programada de obra", work.planned_end.to_owned()),
        ("Plazo de ejecución (en dias)", work.days.to_owned()),
        ("Fecha de entrega del terreno", work.start.to_owned()),
        ("Existe Paralización", work.flag.to_owned()),
        ("N° de modificaciones", work.extended.0.to_owned()),
        ("N° días de modificaciones de plazo", work.extended.1.to_owned()),
        ("Fecha finalización reprogramada de obra", work.new_end.to_owned()),
        ("Fecha de finalización real", work.ended.to_owned()),
        ("¿Tiene recepción total?", work.received.to_owned()),
        ("¿Tiene liquidación de obra?", work.settled.to_owned()),
    ]);
    if work.contractor.is_empty() {
        said.remove("Nombre o razón social de la empresa o consorcio");
    } else {
        said.insert("RUC", "20999000011".to_owned());
        said.insert("Monto del contrato  en soles", spaced(work.cost));
    }
    if work.received == "Si" {
        said.insert("Fecha de recepción", "20/01/2025".to_owned());
        said.insert("Costo de la obra en soles", spaced("1301560.4"));
    }
    if let Some((since, cause)) = work.stopped {
        said.insert("Causal de paralización", cause.to_owned());
        said.insert("Fecha de paralización", since.to_owned());
    }
    if let Some(last) = months.last() {
        said.extend(progress(work, *last));
    }
    said
}

fn progress(work: &Work, month: Month) -> [(&'static str, String); 9] {
    [
        ("Año de avance", month.year.to_string()),
        ("Mes de avance", month.month.to_string()),
        ("Fecha de registro de avance", month.registered().format("%d/%m/%Y").to_string()),
        ("Avance Físico Programado Acumulado (%)", spaced(month.planned)),
        ("Avance Físico Real Acumulado (%)", spaced(month.actual)),
        ("Monto de valorización Programado Acumulado", spaced(&work.part(month.planned))),
        ("Monto de valorización Ejecutado Acumulado", spaced(&work.part(month.actual))),
        ("Porcentaje de ejecución financiera", spaced(month.financial)),
        ("Monto de ejecución financiera de la obra", spaced(&work.part(month.financial))),
    ]
}

/// The system's filter: punctuation and Ñ become spaces.
fn folded(text: &str) -> String {
    let keeps = |letter: char| letter.is_ascii_alphanumeric() || "áéíóúÁÉÍÓÚ/ ".contains(letter);
    text.chars().map(|letter| if keeps(letter) { letter } else { ' ' }).collect()
}

/// The same filter makes a space of the decimal point: `95.4` is `95 4`.
fn spaced(number: &str) -> String {
    number.trim_end_matches(".00").replace('.', " ")
}

fn search() -> Vec<u8> {
    let mut rows = vec!["\"Código INFOBRAS\",\"Código Único de Inversión\",\"Código SNIP\",\"Nombre de la obra\",\"Modalidad de ejecución\",\"Estado de obra\",\"Fecha de Inicio\",\"Monto Expediente Técnico\"".to_owned()];
    for work in WORKS.iter().rev() {
        let start = if work.start == "0" {
            String::new()
        } else {
            // the day loses its zero here, and gains an hour
            format!("{} 00:00:00", work.start.trim_start_matches('0'))
        };
        rows.push(format!(
            "\"{}\",\"{}\",\"{}\",\"{}\",\"{}\",\"{}\",\"{start}\",\"{}\"",
            work.code, work.cui, work.cui, work.name, work.mode, work.state, work.cost
        ));
    }
    let twin = WORKS.iter().find(|work| work.code == "999111").expect("the court");
    rows.push(format!(
        "\"999112\",\"{}\",\"{}\",\"{}\",\"{}\",\"Sin Ejecución\",\"\",\"{}\"",
        twin.cui, twin.cui, twin.name, twin.mode, twin.cost
    ));
    rows.push("\"999991\",\"0\",\"0\",\"MEJORAMIENTO DE VIVIENDA RURAL EN EL C.P. ÑAWPA (MUESTRA)\",\"Por núcleo ejecutor\",\"Finalizado\",\"17/10/2016 00:00:00\",\"41000\"".to_owned());
    format!("{}\r\n", rows.join("\r\n")).into_bytes()
}

fn stalled() -> Vec<u8> {
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    let work = WORKS.iter().find(|work| work.code == "999082").expect("the second stretch");
    let rows = vec![
        row(&["REPORTE DE OBRAS PARALIZADAS AL 30 DE JUNIO DE 2025 (MUESTRA)"]),
        row(&["Anexo 1. Gobiernos locales"]),
        row(&[]),
        row(&[
            "N°",
            "Código INFOBRAS",
            "CUI",
            "Descripción de la obra",
            "Entidad",
            "Modalidad de ejecución",
            "Departamento",
            "Provincia",
            "Distrito",
            "Avance físico",
            "Causal de paralización",
            "Fecha de paralización",
        ]),
        row(&[
            "1",
            work.code,
            "2999018.0",
            work.name,
            ENTITY,
            work.mode,
            DEPARTMENT,
            PROVINCE,
            "QORIWAYQ'O",
            "38",
            "Incumplimiento de contrato",
            "20/05/2025",
        ]),
    ];
    workbook(&[("Anexo 1", rows)], Style::Plain)
}
