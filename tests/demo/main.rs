//! The demonstration: its files are what the generator makes, and the whole chain says what it should.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests fail like tests")]

#[path = "../support/mod.rs"]
mod support;

mod chain;
mod command;
mod files;
mod make;
