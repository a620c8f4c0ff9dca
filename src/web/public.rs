//! What of the alerts is shown: never what nobody has confirmed yet.

use crate::domain::alert::{Alert, AlertState};
use crate::domain::judgement::Judgement;

/// The alerts that may be shown, the ended ones too, the gravest first.
pub fn alerts(judged: &Judgement) -> impl Iterator<Item = &Alert> {
    let mut shown: Vec<&Alert> =
        judged.alerts.iter().filter(|alert| alert.state != AlertState::Pending).collect();
    shown.sort_by_key(|alert| {
        (!alert.state.is_live(), std::cmp::Reverse(alert.severity), alert.opened_at, &alert.id)
    });
    shown.into_iter()
}
