//! Built against paid: two bars from 0 to 100, and a tick where the work was expected to be.

use super::{BLUE, INK, INK_2, Type, along, label, open};
use crate::domain::lang::Lang;
use crate::domain::money::Tenths;
use crate::i18n::numbers::of_hundred;
use crate::i18n::{text, text_with};

/// Percentages of one work; what is not known is said and not drawn.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    /// The work's code, for the title.
    pub code: &'a str,
    pub built: Option<Tenths>,
    pub paid: Option<Tenths>,
    pub expected: Option<Tenths>,
    pub lang: Lang,
    /// Prefix of the ids inside, unique on the page.
    pub id: &'a str,
}

const LEFT: i32 = 64;
const WIDE: i32 = 216;
const WIDTH: i32 = 328;
const HEIGHT: i32 = 96;

/// Draws both bars.
pub fn draw(picture: &Picture) -> String {
    let unknown = text(picture.lang, "rung-tail-unknown");
    let said = |rate: Option<Tenths>| {
        rate.and_then(|rate| of_hundred(picture.lang, rate.0, 1000)).unwrap_or(unknown.clone())
    };
    let title = text_with(picture.lang, "work-chart-title", &[("code", picture.code.into())]);
    let description = text_with(
        picture.lang,
        "work-chart-desc",
        &[
            ("built", said(picture.built).into()),
            ("paid", said(picture.paid).into()),
            ("expected", said(picture.expected).into()),
        ],
    );
    let right = LEFT + WIDE;
    [
        open("chart", WIDTH, HEIGHT, picture.id, &title, &description),
        hatch(picture.id),
        bar(picture.built, 22, BLUE, &text(picture.lang, "work-chart-built"), &said(picture.built)),
        bar(
            picture.paid,
            48,
            &format!("url(#{}h)", picture.id),
            &text(picture.lang, "work-chart-paid"),
            &said(picture.paid),
        ),
        expected(picture, &said(picture.expected)),
        format!("<path class=\"g\" d=\"M{LEFT} 76H{right}M{LEFT} 73v6M{right} 73v6\" stroke=\"{INK_2}\"/>"),
        label(LEFT, 91, Type::plain("11", INK_2), "0"),
        label(right, 91, Type::plain("11", INK_2).end(), "100"),
        "</svg>".to_owned(),
    ]
    .concat()
}

fn hatch(id: &str) -> String {
    format!(
        "<defs><pattern id=\"{id}h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><path d=\"M0 0V6\" stroke=\"{BLUE}\" \
         stroke-width=\"2.4\"/></pattern></defs>"
    )
}

fn bar(rate: Option<Tenths>, y: i32, fill: &str, name: &str, said: &str) -> String {
    let frame = format!(
        "<rect x=\"{LEFT}\" y=\"{y}\" width=\"{WIDE}\" height=\"20\" fill=\"#fff\" stroke=\"{INK}\"/>"
    );
    let filled = rate.map(|rate| {
        format!(
            "<rect x=\"{LEFT}\" y=\"{y}\" width=\"{}\" height=\"20\" fill=\"{fill}\" stroke=\"{BLUE}\"/>",
            along(rate.0, 1000, WIDE)
        )
    });
    // a word has room inside the empty bar, a number beside it
    let x = if rate.is_some() { LEFT + WIDE + 6 } else { LEFT + 8 };
    [
        label(0, y + 15, Type::plain("13", INK), name),
        frame,
        filled.unwrap_or_default(),
        label(x, y + 15, Type::plain("13", INK).bold(), said),
    ]
    .concat()
}

fn expected(picture: &Picture, said: &str) -> String {
    let Some(rate) = picture.expected else { return String::new() };
    let at = along(rate.0, 1000, WIDE);
    let x = LEFT + at;
    let words = text_with(picture.lang, "work-chart-expected", &[("k", said.into())]);
    let look = Type::plain("12", INK);
    let words = if at > WIDE / 2 {
        label(x - 4, 13, look.end(), &words)
    } else {
        label(x + 4, 13, look, &words)
    };
    format!("<path d=\"M{x} 4V46\" stroke=\"{INK}\" stroke-width=\"3\"/>{words}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_bars_and_the_tick_lie_where_they_should() {
        let svg = draw(&Picture {
            code: "999678",
            built: Some(Tenths(380)),
            paid: Some(Tenths(600)),
            expected: Some(Tenths(620)),
            lang: Lang::Es,
            id: "w",
        });
        assert!(svg.contains("y=\"22\" width=\"82\""), "{svg}");
        assert!(svg.contains("y=\"48\" width=\"130\""), "{svg}");
        assert!(svg.contains("se esperaba 62"), "{svg}");
    }

    #[test]
    fn a_progress_that_nobody_reported_is_not_known_and_not_zero() {
        let svg = draw(&Picture {
            code: "1",
            built: None,
            paid: None,
            expected: None,
            lang: Lang::Es,
            id: "w",
        });
        assert_eq!(svg.matches("no se sabe").count(), 5, "{svg}");
    }
}
