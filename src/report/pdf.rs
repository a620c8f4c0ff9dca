//! The report on A4, set for a photocopier: sheet 1 stands alone, the annex is for who checks.
//!
//! Here the sheets become models of ready sentences, one file a sheet; the templates beside the engine
//! place them. Every sentence is one that the page says too (`report::words`), every picture the one
//! that the page shows (`report::chart`), in its form for paper.

mod agreements;
mod before_acta;
mod closing;
mod look;
mod money;
pub mod pen;
mod questions;
mod summary;

use chrono::Datelike;
use serde::Serialize;

use super::model::Report;
use super::paper::engine::{self, Document, HOUSE, PaperError, Template};
use super::seal::Seal;
use crate::domain::lang::Lang;
use pen::Pen;

/// The templates of the report, a file a sheet.
const TEMPLATE: Template = Template(&[
    ("report.typ", include_str!("paper/typst/report/report.typ")),
    HOUSE,
    ("summary.typ", include_str!("paper/typst/report/summary.typ")),
    ("before.typ", include_str!("paper/typst/report/before.typ")),
    ("money.typ", include_str!("paper/typst/report/money.typ")),
    ("look.typ", include_str!("paper/typst/report/look.typ")),
    ("questions.typ", include_str!("paper/typst/report/questions.typ")),
    ("agreements.typ", include_str!("paper/typst/report/agreements.typ")),
    ("closing.typ", include_str!("paper/typst/report/closing.typ")),
]);

/// All that the templates place.
#[derive(Serialize)]
struct Sheets {
    document: About,
    running: Running,
    summary: Option<summary::Sheet>,
    before: Option<before_acta::Sheet>,
    money: money::Sheet,
    beside: Option<before_acta::Beside>,
    look: Option<look::Sheet>,
    /// Without an acta few questions arise; that there are none says nothing then.
    questions: Option<questions::Sheet>,
    agreements: agreements::Sheet,
    closing: closing::Sheet,
    annex: closing::Annex,
}

/// What the file says of itself.
#[derive(Serialize)]
struct About {
    title: String,
    author: String,
    /// Of the text: an unreviewed Quechua draft stands in a Spanish report.
    lang: &'static str,
    /// Year, month and day of what it was made with.
    date: (i32, u32, u32),
}

/// The head of every sheet.
#[derive(Serialize)]
struct Running {
    whose: String,
    what: String,
    dates: String,
    sheet: String,
    of: String,
    sample: Option<String>,
    /// What to type to check it: on every sheet, because sheets part.
    code: Option<String>,
}

/// Sets the report in one language. Without a seal it says that it carries none.
///
/// # Errors
/// A fault of the templates: no text of others can cause one.
pub fn render(report: &Report, lang: Lang, seal: Option<&Seal>) -> Result<Document, PaperError> {
    let pen = Pen { report, lang };
    let before = report.before_acta.as_ref();
    let sheets = Sheets {
        document: about(pen),
        running: running(pen, seal),
        summary: before.is_none().then(|| summary::sheet(pen, seal)),
        before: before.map(|part| before_acta::sheet(pen, part, seal)),
        money: money::sheet(pen),
        beside: report.neighbours.as_ref().map(|part| before_acta::beside(pen, part)),
        look: look::sheet(pen),
        questions: (before.is_none() || !report.questions.is_empty())
            .then(|| questions::sheet(pen)),
        agreements: agreements::sheet(pen),
        closing: closing::sheet(pen),
        annex: closing::annex(pen),
    };
    engine::set(TEMPLATE, &sheets, &super::json::id(report, lang))
}

fn about(pen: Pen) -> About {
    let day = pen.report.head.as_of;
    About {
        title: format!("{} · {}", pen.committee(), pen.month_title()),
        author: pen.committee(),
        lang: if pen.lang == Lang::En { "en" } else { "es" },
        date: (day.year(), day.month(), day.day()),
    }
}

fn running(pen: Pen, seal: Option<&Seal>) -> Running {
    Running {
        whose: format!("Acta Viva · {}", pen.committee()),
        what: pen.month_title(),
        dates: pen.data_until(),
        sheet: pen.plain("sheet-number"),
        of: pen.plain("sheet-number-of"),
        sample: pen.report.head.sample.then(|| pen.plain("sample-notice")),
        code: seal.map(|seal| seal.code.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::made;
    use crate::report::seal::digest;

    #[test]
    fn the_same_report_has_the_same_bytes() {
        let report = made::report();
        let seal = Seal::new(&report, Lang::Es, digest("{}"), None);
        let written = || render(&report, Lang::Es, Some(&seal)).unwrap().pdf().unwrap();
        let first = written();
        assert!(first.starts_with(b"%PDF-1.7"));
        assert_eq!(first, written());
    }
}
