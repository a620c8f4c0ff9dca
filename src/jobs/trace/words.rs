//! The words of a step, in Spanish: places, moments, files.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::domain::evidence::Locator;
use crate::domain::money::{Soles, group_thousands};
use crate::domain::period::lima;
use crate::domain::text::shorten;
use crate::store::snapshots::Snapshot;

const MONTHS: [&str; 12] =
    ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "set", "oct", "nov", "dic"];

/// Letters of a name that fit beside what else a step says.
const NAME_LETTERS: usize = 90;

/// `31 oct 2025`.
pub fn day(day: NaiveDate) -> String {
    let month = usize::try_from(day.month0()).ok().and_then(|month| MONTHS.get(month));
    format!("{} {} {}", day.day(), month.unwrap_or(&"?"), day.year())
}

/// `2 nov 2025 07:05`, in Lima.
pub fn moment(moment: DateTime<Utc>) -> String {
    let local = moment.with_timezone(&lima::offset());
    format!("{} {}", day(local.date_naive()), local.format("%H:%M"))
}

/// `S/ 1,234.50`.
pub fn soles(amount: Soles) -> String {
    format!("S/ {amount}")
}

/// `7,640,118`.
pub fn count(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}", group_thousands(number.unsigned_abs()))
}

/// `gasto-2025.csv, hoja Obras, fila 1,204, columna MONTO_PIM`.
pub fn place(locator: &Locator) -> String {
    let number =
        locator.row.filter(|row| *row > 0).map(|row| format!("fila {}", group_thousands(row)));
    let parts = [
        Some(shorten(&locator.file, NAME_LETTERS)).filter(|file| !file.is_empty()),
        locator.sheet.as_ref().map(|sheet| format!("hoja {sheet}")),
        number,
        locator.column.as_ref().map(|column| format!("columna {column}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `3f9a1c0b…, gasto-2025.csv, siaf-63, corte 31 oct 2025, visto 2 nov 2025 07:05`.
pub fn snapshot(known: &Snapshot) -> String {
    let mut parts = vec![
        format!("{}…", known.sha256.get(..8).unwrap_or(&known.sha256)),
        shorten(&known.file_name, NAME_LETTERS),
    ];
    parts.extend(known.layout.clone());
    parts.extend(known.cutoff.map(|cutoff| format!("corte {}", day(cutoff))));
    parts.push(format!("visto {}", moment(known.obtained_at)));
    parts.join(", ")
}

/// A file that was described further up.
pub fn snapshot_again(known: &Snapshot) -> String {
    format!(
        "{}…, {}",
        known.sha256.get(..8).unwrap_or(&known.sha256),
        shorten(&known.file_name, NAME_LETTERS)
    )
}

/// Where the bytes came from, and when they were written down.
pub fn fetch(known: &Snapshot) -> String {
    format!(
        "traído de {}; {} bytes; guardado {}",
        shorten(&known.origin, 120),
        count(known.bytes),
        moment(known.archived_at)
    )
}
