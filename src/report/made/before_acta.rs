//! The invented district before anybody typed in its acta: files of the budget and of the works, and a
//! province around it.

use super::{PLAZA, invented, judged, money};
use crate::domain::codes::{SecEjec, Ubigeo};
use crate::domain::comparison::UnitTotals;
use crate::domain::facts::made::{Made, day, soles, work_code};
use crate::domain::figure::Amounts;
use crate::domain::judgement::Judgement;
use crate::domain::place::Municipality;
use crate::domain::project::Investment;
use crate::domain::source::{Dataset, Source, SourceState};
use crate::domain::work::{Work, WorkState};

/// October, with everything that is public and nothing that was agreed.
pub fn before_acta() -> Judgement {
    let work = |code: &str, name: &str, state: WorkState, cost: i64| {
        let mut work = Work::named(work_code(code), name);
        work.state = Some(state);
        work.design_cost = Some(soles(cost));
        work
    };
    let mut late = work("999301", "PUENTE PEATONAL DE WAYLLABAMBA", WorkState::Running, 400_000);
    late.planned_end_on = Some(day("2025-06-30"));
    let mut silent = work("999302", "LOCAL COMUNAL DE PISQAPAMPA", WorkState::Running, 300_000);
    silent.start_on = Some(day("2024-05-02"));
    let named = Investment::named(
        Some(crate::domain::facts::made::cui(PLAZA)),
        "MEJORAMIENTO DE LA PLAZA DE ARMAS DE QORIWAYQ’O",
    );
    let made = money(Made::district())
        .loaded(Dataset::Siaf63, 2025, Some("2025-10-31"))
        .loaded(Dataset::Siaf63, 2024, Some("2024-12-31"))
        .loaded(Dataset::Siaf63, 2023, Some("2023-12-31"))
        .source(Source::Siaf, SourceState::Ok)
        .source(Source::Infobras, SourceState::Silent)
        .investment(Dataset::BancoInversiones, named)
        .work(work("999300", "RIEGO DE QOLQEQOCHA", WorkState::NotStarted, 2_100_000))
        .work(late)
        .work(silent)
        .work(work("999303", "POSTA DE LLAQTAPATA", WorkState::Finished, 900_000));
    let mut facts = invented(made.build());
    facts.neighbours = province(&facts.municipality);
    let own = &facts.municipality.ubigeo;
    facts.peers = (0..).zip(&facts.neighbours).map(|(at, one)| totals(one, own, at)).collect();
    judged(facts, "2025-10", Vec::new())
}

fn province(own: &Municipality) -> Vec<Municipality> {
    let others = ["Hatunpampa", "Llaqtapata", "Mosoqllaqta", "Pisqapampa"];
    let other = |(number, name): (u8, &str)| Municipality {
        ubigeo: Ubigeo::parse(&format!("99010{number}")).unwrap(),
        sec_ejec: SecEjec::parse(&format!("39900{number}")).ok(),
        name: format!("Municipalidad Distrital de {name}"),
        ..own.clone()
    };
    std::iter::once(own.clone()).chain((2..).zip(others).map(other)).collect()
}

fn totals(one: &Municipality, own: &Ubigeo, at: i64) -> UnitTotals {
    let (pim, accrued) = if one.ubigeo == *own {
        (20_831_483, 8_043_221)
    } else {
        (10_000_000 + at * 1_000_000, 5_000_000 + at * 800_000)
    };
    UnitTotals {
        ubigeo: one.ubigeo.clone(),
        dataset: Dataset::Siaf63,
        year: crate::domain::facts::made::year(2025),
        cutoff: Some(day("2025-10-31")),
        whole: Amounts {
            pim: Some(soles(pim)),
            accrued: Some(soles(accrued)),
            ..Amounts::default()
        },
        sectors: std::collections::BTreeMap::new(),
        royalties: None,
    }
}
