//! Numbers of identity documents (*DNI*): found, so that they are refused and never kept.
//!
//! The register speaks of offices and organisations. A number of eight digits where a person is named
//! is a document number until somebody says otherwise (`domain.md` 8, Law 29733).

use crate::domain::text::fold;

/// Digits of a *DNI*.
const DIGITS: usize = 8;

/// Tells whether a heading asks for document numbers: `DNI`, `N° de documento de identidad`.
pub fn is_document_heading(heading: &str) -> bool {
    let folded = fold(heading);
    let has = |wanted: &str| folded.split(' ').any(|word| word == wanted);
    has("dni") || (has("identidad") && (has("documento") || has("doc"))) || has("extranjeria")
}

/// Tells whether a text names a document and its number: `Juan, DNI 45678901`.
pub fn names_a_document(text: &str) -> bool {
    is_document_heading(text) && has_document_number(text)
}

/// Tells whether a text holds a number of eight digits: `45678901`, `45.678.901`, `45 678 901`.
pub fn has_document_number(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        let (digits, end) = run_of_digits(&letters, at);
        if digits == DIGITS {
            return true;
        }
        at = end.max(at + 1);
    }
    false
}

/// How many digits begin here, groups of three apart by one point or space taken as one number, and
/// where they end.
fn run_of_digits(letters: &[char], start: usize) -> (usize, usize) {
    let group = |from: usize| letters[from..].iter().take_while(|one| one.is_numeric()).count();
    let first = group(start);
    let (mut digits, mut end) = (first, start + first);
    while (1..=3).contains(&first)
        && matches!(letters.get(end), Some('.' | ' ' | '\u{a0}' | '\''))
        && group(end + 1) == 3
    {
        digits += 3;
        end += 4;
    }
    (digits, end)
}

/// The text without its digits, to be shown in its place.
pub fn masked(text: &str) -> String {
    text.chars().map(|letter| if letter.is_numeric() { '•' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_digits_are_a_document_however_they_are_grouped() {
        for text in [
            "45678901",
            "Juana Quispe 45678901",
            "45.678.901 (alcalde)",
            "DNI:45 678 901",
            "x٤٥٦٧٨٩٠١",
        ] {
            assert!(has_document_number(text), "{text}");
        }
        for text in [
            "",
            "2414963",
            "Resolución 045-2024",
            "987654321",
            "12-05-2016",
            "2024 2025",
            "1.234.567",
        ] {
            assert!(!has_document_number(text), "{text}");
        }
        assert_eq!(masked("Juana 45678901"), "Juana ••••••••");
    }

    #[test]
    fn a_heading_that_asks_for_documents_is_known() {
        for heading in ["DNI", "N° DNI", "Documento de identidad", "Carné de extranjería"] {
            assert!(is_document_heading(heading), "{heading}");
        }
        for heading in ["Documento", "Adenda (documento)", "Identidad cultural"] {
            assert!(!is_document_heading(heading), "{heading}");
        }
        assert!(names_a_document("firma con DNI N° 45678901"));
        assert!(!names_a_document("obra 45678901"));
    }
}
