//! The Contraloría's quarterly lists of stalled works, and lists of that kind made by others.
//!
//! The header is not always in the same row and its words change from cut to cut, so only the code
//! and the cause or the progress are needed. The definition behind the list (six months without
//! execution) is the Contraloría's, not that of the flag in InfObras.

use super::desk::Desk;
use super::layout::{Known, Layout};
use super::table::{NumberForm, Row};
use super::{Options, Record, words};
use crate::domain::codes::WorkCode;
use crate::domain::finding::FindingCode;
use crate::domain::source::Dataset;
use crate::domain::work::Stoppage;

pub const KNOWN: &[Known] = &[Known {
    dataset: Dataset::StalledWorks,
    name: "stalled-works",
    needs: &[CODE, CAUSE, NAME],
    expects: &[],
    lacks: &["estado de ejecucion", "estado de obra"],
    make: |_: &Options| Box::new(List),
}];

const CODE: &[&str] = &["codigo infobras", "cod infobras", "codigo de infobras", "infobras"];
const CAUSE: &[&str] = &[
    "causal paralizacion",
    "causal de paralizacion",
    "causal de la paralizacion",
    "causa de paralizacion",
    "causal",
];
const NAME: &[&str] = &[
    "descripcion obra",
    "descripcion de la obra",
    "nombre de la obra",
    "nombre de obra",
    "nombre obra",
    "obra",
];
const CUI: &[&str] = &["cui", "codigo unico de inversion", "codigo unico"];
const SINCE: &[&str] = &["fecha de paralizacion", "paralizada desde", "fecha paralizacion"];
const SHARE: &[&str] = &[
    "avance fisico",
    "avance fisico real",
    "avance fisico real acumulado",
    "avance fisico acumulado",
];
const STATE: &[&str] = &["evento", "estado", "situacion"];

struct List;

impl Layout for List {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let work = row.code::<WorkCode>(CODE, "an InfObras code: up to 7 digits");
        let cui = row.cui(CUI);
        if work.is_none() && cui.is_none() {
            row.reject(CODE, "", FindingCode::MissingValue, "neither work nor CUI");
            return;
        }
        // lists cut out of the bulk file keep its space for the decimal mark
        if row.raw(SHARE).is_some_and(|text| text.contains(' ')) {
            row.form = NumberForm::Spaced;
        }
        let cause = row.raw(CAUSE);
        let since = row.day(SINCE);
        desk.saw(since);
        let stoppage = Stoppage {
            work,
            cui,
            name: row.text(NAME),
            since,
            cause: words::stoppage_cause(cause),
            cause_text: cause.map(str::to_owned),
            physical_percent: row.share(SHARE),
            state_text: row.text(STATE),
        };
        row.records.push(Record::Stoppage(Box::new(stoppage)));
    }
}
