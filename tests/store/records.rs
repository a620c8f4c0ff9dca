//! Records come in versions, and a version is a change.

use actaviva::archive::vault::Vault;
use actaviva::domain::codes::WorkCode;
use actaviva::domain::evidence::RecordKind;
use actaviva::domain::source::Dataset;
use actaviva::domain::work::Work;
use actaviva::store::db::Db;
use actaviva::store::records::{self, Filter, NewRecord, Written};
use actaviva::store::snapshots::{self, NewSnapshot};
use chrono::{DateTime, TimeZone, Utc};

use crate::support::both;

fn day(day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 3, day, 12, 0, 0).unwrap()
}

fn work(name: &str) -> Work {
    Work::named(WorkCode::parse("78690").unwrap(), name)
}

/// Writes one snapshot, obtained on a day of March, with these names for the one work.
async fn says(db: &Db, obtained_on: u32, names: &[&str]) -> Written {
    let folder = tempfile::tempdir().unwrap();
    let bytes = format!("{obtained_on} {names:?}");
    let kept = Vault::new(folder.path()).take(&mut bytes.as_bytes()).unwrap();
    let mut tx = db.begin().await.unwrap();
    let new = NewSnapshot::taken(kept.digest, kept.bytes, "works.csv", day(obtained_on));
    let id = snapshots::insert(&mut tx, &new).await.unwrap();
    snapshots::insert_parts(&mut tx, id, &[("works.csv".into(), None)]).await.unwrap();
    let record = |name: &&str| {
        let dataset = Dataset::InfobrasSearch;
        let record = NewRecord::of(RecordKind::Work, dataset, "78690".into(), &work(name)).unwrap();
        NewRecord { row: 2, ..record }
    };
    let written = records::write(&mut tx, id, names.iter().map(record).collect()).await.unwrap();
    tx.commit().await.unwrap();
    written
}

async fn name_as_of(db: &Db, moment: u32) -> Option<String> {
    let works = records::current::<Work>(db, RecordKind::Work, &Filter::All, day(moment)).await;
    works.unwrap().pop().map(|seen| seen.fact.name)
}

#[tokio::test]
async fn only_a_change_makes_a_version_and_each_is_known_from_its_own_day() {
    both(|db| async move {
        let new = Written { new: 1, ..Written::default() };
        let same = Written { same: 1, ..Written::default() };
        let changed = Written { changed: 1, ..Written::default() };
        assert_eq!(says(&db, 1, &["Canal"]).await, new);
        assert_eq!(says(&db, 2, &["Canal"]).await, same);
        assert_eq!(says(&db, 3, &["Canal II"]).await, changed);
        assert_eq!(name_as_of(&db, 1).await, None, "before the first snapshot nothing is known");
        assert_eq!(name_as_of(&db, 3).await.as_deref(), Some("Canal"));
        assert_eq!(name_as_of(&db, 4).await.as_deref(), Some("Canal II"));
        let filter = Filter::KeyPrefix(Dataset::InfobrasSearch, "786".into());
        let all = records::versions::<Work>(&db, RecordKind::Work, &filter, day(9)).await.unwrap();
        let names: Vec<&str> = all[0].all.iter().map(|seen| seen.fact.name.as_str()).collect();
        assert_eq!(names, ["Canal", "Canal II"]);
        assert_eq!(all[0].all[1].id.to_string(), "work:infobras-search:78690");
    })
    .await;
}

#[tokio::test]
async fn the_last_row_of_a_repeated_key_is_what_the_file_says() {
    both(|db| async move {
        says(&db, 1, &["Posta", "Posta médica"]).await;
        assert_eq!(name_as_of(&db, 2).await.as_deref(), Some("Posta médica"));
    })
    .await;
}
