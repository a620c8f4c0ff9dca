//! Consulta Amigable: one level at a time, with a view state that knows where one is; and the export.

use std::sync::Arc;

use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

use super::data::{self, Line};
use super::{World, parameter};

const SESSION: &str = "ASP.NET_SessionId=xyz";
const FOLDER: &str = "/transparencia/Navegador";
const HOME: &str = "990101-399001: MUNICIPALIDAD DISTRITAL DE QORIWAYQ'O";
/// What stands on each level, and the button that leads to it.
const LEVELS: [(&str, &str, &str); 6] = [
    ("BtnTipoGobierno", "Nivel de Gobierno", "M: GOBIERNOS LOCALES"),
    ("BtnSubTipoGobierno", "Gob.Loc./Mancom.", "M: MUNICIPALIDADES"),
    ("BtnDepartamento", "Departamento", "99: MUESTRA"),
    ("BtnProvincia", "Provincia", "9901: QORISUYU"),
    ("BtnMunicipalidad", "Municipalidad", HOME),
    ("BtnProdProy", "Producto/Proyecto", ""),
];

pub fn router() -> Router<Arc<World>> {
    Router::new()
        .route(&format!("{FOLDER}/default.aspx"), get(outer))
        .route(&format!("{FOLDER}/Navegar_7.aspx"), get(inner).post(press))
}

async fn outer() -> Response {
    let cookie = [(header::SET_COOKIE, format!("{SESSION}; path=/; HttpOnly"))];
    (cookie, Html("<html><iframe id=\"frame0\"></iframe></html>")).into_response()
}

async fn inner(
    State(world): State<Arc<World>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let query = query.unwrap_or_default();
    let year = parameter(&query, "y").unwrap_or_default();
    if parameter(&query, "_tgt").is_some() {
        return export(&world, &query, &year);
    }
    if !has_session(&headers) {
        return page(&shown_year(&world, &year), 0, &[], &[]).into_response();
    }
    let all = sum("TOTAL", &projects(&world, &year));
    page(&shown_year(&world, &year), 0, &[], &[all]).into_response()
}

/// The site sometimes does not apply the year that was asked for.
fn shown_year(world: &World, year: &str) -> String {
    let other = world.day.lock().unwrap();
    other.strip_prefix("year ").map_or_else(|| year.to_owned(), str::to_owned)
}

/// What a button leads to; a lost view state leads to the top again.
async fn press(
    State(world): State<Arc<World>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
    form: String,
) -> Response {
    let year = parameter(&query.unwrap_or_default(), "y").unwrap_or_default();
    let all = projects(&world, &year);
    let state = parameter(&form, "__VIEWSTATE").unwrap_or_default();
    let level = state.strip_prefix("level-").and_then(|level| level.parse::<usize>().ok());
    let pressed = LEVELS.iter().position(|(button, ..)| form.contains(&format!("%24{button}=")));
    let chosen = parameter(&form, "grp1").is_some();
    let next = match (level, pressed) {
        (Some(level), Some(pressed)) if pressed == level && chosen && has_session(&headers) => {
            level + 1
        }
        _ => 0,
    };
    let way: Vec<String> = LEVELS[..next.saturating_sub(1)]
        .iter()
        .map(|(_, name, label)| format!("{name} {label}"))
        .collect();
    let lines = match next {
        0 => vec![sum("TOTAL", &all)],
        6 => all,
        level => vec![sum(LEVELS[level - 1].2, &all)],
    };
    page(&shown_year(&world, &year), next, &way, &lines).into_response()
}

/// Only the values that the site itself prints list anything; another one gives an empty table.
fn export(world: &World, query: &str, year: &str) -> Response {
    let is_known = parameter(query, "7").as_deref() == HOME.split(':').next()
        && parameter(query, "6").as_deref() == Some("9901");
    let knows_export = !world.day.lock().unwrap().contains("no export");
    let lines = if is_known && knows_export { projects(world, year) } else { vec![] };
    let way: Vec<String> =
        LEVELS[..5].iter().map(|(_, name, label)| format!("{name} {label}")).collect();
    Html(format!("<html><body>{}{}</body></html>", history(&way), table(&lines, false)))
        .into_response()
}

fn has_session(headers: &HeaderMap) -> bool {
    let cookie = headers.get(header::COOKIE).and_then(|value| value.to_str().ok());
    cookie.is_some_and(|cookie| cookie.contains(SESSION))
}

fn projects(world: &World, year: &str) -> Vec<Line> {
    let path = if year == "2024" { "siaf/2024-Gasto.csv" } else { "siaf/2025-Gasto-noviembre.csv" };
    data::lines(&world.published(path), "399001")
}

fn sum(label: &str, lines: &[Line]) -> Line {
    let total = |phase: usize| lines.iter().map(|(_, amounts)| amounts[phase]).sum();
    (label.to_owned(), std::array::from_fn(total))
}

fn page(year: &str, level: usize, way: &[String], lines: &[Line]) -> Html<String> {
    let buttons: Vec<String> = LEVELS
        .iter()
        .map(|(button, name, _)| {
            format!("<input type=\"submit\" name=\"ctl00$CPH1${button}\" value=\"{name}\" />")
        })
        .collect();
    Html(format!(
        "<!DOCTYPE html><html><body>\
         <form action=\"./Navegar_7.aspx?y={year}&amp;ap=Proyecto\" method=\"post\">\
         <input type=\"hidden\" name=\"__VIEWSTATE\" value=\"level-{level}\" />\
         <input type=\"hidden\" name=\"__EVENTTARGET\" value=\"\" />\
         <select name=\"ctl00$CPH1$DrpYear\"><option value=\"2023\">2023</option>\
         <option selected=\"selected\" value=\"{year}\">{year}</option></select>{}{}{}\
         </form></body></html>",
        buttons.concat(),
        history(way),
        table(lines, true)
    ))
}

fn history(way: &[String]) -> String {
    let rows: Vec<String> = way
        .iter()
        .enumerate()
        .map(|(number, label)| {
            format!(
                "<tr><td id=\"ctl00_CPH1_RptHistory_ctl0{number}_TD0\"></td><td>{label}</td></tr>"
            )
        })
        .collect();
    format!("<table class=\"History\">{}</table>", rows.concat())
}

fn table(lines: &[Line], radios: bool) -> String {
    let rows: Vec<String> = lines
        .iter()
        .enumerate()
        .map(|(number, (label, amounts))| {
            let radio =
                format!("<td><input type=\"radio\" name=\"grp1\" value=\"{number}/x\" /></td>");
            let cells: Vec<String> =
                amounts.iter().map(|amount| format!("<td>{}</td>", grouped(*amount))).collect();
            let rate = rate(amounts[5], amounts[1]);
            let radio = if radios { radio } else { String::new() };
            format!(
                "<tr id=\"tr{number}\">{radio}<td>{label}</td>{}<td>{rate}</td></tr>",
                cells.concat()
            )
        })
        .collect();
    format!(
        "<table class=\"MapTable\"><tr id=\"ctl00_CPH1_Mt0_Row0\"><td></td><td>Detalle</td><td>PIA</td>\
         <td>PIM</td><td>Certificaci&oacute;n</td><td>Compromiso Anual</td><td colspan=\"3\">Ejecuci&oacute;n\
         </td><td>Avance % </td></tr><tr id=\"ctl00_CPH1_Mt0_Row1\"><td>Atenci&oacute;n de Compromiso Mensual \
         </td><td>Devengado </td><td>Girado </td></tr></table><table class=\"Data\">{}</table>",
        rows.concat()
    )
}

/// Rounded twice, as the ministry does it.
fn rate(accrued: i64, budget: i64) -> String {
    if budget == 0 {
        return "0.0".to_owned();
    }
    let thousandths = (accrued * 200_000 / budget + 1) / 2;
    let tenths = (thousandths + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn grouped(amount: i64) -> String {
    let digits = amount.abs().to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if amount < 0 { format!("-{text}") } else { text }
}
