//! The money views of SSI: DEV2, MES, FTE, UEPA and UEPM, as figures.
//!
//! `DES_TIPO` says who executed (SIAF, ETES: works for taxes, FONAFE: a State company). A key that
//! stands under several of them is summed, because their sum is what SSI prints for the year; no
//! investment of the 500 examined has two. FONAFE years are missing from every other view, so a
//! comparison with SIAF finds nothing to compare, which is right.

use std::collections::BTreeMap;

use crate::domain::codes::{ProductCode, Rubro, SecEjec};
use crate::domain::evidence::Locator;
use crate::domain::figure::{Amounts, FigureKey};
use crate::domain::finding::FindingCode;
use crate::domain::period::{Month, Year};
use crate::domain::source::Dataset;
use crate::parse::desk::Desk;
use crate::parse::layout::Layout;
use crate::parse::table::Row;
use crate::parse::{Record, Stopped};

pub struct Sums {
    dataset: Dataset,
    figures: BTreeMap<FigureKey, (Locator, Amounts, u32)>,
}

impl Sums {
    pub fn new(dataset: Dataset) -> Self {
        Self { dataset, figures: BTreeMap::new() }
    }

    /// The unit, where the view is by unit; a view by unit without one is a bad row.
    fn unit(&self, row: &mut Row<'_>) -> Option<SecEjec> {
        if !matches!(self.dataset, Dataset::SsiFte | Dataset::SsiUepa | Dataset::SsiUepm) {
            return None;
        }
        let unit = row.code(&["sec ejec"], "a SEC_EJEC: up to 6 digits");
        if unit.is_none() {
            row.reject(&["sec ejec"], "", FindingCode::MissingValue, "no executing unit");
        }
        unit
    }

    fn rubro(&self, row: &mut Row<'_>) -> Option<Rubro> {
        if self.dataset != Dataset::SsiFte {
            return None;
        }
        // rubro 00 is one, so the text is read and not the code
        let text = row.raw(&["cod fuente financ"]).unwrap_or_default();
        let rubro = Rubro::parse(&format!("{text:0>2}")).ok().filter(|_| !text.is_empty());
        if rubro.is_none() {
            row.reject(&["cod fuente financ"], text, FindingCode::BadCode, "not a rubro: 2 digits");
        }
        rubro
    }

    /// The month, where the view is by month; its month 0 carries the budget of the year.
    fn month(&self, row: &mut Row<'_>, year: Year) -> Option<u8> {
        if !matches!(self.dataset, Dataset::SsiMes | Dataset::SsiUepm) {
            return None;
        }
        let number = row.integer(&["cod mes"]).unwrap_or(0);
        if number == 0 {
            return None;
        }
        let month = u32::try_from(number).ok().and_then(|number| Month::new(year, number));
        if month.is_none() {
            let text = number.to_string();
            row.reject(&["cod mes"], &text, FindingCode::BadNumber, "not a month: 1 to 12");
        }
        month.map(Month::number)
    }

    /// The amounts: a month has flows, its month 0 the budget, a year both.
    fn amounts(&self, row: &mut Row<'_>, month: Option<u8>) -> Amounts {
        let by_month = matches!(self.dataset, Dataset::SsiMes | Dataset::SsiUepm);
        let mut amounts = Amounts::default();
        if month.is_none() {
            amounts.pia = row.soles(&["mto pia"]);
            amounts.pim = row.soles(&["mto pim"]);
        }
        if month.is_some() || !by_month {
            amounts.certified = row.soles(&["mto cert"]);
            amounts.committed = row.soles(&["mto comprom"]);
            amounts.accrued = row.soles(&["mto deven"]);
        }
        amounts
    }
}

impl Layout for Sums {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let Some(cui) = super::cui(row) else { return };
        let Some(year) = row.integer(&["num anio"]).and_then(Year::new) else {
            let text = row.raw(&["num anio"]).unwrap_or_default();
            row.reject(&["num anio"], text, FindingCode::BadNumber, "not a year");
            return;
        };
        let sec_ejec = self.unit(row);
        let rubro = self.rubro(row);
        let month = self.month(row, year);
        let amounts = self.amounts(row, month);
        if row.findings.iter().any(|finding| finding.code == FindingCode::BadAmount) {
            row.reject(&["mto deven"], "", FindingCode::BadAmount, "an amount could not be read");
        }
        if row.is_rejected() {
            return;
        }
        desk.cover(sec_ejec.as_ref(), year);
        desk.saw(spoken_of(year, month, &amounts));
        let key = FigureKey {
            dataset: self.dataset,
            sec_ejec,
            year,
            product: ProductCode::parse(cui.as_str()).ok(),
            function: None,
            rubro,
            month,
        };
        let sum = self.figures.entry(key).or_insert_with(|| {
            let column = row.outer.map(str::to_owned);
            (Locator { column, ..row.place().clone() }, Amounts::default(), 0)
        });
        match sum.1.checked_plus(&amounts) {
            Some(amounts) => (sum.1, sum.2) = (amounts, sum.2.saturating_add(1)),
            None => row.reject(
                &["mto deven"],
                "",
                FindingCode::BadAmount,
                "with this row the sum of its year is more money than there is",
            ),
        }
    }

    fn finish(&mut self, desk: &mut Desk<'_>) -> Result<(), Stopped> {
        for (key, (place, amounts, rows)) in std::mem::take(&mut self.figures) {
            desk.emit(&place, Record::Figure { key, amounts, rows })?;
        }
        Ok(())
    }
}

/// The last day of a month with money in it; a year says nothing of its days.
fn spoken_of(year: Year, month: Option<u8>, amounts: &Amounts) -> Option<chrono::NaiveDate> {
    let month = Month::new(year, u32::from(month?))?;
    let moved = amounts.as_array().iter().flatten().any(|amount| !amount.is_zero());
    moved.then(|| month.last_day())
}
