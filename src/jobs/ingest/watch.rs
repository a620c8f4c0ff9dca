//! Which municipalities are watched: those with a register, and those that the settings name.

use std::collections::BTreeSet;

use super::{IngestError, Keep};
use crate::domain::codes::{SecEjec, Ubigeo};
use crate::domain::place::Municipality;
use crate::domain::text::fold;
use crate::jobs::house::House;
use crate::parse::Watch;
use crate::store::municipalities;
use crate::store::snapshots::Scope;

/// The watched municipalities and everything known to find their units and provinces by.
#[derive(Debug, Clone)]
pub struct Watched {
    keep: Keep,
    ubigeos: BTreeSet<Ubigeo>,
    known: Vec<Municipality>,
}

impl Watched {
    pub async fn find(house: &House, keep: Keep) -> Result<Self, IngestError> {
        let ubigeos = house.followed().await?;
        let mut known = municipalities::all(&house.db).await?;
        // other spellings of the same province: SIAF writes COTABAMBA, InfObras COTABAMBAS
        known.extend(municipalities::founding());
        Ok(Self { keep, ubigeos, known })
    }

    /// Nobody is watched, and nobody asked for the watched only: everything is kept.
    pub fn nothing(&self) -> bool {
        self.keep == Keep::Usual && self.ubigeos.is_empty()
    }

    pub fn scope(&self) -> Scope {
        if self.keep == Keep::All || self.nothing() { Scope::All } else { Scope::Watched }
    }

    /// What a reader is told.
    pub fn watch(&self) -> Watch {
        if self.scope() == Scope::All {
            return Watch::All;
        }
        let ours = |one: &&Municipality| self.ubigeos.contains(&one.ubigeo);
        let units = self.known.iter().filter(ours).filter_map(|one| one.sec_ejec.clone());
        Watch::Units {
            sec_ejecs: units.collect(),
            ubigeos: self.ubigeos.clone(),
            provinces: self.provinces().unwrap_or_default(),
        }
    }

    /// The names of the watched municipalities' provinces; `None` when one is not known, because
    /// then no work may be left out.
    fn provinces(&self) -> Option<BTreeSet<String>> {
        let mut names = BTreeSet::new();
        for ubigeo in &self.ubigeos {
            let near = self.known.iter().filter(|one| one.ubigeo.province() == ubigeo.province());
            let spellings: BTreeSet<String> =
                near.filter_map(|one| one.province.as_deref().map(fold)).collect();
            if spellings.is_empty() {
                return None;
            }
            names.extend(spellings);
        }
        Some(names)
    }
}

/// The units of a watch that another did not have.
pub fn units_gained(before: &Watch, after: &Watch) -> BTreeSet<SecEjec> {
    match (before, after) {
        (Watch::Units { sec_ejecs: before, .. }, Watch::Units { sec_ejecs: after, .. }) => {
            after.difference(before).cloned().collect()
        }
        _ => BTreeSet::new(),
    }
}

/// A watch as one line, kept beside the snapshot: `300305 300306|cotabambas|grau`.
pub fn line(watch: &Watch) -> String {
    match watch {
        Watch::All => String::new(),
        Watch::Units { sec_ejecs, provinces, .. } => {
            let units: Vec<&str> = sec_ejecs.iter().map(SecEjec::as_str).collect();
            let mut parts = vec![units.join(" ")];
            parts.extend(provinces.iter().cloned());
            parts.join("|")
        }
    }
}

/// Reads [`line`] back.
pub fn of_line(line: &str) -> Watch {
    let mut parts = line.split('|');
    let units = parts.next().unwrap_or_default().split(' ');
    Watch::Units {
        sec_ejecs: units.filter_map(|unit| SecEjec::parse(unit).ok()).collect(),
        ubigeos: BTreeSet::new(),
        provinces: parts.map(str::to_owned).collect(),
    }
}
