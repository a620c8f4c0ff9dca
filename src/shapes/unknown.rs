//! Why a key of a shape is `null`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::source::worded;

worded! {
    /// The reason of a `null`.
    Why {
        /// The acta does not say it.
        NotInActa = "not_in_acta",
        /// The committee has not written it down.
        NotRecorded = "not_recorded",
        /// The source publishes it and the entity left it empty.
        NeverReported = "never_reported",
        /// This view of the source does not publish it.
        NotPublished = "not_published",
        /// The question did not ask for this key.
        NotAsked = "not_asked",
        /// It belongs to the year, and this is a month; or the other way round.
        OtherPeriod = "other_period",
        /// A newer complete file no longer has it.
        Withdrawn = "withdrawn",
        /// Nothing has happened yet that would fill it.
        NotYet = "not_yet",
        /// It does not apply to this kind of thing.
        NotApplicable = "not_applicable",
        /// The line is the total over all of them.
        Total = "total",
        /// Nothing known says which one it is.
        Unmatched = "unmatched",
        /// The value itself is not computable, and its code stands beside it.
        NotComputable = "not_computable",
    }
}

/// Key → reason, of the keys that are `null`; empty when all are known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Unknown(BTreeMap<&'static str, Why>);

impl Unknown {
    /// Notes why a key is `null`, when it is.
    #[must_use]
    pub fn unless<T>(mut self, known: Option<&T>, key: &'static str, why: Why) -> Self {
        if known.is_none() {
            self.0.insert(key, why);
        }
        self
    }
}
