//! The works: built against paid, with what moved and what stands still.

use super::parts::{Page, on_screen, paragraph, words};
use crate::domain::money::Tenths;
use crate::domain::text::{shorten, tidy};
use crate::i18n::dates;
use crate::report::chart::progress;
use crate::report::markup::{Cell, Markup, all, element, p, table};
use crate::report::model::works::WorkLine;
use crate::report::words::{agreements, some_of, title_of};

/// Works that are told one by one; the table has them all.
const TOLD: usize = 6;
/// Titles of agreements named beside a work.
const AGREEMENTS: usize = 3;

pub fn section(page: Page) -> Markup {
    let part = &page.report.works;
    let heading = page.h2("section-works", &[]);
    let others = if part.others > 0 {
        p("fine", &page.voice().say("work-others", &[("n", part.others.into())]))
    } else {
        Markup::empty()
    };
    if part.works.is_empty() {
        return all([heading, p("", &page.plain("work-none")), others]);
    }
    let told = part.works.iter().filter(|work| !work.agreements.is_empty()).take(TOLD);
    let told =
        element("div", &[("class", "two works")], told.map(|work| one(page, work)).collect());
    all([heading, told, listed(page), others])
}

fn one(page: Page, work: &WorkLine) -> Markup {
    let voice = page.voice();
    let title = voice.say("work-title", &[("code", work.code.to_string().into())]);
    let named: Vec<String> = work
        .agreements
        .iter()
        .take(AGREEMENTS)
        .map(|id| format!("«{}»", title_of(page.report, id)))
        .collect();
    let of = some_of(voice, &named, work.agreements.len());
    let code = work.code.to_string();
    let id = format!("w{code}");
    let picture = progress::Picture {
        code: &code,
        built: work.built.known().copied(),
        paid: work.paid.known().copied(),
        expected: work.expected.known().copied(),
        lang: page.lang,
        id: &id,
    };
    let mut facts = agreements::work_dates(voice, work);
    facts.extend(work.stopped.iter().map(|stop| agreements::stoppage(voice, stop)));
    facts.extend(work.visits.iter().take(2).map(|visit| {
        let state = page.plain(&format!("visit-state-{}", visit.state));
        voice.say("work-visit", &[("date", voice.day(visit.on).into()), ("state", state.into())])
    }));
    element(
        "article",
        &[],
        vec![
            element("h3", &[], vec![Markup::text(&title), page.note(work.built.note)]),
            p("", &voice.say("work-of-agreement", &[("list", of.into())])),
            p("say", &agreements::work_progress(voice, work)),
            if work.built.known().is_some() {
                on_screen(Markup::drawing(progress::draw(&picture)))
            } else {
                Markup::empty()
            },
            page.foot("infobras", work.built.on),
            paragraph("", &facts),
        ],
    )
}

/// Every work in one row.
fn listed(page: Page) -> Markup {
    let rate =
        |cited: &crate::report::model::cited::Cited<Tenths>| Cell::number(page.percent(cited));
    let rows = page.report.works.works.iter().map(|work| {
        let name = element(
            "span",
            &[("class", "ofi"), ("lang", "es")],
            vec![Markup::text(&shorten(&tidy(&work.name), 90))],
        );
        let code = format!("{} ", work.code);
        let state = match work.state {
            Some(state) => Cell::words(page.word(&format!("work-state-{state}"))),
            None => Cell::words(page.word("rung-tail-unknown")),
        };
        let reported = work
            .reported
            .map_or_else(|| "–".to_owned(), |month| dates::month_short(page.lang, month));
        vec![
            Cell::words(all([Markup::text(&code), name])),
            state,
            rate(&work.built),
            rate(&work.expected),
            rate(&work.paid),
            words(&reported),
            page.day_cell(work.moved_end_on.or(work.planned_end_on)),
        ]
    });
    let keys = [
        "column-work",
        "column-state",
        "column-built",
        "column-expected",
        "column-paid",
        "column-reported",
        "column-end",
    ];
    let headings: Vec<String> = keys.iter().map(|key| page.plain(key)).collect();
    table(&page.plain("section-works"), &headings, &rows.collect::<Vec<_>>())
}
