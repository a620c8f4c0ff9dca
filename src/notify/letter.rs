//! A letter before any form of it: parts with finished words.
//!
//! Text and HTML are written from the same parts, so that both say the same. Words of others come in as
//! they are; each form makes them harmless at its own edge.

pub mod html;
pub mod text;

use crate::domain::lang::Lang;

/// One letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub lang: Lang,
    /// On one line.
    pub subject: String,
    pub title: String,
    pub parts: Vec<Part>,
}

/// A part of a letter, in the order in which it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Said before anything else.
    Notice(String),
    /// The one sentence that whoever reads no further has read.
    Lead(String),
    Heading(String),
    Say(String),
    List(Vec<Entry>),
    /// A link on a line of its own.
    Door(Link),
    Rule,
    /// Said small.
    Fine(String),
}

/// One thing of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    pub text: String,
    /// What stands beside it, in the same size.
    pub more: Vec<String>,
    pub link: Option<Link>,
}

/// Where to read on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub label: String,
    pub href: String,
}
