//! What every part of the page is made of: words with their draft, amounts with their footnote.

use chrono::NaiveDate;

use crate::domain::indicator::NotComputable;
use crate::domain::ladder::Situation;
use crate::domain::lang::Lang;
use crate::domain::money::{Soles, Tenths};
use crate::i18n::{self, Args, dates, numbers};
use crate::report::chart::marks::{self, Drawn};
use crate::report::markup::{Cell, Markup, all, element, p};
use crate::report::model::Report;
use crate::report::model::cited::{Cited, NoteNumber};
use crate::report::words::Voice;

/// The report in one language, passed to every part.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    pub report: &'a Report,
    pub lang: Lang,
}

impl Page<'_> {
    pub const fn voice(self) -> Voice {
        Voice::written(self.lang)
    }

    /// A word or heading, with its unreviewed draft beside it.
    pub fn word(self, key: &str) -> Markup {
        self.say(key, &[])
    }

    /// A sentence or heading with arguments, with its unreviewed draft beside it.
    pub fn say(self, key: &str, args: Args) -> Markup {
        let said = i18n::say(self.lang, key, args);
        let text = match said.lang {
            // the page is a Spanish one, whatever a speaker has reviewed in it
            Lang::Qu => element("span", &[("lang", "qu")], vec![Markup::text(&said.text)]),
            Lang::Es | Lang::En => Markup::text(&said.text),
        };
        let Some(draft) = said.draft else { return text };
        let mark = format!("{draft} ({})", i18n::text(Lang::Es, "unreviewed"));
        let draft = element("span", &[("lang", "qu"), ("class", "d")], vec![Markup::text(&mark)]);
        all([text, Markup::text(" "), draft])
    }

    /// A text without a draft, for captions and headings of tables.
    pub fn plain(self, key: &str) -> String {
        i18n::text(self.lang, key)
    }

    pub fn h2(self, key: &str, args: Args) -> Markup {
        element("h2", &[], vec![self.say(key, args)])
    }

    pub fn committee(self) -> String {
        let name = ("name", self.report.head.name.as_str().into());
        i18n::text_with(self.lang, "report-committee", &[name])
    }

    pub fn month_title(self) -> String {
        let month = dates::month(self.lang, self.report.head.period);
        i18n::text_with(self.lang, "report-title", &[("month", month.into())])
    }

    /// On an invented district, before anything else.
    pub fn sample_notice(self) -> Markup {
        if self.report.head.sample {
            p("demo", &self.plain("sample-notice"))
        } else {
            Markup::empty()
        }
    }

    pub fn header(self) -> Markup {
        let committee = format!("Acta Viva · {}", self.committee());
        element(
            "header",
            &[],
            vec![
                element("strong", &[], vec![Markup::text(&committee)]),
                element("span", &[], vec![Markup::text(&self.month_title())]),
            ],
        )
    }

    pub fn footer(self) -> Markup {
        let draft =
            if self.lang == Lang::Qu { self.plain("report-draft-note") } else { String::new() };
        element(
            "footer",
            &[],
            vec![
                element(
                    "p",
                    &[],
                    vec![element("strong", &[], vec![self.word("report-not-municipality")])],
                ),
                p("", &self.plain("report-door")),
                if draft.is_empty() { Markup::empty() } else { p("", &draft) },
                self.sample_notice(),
            ],
        )
    }

    /// The mark of a situation with its word.
    pub fn tag(self, situation: Situation) -> Markup {
        let class = format!("tag s-{situation}");
        element(
            "strong",
            &[("class", &class)],
            vec![
                Markup::drawing(marks::tag(situation, Drawn::Once)),
                element("span", &[], vec![self.word(&format!("situation-{situation}"))]),
            ],
        )
    }

    /// The small number that leads to a footnote.
    pub fn note(self, note: Option<NoteNumber>) -> Markup {
        let Some(number) = note else { return Markup::empty() };
        let (to, shown) = (format!("#n{number}"), number.to_string());
        let name = format!("{} {number}", self.plain("column-note"));
        let link =
            element("a", &[("href", &to), ("aria-label", &name)], vec![Markup::text(&shown)]);
        element("sup", &[], vec![link])
    }

    /// An amount in whole soles and its footnote; an unknown with its reason.
    pub fn amount(self, cited: &Cited<Soles>) -> Markup {
        self.cited(cited, |amount| numbers::soles_whole(*amount))
    }

    /// A percentage with its footnote.
    pub fn percent(self, cited: &Cited<Tenths>) -> Markup {
        self.cited(cited, |rate| numbers::percent(*rate))
    }

    fn cited<T>(self, cited: &Cited<T>, written: impl Fn(&T) -> String) -> Markup {
        match &cited.value {
            Ok(value) => all([Markup::text(&written(value)), self.note(cited.note)]),
            Err(why) => self.unknown(*why),
        }
    }

    /// "No se sabe", with the reason where a finger or a reader finds it.
    pub fn unknown(self, why: NotComputable) -> Markup {
        let reason = self.plain(&format!("reason-{why}"));
        element("span", &[("title", &reason)], vec![self.word("rung-tail-unknown")])
    }

    pub fn amount_cell(self, cited: &Cited<Soles>) -> Cell {
        Cell::number(self.amount(cited))
    }

    /// A day for a table, or a dash where there is none.
    pub fn day_cell(self, day: Option<NaiveDate>) -> Cell {
        words(&day.map_or_else(|| "–".to_owned(), |day| dates::day_short(self.lang, day)))
    }

    /// "SIAF, al 31 de octubre de 2025."
    pub fn foot(self, source: &str, on: Option<NaiveDate>) -> Markup {
        let Some(on) = on else { return Markup::empty() };
        let source = self.plain(&format!("source-{source}"));
        let args = [("source", source.into()), ("date", dates::day(self.lang, on).into())];
        p("fine", &i18n::text_with(self.lang, "foot-source", &args))
    }
}

/// What a screen shows and paper leaves out, because a file beside the report has it.
pub fn on_screen(part: Markup) -> Markup {
    element("div", &[("class", "screen")], vec![part])
}

/// Sentences as one paragraph.
pub fn paragraph(class: &str, sentences: &[String]) -> Markup {
    if sentences.is_empty() { Markup::empty() } else { p(class, &sentences.join(" ")) }
}

/// A known amount without a footnote of its own.
pub fn bare(amount: Soles) -> Cell {
    Cell::number(Markup::text(&numbers::soles_whole(amount)))
}

pub fn words(text: &str) -> Cell {
    Cell::words(Markup::text(text))
}

/// A share for a table: `41.2 %`, rounded as the ministry rounds it.
pub fn share(parts: Option<(i64, i64)>) -> Cell {
    let rate = parts.and_then(|(part, whole)| Tenths::ministry_rate(part, whole));
    Cell::number(Markup::text(&rate.map_or_else(|| "–".to_owned(), numbers::percent)))
}
