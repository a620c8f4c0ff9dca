//! One id through a chain of work: from the slot, the command or the request that began it to the
//! report that came of it.
//!
//! It goes along where work goes along: inside a task by itself, into the queue and into the row of a
//! snapshot because it is written there. It says nothing and decides nothing; whoever reads the log
//! finds by it what belongs together.

use std::fmt;
use std::future::Future;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The name of a chain of work, in the form of the trace ids of W3C Trace Context (32 digits of
/// sixteen), so that a collector takes it as its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TraceId(u128);

/// A text that names no chain of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id has 32 digits from 0 to f, not all of them 0")]
pub struct NoTraceId;

tokio::task_local! {
    static CURRENT: TraceId;
}

impl TraceId {
    /// A name that nothing else has.
    pub fn begin() -> Self {
        let mut bytes = [0; 16];
        // without chance the chains of this program share one name, and all work is done as well
        let _told = getrandom::fill(&mut bytes);
        Self(u128::from_be_bytes(bytes).max(1))
    }

    /// The name that a caller gave its own chain: the second part of a `traceparent`.
    pub fn of_parent(header: &str) -> Option<Self> {
        let mut parts = header.split('-');
        let (version, id) = (parts.next()?, parts.next()?);
        let is_whole = version.len() == 2 && version != "ff" && parts.next()?.len() == 16;
        is_whole.then(|| id.parse().ok()).flatten()
    }

    /// The number that it is written from.
    pub const fn number(self) -> u128 {
        self.0
    }
}

impl fmt::Display for TraceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl FromStr for TraceId {
    type Err = NoTraceId;

    fn from_str(text: &str) -> Result<Self, NoTraceId> {
        let is_written_so = text.len() == 32
            && text.bytes().all(|digit| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit));
        match u128::from_str_radix(text, 16) {
            Ok(number) if is_written_so && number != 0 => Ok(Self(number)),
            _ => Err(NoTraceId),
        }
    }
}

impl TryFrom<String> for TraceId {
    type Error = NoTraceId;

    fn try_from(text: String) -> Result<Self, NoTraceId> {
        text.parse()
    }
}

impl From<TraceId> for String {
    fn from(id: TraceId) -> Self {
        id.to_string()
    }
}

/// The chain that the running task works in; none outside of every chain.
pub fn current() -> Option<TraceId> {
    CURRENT.try_with(|id| *id).ok()
}

/// Does something inside a chain.
pub async fn within<F: Future>(id: TraceId, work: F) -> F::Output {
    CURRENT.scope(id, work).await
}

/// The same work, in the chain of whoever hands it to another task.
pub fn carried<F: Future>(work: F) -> impl Future<Output = F::Output> {
    let id = current();
    async move {
        match id {
            Some(id) => within(id, work).await,
            None => work.await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITTEN: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

    #[test]
    fn an_id_is_written_as_w3c_writes_it_and_nothing_else_is_one() {
        let id: TraceId = WRITTEN.parse().unwrap();
        assert_eq!(id.to_string(), WRITTEN);
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{WRITTEN}\""));
        let wrong = ["", "0", "00000000000000000000000000000000", &WRITTEN.to_uppercase()];
        for text in wrong.into_iter().chain(["+bf92f3577b34da6a3ce929d0e0e4736"]) {
            assert_eq!(text.parse::<TraceId>(), Err(NoTraceId), "{text}");
        }
        // the example of the recommendation, and headers that are none
        let parent = format!("00-{WRITTEN}-00f067aa0ba902b7-01");
        assert_eq!(TraceId::of_parent(&parent), Some(id));
        for header in
            [WRITTEN.to_owned(), format!("ff-{WRITTEN}-00f067aa0ba902b7-01"), "00-1-2-3".into()]
        {
            assert_eq!(TraceId::of_parent(&header), None, "{header}");
        }
    }

    #[tokio::test]
    async fn a_chain_goes_along_into_another_task_when_it_is_carried() {
        let id = TraceId::begin();
        assert_eq!(current(), None);
        let (carried_on, lost) = within(id, async {
            let carried_on = tokio::spawn(carried(async { current() })).await.unwrap();
            (carried_on, tokio::spawn(async { current() }).await.unwrap())
        })
        .await;
        assert_eq!((carried_on, lost), (Some(id), None));
        assert_ne!(TraceId::begin(), TraceId::begin());
    }
}
