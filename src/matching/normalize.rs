//! What a name says, taken apart: the words that name the thing and its place, the kind of work, the
//! stage, the numbers, the place formula, the codes.
//!
//! Two people write one project in two ways; here both become comparable. Nothing is compared here.

use super::abbreviations;
use super::places::Places;
use super::words::{self, Word, contains, is_small};
use crate::domain::codes::Cui;

/// A name, read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// The words that name the thing and where it is, in order.
    pub core: Vec<Word>,
    /// What is done (`mejoramiento`, `creacion`).
    pub natures: Vec<String>,
    /// Numbers that identify: of schools, posts, roads.
    pub numbers: Vec<String>,
    /// `II ETAPA`, `AÑO 3`.
    pub stage: Option<u8>,
    pub places: Places,
    /// CUIs that stand in the text itself.
    pub codes: Vec<Cui>,
}

/// Kinds of work, as official names open.
const NATURES: &str = "mejoramiento ampliacion creacion construccion instalacion rehabilitacion recuperacion renovacion \
    reparacion adquisicion optimizacion fortalecimiento remodelacion mantenimiento implementacion equipamiento \
    reconstruccion reubicacion reforzamiento desarrollo apoyo habilitacion";

/// What purchases, contracts and audits put before the name of the work.
const PURPOSE: &str = "contratacion contrato contratar ejecucion ejecutar obra obras saldo elaboracion elaborar expediente \
    tecnico consultoria supervision inspeccion proyecto perfil partidas ejecutadas deficientes culminacion culminar \
    continuacion continuar residual restante faltante adicional financiamiento financiar gestionar gestion priorizar \
    priorizacion ejecute acuerdo acuerda compromiso compromete municipalidad meta ioarr pip denominado denominada \
    solicitar solicita aprobar iniciar inicio concluir seguimiento";

/// After one of these, a new phrase or a kind of work opens the project's own name.
const HEADS: &str = "obra proyecto pip ioarr meta denominado denominada inversion";

/// Words around a code.
const CODE_WORDS: &str = "cui snip codigo unico inversion inversiones";

impl Name {
    /// Reads a name or a sentence.
    pub fn read(text: &str) -> Self {
        let mut words = abbreviations::open(&words::split(text));
        let codes = take_codes(&mut words);
        let stage = take_stage(&mut words);
        cut_purpose(&mut words);
        let places = Places::take(&mut words);
        let numbers = identifying_numbers(&words);
        let mut name = Self { numbers, stage, places, codes, ..Self::default() };
        for word in words {
            if contains(NATURES, &word.text) {
                if !name.natures.contains(&word.text) {
                    name.natures.push(word.text);
                }
            } else if !is_small(&word.text) {
                name.core.push(word);
            }
        }
        name
    }

    /// The words of the core as one text, for the overlap of letters.
    pub fn core_text(&self) -> String {
        self.core.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// Takes out `CON CUI Nº 2234342`, `CÓDIGO SNIP 107180`.
fn take_codes(words: &mut Vec<Word>) -> Vec<Cui> {
    let mut codes = Vec::new();
    let mut position = 0;
    while position < words.len() {
        if contains(CODE_WORDS, &words[position].text) {
            let run = words[position..]
                .iter()
                .take_while(|word| {
                    contains(CODE_WORDS, &word.text)
                        || matches!(word.text.as_str(), "de" | "n" | "no" | "nro")
                })
                .count();
            if words.get(position + run).is_some_and(Word::is_number) {
                codes.extend(Cui::parse(&words[position + run].text).ok());
                words.drain(position..=position + run);
                continue;
            }
        } else if words[position].text.len() == 7
            && let Ok(code) = Cui::parse(&words[position].text)
        {
            codes.push(code);
            words.remove(position);
            continue;
        }
        position += 1;
    }
    codes
}

/// Takes out `II ETAPA`, `ETAPA 2`, `SEGUNDA FASE`, `AÑO 3`.
fn take_stage(words: &mut Vec<Word>) -> Option<u8> {
    let at =
        words.iter().position(|word| matches!(word.text.as_str(), "etapa" | "fase" | "ano"))?;
    let is_year = words[at].text == "ano";
    let before =
        at.checked_sub(1).and_then(|before| ordinal(&words[before].text)).filter(|_| !is_year);
    let after = words.get(at + 1).and_then(|word| ordinal(&word.text));
    let stage = before.or(after)?;
    let from = if before.is_some() { at - 1 } else { at };
    let to = if before.is_some() { at } else { at + 1 };
    words.drain(from..=to);
    // «PRIMERA I ETAPA»
    if from > 0 && ordinal(&words[from - 1].text) == Some(stage) && !words[from - 1].is_number() {
        words.remove(from - 1);
    }
    Some(stage)
}

fn ordinal(text: &str) -> Option<u8> {
    Some(match text {
        "1" | "i" | "primera" | "primer" | "1ra" | "1era" | "1er" => 1,
        "2" | "ii" | "segunda" | "segundo" | "2da" | "2do" => 2,
        "3" | "iii" | "tercera" | "tercer" | "3ra" | "3era" => 3,
        "4" | "iv" | "cuarta" | "cuarto" | "4ta" => 4,
        "5" | "v" | "quinta" | "quinto" | "5ta" => 5,
        "6" | "vi" | "sexta" | "sexto" | "6ta" => 6,
        _ => return None,
    })
}

/// Cuts what a purchase or a promise puts before the project's own name.
fn cut_purpose(words: &mut Vec<Word>) {
    let opens = |position: usize| {
        contains(HEADS, &words[position - 1].text)
            && (words[position].fresh || contains(NATURES, &words[position].text))
            && words.len() - position >= 4
    };
    if let Some(start) = (1..words.len()).rev().find(|position| opens(*position)) {
        words.drain(..start);
    }
    let is_light = |words: &[Word], position: usize| {
        let word = &words[position].text;
        let next = words[position + 1..].iter().find(|word| !is_small(&word.text));
        is_small(word)
            || contains(PURPOSE, word)
            || (word == "servicio" && next.is_some_and(|next| contains(PURPOSE, &next.text)))
    };
    let light = (0..words.len()).take_while(|position| is_light(words, *position)).count();
    if words.len() - light >= 2 {
        words.drain(..light);
    }
}

/// Numbers of three digits and more, and any after a school's or post's word; years are none.
fn identifying_numbers(words: &[Word]) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    for (position, word) in words.iter().enumerate() {
        let follows_school = position > 0
            && matches!(
                words[position - 1].text.as_str(),
                "ie" | "inicial" | "primaria" | "secundaria"
            );
        let is_year =
            word.text.len() == 4 && (word.text.starts_with("19") || word.text.starts_with("20"));
        if word.is_number()
            && !is_year
            && (word.text.len() >= 3 || follows_school)
            && !numbers.contains(&word.text)
        {
            numbers.push(word.text.clone());
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_contract_puts_before_the_name_is_cut() {
        let own = Name::read(
            "MEJORAMIENTO DEL SERVICIO EDUCATIVO DE LA I.E. N° 31 NUESTRA SEÑORA DEL CARMEN, DISTRITO DE YANACANCHA - PASCO - PASCO",
        );
        for text in [
            "SERVICIO DE CONSULTORÍA PARA LA ELABORACIÓN DE EXPEDIENTE TÉCNICO DEL PROYECTO: MEJORAMIENTO DEL SERVICIO EDUCATIVO DE LA IE 31 NUESTRA SEÑORA DEL CARMEN, DISTRITO DE YANACANCHA - PASCO - PASCO",
            "EJECUCIÓN DE SALDO DE OBRA: MEJ. DEL SERVICIO EDUCATIVO DE LA I.E. NRO 31 NUESTRA SEÑORA DEL CARMEN DIST. YANACANCHA - PASCO - PASCO",
        ] {
            let name = Name::read(text);
            assert_eq!(name.core_text(), own.core_text(), "{text}");
            assert_eq!(name.natures, ["mejoramiento"]);
            assert_eq!(name.numbers, ["31"]);
            assert_eq!(name.places.districts, ["yanacancha"]);
        }
    }

    #[test]
    fn stage_and_codes_leave_the_core() {
        let name = Name::read(
            "Afianzamiento hídrico del río Grande TERCERA ETAPA CON CODIGO UNICO DE INVERSIONES 2233735",
        );
        assert_eq!(name.stage, Some(3));
        assert_eq!(name.codes, [Cui::parse("2233735").unwrap()]);
        assert_eq!(name.core_text(), "afianzamiento hidrico rio grande");
        assert_eq!(Name::read("Losa PRIMERA I ETAPA, DISTRITO DE X").core_text(), "losa");
        assert!(Name::read("CUIDADO 107180").codes.is_empty());
    }
}
