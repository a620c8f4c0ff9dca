//! What happened in the invented district, in order: what was received, typed, decided and answered.

use crate::domain::link::DecisionKind::{self, Confirm, Link};

pub const UBIGEO: &str = "990101";
/// The day of the demonstration.
pub const TODAY: &str = "2025-11-15";
/// Who reviews for the committee: as invented as the rest.
pub const REVIEWER: &str = "Illari Q’entirumi, secretaria del comité (muestra)";
const COMMITTEE: &str = "Wayta Sumaqllapa, presidenta del comité (muestra)";
const MUNICIPALITY: &str = "Gerencia de Infraestructura (muestra)";

/// One thing that happened.
#[derive(Debug)]
pub struct Step {
    /// Lima time.
    pub at: &'static str,
    pub does: Does,
}

/// What a step does.
#[derive(Debug)]
pub enum Does {
    /// Files came in; `complete` ones are all that their source has of the years in them.
    Receive {
        files: &'static [&'static str],
        complete: bool,
    },
    /// The committee's register, from its folder.
    Register(&'static str),
    Match,
    /// A person decides on a link.
    Decide {
        agreement: &'static str,
        target: &'static str,
        kind: DecisionKind,
        why: &'static str,
    },
    Evaluate,
    /// The committee's report of a month, in every form.
    Report(&'static str),
    /// A person does something with an alert.
    Answer {
        alert: &'static str,
        by: &'static str,
        says: Says,
    },
}

/// What a person says to an alert; days as `2025-10-10`.
#[derive(Debug, Clone, Copy)]
pub enum Says {
    Seen,
    Reply {
        text: &'static str,
        promised: Option<&'static str>,
    },
    /// It is no matter, and why.
    Dismissed(&'static str),
    Silenced {
        until: &'static str,
        why: &'static str,
    },
    /// The committee saw for itself.
    Confirmed(&'static str),
}

const fn received(at: &'static str, files: &'static [&'static str]) -> Step {
    Step { at, does: Does::Receive { files, complete: false } }
}

const fn whole(at: &'static str, files: &'static [&'static str]) -> Step {
    Step { at, does: Does::Receive { files, complete: true } }
}

const fn step(at: &'static str, does: Does) -> Step {
    Step { at, does }
}

const fn said(at: &'static str, alert: &'static str, by: &'static str, says: Says) -> Step {
    Step { at, does: Does::Answer { alert, by, says } }
}

/// The whole story.
pub fn steps() -> Vec<Step> {
    let mut steps = beginnings();
    steps.extend(review());
    steps.extend(answers_of_september());
    steps.extend(october());
    steps.extend(november());
    steps
}

/// Up to the first evaluation: the register, the closed years, the first files of 2025.
fn beginnings() -> Vec<Step> {
    vec![
        step("2025-01-10 10:00", Does::Register("1-enero-2025")),
        whole(
            "2025-01-21 07:05",
            &["siaf/2022-Gasto.csv", "siaf/2023-Gasto.csv.gz", "siaf/2024-Gasto.csv"],
        ),
        whole("2025-03-18 07:05", &["siaf/2024-Gasto-2.csv"]),
        received("2025-07-08 07:10", &["infobras/paralizadas-2025-06.xlsx"]),
        received(
            "2025-08-18 07:10",
            &[
                "contrataciones/entidades.txt",
                "contrataciones/ocds-2025-08.json",
                "contrataciones/conosce-2025.csv",
            ],
        ),
        received("2025-09-05 18:20", &["infobras/bulk-2025-09.xlsx"]),
        received("2025-09-08 07:15", &["inversiones/banco-2025-09.csv"]),
        step("2025-09-10 16:30", Does::Register("2-setiembre-2025")),
        step("2025-09-11 09:00", Does::Register("proceso-2024")),
        received(
            "2025-09-12 06:40",
            &[
                "ssi/detalle-2025-09.json",
                "ssi/dev2-2025-09.json",
                "ssi/mes-2025-09.json",
                "ssi/f12b-2025-09.json",
                "ssi/obras-2025-09.json",
                "ssi/paralizadas-2025-09.json",
            ],
        ),
        whole("2025-09-12 07:05", &["siaf/2025-Gasto-setiembre.csv"]),
    ]
}

/// The committee looks at what the matcher proposes.
fn review() -> Vec<Step> {
    let mut steps = vec![step("2025-09-13 09:00", Does::Match)];
    for (agreement, target, kind, why) in [
        ("2023/02", "2999022", Confirm, "es el único camino entre Aqopata y Hatunchayoq"),
        ("2024/01", "2999003", Confirm, "el canal pasa por mi chacra, es el mismo"),
        ("2024/01", "2999013", Link, "el reservorio es la segunda parte de lo acordado"),
        ("2024/02", "2999002", Confirm, "mismo lugar y mismas familias"),
        (
            "2024/03",
            "2999001",
            Confirm,
            "las tres comunidades son las del acta, y el monto también",
        ),
        ("2024/04", "2999004", Confirm, "es el número de la escuela"),
        (
            "2024/06",
            "2999006",
            Link,
            "el acta tiene un número cambiado; es la capacitación de las JASS",
        ),
        ("2024/08", "2999008", Confirm, "primer tramo del camino"),
        ("2024/08", "2999018", Confirm, "segundo tramo, hasta la escuela"),
    ] {
        steps.push(step("2025-09-13 10:00", Does::Decide { agreement, target, kind, why }));
    }
    steps.push(step("2025-09-15 08:00", Does::Evaluate));
    steps
}

/// What the first alerts met with.
fn answers_of_september() -> Vec<Step> {
    vec![
        said("2025-09-16 09:10", "contract_terminated/work/999082/1", MUNICIPALITY, Says::Seen),
        said(
            "2025-09-17 17:00",
            "single_bidder/990101/2024/01/1",
            COMMITTEE,
            Says::Dismissed(
                "se revisó el expediente: en la provincia una sola empresa hace canales",
            ),
        ),
        said(
            "2025-09-18 17:00",
            "agreement_unmatched/990101/2024/10/1",
            COMMITTEE,
            Says::Silenced {
                until: "2025-12-15",
                why: "se preguntará en la asamblea de diciembre",
            },
        ),
        said(
            "2025-09-19 11:30",
            "work_not_started/990101/2024/02/1",
            MUNICIPALITY,
            Says::Reply {
                text: "La compra está por adjudicarse. La obra empieza en la primera semana de octubre.",
                promised: Some("2025-10-10"),
            },
        ),
        said(
            "2025-09-22 10:00",
            "no_commitment/990101/2024/05/1",
            MUNICIPALITY,
            Says::Reply {
                text: "La certificación sale en octubre y los equipos se compran ese mismo mes.",
                promised: Some("2025-11-30"),
            },
        ),
    ]
}

fn october() -> Vec<Step> {
    vec![
        received(
            "2025-10-09 07:20",
            &[
                "infobras/obra-999031-2025-10.json",
                "infobras/obra-999081-2025-10.json",
                "infobras/obra-999082-2025-10.json",
            ],
        ),
        received(
            "2025-10-10 06:40",
            &[
                "ssi/detalle-2025-10.json",
                "ssi/dev2-2025-10.json",
                "ssi/mes-2025-10.json",
                "ssi/f12b-2025-10.json",
                "ssi/obras-2025-10.json",
            ],
        ),
        whole("2025-10-14 07:05", &["siaf/2025-Gasto-octubre.csv"]),
        step("2025-10-15 08:00", Does::Evaluate),
        step("2025-10-15 09:00", Does::Report("2025-09")),
        said(
            "2025-10-16 18:00",
            "stalled_work/work/999081/1",
            COMMITTEE,
            Says::Confirmed("fuimos el 27 de agosto: la máquina está parada en el badén"),
        ),
        said(
            "2025-10-20 15:40",
            "budget_removed/990101/2024/07/1",
            MUNICIPALITY,
            Says::Reply {
                text: "El manante no alcanza para todas las familias. Se prepara otro proyecto, con bombeo.",
                promised: None,
            },
        ),
    ]
}

/// To the day of the demonstration.
fn november() -> Vec<Step> {
    vec![
        said(
            "2025-11-04 09:20",
            "behind_valuation/work/999031/1",
            MUNICIPALITY,
            Says::Reply {
                text: "Las lluvias pararon el vaciado. Se amplió el plazo: la obra termina el 28 de febrero de 2026.",
                promised: Some("2026-02-28"),
            },
        ),
        step("2025-11-06 15:00", Does::Register("3-noviembre-2025")),
        received(
            "2025-11-08 18:20",
            &["infobras/bulk-2025-11.xlsx", "infobras/busqueda-2025-11.csv"],
        ),
        received(
            "2025-11-10 07:20",
            &[
                "inversiones/banco-2025-11.csv",
                "inversiones/detalle-2025-11.csv",
                "infobras/obra-999031-2025-11.json",
                "infobras/obra-999081-2025-11.json",
                "infobras/obra-999082-2025-11.json",
                "consulta-amigable/2024.csv",
                "consulta-amigable/2025-11.csv",
            ],
        ),
        received(
            "2025-11-13 06:40",
            &[
                "ssi/detalle-2025-11.json",
                "ssi/dev2-2025-11.json",
                "ssi/mes-2025-11.json",
                "ssi/f12b-2025-11.json",
                "ssi/obras-2025-11.json",
            ],
        ),
        whole("2025-11-14 07:05", &["siaf/2025-Gasto-noviembre.csv"]),
        step("2025-11-14 09:00", Does::Match),
        step("2025-11-15 08:00", Does::Evaluate),
        step("2025-11-15 09:00", Does::Report("2025-10")),
    ]
}
