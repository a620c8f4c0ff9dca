//! What of the alerts is shown: never what nobody has confirmed yet, and to the public nothing before
//! the municipality has had its days to answer.
//!
//! Pages on an address of this machine alone are read by the committee, which sees every alert at
//! once. Pages on any other address are public: there a new alert that asks or accuses waits.

use chrono::NaiveDate;

use crate::domain::alert::{Alert, AlertState};
use crate::domain::judgement::Judgement;
use crate::settings::Settings;

/// The alerts that are shown, the ended ones too: live ones first, the gravest first.
pub fn alerts(judged: &Judgement) -> impl Iterator<Item = &Alert> {
    let mut shown: Vec<&Alert> =
        judged.alerts.iter().filter(|alert| alert.state != AlertState::Pending).collect();
    shown.sort_by_key(|alert| {
        (!alert.state.is_live(), std::cmp::Reverse(alert.severity), alert.opened_at, &alert.id)
    });
    shown.into_iter()
}

/// Whether an alert may be told on a day to those who read these pages.
pub fn may_tell(alert: &Alert, settings: &Settings, today: NaiveDate) -> bool {
    let delay = settings.alerts.publication_delay_working_days;
    settings.web.address.is_loopback() || alert.is_public(delay, today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::alert::{Reply, Severity};

    fn alert(severity: Severity) -> Alert {
        Alert {
            id: "stalled_work/78690/1".parse().unwrap(),
            state: AlertState::Open,
            severity,
            // a Monday, in Lima
            opened_at: "2025-11-10T12:00:00Z".parse().unwrap(),
            title: String::new(),
            body: String::new(),
            expected: String::new(),
            observed: String::new(),
            evidence: Vec::new(),
            ground: String::new(),
            next: Vec::new(),
            inhibited_by: None,
            historical: false,
            reply: None,
            silenced_until: None,
            closing: None,
            words: std::collections::BTreeMap::new(),
        }
    }

    fn settings(address: &str) -> Settings {
        let mut settings = Settings::defaults().unwrap();
        settings.web.address = address.parse().unwrap();
        settings
    }

    #[test]
    fn the_public_hears_of_an_alert_when_the_municipality_had_three_working_days() {
        let day = |day| NaiveDate::from_ymd_opt(2025, 11, day).unwrap();
        let (open, own) = (settings("0.0.0.0"), settings("127.0.0.1"));
        let grave = alert(Severity::Act);
        assert!(!may_tell(&grave, &open, day(13)), "Thursday is the third day");
        assert!(may_tell(&grave, &open, day(14)));
        assert!(may_tell(&grave, &own, day(10)), "the committee sees it at once");
        assert!(may_tell(&alert(Severity::Look), &open, day(10)));
        assert!(may_tell(&Alert { historical: true, ..grave.clone() }, &open, day(10)));
        let reply = Reply {
            by: String::new(),
            at: grave.opened_at,
            text: String::new(),
            document: None,
            promised_on: None,
        };
        assert!(may_tell(&Alert { reply: Some(reply), ..grave }, &open, day(10)));
    }
}
