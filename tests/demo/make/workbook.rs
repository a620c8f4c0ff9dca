//! A workbook as the Contraloría's system writes it, or as a spreadsheet program does.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

/// How the cells are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `x:` before every element, text in the cell, no cell references: the bulk file.
    Prefixed,
    /// Inline text with references: most programs.
    Plain,
}

/// A sheet: its name and its rows.
pub type Sheet<'a> = (&'a str, Vec<Vec<String>>);

/// Makes a workbook of them.
pub fn workbook(sheets: &[Sheet<'_>], style: Style) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let mut put = |name: &str, text: &str| {
        zip.start_file(name, options).expect("memory takes it");
        zip.write_all(text.as_bytes()).expect("memory takes it");
    };
    put("[Content_Types].xml", &content_types(sheets.len()));
    put("_rels/.rels", ROOT);
    put("xl/workbook.xml", &index(sheets, style));
    put("xl/_rels/workbook.xml.rels", &relations(sheets.len()));
    for (number, (_, rows)) in (1..).zip(sheets) {
        put(&format!("xl/worksheets/sheet{number}.xml"), &sheet(rows, style));
    }
    zip.finish().expect("memory takes it").into_inner()
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const ROOT: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

fn content_types(sheets: usize) -> String {
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let part = |number: usize| {
        format!(
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{main}.worksheet+xml\"/>"
        )
    };
    let parts = (1..=sheets).map(part).collect::<Vec<_>>().concat();
    format!(
        "{DECLARATION}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{main}.sheet.main+xml\"/>{parts}</Types>"
    )
}

fn relations(sheets: usize) -> String {
    let part = |number: usize| {
        format!(
            "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        )
    };
    let parts = (1..=sheets).map(part).collect::<Vec<_>>().concat();
    format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">{parts}</Relationships>")
}

fn index(sheets: &[Sheet<'_>], style: Style) -> String {
    let (x, space) = names(style);
    let part = |(number, (name, _)): (usize, &Sheet<'_>)| {
        format!("<{x}sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>", escaped(name))
    };
    let parts = (1..).zip(sheets).map(part).collect::<Vec<_>>().concat();
    format!(
        "{DECLARATION}<{x}workbook {space} xmlns:r=\"{OFFICE}\"><{x}sheets>{parts}</{x}sheets></{x}workbook>"
    )
}

fn names(style: Style) -> (&'static str, String) {
    match style {
        Style::Prefixed => ("x:", format!("xmlns:x=\"{MAIN}\"")),
        Style::Plain => ("", format!("xmlns=\"{MAIN}\"")),
    }
}

fn sheet(rows: &[Vec<String>], style: Style) -> String {
    let (x, space) = names(style);
    let row = |(number, cells): (usize, &Vec<String>)| {
        let cells =
            cells.iter().enumerate().map(|(column, text)| cell(style, number, column, text));
        let reference = match style {
            Style::Prefixed => String::new(),
            Style::Plain => format!(" r=\"{number}\""),
        };
        format!("<{x}row{reference}>{}</{x}row>", cells.collect::<Vec<_>>().concat())
    };
    let rows = (1..).zip(rows).map(row).collect::<Vec<_>>().concat();
    format!("{DECLARATION}<{x}worksheet {space}><{x}sheetData>{rows}</{x}sheetData></{x}worksheet>")
}

fn cell(style: Style, row: usize, column: usize, text: &str) -> String {
    let value = escaped(text);
    match style {
        Style::Prefixed if text.is_empty() => "<x:c t=\"str\"/>".to_owned(),
        Style::Prefixed => format!("<x:c t=\"str\"><x:v>{value}</x:v></x:c>"),
        Style::Plain if text.is_empty() => String::new(),
        Style::Plain => {
            let place = letters(column);
            format!("<c r=\"{place}{row}\" t=\"inlineStr\"><is><t>{value}</t></is></c>")
        }
    }
}

fn letters(column: usize) -> String {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).expect("below 26"));
    if column < 26 {
        letter(column).to_string()
    } else {
        format!("{}{}", letter(column / 26 - 1), letter(column))
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
