//! The columns of the layout: which there are, which are read, and where they stand in a file.

use crate::domain::source::Dataset;
use crate::parse::ParseError;

/// The columns of the layout, in the order of the published files.
pub(super) const COLUMNS: &[&str] = &[
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

/// The columns that are read, each with the other headings seen for it.
pub(super) const NEEDED: [&[&str]; 14] = [
    &["ANO_EJE"],
    &["MES_EJE"],
    &["NIVEL_GOBIERNO", "TIPO_GOBIERNO"],
    &["SEC_EJEC"],
    &["PRODUCTO_PROYECTO"],
    &["FUNCION"],
    &["RUBRO"],
    &["MONTO_PIA"],
    &["MONTO_PIM"],
    &["MONTO_CERTIFICADO"],
    &["MONTO_COMPROMETIDO_ANUAL"],
    &["MONTO_COMPROMETIDO"],
    &["MONTO_DEVENGADO"],
    &["MONTO_GIRADO"],
];
pub(super) const FIRST_AMOUNT: usize = 7;
/// Old copies name these so; they carry nothing that is read.
pub(super) const SYNONYMS: &[&str] = &[
    "TIPO_GOBIERNO",
    "TIPO_GOBIERNO_NOMBRE",
    "FUENTE_FINANC",
    "FUENTE_FINANC_NOMBRE",
    "CATEG_GASTO",
    "CATEG_GASTO_NOMBRE",
];

/// Tells whether a header is this layout's: the month and an amount by phase are unlike any other's.
pub fn fits(header: &[String]) -> bool {
    ["MES_EJE", "MONTO_DEVENGADO", "PRODUCTO_PROYECTO"]
        .iter()
        .all(|name| position(header, &[name]).is_some())
}

pub(super) fn position(header: &[String], names: &[&str]) -> Option<usize> {
    header.iter().position(|cell| names.iter().any(|name| cell.eq_ignore_ascii_case(name)))
}

/// Where the needed columns stand.
pub(super) struct Columns {
    pub(super) needed: [usize; 14],
    pub(super) unit_name: Option<usize>,
    pub(super) ubigeo: Option<usize>,
    pub(super) department: Option<usize>,
    pub(super) province: Option<usize>,
    pub(super) district: Option<usize>,
    pub(super) product_name: Option<usize>,
    pub(super) width: usize,
}

impl Columns {
    pub(super) fn find(header: &[String]) -> Result<Self, ParseError> {
        let mut needed = [0; 14];
        for (place, names) in needed.iter_mut().zip(NEEDED) {
            let missing = || ParseError::MissingColumn {
                column: names[0].to_owned(),
                dataset: Dataset::Siaf63,
            };
            *place = position(header, names).ok_or_else(missing)?;
        }
        Ok(Self {
            needed,
            unit_name: position(header, &["EJECUTORA_NOMBRE"]),
            ubigeo: position(header, &["EJECUTORA"]),
            department: position(header, &["DEPARTAMENTO_EJECUTORA_NOMBRE"]),
            province: position(header, &["PROVINCIA_EJECUTORA_NOMBRE"]),
            district: position(header, &["DISTRITO_EJECUTORA_NOMBRE"]),
            product_name: position(header, &["PRODUCTO_PROYECTO_NOMBRE"]),
            width: header.len(),
        })
    }
}
