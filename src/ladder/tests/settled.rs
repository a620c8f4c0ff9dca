//! Pace, situation, outcome; what was skipped; senseless amounts.

use super::{investment, ladder, with_work};
use crate::domain::alert::{Alert, AlertId, AlertState, Severity};
use crate::domain::facts::made::odd::odd_facts;
use crate::domain::facts::made::{self, CUI, Made, agreement, agreement_id, cui, day};
use crate::domain::figure::Amounts;
use crate::domain::finding::ContradictionField;
use crate::domain::indicator::Subject;
use crate::domain::ladder::{Ladder, Outcome, Pace, Rung, RungState, Situation};
use crate::domain::link::{LinkState, Target};
use crate::domain::money::Soles;
use crate::domain::project::InvestmentState;
use crate::domain::source::{Dataset, Source, SourceState};
use crate::ladder::{climb, settle};

fn alert(rule: &str, subject: Subject, state: AlertState) -> Alert {
    Alert {
        id: AlertId { rule: rule.to_owned(), subject, case: 1 },
        state,
        severity: Severity::Ask,
        opened_at: crate::domain::period::lima::end_of(day("2025-11-01")),
        title: String::new(),
        body: String::new(),
        expected: String::new(),
        observed: String::new(),
        evidence: Vec::new(),
        ground: String::new(),
        next: Vec::new(),
        words: std::collections::BTreeMap::new(),
        inhibited_by: None,
        closing: None,
        historical: false,
        reply: None,
        silenced_until: None,
    }
}

fn settled(made: Made, alerts: &[Alert]) -> Ladder {
    let facts = made.build();
    let mut ladders = climb(&facts);
    settle(&mut ladders, &facts, alerts);
    ladders.remove(0).1
}
use crate::domain::ladder::Situation::{Late, OnTrack};

#[test]
fn each_situation_has_its_facts() {
    let funded = || Made::agreed().budget(CUI, 2025, 500, 500);
    let situation = |made: Made| settled(made, &[]).situation;
    assert_eq!(situation(funded()), Situation::OnTrack);
    assert_eq!(situation(funded().work(made::finished_work())), Situation::Done);

    let mut replaced = funded().work(made::finished_work());
    replaced.facts.agreements[0].all[0].fact.replaced_by = Some(agreement_id(2));
    let replaced = settled(replaced, &[]);
    assert_eq!(replaced.situation, Situation::Replaced, "before everything else");
    assert_eq!(replaced.outcome, Some(Outcome::Replaced));

    let gone = Made::agreed().known_on("2025-03-05").budget(CUI, 2025, 500, 500);
    let gone = settled(gone.known_on("2025-07-08").budget(CUI, 2025, 500, 0), &[]);
    assert_eq!((gone.situation, gone.outcome), (Situation::Gone, None), "no document, no outcome");

    let unmatched = Made::district().acta(2024, "2024-04-22", true).agreement(agreement(1));
    assert_eq!(situation(unmatched), Situation::Unknown);
    let mut silent = funded();
    silent.facts.sources[0].state = SourceState::Silent;
    assert_eq!(situation(silent), Situation::Unknown, "all that tell of it are silent");

    let differ = funded().contradiction("300305:2414963", ContradictionField::ModifiedBudget, None);
    assert_eq!(situation(differ), Situation::Contradicted);
    let below = differ_below();
    assert_ne!(situation(below), Situation::Contradicted, "a higher rung is done");

    assert_eq!(
        situation(Made::agreed().investment(Dataset::SsiDetail, investment())),
        Situation::Late,
        "its year runs without budget"
    );

    let mut next_year = Made::agreed().investment(Dataset::SsiDetail, investment());
    next_year.facts.agreements[0].all[0].fact.amounts[0].year = made::year(2026);
    assert_eq!(situation(next_year), Situation::NotDue);
}

#[test]
fn a_project_of_which_no_loaded_file_speaks_is_not_on_its_way() {
    let situation = |made: Made| settled(made, &[]).situation;
    // confirmed by a person, and no file of its year
    let named = || {
        let made = Made::district().acta(2024, "2024-04-22", true).agreement(agreement(1));
        made.link(1, Target::Investment(cui(CUI)), LinkState::Confirmed)
    };
    assert_eq!(situation(named()), Situation::Unknown);
    assert_eq!(situation(named().work(made::running_work())), OnTrack, "its work is told");
    let mut next_year = named();
    next_year.facts.agreements[0].all[0].fact.amounts[0].year = made::year(2026);
    assert_eq!(situation(next_year), Situation::NotDue);
}

/// PIA differs between sources, and the money is spent all the same.
fn differ_below() -> Made {
    Made::agreed().budget(CUI, 2025, 500, 500).flow(CUI, 2025, 3, 100, 50).contradiction(
        "300305:2414963",
        ContradictionField::OpeningBudget,
        None,
    )
}

#[test]
fn an_open_alert_of_time_or_money_makes_it_late_and_others_do_not() {
    let funded = || Made::agreed().budget(CUI, 2025, 500, 500).work(made::running_work());
    let own = || Subject::Agreement(agreement_id(1));
    let work = || Subject::Work(made::work_code("78690"));
    let told = |alert: Alert| {
        let ladder = settled(funded(), &[alert]);
        (ladder.pace, ladder.situation)
    };
    assert_eq!(told(alert("overdue_work", work(), AlertState::Open)), (Pace::Late, Late));
    assert_eq!(told(alert("slow_spending", own(), AlertState::Replied)), (Pace::Late, Late));
    assert_eq!(told(alert("stalled_work", work(), AlertState::Open)), (Pace::Stopped, Late));
    assert_eq!(told(alert("no_commitment", own(), AlertState::Open)), (Pace::OnTime, Late));
    assert_eq!(told(alert("cost_growth", own(), AlertState::Open)), (Pace::OnTime, OnTrack));
    for over in [AlertState::Resolved, AlertState::Dismissed, AlertState::Pending] {
        assert_eq!(told(alert("overdue_work", work(), over)), (Pace::OnTime, OnTrack));
    }
    let elsewhere = Subject::Work(made::work_code("999"));
    assert_eq!(told(alert("overdue_work", elsewhere, AlertState::Open)), (Pace::OnTime, OnTrack));
}

#[test]
fn without_a_schedule_or_with_a_silent_source_the_pace_is_not_known() {
    assert_eq!(settled(Made::agreed(), &[]).pace, Pace::Unknown);
    let silent = with_work(|_| ()).source(Source::Infobras, SourceState::Silent);
    assert_eq!(settled(silent, &[]).pace, Pace::Unknown);
}

#[test]
fn an_agreement_is_dropped_only_by_a_document_or_by_the_ministry() {
    let mut dropped = Made::agreed();
    dropped.facts.agreements[0].all[0].fact.dropped_by = Some("Acuerdo de Concejo 12".to_owned());
    assert_eq!(settled(dropped, &[]).outcome, Some(Outcome::Dropped));
    let mut record = investment();
    record.state = Some(InvestmentState::Deactivated);
    let dead = Made::agreed().investment(Dataset::DetalleInversiones, record);
    assert_eq!(settled(dead, &[]).outcome, Some(Outcome::Dropped));
    assert_eq!(settled(Made::agreed(), &[]).outcome, None);
}

#[test]
fn a_rung_passed_by_shows_so_and_the_top_is_the_highest_done() {
    let made = Made::agreed().budget(CUI, 2025, 0, 500).work(made::finished_work());
    let ladder = ladder(&made.build());
    assert_eq!(ladder.reached, Some(Rung::Received));
    let skipped: Vec<Rung> =
        ladder.rungs.iter().filter(|status| status.skipped).map(|status| status.rung).collect();
    assert_eq!(skipped, [Rung::InOpeningBudget, Rung::Committed, Rung::Accrued]);
}

#[test]
fn amounts_beyond_all_sense_are_no_panic() {
    let huge = Amounts {
        pia: Some(Soles::from_centimos(i64::MAX)),
        pim: Some(Soles::from_centimos(i64::MIN)),
        certified: Some(Soles::from_centimos(i64::MAX)),
        accrued: Some(Soles::from_centimos(i64::MIN)),
        ..Amounts::default()
    };
    let made = Made::agreed()
        .figure(CUI, 2025, 0, huge)
        .figure_in(Dataset::Siaf63, CUI, 2025, 0, Some("07"), huge)
        .figure(CUI, 2025, 3, huge)
        .figure(CUI, 2025, 4, huge);
    assert_eq!(climb(&made.build()).len(), 1);
}

proptest::proptest! {
    #[test]
    fn facts_without_sense_still_have_twelve_rungs_each(facts in odd_facts()) {
        let ladders = climb(&facts);
        proptest::prop_assert_eq!(ladders.len(), facts.agreements.len());
        for (_, ladder) in ladders {
            proptest::prop_assert_eq!(ladder.rungs.len(), 12);
            let highest = ladder.rungs.iter().rfind(|one| one.state == RungState::Done);
            proptest::prop_assert_eq!(ladder.reached, highest.map(|one| one.rung));
        }
    }
}
