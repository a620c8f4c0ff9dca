//! Two evaluations at the same moment are as one after the other, on both engines.

use crate::stage::{Stage, budget};
use crate::support::fresh_postgres_url;

fn evaluated_four_times_at_once(database: Option<String>) {
    let stage = Stage::over(database);
    stage.load("2025-10-10", &budget(10, Some("1000.50")), &[]);
    stage.at("2025-10-15", &["match"]);
    let lines: Vec<serde_json::Value> = std::thread::scope(|scope| {
        let evaluate = || stage.at("2025-10-15", &["evaluate"]).remove(0);
        let running: Vec<_> = (0..4).map(|_| scope.spawn(evaluate)).collect();
        running.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let first = lines.iter().filter(|line| line["first"] == true).count();
    assert_eq!(first, 1, "{lines:?}");
    let steps = lines.iter().filter(|line| line["alert_steps"] != 0).count();
    assert_eq!(steps, 1, "only the first has something to say: {lines:?}");
}

#[tokio::test]
async fn an_alert_is_opened_once_however_many_evaluate() {
    evaluated_four_times_at_once(None);
    let url = fresh_postgres_url().await;
    tokio::task::spawn_blocking(move || evaluated_four_times_at_once(Some(url))).await.unwrap();
}
