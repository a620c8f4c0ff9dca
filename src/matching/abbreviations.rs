//! The usual Peruvian abbreviations and spellings of works, opened to one form.
//!
//! Written from addresses and official names as everybody writes them (INEI, MEF, InfObras), never
//! from the lists that made the test sets. Dots are gone by now, so `I.E.`, `I E` and `IE` are one
//! entry each. The longest sequence wins.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words::Word;

/// Sequences and the form they are opened to; an empty form drops the words.
const TABLE: &[(&str, &str)] = &[
    // numbers
    ("n", ""),
    ("nro", ""),
    ("num", ""),
    ("numero", ""),
    // schools and health posts
    ("i e", "ie"),
    ("i e i", "ie inicial"),
    ("iei", "ie inicial"),
    ("i e p", "ie primaria"),
    ("i e s", "ie secundaria"),
    ("iep", "ie primaria"),
    ("institucion educativa", "ie"),
    ("instituciones educativas", "ie"),
    ("inst educativa", "ie"),
    ("inst educ", "ie"),
    ("ii ee", "ie"),
    ("iiee", "ie"),
    ("centro educativo", "ie"),
    ("c e", "ie"),
    ("colegio", "ie"),
    ("escuela", "ie"),
    ("colegios", "ie"),
    ("escuelas", "ie"),
    ("ies", "ie"),
    ("c e i", "ie inicial"),
    ("cei", "ie inicial"),
    ("jardin de ninos", "ie inicial"),
    ("jardin infantil", "ie inicial"),
    ("jardines de ninos", "ie inicial"),
    ("c s", "centro salud"),
    ("p s", "puesto salud"),
    ("ee ss", "establecimiento salud"),
    ("eess", "establecimiento salud"),
    ("posta medica", "puesto salud"),
    ("posta de salud", "puesto salud"),
    ("posta", "puesto salud"),
    ("postas", "puesto salud"),
    ("posta sanitaria", "puesto salud"),
    ("centro de salud", "centro salud"),
    ("puesto de salud", "puesto salud"),
    // settlements
    ("cc pp", "centro poblado"),
    ("ccpp", "centro poblado"),
    ("c p", "centro poblado"),
    ("cp", "centro poblado"),
    ("c p m", "centro poblado"),
    ("cpm", "centro poblado"),
    ("c poblado", "centro poblado"),
    ("centro pob", "centro poblado"),
    ("ctro poblado", "centro poblado"),
    ("centros poblados", "centro poblado"),
    ("aa hh", "asentamiento humano"),
    ("aahh", "asentamiento humano"),
    ("a h", "asentamiento humano"),
    ("ah", "asentamiento humano"),
    ("pp jj", "pueblo joven"),
    ("ppjj", "pueblo joven"),
    ("cc cc", "comunidad campesina"),
    ("c c", "comunidad campesina"),
    ("cc", "comunidad campesina"),
    ("cccc", "comunidad campesina"),
    ("com camp", "comunidad campesina"),
    ("cc nn", "comunidad nativa"),
    ("ccnn", "comunidad nativa"),
    ("c n", "comunidad nativa"),
    ("comunidades campesinas", "comunidad campesina"),
    ("comunidades nativas", "comunidad nativa"),
    ("comun camp", "comunidad campesina"),
    ("pob", "poblado"),
    ("urb", "urbanizacion"),
    ("barr", "barrio"),
    ("asoc", "asociacion"),
    ("asoc viv", "asociacion vivienda"),
    ("apv", "asociacion vivienda"),
    ("pro viv", "vivienda"),
    ("viv", "vivienda"),
    ("loc", "localidad"),
    ("cas", "caserio"),
    ("sect", "sector"),
    ("bo", "barrio"),
    ("com", "comunidad"),
    ("cdra", "cuadra"),
    ("cdras", "cuadra"),
    // streets and roads
    ("jr", "jiron"),
    ("jirones", "jiron"),
    ("ca", "calle"),
    ("av", "avenida"),
    ("avda", "avenida"),
    ("psje", "pasaje"),
    ("pje", "pasaje"),
    ("prol", "prolongacion"),
    ("mz", "manzana"),
    ("lt", "lote"),
    ("pasj", "pasaje"),
    ("carr", "carretera"),
    ("cam vec", "camino vecinal"),
    ("qda", "quebrada"),
    ("hda", "hacienda"),
    ("emp", "empalme"),
    ("dv", "desvio"),
    ("pte", "puente"),
    ("km", "km"),
    // places of the State
    ("dist", "distrito"),
    ("dto", "distrito"),
    ("dtto", "distrito"),
    ("prov", "provincia"),
    ("dpto", "departamento"),
    ("depto", "departamento"),
    ("dep de", "departamento de"),
    ("reg", "region"),
    ("mun", "municipalidad"),
    ("municip", "municipalidad"),
    ("m d", "municipalidad distrital"),
    ("m p", "municipalidad provincial"),
    // what is done
    ("mej", "mejoramiento"),
    ("mejor", "mejoramiento"),
    ("mejoram", "mejoramiento"),
    ("mejorar", "mejoramiento"),
    ("mejora", "mejoramiento"),
    ("mjto", "mejoramiento"),
    ("mejoto", "mejoramiento"),
    ("ampl", "ampliacion"),
    ("amp", "ampliacion"),
    ("ampliar", "ampliacion"),
    ("const", "construccion"),
    ("constr", "construccion"),
    ("construir", "construccion"),
    ("inst", "instalacion"),
    ("instal", "instalacion"),
    ("instalar", "instalacion"),
    ("rehab", "rehabilitacion"),
    ("rehabilitar", "rehabilitacion"),
    ("creac", "creacion"),
    ("crear", "creacion"),
    ("apertura", "creacion"),
    ("refaccion", "reparacion"),
    ("refaccionar", "reparacion"),
    ("arreglo", "reparacion"),
    ("arreglar", "reparacion"),
    ("reparar", "reparacion"),
    ("renovar", "renovacion"),
    ("adq", "adquisicion"),
    ("adquirir", "adquisicion"),
    ("compra", "adquisicion"),
    ("comprar", "adquisicion"),
    ("implem", "implementacion"),
    ("implementar", "implementacion"),
    ("equip", "equipamiento"),
    ("equipar", "equipamiento"),
    ("mant", "mantenimiento"),
    ("fortalecer", "fortalecimiento"),
    ("recuperar", "recuperacion"),
    ("remodelar", "remodelacion"),
    ("reconst", "reconstruccion"),
    ("optim", "optimizacion"),
    // things
    ("serv", "servicio"),
    ("sist", "sistema"),
    ("infraest", "infraestructura"),
    ("a p", "agua potable"),
    ("s a p", "sistema agua potable"),
    ("sap", "sistema agua potable"),
    ("ss hh", "servicios higienicos"),
    ("sshh", "servicios higienicos"),
    ("ptar", "planta tratamiento aguas residuales"),
    ("panteon", "cementerio"),
    ("alcant", "alcantarillado"),
    ("educ", "educacion"),
    ("prim", "primaria"),
    ("sec", "secundaria"),
    ("abast", "abastecimiento"),
    ("nivel inicial", "inicial"),
    ("nivel primario", "primaria"),
    ("nivel primaria", "primaria"),
    ("nivel secundario", "secundaria"),
    ("nivel secundaria", "secundaria"),
    ("educativos", "educativo"),
    ("sta", "santa"),
    ("sto", "santo"),
    ("sr", "senor"),
    ("sra", "senora"),
    ("ntra", "nuestra"),
    ("gral", "general"),
    ("mcal", "mariscal"),
    ("cmdte", "comandante"),
    ("ing", "ingeniero"),
    ("daniel carrion", "daniel alcides carrion"),
];

/// The longest sequence of the table.
const LONGEST: usize = 3;

static OPENED: LazyLock<HashMap<&'static str, &'static str>> =
    LazyLock::new(|| TABLE.iter().copied().collect());

/// Opens every abbreviation; a sequence across a break is left alone.
pub fn open(words: &[Word]) -> Vec<Word> {
    let mut opened = Vec::with_capacity(words.len());
    let mut position = 0;
    while position < words.len() {
        let found = (1..=LONGEST.min(words.len() - position)).rev().find_map(|length| {
            let sequence = &words[position..position + length];
            let form = lookup(sequence, words.get(position + length))?;
            Some((length, form))
        });
        let Some((length, form)) = found else {
            opened.push(words[position].clone());
            position += 1;
            continue;
        };
        replace(&words[position..position + length], form, &mut opened);
        position += length;
    }
    opened
}

fn lookup(sequence: &[Word], after: Option<&Word>) -> Option<&'static str> {
    if sequence.iter().skip(1).any(|word| word.fresh) {
        return None;
    }
    let joined = sequence.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
    let form = *OPENED.get(joined.as_str())?;
    // «N», «No» are signs only before a number
    let is_sign = form.is_empty();
    (!is_sign || after.is_some_and(Word::is_number)).then_some(form)
}

fn replace(sequence: &[Word], form: &str, opened: &mut Vec<Word>) {
    let seen = sequence.iter().map(|word| word.seen.as_str()).collect::<Vec<_>>().join(" ");
    for (place, text) in form.split_ascii_whitespace().enumerate() {
        opened.push(Word {
            text: text.to_owned(),
            seen: seen.clone(),
            dotted: false,
            fresh: place == 0 && sequence[0].fresh,
            after: false,
            next: sequence.last().map(|word| word.next.clone()).unwrap_or_default(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::split;
    use super::*;

    fn texts(text: &str) -> String {
        open(&split(text)).into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn dotted_spaced_and_joined_initials_are_one() {
        for written in [
            "I.E. N° 50623",
            "IE 50623",
            "I E N 50623",
            "institución educativa Nro. 50623",
            "I.E. Nº50623",
        ] {
            assert_eq!(texts(written), "ie 50623", "{written}");
        }
        for written in
            ["AA.HH. Los Próceres", "AA. HH. Los Proceres", "ASENTAMIENTO HUMANO LOS PROCERES"]
        {
            assert_eq!(texts(written), "asentamiento humano los proceres", "{written}");
        }
    }
}
