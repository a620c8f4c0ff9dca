//! Municipalities: learnt from the files themselves, never from a list of ours.

use serde::{Deserialize, Serialize};

use super::codes::{Ruc, SecEjec, Ubigeo};

/// A district or provincial municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Municipality {
    pub ubigeo: Ubigeo,
    pub sec_ejec: Option<SecEjec>,
    pub ruc: Option<Ruc>,
    /// As the source writes it: `MUNICIPALIDAD DISTRITAL DE COYLLURQUI`.
    pub name: String,
    pub department: Option<String>,
    pub province: Option<String>,
    pub district: Option<String>,
}

/// A contracting entity of OECE's list: joins SIAF's unit, the taxpayer and the procurement number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// *CODCONSUCODE*: unique in the list, and the buyer's number in OCDS.
    pub consucode: String,
    pub sec_ejec: Option<SecEjec>,
    pub ruc: Option<Ruc>,
    pub name: String,
    pub department: Option<String>,
    pub province: Option<String>,
    /// Of the postal address, which may lie outside the municipality's own district.
    pub district: Option<String>,
}

impl Municipality {
    /// The name that people use: `Coyllurqui` of `MUNICIPALIDAD DISTRITAL DE COYLLURQUI`.
    pub fn short_name(&self) -> String {
        const PREFIXES: [&str; 6] = [
            "MUNICIPALIDAD DISTRITAL DE ",
            "MUNICIPALIDAD PROVINCIAL DE ",
            "MUNICIPALIDAD DISTRITAL ",
            "MUNICIPALIDAD PROVINCIAL ",
            "MUNICIPALIDAD METROPOLITANA DE ",
            "MUNICIPALIDAD DE ",
        ];
        let upper = self.name.trim().to_uppercase();
        let bare = PREFIXES.iter().find_map(|prefix| upper.strip_prefix(prefix)).unwrap_or(&upper);
        // capitals of an official name read badly; a name typed in mixed case is kept
        if self.name.chars().any(char::is_lowercase) {
            let start = self.name.trim().len() - bare.len().min(self.name.trim().len());
            return self.name.trim().get(start..).unwrap_or(&self.name).to_owned();
        }
        capitalise(bare)
    }

    /// The official project ships the invented district of the demonstration under department 99.
    pub fn is_sample(&self) -> bool {
        self.ubigeo.department() == "99"
    }
}

/// Writes `SAN JERONIMO DE` as `San Jeronimo de`.
pub fn capitalise(name: &str) -> String {
    const SMALL: [&str; 6] = ["de", "del", "la", "las", "los", "y"];
    let words = name.split_whitespace().enumerate().map(|(position, word)| {
        let lower = word.to_lowercase();
        if position > 0 && SMALL.contains(&lower.as_str()) {
            return lower;
        }
        let mut letters = lower.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_name_drops_the_office() {
        let named = |name: &str| Municipality {
            ubigeo: Ubigeo::parse("030503").unwrap(),
            sec_ejec: None,
            ruc: None,
            name: name.to_owned(),
            department: None,
            province: None,
            district: None,
        };
        assert_eq!(named("MUNICIPALIDAD DISTRITAL DE COYLLURQUI").short_name(), "Coyllurqui");
        assert_eq!(
            named("MUNICIPALIDAD PROVINCIAL DE GRAU - CHUQUIBAMBILLA").short_name(),
            "Grau - Chuquibambilla"
        );
        assert_eq!(named("Municipalidad Distrital de Qoriwayq’o").short_name(), "Qoriwayq’o");
    }
}
