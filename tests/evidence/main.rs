//! The archive as evidence: what a stranger can check, and what tampering cannot hide.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

#[path = "../support/mod.rs"]
mod support;

mod backup;
mod command;
mod disk;
mod sealing;
mod stage;
mod stranger;
mod tampering;
