//! Text that wants to be something else stays text, on the way in and on the way out.

use crate::stage::{Stage, ask, json, words};

fn hostile() -> Vec<String> {
    vec![
        "<script>alert(1)</script>".into(),
        "=cmd|' /C calc'!A0".into(),
        "+1+1".into(),
        "-2+3".into(),
        "@SUM(A1)".into(),
        "'=1+1".into(),
        "''=1+1".into(),
        "\u{202e}gnirts \u{2066}RTL".into(),
        "a\0b\u{7}c\u{1b}[2J".into(),
        "comillas \"dobles\", y 'simples'; línea\nsegunda\tcon tabulador".into(),
        "\",\"".into(),
        "x\"\ny".into(),
        "ñ".repeat(10_000),
        "línea\n".repeat(500),
        "Q’oriwayq’o — «Ch’illka» № 50623".into(),
        "﻿marca".into(),
    ]
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// Every free text of the register is hostile.
fn written(stage: &Stage) {
    let (mut agreements, mut members, mut signatories, mut events, mut visits, mut programme) =
        Default::default();
    for (number, text) in (1..).zip(hostile()) {
        let cell = quoted(&text);
        let add = |rows: &mut String, row: String| rows.push_str(&(row + "\n"));
        add(
            &mut agreements,
            format!(
                "2024,{number},{cell},{cell},{cell},{cell},{cell},{cell},100,{cell},{cell},{cell}"
            ),
        );
        add(&mut members, format!("2024,{number},{cell},{cell},{cell},{cell},{cell}"));
        add(&mut signatories, format!("2024,{number},{cell},{cell}"));
        add(&mut events, format!("2024,{number},Taller,{cell},{cell}"));
        add(&mut visits, format!("2024/{number},09/11/2025,En uso,{cell}"));
        add(&mut programme, format!("2025-2027,{number},{cell},{cell},{cell}"));
    }
    let name = quoted("<script>=Municipalidad\u{202e}\0</script>");
    let ordinance = quoted("=HYPERLINK(\"http://x\")");
    stage.write("proceso.csv", &format!("Ubigeo,SEC_EJEC,Municipalidad,Departamento,Provincia,Distrito,Año del proceso,Años fiscales,Ordenanza\n990102,399002,{name},{name},{name},{name},2024,2025,{ordinance}\n"));
    stage.write("acta.csv", &format!("Proceso,Lugar de firma\n2024,{ordinance}\n"));
    stage.write("acuerdos.csv", &format!("Proceso,N°,Título,Texto del acta,Lugar,Objetivo,Responsable,Origen,Monto 2025,Adenda,Motivo de la adenda,Dejado sin efecto por\n{agreements}"));
    stage.write(
        "comite.csv",
        &format!("Proceso,N°,Nombre,Cargo,Comunidad,Organización,Acreditación\n{members}"),
    );
    stage.write("firmantes.csv", &format!("Proceso,N°,Cargo,Organización\n{signatories}"));
    stage.write("participacion.csv", &format!("Proceso,N°,Tipo,Evento,Lugar\n{events}"));
    stage.write("visitas.csv", &format!("Acuerdo,Fecha,Qué se vio,Nota\n{visits}"));
    stage.write(
        "programa.csv",
        &format!("Versión,N°,Objetivo,Nombre del proyecto,Origen\n{programme}"),
    );
}

#[test]
fn hostile_text_goes_in_and_out_and_in_again_unchanged() {
    let stage = Stage::empty();
    written(&stage);
    let output = stage.import(&["--json"]);
    assert!(output.status.success(), "{}", words(&output.stderr));
    assert_eq!(json(&output).pop().unwrap()["new"], 6 * 16 + 2);
    let first = stage.exported("data", "990102", "first");
    let text = words(&first["acuerdos.csv"]);
    for cell in text.split([',', '\n']) {
        let start = cell.trim_start_matches('"').chars().next();
        assert!(!matches!(start, Some('=' | '+' | '-' | '@')), "{cell}");
    }
    assert!(
        !text.contains(['\0', '\u{7}', '\u{1b}', '\u{feff}']),
        "controls are shown and not obeyed"
    );
    assert!(text.contains(&"ñ".repeat(10_000)) && text.contains("\u{202e}gnirts"));
    let folder = stage.path("first");
    let other = ask(&stage.path("other"), &["import", "agreements", folder.to_str().unwrap()]);
    assert!(other.status.success(), "{}", words(&other.stderr));
    assert_eq!(stage.exported("other", "990102", "second"), first);
    let again = stage.ask(&["import", "agreements", folder.to_str().unwrap(), "--json"]);
    let line = json(&again).pop().unwrap();
    assert_eq!(
        (&line["new"], &line["changed"]),
        (&0.into(), &0.into()),
        "unchanged, as the contract says"
    );
}

#[test]
fn what_the_terminal_shows_of_it_cannot_move_the_cursor() {
    let stage = Stage::empty();
    written(&stage);
    stage.replace("visitas.csv", "09/11/2025", "\u{1b}[2J\u{202e}nunca");
    let output = stage.import(&[]);
    assert_eq!(output.status.code(), Some(1));
    let told = words(&output.stdout) + &words(&output.stderr);
    assert!(!told.contains(['\u{1b}', '\u{202e}', '\0']), "{told}");
    stage.replace("visitas.csv", "\u{1b}[2J\u{202e}nunca", "09/11/2025");
    let shown = stage.import(&["--dry-run"]);
    assert!(shown.status.success());
    assert!(!words(&shown.stdout).contains(['\u{1b}', '\u{202e}', '\0']));
}
