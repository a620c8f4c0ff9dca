//! Words of others that would be headers, commands or markup: they stay words.

use crate::stage::{COMMITTEE, OFFICIAL, REMOVED, Stage};

const EVIL: &str = "\"Losa\r\nBcc: x@evil.example\r\n\r\n<script>alert(1)</script> \u{202e}\"";

#[tokio::test]
async fn a_title_and_a_name_that_look_like_headers_or_markup_stay_words() {
    let stage = Stage::sqlite();
    let register = stage.ground.path("registro");
    let rows = std::fs::read_to_string(register.join("acuerdos.csv")).unwrap();
    let rows = rows.replace("Losa de Mosoqllaqta,", &format!("{EVIL},"));
    std::fs::write(register.join("acuerdos.csv"), rows).unwrap();
    stage.ground.at("2025-10-02", &["import", "agreements", register.to_str().unwrap()]);
    stage.until_november();
    stage.lose_money("2025-11-11");
    let by = "Juana\r\nBcc: y@evil.example\r\n.\r\nMAIL FROM:<z@evil.example>";
    let text = format!("<img src=x onerror=alert(2)>\r\n.\r\n{}", "ñ".repeat(900));
    stage.ground.at("2025-11-13", &["alert", "reply", REMOVED, "--by", by, "--text", &text]);
    stage.work("2025-11-17");
    assert_eq!(stage.told().len(), 2, "{:?}", stage.told());
    for (whom, is_told) in [(OFFICIAL, "Losa Bcc: x@evil.example"), (COMMITTEE, "Juana Bcc:")] {
        let mail = stage.last_to(whom);
        let names: Vec<&str> = mail.headers.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "From",
                "To",
                "Subject",
                "Date",
                "Message-ID",
                "List-Unsubscribe",
                "List-Id",
                "Auto-Submitted",
                "List-Unsubscribe-Post",
                "MIME-Version",
                "Content-Type"
            ]
        );
        assert_eq!(mail.header("To"), Some(whom));
        assert!(mail.header("Subject").unwrap().chars().count() <= 60, "{mail:?}");
        assert!(mail.text.contains(is_told), "{}", mail.text);
        assert!(!mail.html.contains("<script") && !mail.html.contains("<img"), "{}", mail.html);
        assert!(!format!("{}{}", mail.text, mail.html).contains('\u{202e}'));
    }
    let sizes: Vec<usize> = stage.mail.taken().iter().map(|mail| mail.bytes.len()).collect();
    assert!(sizes.iter().all(|size| *size < 25_000), "{sizes:?}");
}

#[tokio::test]
async fn a_subscriber_whose_address_is_more_than_one_is_refused_with_its_row() {
    let stage = Stage::sqlite();
    let path = stage.ground.data().join("actaviva.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace(OFFICIAL, "a@b.pe\\r\\nRCPT TO:<c@d.pe>")).unwrap();
    let output = stage.ground.run("2025-11-15", &["notices"]);
    let said: serde_json::Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    let message = said["error"]["message"].as_str().unwrap();
    assert!(message.contains("notices.subscribers.1.mail"), "{said}");
    assert!(said["error"]["row"].as_u64().is_some(), "{said}");
}
