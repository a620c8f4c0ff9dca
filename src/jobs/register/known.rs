//! What the store knows before an import: what a row may refer to, and what it may not contradict.

use chrono::{DateTime, Utc};

use crate::domain::agreement::{Agreement, Process};
use crate::domain::evidence::{RecordKind, Seen};
use crate::domain::place::Municipality;
use crate::jobs::house::House;
use crate::register::reading::Known;
use crate::store::db::StoreError;
use crate::store::municipalities;
use crate::store::records::{self, Filter};

/// A moment after everything that is known, even from a clock that was moved back.
pub fn ever(house: &House) -> DateTime<Utc> {
    house.clock.now() + chrono::Duration::days(36_500)
}

/// Processes, agreements and municipalities known at any time.
pub async fn load(house: &House) -> Result<Known, StoreError> {
    let (db, ever) = (&house.db, ever(house));
    let processes: Vec<Seen<Process>> =
        records::current(db, RecordKind::Process, &Filter::All, ever).await?;
    let agreements: Vec<Seen<Agreement>> =
        records::current(db, RecordKind::Agreement, &Filter::All, ever).await?;
    let mut typed = municipalities::typed(db).await?;
    // those that come with the program are as public sources name them
    typed.retain(|ubigeo| municipalities::founding().iter().all(|one| one.ubigeo != *ubigeo));
    let (typed, public) =
        municipalities::all(db).await?.into_iter().partition(|one| typed.contains(&one.ubigeo));
    Ok(Known {
        processes: processes.into_iter().map(|seen| seen.fact.id).collect(),
        agreements: agreements.into_iter().map(|seen| seen.fact.id).collect(),
        municipalities: public,
        typed,
    })
}

/// What is learnt of municipalities: a public source outranks what people type.
pub fn learnt(typed: &[Municipality], known: &Known) -> Vec<Municipality> {
    let public =
        |one: &Municipality| known.municipalities.iter().find(|public| public.ubigeo == one.ubigeo);
    let completed = typed.iter().map(|one| match public(one) {
        None => one.clone(),
        Some(public) => Municipality {
            ubigeo: one.ubigeo.clone(),
            sec_ejec: public.sec_ejec.clone().or_else(|| one.sec_ejec.clone()),
            ruc: public.ruc.clone(),
            name: public.name.clone(),
            department: public.department.clone().or_else(|| one.department.clone()),
            province: public.province.clone().or_else(|| one.province.clone()),
            district: public.district.clone().or_else(|| one.district.clone()),
        },
    });
    completed.collect()
}
