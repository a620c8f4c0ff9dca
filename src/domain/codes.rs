//! The numbers by which the State names things, parsed once and never bare strings again.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A text that is not the code it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{value}» is not {expected}")]
pub struct CodeError {
    pub value: String,
    /// What it should have been, with an example.
    pub expected: &'static str,
}

/// Makes a code type: text of a checked form that can be neither mixed up nor made unchecked.
macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $expected:literal, $accepts:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes the text when it has the form of this code.
            pub fn parse(text: &str) -> Result<Self, CodeError> {
                let accepts: fn(&str) -> bool = $accepts;
                let text = text.trim();
                if accepts(text) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(CodeError { value: text.to_owned(), expected: $expected })
                }
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = CodeError;
            fn from_str(text: &str) -> Result<Self, CodeError> {
                Self::parse(text)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::parse(&String::deserialize(deserializer)?).map_err(D::Error::custom)
            }
        }
    };
}

fn digits(text: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

code! {
    /// Investment code (*código único de inversión*, CUI): 7 digits, the first a 2.
    Cui, "a CUI: 7 digits that start with 2, such as 2414963", |text| digits(text, 7..=7) && text.starts_with('2')
}
code! {
    /// Place code of INEI: department, province and district, 2 digits each.
    Ubigeo, "a ubigeo: 6 digits, such as 030503", |text| digits(text, 6..=6)
}
code! {
    /// Number of an executing unit in SIAF (*SEC_EJEC*); 6 digits for a municipality.
    SecEjec, "a SEC_EJEC: up to 6 digits, such as 300305", |text| digits(text, 1..=6)
}
code! {
    /// A product or project of the budget (*PRODUCTO_PROYECTO*): 2xxxxxx is a project, 3xxxxxx a product.
    ProductCode, "a product or project: 7 digits, such as 2414963 or 3999999", |text| digits(text, 7..=7)
}
code! {
    /// Funding line (*rubro*), 2 digits: 18 is canon and royalties.
    Rubro, "a rubro: 2 digits, such as 18", |text| digits(text, 2..=2)
}
code! {
    /// Government function (*función*), 2 digits: 22 is education.
    Function, "a function: 2 digits, such as 22", |text| digits(text, 2..=2)
}
code! {
    /// Number of a work in InfObras (*código INFOBRAS*).
    WorkCode, "an InfObras code: up to 7 digits, such as 78690", |text| digits(text, 1..=7) && text.bytes().any(|byte| byte != b'0')
}
code! {
    /// Taxpayer number (*RUC*): 11 digits with a check digit. Consortia carry numbers that are none.
    Ruc, "a RUC: 11 digits with a valid check digit", is_ruc
}

impl Cui {
    /// Codes that many municipalities share for generic spending: never a proof of identity.
    ///
    /// Found in several executing units of 2025 (`sources/siaf.md` 0).
    const GENERIC: [&str; 6] = ["2000032", "2000270", "2001445", "2001621", "2004860", "2011721"];

    /// Tells whether the code names a kind of spending (pre-investment studies…) and not one project.
    pub fn is_generic(&self) -> bool {
        Self::GENERIC.contains(&self.as_str())
    }

    /// Tells whether the two are one slip of the pen apart: one digit is another, or two neighbours
    /// are exchanged.
    pub fn is_one_slip_from(&self, other: &Self) -> bool {
        let (one, other) = (self.0.as_bytes(), other.0.as_bytes());
        let differ: Vec<usize> = (0..one.len()).filter(|at| one[*at] != other[*at]).collect();
        match differ.as_slice() {
            [_] => true,
            [left, right] => {
                right - left == 1 && one[*left] == other[*right] && one[*right] == other[*left]
            }
            _ => false,
        }
    }

    /// Every code that is one slip of the pen away: made, where many known ones need not be gone through.
    pub fn slips(&self) -> Vec<Self> {
        let digits = self.0.as_bytes();
        let changed = |at: usize, digit: u8| {
            let mut other = digits.to_vec();
            other[at] = digit;
            other
        };
        let exchanged = |at: usize| {
            let mut other = digits.to_vec();
            other.swap(at - 1, at);
            other
        };
        let replaced =
            (0..digits.len()).flat_map(|at| (b'0'..=b'9').map(move |digit| changed(at, digit)));
        (1..digits.len())
            .map(exchanged)
            .chain(replaced)
            .filter_map(|other| Self::parse(&String::from_utf8(other).ok()?).ok())
            .filter(|other| other != self)
            .collect()
    }
}

impl ProductCode {
    /// The investment that it is, when it is a project.
    pub fn cui(&self) -> Option<Cui> {
        Cui::parse(self.as_str()).ok()
    }
}

impl Ubigeo {
    pub fn department(&self) -> &str {
        &self.0[..2]
    }

    /// The province: the first four digits.
    pub fn province(&self) -> &str {
        &self.0[..4]
    }

    /// Restores the zero that a spreadsheet ate: `30503` is `030503`.
    pub fn parse_padded(text: &str) -> Result<Self, CodeError> {
        Self::parse(&format!("{:0>6}", text.trim()))
    }
}

/// Checks length, prefix and the modulo-11 check digit of SUNAT.
fn is_ruc(text: &str) -> bool {
    const WEIGHTS: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    if !digits(text, 11..=11) || !["10", "15", "16", "17", "20"].contains(&&text[..2]) {
        return false;
    }
    let values: Vec<u32> = text.bytes().map(|byte| u32::from(byte - b'0')).collect();
    let sum: u32 = WEIGHTS.iter().zip(&values).map(|(weight, value)| weight * value).sum();
    (11 - sum % 11) % 10 == values[10]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_take_their_form_and_nothing_else() {
        assert!(Cui::parse(" 2414963 ").is_ok());
        for wrong in ["", "0", "1414963", "24149633", "241496", "2414963.0"] {
            assert!(Cui::parse(wrong).is_err(), "{wrong}");
        }
        assert_eq!(Ubigeo::parse_padded("30503").unwrap().province(), "0305");
    }

    #[test]
    fn a_wrong_digit_or_an_exchange_is_one_slip() {
        let slip = |one: &str, other: &str| {
            let (one, other) = (Cui::parse(one).unwrap(), Cui::parse(other).unwrap());
            assert_eq!(one.slips().contains(&other), one.is_one_slip_from(&other));
            one.is_one_slip_from(&other)
        };
        assert!(slip("2414963", "2414968"));
        assert!(slip("2414963", "2419463"));
        assert!(!slip("2414963", "2414963"));
        assert!(!slip("2414963", "2514968"));
    }

    #[test]
    fn a_consortium_number_is_no_ruc() {
        assert!(Ruc::parse("20205028600").is_ok(), "the municipality of Coyllurqui");
        assert!(Ruc::parse("20205028601").is_err(), "wrong check digit");
        assert!(Ruc::parse("C0003197145").is_err());
        assert!(Ruc::parse("1731994").is_err());
    }
}
