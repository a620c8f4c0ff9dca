//! Programme, compliance, committee, and what the data themselves are worth.

use super::{code, ladder, ladders, tenths, told, told_with, whole};
use crate::domain::agreement::{EventKind, Sex};
use crate::domain::facts::made::{
    self, CUI, Made, agreement, agreement_id, running_work, soles, year,
};
use crate::domain::figure::Amounts;
use crate::domain::finding::ContradictionField;
use crate::domain::indicator::{NotComputable, Value};
use crate::domain::ladder::{Rung, RungState};
use crate::domain::money::Tenths;
use crate::domain::source::{Dataset, Source, SourceState};

const A: &str = "030503/2024/01";
const M: &str = "030503";
const R: &str = "030503/2024";

#[test]
fn the_programme_in_force_is_the_newest_version_of_it() {
    let facts = Made::district()
        .programme_item("2024-2026", 0, None)
        .programme_item("2025-2027", 1, None)
        .programme_item("2025-2027", 2, None)
        .build();
    let portfolio = "030503/programme";
    assert_eq!(tenths(&facts, "programme_validated_share", portfolio), 1000);
    assert_eq!(whole(&facts, "objectives_added", portfolio), 2);
    let mut some = facts.clone();
    some.programme[2].fact.validated = Some(false);
    assert_eq!(tenths(&some, "programme_validated_share", portfolio), 500);
    some.programme.remove(0);
    assert_eq!(code(&some, "objectives_added", portfolio), NotComputable::NoBaseline);
    let none = Made::district().build();
    for indicator in ["programme_validated_share", "objectives_added"] {
        assert_eq!(code(&none, indicator, portfolio), NotComputable::NotRecorded);
    }
}

#[test]
fn proposals_that_entered_the_programme_are_counted_even_without_their_total() {
    let mut facts = Made::agreed().agreement(agreement(2)).build();
    let climbed =
        vec![(agreement_id(1), ladder(&[Rung::Programmed])), (agreement_id(2), ladder(&[]))];
    let of = |facts: &_| told_with(facts, &climbed, "proposals_programmed_share", R);
    assert_eq!(of(&facts).value, Ok(Value::Tenths(Tenths(50))), "1 of 20");
    facts.processes[0].fact.proposals = None;
    let measure = of(&facts);
    assert_eq!(measure.value, Err(NotComputable::NoBaseline));
    assert_eq!(measure.numerator, Some(Value::Whole(1)));
}

#[test]
fn compliance_is_told_by_rung_by_agreements_and_by_soles() {
    let mut facts = Made::agreed().agreement(agreement(2)).agreement(agreement(3)).build();
    facts.agreements[1].all[0].fact.amounts[0].amount = Some(soles(300_000));
    let climbed = vec![
        (agreement_id(1), ladder(&[Rung::Identified, Rung::Started])),
        (agreement_id(2), ladder(&[Rung::Identified])),
        (agreement_id(3), ladder(&[Rung::Signed])),
    ];
    let of = |indicator: &str, subject: &str| told_with(&facts, &climbed, indicator, subject);
    let tenth = |value: i64| Ok(Value::Tenths(Tenths(value)));
    for subject in [R, M] {
        assert_eq!(of("compliance_level_in_budget", subject).value, tenth(333));
        assert_eq!(of("compliance_level_started", subject).value, tenth(333));
        assert_eq!(of("compliance_level_finished", subject).value, tenth(0));
        assert_eq!(of("compliance_level_amount", subject).value, tenth(200), "100 of 500 thousand");
        assert_eq!(of("compliance_unknown_share", subject).value, tenth(333));
        assert_eq!(of("matched_share", subject).value, tenth(667));
        assert_eq!(of("matched_amount_share", subject).value, tenth(800));
    }
    let reason = of("compliance_level_started", R).reason.unwrap();
    assert_eq!(reason, "De 1 no se sabe.");
    assert_eq!(of("compliance_rung", A).value, Ok(Value::Whole(9)));
    assert_eq!(of("compliance_rung", "030503/2024/03").value, Ok(Value::Whole(1)));
    assert_eq!(
        told(&Made::district().agreement(agreement(1)).build(), "compliance_rung", A).value,
        Ok(Value::Whole(1))
    );
}

#[test]
fn an_agreement_that_lost_its_money_is_not_among_those_that_have_it() {
    let facts = Made::agreed().build();
    let mut lost = ladder(&[Rung::Identified, Rung::DesignApproved]);
    let level = |ladder: &crate::domain::ladder::Ladder| {
        let climbed = [(agreement_id(1), ladder.clone())];
        told_with(&facts, &climbed, "compliance_level_in_budget", R).value
    };
    assert_eq!(level(&lost), Ok(Value::Tenths(Tenths(1000))), "only passed by");
    lost.rungs[4].lost_on = Some(made::day("2025-07-08"));
    assert_eq!(level(&lost), Ok(Value::Tenths(Tenths(0))));
}

#[test]
fn what_stands_above_the_top_and_is_unknown_makes_an_agreement_unknown() {
    let facts = Made::agreed().build();
    let mut hidden = ladder(&[Rung::Signed, Rung::Identified]);
    hidden.rungs[2].state = RungState::Unknown;
    let told = told_with(&facts, &[(agreement_id(1), hidden)], "compliance_unknown_share", R);
    assert_eq!(told.value, Ok(Value::Tenths(Tenths(1000))));
    let mut built = ladder(&[Rung::Identified, Rung::Received]);
    built.rungs[11].state = RungState::Unknown;
    let told = told_with(&facts, &[(agreement_id(1), built)], "compliance_unknown_share", R);
    assert_eq!(told.value, Ok(Value::Tenths(Tenths(0))), "nobody ever publishes rung 12");
}

#[test]
fn the_expected_rung_grows_with_the_age_of_the_agreement() {
    let aged = |first: i64| {
        let mut made = Made::agreed();
        made.facts.agreements[0].all[0].fact.amounts[0].year = year(first);
        told(&made.build(), "compliance_rung", A).reason
    };
    assert_eq!(aged(2025), None, "its first year is not over");
    assert_eq!(aged(2024).as_deref(), Some("Por su edad se esperaría el peldaño 7."));
    assert_eq!(aged(2023).as_deref(), Some("Por su edad se esperaría el peldaño 9."));
    assert_eq!(aged(2015).as_deref(), Some("Por su edad se esperaría el peldaño 10."));
}

#[test]
fn hearings_of_another_year_or_still_to_come_do_not_count() {
    let hearing = EventKind::PublicHearing;
    let facts = Made::district()
        .event(2024, hearing, Some("2025-05-20"), None, None, false)
        .event(2024, hearing, Some("2024-05-20"), None, None, false)
        .event(2024, hearing, Some("2025-11-10"), None, None, false)
        .build();
    assert_eq!(whole(&facts, "hearings_held", M), 1);
    assert_eq!(code(&Made::district().build(), "hearings_held", M), NotComputable::NotRecorded);
}

#[test]
fn the_committee_is_counted_by_who_is_in_office() {
    let facts = Made::district()
        .member(2024, Some(Sex::Woman), "2024-05-01", "2026-04-30")
        .member(2024, Some(Sex::Woman), "2024-05-01", "2026-04-30")
        .member(2024, Some(Sex::Man), "2024-05-01", "2026-04-30")
        .member(2024, Some(Sex::Man), "2024-05-01", "2026-04-30")
        .member(2024, Some(Sex::Man), "2024-05-01", "2026-04-30")
        .member(2022, Some(Sex::Man), "2022-05-01", "2024-04-30")
        .member(2024, None, "2024-05-01", "2026-04-30")
        .build();
    assert_eq!(tenths(&facts, "committee_women_share", "030503/committee"), 400, "2 of 5");
    let none = Made::district().build();
    for indicator in ["committee_women_share", "committee_report_punctuality"] {
        assert_eq!(code(&none, indicator, "030503/committee"), NotComputable::NotRecorded);
    }
    let reported = Made::district()
        .event(2024, EventKind::CommitteeReport, Some("2025-05-20"), None, None, false)
        .build();
    assert_eq!(
        code(&reported, "committee_report_punctuality", "030503/committee"),
        NotComputable::NormPending
    );
}

#[test]
fn a_source_is_as_old_as_what_it_says_itself() {
    let mut facts = Made::district()
        .source(Source::Siaf, SourceState::Ok)
        .source(Source::Infobras, SourceState::Never)
        .build();
    assert_eq!(whole(&facts, "source_age_days", "source/siaf"), 0, "cut at the end of October");
    let all = super::measure(&facts, &[], made::month("2025-10"));
    let of_sources = all.iter().filter(|measure| measure.id.indicator == "source_age_days");
    assert_eq!(of_sources.count(), 1, "a source that was never loaded has no age");
    facts.sources[0].last_cutoff = Some(made::day("2025-09-30"));
    assert_eq!(whole(&facts, "source_age_days", "source/siaf"), 31);
    facts.sources[0].last_cutoff = None;
    assert_eq!(code(&facts, "source_age_days", "source/siaf"), NotComputable::NeverReported);
}

#[test]
fn contradictions_are_a_share_of_what_two_sources_say() {
    let of = Amounts { pia: Some(soles(1)), pim: Some(soles(2)), ..Amounts::default() };
    let facts = Made::agreed()
        .figure(CUI, 2025, 0, of)
        .figure_in(Dataset::SsiUepa, CUI, 2025, 0, None, of)
        .work(running_work())
        .work_in(Dataset::SsiInfobras, running_work())
        .contradiction("300305:2414963", ContradictionField::ModifiedBudget, None)
        .build();
    assert_eq!(tenths(&facts, "contradiction_share", M), 333, "1 of PIA, PIM and a progress");
    let alone = Made::district().build();
    assert_eq!(code(&alone, "contradiction_share", M), NotComputable::NoBaseline);
}

#[test]
fn like_municipalities_are_of_half_to_twice_the_size_and_at_least_eight() {
    let mut made = Made::agreed().budget(CUI, 2025, 0, 100).flow(CUI, 2025, 2, 0, 50);
    made = made.peer("030509", 2025, 300, 300).peer("030508", 2024, 100, 0);
    for (place, spent) in [10, 20, 30, 40, 50, 60, 70].into_iter().enumerate() {
        made = made.peer(&format!("03051{place}"), 2025, 100, spent);
    }
    let mut facts = made.build();
    assert_eq!(code(&facts, "peer_position", M), NotComputable::TooShort);
    facts.peers[0].whole.pim = Some(soles(200));
    assert_eq!(tenths(&facts, "peer_position", M), 500, "4 of 8 spent less than 50 of 100");
}

#[test]
fn coverage_counts_every_measure_before_it() {
    let facts = Made::agreed().build();
    let all = super::measure(&facts, &ladders(&facts), made::month("2025-10"));
    let (coverage, others) = all.split_last().unwrap();
    assert_eq!(coverage.id.indicator, "figure_coverage");
    let answered = others.iter().filter(|measure| measure.value.is_ok()).count();
    assert_eq!(coverage.numerator, Some(Value::Whole(i64::try_from(answered).unwrap())));
    assert_eq!(coverage.denominator, Some(Value::Whole(i64::try_from(others.len()).unwrap())));
}
