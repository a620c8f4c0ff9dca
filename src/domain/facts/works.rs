//! Several records of one work, of several datasets, as one.
//!
//! Reported values (progress, valuation) are taken together from the record that reports the newest
//! month; other fields are the newest that any record says. Nothing is averaged; where two records
//! differ too much, the room of contradictions says so.

use std::collections::BTreeMap;

use super::Facts;
use crate::domain::codes::{Cui, WorkCode};
use crate::domain::evidence::{EvidenceId, Seen};
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::Month;
use crate::domain::project::Investment;
use crate::domain::source::{Dataset, Source};
use crate::domain::work::{Progress, Work};

/// One work as all its records together tell it.
#[derive(Debug, Clone)]
pub struct OneWork<'a> {
    pub work: Work,
    pub records: Vec<&'a Seen<Work>>,
    /// Every month that anybody reported, in order.
    pub reports: Vec<Report>,
}

/// What was reported of a work for one month, cumulative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub month: Month,
    pub planned: Option<Tenths>,
    pub actual: Option<Tenths>,
    pub valuation_planned: Option<Soles>,
    pub valuation_actual: Option<Soles>,
    pub financial_percent: Option<Tenths>,
    pub dataset: Dataset,
    pub id: EvidenceId,
}

impl OneWork<'_> {
    /// The work as it was reported up to a month: later reports are left out.
    #[must_use]
    pub fn until(mut self, month: Month) -> Self {
        self.reports.retain(|report| report.month <= month);
        if self.work.reported_month > Some(month) {
            match self.reports.last() {
                Some(last) => report_into(&mut self.work, last),
                None => forget_reports(&mut self.work),
            }
        }
        self
    }

    /// The records that the work is told from.
    pub fn evidence(&self) -> Vec<EvidenceId> {
        self.records.iter().map(|record| record.id.clone()).collect()
    }

    /// The systems that tell it.
    pub fn sources(&self) -> Vec<Source> {
        let mut sources: Vec<Source> =
            self.records.iter().map(|record| record.dataset.source()).collect();
        sources.sort_unstable();
        sources.dedup();
        sources
    }
}

impl Facts {
    /// A work, its records laid over each other; `None` when no file has it.
    pub fn one_work(&self, code: &WorkCode) -> Option<OneWork<'_>> {
        let mut records: Vec<&Seen<Work>> =
            self.works.iter().filter(|work| work.fact.code == *code).collect();
        records.sort_by_key(|record| {
            (record.fact.reported_month, record.known_at, std::cmp::Reverse(record.dataset))
        });
        records.reverse();
        let reports = self.reports(code);
        let mut newest = records.first()?.fact.clone();
        for older in records.iter().skip(1) {
            fill(&mut newest, &older.fact);
        }
        if let Some(last) = reports.last()
            && newest.reported_month < Some(last.month)
        {
            report_into(&mut newest, last);
        }
        Some(OneWork { work: newest, records, reports })
    }

    /// The months reported of a work: published histories first, earlier snapshots where there is none.
    fn reports(&self, code: &WorkCode) -> Vec<Report> {
        let mut months: BTreeMap<Month, Report> = BTreeMap::new();
        let published = self.progress.iter().filter(|progress| progress.fact.work == *code);
        for progress in published {
            let report = of_progress(progress);
            let known = months.get(&report.month).is_some_and(|known| known.actual.is_some());
            if !known {
                months.insert(report.month, report);
            }
        }
        let snapshots = self.work_history.iter().chain(&self.works);
        for work in snapshots.filter(|work| work.fact.code == *code) {
            let Some(report) = of_snapshot(work) else { continue };
            months.entry(report.month).or_insert(report);
        }
        months.into_values().collect()
    }

    /// What the datasets say of an investment, newest first.
    pub fn investment_records(&self, cui: &Cui) -> Vec<&Seen<Investment>> {
        let mut records: Vec<&Seen<Investment>> = self
            .investments
            .iter()
            .filter(|investment| investment.fact.cui.as_ref() == Some(cui))
            .collect();
        records.sort_by_key(|record| (record.known_at, std::cmp::Reverse(record.dataset)));
        records.reverse();
        records
    }
}

fn of_progress(progress: &Seen<Progress>) -> Report {
    Report {
        month: progress.fact.month,
        planned: progress.fact.physical_planned,
        actual: progress.fact.physical_actual,
        valuation_planned: progress.fact.valuation_planned,
        valuation_actual: progress.fact.valuation_actual,
        financial_percent: progress.fact.financial_percent,
        dataset: progress.dataset,
        id: progress.id.clone(),
    }
}

fn of_snapshot(work: &Seen<Work>) -> Option<Report> {
    Some(Report {
        month: work.fact.reported_month?,
        planned: work.fact.physical_planned,
        actual: work.fact.physical_actual,
        valuation_planned: work.fact.valuation_planned,
        valuation_actual: work.fact.valuation_actual,
        financial_percent: work.fact.financial_percent,
        dataset: work.dataset,
        id: work.id.clone(),
    })
}

/// Makes a month's report the newest of a work; what only its record says of another month goes.
fn report_into(work: &mut Work, report: &Report) {
    forget_reports(work);
    work.reported_month = Some(report.month);
    work.physical_planned = report.planned;
    work.physical_actual = report.actual;
    work.valuation_planned = report.valuation_planned;
    work.valuation_actual = report.valuation_actual;
    work.financial_percent = report.financial_percent;
}

fn forget_reports(work: &mut Work) {
    work.reported_month = None;
    work.reported_on = None;
    work.physical_planned = None;
    work.physical_actual = None;
    work.valuation_planned = None;
    work.valuation_actual = None;
    work.financial_percent = None;
    work.financial_amount = None;
}

/// Puts an older record under a newer one: only what the newer does not say.
fn fill(newer: &mut Work, older: &Work) {
    macro_rules! keep {
        ($($field:ident),+ $(,)?) => { $(
            if newer.$field.is_none() {
                newer.$field.clone_from(&older.$field);
            }
        )+ };
    }
    keep!(
        cui,
        entity,
        state,
        mode,
        leftover,
        design_approved_on,
        design_cost,
        contractor,
        contractor_ruc,
        contract_amount,
        site_handover_on,
        start_on,
        planned_end_on,
        rescheduled_end_on,
        actual_end_on,
        duration_days,
        stoppage_flag,
        stoppage_cause,
        stoppage_text,
        stopped_on,
        stopped_days,
        extensions,
        extension_days,
        additions,
        deductions,
        unfinished_reason,
        received,
        received_on,
        settled,
        final_cost,
        terminated,
    );
    if newer.name.is_empty() {
        newer.name.clone_from(&older.name);
    }
    // values of another month would be put beside dates they do not belong to
    if newer.reported_month == older.reported_month || newer.reported_month.is_none() {
        keep!(
            reported_month,
            reported_on,
            physical_planned,
            physical_actual,
            valuation_planned,
            valuation_actual,
            financial_percent,
            financial_amount,
        );
    }
}
