//! What of all this is open data: which tables, at which addresses, in which forms, under which terms.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::domain::lang::Lang;
use crate::web::App;
use crate::web::answer;
use crate::web::api;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::{self, Word};
use crate::web::table::{Cell, Table};

/// Tables of one municipality: the page, the key of what is in it, and the forms it is given in.
const OF_PLACE: [(&str, &str, &[&str]); 10] = [
    ("acuerdos", "page-data-agreements", &["csv", "json"]),
    ("alertas", "page-data-alerts", &["csv", "json"]),
    ("obras", "page-data-works", &["csv", "json"]),
    ("inversiones", "page-data-investments", &["csv", "json"]),
    ("presupuesto", "page-data-budget", &["csv", "json"]),
    ("programa", "page-data-programme", &["csv", "json"]),
    ("comite", "page-data-committee", &["csv", "json"]),
    ("indicadores", "page-data-measures", &["csv", "json"]),
    ("informes", "page-data-reports", &["json"]),
    ("", "page-data-summary", &["json"]),
];

/// Tables of the whole house.
const OF_ALL: [(&str, &str, &[&str]); 4] = [
    ("/indicadores", "page-data-indicators", &["csv", "json"]),
    ("/fuentes", "page-data-sources", &["csv", "json"]),
    ("/hallazgos", "page-data-findings", &["csv", "json"]),
    ("/comparar", "page-data-compare", &["csv", "json"]),
];

#[derive(Template)]
#[template(path = "open_data.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    places: Vec<(String, Vec<Row>)>,
    all: Vec<Row>,
    interface: &'static [&'static str],
}

struct Row {
    what: Word,
    links: Vec<(String, &'static str)>,
}

/// One table at its address.
#[derive(Serialize)]
struct Line {
    municipality: Option<String>,
    what: String,
    href: String,
    form: &'static str,
}

/// `/datos`
pub async fn page(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let addresses = app.addresses().await?;
    let followed = app.house.followed().await?;
    let places: Vec<(String, String)> = followed
        .iter()
        .filter_map(|ubigeo| {
            let slug = addresses.slug(ubigeo)?;
            let name = crate::web::address::with_province(addresses.get(slug)?);
            Some((name, slug.to_owned()))
        })
        .collect();
    let frame = app.frame(&asked, asked.t("page-data-title").plain(), &["json", "csv"]).await?;
    let lines = lines(&places);
    let view = || View {
        places: places.iter().map(|(name, slug)| (name.clone(), of_place(&asked, slug))).collect(),
        all: OF_ALL.iter().map(|(path, key, forms)| row(&asked, path, key, forms)).collect(),
        interface: &api::PATHS,
        frame,
    };
    answer::table(&asked, view, &lines, || table(&lines))
}

fn of_place(asked: &Asked, slug: &str) -> Vec<Row> {
    OF_PLACE.iter().map(|(rest, key, forms)| row(asked, &path(slug, rest), key, forms)).collect()
}

fn path(slug: &str, rest: &str) -> String {
    if rest.is_empty() { format!("/{slug}") } else { format!("/{slug}/{rest}") }
}

fn row(asked: &Asked, path: &str, key: &str, forms: &'static [&'static str]) -> Row {
    Row {
        what: asked.t(key),
        links: forms.iter().map(|form| (asked.link(&format!("{path}.{form}")), *form)).collect(),
    }
}

fn lines(places: &[(String, String)]) -> Vec<Line> {
    let line = |municipality: Option<&String>, path: &str, key: &str, form: &'static str| Line {
        municipality: municipality.cloned(),
        what: speech::t(Lang::Es, key).plain(),
        href: format!("{path}.{form}"),
        form,
    };
    let mut lines = Vec::new();
    for (name, slug) in places {
        for (rest, key, forms) in OF_PLACE {
            let path = path(slug, rest);
            lines.extend(forms.iter().map(|form| line(Some(name), &path, key, form)));
        }
    }
    for (path, key, forms) in OF_ALL {
        lines.extend(forms.iter().map(|form| line(None, path, key, form)));
    }
    lines
}

fn table(lines: &[Line]) -> Table {
    let mut table = Table::new(&["municipality", "what", "href", "form"]);
    for line in lines {
        table.push(vec![
            Cell::text_or_nothing(line.municipality.as_deref()),
            Cell::text(&line.what),
            Cell::plain(&line.href),
            Cell::plain(&line.form),
        ]);
    }
    table
}
