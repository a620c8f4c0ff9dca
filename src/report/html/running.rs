//! The running head of the printed sheets: whose report, which month, sheet n of N.
//!
//! A loose sheet says where it belongs. The words stand in the style sheet, because only the printer
//! knows where a sheet ends; so they are written as escaped letters, from which no rule can be made.

use super::parts::Page;
use crate::domain::text::tidy;
use crate::report::markup::Markup;

/// The margin boxes; the first sheet has its own head and carries the number alone.
pub fn head(page: Page) -> Markup {
    let whose = quoted(&format!("Acta Viva · {}", page.committee()));
    let month = quoted(&format!("{} · ", page.month_title()));
    let sheet = quoted(&format!("{} ", page.plain("sheet-number")));
    let of = quoted(&format!(" {} ", page.plain("sheet-number-of")));
    let number = format!("{sheet} counter(page) {of} counter(pages)");
    Markup::style(&format!(
        "@page{{@top-left{{content:{whose};font:700 9pt sans-serif}}\
         @top-right{{content:{month} {number};font:9pt sans-serif}}}}\
         @page:first{{@top-left{{content:none}}@top-right{{content:{number}}}}}\n"
    ))
}

/// A CSS string in which all but letters, digits and spaces is written by its number.
fn quoted(text: &str) -> String {
    let text = text_of(text);
    let letters = text.chars().map(|letter| {
        if letter.is_ascii_alphanumeric() || letter == ' ' {
            letter.to_string()
        } else {
            // the space ends the number and is no part of the text
            format!("\\{:x} ", u32::from(letter))
        }
    });
    format!("\"{}\"", letters.collect::<String>())
}

/// On one line; a space at the end parts two pieces and is kept.
fn text_of(text: &str) -> String {
    let before = if text.starts_with(' ') { " " } else { "" };
    let after = if text.ends_with(' ') { " " } else { "" };
    [before, &tidy(text), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_end_the_style_sheet() {
        assert_eq!(quoted("Comité de"), "\"Comit\\e9  de\"");
        assert_eq!(quoted("a\"</é"), "\"a\\22 \\3c \\2f \\e9 \"");
        assert_eq!(quoted(" de "), "\" de \"");
    }
}
