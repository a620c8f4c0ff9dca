//! What `doctor` asks the database: the engine, the clock, the log's head, the sources.

use crate::archive::ArchiveError;
use crate::archive::key::LogKey;
use crate::archive::log::check_head;
use crate::archive::published::Published;
use crate::cli::Failure;
use crate::cli::check::Check;
use crate::clock::Clock;
use crate::domain::evidence::ManifestEntry;
use crate::domain::period::lima;
use crate::domain::source::SourceState;
use crate::jobs::house::House;
use crate::store::{health, log, sources};

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

/// How each source is doing, as `sources` tells it.
pub async fn sources(house: &House) -> Vec<Check> {
    let (as_of, today) = (house.everything(), house.clock.today());
    let rhythm = |source| house.rhythm(source);
    let health = match sources::health(&house.db, rhythm, as_of, today).await {
        Ok(health) => health,
        Err(error) => return vec![super::of_failure("fuentes", &Failure::from(error))],
    };
    let known = health.into_iter().filter(|one| one.state != SourceState::Never);
    let mut checks: Vec<Check> = known
        .map(|one| {
            let words = format!("{}: {}", one.source, one.message);
            match one.state {
                SourceState::Ok => Check::ok("fuente", words),
                state => Check::warning("fuente", words, next_step(state)),
            }
        })
        .collect();
    if checks.is_empty() {
        let hint = "actaviva ingest ARCHIVO… los carga, o actaviva fetch FUENTE los pide";
        checks.push(Check::warning("fuentes", "todavía no hay archivos públicos", hint));
    }
    checks
}

const fn next_step(state: SourceState) -> &'static str {
    match state {
        SourceState::Blocked => {
            "descargue el archivo con un navegador, déjelo en inbox y pase actaviva fetch inbox"
        }
        SourceState::Drifted => "vea actaviva findings; puede que el portal cambió su archivo",
        _ => "pida un archivo más nuevo con actaviva fetch, o cárguelo con actaviva ingest",
    }
}
