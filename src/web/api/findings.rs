//! What could not be read, and what contradicts.

use axum::extract::State;
use axum::response::Response;

use crate::domain::finding::FindingCode;
use crate::jobs::{judgement, lines};
use crate::shapes::findings::{FindingLine, contradiction};
use crate::store::findings;
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::pages::snapshot;
use crate::web::problem::Problem;

/// `/api/v1/findings?snapshot=&code=&municipality=`
pub async fn list(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let code: Option<FindingCode> = super::parsed(&asked, "code")?;
    let file = match asked.value("snapshot") {
        Some(typed) => Some(snapshot::find(&app, &asked, typed).await?.sha256),
        None => None,
    };
    let as_of = asked.as_of(&app);
    let mut found: Vec<FindingLine> = Vec::new();
    // what a municipality is named for is what contradicts about it
    if asked.value("municipality").is_none() {
        let word = code.map_or("", FindingCode::as_str);
        let stored =
            findings::list(&app.house.db, as_of, file.as_deref().unwrap_or_default(), word).await?;
        found.extend(stored.iter().map(lines::finding));
    }
    if code.is_none_or(|code| code == FindingCode::Contradiction) {
        for ubigeo in super::wanted(&app, &asked).await? {
            let all = judgement::contradictions(&app.house, &ubigeo, as_of).await?;
            found.extend(
                all.iter()
                    .map(contradiction)
                    .filter(|line| file.as_ref().is_none_or(|sha256| line.sha256 == *sha256)),
            );
        }
    }
    answer::json(&found)
}
