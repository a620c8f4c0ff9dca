//! The permanent addresses of municipalities.
//!
//! `/coyllurqui` where only one bears the name, `/santa-rosa-melgar` with its province where several
//! do, with its department where even that is shared. A name that is also the name of a page of ours
//! gets its province too. What is typed otherwise (accents, capitals, the ubigeo) is sent there.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::App;
use super::asked::Asked;
use super::frame::Place;
use super::problem::Problem;
use crate::domain::codes::Ubigeo;
use crate::domain::place::{Municipality, capitalise};
use crate::domain::text::slug;
use crate::store::municipalities::{self, Found};

/// First words of addresses that are pages of ours, now or planned.
pub const RESERVED: [&str; 32] = [
    "accesibilidad",
    "ajustes",
    "api",
    "archivo",
    "avisos",
    "ayuda",
    "bandeja",
    "buscar",
    "comparar",
    "datos",
    "en",
    "entrar",
    "es",
    "favicon",
    "fuentes",
    "hallazgos",
    "health",
    "indicadores",
    "inicio",
    "metricas",
    "metrics",
    "obras",
    "qu",
    "rastro",
    "ready",
    "recursos",
    "revision",
    "robots",
    "salud",
    "tareas",
    "v",
    "verificar",
];

/// Who lives where.
#[derive(Debug, Clone, Default)]
pub struct Addresses {
    by_slug: BTreeMap<String, Municipality>,
    by_ubigeo: BTreeMap<Ubigeo, String>,
    /// Short names that several bear, with their slugs.
    shared: BTreeMap<String, Vec<String>>,
}

impl Addresses {
    pub fn of(all: Vec<Municipality>) -> Self {
        let mut by_name: BTreeMap<String, Vec<Municipality>> = BTreeMap::new();
        for one in all {
            by_name.entry(slug(&one.short_name())).or_default().push(one);
        }
        let mut addresses = Self::default();
        for (name, bearers) in by_name {
            let alone = bearers.len() == 1 && !is_taken(&name);
            let slugs: Vec<String> = if alone {
                vec![name.clone()]
            } else {
                bearers.iter().map(|one| told_apart(&name, one, &bearers)).collect()
            };
            if !alone {
                addresses.shared.insert(name, slugs.clone());
            }
            for (own, one) in slugs.into_iter().zip(bearers) {
                addresses.by_ubigeo.insert(one.ubigeo.clone(), own.clone());
                addresses.by_slug.insert(own, one);
            }
        }
        addresses
    }

    pub fn slug(&self, ubigeo: &Ubigeo) -> Option<&str> {
        self.by_ubigeo.get(ubigeo).map(String::as_str)
    }

    pub fn get(&self, slug: &str) -> Option<&Municipality> {
        self.by_slug.get(slug)
    }

    /// Who bears a name, with their addresses.
    pub fn bearers(&self, name: &str) -> Vec<(&Municipality, &str)> {
        let slugs = self.shared.get(name).into_iter().flatten();
        slugs.filter_map(|slug| Some((self.by_slug.get(slug)?, slug.as_str()))).collect()
    }

    /// Whether any of them is the invented district of the demonstration.
    pub fn has_sample(&self) -> bool {
        self.by_slug.values().any(Municipality::is_sample)
    }
}

/// A name that an address of ours begins with, or that reads as a ubigeo.
fn is_taken(name: &str) -> bool {
    name.is_empty() || RESERVED.contains(&name) || name.bytes().all(|byte| byte.is_ascii_digit())
}

/// The shortest of name and province, with department, with ubigeo that no other bearer has.
///
/// The provincial and the district municipality of Huaura share even the province.
fn told_apart(name: &str, one: &Municipality, bearers: &[Municipality]) -> String {
    let forms: [fn(&Municipality) -> Vec<String>; 3] = [
        |one| vec![province(one)],
        |one| vec![province(one), one.department.as_deref().map(slug).unwrap_or_default()],
        |one| vec![province(one), one.ubigeo.to_string()],
    ];
    let written = |form: fn(&Municipality) -> Vec<String>, one: &Municipality| {
        let mut parts = vec![name.to_owned()];
        parts.extend(form(one).into_iter().filter(|part| !part.is_empty()));
        parts.join("-")
    };
    let is_own = |form: fn(&Municipality) -> Vec<String>| {
        let own = written(form, one);
        bearers.iter().filter(|other| written(form, other) == own).count() == 1
    };
    let form = forms.into_iter().find(|form| is_own(*form)).unwrap_or(forms[2]);
    written(form, one)
}

fn province(one: &Municipality) -> String {
    one.province.as_deref().map_or_else(|| one.ubigeo.to_string(), slug)
}

/// The municipality that an address speaks of.
#[derive(Debug, Clone)]
pub struct Here {
    pub municipality: Municipality,
    pub place: Place,
    pub addresses: Arc<Addresses>,
}

impl Here {
    /// Finds the municipality of the first part of a path.
    ///
    /// # Errors
    /// [`Problem`]: sent on to the permanent address, asked back when several bear the name, or
    /// unknown, with the names that are written most alike.
    pub async fn find(app: &App, asked: &Asked, typed: &str) -> Result<Self, Problem> {
        let addresses = app.addresses().await?;
        if let Some(municipality) = addresses.get(typed) {
            let place = Place::of(municipality, typed);
            return Ok(Self { municipality: municipality.clone(), place, addresses });
        }
        let bearers = addresses.bearers(&slug(typed));
        if !bearers.is_empty() {
            return Err(Problem::unknown("municipality_ambiguous")
                .with("typed", typed)
                .searched(typed)
                .similar(listed(bearers.into_iter())));
        }
        match municipalities::find(&app.house.db, typed).await? {
            Found::One(one) if is_same_name(&one, typed) => {
                let slug = addresses.slug(&one.ubigeo).unwrap_or(one.ubigeo.as_str());
                Err(Problem::moved(moved(asked, slug)))
            }
            Found::One(one) => Err(unknown(typed, &addresses, &[*one])),
            Found::Several(some) | Found::None { similar: some } => {
                Err(unknown(typed, &addresses, &some))
            }
        }
    }

    /// The address of a page of this municipality.
    pub fn path(&self, rest: &str) -> String {
        format!("/{}{rest}", self.place.slug)
    }
}

/// The ubigeo, the unit's number or the name itself: a slip of the pen is asked about, not followed.
fn is_same_name(one: &Municipality, typed: &str) -> bool {
    let is_code = typed.bytes().all(|byte| byte.is_ascii_digit());
    is_code || slug(&one.short_name()) == slug(typed) || slug(&one.name) == slug(typed)
}

/// The same page at the permanent address: the first part of the path, as it was sent, is replaced.
fn moved(asked: &Asked, slug: &str) -> String {
    let rest = asked.path.trim_start_matches('/').split_once('/').map(|(_, rest)| rest);
    let rest = rest.map_or_else(String::new, |rest| format!("/{rest}"));
    asked.address(&format!("/{slug}{rest}"))
}

fn unknown(typed: &str, addresses: &Addresses, some: &[Municipality]) -> Problem {
    let known = some.iter().filter_map(|one| Some((one, addresses.slug(&one.ubigeo)?)));
    Problem::unknown("municipality_unknown")
        .with("typed", typed)
        .searched(typed)
        .similar(listed(known))
}

/// Names with their province, and their addresses.
pub fn listed<'a>(
    some: impl Iterator<Item = (&'a Municipality, &'a str)>,
) -> Vec<(String, String)> {
    some.map(|(one, slug)| (with_province(one), format!("/{slug}"))).collect()
}

/// `Coyllurqui (Cotabambas, Apurímac)`.
pub fn with_province(one: &Municipality) -> String {
    let parts: Vec<String> = [one.province.as_deref(), one.department.as_deref()]
        .into_iter()
        .flatten()
        .map(capitalise)
        .collect();
    let name = Place::named(one);
    if parts.is_empty() { name } else { format!("{name} ({})", parts.join(", ")) }
}

/// A text as part of a path: what a path keeps for itself is written in hexadecimal.
pub fn encoded(text: &str) -> String {
    let mut path = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~@:/".contains(&byte) {
            path.push(char::from(byte));
        } else {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
            path.extend(['%', digit(byte >> 4), digit(byte & 0xf)]);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::municipalities::founding;

    fn named(ubigeo: &str, name: &str, province: &str, department: &str) -> Municipality {
        Municipality {
            ubigeo: Ubigeo::parse(ubigeo).unwrap(),
            sec_ejec: None,
            ruc: None,
            name: format!("MUNICIPALIDAD DISTRITAL DE {name}"),
            department: Some(department.into()),
            province: Some(province.into()),
            district: None,
        }
    }

    fn slugs(all: &[Municipality]) -> Vec<String> {
        let addresses = Addresses::of(all.to_vec());
        all.iter().map(|one| addresses.slug(&one.ubigeo).unwrap().to_owned()).collect()
    }

    #[test]
    fn the_founding_municipalities_have_short_addresses() {
        let addresses = Addresses::of(founding());
        assert_eq!(addresses.slug(&Ubigeo::parse("030503").unwrap()), Some("coyllurqui"));
        assert!(addresses.get("coyllurqui").is_some());
    }

    #[test]
    fn those_of_one_name_are_told_apart_by_province_department_or_number() {
        let all = [
            named("210805", "SANTA ROSA", "MELGAR", "PUNO"),
            named("200000", "SANTA ROSA", "GRAU", "PIURA"),
            named("030700", "SANTA ROSA", "GRAU", "APURIMAC"),
            named("150801", "HUAURA", "HUAURA", "LIMA"),
            named("150806", "HUAURA", "HUAURA", "LIMA"),
        ];
        assert_eq!(
            slugs(&all),
            [
                "santa-rosa-melgar",
                "santa-rosa-grau-piura",
                "santa-rosa-grau-apurimac",
                "huaura-huaura-150801",
                "huaura-huaura-150806"
            ]
        );
        let addresses = Addresses::of(all.to_vec());
        assert!(addresses.get("santa-rosa").is_none(), "nobody owns the shared name");
        assert_eq!(addresses.bearers("santa-rosa").len(), 3);
    }

    #[test]
    fn no_municipality_lives_at_the_address_of_a_page() {
        let all: Vec<Municipality> = RESERVED
            .iter()
            .map(|word| named("990000", &word.to_uppercase(), "MELGAR", "PUNO"))
            .collect();
        for one in all {
            let slug = slugs(std::slice::from_ref(&one)).remove(0);
            assert!(!RESERVED.contains(&slug.as_str()), "{slug}");
            assert!(slug.ends_with("-melgar"), "{slug}");
        }
    }
}
