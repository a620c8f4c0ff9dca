//! Floors under the quality that the bench measures on larger sets (`benches/matching/main.rs`).

use actaviva::matching::candidates::{Candidate, Pool};
use actaviva::matching::features::{ALL, Feature, Features};
use actaviva::matching::score::WEIGHTS;

use crate::learn::{self, Lesson};
use crate::made::{self, Question};
use crate::measure::measure;

/// A slice of the department's bank: enough to confuse, small enough for a slow build.
fn bank() -> Vec<Candidate> {
    made::bank().into_iter().step_by(3).collect()
}

#[test]
fn made_pairs_that_taught_nothing_are_matched() {
    let bank = bank();
    let pool = Pool::new(&bank);
    let questions = made::questions(&bank, 400, 2025);
    let measured = measure(&pool, &questions, true);
    assert!(measured.precision() >= 0.95, "{measured}");
    assert!(measured.recall() >= 0.85, "{measured}");
    assert!(measured.gap() <= 0.07, "{measured}");
}

#[test]
fn weights_learned_anew_from_a_few_lessons_answer_no_better_than_the_kept_ones() {
    let bank = bank();
    let pool = Pool::new(&bank);
    let lessons = learn::lessons(&pool, &made::questions(&bank, 500, 7), 1.0);
    let (taught, asked): (Vec<&Lesson>, Vec<&Lesson>) =
        (lessons[..250].iter().collect(), lessons[250..].iter().collect());
    let learned = learn::fit(&taught, 60);
    let right = |weights: &Features| {
        learn::firsts(&asked, weights).iter().filter(|(_, is_right)| *is_right).count()
    };
    assert!(right(&WEIGHTS) + 5 >= right(&learned), "{} {}", right(&WEIGHTS), right(&learned));
    let conflicts = [Feature::NumberDiffers, Feature::DistrictDiffers, Feature::KindDiffers];
    for feature in ALL.iter().filter(|feature| conflicts.contains(feature)) {
        assert!(
            learned[*feature as usize] < 0.0 && WEIGHTS[*feature as usize] < -2.0,
            "{feature:?}"
        );
    }
    let knots = learn::knots(&learn::firsts(&asked, &WEIGHTS));
    assert!(knots.windows(2).all(|pair| pair[0].1 <= pair[1].1), "{knots:?}");
}

#[test]
fn agreements_as_people_sign_them_find_their_investment_and_nothing_else() {
    let (pool, questions) = signed();
    let pool = Pool::new(&pool);
    let measured = measure(&pool, &questions, true);
    assert!(measured.precision() >= 0.98, "{measured}");
    assert!(measured.recall() >= 0.95, "{measured}");
    // one of the eighteen that have no investment is answered
    assert!(measured.answered_without <= 1, "{measured}");
}

/// The hand-written agreements, and the official names that they were written from.
fn signed() -> (Vec<Candidate>, Vec<Question>) {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = here.join("../shared/data");
    let text =
        std::fs::read_to_string(shared.join("siaf/municipal_top5_projects_2025.json")).unwrap();
    let dearest: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let field = |value: &serde_json::Value, name: &str| value[name].as_str().unwrap().to_owned();
    let dearest =
        dearest.iter().map(|one| [field(one, "code"), field(one, "name"), field(one, "ubigeo")]);
    let works = made::columns(
        &shared.join("works/infobras_busquedaobras_apurimac_extract.csv"),
        &["Código Único de Inversión", "Nombre de la obra"],
    );
    let works = works.into_iter().map(|row| [row[0].clone(), row[1].clone(), district(&row[1])]);
    let bank = made::columns(
        &shared.join("works/banco_inversiones_pasco.csv"),
        &["Código único de inversión", "Nombre de la inversión", "Ubigeo"],
    );
    let bank = bank.into_iter().map(|row| [row[0].clone(), row[1].clone(), row[2].clone()]);
    let named = dearest.chain(works).chain(bank);
    let pool = named
        .filter(|[code, ..]| code != "0" && code != "2001621")
        .filter_map(|[code, name, ubigeo]| made::candidate(&code, &name, &ubigeo))
        .collect();
    let signed = here.join("fixtures/matching/short_agreements.csv");
    let questions =
        made::columns(&signed, &["ubigeo", "text", "cui"]).into_iter().map(|row| Question {
            text: row[1].clone(),
            municipality: row[0].parse().ok(),
            answer: Some(row[2].clone()).filter(|code| !code.is_empty()),
            hidden: None,
        });
    (pool, questions.collect())
}

/// The ubigeo of the district that a work's name speaks of; the export has no column for it.
fn district(name: &str) -> String {
    let known = [
        ("COYLLURQUI", "030503"),
        ("TAMBOBAMBA", "030501"),
        ("HAQUIRA", "030504"),
        ("MARA", "030505"),
        ("CHALLHUAHUACHO", "030506"),
    ];
    let places = actaviva::matching::normalize::Name::read(name).places.districts;
    let found = known.iter().find(|(name, _)| places.contains(&name.to_lowercase()));
    found.map(|(_, ubigeo)| (*ubigeo).to_owned()).unwrap_or_default()
}
