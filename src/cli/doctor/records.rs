//! What `doctor` asks the database: the engine, the clock, the log's head, the sources.

use crate::archive::ArchiveError;
use crate::archive::key::LogKey;
use crate::archive::log::check_head;
use crate::archive::published::Published;
use crate::cli::Failure;
use crate::cli::check::Check;
use crate::cli::sources::{said, words_of};
use crate::clock::Clock;
use crate::domain::evidence::ManifestEntry;
use crate::domain::lang::Lang;
use crate::domain::period::lima;
use crate::domain::source::SourceState;
use crate::i18n::{text, text_with};
use crate::jobs::house::House;
use crate::jobs::sources;
use crate::store::{health, log};

/// The engine answers and keeps what it is told.
pub async fn database(house: &House, lang: Lang) -> Check {
    match health::ask(&house.db).await {
        Ok(health) if health.unsafe_settings.is_empty() => {
            Check::ok("base", format!("{} {}", health.engine, health.version))
        }
        Ok(health) => Check::warning(
            "base",
            format!("{} {}: {}", health.engine, health.version, health.unsafe_settings.join(", ")),
            text(lang, "cli-doctor-unsafe"),
        ),
        Err(error) => super::of_failure("base", &Failure::from(error), lang),
    }
}

/// The archive that machines share can be written to; nothing to say where it is the folder's own.
pub async fn shared_archive(house: &House, lang: Lang) -> Option<Check> {
    let asked = async {
        let vault = house.vault()?;
        Ok::<_, Failure>(tokio::task::spawn_blocking(move || vault.shared()).await??)
    };
    match asked.await {
        Ok(place) => {
            let words = text_with(lang, "cli-doctor-archive", &[("place", place?.into())]);
            Some(Check::ok("archivo", words))
        }
        Err(failure) => Some(super::of_failure("archivo", &failure, lang)),
    }
}

/// The machine's clock is not behind what was archived already.
pub async fn clock(house: &House, lang: Lang) -> Check {
    let now = Clock::System.now();
    let time = now.with_timezone(&lima::offset()).format("%Y-%m-%d %H:%M").to_string();
    let words = text_with(lang, "cli-doctor-clock", &[("time", time.into())]);
    let newest = match log::leaves(&house.db).await {
        Ok(leaves) => leaves
            .last()
            .and_then(|leaf| serde_json::from_str::<ManifestEntry>(leaf).ok())
            .map(|entry| entry.archived_at),
        Err(error) => return super::of_failure("reloj", &Failure::from(error), lang),
    };
    match newest {
        Some(newest) if newest > now => Check::failed(
            "reloj",
            format!("{words}: {}", text(lang, "cli-doctor-clock-behind")),
            text(lang, "cli-doctor-clock-set"),
        ),
        _ => Check::ok("reloj", words),
    }
}

/// The signed head belongs to the log; whether the files are whole is for `verify`.
pub async fn log(house: &House, lang: Lang) -> Check {
    let leaves = match log::leaves(&house.db).await {
        Ok(leaves) => leaves,
        Err(error) => return super::of_failure("registro", &Failure::from(error), lang),
    };
    let read = || -> Result<Option<(String, LogKey)>, ArchiveError> {
        let Some(text) = Published::new(house.archive_folder()).checkpoint()? else {
            return Ok(None);
        };
        Ok(Some((text, LogKey::read(&house.key_path())?)))
    };
    let wrong = |words: String| Check::failed("registro", words, text(lang, "cli-doctor-verify"));
    let unsigned =
        || text_with(lang, "cli-doctor-unsigned", &[("n", leaves.len().to_string().into())]);
    match read()
        .and_then(|found| found.map(|(text, key)| check_head(&text, &key.public)).transpose())
    {
        Ok(None) if leaves.is_empty() => Check::ok("registro", text(lang, "cli-doctor-log-empty")),
        Ok(None) => wrong(unsigned()),
        Ok(Some(head)) if !head.is_head_of(&leaves) => wrong(text(lang, "cli-flaw-log_rewritten")),
        Ok(Some(head)) if head.size < leaves.len() as u64 => Check::warning(
            "registro",
            text_with(
                lang,
                "cli-doctor-signed",
                &[("n", head.size.to_string().into()), ("all", leaves.len().to_string().into())],
            ),
            text(lang, "cli-verify-sign"),
        ),
        Ok(Some(head)) => {
            let root = format!("{}…", head.root.short());
            let args = [("n", head.size.to_string().into()), ("root", root.into())];
            Check::ok("registro", text_with(lang, "cli-log-root", &args))
        }
        Err(error) => wrong(error.to_string()),
    }
}

/// How each source is doing, as `sources` tells it.
pub async fn sources(house: &House, lang: Lang) -> Vec<Check> {
    let (as_of, today) = (house.everything(), house.clock.today());
    let health = match sources::health(house, as_of, today).await {
        Ok(health) => health,
        Err(error) => return vec![super::of_failure("fuentes", &Failure::from(error), lang)],
    };
    let known = health.into_iter().filter(|one| one.state != SourceState::Never);
    let mut checks: Vec<Check> = known
        .map(|one| {
            let past = one.signs.past.as_ref();
            let past = past.map(|past| format!("; {}", words_of(lang, past)));
            let words =
                format!("{}: {}{}", one.source, said(lang, &one, today), past.unwrap_or_default());
            match one.state {
                SourceState::Ok => Check::ok("fuente", words),
                state => Check::warning("fuente", words, text(lang, next_step(state))),
            }
        })
        .collect();
    if checks.is_empty() {
        let words = text(lang, "cli-doctor-no-files");
        checks.push(Check::warning("fuentes", words, text(lang, "cli-doctor-get-files")));
    }
    checks
}

/// The text of the next step.
const fn next_step(state: SourceState) -> &'static str {
    match state {
        SourceState::Blocked => "cli-source-blocked",
        SourceState::Drifted => "cli-source-drifted",
        _ => "cli-source-late",
    }
}
