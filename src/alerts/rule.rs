//! A rule as it is configured: what it compares, from which ground, in which words.

use std::str::FromStr;

use figment::Figment;
use figment::providers::{Format, Toml};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::catalogue::{self, Shipped};
use crate::domain::alert::{Severity, Step};
use crate::domain::indicator::Value;
use crate::domain::source::{Source, worded};

worded! {
    /// What a rule speaks of.
    SubjectKind {
        Agreement = "agreement",
        Work = "work",
        Municipality = "municipality",
        Process = "process",
        Committee = "committee",
        Source = "source",
    }
}

worded! {
    /// Conditions that are read from the facts themselves and not from one measure.
    FactCondition {
        BudgetMissing = "budget_missing",
        BudgetRemoved = "budget_removed",
        NoCommitment = "no_commitment",
        ProgrammeDropped = "programme_dropped",
        InvestmentDeactivated = "investment_deactivated",
        DesignDelayed = "design_delayed",
        WorkNotStarted = "work_not_started",
        ContractTerminated = "contract_terminated",
        StoppageDeclared = "stoppage_declared",
        NotInService = "not_in_service",
        F12bStale = "f12b_stale",
        SourcesDisagree = "sources_disagree",
        AgreementUnmatched = "agreement_unmatched",
        HearingMissing = "hearing_missing",
        TermEnding = "term_ending",
        WomenShareDrop = "women_share_drop",
        SourceSilent = "source_silent",
        SourceChangedPast = "source_changed_past",
    }
}

worded! {
    /// A fact that closes an alert although its measure can no longer be computed.
    Closing {
        WorkFinished = "work_finished",
        WorkReceived = "work_received",
    }
}

worded! {
    /// How sure we are of a norm.
    NormStatus {
        Found = "found",
        /// Not checked: never cited to the public.
        Memory = "memory",
        /// No law at all.
        Practice = "practice",
    }
}

/// A comparison such as `>= 6` or `< 80`, in the indicator's own unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    comparison: Comparison,
    tenths: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Less,
    AtMost,
    AtLeast,
    More,
}

impl Threshold {
    /// Tells whether a value lies beyond it; a date or an amount never does.
    pub fn is_met_by(self, value: Value) -> bool {
        let tenths = match value {
            Value::Tenths(tenths) => tenths.0,
            Value::Whole(whole) => whole.saturating_mul(10),
            Value::Soles(_) | Value::Date(_) => return false,
        };
        match self.comparison {
            Comparison::Less => tenths < self.tenths,
            Comparison::AtMost => tenths <= self.tenths,
            Comparison::AtLeast => tenths >= self.tenths,
            Comparison::More => tenths > self.tenths,
        }
    }
}

impl FromStr for Threshold {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let refuse = || format!("«{text}» is not a comparison such as >= 6 or < 80");
        let (sign, number) = text.split_once(' ').ok_or_else(refuse)?;
        let comparison = match sign {
            "<" => Comparison::Less,
            "<=" => Comparison::AtMost,
            ">=" => Comparison::AtLeast,
            ">" => Comparison::More,
            _ => return Err(refuse()),
        };
        let tenths = crate::domain::money::Tenths::parse(number.trim()).ok_or_else(refuse)?.0;
        Ok(Self { comparison, tenths })
    }
}

impl<'de> Deserialize<'de> for Threshold {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// When a rule opens and closes: either one measure, or one condition on the facts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    pub measure: Option<String>,
    pub open: Option<Threshold>,
    /// Apart from `open`, so that a value that swings around one line does not ring twice.
    pub close: Option<Threshold>,
    pub closes_when: Option<Closing>,
    /// A late value opens it too: the rule is about the record being late.
    pub late_opens: bool,
    /// Beyond it the severity is one higher.
    pub escalate: Option<Threshold>,
    /// Not before this month of the year.
    pub from_month: Option<u32>,
    pub fact: Option<FactCondition>,
    pub days: Option<i64>,
    /// After the end of this month.
    pub month: Option<u32>,
    pub points: Option<i64>,
    pub open_percent: Option<i64>,
    pub close_percent: Option<i64>,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: String,
    pub subject: SubjectKind,
    #[serde(deserialize_with = "severity")]
    pub severity: Severity,
    pub norm: String,
    /// Spanish, with `{slots}`.
    pub title: String,
    pub expected: String,
    pub observed: String,
    pub next: Vec<Step>,
    pub sources: Vec<Source>,
    pub inhibited_by: Vec<String>,
    pub condition: Condition,
}

fn severity<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Severity, D::Error> {
    u8::deserialize(deserializer)?.to_string().parse().map_err(D::Error::custom)
}

/// The ground of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Norm {
    pub id: String,
    pub name: String,
    pub duty: String,
    pub status: NormStatus,
    pub source: String,
    pub checked_by: String,
    pub checked_on: String,
}

impl Norm {
    /// How the ground is said to the public: a norm from memory is never named.
    pub fn words(&self) -> String {
        match self.status {
            NormStatus::Found => format!("{}: {}", self.name, self.duty),
            NormStatus::Memory => "Plazo por confirmar con la norma.".to_owned(),
            NormStatus::Practice => format!("{}.", self.duty),
        }
    }
}

/// A rule or norm file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RuleError {
    #[error("the file {file} cannot be read: {reason}")]
    Unreadable { file: String, reason: String },
    #[error("the rule {rule} must compare either one measure or one fact")]
    Condition { rule: String },
    #[error("the rule {rule} stands on the norm {norm}, which does not exist")]
    Norm { rule: String, norm: String },
}

/// All rules and norms in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleBook {
    pub rules: Vec<Rule>,
    pub norms: Vec<Norm>,
}

impl RuleBook {
    /// Reads the shipped files, each replaced by the operator's file of the same name if there is one.
    ///
    /// # Errors
    /// [`RuleError`] names the file and what is wrong in it.
    pub fn load(replacement: &dyn Fn(&str) -> Option<String>) -> Result<Self, RuleError> {
        let text =
            |(id, shipped): &Shipped| replacement(id).unwrap_or_else(|| (*shipped).to_owned());
        let norms = catalogue::NORMS
            .iter()
            .map(|file| parse(file.0, &text(file)))
            .collect::<Result<Vec<Norm>, _>>()?;
        let rules = catalogue::RULES
            .iter()
            .map(|file| parse(file.0, &text(file)))
            .collect::<Result<Vec<Rule>, _>>()?;
        let book = Self { rules, norms };
        book.check()?;
        Ok(book)
    }

    /// The shipped rules alone.
    pub fn shipped() -> Result<Self, RuleError> {
        Self::load(&|_| None)
    }

    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    pub fn norm_of(&self, rule: &Rule) -> Option<&Norm> {
        self.norms.iter().find(|norm| norm.id == rule.norm)
    }

    fn check(&self) -> Result<(), RuleError> {
        for rule in &self.rules {
            if rule.condition.measure.is_some() == rule.condition.fact.is_some() {
                return Err(RuleError::Condition { rule: rule.id.clone() });
            }
            if self.norm_of(rule).is_none() {
                return Err(RuleError::Norm { rule: rule.id.clone(), norm: rule.norm.clone() });
            }
        }
        Ok(())
    }
}

fn parse<T: for<'de> Deserialize<'de>>(id: &str, text: &str) -> Result<T, RuleError> {
    Figment::from(Toml::string(text)).extract().map_err(|error| RuleError::Unreadable {
        file: format!("{id}.toml"),
        reason: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Tenths;

    #[test]
    fn every_shipped_rule_is_read_and_named_after_its_file() {
        let book = RuleBook::shipped().unwrap();
        assert!(book.rules.len() >= 12);
        for ((file, _), rule) in catalogue::RULES.iter().zip(&book.rules) {
            assert_eq!(*file, rule.id);
            for other in &rule.inhibited_by {
                assert!(
                    book.rule(other).is_some(),
                    "{file} is inhibited by the unknown rule {other}"
                );
            }
        }
    }

    #[test]
    fn every_file_of_the_folder_is_in_the_catalogue() {
        for (folder, shipped) in [("rules", catalogue::RULES), ("norms", catalogue::NORMS)] {
            let path = format!("{}/config/{folder}", env!("CARGO_MANIFEST_DIR"));
            let on_disk = std::fs::read_dir(path).unwrap().count();
            assert_eq!(on_disk, shipped.len(), "{folder}");
        }
    }

    #[test]
    fn a_threshold_compares_in_tenths() {
        let threshold: Threshold = "< 80".parse().unwrap();
        assert!(threshold.is_met_by(Value::Tenths(Tenths(799))));
        assert!(!threshold.is_met_by(Value::Tenths(Tenths(800))));
        assert!(threshold.is_met_by(Value::Whole(79)));
        assert!("80".parse::<Threshold>().is_err());
    }

    #[test]
    fn an_operators_file_replaces_the_shipped_one_and_its_fault_is_named() {
        let stricter = |id: &str| {
            (id == "stalled_work").then(|| catalogue::RULES[13].1.replace(">= 6", ">= 3"))
        };
        let book = RuleBook::load(&stricter).unwrap();
        let rule = book.rule("stalled_work").unwrap();
        assert!(rule.condition.open.unwrap().is_met_by(Value::Whole(3)));

        let broken = RuleBook::load(&|id| (id == "stalled_work").then(|| "id = 3".to_owned()));
        assert!(broken.unwrap_err().to_string().contains("stalled_work.toml"));
    }

    #[test]
    fn a_norm_from_memory_is_never_named() {
        let book = RuleBook::shipped().unwrap();
        let rule = book.rule("budget_missing").unwrap();
        assert!(!book.norm_of(rule).unwrap().words().contains("28056"));
    }
}
