//! `traeInfSeguimF12B`: Formato 12-B, what the unit itself reported of an investment.

use crate::domain::money::Tenths;
use crate::domain::project::FollowUp;
use crate::parse::Record;
use crate::parse::desk::Desk;
use crate::parse::layout::Layout;
use crate::parse::table::Row;

pub struct FollowUps;

impl Layout for FollowUps {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let Some(cui) = super::cui(row) else { return };
        let updated_on = row.day_of_utc(&["fecha ult act f12b"]);
        desk.saw(updated_on);
        let follow_up = FollowUp {
            cui,
            updated_on,
            // 0 is what the view prints for "not reported" where the master record says -1
            physical_percent: row.share(&["porc avance fis"]).filter(|share| *share != Tenths(0)),
            stopped: row.yes(&["ind paralizada"]),
            situation: row.text(&["ult estado situacional"]),
            problem: row.text(&["ult problema"]),
            start_on: row.day(&["fec ini ej"]),
            end_on: row.day(&["fec fin ej"]),
        };
        row.records.push(Record::FollowUp(Box::new(follow_up)));
    }
}
