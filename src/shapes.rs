//! What the command line prints with `--json` and the pages serve as their JSON twins.
//!
//! One file a shape, made from types of `domain` and from the registry of `indicators`, so that the
//! two can never say different things. Amounts are numbers with two decimals and percentages numbers with one, written from their
//! digits. The one decision a newcomer would question: an unknown is `null` and never left out, and
//! [`unknown`] says beside it why.

pub mod agreements;
pub mod alerts;
pub mod evaluations;
pub mod figures;
pub mod findings;
pub mod indicators;
pub mod matches;
pub mod measures;
pub mod notices;
pub mod snapshots;
pub mod translations;
pub mod unknown;
pub mod work;
pub mod works;
