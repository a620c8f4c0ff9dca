//! The site's HTML, as a page or as "xls", made into a table.
//!
//! No saved page was found in public; the markup is what several clients rely on (`sources/siaf.md` 4):
//! headings in `table.MapTable`, where a group spans the phases of execution; lines in `table.Data`,
//! the first cell a radio button or none; the way down in rows `RptHistory`. What is not found by
//! class is found by its words.

use chrono::NaiveDate;
use scraper::{ElementRef, Html, Selector};

use super::Lines;
use crate::domain::evidence::Locator;
use crate::domain::finding::{Finding, FindingCode};
use crate::domain::period::Year;
use crate::domain::source::Dataset;
use crate::domain::text::{fold, shorten};
use crate::parse::desk::Desk;
use crate::parse::layout::Layout;
use crate::parse::table::{Columns, Row};
use crate::parse::{Options, ParseError, Sink, Summary, calendar};

/// The column of a line's own label; what it is, its form says.
const OWN_LABEL: &str = "Detalle";

/// Tells that an HTML text is of this site.
pub fn is_page(html: &str) -> bool {
    ["MapTable", "RptHistory", "ctl00_CPH1", "ctl00$CPH1"].iter().any(|mark| html.contains(mark))
        || (html.contains("Devengado") && html.contains("PIM") && html.contains("Avance"))
}

/// Reads the page.
pub fn read_page(
    html: &str,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let page = Page::of(&Html::parse_document(html)).ok_or_else(|| ParseError::NotData {
        what: "a page of Consulta Amigable without a table",
        seen: shorten(html.trim(), 80),
    })?;
    let mut desk = Desk::new(sink, Dataset::ConsultaAmigable, "consulta-amigable-html");
    let mut layout = Lines::new(options);
    let context = (1..=page.context.len()).map(|level| format!("Nivel {level}"));
    let year = page.year.map(|year| year.to_string());
    let names = year.iter().map(|_| "Año".to_owned()).chain(context).chain(page.headings.clone());
    let columns = Columns::new(names);
    layout.check(&columns)?;
    let place = Locator { file: options.file_name.clone(), ..Locator::default() };
    for (number, line) in (1..).zip(&page.lines) {
        let place = Locator { row: Some(number), ..place.clone() };
        let around = year.iter().chain(&page.context);
        let cells: Vec<String> = around.chain(line).cloned().collect();
        let mut row = Row::new(&columns, &cells, &place);
        if line.len() == page.headings.len() {
            layout.read(&mut row, &mut desk);
        } else {
            let words = format!("{} cells under {} headings", line.len(), page.headings.len());
            row.reject(&[], &shorten(&line.join(" "), 200), FindingCode::ShortRow, &words);
        }
        desk.take(row)?;
    }
    if page.is_partial {
        desk.note(Finding {
            place,
            value: String::new(),
            code: FindingCode::BadStructure,
            message: "the page shows a part of its lines only; search or list by less".to_owned(),
            rejects_row: false,
        })?;
    }
    layout.finish(&mut desk)?;
    desk.saw(page.asked_on);
    desk.finish()
}

/// What a page shows.
struct Page {
    /// The heading of the lines' own label, then those of the amounts.
    headings: Vec<String>,
    /// Where the drill-down stands, from the widest to the finest.
    context: Vec<String>,
    lines: Vec<Vec<String>>,
    year: Option<Year>,
    /// The day of the query, where the page prints it.
    asked_on: Option<NaiveDate>,
    /// More lines stand behind a link.
    is_partial: bool,
}

impl Page {
    /// `None` when there is no table with these headings.
    fn of(document: &Html) -> Option<Self> {
        let tables: Vec<ElementRef<'_>> = all(document.root_element(), "table")
            .filter(|one| all(*one, "table").next().is_none())
            .collect();
        let (at, amounts) = tables
            .iter()
            .enumerate()
            .find_map(|(at, table)| Some((at, headings(&rows(*table))?)))?;
        let data = all(document.root_element(), "table.Data")
            .next()
            .or_else(|| tables.get(at + 1).copied())
            .or_else(|| tables.get(at).copied())?;
        let lines: Vec<Vec<String>> =
            all(data, "tr").filter_map(|row| line(row, amounts.len())).collect();
        let text = document.root_element().text().collect::<Vec<_>>().join(" ");
        Some(Self {
            headings: std::iter::once(OWN_LABEL.to_owned()).chain(amounts).collect(),
            context: context(document),
            lines,
            year: selected_year(document).or_else(|| year_in_words(&text)),
            asked_on: day_in_words(&text),
            is_partial: all(document.root_element(), "tr.More").next().is_some(),
        })
    }
}

/// Elements below one; a selector that cannot be read selects nothing.
fn all<'a>(
    element: ElementRef<'a>,
    selector: &str,
) -> impl Iterator<Item = ElementRef<'a>> + use<'a> {
    let selector = Selector::parse(selector).ok();
    let found: Vec<ElementRef<'a>> =
        selector.iter().flat_map(|selector| element.select(selector)).collect();
    found.into_iter()
}

fn rows(table: ElementRef<'_>) -> Vec<ElementRef<'_>> {
    all(table, "tr").collect()
}

fn cells(row: ElementRef<'_>) -> Vec<ElementRef<'_>> {
    row.child_elements().filter(|cell| matches!(cell.value().name(), "td" | "th")).collect()
}

/// The words of an element, single spaces between them.
fn words(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The headings from PIA on: a group that spans several columns stands for the cells of the row below.
fn headings(rows: &[ElementRef<'_>]) -> Option<Vec<String>> {
    let top =
        rows.iter().position(|row| cells(*row).iter().any(|cell| fold(&words(*cell)) == "pia"))?;
    let mut below = rows.get(top + 1).map(|row| cells(*row)).unwrap_or_default().into_iter();
    let mut names = Vec::new();
    for cell in cells(*rows.get(top)?) {
        let span = cell.value().attr("colspan").and_then(|span| span.parse::<usize>().ok());
        match span.filter(|span| *span > 1) {
            Some(span) => names.extend(below.by_ref().take(span).map(words)),
            None => names.push(words(cell)),
        }
    }
    let first = names.iter().position(|name| fold(name) == "pia")?;
    let names = names.split_off(first);
    names.iter().any(|name| fold(name) == "devengado").then_some(names)
}

/// A line's label and its amounts; `None` for a row that is decoration.
fn line(row: ElementRef<'_>, amounts: usize) -> Option<Vec<String>> {
    let cells: Vec<String> = cells(row).into_iter().map(words).collect();
    let (labels, numbers) = cells.split_at(cells.len().saturating_sub(amounts));
    let label = labels.iter().rev().find(|label| !label.is_empty());
    let is_headings = cells.iter().any(|cell| matches!(fold(cell).as_str(), "pia" | "devengado"));
    match label {
        Some(label) if !is_headings => {
            Some(std::iter::once(label).chain(numbers).cloned().collect())
        }
        // the link to a project's sheet, or an empty row
        None if numbers.iter().all(|cell| cell.chars().all(|letter| !letter.is_ascii_digit())) => {
            None
        }
        None => Some(numbers.to_vec()),
        Some(_) => None,
    }
}

/// The labels that the drill-down went through.
fn context(document: &Html) -> Vec<String> {
    let rows = all(
        document.root_element(),
        "table.History tr, [id*='RptHistory'] , [id^='PnlHistory'] tr",
    );
    let mut labels: Vec<String> = Vec::new();
    for row in rows.filter(|row| row.value().name() == "tr") {
        let label = cells(row).into_iter().map(words).find(|cell| cell.contains(':'));
        labels.extend(label.filter(|label| !labels.contains(label)));
    }
    labels
}

/// The year that the page's own list has chosen.
fn selected_year(document: &Html) -> Option<Year> {
    all(
        document.root_element(),
        "select[id$='DrpYear'] option[selected], select[name$='DrpYear'] option[selected]",
    )
    .find_map(|option| words(option).parse().ok())
}

/// `Año de Ejecución: 2024`.
fn year_in_words(text: &str) -> Option<Year> {
    let folded = fold(text);
    let (_, after) = folded.split_once("ano de ejecucion ")?;
    after.split(' ').next()?.parse().ok()
}

/// `Fecha de la Consulta: 31-diciembre-2024`.
fn day_in_words(text: &str) -> Option<NaiveDate> {
    let folded = fold(text);
    let (_, after) = folded.split_once("fecha de la consulta ")?;
    let mut parts = after.split(' ');
    let day = parts.next()?.parse().ok()?;
    let month = calendar::month_number(parts.next()?)?;
    NaiveDate::from_ymd_opt(parts.next()?.parse().ok()?, month, day)
}
