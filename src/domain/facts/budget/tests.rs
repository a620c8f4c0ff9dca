//! Which lines of a page are summed.

use super::*;
use crate::domain::facts::made::{Made, cui, soles, year};

/// A page of Consulta Amigable: the unit's line, and lines of two of its projects.
fn page() -> Facts {
    let line = |pim: i64, accrued: Option<i64>| Amounts {
        pim: Some(soles(pim)),
        accrued: accrued.map(soles),
        ..Amounts::default()
    };
    let dataset = Dataset::ConsultaAmigable;
    Made::district()
        .figure_in(dataset, "", 2025, 0, None, line(90, Some(50)))
        .figure_in(dataset, "2000001", 2025, 0, None, line(8, Some(4)))
        .figure_in(dataset, "2000002", 2025, 0, None, line(6, None))
        .build()
}

#[test]
fn the_lines_of_projects_are_part_of_the_units_line() {
    let whole = page().money(&Question::new(Whose::Unit, year(2025))).unwrap();
    assert_eq!((whole.pim(), whole.accrued()), (soles(90), soles(50)));
    assert_eq!(whole.amounts.certified, None, "a column that the page lacks");
}

#[test]
fn projects_are_summed_only_where_the_page_names_them_all() {
    let facts = page();
    let part = |code: &str| Part { cui: cui(code), share: Link::WHOLE };
    let ask = |parts: &[Part]| facts.money(&Question::new(Whose::Of(parts), year(2025)));
    let both = ask(&[part("2000001"), part("2000002")]).unwrap();
    assert_eq!(both.pim(), soles(14));
    assert_eq!(ask(&[part("2000001"), part("2000009")]), None);
    assert_eq!(facts.money(&Question::new(Whose::Investments, year(2025))), None);
    assert_eq!(facts.unit_investments(year(2025)).len(), 2);
}
