//! What could not be read, or contradicts, with its place.

use serde::Serialize;

use super::unknown::{Unknown, Why};
use crate::domain::evidence::Locator;
use crate::domain::finding::{Claim, Contradiction, FindingCode};

/// `actaviva findings`, one line each. The row is the line that a person sees, header included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingLine {
    pub sha256: String,
    pub file: String,
    pub sheet: Option<String>,
    pub row: Option<u64>,
    pub column: Option<String>,
    pub value: String,
    pub code: String,
    pub message: String,
    pub unknown: Unknown,
}

impl FindingLine {
    /// Says why parts of the place are null.
    #[must_use]
    pub fn placed(mut self) -> Self {
        self.unknown = Unknown::default()
            .unless(self.sheet.as_ref(), "sheet", Why::NotApplicable)
            .unless(self.row.as_ref(), "row", Why::NotApplicable)
            .unless(self.column.as_ref(), "column", Why::NotApplicable);
        self
    }
}

/// Two places that disagree, as a finding at the first of them that names both.
pub fn contradiction(found: &Contradiction) -> FindingLine {
    let Contradiction { subject, field, period, one, other } = found;
    let Locator { file, sheet, row, column } = one.row.locator.clone();
    let period = period.map(|period| format!(" of {period}")).unwrap_or_default();
    FindingLine {
        sha256: one.row.sha256.to_string(),
        file,
        sheet,
        row,
        column,
        value: one.value.clone(),
        code: FindingCode::Contradiction.to_string(),
        message: format!(
            "{field} of {subject}{period}: {} says {} in {}, {} says {} in {}",
            one.dataset,
            one.value,
            place(one),
            other.dataset,
            other.value,
            place(other)
        ),
        unknown: Unknown::default(),
    }
    .placed()
}

/// `traeDevengSSI_DEV2.json, row 3 (3f9a1c0b)`.
fn place(claim: &Claim) -> String {
    let Locator { file, sheet, row, column } = &claim.row.locator;
    let mut place = file.clone();
    let parts = [
        sheet.as_ref().map(|sheet| format!("sheet {sheet}")),
        row.map(|row| format!("row {row}")),
        column.as_ref().map(|column| format!("column {column}")),
    ];
    for part in parts.into_iter().flatten() {
        place.push_str(", ");
        place.push_str(&part);
    }
    format!("{place} ({})", claim.row.sha256.short())
}
