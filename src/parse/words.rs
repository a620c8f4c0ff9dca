//! The systems' words for states, modes, causes and functions, as ours.
//!
//! Words come folded, so that `Paralizada`, `PARALIZADO` and `paralizada ` are one. A word that is
//! not known is `None` here and a finding where it was read.

use crate::domain::codes::Function;
use crate::domain::project::InvestmentState;
use crate::domain::text::fold;
use crate::domain::work::{StoppageCause, WorkMode, WorkState};

pub fn investment_state(text: &str) -> Option<InvestmentState> {
    match fold(text).as_str() {
        "activo" => Some(InvestmentState::Active),
        "cerrado" => Some(InvestmentState::Closed),
        word if word.starts_with("desactivado") => Some(InvestmentState::Deactivated),
        _ => None,
    }
}

pub fn work_state(text: &str) -> Option<WorkState> {
    match fold(text).as_str() {
        "sin ejecucion" | "no iniciada" | "por iniciar" => Some(WorkState::NotStarted),
        "en ejecucion" => Some(WorkState::Running),
        "paralizada" | "paralizado" | "suspendida" | "suspendido" => Some(WorkState::Stopped),
        "finalizado" | "finalizada" | "culminado" | "culminada" => Some(WorkState::Finished),
        _ => None,
    }
}

pub fn work_mode(text: &str) -> Option<WorkMode> {
    let folded = fold(text);
    let has = |word: &str| folded.contains(word);
    let mode = match () {
        () if has("indirecta") || folded == "contrata" || has("por contrata") => WorkMode::Contract,
        () if has("directa") => WorkMode::Direct,
        () if has("nucleo ejecutor") => WorkMode::Community,
        () if has("obras por impuesto") => WorkMode::WorksForTaxes,
        () if has("publica privada") || has("publico privada") => WorkMode::Ppp,
        () if has("gobierno a gobierno") => WorkMode::Government,
        () if has("organismo internacional") => WorkMode::International,
        () if has("convenio") => WorkMode::Agreement,
        () => return None,
    };
    Some(mode)
}

/// Sorts a cause by its words; the text is free, so the first match of an ordered table decides.
pub fn stoppage_cause(text: Option<&str>) -> StoppageCause {
    const TABLE: [(&[&str], StoppageCause); 14] = [
        (
            &["pago de valorizacion", "falta de pago", "demora en el pago"],
            StoppageCause::PaymentDelay,
        ),
        (&["recurso", "presupuest", "liquidez", "financiamiento"], StoppageCause::LackOfFunds),
        (
            &["incumplimiento", "resolucion de contrato", "resolucion del contrato", "abandono"],
            StoppageCause::ContractBreach,
        ),
        (&["arbitra", "controversia", "judicial", "conciliacion"], StoppageCause::Dispute),
        (&["conflicto", "social", "protesta", "huelga"], StoppageCause::SocialConflict),
        (
            &["clima", "lluvia", "fenomeno", "fortuito", "fuerza mayor", "emergencia", "covid"],
            StoppageCause::Weather,
        ),
        (&["desabastecimiento", "material", "insumo"], StoppageCause::Materials),
        (&["supervisor", "inspector", "residente"], StoppageCause::NoSupervisor),
        (
            &[
                "terreno",
                "saneamiento fisico",
                "libre disponibilidad",
                "servidumbre",
                "interferencia",
            ],
            StoppageCause::Land,
        ),
        (
            &["expediente", "diseno", "estudio", "adicional", "modificacion"],
            StoppageCause::DesignDeficiency,
        ),
        (&["entrega", "transferencia", "recepcion"], StoppageCause::Handover),
        (&["gestion", "administrativ", "cambio de autoridad"], StoppageCause::Management),
        (&["ministerio", "entidad"], StoppageCause::Management),
        (&["no indica", "no precisa", "sin informacion"], StoppageCause::NotStated),
    ];
    let Some(text) = text else { return StoppageCause::NotStated };
    let folded = fold(text);
    let matches = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let found = TABLE.iter().find(|(words, _)| matches(words)).map(|(_, cause)| *cause);
    found.unwrap_or(StoppageCause::Other)
}

/// The function's code by its name: SSI and the bank print only the name.
pub fn function(name: &str) -> Option<Function> {
    // names and codes of the functional classifier; `siaf.md` 6.2
    const NAMES: [&str; 25] = [
        "legislativa",
        "relaciones exteriores",
        "planeamiento",
        "defensa",
        "orden publico",
        "justicia",
        "trabajo",
        "comercio",
        "turismo",
        "agropecuaria",
        "pesca",
        "energia",
        "mineria",
        "industria",
        "transporte",
        "comunicaciones",
        "ambiente",
        "saneamiento",
        "vivienda",
        "salud",
        "cultura",
        "educacion",
        "proteccion social",
        "prevision social",
        "deuda publica",
    ];
    let folded = fold(name);
    let position = NAMES.iter().position(|known| folded.starts_with(known))?;
    Function::parse(&format!("{:02}", position + 1)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_causes_that_were_seen_find_their_place() {
        for (text, cause) in [
            ("Incumplimiento de contrato", StoppageCause::ContractBreach),
            ("Falta de recursos financieros y liquidez", StoppageCause::LackOfFunds),
            ("Desabastecimiento sostenido de materiales", StoppageCause::Materials),
            ("Eventos climáticos", StoppageCause::Weather),
            ("Incumplimiento del pago de valorizaciones u otros", StoppageCause::PaymentDelay),
            ("Falta de supervisor o inspector", StoppageCause::NoSupervisor),
            ("ovnis", StoppageCause::Other),
        ] {
            assert_eq!(stoppage_cause(Some(text)), cause, "{text}");
        }
        assert_eq!(stoppage_cause(None), StoppageCause::NotStated);
    }

    #[test]
    fn a_function_is_found_by_its_name_with_or_without_accents() {
        let code = |name| function(name).map(|function| function.to_string());
        assert_eq!(code("ORDEN PÚBLICO Y SEGURIDAD").as_deref(), Some("05"));
        assert_eq!(code("AGROPECUARIA").as_deref(), Some("10"));
        assert_eq!(code("EDUCACION").as_deref(), Some("22"));
        assert_eq!(code("no existe"), None);
    }

    #[test]
    fn every_mode_of_the_register_is_known() {
        for (text, mode) in [
            ("Administración directa", WorkMode::Direct),
            ("ADMINISTRACIÓN INDIRECTA - POR CONTRATA", WorkMode::Contract),
            ("Contrata", WorkMode::Contract),
            ("Por núcleo ejecutor", WorkMode::Community),
            ("Asociacion Pública Privada - APP", WorkMode::Ppp),
            ("Por convenio entre entidades", WorkMode::Agreement),
        ] {
            assert_eq!(work_mode(text), Some(mode), "{text}");
        }
    }
}
