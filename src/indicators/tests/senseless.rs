//! Facts that no source should publish: nothing panics, and nothing is said twice.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{ladders, measure};
use crate::domain::facts::made::odd::{odd_facts, odd_month};
use crate::domain::facts::made::{CUI, Made};
use crate::domain::indicator::Value;
use crate::domain::lang::Lang;
use crate::domain::money::Tenths;

proptest! {
    #[test]
    fn senseless_facts_panic_nowhere_and_give_each_measure_once(
        facts in odd_facts(),
        judged in odd_month(),
    ) {
        let measures = measure(&facts, &ladders(&facts), judged);
        let ids: BTreeSet<String> =
            measures.iter().map(|measure| measure.id.to_string()).collect();
        prop_assert_eq!(ids.len(), measures.len());
        for measure in &measures {
            let indicator = super::super::list::find(&measure.id.indicator).unwrap();
            if let Ok(value) = measure.value {
                indicator.band(value);
                prop_assert!(indicator.say(Lang::Es, measure).is_some());
            } else {
                prop_assert!(measure.reason.is_some());
            }
        }
    }

    #[test]
    fn shares_of_a_whole_stay_between_nothing_and_all(
        part in 0_i64..1_000_000, rest in 1_i64..1_000_000,
    ) {
        let facts = Made::agreed()
            .budget(CUI, 2025, 0, part + rest)
            .flow(CUI, 2025, 2, 0, part)
            .build();
        let Value::Tenths(Tenths(rate)) =
            super::told(&facts, "execution_rate", "030503").value.unwrap()
        else {
            panic!("a rate is in tenths")
        };
        prop_assert!((0..=1000).contains(&rate));
    }
}
