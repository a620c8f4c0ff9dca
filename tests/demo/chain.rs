//! The whole chain on the invented district, on both engines: what the plan says is what is judged.

use std::collections::{BTreeMap, BTreeSet};

use actaviva::alerts::rule::RuleBook;
use actaviva::clock::Clock;
use actaviva::domain::alert::AlertState;
use actaviva::domain::indicator::Subject;
use actaviva::domain::judgement::Judgement;
use actaviva::domain::ladder::{Rung, RungState, Situation};
use actaviva::domain::lang::Lang;
use actaviva::domain::link::LinkState;
use actaviva::domain::source::SourceState;
use actaviva::jobs::demo;
use actaviva::jobs::house::House;
use actaviva::jobs::{judgement, trace};
use actaviva::settings::Settings;
use actaviva::store::alerts;
use actaviva::store::db::Db;

use crate::support;

/// The district built in a house of its own.
struct Stage {
    _folder: tempfile::TempDir,
    house: House,
}

impl Stage {
    async fn on(db: Db) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let house = House {
            folder: folder.path().to_owned(),
            db,
            clock: Clock::Day(demo::story::TODAY.parse().unwrap()),
            settings: Settings::defaults().unwrap(),
        };
        demo::build(&house, &mut |_, _, _| {}).await.unwrap();
        Self { _folder: folder, house }
    }

    async fn judged(&self) -> Judgement {
        let everything = self.house.everything();
        judgement::load(&self.house, &demo::ubigeo().unwrap(), everything, None).await.unwrap()
    }
}

/// A row of the plan in `fixtures/demo/README.md`: agreement, situation, rules of its alerts.
struct Planned {
    agreement: String,
    situation: String,
    rules: BTreeSet<String>,
}

fn plan() -> Vec<Planned> {
    let readme = include_str!("../../fixtures/demo/README.md");
    let rows = readme.lines().filter(|line| line.starts_with("| 202"));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        let words = cells[7].split(|letter| !is_word(letter));
        let book = RuleBook::shipped().unwrap();
        Planned {
            agreement: format!("{}/{}", demo::story::UBIGEO, cells[1]),
            situation: cells[5].to_owned(),
            rules: words.filter(|word| book.rule(word).is_some()).map(str::to_owned).collect(),
        }
    })
    .collect()
}

/// The rules of all alerts, ended ones too, on an agreement and the works that carry it out.
fn rules_of(judgement: &Judgement, agreement: &str) -> BTreeSet<String> {
    let id = agreement.parse().unwrap();
    let cuis = judgement.facts.confirmed_cuis(&id);
    let works: BTreeSet<&str> = judgement
        .facts
        .works
        .iter()
        .filter(|work| {
            work.fact.cui.as_ref().is_some_and(|cui| cuis.iter().any(|(one, _)| *one == cui))
        })
        .map(|work| work.fact.code.as_str())
        .collect();
    let about = |subject: &Subject| match subject {
        Subject::Agreement(one) => *one == id,
        Subject::Work(code) => works.contains(code.as_str()),
        _ => false,
    };
    let alerts = judgement.alerts.iter().filter(|alert| about(&alert.id.subject));
    alerts.map(|alert| alert.id.rule.clone()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_agreement_stands_where_the_plan_says_on_both_engines() {
    support::both(|db| async {
        let stage = Box::pin(Stage::on(db)).await;
        let judgement = Box::pin(stage.judged()).await;
        assert_eq!(judgement.month.to_string(), "2025-10");
        let plan = plan();
        assert_eq!(plan.len(), 14);
        let mut wrong = Vec::new();
        for planned in &plan {
            let ladder = judgement.ladder(&planned.agreement.parse().unwrap()).unwrap();
            if ladder.situation.as_str() != planned.situation {
                let (is, agreement) = (ladder.situation, &planned.agreement);
                wrong.push(format!("{agreement} is {is}, planned {}", planned.situation));
            }
            let rules = rules_of(&judgement, &planned.agreement);
            if rules != planned.rules {
                let more: Vec<_> = rules.difference(&planned.rules).collect();
                let less: Vec<_> = planned.rules.difference(&rules).collect();
                wrong.push(format!("{}: unplanned {more:?}, missing {less:?}", planned.agreement));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_the_house_can_say_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("demo.db")).await.unwrap();
    let stage = Stage::on(db).await;
    let judgement = stage.judged().await;
    let ladders = || judgement.ladders.iter().map(|(_, ladder)| ladder);
    let rungs = || ladders().flat_map(|ladder| &ladder.rungs);

    let situations: BTreeSet<Situation> = ladders().map(|ladder| ladder.situation).collect();
    assert_eq!(situations.len(), Situation::ALL.len(), "{situations:?}");
    let done: BTreeSet<Rung> =
        rungs().filter(|rung| rung.state == RungState::Done).map(|rung| rung.rung).collect();
    assert_eq!(done.len(), Rung::ALL.len(), "{done:?}");
    let states: BTreeSet<RungState> = rungs().map(|rung| rung.state).collect();
    assert_eq!(states.len(), RungState::ALL.len(), "{states:?}");
    assert!(rungs().any(|rung| rung.skipped), "a rung that was passed by");
    assert!(rungs().any(|rung| rung.lost_on.is_some()), "a rung that was lost");

    let shown: BTreeSet<&str> =
        judgement.alerts.iter().map(|alert| alert.id.rule.as_str()).collect();
    let book = RuleBook::shipped().unwrap();
    let unseen: Vec<&str> =
        book.rules.iter().map(|rule| rule.id.as_str()).filter(|id| !shown.contains(id)).collect();
    assert_eq!(unseen, Vec::<&str>::new(), "rules that nothing shows");

    assert!(!judgement.facts.contradictions.is_empty());
    let silent = judgement.facts.sources.iter().any(|one| one.state == SourceState::Silent);
    assert!(silent, "a source that is silent");
    assert!(judgement.facts.agreements.iter().any(|one| one.all.len() > 1), "an amendment");
    let unmatched = judgement
        .facts
        .agreements
        .iter()
        .filter_map(|one| one.in_force())
        .any(|one| judgement.facts.links.iter().all(|link| link.id.agreement != one.fact.id));
    assert!(unmatched, "an agreement that nobody can match");
    let waits = judgement.facts.links.iter().any(|link| link.state == LinkState::Proposed);
    assert!(waits, "a proposal that waits for review");
}

#[tokio::test(flavor = "multi_thread")]
async fn alerts_have_lived_open_answered_and_ended() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("demo.db")).await.unwrap();
    let stage = Stage::on(db).await;
    let judgement = stage.judged().await;
    let states: BTreeMap<AlertState, usize> =
        judgement.alerts.iter().fold(BTreeMap::new(), |mut counts, alert| {
            *counts.entry(alert.state).or_default() += 1;
            counts
        });
    for state in [
        AlertState::Open,
        AlertState::Acknowledged,
        AlertState::Replied,
        AlertState::PromiseBroken,
        AlertState::Confirmed,
        AlertState::Resolved,
        AlertState::Dismissed,
        AlertState::Silenced,
    ] {
        assert!(states.contains_key(&state), "none is {state}: {states:?}");
    }
    assert!(judgement.alerts.iter().any(|alert| alert.historical));
    assert!(judgement.alerts.iter().any(|alert| !alert.historical));
    let held = judgement.alerts.iter().any(|alert| alert.inhibited_by.is_some());
    assert!(held, "an alert that outlives the silence of its source");
    for alert in &judgement.alerts {
        let history = alerts::history(&stage.house.db, &alert.id).await.unwrap();
        assert!(!history.is_empty(), "{}", alert.id);
        assert!(history.is_sorted_by_key(|event| event.at), "{}", alert.id);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn participation_is_that_of_the_paper_and_the_programme_has_its_lines() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("demo.db")).await.unwrap();
    let stage = Stage::on(db).await;
    let facts = stage.judged().await.facts;
    let came: Vec<(i64, i64)> = facts
        .events
        .iter()
        .filter(|event| event.fact.counts_for_process)
        .filter_map(|event| Some((event.fact.men? + event.fact.women?, event.fact.women?)))
        .collect();
    assert_eq!(came, [(300, 105), (257, 45)]);
    let lines = facts.programme.iter().filter(|line| line.fact.version == "2025-2027");
    let of_the_people =
        lines.clone().filter(|line| line.fact.origin.as_deref() == Some("Población"));
    assert_eq!((lines.count(), of_the_people.count()), (22, 14));
    assert_eq!(facts.agreements.len(), 14);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chain_behind_a_measure_adds_up_to_it_and_the_name_is_the_one_that_people_write() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("demo.db")).await.unwrap();
    let stage = Stage::on(db).await;
    let everything = stage.house.everything();
    let id = "execution_rate@990101/2024/03@2025-10".parse().unwrap();
    let chain = trace::trace(&stage.house, &id, everything, trace::Effort::PATIENT, Lang::Es)
        .await
        .unwrap();
    assert_eq!(chain.broken().count(), 0);
    let said = |kind: trace::StepKind| {
        chain.steps.iter().find(|step| step.kind == kind).map(|step| step.text.clone()).unwrap()
    };
    let both = "4,115,221.00";
    assert!(said(trace::StepKind::Measure).contains(&format!("47.1 % = {both} / 8,731,483.00")));
    // the file of November books more: none of it is of October
    let figure = said(trace::StepKind::Figure);
    assert!(figure.contains("hasta 2025-10") && figure.contains(&format!("devengado S/ {both}")));
    let municipality = stage.judged().await.facts.municipality;
    assert_eq!(municipality.short_name(), "Qoriwayq’o");
}
