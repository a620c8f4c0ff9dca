//! The words of the house on their way into a page: by key, in the language that is asked for.
//!
//! `frame.t("key").with("n", count)` writes the text escaped. Two marks are understood in a text of the
//! `.ftl` files and never in its arguments: `` `code` ``, and `[label]` for the address that
//! [`Word::link`] brings. An unreviewed Quechua draft stands beside the Spanish and says so; a name
//! ([`Word::name`]) keeps its own language on a page of another.

use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};

use super::words;
use crate::domain::lang::Lang;
use crate::i18n::{self, Arg, Said};

/// A text of the house by its key.
pub fn t(lang: Lang, key: &str) -> Word {
    Word { lang, key: key.to_owned(), args: Vec::new(), link: None, shown: Shown::Whole }
}

/// A text of the house with its arguments; written as HTML.
#[derive(Debug, Clone)]
pub struct Word {
    lang: Lang,
    key: String,
    args: Vec<(&'static str, Arg<'static>)>,
    link: Option<String>,
    shown: Shown,
}

/// Which part of a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Whole,
    Alone,
    Draft,
}

impl Word {
    /// An argument: a number that may choose a plural, or a finished piece of text.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Value) -> Self {
        let value = match value.arg() {
            Arg::Text(text) => guarded(&text).into(),
            count @ Arg::Count(_) => count,
        };
        self.args.push((name, value));
        self
    }

    /// An argument that is a name or the word of others: Spanish on every page.
    #[must_use]
    pub fn name(mut self, name: &'static str, value: impl Value) -> Self {
        if let Arg::Text(text) = value.arg() {
            self.args.push((name, format!("{OPEN_NAME}{}{CLOSE_NAME}", guarded(&text)).into()));
        }
        self
    }

    /// Where the part of the text in brackets leads.
    #[must_use]
    pub fn link(mut self, href: impl AsRef<str>) -> Self {
        self.link = Some(href.as_ref().to_owned());
        self
    }

    /// The text without its draft, where there is room for one word.
    #[must_use]
    pub fn alone(&self) -> Self {
        Self { shown: Shown::Alone, ..self.clone() }
    }

    /// The draft alone, beside it.
    #[must_use]
    pub fn draft(&self) -> Self {
        Self { shown: Shown::Draft, ..self.clone() }
    }

    /// The text alone, without marks and draft: for attributes, titles and problems.
    pub fn plain(&self) -> String {
        let text = i18n::text_with(self.lang, &self.key, &self.args);
        let text = text.replace(['`', '[', ']', OPEN_NAME, CLOSE_NAME], "");
        restored(&text)
    }

    /// The text with its marks as elements.
    fn marked(&self, text: &str) -> Result<String, fmt::Error> {
        let mut html = String::with_capacity(text.len() + 16);
        Html.write_escaped_str(&mut html, text)?;
        let href = self.link.as_deref().unwrap_or_default();
        let mut open = String::from("<a href=\"");
        Html.write_escaped_str(&mut open, href)?;
        open.push_str("\">");
        let (open_name, close_name) =
            if self.lang == Lang::En { ("<span lang=\"es\">", "</span>") } else { ("", "") };
        let mut parts = html.split('`');
        let mut coded = parts.next().unwrap_or_default().to_owned();
        for (at, part) in parts.enumerate() {
            coded.push_str(if at % 2 == 0 { "<code>" } else { "</code>" });
            coded.push_str(part);
        }
        let linked = coded.replacen('[', &open, 1).replacen(']', "</a>", 1);
        Ok(restored(&linked.replace(OPEN_NAME, open_name).replace(CLOSE_NAME, close_name)))
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = i18n::say(self.lang, &self.key, &self.args);
        if self.shown != Shown::Draft {
            let text = self.marked(&said.text)?;
            // a page in Quechua is a Spanish one as long as nobody has reviewed it
            if said.lang == Lang::Qu {
                write!(f, "<span lang=\"qu\">{text}</span>")?;
            } else {
                f.write_str(&text)?;
            }
        }
        let Some(draft) = said.draft.filter(|_| self.shown != Shown::Alone) else { return Ok(()) };
        let draft = self.marked(&draft.replace(['`', '[', ']'], ""))?;
        let mark = i18n::text(Lang::Es, "unreviewed");
        write!(
            f,
            " <span class=\"draft\"><span lang=\"qu\">{draft}</span> <span>({mark})</span></span>"
        )
    }
}

/// Escaped and marked by itself.
impl HtmlSafe for Word {}

/// A finished text that may be in another language than its page: a name, the words of a rule.
#[derive(Debug, Clone)]
pub struct Piece {
    text: String,
    lang: Lang,
    on: Lang,
    names: Vec<String>,
}

/// A text in its own language on a page of another.
pub fn piece(on: Lang, said: Said) -> Piece {
    Piece { text: said.text, lang: said.lang, on, names: Vec::new() }
}

/// A sentence in the language of the page, in which some names may stand quoted.
pub fn sentence<'a>(on: Lang, text: String, names: impl Iterator<Item = &'a str>) -> Piece {
    // what is Spanish in a Spanish sentence needs no mark
    let names = if on == Lang::En { names.map(str::to_owned).collect() } else { Vec::new() };
    Piece { text, lang: on, on, names }
}

impl Piece {
    pub fn plain(&self) -> &str {
        &self.text
    }

    /// The same with a capital: words of the house begin small.
    #[must_use]
    pub fn capital(self) -> Self {
        Self { text: words::capital(&self.text), ..self }
    }
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut html = String::new();
        Html.write_escaped_str(&mut html, &self.text)?;
        for name in &self.names {
            let mut known = String::new();
            Html.write_escaped_str(&mut known, name)?;
            html =
                html.replace(&format!("“{known}”"), &format!("“<span lang=\"es\">{known}</span>”"));
        }
        if self.lang == self.on || self.on == Lang::Es {
            return f.write_str(&html);
        }
        write!(f, "<span lang=\"{}\">{html}</span>", self.lang)
    }
}

/// Escaped and marked by itself.
impl HtmlSafe for Piece {}

impl Value for Piece {
    fn arg(&self) -> Arg<'static> {
        self.text.clone().into()
    }
}

/// What a text can be given.
pub trait Value {
    fn arg(&self) -> Arg<'static>;
}

impl<T: Value + ?Sized> Value for &T {
    fn arg(&self) -> Arg<'static> {
        (**self).arg()
    }
}

impl Value for Arg<'static> {
    fn arg(&self) -> Arg<'static> {
        self.clone()
    }
}

impl Value for str {
    fn arg(&self) -> Arg<'static> {
        self.to_owned().into()
    }
}

impl Value for String {
    fn arg(&self) -> Arg<'static> {
        self.clone().into()
    }
}

impl Value for usize {
    fn arg(&self) -> Arg<'static> {
        (*self).into()
    }
}

impl Value for i64 {
    fn arg(&self) -> Arg<'static> {
        (*self).into()
    }
}

/// A text within a text.
impl Value for Word {
    fn arg(&self) -> Arg<'static> {
        self.plain().into()
    }
}

// of the private use area: no text of ours has them, and texts of others lose them
const OPEN_NAME: char = '\u{e0f4}';
const CLOSE_NAME: char = '\u{e0f5}';
const GUARDS: [(char, &str); 3] = [('\u{e0f1}', "`"), ('\u{e0f2}', "["), ('\u{e0f3}', "]")];

/// A text of others, whose marks mean nothing.
fn guarded(text: &str) -> String {
    let mut text = text.replace(|letter| ('\u{e0f1}'..='\u{e0f5}').contains(&letter), "");
    for (guard, mark) in GUARDS {
        text = text.replace(mark, guard.encode_utf8(&mut [0; 4]));
    }
    text
}

fn restored(text: &str) -> String {
    GUARDS.iter().fold(text.to_owned(), |text, (guard, mark)| text.replace(*guard, mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_escaped_and_its_marks_are_elements() {
        let word = t(Lang::Es, "reply-given").with("by", "<A> [x] `y`").with("date", "hoy");
        let word = word.with("text", "a & b");
        assert_eq!(
            word.to_string(),
            "Respondió &#60;A&#62; [x] `y` el hoy: «a &#38; b»",
            "marks of others are only letters"
        );
        let word = t(Lang::Es, "page-home-none").link("/ayuda?a=1&b=2");
        assert!(
            word.to_string()
                .ends_with("<a href=\"/ayuda?a=1&#38;b=2\">Cómo cargar la primera</a>."),
            "{word}"
        );
        assert_eq!(word.plain(), "Todavía no hay ninguna acta cargada. Cómo cargar la primera.");
    }

    #[test]
    fn a_draft_stands_beside_the_spanish_and_a_name_keeps_its_language() {
        assert_eq!(
            t(Lang::Qu, "money").to_string(),
            "Dinero <span class=\"draft\"><span lang=\"qu\">Qullqi</span> \
             <span>(sin revisar)</span></span>"
        );
        assert_eq!(t(Lang::Qu, "money").alone().to_string(), "Dinero");
        assert!(t(Lang::Qu, "money").draft().to_string().starts_with(" <span class=\"draft\">"));
        let said = |lang: Lang| t(lang, "story-done-undated").name("title", "Agua").to_string();
        assert_eq!(
            said(Lang::En),
            "“<span lang=\"es\">Agua</span>” is fulfilled. The records do not say since which day."
        );
        assert!(said(Lang::Es).starts_with("«Agua» está cumplido."));
    }

    #[test]
    fn a_name_in_an_english_sentence_keeps_its_language() {
        let said = |lang| {
            let text = "“Agua & luz” went from “Late” to “Agua”.".to_owned();
            sentence(lang, text, ["Agua & luz"].into_iter()).to_string()
        };
        assert_eq!(
            said(Lang::En),
            "“<span lang=\"es\">Agua &#38; luz</span>” went from “Late” to “Agua”."
        );
        assert!(!said(Lang::Es).contains("span"));
    }
}
