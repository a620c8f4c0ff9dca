//! What is news, on the invented district of the report's tests.

use chrono::{DateTime, Utc};

use super::*;
use crate::domain::alert::AlertEvent;
use crate::domain::facts::made::{day, month};
use crate::domain::ladder::Rung;
use crate::domain::source::{SourceHealth, SourceState};
use crate::report::made::{climbed, october, september};

const TODAY: &str = "2025-11-05";

/// October without what happened to its alerts, on a day; sources answer.
fn now(today: &str) -> Judgement {
    let mut judged = october();
    judged.facts.today = day(today);
    for source in &mut judged.facts.sources {
        source.state = SourceState::Ok;
    }
    for alert in &mut judged.alerts {
        alert.reply = None;
        alert.state = AlertState::Open;
    }
    judged
}

/// What was known of it before anything happened.
fn before(judged: &Judgement) -> Known {
    Known::of(judged, 10, 0)
}

fn step(number: i64, kind: AlertEventKind, alert: &Alert) -> Happened {
    let at: DateTime<Utc> = "2025-11-04T12:00:00Z".parse().unwrap();
    let event = AlertEvent {
        alert: alert.id.clone(),
        kind,
        at,
        by: "actaviva".into(),
        text: None,
        until: None,
    };
    Happened { number, event, alert: alert.clone() }
}

fn news(judged: &Judgement, steps: &[Happened], known: &Known, role: Role) -> News {
    gather(&Scene { judged, steps, reports: &[], role, delay: 3 }, known)
}

/// Says what is told in a word each.
fn told(news: &News) -> Vec<String> {
    let word = |item: &Item| match &item.what {
        What::Gone => "gone".to_owned(),
        What::ToAnswer { until, .. } => format!("to answer until {}", until.unwrap()),
        What::Broken { .. } => "broken".to_owned(),
        What::Moved { moved: Moved::AlertOpened { .. }, .. } => "opened".to_owned(),
        What::Moved { moved: Moved::AlertClosed { .. }, .. } => "closed".to_owned(),
        What::Moved { moved: Moved::Situation { now, .. }, .. } => format!("is {now}"),
        What::Moved { moved: Moved::Climbed { rung, .. }, .. } => format!("climbed {rung}"),
        What::Moved { .. } => "other".to_owned(),
    };
    news.items.iter().map(word).chain(news.replies.iter().map(|_| "replied".to_owned())).collect()
}

#[test]
fn a_new_alert_is_told_to_the_public_after_its_days_and_never_forgotten() {
    let judged = now(TODAY);
    let known = before(&judged);
    let slow = &judged.alerts[0];
    let steps = [step(11, AlertEventKind::Opened, slow)];

    let committee = news(&judged, &steps, &known, Role::Committee);
    assert_eq!(told(&committee), ["opened"]);
    let official = news(&judged, &steps, &known, Role::Official);
    assert_eq!(told(&official), ["to answer until 2025-11-07"]);

    let reader = news(&judged, &steps, &known, Role::Reader);
    assert_eq!((told(&reader), &reader.known.withheld), (vec![], &[11].into()));
    let later = now("2025-11-08");
    let reader = news(&later, &steps, &reader.known, Role::Reader);
    assert_eq!((told(&reader), reader.known.withheld.len()), (vec!["opened".to_owned()], 0));
    let again = news(&later, &steps, &reader.known, Role::Reader);
    assert!(again.is_empty(), "{again:?}");
}

#[test]
fn what_was_told_at_once_is_not_told_by_the_digest_and_the_rest_is() {
    let judged = now(TODAY);
    let known = before(&judged);
    let slow = &judged.alerts[0];
    let steps = [
        step(11, AlertEventKind::Resolved, &judged.alerts[2]),
        step(12, AlertEventKind::Opened, slow),
    ];
    let at_once = news(&judged, &steps, &known, Role::Official).at_once(&known).unwrap();
    assert_eq!(told(&at_once), ["to answer until 2025-11-07"]);
    assert_eq!((at_once.known.step, &at_once.known.ahead), (10, &[12].into()));
    let digest = news(&judged, &steps, &at_once.known, Role::Official);
    assert_eq!((told(&digest), digest.known.step), (vec!["closed".to_owned()], 12));
    assert!(digest.known.ahead.is_empty(), "{:?}", digest.known);
    let nothing = news(&judged, &steps, &digest.known, Role::Official);
    assert!(nothing.at_once(&digest.known).is_none());
}

#[test]
fn an_agreement_that_is_gone_and_the_alert_that_says_so_are_one_fact() {
    let judged = now(TODAY);
    let mut known = before(&judged);
    let water = judged.alerts[1].id.subject.clone();
    let Subject::Agreement(water) = water else { panic!("{water}") };
    known.agreements.get_mut(&water).unwrap().situation = Situation::OnTrack;
    let steps = [step(11, AlertEventKind::Opened, &judged.alerts[1])];
    let found = news(&judged, &steps, &known, Role::Committee);
    assert_eq!(told(&found), ["gone"]);
    let at_once = found.at_once(&known).unwrap();
    assert!(news(&judged, &steps, &at_once.known, Role::Committee).is_empty());
}

#[test]
fn what_opened_and_closed_between_two_mails_is_one_piece_of_news() {
    let judged = now(TODAY);
    let slow = &judged.alerts[0];
    let kinds = [AlertEventKind::Opened, AlertEventKind::Updated, AlertEventKind::Resolved];
    let steps: Vec<Happened> =
        (11..).zip(kinds).map(|(number, kind)| step(number, kind, slow)).collect();
    assert_eq!(told(&news(&judged, &steps, &before(&judged), Role::Committee)), ["closed"]);
}

#[test]
fn an_answer_stands_with_its_alert_where_that_is_new_and_alone_where_it_is_not() {
    let mut judged = now(TODAY);
    judged.alerts[0].state = AlertState::Replied;
    judged.alerts[0].reply = october().alerts[0].reply.clone();
    let alert = &judged.alerts[0];
    let opened = step(11, AlertEventKind::Opened, alert);
    let replied = step(12, AlertEventKind::Replied, alert);
    let found = news(&judged, &[opened, replied.clone()], &before(&judged), Role::Official);
    assert_eq!(told(&found), ["opened"], "what is answered waits for nobody");
    assert!(found.items[0].alert.as_ref().unwrap().1.is_some());
    let found = news(&judged, &[replied], &before(&judged), Role::Official);
    assert_eq!(told(&found), ["replied"]);
}

#[test]
fn history_what_nobody_confirmed_and_a_source_are_no_alerts_to_tell() {
    let mut judged = now(TODAY);
    judged.alerts[0].historical = true;
    judged.alerts[2].state = AlertState::Pending;
    let steps = [
        step(11, AlertEventKind::Opened, &judged.alerts[0]),
        step(12, AlertEventKind::Opened, &judged.alerts[2]),
    ];
    let found = news(&judged, &steps, &before(&judged), Role::Committee);
    assert!(found.is_empty(), "{found:?}");
    assert!(found.known.withheld.is_empty());
}

#[test]
fn a_source_that_falls_silent_is_told_and_not_every_agreement_that_it_hides() {
    let mut judged = now(TODAY);
    let known = before(&judged);
    let gardens = judged.ladders[0].0.clone();
    let hide = |judged: &mut Judgement, situation| {
        for (id, ladder) in &mut judged.ladders {
            if *id == gardens {
                ladder.situation = situation;
            }
        }
    };
    hide(&mut judged, Situation::Unknown);
    let health = judged.facts.sources[0].clone();
    let silent = SourceHealth { source: Source::Siaf, state: SourceState::Silent, ..health };
    judged.facts.sources.retain(|health| health.source != Source::Siaf);
    judged.facts.sources.push(silent);
    let silent = news(&judged, &[], &known, Role::Reader);
    assert_eq!((told(&silent), &silent.quiet), (vec![], &vec![Source::Siaf]));
    assert!(news(&judged, &[], &silent.known, Role::Reader).is_empty(), "said once");
    for source in &mut judged.facts.sources {
        source.state = SourceState::Ok;
    }
    hide(&mut judged, Situation::Late);
    assert!(news(&judged, &[], &silent.known, Role::Reader).is_empty(), "as it was");
    hide(&mut judged, Situation::Contradicted);
    assert_eq!(told(&news(&judged, &[], &silent.known, Role::Reader)), ["is contradicted"]);
}

#[test]
fn worst_comes_first_and_the_first_report_of_a_month_is_told_once() {
    let (then, mut now) = (september(), now(TODAY));
    now.ladders[4].1 = climbed(9, Situation::OnTrack);
    let known = Known { report: 1, ..Known::of(&then, 10, 0) };
    let steps = [step(11, AlertEventKind::Opened, &now.alerts[0])];
    let made = |number, period| Made { number, period: month(period) };
    let reports = [made(1, "2025-09"), made(2, "2025-10"), made(3, "2025-09"), made(4, "2025-10")];
    let scene =
        Scene { judged: &now, steps: &steps, reports: &reports, role: Role::Committee, delay: 3 };
    let found = gather(&scene, &known);
    let words = told(&found);
    assert_eq!(words.first().map(String::as_str), Some("gone"), "{words:?}");
    assert!(words.contains(&format!("climbed {}", Rung::Started)), "{words:?}");
    assert_eq!((found.reports, found.known.report), (vec![month("2025-10")], 4));
}
