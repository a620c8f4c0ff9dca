//! **Acta Viva** watches whether a municipality keeps the agreements of its participatory budget.
//!
//! The way of the data, which is the order of the rooms:
//!
//! ```text
//! public source → archive → parse → store → matching → ladder, indicators → alerts → report
//!                                     ↑                                               ↓
//!                     the signed acta: register                      notify, web, command line
//! ```
//!
//! - [`domain`]: the vocabulary; dry, it uses nothing here.
//! - [`clock`]: the time, passed in.
//! - [`telemetry`]: the log, for operators.
//! - [`archive`]: bytes as evidence: vault, Merkle log, signed heads, proofs.
//! - [`sources`]: how bytes are got from the public portals, politely.
//! - [`parse`]: bytes of the public layouts → typed records and findings.
//! - [`settings`]: what an operator may set, and where each value came from.
//! - [`store`]: the only place with SQL; SQLite or PostgreSQL.
//! - [`register`]: the signed acta, as a workbook that people fill in.
//! - [`matching`]: which public investment carries out which agreement.
//! - [`contradictions`]: where two sources say different things.
//! - [`ladder`]: how far an agreement has come.
//! - [`indicators`]: what can be counted, with its formula.
//! - [`alerts`]: what was expected and is not seen.
//! - [`i18n`]: Spanish, Quechua, English.
//! - [`report`]: the committee's report.
//! - [`notify`]: people are told: digests, feed, calendar.
//! - [`shapes`]: the JSON that the command line prints and the pages serve.
//! - [`jobs`]: the use cases, each from its first byte to its last row.
//! - [`web`]: the pages, each with a JSON twin.
//! - [`cli`]: what a person or a script asks.
//!
//! The middle of the house (matching, ladder, indicators, alerts) is pure functions from facts to
//! results; only the two ends touch the world. `tests/architecture.rs` fails on an arrow that
//! points the wrong way.

pub mod alerts;
pub mod archive;
pub mod cli;
pub mod clock;
pub mod contradictions;
pub mod domain;
pub mod i18n;
pub mod indicators;
pub mod jobs;
pub mod ladder;
pub mod matching;
pub mod notify;
pub mod parse;
pub mod register;
pub mod report;
pub mod settings;
pub mod shapes;
pub mod sources;
pub mod store;
pub mod telemetry;
pub mod web;
