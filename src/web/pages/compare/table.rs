//! The comparison as a table for programs: a row for each municipality and measure, then who is left out.

use super::name;
use crate::domain::codes::Ubigeo;
use crate::domain::comparison::Comparison;
use crate::domain::money::Soles;
use crate::web::address::Addresses;
use crate::web::table::{Cell, Table};

pub fn table(of: Option<&Comparison>, addresses: &Addresses) -> Table {
    let mut table = Table::new(&[
        "ubigeo",
        "municipality",
        "year",
        "dataset",
        "data_until",
        "pia",
        "pim",
        "accrued",
        "indicator",
        "value",
        "numerator",
        "denominator",
        "not_computable",
        "left_out",
    ]);
    let Some(of) = of else { return table };
    let head = |ubigeo: &Ubigeo| {
        vec![
            Cell::plain(ubigeo),
            Cell::text(name(addresses, ubigeo)),
            Cell::plain(&of.year),
            Cell::or_nothing(of.dataset),
        ]
    };
    let soles = |amount: Option<Soles>| Cell::or_nothing(amount.map(Soles::plain));
    for one in &of.budgets {
        for line in &of.lines {
            let place = line.of(&one.ubigeo);
            let lacking = line.lacking.iter().find(|lacking| lacking.ubigeo == one.ubigeo);
            let mut row = head(&one.ubigeo);
            row.push(Cell::or_nothing(of.cutoff));
            row.extend([soles(one.pia), soles(one.pim), soles(one.accrued)]);
            row.push(Cell::plain(&line.yardstick));
            row.push(Cell::or_nothing(place.map(|place| place.value)));
            row.extend([
                soles(place.map(|place| place.numerator)),
                soles(place.map(|place| place.denominator)),
                Cell::or_nothing(lacking.map(|lacking| lacking.why)),
                Cell::Nothing,
            ]);
            table.push(row);
        }
    }
    for one in &of.left_out {
        let mut row = head(&one.ubigeo);
        row.push(Cell::or_nothing(one.cutoff));
        row.extend(std::iter::repeat_n(Cell::Nothing, 8));
        row.push(Cell::plain(&one.why));
        table.push(row);
    }
    table
}
