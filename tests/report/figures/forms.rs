//! Each form as rows of figures: lines of the text layer, rows of tables, cells of sheets.

use std::collections::BTreeMap;
use std::path::Path;

use actaviva::parse::xlsx::{Next, Workbook};

use super::read::{Figure, day_of_sheet, figures};

/// What stands on one line or in one row.
#[derive(Debug, Clone)]
pub struct Line {
    pub text: String,
    pub figures: Vec<Figure>,
}

impl Line {
    pub fn of(text: &str) -> Self {
        let text = text.replace(['\u{a0}', '\u{200b}'], " ").replace('\u{2060}', "");
        Self { figures: figures(&text), text }
    }
}

/// The text layer of the sheets, line by line.
pub fn lines(text: &str) -> Vec<Line> {
    text.lines().map(Line::of).collect()
}

/// The page: each row of a table, and each other piece of text that is said at once.
pub fn html(page: &str) -> Vec<Line> {
    let page = scraper::Html::parse_document(&without_notes(page));
    let pieces =
        scraper::Selector::parse("tr, p, li, dd, dt, h1, h2, h3, h4, caption, summary, text, desc");
    // the cells of a row keep apart
    let text = |piece: scraper::ElementRef| piece.text().collect::<Vec<_>>().join(" ");
    page.select(&pieces.unwrap()).map(|piece| Line::of(&text(piece))).collect()
}

/// All that the page says.
pub fn shown(page: &str) -> String {
    let page = scraper::Html::parse_document(&without_notes(page));
    let body = scraper::Selector::parse("body").unwrap();
    page.select(&body).flat_map(|body| body.text()).collect::<Vec<_>>().join(" ")
}

/// The numbers of footnotes are no figures.
fn without_notes(page: &str) -> String {
    let mut pieces = page.split("<sup");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| kept + piece.split_once("</sup>").unwrap().1)
}

/// The sheet of file, row and column of every figure, which the JSON leaves to `trace`.
const EVIDENCE: &str = "Evidencia";
/// Columns whose unit stands in a column of its own.
const MIXED: [&str; 3] = ["Valor", "Numerador", "Denominador"];

/// Every row of every sheet: amounts stand under `(S/)`, shares under `(de 100)`.
pub fn xlsx(file: &Path) -> Vec<Line> {
    let mut book = Workbook::open(std::fs::File::open(file).unwrap()).unwrap();
    let mut lines = Vec::new();
    let names = book.sheet_names();
    assert!(names.iter().any(|name| name == EVIDENCE));
    for sheet in (0..names.len()).filter(|sheet| names[*sheet] != EVIDENCE) {
        let mut heads: Vec<String> = Vec::new();
        book.rows(sheet, &mut |row, cells| {
            if row == 1 {
                heads = cells.to_vec();
            } else {
                lines.push(sheet_row(&heads, cells));
            }
            Ok(Next::Row)
        })
        .unwrap();
    }
    lines
}

fn sheet_row(heads: &[String], cells: &[String]) -> Line {
    let none = String::new();
    let cell = |(place, cell): (usize, &String)| {
        let head = heads.get(place).unwrap_or(&none);
        match cell.parse::<f64>() {
            Ok(_) if head.contains("(S/)") => vec![Figure::Soles(scaled(cell, 2))],
            Ok(_) if head.contains("(de 100)") => vec![Figure::Percent(scaled(cell, 1))],
            Ok(_) if MIXED.contains(&head.as_str()) => vec![Figure::Bare(scaled(cell, 2))],
            Ok(_) => {
                let number = scaled(cell, 0);
                vec![day_of_sheet(number).map_or(Figure::Count(number), Figure::Day)]
            }
            Err(_) => figures(&cell.replace('\u{a0}', " ")),
        }
    };
    Line { text: cells.join(" "), figures: cells.iter().enumerate().flat_map(cell).collect() }
}

/// A decimal number times ten to the power of `places`, without passing through a float.
fn scaled(number: &str, places: usize) -> i64 {
    let (whole, after) = number.split_once('.').unwrap_or((number, ""));
    assert!(after.len() <= places, "{number} has more than {places} decimals");
    format!("{whole}{after:0<places$}").parse().unwrap()
}

/// Section, subject and name of a row.
type Subject = (String, String, String);

/// The table, one line for each subject of each part: values first, in the order of the file, then days.
pub fn csv(table: &str) -> Vec<Line> {
    let mut groups: BTreeMap<Subject, (Vec<Figure>, Vec<Figure>)> = BTreeMap::new();
    for row in ::csv::Reader::from_reader(table.as_bytes()).records() {
        let row = row.unwrap();
        let cell = |place: usize| row[place].to_owned();
        let (values, days) = groups.entry((cell(0), cell(1), cell(2))).or_default();
        values.extend(figures(&row[4]));
        days.extend(figures(&row[6]).into_iter().filter(|one| matches!(one, Figure::Day(_))));
        // what is quoted beside a value
        days.extend(figures(&row[7]));
    }
    groups
        .into_iter()
        .map(|((section, subject, name), (mut values, days))| {
            values.extend(days);
            Line { text: format!("{section} {subject} {name}"), figures: values }
        })
        .collect()
}
