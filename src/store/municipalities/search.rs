//! A municipality by what a person typed.

use crate::domain::codes::Ubigeo;
use crate::domain::place::Municipality;
use crate::domain::text::{fold, slug};

/// What a typed name turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    One(Box<Municipality>),
    /// Several fit: ask back.
    Several(Vec<Municipality>),
    /// None fits; these are written most alike.
    None {
        similar: Vec<Municipality>,
    },
}

/// Names written more differently than this are other names.
const MOST_SLIPS: usize = 2;
/// Below this many letters a slip makes another name: Mara is not Lara.
const SHORTEST_FORGIVEN: usize = 6;
/// No municipality is called so long, and comparing letter by letter would take a minute.
const LONGEST_NAME: usize = 300;
const SIMILAR_SHOWN: usize = 5;
/// How alike a name must be to be offered at all.
const SIMILAR_FROM: f64 = 0.75;

/// Tries the codes, then the whole name, then a word of it, then what is written almost so.
pub fn among(known: Vec<Municipality>, text: &str) -> Found {
    let typed = text.trim();
    if typed.len() > LONGEST_NAME {
        return Found::None { similar: Vec::new() };
    }
    if let Some(one) = by_code(&known, typed) {
        return Found::One(Box::new(one.clone()));
    }
    let wanted = fold(typed);
    // once: asked anew for each of 1,891 names, a search took minutes
    let fewest = closest(&known, &wanted);
    let tries: [&dyn Fn(&Municipality) -> bool; 4] = [
        &|one| names(one).contains(&wanted) || slug(&one.short_name()) == typed.to_lowercase(),
        &|one| is_word_of(&wanted, one),
        &|one| slips(&wanted, &fold(&one.short_name())) == Some(fewest),
        &|one| words(one).iter().any(|word| slips(&wanted, word) == Some(1)),
    ];
    for fits in tries {
        let mut fitting: Vec<Municipality> =
            known.iter().filter(|one| !wanted.is_empty() && fits(one)).cloned().collect();
        match fitting.len() {
            0 => {}
            1 => return Found::One(Box::new(fitting.remove(0))),
            _ => return Found::Several(fitting),
        }
    }
    Found::None { similar: similar(known, &wanted) }
}

fn by_code<'a>(known: &'a [Municipality], typed: &str) -> Option<&'a Municipality> {
    if typed.is_empty() || !typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let ubigeo = Ubigeo::parse_padded(typed).ok();
    known.iter().find(|one| Some(&one.ubigeo) == ubigeo.as_ref()).or_else(|| {
        known.iter().find(|one| one.sec_ejec.as_ref().is_some_and(|unit| unit.as_str() == typed))
    })
}

/// The ways in which a municipality is called: alone, officially, and with its province.
fn names(one: &Municipality) -> Vec<String> {
    let short = fold(&one.short_name());
    let mut names = vec![fold(&one.name)];
    for place in [&one.province, &one.department].into_iter().flatten() {
        names.push(format!("{short} {}", fold(place)));
    }
    names.push(short);
    names
}

fn words(one: &Municipality) -> Vec<String> {
    fold(&one.short_name()).split(' ').map(str::to_owned).collect()
}

/// `tambobamba` names the municipality of `cotabambas tambobamba`.
fn is_word_of(wanted: &str, one: &Municipality) -> bool {
    words(one).iter().any(|word| word == wanted)
}

/// How many slips apart two names are; `None` when they are other names.
fn slips(wanted: &str, name: &str) -> Option<usize> {
    let long_enough = wanted.chars().count() >= SHORTEST_FORGIVEN;
    let slips = strsim::damerau_levenshtein(wanted, name);
    (long_enough && slips <= MOST_SLIPS).then_some(slips)
}

/// The fewest slips by which any name is apart; never `None` itself, so that nothing equals it then.
fn closest(known: &[Municipality], wanted: &str) -> usize {
    let fewest = known.iter().filter_map(|one| slips(wanted, &fold(&one.short_name()))).min();
    fewest.unwrap_or(usize::MAX)
}

fn similar(known: Vec<Municipality>, wanted: &str) -> Vec<Municipality> {
    let mut by_likeness: Vec<(f64, Municipality)> = known
        .into_iter()
        .map(|one| (strsim::jaro_winkler(wanted, &fold(&one.short_name())), one))
        .filter(|(likeness, _)| *likeness >= SIMILAR_FROM)
        .collect();
    by_likeness.sort_by(|one, other| other.0.total_cmp(&one.0));
    by_likeness.into_iter().take(SIMILAR_SHOWN).map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::super::founding;
    use super::*;
    use crate::domain::codes::SecEjec;

    fn ubigeo(found: Found) -> String {
        match found {
            Found::One(one) => one.ubigeo.to_string(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn codes_names_and_the_known_misspellings_lead_to_the_municipality() {
        for (typed, expected) in [
            ("030503", "030503"),
            ("30503", "030503"),
            ("300305", "030503"),
            ("coyllurqui", "030503"),
            ("  Municipalidad Distrital de COYLLURQUI ", "030503"),
            ("Haqira", "030504"),
            ("Chalhahuacho", "030506"),
            ("COTABAMBA", "030502"),
            ("Cotabambas", "030502"),
            ("Tambobamba", "030501"),
            ("mara", "030505"),
            ("Coyllurqui, Cotabambas", "030503"),
        ] {
            assert_eq!(ubigeo(among(founding(), typed)), expected, "{typed}");
        }
    }

    #[test]
    fn a_name_that_several_bear_is_asked_back_and_its_province_tells_them_apart() {
        let named = |ubigeo: &str, unit: &str, province: &str| Municipality {
            ubigeo: Ubigeo::parse(ubigeo).unwrap(),
            sec_ejec: Some(SecEjec::parse(unit).unwrap()),
            ruc: None,
            name: "MUNICIPALIDAD DISTRITAL DE SAN JERONIMO".into(),
            department: None,
            province: Some(province.into()),
            district: None,
        };
        let known =
            vec![named("030213", "300272", "ANDAHUAYLAS"), named("080104", "300687", "CUSCO")];
        match among(known.clone(), "San Jerónimo") {
            Found::Several(several) => assert_eq!(several.len(), 2),
            other => panic!("{other:?}"),
        }
        assert_eq!(ubigeo(among(known, "San Jerónimo (Cusco)")), "080104");
    }

    #[test]
    fn another_name_is_not_forgiven_but_what_is_alike_is_offered() {
        match among(founding(), "Coyllur") {
            Found::None { similar } => assert_eq!(similar[0].ubigeo.as_str(), "030503"),
            other => panic!("{other:?}"),
        }
        assert!(matches!(among(founding(), "Lara"), Found::None { .. }));
        assert!(matches!(among(founding(), ""), Found::None { .. }));
        assert!(matches!(among(founding(), "999999"), Found::None { .. }));
    }
}
