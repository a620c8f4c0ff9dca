//! The words of the register's lists: Spanish as people write them, beside the word of the domain.

use crate::domain::text::fold;

/// One allowed word of a list.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word of the domain, which is understood too.
    pub word: &'static str,
    /// As the template offers it.
    pub spanish: &'static str,
    /// Other ways of saying it, folded.
    pub aliases: &'static [&'static str],
}

const fn choice(
    word: &'static str,
    spanish: &'static str,
    aliases: &'static [&'static str],
) -> Choice {
    Choice { word, spanish, aliases }
}

/// The word of the domain that a cell means.
pub fn meant(choices: &'static [Choice], cell: &str) -> Option<&'static str> {
    let folded = fold(cell);
    let means = |choice: &&Choice| {
        folded == fold(choice.spanish)
            || folded == fold(choice.word)
            || choice.aliases.contains(&folded.as_str())
    };
    choices.iter().find(means).map(|choice| choice.word)
}

/// The Spanish of a word of the domain.
pub fn spanish(choices: &'static [Choice], word: &str) -> &'static str {
    choices.iter().find(|choice| choice.word == word).map_or("", |choice| choice.spanish)
}

pub const SECTORS: &[Choice] = &[
    choice(
        "water_sanitation",
        "Agua y saneamiento",
        &["agua", "saneamiento", "agua potable", "desague", "agua saneamiento"],
    ),
    choice("health", "Salud", &["puesto de salud"]),
    choice("education", "Educación", &[]),
    choice("transport", "Transporte", &["vias", "caminos", "carreteras", "pistas y veredas"]),
    choice(
        "farming",
        "Agropecuario",
        &["agropecuaria", "agricultura", "ganaderia", "riego", "agrario", "agro"],
    ),
    choice("energy", "Energía", &["electrificacion", "electricidad"]),
    choice("environment", "Ambiente", &["medio ambiente", "ambiental"]),
    choice(
        "housing",
        "Vivienda y desarrollo urbano",
        &["vivienda", "desarrollo urbano", "urbanismo"],
    ),
    choice("culture_sport", "Cultura y deporte", &["cultura", "deporte", "deportes"]),
    choice(
        "safety",
        "Seguridad",
        &["orden publico", "seguridad ciudadana", "orden publico y seguridad"],
    ),
    choice("social", "Protección social", &["social", "programas sociales"]),
    choice(
        "production",
        "Producción, comercio y turismo",
        &["produccion", "comercio", "turismo", "industria"],
    ),
    choice("communications", "Comunicaciones", &["telecomunicaciones", "internet"]),
    choice("management", "Gestión municipal", &["gestion", "planeamiento", "institucional"]),
    choice("other", "Otro", &["otros", "otra"]),
];

pub const AGREEMENT_KINDS: &[Choice] = &[
    choice("work", "Obra", &["obras", "proyecto", "proyecto de inversion", "infraestructura"]),
    choice("equipment", "Equipamiento", &["equipos", "equipo", "compra"]),
    choice("activity", "Actividad", &["actividades", "servicio", "capacitacion", "mantenimiento"]),
];

// a lone M is no word: it means "masculino" in one form and "mujer" in the other
pub const SEXES: &[Choice] = &[
    choice("woman", "Mujer", &["f", "femenino", "femenina", "mujeres"]),
    choice("man", "Hombre", &["h", "v", "masculino", "varon", "hombres"]),
];

pub const EVENT_KINDS: &[Choice] = &[
    choice("assembly", "Asamblea", &["asamblea de acuerdos", "plenaria"]),
    choice("workshop", "Taller", &["talleres"]),
    choice("training", "Capacitación", &["capacitaciones"]),
    choice("public_hearing", "Audiencia pública", &["audiencia"]),
    choice(
        "accountability_report",
        "Rendición de cuentas",
        &["rendicion", "rendicion de cuentas a los agentes"],
    ),
    choice(
        "committee_report",
        "Informe del comité",
        &["informe", "informe del comite de vigilancia"],
    ),
    choice("other", "Otro", &["otros", "otra"]),
];

pub const VISIT_STATES: &[Choice] = &[
    choice("work_going_on", "Se trabaja", &["en obra", "trabajando", "hay trabajo"]),
    choice("no_work", "No se trabaja", &["parada", "paralizada", "sin trabajo", "no hay trabajo"]),
    choice("in_use", "En uso", &["funciona", "funcionando", "en servicio"]),
    choice("not_working", "No funciona", &["malograda", "malogrado"]),
    choice("closed", "Cerrada", &["cerrado"]),
];

pub const LESSON_KINDS: &[Choice] = &[
    choice("problem", "Problema", &["problemas", "dificultad"]),
    choice("right_decision", "Acierto", &["aciertos", "buena decision", "decision acertada"]),
    choice("proposal", "Propuesta", &["propuestas", "sugerencia", "recomendacion"]),
];

/// Reads yes and no.
pub fn yes_no(cell: &str) -> Option<bool> {
    match fold(cell).as_str() {
        "si" | "s" | "yes" | "true" | "x" | "1" => Some(true),
        "no" | "n" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// Tells that a year is agreed without an amount: `x`, `sí`, `sin monto`.
pub fn is_year_mark(cell: &str) -> bool {
    matches!(fold(cell).as_str(), "x" | "si" | "sin monto" | "yes")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreement::{AgreementKind, EventKind, LessonKind, Sector, Sex, VisitState};

    #[test]
    fn every_word_of_the_domain_has_a_spanish_one_and_none_is_said_twice() {
        let words = |choices: &[Choice]| choices.iter().map(|one| one.word).collect::<Vec<_>>();
        let known = |all: Vec<&'static str>| all;
        assert_eq!(words(SECTORS), known(Sector::ALL.iter().map(|one| one.as_str()).collect()));
        let kinds = AgreementKind::ALL.iter().map(|one| one.as_str()).collect();
        assert_eq!(words(AGREEMENT_KINDS), known(kinds));
        assert_eq!(words(SEXES), known(Sex::ALL.iter().map(|one| one.as_str()).collect()));
        assert_eq!(
            words(EVENT_KINDS),
            known(EventKind::ALL.iter().map(|one| one.as_str()).collect())
        );
        let states = VisitState::ALL.iter().map(|one| one.as_str()).collect();
        assert_eq!(words(VISIT_STATES), known(states));
        let kinds = LessonKind::ALL.iter().map(|one| one.as_str()).collect();
        assert_eq!(words(LESSON_KINDS), known(kinds));
        for choices in [SECTORS, AGREEMENT_KINDS, SEXES, EVENT_KINDS, VISIT_STATES, LESSON_KINDS] {
            let mut said: Vec<String> = choices
                .iter()
                .flat_map(|one| {
                    let own = [fold(one.spanish), fold(one.word)];
                    own.into_iter().chain(one.aliases.iter().map(|alias| fold(alias)))
                })
                .collect();
            said.sort();
            let all = said.len();
            said.dedup();
            assert!(all - said.len() <= choices.len(), "a word means two things: {said:?}");
            for one in choices {
                for way in [one.spanish, one.word].iter().chain(one.aliases) {
                    assert_eq!(meant(choices, way), Some(one.word), "{way}");
                }
                assert!(one.aliases.iter().all(|alias| fold(alias) == *alias), "{}", one.word);
            }
        }
    }
}
