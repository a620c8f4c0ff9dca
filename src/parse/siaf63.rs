//! SIAF's `Gasto`, `Gasto-Mensual` and `Gasto-Diario`: 63 columns, one row a line of the budget and month.
//!
//! The trap is in `MES_EJE`: month 0 carries PIA and PIM, months 1 to 12 carry monthly flows of the
//! other phases.

use std::io::BufRead;

use super::siaf::{self, Amount, Form};
use super::sums::Sum;
use super::{Options, ParseError, Sink, Summary};
use crate::domain::figure::Amounts;
use crate::domain::money::Soles;
use crate::domain::source::Dataset;

/// Tells whether a header is this layout's: the month and an amount by phase are unlike any other's.
pub fn fits(header: &[String]) -> bool {
    siaf::has(header, &["MES_EJE", "MONTO_DEVENGADO", "PRODUCTO_PROYECTO"])
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
    siaf::read::<Monthly, 7>(bytes, options, sink)
}

struct Monthly;

impl Form<7> for Monthly {
    const DATASET: Dataset = Dataset::Siaf63;
    const COLUMNS: &'static [&'static str] = COLUMNS;
    const MONTH: Option<&'static str> = Some("MES_EJE");
    const AMOUNTS: [Amount; 7] = [
        Amount::needed(&["MONTO_PIA"]),
        Amount::needed(&["MONTO_PIM"]),
        Amount::needed(&["MONTO_CERTIFICADO"]),
        Amount::needed(&["MONTO_COMPROMETIDO_ANUAL"]),
        Amount::needed(&["MONTO_COMPROMETIDO"]),
        Amount::needed(&["MONTO_DEVENGADO"]),
        Amount::needed(&["MONTO_GIRADO"]),
    ];

    fn last_month(month: u8, amounts: &[i64; 7]) -> u8 {
        if amounts[2..].iter().any(|amount| *amount != 0) { month } else { 0 }
    }

    /// Month 0 publishes PIA and PIM, a month the flows; another amount counts only where it is not
    /// zero.
    fn figures(sum: &Sum<7>, _closed: u8) -> Vec<(u8, Amounts)> {
        let of_the_year = sum.key.month == 0;
        let amounts = Amounts::from_array(std::array::from_fn(|phase| {
            let belongs = (phase < 2) == of_the_year;
            (belongs || sum.amounts[phase] != 0).then(|| Soles::from_centimos(sum.amounts[phase]))
        }));
        vec![(sum.key.month, amounts)]
    }
}

/// The columns of the layout, in the order of the published files.
const COLUMNS: &[&str] = &[
    "ANO_EJE",
    "MES_EJE",
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
    "SEC_FUNC",
    "PROGRAMA_PPTO",
    "PROGRAMA_PPTO_NOMBRE",
    "TIPO_ACT_PROY",
    "TIPO_ACT_PROY_NOMBRE",
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
    "MONTO_CERTIFICADO",
    "MONTO_COMPROMETIDO_ANUAL",
    "MONTO_COMPROMETIDO",
    "MONTO_DEVENGADO",
    "MONTO_GIRADO",
];
