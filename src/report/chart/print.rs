//! A picture for paper: ink alone, no line thinner and no letter smaller than a copy of a copy keeps.
//!
//! It is the same drawing that the pages show, with its attributes changed for the width at which it is
//! printed. Text in it is escaped, so a quoted attribute is always our own.

use serde::Serialize;

/// 0.35 mm: the thinnest stroke, in thousandths of a millimetre.
const STROKE: i32 = 350;
/// 9 pt: the smallest letter, in thousandths of a millimetre.
const LETTER: i32 = 3175;

/// A drawing that Typst embeds as vectors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Print {
    pub svg: String,
    /// What it shows, for those who hear it; empty where a word beside it says it already.
    pub alt: String,
    /// How wide it is printed, in millimetres.
    pub width: i32,
}

/// Colours that become ink, whatever they mean on a screen: the shape says it too.
const COLOURS: [&str; 5] = [super::BLUE, super::ORANGE, super::INK, super::INK_2, super::GREY];
/// Lines of a field that only help the eye.
const HAIR: &str = "#c9cdd4";

/// Turns a drawing of this house into its form on paper, printed so many millimetres wide.
pub fn on_paper(drawing: &str, width: i32) -> Print {
    from_afar(drawing, width, LETTER)
}

/// The same for a wall: no letter smaller than so many thousandths of a millimetre.
pub fn from_afar(drawing: &str, width: i32, letter: i32) -> Print {
    let units = field(drawing).max(1);
    let least = |thousandths: i32| tenths(thousandths, units, width.max(1));
    let (stroke, letter) = (least(STROKE), least(letter));
    let mut svg = drawing.replacen(
        "<svg ",
        &format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Andika\" stroke-width=\"{}\" ",
            written(stroke)
        ),
        1,
    );
    for colour in COLOURS {
        svg = svg.replace(&format!("\"{colour}\""), "\"#000\"");
    }
    svg = svg.replace(&format!("fill=\"{}\"", super::TINT), "fill=\"none\"");
    svg = svg.replace(&format!("stroke=\"{HAIR}\""), "stroke=\"#000\" stroke-dasharray=\"1 4\"");
    svg = at_least(&svg, "stroke-width=\"", stroke);
    svg = at_least(&svg, "font-size=\"", letter);
    Print { svg, alt: alt(drawing), width }
}

/// The width of the drawing's field, in its own units.
fn field(drawing: &str) -> i32 {
    let place = between(drawing, "viewBox=\"", "\"").unwrap_or_default();
    place.split(' ').nth(2).and_then(|width| width.parse().ok()).unwrap_or(1)
}

/// So many thousandths of a millimetre in tenths of the drawing's units, rounded up.
fn tenths(thousandths: i32, units: i32, millimetres: i32) -> i32 {
    (thousandths * units + millimetres * 100 - 1) / (millimetres * 100)
}

fn written(tenths: i32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Raises every value of an attribute to the least that paper keeps.
fn at_least(svg: &str, attribute: &str, least: i32) -> String {
    let mut pieces = svg.split(attribute);
    let mut raised = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        raised.push_str(attribute);
        let (value, rest) = piece.split_once('"').unwrap_or((piece, ""));
        match value.parse::<f32>() {
            // widths are small numbers of one decimal; the comparison needs no more
            #[expect(clippy::cast_precision_loss, reason = "a few tenths")]
            Ok(number) if number * 10.0 < least as f32 => raised.push_str(&written(least)),
            _ => raised.push_str(value),
        }
        raised.push('"');
        raised.push_str(rest);
    }
    raised
}

/// Title and description, or the name of a small one.
fn alt(drawing: &str) -> String {
    let told = |from: &str, to: &str| {
        let inside = between(drawing, from, to)?;
        // an opening tag ends with its id
        let text = inside.split_once('>').map_or(inside, |(_, text)| text);
        Some(unescaped(text))
    };
    let title = told("<title ", "</title>").or_else(|| told("aria-label=\"", "\""));
    let both: Vec<String> = title.into_iter().chain(told("<desc ", "</desc>")).collect();
    both.join(". ")
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let rest = text.split_once(from)?.1;
    Some(rest.split_once(to)?.0)
}

/// The inverse of `markup::escape`.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::chart::{BLUE, INK_2, Type, label, open};

    #[test]
    fn paper_has_ink_alone_and_nothing_too_thin_or_too_small() {
        let drawing = [
            open("chart", 328, 40, "x", "Agua > \"luz\"", "Hechos: 3"),
            format!("<path d=\"M0 0h9\" stroke=\"{BLUE}\" stroke-width=\"1.5\"/>"),
            label(0, 0, Type::plain("11", INK_2), "a \"stroke-width=\""),
            "</svg>".to_owned(),
        ];
        let print = on_paper(&drawing.concat(), 82);
        assert_eq!(print.alt, "Agua > \"luz\". Hechos: 3");
        assert!(!print.svg.contains(BLUE) && !print.svg.contains(INK_2), "{}", print.svg);
        assert!(print.svg.contains("stroke=\"#000\" stroke-width=\"1.5\""), "{}", print.svg);
        assert!(print.svg.contains("font-size=\"12.7\""), "{}", print.svg);
        let narrow = on_paper(&drawing.concat(), 41);
        assert!(narrow.svg.contains("stroke-width=\"2.8\"/>"), "{}", narrow.svg);
    }

    #[test]
    fn a_small_drawing_is_told_by_its_name() {
        let drawing = "<svg viewBox=\"0 0 222 16\" aria-label=\"Peldaño 9 de 12\"></svg>";
        assert_eq!(on_paper(drawing, 48).alt, "Peldaño 9 de 12");
    }
}
