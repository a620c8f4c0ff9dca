//! What sort of thing a name speaks of: water, a road, a school.
//!
//! People and the ministry use other words for one thing: `pistas y veredas` is what an official name
//! calls `transitabilidad vehicular y peatonal`. A shared kind is weak evidence (the place decides), but
//! another kind in the same place is another project: the bridge of Ayumaqui is not its road.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A set of kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kinds(u32);

/// A kind: what people call it, the words that name it, and the kinds that count as near.
struct Kind {
    name: &'static str,
    words: &'static str,
}

const fn kind(name: &'static str, words: &'static str) -> Kind {
    Kind { name, words }
}

/// A word that stands in several lists may mean either.
const LIST: [Kind; 29] = [
    kind(
        "vías urbanas",
        "transitabilidad pista pistas vereda veredas pavimentacion pavimento asfaltado via vias calles \
         movilidad escalinata escalinatas graderias peatonal transito",
    ),
    kind(
        "caminos",
        "transitabilidad camino caminos trocha trochas carretera carreteras carrozable vecinal vecinales \
         interurbana vial via vias herradura afirmado asfaltado pavimentacion transito",
    ),
    kind("puentes", "puente puentes ponton pontones"),
    kind(
        "saneamiento",
        "saneamiento desague alcantarillado excretas letrinas letrina ubs ptar residuales cloacas",
    ),
    kind("agua", "agua aguas potable abastecimiento reservorio captacion"),
    kind(
        "riego",
        "agua aguas riego regadio regar irrigacion canal canales represa represas represamiento presa \
         reservorio captacion bocatoma aspersion afianzamiento hidrico laguna lagunas cochas",
    ),
    kind(
        "deporte",
        "deportiva deportivo deportivas deportivos deporte losa losas cancha canchas estadio coliseo \
         polideportivo multideportiva multideportivas grass gimnasio futbol recreativa recreativo recreacion \
         recreacional",
    ),
    kind(
        "educación",
        "ie educativo educativa educativos educativas educacion aula aulas inicial primaria secundaria jardin \
         cuna pronoei alumnos escolar estudiantes aprendizaje aprendizajes universidad pedagogico tecnologico",
    ),
    kind(
        "salud",
        "salud puesto puestos hospital medico medicos establecimiento establecimientos eess posta postas \
         hospitalario ambulancia ambulancias",
    ),
    kind(
        "energía",
        "electrificacion energia electrica electrico electricas electricos luz alumbrado electricidad",
    ),
    kind(
        "locales",
        "local locales salon casa comunal multiusos usos multiples auditorio civico civica",
    ),
    kind(
        "defensas",
        "defensa defensas muro muros contencion riberena riberenas encauzamiento encausamiento inundaciones \
         gaviones dique proteccion riberas descolmatacion deslizamientos huaycos",
    ),
    kind(
        "plazas y parques",
        "parque parques plaza plazas plazuela verdes recreativa recreativo recreacion recreacional alameda \
         mirador ornato espacios",
    ),
    kind("residuos", "residuos solidos basura limpieza relleno botadero lixiviados"),
    kind("seguridad", "seguridad serenazgo comisaria camaras videovigilancia vigilancia"),
    kind(
        "turismo",
        "turistico turistica turisticos turisticas turismo arqueologico arqueologica circuito",
    ),
    kind(
        "producción",
        "productiva productivas productivo productivos productores produccion ganado ganadera ganaderos ganaderia \
         agropecuaria agropecuarias agropecuario agraria agricola cuyes cuy cultivo cultivos vacuno ovino lechero \
         leche queso cadena pecuaria pecuario alpaca alpacas camelidos truchas hortalizas crianza pastos \
         artesanal artesania papa cafe cacao animales",
    ),
    kind(
        "bosques",
        "forestacion reforestacion forestal bosques biodiversidad suelos ambientales plantones",
    ),
    kind(
        "maquinaria",
        "maquinaria maquinarias pool volquete volquetes tractor cargador retroexcavadora motoniveladora \
         compactadores mecanico",
    ),
    kind("cementerios", "cementerio cementerios panteon nichos"),
    kind(
        "telecomunicaciones",
        "internet telefonia telecomunicaciones antena conectividad telefonica",
    ),
    kind(
        "atención social",
        "adulto mayor adultos nutricion nutricional desnutricion comedor comedores vaso wasi",
    ),
    kind("mercados", "mercado mercados camal feria ferial comercializacion abastos"),
    kind("oficinas", "administrativo administrativos administrativa palacio misionales oficinas"),
    kind("cultura", "cultural culturales cultura biblioteca museo"),
    kind("cercos", "cerco perimetrico perimetrica cercado"),
    kind("inicial", "inicial jardin cuna pronoei infantil"),
    kind("primaria", "primaria primario"),
    kind("secundaria", "secundaria secundario"),
];

/// Kinds that are asked and named for one another.
const NEAR: [&[&str]; 6] = [
    &["vías urbanas", "caminos"],
    &["agua", "saneamiento"],
    &["deporte", "plazas y parques"],
    &["locales", "cultura", "oficinas"],
    &["producción", "bosques"],
    &["educación", "inicial", "primaria", "secundaria"],
];

/// Words for a settlement, any of which may stand for another; not a kind of thing.
const SETTLEMENT: u32 = 1 << 31;
const SETTLEMENTS: &str = "comunidad caserio anexo localidad poblado centro sector barrio pueblo";

const LEVELS: [&str; 3] = ["inicial", "primaria", "secundaria"];

fn bits(names: &[&str]) -> u32 {
    (0..).zip(&LIST).filter(|(_, kind)| names.contains(&kind.name)).map(|(bit, _)| 1 << bit).sum()
}

static LEVEL_BITS: LazyLock<u32> = LazyLock::new(|| bits(&LEVELS));
static NEAR_BITS: LazyLock<[u32; 6]> = LazyLock::new(|| NEAR.map(bits));

static WORDS: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
    let mut words: HashMap<&str, u32> = HashMap::new();
    for (bit, kind) in (0..).zip(&LIST) {
        for word in kind.words.split_ascii_whitespace() {
            *words.entry(word).or_default() |= 1 << bit;
        }
    }
    for word in SETTLEMENTS.split_ascii_whitespace() {
        *words.entry(word).or_default() |= SETTLEMENT;
    }
    words
});

impl Kinds {
    /// The kinds that a folded word may name.
    pub fn of_word(word: &str) -> Self {
        Self(WORDS.get(word).copied().unwrap_or(0))
    }

    /// The kinds of a whole name: a word of several meanings says none when another word settles it.
    pub fn of_words(words: impl Iterator<Item = Self> + Clone) -> Self {
        let things = words.map(|one| one.0 & !SETTLEMENT);
        let sharp: u32 = things
            .clone()
            .filter(|one| (one & !*LEVEL_BITS).is_power_of_two())
            .fold(0, |all, one| all | one);
        let vague = things.filter(|one| one & sharp == 0).fold(0, |all, one| all | one);
        Self(sharp | vague)
    }

    /// All that any of the words may name, settlements too.
    pub fn all(words: impl Iterator<Item = Self>) -> Self {
        Self(words.fold(0, |all, one| all | one.0))
    }

    /// The name speaks of nothing known.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[must_use]
    pub const fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both speak of something, and of nothing common or near.
    pub fn differs(self, other: Self) -> bool {
        let near = |near: &u32| self.0 & near != 0 && other.0 & near != 0;
        !self.is_empty() && !other.is_empty() && !self.meets(other) && !NEAR_BITS.iter().any(near)
    }

    /// Both name school levels, and no common one.
    pub fn level_differs(self, other: Self) -> bool {
        let (one, other) = (self.0 & *LEVEL_BITS, other.0 & *LEVEL_BITS);
        one != 0 && other != 0 && one & other == 0
    }

    /// Share of the kinds that the other speaks of too.
    pub fn share_in(self, other: Self) -> f64 {
        if self.is_empty() {
            return 0.0;
        }
        f64::from((self.0 & other.0).count_ones()) / f64::from(self.0.count_ones())
    }

    /// What people call them.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        LIST.iter().enumerate().filter(move |(bit, _)| self.0 >> bit & 1 == 1).map(|one| one.1.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Kinds {
        Kinds::of_words(text.split(' ').map(Kinds::of_word))
    }

    #[test]
    fn one_thing_under_two_names_meets_and_another_thing_differs() {
        let official = of("servicio transitabilidad vehicular peatonal calles barrio");
        assert!(of("pistas veredas").meets(official));
        assert!(of("puente ayumaqui").differs(of("trocha carrozable yadquiri ayumaqui")));
        assert!(of("posta salud").differs(of("grass sintetico")));
        assert!(of("agua riego").differs(of("agua potable saneamiento")));
        assert!(!of("desague").differs(of("agua potable")));
        assert!(of("ie inicial").level_differs(of("ie secundaria")));
        assert!(!of("pamputa").differs(official));
    }
}
