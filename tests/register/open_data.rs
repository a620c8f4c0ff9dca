//! The exports carry the keys that the command line prints.

use std::collections::BTreeSet;

use crate::stage::{Stage, json, words};

/// The names in the header of an exported file.
fn header(stage: &Stage, name: &str) -> BTreeSet<String> {
    let text = std::fs::read_to_string(stage.path("out").join(name)).unwrap();
    text.lines().next().unwrap().split(',').map(str::to_owned).collect()
}

#[test]
fn every_key_of_a_shape_is_a_column_of_its_export() {
    let stage = Stage::with_district();
    stage.imported(&["--obtained-at", "2025-01-01"]);
    let budget = stage.path("gasto.csv");
    let text = "ANO_EJE,MES_EJE,NIVEL_GOBIERNO,SEC_EJEC,EJECUTORA,EJECUTORA_NOMBRE,PRODUCTO_PROYECTO,PRODUCTO_PROYECTO_NOMBRE,FUNCION,RUBRO,MONTO_PIA,MONTO_PIM,MONTO_CERTIFICADO,MONTO_COMPROMETIDO_ANUAL,MONTO_COMPROMETIDO,MONTO_DEVENGADO,MONTO_GIRADO\n\
                2025,0,M,399002,990102,MUNICIPALIDAD DISTRITAL DE YURAQMAYU,2999502,CREACION DE AULA,22,18,100,250.50,0,0,0,0,0\n\
                2025,3,M,399002,990102,MUNICIPALIDAD DISTRITAL DE YURAQMAYU,2999502,CREACION DE AULA,22,18,0,0,90,90,90,-40.25,10\n";
    std::fs::write(&budget, text).unwrap();
    let day = ["--today", "2025-11-15"];
    let ask = |arguments: &[&str]| stage.ask(&[arguments, &day].concat());
    assert!(
        ask(&["ingest", budget.to_str().unwrap(), "--obtained-at", "2025-11-10"]).status.success()
    );
    assert!(ask(&["match"]).status.success());
    assert!(ask(&["evaluate"]).status.success());
    let out = stage.path("out");
    for what in ["figures", "agreements", "measures", "alerts"] {
        let output = ask(&["export", what, "--out", out.to_str().unwrap()]);
        assert!(output.status.success(), "{what}: {}", words(&output.stderr));
        let lines = json(&ask(&[what, "--json"]));
        assert!(!lines.is_empty(), "nothing to compare {what} with");
        let keys: BTreeSet<String> = lines[0].as_object().unwrap().keys().cloned().collect();
        assert_eq!(header(&stage, &format!("{what}.csv")), keys, "{what}");
    }
    let rungs = std::fs::read_to_string(out.join("rungs.csv")).unwrap();
    assert_eq!(rungs.lines().count(), 1 + 3 * 12, "twelve rungs of each agreement");
    let figures = std::fs::read_to_string(out.join("figures.csv")).unwrap();
    assert!(figures.contains(",-40.25,10.00,"), "a number keeps its sign: {figures}");
}
