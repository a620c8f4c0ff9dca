//! The words of a step: places, moments, files.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::evidence::Locator;
use crate::domain::fetch::Attempt;
use crate::domain::lang::Lang;
use crate::domain::money::{Soles, group_thousands};
use crate::domain::text::shorten;
pub use crate::i18n::numbers::count;
use crate::i18n::{dates, text, text_with};
use crate::store::snapshots::Snapshot;

/// Letters of a name that fit beside what else a step says.
const NAME_LETTERS: usize = 90;

/// `31 oct 2025`.
pub fn day(lang: Lang, day: NaiveDate) -> String {
    dates::day_short(lang, day)
}

/// `2 nov 2025 07:05`, in Lima.
pub fn moment(lang: Lang, moment: DateTime<Utc>) -> String {
    dates::moment(lang, moment)
}

/// `S/ 1,234.50`.
pub fn soles(amount: Soles) -> String {
    format!("S/ {amount}")
}

/// `gasto-2025.csv, hoja Obras, fila 1,204, columna MONTO_PIM`.
pub fn place(lang: Lang, locator: &Locator) -> String {
    let at = |key: &str, value: String| text_with(lang, key, &[("at", value.into())]);
    let number =
        locator.row.filter(|row| *row > 0).map(|row| at("cli-at-row", group_thousands(row)));
    let parts = [
        Some(shorten(&locator.file, NAME_LETTERS)).filter(|file| !file.is_empty()),
        locator.sheet.as_ref().map(|sheet| at("trace-at-sheet", sheet.clone())),
        number,
        locator.column.as_ref().map(|column| at("cli-at-column", column.clone())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `3f9a1c0b…, gasto-2025.csv, siaf-63, corte 31 oct 2025, visto 2 nov 2025 07:05`.
pub fn snapshot(lang: Lang, known: &Snapshot) -> String {
    let said = |key: &str, date: String| text_with(lang, key, &[("date", date.into())]);
    let mut parts = vec![
        format!("{}…", known.sha256.get(..8).unwrap_or(&known.sha256)),
        shorten(&known.file_name, NAME_LETTERS),
    ];
    parts.extend(known.layout.clone());
    parts.extend(known.cutoff.map(|cutoff| said("cli-ingest-cutoff", day(lang, cutoff))));
    parts.push(said("trace-seen", moment(lang, known.obtained_at)));
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
pub fn fetch(lang: Lang, known: &Snapshot) -> String {
    let args = [
        ("origin", shorten(&known.origin, 120).into()),
        ("bytes", count(known.bytes).into()),
        ("date", moment(lang, known.archived_at).into()),
    ];
    text_with(lang, "trace-fetched", &args)
}

/// `GET https://…/2025-Gasto-Mensual.csv, 24 nov 2026 06:40: estado 206, 1,204 bytes en 0.3 s, ok`.
pub fn attempt(lang: Lang, attempt: &Attempt) -> String {
    let status = attempt.status.map_or_else(
        || text(lang, "trace-no-answer"),
        |status| text_with(lang, "trace-status", &[("status", status.to_string().into())]),
    );
    let tenths = attempt.duration_ms / 100;
    let bytes = count(i64::try_from(attempt.bytes).unwrap_or(i64::MAX));
    let took =
        [("bytes", bytes.into()), ("seconds", format!("{}.{}", tenths / 10, tenths % 10).into())];
    let mut told = format!(
        "{} {}, {}: {status}, {}, {}",
        attempt.method,
        shorten(&attempt.url, 200),
        moment(lang, attempt.started_at),
        text_with(lang, "trace-took", &took),
        attempt.outcome
    );
    if !attempt.detail.is_empty() {
        told.push_str(": ");
        told.push_str(&attempt.detail);
    }
    told
}

/// The headers of both sides, one a line, and what was posted.
pub fn headers(attempt: &Attempt) -> String {
    let side = |mark: &'static str, headers: &[(String, String)]| {
        headers.iter().map(|(name, value)| format!("{mark} {name}: {value}")).collect::<Vec<_>>()
    };
    let posted = attempt.body.iter().map(|body| format!("> {body}"));
    let lines = side(">", &attempt.sent).into_iter().chain(posted);
    lines.chain(side("<", &attempt.received)).collect::<Vec<_>>().join("\n")
}
