//! Hands mails to the server of the settings, one connection for several.
//!
//! What goes wrong is told apart by where it goes wrong: before a recipient is named it is the server's
//! or the settings' fault and every mail waits; a recipient or a mail that is refused for good concerns
//! that one alone; and when the connection breaks after the mail was given, nobody can tell whether it
//! was taken. Certificates are always checked.

use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail as MailFrom, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;

use crate::domain::subscriber::MailAddress;
use crate::domain::text::{shorten, tidy};
use crate::settings::Mail;
use crate::settings::mail::Security;

/// As much of what a server says as is kept.
const MOST_SAID: usize = 300;

/// Why no mail can be handed over now.
#[derive(Debug, thiserror::Error)]
pub enum SmtpError {
    #[error("the certificates of {0} cannot be read")]
    ExtraCa(String, #[source] std::io::Error),
    #[error("the certificates of {0} are none")]
    NoCertificate(String),
    #[error("the mail server {server} does not answer: {why}")]
    Connect { server: String, why: String },
    #[error("the mail server {server} gives no closed way: {why}")]
    Closed { server: String, why: String },
    #[error("the mail server {server} refused the user or the password: {why}")]
    Password { server: String, why: String },
}

impl SmtpError {
    /// A person has to change a setting before it can go well.
    pub const fn is_of_settings(&self) -> bool {
        !matches!(self, Self::Connect { .. })
    }
}

/// What became of one mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handed {
    Taken,
    /// For good, with the server's words.
    Refused(String),
    /// Not now; the server did not get the mail.
    NotNow(String),
    /// The server got it, and nobody knows whether it took it.
    Unsure(String),
}

/// An open connection to the server.
pub struct Line {
    connection: AsyncSmtpConnection,
    patience: Duration,
}

/// Opens a connection, closes the way, and says who we are.
pub async fn open(mail: &Mail) -> Result<Line, SmtpError> {
    let server = || format!("{}:{}", mail.server, mail.port());
    let connect = |why: String| SmtpError::Connect { server: server(), why };
    let patience = mail.timeout();
    let opened = tokio::time::timeout(patience, begin(mail));
    let mut connection = opened.await.map_err(|_| connect(too_long(patience)))??;
    if !mail.user.is_empty() {
        let who = Credentials::new(
            mail.user.clone(),
            mail.password.reveal().unwrap_or_default().to_owned(),
        );
        let greeted = connection.auth(DEFAULT_MECHANISMS, &who);
        let greeted = tokio::time::timeout(patience, greeted).await;
        let greeted = greeted.map_err(|_| connect(too_long(patience)))?;
        if let Err(error) = greeted {
            connection.abort().await;
            let (server, why) = (server(), said(&error));
            return Err(if error.is_transient() {
                SmtpError::Connect { server, why }
            } else {
                SmtpError::Password { server, why }
            });
        }
    }
    Ok(Line { connection, patience })
}

async fn begin(mail: &Mail) -> Result<AsyncSmtpConnection, SmtpError> {
    let server = || format!("{}:{}", mail.server, mail.port());
    let closed = |why: String| SmtpError::Closed { server: server(), why };
    let host = mail.from.as_ref().map_or("localhost", |from| from.parts().1);
    let hello = ClientId::Domain(host.to_owned());
    let tls = match mail.security {
        Security::None => None,
        Security::Starttls | Security::Tls => Some(tls(mail)?),
    };
    let at_once = tls.clone().filter(|_| mail.security == Security::Tls);
    let address = (mail.server.as_str(), mail.port());
    let opened =
        AsyncSmtpConnection::connect_tokio1(address, Some(mail.timeout()), &hello, at_once, None);
    let mut connection = opened.await.map_err(|error| {
        let why = said(&error);
        if error.is_tls() { closed(why) } else { SmtpError::Connect { server: server(), why } }
    })?;
    if let (Security::Starttls, Some(tls)) = (mail.security, tls)
        && let Err(error) = connection.starttls(tls, &hello).await
    {
        // not a word more: what is left of the line can carry none
        return Err(closed(said(&error)));
    }
    Ok(connection)
}

/// The usual authorities, and those of the extra file.
fn tls(mail: &Mail) -> Result<TlsParameters, SmtpError> {
    let closed = |error: &lettre::transport::smtp::Error| SmtpError::Closed {
        server: mail.server.clone(),
        why: said(error),
    };
    let mut parameters = TlsParameters::builder(mail.server.clone());
    if let Some(path) = mail.extra_ca() {
        let name = path.display().to_string();
        let pem = std::fs::read(&path).map_err(|error| SmtpError::ExtraCa(name.clone(), error))?;
        // the library takes a file without any certificate for one of none
        let has_one = pem.windows(27).any(|part| part == b"-----BEGIN CERTIFICATE-----");
        let certificate = Certificate::from_pem(&pem).ok().filter(|_| has_one);
        parameters =
            parameters.add_root_certificate(certificate.ok_or(SmtpError::NoCertificate(name))?);
    }
    parameters.build().map_err(|error| closed(&error))
}

impl Line {
    /// Hands over one mail.
    pub async fn hand(&mut self, from: &MailAddress, to: &MailAddress, mail: &[u8]) -> Handed {
        let (Some(from), Some(to)) = (address(from), address(to)) else {
            return Handed::Refused("the mail library takes no such address".to_owned());
        };
        let patience = self.patience;
        let named = tokio::time::timeout(patience, self.name(from, to)).await;
        match named {
            Err(_) => return Handed::NotNow(too_long(patience)),
            Ok(Err(handed)) => {
                // the next mail on this connection begins anew
                let _reset = self.connection.command(Rset).await;
                return handed;
            }
            Ok(Ok(())) => {}
        }
        match tokio::time::timeout(patience, self.connection.message(mail)).await {
            Ok(Ok(_)) => Handed::Taken,
            Ok(Err(error)) if error.is_permanent() => Handed::Refused(said(&error)),
            Ok(Err(error)) if error.is_transient() => Handed::NotNow(said(&error)),
            Ok(Err(error)) => Handed::Unsure(said(&error)),
            Err(_) => Handed::Unsure(too_long(patience)),
        }
    }

    /// Everything before the mail itself.
    async fn name(&mut self, from: Address, to: Address) -> Result<(), Handed> {
        let not_now = |error: lettre::transport::smtp::Error| Handed::NotNow(said(&error));
        let line = &mut self.connection;
        // the sender is ours: whoever refuses it refuses every mail
        line.command(MailFrom::new(Some(from), vec![])).await.map_err(not_now)?;
        line.command(Rcpt::new(to, vec![])).await.map_err(|error| {
            let why = said(&error);
            if error.is_permanent() { Handed::Refused(why) } else { Handed::NotNow(why) }
        })?;
        line.command(Data).await.map_err(not_now)?;
        Ok(())
    }

    pub async fn close(mut self) {
        let _gone = tokio::time::timeout(self.patience, self.connection.abort()).await;
    }
}

fn address(mail: &MailAddress) -> Option<Address> {
    let (local, host) = mail.parts();
    Address::new(local, host).ok()
}

/// What a server said, on one line, not longer than anybody reads.
fn said(error: &lettre::transport::smtp::Error) -> String {
    shorten(&tidy(&error.to_string()), MOST_SAID)
}

fn too_long(patience: Duration) -> String {
    format!("no answer in {} seconds", patience.as_secs())
}
