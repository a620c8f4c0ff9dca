//! Through which server mail leaves the house.

use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Deserializer, de::Error as _};

use super::Secret;
use crate::domain::source::worded;
use crate::domain::subscriber::MailAddress;

worded! {
    /// How the way to the server is closed to others.
    Security {
        /// Begins open and is closed before anything is said; a server that cannot is left.
        Starttls = "starttls",
        /// Closed from the first byte.
        Tls = "tls",
        /// Open; only to a server on this very machine.
        None = "none",
    }
}

/// The mail server and who writes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// Empty: no mail is sent.
    pub server: String,
    /// 0: the usual one, 587 or 465.
    pub port: u16,
    pub security: Security,
    /// Empty: the server lets us in without a name.
    pub user: String,
    pub password: Secret,
    #[serde(deserialize_with = "mail_or_nothing")]
    pub from: Option<MailAddress>,
    pub from_name: String,
    /// A file of certificates besides the usual authorities.
    pub extra_ca: String,
    pub timeout_seconds: u64,
    pub retry_first_seconds: u64,
    pub retry_longest_seconds: u64,
    /// After so many days a mail is given up and waits for a person.
    pub give_up_days: u32,
}

impl Mail {
    pub fn port(&self) -> u16 {
        match (self.port, self.security) {
            (0, Security::Starttls) => 587,
            (0, Security::Tls) => 465,
            (0, Security::None) => 25,
            (port, _) => port,
        }
    }

    pub fn timeout(&self) -> Duration {
        Duration::from_secs(self.timeout_seconds.max(1))
    }

    pub fn extra_ca(&self) -> Option<PathBuf> {
        Some(self.extra_ca.trim()).filter(|path| !path.is_empty()).map(PathBuf::from)
    }

    pub fn is_on(&self) -> bool {
        !self.server.is_empty()
    }

    /// What does not go together, with the key to mend.
    pub(super) fn fault(&self) -> Option<(&'static str, String)> {
        if !self.is_on() {
            return None;
        }
        let is_here = matches!(self.server.as_str(), "localhost" | "127.0.0.1" | "::1");
        if self.from.is_none() {
            return Some(("mail.from", "a mail needs its sender: the address that writes".into()));
        }
        if self.security == Security::None && !is_here {
            let why = format!(
                "without a closed way mail goes to this machine alone, and «{}» is another one: \
                 write starttls or tls",
                self.server
            );
            return Some(("mail.security", why));
        }
        if self.security == Security::None && self.password.reveal().is_some() {
            let why = "a password never goes an open way: write starttls or tls".to_owned();
            return Some(("mail.security", why));
        }
        if self.user.is_empty() != self.password.reveal().is_none() {
            return Some(("mail.user", "user and password go together".into()));
        }
        None
    }
}

fn mail_or_nothing<'de, D: Deserializer<'de>>(from: D) -> Result<Option<MailAddress>, D::Error> {
    let text = String::deserialize(from)?;
    let text = Some(text.trim()).filter(|text| !text.is_empty());
    text.map(|text| MailAddress::parse(text).map_err(D::Error::custom)).transpose()
}
