//! One file a page: its view and its handler.

pub mod accessibility;
pub mod acta;
pub mod agreement;
pub mod agreements;
pub mod alerts;
pub mod budget;
pub mod committee;
pub mod compare;
pub mod findings;
pub mod help;
pub mod home;
pub mod indicators;
pub mod investments;
pub mod jobs;
pub mod municipality;
pub mod open_data;
pub mod process;
pub mod programme;
pub mod reports;
pub mod snapshot;
pub mod sources;
pub mod trace;
pub mod upload;
pub mod verify;
pub mod works;
