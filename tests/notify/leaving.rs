//! Leaving by one click, staying away, coming back; the feed and the calendar.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Stdio};
use std::time::Duration;

use crate::ground::actaviva;
use crate::stage::{COMMITTEE, OFFICIAL, READER, REMOVED, Stage};

/// The pages of a stage, served on a day.
struct Pages {
    child: Child,
    at: SocketAddr,
}

impl Pages {
    fn of(stage: &Stage, today: &str) -> Self {
        let mut child = actaviva(&stage.ground.data())
            .args(["--today", today, "--json", "serve", "--no-work", "--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let said: serde_json::Value = serde_json::from_str(&line).unwrap();
        let at = said["address"].as_str().unwrap();
        let at = at.trim_start_matches("http://").trim_end_matches('/').parse().unwrap();
        Self { child, at }
    }

    /// Status, headers in lower case, body.
    fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(self.at).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\
             Content-Length: {}\r\n{headers}\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, head.to_lowercase(), body.to_owned())
    }

    fn get(&self, path: &str) -> (u16, String, String) {
        self.ask("GET", path, "", "")
    }

    /// What a mail program sends for its reader (RFC 8058).
    fn one_click(&self, path: &str) -> (u16, String, String) {
        let kind = "Content-Type: application/x-www-form-urlencoded\r\n";
        self.ask("POST", path, kind, "List-Unsubscribe=One-Click")
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }
}

#[tokio::test]
async fn one_click_ends_the_mails_for_good_and_the_same_link_brings_them_back() {
    let stage = Stage::sqlite();
    stage.until_november();
    stage.lose_money("2025-11-11");
    let mail = stage.last_to(OFFICIAL);
    assert_eq!(mail.header("List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"));
    let by = mail.header("List-Unsubscribe").unwrap();
    assert!(by.contains("<mailto:avisos@acta.example?subject=baja-"), "{by}");
    let link = by.split(['<', '>']).nth(1).unwrap();
    assert!(mail.text.contains(link) && mail.html.contains(link), "{link}");
    let path = link.strip_prefix("https://acta.example").unwrap();

    let pages = Pages::of(&stage, "2025-11-12");
    let (status, head, page) = pages.get(path);
    assert_eq!(status, 200);
    assert!(head.contains("no-store") && page.contains("<form method=\"post\""), "{head}");
    assert!(page.contains("ge…@muni.example") && !page.contains(OFFICIAL), "{page}");
    assert_eq!(stage.state_of(OFFICIAL)["state"], "told", "to look changes nothing");
    for wrong in [
        path.replace("/1/", "/2/").replace("/2/", "/3/"),
        format!("{path}A"),
        "/avisos/baja/1/".into(),
    ] {
        assert_eq!(pages.one_click(&wrong).0, 404, "{wrong}");
    }
    assert_eq!(stage.state_of(OFFICIAL)["state"], "told");

    let (status, _, page) = pages.one_click(path);
    assert!(status == 200 && page.contains("Sigue así"), "{page}");
    assert_eq!(pages.one_click(path).0, 200, "a second click changes nothing");
    assert_eq!(stage.state_of(OFFICIAL)["state"], "left");
    let before = stage.told().len();
    stage.work("2025-12-06");
    let told = stage.told().split_off(before);
    assert!(told.iter().any(|mail| mail.starts_with(READER)), "{told:?}");
    assert!(told.iter().all(|mail| !mail.starts_with(OFFICIAL)), "listed and still away: {told:?}");

    let back = path.replace("/baja/", "/vuelta/");
    assert_eq!(pages.get(&back).0, 405, "to look brings nobody back");
    assert!(pages.one_click(&back).2.contains("desde hoy"));
    assert_eq!(stage.state_of(OFFICIAL)["state"], "told");
    stage.ground.at("2025-12-07", &["notices", "leave", COMMITTEE]);
    assert_eq!(stage.state_of(COMMITTEE)["state"], "left");
    stage.ground.at("2025-12-07", &["notices", "return", COMMITTEE]);
    assert_eq!(stage.state_of(COMMITTEE)["state"], "told");
}

#[tokio::test]
async fn the_links_of_a_mail_lead_to_the_pages() {
    let stage = Stage::sqlite();
    stage.until_november();
    stage.lose_money("2025-11-11");
    stage.work("2025-11-17");
    let mails = [stage.last_to(OFFICIAL), stage.last_to(COMMITTEE)];
    let pages = Pages::of(&stage, "2025-11-17");
    for mail in mails {
        let links = mail.text.lines().map(str::trim).filter(|line| line.starts_with("https://"));
        for link in links {
            let mut path = link.strip_prefix("https://acta.example").unwrap().to_owned();
            // a ubigeo is sent on to the name, an id to its words
            for _ in 0..3 {
                let (status, head, _) = pages.get(&path);
                match head.lines().find_map(|line| line.strip_prefix("location: ")) {
                    Some(to) => path = to.to_owned(),
                    None => assert_eq!(status, 200, "{link} → {path}"),
                }
            }
        }
    }
}

#[tokio::test]
async fn the_feed_and_the_calendar_are_what_their_readers_expect() {
    let stage = Stage::sqlite();
    stage.until_november();
    stage.lose_money("2025-11-11");
    let promise = ["--by", "Gerencia", "--text", "Se repone.", "--promised", "2025-12-20"];
    stage.ground.at("2025-11-13", &[&["alert", "reply", REMOVED][..], &promise].concat());
    let pages = Pages::of(&stage, "2025-11-17");

    let (status, head, feed) = pages.get("/qoriwayqo/avisos.atom");
    assert_eq!(status, 200);
    assert!(head.contains("content-type: application/atom+xml; charset=utf-8"), "{head}");
    insta::assert_snapshot!("feed", feed);
    let tag = head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap().replace('w', "W");
    let same = pages.ask("GET", "/qoriwayqo/avisos.atom", &format!("If-None-Match: {tag}\r\n"), "");
    assert_eq!(same.0, 304);
    let english = pages.get("/en/qoriwayqo/avisos.atom").2;
    assert!(english.contains("xml:lang=\"en\"") && english.contains("New alert."), "{english}");
    assert_eq!(pages.get("/990101/avisos.atom").0, 301);

    let (status, head, days) = pages.get("/qoriwayqo/plazos.ics");
    assert_eq!(status, 200);
    assert!(head.contains("content-type: text/calendar; charset=utf-8"), "{head}");
    assert!(days.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{days}");
    insta::assert_snapshot!("calendar", days.replace("\r\n", "\n"));
    let home = pages.get("/qoriwayqo").2;
    assert!(home.contains("type=\"application/atom+xml\"") && home.contains("plazos.ics"));
}
