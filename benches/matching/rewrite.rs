//! Official names rewritten the way other systems rewrite them.
//!
//! The ways are those of `sources/procurement-and-pmi.md` 6: purpose before, stage after, place formula
//! changed or cut, abbreviations, typing errors, words lost, phrases cut off. A sister is the same
//! words with another place or number: a project that does not exist.

use crate::dice::Dice;

const BEFORE: [&str; 12] = [
    "SERVICIO DE CONSULTORÍA PARA LA ELABORACIÓN DE EXPEDIENTE TÉCNICO DEL PROYECTO: ",
    "EJECUCION DE SALDO DE OBRA: ",
    "CONTRATACION DEL SERVICIO DE SUPERVISION DE LA OBRA ",
    "ADQUISICION DE AGREGADOS PARA LA OBRA: ",
    "Ejecución de la obra \"",
    "SALDO DE LA OBRA DEL PROYECTO ",
    "ADQUISICION DE TUBERIA PVC SEGUN ESPECIFICACIONES TECNICAS PARA EL PROYECTO ",
    "Se acuerda la ejecución de ",
    "construcción de ",
    "La asamblea pide ",
    "II ETAPA DE ",
    "CREACION DEL SERVICIO DE ",
];
const AFTER: [&str; 9] = [
    " - PRIMERA ETAPA",
    " II ETAPA",
    " - AÑO 2",
    " CON CODIGO SNIP 204411",
    " - SALDO DE OBRA",
    " (COMPONENTE 01)",
    " - REGION",
    ".",
    " PRIMERA ETAPA: TRAMO I",
];
const SHORT: [(&str, &[&str]); 22] = [
    ("MEJORAMIENTO", &["MEJ.", "MEJORAM.", "mejorar"]),
    ("AMPLIACION", &["AMPL.", "ampliar"]),
    ("CONSTRUCCION", &["CONST.", "construir", "CREACION"]),
    ("CREACION", &["CONSTRUCCION", "construcción", "INSTALACION", ""]),
    ("INSTALACION", &["INST.", "CREACION"]),
    ("CENTRO POBLADO", &["C.P.", "CC.PP.", "LOCALIDAD", "pueblo"]),
    ("COMUNIDAD", &["CC.CC.", "COM.", "localidad"]),
    ("LOCALIDAD", &["CENTRO POBLADO", "LOC.", "caserío"]),
    ("INSTITUCION EDUCATIVA", &["I.E.", "IE", "colegio"]),
    ("I.E.", &["INSTITUCIÓN EDUCATIVA", "IE", "escuela"]),
    ("AA.HH.", &["AA. HH.", "ASENTAMIENTO HUMANO"]),
    ("SERVICIOS", &["SERVICIO", "SERV."]),
    ("SERVICIO", &["SERVICIOS", ""]),
    ("TRANSITABILIDAD", &["pistas y veredas", "transito"]),
    ("TROCHA CARROZABLE", &["carretera", "CAMINO VECINAL"]),
    ("CAMINO VECINAL", &["trocha", "CARRETERA"]),
    ("PUESTO DE SALUD", &["P.S.", "posta médica"]),
    ("AVENIDA", &["AV."]),
    ("JIRON", &["JR."]),
    ("PRÁCTICA DEPORTIVA Y/O RECREATIVA", &["LOSA DEPORTIVA", "deporte"]),
    ("VIAS", &["VIA", "CALLES"]),
    ("SISTEMA", &["SIST.", ""]),
];

/// Rewrites a name; `rough` of 0 to 3 says how much of it is changed.
pub fn rewrite(name: &str, rough: usize, dice: &mut Dice) -> String {
    let mut text = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let formula = [", DISTRITO DE", " DEL DISTRITO DE", " - DISTRITO DE", " DISTRITO DE"]
        .iter()
        .filter_map(|form| text.rfind(form))
        .min();
    if let Some(start) = formula.filter(|start| *start > 20 && dice.percent(25 + 15 * rough)) {
        text = place_rewritten(&text, start, dice);
    }
    for (official, others) in SHORT {
        if text.contains(official) && dice.percent(15 + 15 * rough) {
            text = text.replacen(official, dice.pick(others), 1);
        }
    }
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let lost = [0, 6, 14, 26][rough];
    words.retain(|word| word.chars().any(|letter| letter.is_ascii_digit()) || !dice.percent(lost));
    for word in &mut words {
        if word.len() > 4 && dice.percent(2 + 3 * rough) {
            *word = typing_error(word, dice);
        }
    }
    text = words.join(" ");
    if rough > 0 && dice.percent(25) {
        text = text.replace(['Ñ', 'Ü', '.', ',', '-', '(', ')'], " ");
    }
    if dice.percent(15 + 5 * rough) {
        text = format!("{}{text}", dice.pick(&BEFORE));
    }
    if dice.percent(12 + 4 * rough) {
        text = format!("{text}{}", dice.pick(&AFTER));
    }
    if rough == 3 && dice.percent(50) {
        text = text.chars().take(40 + dice.below(100)).collect();
    }
    text
}

fn place_rewritten(text: &str, start: usize, dice: &mut Dice) -> String {
    let (core, place) = text.split_at(start);
    match dice.below(5) {
        0 => core.to_owned(),
        1 => {
            format!("{core} {}", place.replace("PROVINCIA DE ", "").replace("DEPARTAMENTO DE ", ""))
        }
        2 => format!(
            "{core} {}",
            place
                .replace("DEPARTAMENTO DE", "REGION")
                .replace("PROVINCIA DE", "PROV.")
                .replace("DISTRITO", "DIST.")
        ),
        3 => format!(
            "{core} - {}",
            place.split(['-', ',']).find(|part| part.contains("DISTRITO")).unwrap_or("")
        ),
        _ => format!("{core} {}", place.replace([',', '-'], " ")),
    }
}

pub fn typing_error(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = 1 + dice.below(letters.len() - 2);
    match dice.below(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.swap(at, at + 1),
        2 => letters.insert(at, ['A', 'E', 'I', 'O', 'U', 'N', 'S'][dice.below(7)]),
        _ => letters[at] = ['A', 'E', 'I', 'O', 'U', 'L', 'R'][dice.below(7)],
    }
    letters.into_iter().collect()
}

/// A sister that does not exist: a school's number or one place word of the core is another.
pub fn sister(name: &str, other: &str, dice: &mut Dice) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let number = words
        .iter()
        .position(|word| word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_digit()));
    let mut changed: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    if let Some(at) = number {
        changed[at] =
            format!("{}", words[at].parse::<u64>().ok()? + 1 + u64::try_from(dice.below(40)).ok()?);
        return Some(changed.join(" "));
    }
    let place = |words: &[&str]| {
        let end = words.iter().position(|word| *word == "DISTRITO").unwrap_or(words.len());
        let heads = [
            "LOCALIDAD",
            "POBLADO",
            "COMUNIDAD",
            "BARRIO",
            "ANEXO",
            "CASERIO",
            "CALLE",
            "SECTOR",
            "CC.NN.",
            "JR.",
        ];
        let at = words[..end].iter().rposition(|word| heads.contains(word))?;
        (at + 1..end).find(|at| words[*at].len() > 4 && !["DE", "LA", "DEL"].contains(&words[*at]))
    };
    let others: Vec<&str> = other.split_whitespace().collect();
    let (mine, theirs) = (place(&words)?, place(&others)?);
    if words[mine].trim_matches(',') == others[theirs].trim_matches(',') {
        return None;
    }
    others[theirs].clone_into(&mut changed[mine]);
    Some(changed.join(" "))
}
