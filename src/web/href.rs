//! Addresses of the things of a municipality, and back from what stands in them.

use super::address::encoded;
use super::frame::Place;
use crate::domain::agreement::{AgreementId, ProcessId};
use crate::domain::alert::AlertId;
use crate::domain::codes::{Cui, Ubigeo, WorkCode};
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::Subject;
use crate::domain::period::Year;

/// Rules with the words under which their alerts live for ever, whatever becomes of their titles.
const RULES: [(&str, &str); 31] = [
    ("budget_removed", "dinero-retirado"),
    ("budget_missing", "sin-dinero"),
    ("no_commitment", "dinero-sin-reservar"),
    ("slow_spending", "gasto-lento"),
    ("year_end_risk", "riesgo-de-no-gastar"),
    ("programme_dropped", "fuera-del-programa"),
    ("investment_deactivated", "inversion-desactivada"),
    ("design_delayed", "expediente-demorado"),
    ("work_not_started", "obra-sin-empezar"),
    ("slow_award", "adjudicacion-lenta"),
    ("single_bidder", "un-solo-postor"),
    ("contract_terminated", "contrato-resuelto"),
    ("stoppage_declared", "obra-parada"),
    ("stalled_work", "obra-sin-avance"),
    ("overdue_work", "obra-fuera-de-plazo"),
    ("behind_valuation", "obra-por-detras"),
    ("money_ahead", "dinero-por-delante"),
    ("repeated_extensions", "ampliaciones-repetidas"),
    ("cost_growth", "costo-creciente"),
    ("cost_exceeded", "costo-superado"),
    ("finished_not_received", "terminada-sin-entregar"),
    ("not_in_service", "entregada-sin-uso"),
    ("record_stale", "registro-sin-actualizar"),
    ("f12b_stale", "seguimiento-sin-actualizar"),
    ("sources_disagree", "fuentes-no-coinciden"),
    ("agreement_unmatched", "acuerdo-sin-proyecto"),
    ("hearing_missing", "audiencia-pendiente"),
    ("term_ending", "mandato-por-vencer"),
    ("women_share_drop", "menos-mujeres"),
    ("source_silent", "fuente-callada"),
    ("source_changed_past", "cifras-cambiadas"),
];

/// `/qoriwayqo/acuerdos/2024-03`
pub fn agreement(place: &Place, id: &AgreementId) -> String {
    place.at(&format!("/acuerdos/{}-{:02}", id.process.year, id.number))
}

/// The agreement of the last part of such an address.
pub fn agreement_of(ubigeo: &Ubigeo, part: &str) -> Option<AgreementId> {
    let (year, number) = part.split_once('-')?;
    let year: Year = year.parse().ok()?;
    let number = number.parse().ok().filter(|number| *number > 0)?;
    Some(AgreementId { process: ProcessId { ubigeo: ubigeo.clone(), year }, number })
}

/// `/qoriwayqo/inversiones/2999001`
pub fn investment(place: &Place, cui: &Cui) -> String {
    place.at(&format!("/inversiones/{cui}"))
}

/// `/qoriwayqo/obras/78690`
pub fn work(place: &Place, code: &WorkCode) -> String {
    place.at(&format!("/obras/{code}"))
}

/// `/rastro/…`
pub fn trace(id: &EvidenceId) -> String {
    format!("/rastro/{}", encoded(&id.to_string()))
}

/// `/qoriwayqo/alertas/obra-sin-avance/78690/1`; of a rule of the operator's own the id as printed.
pub fn alert(place: &Place, id: &AlertId) -> String {
    match RULES.iter().find(|(rule, _)| *rule == id.rule) {
        Some((_, words)) => {
            place.at(&format!("/alertas/{words}/{}/{}", subject(&id.subject), id.case))
        }
        None => place.at(&format!("/alertas/{}", encoded(&id.to_string()))),
    }
}

/// The alert of the end of such an address; its id as it is printed is understood too.
pub fn alert_of(ubigeo: &Ubigeo, rest: &str) -> Option<AlertId> {
    let (first, _) = rest.split_once('/')?;
    let Some((rule, _)) = RULES.iter().find(|(_, words)| *words == first) else {
        return rest.parse().ok();
    };
    let [_, subject, case] = rest.split('/').collect::<Vec<_>>().try_into().ok()?;
    Some(AlertId {
        rule: (*rule).to_owned(),
        subject: subject_of(ubigeo, subject)?,
        case: case.parse().ok()?,
    })
}

fn subject(subject: &Subject) -> String {
    match subject {
        Subject::Municipality(_) => "municipalidad".to_owned(),
        Subject::Process(process) => format!("proceso-{}", process.year),
        Subject::Agreement(id) => format!("{}-{:02}", id.process.year, id.number),
        Subject::Work(work) => work.to_string(),
        Subject::Portfolio(_) => "programa".to_owned(),
        Subject::Committee(_) => "comite".to_owned(),
        Subject::Source(source) => format!("fuente-{source}"),
    }
}

fn subject_of(ubigeo: &Ubigeo, part: &str) -> Option<Subject> {
    match part {
        "municipalidad" => Some(Subject::Municipality(ubigeo.clone())),
        "programa" => Some(Subject::Portfolio(ubigeo.clone())),
        "comite" => Some(Subject::Committee(ubigeo.clone())),
        _ => None,
    }
    .or_else(|| Some(Subject::Source(part.strip_prefix("fuente-")?.parse().ok()?)))
    .or_else(|| {
        let year = part.strip_prefix("proceso-")?.parse().ok()?;
        Some(Subject::Process(ProcessId { ubigeo: ubigeo.clone(), year }))
    })
    .or_else(|| agreement_of(ubigeo, part).map(Subject::Agreement))
    .or_else(|| WorkCode::parse(part).ok().map(Subject::Work))
}

/// Where a subject is told about, when it has a page.
pub fn subject_page(place: &Place, of: &Subject) -> Option<String> {
    match of {
        Subject::Agreement(id) => Some(agreement(place, id)),
        Subject::Work(code) => Some(work(place, code)),
        Subject::Source(source) => Some(format!("/fuentes/{source}")),
        Subject::Municipality(_) => Some(place.home()),
        Subject::Process(_) | Subject::Portfolio(_) | Subject::Committee(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alert_of_any_subject_is_found_again_at_its_address() {
        let place = Place { name: "Q".into(), slug: "q".into(), sample: true };
        let ubigeo = Ubigeo::parse("990101").unwrap();
        for (id, address) in [
            ("stalled_work/78690/1", "/q/alertas/obra-sin-avance/78690/1"),
            ("overdue_work/work/123456/2", "/q/alertas/obra-fuera-de-plazo/123456/2"),
            ("budget_missing/990101/2024/03/1", "/q/alertas/sin-dinero/2024-03/1"),
            ("women_share_drop/990101/2024/1", "/q/alertas/menos-mujeres/proceso-2024/1"),
            ("hearing_missing/990101/1", "/q/alertas/audiencia-pendiente/municipalidad/1"),
            ("term_ending/990101/committee/1", "/q/alertas/mandato-por-vencer/comite/1"),
            ("source_silent/source/infobras/1", "/q/alertas/fuente-callada/fuente-infobras/1"),
            ("own_rule/78690/1", "/q/alertas/own_rule/78690/1"),
        ] {
            let parsed: AlertId = id.parse().unwrap();
            let written = alert(&place, &parsed);
            assert_eq!(written, address);
            let rest = written.strip_prefix("/q/alertas/").unwrap();
            assert_eq!(alert_of(&ubigeo, rest).unwrap().to_string(), id, "{rest}");
            assert_eq!(alert_of(&ubigeo, id).unwrap().to_string(), id);
        }
        assert!(alert_of(&ubigeo, "obra-sin-avance/78690").is_none());
    }
}
