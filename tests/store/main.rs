//! The store, on both engines.

#[path = "../support/reader.rs"]
mod reader;
#[path = "../support/mod.rs"]
mod support;

mod ingest;
mod records;
