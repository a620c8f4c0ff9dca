//! The executing units and the projects of a file, learnt from its own rows.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::cells::{Cells, Fault};
use crate::domain::codes::{Cui, Function, SecEjec, Ubigeo};
use crate::domain::finding::FindingCode;
use crate::domain::money::Soles;
use crate::domain::place::Municipality;
use crate::domain::project::Investment;
use crate::parse::Watch;
use crate::parse::detalle_inversiones::is_cost;

/// A unit of the file.
pub(super) struct Unit {
    pub(super) sec_ejec: SecEjec,
    /// As read in the row of this number.
    municipality: Option<(Municipality, u64)>,
    /// Kept by product.
    pub(super) detail: bool,
    /// Kept as totals, when not in detail.
    pub(super) total: bool,
}

/// The units, numbered as they come.
#[derive(Default)]
pub(super) struct Units {
    /// By the digits of SEC_EJEC.
    by_code: IndexMap<Vec<u8>, Unit>,
    /// The unit of the row before: the rows of a file are clustered.
    last: usize,
}

impl Units {
    pub(super) fn get(&self, number: u16) -> Option<&Unit> {
        self.by_code.get_index(usize::from(number)).map(|(_, unit)| unit)
    }

    /// The municipalities among them, each with its row.
    pub(super) fn municipalities(&self) -> impl Iterator<Item = (&Municipality, u64)> {
        let known = self.by_code.values().filter_map(|unit| unit.municipality.as_ref());
        known.map(|(municipality, row)| (municipality, *row))
    }

    /// The unit of a row and its number, learnt when it is new.
    pub(super) fn of<const N: usize>(
        &mut self,
        cells: &Cells<'_, N>,
        row: u64,
        watch: &Watch,
    ) -> Result<(u16, &Unit), Fault> {
        let code = cells.sec_ejec();
        let is_last =
            self.by_code.get_index(self.last).is_some_and(|(known, _)| known.as_slice() == code);
        if !is_last {
            self.last = match self.by_code.get_index_of(code) {
                Some(index) => index,
                None => self.learn(cells, row, watch)?,
            };
        }
        let too_many =
            || Fault::new(FindingCode::OutOfRange, "the file has more units than the country");
        let number = u16::try_from(self.last).map_err(|_| too_many())?;
        let (_, unit) = self.by_code.get_index(self.last).ok_or_else(too_many)?;
        Ok((number, unit))
    }

    fn learn<const N: usize>(
        &mut self,
        cells: &Cells<'_, N>,
        row: u64,
        watch: &Watch,
    ) -> Result<usize, Fault> {
        let code = cells.sec_ejec();
        let sec_ejec = std::str::from_utf8(code)
            .ok()
            .and_then(|code| SecEjec::parse(code).ok())
            .ok_or_else(|| cells.no_unit())?;
        let is_municipal = cells.is_municipal();
        let columns = &cells.columns;
        // at level M the column EJECUTORA is the ubigeo; elsewhere a number of three digits
        let ubigeo = cells
            .said(columns.ubigeo)
            .filter(|_| is_municipal)
            .and_then(|code| Ubigeo::parse(&code).ok());
        let municipality = ubigeo.clone().map(|ubigeo| {
            let municipality = Municipality {
                ubigeo,
                sec_ejec: Some(sec_ejec.clone()),
                ruc: None,
                name: cells.said(columns.unit_name).unwrap_or_default(),
                department: cells.said(columns.department),
                province: cells.said(columns.province),
                district: cells.said(columns.district),
            };
            (municipality, row)
        });
        let detail = watch.keeps_unit(&sec_ejec, ubigeo.as_ref());
        let unit = Unit { sec_ejec, municipality, detail, total: is_municipal };
        let (index, _) = self.by_code.insert_full(code.to_vec(), unit);
        Ok(index)
    }
}

/// A project's money over all its years, as far as the layout tells.
#[derive(Debug, Clone, Copy, Default)]
struct Life {
    moved: Option<i64>,
    cost: Option<i64>,
}

/// A project of a watched unit, as the file names it.
struct Project {
    unit: u16,
    is_municipal: bool,
    name: String,
    function: u8,
    row: u64,
}

/// The projects of the watched units, by code.
#[derive(Default)]
pub(super) struct Projects {
    named: BTreeMap<u32, Project>,
    /// Over every unit: a project may be carried out by several.
    lives: BTreeMap<u32, Life>,
}

impl Projects {
    /// Keeps the name of a project the first time that it comes; a municipality's row goes before
    /// that of another unit.
    pub(super) fn name(
        &mut self,
        product: u32,
        (unit, is_municipal): (u16, bool),
        make: impl FnOnce() -> (String, u8, u64),
    ) {
        let known = self.named.get(&product);
        if known.is_none_or(|known| is_municipal && !known.is_municipal) {
            let (name, function, row) = make();
            self.named.insert(product, Project { unit, is_municipal, name, function, row });
        }
    }

    /// Adds what a row says of a project's whole life; its cost stands in each of its rows.
    pub(super) fn saw(&mut self, product: u32, moved: Option<i64>, cost: Option<i64>) {
        let known = self.lives.entry(product).or_default();
        if let Some(moved) = moved {
            // bounded by the money that one file may hold
            known.moved = Some(known.moved.unwrap_or_default().saturating_add(moved));
        }
        known.cost = known.cost.filter(|cost| *cost != 0).or(cost);
    }

    /// The projects, each with its row.
    pub(super) fn investments(self, units: &Units) -> impl Iterator<Item = (Investment, u64)> {
        let lives = self.lives;
        self.named.into_iter().filter_map(move |(product, project)| {
            let cui = Cui::parse(&format!("{product:07}")).ok()?;
            let mut investment = Investment::named(Some(cui), project.name);
            investment.sec_ejec = Some(units.get(project.unit)?.sec_ejec.clone());
            investment.function = Function::parse(&format!("{:02}", project.function)).ok();
            if let Some(life) = lives.get(&product) {
                investment.accrued_total = life.moved.map(Soles::from_centimos);
                investment.updated_cost = life.cost.map(Soles::from_centimos).filter(is_cost);
            }
            Some((investment, project.row))
        })
    }
}
