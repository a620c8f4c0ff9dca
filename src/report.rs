//! The committee's report: one model first, then its renderings; pure.

pub mod chart;
pub mod markup;
