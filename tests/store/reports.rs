//! What was said is kept once, and the month before is the one to compare with.

use actaviva::domain::codes::Ubigeo;
use actaviva::domain::evidence::Digest;
use actaviva::domain::lang::Lang;
use actaviva::domain::period::Month;
use actaviva::store::db::Db;
use actaviva::store::reports::{self, Said};
use chrono::{DateTime, TimeZone, Utc};

use crate::support::both;

fn moment(day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 11, day, 12, 0, 0).unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

async fn say(db: &Db, period: &str, lang: Lang, day: u32) -> bool {
    let said = Said {
        period: month(period),
        lang,
        made_at: moment(day),
        as_of: moment(day),
        sha256: Digest::from_bytes([u8::try_from(day).unwrap(); 32]),
    };
    let mut tx = db.begin().await.unwrap();
    let body = serde_json::json!({ "amount": 1 });
    let is_kept = reports::add(&mut tx, &ubigeo(), &said, &body).await.unwrap();
    tx.commit().await.unwrap();
    is_kept
}

fn ubigeo() -> Ubigeo {
    Ubigeo::parse("990101").unwrap()
}

#[tokio::test]
async fn a_report_is_compared_with_the_newest_of_an_earlier_month_that_knew_less() {
    both(|db| async move {
        say(&db, "2025-08", Lang::Es, 1).await;
        say(&db, "2025-09", Lang::Qu, 2).await;
        say(&db, "2025-09", Lang::Es, 3).await;
        say(&db, "2025-10", Lang::Es, 4).await;
        let before = |period: &'static str, day| {
            let db = db.clone();
            async move {
                let found = reports::before(&db, &ubigeo(), month(period), moment(day)).await;
                found.unwrap().map(|said| (said.period.to_string(), said.as_of))
            }
        };
        assert_eq!(before("2025-10", 9).await, Some(("2025-09".into(), moment(3))));
        assert_eq!(before("2025-10", 3).await, Some(("2025-09".into(), moment(2))));
        assert_eq!(before("2025-09", 9).await, Some(("2025-08".into(), moment(1))));
        assert_eq!(before("2025-08", 9).await, None);

        let newest = reports::newest(&db, &ubigeo(), month("2025-09"), Lang::Es).await.unwrap();
        assert_eq!(newest.unwrap().made_at, moment(3));
        assert_eq!(reports::list(&db, &ubigeo()).await.unwrap().len(), 4);
    })
    .await;
}

#[tokio::test]
async fn the_same_words_are_kept_once_even_of_two_programs_that_made_them_at_the_same_time() {
    both(|db| async move {
        assert!(say(&db, "2025-10", Lang::Es, 1).await);
        assert!(!say(&db, "2025-10", Lang::Es, 1).await);
        assert!(say(&db, "2025-10", Lang::Qu, 1).await, "in another language they are others");
        assert!(say(&db, "2025-10", Lang::Es, 2).await);
        assert!(say(&db, "2025-10", Lang::Es, 1).await, "it is said again after something else");
        assert_eq!(reports::list(&db, &ubigeo()).await.unwrap().len(), 4);
    })
    .await;
}
