//! What the house does: each use case from its first byte to its last row, one file each.
//!
//! The command line, the pages and the workers all call these; none of them is allowed to do the work
//! itself. A job can run twice: the second run finds nothing left to do. What is to be done by itself
//! lies in the [`queue`] as a [`job`]; [`worker`] takes it, [`run`] does it, [`schedule`] says when.

pub mod alerts;
pub mod backup;
pub mod demo;
pub mod evaluate;
pub mod fetch;
pub mod house;
pub mod ingest;
pub mod job;
pub mod judgement;
pub mod keep;
pub mod lease;
pub mod lines;
pub mod matching;
pub mod notify;
pub mod queue;
pub mod register;
pub mod report;
pub mod run;
pub mod schedule;
pub mod seal;
pub mod sources;
pub mod status;
pub mod trace;
pub mod translations;
pub mod upload;
pub mod verify;
pub mod worker;
