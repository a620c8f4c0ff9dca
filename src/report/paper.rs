//! The report on paper: Typst, as a library, sets a template with a model of ready sentences.
//!
//! The [`engine`] knows no report: it takes a template, its model and an identity, and gives pages, as a
//! tagged PDF or as a picture. Words, amounts and pictures are made in Rust from the same `words` and
//! `chart` that the other forms use, so a template only places them. Nothing is read from the disk: the
//! [`fonts`] and the templates are part of the program, and the same model gives the same bytes.

pub mod engine;
pub mod fonts;
pub mod grey;
