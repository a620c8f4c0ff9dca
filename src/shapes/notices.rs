//! Somebody who is told by mail, and how it is with their mails: the shape of `notices`.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domain::lang::Lang;
use crate::domain::source::worded;
use crate::domain::subscriber::{Frequency, Role};

worded! {
    /// How it is with somebody who is told, those that need a person first.
    NoticeState {
        /// A mail was refused, or given up: nothing more is sent until a person looks.
        Parked = "parked",
        /// A mail waits for its server.
        Waiting = "waiting",
        /// In the settings, and not told yet: begins once the municipality is judged.
        New = "new",
        Told = "told",
        /// Left, and stays so.
        Left = "left",
        /// No longer in the settings.
        Unlisted = "unlisted",
    }
}

/// Somebody who is told about one municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoticeLine {
    pub mail: String,
    pub municipality: String,
    pub language: Option<Lang>,
    pub frequency: Option<Frequency>,
    pub role: Option<Role>,
    pub state: NoticeState,
    pub told_since: Option<DateTime<Utc>>,
    pub last_sent_at: Option<DateTime<Utc>>,
    /// Of the newest mail.
    pub subject: Option<String>,
    pub tries: i64,
    pub next_try: Option<DateTime<Utc>>,
    /// What the server said, or why it was not reached.
    pub why: Option<String>,
}
