//! `fetch` against stand-ins of the portals, through the real binary.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod engines;
mod faults;
mod health;
mod manners;
#[path = "../portals/mod.rs"]
mod portals;
mod sources;
mod stage;
#[path = "../support/mod.rs"]
mod support;
mod transfer;
