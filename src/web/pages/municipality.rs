//! A municipality: how are our agreements?

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;

use super::alerts::{self, Card};
use crate::domain::alert::Alert;
use crate::domain::indicator::Subject;
use crate::domain::judgement::Judgement;
use crate::domain::ladder::Situation;
use crate::domain::place::Municipality;
use crate::domain::source::Source;
use crate::i18n::{dates, numbers};
use crate::report::chart::icons;
use crate::report::chart::marks::Drawn;
use crate::report::model::money::InvestmentLine;
use crate::report::model::{Report, before_acta as model};
use crate::report::words::{before_acta, changes, money, people, summary, unknowns};
use crate::shapes::agreements::{self as shape, AgreementLine};
use crate::shapes::alerts::{self as alert_shape, AlertLine};
use crate::web::address::{Here, with_province};
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::{self, Piece};
use crate::web::told::Told;
use crate::web::view::{self, Money, Row, Silence, Tag};
use crate::web::{App, href, plain, public, words};

/// Agreements of the first page; the others are one link away.
const ROWS: usize = 6;
const CHANGES: usize = 7;
const ALERTS: usize = 3;
const UNKNOWNS: usize = 5;
const LARGEST: usize = 5;
/// Figures in a row of a phone.
const ICONS_PER_ROW: usize = 7;

#[derive(Template)]
#[template(path = "municipality.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    name: String,
    official: String,
    headline: String,
    before_acta: Option<BeforeActa>,
    icons: String,
    counts: Vec<Count>,
    without_amount: bool,
    data_until: Option<String>,
    silence: Option<Silence>,
    /// The month of the last report, to which today is compared.
    before: Option<String>,
    changes: Vec<Piece>,
    more_changes: usize,
    rows: Vec<Row>,
    agreements: usize,
    alerts: Vec<Card>,
    live_alerts: usize,
    money: Money,
    money_said: Vec<String>,
    largest: Vec<Investment>,
    unknowns: Vec<Piece>,
    people: Vec<String>,
    month: String,
    month_href: String,
}

struct Count {
    tag: Tag,
    agreements: String,
    amount: String,
}

/// What the public records tell of a municipality without an acta.
struct BeforeActa {
    whole: Vec<String>,
    sectors: Option<String>,
    /// Works that need a look, with their addresses.
    look: Vec<(String, Piece)>,
    more: usize,
    neighbours: Option<String>,
}

struct Investment {
    href: String,
    name: String,
    amount: String,
}

#[derive(Serialize)]
struct Object<'a> {
    municipality: &'a Municipality,
    slug: &'a str,
    sample: bool,
    period: crate::domain::period::Month,
    summary: &'a crate::report::model::summary::Summary,
    money: &'a crate::report::model::money::MoneyPart,
    agreements: Vec<AgreementLine>,
    alerts: Vec<AlertLine>,
    sources: &'a [crate::report::model::SourceLine],
    notes: &'a [crate::report::model::cited::Note],
}

/// `/{m}`
pub async fn page(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let (here, told) = app.here(&asked, &m).await?;
    if asked.form == Form::Txt {
        let address = asked.link(&here.place.home());
        let name = with_province(&here.municipality);
        return Ok(answer::text(plain::municipality(&told, asked.lang, &name, &address)));
    }
    let object = object(&here, &told.judged, &told.report);
    answer::page(&asked, || view(&asked, &here, &told), &object)
}

fn object<'a>(here: &'a Here, judged: &Judgement, report: &'a Report) -> Object<'a> {
    Object {
        municipality: &here.municipality,
        slug: &here.place.slug,
        sample: here.place.sample,
        period: report.head.period,
        summary: &report.summary,
        money: &report.money,
        agreements: shape::lines(judged),
        alerts: public::alerts(judged).map(alert_shape::line).collect(),
        sources: &report.sources,
        notes: &report.notes,
    }
}

fn view(asked: &Asked, here: &Here, told: &Told) -> View {
    let report = &told.report;
    let name = here.place.name.clone();
    let live: Vec<_> = public::alerts(&told.judged).filter(|alert| is_asked(alert)).collect();
    let changed = report.changes.as_deref().unwrap_or_default();
    View {
        frame: Frame::new(asked, told.t("page-municipality-title").plain(), &["json", "txt"])
            .at(here.place.clone()),
        name,
        official: with_province(&here.municipality),
        headline: headline(told),
        before_acta: report.before_acta.as_ref().map(|part| told_before(here, told, part)),
        icons: figures(told),
        counts: counts(told),
        without_amount: report.summary.situations.iter().any(|one| one.without_amount > 0),
        data_until: report.head.data_until.map(|day| words::long_day(told.lang, day)),
        silence: view::silence(told, Source::ALL),
        before: report.head.before.map(|month| dates::month(told.lang, month)),
        changes: changed
            .iter()
            .take(CHANGES)
            .map(|one| told.said(changes::change(told.voice(), one)))
            .collect(),
        more_changes: changed.len().saturating_sub(CHANGES),
        rows: report
            .agreements
            .iter()
            .take(ROWS)
            .map(|line| view::row(&here.place, told, line))
            .collect(),
        agreements: report.agreements.len(),
        alerts: live.iter().take(ALERTS).map(|alert| alerts::card(here, told, alert)).collect(),
        live_alerts: live.len(),
        money: view::money(told, &report.money.investment, &report.money.year.to_string(), "d"),
        money_said: money_said(told),
        largest: report
            .money
            .largest_unagreed
            .iter()
            .take(LARGEST)
            .map(|line| investment(here, told, line))
            .collect(),
        unknowns: report
            .unknowns
            .iter()
            .take(UNKNOWNS)
            .map(|one| told.said(unknowns::unknown(told.voice(), report, one)))
            .collect(),
        people: people::sentences(
            told.voice(),
            &report.participation,
            &report.money.year.to_string(),
        ),
        month: dates::month(told.lang, report.head.period),
        month_href: here.path(&format!("/informes/{}", report.head.period)),
    }
}

fn headline(told: &Told) -> String {
    match &told.report.before_acta {
        Some(_) => before_acta::headline(told.voice(), &told.report),
        None => summary::headline(told.voice(), &told.report.summary),
    }
}

/// One figure an agreement.
fn figures(told: &Told) -> String {
    let situations = told.report.summary.situations.iter();
    let counts: Vec<(Situation, usize)> =
        situations.map(|one| (one.situation, one.agreements)).collect();
    icons::draw(&icons::Picture {
        counts: &counts,
        per_row: ICONS_PER_ROW,
        lang: told.lang,
        marks: Drawn::Once,
        id: "i",
    })
}

fn told_before(here: &Here, told: &Told, part: &model::BeforeActa) -> BeforeActa {
    let (voice, report) = (told.voice(), &told.report);
    let look = |one: &model::Look| {
        let name = before_acta::short_name(one);
        let said = before_acta::look_named(voice, one);
        let said = speech::sentence(told.lang, said, std::iter::once(name.as_str()));
        (href::work(&here.place, &one.work.code), said)
    };
    BeforeActa {
        whole: before_acta::whole(voice, report),
        // in what the money goes is told where a file says it
        sectors: (!report.money.sectors.is_empty()).then(|| before_acta::sectors(voice, report)),
        look: part.look.iter().map(look).collect(),
        more: part.more,
        neighbours: report
            .neighbours
            .as_ref()
            .and_then(|part| before_acta::neighbours(voice, part)),
    }
}

/// What the municipality can answer to; a silent source is said above.
fn is_asked(alert: &Alert) -> bool {
    alert.state.is_live() && !matches!(alert.id.subject, Subject::Source(_))
}

fn counts(told: &Told) -> Vec<Count> {
    let count = |one: &crate::report::model::summary::SituationCount| Count {
        tag: Tag::of(told.lang, one.situation),
        agreements: one.agreements.to_string(),
        amount: if one.agreements == one.without_amount {
            told.t("piece-unsaid").plain()
        } else {
            numbers::soles_drawn(one.amount)
        },
    };
    told.report.summary.situations.iter().map(count).collect()
}

fn money_said(told: &Told) -> Vec<String> {
    let report = &told.report;
    let mut said = money::spent(told.voice(), &report.money);
    said.extend(money::opened(told.voice(), &report.money));
    said.extend(money::agreed(told.voice(), &report.money));
    said
}

fn investment(here: &Here, told: &Told, line: &InvestmentLine) -> Investment {
    let name = line.name.as_deref().map(|name| crate::domain::text::shorten(name, 90));
    Investment {
        href: href::investment(&here.place, &line.cui),
        name: name.unwrap_or_else(|| format!("CUI {}", line.cui)),
        amount: line
            .money
            .pim
            .known()
            .map_or_else(|| told.t("piece-not-known").plain(), |pim| numbers::soles_drawn(*pim)),
    }
}
