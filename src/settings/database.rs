//! An address that never prints its password.

use std::fmt;

use serde::{Deserialize, Deserializer};

use super::secret::MASK;

/// The address of a database; empty is the SQLite file of the data folder.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    pub fn new(url: impl Into<String>) -> Self {
        Self(url.into())
    }

    pub fn is_sqlite(&self) -> bool {
        self.0.is_empty()
    }

    pub fn is_postgres(&self) -> bool {
        self.0.starts_with("postgres://") || self.0.starts_with("postgresql://")
    }

    /// The address with its password, for connecting and nothing else.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&masked(&self.0))
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}

impl<'de> Deserialize<'de> for DatabaseUrl {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

/// Hides the password between `:` and the last `@`, and a `password=` among the parameters.
fn masked(url: &str) -> String {
    let (address, parameters) = match url.split_once('?') {
        Some((address, parameters)) => (address, Some(parameters)),
        None => (url, None),
    };
    let mut shown = match (address.split_once("://"), address.rsplit_once('@')) {
        (Some((scheme, _)), Some((before, host))) => {
            let user = before[scheme.len() + 3..].split(':').next().unwrap_or_default();
            let hidden = if before[scheme.len() + 3..].contains(':') { ":" } else { "" };
            let mask = if hidden.is_empty() { "" } else { MASK };
            format!("{scheme}://{user}{hidden}{mask}@{host}")
        }
        _ => address.to_owned(),
    };
    for (number, parameter) in parameters.into_iter().flat_map(|all| all.split('&')).enumerate() {
        shown.push(if number == 0 { '?' } else { '&' });
        match parameter.split_once('=') {
            Some((name, _)) if name.to_ascii_lowercase().contains("pass") => {
                shown.push_str(name);
                shown.push('=');
                shown.push_str(MASK);
            }
            _ => shown.push_str(parameter),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_printed_in_no_form() {
        for (url, shown) in [
            ("", ""),
            ("postgres://ana@db/acta", "postgres://ana@db/acta"),
            ("postgres://ana:s3cret@db:5432/acta", "postgres://ana:***@db:5432/acta"),
            ("postgres://ana:p@ss:word@db/acta", "postgres://ana:***@db/acta"),
            (
                "postgres://db/acta?user=ana&password=s3cret",
                "postgres://db/acta?user=ana&password=***",
            ),
            ("mysql://ana:s3cret@db", "mysql://ana:***@db"),
            ("postgres://db/acta?a=b@c", "postgres://db/acta?a=b@c"),
        ] {
            assert_eq!(DatabaseUrl::new(url).to_string(), shown);
            assert_eq!(format!("{:?}", DatabaseUrl::new(url)), format!("DatabaseUrl({shown})"));
        }
    }
}
