//! Facts made for tests: a district laid out in a few lines, with every fact at a place of its own.
//!
//! Coyllurqui on 15 November 2025, with nothing known; each method adds one thing. All facts are known
//! since 1 November 2025 unless [`Made::known_on`] says otherwise.

#![expect(
    clippy::missing_panics_doc,
    clippy::return_self_not_must_use,
    reason = "a fact that cannot be made fails its test; builders of tests are always used"
)]

pub mod odd;
mod records;
mod register;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{Coverage, Facts};
use crate::domain::agreement::{Agreement, AgreementId, AgreementKind, ProcessId, YearAmount};
use crate::domain::codes::{Cui, SecEjec, Ubigeo, WorkCode};
use crate::domain::comparison::UnitTotals;
use crate::domain::evidence::{Digest, EvidenceId, Locator, RecordId, RecordKind, RowRef, Seen};
use crate::domain::figure::Amounts;
use crate::domain::finding::{Claim, Contradiction, ContradictionField};
use crate::domain::link::{LinkState, Target};
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::{Month, Period, Year, lima};
use crate::domain::place::Municipality;
use crate::domain::source::{Dataset, Source, SourceHealth, SourceSigns, SourceState};

pub const UBIGEO: &str = "030503";
pub const UNIT: &str = "300305";
pub const CUI: &str = "2414963";
pub const WORK: &str = "78690";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn month(text: &str) -> Month {
    text.parse().unwrap()
}

pub fn year(number: i64) -> Year {
    Year::new(number).unwrap()
}

pub fn cui(code: &str) -> Cui {
    Cui::parse(code).unwrap()
}

pub fn work_code(code: &str) -> WorkCode {
    WorkCode::parse(code).unwrap()
}

pub fn soles(amount: i64) -> Soles {
    Soles::from_soles(amount).unwrap()
}

pub fn tenths(percent: i64) -> Tenths {
    Tenths(percent * 10)
}

pub fn process_id(of: i64) -> ProcessId {
    ProcessId { ubigeo: Ubigeo::parse(UBIGEO).unwrap(), year: year(of) }
}

/// The agreement of a number in the process of 2024.
pub fn agreement_id(number: u16) -> AgreementId {
    AgreementId { process: process_id(2024), number }
}

/// An agreement of 2024 for the fiscal year 2025, S/ 100,000.
pub fn agreement(number: u16) -> Agreement {
    Agreement {
        id: agreement_id(number),
        title: format!("Acuerdo {number}"),
        text: format!("Mejorar el canal de riego {number}"),
        place: None,
        sector: None,
        kind: AgreementKind::Work,
        objective: None,
        priority: None,
        amounts: vec![YearAmount { year: year(2025), amount: Some(soles(100_000)) }],
        cuis: Vec::new(),
        works: Vec::new(),
        responsible: None,
        due_on: None,
        origin: None,
        acta_page: None,
        acta_line: None,
        amendment: None,
        replaced_by: None,
        dropped_by: None,
    }
}

pub fn digest(seed: &str) -> Digest {
    let mut bytes = [0; 32];
    for (place, byte) in seed.bytes().enumerate() {
        bytes[place % 32] ^= byte;
    }
    Digest::from_bytes(bytes)
}

pub fn row(dataset: Dataset, key: &str) -> RowRef {
    RowRef {
        sha256: digest(dataset.as_str()),
        locator: Locator { file: format!("{dataset}-{key}"), row: Some(2), ..Locator::default() },
    }
}

pub use records::{finished_work, running_work, works_tender};

/// Facts in the making.
pub struct Made {
    pub facts: Facts,
    known_at: DateTime<Utc>,
}

impl Made {
    pub fn district() -> Self {
        let known_at = lima::instant(day("2025-11-01"), NaiveTime::MIN);
        let facts = Facts {
            municipality: Municipality {
                ubigeo: Ubigeo::parse(UBIGEO).unwrap(),
                sec_ejec: Some(SecEjec::parse(UNIT).unwrap()),
                ruc: None,
                name: "MUNICIPALIDAD DISTRITAL DE COYLLURQUI".to_owned(),
                department: Some("APURIMAC".to_owned()),
                province: Some("COTABAMBAS".to_owned()),
                district: Some("COYLLURQUI".to_owned()),
            },
            as_of: lima::end_of(day("2025-11-15")),
            today: day("2025-11-15"),
            processes: Vec::new(),
            actas: Vec::new(),
            agreements: Vec::new(),
            programme: Vec::new(),
            signatories: Vec::new(),
            members: Vec::new(),
            events: Vec::new(),
            visits: Vec::new(),
            steps: Vec::new(),
            lessons: Vec::new(),
            links: Vec::new(),
            figures: Vec::new(),
            figure_history: Vec::new(),
            investments: Vec::new(),
            follow_ups: Vec::new(),
            situations: Vec::new(),
            works: Vec::new(),
            work_history: Vec::new(),
            progress: Vec::new(),
            stoppages: Vec::new(),
            tenders: Vec::new(),
            contracts: Vec::new(),
            contradictions: Vec::new(),
            sources: Vec::new(),
            coverage: Vec::new(),
            peers: Vec::new(),
            neighbours: Vec::new(),
        };
        Self { facts, known_at }
    }

    /// A district with a signed acta of 2024 and agreement 1, confirmed as [`CUI`], SIAF 2025 loaded.
    pub fn agreed() -> Self {
        Self::district()
            .process(2024, &[2025])
            .acta(2024, "2024-04-22", true)
            .agreement(agreement(1))
            .link(1, Target::Investment(cui(CUI)), LinkState::Confirmed)
            .loaded(Dataset::Siaf63, 2025, Some("2025-10-31"))
            .source(Source::Siaf, SourceState::Ok)
    }

    pub fn build(self) -> Facts {
        self.facts
    }

    /// What follows is known since that day.
    pub fn known_on(mut self, on: &str) -> Self {
        self.known_at = lima::instant(day(on), NaiveTime::MIN);
        self
    }

    pub fn today(mut self, on: &str) -> Self {
        self.facts.today = day(on);
        self
    }

    fn seen<T>(&self, fact: T, dataset: Dataset, kind: RecordKind, key: &str) -> Seen<T> {
        Seen {
            fact,
            dataset,
            row: row(dataset, key),
            known_at: self.known_at,
            id: EvidenceId::Record(RecordId { kind, dataset, key: key.to_owned() }),
        }
    }

    pub fn loaded(mut self, dataset: Dataset, of: i64, cutoff: Option<&str>) -> Self {
        let cutoff = cutoff.map(day);
        self.facts.coverage.push(Coverage { dataset, year: year(of), cutoff, snapshots: 1 });
        self
    }

    pub fn source(mut self, source: Source, state: SourceState) -> Self {
        self.facts.sources.push(SourceHealth {
            source,
            state,
            last_success: Some(self.known_at),
            last_cutoff: Some(day("2025-10-31")),
            next_due: None,
            message: String::new(),
            signs: SourceSigns::default(),
        });
        self
    }

    pub fn contradiction(
        mut self,
        subject: &str,
        field: ContradictionField,
        period: Option<Period>,
    ) -> Self {
        let claim = |dataset: Dataset, value: &str| Claim {
            dataset,
            value: value.to_owned(),
            row: row(dataset, "contradicted"),
        };
        self.facts.contradictions.push(Contradiction {
            subject: subject.to_owned(),
            field,
            period,
            one: claim(Dataset::Siaf63, "S/ 10.00"),
            other: claim(Dataset::SsiUepa, "S/ 20.00"),
        });
        self
    }

    pub fn peer(mut self, ubigeo: &str, of: i64, pim: i64, accrued: i64) -> Self {
        self.facts.peers.push(UnitTotals {
            dataset: Dataset::Siaf63,
            ubigeo: Ubigeo::parse(ubigeo).unwrap(),
            year: year(of),
            cutoff: None,
            whole: Amounts {
                pim: Some(soles(pim)),
                accrued: Some(soles(accrued)),
                ..Amounts::default()
            },
            sectors: std::collections::BTreeMap::new(),
            royalties: None,
        });
        self
    }
}
