//! What every command is given: the global options, the clock, and the data folder on request.

use std::io::{self, Write};

use chrono::{DateTime, Utc};

use super::output::Tame;
use super::{Failure, Global};
use crate::clock::Clock;
use crate::clock::moved::{Moved, MovedError};
use crate::domain::codes::{SecEjec, Ubigeo};
use crate::domain::lang::Lang;
use crate::domain::period::lima;
use crate::domain::place::Municipality;
use crate::domain::text::tame;
use crate::i18n;
use crate::jobs::house::House;
use crate::settings::{Layers, Loaded};
use crate::store::municipalities::{self, Found};

const DATABASE_VARIABLE: &str = "ACTAVIVA_DATABASE_URL";

/// The frame of one command.
#[derive(Debug)]
pub struct Context {
    pub global: Global,
    pub clock: Clock,
    /// The collector of spans that the settings name.
    pub collector: String,
}

impl Context {
    /// # Errors
    /// Only when a file is named that moves the clock and is none: the machine's time would be taken
    /// for that of the file.
    pub fn new(global: Global) -> Result<Self, Failure> {
        let mut context = Self { global, clock: Clock::System, collector: String::new() };
        // settings that cannot be read are told by whatever needs them; neither is worth a failure
        let set = context.settings().ok().map(|loaded| loaded.settings);
        context.collector = set.as_ref().map(|set| set.telemetry.otlp.clone()).unwrap_or_default();
        let set = set.map(|set| set.clock);
        let today = context.global.today.or(set.as_ref().and_then(|clock| clock.today));
        context.clock = match (today, set.and_then(|clock| clock.file)) {
            (Some(day), _) => Clock::Day(day),
            (None, Some(file)) => Clock::Moved(Moved::open(&file)?),
            (None, None) => Clock::System,
        };
        Ok(context)
    }

    /// The language that the person reads.
    pub const fn lang(&self) -> Lang {
        self.global.lang
    }

    /// A text of the house in that language.
    pub fn t(&self, key: &str) -> String {
        i18n::text(self.global.lang, key)
    }

    /// A text of the house with what it takes.
    pub fn say(&self, key: &str, args: i18n::Args) -> String {
        i18n::text_with(self.global.lang, key, args)
    }

    /// Opens the data folder; made when missing.
    pub async fn house(&self) -> Result<House, Failure> {
        let settings = self.settings()?.settings;
        House::open(&self.global.data, settings, self.clock).await.map_err(Failure::from)
    }

    /// Opens a data folder that must be there: asking about one never makes it.
    pub async fn existing_house(&self) -> Result<House, Failure> {
        if !self.global.data.is_dir() {
            return Err(Failure::new("data_folder", "there is no data folder here")
                .file(self.global.data.display().to_string())
                .hint("make it with actaviva init, or name another one with --data"));
        }
        self.house().await
    }

    /// The settings that hold for this command, and where each came from.
    pub fn settings(&self) -> Result<Loaded, Failure> {
        // names and values that are no text cannot be settings of ours
        let environment: Vec<(String, String)> = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        let mut flags = Vec::new();
        if let Some(url) = &self.global.database
            // what clap took from the environment is shown as what it is
            && !environment.iter().any(|(name, value)| name == DATABASE_VARIABLE && value == url)
        {
            flags.push(("database.url", "--database", url.clone()));
        }
        Layers {
            folder: Some(self.global.data.join("actaviva.toml")),
            config: self.global.config.clone(),
            environment,
            flags,
        }
        .load()
        .map_err(Failure::from)
    }

    /// The municipality that a person named: ubigeo, SEC_EJEC or name, accents and case forgiven.
    ///
    /// # Errors
    /// Asks back when several fit, and names those written most alike when none does.
    pub async fn municipality(&self, house: &House, text: &str) -> Result<Municipality, Failure> {
        let listed = |some: &[Municipality]| {
            let names: Vec<String> =
                some.iter().map(|one| format!("{} ({})", one.short_name(), one.ubigeo)).collect();
            names.join(", ")
        };
        match municipalities::find(&house.db, text).await? {
            Found::One(one) => Ok(*one),
            Found::Several(some) => Err(Failure::misuse(
                "municipality_ambiguous",
                format!("«{text}» fits several municipalities"),
            )
            .hint(format!("say which by its ubigeo: {}", listed(&some)))
            .with("typed", text)
            .with("list", listed(&some))),
            Found::None { similar } => {
                let failure = Failure::new(
                    "municipality_unknown",
                    format!("no municipality is called «{text}»"),
                )
                .with("typed", text);
                Err(if similar.is_empty() {
                    failure.hint("give its ubigeo, or ingest a file that names it")
                } else {
                    let meant = listed(&similar);
                    failure.hint(format!("did you mean {meant}?")).meant(meant)
                })
            }
        }
    }

    /// The one municipality that a person named, or every one that is followed.
    pub async fn municipalities(
        &self,
        house: &House,
        named: Option<&str>,
    ) -> Result<Vec<Ubigeo>, Failure> {
        if let Some(text) = named {
            return Ok(vec![self.municipality(house, text).await?.ubigeo]);
        }
        let followed: Vec<Ubigeo> = house.followed().await?.into_iter().collect();
        if followed.is_empty() {
            self.tell(&self.t("cli-none-followed"));
        }
        Ok(followed)
    }

    /// The executing unit of a municipality that a person named.
    pub async fn unit(&self, house: &House, text: &str) -> Result<SecEjec, Failure> {
        let municipality = self.municipality(house, text).await?;
        municipality.sec_ejec.ok_or_else(|| {
            Failure::new(
                "sec_ejec_unknown",
                format!("the SEC_EJEC of {} is not known", municipality.ubigeo),
            )
            .hint("ingest a SIAF or Consulta Amigable file that names it")
            .with("ubigeo", municipality.ubigeo.to_string())
        })
    }

    /// What may be seen: before this instant.
    pub fn as_of(&self) -> DateTime<Utc> {
        // without --as-of everything known is seen, even from a clock that was moved back; not the
        // last instant that there is, because SQLite compares times as text and that one has a sign
        let everything = || self.clock.now() + chrono::Duration::days(36_500);
        self.global.as_of.map_or_else(everything, lima::end_of)
    }

    /// Standard output, for results.
    pub fn out(&self) -> Tame<io::StdoutLock<'static>> {
        Tame::new(io::stdout().lock(), self.global.json)
    }

    /// Writes one line of progress or advice to standard error.
    pub fn tell(&self, words: &str) {
        // a closed standard error must not stop the work
        let _gone = writeln!(io::stderr().lock(), "{}", tame(words));
    }
}

impl From<MovedError> for Failure {
    fn from(error: MovedError) -> Self {
        use std::error::Error;
        let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
        Self::misuse("clock_file", format!("{error}{cause}"))
            .hint("leave clock.file of actaviva.toml empty: it is for tests of several days")
    }
}
