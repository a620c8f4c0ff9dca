//! The register, as the committee typed it: at first, after the addenda of July, after the visits of
//! October. Each is a folder of CSV.

mod agreements;
mod people;
mod process;
mod programme;

use super::Made;

pub const UBIGEO: &str = super::world::DISTRICT.ubigeo;

pub fn files() -> Vec<Made> {
    let sheet = |folder: &str, name: &str, header: &str, rows: &[Vec<&str>]| {
        Made::new(&format!("registro/{folder}/{name}.csv"), csv(header, rows))
    };
    let (first, second, third) = ("1-enero-2025", "2-setiembre-2025", "3-noviembre-2025");
    let process = "proceso-2024";
    vec![
        sheet(first, "proceso", people::PROCESS, &people::processes()),
        sheet(first, "acta", people::ACTA, &people::actas()),
        sheet(first, "acuerdos", agreements::HEADER, &agreements::as_signed()),
        sheet(first, "programa", programme::HEADER, &programme::lines()),
        sheet(first, "firmantes", people::SIGNATORIES, &people::signatories()),
        sheet(first, "comite", people::COMMITTEE, &people::committee()),
        sheet(first, "participacion", people::EVENTS, &people::events()),
        sheet(second, "acuerdos", agreements::HEADER, &agreements::as_amended()),
        sheet(second, "participacion", people::EVENTS, &people::later_events()),
        sheet(second, "visitas", people::VISITS, &people::visits_of_august()),
        sheet(third, "visitas", people::VISITS, &people::visits_of_october()),
        sheet(process, "pasos", process::STEPS, &process::steps()),
        sheet(process, "lecciones", process::LESSONS, &process::lessons()),
    ]
}

/// Rows as the table of the register writes them: `|` between cells.
fn rows(text: &'static str) -> Vec<Vec<&'static str>> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| line.split('|').map(str::trim).collect()).collect()
}

fn csv(header: &str, rows: &[Vec<&str>]) -> String {
    let width = header.split(',').count();
    // a row that begins so is skipped by the import, and read by people
    let said = "EJEMPLO: muestra; todo es inventado";
    let mut text = format!("{header}\n{said}{}\n", ",".repeat(width - 1));
    for row in rows {
        assert_eq!(row.len(), width, "{row:?}");
        let cells: Vec<String> = row
            .iter()
            .map(|cell| {
                if cell.contains([',', '"']) {
                    format!("\"{}\"", cell.replace('"', "\"\""))
                } else {
                    (*cell).to_owned()
                }
            })
            .collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}
