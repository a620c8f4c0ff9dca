//! Money that does not come, goes away, lies unused, or changes after its year is closed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::{Observation, Scene, Verdict, by_rung, rung_evidence, state};
use crate::alerts::rule::Rule;
use crate::domain::agreement::Agreement;
use crate::domain::codes::Cui;
use crate::domain::evidence::EvidenceId;
use crate::domain::figure::{Figure, FigureId, FigureKey};
use crate::domain::indicator::Subject;
use crate::domain::ladder::{Rung, RungState};
use crate::domain::money::Soles;
use crate::domain::period::{Period, Year};
use crate::domain::source::{Dataset, Source};

/// After the month of the rule in an agreed year: neither PIA nor PIM.
pub fn missing(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    scene
        .agreements()
        .filter_map(|(agreement, ladder)| {
            let year = due_year(scene, rule, agreement)?;
            let nothing_opened = state(ladder, Rung::InOpeningBudget) != RungState::Done;
            let verdict = by_rung(ladder, Rung::InBudget, nothing_opened);
            Some(
                of(scene, rule, agreement, verdict)
                    .word("year", &year)
                    .evidence(rung_evidence(ladder, &[Rung::InOpeningBudget, Rung::InBudget])),
            )
        })
        .collect()
}

/// After the month of the rule: there is money and nothing of it is set aside.
pub fn no_commitment(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    scene
        .agreements()
        .filter_map(|(agreement, ladder)| {
            let year = due_year(scene, rule, agreement)?;
            let has_money = state(ladder, Rung::InBudget) == RungState::Done;
            let pim = modified_budget_now(scene, agreement, year)?;
            let verdict = by_rung(ladder, Rung::Committed, has_money && pim > Soles::ZERO);
            Some(
                of(scene, rule, agreement, verdict)
                    .word("pim", &pim)
                    .word("year", &year)
                    .evidence(rung_evidence(ladder, &[Rung::InBudget, Rung::Committed])),
            )
        })
        .collect()
}

/// The modified budget fell by the rule's percentage from its greatest known value of the year.
pub fn removed(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    let (open, close) =
        (rule.condition.open_percent.unwrap_or(20), rule.condition.close_percent.unwrap_or(5));
    scene
        .agreements()
        .filter_map(|(agreement, _)| {
            let (year, series) = newest_series(scene, agreement)?;
            let (greatest, now) = (*series.values().max()?, *series.values().next_back()?);
            let gone = greatest - now;
            // compared in whole céntimos: gone / greatest against percent / 100
            let beyond = |percent: i64| {
                i128::from(gone.centimos()) * 100
                    >= i128::from(greatest.centimos()) * i128::from(percent)
            };
            let verdict = if series.len() < 2 || greatest <= Soles::ZERO {
                Verdict::Holds
            } else if amended_since(scene, agreement, *series.keys().next_back()?) {
                Verdict::Closes
            } else if beyond(open) {
                Verdict::Opens
            } else if !beyond(close) {
                Verdict::Closes
            } else {
                Verdict::Holds
            };
            Some(
                of(scene, rule, agreement, verdict)
                    .word("before", &greatest)
                    .word("now", &now)
                    .word("gone", &gone)
                    .word("year", &year)
                    .evidence(figure_ids(scene, agreement, year)),
            )
        })
        .collect()
}

/// A signed amendment became known after the budget last changed: the change is agreed.
fn amended_since(scene: &Scene<'_>, agreement: &Agreement, changed: DateTime<Utc>) -> bool {
    agreement.amendment.is_some()
        && scene
            .facts
            .agreements
            .iter()
            .filter_map(|versions| versions.in_force())
            .any(|seen| seen.fact.id == agreement.id && seen.known_at >= changed)
}

/// A figure of a closed year differs by more than a sol from what was published before.
pub fn changed_past(scene: &Scene<'_>, rule: &Rule) -> Vec<Observation> {
    let closed = |key: &FigureKey| key.year.number() < scene.facts.today.year();
    let mut first: BTreeMap<&FigureKey, &Figure> = BTreeMap::new();
    let mut changed: Vec<(&Figure, &Figure)> = Vec::new();
    for figure in scene.facts.figure_history.iter().filter(|figure| closed(&figure.key)) {
        let before = first.entry(&figure.key).or_insert(figure);
        let (was, is) =
            (before.amounts.pim.unwrap_or_default(), figure.amounts.pim.unwrap_or_default());
        // only what became known after the year had ended is a change of the past
        let after_the_year = figure.known_at.date_naive() > figure.key.year.last_day();
        if after_the_year && (was - is).abs() > Soles::from_centimos(100) {
            changed.push((before, figure));
        }
    }
    let Some((before, now)) = changed.last() else { return Vec::new() };
    let product = now.key.product.as_ref().map_or_else(String::new, ToString::to_string);
    let subject = Subject::Municipality(scene.facts.municipality.ubigeo.clone());
    vec![
        Observation::new(rule, subject, Verdict::Opens)
            .word("what", &format!("presupuesto modificado de {product} en {}", now.key.year))
            .word("before", &before.amounts.pim.unwrap_or_default())
            .word("now", &now.amounts.pim.unwrap_or_default())
            .evidence([
                EvidenceId::Figure(figure_id(&now.key)),
                EvidenceId::Snapshot(before.row.sha256),
                EvidenceId::Snapshot(now.row.sha256),
            ]),
    ]
}

fn of(scene: &Scene<'_>, rule: &Rule, agreement: &Agreement, verdict: Verdict) -> Observation {
    Observation::new(rule, Subject::Agreement(agreement.id.clone()), verdict)
        .certain(scene.is_confirmed(&agreement.id))
}

/// The agreed year that runs, once the rule's month is over both today and in the files.
fn due_year(scene: &Scene<'_>, rule: &Rule, agreement: &Agreement) -> Option<Year> {
    let year =
        Year::of(scene.facts.today).filter(|year| agreement.fiscal_years().contains(year))?;
    let month = rule.condition.month.unwrap_or(1);
    let after = NaiveDate::from_ymd_opt(year.number(), month + 1, 1)?.pred_opt()?;
    let cutoff = scene
        .facts
        .coverage
        .iter()
        .filter(|loaded| loaded.dataset.source() == Source::Siaf && loaded.year == year)
        .filter_map(|loaded| loaded.cutoff)
        .max()?;
    (scene.facts.today > after && cutoff >= after).then_some(year)
}

/// The modified budget of the agreement's investments at each moment at which it was known to change.
fn newest_series(
    scene: &Scene<'_>,
    agreement: &Agreement,
) -> Option<(Year, BTreeMap<DateTime<Utc>, Soles>)> {
    let figures: Vec<&Figure> = budget_history(scene, agreement).collect();
    let year = figures.iter().map(|figure| figure.key.year).max()?;
    let moments: BTreeSet<DateTime<Utc>> = figures
        .iter()
        .filter(|figure| figure.key.year == year)
        .map(|figure| figure.known_at)
        .collect();
    let at = |moment: DateTime<Utc>| -> Soles {
        let mut newest: BTreeMap<&FigureKey, &Figure> = BTreeMap::new();
        for figure in
            figures.iter().filter(|figure| figure.key.year == year && figure.known_at <= moment)
        {
            newest.insert(&figure.key, figure);
        }
        newest
            .values()
            .filter(|figure| !figure.withdrawn)
            .filter_map(|figure| figure.amounts.pim)
            .sum()
    };
    Some((year, moments.into_iter().map(|moment| (moment, at(moment))).collect()))
}

fn budget_history<'a>(
    scene: &'a Scene<'_>,
    agreement: &'a Agreement,
) -> impl Iterator<Item = &'a Figure> {
    let cuis: Vec<&Cui> =
        scene.facts.confirmed_cuis(&agreement.id).into_iter().map(|(cui, _)| cui).collect();
    scene.facts.figure_history.iter().filter(move |figure| {
        figure.key.dataset == Dataset::Siaf63
            && figure.key.month.is_none()
            && figure
                .key
                .product
                .as_ref()
                .and_then(crate::domain::codes::ProductCode::cui)
                .is_some_and(|cui| cuis.contains(&&cui))
    })
}

fn modified_budget_now(scene: &Scene<'_>, agreement: &Agreement, year: Year) -> Option<Soles> {
    let (newest, series) = newest_series(scene, agreement)?;
    (newest == year).then(|| series.values().next_back().copied()).flatten()
}

fn figure_ids(scene: &Scene<'_>, agreement: &Agreement, year: Year) -> Vec<EvidenceId> {
    let ids: BTreeSet<EvidenceId> = budget_history(scene, agreement)
        .filter(|figure| figure.key.year == year)
        .map(|figure| EvidenceId::Figure(figure_id(&figure.key)))
        .collect();
    ids.into_iter().collect()
}

fn figure_id(key: &FigureKey) -> FigureId {
    FigureId {
        dataset: key.dataset,
        sec_ejec: key.sec_ejec.clone(),
        product: key.product.clone(),
        period: Period::Year(key.year),
        rubro: None,
    }
}
