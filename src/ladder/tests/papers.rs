//! Rungs 1 to 5, 7 and 8: acta, match, programme, money.

use super::{investment, ladder, noted, plain, rung, state};
use crate::domain::facts::made::{self, CUI, Made, agreement, cui, day, soles};
use crate::domain::finding::ContradictionField;
use crate::domain::ladder::{Rung, RungState};
use crate::domain::link::{LinkState, Target};
use crate::domain::period::Period;
use crate::domain::source::Dataset;
use crate::ladder::notes;

#[test]
fn an_acta_is_signed_with_its_date_its_signatories_and_its_copy() {
    let signed = rung(Made::agreed(), Rung::Signed);
    assert_eq!((signed.state, signed.date), (RungState::Done, Some(day("2024-04-22"))));

    let bare = || Made::district().agreement(agreement(1));
    assert_eq!(
        state(bare().acta(2024, "2024-04-22", false), Rung::Signed),
        noted(RungState::Done, notes::NO_SCAN)
    );
    assert_eq!(state(bare(), Rung::Signed), noted(RungState::Unknown, notes::NO_ACTA));
    let mut undated = bare().acta(2024, "2024-04-22", true);
    undated.facts.actas[0].fact.signed_on = None;
    assert_eq!(state(undated, Rung::Signed), noted(RungState::Unknown, notes::NO_DATE));
    let future = bare().acta(2024, "2031-04-22", true);
    assert_eq!(state(future, Rung::Signed), noted(RungState::Unknown, notes::NO_DATE));
    let mut nobody = bare().acta(2024, "2024-04-22", true);
    nobody.facts.signatories.clear();
    assert_eq!(state(nobody, Rung::Signed), noted(RungState::Unknown, notes::NO_SIGNATORIES));
    let two = bare().acta(2024, "2024-04-22", true).acta(2024, "2024-05-01", true);
    assert_eq!(state(two, Rung::Signed), noted(RungState::Contradicted, notes::TWO_ACTAS));
}

#[test]
fn only_a_confirmed_link_identifies_and_a_proposal_goes_no_further() {
    let made = || Made::district().agreement(agreement(1)).budget(CUI, 2025, 10, 10);
    let target = || Target::Investment(cui(CUI));
    let done = rung(made().link(1, target(), LinkState::Confirmed), Rung::Identified);
    assert_eq!((done.state, done.date), (RungState::Done, Some(day("2025-11-01"))));
    assert_eq!(done.evidence[0].to_string(), "030503/2024/01~2414963");

    let proposed = || made().link(1, target(), LinkState::Proposed);
    assert_eq!(
        state(proposed(), Rung::Identified),
        noted(RungState::Unknown, notes::ONLY_PROPOSED)
    );
    for money in [Rung::InOpeningBudget, Rung::InBudget, Rung::Committed, Rung::Accrued] {
        assert_eq!(state(proposed(), money), noted(RungState::Unknown, notes::NO_MATCH));
    }
    assert_eq!(state(made(), Rung::Identified), plain(RungState::NotYet));
    assert_eq!(
        state(made().link(1, target(), LinkState::Rejected), Rung::Identified),
        plain(RungState::NotYet)
    );
}

#[test]
fn a_confirmed_code_that_stands_in_no_file_is_contradicted() {
    let absent = Made::agreed();
    assert_eq!(
        state(absent, Rung::Identified),
        noted(RungState::Contradicted, notes::NOT_IN_FILES)
    );
    let known = Made::agreed().investment(Dataset::BancoInversiones, investment());
    assert_eq!(state(known, Rung::Identified), plain(RungState::Done));
}

#[test]
fn the_programme_in_force_holds_it_or_lost_it() {
    let here = Made::agreed().programme_item("2025-2027", 3, Some(1));
    assert_eq!(state(here, Rung::Programmed), plain(RungState::Done));

    let left = Made::agreed()
        .programme_item("2024-2026", 3, Some(1))
        .known_on("2025-06-02")
        .programme_item("2025-2027", 4, None);
    let status = rung(left, Rung::Programmed);
    assert_eq!((status.state, status.lost_on), (RungState::NotYet, Some(day("2025-06-02"))));
    assert_eq!(status.note.as_deref(), Some(notes::LEFT_PROGRAMME));

    let never = Made::agreed().programme_item("2025-2027", 4, None);
    assert_eq!(state(never, Rung::Programmed), plain(RungState::NotYet));
}

#[test]
fn the_ministrys_programme_counts_where_it_has_money_or_says_yes() {
    let told = |in_programme: Option<bool>, programmed: &[i64]| {
        let mut record = investment();
        record.in_programme = in_programme;
        record.programmed = programmed.iter().map(|amount| soles(*amount)).collect();
        state(Made::agreed().investment(Dataset::DetalleInversiones, record), Rung::Programmed)
    };
    assert_eq!(told(Some(true), &[]), plain(RungState::Done));
    assert_eq!(told(None, &[0, 5]), plain(RungState::Done));
    assert_eq!(told(Some(false), &[]), plain(RungState::NotYet));
    assert_eq!(told(None, &[]), noted(RungState::Unknown, notes::NO_PROGRAMME));
    assert_eq!(
        told(Some(true), &[0, 0]),
        noted(RungState::Contradicted, notes::NOTHING_PROGRAMMED)
    );
}

#[test]
fn money_at_the_opening_is_dated_by_the_opening_of_its_year() {
    let opened = rung(Made::agreed().budget(CUI, 2025, 500, 500), Rung::InOpeningBudget);
    assert_eq!((opened.state, opened.date), (RungState::Done, Some(day("2025-01-01"))));
    assert_eq!(opened.evidence[0].to_string(), "siaf-63:300305:2414963:2025");
}

#[test]
fn an_absent_line_is_an_answer_only_of_a_loaded_year() {
    let rungs = [Rung::InOpeningBudget, Rung::InBudget, Rung::Committed, Rung::Accrued];
    for money in rungs {
        assert_eq!(state(Made::agreed(), money), plain(RungState::NotYet), "{money}");
        let mut unloaded = Made::agreed();
        unloaded.facts.coverage.clear();
        assert_eq!(
            state(unloaded, money),
            noted(RungState::Unknown, notes::YEAR_NOT_LOADED),
            "{money}"
        );
    }
}

#[test]
fn money_that_comes_after_january_leaves_the_opening_open_without_blame() {
    let made = Made::agreed().budget(CUI, 2025, 0, 500).flow(CUI, 2025, 4, 300, 0);
    let ladder = ladder(&made.build());
    let opening = ladder.rung(Rung::InOpeningBudget).unwrap();
    assert_eq!((opening.state, opening.skipped), (RungState::NotYet, true));
    assert!(ladder.is_done(Rung::InBudget));
    // certified in April, so the money was there by its end
    assert_eq!(ladder.rung(Rung::InBudget).unwrap().date, Some(day("2025-04-30")));
    assert_eq!(ladder.rung(Rung::Committed).unwrap().date, Some(day("2025-04-30")));
}

#[test]
fn money_that_was_taken_away_is_lost_on_the_day_it_was_seen() {
    let made = || Made::agreed().known_on("2025-03-05").budget(CUI, 2025, 500, 500);
    let emptied = rung(made().known_on("2025-07-08").budget(CUI, 2025, 500, 0), Rung::InBudget);
    assert_eq!((emptied.state, emptied.lost_on), (RungState::NotYet, Some(day("2025-07-08"))));
    let withdrawn = rung(made().known_on("2025-08-09").withdrawn(CUI, 2025), Rung::InBudget);
    assert_eq!(withdrawn.lost_on, Some(day("2025-08-09")));
    assert_eq!(withdrawn.note.as_deref(), Some(notes::MONEY_GONE));
}

#[test]
fn two_sources_that_differ_contradict_the_rung_that_they_speak_of() {
    let made = |field| {
        let year = Some(Period::Year(made::year(2025)));
        Made::agreed().budget(CUI, 2025, 500, 500).contradiction("300305:2414963", field, year)
    };
    for (field, money) in [
        (ContradictionField::OpeningBudget, Rung::InOpeningBudget),
        (ContradictionField::ModifiedBudget, Rung::InBudget),
        (ContradictionField::Accrued, Rung::Accrued),
    ] {
        assert_eq!(
            state(made(field), money),
            noted(RungState::Contradicted, notes::AMOUNTS_DIFFER)
        );
    }
    let other = Made::agreed().budget(CUI, 2025, 500, 500).contradiction(
        "300305:2999999",
        ContradictionField::ModifiedBudget,
        None,
    );
    assert_eq!(state(other, Rung::InBudget), plain(RungState::Done));
}

#[test]
fn spending_beyond_the_certificate_contradicts_only_when_the_year_is_over() {
    let made = |of: i64| {
        Made::agreed()
            .loaded(Dataset::Siaf63, of, None)
            .budget(CUI, of, 500, 500)
            .flow(CUI, of, 3, 100, 200)
    };
    let mut over = made(2024);
    over.facts.agreements[0].all[0].fact.amounts[0].year = made::year(2024);
    assert_eq!(
        state(over, Rung::Committed),
        noted(RungState::Contradicted, notes::MORE_SPENT_THAN_SET_ASIDE)
    );
    assert_eq!(state(made(2025), Rung::Committed), plain(RungState::Done));
}

#[test]
fn money_of_any_year_counts_as_spent_and_ssi_s_total_too() {
    let spent = Made::agreed().budget(CUI, 2023, 0, 500).flow(CUI, 2023, 6, 0, 70);
    let status = rung(spent, Rung::Accrued);
    assert_eq!((status.state, status.date), (RungState::Done, Some(day("2023-06-30"))));
    let mut record = investment();
    record.accrued_total = Some(soles(9));
    assert_eq!(
        state(Made::agreed().investment(Dataset::SsiFinan, record), Rung::Accrued),
        plain(RungState::Done)
    );
}
