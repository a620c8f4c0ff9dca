//! Words that people and the ministry use for the same thing: `colegio` is opened to `ie` already,
//! `pistas y veredas` is what an official name calls `transitabilidad vehicular y peatonal`.
//!
//! A shared concept is weak evidence: it finds the candidate, the place decides.

/// Groups of words; the position is the concept.
const GROUPS: &[&[&str]] = &[
    &[
        "transitabilidad",
        "pista",
        "pistas",
        "vereda",
        "veredas",
        "pavimentacion",
        "pavimento",
        "asfaltado",
        "via",
        "vias",
        "calle",
        "calles",
        "movilidad",
    ],
    &[
        "camino",
        "trocha",
        "carretera",
        "carrozable",
        "vecinal",
        "transitabilidad",
        "interurbana",
        "vial",
    ],
    &["saneamiento", "desague", "alcantarillado", "excretas", "letrinas"],
    &["agua", "potable", "abastecimiento"],
    &["riego", "canal", "regadio", "irrigacion", "reservorio"],
    &[
        "deportiva",
        "deportivo",
        "deporte",
        "losa",
        "cancha",
        "estadio",
        "coliseo",
        "polideportivo",
        "multideportiva",
    ],
    &["educativo", "educacion", "educativa", "ie", "aulas", "aula"],
    &["inicial", "jardin", "cuna", "pronoei"],
    &["puesto", "establecimiento", "hospital"],
    &["electrificacion", "energia", "electrica", "electrico", "luz"],
    &["local", "salon", "casa"],
    &["comunal", "multiusos", "usos", "multiples"],
    &["defensa", "muro", "contencion", "riberena", "encauzamiento"],
    &["parque", "plaza", "areas", "recreativa", "recreacion"],
    &["residuos", "solidos", "basura", "limpieza"],
    &["seguridad", "serenazgo"],
    &[
        "comunidad",
        "caserio",
        "anexo",
        "localidad",
        "poblado",
        "centro",
        "sector",
        "barrio",
        "pueblo",
    ],
];

/// The concepts of a folded word.
pub fn of(word: &str) -> impl Iterator<Item = u8> {
    (0..).zip(GROUPS).filter(move |(_, group)| group.contains(&word)).map(|(concept, _)| concept)
}
