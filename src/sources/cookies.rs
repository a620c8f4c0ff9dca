//! The cookies of one visit: a name and a value a host, kept for as long as the program runs.
//!
//! Portals need them to know their own session again; paths and dates do not matter in a visit of
//! minutes, and nothing is written to a disk.

use std::collections::BTreeMap;

/// What each host wants to be told again.
#[derive(Debug, Default)]
pub struct Jar {
    hosts: BTreeMap<String, BTreeMap<String, String>>,
}

impl Jar {
    /// Takes the value of a `Set-Cookie` header; an empty or expired one is forgotten.
    pub fn take(&mut self, host: &str, header: &str) {
        let mut parts = header.split(';');
        let Some((name, value)) = parts.next().and_then(|pair| pair.split_once('=')) else {
            return;
        };
        let is_over = parts.any(|part| part.trim().eq_ignore_ascii_case("max-age=0"));
        let cookies = self.hosts.entry(host.to_owned()).or_default();
        if is_over || value.trim().is_empty() {
            cookies.remove(name.trim());
        } else {
            cookies.insert(name.trim().to_owned(), value.trim().to_owned());
        }
    }

    /// The value of the `Cookie` header for a host.
    pub fn header(&self, host: &str) -> Option<String> {
        let cookies = self.hosts.get(host).filter(|cookies| !cookies.is_empty())?;
        let pairs: Vec<String> =
            cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        Some(pairs.join("; "))
    }

    /// Forgets a host: a new session begins.
    pub fn forget(&mut self, host: &str) {
        self.hosts.remove(host);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_told_its_own_cookies_only() {
        let mut jar = Jar::default();
        jar.take("a", "ASP.NET_SessionId=x1; path=/; HttpOnly");
        jar.take("a", "gone=1; Max-Age=0");
        assert_eq!(jar.header("a").as_deref(), Some("ASP.NET_SessionId=x1"));
        assert_eq!(jar.header("b"), None);
        jar.forget("a");
        assert_eq!(jar.header("a"), None);
    }
}
