//! People are told: the real binary, a real mail server, both databases.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

#[allow(dead_code, reason = "these tests call the binary alone")]
#[path = "../support/mod.rs"]
mod support;

#[allow(dead_code, reason = "the story of the judgement's tests begins as these do")]
#[path = "../judgement/stage.rs"]
mod ground;

mod chain;
mod faults;
mod hostile;
mod leaving;
mod letters;
mod server;
mod stage;
