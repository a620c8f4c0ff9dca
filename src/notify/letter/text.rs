//! A letter as plain text: 72 columns, an address on a line of its own so that no program breaks it.

use super::{Entry, Letter, Link, Part};
use crate::domain::text::tame;

/// Columns of a line, but for an address that is longer.
const WIDTH: usize = 72;

/// Writes the letter as text.
pub fn render(letter: &Letter) -> String {
    let mut blocks = vec![wrap(&letter.title, "", "")];
    for part in &letter.parts {
        blocks.push(match part {
            Part::Notice(text) | Part::Lead(text) | Part::Say(text) | Part::Fine(text) => {
                wrap(text, "", "")
            }
            Part::Heading(text) => {
                let line = wrap(text, "", "");
                let length = line.lines().map(|line| line.chars().count()).max().unwrap_or(0);
                format!("{line}{}\n", "=".repeat(length))
            }
            Part::List(entries) => entries.iter().map(entry).collect::<Vec<_>>().join("\n"),
            Part::Door(link) => door(link, ""),
            Part::Rule => format!("{}\n", "-".repeat(WIDTH)),
        });
    }
    tame(&blocks.join("\n"))
}

fn entry(entry: &Entry) -> String {
    let mut text = wrap(&entry.text, "- ", "  ");
    for more in &entry.more {
        text.push_str(&wrap(more, "  ", "  "));
    }
    text + &entry.link.as_ref().map(|link| door(link, "  ")).unwrap_or_default()
}

fn door(link: &Link, indent: &str) -> String {
    format!("{}{indent}{}\n", wrap(&format!("{}:", link.label), indent, indent), link.href)
}

/// Breaks at spaces; a word that is longer than a line keeps its own. A no-break space stays.
fn wrap(text: &str, first: &str, rest: &str) -> String {
    let mut lines = String::new();
    let (mut line, mut width, mut is_empty) = (first.to_owned(), first.chars().count(), true);
    for word in text.split_ascii_whitespace() {
        let length = word.chars().count();
        if !is_empty && width + 1 + length > WIDTH {
            lines.push_str(&line);
            lines.push('\n');
            (line, width, is_empty) = (rest.to_owned(), rest.chars().count(), true);
        }
        if !is_empty {
            line.push(' ');
            width += 1;
        }
        line.push_str(word);
        width += length;
        is_empty = false;
    }
    lines + &line + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_before_the_column_and_an_address_is_never_broken() {
        let text = "palabra ".repeat(30);
        let wrapped = wrap(&text, "- ", "  ");
        assert!(wrapped.lines().all(|line| line.chars().count() <= WIDTH), "{wrapped}");
        assert!(wrapped.lines().skip(1).all(|line| line.starts_with("  palabra")), "{wrapped}");
        let href = format!("https://acta.pe/{}", "a".repeat(90));
        let door = door(&Link { label: "Ver".into(), href: href.clone() }, "  ");
        assert_eq!(door, format!("  Ver:\n  {href}\n"));
        assert_eq!(wrap("S/\u{a0}1.2 millones", "", ""), "S/\u{a0}1.2 millones\n");
    }
}
