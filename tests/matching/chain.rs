//! From files to decisions with the real binary, on both engines: ingest, import, match, review, again.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use crate::postgres;

/// An invented district of a department that does not exist.
const PLACE: &str = "MUESTRA,MUESTRA,YURAQMAYU,990102";
const PROJECTS: [(&str, &str); 5] = [
    (
        "2999501",
        "MEJORAMIENTO DEL SERVICIO EDUCATIVO DE LA I.E. N° 50696 DE LA COMUNIDAD DE CH’ILLKA",
    ),
    (
        "2999513",
        "MEJORAMIENTO DEL SERVICIO EDUCATIVO DE LA I.E. N° 50697 DE LA COMUNIDAD DE CH’ILLKA",
    ),
    ("2999527", "CREACION DEL CAMINO VECINAL ENTRE LA COMUNIDAD DE PAMPUTA Y EL SECTOR QOMERQOCHA"),
    (
        "2999539",
        "AMPLIACION DEL SERVICIO DE AGUA PARA RIEGO EN LOS SECTORES DE PATIBAMBA Y WAYLLAPAMPA",
    ),
    ("2999541", "CREACION DE LA LOSA DEPORTIVA EN LA COMUNIDAD DE PATARCANCHA"),
];
const AGREEMENTS: [(&str, &str); 6] = [
    ("Escuela 50696 de Ch'illka", ""),
    ("Carretera Pamputa - Comercocha", ""),
    ("Riego para Patibamba y Huayllapampa", "2999593"),
    ("Posta médica de Patarcancha", ""),
    ("La escuela de Chillka", ""),
    ("Losa deportiva de Patarcancha", "2999541"),
];

struct House<'a> {
    folder: &'a Path,
    database: Option<&'a str>,
}

impl House<'_> {
    fn ask(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_actaviva"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ACTAVIVA_")) {
            command.env_remove(name);
        }
        command.arg("--data").arg(self.folder.join("data"));
        // without an address: SQLite in the data folder
        if let Some(address) = self.database {
            command.arg("--database").arg(address);
        }
        command.args(arguments).output().unwrap()
    }

    /// The lines of JSON that a command prints; 1 means that there are findings.
    fn lines(&self, arguments: &[&str]) -> Vec<Value> {
        let output = self.ask(&[arguments, &["--json"]].concat());
        let said = String::from_utf8_lossy(&output.stderr);
        let is_done = matches!(output.status.code(), Some(0 | 1)) && !said.contains("error:");
        assert!(is_done, "{arguments:?}: {said}");
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The matches as `agreement code state`, in their order.
    fn matches(&self, arguments: &[&str]) -> Vec<String> {
        let word = |line: &Value, key: &str| line[key].as_str().unwrap().to_owned();
        let lines = self.lines(arguments);
        lines
            .iter()
            .map(|line| {
                format!("{} {} {}", word(line, "agreement"), word(line, "cui"), word(line, "state"))
            })
            .collect()
    }

    fn decide(&self, arguments: &[&str]) {
        let said = ["--by", "comité", "--why", "lo dice la ficha"];
        self.lines(&[&["review"], arguments, &said].concat());
    }

    fn wrong_codes(&self) -> Vec<String> {
        let findings = self.lines(&["findings", "--code", "implausible_code"]);
        findings.iter().map(|line| line["value"].as_str().unwrap().to_owned()).collect()
    }
}

fn files(folder: &Path) {
    let heading = "Código único de inversión,Nombre de la inversión,Monto viable,Estado de la inversión,Sector,Entidad,\
                   Ejecutora,Fecha de registro,Fecha de viabilidad,Costo actualizado,Beneficiarios,Departamento,Provincia,\
                   Distrito,Ubigeo\n";
    let row = |(code, name): &(&str, &str)| {
        format!(
            "{code},\"{name}, DISTRITO DE YURAQMAYU - PROVINCIA DE MUESTRA - DEPARTAMENTO DE MUESTRA\",100000,ACTIVO,\
             GOBIERNOS LOCALES,MUNICIPALIDAD DISTRITAL DE YURAQMAYU,MUNICIPALIDAD DISTRITAL DE YURAQMAYU,01/02/2024,\
             01/03/2024,100000,300,{PLACE}\n"
        )
    };
    let rows: Vec<String> = PROJECTS.iter().map(row).collect();
    let rows = rows.concat();
    fs::write(folder.join("banco.csv"), format!("{heading}{rows}")).unwrap();
    let register = folder.join("registro");
    fs::create_dir(&register).unwrap();
    let process = "Ubigeo,SEC_EJEC,Municipalidad,Departamento,Provincia,Distrito,Año del proceso,Años fiscales\n\
                   990102,399002,Municipalidad Distrital de Yuraqmayu,Muestra,Muestra,Yuraqmayu,2024,2025\n";
    fs::write(register.join("proceso.csv"), process).unwrap();
    let rows: Vec<String> = (1..)
        .zip(AGREEMENTS)
        .map(|(number, (text, code))| format!("990102/2024,{number},{text},{code}\n"))
        .collect();
    let rows = rows.concat();
    fs::write(register.join("acuerdos.csv"), format!("Proceso,N°,Texto del acta,CUI\n{rows}"))
        .unwrap();
}

fn the_chain(folder: &Path, database: Option<&str>) {
    files(folder);
    let house = House { folder, database };
    house.lines(&["ingest", folder.join("banco.csv").to_str().unwrap()]);
    house.lines(&["import", "agreements", folder.join("registro").to_str().unwrap()]);

    let run = ["match", "--municipality", "990102"];
    let found = house.matches(&run);
    assert_eq!(
        found,
        [
            "990102/2024/01 2999501 proposed",
            "990102/2024/02 2999527 proposed",
            // a digit is wrong: proposed as what was meant, and told
            "990102/2024/03 2999539 proposed",
            // nothing for the health post; the school without a number is one of two
            "990102/2024/05 2999501 proposed",
            "990102/2024/05 2999513 proposed",
            "990102/2024/06 2999541 confirmed",
        ]
    );
    assert_eq!(house.wrong_codes(), ["2999593"]);
    assert_eq!(house.matches(&["review", "list"]).len(), 5);

    let shown = &house.lines(&["review", "show", "990102/2024/05~2999513"])[0];
    assert!(shown.to_string().contains("2999501"), "the other one is said: {shown}");
    house.decide(&["confirm", "990102/2024/02~2999527"]);
    house.decide(&["reject", "990102/2024/05~2999501"]);
    house.decide(&["link", "990102/2024/04", "2999541"]);
    house.decide(&["split", "990102/2024/06", "2999541=60%", "2999527=15%"]);

    let again = house.matches(&run);
    assert_eq!(again, house.matches(&run), "a second run finds nothing left to do");
    assert_eq!(
        again,
        [
            "990102/2024/01 2999501 proposed",
            "990102/2024/02 2999527 confirmed",
            "990102/2024/03 2999539 proposed",
            "990102/2024/04 2999541 confirmed",
            "990102/2024/05 2999513 proposed",
            "990102/2024/05 2999501 rejected",
            "990102/2024/06 2999541 confirmed",
            "990102/2024/06 2999527 confirmed",
        ]
    );
    assert_eq!(house.wrong_codes(), ["2999593"], "told once");
}

#[test]
fn decisions_outlive_every_run_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    the_chain(folder.path(), None);
}

#[tokio::test]
async fn decisions_outlive_every_run_on_postgresql() {
    let folder = tempfile::tempdir().unwrap();
    let database = postgres::fresh_database().await;
    the_chain(folder.path(), Some(&database));
}
