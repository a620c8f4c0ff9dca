//! Why bytes could not be had.

use chrono::NaiveTime;

use crate::domain::fetch::{Outcome, RunOutcome};

/// Why a source did not give what was asked; nothing that was known is touched.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// How the last attempt at an address ended, after as many as are polite.
    #[error("{}: {detail}", words(*outcome))]
    Answer { url: String, outcome: Outcome, status: Option<u16>, detail: String },
    #[error("its robots.txt asks programs to stay away from this address")]
    Robots { url: String },
    #[error("the answer is not what the portal used to give: {what}")]
    Shape { url: String, what: String },
    /// The portal gives it, in a way that we do not take.
    #[error("{why}")]
    Refused { url: String, why: &'static str },
    #[error("these are quiet hours, until {0}")]
    Quiet(NaiveTime),
    #[error("what may be downloaded in one day has been downloaded")]
    Budget,
    #[error("the portal asks to be left alone for {seconds} s")]
    Wait { url: String, seconds: u64 },
    #[error("{host} asked to be left alone, for another {seconds} s")]
    Rests { host: String, seconds: u64 },
    #[error("another program is downloading this file")]
    Taken,
    #[error("the setting «{0}» is not an address that can be asked")]
    Address(String),
    #[error("{0}")]
    Needs(&'static str),
    #[error("no investment is followed yet")]
    NothingFollowed,
    #[error("no address is known for this year")]
    NoAddress { setting: &'static str },
    #[error("this is kept by people, not fetched from a portal")]
    NoSource,
    #[error("the certificates of {file} cannot be used: {cause}")]
    ExtraCa { file: String, cause: String },
    #[error("the disk cannot take what comes")]
    Disk(#[from] std::io::Error),
    #[error("{0}")]
    Ledger(String),
}

impl FetchError {
    /// Stable code for JSON.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Answer { outcome, .. } => match outcome {
                Outcome::Blocked => "source_blocked",
                Outcome::Refused => "source_refused",
                Outcome::NotData => "not_data",
                Outcome::Certificate => "source_certificate",
                Outcome::Timeout => "source_timeout",
                Outcome::Unreachable => "source_unreachable",
                Outcome::Cut | Outcome::Changed => "transfer_cut",
                _ => "source_busy",
            },
            Self::Robots { .. } => "robots",
            Self::Shape { .. } => "source_changed",
            Self::Refused { .. } => "not_taken",
            Self::Quiet(_) => "quiet_hours",
            Self::Budget => "daily_budget",
            Self::Wait { .. } | Self::Rests { .. } => "source_busy",
            Self::Taken => "taken",
            Self::Address(_) | Self::NoAddress { .. } => "setting_address",
            Self::Needs(_) => "municipality_needed",
            Self::NothingFollowed => "nothing_followed",
            Self::NoSource => "no_portal",
            Self::ExtraCa { .. } => "setting_extra_ca",
            Self::Disk(_) => "io",
            Self::Ledger(_) => "database",
        }
    }

    /// The next step for the person.
    pub fn hint(&self) -> String {
        match self {
            Self::Answer { outcome: Outcome::Blocked, .. } => {
                "the portal shuts programs out; download the file in a browser, put it into the folder \
                 inbox and run actaviva fetch inbox"
            }
            Self::Answer { outcome: Outcome::Refused, .. } => {
                "check the address in actaviva.toml, section portals: portals rename their files"
            }
            Self::Answer { outcome: Outcome::Certificate, .. } => {
                "name the certificate that the portal leaves out in extra_ca of its section in \
                 actaviva.toml; checks are never switched off"
            }
            Self::Answer { .. } | Self::Wait { .. } | Self::Rests { .. } | Self::Taken => {
                "run the command again later; what came of a file is kept and continued"
            }
            Self::Robots { .. } => {
                "respect it: download the file in a browser and put it into the folder inbox"
            }
            Self::Shape { .. } => "open the address in a browser and see what changed there",
            Self::Refused { .. } => {
                "fetch the yearly file (actaviva fetch siaf --year), or put an export into the folder inbox"
            }
            Self::Quiet(_) => "run it outside of fetching.quiet_hours of actaviva.toml",
            Self::Budget => "wait for tomorrow, or raise fetching.daily_megabytes in actaviva.toml",
            Self::Address(_) => "actaviva config show prints every address and where it came from",
            Self::NothingFollowed => "confirm matches, or ingest a file of the municipality",
            Self::Needs(_) => "say it with --municipality, such as --municipality 030503",
            Self::NoAddress { setting } => {
                return format!("add it to {setting} in actaviva.toml, as year=value");
            }
            Self::NoSource => "actaviva import agreements takes it in",
            Self::ExtraCa { .. } => "it must be a PEM file of certificates",
            Self::Disk(_) => "check the free disk and the permissions of the data folder",
            Self::Ledger(_) => "run actaviva doctor",
        }
        .to_owned()
    }

    /// The address that it is about.
    pub fn url(&self) -> Option<&str> {
        match self {
            Self::Answer { url, .. }
            | Self::Robots { url }
            | Self::Shape { url, .. }
            | Self::Refused { url, .. }
            | Self::Wait { url, .. } => Some(url),
            _ => None,
        }
    }

    /// Tells whether asking on would be in vain, or rude.
    pub const fn ends_the_visit(&self) -> bool {
        match self {
            Self::Answer { outcome, .. } => !matches!(outcome, Outcome::Refused | Outcome::NotData),
            Self::Shape { .. }
            | Self::Refused { .. }
            | Self::Robots { .. }
            | Self::NoAddress { .. } => false,
            _ => true,
        }
    }

    /// What the visit is called that ended so.
    pub const fn run(&self) -> RunOutcome {
        match self {
            Self::Answer { outcome: Outcome::Blocked, .. } | Self::Robots { .. } => {
                RunOutcome::Blocked
            }
            Self::Shape { .. } => RunOutcome::Drifted,
            Self::Answer { .. } | Self::Wait { .. } | Self::Refused { .. } => RunOutcome::Failed,
            _ => RunOutcome::Postponed,
        }
    }
}

const fn words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Blocked => "the portal shuts us out",
        Outcome::Refused => "the portal does not give this",
        Outcome::NotData => "the portal answers with something else than data",
        Outcome::Certificate => "who answers cannot prove to be the portal",
        Outcome::Timeout => "the portal does not answer in time",
        Outcome::Unreachable => "the portal cannot be reached",
        Outcome::Cut => "the transfer breaks off again and again",
        Outcome::Changed => "the file changes while it is being sent",
        Outcome::Busy => "the portal is busy",
        Outcome::Ok | Outcome::Unchanged | Outcome::Redirected => "the portal sends us in a circle",
    }
}
