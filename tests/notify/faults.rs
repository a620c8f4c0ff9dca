//! What goes wrong on the way, and that each fact is told once all the same.

use std::net::TcpListener;
use std::time::{Duration, Instant};

use crate::server::{MailServer, read};
use crate::stage::{COMMITTEE, OFFICIAL, REMOVED, Stage, both};

/// After a killed worker its lease has to run out, by the machine's clock.
const PATIENCE: Duration = Duration::from_mins(5);

#[tokio::test]
async fn a_wrong_password_keeps_the_mail_waiting_and_the_doctor_names_it() {
    let stage = Stage::sqlite();
    stage.until_november();
    stage.settings("password = \"mal\"", "");
    stage.lose_money("2025-11-11");
    assert_eq!(stage.told(), Vec::<String>::new());
    let line = stage.state_of(OFFICIAL);
    assert_eq!((&line["state"], &line["tries"]), (&"waiting".into(), &1.into()), "{line}");
    assert!(line["why"].as_str().unwrap().contains("refused the user or the password"), "{line}");

    let mail = doctor(&stage);
    assert_eq!(mail[0]["state"], "failed", "{mail:?}");
    assert!(mail[0]["message"].as_str().unwrap().contains("rechazó la clave"), "{mail:?}");
    assert!(mail[0]["hint"].as_str().unwrap().contains("mail.password"), "{mail:?}");
    assert!(!format!("{mail:?}{line}").contains("\"mal\""), "the password is shown nowhere");

    stage.settings("", "");
    assert_eq!(doctor(&stage)[0]["state"], "ok");
    stage.work("2025-11-12");
    assert_eq!(stage.told().len(), 1, "{:?}", stage.told());
    assert_eq!(stage.state_of(OFFICIAL)["state"], "told");
}

/// The checks of the mail.
fn doctor(stage: &Stage) -> Vec<serde_json::Value> {
    let output = stage.ground.run("2025-11-11", &["doctor"]);
    let text = String::from_utf8(output.stdout).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap());
    lines.filter(|line: &serde_json::Value| line["check"] == "correo").collect()
}

#[tokio::test]
async fn a_server_that_is_closed_from_the_first_byte_is_spoken_to_as_well() {
    let mut stage = Stage::sqlite();
    stage.until_november();
    stage.mail = MailServer::closed_from_the_first_byte();
    stage.settings("security = \"tls\"", "");
    assert_eq!(doctor(&stage)[0]["state"], "ok");
    stage.lose_money("2025-11-11");
    assert_eq!(stage.mail.taken().len(), 1);
}

#[tokio::test]
async fn a_certificate_of_nobody_we_trust_is_not_accepted() {
    let stage = Stage::sqlite();
    stage.until_november();
    let text = std::fs::read_to_string(stage.ground.data().join("actaviva.toml")).unwrap();
    let without: String =
        text.split_inclusive('\n').filter(|line| !line.starts_with("extra_ca")).collect();
    std::fs::write(stage.ground.data().join("actaviva.toml"), without).unwrap();
    stage.lose_money("2025-11-11");
    assert_eq!(stage.told(), Vec::<String>::new());
    let line = stage.state_of(OFFICIAL);
    assert!(line["why"].as_str().unwrap().contains("UnknownIssuer"), "{line}");
}

#[tokio::test]
async fn a_refused_recipient_is_parked_with_its_reason_and_holds_nobody_up() {
    both(|stage| async move {
        stage.until_november();
        stage.mail.refuse(OFFICIAL);
        stage.lose_money("2025-11-11");
        let line = stage.state_of(OFFICIAL);
        assert_eq!(line["state"], "parked", "{line}");
        assert!(line["why"].as_str().unwrap().contains("5.1.1"), "{line}");
        stage.work("2025-11-17");
        let told = stage.told();
        assert!(told.len() == 1 && told[0].starts_with(COMMITTEE), "{told:?}");

        stage.mail.refuse("");
        stage.ground.at("2025-11-18", &["notices", "retry", OFFICIAL]);
        stage.work("2025-11-18");
        let told = stage.told();
        assert!(told.len() == 2 && told[1].starts_with(OFFICIAL), "{told:?}");
        stage.work("2025-11-19");
        assert_eq!(stage.told().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn after_a_week_without_a_server_there_is_one_digest_and_not_seven() {
    both(|mut stage| async move {
        stage.until_november();
        stage.mail.down();
        stage.lose_money("2025-11-11");
        stage.work("2025-11-12");
        let reply = ["--by", "Gerencia", "--text", "Se repone.", "--promised", "2025-12-20"];
        stage.ground.at("2025-11-13", &[&["alert", "reply", REMOVED][..], &reply].concat());
        // two Mondays pass
        for day in 13..=25_u8 {
            stage.work(&format!("2025-11-{day}"));
        }
        let line = stage.state_of(COMMITTEE);
        assert_eq!(line["state"], "waiting", "{line}");
        assert!(line["tries"].as_i64().unwrap() >= 1, "{line}");
        stage.mail.up();
        stage.work("2025-11-26");
        let told = stage.told();
        assert_eq!(told.len(), 1, "the official has answered by then: {told:?}");
        assert!(told[0].starts_with(COMMITTEE), "{told:?}");
        let text = stage.last_to(COMMITTEE).text;
        assert!(text.contains("nueva alerta") && text.contains("«Se repone.»"), "{text}");
        for day in 27..=30 {
            stage.work(&format!("2025-11-{day}"));
        }
        assert_eq!(stage.told().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_worker_killed_after_the_server_took_the_mail_sends_it_again_under_the_same_name() {
    let stage = Stage::sqlite();
    stage.until_november();
    stage.mail.hang(true);
    stage.ground.load("2025-11-10", &crate::ground::budget(11, Some("300")), &[]);
    let mut worker = stage.spawn("2025-11-11");
    wait(|| stage.mail.taken().len() == 1);
    worker.kill().unwrap();
    worker.wait().unwrap();
    stage.mail.hang(false);
    wait(|| {
        stage.work("2025-11-11");
        stage.mail.taken().len() == 2
    });
    let taken = stage.mail.taken();
    assert_eq!(taken[0].bytes, taken[1].bytes, "the same mail, byte for byte");
    let name = |at: usize| read(&taken[at].bytes).header("Message-ID").unwrap().to_owned();
    assert_eq!(name(0), name(1), "so that the reader's server knows it again");
    stage.work("2025-11-12");
    assert_eq!(stage.mail.taken().len(), 2);
    assert_eq!(stage.state_of(OFFICIAL)["state"], "told");
}

#[tokio::test]
async fn a_worker_killed_between_outbox_and_server_leaves_the_mail_to_the_next_one() {
    both(|stage| async move {
        stage.until_november();
        // a server that takes the call and never says a word
        let deaf = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = deaf.local_addr().unwrap().port();
        let right = std::fs::read_to_string(stage.ground.data().join("actaviva.toml")).unwrap();
        let wrong = right.replace(&stage.mail.port.to_string(), &port.to_string());
        std::fs::write(stage.ground.data().join("actaviva.toml"), wrong).unwrap();
        stage.ground.load("2025-11-10", &crate::ground::budget(11, Some("300")), &[]);
        let mut worker = stage.spawn("2025-11-11");
        wait(|| stage.state_of(OFFICIAL)["tries"] == 1);
        worker.kill().unwrap();
        worker.wait().unwrap();
        std::fs::write(stage.ground.data().join("actaviva.toml"), right).unwrap();
        wait(|| {
            stage.work("2025-11-11");
            !stage.mail.taken().is_empty()
        });
        stage.work("2025-11-12");
        assert_eq!(stage.told().len(), 1, "{:?}", stage.told());
    })
    .await;
}

fn wait(mut until: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !until() {
        assert!(begun.elapsed() < PATIENCE, "it does not come");
        std::thread::sleep(Duration::from_millis(300));
    }
}
