//! Why two things may be one, and why not, in words that people read (Spanish).
//!
//! Also the two pieces of evidence that no training set holds, amounts and years; their weights are set
//! by hand, small, and only ever tip the balance.

use super::asked::Asked;
use super::assign::Question;
use super::candidates::{Candidate, Found, Pool};
use super::features::{Feature, Standing, TELLING};
use super::kinds::Kinds;
use super::natures::Natures;
use super::normalize::Name;
use super::words::{List, list};
use crate::domain::agreement::Agreement;
use crate::domain::link::Target;
use crate::domain::money::Soles;

/// Words after which a place stands.
static BEFORE_PLACES: List = List::new(|| {
    list(
        "poblado comunidad campesina nativa localidad barrio anexo caserio sector calle jiron avenida pasaje humano \
         urbanizacion quebrada rio distrito vivienda tramo",
    )
});

/// Few words suffice: the heaviest are shown.
const SHOWN: usize = 3;

/// The first reason of a link by code.
pub(super) fn named(target: &Target) -> String {
    match target {
        Target::Investment(cui) => format!("el acta nombra el código {cui}"),
        Target::Work(work) => format!("el acta nombra la obra {work}"),
    }
}

/// What amounts and years add to the evidence.
pub(super) fn hand_set(agreement: &Agreement, candidate: &Candidate) -> f64 {
    let amount = match amounts(agreement, candidate) {
        Amounts::Alike(..) => 0.4,
        Amounts::Differ(..) => -0.7,
        Amounts::Unknown => 0.0,
    };
    let closed = if closed_before(agreement, candidate) { -1.5 } else { 0.0 };
    amount + closed
}

enum Amounts {
    Alike(Soles, Soles),
    Differ(Soles, Soles),
    Unknown,
}

/// An agreement may pay a part only, so less than the cost says little; far more than the cost does.
fn amounts(agreement: &Agreement, candidate: &Candidate) -> Amounts {
    let (Some(agreed), Some(cost)) = (agreement.amount(), candidate.cost) else {
        return Amounts::Unknown;
    };
    let (part, whole) = (i128::from(agreed.centimos()), i128::from(cost.centimos()));
    if part <= 0 || whole <= 0 {
        Amounts::Unknown
    } else if part * 10 >= whole * 7 && part * 10 <= whole * 14 {
        Amounts::Alike(agreed, cost)
    } else if part > whole * 3 || part * 30 < whole {
        Amounts::Differ(agreed, cost)
    } else {
        Amounts::Unknown
    }
}

fn closed_before(agreement: &Agreement, candidate: &Candidate) -> bool {
    candidate.closed_in.is_some_and(|year| year < agreement.id.process.year)
}

/// The reasons for and against.
pub(super) fn words(question: &Question, pool: &Pool, found: &Found) -> (Vec<String>, Vec<String>) {
    let candidate = pool.candidates[found.candidate];
    let (mut reasons, mut against) = of_words(question, pool, found);
    let held = Name::read(&candidate.name);
    of_numbers(question, &held, found, &mut reasons, &mut against);
    of_place(question, &held, found, &mut reasons, &mut against);
    of_kind(question, &held, found, &mut reasons, &mut against);
    match amounts(question.agreement, candidate) {
        Amounts::Alike(agreed, cost) => reasons
            .push(format!("monto parecido: S/ {agreed} en el acta, S/ {cost} en el proyecto")),
        Amounts::Differ(agreed, cost) => against
            .push(format!("el monto difiere: S/ {agreed} en el acta, S/ {cost} en el proyecto")),
        Amounts::Unknown => {}
    }
    if let Some(year) = candidate.closed_in.filter(|_| closed_before(question.agreement, candidate))
    {
        against.push(format!("se cerró en {year}, antes del acta"));
    }
    (reasons, against)
}

/// The telling words that both say, and those that only one says.
fn of_words(question: &Question, pool: &Pool, found: &Found) -> (Vec<String>, Vec<String>) {
    let core = &question.name.core;
    let asked = Asked::of(&question.name, &pool.index).words;
    let heaviest = |is_wanted: &dyn Fn(f64) -> bool| {
        let mut at: Vec<usize> = (0..asked.len())
            .filter(|at| asked[*at].weight >= TELLING && is_wanted(found.alignment.asked[*at]))
            .filter(|at| !core[asked[*at].place].is_number())
            .collect();
        at.sort_by(|one, other| {
            asked[*other].weight.total_cmp(&asked[*one].weight).then(one.cmp(other))
        });
        at.truncate(SHOWN);
        at.iter().map(|at| asked[*at].place).collect::<Vec<usize>>()
    };
    let (mut reasons, mut against) = (Vec::new(), Vec::new());
    for word in heaviest(&|sure| sure >= 0.7) {
        let is_place = word > 0 && BEFORE_PLACES.contains(core[word - 1].text.as_str());
        let what = if is_place { "mismo lugar" } else { "misma palabra" };
        reasons.push(format!("{what}: {}", core[word].seen));
    }
    let missing = heaviest(&|sure| sure < 0.4);
    if !missing.is_empty() {
        let said: Vec<&str> = missing.iter().map(|word| core[*word].seen.as_str()).collect();
        against.push(format!("el proyecto no dice: {}", said.join(", ")));
    }
    let unsaid = only_in_name(pool, found);
    if !unsaid.is_empty() {
        against.push(format!("el acta no dice: {}", unsaid.join(", ")));
    }
    (reasons, against)
}

fn only_in_name(pool: &Pool, found: &Found) -> Vec<String> {
    let document = pool.index.documents.get(found.candidate);
    let name = Name::read(&pool.candidates[found.candidate].name);
    let mut unsaid: Vec<(f64, &str)> = document
        .core
        .iter()
        .zip(&found.alignment.core)
        .map(|(id, sure)| {
            (*sure, pool.index.vocabulary.weight(*id), pool.index.vocabulary.text(*id))
        })
        .filter(|(sure, weight, _)| *sure < 0.4 && *weight >= TELLING)
        .map(|(_, weight, text)| (weight, text))
        .collect();
    unsaid.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
    let seen = |text: &str| {
        let word = name.core.iter().find(|word| word.text == text);
        word.map_or_else(|| text.to_owned(), |word| word.seen.clone())
    };
    unsaid.into_iter().take(SHOWN).map(|(_, text)| seen(text)).collect()
}

fn of_numbers(
    question: &Question,
    held: &Name,
    found: &Found,
    reasons: &mut Vec<String>,
    against: &mut Vec<String>,
) {
    let asked = &question.name.numbers;
    let shared: Vec<&str> =
        asked.iter().filter(|number| held.numbers.contains(number)).map(String::as_str).collect();
    let of_school = question.name.core.iter().any(|word| word.text == "ie");
    let what = if of_school { "número de colegio" } else { "número" };
    if !shared.is_empty() {
        reasons.push(format!("mismo {what}: {}", shared.join(", ")));
    } else if found.has(Feature::NumberDiffers) {
        against.push(format!(
            "otro {what}: {} en el acta, {} en el proyecto",
            asked.join(", "),
            held.numbers.join(", ")
        ));
    }
}

fn of_place(
    question: &Question,
    held: &Name,
    found: &Found,
    reasons: &mut Vec<String>,
    against: &mut Vec<String>,
) {
    if found.has(Feature::DistrictDiffers) {
        against.push(format!(
            "otro distrito: {} en el acta, {} en el proyecto",
            question.name.places.districts.join(", "),
            held.places.districts.join(", ")
        ));
    }
    match found.standing {
        Standing::Own => reasons.push("es de la misma municipalidad o distrito".to_owned()),
        Standing::SameProvince => against.push("es de otro distrito de la provincia".to_owned()),
        Standing::Elsewhere => against.push("es de otra provincia".to_owned()),
        Standing::Unknown => {}
    }
}

fn of_kind(
    question: &Question,
    held: &Name,
    found: &Found,
    reasons: &mut Vec<String>,
    against: &mut Vec<String>,
) {
    let listed = |natures: Natures| natures.names().collect::<Vec<_>>().join(", ");
    let shared = question.name.natures.shared(held.natures);
    if !shared.is_empty() {
        reasons.push(format!("misma intervención: {}", listed(shared)));
    } else if found.has(Feature::NatureDiffers) {
        against.push(format!(
            "otra intervención: {} en el acta, {} en el proyecto",
            listed(question.name.natures),
            listed(held.natures)
        ));
    }
    let [asked, named] = [&question.name, held].map(Name::kinds);
    let listed = |kinds: Kinds| kinds.names().collect::<Vec<_>>().join(", ");
    if found.has(Feature::KindDiffers) || found.has(Feature::LevelDiffers) {
        against.push(format!(
            "otra clase de obra: {} en el acta, {} en el proyecto",
            listed(asked),
            listed(named)
        ));
    } else if asked.meets(named) {
        reasons.push(format!("misma clase de obra: {}", listed(asked.shared(named))));
    }
    match (question.name.stage, held.stage) {
        (Some(asked), Some(other)) if asked != other => {
            against.push(format!("otra etapa: {asked} en el acta, {other} en el proyecto"));
        }
        (None, Some(other)) => against.push(format!("el proyecto habla de la etapa {other}")),
        (Some(asked), None) => against.push(format!("el proyecto no habla de la etapa {asked}")),
        _ => {}
    }
}
