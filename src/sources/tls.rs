//! Who a portal proves to be: the checks, the certificates that it leaves out, and until when its own
//! holds.

use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::FetchError;

const CONNECT_WITHIN: Duration = Duration::from_secs(30);

/// The connection to one source: the machine's trusted certificates, and those of an extra file.
///
/// Redirects are followed by hand, so that each hop is asked politely and written down; nothing is
/// unpacked on the way, so that what is hashed is what came.
pub fn connection(agent: &str, extra_ca: Option<&Path>) -> Result<reqwest::Client, FetchError> {
    // the second time it is there already
    let _there = rustls::crypto::ring::default_provider().install_default();
    let mut builder = reqwest::Client::builder()
        .user_agent(agent)
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        .connect_timeout(CONNECT_WITHIN)
        .pool_max_idle_per_host(1)
        .tls_info(true)
        .http1_only();
    if let Some(file) = extra_ca {
        let fail = |cause: String| FetchError::ExtraCa { file: file.display().to_string(), cause };
        let text = std::fs::read(file).map_err(|error| fail(error.to_string()))?;
        let certificates = reqwest::Certificate::from_pem_bundle(&text)
            .map_err(|error| fail(error.to_string()))?;
        if certificates.is_empty() {
            return Err(fail("there is none in it".into()));
        }
        builder = builder.tls_certs_merge(certificates);
    }
    builder.build().map_err(|error| FetchError::Ledger(format!("no connections: {error}")))
}

/// Until when the certificate holds that answered.
pub fn certificate_end(response: &reqwest::Response) -> Option<DateTime<Utc>> {
    let info = response.extensions().get::<reqwest::tls::TlsInfo>()?;
    let (_, certificate) = x509_parser::parse_x509_certificate(info.peer_certificate()?).ok()?;
    DateTime::from_timestamp(certificate.validity().not_after.timestamp(), 0)
}

/// Tells a chain of causes that ends in a certificate, and gives its last words.
pub fn is_certificate(error: &reqwest::Error) -> bool {
    causes(error).any(|words| words.contains("certificate"))
}

/// The words of an error and of what caused it, the deepest last.
pub fn causes(error: &reqwest::Error) -> impl Iterator<Item = String> {
    let first: &dyn std::error::Error = error;
    std::iter::successors(Some(first), |error| error.source()).map(ToString::to_string)
}
