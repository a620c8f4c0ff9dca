//! What the rules see of made facts: what opens, what closes, and what must do neither.

use super::*;
use crate::alerts::lifecycle::{Moment, step};
use crate::domain::alert::Alert;
use crate::domain::facts::Facts;
use crate::domain::facts::made::{self, CUI, Made, WORK, agreement_id, cui, day, tenths};
use crate::domain::finding::ContradictionField;
use crate::domain::indicator::{MeasureId, NotComputable};
use crate::domain::ladder::{Pace, RungStatus, Situation};
use crate::domain::link::{LinkState, Target};
use crate::domain::money::Tenths;
use crate::domain::period::{Period, lima};
use crate::domain::project::FollowUp;
use crate::domain::source::{Dataset, SourceState};

/// What is known on one day.
struct Day {
    facts: Facts,
    ladder: Ladder,
    measures: Vec<Measure>,
    yesterday: Vec<Alert>,
}

impl Day {
    /// A confirmed agreement whose rungs are not known but for these.
    fn of(made: Made, rungs: &[(Rung, RungState)]) -> Self {
        let state =
            |rung: Rung| rungs.iter().find(|(one, _)| *one == rung).map(|(_, state)| *state);
        let status = |rung: &Rung| RungStatus {
            rung: *rung,
            state: state(*rung).unwrap_or(RungState::Unknown),
            date: None,
            lost_on: None,
            skipped: false,
            note: None,
            evidence: Vec::new(),
        };
        let ladder = Ladder {
            rungs: Rung::ALL.iter().map(status).collect(),
            reached: None,
            applicable: 12,
            pace: Pace::Unknown,
            situation: Situation::OnTrack,
            outcome: None,
        };
        Self { facts: made.build(), ladder, measures: Vec::new(), yesterday: Vec::new() }
    }

    /// With the measure of an indicator on the work.
    fn measured(
        mut self,
        indicator: &str,
        value: Result<Value, NotComputable>,
        state: Freshness,
    ) -> Self {
        self.measures.push(Measure {
            id: MeasureId {
                indicator: indicator.to_owned(),
                subject: Subject::Work(made::work_code(WORK)),
                period: Period::Month(made::month("2025-10")),
            },
            unit: Unit::Percent,
            value,
            numerator: None,
            denominator: None,
            state,
            reason: None,
            formula_version: 1,
            evidence: Vec::new(),
        });
        self
    }

    fn seen(&self) -> Vec<Observation> {
        let ladders = [(agreement_id(1), self.ladder.clone())];
        let scene = Scene {
            facts: &self.facts,
            ladders: &ladders,
            measures: &self.measures,
            yesterday: &self.yesterday,
        };
        let book = RuleBook::shipped().unwrap();
        without_inhibited(&scene, all(&scene, &book), &book)
    }

    fn verdicts(&self, rule: &str) -> Vec<Verdict> {
        let seen = self.seen().into_iter().filter(|one| one.rule == rule);
        seen.map(|one| one.verdict).collect()
    }

    /// The verdict of a rule on its one subject.
    fn verdict(&self, rule: &str) -> Verdict {
        let verdicts = self.verdicts(rule);
        assert_eq!(verdicts.len(), 1, "{rule}: {verdicts:?}");
        verdicts[0]
    }

    /// Lives on into another day with the alert that a rule opens today.
    fn into(self, rule: &str, mut next: Self) -> Self {
        let seen = self.seen();
        let opens = seen.iter().find(|one| one.rule == rule && one.verdict == Verdict::Opens);
        let moment =
            Moment { now: lima::end_of(self.facts.today), today: self.facts.today, first: false };
        let book = RuleBook::shipped().unwrap();
        let changes = step(opens.unwrap(), &book, &[], moment);
        next.yesterday = changes.into_iter().map(|change| change.alert).collect();
        next
    }
}

fn percent(value: i64) -> Value {
    Value::Tenths(Tenths(value * 10))
}

fn building() -> Made {
    Made::agreed().source(Source::Infobras, SourceState::Ok).work(made::running_work())
}

#[test]
fn only_fresh_values_close_and_late_ones_open_nothing_but_what_is_about_lateness() {
    let behind = |value, state| {
        Day::of(building(), &[])
            .measured("valuation_ratio", value, state)
            .verdict("behind_valuation")
    };
    assert_eq!(behind(Ok(percent(70)), Freshness::Fresh), Verdict::Opens);
    assert_eq!(behind(Ok(percent(85)), Freshness::Fresh), Verdict::Holds, "between the thresholds");
    assert_eq!(behind(Ok(percent(95)), Freshness::Fresh), Verdict::Closes);
    for state in [Freshness::Late, Freshness::Silent, Freshness::Contradictory] {
        assert_eq!(behind(Ok(percent(70)), state), Verdict::Holds, "{state}");
        assert_eq!(behind(Ok(percent(95)), state), Verdict::Holds, "{state}");
    }
    assert_eq!(behind(Err(NotComputable::NeverReported), Freshness::Fresh), Verdict::Holds);

    let late =
        Day::of(building(), &[]).measured("record_age_days", Ok(Value::Whole(60)), Freshness::Late);
    assert_eq!(late.verdict("record_stale"), Verdict::Opens);
}

#[test]
fn an_unconfirmed_match_is_seen_as_unsure() {
    let day =
        Day::of(building(), &[]).measured("valuation_ratio", Ok(percent(70)), Freshness::Unmatched);
    let seen = day.seen().into_iter().find(|one| one.rule == "behind_valuation").unwrap();
    assert_eq!((seen.verdict, seen.certain), (Verdict::Opens, false));
    assert!(seen.twice, "a rate may swing");
}

#[test]
fn a_pending_alert_goes_with_the_unconfirmed_value_that_opened_it_and_one_that_was_told_stays() {
    let day = |value, state| {
        Day::of(building(), &[]).measured("record_age_days", Ok(Value::Whole(value)), state)
    };
    let after = |opened| {
        day(60, opened).into("record_stale", day(0, Freshness::Unmatched)).verdict("record_stale")
    };
    assert_eq!(after(Freshness::Unmatched), Verdict::Closes);
    assert_eq!(after(Freshness::Fresh), Verdict::Holds, "it was told by a confirmed match");
    assert_eq!(day(0, Freshness::Unmatched).verdict("record_stale"), Verdict::Holds);
}

#[test]
fn a_silent_source_holds_what_depends_on_it_and_is_itself_shown() {
    let made =
        Made::agreed().source(Source::Infobras, SourceState::Silent).work(made::running_work());
    let day = Day::of(made, &[]).measured("valuation_ratio", Ok(percent(95)), Freshness::Fresh);
    let seen = day.seen();
    let behind = seen.iter().find(|one| one.rule == "behind_valuation").unwrap();
    assert_eq!((behind.verdict, behind.silent), (Verdict::Holds, Some(Source::Infobras)));
    let silent = seen.iter().find(|one| {
        one.rule == "source_silent" && one.subject == Subject::Source(Source::Infobras)
    });
    assert_eq!(silent.unwrap().verdict, Verdict::Opens);
}

#[test]
fn two_sources_that_agree_again_close_and_one_that_fell_silent_does_not() {
    let told = |dataset: Dataset, percent: i64| {
        let mut work = made::running_work();
        work.physical_actual = Some(tenths(percent));
        (dataset, work)
    };
    let both = |other: Option<i64>, differ: bool| {
        let (bulk, work) = told(Dataset::InfobrasBulk, 40);
        let mut made = Made::agreed().work_in(bulk, work);
        if let Some(percent) = other {
            let (ssi, work) = told(Dataset::SsiInfobras, percent);
            made = made.work_in(ssi, work);
        }
        if differ {
            made = made.contradiction(WORK, ContradictionField::PhysicalProgress, None);
            let found = made.facts.contradictions.last_mut().unwrap();
            found.one.dataset = Dataset::InfobrasBulk;
            found.other.dataset = Dataset::SsiInfobras;
        }
        Day::of(made, &[])
    };
    let of_work = |day: &Day| {
        let seen = day
            .seen()
            .into_iter()
            .find(|one| one.rule == "sources_disagree" && matches!(one.subject, Subject::Work(_)));
        seen.unwrap().verdict
    };
    let differ = || both(Some(60), true);
    assert_eq!(of_work(&differ()), Verdict::Opens);
    let agreed = differ().into("sources_disagree", both(Some(42), false));
    assert_eq!(of_work(&agreed), Verdict::Closes);
    let silent = differ().into("sources_disagree", both(None, false));
    assert_eq!(of_work(&silent), Verdict::Holds, "the other one says nothing any more");
}

#[test]
fn money_that_two_sources_tell_differently_is_an_alert_of_the_agreement() {
    let made = Made::agreed().budget(CUI, 2025, 500, 500).contradiction(
        "300305:2414963",
        ContradictionField::ModifiedBudget,
        None,
    );
    let seen = Day::of(made, &[]).seen();
    let seen = seen.iter().find(|one| one.rule == "sources_disagree").unwrap();
    assert_eq!(seen.subject, Subject::Agreement(agreement_id(1)));
    assert_eq!(seen.verdict, Verdict::Opens);
    assert_eq!(seen.words["field"], "pim");
}

#[test]
fn several_records_of_one_work_make_one_observation() {
    let mut ended = made::running_work();
    ended.terminated = Some(true);
    let made = building().work_in(Dataset::InfobrasSearch, ended);
    assert_eq!(Day::of(made, &[]).verdicts("contract_terminated"), [Verdict::Opens]);
}

#[test]
fn an_old_form_of_a_work_that_is_not_known_to_run_says_nothing() {
    let form = FollowUp {
        cui: cui(CUI),
        updated_on: Some(day("2025-06-01")),
        physical_percent: None,
        stopped: None,
        situation: None,
        problem: None,
        start_on: None,
        end_on: None,
    };
    let stale = |rungs: &[(Rung, RungState)]| {
        Day::of(building().follow_up(form.clone()), rungs).verdict("f12b_stale")
    };
    assert_eq!(stale(&[(Rung::Started, RungState::Done)]), Verdict::Opens);
    assert_eq!(stale(&[]), Verdict::Holds, "unknown is no answer");
    let finished = [(Rung::Started, RungState::Done), (Rung::Finished, RungState::Done)];
    assert_eq!(stale(&finished), Verdict::Closes);
}

#[test]
fn a_budget_that_fell_opens_and_a_signed_amendment_after_it_closes() {
    let fell = || {
        let made = Made::agreed().known_on("2025-03-05").budget(CUI, 2025, 500, 500);
        made.known_on("2025-07-08").budget(CUI, 2025, 500, 300)
    };
    assert_eq!(Day::of(fell(), &[]).verdict("budget_removed"), Verdict::Opens);
    let gone = Made::agreed().known_on("2025-03-05").budget(CUI, 2025, 500, 500);
    let gone = gone.known_on("2025-07-08").withdrawn(CUI, 2025);
    assert_eq!(Day::of(gone, &[]).verdict("budget_removed"), Verdict::Opens, "fell to nothing");
    let back = fell().known_on("2025-08-01").budget(CUI, 2025, 500, 480);
    assert_eq!(Day::of(back, &[]).verdict("budget_removed"), Verdict::Closes);

    let mut amended = fell();
    let version = &mut amended.facts.agreements[0].all[0];
    version.known_at = lima::end_of(day("2025-09-01"));
    version.fact.amendment = Some(crate::domain::agreement::Amendment {
        document: "Adenda 1".into(),
        signed_on: None,
        reason: None,
    });
    assert_eq!(Day::of(amended, &[]).verdict("budget_removed"), Verdict::Closes);
}

#[test]
fn what_another_alert_explains_stays_quiet_on_the_agreement_of_the_work_too() {
    let stopped = || {
        let mut work = made::running_work();
        work.stoppage_flag = Some(true);
        Made::agreed().source(Source::Infobras, SourceState::Ok).work(work)
    };
    let slow = |made: Made| {
        let mut day =
            Day::of(made, &[]).measured("pace_gap_seasonal", Ok(percent(-20)), Freshness::Fresh);
        day.measures[0].id.subject = Subject::Agreement(agreement_id(1));
        day
    };
    assert_eq!(slow(building()).verdict("slow_spending"), Verdict::Opens);
    assert_eq!(slow(stopped()).verdict("slow_spending"), Verdict::Holds);
    // an alert of yesterday explains as well, while its source is silent
    let mut silent = slow(building());
    for health in &mut silent.facts.sources {
        if health.source == Source::Infobras {
            health.state = SourceState::Silent;
        }
    }
    let silent = slow(stopped()).into("stoppage_declared", silent);
    assert_eq!(silent.verdict("slow_spending"), Verdict::Holds);
}

#[test]
fn an_agreement_without_a_confirmed_project_is_asked_for_after_its_days() {
    let made = Made::district().acta(2024, "2024-04-22", true).agreement(made::agreement(1));
    let made = made.link(1, Target::Investment(cui(CUI)), LinkState::Proposed);
    assert_eq!(Day::of(made, &[]).verdict("agreement_unmatched"), Verdict::Opens);
    let confirmed = Day::of(Made::agreed(), &[(Rung::Identified, RungState::Done)]);
    assert_eq!(confirmed.verdict("agreement_unmatched"), Verdict::Closes);
}
