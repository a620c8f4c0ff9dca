//! What the house does: each use case from its first byte to its last row, one file each.
//!
//! The command line, the pages and (later) the scheduled workers all call these; none of them is
//! allowed to do the work itself. A job can run twice: the second run finds nothing left to do.

pub mod alerts;
pub mod demo;
pub mod evaluate;
pub mod fetch;
pub mod house;
pub mod ingest;
pub mod judgement;
pub mod keep;
pub mod lines;
pub mod matching;
pub mod register;
pub mod report;
pub mod seal;
pub mod trace;
pub mod verify;
