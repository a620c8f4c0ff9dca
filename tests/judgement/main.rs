//! From facts to alerts: what is gathered, what is concluded, what persons do with it.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

#[path = "../support/mod.rs"]
mod support;

mod changed;
mod facts;
mod flow;
mod shapes;
mod sources;
mod stage;
mod together;
