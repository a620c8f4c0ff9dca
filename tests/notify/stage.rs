//! One district with three subscribers, the real binary, and a mail server.

use std::future::Future;
use std::process::{Child, Command, Stdio};

pub use crate::ground::budget;
use crate::ground::{self, actaviva};
use crate::server::{MailServer, Read, read};
use crate::support;

pub const COMMITTEE: &str = "comite@qoriwayqo.example";
pub const OFFICIAL: &str = "gerencia@muni.example";
pub const READER: &str = "reader@ngo.example";
/// The alert that the story opens.
pub const REMOVED: &str = "budget_removed/990101/2024/01/1";

/// The district with its subscribers.
pub struct Stage {
    pub ground: ground::Stage,
    database: Option<String>,
    pub mail: MailServer,
}

/// Runs a test on SQLite and on PostgreSQL.
pub async fn both<F, Done>(test: F)
where
    F: Fn(Stage) -> Done,
    Done: Future<Output = ()>,
{
    test(Stage::over(None)).await;
    test(Stage::over(Some(support::fresh_postgres_url().await))).await;
}

impl Stage {
    pub fn over(database: Option<String>) -> Self {
        let ground = ground::Stage::over(database.clone());
        let stage = Self { ground, database, mail: MailServer::start() };
        stage.settings("", "");
        stage
    }

    pub fn sqlite() -> Self {
        Self::over(None)
    }

    /// The settings of the folder: the server's, with what a test has otherwise.
    pub fn settings(&self, mail: &str, more: &str) {
        let subscribers = [
            (COMMITTEE, "frequency = \"weekly\"\nrole = \"committee\""),
            (OFFICIAL, "role = \"official\""),
            (READER, "language = \"en\""),
        ];
        let subscribers = subscribers
            .iter()
            .map(|(mail, more)| {
                format!(
                    "[[notices.subscribers]]\nmail = \"{mail}\"\nmunicipality = \"990101\"\n{more}\n"
                )
            })
            .collect::<Vec<_>>()
            .concat();
        let mut lines = vec![
            format!("server = \"localhost\"\nport = {}\nuser = \"acta\"", self.mail.port),
            format!("extra_ca = \"{}\"", self.mail.authority().display()),
            "from = \"avisos@acta.example\"\nfrom_name = \"Acta Viva Qoriwayq’o\"".to_owned(),
        ];
        if !mail.contains("password") {
            lines.push("password = \"s3cret\"".to_owned());
        }
        let text = format!(
            "[web]\npublic_address = \"https://acta.example\"\n[mail]\n{}\n{mail}\n\
             [schedule]\nsiaf = \"\"\nconsulta_amigable = \"\"\nssi = \"\"\ninfobras = \"\"\n\
             investments = \"\"\nprocurement = \"\"\nreport = \"\"\n\
             [work]\nheartbeat_seconds = 1\nreport_languages = []\n{more}\n{subscribers}",
            lines.join("\n")
        );
        std::fs::write(self.ground.data().join("actaviva.toml"), text).unwrap();
    }

    /// Works on a day until nothing is left to do.
    pub fn work(&self, today: &str) {
        self.ground.at(today, &["work", "--until-idle"]);
    }

    /// Works on a day in a program of its own.
    pub fn spawn(&self, today: &str) -> Child {
        let mut command: Command = actaviva(&self.ground.data());
        if let Some(url) = &self.database {
            command.args(["--database", url]);
        }
        command.args(["--today", today, "work"]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// October is loaded and judged after the digests of the month, and nobody is told.
    pub fn until_november(&self) {
        self.ground.load("2025-11-05", &budget(10, Some("1000.50")), &[]);
        self.work("2025-11-08");
        // a Monday: nothing changed, so nobody is written to
        self.work("2025-11-10");
        assert_eq!(self.told(), Vec::<String>::new(), "the first load of history is no news");
    }

    /// Money is taken away on 10 November; worked through on a day.
    pub fn lose_money(&self, today: &str) {
        self.ground.load("2025-11-10", &budget(11, Some("300")), &[]);
        self.work(today);
    }

    /// `comite@… Asunto` of each mail that was taken.
    pub fn told(&self) -> Vec<String> {
        let taken = self.mail.taken();
        taken
            .iter()
            .map(|mail| {
                assert!(mail.by_tls, "nothing goes an open way");
                format!("{} {}", mail.to, read(&mail.bytes).header("Subject").unwrap())
            })
            .collect()
    }

    /// The last mail that somebody got.
    pub fn last_to(&self, whom: &str) -> Read {
        let taken = self.mail.taken();
        let found = taken.iter().rev().find(|mail| mail.to == whom);
        read(&found.unwrap_or_else(|| panic!("{whom} got a mail")).bytes)
    }

    /// How it is with a subscriber.
    pub fn state_of(&self, whom: &str) -> serde_json::Value {
        let lines = self.ground.at("2025-11-15", &["notices"]);
        lines.into_iter().find(|line| line["mail"] == whom).unwrap()
    }
}
