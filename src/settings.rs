//! What an operator may set: one struct a concern, every default in one commented file.
//!
//! Owns the names, types and defaults of the settings; [`layers`] owns where each value comes from.
//! The defaults are not written here: `config/actaviva.toml` is embedded and read like any other
//! layer, so that what people read is what holds. A new setting is a line there and a field here.

pub mod database;
pub mod layers;
pub mod sources;

use std::collections::BTreeSet;
use std::net::IpAddr;

use serde::Deserialize;

use crate::domain::codes::Ubigeo;
pub use database::DatabaseUrl;
pub use layers::{Layers, Loaded, Setting, SettingsError};
pub use sources::Sources;

/// The commented default file, as it is shipped.
pub const DEFAULTS: &str = include_str!("../config/actaviva.toml");

/// Everything that can be set.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub watch: Watch,
    pub database: Database,
    pub web: Web,
    pub sources: Sources,
    pub alerts: Alerts,
}

/// Whom to follow in detail.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Watch {
    /// Besides those that have a register.
    pub municipalities: BTreeSet<Ubigeo>,
}

/// Where the facts are stored.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    pub url: DatabaseUrl,
}

/// Where the pages are served.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Web {
    pub address: IpAddr,
    pub port: u16,
}

/// How alerts are told.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alerts {
    /// Working days between the notice to the municipality and the publication.
    pub publication_delay_working_days: u32,
}

impl Settings {
    /// The settings of somebody who set nothing.
    pub fn defaults() -> Result<Self, SettingsError> {
        Ok(Layers::default().load()?.settings)
    }
}

/// The default file with every value as a comment: what `init` puts into a data folder.
///
/// Values stay comments so that a better default of a later version reaches those who never chose.
pub fn template() -> String {
    let mut text = String::with_capacity(DEFAULTS.len() + 64);
    for line in DEFAULTS.lines() {
        let is_value = line.contains(" = ") && !line.starts_with('#');
        text.push_str(if is_value { "# " } else { "" });
        text.push_str(line);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_file_is_complete_and_its_template_sets_nothing() {
        let settings = Settings::defaults().unwrap();
        assert_eq!(settings.web.port, 8080);
        assert!(settings.database.url.is_sqlite());
        let template = template();
        assert!(template.contains("# port = 8080"));
        assert!(
            template
                .lines()
                .all(|line| line.starts_with('#') || line.starts_with('[') || line.is_empty())
        );
    }
}
