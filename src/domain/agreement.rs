//! The signed acta and what hangs on it: the root of everything.
//!
//! Each type is one row of the register workbook. A changed row of a later import is a new version
//! with its own evidence; nothing is overwritten.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::codes::{Cui, Ubigeo};
use super::evidence::Digest;
use super::money::Soles;
use super::period::Year;
use super::source::worded;

/// A participatory process: municipality and the year of the assembly (`030503/2016`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProcessId {
    pub ubigeo: Ubigeo,
    /// The year of the assembly (*ejercicio del proceso*), not the fiscal year.
    pub year: Year,
}

impl fmt::Display for ProcessId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.ubigeo, self.year)
    }
}

impl FromStr for ProcessId {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let refuse = || format!("«{text}» is not a process such as 030503/2016");
        let (ubigeo, year) = text.split_once('/').ok_or_else(refuse)?;
        Ok(Self {
            ubigeo: ubigeo.parse().map_err(|_| refuse())?,
            year: year.parse().map_err(|_| refuse())?,
        })
    }
}

/// An agreement: its process and its number in the acta (`030503/2016/07`); stable for ever.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgreementId {
    pub process: ProcessId,
    pub number: u16,
}

impl fmt::Display for AgreementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:02}", self.process, self.number)
    }
}

impl FromStr for AgreementId {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let refuse = || format!("«{text}» is not an agreement such as 030503/2016/07");
        let (process, number) = text.rsplit_once('/').ok_or_else(refuse)?;
        let number = number.parse().ok().filter(|number| *number > 0).ok_or_else(refuse)?;
        Ok(Self { process: process.parse().map_err(|_| refuse())?, number })
    }
}

macro_rules! serde_as_text {
    ($($name:ty),+) => { $(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    )+ };
}
serde_as_text!(ProcessId, AgreementId);

worded! {
    /// Groups of functions as people name them.
    Sector {
        WaterSanitation = "water_sanitation",
        Health = "health",
        Education = "education",
        Transport = "transport",
        /// Farming and irrigation.
        Farming = "farming",
        Energy = "energy",
        Environment = "environment",
        Housing = "housing",
        CultureSport = "culture_sport",
        Safety = "safety",
        Social = "social",
        Production = "production",
        Communications = "communications",
        Management = "management",
        Other = "other",
    }
}

impl Sector {
    /// The group that a government function (*función*) belongs to, by its code.
    pub fn of_function(function: &str) -> Self {
        match function {
            "18" => Self::WaterSanitation,
            "20" => Self::Health,
            "22" => Self::Education,
            "15" => Self::Transport,
            "10" => Self::Farming,
            "12" => Self::Energy,
            "17" => Self::Environment,
            "19" => Self::Housing,
            "21" => Self::CultureSport,
            "05" => Self::Safety,
            "23" => Self::Social,
            "07" | "08" | "09" | "11" | "13" | "14" => Self::Production,
            "16" => Self::Communications,
            "03" => Self::Management,
            _ => Self::Other,
        }
    }
}

worded! {
    /// What kind of promise it is: rungs of works apply only to the first.
    AgreementKind {
        /// A work (*obra*), the usual case.
        Work = "work",
        /// Equipment: bought, not built.
        Equipment = "equipment",
        /// Training, upkeep, a service (*actividad*).
        Activity = "activity",
    }
}

/// The participatory process of one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Process {
    pub id: ProcessId,
    /// The fiscal years that it plans for, in order.
    pub fiscal_years: Vec<Year>,
    /// Ordinance that regulates it (*ordenanza*).
    pub ordinance: Option<String>,
    pub ordinance_on: Option<NaiveDate>,
    /// Budget put to the decision of the assembly.
    pub amount: Option<Soles>,
    /// Proposals that the people brought.
    pub proposals: Option<i64>,
}

/// The acta of agreements and commitments, as signed in public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acta {
    pub process: ProcessId,
    pub signed_on: Option<NaiveDate>,
    pub place: Option<String>,
    /// Name of the scan's file beside the workbook.
    pub scan_file: Option<String>,
    /// Hash of the archived scan; `None` shows as "sin copia del acta".
    pub scan: Option<Digest>,
    /// Pages of the scan.
    pub pages: Option<i64>,
}

/// One agreement (*acuerdo*) of an acta, one version of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    pub id: AgreementId,
    /// Short title written by people, at most 60 letters.
    pub title: String,
    /// The words of the acta.
    pub text: String,
    pub place: Option<String>,
    pub sector: Option<Sector>,
    pub kind: AgreementKind,
    pub objective: Option<String>,
    pub priority: Option<i64>,
    /// Amount agreed for each fiscal year.
    pub amounts: Vec<YearAmount>,
    /// Codes that the acta itself names.
    pub cuis: Vec<Cui>,
    pub works: Vec<super::codes::WorkCode>,
    pub responsible: Option<String>,
    pub due_on: Option<NaiveDate>,
    /// Who proposed it: community, organisation, municipality.
    pub origin: Option<String>,
    /// Page and line of the acta.
    pub acta_page: Option<i64>,
    pub acta_line: Option<i64>,
    /// A signed amendment changed this row: its document and date.
    pub amendment: Option<Amendment>,
    /// The agreement that takes this one's place by a signed amendment.
    pub replaced_by: Option<AgreementId>,
    /// Document by which the municipality gave it up.
    pub dropped_by: Option<String>,
}

impl Agreement {
    /// The fiscal years that it was agreed for.
    pub fn fiscal_years(&self) -> Vec<Year> {
        self.amounts.iter().map(|amount| amount.year).collect()
    }

    /// The sum agreed over all years; `None` when the acta names no amount.
    pub fn amount(&self) -> Option<Soles> {
        let known: Vec<Soles> = self.amounts.iter().filter_map(|amount| amount.amount).collect();
        (!known.is_empty()).then(|| known.into_iter().sum())
    }
}

/// The amount of one fiscal year; the year may stand without an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearAmount {
    pub year: Year,
    pub amount: Option<Soles>,
}

/// A signed change (*adenda o acta modificatoria*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    pub document: String,
    pub signed_on: Option<NaiveDate>,
    pub reason: Option<String>,
}

/// A line of the multi-annual programme (*PEPMIP*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeItem {
    pub ubigeo: Ubigeo,
    /// Version of the programme: `2025-2027`.
    pub version: String,
    pub number: i64,
    pub objective: Option<String>,
    pub name: String,
    pub cui: Option<Cui>,
    /// The agreement that it comes from, if any.
    pub agreement: Option<AgreementId>,
    pub amounts: Vec<YearAmount>,
    /// Validated by the assembly.
    pub validated: Option<bool>,
    /// Whether it comes from the people or the municipality, as typed.
    pub origin: Option<String>,
}

worded! {
    /// Sex as the register counts it.
    Sex {
        Woman = "woman",
        Man = "man",
    }
}

/// Who signed the acta, by role (never by document number).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    pub process: ProcessId,
    pub number: i64,
    /// Alcalde, regidor, agente participante, juez de paz…
    pub role: String,
    pub organisation: Option<String>,
    pub sex: Option<Sex>,
    /// Certifies the signing (*juez de paz*).
    pub justice_of_the_peace: bool,
}

/// A member of the surveillance committee (*Comité de Vigilancia*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub process: ProcessId,
    pub number: i64,
    /// Shown only with consent signed at accreditation.
    pub name: Option<String>,
    pub role: Option<String>,
    pub sex: Option<Sex>,
    pub community: Option<String>,
    pub organisation: Option<String>,
    pub term_from: Option<NaiveDate>,
    pub term_to: Option<NaiveDate>,
    /// Document that recognises the committee.
    pub accreditation: Option<String>,
    pub consent: bool,
}

worded! {
    /// What kind of gathering or document an event is.
    EventKind {
        Assembly = "assembly",
        Workshop = "workshop",
        Training = "training",
        PublicHearing = "public_hearing",
        AccountabilityReport = "accountability_report",
        CommitteeReport = "committee_report",
        Other = "other",
    }
}

/// An event of the process, with who came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub process: ProcessId,
    pub number: i64,
    pub kind: EventKind,
    pub name: String,
    pub on: Option<NaiveDate>,
    pub place: Option<String>,
    pub men: Option<i64>,
    pub women: Option<i64>,
    /// Organisations or communities that were invited, and that came.
    pub organisations_invited: Option<i64>,
    pub organisations_attended: Option<i64>,
    /// True on the one event that counts as the participation of its process.
    pub counts_for_process: bool,
}

/// One of the twelve steps of a process (*paso*), as it was planned and as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub process: ProcessId,
    /// From 1, training of the team, to 12, rendering of accounts.
    pub number: i64,
    pub planned_from: Option<NaiveDate>,
    pub planned_to: Option<NaiveDate>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// The document that shows it.
    pub evidence: Option<String>,
    pub note: Option<String>,
}

/// The steps of a process.
pub const STEPS: i64 = 12;

worded! {
    /// What kind of lesson it is.
    LessonKind {
        Problem = "problem",
        /// *Acierto.*
        RightDecision = "right_decision",
        Proposal = "proposal",
    }
}

/// What a process taught, as it was noted (*problema, acierto, propuesta*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    pub process: ProcessId,
    pub number: i64,
    pub kind: LessonKind,
    pub text: String,
    /// The step that it speaks of.
    pub step: Option<i64>,
    /// Who said it.
    pub origin: Option<String>,
}

worded! {
    /// What the committee saw on site.
    VisitState {
        WorkGoingOn = "work_going_on",
        NoWork = "no_work",
        InUse = "in_use",
        NotWorking = "not_working",
        Closed = "closed",
    }
}

/// A visit of the committee to a work (*visita de campo*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    pub agreement: AgreementId,
    pub on: NaiveDate,
    pub state: VisitState,
    pub physical_percent: Option<i64>,
    pub note: Option<String>,
    /// In the maintenance plan (*PROMAN*).
    pub maintained: Option<bool>,
}
