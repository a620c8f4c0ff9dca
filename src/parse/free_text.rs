//! Investment codes inside free text.
//!
//! Works on whole words of the folded text, which answers the traps at once: `Nº2234342` (`º` is a
//! letter to a pattern engine), `CUIDADO` (which holds the letters CUI), and SNIP numbers, which
//! are another series.

use crate::domain::codes::Cui;
use crate::domain::text::fold;

/// Words that may stand between the marker and the code.
const FILLERS: [&str; 16] = [
    "n",
    "no",
    "nro",
    "num",
    "numero",
    "nr",
    "de",
    "del",
    "la",
    "el",
    "y",
    "e",
    "inversion",
    "inversiones",
    "codigo",
    "unico",
];

/// Every investment that the text names after `CUI`, `código único…` or `inversiones`, in order.
///
/// ```
/// use actaviva::parse::free_text::cuis;
/// assert_eq!(cuis("CON CUI Nº2234342")[0].as_str(), "2234342");
/// assert!(cuis("CUIDADO DEL AGUA, CÓDIGO SNIP Nº 107180").is_empty());
/// ```
pub fn cuis(text: &str) -> Vec<Cui> {
    let folded = fold(text);
    let mut found: Vec<Cui> = Vec::new();
    // a marker opens the way to codes, as far as only filler words lie between
    let mut open = false;
    let mut previous = "";
    for word in folded.split(' ') {
        let marked = word.starts_with("cui") && word[3..].bytes().all(|byte| byte.is_ascii_digit());
        if word == "cui"
            || matches!(word, "inversion" | "inversiones")
            || (word == "unico" && previous == "codigo")
        {
            open = true;
        } else if let Some(cui) = code(word).filter(|_| open || marked) {
            if !found.contains(&cui) {
                found.push(cui);
            }
            open = true;
        } else if !FILLERS.contains(&word) {
            open = false;
        }
        previous = word;
    }
    found
}

/// The code in a word, alone or glued to its sign: `2360385`, `n2234342`, `no2171549`, `cui2360385`.
fn code(word: &str) -> Option<Cui> {
    let bare = ["cui", "nro", "no", "n"].iter().find_map(|sign| word.strip_prefix(sign));
    Cui::parse(bare.unwrap_or(word)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<String> {
        cuis(text).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_form_that_was_seen_in_tenders_is_read() {
        for (text, code) in [
            ("CUI 2360385", "2360385"),
            ("CUI N° 2493448", "2493448"),
            ("CUI N 2427376", "2427376"),
            ("CUI: 2322531", "2322531"),
            ("CON CUI Nº2234342", "2234342"),
            ("CODIGO UNICO DE INVERSIONES 2233735", "2233735"),
            ("CÓDIGO CUI N° 2319483", "2319483"),
            ("CUI 2376184 (antes SNIP 296934)", "2376184"),
            ("Inversiones No2171549", "2171549"),
            ("OBRA (CUI2360385)", "2360385"),
        ] {
            assert_eq!(named(text), [code], "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_investment() {
        for text in [
            "CUIDADO 2234342",
            "CÓDIGO SNIP Nº 107180",
            ", SNIP 256073",
            "TELEFONO 2234342",
            "CUI 223434",
            "CUI DE LA OBRA DE AGUA 2234342",
            "",
        ] {
            assert!(named(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn two_investments_in_one_text_are_both_told() {
        let text = "CUI 2488226 Y DE LA IOARR CON CUI 2512530";
        assert_eq!(named(text), ["2488226", "2512530"]);
        assert_eq!(named("CUI N° 2488226, 2512530"), ["2488226", "2512530"]);
    }
}
