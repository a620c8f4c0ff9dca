//! The cells of one row: read into numbers, or the fault for which the row is left out.

use std::ops::Range;

use super::columns::{FIRST_AMOUNT, NEEDED};
use crate::domain::finding::FindingCode;
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::parse::flat::text;

/// Why a row is left out.
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

    pub(super) fn cell(code: FindingCode, column: usize, value: &[u8], message: &str) -> Self {
        Self {
            code,
            column: Some(NEEDED[column][0]),
            value: text(value),
            message: message.to_owned(),
        }
    }
}

/// One row's needed cells.
pub(super) struct Cells<'a> {
    pub(super) line: &'a [u8],
    pub(super) fields: &'a [Range<usize>],
    pub(super) needed: &'a [usize; 14],
}

impl<'a> Cells<'a> {
    pub(super) fn raw(&self, column: usize) -> &'a [u8] {
        self.line[self.fields[self.needed[column]].clone()].trim_ascii()
    }

    pub(super) fn period(&self) -> Result<(Year, u8), Fault> {
        let year = small(self.raw(0))
            .and_then(|year| Year::new(i64::from(year)))
            .ok_or_else(|| Fault::cell(FindingCode::BadNumber, 0, self.raw(0), "is not a year"))?;
        let month = small(self.raw(1))
            .and_then(|month| u8::try_from(month).ok())
            .filter(|month| *month <= 12)
            .ok_or_else(|| {
                Fault::cell(FindingCode::BadNumber, 1, self.raw(1), "is not a month from 0 to 12")
            })?;
        Ok((year, month))
    }

    pub(super) fn amounts(&self) -> Result<[i64; 7], Fault> {
        let mut amounts = [0; 7];
        for (phase, amount) in amounts.iter_mut().enumerate() {
            let column = FIRST_AMOUNT + phase;
            let raw = self.raw(column);
            if raw == b"0" {
                continue;
            }
            *amount = std::str::from_utf8(raw)
                .ok()
                .and_then(Soles::parse)
                .ok_or_else(|| {
                    Fault::cell(
                        FindingCode::BadAmount,
                        column,
                        raw,
                        "is not an amount such as -1141.3",
                    )
                })?
                .centimos();
        }
        Ok(amounts)
    }

    pub(super) fn number<T: TryFrom<u32>>(
        &self,
        column: usize,
        most: usize,
        message: &str,
    ) -> Result<T, Fault> {
        let raw = self.raw(column);
        small(raw)
            .filter(|_| raw.len() <= most)
            .and_then(|number| T::try_from(number).ok())
            .ok_or_else(|| Fault::cell(FindingCode::BadCode, column, raw, message))
    }
}

/// Reads a short whole number; `None` when there is anything but digits.
pub(super) fn small(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || digits.len() > 9 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')))
}
