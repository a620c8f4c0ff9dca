//! The Banco de Inversiones search export, xlsx or csv: one row for each investment and district.
//!
//! The rows of one CUI are merged into one investment with several places; its costs repeat and are
//! taken once. A national investment stands in the files of many departments.

use std::collections::HashSet;

use indexmap::IndexMap;
use sha2::{Digest as _, Sha256};

use super::desk::Desk;
use super::layout::{Known, Layout};
use super::table::Row;
use super::{Options, Record, Stopped, words};
use crate::domain::codes::{Cui, Ubigeo};
use crate::domain::evidence::Locator;
use crate::domain::finding::FindingCode;
use crate::domain::money::Soles;
use crate::domain::project::{Investment, Place};
use crate::domain::source::Dataset;

pub const KNOWN: &[Known] = &[Known {
    dataset: Dataset::BancoInversiones,
    name: "banco-inversiones",
    needs: &[
        &["codigo unico de inversion"],
        &["nombre de la inversion"],
        &["monto viable"],
        &["estado de la inversion"],
    ],
    expects: &[],
    lacks: &["codigo infobras"],
    make: |_: &Options| Box::new(Banco::default()),
}];

#[derive(Default)]
struct Banco {
    investments: IndexMap<Cui, (Locator, Investment)>,
    /// Hashes of whole rows: 300 of 2,615 in one department are exact copies.
    rows: HashSet<[u8; 32]>,
}

impl Layout for Banco {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let Some(cui) = row.cui(&[CODE]) else {
            row.reject(&[CODE], "", FindingCode::MissingValue, "an investment without its CUI");
            return;
        };
        if !self.rows.insert(Sha256::digest(row.cells().join("\u{1f}")).into()) {
            row.note(&[CODE], "", FindingCode::Duplicate, "the same row stands above");
            return;
        }
        let investment = investment(row, &cui);
        desk.saw(investment.registered_on);
        match self.investments.get_mut(&cui) {
            None => {
                self.investments.insert(cui, (row.place().clone(), investment));
            }
            Some((_, known)) => merge(row, known, investment),
        }
    }

    fn finish(&mut self, desk: &mut Desk<'_>) -> Result<(), Stopped> {
        for (_, (place, investment)) in self.investments.drain(..) {
            desk.emit(&place, Record::Investment(Box::new(investment)))?;
        }
        Ok(())
    }
}

const CODE: &str = "codigo unico de inversion";

/// Adds the places of a further row; what differs otherwise is a contradiction inside the file.
fn merge(row: &mut Row<'_>, known: &mut Investment, further: Investment) {
    for place in further.places {
        if !known.places.contains(&place) {
            known.places.push(place);
        }
    }
    if known.updated_cost != further.updated_cost || known.state != further.state {
        let words = format!(
            "another row of this CUI says cost {} and state {}",
            known.updated_cost.map_or_else(|| "none".to_owned(), Soles::plain),
            known.state.map_or("none", |state| state.as_str()),
        );
        let value = row.raw(&["costo actualizado"]).unwrap_or_default();
        row.note(&["costo actualizado"], value, FindingCode::Contradiction, &words);
    }
}

fn investment(row: &mut Row<'_>, cui: &Cui) -> Investment {
    let name = row.text(&["nombre de la inversion"]).unwrap_or_default();
    let mut investment = Investment::named(Some(cui.clone()), name);
    investment.entity = row.text(&["ejecutora", "entidad"]);
    if let Some(text) = row.raw(&["estado de la inversion"]) {
        investment.state = words::investment_state(text);
        if investment.state.is_none() {
            let column = &["estado de la inversion"];
            row.note(column, text, FindingCode::UnknownValue, "not a known state");
        }
    }
    investment.viable_cost = row.cost(&["monto viable"]);
    investment.updated_cost =
        row.cost(&["costo actualizado"]).filter(super::detalle_inversiones::is_cost);
    investment.registered_on = row.day(&["fecha de registro"]);
    investment.viable_on = row.day(&["fecha de viabilidad"]);
    let ubigeo = row.raw(&["ubigeo"]).and_then(|text| {
        let read = Ubigeo::parse_padded(text.strip_suffix(".0").unwrap_or(text)).ok();
        if read.is_none() {
            row.note(&["ubigeo"], text, FindingCode::BadCode, "not a ubigeo: 6 digits");
        }
        read
    });
    // «- TODOS -» stands for every district of a province, whose ubigeo then ends in 00
    let named = |text: String| (!text.starts_with("- ")).then_some(text);
    investment.places.push(Place {
        ubigeo,
        department: row.text(&["departamento"]).and_then(named),
        province: row.text(&["provincia"]).and_then(named),
        district: row.text(&["distrito"]).and_then(named),
        detail: None,
    });
    investment
}
