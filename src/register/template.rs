//! The workbook that people fill in: headings with notes, checked cells, one worked example a sheet.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Note, Workbook, Worksheet,
    XlsxError,
};

use super::columns::{Column, Holds, Sheet, amount_heading};
use super::sheets;
use super::words::{self, Choice};
use crate::domain::period::Year;

/// Rows that are prepared for typing.
const ROWS: u32 = 500;
const HEADING: u32 = 0;
const EXAMPLE: u32 = 1;

/// Lists of allowed words, by the column of the sheet of lists that each stands in.
const LISTS: [&[Choice]; 5] =
    [words::SECTORS, words::AGREEMENT_KINDS, words::SEXES, words::EVENT_KINDS, words::VISIT_STATES];

/// How the cells look.
struct Looks {
    required: Format,
    optional: Format,
    example: Format,
    code: Format,
    date: Format,
    amount: Format,
    text: Format,
}

impl Looks {
    fn new() -> Self {
        let heading = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin);
        let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            required: heading.clone().set_background_color(Color::RGB(0x00FF_E0A3)),
            optional: heading.set_background_color(Color::RGB(0x00E7_ECEF)),
            example: cell
                .clone()
                .set_italic()
                .set_font_color(Color::RGB(0x0070_7070))
                .set_num_format("@"),
            // text, or a spreadsheet eats the zeros of a code and makes a day of 2025-2027
            code: cell.clone().set_num_format("@"),
            date: cell.clone().set_num_format("dd/mm/yyyy"),
            amount: cell.clone().set_num_format("#,##0.00"),
            text: cell,
        }
    }

    fn of(&self, holds: Holds) -> &Format {
        match holds {
            Holds::Date => &self.date,
            Holds::Amount => &self.amount,
            holds if holds.is_code() => &self.code,
            _ => &self.text,
        }
    }
}

/// Makes the template with columns of amounts for these years; the same years give the same bytes.
pub fn workbook(years: &[Year]) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut book = Workbook::new();
    // the moment of making would make every copy another file
    let made = ExcelDateTime::from_ymd(2025, 1, 1)?;
    let properties =
        DocProperties::new().set_title("Registro de acuerdos").set_creation_datetime(&made);
    book.set_properties(&properties);
    readme(book.add_worksheet(), &looks)?;
    for sheet in sheets::ALL {
        fill(book.add_worksheet(), sheet, years, &looks)?;
    }
    lists(book.add_worksheet())?;
    book.save_to_buffer()
}

/// The first sheet: how to fill in the others.
fn readme(page: &mut Worksheet, looks: &Looks) -> Result<(), XlsxError> {
    page.set_name(sheets::README_TITLE)?.set_column_width(0, 18)?.set_column_width(1, 100)?;
    let title = Format::new().set_bold().set_font_size(14);
    page.write_string_with_format(
        0,
        0,
        "Registro de acuerdos del presupuesto participativo",
        &title,
    )?;
    let rules = [
        (
            "Cómo se llena",
            "Una fila por cosa, debajo de los títulos. Los títulos de color son obligatorios.",
        ),
        (
            "Ejemplos",
            "La fila que empieza por EJEMPLO muestra cómo se escribe; no se lee. Puede borrarla.",
        ),
        (
            "Vacío",
            "Lo que no se sabe se deja vacío. No escriba 0 ni «no hay»: vacío quiere decir que no se sabe.",
        ),
        ("Fechas", "Día, mes y año: 20/04/2024."),
        (
            "Montos",
            "Solo el número, con punto antes de los céntimos: 1200.50. En Acuerdos, x es un año acordado sin monto.",
        ),
        ("Códigos", "Las celdas de códigos son de texto para que no se pierdan los ceros: 030503."),
        ("Años", "Si falta un año, añada una columna con el título Monto y el año: Monto 2029."),
        (
            "Cambios",
            "Para corregir o añadir una adenda, cambie la fila e importe otra vez el libro: la versión anterior se conserva.",
        ),
        (
            "DNI",
            "No escriba números de documento de identidad en ninguna parte: el libro entero sería rechazado.",
        ),
        (
            "Importar",
            "actaviva import agreements LIBRO.xlsx --dry-run muestra qué cambiaría; sin --dry-run, lo guarda.",
        ),
    ];
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let mut row = 2;
    for (name, words) in rules {
        page.write_string_with_format(row, 0, name, &bold)?;
        page.write_string_with_format(row, 1, words, &looks.text)?;
        row += 1;
    }
    row += 1;
    page.write_string_with_format(row, 0, "Hojas", &bold)?;
    for sheet in sheets::ALL {
        row += 1;
        page.write_string_with_format(row, 0, sheet.title, &bold)?;
        page.write_string_with_format(row, 1, sheet.about, &looks.text)?;
    }
    Ok(())
}

/// A column of the template: one of the table, or the amount of a year.
struct Placed {
    heading: String,
    column: Column,
}

fn placed(sheet: &Sheet, years: &[Year]) -> Vec<Placed> {
    let mut all = Vec::new();
    for column in sheet.columns {
        all.push(Placed { heading: column.heading.to_owned(), column: *column });
        if sheet.amounts_after == Some(column.field) {
            all.extend(years.iter().enumerate().map(|(at, year)| Placed {
                heading: amount_heading(*year),
                column: Column {
                    holds: Holds::Amount,
                    required: false,
                    about: "En soles: 1200.50. x si el año se acordó sin monto; vacío si no se acordó.",
                    example: if at == 0 { "150000.00" } else { "" },
                    ..*column
                },
            }));
        }
    }
    all
}

fn fill(
    page: &mut Worksheet,
    sheet: &Sheet,
    years: &[Year],
    looks: &Looks,
) -> Result<(), XlsxError> {
    page.set_name(sheet.title)?;
    page.set_row_height(HEADING, 32)?.set_freeze_panes(EXAMPLE, 0)?;
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    page.set_repeat_rows(HEADING, HEADING)?;
    for (at, Placed { heading, column }) in (0..).zip(placed(sheet, years)) {
        page.set_column_width(at, width(&heading, &column))?;
        page.set_column_format(at, looks.of(column.holds))?;
        let look = if column.required { &looks.required } else { &looks.optional };
        page.write_string_with_format(HEADING, at, heading.as_str(), look)?;
        page.insert_note(HEADING, at, &note(&column))?;
        let example = if at == 0 {
            format!("{} {}", sheets::EXAMPLE_MARK, column.example)
        } else {
            column.example.to_owned()
        };
        page.write_string_with_format(EXAMPLE, at, example, &looks.example)?;
        if let Some(check) = check(&column, sheet.amounts_after.is_some())? {
            page.add_data_validation(EXAMPLE + 1, at, ROWS, at, &check)?;
        }
    }
    Ok(())
}

fn width(heading: &str, column: &Column) -> f64 {
    let wide = match column.field {
        "text" | "name" | "note" => return 48.0,
        "title" | "objective" | "place" | "ordinance" | "organisation" | "responsible" => 26,
        _ => 14,
    };
    let heading = u16::try_from(heading.chars().count() + 2).unwrap_or(u16::MAX);
    f64::from(heading.clamp(wide, 30))
}

fn note(column: &Column) -> Note {
    let mut words = Vec::new();
    words.push(if column.required { "Obligatorio." } else { "Puede quedar vacío." }.to_owned());
    words.extend((!column.about.is_empty()).then(|| column.about.to_owned()));
    if let Holds::Word(choices) = column.holds {
        let list: Vec<&str> = choices.iter().map(|choice| choice.spanish).collect();
        words.push(format!("Una de: {}.", list.join("; ")));
    }
    if column.holds == Holds::Date {
        words.push("Día/mes/año.".to_owned());
    }
    words.extend((!column.example.is_empty()).then(|| format!("Ejemplo: {}", column.example)));
    Note::new(words.join("\n")).add_author_prefix(false).set_width(280).set_height(140)
}

/// What a spreadsheet may check while people type; the import checks everything again.
fn check(column: &Column, marks_years: bool) -> Result<Option<DataValidation>, XlsxError> {
    let new = || DataValidation::new().ignore_blank(true);
    let (check, advice) = match column.holds {
        Holds::Word(choices) => {
            let Some(list) = LISTS.iter().position(|list| *list == choices) else {
                return Ok(None);
            };
            let letter = char::from(b'A' + u8::try_from(list).unwrap_or_default());
            let range = format!("={}!${letter}$1:${letter}${}", sheets::LISTS_TITLE, choices.len());
            (new().allow_list_formula(Formula::new(range)), "Elija una palabra de la lista.")
        }
        Holds::YesNo => (new().allow_list_strings(&["sí", "no"])?, "Escriba sí o no."),
        Holds::Date => {
            let (first, last) =
                (ExcelDateTime::from_ymd(1990, 1, 1)?, ExcelDateTime::from_ymd(2100, 12, 31)?);
            (
                new().allow_date(DataValidationRule::Between(first, last)),
                "Escriba día/mes/año: 20/04/2024.",
            )
        }
        // a column of amounts of years takes the mark of a year without one, too
        Holds::Amount if marks_years => return Ok(None),
        Holds::Amount => (
            new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            "Escriba solo el número: 1200.50.",
        ),
        Holds::Year => (
            new().allow_whole_number(DataValidationRule::Between(1990, 2100)),
            "Escriba el año con cuatro cifras.",
        ),
        Holds::Number => (
            new().allow_whole_number(DataValidationRule::Between(1, 9_999_999)),
            "Escriba un número entero desde 1.",
        ),
        Holds::Count => (
            new().allow_whole_number(DataValidationRule::Between(0, 9_999_999)),
            "Escriba un número entero.",
        ),
        Holds::Percent => (
            new().allow_whole_number(DataValidationRule::Between(0, 100)),
            "Escriba un número entero de 0 a 100.",
        ),
        _ => return Ok(None),
    };
    let check = check.set_error_style(DataValidationErrorStyle::Stop);
    Ok(Some(check.set_error_title("No se entiende")?.set_error_message(advice)?))
}

/// The allowed words, one column a list: a validation holds no more than 255 letters itself.
fn lists(page: &mut Worksheet) -> Result<(), XlsxError> {
    page.set_name(sheets::LISTS_TITLE)?;
    for (at, list) in (0..).zip(LISTS) {
        page.set_column_width(at, 28)?;
        for (row, choice) in (0..).zip(list) {
            page.write_string(row, at, choice.spanish)?;
        }
    }
    page.set_hidden(true);
    Ok(())
}
