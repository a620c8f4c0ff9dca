//! What a request asks for besides its path: language and form of the answer, and as of which day.

use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::request::Parts;
use chrono::{DateTime, NaiveDate, Utc};

use super::App;
use super::problem::Problem;
use super::speech::{self, Word};
use crate::clock::Clock;
use crate::domain::lang::Lang;
use crate::domain::period::lima;
use crate::domain::period::written_day;
use crate::jobs::house::House;

/// The form of an answer, told by the ending of the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    #[default]
    Html,
    Json,
    Csv,
    /// Sentences to be read aloud.
    Txt,
    /// Sheets to be printed.
    Pdf,
}

impl Form {
    /// The form that a path asks for, and the path without its ending.
    pub fn of(path: &str) -> (Self, &str) {
        let endings =
            [(".json", Self::Json), (".csv", Self::Csv), (".txt", Self::Txt), (".pdf", Self::Pdf)];
        for (ending, form) in endings {
            if let Some(bare) = path.strip_suffix(ending)
                && !bare.is_empty()
            {
                return (form, if bare == "/inicio" { "/" } else { bare });
            }
        }
        (Self::Html, path)
    }
}

/// The language that a path asks for, and the path without its first part: `/en/…`, `/qu/…`.
///
/// Spanish has no prefix: it is the language that the pages are thought in.
pub fn language_of(path: &str) -> (Lang, &str) {
    for lang in [Lang::Qu, Lang::En] {
        let rest = path.strip_prefix('/').and_then(|path| path.strip_prefix(lang.as_str()));
        match rest {
            Some("") => return (lang, "/"),
            Some(rest) if rest.starts_with('/') => return (lang, rest),
            _ => {}
        }
    }
    (Lang::Es, path)
}

/// The first part of every address of a language.
const fn prefix(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "",
        Lang::Qu => "/qu",
        Lang::En => "/en",
    }
}

/// What is put beside a request before it is routed.
#[derive(Debug, Clone)]
pub struct Told {
    pub lang: Lang,
    pub form: Form,
    /// The path without the prefix of a language and the ending of a twin.
    pub path: String,
}

impl Told {
    /// What a path tells.
    pub fn of(path: &str) -> Self {
        let (lang, path) = language_of(path);
        let (form, path) = Form::of(path);
        // the interface for programs speaks JSON unless asked for a table
        let is_api = path == "/api" || path.starts_with("/api/");
        let form = if is_api && form == Form::Html { Form::Json } else { form };
        Self { lang, form, path: path.to_owned() }
    }
}

/// What a request asks for.
#[derive(Debug, Clone)]
pub struct Asked {
    pub lang: Lang,
    pub form: Form,
    /// Without the prefix of a language and the ending of a twin.
    pub path: String,
    /// `?al=`: answer as it was known at the end of that day.
    pub day: Option<NaiveDate>,
    query: Vec<(String, String)>,
    /// The query as it was sent.
    sent: String,
}

impl Asked {
    /// Nothing besides a language, a form and a path.
    pub fn plain(told: &Told) -> Self {
        Self {
            lang: told.lang,
            form: told.form,
            path: told.path.clone(),
            day: None,
            query: Vec::new(),
            sent: String::new(),
        }
    }

    /// A text of the house in the language that is asked for.
    pub fn t(&self, key: &str) -> Word {
        speech::t(self.lang, key)
    }

    /// The value of a name in the query; the first when it stands there twice.
    pub fn value(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// Every value of a name in the query, in order.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.query.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.trim())
    }

    /// What may be seen: before this instant.
    pub fn as_of(&self, app: &App) -> DateTime<Utc> {
        // not the last instant that there is: SQLite compares times as text and that one has a sign
        let everything = || app.house.clock.now() + chrono::Duration::days(36_500);
        self.day.map_or_else(everything, lima::end_of)
    }

    /// The house on the day that is asked about: a page of the past counts its days from then.
    pub fn house(&self, app: &App) -> House {
        let clock = self.day.map_or(app.house.clock, Clock::Day);
        House { clock, ..app.house.clone() }
    }

    /// An address of the same language, form and day as this one.
    pub fn address(&self, path: &str) -> String {
        let ending = match self.form {
            Form::Html => "",
            Form::Json => ".json",
            Form::Csv => ".csv",
            Form::Txt => ".txt",
            Form::Pdf => ".pdf",
        };
        self.link(&format!("{path}{ending}"))
    }

    /// An address that keeps the language and the day that are asked for.
    pub fn link(&self, path: &str) -> String {
        let path = self.link_of_today(path);
        match self.day {
            Some(day) => format!("{path}{}al={day}", if path.contains('?') { '&' } else { '?' }),
            None => path,
        }
    }

    /// An address that keeps the language alone.
    pub fn link_of_today(&self, path: &str) -> String {
        in_language(self.lang, path)
    }

    /// The same with what was asked, in another form.
    pub fn twin(&self, ending: &str) -> String {
        let path = if self.path == "/" { "/inicio" } else { &self.path };
        self.with_query(in_language(self.lang, &format!("{path}.{ending}")))
    }

    fn with_query(&self, path: String) -> String {
        if self.sent.is_empty() { path } else { format!("{path}?{}", self.sent) }
    }

    /// What was asked besides the day: a form that asks for another day hands it on.
    pub fn besides_the_day(&self) -> impl Iterator<Item = &(String, String)> {
        self.query.iter().filter(|(name, _)| name != "al")
    }

    /// This very page in another language: its permanent address, and with what was asked.
    pub fn in_language(&self, lang: Lang) -> (String, String) {
        let path = in_language(lang, &self.path);
        (path.clone(), self.with_query(path))
    }
}

fn in_language(lang: Lang, path: &str) -> String {
    match (prefix(lang), path) {
        ("", path) => path.to_owned(),
        (prefix, "/") => prefix.to_owned(),
        (prefix, path) => format!("{prefix}{path}"),
    }
}

impl FromRequestParts<App> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let told = parts.extensions.get::<Told>().cloned();
        Self::of(&told.unwrap_or_else(|| Told::of(parts.uri.path())), &parts.uri)
    }
}

impl Asked {
    /// What an address asks for.
    pub fn of(told: &Told, uri: &Uri) -> Result<Self, Problem> {
        let sent = uri.query().unwrap_or_default().to_owned();
        let mut asked = Self { query: pairs(&sent), sent, ..Self::plain(told) };
        if let Some(text) = asked.value("al") {
            let day =
                written_day(text).ok_or_else(|| Problem::misuse("date").with("typed", text))?;
            asked.day = Some(day);
        }
        Ok(asked)
    }
}

/// The names and values of a query, decoded as a form writes them.
fn pairs(query: &str) -> Vec<(String, String)> {
    let uri: Result<axum::http::Uri, _> = format!("/?{query}").parse();
    let parsed = uri
        .ok()
        .and_then(|uri| axum::extract::Query::<Vec<(String, String)>>::try_from_uri(&uri).ok());
    parsed.map(|axum::extract::Query(pairs)| pairs).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_a_path_tells_the_form() {
        assert_eq!(Form::of("/coyllurqui/acuerdos.csv"), (Form::Csv, "/coyllurqui/acuerdos"));
        assert_eq!(Form::of("/coyllurqui.json"), (Form::Json, "/coyllurqui"));
        assert_eq!(Form::of("/inicio.json"), (Form::Json, "/"));
        assert_eq!(Form::of("/coyllurqui"), (Form::Html, "/coyllurqui"));
    }

    #[test]
    fn the_first_part_of_a_path_tells_the_language() {
        assert_eq!(language_of("/qu/coyllurqui"), (Lang::Qu, "/coyllurqui"));
        assert_eq!(language_of("/en"), (Lang::En, "/"));
        assert_eq!(language_of("/en/"), (Lang::En, "/"));
        assert_eq!(language_of("/enero"), (Lang::Es, "/enero"));
        assert_eq!(language_of("/quinua/en"), (Lang::Es, "/quinua/en"));
        let told = Told::of("/en/inicio.json");
        assert_eq!((told.lang, told.form, told.path.as_str()), (Lang::En, Form::Json, "/"));
    }

    #[test]
    fn an_address_keeps_its_language_and_its_day() {
        let mut asked = Asked::plain(&Told::of("/qu/coyllurqui/obras"));
        asked.sent = "al=2025-11-01&desde=20".to_owned();
        asked.day = NaiveDate::from_ymd_opt(2025, 11, 1);
        assert_eq!(asked.link("/fuentes"), "/qu/fuentes?al=2025-11-01");
        assert_eq!(asked.link("/"), "/qu?al=2025-11-01");
        assert_eq!(asked.in_language(Lang::En).1, "/en/coyllurqui/obras?al=2025-11-01&desde=20");
        assert_eq!(asked.in_language(Lang::Es).0, "/coyllurqui/obras");
    }

    #[test]
    fn a_query_is_decoded_and_a_broken_one_is_empty() {
        assert_eq!(
            pairs("q=San+Jer%C3%B3nimo&al="),
            [("q".to_owned(), "San Jerónimo".to_owned()), ("al".to_owned(), String::new())]
        );
        assert!(pairs("q=%ff%fe").len() <= 1);
    }
}
