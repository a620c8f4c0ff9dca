//! HTML files: the page of a work, a page of Consulta Amigable, or no data at all.
//!
//! Portals answer a download with a page of their own when they are ill or do not like the caller;
//! such a page must never be read as "nothing was spent".

use std::io::Read;

use super::{Options, ParseError, Sink, Summary, consulta_amigable, infobras_work};

/// The longest page of the sources is a few megabytes; one that is larger than this is not one.
const LARGEST_PAGE: u64 = 64 << 20;

/// Reads a page of any known kind.
pub fn read(
    input: impl Read,
    options: &Options,
    sink: &mut dyn Sink,
) -> Result<Summary, ParseError> {
    let mut bytes = Vec::new();
    input.take(LARGEST_PAGE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_PAGE {
        return Err(ParseError::Unreadable { reason: "it is larger than any page".to_owned() });
    }
    // some pages are in windows-1252 and say so nowhere
    let html = match std::str::from_utf8(&bytes) {
        Ok(text) => text.into(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(&bytes).0,
    };
    if infobras_work::is_page(&html) {
        infobras_work::read_page(&html, options, sink)
    } else if consulta_amigable::is_page(&html) {
        consulta_amigable::read_page(&html, options, sink)
    } else {
        let seen = crate::domain::text::shorten(html.trim(), 80);
        Err(ParseError::NotData { what: kind(&html), seen })
    }
}

/// What a page that is no data is.
fn kind(html: &str) -> &'static str {
    const KINDS: [(&str, &str); 5] = [
        ("incapsula", "the block page of the portal's firewall"),
        ("request unsuccessful", "the block page of the portal's firewall"),
        ("captcha", "a page that asks whether we are a person"),
        ("server error", "an error page of the portal"),
        ("runtime error", "an error page of the portal"),
    ];
    let lower = html.to_lowercase();
    let known = KINDS.iter().find(|(mark, _)| lower.contains(mark));
    known.map_or("a web page", |(_, kind)| kind)
}
