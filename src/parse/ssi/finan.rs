//! `traeDevengSSI` FINAN: all that was ever accrued on an investment, and in which months.

use crate::domain::period::Month;
use crate::domain::project::Investment;
use crate::parse::Record;
use crate::parse::desk::Desk;
use crate::parse::detalle_inversiones::year_month;
use crate::parse::layout::Layout;
use crate::parse::table::Row;

pub struct Totals;

impl Layout for Totals {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let Some(cui) = super::cui(row) else { return };
        // the view has no name; the master record has it
        let mut investment = Investment::named(Some(cui), "");
        investment.accrued_total = row.soles(&["mto deven"]);
        investment.first_accrued = row.raw(&["per prim deveng"]).and_then(year_month);
        investment.last_accrued = row.raw(&["per ult deveng"]).and_then(year_month);
        desk.saw(investment.last_accrued.map(Month::last_day));
        row.records.push(Record::Investment(Box::new(investment)));
    }
}
