//! What `doctor` asks the database: the engine, the clock, the log's head, the sources.

use chrono::Days;

use crate::archive::ArchiveError;
use crate::archive::key::LogKey;
use crate::archive::log::check_head;
use crate::archive::published::Published;
use crate::cli::Failure;
use crate::cli::check::Check;
use crate::clock::Clock;
use crate::domain::evidence::ManifestEntry;
use crate::domain::period::lima;
use crate::domain::source::Source;
use crate::jobs::house::House;
use crate::store::{health, log, snapshots};

/// The engine answers and keeps what it is told.
pub async fn database(house: &House) -> Check {
    match health::ask(&house.db).await {
        Ok(health) if health.unsafe_settings.is_empty() => {
            Check::ok("base", format!("{} {}", health.engine, health.version))
        }
        Ok(health) => Check::warning(
            "base",
            format!("{} {}: {}", health.engine, health.version, health.unsafe_settings.join(", ")),
            "así un corte de luz puede perder lo último que se cargó",
        ),
        Err(error) => super::of_failure("base", &Failure::from(error)),
    }
}

/// The machine's clock is not behind what was archived already.
pub async fn clock(house: &House) -> Check {
    let now = Clock::System.now();
    let words =
        now.with_timezone(&lima::offset()).format("%Y-%m-%d %H:%M, hora de Lima").to_string();
    let newest = match log::leaves(&house.db).await {
        Ok(leaves) => leaves
            .last()
            .and_then(|leaf| serde_json::from_str::<ManifestEntry>(leaf).ok())
            .map(|entry| entry.archived_at),
        Err(error) => return super::of_failure("reloj", &Failure::from(error)),
    };
    match newest {
        Some(newest) if newest > now => Check::failed(
            "reloj",
            format!("{words}: antes de lo último archivado"),
            "ponga la máquina en hora; las fechas de los archivos dependen de ella",
        ),
        _ => Check::ok("reloj", words),
    }
}

/// The signed head belongs to the log; whether the files are whole is for `verify`.
pub async fn log(house: &House) -> Check {
    let leaves = match log::leaves(&house.db).await {
        Ok(leaves) => leaves,
        Err(error) => return super::of_failure("registro", &Failure::from(error)),
    };
    let read = || -> Result<Option<(String, LogKey)>, ArchiveError> {
        let Some(text) = Published::new(house.archive_folder()).checkpoint()? else {
            return Ok(None);
        };
        Ok(Some((text, LogKey::read(&house.key_path())?)))
    };
    let wrong = |words: String| {
        Check::failed("registro", words, "pase actaviva verify y compare con una copia")
    };
    match read()
        .and_then(|found| found.map(|(text, key)| check_head(&text, &key.public)).transpose())
    {
        Ok(None) if leaves.is_empty() => Check::ok("registro", "todavía vacío"),
        Ok(None) => wrong(format!("{} entradas sin firma", leaves.len())),
        Ok(Some(head)) if !head.is_head_of(&leaves) => wrong("ya no es el que se firmó".to_owned()),
        Ok(Some(head)) if head.size < leaves.len() as u64 => Check::warning(
            "registro",
            format!("{} de {} entradas firmadas", head.size, leaves.len()),
            "la próxima carga firma el resto; también actaviva init",
        ),
        Ok(Some(head)) => {
            Check::ok("registro", format!("{} entradas, raíz {}…", head.size, head.root.short()))
        }
        Err(error) => wrong(error.to_string()),
    }
}

/// How old the newest data of each source are.
pub async fn sources(house: &House) -> Vec<Check> {
    let loaded = match snapshots::list(&house.db, Clock::System.now() + Days::new(1)).await {
        Ok(loaded) => loaded,
        Err(error) => return vec![super::of_failure("fuentes", &Failure::from(error))],
    };
    let today = house.clock.today();
    let mut checks = Vec::new();
    for source in Source::ALL {
        let Some(usual) = house.settings.sources.late_after_days(*source) else { continue };
        let newest = loaded
            .iter()
            .filter(|snapshot| snapshot.is_loaded())
            .filter(|snapshot| snapshot.source.as_deref() == Some(source.as_str()))
            .map(|snapshot| snapshot.cutoff.unwrap_or_else(|| lima::day(snapshot.obtained_at)))
            .max();
        let Some(newest) = newest else { continue };
        let age = (today - newest).num_days();
        let words = format!("{source}: datos al {newest}");
        checks.push(if age <= i64::from(usual) {
            Check::ok("fuente", words)
        } else {
            let words = format!("{words}, hace {age} días; lo usual son {usual}");
            Check::warning("fuente", words, "cargue un archivo más nuevo con actaviva ingest")
        });
    }
    if checks.is_empty() {
        let hint = "actaviva ingest ARCHIVO… los carga";
        checks.push(Check::warning("fuentes", "todavía no hay archivos públicos", hint));
    }
    checks
}
