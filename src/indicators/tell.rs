//! What an evaluation answers: a value with its parts and evidence, or the reason why there is none.

use chrono::NaiveDate;

use super::words;
use crate::domain::evidence::EvidenceId;
use crate::domain::finding::Contradiction;
use crate::domain::indicator::{Freshness, NotComputable, Subject, Value};
use crate::domain::lang::Lang;
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::Year;
use crate::domain::source::Source;
use crate::i18n::dates;

/// The answer for one subject.
#[derive(Debug, Clone)]
pub struct Told {
    pub subject: Subject,
    pub result: Result<Answer, Lacking>,
}

/// A value and what it was made from.
#[derive(Debug, Clone)]
pub struct Answer {
    pub value: Value,
    pub numerator: Option<Value>,
    pub denominator: Option<Value>,
    pub evidence: Vec<EvidenceId>,
    /// The systems that it stands on: it is no fresher than the stalest of them.
    pub sources: Vec<Source>,
    /// Words beside the value.
    pub marks: Vec<String>,
    pub contradictory: bool,
    /// What it stands on is older than it should be, whatever the source's own health.
    pub late: bool,
    /// No person has confirmed the match that it stands on.
    pub unmatched: bool,
}

impl Answer {
    pub fn new(value: Value, sources: &[Source]) -> Self {
        Self {
            value,
            numerator: None,
            denominator: None,
            evidence: Vec::new(),
            sources: sources.to_vec(),
            marks: Vec::new(),
            contradictory: false,
            late: false,
            unmatched: false,
        }
    }

    pub fn parts(mut self, numerator: Value, denominator: Value) -> Self {
        self.numerator = Some(numerator);
        self.denominator = Some(denominator);
        self
    }

    /// Adds what it was computed from, each once.
    pub fn by(mut self, ids: impl IntoIterator<Item = EvidenceId>) -> Self {
        for id in ids {
            if !self.evidence.contains(&id) {
                self.evidence.push(id);
            }
        }
        self
    }

    pub fn mark(mut self, words: impl Into<String>) -> Self {
        self.marks.push(words.into());
        self
    }

    pub fn contradictory(mut self, is: bool) -> Self {
        self.contradictory |= is;
        self
    }

    pub fn late(mut self, is: bool) -> Self {
        self.late |= is;
        self
    }

    /// Shares of counts: persons, agreements, projects.
    pub fn of_counts(part: usize, whole: usize, sources: &[Source]) -> Result<Self, Lacking> {
        let (part, whole) = (count(part), count(whole));
        let share = Tenths::percent(part, whole).ok_or_else(Lacking::not_recorded)?;
        let answer = Self::new(Value::Tenths(share), sources);
        Ok(answer.parts(Value::Whole(part), Value::Whole(whole)))
    }

    /// Shares of money, rounded as the ministry rounds its *avance*.
    pub fn of_money(part: Soles, whole: Soles, sources: &[Source]) -> Result<Self, Lacking> {
        let share = rate(part, whole).ok_or_else(Lacking::zero_base)?;
        let answer = Self::new(Value::Tenths(share), sources);
        Ok(answer.parts(Value::Soles(part), Value::Soles(whole)))
    }
}

/// A count as a value; no list of ours is longer.
pub fn count(items: usize) -> i64 {
    i64::try_from(items).unwrap_or(i64::MAX)
}

/// A rate of money as the ministry prints it; none over a base of nothing or less.
pub fn rate(part: Soles, whole: Soles) -> Option<Tenths> {
    (whole > Soles::ZERO).then(|| Tenths::ministry_rate(part.centimos(), whole.centimos()))?
}

/// A difference; none when it does not fit.
pub fn minus(one: Soles, other: Soles) -> Option<Soles> {
    one.centimos().checked_sub(other.centimos()).map(Soles::from_centimos)
}

/// Why there is no value.
#[derive(Debug, Clone)]
pub struct Lacking {
    pub code: NotComputable,
    /// Spanish, as it is shown.
    pub reason: String,
    /// A count that is known although its share is not.
    pub numerator: Option<Value>,
    pub evidence: Vec<EvidenceId>,
}

impl Lacking {
    pub fn because(code: NotComputable, reason: impl Into<String>) -> Self {
        Self { code, reason: reason.into(), numerator: None, evidence: Vec::new() }
    }

    pub fn no_match() -> Self {
        let words = "Todavía no sabemos qué proyecto público corresponde a este acuerdo.";
        Self::because(NotComputable::NoMatch, words)
    }

    pub fn zero_base() -> Self {
        let words = "No se puede calcular: el presupuesto registrado es cero.";
        Self::because(NotComputable::ZeroBase, words)
    }

    pub fn year_not_loaded(year: Year) -> Self {
        let words = format!("Aún no tenemos el archivo del año {year}.");
        Self::because(NotComputable::YearNotLoaded, words)
    }

    pub fn never_reported(source: Source) -> Self {
        let words = format!("La municipalidad no registró este dato en {}.", words::source(source));
        Self::because(NotComputable::NeverReported, words)
    }

    pub fn silent(source: Source, since: Option<NaiveDate>) -> Self {
        let since = since
            .map_or_else(String::new, |day| format!(" desde el {}", dates::day(Lang::Es, day)));
        let words = format!("{} no responde{since}.", words::source(source));
        Self::because(NotComputable::Silent, words)
    }

    pub fn contradictory(one: &str, other: &str) -> Self {
        let words = format!("Dos fuentes dicen cosas distintas: {one} y {other}.");
        Self::because(NotComputable::Contradictory, words)
    }

    /// Two sources as they were found to differ.
    pub fn contradiction(found: &Contradiction) -> Self {
        let said = |claim: &crate::domain::finding::Claim| {
            format!("{} ({})", claim.value, words::source(claim.dataset.source()))
        };
        Self::contradictory(&said(&found.one), &said(&found.other)).by([
            found.one.row.sha256,
            found.other.row.sha256,
        ]
        .map(EvidenceId::Snapshot))
    }

    pub fn too_short() -> Self {
        Self::because(NotComputable::TooShort, "Hay muy pocos meses de datos.")
    }

    pub fn no_baseline() -> Self {
        let words = "No hay un dato anterior con qué comparar.";
        Self::because(NotComputable::NoBaseline, words)
    }

    pub fn not_recorded() -> Self {
        let words = "El comité todavía no anotó este dato.";
        Self::because(NotComputable::NotRecorded, words)
    }

    pub fn small_group() -> Self {
        let words = "El grupo es muy pequeño; no se muestra para cuidar a las personas.";
        Self::because(NotComputable::SmallGroup, words)
    }

    pub fn norm_pending() -> Self {
        Self::because(NotComputable::NormPending, "Falta confirmar el plazo con la norma.")
    }

    pub fn by(mut self, ids: impl IntoIterator<Item = EvidenceId>) -> Self {
        self.evidence.extend(ids);
        self
    }

    pub fn counted(mut self, numerator: Value) -> Self {
        self.numerator = Some(numerator);
        self
    }

    /// The state that follows from the reason alone.
    pub const fn state(&self) -> Freshness {
        match self.code {
            NotComputable::NoMatch => Freshness::Unmatched,
            NotComputable::Silent => Freshness::Silent,
            NotComputable::Contradictory => Freshness::Contradictory,
            _ => Freshness::Fresh,
        }
    }
}
