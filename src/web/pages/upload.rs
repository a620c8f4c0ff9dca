//! A file that somebody got by hand, because the portal lets no program in: handed over in a form.

use askama::Template;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, REFERRER_POLICY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use multer::{Constraints, Multipart, SizeLimit};

use crate::jobs::upload::{Arrived, Arriving, UploadError};
use crate::web::App;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::frame::Frame;
use crate::web::operator::Caller;
use crate::web::problem::Problem;
use crate::web::same_site;
use crate::web::words;

/// The names of the fields: the token comes first, so that nothing is taken from who has none.
const TOKEN: &str = "clave";
const FILE: &str = "archivo";
/// What a form needs around its file.
const AROUND: u64 = 64 << 10;
const LONGEST_TOKEN: u64 = 4 << 10;

#[derive(Template)]
#[template(path = "upload.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    needs_token: bool,
    megabytes: String,
    arrived: Option<Row>,
}

struct Row {
    name: String,
    size: String,
    sha256: String,
    is_known: bool,
}

/// `/subir`, for the operator: from the same machine, or with the token.
pub async fn form(
    State(app): State<App>,
    asked: Asked,
    caller: Caller,
) -> Result<Response, Problem> {
    // with a token the form itself is nobody's secret: what it sends is looked at
    if app.house.settings.web.operator_token.reveal().is_none() {
        caller.admit(&app.house.settings.web)?;
    }
    show(&app, &asked, None).await
}

/// Takes the file of the form.
pub async fn take(
    State(app): State<App>,
    asked: Asked,
    caller: Caller,
    request: Request,
) -> Result<Response, Problem> {
    same_site::check(request.headers())?;
    let web = &app.house.settings.web;
    let most = most(&app)?;
    if web.operator_token.reveal().is_none() {
        caller.admit(web)?;
    }
    let mut parts = parts(request.headers(), most, &app)?(request.into_body());
    let mut typed = None;
    while let Some(mut part) = parts.next_field().await.map_err(|error| refused(&error, &app))? {
        if part.name() == Some(TOKEN) {
            typed = Some(part.text().await.map_err(|error| refused(&error, &app))?);
        } else if part.name() == Some(FILE) {
            caller
                .admit_with(web, typed.as_deref().map(str::trim).filter(|one| !one.is_empty()))?;
            let said = part.file_name().unwrap_or_default().to_owned();
            let mut arriving = Arriving::begin(&app.house)?;
            while let Some(piece) = part.chunk().await.map_err(|error| refused(&error, &app))? {
                arriving.write(&piece).await?;
            }
            if arriving.is_empty() {
                return Err(Problem::misuse("upload_empty"));
            }
            let arrived = arriving.end(&app.house, app.queue().await?, &said).await?;
            return show(&app, &asked, Some(&arrived)).await;
        }
    }
    Err(Problem::misuse("upload_empty"))
}

async fn show(app: &App, asked: &Asked, arrived: Option<&Arrived>) -> Result<Response, Problem> {
    if asked.form != Form::Html {
        return Err(answer::no_such_form(asked));
    }
    let frame = app.frame(asked, asked.t("page-upload-title").plain(), &[]).await?;
    let web = &app.house.settings.web;
    let view = View {
        frame,
        needs_token: web.operator_token.reveal().is_some(),
        megabytes: web.upload_megabytes.to_string(),
        arrived: arrived.map(|arrived| Row {
            name: arrived.name.clone(),
            size: words::bytes(i64::try_from(arrived.bytes).unwrap_or(i64::MAX)),
            sha256: arrived.sha256.to_string(),
            is_known: arrived.is_known,
        }),
    };
    let mut response = answer::html(&view)?;
    // without it a browser hides from us that the form is ours
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    Ok(response)
}

/// The most bytes that are taken.
fn most(app: &App) -> Result<u64, Problem> {
    match app.house.settings.web.upload_megabytes {
        0 => Err(Problem::ours(StatusCode::FORBIDDEN, "upload_off")),
        megabytes => Ok(megabytes.saturating_mul(1_000_000)),
    }
}

/// How the parts of the form are read, if it is one and not too long already by its own word.
fn parts(
    headers: &HeaderMap,
    most: u64,
    app: &App,
) -> Result<impl FnOnce(Body) -> Multipart<'static> + use<>, Problem> {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let boundary = text(CONTENT_TYPE).and_then(|kind| multer::parse_boundary(kind).ok());
    let boundary = boundary.ok_or_else(|| Problem::misuse("upload_broken"))?;
    let length: Option<u64> = text(CONTENT_LENGTH).and_then(|length| length.parse().ok());
    if length.is_some_and(|length| length > most + AROUND) {
        return Err(too_large(app));
    }
    let sizes = SizeLimit::new()
        .whole_stream(most + AROUND)
        .for_field(FILE, most)
        .for_field(TOKEN, LONGEST_TOKEN);
    let constraints = Constraints::new().size_limit(sizes);
    Ok(move |body: Body| {
        Multipart::with_constraints(body.into_data_stream(), boundary, constraints)
    })
}

fn refused(error: &multer::Error, app: &App) -> Problem {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => {
            too_large(app)
        }
        error => {
            tracing::info!(%error, "an upload broke off");
            Problem::misuse("upload_broken")
        }
    }
}

fn too_large(app: &App) -> Problem {
    let megabytes = app.house.settings.web.upload_megabytes.to_string();
    Problem::ours(StatusCode::PAYLOAD_TOO_LARGE, "upload_too_large").with("megabytes", megabytes)
}

impl From<UploadError> for Problem {
    fn from(error: UploadError) -> Self {
        match error {
            UploadError::Store(error) => error.into(),
            UploadError::Queue(error) => error.into(),
            error @ UploadError::Disk(_) => Self::broken(&error),
        }
    }
}
