//! What a person reads on a terminal, in the language that was asked for.

use std::path::Path;

use super::actaviva;

/// What a command says to a person: its result, then what stands on standard error.
fn said(data: &Path, lang: &str, arguments: &[&str]) -> String {
    let output = actaviva(data, &[&["--lang", lang], arguments].concat());
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    let folder = data.parent().unwrap().display().to_string();
    let told = format!("{out}{err}").replace(&folder, "FOLDER");
    // progress is told where it takes long; seconds are those of the machine
    let is_progress = |line: &&str| line.contains(" %  ") && line.starts_with(['A', 'B']);
    let lines = told.lines().filter(|line| !is_progress(line)).map(|line| {
        match line.find("      en ").or(line.find("      in ")) {
            Some(at) => format!("{}      …", &line[..at]),
            None => line.to_owned(),
        }
    });
    let asked = arguments.join(" ").replace(&folder, "FOLDER");
    format!("$ actaviva {asked}\n{}\n", lines.collect::<Vec<_>>().join("\n"))
}

/// The first lines of something long.
fn head(told: &str, lines: usize) -> String {
    told.split_inclusive('\n').take(lines).collect()
}

#[test]
fn the_commands_of_the_demonstration_speak_spanish_and_english() {
    let folder = tempfile::tempdir().unwrap();
    let above = folder.path().join("data");
    let built = said(&above, "es", &["demo", "--no-serve"]);
    let data = above.join("demo");
    for lang in ["es", "en"] {
        let say = |arguments: &[&str]| said(&data, lang, arguments);
        let mut told =
            if lang == "es" { built.clone() } else { said(&above, lang, &["demo", "--no-serve"]) };
        told += &say(&["evaluate"]);
        told += &head(&say(&["agreements"]), 6);
        told += &head(&say(&["alerts"]), 4);
        told += &head(&say(&["alert", "show", "budget_removed/990101/2024/07/1"]), 12);
        told += &head(&say(&["measures", "--indicator", "matched_share"]), 4);
        told += &head(&say(&["figures", "--cui", "2999001"]), 4);
        told += &head(&say(&["works"]), 4);
        told += &head(&say(&["findings"]), 4);
        told += &head(&say(&["review", "list", "--all"]), 4);
        told += &head(&say(&["trace", "matched_share@990101@2025-10"]), 4);
        told += &say(&["figures", "--cui", "2123456"]);
        told += &say(&["schedule"]);
        told += &say(&["jobs"]);
        insta::assert_snapshot!(format!("demonstration_{lang}"), told);
    }
}

#[test]
fn a_folder_of_ones_own_speaks_spanish_and_english() {
    for lang in ["es", "en"] {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let file = folder.path().join("gasto.csv");
        std::fs::write(&file, super::budget("x40")).unwrap();
        let page = folder.path().join("pagina.csv");
        std::fs::write(&page, "<!DOCTYPE html><html>Incapsula</html>").unwrap();
        let register = folder.path().join("vacio");
        std::fs::create_dir(&register).unwrap();
        let say = |arguments: &[&str]| said(&data, lang, arguments);
        let mut told = say(&["agreements"]);
        told += &say(&["init"]);
        told += &say(&["init"]);
        let at = ["--obtained-at", "2025-04-10"];
        for file in [&file, &file, &page, &folder.path().join("nada.csv")] {
            told += &say(&[&["ingest", file.to_str().unwrap()], &at[..]].concat());
        }
        told += &say(&["import", "agreements", register.to_str().unwrap()]);
        told += &say(&["findings", "deadbeef"]);
        told += &say(&["snapshots"]);
        told += &say(&["verify"]);
        told += &say(&["agreements", "--municipality", "qoriwaqyo"]);
        told += &say(&["review", "list"]);
        told += &say(&["trace", "nada"]);
        told += &say(&["indicators", "excution_rate"]);
        told += &say(&["fetch", "siafo"]);
        told += &say(&["figures", "--colour"]);
        // the key, the root of the log and the free disk are those of one folder
        let told = told.lines().filter(|line| !line.contains("aíz") && !line.contains("root"));
        let told: Vec<&str> = told.collect();
        insta::assert_snapshot!(format!("own_folder_{lang}"), told.join("\n"));
    }
}
