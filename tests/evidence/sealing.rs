//! After a commit the archive's public files follow the log; a rewritten log is never signed.

use std::collections::HashSet;
use std::fs;

use actaviva::archive::ArchiveError;
use actaviva::archive::vault::Vault;
use actaviva::jobs::seal::{self, SealError};
use actaviva::store::log;

use crate::stage::{Stage, add, house};
use crate::support::both;

#[tokio::test]
async fn sealing_twice_changes_nothing_and_a_later_one_catches_up() {
    both(|db| async move {
        let folder = tempfile::tempdir().unwrap();
        let house = house(db, folder.path());
        assert_eq!(add(&house, "uno").await, 0);
        let first = seal::seal(&house).await.unwrap();
        let files = || {
            ["manifest.jsonl", "checkpoint"]
                .map(|name| fs::read(folder.path().join("archive").join(name)).unwrap())
        };
        let standing = files();
        assert_eq!(seal::seal(&house).await.unwrap(), first);
        assert_eq!(files(), standing);
        // two commits whose sealing was lost
        assert_eq!(add(&house, "dos").await, 1);
        assert_eq!(add(&house, "tres").await, 2);
        assert_eq!(seal::seal(&house).await.unwrap().size, 3);
        assert!(files()[0].starts_with(&standing[0]), "the manifest only grows");
        let entries = log::entries(&house.db).await.unwrap();
        for logged in entries {
            assert_eq!(logged.leaf, logged.recorded.unwrap().leaf(), "both engines keep the times");
        }
    })
    .await;
}

#[tokio::test]
async fn loads_that_commit_at_once_get_places_without_gaps() {
    both(|db| async move {
        let folder = tempfile::tempdir().unwrap();
        let house = house(db, folder.path());
        let contents: Vec<String> = (0..8).map(|number| number.to_string()).collect();
        let loads: Vec<_> = contents
            .into_iter()
            .map(|content| {
                let house = house.clone();
                tokio::spawn(async move { add(&house, &content).await })
            })
            .collect();
        let mut places = HashSet::new();
        for load in loads {
            places.insert(load.await.unwrap());
        }
        assert_eq!(places, (0..8).collect());
        assert_eq!(log::size(&house.db).await.unwrap(), 8);
    })
    .await;
}

#[tokio::test]
async fn a_load_that_is_rolled_back_leaves_no_leaf() {
    both(|db| async move {
        let folder = tempfile::tempdir().unwrap();
        let house = house(db, folder.path());
        add(&house, "uno").await;
        let entry = log::entries(&house.db).await.unwrap()[0].recorded.clone().unwrap();
        let mut tx = house.db.begin().await.unwrap();
        // the same snapshot again: refused by the table
        assert!(log::append(&mut tx, 1, &entry).await.is_err());
        drop(tx);
        assert_eq!(log::size(&house.db).await.unwrap(), 1);
        assert_eq!(add(&house, "dos").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_rewritten_log_is_not_signed() {
    let stage = Stage::with(&["uno", "dos"]).await;
    let checkpoint = fs::read(stage.path("archive/checkpoint")).unwrap();
    stage.sql("UPDATE log_entry SET leaf = replace(leaf, 'inbox', 'outbox') WHERE seq = 0").await;
    add(&stage.house, "tres").await;
    let refused = seal::seal(&stage.house).await;
    assert!(matches!(refused, Err(SealError::Archive(ArchiveError::Forked(_)))), "{refused:?}");
    assert_eq!(fs::read(stage.path("archive/checkpoint")).unwrap(), checkpoint);
}

#[tokio::test]
async fn what_killed_runs_leave_is_swept_and_what_lives_is_not() {
    let stage = Stage::with(&["uno"]).await;
    let vault = Vault::new(stage.house.archive_folder());
    // a half-written file that nobody holds, and one that its writer still holds
    let incoming = stage.path("archive/incoming");
    fs::write(incoming.join("dead"), b"half").unwrap();
    let alive = fs::File::create_new(incoming.join("alive")).unwrap();
    alive.lock().unwrap();
    // bytes that no leaf names: some wait for their commit, some are long forgotten
    let waiting = vault.take(&mut &b"waiting"[..]).unwrap();
    let forgotten = vault.take(&mut &b"forgotten"[..]).unwrap();
    let file = fs::File::options().write(true).open(vault.path(&forgotten.digest)).unwrap();
    file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    assert_eq!(seal::tidy(&stage.house).await.unwrap(), 2);
    assert!(incoming.join("alive").exists() && !incoming.join("dead").exists());
    assert!(vault.has(&waiting.digest) && !vault.has(&forgotten.digest));
    assert!(stage.blob("uno").exists());
    assert_eq!(stage.verify().1, 0);
}
