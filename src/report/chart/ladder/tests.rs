//! Every state of a rung, drawn.

use super::*;
use crate::domain::ladder::RungState;

fn ladder(states: [RungState; 12]) -> Ladder {
    let rungs: Vec<RungStatus> = Rung::ALL
        .iter()
        .zip(states)
        .map(|(rung, state)| RungStatus {
            rung: *rung,
            state,
            date: None,
            lost_on: None,
            skipped: false,
            note: None,
            evidence: Vec::new(),
        })
        .collect();
    let reached = rungs.iter().rev().find(|r| r.state == RungState::Done).map(|r| r.rung);
    let applicable =
        rungs.iter().filter(|r| r.state != RungState::NotApplicable).count().try_into().unwrap();
    Ladder {
        rungs,
        reached,
        applicable,
        pace: Pace::Unknown,
        situation: Situation::OnTrack,
        outcome: None,
    }
}

fn every_state() -> Ladder {
    use RungState::{Contradicted, Done, NotYet, Unknown};
    let mut ladder = ladder([
        Done,
        Done,
        NotYet,
        Done,
        NotYet,
        Unknown,
        Done,
        Done,
        Contradicted,
        NotYet,
        NotYet,
        RungState::NotApplicable,
    ]);
    ladder.rungs[2].skipped = true;
    ladder.rungs[4].lost_on = chrono::NaiveDate::from_ymd_opt(2025, 3, 31);
    ladder
}

#[test]
fn rungs_lie_where_the_drawing_of_the_design_has_them() {
    let places: Vec<i32> = (1..=12).map(height).collect();
    assert_eq!(places, [370, 344, 318, 279, 253, 214, 188, 149, 123, 97, 58, 32]);
    assert_eq!((1..=12).map(small_place).collect::<Vec<_>>()[11], 7 + 11 * 16 + 4 * 7);
}

#[test]
fn each_state_is_told_in_the_picture_and_in_its_description() {
    let ladder = every_state();
    let notes = vec![Some("22 abr 2024".to_owned()); 12];
    let picture = Picture {
        ladder: &ladder,
        number: 3,
        notes: &notes,
        confirmed: true,
        lang: Lang::Es,
        marks: Drawn::Here,
        id: "e3",
    };
    insta::assert_snapshot!(large(&picture).replace('>', ">\n"));
}

#[test]
fn a_late_agreement_says_so_at_its_rung_and_an_unconfirmed_one_has_dashed_rails() {
    let mut ladder = every_state();
    ladder.pace = Pace::Late;
    let picture = Picture {
        ladder: &ladder,
        number: 3,
        notes: &[],
        confirmed: false,
        lang: Lang::Es,
        marks: Drawn::Here,
        id: "e3",
    };
    let svg = large(&picture);
    assert!(svg.contains("retraso"), "{svg}");
    assert!(svg.contains("stroke-dasharray=\"7 5\""), "{svg}");
    assert!(svg.contains("Falta que una persona confirme"), "{svg}");
}

#[test]
fn the_small_ladder_has_a_mark_for_each_rung_and_says_its_step() {
    let svg = small(&every_state(), Lang::Es, Drawn::Here);
    assert!(svg.contains("aria-label=\"Peldaño 8 de 11\""), "{svg}");
    insta::assert_snapshot!(svg.replace('>', ">\n"));
}
