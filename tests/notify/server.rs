//! A real mail server (aiosmtpd), started and stopped by the tests, with a certificate of its own.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use serde_json::Value;

/// A mail as the server took it.
#[derive(Debug, Clone)]
pub struct Taken {
    pub to: String,
    pub by_tls: bool,
    pub bytes: Vec<u8>,
}

/// The server; it may go down and come back on the same port.
pub struct MailServer {
    folder: tempfile::TempDir,
    mode: &'static str,
    pub port: u16,
    running: Option<Child>,
}

impl MailServer {
    pub fn start() -> Self {
        Self::of("starttls")
    }

    pub fn closed_from_the_first_byte() -> Self {
        Self::of("tls")
    }

    fn of(mode: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        certify(folder.path());
        let mut server = Self { folder, mode, port: 0, running: None };
        server.up();
        server
    }

    /// The certificate of its authority.
    pub fn authority(&self) -> PathBuf {
        self.folder.path().join("authority.pem")
    }

    pub fn up(&mut self) {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/notify/server.py");
        let mut child = Command::new(python())
            .arg(script)
            .arg(self.folder.path())
            .args([&self.port.to_string(), self.mode])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        self.port = line.trim().parse().expect("the server says its port");
        self.running = Some(child);
    }

    pub fn down(&mut self) {
        if let Some(mut child) = self.running.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// From now on these have no mailbox.
    pub fn refuse(&self, addresses: &str) {
        std::fs::write(self.folder.path().join("refused"), addresses).unwrap();
    }

    /// From now on a mail is taken and its sender never hears of it.
    pub fn hang(&self, hangs: bool) {
        let path = self.folder.path().join("hang");
        if hangs {
            std::fs::write(path, "").unwrap();
        } else {
            std::fs::remove_file(path).unwrap();
        }
    }

    /// What was taken, in order.
    pub fn taken(&self) -> Vec<Taken> {
        let mut names: Vec<PathBuf> = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
            .collect();
        names.sort();
        let read = |path: &PathBuf| {
            let about = std::fs::read_to_string(path.with_extension("json")).unwrap();
            let about: Value = serde_json::from_str(&about).unwrap();
            Taken {
                to: about["to"][0].as_str().unwrap().to_owned(),
                by_tls: about["tls"].as_bool().unwrap(),
                bytes: std::fs::read(path).unwrap(),
            }
        };
        names.iter().map(read).collect()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.down();
    }
}

/// A python that has aiosmtpd; `bash tests/run` installs one.
fn python() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/smtp/bin/python");
    let all = [own, PathBuf::from("python3"), PathBuf::from("/usr/bin/python3")];
    let has_it = |python: &PathBuf| {
        let asked = Command::new(python).args(["-c", "import aiosmtpd"]).output();
        asked.is_ok_and(|output| output.status.success())
    };
    all.into_iter().find(has_it).expect("aiosmtpd is installed; `bash tests/run` installs it")
}

/// An authority of ours, and a certificate of `localhost` by it.
fn certify(folder: &Path) {
    let mut params = CertificateParams::new(vec![]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.distinguished_name.push(rcgen::DnType::CommonName, "autoridad de prueba");
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    let own = params.signed_by(&key, &authority).unwrap();
    let write = |name: &str, text: String| std::fs::write(folder.join(name), text).unwrap();
    write("authority.pem", authority.pem());
    write("cert.pem", own.pem());
    write("key.pem", key.serialize_pem());
}

/// What a mail says once it is decoded: the value of a header, unfolded and decoded by Python's own
/// reader of mail, and each body.
#[derive(Debug, Clone)]
pub struct Read {
    pub headers: Vec<(String, String)>,
    pub text: String,
    pub html: String,
}

impl Read {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

/// Reads a mail with a reader that is not ours.
pub fn read(mail: &[u8]) -> Read {
    const SCRIPT: &str = "\
import email, email.policy, json, sys
mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
body = lambda kind: mail.get_body((kind,)).get_content()
print(json.dumps({'headers': [[k, str(v)] for k, v in mail.items()],
                  'text': body('plain'), 'html': body('html'),
                  'defects': [str(d) for d in mail.defects]}))";
    use std::io::Write as _;
    let mut child = Command::new(python())
        .args(["-c", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(mail).unwrap();
    let output = child.wait_with_output().unwrap();
    let read: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(read["defects"], Value::Array(vec![]), "{read}");
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let headers = read["headers"].as_array().unwrap();
    Read {
        headers: headers.iter().map(|pair| (word(&pair[0]), word(&pair[1]))).collect(),
        text: word(&read["text"]).replace("\r\n", "\n"),
        html: word(&read["html"]).replace("\r\n", "\n"),
    }
}
