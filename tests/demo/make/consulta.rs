//! Consulta Amigable of a closed year: a line a municipality, whole soles, one decimal of *avance*.

use actaviva::domain::money::{Soles, Tenths};

use super::Made;
use super::budget;
use super::world::DISTRICT;

pub fn files() -> Vec<Made> {
    let lines = budget::closed_year(2024, true);
    let sum = |amount: fn(&budget::Line) -> Soles| -> Soles { lines.iter().map(amount).sum() };
    let (pia, pim) = (sum(|line| line.pia), sum(|line| line.pim));
    let certified = sum(|line| line.certified.values().copied().sum());
    let accrued = sum(|line| line.accrued.values().copied().sum());
    let rate = Tenths::ministry_rate(accrued.centimos(), pim.centimos())
        .expect("a budget that is not zero");
    let whole = |amount: Soles| {
        let soles = u64::try_from((amount.centimos() + 50) / 100).expect("a positive sum");
        format!("\"{}\"", actaviva::domain::money::group_thousands(soles))
    };
    let cells = [pia, pim, certified, certified, accrued, accrued, accrued].map(whole).join(",");
    let text = format!(
        "Año,Departamento,Provincia,Municipalidad,PIA,PIM,Certificación,Compromiso Anual,Atención de Compromiso Mensual,Devengado,Girado,Avance %\n\
         2024,99: MUESTRA,9901: QORISUYU,{}-{}: MUNICIPALIDAD DISTRITAL DE {},{cells},{rate}\n",
        DISTRICT.ubigeo, DISTRICT.sec_ejec, DISTRICT.name,
    );
    vec![Made::new("consulta-amigable/2024.csv", text)]
}
