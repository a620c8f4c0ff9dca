//! Consulta Amigable prints the total of a municipality and, on another page, its projects.

use super::{actaviva, ingest, json};

const HEAD: &str = "Año,Departamento,Provincia,Municipalidad";
const PHASES: &str = "PIA,PIM,Certificación,Compromiso Anual,Atención de Compromiso Mensual,Devengado,\
Girado,Avance %";
const PLACE: &str =
    "2024,99: MUESTRA,9901: QORISUYU,990101-399001: MUNICIPALIDAD DISTRITAL DE QORIWAYQ'O";

fn figures(data: &std::path::Path, by: &str) -> Vec<(String, String)> {
    let asked = ["figures", "--dataset", "consulta-amigable", "--by", by, "--json"];
    let lines = json(&actaviva(data, &asked));
    lines.iter().map(|line| (line["cui"].to_string(), line["pim"].to_string())).collect()
}

#[test]
fn the_total_of_a_municipality_stays_when_its_projects_are_loaded_and_is_never_added_to_them() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let total = format!("{HEAD},{PHASES}\n{PLACE},500,900,0,0,0,90,90,10.0\n");
    let projects = format!(
        "{HEAD},Producto / Proyecto,{PHASES}\n\
         {PLACE},2999001: LOSA,100,250,0,0,0,25,25,10.0\n\
         {PLACE},2999002: POSTA,0,50,0,0,0,5,5,10.0\n"
    );
    assert_eq!(ingest(&data, "total.csv", &total, "2025-01-10")["status"], "loaded");
    let line = ingest(&data, "proyectos.csv", &projects, "2025-01-11");
    assert_eq!((&line["status"], &line["figures_new"]), (&"loaded".into(), &2.into()), "{line}");
    let own = |cui: &str, pim: &str| (cui.to_owned(), pim.to_owned());
    let apart = figures(&data, "sec_ejec,cui,year");
    assert_eq!(
        apart,
        [own("null", "900.00"), own("\"2999001\"", "250.00"), own("\"2999002\"", "50.00")]
    );
    assert_eq!(figures(&data, "sec_ejec,year"), [own("null", "900.00")], "its projects are in it");
}
