//! Official names as people say them in an assembly: the thing by its usual word, the place by ear.

use crate::dice::Dice;
use crate::rewrite::typing_error;

/// Words of official names, and what people say instead.
const SAID: [(&str, &[&str]); 26] = [
    ("PUENTE", &["puente"]),
    ("RIEGO", &["riego", "canal de riego", "agua para riego", "irrigación"]),
    ("EXCRETAS", &["letrinas", "agua y desagüe"]),
    ("ALCANTARILLADO", &["desagüe", "agua y desagüe"]),
    ("AGUA POTABLE", &["agua potable", "agua", "agua y desagüe"]),
    ("SANEAMIENTO", &["saneamiento", "desagüe"]),
    ("CEMENTERIO", &["cementerio", "panteón"]),
    ("ESTADIO", &["estadio", "campo deportivo"]),
    ("GRASS", &["grass sintético", "cancha"]),
    ("DEPORTIV", &["losa deportiva", "cancha", "campo deportivo"]),
    ("DE SALUD", &["posta", "posta médica", "puesto de salud"]),
    ("NIVEL INICIAL", &["jardín", "inicial", "jardín de niños"]),
    ("I.E.I.", &["jardín", "inicial"]),
    ("INSTITUCION EDUCATIVA", &["colegio", "escuela"]),
    ("I.E.", &["escuela", "colegio", "aulas"]),
    ("TROCHA", &["trocha", "carretera", "camino"]),
    ("CAMINO", &["camino", "trocha", "carretera"]),
    ("CARRETERA", &["carretera", "trocha"]),
    ("TRANSITABILIDAD", &["pistas y veredas", "pistas", "calles"]),
    ("VEREDAS", &["pistas y veredas", "veredas"]),
    ("ELECTRIFICACI", &["luz", "electrificación", "energía eléctrica"]),
    ("DEFENSA", &["defensa ribereña", "muro de defensa"]),
    ("MURO", &["muro de contención", "muro"]),
    ("PARQUE ", &["parque"]),
    ("PLAZA ", &["plaza"]),
    ("LOCAL COMUNAL", &["local comunal", "local", "salón comunal"]),
];
const ASKED: [&str; 9] = [
    "",
    "",
    "",
    "",
    "mejoramiento de ",
    "construcción de ",
    "arreglo de ",
    "Que se haga ",
    "La comunidad pide ",
];
/// What people hear in a place name.
const HEARD: [(&str, &str); 12] = [
    ("HUA", "WA"),
    ("HUI", "WI"),
    ("QUI", "KI"),
    ("CC", "Q"),
    ("C", "Q"),
    ("Q", "K"),
    ("Y", "I"),
    ("E", "I"),
    ("U", "O"),
    ("O", "U"),
    ("LL", "Y"),
    ("Z", "S"),
];
const HEADS: [&str; 14] = [
    "LOCALIDAD",
    "POBLADO",
    "COMUNIDAD",
    "BARRIO",
    "ANEXO",
    "CASERIO",
    "CASERÍO",
    "SECTOR",
    "CAMPESINA",
    "NATIVA",
    "AA.HH.",
    "CC.NN.",
    "JR.",
    "TRAMO",
];

/// The name as people say it in an assembly: the thing and the place, a few words, the place by ear.
pub fn spoken(name: &str, dice: &mut Dice) -> Option<String> {
    let (_, said) = SAID.iter().find(|(official, _)| name.contains(official))?;
    let words: Vec<&str> =
        name.split([' ', ',', '-', ';']).filter(|word| !word.is_empty()).collect();
    let end = words.iter().position(|word| *word == "DISTRITO").filter(|end| *end > 3)?;
    let core = &words[..end];
    let is_place = |word: &&&str| {
        word.len() > 3 && !HEADS.contains(word) && !word.bytes().any(|byte| byte.is_ascii_digit())
    };
    let head = core.iter().rposition(|word| HEADS.contains(word)).map_or(end - 2, |head| head + 1);
    let place: Vec<&str> = core[head..].iter().filter(is_place).take(3).copied().collect();
    // the district's own name alone says nothing within it
    let district = &words[end + 1..];
    if place.iter().all(|word| district.contains(word) || *word == "GENERAL") {
        return None;
    }
    let number =
        core.iter().find(|word| word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_digit()));
    let number = number.filter(|_| dice.percent(60)).map(|number| format!(" {number}"));
    let place: Vec<String> = place.iter().map(|word| heard(word, dice)).collect();
    let between = dice.pick(&[" de ", " en ", " para ", " "]);
    let mut text = format!(
        "{}{}{}{between}{}",
        dice.pick(&ASKED),
        dice.pick(said),
        number.unwrap_or_default(),
        place.join(" ")
    );
    if dice.percent(50) {
        text = text.to_lowercase();
    }
    Some(text)
}

fn heard(word: &str, dice: &mut Dice) -> String {
    let mut word = word.to_owned();
    for (official, other) in HEARD {
        if word.contains(official) && dice.percent(8) {
            word = word.replacen(official, other, 1);
        }
    }
    if word.len() > 5 && dice.percent(6) { typing_error(&word, dice) } else { word }
}
