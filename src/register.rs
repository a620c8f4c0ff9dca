//! The signed acta as people type it: the workbook, its way in with all errors at once, its way out.
//!
//! Owns the sheets and their columns, what each cell may hold, and the words in which a mistake is
//! told. Knows neither files nor the store: plain rows come in and typed rows leave, or the list of
//! everything that is wrong. The one decision a newcomer would question: a workbook with a single
//! mistake is refused whole, because half a register reads like a municipality that promised less.

pub mod amend;
pub mod amounts;
pub mod columns;
pub mod headings;
pub mod personal;
pub mod problem;
pub mod reading;
pub mod references;
pub mod row;
pub mod sheets;
pub mod table;
pub mod template;
pub mod values;
pub mod words;
pub mod writing;
