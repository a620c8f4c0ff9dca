//! The committee's report: one model first, then its renderings; pure.

pub mod chart;
#[cfg(test)]
mod made;
pub mod markup;
pub mod model;
pub mod txt;
pub mod words;
