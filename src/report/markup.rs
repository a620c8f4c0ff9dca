//! HTML that cannot be broken by the text of others.
//!
//! [`Markup`] is only made of elements, escaped text and our own drawings, so that nothing reaches a
//! page unescaped. Text from outside is put on one line and loses the letters that steer what follows.

use crate::domain::text::tidy;

/// Escapes a text for HTML and SVG, in content and in quoted attributes.
///
/// ```
/// use actaviva::report::markup::escape;
/// assert_eq!(escape("<b> \"a\" & 'b'\0"), "&lt;b&gt; &quot;a&quot; &amp; &#39;b&#39;");
/// ```
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in tidy(text).chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Markup(String);

/// The attributes of an element, by name; values are escaped.
pub type Attributes<'a> = &'a [(&'static str, &'a str)];

/// Elements that have no end.
const VOID: [&str; 4] = ["br", "hr", "meta", "img"];

impl Markup {
    pub const fn empty() -> Self {
        Self(String::new())
    }

    /// A text, escaped.
    pub fn text(text: &str) -> Self {
        // a space at either end parts two pieces of a sentence and is kept
        let before = if text.starts_with(' ') { " " } else { "" };
        let after = if text.len() > 1 && text.ends_with(' ') { " " } else { "" };
        Self([before, &escape(text), after].concat())
    }

    /// A picture of `report::chart`, which escapes its own words.
    pub fn drawing(svg: String) -> Self {
        Self(svg)
    }

    /// Text of this program that is markup already: a style sheet, a doctype.
    pub fn ours(text: &'static str) -> Self {
        Self(text.to_owned())
    }

    /// Rules of a style sheet, made of our words and escaped strings. What could end the element is
    /// taken out, whoever wrote it.
    pub fn style(rules: &str) -> Self {
        Self(rules.replace(['<', '>'], ""))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

/// An element with its children.
pub fn element(name: &'static str, attributes: Attributes, children: Vec<Markup>) -> Markup {
    let attributes: String = attributes
        .iter()
        // a class without a name says nothing, a thousand times on a page
        .filter(|(name, value)| *name != "class" || !value.is_empty())
        .map(|(name, value)| [" ", name, "=\"", &escape(value), "\""].concat())
        .collect();
    if VOID.contains(&name) {
        return Markup(["<", name, &attributes, ">"].concat());
    }
    let inside = all(children).0;
    Markup(["<", name, &attributes, ">", &inside, "</", name, ">"].concat())
}

/// Pieces one after the other.
pub fn all(pieces: impl IntoIterator<Item = Markup>) -> Markup {
    Markup(pieces.into_iter().map(|piece| piece.0).collect())
}

/// A paragraph of text.
pub fn p(class: &str, text: &str) -> Markup {
    element("p", &[("class", class)], vec![Markup::text(text)])
}

/// A list of texts; nothing for no text.
pub fn list(name: &'static str, items: Vec<Markup>) -> Markup {
    if items.is_empty() {
        return Markup::empty();
    }
    element(name, &[], items.into_iter().map(|item| element("li", &[], vec![item])).collect())
}

/// Rows under headings, with a caption; the first cell of each row names it.
pub fn table(caption: &str, headings: &[String], rows: &[Vec<Cell>]) -> Markup {
    let heading = |(place, text): (usize, &String)| {
        let class = if place == 0 { "" } else { rows.first().map_or("", |row| class(row, place)) };
        element("th", &[("scope", "col"), ("class", class)], vec![Markup::text(text)])
    };
    let head = element("tr", &[], headings.iter().enumerate().map(heading).collect());
    let body: Vec<Markup> = rows.iter().map(|row| body_row(row)).collect();
    let headed = element("caption", &[], vec![Markup::text(caption)]);
    let table = element(
        "table",
        &[],
        vec![headed, element("thead", &[], vec![head]), element("tbody", &[], body)],
    );
    // it scrolls on a phone, so a keyboard must reach it and a reader must know what it is
    let reach = [("class", "wide"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)];
    element("div", &reach, vec![table])
}

fn class(row: &[Cell], place: usize) -> &'static str {
    row.get(place).map_or("", |cell| if cell.number { "n" } else { "" })
}

fn body_row(row: &[Cell]) -> Markup {
    let cell = |(place, cell): (usize, &Cell)| match place {
        0 => element("th", &[("scope", "row")], vec![cell.content.clone()]),
        _ if cell.number => element("td", &[("class", "n")], vec![cell.content.clone()]),
        _ => element("td", &[], vec![cell.content.clone()]),
    };
    element("tr", &[], row.iter().enumerate().map(cell).collect())
}

/// One cell: numbers stand right.
#[derive(Debug, Clone)]
pub struct Cell {
    pub content: Markup,
    pub number: bool,
}

impl Cell {
    pub fn words(content: Markup) -> Self {
        Self { content, number: false }
    }

    pub fn number(content: Markup) -> Self {
        Self { content, number: true }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_others_becomes_markup() {
        let hostile = "<script>alert(1)</script>\u{202e}\0 \"x\" onload='y'";
        let made = element("p", &[("title", hostile)], vec![Markup::text(hostile)]).into_string();
        assert!(!made.contains("<script") && !made.contains('\0') && !made.contains('\u{202e}'));
        assert_eq!(made.matches('<').count(), 2);
        assert_eq!(made.matches('"').count(), 2);
    }
}
