//! The store, on both engines.

#[path = "../support/mod.rs"]
mod support;

mod records;
