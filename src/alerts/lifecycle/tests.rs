//! One rule and one work, day by day: which steps an alert takes, and which it must not.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};

use super::*;
use crate::alerts::persons::{Action, ActionError, act};
use crate::domain::alert::Severity;
use crate::domain::source::Source;

const RULE: &str = "behind_valuation";

fn at(day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 11, day, 17, 0, 0).unwrap()
}

fn day(day: u32) -> NaiveDate {
    at(day).date_naive()
}

fn moment(on: u32) -> Moment {
    Moment { now: at(on), today: day(on), first: false }
}

/// The life of alerts on one work.
#[derive(Default)]
struct Desk {
    alerts: Vec<Alert>,
    steps: Vec<AlertEventKind>,
}

impl Desk {
    /// What is seen on a day, from the load of that day.
    fn see(&mut self, on: u32, verdict: Verdict) -> &mut Self {
        self.look(on, verdict, |_| {})
    }

    fn look(&mut self, on: u32, verdict: Verdict, with: impl Fn(&mut Observation)) -> &mut Self {
        let mut observation = Observation {
            rule: RULE.to_owned(),
            subject: "78690".parse().unwrap(),
            verdict,
            words: Words::from([("value", "40".to_owned())]),
            evidence: Vec::new(),
            certain: true,
            escalated: false,
            silent: None,
            source: None,
            loaded_at: Some(at(on)),
            twice: false,
        };
        with(&mut observation);
        let book = RuleBook::shipped().unwrap();
        for change in step(&observation, &book, &self.alerts, moment(on)) {
            self.take(change);
        }
        self
    }

    fn person(&mut self, on: u32, action: &Action) -> &mut Self {
        let change = act(self.last(), action, "Juana Quispe, gerente", at(on)).unwrap();
        self.take(change);
        self
    }

    fn take(&mut self, change: Change) {
        self.steps.push(change.event.kind);
        self.alerts.retain(|alert| alert.id != change.alert.id);
        self.alerts.push(change.alert);
    }

    fn last(&self) -> &Alert {
        self.alerts.iter().max_by_key(|alert| alert.id.case).unwrap()
    }

    fn steps(&self) -> Vec<&str> {
        self.steps.iter().map(|kind| kind.as_str()).collect()
    }
}

fn reply(promised: Option<u32>) -> Action {
    Action::Reply { text: "Se pagó ayer.".into(), document: None, promised_on: promised.map(day) }
}

#[test]
fn one_cause_rings_once_and_a_cause_that_comes_back_is_the_next_case() {
    let mut desk = Desk::default();
    desk.see(1, Verdict::Opens).see(2, Verdict::Opens).see(3, Verdict::Closes);
    assert_eq!(desk.steps(), ["opened", "resolved"], "seen again it says nothing new");
    desk.see(4, Verdict::Closes).see(5, Verdict::Opens);
    assert_eq!(desk.steps(), ["opened", "resolved", "reopened"]);
    assert_eq!(desk.last().id.to_string(), "behind_valuation/78690/2");
}

#[test]
fn what_cannot_be_told_neither_opens_nor_closes() {
    let mut desk = Desk::default();
    desk.see(1, Verdict::Holds);
    assert!(desk.alerts.is_empty());
    desk.see(2, Verdict::Opens);
    let mute = |observation: &mut Observation| observation.silent = Some(Source::Infobras);
    desk.look(3, Verdict::Holds, mute).look(4, Verdict::Holds, mute);
    assert_eq!(desk.last().state, AlertState::Open);
    assert_eq!(desk.last().inhibited_by.as_deref(), Some("infobras"));
    desk.see(5, Verdict::Opens);
    assert_eq!(desk.last().inhibited_by, None);
    assert_eq!(desk.steps(), ["opened", "updated", "updated"]);
}

#[test]
fn an_unconfirmed_match_keeps_the_alert_pending_until_a_person_confirms_it() {
    let mut desk = Desk::default();
    let unsure = |observation: &mut Observation| observation.certain = false;
    desk.look(1, Verdict::Opens, unsure).look(2, Verdict::Opens, unsure);
    assert_eq!(desk.last().state, AlertState::Pending, "however many loads show it");
    desk.see(3, Verdict::Opens);
    assert_eq!(desk.last().state, AlertState::Open);
}

#[test]
fn a_rate_closes_at_the_second_load_that_shows_it_and_not_at_the_second_evaluation() {
    let mut desk = Desk::default();
    let rate = |loaded: u32| {
        move |observation: &mut Observation| {
            observation.twice = true;
            observation.loaded_at = Some(at(loaded));
        }
    };
    desk.look(1, Verdict::Opens, rate(1));
    desk.look(2, Verdict::Closes, rate(2)).look(3, Verdict::Closes, rate(2));
    assert_eq!(desk.last().state, AlertState::Open);
    assert_eq!(desk.steps(), ["opened", "updated"], "the same load again changes nothing");
    desk.look(4, Verdict::Opens, rate(4));
    assert_eq!(desk.last().closing, None, "it swung back: the count begins anew");
    desk.look(5, Verdict::Closes, rate(5)).look(6, Verdict::Closes, rate(6));
    assert_eq!(desk.last().state, AlertState::Resolved);
}

#[test]
fn a_promise_is_broken_only_by_fresh_evidence_after_its_day() {
    let mut desk = Desk::default();
    desk.see(1, Verdict::Opens).person(2, &reply(Some(5)));
    desk.see(5, Verdict::Opens);
    assert_eq!(desk.last().state, AlertState::Replied, "the promised day itself still counts");
    desk.see(6, Verdict::Holds);
    assert_eq!(desk.last().state, AlertState::Replied, "nobody knows whether it was kept");
    desk.look(7, Verdict::Opens, |observation| {
        observation.words.insert("value", "41".to_owned());
    });
    assert_eq!(desk.last().state, AlertState::PromiseBroken);
    desk.see(8, Verdict::Closes);
    assert_eq!(desk.last().state, AlertState::Resolved);
    assert!(desk.last().reply.is_some(), "the answer stays beside it");
}

#[test]
fn a_silence_ends_with_its_last_day_even_when_the_alert_says_something_new() {
    let mut desk = Desk::default();
    desk.see(1, Verdict::Opens);
    desk.person(2, &Action::Silence { until: day(4), why: "feriado".into() });
    desk.see(4, Verdict::Opens);
    assert_eq!(desk.last().state, AlertState::Silenced);
    desk.look(5, Verdict::Opens, |observation| {
        observation.words.insert("value", "39".to_owned());
    });
    assert_eq!(desk.last().state, AlertState::Open);
    assert_eq!(desk.steps(), ["opened", "silenced", "unsilenced", "updated"]);
}

#[test]
fn a_silence_ends_when_nothing_is_seen_any_more() {
    let mut desk = Desk::default();
    desk.see(1, Verdict::Opens);
    desk.person(2, &Action::Silence { until: day(4), why: "feriado".into() });
    assert!(ended_silences(&desk.alerts, &[], moment(4)).is_empty());
    let woken = ended_silences(&desk.alerts, &[], moment(5));
    assert_eq!(woken[0].alert.state, AlertState::Open);
}

#[test]
fn what_a_person_dismissed_does_not_ring_again() {
    let mut desk = Desk::default();
    desk.see(1, Verdict::Opens);
    desk.person(2, &Action::Dismiss { why: "es otra obra".into() });
    desk.see(3, Verdict::Opens).see(4, Verdict::Closes).see(5, Verdict::Opens);
    assert_eq!(desk.steps(), ["opened", "dismissed"]);
    let error = act(desk.last(), &Action::Acknowledge, "x", at(6)).unwrap_err();
    assert_eq!(error, ActionError::Ended(AlertState::Dismissed));
}

#[test]
fn a_reply_needs_words_and_a_promise_a_day_to_come() {
    let mut desk = Desk::default();
    desk.see(1, Verdict::Opens);
    let empty = Action::Reply { text: "  ".into(), document: None, promised_on: None };
    assert_eq!(act(desk.last(), &empty, "x", at(2)).unwrap_err(), ActionError::Text);
    assert_eq!(act(desk.last(), &reply(Some(2)), "x", at(2)).unwrap_err(), ActionError::Promise);
    let long = Action::Silence { until: day(2) + chrono::Days::new(91), why: "x".into() };
    assert_eq!(act(desk.last(), &long, "x", at(2)).unwrap_err(), ActionError::Silence);
}

#[test]
fn beyond_the_second_threshold_the_alert_is_one_step_more_urgent() {
    let mut desk = Desk::default();
    desk.see(1, Verdict::Opens);
    assert_eq!(desk.last().severity, Severity::Ask);
    desk.look(2, Verdict::Opens, |observation| observation.escalated = true);
    assert_eq!(desk.last().severity, Severity::Act);
}

#[test]
fn the_first_load_of_history_is_marked_so_that_nobody_is_told() {
    let observation = |rule: &str| Observation {
        rule: rule.to_owned(),
        subject: "78690".parse().unwrap(),
        verdict: Verdict::Opens,
        words: Words::new(),
        evidence: Vec::new(),
        certain: true,
        escalated: false,
        silent: None,
        source: None,
        loaded_at: None,
        twice: false,
    };
    let book = RuleBook::shipped().unwrap();
    let first = Moment { first: true, ..moment(1) };
    assert!(step(&observation(RULE), &book, &[], first)[0].alert.historical);
    assert!(!step(&observation(RULE), &book, &[], moment(1))[0].alert.historical);
    assert!(step(&observation("no_such_rule"), &book, &[], first).is_empty());
}
