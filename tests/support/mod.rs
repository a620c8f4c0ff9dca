//! What the tests of the store stand on: each test runs on SQLite and on PostgreSQL.
//!
//! The PostgreSQL server is our own, made with `initdb` in a temporary folder, one a test process
//! (or the one named by `ACTAVIVA_TEST_POSTGRES_URL`); each test gets a fresh database. A watchdog
//! holds the other end of a pipe and stops the server when the test process ends, however it ends.

mod postgres;

use std::future::Future;

use actaviva::store::db::Db;

/// Runs a test on a fresh SQLite file and on a fresh PostgreSQL database.
#[allow(dead_code, reason = "only some of the test programs call it")]
pub async fn both<F, Done>(test: F)
where
    F: Fn(Db) -> Done,
    Done: Future<Output = ()>,
{
    let folder = tempfile::tempdir().expect("a temporary folder");
    let sqlite = Db::open_sqlite(&folder.path().join("test.db")).await.expect("SQLite opens");
    test(sqlite.clone()).await;
    sqlite.close().await;

    let postgres = fresh_postgres().await;
    test(postgres.clone()).await;
    postgres.close().await;
}

/// A fresh PostgreSQL database.
#[allow(dead_code, reason = "only some of the test programs call it")]
pub async fn fresh_postgres() -> Db {
    let url = postgres::fresh_database().await;
    Db::open_postgres(&url).await.expect("PostgreSQL opens")
}

/// The same for a database that keeps what was committed when its server is restarted at any moment.
#[allow(dead_code, reason = "only some of the test programs call it")]
pub async fn fresh_lasting_postgres_url() -> String {
    let url = postgres::fresh_database().await;
    postgres::keep_commits(&url).await;
    url
}

/// Ends PostgreSQL in the middle of whatever it does, as a power cut would, and starts it again.
#[allow(dead_code, reason = "only some of the test programs call it")]
pub fn restart_postgres() {
    postgres::restart();
}

/// The address of a fresh PostgreSQL database, for the real binary.
#[allow(dead_code, reason = "only some of the test programs call the binary so")]
pub async fn fresh_postgres_url() -> String {
    postgres::fresh_database().await
}
