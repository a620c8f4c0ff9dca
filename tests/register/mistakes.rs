//! Everything that is wrong is told at once, and nothing is changed.

use crate::stage::{Stage, json, lines, words};

fn with_mistakes() -> Stage {
    let stage = Stage::empty();
    stage.write(
        "proceso.csv",
        "Ubigeo,SEC_EJEC,Municipalidad,Año del proceso,Años fiscales,Fecha de la ordenanza,Monto sometido a decisión\n\
         990102,399002,Municipalidad de Muestra,2024,2025-2027,03/18/2024,\"1.500.000,00\"\n\
         990103,39900,,2024,pronto,ayer,mil\n",
    );
    stage.write(
        "acuerdos.csv",
        "Registro de acuerdos,,,,,,,,,,\n\
         Proceso,N°,Título,Texto del acta,Sector,Monto 2025,Monto 2026,CUI,Fecha límite,Reemplazado por,Motivo de la adenda\n\
         990102/2024,1,Canal,Mejoramiento del canal,riego,\"1.200,50\",,2414963,31/12/2026,,\n\
         990102/2024,1,Canal,Mejoramiento del canal,riego,1200.50,,2414963,31/12/2026,,\n\
         990102/2024,2,,,Educasion,1.200,0,341245,31/02/2026,9,cambio de lugar\n\
         990102/2019,3,Posta,Mejoramiento de la posta,Salud,-5,x,3000001,,3,\n\
         990102/2024,siete,Posta,Mejoramiento de la posta,Salud,1,200.50,2414963,,,,derramado\n\
         990102/2024,8,Reloj,\"Mejoramiento del reloj,Salud,5,,,,,\n",
    );
    stage.write("firmantes.csv", "Proceso,N°,Cargo,Sexo\n990102/2024,1,Alcalde,M\n");
    stage.write(
        "participacion.csv",
        "Proceso,Tipo,Evento,Hombres,Mujeres,Total\n990102/2024,Fiesta,Asamblea,100,50,151\n",
    );
    stage.write(
        "visitas.csv",
        "Acuerdo,Fecha,Qué se vio,Avance visto %,Teléfono\n990102/2024/9,09/11/2025,En uso,101,\n",
    );
    stage.write("gastos.csv", "a,b\n1,2\n");
    stage
}

#[test]
fn an_amount_of_a_year_that_the_process_does_not_decide_about_is_doubted() {
    let stage = Stage::with_district();
    stage.replace("acuerdos.csv", "2024;1;Aula", "2023;2;Aula");
    stage.replace("programa.csv", ",2024/1,", ",,");
    stage.replace("visitas.csv", "2024/1,", "2023/2,");
    let output = stage.import(&["--json"]);
    assert!(output.status.success(), "a doubt does not keep it out: {}", words(&output.stderr));
    let doubts = json(&stage.ask(&["findings", "--code", "out_of_range", "--json"]));
    let columns: Vec<&str> = doubts.iter().filter_map(|line| line["column"].as_str()).collect();
    assert_eq!(columns, ["Monto 2025", "Monto 2026"], "{doubts:?}");
    assert_eq!(doubts[0]["row"], 3);
}

#[test]
fn every_mistake_is_told_at_once_with_its_place_and_what_to_write_instead() {
    let stage = with_mistakes();
    let output = stage.import(&[]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(words(&output.stderr));
    assert!(words(&output.stdout).contains("no se guardó nada"));
    assert_eq!(stage.archived(), 0);
    assert!(!stage.path("data/archive").exists(), "not even the archive was made");
}

#[test]
fn with_json_each_mistake_is_an_object_and_the_last_line_counts_them() {
    let stage = with_mistakes();
    let output = stage.import(&["--json"]);
    assert_eq!(output.status.code(), Some(1));
    let told = lines(&output.stderr);
    let errors: Vec<_> = told.iter().filter_map(|line| line.get("error")).collect();
    let warnings = told.iter().filter(|line| line.get("warning").is_some()).count();
    let amount = errors.iter().find(|error| error["value"] == "1.200,50").unwrap();
    let expected = serde_json::json!({
        "code": "bad_amount",
        "message": "«1.200,50» no se entiende",
        "hint": "Escriba 1200.50",
        "file": "acuerdos.csv",
        "sheet": null,
        "row": 3,
        "column": "Monto 2025",
        "value": "1.200,50",
    });
    assert_eq!(**amount, expected);
    let summary = json(&output).pop().unwrap();
    assert_eq!(summary["status"], "refused");
    assert_eq!((summary["new"].as_u64(), summary["changed"].as_u64()), (Some(0), Some(0)));
    assert_eq!(summary["errors"].as_u64(), Some(errors.len() as u64));
    assert_eq!(summary["warnings"].as_u64(), Some(warnings as u64));
}

#[test]
fn a_file_of_another_kind_says_what_is_expected() {
    let stage = Stage::empty();
    let output = stage.import(&["--json"]);
    assert_eq!(output.status.code(), Some(1));
    let error = lines(&output.stderr).remove(0);
    assert_eq!(error["error"]["code"], "register_empty");
    assert!(error["error"]["hint"].as_str().unwrap().contains("proceso.csv"));
    let file = stage.path("gasto.csv");
    std::fs::write(&file, "ANO_EJE,MES_EJE\n2025,1\n").unwrap();
    let output = stage.ask(&["import", "agreements", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(words(&output.stderr).contains("no es una hoja del registro"), "{output:?}");
    let missing = stage.ask(&["import", "agreements", "no-such.xlsx", "--json"]);
    assert_eq!(lines(&missing.stderr)[0]["error"]["file"], "no-such.xlsx");
}

#[test]
fn a_unit_that_is_a_neighbours_is_refused() {
    let stage = Stage::with_district();
    stage.replace("proceso.csv", "990102,399002", "990102,300305");
    let output = stage.import(&[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(words(&output.stderr).contains("es el código de Coyllurqui (030503)"));
}
