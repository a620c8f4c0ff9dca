//! The register: typed by people, taken in whole or not at all, and given back unchanged.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

#[path = "../support/mod.rs"]
mod support;

mod amendments;
mod hostile;
mod mistakes;
mod open_data;
mod personal;
mod several;
mod stage;
mod versions;
mod workbook;
