//! One figure an agreement, grouped; counts of ten where there are too many to see one by one.

use super::marks::{self, Drawn};
use super::open;
use crate::domain::ladder::Situation;
use crate::domain::lang::Lang;
use crate::i18n::{text, text_with};

/// How many agreements stand how, and where the picture goes.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    pub counts: &'a [(Situation, usize)],
    /// Seven on a phone, fourteen on A4.
    pub per_row: usize,
    pub lang: Lang,
    pub marks: Drawn,
    /// Prefix of the ids inside, unique on the page.
    pub id: &'a str,
}

/// What a row of figures is grouped by: first what is well, so that the eye ends at what is not.
const ORDER: [Situation; 7] = [
    Situation::Done,
    Situation::OnTrack,
    Situation::NotDue,
    Situation::Late,
    Situation::Contradicted,
    Situation::Gone,
    Situation::Unknown,
];
/// More figures are no longer counted at a glance.
const MOST: usize = 30;
const STEP: usize = 46;
const ROW: usize = 36;

/// Draws the figures; replaced agreements are not counted.
pub fn draw(picture: &Picture) -> String {
    let counts: Vec<(Situation, usize)> = ORDER
        .iter()
        .map(|situation| {
            let of_it = picture.counts.iter().filter(|(one, _)| one == situation);
            (*situation, of_it.map(|(_, count)| count).sum())
        })
        .collect();
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let (shown, title) = if all > MOST {
        (of_ten(&counts, all), text(picture.lang, "icons-of-ten"))
    } else {
        (counts.clone(), text_with(picture.lang, "icons-title", &[("n", all.into())]))
    };
    let figures: Vec<Situation> = shown
        .iter()
        .flat_map(|(situation, count)| std::iter::repeat_n(*situation, *count))
        .collect();
    let rows = figures.len().div_ceil(picture.per_row.max(1)).max(1);
    let drawn: String =
        figures.iter().enumerate().map(|(place, of)| figure(picture, place, *of)).collect();
    let size = |units: usize| i32::try_from(units).unwrap_or(i32::MAX);
    [
        open(
            "chart",
            size(picture.per_row * STEP + 6),
            size(rows * ROW + 4),
            picture.id,
            &title,
            &caption(&counts, picture.lang),
        ),
        drawn,
        "</svg>".to_owned(),
    ]
    .concat()
}

/// "Cumplido 2 · En camino 4": what the figures count, in words.
pub fn caption(counts: &[(Situation, usize)], lang: Lang) -> String {
    let named = ORDER.iter().filter_map(|situation| {
        let of_it = counts.iter().filter(|(one, _)| one == situation);
        let count: usize = of_it.map(|(_, count)| count).sum();
        let word = text(lang, &format!("situation-{situation}"));
        (count > 0).then(|| format!("{word} {count}"))
    });
    named.collect::<Vec<_>>().join(" · ")
}

fn figure(picture: &Picture, place: usize, of: Situation) -> String {
    let per_row = picture.per_row.max(1);
    let (x, y) = (8 + place % per_row * STEP, 4 + place / per_row * ROW);
    marks::figure(of, x, y, picture.marks)
}

/// Ten figures for any number of agreements, by largest remainder.
fn of_ten(counts: &[(Situation, usize)], all: usize) -> Vec<(Situation, usize)> {
    let mut tens: Vec<(Situation, usize, usize)> = counts
        .iter()
        .map(|(situation, count)| (*situation, count * 10 / all, count * 10 % all))
        .collect();
    let given: usize = tens.iter().map(|(_, whole, _)| whole).sum();
    let mut by_rest: Vec<usize> = (0..tens.len()).collect();
    by_rest.sort_by_key(|place| std::cmp::Reverse(tens[*place].2));
    for place in by_rest.into_iter().take(10 - given) {
        tens[place].1 += 1;
    }
    tens.into_iter().map(|(situation, whole, _)| (situation, whole)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_figure_for_each_agreement_up_to_thirty() {
        let counts = [(Situation::Late, 3), (Situation::Done, 2), (Situation::Replaced, 4)];
        let svg = draw(&Picture {
            counts: &counts,
            per_row: 7,
            lang: Lang::Es,
            marks: Drawn::Here,
            id: "i",
        });
        assert_eq!(svg.matches("<g ").count(), 5);
        assert!(svg.contains("Cumplido 2 · Con retraso 3"), "{svg}");
    }

    #[test]
    fn five_hundred_agreements_are_ten_figures_that_add_up() {
        let counts = [(Situation::Late, 333), (Situation::Done, 166), (Situation::Unknown, 1)];
        let svg = draw(&Picture {
            counts: &counts,
            per_row: 7,
            lang: Lang::Es,
            marks: Drawn::Here,
            id: "i",
        });
        assert_eq!(svg.matches("<g ").count(), 10);
        assert!(svg.contains("De cada 10"), "{svg}");
    }

    #[test]
    fn no_agreement_is_no_figure_and_no_fault() {
        let svg =
            draw(&Picture { counts: &[], per_row: 7, lang: Lang::Es, marks: Drawn::Here, id: "i" });
        assert_eq!(svg.matches("<g ").count(), 0);
    }
}
