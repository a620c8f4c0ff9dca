//! Leaving the notices by mail, and coming back: by the signed link of a mail, without signing in.
//!
//! To look changes nothing, because scanners of mail follow every link: a button does, and so does the
//! one-click of mail programs (RFC 8058), which sends a form of its own. The address is shown only as far
//! as its owner knows it again.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::response::Response;

use crate::jobs::notify::leave::{self, LeaveError, Wish};
use crate::store::deliveries::Subscription;
use crate::web::address::Addresses;
use crate::web::asked::Asked;
use crate::web::frame::{Frame, Place};
use crate::web::problem::Problem;
use crate::web::speech::Word;
use crate::web::{App, answer};

#[derive(Template)]
#[template(path = "notices.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    said: Word,
    is_gone: bool,
    /// Where the button sends.
    action: String,
}

/// What a link is made of.
type Link = (i64, String);

/// `GET /avisos/baja/{id}/{tag}`: a page with a button.
pub async fn ask(
    State(app): State<App>,
    asked: Asked,
    Path(link): Path<Link>,
) -> Result<Response, Problem> {
    let known = find(&app, &link).await?;
    let key = if known.left_at.is_some() { "notices-page-left" } else { "notices-page-ask" };
    show(&app, &asked, &link, &known, key, known.left_at.is_some()).await
}

/// `POST /avisos/baja/{id}/{tag}`
pub async fn leave(
    State(app): State<App>,
    asked: Asked,
    Path(link): Path<Link>,
) -> Result<Response, Problem> {
    let known = find(&app, &link).await?;
    act(&app, &known, Wish::Leave).await?;
    show(&app, &asked, &link, &known, "notices-page-left", true).await
}

/// `POST /avisos/vuelta/{id}/{tag}`
pub async fn come_back(
    State(app): State<App>,
    asked: Asked,
    Path(link): Path<Link>,
) -> Result<Response, Problem> {
    let known = find(&app, &link).await?;
    act(&app, &known, Wish::Return).await?;
    show(&app, &asked, &link, &known, "notices-page-returned", false).await
}

async fn find(app: &App, (id, tag): &Link) -> Result<Subscription, Problem> {
    let found = leave::find(&app.house, *id, tag).await.map_err(|error| match error {
        LeaveError::Store(error) => error.into(),
        LeaveError::Key(error) => Problem::broken(&error),
    })?;
    found.ok_or_else(|| Problem::unknown("notice_unknown"))
}

async fn act(app: &App, known: &Subscription, wish: Wish) -> Result<(), Problem> {
    Box::pin(leave::act(&app.house, known, wish)).await.map_err(|error| Problem::broken(&error))
}

async fn show(
    app: &App,
    asked: &Asked,
    (id, tag): &Link,
    known: &Subscription,
    key: &str,
    is_gone: bool,
) -> Result<Response, Problem> {
    let place = place(&*app.addresses().await?, known);
    let said = asked.t(key).with("mail", known.mail.masked()).name("place", &place);
    let frame = app.frame(asked, asked.t("notices-page-title").plain(), &[]).await?;
    let does = if is_gone { "vuelta" } else { "baja" };
    let action = asked.link_of_today(&format!("/avisos/{does}/{id}/{tag}"));
    let mut response = answer::html(&View { frame, said, is_gone, action })?;
    // whose page it is stays between the two
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn place(addresses: &Addresses, known: &Subscription) -> String {
    let named = addresses.slug(&known.ubigeo).and_then(|slug| addresses.get(slug));
    named.map_or_else(|| known.ubigeo.to_string(), Place::named)
}
