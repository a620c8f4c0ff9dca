//! What an operator may set: one struct a concern, every default in one commented file.
//!
//! Owns the names, types and defaults of the settings; [`layers`] owns where each value comes from.
//! The defaults are not written here: `config/actaviva.toml` is embedded and read like any other
//! layer, so that what people read is what holds. A new setting is a line there and a field here.

pub mod archive;
pub mod cron;
pub mod database;
pub mod fetching;
pub mod layers;
pub mod mail;
pub mod notices;
pub mod portals;
pub mod secret;
pub mod sources;
pub mod work;

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error as _};

use crate::domain::codes::Ubigeo;
pub use archive::Archive;
pub use database::DatabaseUrl;
pub use fetching::Fetching;
pub use layers::{Layers, Loaded, Setting, SettingsError};
pub use mail::Mail;
pub use notices::Notices;
pub use portals::Portals;
pub use secret::Secret;
pub use sources::Sources;
pub use work::{Schedule, Work};

/// The commented default file, as it is shipped.
pub const DEFAULTS: &str = include_str!("../config/actaviva.toml");

/// Everything that can be set.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub watch: Watch,
    pub database: Database,
    pub archive: Archive,
    pub clock: ClockSetting,
    pub web: Web,
    pub sources: Sources,
    pub fetching: Fetching,
    pub portals: Portals,
    pub alerts: Alerts,
    // a house is carried through every use case: what is large and seldom asked lies elsewhere
    pub mail: Box<Mail>,
    pub notices: Box<Notices>,
    pub work: Work,
    pub schedule: Box<Schedule>,
    pub telemetry: Telemetry,
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

/// On which day the house acts.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockSetting {
    /// Nothing is the machine's own day; `--today` outranks it.
    #[serde(deserialize_with = "day_or_nothing")]
    pub today: Option<NaiveDate>,
    /// A file that moves the time of every program that reads it; for tests.
    #[serde(deserialize_with = "file_or_nothing")]
    pub file: Option<PathBuf>,
}

fn file_or_nothing<'de, D: Deserializer<'de>>(from: D) -> Result<Option<PathBuf>, D::Error> {
    let text = String::deserialize(from)?;
    Ok(Some(text.trim()).filter(|text| !text.is_empty()).map(PathBuf::from))
}

fn day_or_nothing<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
    let text = String::deserialize(from)?;
    let read = |text: &str| {
        text.parse()
            .map_err(|_| D::Error::custom(format!("«{text}» is not a day such as 2025-11-15")))
    };
    Some(text.trim()).filter(|text| !text.is_empty()).map(read).transpose()
}

/// Where the pages are served.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Web {
    pub address: IpAddr,
    pub port: u16,
    /// Where the pages are reached from outside: printed on paper.
    #[serde(deserialize_with = "address_or_nothing")]
    pub public_address: Option<String>,
    /// The names of the farming cycle stand beside the stages of an agreement.
    pub farming_names: bool,
    /// Lets in, from anywhere, who may upload files and read the numbers of `/metrics`.
    pub operator_token: Secret,
    /// The largest file that is taken from a form; 0 takes none.
    pub upload_megabytes: u64,
}

/// `https://actaviva.example`, without a slash at its end; nothing where the pages are not public.
fn address_or_nothing<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let text = String::deserialize(from)?;
    let address = text.trim().trim_end_matches('/');
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    match host {
        _ if address.is_empty() => Ok(None),
        Some(host) if !host.is_empty() && address.chars().all(|l| l.is_ascii_graphic()) => {
            Ok(Some(address.to_owned()))
        }
        _ => Err(D::Error::custom(format!(
            "«{text}» is no address such as https://actaviva.example"
        ))),
    }
}

/// Who is told how work goes on, besides the log.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Telemetry {
    /// The address of an OpenTelemetry collector; none where it is empty.
    pub otlp: String,
}

/// How alerts are told.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alerts {
    /// Working days between the notice to the municipality and the publication.
    pub publication_delay_working_days: u32,
    /// Working days in which the municipality is expected to have answered.
    pub answer_working_days: u32,
}

impl Settings {
    /// The settings of somebody who set nothing.
    pub fn defaults() -> Result<Self, SettingsError> {
        Ok(Layers::default().load()?.settings)
    }

    /// What does not go together, with the key to mend: each value alone was good.
    fn fault(&self) -> Option<(&'static str, String)> {
        let is_told = self.mail.is_on() && !self.notices.subscribers.is_empty();
        let address = || {
            (is_told && self.web.public_address.is_none()).then(|| {
                let why = "mails lead to the pages, and each has a link to leave: they need the \
                           address at which the pages are reached from outside";
                ("web.public_address", why.to_owned())
            })
        };
        self.mail.fault().or_else(|| self.notices.fault()).or_else(address)
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

    #[test]
    fn a_public_address_is_one_that_a_phone_can_open() {
        let on = |words: &str| {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("actaviva.toml");
            std::fs::write(&path, format!("[web]\npublic_address = \"{words}\"\n")).unwrap();
            let layers = Layers { folder: Some(path), ..Layers::default() };
            layers.load().map(|loaded| loaded.settings.web.public_address)
        };
        assert_eq!(on("").unwrap(), None);
        assert_eq!(on("https://acta.pe/").unwrap().as_deref(), Some("https://acta.pe"));
        assert!(on("acta.pe").is_err() && on("https://").is_err() && on("https://a b").is_err());
    }

    #[test]
    fn a_folder_may_stand_on_a_day_of_its_own_and_anything_else_is_refused() {
        let on = |words: &str| {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("actaviva.toml");
            std::fs::write(&path, format!("[clock]\ntoday = \"{words}\"\n")).unwrap();
            let layers = Layers { folder: Some(path), ..Layers::default() };
            layers.load().map(|loaded| loaded.settings.clock.today)
        };
        assert_eq!(on("2025-11-15").unwrap(), NaiveDate::from_ymd_opt(2025, 11, 15));
        assert_eq!(on(" ").unwrap(), None);
        assert!(matches!(on("hoy"), Err(SettingsError::Value { row: Some(2), .. })));
    }
}
