//! What could not be read, or contradicts; with its place.
//!
//! Bad data is not an error: a row that cannot be read becomes a finding and the run goes on.

use serde::{Deserialize, Serialize};

use super::evidence::{Locator, RowRef};
use super::source::worded;

worded! {
    /// Why a finding was made. Stable: pages, translations and tests name these.
    FindingCode {
        /// The row has fewer columns than the header.
        ShortRow = "short_row",
        /// The row has more columns than the header.
        LongRow = "long_row",
        /// A quote that opens or closes where none may.
        StrayQuote = "stray_quote",
        BlankLine = "blank_line",
        /// Bytes that are not text in the file's encoding.
        BadEncoding = "bad_encoding",
        BadAmount = "bad_amount",
        BadNumber = "bad_number",
        BadDate = "bad_date",
        BadCode = "bad_code",
        /// A code that is a known one but for a digit.
        ImplausibleCode = "implausible_code",
        MissingValue = "missing_value",
        UnknownValue = "unknown_value",
        /// A value that is possible but not believable (32,000,000 % of progress).
        OutOfRange = "out_of_range",
        /// A column that this layout does not have; reported, not fatal.
        UnknownColumn = "unknown_column",
        MissingColumn = "missing_column",
        /// The same thing registered twice.
        Duplicate = "duplicate",
        /// Two places say different things about the same.
        Contradiction = "contradiction",
        /// A personal document number where none may be kept.
        PersonalData = "personal_data",
        /// JSON or XML that breaks off or cannot be read at this place.
        BadStructure = "bad_structure",
    }
}

/// One thing that could not be read or contradicts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub place: Locator,
    /// The raw value, as it stands in the file (shortened by the store when very long).
    pub value: String,
    pub code: FindingCode,
    /// In words, in English, lower case, no full stop.
    pub message: String,
    /// True when the row was left out because of it.
    pub rejects_row: bool,
}

worded! {
    /// What two sources can disagree about.
    ContradictionField {
        Accrued = "accrued",
        OpeningBudget = "pia",
        ModifiedBudget = "pim",
        ExecutionRate = "execution_rate",
        PhysicalProgress = "physical_progress",
        /// State of a work against its stoppage flag or its progress.
        WorkState = "work_state",
        StartDate = "start_date",
        Cost = "cost",
    }
}

/// Two places that say different things about one subject; both are kept, neither is averaged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// A CUI with its unit, a work, an agreement: `300305:2414963`, `78690`.
    pub subject: String,
    pub field: ContradictionField,
    /// The year or month that both speak of, when they do.
    pub period: Option<super::period::Period>,
    pub one: Claim,
    pub other: Claim,
}

/// One side of a contradiction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    pub dataset: super::source::Dataset,
    pub value: String,
    pub row: RowRef,
}
