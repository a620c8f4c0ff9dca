//! The layouts whose rows become records, told apart by the columns that only they have.
//!
//! One ordered list: the first entry whose columns are all there is the layout. A JSON reply is
//! recognised by the keys that are filled in it, because SSI answers every question with the same
//! wide object.

use super::desk::Desk;
use super::table::{Columns, Row};
use super::{
    Options, ParseError, Stopped, banco_inversiones, conosce, consulta_amigable,
    detalle_inversiones, entities, infobras_bulk, infobras_search, ssi, stalled_works,
};
use crate::domain::source::Dataset;

/// Reads the rows of one layout.
pub trait Layout {
    /// Refuses a file whose header lacks what the layout itself cannot do without.
    fn check(&self, _columns: &Columns) -> Result<(), ParseError> {
        Ok(())
    }

    /// Reads one row into records and findings; they stay on the row.
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>);

    /// Hands on what only the whole file can tell: sums, merged rows.
    fn finish(&mut self, _desk: &mut Desk<'_>) -> Result<(), Stopped> {
        Ok(())
    }
}

/// A layout of the list.
pub struct Known {
    pub dataset: Dataset,
    /// The dataset's name, or that of a variant.
    pub name: &'static str,
    /// Folded column names that it must have; any one of the inner list will do.
    pub needs: &'static [&'static [&'static str]],
    /// Folded column names that it usually has: one that is missing is drift, and reported.
    pub expects: &'static [&'static [&'static str]],
    /// Folded column names that it never has.
    pub lacks: &'static [&'static str],
    pub make: fn(&Options) -> Box<dyn Layout>,
}

impl Known {
    fn fits(&self, columns: &Columns) -> bool {
        self.missing(columns).is_none() && !self.lacks.iter().any(|name| columns.has(name))
    }

    /// The first required column that is not there.
    pub fn missing(&self, columns: &Columns) -> Option<&'static str> {
        let absent = |names: &&&[&str]| !names.iter().any(|name| columns.has(name));
        self.needs.iter().find(absent).and_then(|names| names.first()).copied()
    }
}

/// Every layout of this kind, the more demanding before the more modest.
fn known() -> impl Iterator<Item = &'static Known> {
    infobras_bulk::KNOWN
        .iter()
        .chain(infobras_search::KNOWN)
        .chain(stalled_works::KNOWN)
        .chain(banco_inversiones::KNOWN)
        .chain(ssi::KNOWN)
        .chain(detalle_inversiones::KNOWN)
        .chain(conosce::KNOWN)
        .chain(entities::KNOWN)
        .chain(consulta_amigable::KNOWN)
}

/// Finds the layout of a header, or the one that the person named.
pub fn recognise(columns: &Columns, asked: Option<Dataset>) -> Option<&'static Known> {
    known().find(|layout| asked.is_none_or(|asked| asked == layout.dataset) && layout.fits(columns))
}

/// Says which column keeps a file from being what the person named it.
pub fn missing_column(columns: &Columns, asked: Dataset) -> Option<ParseError> {
    let layout = known().find(|layout| layout.dataset == asked)?;
    layout
        .missing(columns)
        .map(|column| ParseError::MissingColumn { column: column.to_owned(), dataset: asked })
}
