//! What a cell holds, read into the types of the domain; or what to write instead.

use chrono::NaiveDate;

use super::amounts;
use super::problem::{Wrong, quoted};
use super::words::{self, Choice};
use crate::domain::codes::{Cui, SecEjec, Ubigeo, WorkCode};
use crate::domain::finding::FindingCode;
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::domain::text::fold;
use crate::parse::{calendar, decimal};

/// More years than this in one cell are a mistake of a digit.
const MOST_YEARS: i32 = 10;

/// Slips of the pen in a word that is still known for what it is.
const SLIPS: usize = 2;

/// Departments of the country; 99 is the invented one of the demonstration.
fn is_department(code: &str) -> bool {
    code == "99" || code.parse().is_ok_and(|number: u8| (1..=25).contains(&number))
}

pub fn ubigeo(cell: &str) -> Result<Ubigeo, Wrong> {
    let instead = "Escriba las seis cifras del INEI, como 030503";
    let ubigeo = Ubigeo::parse_padded(cell).ok().filter(|_| cell.len() >= 5);
    let ubigeo = ubigeo.ok_or_else(|| Wrong::unreadable(FindingCode::BadCode, cell, instead))?;
    if is_department(ubigeo.department()) {
        return Ok(ubigeo);
    }
    let what = format!("{} no empieza por un departamento (01 a 25)", quoted(cell));
    Err(Wrong::new(FindingCode::BadCode, what, instead))
}

pub fn sec_ejec(cell: &str) -> Result<SecEjec, Wrong> {
    let six = SecEjec::parse(cell).ok().filter(|_| cell.len() == 6);
    six.ok_or_else(|| {
        Wrong::unreadable(
            FindingCode::BadCode,
            cell,
            "Escriba las seis cifras del SIAF, como 300305",
        )
    })
}

pub fn year(cell: &str) -> Result<Year, Wrong> {
    cell.parse().map_err(|_| {
        Wrong::unreadable(
            FindingCode::BadNumber,
            cell,
            "Escriba el año con cuatro cifras, como 2024",
        )
    })
}

/// Reads `2025-2027`, `2025 al 2027`, `2025, 2026 y 2027`.
pub fn years(cell: &str) -> Result<Vec<Year>, Wrong> {
    let refuse = || {
        Wrong::unreadable(
            FindingCode::BadNumber,
            cell,
            "Escriba los años como 2025-2027 o 2025, 2026",
        )
    };
    let numbers =
        cell.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut years: Vec<Year> =
        numbers.map(str::parse).collect::<Result<_, _>>().map_err(|_| refuse())?;
    let folded = fold(cell);
    let is_span = cell.contains(['-', '–']) || folded.contains(" a ") || folded.contains(" al ");
    if let ([first, last], true) = (years.as_slice(), is_span) {
        let (first, last) = (*first, *last);
        if first > last || last.number() - first.number() >= MOST_YEARS {
            return Err(refuse());
        }
        years = std::iter::successors(Some(first), |year| (*year < last).then(|| year.next()))
            .collect();
    }
    years.sort();
    years.dedup();
    if years.is_empty() { Err(refuse()) } else { Ok(years) }
}

/// Reads the version of a programme and writes it in the one form: `2025-2027`.
pub fn span(cell: &str) -> Result<String, Wrong> {
    match years(cell)?.as_slice() {
        [first, .., last] => Ok(format!("{first}-{last}")),
        _ => Err(Wrong::unreadable(
            FindingCode::BadNumber,
            cell,
            "Escriba el primer y el último año, como 2025-2027",
        )),
    }
}

/// Reads a whole number from 0.
pub fn count(cell: &str) -> Result<i64, Wrong> {
    let whole = decimal::plain(cell).and_then(|plain| plain.parse().ok());
    let grouped = || amounts::read(cell).ok().map(Soles::centimos).filter(|one| one % 100 == 0);
    let number = whole.or_else(|| grouped().map(|centimos| centimos / 100));
    number.filter(|number| (0..=9_999_999).contains(number)).ok_or_else(|| {
        Wrong::unreadable(FindingCode::BadNumber, cell, "Escriba un número entero, como 105")
    })
}

/// Reads a whole number from 1.
pub fn number(cell: &str) -> Result<i64, Wrong> {
    count(cell).ok().filter(|number| *number > 0).ok_or_else(|| {
        Wrong::unreadable(FindingCode::BadNumber, cell, "Escriba un número entero desde 1, como 7")
    })
}

/// Reads the number of an agreement.
pub fn agreement_number(cell: &str) -> Result<u16, Wrong> {
    let small = number(cell)?.try_into().ok().filter(|number| *number < 10_000);
    small.ok_or_else(|| {
        Wrong::unreadable(
            FindingCode::BadNumber,
            cell,
            "Escriba el número del acuerdo en el acta, como 7",
        )
    })
}

/// Reads a whole percentage.
pub fn percent(cell: &str) -> Result<i64, Wrong> {
    let bare = cell.strip_suffix('%').map_or(cell, str::trim);
    count(bare).ok().filter(|number| *number <= 100).ok_or_else(|| {
        Wrong::unreadable(FindingCode::BadNumber, cell, "Escriba un número entero de 0 a 100")
    })
}

/// Reads `20/04/2024`, `2024-04-20`, `20-04-2024`, `20 de abril de 2024`, or a spreadsheet's serial.
pub fn date(cell: &str) -> Result<NaiveDate, Wrong> {
    let day_first = cell.find(['-', '.']).is_some_and(|at| at <= 2);
    let slashes = if day_first { cell.replace(['-', '.'], "/") } else { cell.to_owned() };
    if let Some(day) =
        calendar::day(&slashes).or_else(|| in_words(cell)).filter(|day| Year::of(*day).is_some())
    {
        return Ok(day);
    }
    let instead = match month_first(&slashes) {
        Some(day) => format!("Escriba el día primero: {}", day.format("%d/%m/%Y")),
        None => "Escriba día/mes/año, como 20/04/2024".to_owned(),
    };
    Err(Wrong::unreadable(FindingCode::BadDate, cell, instead))
}

fn in_words(cell: &str) -> Option<NaiveDate> {
    let folded = fold(cell);
    let mut words = folded.split(' ').filter(|word| !matches!(*word, "de" | "del"));
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    let month = calendar::month_number(month).filter(|_| words.next().is_none())?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month, day.parse().ok()?)
}

/// The day that was meant when the month was written first.
fn month_first(cell: &str) -> Option<NaiveDate> {
    let mut parts = cell.splitn(3, '/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    calendar::day(&format!("{day}/{month}/{year}")).filter(|day| Year::of(*day).is_some())
}

/// Reads one code of an investment.
pub fn cui(cell: &str) -> Result<Cui, Wrong> {
    Cui::parse(cell).map_err(|_| {
        let digits = !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
        let instead = match (digits, cell.len()) {
            (true, 7) if cell.starts_with('3') => {
                "Es código de producto, no de inversión; escriba el CUI, que empieza con 2, o deje vacío"
            }
            (true, 1..=6) => {
                "Parece un código SNIP; escriba el CUI, 7 cifras que empiezan con 2, o deje vacío"
            }
            _ => "Escriba el CUI, 7 cifras que empiezan con 2, como 2414963, o deje vacío",
        };
        Wrong::new(FindingCode::BadCode, format!("{} no es un CUI", quoted(cell)), instead)
    })
}

/// Reads codes apart by commas, each once.
pub fn cuis(cell: &str) -> Result<Vec<Cui>, Wrong> {
    several(cell, cui)
}

/// Reads InfObras codes apart by commas, each once.
pub fn works(cell: &str) -> Result<Vec<WorkCode>, Wrong> {
    several(cell, |part| {
        WorkCode::parse(part).map_err(|_| {
            let what = format!("{} no es un código de InfObras", quoted(part));
            Wrong::new(
                FindingCode::BadCode,
                what,
                "Escriba hasta 7 cifras, como 78690, o deje vacío",
            )
        })
    })
}

fn several<T: PartialEq>(cell: &str, read: fn(&str) -> Result<T, Wrong>) -> Result<Vec<T>, Wrong> {
    let parts = cell.split([',', ';', '/', '\n']).map(str::trim).filter(|part| !part.is_empty());
    let mut codes = Vec::new();
    for part in parts {
        let code = read(part)?;
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes)
}

/// Reads a word of a list; of one that is almost another the other is offered.
pub fn word<T: std::str::FromStr>(choices: &'static [Choice], cell: &str) -> Result<T, Wrong> {
    let meant = words::meant(choices, cell).and_then(|word| word.parse().ok());
    meant.ok_or_else(|| {
        let words: Vec<&str> = choices.iter().map(|choice| choice.spanish).collect();
        let slips = |word: &str| strsim::damerau_levenshtein(&fold(word), &fold(cell));
        let near = words.iter().filter(|word| slips(word) <= SLIPS && word.len() > 2 * SLIPS);
        let instead = near.min_by_key(|word| slips(word)).map_or_else(
            || format!("Escriba una de: {}", words.join("; ")),
            |near| format!("Escriba {near}"),
        );
        let what = format!("{} no está en la lista", quoted(cell));
        Wrong::new(FindingCode::UnknownValue, what, instead)
    })
}

pub fn yes_no(cell: &str) -> Result<bool, Wrong> {
    words::yes_no(cell)
        .ok_or_else(|| Wrong::unreadable(FindingCode::UnknownValue, cell, "Escriba sí o no"))
}

/// Reads the name of a file that lies beside the workbook or in a folder of it.
pub fn file(cell: &str) -> Result<String, Wrong> {
    let parts: Vec<&str> = cell.split(['/', '\\']).collect();
    let leads_out = parts.iter().any(|part| matches!(*part, "" | "." | ".."));
    // C:acta.pdf is a place of another disk
    if leads_out || cell.contains([':', '\n', '␀']) || cell.len() > 240 {
        let what = format!("{} no es un archivo junto al libro", quoted(cell));
        let instead =
            "Ponga el archivo en la misma carpeta y escriba su nombre, como acta-2024.pdf";
        return Err(Wrong::new(FindingCode::UnknownValue, what, instead));
    }
    Ok(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreement::Sector;

    #[test]
    fn a_date_is_read_in_every_form_that_means_one_day() {
        for cell in [
            "20/04/2024",
            "2024-04-20",
            "20-04-2024",
            "20.4.2024",
            "20/4/24",
            "20 de abril de 2024",
            "20 de abril del 2024",
            "45402",
        ] {
            assert_eq!(
                date(cell).map(|day| day.to_string()),
                Ok("2024-04-20".to_owned()),
                "{cell}"
            );
        }
        assert_eq!(date("04/20/2024").unwrap_err().instead, "Escriba el día primero: 20/04/2024");
        for cell in ["abril", "31/02/2024", "2024", "1/1/1800", "20/04"] {
            assert_eq!(
                date(cell).unwrap_err().instead,
                "Escriba día/mes/año, como 20/04/2024",
                "{cell}"
            );
        }
    }

    #[test]
    fn years_are_a_list_or_a_span() {
        let read = |cell| {
            years(cell).map(|years| years.iter().map(|one| one.number()).collect::<Vec<_>>())
        };
        for cell in
            ["2025-2027", "2025 al 2027", "2025, 2026 y 2027", "2027; 2025; 2026", "2025 – 2027"]
        {
            assert_eq!(read(cell), Ok(vec![2025, 2026, 2027]), "{cell}");
        }
        assert_eq!(read("2017"), Ok(vec![2017]));
        for cell in ["", "2027-2025", "25-27", "2025-2099", "pronto"] {
            assert!(read(cell).is_err(), "{cell}");
        }
        assert_eq!(span("2025 a 2027").as_deref(), Ok("2025-2027"));
        assert!(span("2025").is_err());
    }

    #[test]
    fn a_wrong_code_is_told_what_it_probably_is() {
        let told = |cell: &str| cui(cell).expect_err(cell).instead;
        assert!(told("3000001").contains("producto"));
        assert!(told("341245").contains("SNIP"));
        assert!(told("24149633").contains("7 cifras"));
        assert_eq!(cuis("2414963, 2414964;2414963").unwrap().len(), 2);
        assert!(cuis("2414963.241").is_err());
    }

    #[test]
    fn a_word_that_is_almost_one_of_the_list_is_offered() {
        let read = |cell: &str| word::<Sector>(words::SECTORS, cell).map_err(|wrong| wrong.instead);
        assert_eq!(read("EDUCACION"), Ok(Sector::Education));
        assert_eq!(read("water_sanitation"), Ok(Sector::WaterSanitation));
        assert_eq!(read("Educasion"), Err("Escriba Educación".to_owned()));
        assert!(read("puentes").unwrap_err().starts_with("Escriba una de: Agua"));
    }

    #[test]
    fn a_file_lies_beside_the_workbook() {
        assert_eq!(file("actas\\2024.pdf").as_deref(), Ok("actas/2024.pdf"));
        for cell in ["/etc/passwd", "../clave", "C:\\acta.pdf", "a//b", "a/../../b"] {
            assert!(file(cell).is_err(), "{cell}");
        }
    }

    #[test]
    fn numbers_are_whole() {
        assert_eq!(count("1,205"), Ok(1205));
        assert_eq!(count("105.0"), Ok(105));
        assert_eq!(percent("40 %"), Ok(40));
        for cell in ["10.5", "-1", "cien", "99999999999", "1E9"] {
            assert!(count(cell).is_err(), "{cell}");
        }
        assert!(number("0").is_err() && percent("101").is_err());
        assert_eq!(ubigeo("30503").map(|one| one.to_string()), Ok("030503".to_owned()));
        assert!(ubigeo("503").is_err() && ubigeo("770101").is_err());
    }
}
