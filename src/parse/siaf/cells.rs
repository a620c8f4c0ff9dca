//! The cells of one row: read into numbers, or the fault for which the row is left out.

use std::ops::Range;

use super::columns::{Amount, Columns, FUNCTION, LEVEL, PRODUCT, RUBRO, SEC_EJEC, YEAR};
use crate::domain::finding::FindingCode;
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::parse::flat::text;

/// Why a row is left out, or what is doubtful in it.
pub(super) struct Fault {
    pub(super) code: FindingCode,
    pub(super) column: Option<&'static str>,
    pub(super) value: String,
    pub(super) message: String,
}

impl Fault {
    pub(super) fn new(code: FindingCode, message: impl Into<String>) -> Self {
        Self { code, column: None, value: String::new(), message: message.into() }
    }

    fn cell(code: FindingCode, column: &'static str, value: &[u8], message: &str) -> Self {
        Self { code, column: Some(column), value: text(value), message: message.to_owned() }
    }
}

/// One row's cells.
pub(super) struct Cells<'a, const N: usize> {
    pub(super) line: &'a [u8],
    pub(super) fields: &'a [Range<usize>],
    pub(super) columns: Columns<N>,
}

impl<'a, const N: usize> Cells<'a, N> {
    fn at(&self, column: usize) -> &'a [u8] {
        self.line[self.fields[column].clone()].trim_ascii()
    }

    /// One of the key columns, as it stands.
    fn key(&self, column: usize) -> &'a [u8] {
        self.at(self.columns.keys[column])
    }

    pub(super) fn period(&self) -> Result<(Year, u8), Fault> {
        let raw = self.key(YEAR);
        let year = small(raw)
            .and_then(|year| Year::new(i64::from(year)))
            .ok_or_else(|| Fault::cell(FindingCode::BadNumber, "ANO_EJE", raw, "is not a year"))?;
        let Some(column) = self.columns.month else { return Ok((year, 0)) };
        let raw = self.at(column);
        let month = small(raw)
            .and_then(|month| u8::try_from(month).ok())
            .filter(|month| *month <= 12)
            .ok_or_else(|| {
                let message = "is not a month from 0 to 12";
                Fault::cell(FindingCode::BadNumber, "MES_EJE", raw, message)
            })?;
        Ok((year, month))
    }

    /// The amounts in céntimos; one that the layout may lack, or leave empty, is nothing.
    pub(super) fn amounts(&self, named: &[Amount; N]) -> Result<[i64; N], Fault> {
        let mut amounts = [0; N];
        for ((amount, column), name) in amounts.iter_mut().zip(self.columns.amounts).zip(named) {
            let Some(column) = column else { continue };
            let raw = self.at(column);
            if raw == b"0" || (raw.is_empty() && !name.needed) {
                continue;
            }
            *amount = std::str::from_utf8(raw)
                .ok()
                .and_then(Soles::parse)
                .ok_or_else(|| {
                    let message = "is not an amount such as -1141.3";
                    Fault::cell(FindingCode::BadAmount, name.name(), raw, message)
                })?
                .centimos();
        }
        Ok(amounts)
    }

    /// The text of an amount.
    pub(super) fn amount_text(&self, amount: usize) -> String {
        let column = self.columns.amounts.get(amount).copied().flatten();
        column.map(|column| text(self.at(column))).unwrap_or_default()
    }

    pub(super) fn product(&self) -> Result<u32, Fault> {
        let message = "is not a product or project of 7 digits";
        self.number(PRODUCT, "PRODUCTO_PROYECTO", 7, message)
    }

    pub(super) fn function(&self) -> Result<u8, Fault> {
        self.number(FUNCTION, "FUNCION", 2, "is not a function of 2 digits")
    }

    pub(super) fn rubro(&self) -> Result<u8, Fault> {
        self.number(RUBRO, "RUBRO", 2, "is not a rubro of 2 digits")
    }

    fn number<T: TryFrom<u32>>(
        &self,
        column: usize,
        name: &'static str,
        most: usize,
        message: &str,
    ) -> Result<T, Fault> {
        let raw = self.key(column);
        small(raw)
            .filter(|_| raw.len() <= most)
            .and_then(|number| T::try_from(number).ok())
            .ok_or_else(|| Fault::cell(FindingCode::BadCode, name, raw, message))
    }

    /// The digits of SEC_EJEC.
    pub(super) fn sec_ejec(&self) -> &'a [u8] {
        self.key(SEC_EJEC)
    }

    pub(super) fn no_unit(&self) -> Fault {
        let message = "is not a SEC_EJEC of up to 6 digits";
        Fault::cell(FindingCode::BadCode, "SEC_EJEC", self.sec_ejec(), message)
    }

    /// Level M, or its name: the local governments.
    pub(super) fn is_municipal(&self) -> bool {
        let level = text(self.key(LEVEL));
        level == "M" || level.to_uppercase().contains("LOCAL")
    }

    /// A column that may be missing; `None` too where it says nothing.
    pub(super) fn said(&self, column: Option<usize>) -> Option<String> {
        column.map(|column| text(self.at(column))).filter(|said| !said.is_empty())
    }

    pub(super) fn product_name(&self) -> String {
        self.said(self.columns.product_name).unwrap_or_default()
    }
}

/// Reads a short whole number; `None` when there is anything but digits.
fn small(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || digits.len() > 9 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}
