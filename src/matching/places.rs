//! The place formula of an official name, taken apart.
//!
//! `… DEL DISTRITO DE X - PROVINCIA DE Y - DEPARTAMENTO DE Z`, `DISTRITO DE X - Y - Z` and what
//! people make of it. The names are kept, the formula is not: it says nothing about the work.

use super::words::{Word, is_small, split};

/// The places that a name speaks of, each a folded name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    pub districts: Vec<String>,
    pub provinces: Vec<String>,
    pub departments: Vec<String>,
}

/// A place name has no more words than this (`SAN FRANCISCO DE ASIS DE YARUSYACAN`).
const LONGEST: usize = 6;

/// The departments of the republic, folded.
const DEPARTMENTS: [&str; 25] = [
    "amazonas",
    "ancash",
    "apurimac",
    "arequipa",
    "ayacucho",
    "cajamarca",
    "callao",
    "cusco",
    "huancavelica",
    "huanuco",
    "ica",
    "junin",
    "la libertad",
    "lambayeque",
    "lima",
    "loreto",
    "madre de dios",
    "moquegua",
    "pasco",
    "piura",
    "puno",
    "san martin",
    "tacna",
    "tumbes",
    "ucayali",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    District,
    Province,
    Department,
}

impl Places {
    /// The places that an official name speaks of.
    pub fn named_in(name: &str) -> Self {
        Self::take(&mut split(name))
    }

    /// Takes the formula out of the words and keeps what it names.
    pub fn take(words: &mut Vec<Word>) -> Self {
        let mut places = Self::default();
        let mut rest = Vec::with_capacity(words.len());
        let mut position = 0;
        while position < words.len() {
            let Some(level) = level_of(&words[position].text) else {
                let mut word = words[position].clone();
                let has_region = !places.provinces.is_empty() || !places.departments.is_empty();
                word.after = has_region && !places.districts.is_empty();
                rest.push(word);
                position += 1;
                continue;
            };
            let several = words[position].text.ends_with('s');
            let (names, end) = names_after(words, position + 1, several);
            if names.is_empty() {
                rest.push(words[position].clone());
            }
            places.of(level).extend(names);
            position = end;
            if level == Level::District {
                position = places.take_short_tail(words, position);
            }
        }
        *words = rest;
        places
    }

    fn of(&mut self, level: Level) -> &mut Vec<String> {
        match level {
            Level::District => &mut self.districts,
            Level::Province => &mut self.provinces,
            Level::Department => &mut self.departments,
        }
    }

    /// `DISTRITO DE X - PASCO - PASCO`: two short phrases at the very end, or up to the name of a
    /// department, are province and department.
    fn take_short_tail(&mut self, words: &[Word], start: usize) -> usize {
        let phrases: Vec<&[Word]> = words[start..].chunk_by(|_, next| !next.fresh).collect();
        let is_short = |phrase: &&[Word]| {
            phrase.len() <= 4
                && phrase.iter().all(|word| level_of(&word.text).is_none() && !word.is_number())
        };
        let is_department = |phrase: &&[Word]| DEPARTMENTS.contains(&joined(phrase).as_str());
        let named = phrases.iter().take(2).rposition(is_department).map(|last| last + 1);
        let taken = named.or((phrases.len() <= 2).then_some(phrases.len())).unwrap_or(0);
        let tail = &phrases[..taken];
        if words.get(start).is_none_or(|word| !word.fresh) || !tail.iter().all(is_short) {
            return start;
        }
        let levels = match tail {
            [only] if named.is_some() && DEPARTMENTS.contains(&joined(only).as_str()) => {
                &[Level::Department][..]
            }
            _ => &[Level::Province, Level::Department],
        };
        for (phrase, level) in tail.iter().zip(levels) {
            let name = joined(phrase);
            if !name.is_empty() {
                self.of(*level).push(name);
            }
        }
        start + tail.iter().map(|phrase| phrase.len()).sum::<usize>()
    }

    /// Every word that names one of the places.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        [&self.districts, &self.provinces, &self.departments]
            .into_iter()
            .flatten()
            .flat_map(|name| name.split(' '))
    }
}

fn level_of(word: &str) -> Option<Level> {
    match word {
        "distrito" | "distritos" => Some(Level::District),
        "provincia" | "provincias" => Some(Level::Province),
        "departamento" | "departamentos" | "region" => Some(Level::Department),
        _ => None,
    }
}

/// Reads the names after a marker, up to a break, another marker or a word that opens a new thought.
fn names_after(words: &[Word], start: usize, several: bool) -> (Vec<String>, usize) {
    let mut end = start;
    while words
        .get(end)
        .is_some_and(|word| matches!(word.text.as_str(), "de" | "del") && !word.fresh)
    {
        end += 1;
    }
    let name_start = end;
    while let Some(word) = words.get(end) {
        let stops = (end > start && word.fresh)
            || end - name_start >= LONGEST
            || level_of(&word.text).is_some()
            || (word.is_number() && end > name_start)
            || matches!(
                word.text.as_str(),
                "en" | "con"
                    | "para"
                    | "por"
                    | "segun"
                    | "a"
                    | "se"
                    | "que"
                    | "primera"
                    | "segunda"
                    | "tercera"
                    | "etapa"
            );
        if stops {
            break;
        }
        end += 1;
    }
    let names = words[name_start..end]
        .split(|word| several && matches!(word.text.as_str(), "y" | "e"))
        .map(joined)
        .filter(|name| !name.is_empty())
        .collect();
    (names, end)
}

/// The folded name without the small words around it.
fn joined(words: &[Word]) -> String {
    let is_edge = |word: &&Word| {
        is_small(&word.text) && !matches!(word.text.as_str(), "la" | "el" | "los" | "las")
    };
    let from = words.iter().take_while(is_edge).count();
    let to = words.iter().rev().take_while(|word| is_small(&word.text)).count();
    let inner = words.get(from..words.len().saturating_sub(to)).unwrap_or_default();
    inner.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(text: &str) -> (String, Places) {
        let mut words = split(text);
        let places = Places::take(&mut words);
        (words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" "), places)
    }

    #[test]
    fn every_form_of_the_formula_gives_the_same_places() {
        for text in [
            "LOSA EN ROCCO DISTRITO DE YANAHUANCA - PROVINCIA DE DANIEL ALCIDES CARRION - DEPARTAMENTO DE PASCO",
            "LOSA EN ROCCO, DISTRITO DE YANAHUANCA DE LA PROVINCIA DE DANIEL ALCIDES CARRION DEL DEPARTAMENTO DE PASCO",
            "LOSA EN ROCCO DISTRITO DE YANAHUANCA - DANIEL ALCIDES CARRION - PASCO",
            "LOSA EN ROCCO, DISTRITO YANAHUANCA PROVINCIA DANIEL ALCIDES CARRION, REGIÓN PASCO",
        ] {
            let (rest, places) = taken(text);
            assert!(rest.starts_with("losa en rocco"), "{text}: {rest}");
            assert_eq!(places.districts, ["yanahuanca"], "{text}");
            assert_eq!(places.provinces, ["daniel alcides carrion"], "{text}");
            assert_eq!(places.departments, ["pasco"], "{text}");
        }
    }

    #[test]
    fn what_stands_behind_the_formula_is_no_place() {
        let (rest, places) = taken(
            "serenazgo en el distrito de San Isidro - Lima - Lima (centro de control) - ala norte",
        );
        assert_eq!(places.districts, ["san isidro"]);
        assert_eq!(
            (places.provinces, places.departments),
            (vec!["lima".to_owned()], vec!["lima".to_owned()])
        );
        assert!(rest.ends_with("centro de control ala norte"), "{rest}");
    }

    #[test]
    fn several_districts_are_several() {
        let (_, places) =
            taken("camino en los distritos de Tambobamba y Coyllurqui, provincia de Cotabambas");
        assert_eq!(places.districts, ["tambobamba", "coyllurqui"]);
        assert_eq!(places.provinces, ["cotabambas"]);
    }
}
