//! The only place with SQL.
//!
//! Every statement is written once, in the subset that SQLite and PostgreSQL share; the engines
//! differ in `migrations/`, `store::bulk` and the tables of the queue's engine alone. Functions are plain `async fn` on [`db::Db`] or
//! [`db::Tx`], one file an aggregate, the row type beside them. Rows leave as types of `domain`.

pub mod alerts;
pub mod bulk;
pub mod concluded;
pub mod contradictions;
pub mod copies;
pub mod counts;
pub mod coverage;
pub mod db;
pub mod deliveries;
pub mod facts;
pub mod faults;
pub mod fetches;
pub mod figures;
pub mod findings;
pub mod health;
pub mod judged;
pub mod leases;
pub mod links;
mod lists;
pub mod loads;
pub mod log;
pub mod measures;
pub mod migrate;
pub mod municipalities;
pub mod queue;
pub mod records;
pub mod reports;
pub mod slots;
pub mod snapshots;
pub mod sources;
pub mod stamp;
mod text;
pub mod totals;
