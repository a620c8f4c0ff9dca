//! What a paper carries so that anybody can check it: a code to type, the hash of the report, and a QR
//! that holds both.
//!
//! The hash is of the report's JSON as the store keeps it and as the `.json` file has it, so it depends
//! on no form: `sha256sum 990101-2025-10-es.json` prints it. The last part of the code is made of the
//! hash, so a code that was not printed leads nowhere.

use std::fmt;
use std::str::FromStr;

use qrcode::{Color, EcLevel, QrCode};
use sha2::{Digest as _, Sha256};

use super::model::Report;
use crate::domain::evidence::Digest;
use crate::domain::lang::Lang;
use crate::domain::period::Month;
use crate::domain::text::fold_place;

/// Letters that nobody takes for another one: without 0 O 1 I, five bits each.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// A QR of version 4 at level Q holds so many letters: 33 modules, 0.6 mm each on 26 mm with its rim.
const MOST: usize = 67;
/// Digits of the hash that stand on paper beside the code.
const DIGITS: usize = 16;

/// `QW-2025-10-ES-7K3F`: district, month, language, and a part of the hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The first letter of the name and the one in its middle: for people, no key.
    letters: String,
    pub period: Month,
    pub lang: Lang,
    part: String,
}

/// What is printed so that a report can be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    pub code: Code,
    pub digest: Digest,
    /// Where the pages are reached from outside, without a slash at the end.
    address: Option<String>,
}

/// A text that is no code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is no code such as QW-2025-10-ES-7K3F")]
pub struct NoCode(pub String);

/// The hash of a report's JSON.
pub fn digest(json: &str) -> Digest {
    Digest::from_bytes(Sha256::digest(json.as_bytes()).into())
}

impl Code {
    /// The code of a report with this hash.
    pub fn new(name: &str, period: Month, lang: Lang, digest: &Digest) -> Self {
        Self { letters: letters(name), period, lang, part: part(digest) }
    }

    /// Whether a report with this hash would carry it.
    pub fn fits(&self, digest: &Digest) -> bool {
        self.part == part(digest)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lang = self.lang.as_str().to_uppercase();
        write!(f, "{}-{}-{lang}-{}", self.letters, self.period, self.part)
    }
}

impl FromStr for Code {
    type Err = NoCode;

    /// Reads what a person types or pastes: any case, any dash or none, spaces around.
    fn from_str(text: &str) -> Result<Self, NoCode> {
        let refuse = || NoCode(text.trim().to_owned());
        let bare: String = text
            .chars()
            .filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '‐'..='―' | '−'))
            .collect::<String>()
            .to_uppercase();
        // two letters, year, month, language, four letters
        if bare.len() != 14 || !bare.is_ascii() {
            return Err(refuse());
        }
        let (letters, rest) = bare.split_at(2);
        let (year, rest) = rest.split_at(4);
        let (month, rest) = rest.split_at(2);
        let (lang, part) = rest.split_at(2);
        Ok(Self {
            letters: letters.to_owned(),
            period: format!("{year}-{month}").parse().map_err(|_| refuse())?,
            lang: lang.to_lowercase().parse().map_err(|_| refuse())?,
            part: Some(part)
                .filter(|part| part.bytes().all(|letter| LETTERS.contains(&letter)))
                .ok_or_else(refuse)?
                .to_owned(),
        })
    }
}

impl Seal {
    /// Seals a report whose JSON has this hash.
    pub fn new(report: &Report, lang: Lang, digest: Digest, address: Option<&str>) -> Self {
        Self {
            code: Code::new(&report.head.name, report.head.period, lang, &digest),
            digest,
            address: address.map(|address| address.trim_end_matches('/').to_owned()),
        }
    }

    /// The page where a code is typed, where the pages are public.
    pub fn page(&self) -> Option<String> {
        let address = self.address.as_deref()?;
        let bare = address.trim_start_matches("https://").trim_start_matches("http://");
        Some(format!("{bare}/verificar"))
    }

    /// The first digits of the hash, in capitals.
    pub fn digits(&self) -> String {
        self.digest.to_string().to_uppercase()[..DIGITS].to_owned()
    }

    /// What the QR holds: the address of this report with the hash in it. Without a public address, or
    /// with one that has no room or no capitals, code and hash alone.
    pub fn payload(&self) -> String {
        let (code, digits) = (&self.code, self.digits());
        let full = self.address.as_deref().and_then(|address| {
            let host = address.split_once("://")?.1;
            // only a host reads the same in capitals; a path might not
            let is_host = !host.contains('/');
            Some(format!("{address}/v/{code}/{digits}").to_uppercase()).filter(|_| is_host)
        });
        full.filter(|full| full.len() <= MOST).unwrap_or_else(|| format!("{code} {digits}"))
    }

    /// The QR as a drawing with its quiet rim of four modules.
    ///
    /// # Errors
    /// None for a payload of this house; the encoder's otherwise.
    pub fn qr(&self, title: &str) -> Result<String, qrcode::types::QrError> {
        let code = QrCode::with_error_correction_level(self.payload(), EcLevel::Q)?;
        let width = code.width();
        let dark = code.to_colors().into_iter().enumerate().filter(|(_, one)| *one == Color::Dark);
        let module = |(at, _)| format!("M{} {}h1v1h-1z", at % width + 4, at / width + 4);
        let modules = dark.map(module).collect::<Vec<String>>().concat();
        let side = width + 8;
        Ok(format!(
            "<svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{}\">\
             <path d=\"M0 0h{side}v{side}h-{side}z\" fill=\"#fff\"/><path d=\"{modules}\"/></svg>",
            super::markup::escape(title)
        ))
    }
}

/// `QW` of Qoriwayq’o, `SR` of Santa Rosa.
fn letters(name: &str) -> String {
    let folded = fold_place(name).to_uppercase();
    let mut words = folded.split(' ').filter_map(|word| word.chars().next());
    let first = words.next().unwrap_or('X');
    let second = words.next().or_else(|| folded.chars().nth(folded.chars().count() / 2));
    [first, second.unwrap_or('X')]
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { 'X' })
        .iter()
        .collect()
}

/// Four letters of the hash: its first twenty bits.
fn part(digest: &Digest) -> String {
    let bytes = digest.as_bytes();
    let bits = bytes.iter().take(3).fold(0_usize, |bits, byte| (bits << 8) | usize::from(*byte));
    [19, 14, 9, 4].map(|shift| char::from(LETTERS[(bits >> shift) & 31])).iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::made;

    fn seal(address: Option<&str>) -> Seal {
        Seal::new(&made::report(), Lang::Es, digest("{}\n"), address)
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = seal(None).code;
        let shown = code.to_string();
        assert!(shown.starts_with("QW-2025-10-ES-") && shown.len() == 18, "{shown}");
        for typed in [
            shown.clone(),
            format!(" {} ", shown.to_lowercase()),
            shown.replace('-', "–"),
            shown.replace('-', " "),
            shown.replace('-', ""),
        ] {
            assert_eq!(typed.parse::<Code>(), Ok(code.clone()), "{typed}");
        }
        for typed in ["", "QW-2025-10-ES", "QW-2025-13-ES-7K3F", "QW-2025-10-ES-7K1F", "ñandúñandú"]
        {
            assert!(typed.parse::<Code>().is_err(), "{typed}");
        }
    }

    #[test]
    fn a_code_fits_its_own_hash_and_no_other() {
        let seal = seal(None);
        assert!(seal.code.fits(&seal.digest) && !seal.code.fits(&digest("{} \n")));
        assert!(!seal.code.part.contains(['0', 'O', '1', 'I']));
        assert_eq!(letters("Santa Rosa"), "SR");
        assert_eq!(letters("Ñ"), "NN");
        assert_eq!(letters(""), "XX");
    }

    #[test]
    fn the_qr_holds_the_address_where_it_fits_and_code_and_hash_always() {
        let public = seal(Some("https://actaviva.example/"));
        let digits = public.digits();
        assert_eq!(
            public.payload(),
            format!("HTTPS://ACTAVIVA.EXAMPLE/V/{}/{digits}", public.code)
        );
        assert_eq!(public.page().as_deref(), Some("actaviva.example/verificar"));
        let alone = format!("{} {digits}", public.code);
        for address in
            [None, Some("https://un-nombre-de-verdad-muy-largo.example"), Some("http://a.pe/b")]
        {
            assert_eq!(seal(address).payload(), alone);
        }
        // a version 4 code with its rim: 41 modules on 26 mm are 0.63 mm each
        for qr in [public.qr("x").unwrap(), seal(None).qr("x").unwrap()] {
            let side: usize =
                qr.split("0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
            assert!(side <= 41, "{side}");
        }
    }
}
