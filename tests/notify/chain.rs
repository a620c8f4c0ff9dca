//! From what came in to the mail: what is told at once, what waits for its digest, and nothing twice.

use crate::stage::{COMMITTEE, OFFICIAL, READER, Stage, both, budget};

#[tokio::test]
async fn each_fact_is_told_once_in_its_time_and_history_never() {
    both(|stage| async move {
        stage.until_november();
        stage.lose_money("2025-11-11");
        assert_eq!(
            stage.told(),
            [format!("{OFFICIAL} Alerta por responder: acuerdo 1, hasta el 14 nov")]
        );

        let before = stage.told().len();
        stage.work("2025-11-11");
        stage.work("2025-11-12");
        assert_eq!(stage.told().len(), before, "nothing new, nothing told");

        stage.work("2025-11-17");
        let told = stage.told().split_off(before);
        assert!(told.len() == 1 && told[0].starts_with(COMMITTEE), "{told:?}");

        // SIAF has been silent since: that is told too, and not what the official knows already
        let before = stage.told().len();
        stage.work("2025-12-06");
        let told = stage.told().split_off(before);
        let subjects = [
            format!("{COMMITTEE} Qoriwayq’o: una fuente no responde"),
            format!("{OFFICIAL} Qoriwayq’o: una fuente no responde"),
            format!("{READER} Qoriwayq’o: 1 change in its agreements (November)"),
        ];
        assert_eq!(told, subjects);
        let text = stage.last_to(OFFICIAL).text;
        assert!(!text.contains("nueva alerta"), "{text}");
        let text = stage.last_to(READER).text;
        assert!(text.contains("new alert") && text.contains("SIAF does not answer"), "{text}");

        // once a month it is said that nothing changed; once a week nothing is said
        let before = stage.told().len();
        stage.work("2026-01-06");
        let told = stage.told().split_off(before);
        let subjects = [
            format!("{OFFICIAL} Qoriwayq’o: sin cambios (diciembre)"),
            format!("{READER} Qoriwayq’o: no changes (December)"),
        ];
        assert_eq!(told, subjects);
    })
    .await;
}

#[tokio::test]
async fn an_agreement_that_is_gone_is_told_to_everybody_at_once() {
    both(|stage| async move {
        stage.until_november();
        // two whole files without the project: once could be a slip
        stage.ground.load("2025-11-10", &budget(11, None), &["--complete"]);
        stage.work("2025-11-11");
        stage.ground.load("2025-11-12", &budget(12, None), &["--complete"]);
        stage.work("2025-11-12");
        let told = stage.told();
        let gone = |whom: &str| {
            let is_it =
                |mail: &&String| mail.starts_with(whom) && mail.contains("Losa de Mosoqllaqta");
            told.iter().filter(is_it).count()
        };
        assert_eq!((gone(COMMITTEE), gone(OFFICIAL), gone(READER)), (1, 1, 1), "{told:?}");
        let text = stage.last_to(COMMITTEE).text;
        assert!(text.contains("tenía S/\u{a0}1,001 y"), "{text}");
        // the alert behind it is the municipality's for three working days: then it is told, and not
        // once more that the agreement is gone
        let before = told.len();
        stage.work("2025-11-17");
        let told = stage.told().split_off(before);
        assert_eq!(told, [format!("{COMMITTEE} Qoriwayq’o: 1 cambio en sus acuerdos (octubre)")]);
        let text = stage.last_to(COMMITTEE).text;
        assert!(text.contains("nueva alerta") && !text.contains("ya no figura «Losa"), "{text}");
    })
    .await;
}

#[tokio::test]
async fn a_report_that_is_made_is_told_in_the_next_digest() {
    let stage = Stage::sqlite();
    stage.until_november();
    let out = stage.ground.path("informe");
    let asked = ["report", "--municipality", "990101", "--period", "2025-10", "--format", "txt"];
    stage.ground.at("2025-11-12", &[&asked[..], &["--out", out.to_str().unwrap()]].concat());
    stage.work("2025-11-12");
    assert_eq!(stage.told(), Vec::<String>::new(), "a report can wait");
    stage.work("2025-11-17");
    assert_eq!(stage.told(), [format!("{COMMITTEE} Qoriwayq’o: informe de octubre de 2025")]);
    let text = stage.last_to(COMMITTEE).text;
    assert!(text.contains("https://acta.example/990101/informes/2025-10"), "{text}");
}
