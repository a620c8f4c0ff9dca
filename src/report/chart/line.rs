//! Are we slower than usual? The year month by month, in soles of every hundred: this year as a line,
//! last year dashed, the range of past years as a band.
//!
//! A month that no file reaches is a gap with a hatch, never zero and never joined.

use super::{BLUE, INK, INK_2, TINT, Type, along, label, open};
use crate::domain::lang::Lang;
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::i18n::dates::month_name;
use crate::i18n::numbers::of_hundred;
use crate::i18n::{text, text_with};

/// One year: what was spent from January to each month, against the budget at its end.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    pub year: Year,
    pub whole: Soles,
    /// January first; `None` where no file reaches.
    pub through: &'a [Option<Soles>],
}

/// This year first, then past years, newest first.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    pub lines: &'a [Line<'a>],
    pub lang: Lang,
    /// Prefix of the ids inside, unique on the page.
    pub id: &'a str,
}

const LEFT: i32 = 30;
const STEP: i32 = 22;
const TOP: i32 = 16;
const TALL: i32 = 140;
const WIDTH: i32 = 328;
const HEIGHT: i32 = 184;

/// Draws the lines; nothing when the running year has none.
pub fn draw(picture: &Picture) -> Option<String> {
    let (this, past) = picture.lines.split_first()?;
    let title =
        text_with(picture.lang, "line-chart-title", &[("year", this.year.to_string().into())]);
    let listed: Vec<String> = picture.lines.iter().map(|line| listed(picture.lang, line)).collect();
    let description =
        text_with(picture.lang, "line-chart-desc", &[("list", listed.join(" ").into())]);
    Some(
        [
            open("chart", WIDTH, HEIGHT, picture.id, &title, &description),
            band(past),
            axes(picture.lang),
            past.first()
                .map_or_else(String::new, |last| curve(last, "2\" stroke-dasharray=\"5 4", INK)),
            gap(picture, this),
            curve(this, "3", BLUE),
            ends(this, past.first()),
            "</svg>".to_owned(),
        ]
        .concat(),
    )
}

/// The values of a year in words, for those who hear the picture.
fn listed(lang: Lang, line: &Line) -> String {
    let value = |amount: &Option<Soles>| {
        amount
            .and_then(|amount| of_hundred(lang, amount.centimos(), line.whole.centimos()))
            .unwrap_or_else(|| text(lang, "line-chart-missing"))
    };
    let values: Vec<String> = line.through.iter().map(value).collect();
    let args = [("year", line.year.to_string().into()), ("values", values.join(", ").into())];
    text_with(lang, "line-chart-year", &args)
}

fn place(month: usize) -> i32 {
    LEFT + STEP / 2 + i32::try_from(month).unwrap_or(0) * STEP
}

fn height(line: &Line, amount: Soles) -> i32 {
    TOP + TALL - along(amount.centimos(), line.whole.centimos(), TALL)
}

/// The heights of a year, month by month.
fn heights(line: &Line) -> Vec<Option<i32>> {
    line.through.iter().map(|amount| amount.map(|amount| height(line, amount))).collect()
}

/// The range of past years, where at least two say something.
fn band(past: &[Line]) -> String {
    let all: Vec<Vec<Option<i32>>> = past.iter().map(heights).collect();
    let mut upper = Vec::new();
    let mut lower = Vec::new();
    for month in 0..12 {
        let known: Vec<i32> =
            all.iter().filter_map(|line| line.get(month).copied().flatten()).collect();
        if let (2.., Some(top), Some(low)) = (known.len(), known.iter().min(), known.iter().max()) {
            upper.push(format!("{} {top}", place(month)));
            lower.push(format!("{} {low}", place(month)));
        }
    }
    if upper.len() < 2 {
        return String::new();
    }
    lower.reverse();
    format!(
        "<path class=\"b\" d=\"M{}L{}z\" fill=\"{TINT}\" stroke=\"#c9cdd4\"/>",
        upper.join("L"),
        lower.join("L")
    )
}

fn axes(lang: Lang) -> String {
    let (foot, right) = (TOP + TALL, LEFT + 12 * STEP);
    let months: String = (1..=12_u8)
        .map(|month| {
            let letter: String = month_name(lang, month).chars().take(1).collect();
            label(place(usize::from(month) - 1) - 4, foot + 14, Type::plain("11", INK_2), &letter)
        })
        .collect();
    let marks = [0, 50, 100].map(|value: i32| {
        let y = foot - value * TALL / 100;
        let words = label(LEFT - 5, y + 4, Type::plain("11", INK_2).end(), &value.to_string());
        format!("<path class=\"g\" d=\"M{LEFT} {y}H{right}\" stroke=\"#c9cdd4\"/>{words}")
    });
    let base = format!("<path d=\"M{LEFT} {foot}H{right}\" stroke=\"{INK}\"/>");
    [marks.concat(), base, months].concat()
}

/// A line with its gaps: runs of known months, never joined across a missing one.
fn curve(line: &Line, stroke: &str, colour: &str) -> String {
    let heights = heights(line);
    let mut steps: Vec<String> = Vec::new();
    let mut joined = false;
    for (month, height) in heights.iter().enumerate() {
        if let Some(y) = height {
            let stroke = if joined { "L" } else { "M" };
            steps.push(format!("{stroke}{} {y}", place(month)));
        }
        joined = height.is_some();
    }
    let path = steps.concat();
    if path.is_empty() {
        return path;
    }
    format!("<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{stroke}\"/>")
}

/// Months before the last known one that no file reaches.
fn gap(picture: &Picture, line: &Line) -> String {
    let last = line.through.iter().rposition(Option::is_some).unwrap_or(0);
    let missing: Vec<usize> = (0..last).filter(|month| line.through[*month].is_none()).collect();
    let Some(first) = missing.first() else { return String::new() };
    let column = |month: &usize| {
        format!(
            "<path d=\"M{x} {TOP}V{foot}\" stroke=\"{INK_2}\" stroke-width=\"14\" \
             stroke-dasharray=\"1 5\"/>",
            x = place(*month),
            foot = TOP + TALL
        )
    };
    let columns: Vec<String> = missing.iter().map(column).collect();
    let words = text(picture.lang, "line-chart-missing");
    columns.concat() + &label(place(*first) - 8, TOP - 4, Type::plain("11", INK_2), &words)
}

/// The years at the ends of their lines; they part where they would touch.
fn ends(this: &Line, last: Option<&Line>) -> String {
    let end = |line: &Line| {
        let month = line.through.iter().rposition(Option::is_some)?;
        Some((place(month), height(line, line.through.get(month).copied().flatten()?)))
    };
    let mine = end(this);
    let point = mine.map(|(x, y)| {
        let look = Type::plain("13", BLUE).bold();
        let words = label((x + 7).min(WIDTH - 32), y + 16, look, &this.year.to_string());
        format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"4\" fill=\"{BLUE}\"/>{words}")
    });
    let other = last.zip(last.and_then(end)).map(|(line, (x, y))| {
        let touches =
            mine.is_some_and(|(mx, my)| (x - mx).abs() < 40 && (y - (my + 16)).abs() < 14);
        let y = if touches { y - 14 } else { y };
        let look = Type::plain("13", INK).end();
        label(x.min(WIDTH - 4), y - 5, look, &line.year.to_string())
    });
    point.unwrap_or_default() + &other.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn soles(amounts: &[Option<i64>]) -> Vec<Option<Soles>> {
        amounts.iter().map(|amount| amount.and_then(Soles::from_soles)).collect()
    }

    fn line(year: i64, through: &[Option<Soles>]) -> Line<'_> {
        Line { year: Year::new(year).unwrap(), whole: Soles::from_soles(100).unwrap(), through }
    }

    #[test]
    fn a_missing_month_is_a_gap_and_is_said() {
        let this = soles(&[Some(5), None, Some(20), None]);
        let svg = draw(&Picture { lines: &[line(2025, &this)], lang: Lang::Es, id: "l" }).unwrap();
        assert!(svg.contains("5, sin dato, 20, sin dato"), "{svg}");
        assert!(svg.contains("M41 149M85 128"), "{svg}");
    }

    #[test]
    fn the_band_needs_two_past_years() {
        let (this, one, two) =
            (soles(&[Some(5), Some(9)]), soles(&[Some(3), Some(8)]), soles(&[Some(6), Some(20)]));
        let lines = [line(2025, &this), line(2024, &one), line(2023, &two)];
        let with = draw(&Picture { lines: &lines, lang: Lang::Es, id: "l" }).unwrap();
        assert!(with.contains("class=\"b\""), "{with}");
        let without = draw(&Picture { lines: &lines[..2], lang: Lang::Es, id: "l" }).unwrap();
        assert!(!without.contains("class=\"b\""), "{without}");
        assert!(draw(&Picture { lines: &[], lang: Lang::Es, id: "l" }).is_none());
    }
}
