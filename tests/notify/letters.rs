//! The mails themselves, on the demonstration: read by people, so kept as they are.

use std::path::Path;

use actaviva::clock::Clock;
use actaviva::domain::codes::Ubigeo;
use actaviva::domain::lang::Lang;
use actaviva::domain::period::lima;
use actaviva::domain::subscriber::{Frequency, MailAddress, Role, Subscriber};
use actaviva::jobs::house::House;
use actaviva::jobs::{demo, judgement, notify};
use actaviva::notify::known::Known;
use actaviva::settings::Settings;
use actaviva::store::deliveries;
use chrono::NaiveDate;

use crate::server::{Read, read};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The demonstration with one subscriber, who was told up to a day.
async fn house(folder: &Path, subscriber: &Subscriber, told_until: &str) -> House {
    let mut settings = Settings::defaults().unwrap();
    "localhost".clone_into(&mut settings.mail.server);
    settings.mail.from = MailAddress::parse("avisos@acta.example").ok();
    settings.web.public_address = Some("https://acta.example".to_owned());
    settings.notices.subscribers = vec![subscriber.clone()];
    let house = House::open(folder, settings, Clock::Day(day("2025-11-15"))).await.unwrap();
    demo::build(&house, &mut |_, _, _| {}).await.unwrap();
    let ubigeo = &subscriber.municipality;
    let until = lima::end_of(day(told_until));
    let judged = judgement::load(&house, ubigeo, until, None).await.unwrap();
    let steps = notify::steps(&house, &judged, 0, until).await.unwrap();
    let step = steps.last().map_or(0, |step| step.number);
    let known = serde_json::to_string(&Known::of(&judged, step, 1)).unwrap();
    let mut tx = house.db.begin().await.unwrap();
    deliveries::begin(&mut tx, &subscriber.mail, ubigeo, &known, until).await.unwrap();
    tx.commit().await.unwrap();
    house
}

/// What is written to somebody on 15 November, who was told up to a day.
async fn written(role: Role, language: Lang, frequency: Frequency, told_until: &str) -> Read {
    let folder = tempfile::tempdir().unwrap();
    let subscriber = Subscriber {
        mail: MailAddress::parse("illari@qoriwayqo.example").unwrap(),
        municipality: Ubigeo::parse("990101").unwrap(),
        language,
        frequency,
        role,
    };
    let house = house(folder.path(), &subscriber, told_until).await;
    assert_eq!(notify::compose(&house, &subscriber.municipality).await.unwrap(), 1);
    let mails = deliveries::open(&house.db).await.unwrap();
    let mail = mails[0].body.as_bytes();
    assert!(mail.len() < 25_000, "{}", mail.len());
    assert!(mail.is_ascii() && mail.split(|byte| *byte == b'\n').all(|line| line.len() <= 999));
    let mut read = read(mail);
    // the tag is made with the key of the folder
    let tag = read.text.split("/avisos/baja/1/").nth(1).unwrap()[..22].to_owned();
    for text in [&mut read.text, &mut read.html] {
        *text = text.replace(&tag, "TAG-OF-THE-FOLDER-KEYS");
    }
    if let Some(folder) = std::env::var_os("ACTAVIVA_TEST_MAILS") {
        let name = format!("{role}-{language}.html");
        std::fs::write(Path::new(&folder).join(name), &read.html).unwrap();
    }
    says_the_same_twice(&read);
    read
}

/// Text and HTML say the same words in the same order.
fn says_the_same_twice(read: &Read) {
    let mut html = read.html.split_once("<body").unwrap().1.to_owned();
    while let (Some(open), Some(close)) = (html.find('<'), html.find('>')) {
        if open < close {
            html.replace_range(open..=close, " ");
        } else {
            html.replace_range(..=close, " ");
        }
    }
    for (mark, sign) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    {
        html = html.replace(mark, sign);
    }
    let text = read
        .text
        .lines()
        .filter(|line| !line.trim().starts_with("https://"))
        .filter(|line| !line.chars().all(|sign| "=-".contains(sign)))
        .map(|line| line.trim_start_matches("- ").trim_end_matches(':'))
        .collect::<Vec<_>>()
        .join(" ");
    let words = |text: &str| {
        let words = text.split_whitespace().map(|word| word.trim_end_matches(':').to_owned());
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>()
    };
    assert_eq!(words(&html), words(&text));
    let wide = read
        .text
        .lines()
        .find(|line| line.chars().count() > 72 && !line.trim().starts_with("https://"));
    assert_eq!(wide, None);
    for never in ["<img", "<script", "url(", "cid:", "http://"] {
        assert!(!read.html.contains(never), "{never}");
    }
}

#[tokio::test]
async fn the_digest_of_the_committee() {
    let mail = written(Role::Committee, Lang::Es, Frequency::Weekly, "2025-10-20").await;
    insta::assert_snapshot!(
        "committee",
        format!("{}\n\n{}", mail.header("Subject").unwrap(), mail.text)
    );
    insta::assert_snapshot!("committee_html", mail.html);
}

#[tokio::test]
async fn the_digest_of_a_reader_in_english() {
    let mail = written(Role::Reader, Lang::En, Frequency::Monthly, "2025-10-20").await;
    insta::assert_snapshot!(
        "reader",
        format!("{}\n\n{}", mail.header("Subject").unwrap(), mail.text)
    );
}

#[tokio::test]
async fn what_an_official_is_told_at_once() {
    // the digest of the month was written: what is left cannot wait
    let mail = written(Role::Official, Lang::Qu, Frequency::Monthly, "2025-11-06").await;
    insta::assert_snapshot!(
        "official",
        format!("{}\n\n{}", mail.header("Subject").unwrap(), mail.text)
    );
}
