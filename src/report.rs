//! The committee's report: one model first, then its renderings; pure.

#[cfg(test)]
mod anything;
pub mod chart;
pub mod csv;
pub mod drawings;
pub mod html;
pub mod json;
#[cfg(test)]
pub mod made;
pub mod markup;
pub mod model;
pub mod package;
pub mod paper;
pub mod pdf;
pub mod seal;
pub mod sms;
pub mod txt;
pub mod wall;
pub mod words;
pub mod xlsx;
