//! A value that is never printed: passwords, tokens, keys.

use std::fmt;

use serde::{Deserialize, Deserializer};

/// What stands where a secret is shown.
pub const MASK: &str = "***";

/// The last word of the name of every setting that is one.
const NAMES: [&str; 3] = ["password", "token", "secret_key"];

/// A secret; empty where none is set.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The secret, if one is set, for using it and nothing else.
    pub fn reveal(&self) -> Option<&str> {
        Some(self.0.as_str()).filter(|secret| !secret.is_empty())
    }
}

/// Whether a setting of this name holds a secret.
pub fn is_secret(key: &str) -> bool {
    let name = key.rsplit('.').next().unwrap_or_default();
    NAMES.iter().any(|secret| name.ends_with(secret))
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "" } else { MASK })
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({self})")
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(text.trim().to_owned()))
    }
}
