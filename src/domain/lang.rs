//! The three languages of the house.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Spanish (the source language), Quechua Cusco-Collao, English.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Es,
    Qu,
    En,
}

impl Lang {
    pub const ALL: [Self; 3] = [Self::Es, Self::Qu, Self::En];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::Qu => "qu",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Lang {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.as_str() == text)
            .ok_or_else(|| format!("«{text}» is not one of es, qu, en"))
    }
}
