//! Who came: the founding case, and what is not recorded or too small to show.

use super::{code, tenths, told};
use crate::domain::facts::Facts;
use crate::domain::facts::made::{Made, soles};
use crate::domain::indicator::{NotComputable, Value};

/// The founding paper's two processes: 300 and 257 people, women 105 and 45.
fn founding() -> Facts {
    Made::district().participation(2015, 195, 105).participation(2016, 212, 45).build()
}

#[test]
fn the_founding_case_comes_out() {
    let facts = founding();
    let of = "030503/2016";
    let change = told(&facts, "participants_change", of);
    assert_eq!(change.numerator, Some(Value::Whole(-43)));
    assert_eq!(change.denominator, Some(Value::Whole(300)));
    assert_eq!(tenths(&facts, "participants_change", of), -143);
    let women = told(&facts, "women_participants_change", of);
    assert_eq!(women.numerator, Some(Value::Whole(-60)));
    assert_eq!(tenths(&facts, "women_participants_change", of), -571);
    assert_eq!(tenths(&facts, "men_participants_change", of), 87);
    assert_eq!(tenths(&facts, "women_participation_share", "030503/2015"), 350);
    assert_eq!(tenths(&facts, "women_participation_share", of), 175);
    assert_eq!(tenths(&facts, "women_share_change", of), -175);
    let total = told(&facts, "participants_total", of);
    assert_eq!(total.value, Ok(Value::Whole(257)));
    assert_eq!(total.reason.as_deref(), Some("212 hombres y 45 mujeres."));
    assert_eq!(total.evidence[0].to_string(), "event:register:030503/2016/2");
}

#[test]
fn the_first_process_has_nothing_to_be_compared_with() {
    let facts = founding();
    for indicator in ["participants_change", "women_participants_change", "women_share_change"] {
        assert_eq!(code(&facts, indicator, "030503/2015"), NotComputable::NoBaseline);
    }
}

#[test]
fn counts_that_are_missing_or_negative_are_not_recorded() {
    let blank = Made::district().process(2016, &[2017]).build();
    let negative = Made::district().participation(2016, -3, 20).build();
    for facts in [blank, negative] {
        for indicator in ["participants_total", "participants_change", "women_participation_share"]
        {
            assert_eq!(code(&facts, indicator, "030503/2016"), NotComputable::NotRecorded);
        }
    }
}

#[test]
fn a_cell_of_one_to_four_persons_is_not_shown() {
    let facts = Made::district().participation(2015, 40, 30).participation(2016, 40, 3).build();
    for indicator in ["women_participation_share", "women_participants_change"] {
        assert_eq!(code(&facts, indicator, "030503/2016"), NotComputable::SmallGroup);
    }
    let total = told(&facts, "participants_total", "030503/2016");
    assert_eq!((total.value, total.reason), (Ok(Value::Whole(43)), None), "no cells beside it");
    let few = Made::district().participation(2016, 1, 2).build();
    assert_eq!(code(&few, "participants_total", "030503/2016"), NotComputable::SmallGroup);
}

#[test]
fn the_invited_who_stayed_away_are_counted() {
    let mut facts = founding();
    assert_eq!(code(&facts, "communities_absent_share", "030503/2016"), NotComputable::NotRecorded);
    facts.events[1].fact.organisations_invited = Some(20);
    facts.events[1].fact.organisations_attended = Some(15);
    assert_eq!(tenths(&facts, "communities_absent_share", "030503/2016"), 250);
    facts.events[1].fact.organisations_attended = Some(25);
    assert_eq!(tenths(&facts, "communities_absent_share", "030503/2016"), 0);
}

#[test]
fn workshops_that_are_still_to_come_are_not_held() {
    use crate::domain::agreement::EventKind::Workshop;
    let facts = Made::district()
        .event(2016, Workshop, Some("2016-04-02"), None, None, false)
        .event(2016, Workshop, None, None, None, false)
        .event(2016, Workshop, Some("2026-01-02"), None, None, false)
        .process(2015, &[2016])
        .build();
    assert_eq!(told(&facts, "workshops_held", "030503/2016").value, Ok(Value::Whole(2)));
    assert_eq!(code(&facts, "workshops_held", "030503/2015"), NotComputable::NotRecorded);
}

#[test]
fn the_people_decided_on_a_part_of_the_investment() {
    let made = || Made::agreed().budget("2414963", 2025, 4_000_000, 0);
    let facts = made().build();
    let share = told(&facts, "budget_under_pb_share", "030503/2024");
    assert_eq!(share.value, Ok(Value::Tenths(crate::domain::money::Tenths(250))));
    assert_eq!(share.denominator, Some(Value::Soles(soles(4_000_000))));
    let mut blank = made().build();
    blank.processes[0].fact.amount = None;
    assert_eq!(code(&blank, "budget_under_pb_share", "030503/2024"), NotComputable::NotRecorded);
}
