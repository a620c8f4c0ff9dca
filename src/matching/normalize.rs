//! What a name says, taken apart: the words that name the thing and its place, the kind of work, the
//! stage, the numbers, the place formula, the codes.
//!
//! Two people write one project in two ways; here both become comparable. Nothing is compared here.

use super::abbreviations;
use super::kinds::Kinds;
use super::natures::Natures;
use super::places::Places;
use super::preamble;
use super::words::{self, List, Word, is_small, list};
use crate::domain::codes::Cui;

/// A name, read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// The words that name the thing and where it is, in order.
    pub core: Vec<Word>,
    /// What is done (`mejoramiento`, `creacion`).
    pub natures: Natures,
    /// Numbers that identify (of schools, posts, roads) and letters that do (`Barrio Wichaypampa B`).
    pub numbers: Vec<String>,
    /// `II ETAPA`, `AÑO 3`.
    pub stage: Option<u8>,
    pub places: Places,
    /// CUIs that stand in the text itself.
    pub codes: Vec<Cui>,
}

/// Words around a code.
static CODE_WORDS: List =
    std::sync::LazyLock::new(|| list("cui snip codigo unico inversion inversiones"));

impl Name {
    /// Reads a name or a sentence.
    pub fn read(text: &str) -> Self {
        let mut words = abbreviations::open(&words::split(text));
        let codes = take_codes(&mut words);
        let stage = take_stage(&mut words);
        preamble::cut(&mut words);
        let places = Places::take(&mut words);
        let numbers = identifying(&words);
        let mut name = Self { numbers, stage, places, codes, ..Self::default() };
        for word in words {
            if !name.natures.take(&word) && !is_small(&word.text) {
                name.core.push(word);
            }
        }
        name
    }

    /// What sort of thing it speaks of.
    pub fn kinds(&self) -> Kinds {
        Kinds::of_words(self.core.iter().map(|word| Kinds::of_word(&word.text)))
    }

    /// The words of the core as one text.
    pub fn core_text(&self) -> String {
        self.core.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// Takes out `CON CUI Nº 2234342`, `CÓDIGO SNIP 107180`.
fn take_codes(words: &mut Vec<Word>) -> Vec<Cui> {
    let mut codes = Vec::new();
    let mut position = 0;
    while position < words.len() {
        if CODE_WORDS.contains(words[position].text.as_str()) {
            let run = words[position..]
                .iter()
                .take_while(|word| {
                    CODE_WORDS.contains(word.text.as_str())
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

/// Numbers of three digits and more, any after a school's or post's word, and letters that tell two
/// sectors apart; years are none.
fn identifying(words: &[Word]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (position, word) in words.iter().enumerate() {
        let before = position.checked_sub(1).map_or("", |before| words[before].text.as_str());
        let identifies = if word.is_number() {
            let is_year = word.text.len() == 4
                && (word.text.starts_with("19") || word.text.starts_with("20"));
            let follows_school = matches!(before, "ie" | "inicial" | "primaria" | "secundaria");
            !is_year && (word.text.len() >= 3 || follows_school)
        } else {
            is_label(word, before, words.get(position + 1))
        };
        if identifies && !found.contains(&word.text) {
            found.push(word.text.clone());
        }
    }
    found
}

/// A letter at the end of a phrase (`Wichaypampa B`) or after a word for a part (`Sector C`).
fn is_label(word: &Word, before: &str, after: Option<&Word>) -> bool {
    // «y/o» is no label, «Wichaypampa A» is
    let is_letter = word.text.len() == 1
        && word.text.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !matches!(word.text.as_str(), "e" | "o" | "u" | "y");
    let of_part = matches!(before, "sector" | "barrio" | "zona" | "manzana" | "grupo" | "bloque");
    let ends =
        after.is_none_or(|after| after.fresh || matches!(after.text.as_str(), "del" | "distrito"));
    is_letter && (of_part || (ends && before.len() > 2 && !is_small(before)))
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
            assert_eq!(name.natures.names().collect::<Vec<_>>(), ["mejoramiento"]);
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

    #[test]
    fn a_letter_that_tells_two_sectors_apart_is_kept() {
        assert_eq!(Name::read("Calles del barrio Wichaypampa A").numbers, ["a"]);
        assert_eq!(Name::read("VIAS DEL BARRIO WICHAYPAMPA B, DISTRITO DE X").numbers, ["b"]);
        assert!(Name::read("PRÁCTICA DEPORTIVA Y/O RECREATIVA").numbers.is_empty());
        assert!(Name::read("CAMINO DE SOCCO A PALLCCORA Y HUANCA").numbers.is_empty());
    }
}
