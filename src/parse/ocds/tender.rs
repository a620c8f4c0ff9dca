//! The tender of a release: who buys what, for which investment, and how it stands.

use serde_json::Value;

use super::amount;
use crate::domain::codes::{Cui, Ruc};
use crate::domain::finding::FindingCode;
use crate::domain::procurement::{Tender, TenderState};
use crate::domain::text::fold;
use crate::parse::json::{at, text_at};
use crate::parse::table::Row;
use crate::parse::{calendar, free_text, purchases};

pub fn tender(release: &Value, ocid: &str, row: &mut Row<'_>) -> Tender {
    let description = text_at(release, &["tender", "description"]).map(|text| one_line(&text));
    let project_name =
        text_at(release, &["planning", "budget", "project"]).map(|text| one_line(&text));
    let category = text_at(release, &["tender", "mainProcurementCategory"]);
    let awards = at(release, &["awards"]).and_then(Value::as_array);
    let awards = awards.map(Vec::as_slice).unwrap_or_default();
    let day = |path: &[&str]| text_at(release, path).as_deref().and_then(calendar::day);
    Tender {
        ocid: ocid.to_owned(),
        cui: cui(release, description.as_deref(), row),
        project_name,
        buyer_ruc: buyer_ruc(release),
        buyer_name: text_at(release, &["buyer", "name"]),
        title: text_at(release, &["tender", "title"]),
        class: purchases::class(category.as_deref(), description.as_deref().unwrap_or_default()),
        description,
        state: state(release, row),
        published_on: day(&["tender", "datePublished"]),
        awarded_on: awards
            .iter()
            .filter_map(|award| text_at(award, &["date"]).as_deref().and_then(calendar::day))
            .max(),
        reference_value: amount(release, &["tender", "value", "amount"], row),
        award_value: awards
            .iter()
            .filter_map(|award| amount(award, &["value", "amount"], row))
            .reduce(|sum, further| sum.checked_add(further).unwrap_or(sum)),
        bidders: text_at(release, &["tender", "numberOfTenderers"])
            .and_then(|text| text.parse().ok()),
        suppliers: suppliers(awards),
    }
}

/// Tabs and line breaks inside descriptions are the form's, not the writer's.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The investment: from the plan's own field, else from the words of plan and tender.
fn cui(release: &Value, description: Option<&str>, row: &mut Row<'_>) -> Option<Cui> {
    let planned = text_at(release, &["planning", "budget", "projectID"]);
    if let Some(text) = &planned {
        match Cui::parse(text) {
            Ok(cui) => return Some(cui),
            // five or six digits are the old SNIP series
            Err(_) if text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit()) => {}
            Err(error) => {
                let names = &["planning/budget/projectID"];
                row.note(names, text, FindingCode::BadCode, &error.to_string());
            }
        }
    }
    let project = text_at(release, &["planning", "budget", "project"]);
    let title = text_at(release, &["tender", "title"]);
    let texts = [description, project.as_deref(), title.as_deref()];
    let (text, cuis) = texts
        .into_iter()
        .flatten()
        .map(|text| (text, free_text::cuis(text)))
        .find(|(_, cuis)| !cuis.is_empty())?;
    if let Some(words) = purchases::several(&cuis) {
        row.note(&["tender/description"], text, FindingCode::Contradiction, &words);
    }
    cuis.into_iter().next()
}

/// The buyer's taxpayer number: an additional identifier of the party that buys.
fn buyer_ruc(release: &Value) -> Option<Ruc> {
    let buyer = text_at(release, &["buyer", "id"])?;
    let parties = at(release, &["parties"]).and_then(Value::as_array)?;
    let party = parties.iter().find(|party| text_at(party, &["id"]).as_ref() == Some(&buyer))?;
    let identifiers = at(party, &["additionalIdentifiers"]).and_then(Value::as_array)?;
    identifiers
        .iter()
        .filter(|one| text_at(one, &["scheme"]).as_deref() == Some("PE-RUC"))
        .find_map(|one| text_at(one, &["id"]).and_then(|id| Ruc::parse(&id).ok()))
}

fn suppliers(awards: &[Value]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for award in awards {
        let suppliers = at(award, &["suppliers"]).and_then(Value::as_array);
        for name in suppliers.into_iter().flatten().filter_map(|one| text_at(one, &["name"])) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// How it stands: the state that its items share, the furthest when they differ.
fn state(release: &Value, row: &mut Row<'_>) -> Option<TenderState> {
    let items = at(release, &["tender", "items"]).and_then(Value::as_array)?;
    let mut furthest = None;
    for item in items {
        let Some(text) = text_at(item, &["statusDetails"]) else { continue };
        if let Some(state) = state_of(&text) {
            furthest = furthest.max(Some((rank(state), state)));
        } else {
            let names = &["tender/items/statusDetails"];
            row.note(names, &text, FindingCode::UnknownValue, "not a known state of a tender");
        }
    }
    furthest.map(|(_, state)| state)
}

fn state_of(text: &str) -> Option<TenderState> {
    let folded = fold(text);
    let state = match folded.split(' ').next()? {
        "convocado" => TenderState::Called,
        "adjudicado" => TenderState::Awarded,
        "consentido" => TenderState::AwardFinal,
        "contratado" => TenderState::Contracted,
        "desierto" => TenderState::NoBids,
        "nulo" | "nulidad" => TenderState::Void,
        "cancelado" => TenderState::Cancelled,
        "apelado" => TenderState::Appealed,
        "suspendido" => TenderState::Suspended,
        _ => return None,
    };
    Some(state)
}

/// An item that went further decides; failed items count least.
const fn rank(state: TenderState) -> u8 {
    match state {
        TenderState::Cancelled => 0,
        TenderState::Void => 1,
        TenderState::NoBids => 2,
        TenderState::Called => 3,
        TenderState::Suspended => 4,
        TenderState::Appealed => 5,
        TenderState::Awarded => 6,
        TenderState::AwardFinal => 7,
        TenderState::Contracted => 8,
    }
}
