//! Public systems, and the views that they publish.
//!
//! A source is a system (`siaf`); a dataset is one view of it (`siaf-63`). Figures of two datasets
//! are compared, never added.

pub mod signs;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use signs::{LoadCompared, PastChanges, SetAside, SourceSigns};

/// Makes an enum whose variants have stable words, for JSON, the database and the command line.
macro_rules! worded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;
            fn from_str(text: &str) -> Result<Self, String> {
                Self::ALL.iter().copied().find(|known| known.as_str() == text).ok_or_else(|| {
                    let words: Vec<_> = Self::ALL.iter().map(|known| known.as_str()).collect();
                    format!("«{text}» is not one of {}", words.join(", "))
                })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use serde::de::Error as _;
                <String as serde::Deserialize>::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    };
}
pub(crate) use worded;

worded! {
    /// A public system.
    Source {
        Siaf = "siaf",
        Infobras = "infobras",
        Ssi = "ssi",
        Investments = "investments",
        ConsultaAmigable = "consulta-amigable",
        Procurement = "procurement",
        /// The signed acta and what the committee keeps: not a public system, but a source of facts.
        Register = "register",
    }
}

worded! {
    /// One view that a source publishes; also the layout of the files that carry it.
    Dataset {
        /// `Gasto`, `Gasto-Mensual`, `Gasto-Diario`: monthly flows, 63 columns.
        Siaf63 = "siaf-63",
        /// `Gasto-Devengado-Mensual`: one row a key and year, 73 columns.
        Siaf73 = "siaf-73",
        /// Consulta Amigable, csv or the HTML that it serves as xls; whole soles.
        ConsultaAmigable = "consulta-amigable",
        /// `Seguimiento-PI`.
        SeguimientoPi = "seguimiento-pi",
        /// `DETALLE_INVERSIONES`.
        DetalleInversiones = "detalle-inversiones",
        /// Banco de Inversiones search export, xlsx or csv.
        BancoInversiones = "banco-inversiones",
        SsiDetail = "ssi-detail",
        SsiFinan = "ssi-finan",
        SsiDev2 = "ssi-dev2",
        SsiMes = "ssi-mes",
        SsiFte = "ssi-fte",
        SsiUepa = "ssi-uepa",
        SsiUepm = "ssi-uepm",
        SsiF12b = "ssi-f12b",
        SsiHistory = "ssi-history",
        /// `traeListaParalizaPublico`: the register of stalled works of Law 31589.
        SsiStalled = "ssi-stalled",
        /// `verInfObras2`: MEF's mirror of InfObras, with the monthly progress.
        SsiInfobras = "ssi-infobras",
        /// `DataSet-Obras-Publicas`, 113 or 97 columns.
        InfobrasBulk = "infobras-bulk",
        /// `BusquedaObras`.
        InfobrasSearch = "infobras-search",
        /// Script arrays of the page of one work (`lAvances`…).
        InfobrasWork = "infobras-work",
        /// Lists of stalled works of the Contraloría.
        StalledWorks = "stalled-works",
        Ocds = "ocds",
        ConosceContracts = "conosce-contracts",
        /// OECE's list of contracting entities: the crosswalk SEC_EJEC, RUC, CONSUCODE.
        Entities = "entities",
        /// The register workbook of the project.
        Register = "register",
    }
}

impl Dataset {
    /// The system that publishes the view.
    pub const fn source(self) -> Source {
        match self {
            Self::Siaf63 | Self::Siaf73 => Source::Siaf,
            Self::ConsultaAmigable => Source::ConsultaAmigable,
            Self::SeguimientoPi | Self::DetalleInversiones | Self::BancoInversiones => {
                Source::Investments
            }
            Self::SsiDetail
            | Self::SsiFinan
            | Self::SsiDev2
            | Self::SsiMes
            | Self::SsiFte
            | Self::SsiUepa
            | Self::SsiUepm
            | Self::SsiF12b
            | Self::SsiHistory
            | Self::SsiStalled
            | Self::SsiInfobras => Source::Ssi,
            Self::InfobrasBulk | Self::InfobrasSearch | Self::InfobrasWork | Self::StalledWorks => {
                Source::Infobras
            }
            Self::Ocds | Self::ConosceContracts | Self::Entities => Source::Procurement,
            Self::Register => Source::Register,
        }
    }
}

worded! {
    /// How a source is doing.
    SourceState {
        Ok = "ok",
        Late = "late",
        Silent = "silent",
        Blocked = "blocked",
        /// Its columns or its volume changed.
        Drifted = "drifted",
        /// Nothing of it was ever loaded.
        Never = "never",
    }
}

impl SourceState {
    /// It gives no answer: what depends on it is not known.
    pub const fn is_quiet(self) -> bool {
        matches!(self, Self::Silent | Self::Blocked)
    }
}

/// The health of a source as of a moment (S8).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SourceHealth {
    pub source: Source,
    pub state: SourceState,
    /// When its newest snapshot was obtained.
    pub last_success: Option<DateTime<Utc>>,
    /// The last day that it speaks of itself, read from inside its files.
    pub last_cutoff: Option<NaiveDate>,
    pub next_due: Option<NaiveDate>,
    pub message: String,
    pub signs: SourceSigns,
}

impl SourceHealth {
    /// Nothing that it says can be taken for news: it does not answer, or what it answers is not
    /// believed, or it repeats itself. What depends on it opens and closes nothing meanwhile.
    pub const fn is_mute(&self) -> bool {
        self.state.is_quiet() || self.signs.set_aside.is_some() || self.signs.frozen
    }
}
