//! What is said of a source, in Spanish, because people read it as it is.

use chrono::NaiveDate;

use super::{FAILURES_BEFORE_SILENT, Rhythm, Seen};
use crate::domain::period::lima;
use crate::domain::source::{SourceSigns, SourceState};
use crate::domain::text::shorten;

/// Before its end, a certificate is worth a word for so many days: time to write to the portal.
const CERTIFICATE_DAYS: i64 = 21;

pub fn message(
    state: SourceState,
    seen: &Seen,
    newest: Option<NaiveDate>,
    rhythm: Rhythm,
    today: NaiveDate,
) -> String {
    let mut words = of_state(state, seen, newest, rhythm, today);
    let visits = &seen.visits;
    if matches!(state, SourceState::Ok | SourceState::Late | SourceState::Never)
        && let Some((_, why, _)) = &visits.last_failure
    {
        let failed = match visits.failures() {
            1 => "el último intento de consultarla falló".to_owned(),
            some => format!("los últimos {some} intentos de consultarla fallaron"),
        };
        words = format!("{words}; {failed} ({why})");
    }
    if let Some(host) = &visits.moved_to {
        words = format!("{words}; ahora envía a {host}: revise su dirección en actaviva.toml");
    }
    let end = seen.signs.certificate_end;
    match end.map(|end| (end, (end - today).num_days())) {
        Some((end, left)) if left < 0 => format!("{words}; su certificado venció el {}", day(end)),
        Some((end, left)) if left <= CERTIFICATE_DAYS => {
            format!("{words}; su certificado vence el {}", day(end))
        }
        _ => words,
    }
}

fn of_state(
    state: SourceState,
    seen: &Seen,
    newest: Option<NaiveDate>,
    rhythm: Rhythm,
    today: NaiveDate,
) -> String {
    let until = until(seen, newest);
    let age = newest.map_or(0, |newest| (today - newest).num_days());
    let usual = rhythm.late_after;
    let failure = seen.visits.last_failure.as_ref();
    let why = failure.map(|(_, why, _)| why.as_str()).unwrap_or_default();
    let failed_on = failure.map(|(.., at)| day(lima::day(*at))).unwrap_or_default();
    match state {
        SourceState::Never => "nunca se cargó".to_owned(),
        SourceState::Blocked => format!(
            "el {failed_on} cerró el paso a nuestra consulta ({why}); {until}. Descárguela con un \
             navegador y déjela en la carpeta inbox"
        ),
        SourceState::Silent if seen.visits.failures() >= FAILURES_BEFORE_SILENT => format!(
            "no contesta: {} consultas seguidas fallaron, la última el {failed_on} ({why}); {until}. No \
             dice nada del avance de las obras",
            seen.visits.failures()
        ),
        SourceState::Silent | SourceState::Late if seen.signs.frozen => {
            let newest = newest.map(day).unwrap_or_default();
            format!(
                "contesta, pero sus datos no se mueven desde {newest}, hace {age} días; suele tardar \
                 {usual}. No dice nada del avance de las obras"
            )
        }
        SourceState::Silent => {
            let newest = newest.map(day).unwrap_or_default();
            format!("sin datos nuevos desde {newest}, hace {age} días; suele tardar {usual}")
        }
        SourceState::Drifted => match &seen.signs.set_aside {
            Some(aside) => {
                let on = day(lima::day(aside.at));
                format!(
                    "{until}; lo que llegó el {on} no se creyó y se guardó aparte ({})",
                    aside.why
                )
            }
            None => format!("{until}; {}", columns(&seen.signs)),
        },
        SourceState::Late => format!("{until}, hace {age} días; suele tardar {usual}"),
        SourceState::Ok => until,
    }
}

/// The columns that its newest files have or lack, and those before them did not.
fn columns(signs: &SourceSigns) -> String {
    let list = |columns: &[String]| shorten(&columns.join(", "), 200);
    match (signs.columns_gained.as_slice(), signs.columns_lost.as_slice()) {
        (gained, []) => format!("su último archivo trae columnas nuevas: {}", list(gained)),
        ([], gone) => format!("a su último archivo le faltan columnas: {}", list(gone)),
        (gained, gone) => format!(
            "su último archivo trae columnas nuevas ({}) y le faltan otras ({})",
            list(gained),
            list(gone)
        ),
    }
}

/// Up to when it speaks; what a file does not say of itself is not said for it.
fn until(seen: &Seen, newest: Option<NaiveDate>) -> String {
    match (newest, seen.last_cutoff) {
        (None, _) => "nunca se cargó nada de ella".to_owned(),
        (Some(newest), Some(_)) => format!("datos hasta {}", day(newest)),
        (Some(newest), None) => {
            format!("archivo visto el {}, que no dice hasta qué día habla", day(newest))
        }
    }
}

fn day(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}
