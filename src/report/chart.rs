//! Pictures as SVG, for report and pages alike: shape, word and number first, colour only helps.
//!
//! Every picture has a title and a description, ids that are unique on its page (the caller's
//! prefix), and the classes that the style sheet of print turns to black: `g` a grey stroke, `t` a
//! tint, `n` a note. A table or list with the same facts stands beside it; that is the caller's part.
//! Each `<text>` ends in a line break and the description in a space, because text browsers run them
//! together.

pub mod advance;
pub mod icons;
pub mod ladder;
pub mod line;
pub mod marks;
pub mod money_bar;
pub mod print;
pub mod progress;
pub mod sectors;
pub mod strip;

use super::markup::escape;

/// `#1a1c20`: text, rails, what is lost.
pub const INK: &str = "#1a1c20";
/// `#4a4f57`: notes.
pub const INK_2: &str = "#4a4f57";
/// `#0b4f8a`: done, on its way, spent.
pub const BLUE: &str = "#0b4f8a";
/// `#a34700`: late, sources that differ.
pub const ORANGE: &str = "#a34700";
/// `#767c86`: not yet.
pub const GREY: &str = "#767c86";
/// `#f3f4f6`: bands.
pub const TINT: &str = "#f3f4f6";

/// Where a text stands on its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    End,
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Type {
    pub size: &'static str,
    pub bold: bool,
    pub fill: &'static str,
    pub anchor: Anchor,
}

impl Type {
    pub const fn plain(size: &'static str, fill: &'static str) -> Self {
        Self { size, bold: false, fill, anchor: Anchor::Start }
    }

    #[must_use]
    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    #[must_use]
    pub const fn end(self) -> Self {
        Self { anchor: Anchor::End, ..self }
    }
}

/// One line of text at a point.
pub fn label(x: i32, y: i32, look: Type, text: &str) -> String {
    let weight = if look.bold { " font-weight=\"700\"" } else { "" };
    let anchor = if look.anchor == Anchor::End { " text-anchor=\"end\"" } else { "" };
    let class = if look.fill == INK_2 { " class=\"n\"" } else { "" };
    format!(
        "<text{class} x=\"{x}\" y=\"{y}\" font-size=\"{}\"{weight}{anchor} fill=\"{}\">{}&#10;</text>",
        look.size,
        look.fill,
        escape(text)
    )
}

/// Opens a picture with its title and description.
pub fn open(
    class: &str,
    width: i32,
    height: i32,
    id: &str,
    title: &str,
    description: &str,
) -> String {
    let (id, title, description) = (escape(id), escape(title), escape(description));
    format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"{id}t {id}d\"><title id=\"{id}t\">{title}</title>\
         <desc id=\"{id}d\">{description}</desc> "
    )
}

/// How far along an axis a value lies: from nothing to all of it, never beyond.
pub fn along(value: i64, most: i64, length: i32) -> i32 {
    if most <= 0 {
        return 0;
    }
    let kept = i128::from(value.clamp(0, most));
    let half_up = (2 * kept * i128::from(length) + i128::from(most)) / (2 * i128::from(most));
    i32::try_from(half_up).unwrap_or(length)
}
