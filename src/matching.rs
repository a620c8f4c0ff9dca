//! Agreement ↔ investment ↔ work.
//!
//! Owns the question "which public project carries out what was signed?": reading of names
//! ([`normalize`]), search ([`index`], [`candidates`]), evidence ([`features`]), probability ([`score`],
//! [`calibrate`]), words for people ([`reasons`]), choice ([`assign`], [`by_code`]), measure ([`evaluate`]). Pure: text and
//! numbers in, proposals out; it knows no database, and a person's decision outranks all it says
//! (`Link::decided`).
//!
//! The place name and the numbers decide, not the bulk of the text: sister works differ in one word.

pub mod abbreviations;
pub mod assign;
pub mod by_code;
pub mod calibrate;
pub mod candidates;
mod concepts;
pub mod evaluate;
pub mod features;
pub mod index;
pub mod normalize;
pub mod phonetic;
pub mod places;
pub mod reasons;
pub mod score;
pub mod vocabulary;
mod weights;
pub mod words;
