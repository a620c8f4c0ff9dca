//! Facts that no source should publish: negative, absurd, of other centuries.

use chrono::{Datelike, Duration, NaiveDate};
use proptest::prelude::*;

use super::{CUI, Made, cui, day, running_work, works_tender, year};
use crate::domain::facts::Facts;
use crate::domain::figure::Amounts;
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::Month;
use crate::domain::procurement::Tender;
use crate::domain::project::Investment;
use crate::domain::source::{Dataset, Source, SourceState};
use crate::domain::work::Work;

/// A district of which nothing makes sense.
pub fn odd_facts() -> impl Strategy<Value = Facts> {
    let numbers = prop::collection::vec(odd_number(), 5..20);
    let days = prop::collection::vec(odd_day(), 3..10);
    let months = prop::collection::vec(odd_month(), 1..9);
    (numbers, days, months).prop_map(|(numbers, days, months)| {
        let odd = Odd { numbers, days };
        odd.spoil(odd.lay_out(&months))
    })
}

fn odd_number() -> impl Strategy<Value = i64> {
    prop_oneof![
        Just(0),
        Just(-1),
        Just(1),
        Just(i64::MAX),
        Just(i64::MIN),
        any::<i64>(),
        -10_000_i64..10_000
    ]
}

fn odd_day() -> impl Strategy<Value = Option<NaiveDate>> {
    let near =
        (-20_000_i64..40_000).prop_map(|days| Some(day("2000-01-01") + Duration::days(days)));
    prop_oneof![Just(None), Just(Some(NaiveDate::MAX)), Just(Some(NaiveDate::MIN)), near]
}

pub fn odd_month() -> impl Strategy<Value = Month> {
    (1990_i64..=2099, 1_u32..=12).prop_map(|(of, month)| Month::new(year(of), month).unwrap())
}

/// The numbers and days that a district is made of, taken again and again.
struct Odd {
    numbers: Vec<i64>,
    days: Vec<Option<NaiveDate>>,
}

impl Odd {
    fn number(&self, place: usize) -> i64 {
        self.numbers[place % self.numbers.len()]
    }

    fn soles(&self, place: usize) -> Soles {
        Soles::from_centimos(self.number(place))
    }

    fn tenths(&self, place: usize) -> Tenths {
        Tenths(self.number(place))
    }

    fn on(&self, place: usize) -> Option<NaiveDate> {
        self.days[place % self.days.len()]
    }

    fn amounts(&self, place: usize) -> Amounts {
        Amounts::from_array(std::array::from_fn(|phase| Some(self.soles(place + phase))))
    }

    fn work(&self, reported: Month) -> Work {
        let mut work = running_work();
        work.start_on = self.on(0);
        work.planned_end_on = self.on(1);
        work.rescheduled_end_on = self.on(2);
        work.actual_end_on = self.on(3);
        work.received_on = self.on(4);
        work.design_approved_on = self.on(5);
        work.reported_on = self.on(6);
        work.reported_month = Some(reported);
        work.physical_actual = Some(self.tenths(0));
        work.physical_planned = Some(self.tenths(1));
        work.financial_percent = Some(self.tenths(2));
        work.valuation_actual = Some(self.soles(3));
        work.valuation_planned = Some(self.soles(4));
        work.design_cost = Some(self.soles(5));
        work.additions = Some(self.soles(6));
        work.deductions = Some(self.soles(7));
        work.extension_days = Some(self.number(8));
        work.extensions = Some(self.number(9));
        work.duration_days = Some(self.number(10));
        work.received = Some(self.number(11) > 0);
        work
    }

    fn investment(&self) -> Investment {
        let mut record = Investment::named(Some(cui(CUI)), "CANAL");
        record.viable_cost = Some(self.soles(1));
        record.updated_cost = Some(self.soles(2));
        record.accrued_total = Some(self.soles(3));
        record.programmed = vec![self.soles(4); 3];
        record
    }

    fn tender(&self) -> Tender {
        Tender {
            published_on: self.on(1),
            awarded_on: self.on(2),
            bidders: Some(self.number(3)),
            award_value: Some(self.soles(4)),
            reference_value: Some(self.soles(5)),
            ..works_tender()
        }
    }

    fn lay_out(&self, months: &[Month]) -> Facts {
        let mut made = Made::agreed()
            .source(Source::Infobras, SourceState::Late)
            .participation(2023, self.number(0), self.number(1))
            .participation(2024, self.number(2), self.number(3))
            .work(self.work(months[0]))
            .investment(Dataset::SsiDetail, self.investment())
            .tender(self.tender())
            .peer("030502", 2025, 1, 1);
        for (place, of) in (2021..=2025).enumerate() {
            made = made.loaded(Dataset::Siaf63, of, None).figure(CUI, of, 0, self.amounts(place));
            for month in [1, 7, 12] {
                made = made.figure(CUI, of, month, self.amounts(place + usize::from(month)));
            }
        }
        for (place, month) in months.iter().enumerate() {
            made = made.progress(&month.to_string(), Some(1), Some(1));
            let newest = made.facts.progress.last_mut().unwrap();
            newest.fact.physical_actual = Some(self.tenths(place));
            newest.fact.valuation_planned = Some(self.soles(place));
        }
        made.build()
    }

    /// Takes the sense out of what the builder lays out sensibly.
    fn spoil(&self, mut facts: Facts) -> Facts {
        facts.actas[0].fact.signed_on = self.on(7);
        facts.agreements[0].all[0].fact.amounts[0].amount = Some(self.soles(6));
        facts.processes[0].fact.amount = Some(self.soles(7));
        facts.processes[0].fact.proposals = Some(self.number(8));
        facts.events[0].fact.organisations_invited = Some(self.number(9));
        facts.events[0].fact.organisations_attended = Some(self.number(10));
        facts.links[0].share = u16::try_from(self.number(0).unsigned_abs() % 2000).unwrap();
        facts.peers[0].whole.accrued = Some(self.soles(1));
        facts.peers[0].whole.pim = Some(self.soles(2));
        // the day of judgement is ours, so it lies in a year that there is
        if let Some(today) = self.on(8).filter(|today| (1990..2100).contains(&today.year())) {
            facts.today = today;
        }
        facts
    }
}
