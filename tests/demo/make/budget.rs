//! The money of the district: one table a year, as SIAF and SSI tell it.

use std::collections::BTreeMap;

use actaviva::domain::money::Soles;

use super::world::soles;

/// One line of the budget: an investment or activity under one rubro.
#[derive(Debug, Clone)]
pub struct Line {
    pub product: String,
    pub rubro: String,
    pub pia: Soles,
    pub pim: Soles,
    /// By month.
    pub certified: BTreeMap<u32, Soles>,
    pub accrued: BTreeMap<u32, Soles>,
}

/// Product, rubro, PIA, PIM, then `c` certified and `a` accrued, each month:amount.
const OF_2025: &str = "
2999001 18 4000000 6981483 c 1:4000000 2:2900000 a 2:152480.50 3:288902.10 4:355310 5:412774.35 6:398220 7:440118.65 8:373905.40 9:421300 10:412210 11:68400
2999001 00 1000000 1750000 c 2:1700000 a 2:60000 3:100000 4:100000 5:100000 6:100000 7:100000 8:100000 9:100000 10:100000 11:30000
2999002 18 600000 1260000 c 3:30000 a 4:18000
2999003 18 900000 1150000 c 1:900000 3:240000 a 3:84000 4:96000 5:101500.40 6:97300 7:104200 8:98000 9:112000 10:112000 11:21000
2999013 07 0 320000 c 4:310000 a 5:42000 6:51000 7:33500 8:22000 9:24000 10:21500
2999004 18 2100000 2100000 c 1:2050000 a 2:110000 3:130000 4:142000.75 5:148000 6:139000.25 7:141000 8:135000 9:147000 10:168000 11:30000
2999005 07 180000 180000 c 10:178000 a 10:171000
2999006 09 0 60000 c 10:55000 a 10:48000
2999008 18 700000 950000 c 1:800000 a 1:65000 2:118000 3:127000
2999018 18 500000 500000 c 1:460000 a 2:70000 3:78000 4:57000
2999011 18 0 240000 c 3:230000 a 4:25000 5:31000 6:28000 7:22000 8:18000 9:16000 10:10000
2999021 07 0 60000 c 2:60000 a 2:40000 5:18000
2999022 07 0 40000 c 5:38000 a
2999041 18 1200000 1500000 c 1:1450000 a 2:110000 3:125000 4:128000 5:131000 6:120000 7:119000 8:126000 9:124000 10:130000 11:22000
2999042 18 1600000 2100000 c 1:2000000 a 2:150000 3:160000 4:171000 5:155000 6:158000 7:162000 8:149000 9:166000 10:171000 11:28000
2999043 18 700000 900000 c 1:870000 a 2:62000 3:71000 4:66000 5:69000 6:73000 7:70500 8:68000 9:72000 10:77000
2999044 08 0 210000 c 3:205000 a 4:40000 5:52000 6:61000
2999045 07 450000 450000 c 2:448000 a 4:448000
2999046 18 300000 380000 c 1:370000 a 1:22000 2:25000 3:27000 4:26000 5:28000 6:24000 7:27000 8:25500 9:28000 10:29000 11:9000
2999047 18 0 260000 c 4:250000 a 5:31000 6:36000 7:33000 8:29000
2999048 07 0 150000 c 5:149000 a 6:149000
3999999 07 1850000 1920000 c 1:1850000 a 1:128000 2:141000 3:149000 4:150000 5:151000 6:148000 7:152000 8:150000 9:151500 10:149700 11:40000
";

/// What only the file of September says: 2999007 was still there, others had less, June was higher.
const OF_SEPTEMBER_2025: &str = "
2999001 00 1000000 1750000 c 2:1700000 a 2:60000 3:100000 4:100000 5:100000 6:140000 7:100000 8:100000 9:100000
2999002 18 600000 900000 c 3:30000 a 4:18000
2999007 18 1200000 1200000 c 4:45000 a
";

/// The equipment came after the file of October was made.
const OF_OCTOBER_2025: &str = "
2999005 07 180000 180000 c a
";

const OF_2024: &str = "
2999021 18 900000 1300000 c 1:1290000 a 2:88000 3:101000 4:123000 5:118000.50 6:109000 7:121000 8:124000 9:131999.50 10:140000 11:132000 12:100000
2999022 07 0 80000 c 8:30000 a 11:24000
2999031 18 800000 1100000 spread
2999032 18 1500000 2300000 spread
2999033 18 1100000 1600000 spread
3999999 07 1700000 1810000 spread
";

const OF_2023: &str = "
2999031 18 900000 1400000 spread
2999032 18 1200000 2150000 spread
2999033 18 700000 1250000 spread
3999999 07 1600000 1700000 spread
";

const OF_2022: &str = "
2999031 18 600000 950000 spread
2999032 18 900000 1800000 spread
3999999 07 1500000 1580000 spread
";

/// Per ten thousand of the budget spent by the end of each month.
const PACE_2024: [i64; 12] = [0, 300, 800, 1400, 2100, 2900, 3700, 4500, 5300, 6100, 6800, 7400];
const PACE_2023: [i64; 12] = [100, 300, 800, 1400, 2100, 2800, 3500, 4200, 5000, 5800, 6400, 7000];
const PACE_2022: [i64; 12] = [0, 200, 600, 1200, 1800, 2500, 3200, 4000, 4700, 5500, 6100, 6800];

/// How far a file of the running year goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Load {
    September,
    October,
    November,
}

impl Load {
    pub const ALL: [Self; 3] = [Self::September, Self::October, Self::November];

    /// The month that is not over yet.
    pub fn month(self) -> u32 {
        match self {
            Self::September => 9,
            Self::October => 10,
            Self::November => 11,
        }
    }
}

/// A closed year as published first; `again` is its second file.
pub fn closed_year(year: i32, again: bool) -> Vec<Line> {
    let mut lines = match year {
        2022 => table(OF_2022, &PACE_2022),
        2023 => table(OF_2023, &PACE_2023),
        _ => table(OF_2024, &PACE_2024),
    };
    for line in lines.iter_mut().filter(|line| again && line.product == "2999021") {
        // the year had ended, and yet its budget moved
        line.pim = soles("1312345.67");
    }
    lines
}

/// The running year as a file of that month tells it.
pub fn running_year(load: Load) -> Vec<Line> {
    let told_apart = match load {
        Load::September => OF_SEPTEMBER_2025,
        Load::October => OF_OCTOBER_2025,
        Load::November => "",
    };
    let other = table(told_apart, &[0; 12]);
    let is_told_apart = |line: &Line| {
        other.iter().any(|one| one.product == line.product && one.rubro == line.rubro)
    };
    let mut lines = table(OF_2025, &[0; 12]);
    lines.retain(|line| !is_told_apart(line));
    lines.extend(other.clone());
    lines.sort_by(|one, two| (&one.product, &one.rubro).cmp(&(&two.product, &two.rubro)));
    // training had no money before November
    lines.retain(|line| load == Load::November || line.product != "2999006");
    for line in &mut lines {
        line.certified.retain(|month, _| *month < load.month());
        line.accrued.retain(|month, _| *month <= load.month());
        if load != Load::November
            && let Some(begun) = line.accrued.get_mut(&load.month())
        {
            // half of the month was booked when the file was made
            *begun = Soles::from_centimos(begun.centimos() / 2);
        }
    }
    lines
}

fn table(text: &str, pace: &[i64; 12]) -> Vec<Line> {
    text.lines().filter(|line| !line.is_empty()).map(|line| read(line, pace)).collect()
}

fn read(line: &str, pace: &[i64; 12]) -> Line {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [product, rubro, pia, pim, rest @ ..] = words.as_slice() else { panic!("«{line}»") };
    let pim = soles(pim);
    let (mut certified, mut accrued) = (BTreeMap::new(), BTreeMap::new());
    if rest == ["spread"] {
        certified.insert(1, pim);
        for (month, spent) in (1..).zip(steps(pim, pace)) {
            accrued.insert(month, spent);
        }
    } else {
        let mut is_accrued = false;
        for word in rest {
            match word.split_once(':') {
                Some((month, amount)) => {
                    let phase = if is_accrued { &mut accrued } else { &mut certified };
                    phase.insert(month.parse().expect("a month"), soles(amount));
                }
                None => is_accrued = *word == "a",
            }
        }
    }
    let (product, rubro) = ((*product).to_owned(), (*rubro).to_owned());
    Line { product, rubro, pia: soles(pia), pim, certified, accrued }
}

/// What is spent each month so that the year follows the pace.
fn steps(pim: Soles, pace: &[i64; 12]) -> Vec<Soles> {
    let by_end = |share: i64| pim.centimos() / 10_000 * share;
    let mut before = 0;
    pace.iter()
        .map(|share| {
            let step = by_end(*share) - before;
            before = by_end(*share);
            Soles::from_centimos(step)
        })
        .collect()
}
