//! A file handed over in a form: who may, what becomes of it, and what leaves nothing behind.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::mpsc;
use std::time::Duration;

use actaviva::clock::Clock;
use actaviva::jobs::house::House;
use actaviva::settings::{Secret, Settings};
use actaviva::web;
use tokio::net::TcpListener;

use super::stage::{Answer, ask, read};

/// An empty house that is served, and its folder.
struct Served {
    to: SocketAddr,
    folder: tempfile::TempDir,
}

impl Served {
    /// With these settings, on this machine.
    fn with(change: fn(&mut Settings)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (told, heard) = mpsc::channel();
        let path = folder.path().to_owned();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
            runtime.block_on(async move {
                let mut settings = Settings::defaults().unwrap();
                change(&mut settings);
                let house = House::open(&path, settings, Clock::System).await.unwrap();
                let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
                told.send(listener.local_addr().unwrap()).unwrap();
                web::serve(house, listener, std::future::pending()).await.unwrap();
            });
        });
        Self { to: heard.recv_timeout(Duration::from_mins(1)).unwrap(), folder }
    }

    /// The names that lie in the drop folder, hidden ones too.
    fn inbox(&self) -> Vec<String> {
        let listing = fs::read_dir(self.folder.path().join("inbox"));
        let names = listing.into_iter().flatten().flatten();
        let mut names: Vec<String> =
            names.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn host(&self) -> String {
        self.to.to_string()
    }

    fn get(&self, path: &str) -> Answer {
        ask(self.to, "GET", path, &[("Host", &self.host())])
    }

    /// Sends the form as a browser does.
    fn send(&self, path: &str, token: Option<&str>, name: &str, bytes: &[u8]) -> Answer {
        self.post(path, &[("Origin", &format!("http://{}", self.to))], &form(token, name, bytes))
    }

    fn post(&self, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(self.to).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        let headers: Vec<String> =
            headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let headers = headers.concat();
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{headers}\
             Content-Type: multipart/form-data; boundary={BOUNDARY}\r\nContent-Length: {}\r\n\r\n",
            self.to,
            body.len()
        )
        .unwrap();
        // a server that has heard enough answers before the end
        let _sent = stream.write_all(body);
        read(stream)
    }
}

const BOUNDARY: &str = "----prueba7MA4YWxkTrZu0gW";

fn form(token: Option<&str>, name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    if let Some(token) = token {
        let part = "Content-Disposition: form-data; name=\"clave\"";
        body.extend(format!("--{BOUNDARY}\r\n{part}\r\n\r\n{token}\r\n").bytes());
    }
    let part = format!("Content-Disposition: form-data; name=\"archivo\"; filename=\"{name}\"");
    let kind = "Content-Type: application/octet-stream";
    body.extend(format!("--{BOUNDARY}\r\n{part}\r\n{kind}\r\n\r\n").bytes());
    body.extend(bytes);
    body.extend(format!("\r\n--{BOUNDARY}--\r\n").bytes());
    body
}

#[test]
fn a_file_lies_in_the_drop_folder_when_it_is_whole_and_a_second_one_of_its_name_beside_it() {
    let served = Served::with(|_| ());
    let page = served.get("/subir");
    assert_eq!(page.status, 200);
    assert_eq!(page.header("referrer-policy"), Some("same-origin"));
    assert!(page.text().contains("enctype=\"multipart/form-data\""));
    assert!(!page.text().contains("name=\"clave\""), "no token is set");
    assert!(served.get("/en/subir").text().contains("Upload a public file"));

    // longer than what is read at once, and with what looks like an end inside
    let mut long = b"ANO_EJE,MES_EJE\r\n------prueba\r\n".repeat(40_000);
    long.extend(b"fin");
    let answer = served.send("/subir", None, "año 2025.csv", &long);
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(answer.text().contains("Llegó año 2025.csv (1.2 MB)."), "{}", answer.text());
    assert_eq!(fs::read(served.folder.path().join("inbox/año 2025.csv")).unwrap(), long);
    let jobs = served.get("/tareas.json").json();
    assert_eq!(jobs["jobs"][0]["job"], "inbox", "it is read without waiting for the slot");

    let english = served.send("/en/subir", None, "C:\\x\\año 2025.csv", b"otro");
    assert!(english.text().contains("2-año 2025.csv"), "{}", english.text());
    assert_eq!(served.inbox(), ["2-año 2025.csv", "año 2025.csv"]);
}

#[test]
fn what_another_site_sends_what_is_empty_too_long_or_cut_is_refused_and_nothing_is_kept() {
    let served = Served::with(|settings| settings.web.upload_megabytes = 1);
    let whole = form(None, "a.csv", b"x");
    let cross = served.post("/subir", &[("Origin", "http://evil.example")], &whole);
    assert_eq!(cross.status, 403);
    assert!(cross.text().contains("otro sitio"), "{}", cross.text());
    let fetched = [("Sec-Fetch-Site", "cross-site")];
    assert_eq!(served.post("/subir", &fetched, &whole).status, 403);
    let forwarded = [("X-Forwarded-For", "10.0.0.7")];
    assert_eq!(served.post("/subir", &forwarded, &whole).status, 403);

    assert_eq!(served.send("/subir", None, "", b"").status, 400);
    let long = served.send("/subir", None, "a.csv", &vec![b'x'; 1_200_000]);
    assert_eq!(long.status, 413);
    // within the length of the whole form, and still too long
    let just = served.send("/subir", None, "a.csv", &vec![b'x'; 1_000_001]);
    assert_eq!(just.status, 413, "{}", just.text());
    assert!(just.text().contains("pasa de 1 MB"), "{}", just.text());
    let cut = form(None, "a.csv", b"abc");
    let cut = served.post("/subir", &[], &cut[..cut.len() - 20]);
    assert_eq!(cut.status, 400);
    assert!(cut.text().contains("no llegó entero"), "{}", cut.text());
    assert_eq!(served.inbox(), [""; 0], "not even hidden");
}

#[test]
fn somebody_who_goes_away_in_the_middle_leaves_nothing() {
    let served = Served::with(|_| ());
    let body = form(None, "a.csv", &vec![b'x'; 1 << 20]);
    let mut stream = TcpStream::connect(served.to).unwrap();
    write!(
        stream,
        "POST /subir HTTP/1.1\r\nHost: {}\r\nContent-Length: {}\r\n\
         Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n\r\n",
        served.to,
        body.len()
    )
    .unwrap();
    stream.write_all(&body[..body.len() / 2]).unwrap();
    let is_there = || served.inbox().iter().any(|name| name.starts_with('.'));
    let until = |wanted: bool| {
        (0..200).any(|_| {
            std::thread::sleep(Duration::from_millis(25));
            is_there() == wanted
        })
    };
    assert!(until(true), "it comes in under a hidden name");
    stream.shutdown(std::net::Shutdown::Both).unwrap();
    let mut rest = Vec::new();
    let _end = stream.read_to_end(&mut rest);
    assert!(until(false), "{:?}", served.inbox());
    assert_eq!(served.inbox(), [""; 0]);
}

#[test]
fn with_a_token_whoever_knows_it_may_and_nobody_else_not_even_from_here() {
    let served = Served::with(|settings| settings.web.operator_token = Secret::new("s3cret"));
    assert!(served.get("/subir").text().contains("name=\"clave\" type=\"password\""));
    for (token, said) in [(None, "hace falta su clave"), (Some("otra"), "no es la de este sitio")] {
        let refused = served.send("/subir", token, "a.csv", b"x");
        assert_eq!(refused.status, 403);
        assert!(refused.text().contains(said), "{}", refused.text());
    }
    assert_eq!(served.inbox(), [""; 0]);
    assert_eq!(served.send("/subir", Some("s3cret"), "a.csv", b"x").status, 200);
    let header = [("Authorization", "Bearer s3cret")];
    assert_eq!(served.post("/subir", &header, &form(None, "b.csv", b"x")).status, 200);
    assert_eq!(served.inbox(), ["a.csv", "b.csv"]);
    let metrics =
        |token: &str| ask(served.to, "GET", "/metrics", &[("Authorization", token)]).status;
    assert_eq!((metrics("Bearer s3cret"), metrics("Bearer s3cre"), metrics("")), (200, 403, 403));
}

#[test]
fn a_site_that_is_public_lets_nobody_in_without_a_token_and_one_may_switch_it_off() {
    let public = Served::with(|settings| {
        settings.web.public_address = Some("https://actas.example".to_owned());
    });
    assert_eq!((public.get("/subir").status, public.get("/metrics").status), (403, 403));
    let off = Served::with(|settings| settings.web.upload_megabytes = 0);
    let answer = off.send("/subir", None, "a.csv", b"x");
    assert!(answer.status == 403 && answer.text().contains("no se suben archivos"));
}
