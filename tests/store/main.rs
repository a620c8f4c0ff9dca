//! The store, on both engines.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

#[path = "../support/reader.rs"]
mod reader;
#[path = "../support/mod.rs"]
mod support;

mod ingest;
mod layouts;
mod records;
mod reports;
mod stamp;
