//! `traeListaParalizaPublico`: the register of stalled works of Law 31589.
//!
//! Two of 500 investments have an entry; an empty reply is no proof of health.

use crate::domain::codes::{Cui, WorkCode};
use crate::domain::finding::FindingCode;
use crate::domain::work::Stoppage;
use crate::parse::desk::Desk;
use crate::parse::layout::Layout;
use crate::parse::table::Row;
use crate::parse::{Record, words};

pub struct Stalled;

impl Layout for Stalled {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let outer = row.outer.and_then(|key| Cui::parse(key).ok());
        let cui = row.cui(&["cod unico", "codigo unico", "investment code"]).or(outer);
        let since = row.day(&["fec paraliza"]);
        let reason = row.raw(&["des motivo"]);
        let state_text = row.text(&["des estado"]);
        // the state begins with its day: «20/06/2025 Obra suspendida»
        desk.saw(state_text.as_deref().and_then(crate::parse::calendar::day).or(since));
        let stoppage = Stoppage {
            work: work(row, cui.as_ref()),
            name: row.text(&["des nombre obra", "des nombre"]),
            since,
            cause: words::stoppage_cause(reason),
            cause_text: reason.map(str::to_owned),
            physical_percent: row.share(&["val avance fisico"]),
            state_text,
            cui,
        };
        if stoppage.work.is_none() && stoppage.cui.is_none() {
            row.reject(&["cod unico"], "", FindingCode::MissingValue, "neither CUI nor work");
            return;
        }
        row.records.push(Record::Stoppage(Box::new(stoppage)));
    }
}

/// The InfObras code, where the unit did not type the CUI in its place.
fn work(row: &mut Row<'_>, cui: Option<&Cui>) -> Option<WorkCode> {
    let names = &["cod info obras"];
    let work: WorkCode = row.code(names, "an InfObras code: up to 7 digits")?;
    if Cui::parse(work.as_str()).is_ok() || cui.is_some_and(|cui| cui.as_str() == work.as_str()) {
        let words = "the CUI stands where the InfObras code should";
        row.note(names, work.as_str(), FindingCode::ImplausibleCode, words);
        return None;
    }
    Some(work)
}
