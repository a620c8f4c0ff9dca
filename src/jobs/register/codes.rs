//! Codes of the register beside the investments that are known: a plausible wrong digit is told while
//! the acta is still on the table.

use std::collections::{BTreeMap, BTreeSet};

use super::known;
use crate::domain::codes::{Cui, Ubigeo};
use crate::domain::evidence::{Locator, RecordKind, Seen};
use crate::domain::finding::FindingCode;
use crate::domain::project::Investment;
use crate::jobs::house::House;
use crate::register::problem::{Problem, Wrong};
use crate::register::reading::Register;
use crate::store::db::StoreError;
use crate::store::links;
use crate::store::records::{self, Filter};

/// Warns of codes that nobody knows and that are one slip from an investment of the municipality.
pub async fn warnings(house: &House, register: &Register) -> Result<Vec<Problem>, StoreError> {
    let mut by_place: BTreeMap<Ubigeo, Vec<(Cui, Locator)>> = BTreeMap::new();
    for agreement in &register.agreements {
        let of_place = by_place.entry(agreement.fact.id.process.ubigeo.clone()).or_default();
        of_place
            .extend(agreement.fact.cuis.iter().map(|cui| (cui.clone(), agreement.place.clone())));
    }
    for item in &register.programme {
        let of_place = by_place.entry(item.fact.ubigeo.clone()).or_default();
        of_place.extend(item.fact.cui.iter().map(|cui| (cui.clone(), item.place.clone())));
    }
    let mut problems = Vec::new();
    for (ubigeo, codes) in by_place {
        let named: Vec<String> = codes.iter().map(|(cui, _)| cui.to_string()).collect();
        let own = investments(house, &ubigeo).await?;
        let known = known_anywhere(house, named).await?;
        for (cui, place) in codes {
            let near = own.iter().find(|other| other.is_one_slip_from(&cui));
            let is_known = own.contains(&cui) || known.contains(&cui) || cui.is_generic();
            if let Some(near) = near.filter(|_| !is_known) {
                let what = format!(
                    "nadie conoce el código {cui}, que se parece a {near}, de esta municipalidad"
                );
                let place = Locator { column: Some("CUI".to_owned()), ..place };
                let wrong =
                    Wrong::new(FindingCode::ImplausibleCode, what, "Compruébelo en el acta");
                problems.push(Problem::warning(place, cui.as_str(), wrong));
            }
        }
    }
    Ok(problems)
}

/// The investments of a municipality: in its budget, or lying in it.
async fn investments(house: &House, ubigeo: &Ubigeo) -> Result<BTreeSet<Cui>, StoreError> {
    let unit = links::unit_of(&house.db, ubigeo).await?;
    let mut codes: BTreeSet<Cui> =
        links::budgeted(&house.db, unit.as_ref()).await?.into_iter().collect();
    codes.extend(codes_of(house, &Filter::Ubigeo(ubigeo.to_string())).await?);
    Ok(codes)
}

async fn known_anywhere(house: &House, codes: Vec<String>) -> Result<BTreeSet<Cui>, StoreError> {
    codes_of(house, &Filter::Cuis(codes)).await
}

async fn codes_of(house: &House, filter: &Filter) -> Result<BTreeSet<Cui>, StoreError> {
    let ever = known::ever(house);
    let seen: Vec<Seen<Investment>> =
        records::current(&house.db, RecordKind::Investment, filter, ever).await?;
    Ok(seen.into_iter().filter_map(|one| one.fact.cui).collect())
}
