//! Comparisons laid out in a few lines.

use super::*;

fn ubigeo(number: u32) -> Ubigeo {
    Ubigeo::parse(&format!("{number:06}")).unwrap()
}

fn soles(amount: i64) -> Option<Soles> {
    Soles::from_soles(amount)
}

fn of_year() -> Year {
    Year::new(2025).unwrap()
}

fn totals(number: u32, pim: i64, accrued: i64) -> UnitTotals {
    UnitTotals {
        ubigeo: ubigeo(number),
        dataset: Dataset::Siaf63,
        year: of_year(),
        cutoff: NaiveDate::from_ymd_opt(2025, 10, 31),
        whole: Amounts {
            pia: soles(100),
            pim: soles(pim),
            certified: soles(accrued),
            accrued: soles(accrued),
            ..Amounts::default()
        },
        sectors: BTreeMap::new(),
        royalties: None,
    }
}

fn six() -> Vec<UnitTotals> {
    (1..=6).map(|one| totals(30_500 + one, 200, i64::from(one) * 20)).collect()
}

fn values(line: &Line) -> Vec<i64> {
    line.places.iter().map(|place| place.value.0).collect()
}

#[test]
fn the_own_one_stands_first_and_the_median_needs_five() {
    let all = six();
    let own = ubigeo(30_503);
    let of = |with: With| compare(&own, &with, of_year(), &all);
    let rate = &of(With::Province).lines[0];
    assert_eq!(values(rate), [300, 100, 200, 400, 500, 600]);
    assert_eq!(rate.median, Some(Tenths(350)));
    let few = of(With::Named(vec![ubigeo(30_501), ubigeo(30_501), own.clone()]));
    assert_eq!(values(&few.lines[0]), [300, 100], "each once");
    assert_eq!(few.lines[0].median, None);
    assert!(!few.lines[0].is_drawn());
}

#[test]
fn who_has_no_data_or_data_of_another_day_is_left_out_by_name() {
    let mut all = six();
    all[0].cutoff = NaiveDate::from_ymd_opt(2025, 9, 30);
    let named = With::Named(vec![ubigeo(30_501), ubigeo(30_502), ubigeo(10_101)]);
    let comparison = compare(&ubigeo(30_503), &named, of_year(), &all);
    let left: Vec<(String, LeftOutReason)> =
        comparison.left_out.iter().map(|one| (one.ubigeo.to_string(), one.why)).collect();
    assert_eq!(
        left,
        [
            ("030501".to_owned(), LeftOutReason::OtherDay),
            ("010101".to_owned(), LeftOutReason::NotLoaded)
        ]
    );
    assert_eq!(values(&comparison.lines[0]), [300, 200]);
}

#[test]
fn alike_is_of_the_department_and_of_half_to_double_the_budget() {
    let mut all = six();
    all[0].whole.pim = soles(99);
    all[1].whole.pim = soles(100);
    all[3].whole.pim = soles(400);
    all[4].whole.pim = soles(401);
    all.push(totals(40_101, 200, 10));
    let comparison = compare(&ubigeo(30_503), &With::Alike, of_year(), &all);
    let who: Vec<String> = comparison.budgets.iter().map(|one| one.ubigeo.to_string()).collect();
    assert_eq!(who, ["030503", "030502", "030504", "030506"]);
}

#[test]
fn nothing_over_zero_and_nothing_out_of_silence() {
    let mut all = six();
    all[2].whole = Amounts { pim: Some(Soles::ZERO), accrued: soles(1), ..Amounts::default() };
    let comparison = compare(&ubigeo(30_503), &With::Province, of_year(), &all);
    let why = |at: usize| comparison.lines[at].lacking[0].why;
    assert_eq!(why(0), NotComputable::ZeroBase);
    assert_eq!(why(1), NotComputable::NeverReported);
    assert_eq!(comparison.lines[3].lacking.len(), 6, "no dataset said anything of royalties");
}

#[test]
fn the_dataset_in_which_most_can_be_compared_answers_and_two_are_never_mixed() {
    let mut all = six();
    for one in &mut all[3..] {
        one.dataset = Dataset::ConsultaAmigable;
    }
    let mut ours = totals(30_503, 200, 50);
    ours.dataset = Dataset::ConsultaAmigable;
    all.push(ours);
    let comparison = compare(&ubigeo(30_503), &With::Province, of_year(), &all);
    assert_eq!(comparison.dataset, Some(Dataset::ConsultaAmigable));
    assert_eq!(values(&comparison.lines[0]), [250, 400, 500, 600]);
    let none = compare(&ubigeo(30_503), &With::Province, Year::new(2020).unwrap(), &all);
    assert_eq!((none.dataset, none.left_out.len()), (None, 1));
}

#[test]
fn the_country_has_quartiles_once_it_is_loaded() {
    let all: Vec<UnitTotals> =
        (0..1_600).map(|one| totals(10_000 + one, 1_600, i64::from(one))).collect();
    let line = compare(&ubigeo(10_000), &With::Alike, of_year(), &all).lines.swap_remove(0);
    let country = line.country.unwrap();
    assert_eq!((country.known, country.lower, country.upper), (1_600, Tenths(249), Tenths(749)));
    let few = compare(&ubigeo(30_503), &With::Province, of_year(), &six());
    assert_eq!(few.lines[0].country, None);
}

#[test]
fn a_sector_shows_the_own_rate_beside_the_middle_of_those_who_have_money_in_it() {
    let mut all = six();
    for one in &mut all {
        let (pim, accrued) =
            (soles(10), one.whole.accrued.map(|spent| Soles::from_centimos(spent.centimos() / 20)));
        one.sectors.insert(Sector::Health, Amounts { pim, accrued, ..Amounts::default() });
    }
    all[0].sectors.clear();
    let comparison = compare(&ubigeo(30_503), &With::Province, of_year(), &all);
    let health = &comparison.sectors[0];
    assert_eq!(
        (health.own, health.median, health.known),
        (Some(Tenths(300)), Some(Tenths(400)), 5)
    );
}
