//! From sheets to the bytes of a workbook.

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook, Worksheet,
    XlsxError,
};

use super::about::Line;
use super::sheet::{Book, Cell, Holds, Sheet};
use crate::domain::money::Soles;
use crate::domain::text::{shorten, tidy};

/// The greatest amount that a spreadsheet keeps to the céntimo: it holds fifteen digits. What is
/// larger is written as a text, because a wrong digit is worse than a sum that has to be typed.
const EXACT: i64 = 999_999_999_999_999;

/// Letters of one cell: a spreadsheet takes 32,767, counted as it counts them, twice for a picture.
const LETTERS: usize = 16_000;

/// Letters of a sentence in one line of the first sheet, and the height of a line.
const FRONT_WIDTH: usize = 120;
const LINE: f64 = 15.0;

/// The most columns that are still read when a page's width holds them all.
const ON_ONE_PAGE: usize = 12;

/// How the cells look.
pub struct Looks {
    title: Format,
    bold: Format,
    sentence: Format,
    heading: Format,
    text: Format,
    amount: Format,
    rate: Format,
    count: Format,
    year: Format,
    day: Format,
}

impl Looks {
    pub fn new() -> Self {
        let cell = Format::new().set_align(FormatAlign::Top);
        let wrapped = cell.clone().set_text_wrap();
        Self {
            title: Format::new().set_bold().set_font_size(14),
            bold: cell.clone().set_bold(),
            sentence: wrapped.clone(),
            heading: wrapped
                .set_bold()
                .set_border_bottom(FormatBorder::Medium)
                .set_background_color(Color::RGB(0x00F3_F4F6)),
            // a text stays a text also when somebody edits the cell; one line a row, to be filtered
            text: cell.clone().set_num_format("@"),
            amount: cell.clone().set_num_format("#,##0.00"),
            rate: cell.clone().set_num_format("0.0"),
            count: cell.clone().set_num_format("#,##0"),
            year: cell.clone().set_num_format("0"),
            day: cell.set_num_format("dd/mm/yyyy"),
        }
    }
}

/// Writes the first sheet.
pub fn front(
    book: &mut Workbook,
    name: &str,
    lines: &[Line],
    looks: &Looks,
) -> Result<(), XlsxError> {
    let page = book.add_worksheet();
    page.set_name(name)?.set_column_width(0, 30)?.set_column_width(1, 96)?;
    page.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 1);
    for (row, line) in (0..).zip(lines) {
        match line {
            Line::Title(words) => {
                page.write_string_with_format(row, 0, tidy(words), &looks.title)?;
                page.set_row_height(row, LINE * 1.5)?;
            }
            Line::Said(words) => {
                page.write_string(row, 0, shorten(&tidy(words), LETTERS))?;
            }
            Line::Pair(name, words) => {
                page.write_string_with_format(row, 0, tidy(name), &looks.bold)?;
                page.write_string_with_format(row, 1, tidy(words), &looks.sentence)?;
                // not every program makes room for a second line by itself
                let lines = words.chars().count().div_ceil(FRONT_WIDTH);
                page.set_row_height(row, LINE * f64::from(u8::try_from(lines).unwrap_or(u8::MAX)))?;
            }
            Line::Blank => {}
        }
    }
    Ok(())
}

/// Writes one sheet: a head that stays, a filter, columns as wide as what they hold.
pub fn sheet(
    book: &mut Workbook,
    words: Book,
    sheet: &Sheet,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let page = book.add_worksheet();
    page.set_name(words.word(&format!("book-{}", sheet.key)))?;
    page.set_row_height(0, 32)?.set_freeze_panes(1, 1)?;
    page.set_paper_size(9).set_landscape().set_repeat_rows(0, 0)?.set_repeat_columns(0, 0)?;
    if sheet.columns.len() <= ON_ONE_PAGE {
        page.set_print_fit_to_pages(1, 0);
    }
    page.set_header(running_head(words));
    for (column, (field, holds)) in (0_u16..).zip(sheet.columns) {
        let heading = words.word(&format!("term-{field}"));
        page.set_column_width(column, width(*holds, &heading))?;
        page.write_string_with_format(0, column, heading, &looks.heading)?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            write(page, row, column, cell, looks)?;
        }
    }
    let last = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or_default();
    let end = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    page.autofilter(0, 0, end, last)?;
    // codes keep their zeros as texts, and no green corner asks to make numbers of them
    page.ignore_error_range(0, 0, end, last, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

/// What stands on every printed page; in a header `&` begins a command.
fn running_head(words: Book) -> String {
    let head = &words.report.head;
    let sample =
        if head.sample { format!(" · {}", words.word("sample-notice")) } else { String::new() };
    let said = format!("{} · {}{sample}", head.name, words.voice.month(head.period));
    // 255 letters is what a header takes
    format!("&L{}&R&P / &N", shorten(&tidy(&said), 200).replace('&', "&&"))
}

fn write(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let (number, look) = match cell {
        Cell::Nothing => return Ok(()),
        Cell::Day(day) => return date(page, row, column, *day, looks),
        // always a string: a text of others is never handed over as something to calculate
        Cell::Text(text) => return words(page, row, column, text, looks),
        Cell::Amount(amount) => (exact(*amount).ok_or(amount.plain()), &looks.amount),
        Cell::Rate(rate) => (rate.to_string().parse().map_err(|_| rate.to_string()), &looks.rate),
        Cell::Year(year) => (Ok(f64::from(year.number())), &looks.year),
        Cell::Count(count) => {
            let small = i32::try_from(*count).map(f64::from);
            (small.map_err(|_| count.to_string()), &looks.count)
        }
    };
    match number {
        Ok(number) => page.write_number_with_format(row, column, number, look).map(drop),
        Err(digits) => words(page, row, column, &digits, looks),
    }
}

fn words(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    looks: &Looks,
) -> Result<(), XlsxError> {
    page.write_string_with_format(row, column, shorten(text, LETTERS), &looks.text).map(drop)
}

/// A day that a spreadsheet knows; one before 1900 as a text.
fn date(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    day: NaiveDate,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match excel_day(day) {
        Ok(known) => page.write_datetime_with_format(row, column, &known, &looks.day).map(drop),
        Err(_) => words(page, row, column, &day.to_string(), looks),
    }
}

/// A day as the format counts it.
pub fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let narrow = |part: u32| u8::try_from(part).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, narrow(day.month()), narrow(day.day()))
}

/// The number a spreadsheet holds for an amount, where it holds it to the céntimo.
fn exact(amount: Soles) -> Option<f64> {
    let fits = amount.centimos().checked_abs().is_some_and(|centimos| centimos <= EXACT);
    fits.then(|| amount.plain().parse().ok()).flatten()
}

fn width(holds: Holds, heading: &str) -> f64 {
    let least = match holds {
        Holds::Sentence => 60,
        Holds::Words => 28,
        Holds::Address => 40,
        Holds::Amount => 18,
        Holds::Code => 15,
        Holds::Day => 12,
        Holds::Month | Holds::Rate | Holds::Count => 10,
    };
    // the longest word of a heading stays whole, with room for the filter's arrow
    let longest = heading.split(' ').map(|word| word.chars().count()).max().unwrap_or_default();
    f64::from(u16::try_from(longest + 4).unwrap_or(30).clamp(least, 60))
}
