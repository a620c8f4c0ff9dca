//! Agreement ↔ investment ↔ work.
//!
//! Owns the question "which public project carries out what was signed?": reading of names
//! ([`normalize`] with [`preamble`], [`natures`], [`kinds`], [`places`]), search ([`index`], [`documents`],
//! [`candidates`]), evidence ([`asked`], [`features`]), probability ([`score`], [`calibrate`]), words for people
//! ([`reasons`]), choice ([`assign`], [`by_code`]), measure ([`evaluate`]). Pure: text and numbers in, proposals
//! out; it knows no database, and a person's decision outranks all it says (`Link::decided`).
//!
//! The place name and the numbers decide, not the bulk of the text: sister works differ in one word.
//! Another school number, district, stage, school level or kind of thing speaks against whatever else agrees.
//!
//! The weights, the map of probabilities and the cut were made by `cargo bench --bench matching` from made
//! pairs only: invented agreements of one seed and one half of a noise vocabulary, and names of the bank of
//! Pasco rewritten, without those of any labelled file. They were frozen before the last sets were looked at.

pub mod abbreviations;
pub mod asked;
pub mod assign;
pub mod by_code;
pub mod calibrate;
pub mod candidates;
pub mod documents;
pub mod evaluate;
pub mod features;
pub mod index;
pub mod kinds;
pub mod letters;
pub mod natures;
pub mod normalize;
pub mod phonetic;
pub mod places;
mod preamble;
pub mod reasons;
pub mod score;
pub mod vocabulary;
mod weights;
pub mod words;
