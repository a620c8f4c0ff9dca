//! A letter as HTML: one column, no picture, nothing that is asked of another server.
//!
//! Mail programs drop style sheets, so each element carries its own style; a program that drops those
//! too still shows headings, lists and links in their order.

use std::fmt::Write as _;

use super::{Entry, Letter, Link, Part};
use crate::domain::lang::Lang;
use crate::domain::text::tame;
use crate::report::markup::escape;

const BODY: &str = "margin:0;padding:16px;background:#ffffff;color:#1a1c20;\
                    font:16px/1.5 system-ui,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";
const COLUMN: &str = "max-width:36em;margin:0 auto;overflow-wrap:anywhere";
const TITLE: &str = "margin:0 0 12px;font-size:22px;line-height:1.25";
const HEADING: &str = "margin:24px 0 8px;padding-top:8px;border-top:2px solid #767c86;font-size:18px;\
                       line-height:1.3";
const SAY: &str = "margin:0 0 12px";
const LEAD: &str = "margin:0 0 12px;font-size:18px;line-height:1.4";
const NOTICE: &str = "margin:0 0 12px;padding:4px 8px;border:2px solid #1a1c20;font-weight:bold";
const LIST: &str = "margin:0 0 12px;padding-left:20px";
const ENTRY: &str = "margin:0 0 12px";
const LINK: &str = "color:#0b4f8a";
const DOOR: &str = "margin:12px 0;line-height:2.75";
const FINE: &str = "margin:0 0 12px;font-size:14px;color:#4a4f57";
const RULE: &str = "margin:24px 0 12px;border:0;border-top:2px solid #767c86";

/// Writes the letter as a page.
pub fn render(letter: &Letter) -> String {
    // a text in Quechua is a Spanish one as long as nobody has reviewed it
    let lang = if letter.lang == Lang::En { "en" } else { "es" };
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <title>{}</title>\n</head>\n<body style=\"{BODY}\">\n<div style=\"{COLUMN}\">\n",
        escape(&letter.subject)
    );
    element(&mut page, "h1", TITLE, &letter.title);
    for part in &letter.parts {
        write(&mut page, part);
    }
    page.push_str("</div>\n</body>\n</html>\n");
    tame(&page)
}

fn write(page: &mut String, part: &Part) {
    match part {
        Part::Notice(text) => element(page, "p", NOTICE, text),
        Part::Lead(text) => element(page, "p", LEAD, text),
        Part::Say(text) => element(page, "p", SAY, text),
        Part::Heading(text) => element(page, "h2", HEADING, text),
        Part::Fine(text) => element(page, "p", FINE, text),
        Part::Rule => put(page, format_args!("<hr style=\"{RULE}\">\n")),
        Part::Door(link) => put(page, format_args!("<p style=\"{DOOR}\">{}</p>\n", anchor(link))),
        Part::List(entries) => {
            put(page, format_args!("<ul style=\"{LIST}\">\n"));
            for one in entries {
                put(page, format_args!("<li style=\"{ENTRY}\">{}</li>\n", entry(one)));
            }
            page.push_str("</ul>\n");
        }
    }
}

fn entry(entry: &Entry) -> String {
    let lines = std::iter::once(escape(&entry.text))
        .chain(entry.more.iter().map(|more| escape(more)))
        .chain(entry.link.as_ref().map(anchor));
    lines.collect::<Vec<_>>().join("<br>\n")
}

fn anchor(link: &Link) -> String {
    format!("<a href=\"{}\" style=\"{LINK}\">{}</a>", escape(&link.href), escape(&link.label))
}

fn element(page: &mut String, name: &str, style: &str, text: &str) {
    put(page, format_args!("<{name} style=\"{style}\">{}</{name}>\n", escape(text)));
}

fn put(page: &mut String, what: std::fmt::Arguments<'_>) {
    // a text takes whatever is written to it
    let _written = page.write_fmt(what);
}
