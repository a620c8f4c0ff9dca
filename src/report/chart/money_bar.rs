//! How much of the money moved: the budget as an outline, what is reserved hatched in it, what is
//! spent solid in that, and a tick where the year opened.

use super::{BLUE, INK, INK_2, Type, along, label, open};
use crate::domain::lang::Lang;
use crate::domain::money::Soles;
use crate::i18n::numbers::{soles, soles_drawn};
use crate::i18n::{text, text_with};

/// The four amounts of a year; what is not known is not drawn.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    pub year: &'a str,
    pub pia: Option<Soles>,
    pub pim: Option<Soles>,
    pub certified: Option<Soles>,
    pub accrued: Option<Soles>,
    pub lang: Lang,
    /// Prefix of the ids inside, unique on the page.
    pub id: &'a str,
}

const LEFT: i32 = 8;
const WIDE: i32 = 312;
const WIDTH: i32 = 328;
const HEIGHT: i32 = 124;
/// A label left of its tick from this part of the axis on, in hundredths: right of it there is no room.
const TURN: i32 = 45;

/// Draws the nested bar; without money in force it says so and draws none.
pub fn draw(picture: &Picture) -> String {
    let say = |key: &str| text(picture.lang, key);
    let title = text_with(picture.lang, "money-chart-title", &[("year", picture.year.into())]);
    let amount = |amount: Option<Soles>| amount.map_or_else(|| say("rung-tail-unknown"), soles);
    let description = text_with(
        picture.lang,
        "money-chart-desc",
        &[
            ("pim", amount(picture.pim).into()),
            ("certified", amount(picture.certified).into()),
            ("accrued", amount(picture.accrued).into()),
            ("pia", amount(picture.pia).into()),
        ],
    );
    let Some(pim) = picture.pim.filter(|pim| *pim > Soles::ZERO) else {
        let words = say("money-chart-empty");
        return [
            open("chart", WIDTH, 28, picture.id, &title, &description),
            label(LEFT, 19, Type::plain("13", INK).bold(), &words),
            "</svg>".to_owned(),
        ]
        .concat();
    };
    let most = pim.max(picture.pia.unwrap_or_default());
    [
        open("chart", WIDTH, HEIGHT, picture.id, &title, &description),
        hatch(picture.id),
        bars(picture, pim, most),
        opening(picture, most),
        in_force(picture, pim, most),
        feet(picture, most),
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

fn reach(amount: Soles, most: Soles) -> i32 {
    along(amount.centimos(), most.centimos(), WIDE)
}

fn bars(picture: &Picture, pim: Soles, most: Soles) -> String {
    let outline = format!(
        "<rect x=\"{LEFT}\" y=\"40\" width=\"{}\" height=\"40\" fill=\"#fff\" stroke=\"{INK}\" \
         stroke-width=\"1.5\"/>",
        reach(pim, most)
    );
    let reserved = picture.certified.map(|certified| {
        format!(
            "<rect x=\"{LEFT}\" y=\"46\" width=\"{}\" height=\"28\" fill=\"url(#{}h)\" \
             stroke=\"{BLUE}\"/>",
            reach(certified, most),
            picture.id
        )
    });
    let spent = picture.accrued.map(|accrued| {
        format!(
            "<rect x=\"{LEFT}\" y=\"52\" width=\"{}\" height=\"16\" fill=\"{BLUE}\"/>",
            reach(accrued, most)
        )
    });
    outline + &reserved.unwrap_or_default() + &spent.unwrap_or_default()
}

/// The tick where the year opened, with its label on the side that has room.
fn opening(picture: &Picture, most: Soles) -> String {
    let Some(pia) = picture.pia else { return String::new() };
    let x = LEFT + reach(pia, most);
    let words = format!("{} {}", text(picture.lang, "rung-in_opening_budget"), soles_drawn(pia));
    let look = Type::plain("13", INK);
    let right = along(pia.centimos(), most.centimos(), 100) > TURN;
    let words =
        if right { label(x - 5, 33, look.end(), &words) } else { label(x + 5, 33, look, &words) };
    format!("<path d=\"M{x} 22V86\" stroke=\"{INK}\" stroke-width=\"3\"/>{words}")
}

fn in_force(picture: &Picture, pim: Soles, most: Soles) -> String {
    let x = LEFT + reach(pim, most);
    let words = format!("{} {}", text(picture.lang, "chart-in-force"), soles_drawn(pim));
    let look = Type::plain("13", INK).bold();
    let right = along(pim.centimos(), most.centimos(), 100) > TURN;
    let words = if right { label(x, 14, look.end(), &words) } else { label(x, 14, look, &words) };
    format!("{words}<path d=\"M{x} 18v22\" stroke=\"{INK}\"/>")
}

/// What is spent and reserved, each with a piece of its bar, and the ends of the axis. The pieces are
/// drawn: not every font has a hatched square.
fn feet(picture: &Picture, most: Soles) -> String {
    let right = LEFT + WIDE;
    let named =
        |key: &str, amount: Soles| format!("{} {}", text(picture.lang, key), soles_drawn(amount));
    let spent = picture.accrued.map(|accrued| {
        let words = named("chart-spent", accrued);
        format!("<rect x=\"{LEFT}\" y=\"92\" width=\"11\" height=\"11\" fill=\"{BLUE}\"/>")
            + &label(LEFT + 16, 102, Type::plain("13", BLUE).bold(), &words)
    });
    let reserved = picture.certified.map(|certified| {
        let words = named("chart-reserved", certified);
        format!(
            "<rect x=\"{}\" y=\"92\" width=\"11\" height=\"11\" fill=\"url(#{}h)\" \
             stroke=\"{BLUE}\"/>",
            right - 11,
            picture.id
        ) + &label(right - 16, 102, Type::plain("13", INK).end(), &words)
    });
    [
        spent.unwrap_or_default(),
        reserved.unwrap_or_default(),
        format!("<path class=\"g\" d=\"M{LEFT} 109H{right}M{LEFT} 106v6M{right} 106v6\" stroke=\"{INK_2}\"/>"),
        label(LEFT, 122, Type::plain("11", INK_2), &soles_drawn(Soles::ZERO)),
        label(right, 122, Type::plain("11", INK_2).end(), &soles_drawn(most)),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture<'a>() -> Picture<'a> {
        Picture {
            year: "2025",
            pia: Soles::from_soles(6_000_000),
            pim: Soles::from_soles(8_731_483),
            certified: Soles::from_soles(6_912_000),
            accrued: Soles::from_soles(4_115_221),
            lang: Lang::Es,
            id: "m",
        }
    }

    #[test]
    fn bars_are_as_long_as_their_amounts() {
        let svg = draw(&picture());
        assert!(svg.contains("x=\"8\" y=\"40\" width=\"312\""), "{svg}");
        assert!(svg.contains("x=\"8\" y=\"46\" width=\"247\""), "{svg}");
        assert!(svg.contains("x=\"8\" y=\"52\" width=\"147\""), "{svg}");
        assert!(svg.contains("M222 22V86"), "{svg}");
    }

    #[test]
    fn without_money_in_force_there_is_no_bar_and_the_word_says_so() {
        let svg = draw(&Picture { pim: Some(Soles::ZERO), ..picture() });
        assert!(svg.contains("Sin dinero vigente") && !svg.contains("<rect"), "{svg}");
    }

    #[test]
    fn amounts_beyond_the_axis_and_below_zero_stay_on_the_field() {
        let svg = draw(&Picture {
            accrued: Some(Soles::from_centimos(i64::MIN + 1)),
            certified: Some(Soles::from_centimos(i64::MAX)),
            ..picture()
        });
        assert!(
            svg.contains("y=\"46\" width=\"312\"") && svg.contains("y=\"52\" width=\"0\""),
            "{svg}"
        );
    }
}
