//! The works known, as each dataset last told them.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;

use crate::domain::codes::{Cui, ProductCode};
use crate::domain::evidence::{EvidenceId, RecordKind, Seen};
use crate::domain::work::Work;
use crate::shapes::works::{self, WorkLine};
use crate::store::municipalities;
use crate::store::records::{self, Filter};
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::problem::Problem;

/// `/api/v1/works?municipality=&cui=`
pub async fn list(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let cui: Option<ProductCode> = super::parsed(&asked, "cui")?;
    let mut filters = Vec::new();
    if let Some(one) = super::named(&app, &asked).await? {
        filters.push(Filter::Ubigeo(one.ubigeo.to_string()));
        filters.push(Filter::Places(municipalities::place_keys(&app.house.db, &one).await?));
    } else if let Some(cui) = &cui {
        filters.push(Filter::Cuis(vec![cui.to_string()]));
    } else {
        filters.push(Filter::All);
    }
    let mut found: BTreeMap<EvidenceId, Seen<Work>> = BTreeMap::new();
    for filter in filters {
        let works: Vec<Seen<Work>> =
            records::current(&app.house.db, RecordKind::Work, &filter, asked.as_of(&app)).await?;
        found.extend(works.into_iter().map(|work| (work.id.clone(), work)));
    }
    let lines: Vec<WorkLine> = found
        .values()
        .filter(|work| {
            let of_work = work.fact.cui.as_ref().map(Cui::as_str);
            cui.as_ref().is_none_or(|asked| of_work == Some(asked.as_str()))
        })
        .map(works::line)
        .collect();
    answer::json(&lines)
}
