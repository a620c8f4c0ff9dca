//! Consulta Amigable: a line a municipality, whole soles, one decimal of *avance*.

use actaviva::domain::money::{Soles, Tenths, group_thousands};

use super::Made;
use super::budget::{self, Line, Load};
use super::world::DISTRICT;

pub fn files() -> Vec<Made> {
    vec![
        Made::new("consulta-amigable/2024.csv", page(2024, &budget::closed_year(2024, true))),
        Made::new(
            "consulta-amigable/2025-11.csv",
            page(2025, &budget::running_year(Load::November)),
        ),
    ]
}

fn page(year: i32, lines: &[Line]) -> String {
    let sum = |amount: fn(&Line) -> Soles| -> Soles { lines.iter().map(amount).sum() };
    let (pia, pim) = (sum(|line| line.pia), sum(|line| line.pim));
    let certified = sum(|line| line.certified.values().copied().sum());
    let accrued = sum(|line| line.accrued.values().copied().sum());
    let whole = |amount: Soles| {
        let soles = u64::try_from((amount.centimos() + 50) / 100).expect("a positive sum");
        format!("\"{}\"", group_thousands(soles))
    };
    let rate = Tenths::ministry_rate(accrued.centimos(), pim.centimos()).expect("a budget");
    let cells = [pia, pim, certified, certified, accrued, accrued, accrued].map(whole).join(",");
    format!(
        "Año,Departamento,Provincia,Municipalidad,PIA,PIM,Certificación,Compromiso Anual,Atención de Compromiso Mensual,Devengado,Girado,Avance %\n\
         {year},99: MUESTRA,9901: QORISUYU,{}-{}: MUNICIPALIDAD DISTRITAL DE {},{cells},{rate}\n",
        DISTRICT.ubigeo, DISTRICT.sec_ejec, DISTRICT.name,
    )
}
