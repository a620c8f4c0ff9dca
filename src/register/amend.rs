//! What changed between two versions of a row, in the words of its columns.

use super::writing::{SheetRow, cells};

/// One cell that says something else than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellChange {
    /// The heading of the column.
    pub column: String,
    /// Nothing when it said nothing.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// The cells in which two versions differ, in the order of the columns.
pub fn changes<T: SheetRow>(before: &T, after: &T) -> Vec<CellChange> {
    let (before, after) = (cells(before), cells(after));
    let text = |cells: &[(String, String)], heading: &str| {
        cells.iter().find(|(column, _)| column == heading).map(|(_, text)| text.clone())
    };
    let mut headings: Vec<&String> = Vec::new();
    for (heading, _) in after.iter().chain(&before) {
        if !headings.contains(&heading) {
            headings.push(heading);
        }
    }
    let changed = headings.into_iter().map(|heading| CellChange {
        column: heading.clone(),
        before: text(&before, heading),
        after: text(&after, heading),
    });
    changed.filter(|change| change.before != change.after).collect()
}
