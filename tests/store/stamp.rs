//! The mark of what is known: the same while nothing is written, another afterwards.

use actaviva::archive::vault::Vault;
use actaviva::store::snapshots::{self, NewSnapshot};
use actaviva::store::stamp;
use chrono::{TimeZone, Utc};

use crate::support::both;

#[tokio::test]
async fn the_mark_changes_when_something_is_written_and_not_before() {
    both(|db| async move {
        let empty = stamp::read(&db).await.unwrap();
        assert_eq!(stamp::read(&db).await.unwrap(), empty);
        let folder = tempfile::tempdir().unwrap();
        let kept = Vault::new(folder.path()).take(&mut &b"bytes"[..]).unwrap();
        let day = Utc.with_ymd_and_hms(2025, 3, 1, 12, 0, 0).unwrap();
        let mut tx = db.begin().await.unwrap();
        let new = NewSnapshot::taken(kept.digest, kept.bytes, "a.csv", day);
        snapshots::insert(&mut tx, &new).await.unwrap();
        tx.commit().await.unwrap();
        let after = stamp::read(&db).await.unwrap();
        assert_ne!(after, empty);
        assert_eq!(stamp::read(&db).await.unwrap(), after);
    })
    .await;
}
