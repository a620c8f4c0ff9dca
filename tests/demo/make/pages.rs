//! The script arrays of a work's page, kept as JSON.

use serde_json::{Value, json};

use super::Made;
use super::json::number;
use super::works::{Month, WORKS, Work};

const MONTHS: [&str; 12] = [
    "ENERO",
    "FEBRERO",
    "MARZO",
    "ABRIL",
    "MAYO",
    "JUNIO",
    "JULIO",
    "AGOSTO",
    "SETIEMBRE",
    "OCTUBRE",
    "NOVIEMBRE",
    "DICIEMBRE",
];
/// Those whose page somebody looks at; of the others SSI's mirror tells the months.
const LOOKED_AT: [&str; 3] = ["999031", "999081", "999082"];

pub fn files() -> Vec<Made> {
    let works = WORKS.iter().filter(|work| LOOKED_AT.contains(&work.code));
    works
        .flat_map(|work| {
            [("10", (2025, 9)), ("11", (2025, 10))].map(|(month, up_to)| {
                let path = format!("infobras/obra-{}-2025-{month}.json", work.code);
                Made::new(&path, page(work, up_to))
            })
        })
        .collect()
}

fn page(work: &Work, up_to: (i32, u32)) -> Vec<u8> {
    let mut months: Vec<Value> =
        work.months(up_to).into_iter().map(|month| report(work, month)).collect();
    if work.code == "999031" {
        // a month typed twice: the later report counts
        let mut slip = months[0].clone();
        slip["PorcRealFisico"] = number("2");
        months.insert(0, slip);
    }
    let lines = |items: &[Value]| {
        let items: Vec<String> = items.iter().map(|item| format!("  {item}")).collect();
        items.join(",\n")
    };
    let contractor = if work.contractor.is_empty() {
        String::new()
    } else {
        let one = json!({
            "TipoEmpresa": "Consorcio", "Ruc": "C0009990001", "NombreEmpresa": work.contractor,
            "MontoSoles": number(work.cost), "NumeroContrato": "7-2025-MDQ (MUESTRA)",
            "FechaContrato": work.start,
        });
        lines(&[one])
    };
    let longer = if work.extended.0 == "0" {
        String::new()
    } else {
        lines(&[json!({
            "Causal": "Atrasos por causas no atribuibles", "DiasAprobados": number(work.extended.1),
            "FechaFin": work.new_end,
        })])
    };
    format!(
        "{{\n \"ObraId\": {},\n \"lAvances\": [\n{}\n ],\n \"lContratista\": [\n{contractor}\n ],\n \"lModificacionPlazo\": [\n{longer}\n ],\n \"lResidente\": []\n}}\n",
        work.code,
        lines(&months),
    )
    .into_bytes()
}

fn report(work: &Work, month: Month) -> Value {
    let stands_still = work.state == "Paralizada" && (month.year, month.month) >= (2025, 5);
    let (since, cause) = work.stopped.unwrap_or_default();
    json!({
        "Codigo": month.month,
        "Anio": month.year.to_string(),
        "Mes": MONTHS[month.month as usize - 1],
        "PorcProgramadoFisico": number(month.planned),
        "PorcRealFisico": number(month.actual),
        "ProgramadoFinanc": number(&work.part(month.planned)),
        "RealFinanc": number(&work.part(month.actual)),
        "PorcEjecFinanc": number(month.financial),
        "MontoEjecFinanc": number(&work.part(month.financial)),
        "Estado": if stands_still { "Paralizado" } else { "En ejecución" },
        "TipoParalizacion": if stands_still { json!("Total") } else { Value::Null },
        "FechaParalizacion": if stands_still { since } else { " " },
        "DiasParalizado": if stands_still { 240 } else { 0 },
        "Causal": if stands_still { cause } else { " " },
        "ComentarioFisico": "MUESTRA",
        "lImgFisico": [],
    })
}
