//! What a request asks for besides its path: the form of the answer, and as of which day.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use chrono::{DateTime, NaiveDate, Utc};

use super::App;
use super::problem::Problem;
use crate::clock::Clock;
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
}

impl Form {
    /// The form that a path asks for, and the path without its ending.
    pub fn of(path: &str) -> (Self, &str) {
        for (ending, form) in [(".json", Self::Json), (".csv", Self::Csv), (".txt", Self::Txt)] {
            if let Some(bare) = path.strip_suffix(ending)
                && !bare.is_empty()
            {
                return (form, if bare == "/inicio" { "/" } else { bare });
            }
        }
        (Self::Html, path)
    }
}

/// What is put beside a request before it is routed.
#[derive(Debug, Clone)]
pub struct Told {
    pub form: Form,
    /// The path without the ending of a twin.
    pub path: String,
}

/// What a request asks for.
#[derive(Debug, Clone)]
pub struct Asked {
    pub form: Form,
    pub path: String,
    /// `?al=`: answer as it was known at the end of that day.
    pub day: Option<NaiveDate>,
    query: Vec<(String, String)>,
}

impl Asked {
    /// Nothing besides a form and a path.
    pub fn plain(told: &Told) -> Self {
        Self { form: told.form, path: told.path.clone(), day: None, query: Vec::new() }
    }

    /// The value of a name in the query; the first when it stands there twice.
    pub fn value(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
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

    /// An address of the same form and day as this one.
    pub fn address(&self, path: &str) -> String {
        let ending = match self.form {
            Form::Html => "",
            Form::Json => ".json",
            Form::Csv => ".csv",
            Form::Txt => ".txt",
        };
        self.link(&format!("{path}{ending}"))
    }

    /// An address that keeps the day that is asked about.
    pub fn link(&self, path: &str) -> String {
        match self.day {
            Some(day) => format!("{path}{}al={day}", if path.contains('?') { '&' } else { '?' }),
            None => path.to_owned(),
        }
    }
}

impl FromRequestParts<App> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let told = parts.extensions.get::<Told>().cloned();
        let told =
            told.unwrap_or_else(|| Told { form: Form::Html, path: parts.uri.path().to_owned() });
        let query = pairs(parts.uri.query().unwrap_or_default());
        let mut asked = Self { form: told.form, path: told.path, day: None, query };
        if let Some(text) = asked.value("al") {
            let day = written_day(text).ok_or_else(|| {
                Problem::misuse("date", format!("«{text}» no es una fecha como 2016-12-31"))
                    .hint("escriba año, mes y día con dos cifras, separados por guiones")
            })?;
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
    fn a_query_is_decoded_and_a_broken_one_is_empty() {
        assert_eq!(
            pairs("q=San+Jer%C3%B3nimo&al="),
            [("q".to_owned(), "San Jerónimo".to_owned()), ("al".to_owned(), String::new())]
        );
        assert!(pairs("q=%ff%fe").len() <= 1);
    }
}
