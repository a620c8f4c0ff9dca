//! The matcher as a whole: its quality on made and hand-written pairs, and what it proposes.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod chain;
#[path = "../../benches/matching/dice.rs"]
mod dice;
#[path = "../../benches/matching/learn.rs"]
mod learn;
#[path = "../../benches/matching/made.rs"]
#[expect(dead_code, reason = "the bench reads invented agreements too")]
mod made;
#[path = "../../benches/matching/measure.rs"]
mod measure;
#[path = "../support/postgres.rs"]
#[expect(dead_code, reason = "no server is restarted here")]
mod postgres;
mod proposals;
mod quality;
#[path = "../../benches/matching/rewrite.rs"]
mod rewrite;
#[path = "../../benches/matching/speech.rs"]
mod speech;
