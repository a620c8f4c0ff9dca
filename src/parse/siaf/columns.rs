//! Where the columns that are read stand in a file: by name, because order and extras drift.

use super::Form;
use crate::parse::ParseError;

/// The columns of a row's key, each with the other headings seen for it.
const KEYS: [&[&str]; 6] = [
    &["ANO_EJE"],
    &["NIVEL_GOBIERNO", "TIPO_GOBIERNO"],
    &["SEC_EJEC"],
    &["PRODUCTO_PROYECTO"],
    &["FUNCION"],
    &["RUBRO"],
];
pub(super) const YEAR: usize = 0;
pub(super) const LEVEL: usize = 1;
pub(super) const SEC_EJEC: usize = 2;
pub(super) const PRODUCT: usize = 3;
pub(super) const FUNCTION: usize = 4;
pub(super) const RUBRO: usize = 5;

/// Old copies name these so; they carry nothing that is read.
const SYNONYMS: &[&str] = &[
    "TIPO_GOBIERNO",
    "TIPO_GOBIERNO_NOMBRE",
    "FUENTE_FINANC",
    "FUENTE_FINANC_NOMBRE",
    "CATEG_GASTO",
    "CATEG_GASTO_NOMBRE",
];

/// A column of amounts.
#[derive(Debug, Clone, Copy)]
pub struct Amount {
    /// Its headings, the usual one first.
    names: &'static [&'static str],
    pub(super) needed: bool,
}

impl Amount {
    /// A column without which the file is none of this layout.
    pub const fn needed(names: &'static [&'static str]) -> Self {
        Self { names, needed: true }
    }

    /// A column that may be missing, or say nothing.
    pub const fn optional(names: &'static [&'static str]) -> Self {
        Self { names, needed: false }
    }

    pub fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }
}

/// Tells whether a header has every one of these columns.
pub fn has(header: &[String], names: &[&str]) -> bool {
    names.iter().all(|name| position(header, &[name]).is_some())
}

fn position(header: &[String], names: &[&str]) -> Option<usize> {
    header.iter().position(|cell| names.iter().any(|name| cell.eq_ignore_ascii_case(name)))
}

/// Tells whether the form has such a column, read or not.
pub(super) fn is_known<F: Form<N>, const N: usize>(name: &str) -> bool {
    let mut known = F::COLUMNS.iter().chain(SYNONYMS);
    let is = |known: &&str| name.eq_ignore_ascii_case(known);
    known.any(is) || F::AMOUNTS.iter().any(|amount| amount.names.iter().any(is))
}

/// Where the columns stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns<const N: usize> {
    pub(super) keys: [usize; 6],
    pub(super) month: Option<usize>,
    pub(super) amounts: [Option<usize>; N],
    pub(super) unit_name: Option<usize>,
    pub(super) ubigeo: Option<usize>,
    pub(super) department: Option<usize>,
    pub(super) province: Option<usize>,
    pub(super) district: Option<usize>,
    pub(super) product_name: Option<usize>,
    pub(super) width: usize,
}

impl<const N: usize> Columns<N> {
    pub(super) fn find<F: Form<N>>(header: &[String]) -> Result<Self, ParseError> {
        let needed = |names: &[&str]| {
            position(header, names).ok_or_else(|| ParseError::MissingColumn {
                column: names.first().copied().unwrap_or_default().to_owned(),
                dataset: F::DATASET,
            })
        };
        let mut keys = [0; 6];
        for (place, names) in keys.iter_mut().zip(KEYS) {
            *place = needed(names)?;
        }
        let mut amounts = [None; N];
        for (place, amount) in amounts.iter_mut().zip(F::AMOUNTS) {
            *place = if amount.needed {
                Some(needed(amount.names)?)
            } else {
                position(header, amount.names)
            };
        }
        Ok(Self {
            keys,
            month: F::MONTH.map(|name| needed(&[name])).transpose()?,
            amounts,
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
