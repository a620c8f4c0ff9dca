//! `Seguimiento-PI`: the investments of a year, one row a unit, project, function and rubro.
//!
//! Only the columns of its API twin are established (`sources/siaf.md` 1.6), not their order: they
//! are found by name, spaces around them forgiven. The real file carries a column `PKBZfrKt` that
//! means nothing; it is told as drift and not read. The cost stands in every row of a project, the
//! money moved in all years is that of the row.

use std::io::BufRead;

use super::siaf::{self, Amount, Form};
use super::sums::Sum;
use super::{Options, ParseError, Sink, Summary};
use crate::domain::figure::Amounts;
use crate::domain::money::Soles;
use crate::domain::source::Dataset;

const PIA: usize = 0;
const PIM: usize = 1;
const ACCRUED: usize = 2;
const EARLIER: usize = 3;
const LAST_YEAR: usize = 4;
const ALL_YEARS: usize = 5;
const COST: usize = 6;

/// Tells whether a header is this layout's.
pub fn fits(header: &[String]) -> bool {
    siaf::has(header, &["PRODUCTO_PROYECTO", "MONTO_PIM"])
        && ["MONTO_DEVENGADO_ANO_EJE", "MONTO_EJECUCION_TOTAL"]
            .iter()
            .any(|name| siaf::has(header, &[name]))
}

/// Reads a file, header and all.
///
/// # Errors
/// As [`siaf::read`].
pub fn read(
    bytes: Box<dyn BufRead + Send>,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    siaf::read::<FollowUp, 7>(bytes, options, sink)
}

struct FollowUp;

impl Form<7> for FollowUp {
    const DATASET: Dataset = Dataset::SeguimientoPi;
    const COLUMNS: &'static [&'static str] = COLUMNS;
    const MONTH: Option<&'static str> = None;
    const AMOUNTS: [Amount; 7] = [
        Amount::needed(&["MONTO_PIA"]),
        Amount::needed(&["MONTO_PIM"]),
        Amount::needed(&["MONTO_DEVENGADO_ANO_EJE", "MONTO_DEVENGADO"]),
        Amount::optional(&["MONTO_EJECUCION_HASTA_HACE_2_ANOS"]),
        Amount::optional(&["MONTO_EJECUCION_ANO_ANTERIOR"]),
        Amount::optional(&["MONTO_EJECUCION_TOTAL"]),
        Amount::optional(&["COSTO_ACTUAL"]),
    ];
    const LIFE: Option<(usize, usize)> = Some((ALL_YEARS, COST));

    /// The file does not say of which day it is.
    fn last_month(_: u8, _: &[i64; 7]) -> u8 {
        0
    }

    fn doubt(amounts: &[i64; 7]) -> Option<(usize, String)> {
        let parts = amounts[EARLIER] + amounts[LAST_YEAR] + amounts[ACCRUED];
        let total = amounts[ALL_YEARS];
        (total != 0 && total != parts).then(|| {
            let parts = Soles::from_centimos(parts).plain();
            (ALL_YEARS, format!("the years of the row add up to {parts}"))
        })
    }

    fn figures(sum: &Sum<7>, _closed: u8) -> Vec<(u8, Amounts)> {
        let soles = |amount: usize| Some(Soles::from_centimos(sum.amounts[amount]));
        let (pia, pim, accrued) = (soles(PIA), soles(PIM), soles(ACCRUED));
        vec![(0, Amounts { pia, pim, accrued, ..Amounts::default() })]
    }
}

/// The columns of the API twin, without the one that means nothing.
const COLUMNS: &[&str] = &[
    "ANO_EJE",
    "NIVEL_GOBIERNO",
    "NIVEL_GOBIERNO_NOMBRE",
    "SECTOR",
    "SECTOR_NOMBRE",
    "PLIEGO",
    "PLIEGO_NOMBRE",
    "SEC_EJEC",
    "EJECUTORA",
    "EJECUTORA_NOMBRE",
    "DEPARTAMENTO_EJECUTORA",
    "DEPARTAMENTO_EJECUTORA_NOMBRE",
    "PROVINCIA_EJECUTORA",
    "PROVINCIA_EJECUTORA_NOMBRE",
    "DISTRITO_EJECUTORA",
    "DISTRITO_EJECUTORA_NOMBRE",
    "TIPO_ACT_PROY",
    "TIPO_ACT_PROY_NOMBRE",
    "PRODUCTO_PROYECTO",
    "PRODUCTO_PROYECTO_NOMBRE",
    "FUNCION",
    "FUNCION_NOMBRE",
    "DEPARTAMENTO_META",
    "DEPARTAMENTO_META_NOMBRE",
    "FUENTE_FINANCIAMIENTO",
    "FUENTE_FINANCIAMIENTO_NOMBRE",
    "RUBRO",
    "RUBRO_NOMBRE",
    "MONTO_EJECUCION_HASTA_HACE_2_ANOS",
    "MONTO_EJECUCION_ANO_ANTERIOR",
    "MONTO_PIA",
    "MONTO_PIM",
    "MONTO_DEVENGADO_ANO_EJE",
    "MONTO_EJECUCION_TOTAL",
    "COSTO_ACTUAL",
];
