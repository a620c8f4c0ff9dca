//! What public sources hold: figures, investments, works, tenders.

use super::{CUI, Made, UNIT, WORK, cui, day, month, row, soles, tenths, work_code, year};
use crate::domain::codes::{ProductCode, Rubro, SecEjec};
use crate::domain::evidence::RecordKind;
use crate::domain::figure::{Amounts, Figure, FigureKey};
use crate::domain::procurement::{Contract, PurchaseClass, Tender};
use crate::domain::project::{FollowUp, Investment};
use crate::domain::source::Dataset;
use crate::domain::work::{Progress, Stoppage, Work};

impl Made {
    /// A figure of the unit in SIAF; `month` 0 is the year.
    pub fn figure(self, code: &str, of: i64, month: u8, amounts: Amounts) -> Self {
        self.figure_in(Dataset::Siaf63, code, of, month, Some("18"), amounts)
    }

    pub fn figure_in(
        mut self,
        dataset: Dataset,
        code: &str,
        of: i64,
        month: u8,
        rubro: Option<&str>,
        amounts: Amounts,
    ) -> Self {
        let figure = Figure {
            key: FigureKey {
                dataset,
                sec_ejec: Some(SecEjec::parse(UNIT).unwrap()),
                year: year(of),
                product: ProductCode::parse(code).ok(),
                function: None,
                rubro: rubro.map(|code| Rubro::parse(code).unwrap()),
                month: (month > 0).then_some(month),
            },
            amounts,
            withdrawn: false,
            known_at: self.known_at,
            row: row(dataset, &format!("{code}-{of}-{month}")),
            rows: 1,
        };
        if month == 0 {
            self.facts.figure_history.push(figure.clone());
        }
        // a later version of the same figure takes the place of the earlier one
        self.facts.figures.retain(|known| known.key != figure.key);
        self.facts.figures.push(figure);
        self
    }

    /// PIA and PIM of an investment in a year, in whole soles.
    pub fn budget(self, code: &str, of: i64, pia: i64, pim: i64) -> Self {
        let amounts =
            Amounts { pia: Some(soles(pia)), pim: Some(soles(pim)), ..Amounts::default() };
        self.figure(code, of, 0, amounts)
    }

    /// Certified and accrued of an investment in a month, in whole soles.
    pub fn flow(self, code: &str, of: i64, month: u8, certified: i64, accrued: i64) -> Self {
        let amounts = Amounts {
            certified: Some(soles(certified)),
            accrued: Some(soles(accrued)),
            ..Amounts::default()
        };
        self.figure(code, of, month, amounts)
    }

    /// The newest yearly figure of an investment is gone from a newer complete file.
    pub fn withdrawn(mut self, code: &str, of: i64) -> Self {
        let of_it = |figure: &&mut Figure| {
            figure.key.year == year(of)
                && figure.key.product.as_ref().is_some_and(|product| product.as_str() == code)
        };
        for figure in self.facts.figures.iter_mut().filter(of_it) {
            figure.withdrawn = true;
            figure.known_at = self.known_at;
            figure.amounts = Amounts::default();
            if figure.key.month.is_none() {
                self.facts.figure_history.push(figure.clone());
            }
        }
        self
    }

    pub fn investment(mut self, dataset: Dataset, investment: Investment) -> Self {
        let key = investment.cui.as_ref().map_or_else(String::new, ToString::to_string);
        let seen = self.seen(investment, dataset, RecordKind::Investment, &key);
        self.facts.investments.push(seen);
        self
    }

    pub fn follow_up(mut self, follow_up: FollowUp) -> Self {
        let key = follow_up.cui.to_string();
        let seen = self.seen(follow_up, Dataset::SsiF12b, RecordKind::FollowUp, &key);
        self.facts.follow_ups.push(seen);
        self
    }

    pub fn work(self, work: Work) -> Self {
        self.work_in(Dataset::InfobrasBulk, work)
    }

    pub fn work_in(mut self, dataset: Dataset, work: Work) -> Self {
        let key = work.code.to_string();
        let seen = self.seen(work, dataset, RecordKind::Work, &key);
        self.facts.works.push(seen);
        self
    }

    /// An earlier version of a work.
    pub fn earlier_work(mut self, work: Work) -> Self {
        let key = work.code.to_string();
        let seen = self.seen(work, Dataset::InfobrasBulk, RecordKind::Work, &key);
        self.facts.work_history.push(seen);
        self
    }

    /// Planned and actual progress of [`WORK`] in a month, in whole percent.
    pub fn progress(mut self, of: &str, planned: Option<i64>, actual: Option<i64>) -> Self {
        let progress = Progress {
            work: work_code(WORK),
            month: month(of),
            physical_planned: planned.map(tenths),
            physical_actual: actual.map(tenths),
            valuation_planned: planned.map(|percent| soles(percent * 1_000)),
            valuation_actual: actual.map(|percent| soles(percent * 1_000)),
            financial_percent: None,
            financial_amount: None,
            state: None,
            stoppage_text: None,
            stopped_on: None,
        };
        let key = format!("{WORK}:{of}");
        let seen = self.seen(progress, Dataset::InfobrasWork, RecordKind::Progress, &key);
        self.facts.progress.push(seen);
        self
    }

    pub fn stoppage(mut self, stoppage: Stoppage) -> Self {
        let seen = self.seen(stoppage, Dataset::StalledWorks, RecordKind::Stoppage, WORK);
        self.facts.stoppages.push(seen);
        self
    }

    pub fn tender(mut self, tender: Tender) -> Self {
        let key = tender.ocid.clone();
        let seen = self.seen(tender, Dataset::Ocds, RecordKind::Tender, &key);
        self.facts.tenders.push(seen);
        self
    }

    pub fn contract(mut self, contract: Contract) -> Self {
        let key = contract.code.clone();
        let seen = self.seen(contract, Dataset::ConosceContracts, RecordKind::Contract, &key);
        self.facts.contracts.push(seen);
        self
    }
}

/// A running work of [`CUI`], begun in March 2025, due at the end of the year.
pub fn running_work() -> Work {
    use crate::domain::work::WorkState;
    let mut work = Work::named(work_code(WORK), "Canal de riego");
    work.cui = Some(cui(CUI));
    work.state = Some(WorkState::Running);
    work.design_approved_on = Some(day("2025-01-15"));
    work.start_on = Some(day("2025-03-01"));
    work.planned_end_on = Some(day("2025-12-31"));
    work.reported_month = Some(month("2025-10"));
    work.reported_on = Some(day("2025-11-05"));
    work.physical_planned = Some(tenths(60));
    work.physical_actual = Some(tenths(40));
    work
}

/// A finished and received work of [`CUI`].
pub fn finished_work() -> Work {
    use crate::domain::work::WorkState;
    let mut work = running_work();
    work.state = Some(WorkState::Finished);
    work.physical_actual = Some(tenths(100));
    work.actual_end_on = Some(day("2025-09-30"));
    work.received = Some(true);
    work.received_on = Some(day("2025-10-15"));
    work
}

/// A works tender of [`CUI`], called in January and awarded in March 2025.
pub fn works_tender() -> Tender {
    Tender {
        ocid: "ocds-dgv273-seacev3-1".to_owned(),
        cui: Some(cui(CUI)),
        project_name: None,
        buyer_ruc: None,
        buyer_name: None,
        title: None,
        description: None,
        class: PurchaseClass::Works,
        state: None,
        published_on: Some(day("2025-01-20")),
        awarded_on: Some(day("2025-03-01")),
        reference_value: Some(soles(100_000)),
        award_value: Some(soles(95_000)),
        bidders: Some(3),
        suppliers: Vec::new(),
    }
}
