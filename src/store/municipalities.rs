//! Municipalities, learnt from the files; and finding one by what a person typed.
//!
//! A name may change and is then the newest one read; the ubigeo stays. The nine of the founding
//! project and their neighbours come with the program, so that they can be named before any file is
//! loaded.

mod search;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};

use super::bulk::insert_rows;
use super::db::{Db, StoreError, Tx, execute, on, on_tx};
use super::records::place_key;
use super::text::{clean, clean_some};
use crate::domain::codes::{Ruc, SecEjec, Ubigeo};
use crate::domain::place::Municipality;
use crate::domain::source::Dataset;
use crate::domain::text::{fold, slug};
pub use search::Found;

const FOUNDING: &str = include_str!("../../fixtures/municipalities.csv");

#[derive(Debug, sqlx::FromRow)]
struct Row {
    ubigeo: String,
    sec_ejec: Option<String>,
    ruc: Option<String>,
    name: String,
    department: Option<String>,
    province: Option<String>,
    district: Option<String>,
    obtained_at: Option<DateTime<Utc>>,
}

impl Row {
    fn municipality(&self) -> Result<Municipality, StoreError> {
        let corrupt = |value: &str| StoreError::Corrupt {
            what: "code of a municipality",
            value: value.to_owned(),
        };
        Ok(Municipality {
            ubigeo: Ubigeo::parse(&self.ubigeo).map_err(|_| corrupt(&self.ubigeo))?,
            sec_ejec: self
                .sec_ejec
                .as_deref()
                .map(|code| SecEjec::parse(code).map_err(|_| corrupt(code)))
                .transpose()?,
            ruc: self
                .ruc
                .as_deref()
                .map(|code| Ruc::parse(code).map_err(|_| corrupt(code)))
                .transpose()?,
            name: self.name.clone(),
            department: self.department.clone(),
            province: self.province.clone(),
            district: self.district.clone(),
        })
    }
}

const SELECT: &str = "SELECT municipality.ubigeo, municipality.sec_ejec, municipality.ruc, \
     municipality.name, municipality.department, municipality.province, municipality.district, \
     snapshot.obtained_at \
     FROM municipality LEFT JOIN snapshot ON snapshot.id = municipality.snapshot_id \
     ORDER BY municipality.ubigeo";

/// The municipalities that come with the program.
pub fn founding() -> Vec<Municipality> {
    let mut reader = csv::Reader::from_reader(FOUNDING.as_bytes());
    // the file is part of the program and checked by a test; a bad line could only be left out
    reader.records().filter_map(|line| founder(&line.ok()?)).collect()
}

fn founder(line: &csv::StringRecord) -> Option<Municipality> {
    Some(Municipality {
        ubigeo: Ubigeo::parse(line.get(0)?).ok()?,
        sec_ejec: SecEjec::parse(line.get(1)?).ok(),
        ruc: None,
        name: line.get(2)?.to_owned(),
        department: line.get(3).map(str::to_owned),
        province: line.get(4).map(str::to_owned),
        district: line.get(5).map(str::to_owned),
    })
}

/// Every municipality known, by ubigeo.
pub async fn all(db: &Db) -> Result<Vec<Municipality>, StoreError> {
    let rows: Vec<Row> = on!(db, pool => sqlx::query_as(SELECT).fetch_all(pool))?;
    let mut known = with_founding();
    for row in rows {
        let one = row.municipality()?;
        known.insert(one.ubigeo.clone(), one);
    }
    Ok(known.into_values().collect())
}

fn with_founding() -> BTreeMap<Ubigeo, Municipality> {
    founding().into_iter().map(|one| (one.ubigeo.clone(), one)).collect()
}

/// The municipality of each executing unit.
pub async fn by_unit(db: &Db) -> Result<HashMap<String, Ubigeo>, StoreError> {
    let known = all(db).await?.into_iter();
    Ok(known.filter_map(|one| Some((one.sec_ejec?.to_string(), one.ubigeo))).collect())
}

/// One municipality.
pub async fn get(db: &Db, ubigeo: &Ubigeo) -> Result<Option<Municipality>, StoreError> {
    Ok(all(db).await?.into_iter().find(|one| one.ubigeo == *ubigeo))
}

/// The municipalities of which the newest word is a register that people typed.
pub async fn typed(db: &Db) -> Result<BTreeSet<Ubigeo>, StoreError> {
    let rows: Vec<(String,)> = on!(db, pool => sqlx::query_as(
        "SELECT municipality.ubigeo
         FROM municipality
         JOIN snapshot ON snapshot.id = municipality.snapshot_id
         WHERE snapshot.dataset = $1",
    )
    .bind(Dataset::Register.as_str())
    .fetch_all(pool))?;
    Ok(rows.iter().filter_map(|(ubigeo,)| Ubigeo::parse(ubigeo).ok()).collect())
}

/// Finds a municipality by ubigeo, SEC_EJEC, or name: accents, case and a slip of the pen forgiven.
pub async fn find(db: &Db, text: &str) -> Result<Found, StoreError> {
    Ok(search::among(all(db).await?, text))
}

/// The ways in which datasets without ubigeo name the district of a municipality, as
/// `records::place_key` writes them: sources spell provinces differently.
pub async fn place_keys(db: &Db, one: &Municipality) -> Result<Vec<String>, StoreError> {
    let (known, founding) = (all(db).await?, founding());
    let near = known
        .iter()
        .chain(&founding)
        .filter(|other| other.ubigeo.province() == one.ubigeo.province());
    let provinces: BTreeSet<&str> = near.filter_map(|other| other.province.as_deref()).collect();
    let short = one.short_name();
    let districts: BTreeSet<&str> =
        [one.district.as_deref(), Some(short.as_str())].into_iter().flatten().collect();
    let pairs = provinces.iter().flat_map(|province| {
        districts.iter().filter_map(|district| place_key(Some(province), Some(district)))
    });
    Ok(pairs.collect())
}

/// Learns municipalities from a snapshot. What an older snapshot says does not replace what a newer
/// one said; a field that this one does not have is kept.
pub async fn learn(
    tx: &mut Tx,
    snapshot_id: i64,
    obtained_at: DateTime<Utc>,
    learnt: Vec<Municipality>,
) -> Result<(), StoreError> {
    if learnt.is_empty() {
        return Ok(());
    }
    let rows: Vec<Row> = on_tx!(tx, conn => sqlx::query_as(SELECT).fetch_all(conn))?;
    let mut known = HashMap::new();
    for row in &rows {
        known.insert(row.ubigeo.clone(), (row.municipality()?, row.obtained_at));
    }
    let mut changed: BTreeMap<Ubigeo, Municipality> = BTreeMap::new();
    for one in learnt {
        let old = match changed.get(&one.ubigeo) {
            // several rows of one file complete each other
            Some(same_file) => Some((same_file.clone(), Some(obtained_at))),
            None => known.get(one.ubigeo.as_str()).cloned(),
        };
        let (new, before) = match old {
            Some((old, when)) if when.is_some_and(|when| when > obtained_at) => {
                (completed(old.clone(), one), Some(old))
            }
            Some((old, _)) => (completed(one, old.clone()), Some(old)),
            None => (one, None),
        };
        if before.as_ref() != Some(&new) {
            changed.insert(new.ubigeo.clone(), new);
        }
    }
    write(tx, snapshot_id, changed.into_values().collect()).await
}

/// Learns the taxpayer numbers of units that are known as municipalities.
pub async fn learn_taxpayers(tx: &mut Tx, learnt: &[(SecEjec, Ruc)]) -> Result<(), StoreError> {
    for (unit, ruc) in learnt {
        execute!(
            tx,
            sqlx::query("UPDATE municipality SET ruc = $2 WHERE sec_ejec = $1")
                .bind(unit.as_str())
                .bind(ruc.as_str())
        )?;
    }
    Ok(())
}

/// The first, with what it lacks taken from the second.
fn completed(first: Municipality, second: Municipality) -> Municipality {
    Municipality {
        ubigeo: first.ubigeo,
        sec_ejec: first.sec_ejec.or(second.sec_ejec),
        ruc: first.ruc.or(second.ruc),
        name: better_name(first.name, second.name),
        department: first.department.or(second.department),
        province: first.province.or(second.province),
        district: first.district.or(second.district),
    }
}

/// The first; but the capitals of a system never replace the same name as people write it.
fn better_name(first: String, second: String) -> String {
    let is_typed = |name: &str| name.chars().any(char::is_lowercase);
    let same = fold(&first) == fold(&second);
    let typed = same && is_typed(&second) && !is_typed(&first);
    if first.trim().is_empty() || typed { second } else { first }
}

async fn write(
    tx: &mut Tx,
    snapshot_id: i64,
    changed: Vec<Municipality>,
) -> Result<(), StoreError> {
    for one in &changed {
        let Some(unit) = &one.sec_ejec else { continue };
        // a unit that now says another place has moved there: two places cannot share it
        execute!(
            tx,
            sqlx::query(
                "UPDATE municipality SET sec_ejec = NULL WHERE sec_ejec = $1 AND ubigeo <> $2"
            )
            .bind(unit.as_str())
            .bind(one.ubigeo.as_str())
        )?;
    }
    let mut units = std::collections::HashSet::new();
    let rows: Vec<Municipality> = changed
        .into_iter()
        .map(|one| match &one.sec_ejec {
            Some(unit) if !units.insert(unit.clone()) => Municipality { sec_ejec: None, ..one },
            _ => one,
        })
        .collect();
    insert_rows!(
        tx,
        "INSERT INTO municipality
           (ubigeo, sec_ejec, ruc, name, department, province, district, slug, folded, snapshot_id) ",
        rows,
        10,
        |bind, one| {
            bind.push_bind(one.ubigeo.to_string())
                .push_bind(one.sec_ejec.as_ref().map(ToString::to_string))
                .push_bind(one.ruc.as_ref().map(ToString::to_string))
                .push_bind(clean(&one.name).into_owned())
                .push_bind(clean_some(one.department.as_deref()))
                .push_bind(clean_some(one.province.as_deref()))
                .push_bind(clean_some(one.district.as_deref()))
                .push_bind(slug(&one.short_name()))
                .push_bind(fold(&one.short_name()))
                .push_bind(snapshot_id);
        },
        " ON CONFLICT (ubigeo) DO UPDATE
          SET sec_ejec = excluded.sec_ejec, ruc = excluded.ruc, name = excluded.name,
              department = excluded.department, province = excluded.province,
              district = excluded.district, slug = excluded.slug, folded = excluded.folded,
              snapshot_id = excluded.snapshot_id"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_founding_municipality_has_its_codes() {
        let founding = founding();
        assert_eq!(founding.len(), 9);
        assert!(founding.iter().all(|one| one.sec_ejec.is_some() && one.province.is_some()));
    }
}
