//! The lower end of the year-end forecast.

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::Inputs;
use super::shared::forecast;
use super::tell::Told;
use crate::domain::indicator::{NotComputable, Unit};

pub const INDICATOR: Indicator = Indicator {
    id: "year_end_forecast_low",
    name: "Pronóstico de fin de año, extremo bajo",
    family: Family::Budget,
    subjects: &[SubjectKind::Agreement, SubjectKind::Municipality],
    unit: Unit::Percent,
    direction: Direction::Up,
    bands: None,
    formula: "100 × mín(devengado al mes / parte del año que otros años llevaban gastada a ese mes, PIM) / PIM; con la parte mayor de 3 a 5 años",
    inputs: &[
        "siaf: MONTO_PIM, MONTO_DEVENGADO (archivo de 63 columnas; si falta, el de 73; para acuerdos, si no, las vistas de SSI)",
        "siaf: los 5 años anteriores",
    ],
    not_computable: &[
        NotComputable::NoMatch,
        NotComputable::TooShort,
        NotComputable::ZeroBase,
        NotComputable::YearNotLoaded,
        NotComputable::Silent,
        NotComputable::Contradictory,
    ],
    sentence: "Si sigue como otros años, a diciembre se gastaría {value} de cada 100 soles.",
    limits: "Desde abril y con tres años completos. Nunca más que el PIM. Para un acuerdo la curva es la de la municipalidad.",
    ground: "propuesta propia",
    formula_version: 1,
    evaluate,
};

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    forecast(inputs, |ends| ends.low)
}
