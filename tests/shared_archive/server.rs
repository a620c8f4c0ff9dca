//! A real S3 server (moto, which `tests/shared_archive/install` puts in place), one a test.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A server with one bucket, `actas`; it ends with the test.
pub struct Server {
    port: u16,
    running: Option<Child>,
}

impl Server {
    pub fn start() -> Self {
        // free a moment ago, which is as much as can be known
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut server = Self { port, running: None };
        server.start_again();
        server
    }

    /// Starts it on the same port, empty but for its bucket.
    pub fn start_again(&mut self) {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/moto/bin/moto_server");
        assert!(program.is_file(), "bash tests/shared_archive/install puts the server in place");
        let mut command = Command::new(program);
        command.args(["-H", "127.0.0.1", "-p", &self.port.to_string()]);
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        self.running = Some(child);
        let answers = (0..600).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            TcpStream::connect(("127.0.0.1", self.port)).is_ok()
        });
        assert!(answers, "the server starts");
        assert_eq!(self.ask("PUT", "/actas", b"").0, 200);
    }

    pub fn stop(&mut self) {
        if let Some(mut child) = self.running.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn put(&self, key: &str, bytes: &[u8]) {
        assert_eq!(self.ask("PUT", key, bytes).0, 200, "{key}");
    }

    pub fn delete(&self, key: &str) {
        assert_eq!(self.ask("DELETE", key, b"").0, 204, "{key}");
    }

    /// When what lies under a key was written.
    pub fn modified(&self, key: &str) -> String {
        let (status, head) = self.ask("HEAD", key, b"");
        assert_eq!(status, 200, "{key}: {head}");
        let line = head.lines().find(|line| line.to_lowercase().starts_with("last-modified"));
        line.unwrap().to_owned()
    }

    /// Status and head of an answer.
    fn ask(&self, method: &str, path: &str, body: &[u8]) -> (u16, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\
             Authorization: AWS4-HMAC-SHA256 Credential=prueba/20250101/us-east-1/s3/aws4_request\r\n\
             Content-Length: {}\r\n\r\n",
            self.port,
            body.len()
        )
        .unwrap();
        stream.write_all(body).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let head = text.split("\r\n\r\n").next().unwrap_or_default().to_owned();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), head)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}
