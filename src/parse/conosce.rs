//! CONOSCE's yearly list of contracts: one row for each item of a contract.
//!
//! `monto_contratado_total` repeats on every item, so a row is one contract item with its own
//! amount. Days are spreadsheet serials written as text; column case changes between years.

use super::desk::Desk;
use super::layout::{Known, Layout};
use super::purchases;
use super::table::Row;
use super::{Options, Record};
use crate::domain::finding::FindingCode;
use crate::domain::procurement::Contract;
use crate::domain::source::Dataset;
use crate::domain::text::fold;

pub const KNOWN: &[Known] = &[Known {
    dataset: Dataset::ConosceContracts,
    name: "conosce-contracts",
    needs: &[
        &["codigoconvocatoria"],
        &["n cod contrato"],
        &["descripcion proceso"],
        &["monto contratado total"],
    ],
    expects: &[],
    lacks: &[],
    make: |_: &Options| Box::new(Contracts),
}];

struct Contracts;

impl Layout for Contracts {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let Some(number) = row.text(&["n cod contrato", "codigo contrato"]) else {
            row.reject(&["n cod contrato"], "", FindingCode::MissingValue, "no contract number");
            return;
        };
        let item = row.text(&["num item"]);
        let code = item.map_or_else(|| number.clone(), |item| format!("{number}/{item}"));
        let description = row.text(&["descripcion proceso"]);
        let cui = purchases::named_cui(row, &["descripcion proceso"]);
        let amount = row.cost(&["monto contratado item"]);
        let total = row.cost(&["monto contratado total"]);
        desk.saw(row.day(&["fecha publicacion contrato"]));
        let contract = Contract {
            code,
            ocid: None,
            cui,
            class: purchases::class(None, description.as_deref().unwrap_or_default()),
            description,
            amount: amount.or(total),
            currency: row.raw(&["moneda"]).map(currency),
            // the file has numbers of suppliers and no names
            supplier: row.text(&["ruc contratista"]).filter(|text| !is_person(text)),
            supplier_ruc: row.ruc(&["ruc contratista"]),
            signed_on: row.day(&["fecha suscripcion contrato"]),
            starts_on: row.day(&["fecha vigencia inicial"]),
            ends_on: row.day(&["fecha vigencia fin actualizada", "fecha vigencia final"]),
            terminated: row.yes(&["tieneresolucion"]),
        };
        row.records.push(Record::Contract(Box::new(contract)));
    }
}

/// Tells a natural person's number, which is not kept.
fn is_person(text: &str) -> bool {
    text.len() == 11 && ["10", "15", "17"].iter().any(|kind| text.starts_with(kind))
}

/// The currency's code by its Spanish name; a name that is not known stays.
fn currency(name: &str) -> String {
    let code = match fold(name).as_str() {
        "soles" | "nuevos soles" | "sol" => "PEN",
        "dolar norteamericano" | "dolares" | "dolares americanos" | "dolar" => "USD",
        "euro" | "euros" => "EUR",
        _ => name,
    };
    code.to_owned()
}
