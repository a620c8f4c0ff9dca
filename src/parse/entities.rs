//! OECE's list of contracting entities (`|`, Latin-1), and the municipal crosswalk made from it.
//!
//! `CODIGO_SIAF` equals SIAF's SEC_EJEC for every municipality; national and regional codes lost
//! or kept zeros at random and 352 entities have none. The list has no ubigeo, so a municipality
//! is learnt only where a file brings one.

use super::desk::Desk;
use super::layout::{Known, Layout};
use super::table::Row;
use super::{Options, Record};
use crate::domain::codes::{SecEjec, Ubigeo};
use crate::domain::finding::FindingCode;
use crate::domain::place::{Entity, Municipality};
use crate::domain::source::Dataset;

pub const KNOWN: &[Known] = &[
    Known {
        dataset: Dataset::Entities,
        name: "entities",
        needs: &[&["ruc"], &["nombre de entidad"], &["codigo siaf"], &["codconsucode"]],
        expects: &[],
        lacks: &[],
        make: |_: &Options| Box::new(Entities),
    },
    Known {
        dataset: Dataset::Entities,
        name: "entities-crosswalk",
        needs: &[&["ubigeo"], &["sec ejec"], &["ruc"], &["consucode"]],
        expects: &[],
        lacks: &[],
        make: |_: &Options| Box::new(Entities),
    },
];

struct Entities;

impl Layout for Entities {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        desk.saw(row.day(&["ultimaactualizacion"]));
        let Some(consucode) = row.text(&["codconsucode", "consucode"]) else {
            row.reject(
                &["codconsucode"],
                "",
                FindingCode::MissingValue,
                "an entity without number",
            );
            return;
        };
        let entity = Entity {
            consucode,
            sec_ejec: unit(row),
            ruc: row.ruc(&["ruc"]),
            name: row.text(&["name mef", "nombre de entidad", "name oece"]).unwrap_or_default(),
            department: row.text(&["departamento", "department"]),
            province: row.text(&["provincia", "province"]),
            district: row.text(&["distrito", "district oece"]),
        };
        if let Some(text) = row.raw(&["ruc"]).filter(|_| entity.ruc.is_none()) {
            let words = "not a RUC: 11 digits with a valid check digit";
            row.note(&["ruc"], text, FindingCode::BadCode, words);
        }
        let ubigeo = row.raw(&["ubigeo"]).and_then(|text| Ubigeo::parse_padded(text).ok());
        if let Some(ubigeo) = ubigeo {
            row.records.push(Record::Municipality(Box::new(Municipality {
                ubigeo,
                sec_ejec: entity.sec_ejec.clone(),
                ruc: entity.ruc.clone(),
                name: entity.name.clone(),
                department: entity.department.clone(),
                province: entity.province.clone(),
                // the district of the address may be another one
                district: None,
            })));
        }
        row.records.push(Record::Entity(Box::new(entity)));
    }
}

/// The executing unit, without the zeros that some rows kept.
fn unit(row: &mut Row<'_>) -> Option<SecEjec> {
    let text = row.raw(&["codigo siaf", "sec ejec"])?.trim_start_matches('0');
    SecEjec::parse(text).ok()
}
