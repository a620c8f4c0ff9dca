//! Where a mail leads: whole addresses, in the language of its reader.
//!
//! They name a municipality by its ubigeo and an alert by its id, which the pages send on to their
//! permanent addresses: what stands in a mail must hold for as long as the mail is kept.

use crate::domain::agreement::AgreementId;
use crate::domain::alert::AlertId;
use crate::domain::codes::Ubigeo;
use crate::domain::lang::Lang;
use crate::domain::period::Month;

/// The pages of one municipality, seen from outside.
#[derive(Debug, Clone)]
pub struct Links {
    /// `https://actaviva.example`
    pub base: String,
    pub ubigeo: Ubigeo,
    pub lang: Lang,
}

impl Links {
    /// Any page of ours.
    pub fn at(&self, rest: &str) -> String {
        let lang = match self.lang {
            Lang::Es => String::new(),
            other => format!("/{other}"),
        };
        format!("{}{lang}{rest}", self.base)
    }

    pub fn home(&self) -> String {
        self.at(&format!("/{}", self.ubigeo))
    }

    pub fn agreement(&self, id: &AgreementId) -> String {
        let place = &id.process.ubigeo;
        self.at(&format!("/{place}/acuerdos/{}-{:02}", id.process.year, id.number))
    }

    pub fn alert(&self, id: &AlertId) -> String {
        self.at(&format!("/{}/alertas/{id}", self.ubigeo))
    }

    pub fn report(&self, month: Month) -> String {
        self.at(&format!("/{}/informes/{month}", self.ubigeo))
    }

    pub fn sources(&self) -> String {
        self.at("/fuentes")
    }

    /// `actaviva.example`: the part that names the machine.
    pub fn host(&self) -> &str {
        let rest = self.base.split_once("://").map_or(self.base.as_str(), |(_, rest)| rest);
        rest.split(['/', ':']).next().unwrap_or_default()
    }
}
