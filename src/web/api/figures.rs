//! The money known, summed exactly under any of its keys.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;

use crate::domain::codes::ProductCode;
use crate::domain::period::Year;
use crate::domain::source::Dataset;
use crate::jobs::lines;
use crate::shapes::figures::FigureLine;
use crate::store::figures::{self, By, Filter};
use crate::web::App;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::problem::Problem;

/// Keys to sum under when none are named.
const USUAL: &str = "sec_ejec,cui,year";

/// `/api/v1/figures?municipality=&cui=&year=&dataset=&by=&withdrawn=true`
pub async fn list(State(app): State<App>, asked: Asked) -> Result<Response, Problem> {
    let product: Option<ProductCode> = super::parsed(&asked, "cui")?;
    let year: Option<Year> = super::parsed(&asked, "year")?;
    let dataset: Option<Dataset> = super::parsed(&asked, "dataset")?;
    let municipality = super::named(&app, &asked).await?;
    let sec_ejec = match municipality {
        None => None,
        Some(one) => Some(one.sec_ejec.ok_or_else(|| {
            Problem::unknown("sec_ejec_unknown").with("ubigeo", one.ubigeo.to_string())
        })?),
    };
    let by: BTreeSet<By> = asked
        .value("by")
        .unwrap_or(USUAL)
        .split(',')
        .map(|key| key.trim().parse().map_err(|error| Problem::parameter(&error)))
        .collect::<Result<_, Problem>>()?;
    let filter = Filter { dataset, sec_ejec, product, year };
    let withdrawn = asked.value("withdrawn") == Some("true");
    let mut sums = figures::sums(&app.house.db, &filter, &by, asked.as_of(&app)).await?;
    sums.retain(|sum| sum.withdrawn_parts > 0 || !withdrawn);
    let lines: Vec<FigureLine> = sums.iter().map(|sum| lines::figure(sum, &by)).collect();
    answer::json(&lines)
}
