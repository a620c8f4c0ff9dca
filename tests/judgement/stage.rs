//! One district with one acta and a budget file a month, and the real binary to ask.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

pub const HEADER: &str = "ANO_EJE,MES_EJE,NIVEL_GOBIERNO,SEC_EJEC,EJECUTORA,EJECUTORA_NOMBRE,\
PRODUCTO_PROYECTO,PRODUCTO_PROYECTO_NOMBRE,FUNCION,RUBRO,MONTO_PIA,MONTO_PIM,MONTO_CERTIFICADO,\
MONTO_COMPROMETIDO_ANUAL,MONTO_COMPROMETIDO,MONTO_DEVENGADO,MONTO_GIRADO\n";
pub const UNIT: &str = "M,399001,990101,MUNICIPALIDAD DISTRITAL DE QORIWAYQ'O";
/// The project that the acta names by its code.
const LOSA: &str = "2999001,CREACION DE LA LOSA DEPORTIVA DE MOSOQLLAQTA,21,18";
/// Another one of the unit.
const OTHER: &str = "2999002,MEJORAMIENTO DEL CANAL DE RIEGO DE PUKARA,10,18";

/// The budget of 2025 as it stood in a month: the modified budget of the agreed project, if it is in
/// the file at all, and money that moved in that month.
pub fn budget(month: u32, pim: Option<&str>) -> String {
    let agreed = pim.map(|pim| {
        [
            format!("2025,0,{UNIT},{LOSA},1000.50,{pim},0,0,0,0,0\n"),
            format!("2025,3,{UNIT},{LOSA},0,0,400,400,400,123.45,100\n"),
        ]
        .concat()
    });
    [
        HEADER.to_owned(),
        agreed.unwrap_or_default(),
        format!("2025,0,{UNIT},{OTHER},500,500,0,0,0,0,0\n"),
        format!("2025,{month},{UNIT},{OTHER},0,0,50,50,50,10,10\n"),
    ]
    .concat()
}

/// A data folder on one engine.
pub struct Stage {
    folder: tempfile::TempDir,
    /// PostgreSQL's address; SQLite in the folder otherwise.
    database: Option<String>,
}

impl Stage {
    /// The register imported, nothing else known.
    pub fn over(database: Option<String>) -> Self {
        Self::of(
            database,
            "Proceso,N°,Título,Texto del acta,Lugar,Sector,Tipo,CUI,Monto 2025\n\
             2024,1,Losa de Mosoqllaqta,Una losa deportiva para los jóvenes,Mosoqllaqta,Cultura y deporte,Obra,2999001,1000.50\n\
             2024,2,Capacitación en riego,Que nos capaciten en riego,,,Actividad,,\n",
        )
    }

    /// The register with these agreements imported, nothing else known.
    pub fn of(database: Option<String>, agreements: &str) -> Self {
        let stage = Self { folder: tempfile::tempdir().unwrap(), database };
        let register = stage.path("registro");
        std::fs::create_dir(&register).unwrap();
        let write = |file: &str, text: &str| std::fs::write(register.join(file), text).unwrap();
        write(
            "proceso.csv",
            "Ubigeo,SEC_EJEC,Municipalidad,Departamento,Provincia,Distrito,Año del proceso,Años fiscales\n\
             990101,399001,Municipalidad Distrital de Qoriwayq’o,Muestra,Qorisuyu,Qoriwayq’o,2024,2025\n",
        );
        write("acta.csv", "Proceso,Fecha de firma,Lugar de firma\n2024,22/04/2024,Plaza\n");
        write("acuerdos.csv", agreements);
        stage.at("2025-10-01", &["import", "agreements", register.to_str().unwrap()]);
        stage
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// Runs the binary on a day; it must succeed. Gives its JSON lines.
    pub fn at(&self, today: &str, arguments: &[&str]) -> Vec<Value> {
        let output = self.run(today, arguments);
        let words = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {words}");
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    pub fn run(&self, today: &str, arguments: &[&str]) -> Output {
        let mut command = actaviva(&self.data());
        if let Some(url) = &self.database {
            command.args(["--database", url]);
        }
        command.args(["--today", today, "--json"]).args(arguments).output().unwrap()
    }

    /// Ingests a budget as it was obtained on a day.
    pub fn load(&self, on: &str, budget: &str, more: &[&str]) {
        let file = self.path(&format!("gasto-{on}.csv"));
        std::fs::write(&file, budget).unwrap();
        let asked = ["ingest", file.to_str().unwrap(), "--obtained-at", on];
        self.at(on, &[&asked, more].concat());
    }

    /// The state of an alert on a day; `None` when it is not there.
    pub fn state(&self, today: &str, id: &str) -> Option<String> {
        let alerts = self.at(today, &["alerts", "--all"]);
        let alert = alerts.into_iter().find(|alert| alert["id"] == id)?;
        Some(alert["state"].as_str().unwrap().to_owned())
    }
}

pub fn actaviva(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_actaviva"));
    command.arg("--data").arg(data).env_remove("ACTAVIVA_DATABASE_URL");
    command
}
