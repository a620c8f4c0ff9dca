//! `BusquedaObras`: the export of InfObras' search page, csv or xlsx.
//!
//! Punctuation and the decimal point survive here, unlike in the bulk file. A lost decimal point
//! (`1580411183` for 15,804,111.83) cannot be told from a large work and is only flagged.

use std::collections::HashMap;

use super::desk::Desk;
use super::infobras_bulk::state;
use super::layout::{Known, Layout};
use super::table::Row;
use super::{Options, Record, words};
use crate::domain::codes::{Cui, WorkCode};
use crate::domain::finding::FindingCode;
use crate::domain::money::Soles;
use crate::domain::source::Dataset;
use crate::domain::text::fold;
use crate::domain::work::Work;

pub const KNOWN: &[Known] = &[Known {
    dataset: Dataset::InfobrasSearch,
    name: "infobras-search",
    needs: &[
        &["codigo infobras"],
        &["nombre de la obra"],
        &["estado de obra"],
        &["modalidad de ejecucion"],
    ],
    expects: &[],
    lacks: &[],
    make: |_: &Options| Box::new(Search::default()),
}];

/// Without a decimal point and above this, an amount may have lost it: the dearest ordinary works
/// of a district stay below.
const SUSPICIOUS: i64 = 50_000_000;

#[derive(Default)]
struct Search {
    /// Code by investment and folded name: entities register a work twice under two codes.
    named: HashMap<(Cui, String), WorkCode>,
}

impl Layout for Search {
    fn read(&mut self, row: &mut Row<'_>, _desk: &mut Desk<'_>) {
        let column = &["codigo infobras"];
        let Some(code) = row.code::<WorkCode>(column, "an InfObras code: up to 7 digits") else {
            row.reject(column, "", FindingCode::MissingValue, "a work without its code");
            return;
        };
        let mut work =
            Work::named(code.clone(), row.text(&["nombre de la obra"]).unwrap_or_default());
        work.cui = row.cui(&["codigo unico de inversion"]);
        work.state = state(row, &["estado de obra"]);
        if let Some(text) = row.raw(&["modalidad de ejecucion"]) {
            work.mode = words::work_mode(text);
            if work.mode.is_none() {
                let column = &["modalidad de ejecucion"];
                row.note(column, text, FindingCode::UnknownValue, "not a known mode of execution");
            }
        }
        work.start_on = row.day(&["fecha de inicio"]);
        work.design_cost = row.cost(&["monto expediente tecnico"]);
        self.twice(row, &work);
        flag_amount(row, work.design_cost);
        row.records.push(Record::Work(Box::new(work)));
    }
}

impl Search {
    fn twice(&mut self, row: &mut Row<'_>, work: &Work) {
        let column = &["codigo infobras"];
        let Some(cui) = work.cui.clone() else { return };
        let key = (cui, fold(&work.name));
        let other = self.named.insert(key, work.code.clone());
        if let Some(other) = other.filter(|other| *other != work.code) {
            let words = format!("work {other} has the same investment and name");
            row.note(column, work.code.as_str(), FindingCode::Duplicate, &words);
        }
    }
}

fn flag_amount(row: &mut Row<'_>, amount: Option<Soles>) {
    let column = &["monto expediente tecnico"];
    let text = row.raw(column).unwrap_or_default();
    let large = amount.is_some_and(|amount| amount.centimos() / 100 > SUSPICIOUS);
    if large && !text.contains('.') {
        let words = "very large and without decimals: a decimal point may be lost";
        row.note(column, text, FindingCode::OutOfRange, words);
    }
}
