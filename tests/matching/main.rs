//! The matcher as a whole: its quality on made pairs, and how its numbers were trained.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod made;
mod training;
