//! Who is told: a mail address, of which municipality, in which language, how often.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::codes::Ubigeo;
use super::lang::Lang;
use super::source::worded;

/// The longest address that a server must take (RFC 5321, 4.5.3.1).
const LONGEST: usize = 254;
const LONGEST_LOCAL: usize = 64;

/// The address of a mailbox, without a name: nothing in it can end a header or a command.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MailAddress(String);

/// A text that is no address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is no mail address such as comite@example.pe")]
pub struct MailAddressError(String);

impl MailAddress {
    /// Takes the common form of an address; the rare ones (quoted, with an address literal, beyond
    /// ASCII) are refused, because hardly any server takes them.
    pub fn parse(text: &str) -> Result<Self, MailAddressError> {
        let refuse = || MailAddressError(text.chars().take(80).collect());
        let text = text.trim();
        let (local, host) = text.split_once('@').ok_or_else(refuse)?;
        let is_atom = |part: &str, also: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || also.as_bytes().contains(&byte))
        };
        let is_label =
            |part: &str| is_atom(part, "-") && !part.starts_with('-') && !part.ends_with('-');
        let is_good = text.len() <= LONGEST
            && local.len() <= LONGEST_LOCAL
            && local.split('.').all(|part| is_atom(part, "!#$%&'*+-/=?^_`{|}~"))
            && host.split('.').all(is_label);
        if is_good { Ok(Self(text.to_owned())) } else { Err(refuse()) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before and after the sign.
    pub fn parts(&self) -> (&str, &str) {
        self.0.split_once('@').unwrap_or((&self.0, ""))
    }

    /// Enough to know it again, too little to write to it: for pages and logs.
    ///
    /// ```
    /// use actaviva::domain::subscriber::MailAddress;
    /// assert_eq!(MailAddress::parse("illari@example.pe").unwrap().masked(), "il…@example.pe");
    /// ```
    pub fn masked(&self) -> String {
        let (local, host) = self.parts();
        let shown = if local.len() > 3 { 2 } else { 1 };
        format!("{}…@{host}", local.get(..shown).unwrap_or_default())
    }
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for MailAddress {
    type Err = MailAddressError;
    fn from_str(text: &str) -> Result<Self, MailAddressError> {
        Self::parse(text)
    }
}

impl Serialize for MailAddress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for MailAddress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

worded! {
    /// How often a digest is written.
    Frequency {
        Weekly = "weekly",
        Monthly = "monthly",
    }
}

worded! {
    /// In what quality somebody reads: it decides what may be told before it is published.
    Role {
        /// Anybody.
        Reader = "reader",
        /// Of the committee: sees every alert at once.
        Committee = "committee",
        /// Of the municipality: has to answer, and is told at once.
        Official = "official",
    }
}

/// Somebody who wants to be told about one municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subscriber {
    pub mail: MailAddress,
    pub municipality: Ubigeo,
    #[serde(default)]
    pub language: Lang,
    #[serde(default = "monthly")]
    pub frequency: Frequency,
    #[serde(default = "reader")]
    pub role: Role,
}

const fn monthly() -> Frequency {
    Frequency::Monthly
}

const fn reader() -> Role {
    Role::Reader
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_that_a_server_takes_and_carries_nothing_else() {
        for good in ["comite@example.pe", "a.b+c@x-y.gob.pe", "o'neil@localhost"] {
            assert_eq!(MailAddress::parse(good).unwrap().as_str(), good);
        }
        for bad in [
            "",
            "comite",
            "@example.pe",
            "a@",
            "a@b@c.pe",
            "a@b..pe",
            "a..b@c.pe",
            "a@-b.pe",
            "a b@c.pe",
            "Ana <a@c.pe>",
            "a@c.pe, b@c.pe",
            "a@c.pe\r\nBcc: b@c.pe",
            "ñ@c.pe",
        ] {
            assert!(MailAddress::parse(bad).is_err(), "{bad}");
        }
        assert!(MailAddress::parse(&format!("{}@c.pe", "a".repeat(65))).is_err());
        assert_eq!(MailAddress::parse("ana@c.pe").unwrap().masked(), "a…@c.pe");
    }
}
