//! Work that survives: the real binary on SQLite and on PostgreSQL, killed, doubled, late, poisoned.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

#[allow(dead_code, reason = "these tests call the binary alone")]
#[path = "../support/mod.rs"]
mod support;

mod chain;
mod clock;
mod faults;
mod fetching;
mod health;
mod live;
mod machines;
#[path = "../portals/mod.rs"]
mod portals;
mod slots;
mod stage;
