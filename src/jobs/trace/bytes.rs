//! The end of every chain: hashes archived bytes again and reads the rows back out of them.

use std::collections::BTreeMap;
use std::io::{BufRead, Read};

use super::{Effort, Step, Wanted};
use crate::archive::ArchiveError;
use crate::archive::vault::Vault;
use crate::domain::evidence::{Digest, Locator};
use crate::domain::lang::Lang;
use crate::domain::text::shorten;
use crate::i18n;
use crate::parse::container::{self, Body};
use crate::parse::json::{self, Part};
use crate::parse::lines::Lines;
use crate::parse::xlsx::{Next, Workbook};
use crate::parse::{Options, ParseError};

/// Rows among which a table's header is looked for: titles stand above it in some files.
const HEADER_ROWS: u64 = 15;
/// Letters of a row that are given back: the longest rows of SIAF have about 900.
const ROW_LETTERS: usize = 4000;
/// Amounts that are told by their column.
const MOST_CELLS: usize = 6;
/// Parts of column names under which amounts stand.
const AMOUNTS: [&str; 9] =
    ["MONTO", "MTO_", "PIA", "PIM", "DEV", "CERTIF", "COMPROM", "GIRADO", "AVANCE"];

/// Completes the steps with what the bytes say today.
pub fn check(vault: &Vault, steps: &mut [Step], wanted: Vec<Wanted>, effort: Effort, lang: Lang) {
    let mut by_file: BTreeMap<Digest, Vec<Wanted>> = BTreeMap::new();
    for one in wanted {
        by_file.entry(one.row.sha256).or_default().push(one);
    }
    for (digest, wanted) in by_file {
        let too_long = wanted.iter().any(|one| one.bytes > effort.most_bytes);
        let (key, sound) = hash(vault, &digest, too_long);
        let words = i18n::text(lang, key);
        for one in &wanted {
            if let Some(step) = steps.get_mut(one.snapshot) {
                if !step.text.ends_with(&words) {
                    step.text = format!("{}, {words}", step.text);
                }
                step.broken = !sound;
            }
        }
        if sound && !too_long {
            read_back(vault, &digest, &wanted, steps);
        }
    }
}

/// Hashes the bytes of a file again: the text that says it, and whether they are what they were.
fn hash(vault: &Vault, digest: &Digest, too_long: bool) -> (&'static str, bool) {
    if too_long && vault.has(digest) {
        return ("trace-hash-not-checked", true);
    }
    match vault.rehash(digest) {
        Ok((now, _)) if now == *digest => ("trace-hash-right", true),
        Ok(_) => ("trace-hash-differs", false),
        Err(ArchiveError::Missing(_)) => ("cli-flaw-file_missing", false),
        Err(_) => ("trace-unreadable", false),
    }
}

/// One row as it stands in the file, with the header above it.
#[derive(Debug, Default)]
struct Found {
    header: Vec<String>,
    cells: Vec<String>,
    raw: String,
}

fn read_back(vault: &Vault, digest: &Digest, wanted: &[Wanted], steps: &mut [Step]) {
    let mut by_member: BTreeMap<&str, Vec<&Wanted>> = BTreeMap::new();
    for one in wanted.iter().filter(|one| one.row.locator.row.is_some_and(|row| row > 0)) {
        by_member.entry(&one.row.locator.file).or_default().push(one);
    }
    for (member, asked) in by_member {
        let places: Vec<&Locator> = asked.iter().map(|one| &one.row.locator).collect();
        // a file that can no longer be read as it was is told by its hash; what is missing here is the row
        let found = rows(vault, digest, member, &places).unwrap_or_default();
        for one in asked {
            let Some(step) = steps.get_mut(one.step) else { continue };
            let Some(row) = found.get(&key(&one.row.locator)) else { continue };
            let told = amounts(row);
            if !told.is_empty() {
                step.text = format!("{} [{told}]", step.text);
            }
            step.raw = Some(shorten(&row.raw, ROW_LETTERS));
        }
    }
}

type Key = (Option<String>, u64);

fn key(place: &Locator) -> Key {
    (place.sheet.clone(), place.row.unwrap_or_default())
}

/// Reads the rows of a file, or of the member of a zip that bears its name, whatever it is; a page of HTML has no rows that a person could count.
fn rows(
    vault: &Vault,
    digest: &Digest,
    member: &str,
    places: &[&Locator],
) -> Result<BTreeMap<Key, Found>, ParseError> {
    let bytes =
        || vault.open(digest).map_err(|error| ParseError::Unreadable { reason: error.to_string() });
    let content = match container::member(bytes()?, member)? {
        Some(content) => content,
        None => container::open(bytes()?, &Options::default())?,
    };
    match content.body {
        Body::Workbook(file) => workbook(file, places),
        Body::Stream(stream) => {
            let (head, stream) = container::head(stream)?;
            let start = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head).trim_ascii_start();
            match start.first() {
                Some(b'[' | b'{') => items(stream, places),
                Some(b'<') | None => Ok(BTreeMap::new()),
                Some(_) => text(stream, places),
            }
        }
    }
}

/// Lines of a text file; the header is the fullest of its first lines.
fn text(
    mut stream: Box<dyn BufRead + Send>,
    places: &[&Locator],
) -> Result<BTreeMap<Key, Found>, ParseError> {
    let last = places.iter().filter_map(|place| place.row).max().unwrap_or_default();
    let mut found = BTreeMap::new();
    let mut header: Vec<String> = Vec::new();
    let mut line = Vec::new();
    for number in 1..=last {
        line.clear();
        if stream.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let is_wanted = places.iter().any(|place| place.row == Some(number));
        if number > HEADER_ROWS && !is_wanted {
            continue;
        }
        let cells = cells(&line)?;
        if is_wanted {
            let raw = String::from_utf8_lossy(line.trim_ascii_end()).into_owned();
            let row = Found { header: header.clone(), cells, raw };
            found.extend(places.iter().filter(|place| place.row == Some(number)).map(|place| {
                (
                    key(place),
                    Found {
                        header: row.header.clone(),
                        cells: row.cells.clone(),
                        raw: row.raw.clone(),
                    },
                )
            }));
        } else if cells.len() > header.len() {
            header = cells;
        }
    }
    Ok(found)
}

fn cells(line: &[u8]) -> Result<Vec<String>, ParseError> {
    Ok(Lines::new(line).record()?.map(|record| record.cells).unwrap_or_default())
}

/// Rows of the sheets of a workbook.
fn workbook(file: std::fs::File, places: &[&Locator]) -> Result<BTreeMap<Key, Found>, ParseError> {
    let mut workbook = Workbook::open(file)?;
    let mut found = BTreeMap::new();
    for (position, name) in workbook.sheet_names().into_iter().enumerate() {
        let asked: Vec<u64> = places
            .iter()
            .filter(|place| place.sheet.as_deref().is_none_or(|sheet| sheet == name))
            .filter_map(|place| place.row)
            .collect();
        let Some(last) = asked.iter().max().copied() else { continue };
        let mut header: Vec<String> = Vec::new();
        let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        workbook.rows(position, &mut |number, cells| {
            if asked.contains(&number) {
                let row =
                    Found { header: header.clone(), cells: cells.to_vec(), raw: cells.join(" | ") };
                found.insert((Some(name.clone()), number), row);
            } else if number <= HEADER_ROWS && filled(cells) > filled(&header) {
                header = cells.to_vec();
            }
            Ok(if number >= last { Next::Enough } else { Next::Row })
        })?;
    }
    Ok(found)
}

/// Items of a JSON file, by their place among all items.
fn items(stream: impl Read, places: &[&Locator]) -> Result<BTreeMap<Key, Found>, ParseError> {
    let mut found = BTreeMap::new();
    let mut number = 0;
    json::parts(stream, &mut |part| {
        if let Part::Item { value, .. } = part {
            number += 1;
            for place in places.iter().filter(|place| place.row == Some(number)) {
                found.insert(key(place), item(&value));
            }
        }
        Ok(())
    })?;
    Ok(found)
}

fn item(value: &serde_json::Value) -> Found {
    let pairs = value.as_object().into_iter().flatten();
    let (header, cells) = pairs
        .map(|(name, value)| {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            (name.clone(), text)
        })
        .unzip();
    Found { header, cells, raw: value.to_string() }
}

/// The amounts of a row under their columns' own names, those that are not nothing.
fn amounts(row: &Found) -> String {
    let told = row.header.iter().zip(&row.cells).filter(|(name, value)| {
        let name = name.to_uppercase();
        let number = value.trim().trim_start_matches('-').replace(',', "");
        AMOUNTS.iter().any(|part| name.contains(part))
            && number.bytes().any(|byte| (b'1'..=b'9').contains(&byte))
            && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    });
    let pairs: Vec<String> = told
        .take(MOST_CELLS)
        .map(|(name, value)| format!("{} {}", name.trim(), value.trim()))
        .collect();
    pairs.join(", ")
}
