//! The demonstration, built once for all tests of this process and served on a free port.
//!
//! The client is a few lines over a socket: what matters here are the very bytes of the answers.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::{OnceLock, mpsc};
use std::time::Duration;

use actaviva::clock::Clock;
use actaviva::jobs::demo;
use actaviva::jobs::house::House;
use actaviva::settings::Settings;
use actaviva::web;
use tokio::net::TcpListener;

/// The day of the demonstration.
const TODAY: (i32, u32, u32) = (2025, 11, 15);

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

/// Asks the served demonstration.
pub fn get(path: &str) -> Answer {
    ask(demonstration(), "GET", path, &[])
}

pub fn get_with(path: &str, headers: &[(&str, &str)]) -> Answer {
    ask(demonstration(), "GET", path, headers)
}

/// Where the demonstration is served.
pub fn demonstration() -> SocketAddr {
    static SERVED: OnceLock<SocketAddr> = OnceLock::new();
    *SERVED.get_or_init(|| serve(|house, _| Box::pin(async move { house })))
}

/// What a test changes in the built house before it is served.
pub type Prepare =
    for<'a> fn(House, &'a Path) -> std::pin::Pin<Box<dyn Future<Output = House> + Send + 'a>>;

/// Copies the built demonstration into a folder that lives as long as the process, and serves it.
pub fn serve(prepare: Prepare) -> SocketAddr {
    let (told, heard) = mpsc::channel();
    let built = built();
    on_its_own(async move {
        let folder = tempfile::tempdir().unwrap();
        copy(built, folder.path());
        let house = prepare(open(folder.path()).await, folder.path()).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        told.send(listener.local_addr().unwrap()).unwrap();
        web::serve(house, listener, std::future::pending()).await.unwrap();
    });
    heard.recv_timeout(Duration::from_mins(5)).expect("the demonstration is served")
}

/// The demonstration as it is built, once for all tests of this process; nobody writes in it.
fn built() -> &'static Path {
    static BUILT: OnceLock<tempfile::TempDir> = OnceLock::new();
    let folder = BUILT.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_owned();
        let building = on_its_own(async move {
            let house = open(&path).await;
            demo::build(&house, &mut |_, _, _| {}).await.unwrap();
            // what is only in the journal would not be copied
            house.db.close().await;
        });
        building.join().unwrap();
        folder
    });
    folder.path()
}

async fn open(folder: &Path) -> House {
    let day = chrono::NaiveDate::from_ymd_opt(TODAY.0, TODAY.1, TODAY.2).unwrap();
    House::open(folder, Settings::defaults().unwrap(), Clock::Day(day)).await.unwrap()
}

/// Runs on a thread and a runtime of its own: a test's end ends neither.
fn on_its_own(work: impl Future<Output = ()> + Send + 'static) -> std::thread::JoinHandle<()> {
    std::thread::spawn(|| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        runtime.block_on(work);
    })
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            std::fs::create_dir_all(&there).unwrap();
            copy(&entry.path(), &there);
        } else {
            std::fs::copy(entry.path(), &there).unwrap();
        }
    }
}

/// One request on a connection of its own.
pub fn ask(to: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut stream = TcpStream::connect(to).unwrap();
    stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    let host = if headers.iter().any(|(name, _)| *name == "Host") { "" } else { "Host: x\r\n" };
    let headers: Vec<String> =
        headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let headers = headers.concat();
    write!(stream, "{method} {path} HTTP/1.1\r\n{host}Connection: close\r\n{headers}\r\n").unwrap();
    read(stream)
}

/// The answer on a connection that is closed after it.
pub fn read(mut stream: TcpStream) -> Answer {
    let mut bytes = Vec::new();
    // a server that did not want to hear more closes hard, after its answer
    if let Err(error) = stream.read_to_end(&mut bytes) {
        assert!(!bytes.is_empty(), "{error}");
    }
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("headers end");
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    Answer { status, headers, body: bytes.split_off(end + 4) }
}
