//! What procurement layouts share: the class of a purchase and the investment that it names.

use super::free_text;
use super::table::Row;
use crate::domain::codes::{Cui, Ruc};
use crate::domain::finding::FindingCode;
use crate::domain::procurement::PurchaseClass;
use crate::domain::text::fold;

/// Classes a purchase by its category and words; works stay works whatever their words.
///
/// Of thirteen processes with a CUI that were looked at, one was the contract of the works.
pub fn class(category: Option<&str>, text: &str) -> PurchaseClass {
    let folded = fold(text);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let supervision = has(&["supervision", "supervisor de obra", "inspeccion de obra"]);
    let study = has(&[
        "expediente tecnico",
        "estudio",
        "elaboracion del perfil",
        "ficha tecnica estandar",
        "consultoria para la elaboracion",
        "plan museologico",
    ]);
    match category {
        Some("works") => PurchaseClass::Works,
        Some("goods") => PurchaseClass::Goods,
        Some(_) if supervision => PurchaseClass::Supervision,
        Some("consultingServices") => PurchaseClass::Study,
        Some(_) if study && has(&["elaboracion", "consultoria"]) => PurchaseClass::Study,
        Some(_) => PurchaseClass::Services,
        None => by_words(&folded, supervision),
    }
}

/// The class of a text without a category: building outranks designing in a contract of both.
fn by_words(folded: &str, supervision: bool) -> PurchaseClass {
    const BEGINNINGS: [(&[&str], PurchaseClass); 4] = [
        (&["adquisicion", "suministro", "compra", "bienes"], PurchaseClass::Goods),
        (
            &["elaboracion", "consultoria", "estudio", "servicio de consultoria"],
            PurchaseClass::Study,
        ),
        (&["servicio", "alquiler", "seguro"], PurchaseClass::Services),
        (
            &[
                "ejecucion",
                "construccion",
                "mejoramiento",
                "creacion",
                "rehabilitacion",
                "instalacion",
                "ampliacion",
                "obra",
                "recuperacion",
                "reconstruccion",
                "saldo",
                "culminacion",
                "movimiento de tierras",
            ],
            PurchaseClass::Works,
        ),
    ];
    let bare =
        ["contratacion de la ", "contratacion del ", "contratacion de ", "contratacion para la "]
            .iter()
            .find_map(|lead| folded.strip_prefix(lead))
            .unwrap_or(folded);
    let begins =
        |words: &&(&[&str], PurchaseClass)| words.0.iter().any(|word| bare.starts_with(word));
    let first = BEGINNINGS.iter().find(begins).map(|(_, class)| *class);
    let builds = ["ejecucion de obra", "ejecucion de la obra", "ejecucion de las obras"]
        .iter()
        .any(|words| folded.contains(words));
    match first {
        Some(PurchaseClass::Goods) => PurchaseClass::Goods,
        Some(PurchaseClass::Works) => PurchaseClass::Works,
        _ if supervision => PurchaseClass::Supervision,
        _ if builds => PurchaseClass::Works,
        Some(class) => class,
        None => PurchaseClass::Services,
    }
}

/// A firm's taxpayer number. That of a natural person (`10…`) is the number of the identity card
/// with three digits around it, and is never kept.
pub fn firm_ruc(text: &str) -> Option<Ruc> {
    Ruc::parse(text).ok().filter(|ruc| ruc.as_str().starts_with("20"))
}

/// The investment that a cell names; a second one in the same words is a finding.
pub fn named_cui(row: &mut Row<'_>, names: &[&str]) -> Option<Cui> {
    let text = row.raw(names)?;
    let mut cuis = free_text::cuis(text);
    if let Some(words) = several(&cuis) {
        row.note(names, text, FindingCode::Contradiction, &words);
    }
    (!cuis.is_empty()).then(|| cuis.swap_remove(0))
}

/// The words of the finding that two investments in one text deserve.
pub fn several(cuis: &[Cui]) -> Option<String> {
    let [first, others @ ..] = cuis else { return None };
    let others: Vec<&str> = others.iter().map(Cui::as_str).collect();
    (!others.is_empty())
        .then(|| format!("names several investments: {first} is taken, {} too", others.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_person_is_never_kept() {
        assert!(firm_ruc("20205028600").is_some());
        assert!(Ruc::parse("10000000014").is_ok(), "a valid number of a natural person");
        assert_eq!(firm_ruc("10000000014"), None);
        assert_eq!(firm_ruc("C0003197145"), None);
    }

    #[test]
    fn a_cui_does_not_make_a_purchase_works() {
        for (category, text, class_of) in [
            (Some("goods"), "ADQUISICION DE CEMENTO PORTLAND TIPO I", PurchaseClass::Goods),
            (Some("works"), "EJECUCION DE LA OBRA: MEJORAMIENTO…", PurchaseClass::Works),
            (
                Some("services"),
                "SERVICIO DE CONSULTORIA DE SUPERVISION DE LA OBRA",
                PurchaseClass::Supervision,
            ),
            (
                Some("consultingServices"),
                "SUPERVISIÓN DE LA EJECUCIÓN DE OBRA",
                PurchaseClass::Supervision,
            ),
            (
                Some("services"),
                "CONSULTORIA PARA LA ELABORACION DEL EXPEDIENTE TECNICO",
                PurchaseClass::Study,
            ),
            (Some("services"), "SERVICIO DE ALQUILER DE MAQUINARIA", PurchaseClass::Services),
            (None, "Contratación de la ejecución de la obra: creación…", PurchaseClass::Works),
            (None, "MEJORAMIENTO DEL SERVICIO DE AGUA POTABLE", PurchaseClass::Works),
            (None, "Suministro de combustible", PurchaseClass::Goods),
            (None, "ELABORACIÓN DE EXPEDIENTE TÉCNICO Y EJECUCIÓN DE OBRA", PurchaseClass::Works),
            (None, "SUPERVISIÓN DE LA EJECUCIÓN DE LA OBRA", PurchaseClass::Supervision),
            (None, "SALDO DE LA OBRA DEL PROYECTO", PurchaseClass::Works),
        ] {
            assert_eq!(class(category, text), class_of, "{text}");
        }
    }
}
