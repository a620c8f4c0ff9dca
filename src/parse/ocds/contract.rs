//! The contracts of a release; their supplier is that of the award which they name.

use serde_json::Value;

use super::amount;
use crate::domain::finding::FindingCode;
use crate::domain::procurement::{Contract, Tender};
use crate::parse::json::{at, text_at};
use crate::parse::table::Row;
use crate::parse::{calendar, purchases};

pub fn contracts(release: &Value, tender: &Tender, row: &mut Row<'_>) -> Vec<Contract> {
    let contracts = at(release, &["contracts"]).and_then(Value::as_array);
    contracts.into_iter().flatten().filter_map(|one| contract(release, one, tender, row)).collect()
}

fn contract(release: &Value, one: &Value, tender: &Tender, row: &mut Row<'_>) -> Option<Contract> {
    let Some(code) = text_at(one, &["id"]) else {
        row.note(&["contracts/id"], "", FindingCode::MissingValue, "a contract without its number");
        return None;
    };
    let day = |path: &[&str]| text_at(one, path).as_deref().and_then(calendar::day);
    let supplier = supplier(release, one);
    Some(Contract {
        code,
        ocid: Some(tender.ocid.clone()),
        cui: tender.cui.clone(),
        description: text_at(one, &["description"]).or_else(|| tender.description.clone()),
        class: tender.class,
        amount: amount(one, &["value", "amount"], row),
        currency: text_at(one, &["value", "currency"]),
        supplier: supplier.and_then(|supplier| text_at(supplier, &["name"])),
        // consortia and foreigners carry a number of the same scheme that is no RUC
        supplier_ruc: supplier
            .and_then(|supplier| text_at(supplier, &["id"]))
            .and_then(|id| purchases::firm_ruc(id.strip_prefix("PE-RUC-")?)),
        signed_on: day(&["dateSigned"]),
        starts_on: day(&["period", "startDate"]),
        ends_on: day(&["period", "endDate"]),
        terminated: None,
    })
}

fn supplier<'a>(release: &'a Value, contract: &Value) -> Option<&'a Value> {
    let award = text_at(contract, &["awardID"])?;
    let awards = at(release, &["awards"]).and_then(Value::as_array)?;
    let award = awards.iter().find(|one| text_at(one, &["id"]).as_ref() == Some(&award))?;
    at(award, &["suppliers", "0"])
}
