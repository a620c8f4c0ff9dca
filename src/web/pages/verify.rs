//! What a code on paper leads to: which report it is, its hash, and whether it is still the same.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::evidence::Digest;
use crate::i18n::dates;
use crate::jobs::report::kept::{self, Found};
use crate::report::seal::Code;
use crate::store::snapshots;
use crate::web::App;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::frame::{Frame, Place};
use crate::web::problem::Problem;

#[derive(Template)]
#[template(path = "verify.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    typed: String,
    /// What was typed is no code.
    wrong: bool,
}

/// `/verificar`: where a code is typed or pasted.
pub async fn page(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    if asked.form != Form::Html {
        return Err(answer::no_such_form(&asked));
    }
    let typed = asked.value("codigo").unwrap_or_default().to_owned();
    if typed.is_empty() {
        return form(&app, &asked, typed, false).await;
    }
    match typed.parse::<Code>() {
        Ok(code) => Err(Problem::found(asked.link(&format!("/v/{code}")))),
        Err(_) => form(&app, &asked, typed, true).await,
    }
}

async fn form(app: &App, asked: &Asked, typed: String, wrong: bool) -> Result<Response, Problem> {
    let frame = app.frame(asked, asked.t("page-verify-title").plain(), &[]).await?;
    let mut response = answer::html(&View { frame, typed, wrong })?;
    if wrong {
        *response.status_mut() = StatusCode::BAD_REQUEST;
    }
    Ok(response)
}

#[derive(Template)]
#[template(path = "sealed.html", config = "config/askama.toml")]
struct Sealed {
    frame: Frame,
    code: String,
    reports: Vec<Row>,
    /// The digits on the paper are not those of the report.
    other_digits: bool,
}

struct Row {
    name: String,
    href: String,
    month: String,
    lang: String,
    made: String,
    known: String,
    sha256: String,
    unchanged: bool,
    /// The newest archived files that were known then.
    files: Vec<File>,
    more: usize,
}

struct File {
    name: String,
    seen: String,
    short: String,
    href: String,
}

/// Files listed; the archive has them all.
const FILES: usize = 20;

/// `/v/QW-2025-10-ES-7K3F`, as a person types it.
pub async fn code(
    State(app): State<App>,
    asked: Asked,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    show(&app, &asked, &code, None).await
}

/// `/V/QW-2025-10-ES-7K3F/0123456789ABCDEF`, as a telephone reads it.
pub async fn code_with_digits(
    State(app): State<App>,
    asked: Asked,
    Path((code, digits)): Path<(String, String)>,
) -> Result<Response, Problem> {
    show(&app, &asked, &code, Some(digits.to_lowercase())).await
}

async fn show(
    app: &App,
    asked: &Asked,
    typed: &str,
    digits: Option<String>,
) -> Result<Response, Problem> {
    let Ok(code) = typed.parse::<Code>() else {
        return form(app, asked, typed.to_owned(), true).await;
    };
    let found = kept::by_code(&app.house, &code).await?;
    let has_digits = |sha256: &Digest| {
        digits.as_ref().is_none_or(|digits| sha256.to_string().starts_with(digits.as_str()))
    };
    if asked.form == Form::Json {
        // the very bytes: their hash is the one on paper
        return match found.into_iter().find(|one| has_digits(&one.said.sha256)) {
            Some(one) => Ok(answer::written_json(one.body)),
            None => Err(unknown(asked, &code)),
        };
    }
    if asked.form != Form::Html {
        return Err(answer::no_such_form(asked));
    }
    if found.is_empty() {
        return Err(unknown(asked, &code));
    }
    let other_digits = !found.iter().any(|one| has_digits(&one.said.sha256));
    let mut reports = Vec::new();
    for one in &found {
        reports.push(row(app, asked, one).await?);
    }
    let frame = app.frame(asked, code.to_string(), &["json"]).await?;
    answer::html(&Sealed { frame, code: code.to_string(), reports, other_digits })
}

fn unknown(asked: &Asked, code: &Code) -> Problem {
    Problem::unknown("code_unknown")
        .with("code", code.to_string())
        .similar(vec![(asked.t("page-verify-title").plain(), "/verificar".to_owned())])
}

async fn row(app: &App, asked: &Asked, found: &Found) -> Result<Row, Problem> {
    let addresses = app.addresses().await?;
    let slug = addresses.slug(&found.ubigeo).unwrap_or_else(|| found.ubigeo.as_str());
    let name = addresses.get(slug).map_or_else(|| found.ubigeo.to_string(), Place::named);
    let said = &found.said;
    let known =
        snapshots::list(&app.house.db, said.as_of + chrono::Duration::milliseconds(1)).await?;
    let more = known.len().saturating_sub(FILES);
    let mut files: Vec<&snapshots::Snapshot> = known.iter().collect();
    files.sort_by_key(|file| std::cmp::Reverse((file.obtained_at, file.sha256.clone())));
    let file = |file: &&snapshots::Snapshot| File {
        name: file.file_name.clone(),
        seen: dates::moment(asked.lang, file.obtained_at),
        short: file.sha256.chars().take(8).collect(),
        href: format!("/archivo/{}", file.sha256),
    };
    Ok(Row {
        href: format!("/{slug}/informes/{}", said.period),
        name,
        month: dates::month(asked.lang, said.period),
        lang: asked.t(&format!("language-{}", said.lang)).plain(),
        made: dates::moment(asked.lang, said.made_at),
        known: dates::moment(asked.lang, said.as_of),
        sha256: said.sha256.to_string(),
        unchanged: found.unchanged,
        files: files.iter().take(FILES).map(file).collect(),
        more,
    })
}
