//! `fetch` and `inbox`: bytes from a source, or from the drop folder. What came in is looked at by
//! itself: these jobs push nothing that follows.

use std::time::Duration;

use super::{Desk, Ended, RunError};
use crate::domain::codes::Ubigeo;
use crate::domain::fetch::RunOutcome;
use crate::domain::source::Source;
use crate::jobs::fetch::{self, Shown, Wanted};
use crate::jobs::ingest::Status;
use crate::jobs::job::{Job, Order};
use crate::jobs::lease;

/// A folder of files is read in minutes.
const OTHERS_TURN: Duration = Duration::from_mins(1);

/// Visits a source. One that changed its columns is told by its health, not by a failed job: to ask
/// again would not help.
pub async fn run(
    desk: &Desk,
    source: Source,
    municipality: Option<&Ubigeo>,
) -> Result<Ended, RunError> {
    let wanted = Wanted { source, municipality: municipality.cloned(), year: None };
    let visited = fetch::fetch(&desk.house, &wanted, desk.chance(), &Shown::default()).await?;
    if matches!(visited.outcome, RunOutcome::Failed | RunOutcome::Blocked) {
        let first = visited.failures.first().map(ToString::to_string);
        let why = first.unwrap_or_else(|| visited.outcome.to_string());
        return Err(RunError::Visit { from: source, why });
    }
    let new = visited.files.iter().filter(|file| file.report.status == Status::Loaded);
    Ok(Ended::Done { changed: new.count() })
}

/// Visits a source for everybody: one by one where it can be asked for one municipality, so that
/// nobody has to download the country.
pub async fn all(desk: &Desk, order: &Order, source: Source) -> Result<Ended, RunError> {
    let one_by_one = matches!(source, Source::Siaf | Source::ConsultaAmigable);
    let followed = desk.followed().await?;
    let visits: Vec<Option<Ubigeo>> = match (one_by_one, followed.is_empty()) {
        (_, true) => Vec::new(),
        (true, false) => followed.into_iter().map(Some).collect(),
        (false, false) => vec![None],
    };
    let changed = visits.len();
    for ubigeo in visits {
        desk.then(order, Job::Fetch { source, ubigeo }).await?;
    }
    Ok(Ended::Done { changed })
}

/// Takes in the files that a person put into `inbox/`.
pub async fn inbox(desk: &Desk) -> Result<Ended, RunError> {
    let Some(held) = lease::hold(&desk.house, "inbox".to_owned()).await? else {
        return Ok(Ended::Later { after: OTHERS_TURN });
    };
    let dropped = fetch::inbox(&desk.house, &Shown::default()).await;
    held.release().await;
    Ok(Ended::Done { changed: dropped?.files.len() })
}
