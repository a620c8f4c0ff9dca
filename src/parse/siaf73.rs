//! SIAF's `Gasto-Devengado-Mensual`: 73 columns, one row a line of the budget and year.
//!
//! A row has the twelve accrued flows side by side, so the trap is in the months to come: they stand
//! as 0, not empty. The last closed month is the last column with any money in the whole file; after
//! it nothing is known, before it zero is zero. `TIPO_ACT_PROY` is a word here (`PROYECTO`) and a
//! number elsewhere; the product's own first digit says the same in both.

use std::io::BufRead;

use super::siaf::{self, Amount, Form};
use super::sums::Sum;
use super::{Options, ParseError, Sink, Summary};
use crate::domain::figure::Amounts;
use crate::domain::money::Soles;
use crate::domain::source::Dataset;

/// The amounts of a row: four of the year, twelve months, two of the year again.
const WIDTH: usize = 18;
const JANUARY: usize = 4;
const ANNUAL: usize = 16;
const PAID: usize = 17;

/// Tells whether a header is this layout's.
pub fn fits(header: &[String]) -> bool {
    siaf::has(header, &["MONTO_DEVENGADO_ENERO", "MONTO_DEVENGADO_ANUAL", "PRODUCTO_PROYECTO"])
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
    siaf::read::<Yearly, WIDTH>(bytes, options, sink)
}

struct Yearly;

impl Form<WIDTH> for Yearly {
    const DATASET: Dataset = Dataset::Siaf73;
    const COLUMNS: &'static [&'static str] = COLUMNS;
    const MONTH: Option<&'static str> = None;
    const AMOUNTS: [Amount; WIDTH] = [
        Amount::needed(&["MONTO_PIA"]),
        Amount::needed(&["MONTO_PIM"]),
        Amount::needed(&["MONTO_CERTIFICADO_ANUAL"]),
        Amount::needed(&["MONTO_COMPROMETIDO_ANUAL"]),
        Amount::needed(&["MONTO_DEVENGADO_ENERO"]),
        Amount::needed(&["MONTO_DEVENGADO_FEBRERO"]),
        Amount::needed(&["MONTO_DEVENGADO_MARZO"]),
        Amount::needed(&["MONTO_DEVENGADO_ABRIL"]),
        Amount::needed(&["MONTO_DEVENGADO_MAYO"]),
        Amount::needed(&["MONTO_DEVENGADO_JUNIO"]),
        Amount::needed(&["MONTO_DEVENGADO_JULIO"]),
        Amount::needed(&["MONTO_DEVENGADO_AGOSTO"]),
        Amount::needed(&["MONTO_DEVENGADO_SEPTIEMBRE", "MONTO_DEVENGADO_SETIEMBRE"]),
        Amount::needed(&["MONTO_DEVENGADO_OCTUBRE"]),
        Amount::needed(&["MONTO_DEVENGADO_NOVIEMBRE"]),
        Amount::needed(&["MONTO_DEVENGADO_DICIEMBRE"]),
        Amount::needed(&["MONTO_DEVENGADO_ANUAL"]),
        Amount::needed(&["MONTO_GIRADO_ANUAL"]),
    ];

    fn last_month(_: u8, amounts: &[i64; WIDTH]) -> u8 {
        let last = amounts[JANUARY..ANNUAL].iter().rposition(|accrued| *accrued != 0);
        last.and_then(|month| u8::try_from(month + 1).ok()).unwrap_or(0)
    }

    fn doubt(amounts: &[i64; WIDTH]) -> Option<(usize, String)> {
        // no file may hold money enough to overflow this
        let months: i64 = amounts[JANUARY..ANNUAL].iter().sum();
        (months != amounts[ANNUAL]).then(|| {
            let months = Soles::from_centimos(months).plain();
            (ANNUAL, format!("the twelve months of the row add up to {months}"))
        })
    }

    fn figures(sum: &Sum<WIDTH>, closed: u8) -> Vec<(u8, Amounts)> {
        let soles = |amount: usize| Some(Soles::from_centimos(sum.amounts[amount]));
        let year = Amounts {
            pia: soles(0),
            pim: soles(1),
            certified: soles(2),
            committed_annual: soles(3),
            paid: soles(PAID),
            ..Amounts::default()
        };
        let month = |month: u8| {
            let accrued = soles(JANUARY + usize::from(month) - 1);
            (month, Amounts { accrued, ..Amounts::default() })
        };
        std::iter::once((0, year)).chain((1..=closed.min(12)).map(month)).collect()
    }
}

/// The columns of the layout, in the order of the published file of 2025.
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
    "PROGRAMA_PPTO",
    "PROGRAMA_PPTO_NOMBRE",
    "TIPO_ACT_PROY",
    "PRODUCTO_PROYECTO",
    "PRODUCTO_PROYECTO_NOMBRE",
    "ACTIVIDAD_ACCION_OBRA",
    "ACTIVIDAD_ACCION_OBRA_NOMBRE",
    "FUNCION",
    "FUNCION_NOMBRE",
    "DIVISION_FUNCIONAL",
    "DIVISION_FUNCIONAL_NOMBRE",
    "GRUPO_FUNCIONAL",
    "GRUPO_FUNCIONAL_NOMBRE",
    "SEC_FUNC",
    "META",
    "FINALIDAD",
    "META_NOMBRE",
    "DEPARTAMENTO_META",
    "DEPARTAMENTO_META_NOMBRE",
    "FUENTE_FINANCIAMIENTO",
    "FUENTE_FINANCIAMIENTO_NOMBRE",
    "RUBRO",
    "RUBRO_NOMBRE",
    "TIPO_RECURSO",
    "TIPO_RECURSO_NOMBRE",
    "CATEGORIA_GASTO",
    "CATEGORIA_GASTO_NOMBRE",
    "TIPO_TRANSACCION",
    "TIPO_TRANSACCION_NOMBRE",
    "GENERICA",
    "GENERICA_NOMBRE",
    "SUBGENERICA",
    "SUBGENERICA_NOMBRE",
    "SUBGENERICA_DET",
    "SUBGENERICA_DET_NOMBRE",
    "ESPECIFICA",
    "ESPECIFICA_NOMBRE",
    "ESPECIFICA_DET",
    "ESPECIFICA_DET_NOMBRE",
    "MONTO_PIA",
    "MONTO_PIM",
    "MONTO_CERTIFICADO_ANUAL",
    "MONTO_COMPROMETIDO_ANUAL",
    "MONTO_DEVENGADO_ENERO",
    "MONTO_DEVENGADO_FEBRERO",
    "MONTO_DEVENGADO_MARZO",
    "MONTO_DEVENGADO_ABRIL",
    "MONTO_DEVENGADO_MAYO",
    "MONTO_DEVENGADO_JUNIO",
    "MONTO_DEVENGADO_JULIO",
    "MONTO_DEVENGADO_AGOSTO",
    "MONTO_DEVENGADO_SEPTIEMBRE",
    "MONTO_DEVENGADO_OCTUBRE",
    "MONTO_DEVENGADO_NOVIEMBRE",
    "MONTO_DEVENGADO_DICIEMBRE",
    "MONTO_DEVENGADO_ANUAL",
    "MONTO_GIRADO_ANUAL",
];
