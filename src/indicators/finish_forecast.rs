//! The day on which a work would end at the pace of its last months.

use chrono::{Duration, NaiveDate};

use super::definition::{Direction, Family, Indicator, SubjectKind};
use super::inputs::{Inputs, said};
use super::tell::{Answer, Lacking, Told};
use crate::domain::facts::works::Report;
use crate::domain::indicator::{NotComputable, Unit, Value};
use crate::domain::period::Month;
use crate::domain::source::Source;
use crate::domain::work::WorkState;

pub const INDICATOR: Indicator = Indicator {
    id: "finish_forecast",
    family: Family::Schedule,
    subjects: &[SubjectKind::Work],
    unit: Unit::Date,
    direction: Direction::Neutral,
    bands: None,
    not_computable: &[NotComputable::NeverReported, NotComputable::TooShort],
    ground: "own",
    formula_version: 1,
    evaluate,
};

/// Fewer rises than these say nothing about a pace, and older ones are another pace.
const FEWEST: usize = 4;
const LATEST: usize = 6;
/// A pace that ends in more than fifty years is no forecast.
const FARTHEST_MONTHS: i64 = 600;
/// Average days of a month, in hundredths.
const MONTH_HUNDREDTHS: i64 = 3044;

fn evaluate(inputs: &Inputs<'_>) -> Vec<Told> {
    inputs.each_work(|one| {
        let work = &one.work;
        let stands = matches!(work.state, Some(WorkState::Stopped | WorkState::Finished))
            || work.stoppage_flag == Some(true);
        let rises = rises(&one.reports);
        let newest = one.reports.iter().rfind(|report| report.actual.is_some());
        let newest = newest.ok_or_else(|| Lacking::never_reported(Source::Infobras))?;
        let left = 1000_i64.saturating_sub(newest.actual.map_or(1000, |actual| actual.0));
        if stands || rises.len() < FEWEST || left <= 0 {
            return Err(Lacking::too_short());
        }
        let latest = &rises[rises.len().saturating_sub(LATEST)..];
        let (points, months) = latest.iter().fold((0, 0), |sum, rise| {
            (sum.0 + i128::from(rise.points), sum.1 + i128::from(rise.months))
        });
        let from = newest.month.last_day();
        let at = |points, months| ends(from, left, points, months);
        let middle = at(points, months).ok_or_else(Lacking::too_short)?;
        let edges = latest.iter().filter_map(|rise| at(rise.points.into(), rise.months.into()));
        let edges: Vec<NaiveDate> = edges.collect();
        let answer = Answer::new(Value::Date(middle), &[])
            .by(one.reports.iter().map(|report| report.id.clone()));
        let answer = inputs.read_from(answer, one);
        Ok(match (edges.iter().min(), edges.iter().max()) {
            (Some(first), Some(last)) => {
                answer.mark(format!("Entre el {} y el {}.", said(*first), said(*last)))
            }
            _ => answer,
        })
    })
}

/// A rise between two reports: tenths of a point, over so many months.
struct Rise {
    points: i64,
    months: i64,
}

fn rises(reports: &[Report]) -> Vec<Rise> {
    let known: Vec<(Month, i64)> =
        reports.iter().filter_map(|report| Some((report.month, report.actual?.0))).collect();
    known
        .windows(2)
        .filter_map(|pair| {
            let points = pair[1].1.checked_sub(pair[0].1).filter(|points| *points > 0)?;
            Some(Rise { points, months: i64::from(pair[1].0.months_since(pair[0].0)).max(1) })
        })
        .collect()
}

/// The day on which what is left would be done, at so many points in so many months.
fn ends(from: NaiveDate, left: i64, points: i128, months: i128) -> Option<NaiveDate> {
    let days = i128::from(left) * months * i128::from(MONTH_HUNDREDTHS) / (points * 100);
    let days = i64::try_from(days).ok().filter(|days| *days <= FARTHEST_MONTHS * 31)?;
    from.checked_add_signed(Duration::days(days))
}
