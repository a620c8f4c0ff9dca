//! What is proposed for an agreement, and what is said about it.

use actaviva::domain::agreement::{Agreement, AgreementKind};
use actaviva::domain::codes::Cui;
use actaviva::domain::link::{LinkState, Target};
use actaviva::matching::assign::{Proposed, Settings, propose};
use actaviva::matching::candidates::Candidate;

const SCHOOL: &str = "MEJORAMIENTO DEL SERVICIO EDUCATIVO DE LA I.E. N° 50696 DE LA COMUNIDAD DE ACPITAN, DISTRITO DE QORIWAYQO - PROVINCIA DE COTABAMBAS - DEPARTAMENTO DE APURIMAC";
const SISTER: &str = "MEJORAMIENTO DEL SERVICIO EDUCATIVO DE LA I.E. N° 50697 DE LA COMUNIDAD DE ACPITAN, DISTRITO DE QORIWAYQO - PROVINCIA DE COTABAMBAS - DEPARTAMENTO DE APURIMAC";
const ROAD: &str = "CREACION DEL CAMINO VECINAL ENTRE LA COMUNIDAD DE ACPITAN Y EL SECTOR DE CCOMERCCOCHA, DISTRITO DE QORIWAYQO - PROVINCIA DE COTABAMBAS - DEPARTAMENTO DE APURIMAC";
const ROAD_ON: &str = "CREACION DEL CAMINO VECINAL ENTRE LA COMUNIDAD DE ACPITAN Y EL SECTOR DE CCOMERCCOCHA II ETAPA, DISTRITO DE QORIWAYQO - PROVINCIA DE COTABAMBAS - DEPARTAMENTO DE APURIMAC";

fn agreement(text: &str, codes: &[&str]) -> Agreement {
    Agreement {
        id: "030599/2024/01".parse().unwrap(),
        title: text.chars().take(60).collect(),
        text: text.to_owned(),
        place: None,
        sector: None,
        kind: AgreementKind::Work,
        objective: None,
        priority: None,
        amounts: Vec::new(),
        cuis: codes.iter().map(|code| Cui::parse(code).unwrap()).collect(),
        works: Vec::new(),
        responsible: None,
        due_on: None,
        origin: None,
        acta_page: None,
        acta_line: None,
        amendment: None,
        replaced_by: None,
        dropped_by: None,
    }
}

fn candidates(names: &[(&str, &str)]) -> Vec<Candidate> {
    let candidate = |(code, name): &(&str, &str)| {
        let cui = Cui::parse(code).unwrap();
        Candidate {
            target: Target::Investment(cui.clone()),
            cui: Some(cui),
            name: (*name).to_owned(),
            ubigeos: vec!["030599".parse().unwrap()],
            own: false,
            cost: None,
            closed_in: None,
        }
    };
    names.iter().map(candidate).collect()
}

/// The proposals for one text among the four names, as `code` or `code (or other)`.
fn proposed(text: &str, codes: &[&str]) -> Proposed {
    let all = [("2400001", SCHOOL), ("2400017", SISTER), ("2400025", ROAD), ("2400038", ROAD_ON)];
    propose(&[agreement(text, codes)], &candidates(&all), &Settings::default())
}

fn targets(proposed: &Proposed) -> Vec<String> {
    proposed.links.iter().map(|link| link.id.target.to_string()).collect()
}

#[test]
fn a_school_is_told_from_its_sister_by_its_number() {
    let found = proposed("la escuela 50696 de Aqpitan", &[]);
    assert_eq!(targets(&found), ["2400001"]);
    let reasons = &found.links[0].reasons;
    assert!(reasons.contains(&"mismo número de colegio: 50696".to_owned()), "{reasons:?}");
    assert!(targets(&proposed("la escuela 50698 de Acpitán", &[])).is_empty());
}

#[test]
fn two_equally_good_answers_are_both_proposed_each_with_the_other_beside_it() {
    let found = proposed("mejoramiento de la escuela de Acpitán", &[]);
    assert_eq!(targets(&found).len(), 2, "{found:?}");
    for (link, other) in found.links.iter().zip(["2400017", "2400001"]) {
        assert!(link.score.unwrap() <= 600, "{link:?}");
        assert!(link.runner_up.as_ref().unwrap().contains(other), "{link:?}");
    }
}

#[test]
fn another_kind_of_thing_in_the_same_place_is_no_answer() {
    for text in ["posta de salud de Acpitán", "puente en Qomerqocha", "riego para Acpitan"] {
        assert!(targets(&proposed(text, &[])).is_empty(), "{text}");
    }
}

#[test]
fn a_stage_is_another_project() {
    assert_eq!(targets(&proposed("Camino Acpitán - Qomerqocha", &[])), ["2400025"]);
    assert_eq!(targets(&proposed("Camino Acpitán - Qomerqocha, segunda etapa", &[])), ["2400038"]);
}

#[test]
fn the_code_of_the_acta_confirms_unless_the_name_contradicts_it() {
    let found = proposed("la escuela 50696 de Acpitan", &["2400001"]);
    assert_eq!((found.links[0].state, found.links[0].by_code), (LinkState::Confirmed, true));
    let found = proposed("la escuela 50696 de Acpitan", &["2400017"]);
    let link = &found.links[0];
    assert_eq!(link.state, LinkState::Proposed);
    assert!(link.score.unwrap() <= 500, "{link:?}");
    assert!(link.against.iter().any(|one| one.contains("50697")), "{link:?}");
}

#[test]
fn a_wrong_digit_is_told_and_the_code_that_was_meant_proposed() {
    let found = proposed("camino vecinal Acpitán - Ccomerccocha", &["2400026"]);
    assert_eq!(targets(&found), ["2400025"]);
    assert_eq!(found.links[0].state, LinkState::Proposed);
    assert_eq!(found.wrong_codes[0].meant, Some(Cui::parse("2400025").unwrap()));
    let found = proposed("camino vecinal Acpitán - Ccomerccocha", &["2999999"]);
    assert_eq!(found.wrong_codes[0].meant, None);
    assert_eq!(targets(&found), ["2400025"], "the text still finds it");
}
