//! One file a page: its view and its handler.

pub mod alerts;
pub mod findings;
pub mod help;
pub mod home;
pub mod snapshot;
pub mod sources;
pub mod trace;
