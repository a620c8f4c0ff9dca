//! `traeHistSituPFA`: what the unit wrote of an investment over time (SIT), and how it moved its
//! programme of spending (PFA).
//!
//! Times here are Lima times without a zone, unlike the instants of the same event in the other
//! views: two clocks in one system, five hours apart.

use crate::domain::finding::FindingCode;
use crate::domain::project::SituationNote;
use crate::parse::Record;
use crate::parse::desk::Desk;
use crate::parse::layout::Layout;
use crate::parse::table::Row;

/// SIT: situation, problems, actions.
pub struct Notes;

impl Layout for Notes {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let Some(cui) = super::cui(row) else { return };
        let on = row.day(&["fec situ hist"]);
        let kind = row.text(&["tip problema"]);
        let class = row.text(&["des tipo"]).unwrap_or_else(|| "SITUACION".to_owned());
        // the coded type says more than the class; both are kept when there are both
        let kind = kind.map_or_else(|| class.clone(), |kind| format!("{class}: {kind}"));
        let Some(text) = row.text(&["des situacion"]) else {
            row.reject(&["des situacion"], "", FindingCode::MissingValue, "a note without words");
            return;
        };
        desk.saw(on);
        row.records.push(Record::Situation(Box::new(SituationNote { cui, on, kind, text })));
    }
}

/// PFA: the programme of spending by month, each time that it was moved.
pub struct Programme;

impl Layout for Programme {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let Some(cui) = super::cui(row) else { return };
        // `FEC_PROCESO` reads 4/03/0026 for 2026; the time of creation is sound
        let on = row.day(&["fec modi", "fec crea"]);
        let period = row.text(&["periodo"]);
        let (Some(period), Some(amount)) = (period, row.soles(&["mto program"])) else {
            row.reject(&["mto program"], "", FindingCode::MissingValue, "no month or no amount");
            return;
        };
        desk.saw(on);
        let class = row.text(&["des tipo"]).unwrap_or_default();
        let kind = format!("PFA {class}").trim_end().to_owned();
        let unit = row.text(&["sec ejec"]).map(|unit| format!(" ({unit})")).unwrap_or_default();
        let text = format!("{period}: {}{unit}", amount.plain());
        row.records.push(Record::Situation(Box::new(SituationNote { cui, on, kind, text })));
    }
}
