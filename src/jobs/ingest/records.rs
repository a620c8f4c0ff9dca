//! A record of a reader as the store keeps it: its key, and what it is looked up by.

use serde::Serialize;

use crate::domain::codes::{Cui, Ubigeo, WorkCode};
use crate::domain::evidence::RecordKind;
use crate::domain::project::{Investment, Place, SituationNote};
use crate::domain::source::Dataset;
use crate::domain::text::{fold, shorten};
use crate::domain::work::Stoppage;
use crate::matching::places::Places;
use crate::parse::Record;
use crate::store::db::StoreError;
use crate::store::records::{NewRecord, place_key};

/// A text that is part of a key is cut here: enough to tell two notes of one day apart.
const KEY_LETTERS: usize = 80;

/// What looking a record up needs, beside its key.
#[derive(Default)]
struct Looked<'a> {
    cui: Option<&'a Cui>,
    work: Option<&'a WorkCode>,
    ubigeo: Option<&'a Ubigeo>,
    place: Option<&'a Place>,
    /// The official name, which speaks of a place where nothing else does.
    name: Option<&'a str>,
}

/// The stored form of a record; `None` for what is not kept as a record: figures and municipalities.
pub fn stored(dataset: Dataset, record: &Record) -> Result<Option<NewRecord>, StoreError> {
    let made = match record {
        Record::Figure { .. } | Record::Municipality(_) => return Ok(None),
        Record::Investment(one) => {
            let looked = Looked {
                cui: one.cui.as_ref(),
                place: one.places.first(),
                name: Some(&one.name),
                ..Looked::default()
            };
            make(RecordKind::Investment, dataset, investment_key(one), one, looked)
        }
        Record::FollowUp(one) => {
            let looked = Looked { cui: Some(&one.cui), ..Looked::default() };
            make(RecordKind::FollowUp, dataset, one.cui.to_string(), one, looked)
        }
        Record::Situation(one) => {
            let looked = Looked { cui: Some(&one.cui), ..Looked::default() };
            make(RecordKind::Situation, dataset, note_key(one), one, looked)
        }
        Record::Work(one) => {
            let looked = Looked {
                cui: one.cui.as_ref(),
                work: Some(&one.code),
                place: Some(&one.place),
                name: Some(&one.name),
                ubigeo: None,
            };
            make(RecordKind::Work, dataset, one.code.to_string(), one, looked)
        }
        Record::Progress(one) => {
            let key = format!("{}:{}", one.work, one.month);
            let looked = Looked { work: Some(&one.work), ..Looked::default() };
            make(RecordKind::Progress, dataset, key, one, looked)
        }
        Record::Stoppage(one) => {
            let looked =
                Looked { cui: one.cui.as_ref(), work: one.work.as_ref(), ..Looked::default() };
            make(RecordKind::Stoppage, dataset, stoppage_key(one), one, looked)
        }
        Record::Tender(one) => {
            let looked = Looked { cui: one.cui.as_ref(), ..Looked::default() };
            make(RecordKind::Tender, dataset, one.ocid.clone(), one, looked)
        }
        Record::Contract(one) => {
            let looked = Looked { cui: one.cui.as_ref(), ..Looked::default() };
            make(RecordKind::Contract, dataset, one.code.clone(), one, looked)
        }
        Record::Entity(one) => {
            make(RecordKind::Entity, dataset, one.consucode.clone(), one, Looked::default())
        }
        Record::Visit(one) => {
            let key = format!("{}/{}", one.agreement, one.on);
            let ubigeo = Some(&one.agreement.process.ubigeo);
            make(RecordKind::Visit, dataset, key, one, Looked { ubigeo, ..Looked::default() })
        }
    };
    made.map(Some)
}

fn make<T: Serialize>(
    kind: RecordKind,
    dataset: Dataset,
    key: String,
    thing: &T,
    Looked { cui, work, ubigeo, place, name }: Looked<'_>,
) -> Result<NewRecord, StoreError> {
    let ubigeo = ubigeo.or_else(|| place.and_then(|place| place.ubigeo.as_ref()));
    Ok(NewRecord {
        cui: cui.map(ToString::to_string),
        work: work.map(ToString::to_string),
        ubigeo: ubigeo.map(ToString::to_string),
        place: place
            .and_then(|place| place_key(place.province.as_deref(), place.district.as_deref()))
            .or_else(|| named_place(name?)),
        ..NewRecord::of(kind, dataset, key, thing)?
    })
}

/// Where a dataset has no column for it, the place that the official name speaks of: what a record is
/// found by, never what it says.
fn named_place(name: &str) -> Option<String> {
    let places = Places::named_in(name);
    place_key(
        places.provinces.first().map(String::as_str),
        places.districts.first().map(String::as_str),
    )
}

/// An idea of the programme has no CUI yet; it goes by its own number, or else by its name.
fn investment_key(one: &Investment) -> String {
    let numbered = |kind: &str, code: &Option<String>| {
        code.as_deref().filter(|code| !code.is_empty()).map(|code| format!("{kind}-{code}"))
    };
    one.cui
        .as_ref()
        .map(ToString::to_string)
        .or_else(|| numbered("idea", &one.idea_code))
        .or_else(|| numbered("snip", &one.snip_code))
        .unwrap_or_else(|| shorten(&fold(&one.name), KEY_LETTERS))
}

/// Notes have no number: one is told by investment, day, kind and how it begins.
fn note_key(one: &SituationNote) -> String {
    let day = one.on.map(|day| day.to_string()).unwrap_or_default();
    let text = shorten(&fold(&one.text), KEY_LETTERS);
    format!("{}:{day}:{}:{text}", one.cui, fold(&one.kind))
}

fn stoppage_key(one: &Stoppage) -> String {
    let name = one.name.as_deref().unwrap_or_default();
    one.work
        .as_ref()
        .map(ToString::to_string)
        .or_else(|| one.cui.as_ref().map(|cui| format!("cui-{cui}")))
        .unwrap_or_else(|| shorten(&fold(name), KEY_LETTERS))
}
