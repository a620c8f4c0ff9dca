//! Which public investment carries out which agreement, as far as is proposed or decided.

use axum::extract::State;
use axum::response::Response;

use crate::domain::link::LinkState;
use crate::shapes::matches::{self, MatchLine};
use crate::store::links;
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::problem::Problem;

/// `/api/v1/matches?municipality=&state=`
pub async fn list(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let state: Option<LinkState> = super::parsed(&asked, "state")?;
    let mut found: Vec<MatchLine> = Vec::new();
    for ubigeo in super::wanted(&app, &asked).await? {
        let links = links::load(&app.house.db, &ubigeo, asked.as_of(&app)).await?;
        let wanted = links.iter().filter(|link| state.is_none_or(|state| link.state == state));
        found.extend(wanted.map(matches::line));
    }
    answer::json(&found)
}
