//! What the register holds: acta, agreements, programme, events, committee, visits.

use super::{Made, UBIGEO, agreement_id, day, digest, process_id, soles, year};
use crate::domain::agreement::{
    Acta, Agreement, Event, EventKind, Member, Process, ProgrammeItem, Sex, Signatory, Visit,
    VisitState,
};
use crate::domain::codes::Ubigeo;
use crate::domain::evidence::RecordKind;
use crate::domain::facts::Versions;
use crate::domain::link::{Link, LinkId, LinkState, Target};
use crate::domain::source::Dataset;

impl Made {
    pub fn process(mut self, of: i64, fiscal_years: &[i64]) -> Self {
        let process = Process {
            id: process_id(of),
            fiscal_years: fiscal_years.iter().copied().map(year).collect(),
            ordinance: None,
            ordinance_on: None,
            amount: Some(soles(1_000_000)),
            proposals: Some(20),
        };
        let key = process.id.to_string();
        let seen = self.seen(process, Dataset::Register, RecordKind::Process, &key);
        self.facts.processes.push(seen);
        self
    }

    /// The acta of a process with one signatory.
    pub fn acta(mut self, of: i64, signed_on: &str, scanned: bool) -> Self {
        let acta = Acta {
            process: process_id(of),
            signed_on: Some(day(signed_on)),
            place: None,
            scan_file: None,
            scan: scanned.then(|| digest("scan")),
            pages: None,
        };
        let signatory = Signatory {
            process: process_id(of),
            number: 1,
            role: "Alcalde".to_owned(),
            organisation: None,
            sex: None,
            justice_of_the_peace: false,
        };
        let key = acta.process.to_string();
        let acta = self.seen(acta, Dataset::Register, RecordKind::Acta, &key);
        let key = format!("{key}/1");
        let signatory = self.seen(signatory, Dataset::Register, RecordKind::Signatory, &key);
        self.facts.actas.push(acta);
        self.facts.signatories.push(signatory);
        self
    }

    pub fn agreement(mut self, agreement: Agreement) -> Self {
        let key = agreement.id.to_string();
        let seen = self.seen(agreement, Dataset::Register, RecordKind::Agreement, &key);
        self.facts.agreements.push(Versions { all: vec![seen] });
        self
    }

    /// A link of an agreement of 2024.
    pub fn link(mut self, number: u16, target: Target, state: LinkState) -> Self {
        let mut link = Link::unsaid(LinkId { agreement: agreement_id(number), target });
        link.state = state;
        link.score = Some(900);
        link.decided_at = (state != LinkState::Proposed).then_some(self.known_at);
        self.facts.links.push(link);
        self
    }

    pub fn programme_item(mut self, version: &str, number: i64, of: Option<u16>) -> Self {
        let item = ProgrammeItem {
            ubigeo: Ubigeo::parse(UBIGEO).unwrap(),
            version: version.to_owned(),
            number,
            objective: Some(format!("Objetivo {}", number % 3)),
            name: format!("Proyecto {number}"),
            cui: None,
            agreement: of.map(agreement_id),
            amounts: Vec::new(),
            validated: Some(true),
            origin: None,
        };
        let key = format!("{UBIGEO}/{version}/{number}");
        let seen = self.seen(item, Dataset::Register, RecordKind::Programme, &key);
        self.facts.programme.push(seen);
        self
    }

    /// The event that counts as the participation of its process.
    pub fn participation(self, of: i64, men: i64, women: i64) -> Self {
        self.event(of, EventKind::Assembly, None, Some(men), Some(women), true)
    }

    pub fn event(
        mut self,
        of: i64,
        kind: EventKind,
        on: Option<&str>,
        men: Option<i64>,
        women: Option<i64>,
        counts_for_process: bool,
    ) -> Self {
        let number = i64::try_from(self.facts.events.len() + 1).unwrap();
        let event = Event {
            process: process_id(of),
            number,
            kind,
            name: kind.to_string(),
            on: on.map(day),
            place: None,
            men,
            women,
            organisations_invited: None,
            organisations_attended: None,
            counts_for_process,
        };
        let key = format!("{}/{number}", event.process);
        let seen = self.seen(event, Dataset::Register, RecordKind::Event, &key);
        self.facts.events.push(seen);
        self
    }

    pub fn member(mut self, of: i64, sex: Option<Sex>, from: &str, to: &str) -> Self {
        let number = i64::try_from(self.facts.members.len() + 1).unwrap();
        let member = Member {
            process: process_id(of),
            number,
            name: None,
            role: None,
            sex,
            community: None,
            organisation: None,
            term_from: Some(day(from)),
            term_to: Some(day(to)),
            accreditation: None,
            consent: false,
        };
        let key = format!("{}/{number}", member.process);
        let seen = self.seen(member, Dataset::Register, RecordKind::Member, &key);
        self.facts.members.push(seen);
        self
    }

    /// A visit to agreement 1.
    pub fn visit(mut self, on: &str, state: VisitState, maintained: Option<bool>) -> Self {
        let visit = Visit {
            agreement: agreement_id(1),
            on: day(on),
            state,
            physical_percent: None,
            note: None,
            maintained,
        };
        let key = format!("{}/{on}", visit.agreement);
        let seen = self.seen(visit, Dataset::Register, RecordKind::Visit, &key);
        self.facts.visits.push(seen);
        self
    }
}
