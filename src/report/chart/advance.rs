//! A work month by month: what was built as a line, what was expected dashed, from 0 to 100.
//!
//! A month of which nobody reported is a hatched gap, never zero and never joined; the month of the
//! last report is named, because a line that ends says nothing of today.

use std::fmt::Write as _;

use super::{BLUE, INK, INK_2, Type, along, label, open};
use crate::domain::lang::Lang;
use crate::domain::money::Tenths;
use crate::domain::period::Month;
use crate::i18n::dates::month_short;
use crate::i18n::{text, text_with};

/// What one month says; both are cumulative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    pub month: Month,
    pub expected: Option<Tenths>,
    pub built: Option<Tenths>,
}

/// One work.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    /// The work's code, for the title.
    pub code: &'a str,
    /// In order; months between them that are missing are gaps.
    pub points: &'a [Point],
    pub lang: Lang,
    /// Prefix of the ids inside, unique on the page.
    pub id: &'a str,
}

const LEFT: i32 = 30;
const WIDE: i32 = 212;
const TOP: i32 = 18;
const TALL: i32 = 130;
const WIDTH: i32 = 328;
const HEIGHT: i32 = 176;
/// Years that find room below the axis.
const MOST_YEARS: usize = 6;

/// Draws the lines; nothing below two reported months, which a sentence says as well.
pub fn draw(picture: &Picture) -> Option<String> {
    let months = every_month(picture.points);
    if picture.points.iter().filter(|point| point.built.is_some()).count() < 2 {
        return None;
    }
    let (title, description) = words(picture, &months);
    let axis = Axis { months: &months };
    Some(
        [
            open("chart", WIDTH, HEIGHT, picture.id, &title, &description),
            axis.frame(picture.lang),
            axis.gaps(picture.lang),
            axis.curve(|point| point.expected, "2\" stroke-dasharray=\"5 4", INK),
            axis.curve(|point| point.built, "3", BLUE),
            axis.ends(picture.lang),
            "</svg>".to_owned(),
        ]
        .concat(),
    )
}

/// Every month from the first to the last, those that nobody reported too.
fn every_month(points: &[Point]) -> Vec<Point> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Vec::new() };
    std::iter::successors(Some(first.month), |month| Some(month.next()))
        .take_while(|month| *month <= last.month)
        .map(|month| {
            let known = points.iter().find(|point| point.month == month);
            known.copied().unwrap_or(Point { month, expected: None, built: None })
        })
        .collect()
}

fn words(picture: &Picture, months: &[Point]) -> (String, String) {
    let lang = picture.lang;
    let title = text_with(lang, "advance-chart-title", &[("code", picture.code.into())]);
    let last = |get: fn(&Point) -> Option<Tenths>| {
        let found = months.iter().rev().find_map(|point| Some((point.month, get(point)?)));
        found.map_or_else(
            || text(lang, "not-known"),
            |(month, value)| format!("{value} ({})", month_short(lang, month)),
        )
    };
    let missing: Vec<String> = months
        .iter()
        .filter(|point| point.built.is_none())
        .map(|point| month_short(lang, point.month))
        .collect();
    let missing = if missing.is_empty() { "–".to_owned() } else { missing.join(", ") };
    let from = months.first().map(|point| month_short(lang, point.month)).unwrap_or_default();
    let description = text_with(
        lang,
        "advance-chart-desc",
        &[
            ("from", from.into()),
            ("built", last(|point| point.built).into()),
            ("expected", last(|point| point.expected).into()),
            ("missing", missing.into()),
        ],
    );
    (title, description)
}

/// The months along, the percentages up.
struct Axis<'a> {
    months: &'a [Point],
}

impl Axis<'_> {
    fn place(&self, at: usize) -> i32 {
        let last = i64::try_from(self.months.len().saturating_sub(1)).unwrap_or(1);
        LEFT + along(i64::try_from(at).unwrap_or(0), last.max(1), WIDE)
    }

    fn frame(&self, lang: Lang) -> String {
        let (foot, right) = (TOP + TALL, LEFT + WIDE);
        let marks = [0, 50, 100].map(|value: i32| {
            let y = foot - value * TALL / 100;
            let words = label(LEFT - 6, y + 4, Type::plain("11", INK_2).end(), &value.to_string());
            format!("<path class=\"g\" d=\"M{LEFT} {y}H{right}\" stroke=\"#c9cdd4\"/>{words}")
        });
        let base = format!("<path d=\"M{LEFT} {foot}H{right}\" stroke=\"{INK}\"/>");
        [marks.concat(), base, self.years(lang)].concat()
    }

    /// The first month, and each January as far as there is room.
    fn years(&self, lang: Lang) -> String {
        let foot = TOP + TALL;
        let januaries: Vec<(usize, Month)> = self
            .months
            .iter()
            .enumerate()
            .filter(|(_, point)| point.month.number() == 1)
            .map(|(at, point)| (at, point.month))
            .collect();
        let every = januaries.len().div_ceil(MOST_YEARS).max(1);
        let mut words = String::new();
        for (at, month) in januaries.iter().step_by(every) {
            let x = self.place(*at);
            let _ = write!(words, "<path d=\"M{x} {foot}v5\" stroke=\"{INK}\"/>");
            words += &label(x - 2, foot + 17, Type::plain("11", INK_2), &month.year().to_string());
        }
        let first = self.months.first().map(|point| point.month);
        if let Some(month) =
            first.filter(|_| januaries.first().is_none_or(|(at, _)| self.place(*at) > LEFT + 70))
        {
            words +=
                &label(LEFT - 2, foot + 17, Type::plain("11", INK_2), &month_short(lang, month));
        }
        words
    }

    /// Months of which nobody reported what was built.
    fn gaps(&self, lang: Lang) -> String {
        let silent = |point: &&(usize, &Point)| point.1.built.is_none();
        let all: Vec<(usize, &Point)> = self.months.iter().enumerate().collect();
        let missing: Vec<usize> = all.iter().filter(silent).map(|(at, _)| *at).collect();
        let Some(first) = missing.first() else { return String::new() };
        let wide = (WIDE / i32::try_from(self.months.len()).unwrap_or(WIDE).max(1)).clamp(2, 14);
        let column = |at: &usize| {
            format!(
                "<path d=\"M{x} {TOP}V{foot}\" stroke=\"{INK_2}\" stroke-width=\"{wide}\" \
                 stroke-dasharray=\"1 5\"/>",
                x = self.place(*at),
                foot = TOP + TALL
            )
        };
        let columns: Vec<String> = missing.iter().map(column).collect();
        let words = text(lang, "line-chart-missing");
        columns.concat() + &label(self.place(*first) - 8, TOP - 5, Type::plain("11", INK_2), &words)
    }

    /// Runs of known months, never joined across a missing one; a month alone is a dot.
    fn curve(&self, get: fn(&Point) -> Option<Tenths>, stroke: &str, colour: &str) -> String {
        let mut runs: Vec<Vec<(i32, i32)>> = vec![Vec::new()];
        for (at, point) in self.months.iter().enumerate() {
            match (get(point), runs.last_mut()) {
                (Some(value), Some(run)) => run.push((self.place(at), height(value))),
                _ => runs.push(Vec::new()),
            }
        }
        let drawn = runs.iter().map(|run| match run.as_slice() {
            [] => String::new(),
            [(x, y)] => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"2.5\" fill=\"{colour}\"/>"),
            several => {
                let steps: Vec<String> = several.iter().map(|(x, y)| format!("{x} {y}")).collect();
                format!(
                    "<path d=\"M{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{stroke}\"/>",
                    steps.join("L")
                )
            }
        });
        drawn.collect::<Vec<_>>().concat()
    }

    /// The last values, named beside the lines; they part where they would touch.
    fn ends(&self, lang: Lang) -> String {
        let end = |get: fn(&Point) -> Option<Tenths>| {
            let found = self.months.iter().enumerate().rev();
            found.into_iter().find_map(|(at, point)| Some((self.place(at), get(point)?)))
        };
        let built = end(|point| point.built);
        let expected = end(|point| point.expected);
        let mut words = String::new();
        let mut taken: Option<i32> = None;
        if let Some((x, value)) = built {
            let y = height(value);
            let said =
                text_with(lang, "advance-chart-built", &[("value", value.to_string().into())]);
            let _ = write!(words, "<circle cx=\"{x}\" cy=\"{y}\" r=\"4\" fill=\"{BLUE}\"/>");
            words += &label(end_of(x), y + 5, Type::plain("12", BLUE).bold(), &said);
            taken = Some(y);
        }
        if let Some((x, value)) = expected {
            let y = height(value);
            let shift = match taken {
                Some(taken) if (taken - y).abs() < 14 => {
                    if y <= taken {
                        taken - 14
                    } else {
                        taken + 14
                    }
                }
                _ => y,
            };
            let said =
                text_with(lang, "advance-chart-expected", &[("value", value.to_string().into())]);
            words += &label(end_of(x), shift + 5, Type::plain("12", INK), &said);
        }
        words
    }
}

/// Where a word begins beside a point.
const fn end_of(x: i32) -> i32 {
    x + 6
}

fn height(value: Tenths) -> i32 {
    TOP + TALL - along(value.0, 1000, TALL)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(month: &str, expected: Option<i64>, built: Option<i64>) -> Point {
        let month = month.parse().unwrap();
        Point { month, expected: expected.map(Tenths), built: built.map(Tenths) }
    }

    #[test]
    fn a_month_that_nobody_reported_is_a_gap_between_two_lines() {
        let points = [
            point("2024-11", Some(100), Some(80)),
            point("2024-12", Some(200), Some(150)),
            point("2025-02", Some(400), Some(150)),
            point("2025-03", Some(600), Some(300)),
        ];
        let svg =
            draw(&Picture { code: "999031", points: &points, lang: Lang::Es, id: "a" }).unwrap();
        assert_eq!(svg.matches(&format!("fill=\"none\" stroke=\"{BLUE}\"")).count(), 2, "{svg}");
        assert!(svg.contains("sin dato"), "{svg}");
        insta::assert_snapshot!(svg.replace("><", ">\n<"));
    }

    #[test]
    fn one_report_is_no_line() {
        let points = [point("2024-11", Some(100), Some(80)), point("2024-12", Some(200), None)];
        assert!(draw(&Picture { code: "1", points: &points, lang: Lang::Es, id: "a" }).is_none());
    }
}
