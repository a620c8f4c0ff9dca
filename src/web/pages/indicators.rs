//! What is counted, and how: the catalogue, and one indicator with a worked example.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::Serialize;

use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::{Measure, Subject, Unit, Value};
use crate::domain::judgement::Judgement;
use crate::domain::lang::Lang;
use crate::i18n::numbers;
use crate::indicators::definition::{Direction, Family, Indicator, Part, ground};
use crate::indicators::list;
use crate::shapes::indicators::{IndicatorLine, line};
use crate::shapes::measures::{self, MeasureLine};
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::{self, Word};
use crate::web::table::{Cell, Table};
use crate::web::{App, href, words};

#[derive(Template)]
#[template(path = "indicators.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    count: usize,
    families: Vec<Group>,
}

struct Group {
    word: Word,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    name: Word,
    formula: Word,
}

/// `/indicadores`
pub async fn all(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let lines: Vec<IndicatorLine> = list::ALL.iter().map(|one| line(asked.lang, one)).collect();
    let frame =
        app.frame(&asked, asked.t("page-indicators-title").plain(), &["json", "csv"]).await?;
    let view = || View { frame, count: list::ALL.len(), families: families(asked.lang) };
    answer::table(&asked, view, &lines, || table(&lines))
}

/// The indicators by family, both in the order of the registry.
fn families(lang: Lang) -> Vec<Group> {
    let mut groups: Vec<(Family, Vec<Row>)> = Vec::new();
    for indicator in list::ALL {
        let row = Row {
            href: format!("/indicadores/{}", indicator.id),
            name: speech::t(lang, &indicator.key(Part::Name)),
            formula: speech::t(lang, &indicator.key(Part::Formula)),
        };
        match groups.iter_mut().find(|(family, _)| *family == indicator.family) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((indicator.family, vec![row])),
        }
    }
    let group = |(family, rows)| Group { word: speech::t(lang, &format!("family-{family}")), rows };
    groups.into_iter().map(group).collect()
}

fn table(lines: &[IndicatorLine]) -> Table {
    let mut table = Table::new(&[
        "id",
        "name",
        "family",
        "unit",
        "direction",
        "formula",
        "inputs",
        "limits",
        "ground",
        "formula_version",
    ]);
    for line in lines {
        table.push(vec![
            Cell::plain(&line.id),
            Cell::text(&line.name),
            Cell::plain(&line.family),
            Cell::plain(&line.unit),
            Cell::plain(&line.direction),
            Cell::text(&line.formula),
            Cell::text(line.inputs.join("; ")),
            Cell::text_or_nothing(line.limits.as_deref()),
            Cell::text(&line.ground),
            Cell::plain(&line.formula_version),
        ]);
    }
    table
}

#[derive(Template)]
#[template(path = "indicator.html", config = "config/askama.toml")]
struct OneView {
    frame: Frame,
    id: &'static str,
    name: Word,
    subjects: String,
    formula: Word,
    example: Option<Example>,
    inputs: Vec<String>,
    bands: Option<Word>,
    direction: Word,
    reasons: Vec<Word>,
    limits: Option<Word>,
    ground: Word,
    version: i64,
}

/// The formula with the numbers of somebody who is followed.
struct Example {
    sentence: Word,
    sum: Option<Word>,
    about: String,
    trace: String,
}

#[derive(Serialize)]
struct Object {
    #[serde(flatten)]
    indicator: IndicatorLine,
    example: Option<MeasureLine>,
}

/// `/indicadores/execution_rate`
pub async fn one(
    State(app): State<App>,
    asked: Asked,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let indicator = list::find(&id).ok_or_else(|| unknown(&id))?;
    let measure = example(&app, &asked, indicator).await?;
    let frame = app.frame(&asked, indicator.name(asked.lang), &["json"]).await?;
    let object = Object {
        indicator: line(asked.lang, indicator),
        example: measure.as_ref().map(|(one, _)| measures::line(one)),
    };
    let view = || OneView {
        frame,
        id: indicator.id,
        name: asked.t(&indicator.key(Part::Name)),
        subjects: indicator
            .subjects
            .iter()
            .map(|kind| asked.t(&format!("measured-{kind}")).plain())
            .collect::<Vec<_>>()
            .join(", "),
        formula: asked.t(&indicator.key(Part::Formula)),
        example: measure
            .as_ref()
            .map(|(measure, place)| worked(asked.lang, indicator, measure, place)),
        inputs: indicator.inputs(asked.lang),
        bands: bands(asked.lang, indicator),
        direction: asked.t(&format!("direction-{}", indicator.direction)),
        reasons: indicator
            .not_computable
            .iter()
            .map(|why| asked.t(&format!("reason-{why}")))
            .collect(),
        limits: (!indicator.text(Lang::Es, Part::Limits).is_empty())
            .then(|| asked.t(&indicator.key(Part::Limits))),
        ground: asked.t(&format!("ground-{}", indicator.ground)),
        version: i64::from(indicator.formula_version),
    };
    answer::page(&asked, view, &object)
}

fn unknown(id: &str) -> Problem {
    // the nearest by spelling; a catalogue is short
    let mut near: BTreeMap<usize, &Indicator> = BTreeMap::new();
    for known in list::ALL {
        near.entry(strsim::damerau_levenshtein(known.id, id)).or_insert(known);
    }
    let similar = near.into_values().take(3);
    Problem::unknown("indicator_unknown").with("typed", id).similar(
        similar.map(|one| (one.name(Lang::Es), format!("/indicadores/{}", one.id))).collect(),
    )
}

/// The first value of it among the municipalities that are followed.
async fn example(
    app: &App,
    asked: &Asked,
    indicator: &Indicator,
) -> Result<Option<(Measure, String)>, Problem> {
    for ubigeo in app.house.followed().await? {
        let judged = app.judgement(asked, &ubigeo).await?;
        let mut known =
            judged.measures.iter().filter(|measure| measure.id.indicator == indicator.id);
        if let Some(found) = known.find(|measure| measure.value.is_ok()) {
            let about = super::alerts::about(asked.lang, &judged, &found.id.subject).plain();
            let place = crate::web::frame::Place::named(&judged.facts.municipality);
            return Ok(Some((found.clone(), format!("{place}, {about}, {}", found.id.period))));
        }
    }
    Ok(None)
}

fn worked(lang: Lang, indicator: &Indicator, measure: &Measure, about: &str) -> Example {
    let value = measure.value.as_ref().map_or_else(|_| String::new(), |value| bare(lang, *value));
    let part = |part: Option<Value>| part.map(|part| bare(lang, part)).unwrap_or_default();
    let (numerator, denominator) = (part(measure.numerator), part(measure.denominator));
    let sentence = speech::t(lang, &indicator.key(Part::Sentence))
        .with("value", value.clone())
        .with("numerator", numerator.clone())
        .with("denominator", denominator.clone());
    Example {
        sentence,
        sum: (!numerator.is_empty() && !denominator.is_empty()).then(|| {
            speech::t(lang, "page-indicator-sum")
                .with("numerator", numerator)
                .with("denominator", denominator)
                .with("value", with_unit(lang, value, measure.unit))
        }),
        about: about.to_owned(),
        trace: href::trace(&EvidenceId::Measure(measure.id.clone())),
    }
}

fn bare(lang: Lang, value: Value) -> String {
    match value {
        Value::Tenths(tenths) => tenths.to_string(),
        Value::Soles(soles) => numbers::soles(soles),
        Value::Whole(whole) => words::count(whole),
        Value::Date(day) => words::long_day(lang, day),
    }
}

fn with_unit(lang: Lang, value: String, unit: Unit) -> String {
    let key = match unit {
        // said by the value itself
        Unit::Soles | Unit::Count | Unit::Rung | Unit::Date => "valued-bare".to_owned(),
        unit => format!("valued-{unit}"),
    };
    speech::t(lang, &key).with("value", value).plain()
}

fn bands(lang: Lang, indicator: &Indicator) -> Option<Word> {
    let bands = indicator.bands?;
    let word = match indicator.direction {
        Direction::Down => speech::t(lang, "page-indicator-bands-down"),
        Direction::Up | Direction::Neutral => speech::t(lang, "page-indicator-bands-up"),
    };
    Some(
        word.with("good", with_unit(lang, bands.good.to_string(), indicator.unit))
            .with("attention", with_unit(lang, bands.attention.to_string(), indicator.unit))
            .with("ground", ground(lang, bands.ground)),
    )
}

/// The measures of a municipality, by indicator, at `/{m}/indicadores`.
#[derive(Template)]
#[template(path = "measures.html", config = "config/askama.toml")]
struct MeasuresView {
    frame: Frame,
    month: String,
    rows: Vec<Measured>,
}

struct Measured {
    href: String,
    name: Word,
    /// Of whom, where it is not the whole municipality.
    about: Option<Word>,
    value: String,
    trace: String,
}

/// `/{m}/indicadores`: those of the municipality as a whole.
pub async fn of_municipality(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let here = Here::find(&app, &asked, &m).await?;
    let judged = app.judgement(&asked, &here.municipality.ubigeo).await?;
    let lines: Vec<MeasureLine> = judged.measures.iter().map(measures::line).collect();
    let of_place = |measure: &&Measure| {
        !matches!(measure.id.subject, Subject::Agreement(_) | Subject::Work(_) | Subject::Source(_))
    };
    let view = || MeasuresView {
        frame: Frame::new(&asked, asked.t("page-indicators-title").plain(), &["json", "csv"])
            .at(here.place.clone()),
        month: crate::i18n::dates::month(asked.lang, judged.month),
        rows: judged
            .measures
            .iter()
            .filter(of_place)
            .filter_map(|one| measured(asked.lang, &judged, one))
            .collect(),
    };
    answer::table(&asked, view, &lines, || measures_table(&lines))
}

fn measured(lang: Lang, judged: &Judgement, measure: &Measure) -> Option<Measured> {
    let indicator = list::find(&measure.id.indicator)?;
    let value = match &measure.value {
        Ok(value) => with_unit(lang, bare(lang, *value), measure.unit),
        Err(why) => crate::web::view::reason(lang, *why),
    };
    Some(Measured {
        href: format!("/indicadores/{}", indicator.id),
        name: speech::t(lang, &indicator.key(Part::Name)),
        about: (!matches!(measure.id.subject, Subject::Municipality(_)))
            .then(|| super::alerts::about(lang, judged, &measure.id.subject)),
        value,
        trace: href::trace(&EvidenceId::Measure(measure.id.clone())),
    })
}

fn measures_table(lines: &[MeasureLine]) -> Table {
    let mut table = Table::new(&[
        "id",
        "indicator",
        "subject",
        "period",
        "value",
        "numerator",
        "denominator",
        "unit",
        "state",
        "not_computable",
        "reason",
        "formula_version",
    ]);
    let plain = |value: Option<measures::Plain>| Cell::or_nothing(value.map(written));
    for line in lines {
        table.push(vec![
            Cell::plain(&line.id),
            Cell::plain(&line.indicator),
            Cell::plain(&line.subject),
            Cell::plain(&line.period),
            plain(line.value),
            plain(line.numerator),
            plain(line.denominator),
            Cell::plain(&line.unit),
            Cell::plain(&line.state),
            Cell::or_nothing(line.not_computable),
            Cell::text_or_nothing(line.reason.as_deref()),
            Cell::plain(&line.formula_version),
        ]);
    }
    table
}

/// As JSON writes it: digits without separators.
fn written(value: measures::Plain) -> String {
    match value.0 {
        Value::Tenths(tenths) => tenths.to_string(),
        Value::Soles(soles) => soles.plain(),
        Value::Whole(whole) => whole.to_string(),
        Value::Date(day) => day.to_string(),
    }
}
