//! What procurement layouts share: the class of a purchase and the investment that it names.

use super::free_text;
use super::table::Row;
use crate::domain::codes::Cui;
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
        None if supervision => PurchaseClass::Supervision,
        None => by_words(&folded, study),
    }
}

/// The class of a text without a category, by the word that it begins with if possible.
fn by_words(folded: &str, study: bool) -> PurchaseClass {
    const BEGINNINGS: [(&[&str], PurchaseClass); 4] = [
        (&["adquisicion", "suministro", "compra", "bienes"], PurchaseClass::Goods),
        (
            &[
                "servicio",
                "contratacion del servicio",
                "contratacion de servicio",
                "alquiler",
                "seguro",
            ],
            PurchaseClass::Services,
        ),
        (&["elaboracion", "consultoria", "estudio"], PurchaseClass::Study),
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
            ],
            PurchaseClass::Works,
        ),
    ];
    let bare = ["contratacion de la ", "contratacion del ", "contratacion de ", "la "]
        .iter()
        .find_map(|lead| folded.strip_prefix(lead))
        .unwrap_or(folded);
    let begins =
        |words: &&(&[&str], PurchaseClass)| words.0.iter().any(|word| bare.starts_with(word));
    let found = BEGINNINGS.iter().find(begins).map(|(_, class)| *class);
    match found {
        Some(PurchaseClass::Works | PurchaseClass::Services)
            if study && !folded.contains("ejecucion") =>
        {
            PurchaseClass::Study
        }
        Some(class) => class,
        None if folded.contains("ejecucion de la obra") || folded.contains("ejecucion de obra") => {
            PurchaseClass::Works
        }
        None => PurchaseClass::Services,
    }
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
        ] {
            assert_eq!(class(category, text), class_of, "{text}");
        }
    }
}
