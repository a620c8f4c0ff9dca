//! A municipality beside others: where are we, is it fair, and who is left out?

mod table;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Serialize;

use crate::domain::codes::Ubigeo;
use crate::domain::comparison::{self, Comparison, LeftOutReason, Line, With};
use crate::domain::lang::Lang;
use crate::domain::money::Tenths;
use crate::domain::period::Year;
use crate::domain::place::Municipality;
use crate::i18n::{dates, numbers, text};
use crate::indicators::definition::Part;
use crate::indicators::list;
use crate::report::chart::strip;
use crate::store::municipalities::Found;
use crate::store::totals;
use crate::web::App;
use crate::web::address::{Addresses, listed, with_province};
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::{Frame, Place};
use crate::web::problem::Problem;
use crate::web::router::look_up;
use crate::web::speech::{self, Word};

/// Rows of the page; the table for programs has all.
const ROWS: usize = 60;

/// Groups that a form offers where nobody is named, under the word of the address.
const GROUPS: [(&str, With); 3] =
    [("parecidas", With::Alike), ("provincia", With::Province), ("departamento", With::Department)];

#[derive(Template)]
#[template(path = "compare.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    own: String,
    others: String,
    groups: Vec<Choice>,
    years: Vec<Choice>,
    unknown: Vec<Unknown>,
    shown: Option<Shown>,
}

/// One choice of a form.
struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

/// A typed name that leads to nobody, or to several.
#[derive(Debug, Clone, Serialize)]
struct Unknown {
    typed: String,
    similar: Vec<(String, String)>,
}

struct Shown {
    own: String,
    year: String,
    source: Option<String>,
    cutoff: Option<String>,
    /// The own rate of spending and the middle one, of every 100.
    lead: Option<(String, String)>,
    few: bool,
    lines: Vec<Strip>,
    rows: Vec<Row>,
    more: usize,
    sectors: Vec<SectorRow>,
    left_out: Vec<(String, String)>,
}

struct Strip {
    href: String,
    name: Word,
    formula: Word,
    svg: Option<String>,
    known: usize,
    country: Option<[String; 4]>,
    lacking: Vec<(String, String)>,
    /// One for each that is compared, for a table of few.
    values: Vec<String>,
}

struct Row {
    href: String,
    name: String,
    own: bool,
    pim: String,
    values: Vec<String>,
}

struct SectorRow {
    name: String,
    pim: String,
    own: String,
    median: String,
    known: usize,
}

#[derive(Serialize)]
struct Object {
    /// The municipalities that are spoken of, with their addresses.
    municipalities: Vec<Named>,
    unknown: Vec<Unknown>,
    comparison: Option<Comparison>,
}

#[derive(Serialize)]
struct Named {
    ubigeo: Ubigeo,
    name: String,
    href: String,
}

/// `/comparar?m=coyllurqui,haquira&con=parecidas&anio=2025`
pub async fn page(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let addresses = app.addresses().await?;
    let (named, unknown) = named(&app, &asked, &addresses).await?;
    let with = with(&asked, &named);
    let years = match named.first() {
        Some(own) => years(&app, &asked, own).await?,
        None => Vec::new(),
    };
    let year = match asked.value("anio") {
        Some(text) => Some(text.parse::<Year>().map_err(|_| bad_year(text))?),
        None => years.first().copied(),
    };
    let comparison = match (named.first(), year) {
        (Some(own), Some(year)) => {
            let totals = app.totals(&asked, year).await?;
            Some(comparison::compare(&own.ubigeo, &with, year, &totals))
        }
        _ => None,
    };
    let mut frame =
        app.frame(&asked, asked.t("page-compare-title").plain(), &["json", "csv"]).await?;
    if let Some(own) = named.first()
        && let Some(slug) = addresses.slug(&own.ubigeo)
    {
        frame = frame.at(Place::of(own, slug));
    }
    let object = Object {
        municipalities: comparison.as_ref().map_or_else(Vec::new, |of| people(of, &addresses)),
        unknown: unknown.clone(),
        comparison: comparison.clone(),
    };
    let view = || View {
        own: named.first().map(Place::named).unwrap_or_default(),
        others: named.iter().skip(1).map(Place::named).collect::<Vec<_>>().join(", "),
        groups: groups(&asked, &with),
        years: years
            .iter()
            .map(|one| {
                let word = one.to_string();
                Choice { chosen: Some(*one) == year, label: word.clone(), value: word }
            })
            .collect(),
        shown: comparison.as_ref().map(|of| shown(asked.lang, of, &addresses)),
        unknown,
        frame,
    };
    answer::table(&asked, view, &object, || table::table(object.comparison.as_ref(), &addresses))
}

fn bad_year(text: &str) -> Problem {
    Problem::misuse("year").with("typed", text)
}

/// The municipalities of `m`, in the order in which they were typed, and what leads to none.
async fn named(
    app: &App,
    asked: &Asked,
    addresses: &Addresses,
) -> Result<(Vec<Municipality>, Vec<Unknown>), Problem> {
    let (mut named, mut unknown): (Vec<Municipality>, Vec<Unknown>) = (Vec::new(), Vec::new());
    for typed in asked.values("m").flat_map(|text| text.split(',')).map(str::trim) {
        if typed.is_empty() {
            continue;
        }
        let found = match addresses.get(typed) {
            Some(one) => Found::One(Box::new(one.clone())),
            None => look_up(app, typed).await?,
        };
        match found {
            Found::One(one) if named.iter().all(|known| known.ubigeo != one.ubigeo) => {
                named.push(*one);
            }
            Found::One(_) => {}
            Found::Several(some) | Found::None { similar: some } => {
                let known = some.iter().filter_map(|one| Some((one, addresses.slug(&one.ubigeo)?)));
                unknown.push(Unknown { typed: typed.to_owned(), similar: listed(known) });
            }
        }
    }
    Ok((named, unknown))
}

/// With whom: those that are named beside the own one, else a group.
fn with(asked: &Asked, named: &[Municipality]) -> With {
    if let [_, others @ ..] = named
        && !others.is_empty()
    {
        return With::Named(others.iter().map(|one| one.ubigeo.clone()).collect());
    }
    let word = asked.value("con").unwrap_or_default();
    let group = GROUPS.into_iter().find(|(known, _)| *known == word);
    group.map_or(With::Alike, |(_, with)| with)
}

fn groups(asked: &Asked, with: &With) -> Vec<Choice> {
    let choice = |(word, group): (&str, With)| Choice {
        value: word.to_owned(),
        label: text(asked.lang, &format!("page-compare-with-{word}")),
        chosen: group == *with,
    };
    GROUPS.into_iter().map(choice).collect()
}

/// The years of which anything is known of the own one, newest first.
async fn years(app: &App, asked: &Asked, own: &Municipality) -> Result<Vec<Year>, Problem> {
    let known =
        totals::of(&app.house.db, std::slice::from_ref(own), None, asked.as_of(app)).await?;
    let mut years: Vec<Year> = known.iter().map(|one| one.year).collect();
    years.sort_unstable();
    years.dedup();
    years.reverse();
    Ok(years)
}

/// Everybody that a comparison speaks of.
fn people(of: &Comparison, addresses: &Addresses) -> Vec<Named> {
    let compared = of.budgets.iter().map(|one| &one.ubigeo);
    let all = compared.chain(of.left_out.iter().map(|one| &one.ubigeo));
    all.filter_map(|ubigeo| {
        let slug = addresses.slug(ubigeo)?;
        let name = with_province(addresses.get(slug)?);
        Some(Named { ubigeo: ubigeo.clone(), name, href: format!("/{slug}") })
    })
    .collect()
}

fn name(addresses: &Addresses, ubigeo: &Ubigeo) -> String {
    let known = addresses.slug(ubigeo).and_then(|slug| addresses.get(slug));
    known.map_or_else(|| ubigeo.to_string(), Place::named)
}

fn shown(lang: Lang, of: &Comparison, addresses: &Addresses) -> Shown {
    let own = name(addresses, &of.own);
    let rate = of.lines.first();
    let lead = rate.and_then(|line| {
        let said = |value: Tenths| numbers::of_hundred(lang, value.0, 1000);
        Some((said(line.of(&of.own)?.value)?, said(line.median?)?))
    });
    let rows: Vec<Row> = of.budgets.iter().map(|one| row(lang, of, one, addresses)).collect();
    Shown {
        year: of.year.to_string(),
        source: of.dataset.map(|dataset| text(lang, &format!("source-{}", dataset.source()))),
        cutoff: of.cutoff.map(|day| dates::day(lang, day)),
        few: !of.lines.iter().any(Line::is_drawn),
        lead,
        lines: told(of)
            .enumerate()
            .filter_map(|(at, line)| strip_of(lang, at, line, of, addresses))
            .collect(),
        more: rows.len().saturating_sub(ROWS),
        rows: rows.into_iter().take(ROWS).collect(),
        sectors: sectors(lang, of),
        left_out: of
            .left_out
            .iter()
            .map(|one| (name(addresses, &one.ubigeo), left_out(lang, one)))
            .collect(),
        own,
    }
}

/// The measures of which anybody has a value.
fn told(of: &Comparison) -> impl Iterator<Item = &Line> {
    of.lines.iter().filter(|line| !line.places.is_empty())
}

fn indicator(line: &Line) -> Option<&'static crate::indicators::definition::Indicator> {
    list::find(line.yardstick.as_str())
}

fn strip_of(
    lang: Lang,
    at: usize,
    line: &Line,
    of: &Comparison,
    addresses: &Addresses,
) -> Option<Strip> {
    let indicator = indicator(line)?;
    let others: Vec<Tenths> =
        line.places.iter().filter(|one| one.ubigeo != of.own).map(|one| one.value).collect();
    let own_name = name(addresses, &of.own);
    let measure = indicator.name(lang);
    let picture = strip::Picture {
        measure: &measure,
        own_name: &own_name,
        own: line.of(&of.own).map(|place| place.value),
        others: &others,
        median: line.median,
        lang,
        id: &format!("c{at}"),
    };
    let country = line.country.map(|country| {
        let known = i64::try_from(country.known).unwrap_or(i64::MAX);
        let [lower, median, upper] =
            [country.lower, country.median, country.upper].map(|value| value.to_string());
        [numbers::count(known), median, lower, upper]
    });
    Some(Strip {
        href: format!("/indicadores/{}", indicator.id),
        name: speech::t(lang, &indicator.key(Part::Name)),
        formula: speech::t(lang, &indicator.key(Part::Formula)),
        svg: line.is_drawn().then(|| strip::draw(&picture)).flatten(),
        known: line.places.len(),
        country,
        lacking: line
            .lacking
            .iter()
            .map(|one| (name(addresses, &one.ubigeo), text(lang, &format!("reason-{}", one.why))))
            .collect(),
        values: of.budgets.iter().map(|one| value(lang, line, &one.ubigeo)).collect(),
    })
}

fn value(lang: Lang, line: &Line, ubigeo: &Ubigeo) -> String {
    let place = line.of(ubigeo);
    place.map_or_else(|| text(lang, "not-known"), |place| numbers::percent(place.value))
}

fn row(lang: Lang, of: &Comparison, one: &comparison::Budget, addresses: &Addresses) -> Row {
    Row {
        href: format!("/{}", addresses.slug(&one.ubigeo).unwrap_or(one.ubigeo.as_str())),
        name: name(addresses, &one.ubigeo),
        own: one.ubigeo == of.own,
        pim: one.pim.map_or_else(|| text(lang, "not-known"), numbers::soles_drawn),
        values: told(of).map(|line| value(lang, line, &one.ubigeo)).collect(),
    }
}

fn sectors(lang: Lang, of: &Comparison) -> Vec<SectorRow> {
    let said = |value: Option<Tenths>| {
        value.map_or_else(|| text(lang, "page-compare-few-known"), numbers::percent)
    };
    let row = |line: &comparison::SectorLine| SectorRow {
        name: text(lang, &format!("sector-{}", line.sector)),
        pim: numbers::soles_drawn(line.pim),
        own: said(line.own),
        median: said(line.median),
        known: line.known,
    };
    of.sectors.iter().map(row).collect()
}

fn left_out(lang: Lang, one: &comparison::LeftOut) -> String {
    let day = one.cutoff.map_or_else(|| text(lang, "not-known"), |day| dates::day(lang, day));
    match one.why {
        LeftOutReason::NotLoaded => text(lang, "page-compare-out-not_loaded"),
        LeftOutReason::OtherDay => {
            crate::i18n::text_with(lang, "page-compare-out-other_day", &[("date", day.into())])
        }
    }
}
