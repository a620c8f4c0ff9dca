//! A letter as a mail: headers, text and HTML.
//!
//! Every word of others is on one line before it meets a header, and the library encodes what is not
//! plain ASCII; addresses were parsed where they came in. Leaving takes one click and no sign-in: RFC 2369
//! and, where the pages are served over https, RFC 8058.

use std::time::SystemTime;

use chrono::{DateTime, Utc};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};

use super::letter::{Letter, html, text};
use super::naming;
use crate::domain::codes::Ubigeo;
use crate::domain::subscriber::MailAddress;
use crate::domain::text::{shorten, tidy};

/// Who writes to whom, and how it ends.
#[derive(Debug, Clone)]
pub struct Head<'a> {
    pub from: &'a MailAddress,
    pub from_name: &'a str,
    pub to: &'a MailAddress,
    /// Without the angle brackets.
    pub message_id: &'a str,
    pub at: DateTime<Utc>,
    /// The page that ends it.
    pub leave: &'a str,
    /// What names the subscription in a mail that asks to end it.
    pub leave_word: &'a str,
    pub about: &'a Ubigeo,
    /// The name of the machine that the links lead to.
    pub host: &'a str,
}

/// Why a letter is no mail.
#[derive(Debug, thiserror::Error)]
pub enum MimeError {
    #[error("the address {0} is refused by the mail library")]
    Address(MailAddress, #[source] lettre::address::AddressError),
    #[error("the mail cannot be put together")]
    Message(#[from] lettre::error::Error),
}

/// Writes the mail, byte for byte as it is sent.
pub fn write(letter: &Letter, head: &Head<'_>) -> Result<Vec<u8>, MimeError> {
    let name = shorten(&tidy(head.from_name), 60);
    let name = Some(name).filter(|name| !name.is_empty());
    let mut message = Message::builder()
        .from(Mailbox::new(name, address(head.from)?))
        .to(Mailbox::new(None, address(head.to)?))
        .subject(tidy(&letter.subject))
        .date(SystemTime::from(head.at))
        .message_id(Some(format!("<{}>", head.message_id)));
    for (name, value) in list_headers(head) {
        message = message.raw_header(HeaderValue::new(name, value));
    }
    let part = |kind: ContentType, body: String| SinglePart::builder().header(kind).body(body);
    let both = MultiPart::builder()
        .kind(lettre::message::MultiPartKind::Alternative)
        // of the mail itself, so that the same mail is the same bytes
        .boundary(format!("actaviva-{}", naming::digits(&[head.message_id])))
        .singlepart(part(ContentType::TEXT_PLAIN, text::render(letter)))
        .singlepart(part(ContentType::TEXT_HTML, html::render(letter)));
    Ok(message.multipart(both)?.formatted())
}

fn list_headers(head: &Head<'_>) -> Vec<(HeaderName, String)> {
    let by_mail = format!("mailto:{}?subject={}", head.from, head.leave_word);
    let mut headers = vec![
        (
            HeaderName::new_from_ascii_str("List-Unsubscribe"),
            format!("<{}>, <{by_mail}>", head.leave),
        ),
        (
            HeaderName::new_from_ascii_str("List-Id"),
            format!("<{}.avisos.{}>", head.about, head.host),
        ),
        // RFC 3834: no holiday answer to this
        (HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()),
    ];
    if head.leave.starts_with("https://") {
        let name = HeaderName::new_from_ascii_str("List-Unsubscribe-Post");
        headers.push((name, "List-Unsubscribe=One-Click".to_owned()));
    }
    headers
}

fn address(mail: &MailAddress) -> Result<lettre::Address, MimeError> {
    let (local, host) = mail.parts();
    lettre::Address::new(local, host).map_err(|error| MimeError::Address(mail.clone(), error))
}
