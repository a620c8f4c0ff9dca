//! What the house concludes about the invented district: ladders, alerts, measures.

use chrono::{DateTime, NaiveTime, Utc};

use super::id;
use crate::domain::agreement::AgreementId;
use crate::domain::alert::{Alert, AlertId, AlertState, Reply, Severity, Step};
use crate::domain::codes::Ubigeo;
use crate::domain::facts::made::{day, month, soles, work_code};
use crate::domain::indicator::{
    Freshness, Measure, MeasureId, NotComputable, Subject, Unit, Value,
};
use crate::domain::ladder::{Ladder, Pace, Rung, RungState, RungStatus, Situation};
use crate::domain::money::Tenths;
use crate::domain::period::{Period, lima};

/// A ladder with its first rungs done.
pub fn climbed(done: u8, situation: Situation) -> Ladder {
    let status = |rung: &Rung| RungStatus {
        rung: *rung,
        state: if rung.number() <= done { RungState::Done } else { RungState::NotYet },
        date: (rung.number() == 1).then(|| day("2024-04-22")),
        lost_on: None,
        skipped: false,
        note: None,
        evidence: Vec::new(),
    };
    Ladder {
        rungs: Rung::ALL.iter().map(status).collect(),
        reached: Rung::ALL.iter().rev().find(|rung| rung.number() <= done).copied(),
        applicable: 12,
        pace: Pace::Unknown,
        situation,
        outcome: None,
    }
}

pub fn ladders() -> Vec<(AgreementId, Ladder)> {
    let mut gardens = climbed(9, Situation::Late);
    gardens.pace = Pace::Late;
    gardens.rungs[8].date = Some(day("2025-06-02"));
    let mut water = climbed(4, Situation::Gone);
    water.rungs[4].lost_on = Some(day("2025-03-31"));
    let mut road = climbed(8, Situation::Contradicted);
    road.rungs[8].state = RungState::Contradicted;
    road.rungs[5].state = RungState::Unknown;
    road.rungs[5].note = Some("not-reported".to_owned());
    let mut dam = climbed(1, Situation::Unknown);
    for rung in dam.rungs.iter_mut().skip(1) {
        rung.state = RungState::Unknown;
        rung.note = Some("no-match".to_owned());
    }
    let mut post = climbed(7, Situation::OnTrack);
    post.rungs[3].state = RungState::NotYet;
    post.rungs[3].skipped = true;
    let mut bridge = climbed(12, Situation::Done);
    bridge.rungs[10].date = Some(day("2025-01-20"));
    let mut fence = dam.clone();
    fence.rungs[1].note = Some("only-proposed".to_owned());
    vec![
        (id(1), gardens),
        (id(2), water),
        (id(3), road),
        (id(4), dam),
        (id(5), post),
        (id(6), bridge),
        (id(7), climbed(1, Situation::NotDue)),
        (id(8), climbed(1, Situation::Replaced)),
        (id(9), fence),
    ]
}

pub fn at(on: &str) -> DateTime<Utc> {
    lima::instant(day(on), NaiveTime::MIN)
}

fn alert(rule: &str, subject: Subject, severity: Severity, title: &str, words: [&str; 2]) -> Alert {
    Alert {
        id: AlertId { rule: rule.to_owned(), subject, case: 1 },
        state: AlertState::Open,
        severity,
        opened_at: at("2025-11-04"),
        title: title.to_owned(),
        body: String::new(),
        expected: words[0].to_owned(),
        observed: words[1].to_owned(),
        evidence: Vec::new(),
        ground: "práctica".to_owned(),
        next: vec![Step::AskMayor, Step::SiteVisit],
        words: std::collections::BTreeMap::new(),
        inhibited_by: None,
        closing: None,
        historical: false,
        reply: None,
        silenced_until: None,
    }
}

pub fn alerts() -> Vec<Alert> {
    let mut slow = alert(
        "behind_valuation",
        Subject::Work(work_code("999678")),
        Severity::Ask,
        "Por debajo de lo programado",
        ["100 de cada 100 soles de lo programado a esta fecha", "se registra 61 de cada 100"],
    );
    slow.state = AlertState::Replied;
    slow.reply = Some(Reply {
        by: "Ing. de la municipalidad, residente de obra".to_owned(),
        at: at("2025-11-12"),
        text: "La empresa pidió ampliar el plazo por lluvias. Nueva fecha: 28 de febrero de 2026."
            .to_owned(),
        document: None,
        promised_on: Some(day("2026-02-28")),
    });
    let gone = alert(
        "budget_removed",
        Subject::Agreement(id(2)),
        Severity::Act,
        "Bajó el presupuesto",
        ["S/ 1,200,000.00, como figuraba en 2025", "S/ 0.00 (S/ 1,200,000.00 menos)"],
    );
    let differ = alert(
        "sources_disagree",
        Subject::Agreement(id(3)),
        Severity::Look,
        "Dos registros no coinciden",
        ["el mismo dato en las dos fuentes", "SIAF dice 92.0; InfObras dice 0.0"],
    );
    vec![slow, gone, differ]
}

pub fn measures() -> Vec<Measure> {
    let municipality = Subject::Municipality(Ubigeo::parse("990101").unwrap());
    let of = |indicator: &str, value: Result<Value, NotComputable>| Measure {
        id: MeasureId {
            indicator: indicator.to_owned(),
            subject: municipality.clone(),
            period: Period::Month(month("2025-10")),
        },
        unit: Unit::Percent,
        value,
        numerator: None,
        denominator: None,
        state: Freshness::Fresh,
        reason: None,
        formula_version: 1,
        evidence: Vec::new(),
    };
    let mut rate = of("execution_rate", Ok(Value::Tenths(Tenths(444))));
    rate.numerator = Some(Value::Soles(soles(8_443_221)));
    rate.denominator = Some(Value::Soles(soles(19_031_483)));
    vec![rate, of("pace_gap_seasonal", Err(NotComputable::TooShort))]
}
