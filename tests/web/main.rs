//! The pages, with the real router on a free port and the demonstration in a real database.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod command;
mod compare;
mod crawl;
mod forms;
mod fresh;
mod hostile;
mod jobs;
mod languages;
mod metrics;
mod pages;
mod problems;
mod register;
mod snapshots;
mod stage;
mod upload;
mod verify;
mod words;
