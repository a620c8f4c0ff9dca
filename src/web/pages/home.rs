//! The first page: is my district here?

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::domain::agreement::{Acta, Agreement};
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::{RecordKind, Seen};
use crate::domain::place::Municipality;
use crate::report::words::{Voice, summary};
use crate::store::municipalities::Found;
use crate::store::records::{self, Filter};
use crate::web::App;
use crate::web::address::{Addresses, listed, with_province};
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::router::look_up;

#[derive(Template)]
#[template(path = "home.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    searched: String,
    found: Vec<(String, String)>,
    similar: Vec<(String, String)>,
    followed: Vec<Followed>,
}

/// Districts whose agreements are counted on the first page: each is judged for it.
const MOST_SENTENCES: usize = 8;

/// A municipality with agreements.
#[derive(Debug, Clone, Serialize)]
struct Followed {
    ubigeo: Ubigeo,
    name: String,
    href: String,
    actas: usize,
    agreements: usize,
    /// How its agreements go; for the first few.
    #[serde(skip)]
    sentence: Option<String>,
}

/// `/`
pub async fn home(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    show(&app, &asked, String::new(), Vec::new(), Vec::new()).await
}

/// `/buscar?q=`: one that fits is shown at once, several are listed.
pub async fn search(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let text = asked.value("q").unwrap_or_default().to_owned();
    if text.is_empty() {
        return Box::pin(home(State(app), asked)).await;
    }
    let addresses = app.addresses().await?;
    let known = |some: &[Municipality]| {
        listed(some.iter().filter_map(|one| Some((one, addresses.slug(&one.ubigeo)?))))
    };
    match look_up(&app, &text).await? {
        Found::One(one) if asked.form == crate::web::asked::Form::Html => {
            let slug = addresses.slug(&one.ubigeo).unwrap_or_default();
            Err(Problem::found(asked.link(&format!("/{slug}"))))
        }
        Found::One(one) => {
            show(&app, &asked, text, known(std::slice::from_ref(&*one)), Vec::new()).await
        }
        Found::Several(some) => show(&app, &asked, text, known(&some), Vec::new()).await,
        Found::None { similar } => show(&app, &asked, text, Vec::new(), known(&similar)).await,
    }
}

async fn show(
    app: &App,
    asked: &Asked,
    searched: String,
    found: Vec<(String, String)>,
    similar: Vec<(String, String)>,
) -> Result<Response, Problem> {
    let addresses = app.addresses().await?;
    let followed = followed(app, asked, &addresses).await?;
    let object = serde_json::json!({ "followed": followed, "found": found, "similar": similar });
    let frame = app.frame(asked, asked.t("page-home-title").plain(), &["json"]).await?;
    answer::page(asked, || View { frame, searched, found, similar, followed }, &object)
}

/// The municipalities whose agreements are known, by name.
async fn followed(
    app: &App,
    asked: &Asked,
    addresses: &Addresses,
) -> Result<Vec<Followed>, Problem> {
    let (db, as_of) = (&app.house.db, asked.as_of(app));
    let actas: Vec<Seen<Acta>> =
        records::current(db, RecordKind::Acta, &Filter::All, as_of).await?;
    let agreements: Vec<Seen<Agreement>> =
        records::current(db, RecordKind::Agreement, &Filter::All, as_of).await?;
    let mut counts: BTreeMap<Ubigeo, (usize, usize)> = BTreeMap::new();
    for acta in actas {
        counts.entry(acta.fact.process.ubigeo).or_default().0 += 1;
    }
    for agreement in agreements {
        counts.entry(agreement.fact.id.process.ubigeo).or_default().1 += 1;
    }
    for ubigeo in app.house.followed().await? {
        counts.entry(ubigeo).or_default();
    }
    let mut followed: Vec<Followed> = counts
        .into_iter()
        .filter_map(|(ubigeo, (actas, agreements))| {
            let slug = addresses.slug(&ubigeo)?;
            let name = with_province(addresses.get(slug)?);
            let href = format!("/{slug}");
            Some(Followed { href, ubigeo, name, actas, agreements, sentence: None })
        })
        .collect();
    followed.sort_by(|one, other| one.name.cmp(&other.name));
    for one in followed.iter_mut().filter(|one| one.agreements > 0).take(MOST_SENTENCES) {
        let told = app.told(asked, &one.ubigeo).await?;
        one.sentence = Some(summary::headline(Voice::written(asked.lang), &told.report.summary));
    }
    Ok(followed)
}
