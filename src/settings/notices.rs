//! Who is told by mail, and when digests are written.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::cron::{Cron, line_or_nothing};
use crate::domain::codes::Ubigeo;
use crate::domain::subscriber::{Frequency, Subscriber};

/// Notices.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notices {
    /// When weekly digests are written.
    #[serde(deserialize_with = "line_or_nothing")]
    pub weekly: Option<Cron>,
    #[serde(deserialize_with = "line_or_nothing")]
    pub monthly: Option<Cron>,
    pub subscribers: Vec<Subscriber>,
}

impl Notices {
    /// When digests of a frequency are written.
    pub const fn digests(&self, frequency: Frequency) -> Option<&Cron> {
        match frequency {
            Frequency::Weekly => self.weekly.as_ref(),
            Frequency::Monthly => self.monthly.as_ref(),
        }
    }

    /// Those who are told about a municipality.
    pub fn of(&self, ubigeo: &Ubigeo) -> impl Iterator<Item = &Subscriber> {
        self.subscribers.iter().filter(move |one| one.municipality == *ubigeo)
    }

    /// The municipalities about which anybody is told.
    pub fn municipalities(&self) -> BTreeSet<&Ubigeo> {
        self.subscribers.iter().map(|one| &one.municipality).collect()
    }

    /// What does not go together, with the key to mend.
    pub(super) fn fault(&self) -> Option<(&'static str, String)> {
        let mut seen = BTreeSet::new();
        let twice =
            self.subscribers.iter().find(|one| !seen.insert((&one.mail, &one.municipality)));
        twice.map(|one| {
            let why = format!("{} stands twice for {}", one.mail, one.municipality);
            ("notices.subscribers", why)
        })
    }
}
