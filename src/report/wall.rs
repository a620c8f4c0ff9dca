//! The wall and the telephone: a poster, a panel for each agreement, and a picture to share.
//!
//! They say less than the report and nothing else: the same sentences, the same pictures, large. What
//! needs a look carries the municipality's reply here too. Nobody knows the next assembly's day here,
//! so the poster leaves a line for a pen. What hangs alone carries the report's code and QR; a picture
//! on a telephone is passed on with its words and carries none.

mod card;
mod panel;
mod poster;
mod share;

use chrono::Datelike;
use serde::Serialize;

use super::chart::print::{Print, on_paper};
use super::model::Report;
use super::model::agreements::AgreementLine;
use super::paper::engine::{self, Document, HOUSE, PaperError, Template};
use super::paper::grey;
use super::pdf::pen::{Pen, Text};
use super::seal::Seal;
use crate::domain::agreement::AgreementId;
use crate::domain::lang::Lang;

pub use poster::Size;

const POSTER: Template =
    Template(&[("poster.typ", include_str!("paper/typst/wall/poster.typ")), HOUSE, WALL]);
const PANEL: Template =
    Template(&[("panel.typ", include_str!("paper/typst/wall/panel.typ")), HOUSE, WALL]);
const CARD: Template =
    Template(&[("card.typ", include_str!("paper/typst/wall/card.typ")), HOUSE, WALL]);
const SHARE: Template =
    Template(&[("share.typ", include_str!("paper/typst/wall/share.typ")), HOUSE, WALL]);
const WALL: (&str, &str) = ("wall.typ", include_str!("paper/typst/wall/wall.typ"));

/// Pixels a point: the card is 600 points wide and 1200 pixels.
const SHARP: f64 = 2.0;

/// Sets the poster, for A3 or A4.
///
/// # Errors
/// A fault of the template: no text of others can cause one.
pub fn poster(
    report: &Report,
    lang: Lang,
    size: Size,
    seal: Option<&Seal>,
) -> Result<Document, PaperError> {
    let pen = Pen { report, lang };
    engine::set(POSTER, &poster::board(pen, size, seal), &ident(report, lang, size.word()))
}

/// Sets the panels: a sheet for each agreement that stands.
///
/// # Errors
/// As [`poster`].
pub fn panels(report: &Report, lang: Lang, seal: Option<&Seal>) -> Result<Document, PaperError> {
    let pen = Pen { report, lang };
    engine::set(PANEL, &panel::panels(pen, seal), &ident(report, lang, "panel"))
}

/// Draws the card: 1200 by 630 pixels.
///
/// # Errors
/// As [`poster`].
pub fn card(report: &Report, lang: Lang) -> Result<Vec<u8>, PaperError> {
    let pen = Pen { report, lang };
    let set = engine::set(CARD, &card::card(pen), &ident(report, lang, "card"))?;
    grey::light(&set.png(0, SHARP)?)
}

/// Draws a card of the same size for each agreement that stands: its state, and always the reply or the
/// word that there is none.
///
/// # Errors
/// As [`poster`].
pub fn shares(report: &Report, lang: Lang) -> Result<Vec<(AgreementId, Vec<u8>)>, PaperError> {
    let standing = panel::standing(report);
    if standing.is_empty() {
        return Ok(Vec::new());
    }
    let pen = Pen { report, lang };
    let set = engine::set(SHARE, &share::cards(pen, &standing), &ident(report, lang, "cards"))?;
    let drawn = |(page, line): (usize, &&AgreementLine)| {
        Ok((line.id.clone(), grey::light(&set.png(page, SHARP)?)?))
    };
    standing.iter().enumerate().map(drawn).collect()
}

fn ident(report: &Report, lang: Lang, form: &str) -> String {
    format!("{}.{form}", super::json::id(report, lang))
}

/// What a file of the wall says of itself, and of whom and when it speaks.
#[derive(Serialize)]
struct Head {
    title: String,
    author: String,
    lang: &'static str,
    date: (i32, u32, u32),
    whose: Text,
    month: Text,
    dates: Text,
    sample: Option<Text>,
    not_municipality: Text,
}

/// What leads from a sheet that hangs alone to the whole report.
#[derive(Serialize)]
struct Check {
    qr: Option<Print>,
    code: String,
    how: Option<Text>,
}

fn check(pen: Pen, seal: &Seal, millimetres: i32) -> Check {
    let drawn = seal.qr(&pen.plain("seal-qr")).ok();
    Check {
        qr: drawn.map(|qr| on_paper(&qr, millimetres)),
        code: seal.code.to_string(),
        how: seal.page().map(|page| pen.say("wall-check-at", &[("page", page.into())])),
    }
}

fn head(pen: Pen, title: &str) -> Head {
    let head = &pen.report.head;
    Head {
        title: format!("{title} · {} · {}", pen.committee(), pen.month_title()),
        author: pen.committee(),
        lang: if pen.lang == Lang::En { "en" } else { "es" },
        date: (head.as_of.year(), head.as_of.month(), head.as_of.day()),
        whose: Text::of(&pen.committee()),
        month: Text::of(&pen.month_title()),
        dates: Text::of(&pen.data_until()),
        sample: head.sample.then(|| pen.word("sample-notice")),
        not_municipality: pen.word("report-not-municipality"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::made;
    use crate::report::seal::digest;

    fn seal(report: &Report) -> Seal {
        Seal::new(report, Lang::Es, digest("{}"), Some("https://actaviva.example"))
    }

    #[test]
    fn a_poster_is_one_sheet_of_either_size_in_every_language() {
        for report in [made::report(), made::empty()] {
            for lang in Lang::ALL {
                for size in [Size::A3, Size::A4] {
                    let poster = poster(&report, lang, size, Some(&seal(&report))).unwrap();
                    assert_eq!(poster.sheets(), 1);
                    assert!(poster.pdf().unwrap().starts_with(b"%PDF"));
                }
            }
        }
    }

    #[test]
    fn there_is_a_panel_for_each_agreement_that_stands() {
        let report = made::report();
        let panels = panels(&report, Lang::Es, Some(&seal(&report))).unwrap();
        assert_eq!(panels.sheets(), report.summary.agreements);
        assert!(panels.pdf().unwrap().starts_with(b"%PDF"));
        assert_eq!(super::panels(&made::empty(), Lang::Es, None).unwrap().sheets(), 1);
    }

    #[test]
    fn the_card_is_light_and_has_the_size_that_telephones_show() {
        for lang in Lang::ALL {
            let card = card(&made::report(), lang).unwrap();
            assert!(card.len() < 60_000, "{} bytes", card.len());
            let side = |at: usize| u32::from_be_bytes(card[at..at + 4].try_into().unwrap());
            assert_eq!((side(16), side(20)), (1200, 630));
        }
    }

    #[test]
    fn there_is_a_light_card_for_each_agreement_that_stands() {
        let report = made::report();
        let cards = shares(&report, Lang::Es).unwrap();
        assert_eq!(cards.len(), report.summary.agreements);
        assert!(cards.iter().all(|(_, card)| card.len() < 60_000 && card.starts_with(b"\x89PNG")));
        assert!(shares(&made::empty(), Lang::Es).unwrap().is_empty());
    }

    #[test]
    fn names_without_end_and_long_replies_stay_on_their_sheet() {
        let mut report = made::report();
        let long = "MEJORAMIENTO DE LOS SERVICIOS ".repeat(14);
        report.head.name = long.clone();
        for line in &mut report.agreements {
            line.title = long.clone();
        }
        for question in &mut report.questions {
            question.reply = Some(crate::report::model::questions::ReplyLine {
                by: long.clone(),
                on: report.head.as_of,
                text: long.clone(),
                promised_on: None,
            });
        }
        assert_eq!(poster(&report, Lang::Es, Size::A4, None).unwrap().sheets(), 1);
        assert_eq!(panels(&report, Lang::Es, None).unwrap().sheets(), report.summary.agreements);
        assert!(card(&report, Lang::Es).unwrap().len() < 60_000);
        assert!(shares(&report, Lang::Es).unwrap().iter().all(|(_, card)| card.len() < 60_000));
    }
}
