//! The report as one page: for a phone, for a printer in town, in one file that needs no other.
//!
//! The first sheet stands alone: what is asked on Sunday, where the reply stands, and how to check it.
//! Each figure carries a small number that leads to its address at the end of the page.

mod agreements;
mod annex;
mod before_acta;
mod closing;
mod look;
mod money;
mod parts;
mod people;
mod questions;
mod running;
mod summary;
mod works;

use super::chart::marks;
use super::markup::{Markup, all, element};
use super::model::Report;
use crate::domain::lang::Lang;
use parts::Page;

/// Writes the whole page.
pub fn render(report: &Report, lang: Lang) -> String {
    let page = Page { report, lang };
    let title = format!("{} · {}", page.committee(), page.month_title());
    let head = element(
        "head",
        &[],
        vec![
            element("meta", &[("charset", "utf-8")], Vec::new()),
            element(
                "meta",
                &[("name", "viewport"), ("content", "width=device-width,initial-scale=1")],
                Vec::new(),
            ),
            element("title", &[], vec![Markup::text(&title)]),
            element(
                "style",
                &[],
                vec![Markup::ours(include_str!("html/style.css")), running::head(page)],
            ),
        ],
    );
    // unreviewed Quechua never stands alone, so the page is a Spanish one with drafts in it
    let spoken = if lang == Lang::En { "en" } else { "es" };
    let html = element("html", &[("lang", spoken)], vec![head, body(page)]);
    all([Markup::ours("<!doctype html>\n"), html, Markup::ours("\n")]).into_string()
}

/// Without an acta few questions arise; that there are none says nothing then.
fn asked(page: Page) -> Markup {
    if page.report.questions.is_empty() { Markup::empty() } else { questions::sheet(page) }
}

fn body(page: Page) -> Markup {
    let neighbours = page.report.neighbours.as_ref();
    let neighbours =
        || neighbours.map_or_else(Markup::empty, |part| before_acta::neighbours(page, part));
    let sheets = match &page.report.before_acta {
        Some(part) => {
            vec![before_acta::sheet(page, part), money::sheet(page), neighbours(), asked(page)]
        }
        None => vec![
            summary::sheet(page),
            money::sheet(page),
            neighbours(),
            look::sheet(page),
            questions::sheet(page),
            agreements::sheet(page),
        ],
    };
    let closing =
        [works::section(page), people::section(page), closing::sheet(page), annex::sheet(page)];
    element(
        "body",
        &[],
        vec![
            element(
                "a",
                &[("class", "skip"), ("href", "#contenido")],
                vec![page.word("skip-to-content")],
            ),
            Markup::drawing(marks::once()),
            page.sample_notice(),
            page.header(),
            element("main", &[("id", "contenido")], sheets.into_iter().chain(closing).collect()),
            page.footer(),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::made;
    use crate::report::model::build;

    #[test]
    fn the_page_of_a_district() {
        let page = render(&made::report(), Lang::Es);
        insta::assert_snapshot!(page.replace("><", ">\n<"));
    }

    #[test]
    fn the_page_of_a_district_before_its_acta() {
        let page = render(&build(&made::before_acta(), None, &made::formulas()), Lang::Es);
        assert!(!page.contains("Este mes ningún acuerdo"), "{page}");
        insta::assert_snapshot!(page.replace("><", ">\n<"));
    }
}
