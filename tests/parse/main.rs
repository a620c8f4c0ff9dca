//! Reading the public layouts: fixtures in pairs, the real samples beside the repository, and
//! mutated files that must never bring the reader down.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its file must fail")]

mod broken;
mod records;
mod samples;
mod taker;
