//! For the auditor: formulas, every measure with both parts of its fraction, every address.

use super::parts::{Page, words};
use crate::domain::indicator::{Measure, Subject, Unit, Value};
use crate::domain::lang::Lang;
use crate::i18n::{dates, numbers};
use crate::report::markup::{Cell, Markup, all, element, p, table};
use crate::report::model::Formula;
use crate::report::model::cited::Note;
use crate::report::words::formulas;

/// Addresses printed under one note; the JSON twin has them all.
const ADDRESSES: usize = 3;

/// Of these, the ones on paper.
const ON_PAPER: usize = 1;

pub fn sheet(page: Page) -> Markup {
    let rest = [("class", "fine paper")];
    element(
        "section",
        &[("class", "annex")],
        vec![
            notes(page),
            page.h2("section-annex", &[]),
            element("p", &rest, vec![Markup::text(&page.plain("annex-on-paper"))]),
            folded(page, "annex-formulas", formulas(page)),
            folded(page, "annex-measures", measures(page)),
        ],
    )
}

/// Long lists for who checks: closed on a screen until they are asked for, and left out on paper.
fn folded(page: Page, title: &str, part: Markup) -> Markup {
    if part.is_empty() {
        return part;
    }
    let summary = element("summary", &[], vec![page.word(title)]);
    element("details", &[("class", "screen")], vec![summary, part])
}

fn formulas(page: Page) -> Markup {
    let one = |formula: &Formula| {
        let version =
            page.voice().say("formula-version", &[("n", formula.version.to_string().into())]);
        let lang = page.lang;
        let name = format!("{} ", formulas::name(lang, formula));
        let ground = page
            .voice()
            .say("question-ground", &[("ground", formulas::ground(lang, formula).into())]);
        let said = format!(" {} {ground} ({version})", formulas::limits(lang, formula));
        all([
            element(
                "dt",
                &[],
                vec![
                    Markup::text(&name),
                    element("code", &[], vec![Markup::text(&formula.indicator)]),
                ],
            ),
            element(
                "dd",
                &[],
                vec![
                    element("code", &[], vec![Markup::text(&formulas::formula(lang, formula))]),
                    Markup::text(&said),
                ],
            ),
        ])
    };
    // those of the measures below; the pages of the indicators explain all of them
    let is_used =
        |formula: &&Formula| of_all(page).any(|measure| measure.id.indicator == formula.indicator);
    let list: Vec<Markup> = page.report.annex.formulas.iter().filter(is_used).map(one).collect();
    // a page in Quechua has them in Spanish
    let lang = if page.lang == Lang::En { "en" } else { "es" };
    if list.is_empty() { Markup::empty() } else { element("dl", &[("lang", lang)], list) }
}

fn measures(page: Page) -> Markup {
    let rows = of_all(page).map(|measure| {
        let name = page
            .report
            .annex
            .formulas
            .iter()
            .find(|formula| formula.indicator == measure.id.indicator)
            .map_or_else(
                || measure.id.indicator.clone(),
                |formula| formulas::name(page.lang, formula),
            );
        vec![
            words(&name),
            Cell::words(element("code", &[], vec![Markup::text(&measure.id.subject.to_string())])),
            Cell::number(value(page, measure)),
            words(&parts(page, measure)),
            words(&page.plain(&format!("freshness-{}", measure.state))),
        ]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    if rows.is_empty() {
        return Markup::empty();
    }
    let keys =
        ["column-indicator", "column-subject", "column-value", "column-parts", "column-state"];
    let headings: Vec<String> = keys.iter().map(|key| page.plain(key)).collect();
    all([
        table(&page.plain("section-annex"), &headings, &rows),
        p("fine", &page.plain("annex-rest")),
    ])
}

/// The measures of the whole; those of each agreement and work stand in the table file.
fn of_all(page: Page<'_>) -> impl Iterator<Item = &Measure> {
    let is_of_all = |measure: &&Measure| {
        !matches!(measure.id.subject, Subject::Agreement(_) | Subject::Work(_))
    };
    page.report.annex.measures.iter().filter(is_of_all)
}

fn value(page: Page, measure: &Measure) -> Markup {
    match measure.value {
        Ok(value) => Markup::text(&written(page, value, measure.unit)),
        Err(why) => {
            let reason = page.plain(&format!("reason-{why}"));
            Markup::text(&page.voice().say("not-computable", &[("reason", reason.into())]))
        }
    }
}

fn parts(page: Page, measure: &Measure) -> String {
    let (Some(numerator), Some(denominator)) = (measure.numerator, measure.denominator) else {
        return String::new();
    };
    // the parts of a percentage are counts or amounts, whatever its own unit
    let part = |value| written(page, value, Unit::Count);
    page.voice().say(
        "measure-of",
        &[("numerator", part(numerator).into()), ("denominator", part(denominator).into())],
    )
}

/// A value with its unit.
fn written(page: Page, value: Value, unit: Unit) -> String {
    match (value, unit) {
        (Value::Tenths(rate), Unit::Percent) => numbers::percent(rate),
        (Value::Tenths(rate), _) => rate.to_string(),
        (Value::Soles(amount), _) => numbers::soles(amount),
        (Value::Whole(count), _) => numbers::count(count),
        (Value::Date(day), _) => dates::day_short(page.lang, day),
    }
}

/// Where every small number leads.
fn notes(page: Page) -> Markup {
    let heading = page.h2("section-notes", &[]);
    if page.report.notes.is_empty() {
        return all([heading, p("", &page.plain("notes-none"))]);
    }
    let items = page.report.notes.iter().map(|note| one(page, note)).collect();
    all([
        heading,
        p("fine", &page.plain("report-trace-hint")),
        element("ol", &[("class", "fine notes")], items),
    ])
}

fn one(page: Page, note: &Note) -> Markup {
    let id = format!("n{}", note.note);
    let mut pieces: Vec<Markup> = Vec::new();
    for (place, address) in note.evidence.iter().take(ADDRESSES).enumerate() {
        let class = if place < ON_PAPER { "" } else { "screen" };
        pieces.push(element("code", &[("class", class)], vec![Markup::text(&address.to_string())]));
        pieces.push(Markup::text(" "));
    }
    let rest = note.evidence.len().saturating_sub(ADDRESSES);
    if rest > 0 {
        let more = vec![page.say("note-more", &[("n", rest.into())]), Markup::text(" ")];
        pieces.push(element("span", &[("class", "screen")], more));
    }
    if let Some(day) = note.date {
        let day = format!("({})", dates::day_short(page.lang, day));
        pieces.push(element("span", &[("class", "screen")], vec![Markup::text(&day)]));
    }
    element("li", &[("id", &id)], pieces)
}
