//! The wall and the telephone, as `report` writes them: what hangs, what is shared, what is sent.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use super::{bytes, paper, report};

/// What the command said, the files by name, and where they lie.
type Made = (Vec<Value>, BTreeMap<String, Vec<u8>>, tempfile::TempDir);

/// The lines of the command and the files that it wrote, made once.
fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| {
        let out = tempfile::tempdir().unwrap();
        let told = report(out.path(), &["--format", "sms,poster,panel,card,xlsx,json", "--json"]);
        assert!(told.status.success(), "{told:?}");
        let lines = String::from_utf8(told.stdout).unwrap();
        let lines = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        (lines, bytes(out.path()), out)
    })
}

fn file(ending: &str) -> &'static [u8] {
    &made().1[&format!("990101-2025-10-es.{ending}")]
}

fn path(ending: &str) -> std::path::PathBuf {
    made().2.path().join(format!("990101-2025-10-es.{ending}"))
}

fn model() -> Value {
    serde_json::from_slice(file("json")).unwrap()
}

/// The agreements that stand: what was replaced has no panel and no card.
fn standing(model: &Value) -> Vec<&Value> {
    let all = model["agreements"].as_array().unwrap();
    all.iter().filter(|line| line["ladder"]["situation"] != "replaced").collect()
}

fn code() -> String {
    made().0[0]["code"].as_str().unwrap().to_owned()
}

#[test]
fn every_line_of_the_command_is_a_file_with_these_bytes() {
    let (lines, files, _) = made();
    assert_eq!(lines.len(), files.len());
    for line in lines {
        let path = Path::new(line["file"].as_str().unwrap());
        let name = path.file_name().unwrap().to_str().unwrap();
        assert_eq!(line["bytes"], files[name].len(), "{name}");
        assert_eq!(line["code"], code());
    }
}

#[test]
fn each_message_is_one_message_and_names_what_needs_a_look() {
    let messages = String::from_utf8(file("sms").to_vec()).unwrap();
    let model = model();
    let look = usize::try_from(model["summary"]["look"].as_u64().unwrap()).unwrap();
    assert_eq!(messages.lines().count(), 1 + look);
    assert!(
        messages.starts_with("Acta Viva Qoriwayq'o (MUESTRA): 13 acuerdos: 4 van, 6 hay que mirar")
    );
    for message in messages.lines() {
        assert!(message.chars().count() <= 160, "{message}");
        assert!(message.contains("BAJA"), "{message}");
        assert!(!message.contains(['á', 'í', 'ó', 'ú', '’', '«']), "{message}");
    }
    // the reply, or that there is none, in each that speaks of an agreement
    for message in messages.lines().skip(1) {
        assert!(
            message.contains("respondió")
                || message.contains("respondio")
                || message.contains("Sin respuesta"),
            "{message}"
        );
    }
}

/// The sizes of letters in points, as a reader of PDFs finds them.
fn letters(pdf: &Path) -> Vec<u32> {
    let told =
        Command::new("pdftohtml").args(["-xml", "-i", "-stdout", "-zoom", "1"]).arg(pdf).output();
    let told = String::from_utf8_lossy(&told.unwrap().stdout).into_owned();
    let sizes = told.split("<fontspec ").skip(1).map(|font| {
        font.split("size=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    });
    sizes.collect()
}

fn pages(pdf: &Path, is: &str) -> usize {
    let told = Command::new("pdfinfo").arg(pdf).output().unwrap();
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains(is), "{told}");
    let pages = told.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
    pages.trim().parse().unwrap()
}

#[test]
fn the_poster_asks_in_sixty_points_and_nothing_is_smaller_than_twenty_four() {
    for (ending, size) in [("poster.pdf", "(A3)"), ("poster-a4.pdf", "(A4)")] {
        let poster = path(ending);
        assert_eq!(pages(&poster, size), 1);
        let text = paper::text(&poster);
        let first = &model()["agreements"][0];
        for said in
            [code().as_str(), "Próxima asamblea", "MUESTRA", first["title"].as_str().unwrap()]
        {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(text.contains("Respondió"), "{text}");
    }
    let sizes = letters(&path("poster.pdf"));
    // a reader of PDFs rounds
    assert!(sizes.iter().all(|size| *size >= 23), "{sizes:?}");
    assert!(sizes.iter().any(|size| *size >= 59), "{sizes:?}");
}

#[test]
fn each_agreement_that_stands_has_a_panel_with_its_reply_and_the_code() {
    let model = model();
    let standing = standing(&model);
    let panels = path("panel.pdf");
    assert_eq!(pages(&panels, "(A4)"), standing.len());
    let text = paper::text(&panels);
    for (sheet, line) in text.split('\u{c}').zip(&standing) {
        let title = line["title"].as_str().unwrap();
        // a long one has two lines
        assert!(title.split(' ').all(|word| sheet.contains(word)), "{title}: {sheet}");
        assert!(sheet.contains(&code()), "{sheet}");
        assert!(sheet.contains("Respondió") || sheet.contains("Sin respuesta"), "{sheet}");
    }
}

#[test]
fn there_is_a_card_of_the_district_and_one_of_each_agreement() {
    let model = model();
    let mut endings = vec!["card.png".to_owned()];
    for line in standing(&model) {
        let id: Vec<&str> = line["id"].as_str().unwrap().split('/').collect();
        endings.push(format!("card-{}-{}.png", id[1], id[2]));
    }
    let cards = made().1.keys().filter(|name| name.contains(".card")).count();
    assert_eq!(cards, endings.len());
    for ending in endings {
        let card = file(&ending);
        assert!(card.starts_with(b"\x89PNG") && card.len() < 60_000, "{ending}");
        let side = |at: usize| u32::from_be_bytes(card[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (1200, 630), "{ending}");
    }
}

#[test]
fn the_workbook_opens_with_a_sheet_a_subject_and_a_row_an_agreement() {
    use actaviva::parse::xlsx::{Next, Workbook};
    let mut book = Workbook::open(std::io::Cursor::new(file("xlsx"))).unwrap();
    let names = book.sheet_names();
    assert_eq!(names[..3], ["Léame", "Resumen", "Acuerdos"]);
    let mut titles = Vec::new();
    book.rows(2, &mut |row, cells| {
        if row > 1 {
            titles.push(cells[1].clone());
        }
        Ok(Next::Row)
    })
    .unwrap();
    let model = model();
    let told = model["agreements"].as_array().unwrap().iter();
    assert_eq!(titles, told.map(|line| line["title"].as_str().unwrap()).collect::<Vec<_>>());
}
