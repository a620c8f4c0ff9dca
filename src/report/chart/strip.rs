//! Against neighbours: one dot a municipality on one axis, the own one solid and named, a tick at the
//! middle one. No order of merit: the others have no names here, the table beside it has them.
//!
//! Dots that would touch are piled on each other, so that a crowd is seen as one.

use super::{Anchor, BLUE, INK, INK_2, Type, along, label, open};
use crate::domain::lang::Lang;
use crate::domain::money::Tenths;
use crate::i18n::text_with;

/// One measure of some municipalities.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    /// The name of the measure.
    pub measure: &'a str,
    pub own_name: &'a str,
    pub own: Option<Tenths>,
    pub others: &'a [Tenths],
    pub median: Option<Tenths>,
    pub lang: Lang,
    /// Prefix of the ids inside, unique on the page.
    pub id: &'a str,
}

const LEFT: i32 = 14;
const WIDE: i32 = 300;
const WIDTH: i32 = 328;
/// Room for the own name above the piles.
const HEAD: i32 = 26;
/// Room for the numbers below the axis.
const FOOT: i32 = 40;
/// More on one spot lie upon each other: the picture may not grow past 200.
const HIGHEST: usize = 8;
/// From so many on the dots are small.
const CROWD: usize = 40;

/// A dot: the middle of it, and how high in its pile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Dot {
    x: i32,
    level: usize,
}

/// Draws the strip; nothing when nobody has a value.
pub fn draw(picture: &Picture) -> Option<String> {
    let scale = Scale::over(picture)?;
    let small = picture.others.len() >= CROWD;
    let (radius, step) = if small { (4, 9) } else { (6, 14) };
    let mut values: Vec<Tenths> = picture.others.to_vec();
    values.sort_unstable();
    let piled = pile(values.iter().map(|value| scale.place(*value)), step);
    let levels = piled.iter().map(|dot| dot.level + 1).max().unwrap_or(0).max(1);
    let tall = i32::try_from(levels).unwrap_or(1) * step;
    let axis = HEAD + tall + radius;
    let height = |level: usize| axis - radius - 2 - i32::try_from(level).unwrap_or(0) * step;
    let hollow = |dot: &Dot| {
        format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\" fill=\"#fff\" stroke=\"{INK}\" \
             stroke-width=\"1.5\"/>",
            dot.x,
            height(dot.level)
        )
    };
    let dots: Vec<String> = piled.iter().map(hollow).collect();
    let (title, description) = words(picture, values.first().zip(values.last()));
    Some(
        [
            open("chart", WIDTH, axis + FOOT, picture.id, &title, &description),
            scale.axis(axis),
            dots.concat(),
            picture.median.map_or_else(String::new, |value| scale.median(picture, axis, value)),
            own(picture, &scale, height(0), radius),
            "</svg>".to_owned(),
        ]
        .concat(),
    )
}

fn words(picture: &Picture, ends: Option<(&Tenths, &Tenths)>) -> (String, String) {
    let lang = picture.lang;
    let title = text_with(lang, "strip-title", &[("measure", picture.measure.into())]);
    let said = |value: Option<Tenths>| {
        value.map_or_else(|| text_with(lang, "not-known", &[]), |value| value.to_string())
    };
    let description = text_with(
        lang,
        "strip-desc",
        &[
            ("own", picture.own_name.into()),
            ("value", said(picture.own).into()),
            ("n", picture.others.len().into()),
            ("low", said(ends.map(|(low, _)| *low)).into()),
            ("high", said(ends.map(|(_, high)| *high)).into()),
            ("median", said(picture.median).into()),
        ],
    );
    (title, description)
}

/// From zero, or from below it where something shrank, to 100 or beyond.
struct Scale {
    low: i64,
    high: i64,
}

impl Scale {
    fn over(picture: &Picture) -> Option<Self> {
        let values = || picture.others.iter().copied().chain(picture.own).map(|value| value.0);
        let low = values().min()?.min(0);
        let high = values().max()?.max(1000);
        Some(Self { low, high })
    }

    fn place(&self, value: Tenths) -> i32 {
        let (along_it, all) =
            (value.0.saturating_sub(self.low), self.high.saturating_sub(self.low));
        LEFT + along(along_it, all, WIDE)
    }

    fn axis(&self, y: i32) -> String {
        let right = LEFT + WIDE;
        let zero = self.place(Tenths(0));
        let tick = |x: i32| format!("M{x} {}v8", y - 4);
        let ends = [LEFT, zero, right].map(tick).concat();
        let number = |value: i64| Tenths(value).to_string().trim_end_matches(".0").to_owned();
        let look = Type::plain("11", INK_2);
        let has_room = self.low < 0 && zero - LEFT > 30;
        let middle = if has_room { label(zero - 3, y + 18, look, "0") } else { String::new() };
        [
            format!("<path d=\"M{LEFT} {y}H{right}{ends}\" stroke=\"{INK_2}\" fill=\"none\"/>"),
            label(LEFT - 3, y + 18, look, &number(self.low)),
            middle,
            label(right, y + 18, look.end(), &number(self.high)),
        ]
        .concat()
    }

    /// A tick through the dots, named on a line of its own.
    fn median(&self, picture: &Picture, y: i32, value: Tenths) -> String {
        let x = self.place(value);
        let words = text_with(picture.lang, "strip-median", &[("value", value.to_string().into())]);
        let look = Type::plain("13", INK);
        let name = if x > WIDTH / 2 {
            label(x + 6, y + 34, look.end(), &words)
        } else {
            label(x - 6, y + 34, look, &words)
        };
        format!("<path d=\"M{x} {HEAD}V{}\" stroke=\"{INK}\" stroke-width=\"3\"/>{name}", y + 7)
    }
}

/// The own dot stands on the axis, before the others, with its name above all.
fn own(picture: &Picture, scale: &Scale, y: i32, radius: i32) -> String {
    let Some(value) = picture.own else { return String::new() };
    let x = scale.place(value);
    let look = Type::plain("13", BLUE).bold();
    let anchor = if x > WIDTH / 2 { Anchor::End } else { Anchor::Start };
    let (at, look) =
        if anchor == Anchor::End { (x + radius, look.end()) } else { (x - radius, look) };
    let name = crate::domain::text::shorten(picture.own_name, 24);
    [
        format!("<path d=\"M{x} {}V{y}\" stroke=\"{BLUE}\" stroke-width=\"1.5\"/>", HEAD - 8),
        format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\" fill=\"{BLUE}\"/>", radius + 1),
        label(at, 14, look, &format!("{name}: {value}")),
    ]
    .concat()
}

/// Puts each dot on the lowest level on which it touches none.
fn pile(places: impl Iterator<Item = i32>, step: i32) -> Vec<Dot> {
    let mut last: Vec<i32> = Vec::new();
    places
        .map(|x| {
            let free = last.iter().position(|taken| x - taken >= step);
            let level = free.unwrap_or(last.len()).min(HIGHEST - 1);
            match last.get_mut(level) {
                Some(taken) => *taken = x,
                None => last.push(x),
            }
            Dot { x, level }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenths(values: &[i64]) -> Vec<Tenths> {
        values.iter().map(|value| Tenths(*value)).collect()
    }

    fn picture(others: &[Tenths], own: Option<Tenths>) -> Picture<'_> {
        let median = others.first().copied();
        let (measure, own_name) = ("Avance del gasto", "Qoriwayq’o");
        Picture { measure, own_name, own, others, median, lang: Lang::Es, id: "c0" }
    }

    #[test]
    fn the_own_one_is_solid_and_named_and_the_others_are_hollow() {
        let others = tenths(&[310, 480, 480, 733, 1000]);
        let svg = draw(&picture(&others, Some(Tenths(551)))).unwrap();
        assert_eq!(svg.matches("fill=\"#fff\"").count(), 5);
        assert_eq!(svg.matches(&format!("fill=\"{BLUE}\"/>")).count(), 1);
        assert!(svg.contains("Qoriwayq’o: 55.1"), "{svg}");
        insta::assert_snapshot!(svg.replace("><", ">\n<"));
    }

    #[test]
    fn dots_that_would_touch_are_piled_and_the_pile_has_an_end() {
        let dots = pile([10, 12, 40, 41, 42].into_iter(), 14);
        let levels: Vec<usize> = dots.iter().map(|dot| dot.level).collect();
        assert_eq!(levels, [0, 1, 0, 1, 2]);
        let many = pile(std::iter::repeat_n(50, 100), 9);
        assert!(many.iter().all(|dot| dot.level < HIGHEST));
    }

    #[test]
    fn a_budget_that_shrank_stands_left_of_zero_and_nobody_is_no_picture() {
        let others = tenths(&[-200, 0, 1800]);
        let svg = draw(&picture(&others, None)).unwrap();
        assert!(svg.contains(">-20&#10;<") && svg.contains(">180&#10;<"), "{svg}");
        assert!(draw(&picture(&[], None)).is_none());
    }
}
