//! A public work (*obra*) as its entity registered it in InfObras.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::codes::{Cui, Ruc, WorkCode};
use super::money::{Soles, Tenths};
use super::period::Month;
use super::project::Place;
use super::source::worded;

worded! {
    /// *Estado de ejecución*.
    WorkState {
        NotStarted = "not_started",
        Running = "running",
        Stopped = "stopped",
        Finished = "finished",
    }
}

worded! {
    /// *Modalidad de ejecución*.
    WorkMode {
        Direct = "direct_execution",
        Contract = "by_contract",
        Community = "community_execution",
        Agreement = "agreement_execution",
        WorksForTaxes = "works_for_taxes",
        Ppp = "ppp",
        Government = "government_to_government",
        International = "international_body",
    }
}

worded! {
    /// Cause of a stoppage; InfObras' text is free, so it is mapped by a table and kept raw beside.
    StoppageCause {
        ContractBreach = "contract_breach",
        LackOfFunds = "lack_of_funds",
        PaymentDelay = "payment_delay",
        DesignDeficiency = "design_deficiency",
        Dispute = "dispute",
        SocialConflict = "social_conflict",
        Weather = "weather",
        Materials = "materials",
        NoSupervisor = "no_supervisor",
        Land = "land",
        Handover = "handover",
        Management = "management",
        Other = "other",
        NotStated = "not_stated",
    }
}

/// What one dataset says about one work. Names and document numbers of persons are never read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    pub code: WorkCode,
    pub cui: Option<Cui>,
    pub name: String,
    /// The entity that registered it, as printed.
    pub entity: Option<String>,
    pub state: Option<WorkState>,
    pub mode: Option<WorkMode>,
    pub place: Place,
    /// Rest of an unfinished work (*saldo de obra*).
    pub leftover: Option<bool>,
    pub design_approved_on: Option<NaiveDate>,
    /// Cost in the technical file, in soles (*monto aprobado en soles*).
    pub design_cost: Option<Soles>,
    pub contractor: Option<String>,
    pub contractor_ruc: Option<Ruc>,
    pub contract_amount: Option<Soles>,
    pub site_handover_on: Option<NaiveDate>,
    pub start_on: Option<NaiveDate>,
    pub planned_end_on: Option<NaiveDate>,
    pub rescheduled_end_on: Option<NaiveDate>,
    pub actual_end_on: Option<NaiveDate>,
    /// *Plazo de ejecución*.
    pub duration_days: Option<i64>,
    /// Last month reported (*año y mes de avance*).
    pub reported_month: Option<Month>,
    pub reported_on: Option<NaiveDate>,
    pub physical_planned: Option<Tenths>,
    pub physical_actual: Option<Tenths>,
    pub valuation_planned: Option<Soles>,
    pub valuation_actual: Option<Soles>,
    pub financial_percent: Option<Tenths>,
    pub financial_amount: Option<Soles>,
    /// *Existe paralización*.
    pub stoppage_flag: Option<bool>,
    pub stoppage_cause: Option<StoppageCause>,
    /// The cause as typed.
    pub stoppage_text: Option<String>,
    pub stopped_on: Option<NaiveDate>,
    pub stopped_days: Option<i64>,
    pub extensions: Option<i64>,
    pub extension_days: Option<i64>,
    pub additions: Option<Soles>,
    pub deductions: Option<Soles>,
    /// *Motivo en caso no se llegue al 100 %*.
    pub unfinished_reason: Option<String>,
    /// *¿Tiene recepción total?*
    pub received: Option<bool>,
    pub received_on: Option<NaiveDate>,
    pub settled: Option<bool>,
    pub final_cost: Option<Soles>,
    /// The contract was ended before its time (*resolución de contrato*).
    pub terminated: Option<bool>,
}

impl Work {
    /// A work of which only code and name are known.
    pub fn named(code: WorkCode, name: impl Into<String>) -> Self {
        Self {
            code,
            name: name.into(),
            cui: None,
            entity: None,
            state: None,
            mode: None,
            place: Place::default(),
            leftover: None,
            design_approved_on: None,
            design_cost: None,
            contractor: None,
            contractor_ruc: None,
            contract_amount: None,
            site_handover_on: None,
            start_on: None,
            planned_end_on: None,
            rescheduled_end_on: None,
            actual_end_on: None,
            duration_days: None,
            reported_month: None,
            reported_on: None,
            physical_planned: None,
            physical_actual: None,
            valuation_planned: None,
            valuation_actual: None,
            financial_percent: None,
            financial_amount: None,
            stoppage_flag: None,
            stoppage_cause: None,
            stoppage_text: None,
            stopped_on: None,
            stopped_days: None,
            extensions: None,
            extension_days: None,
            additions: None,
            deductions: None,
            unfinished_reason: None,
            received: None,
            received_on: None,
            settled: None,
            final_cost: None,
            terminated: None,
        }
    }

    /// The end that counts: rescheduled, else planned.
    pub fn due_on(&self) -> Option<NaiveDate> {
        self.rescheduled_end_on.or(self.planned_end_on)
    }
}

/// One month of a work's cumulative progress (`lAvances`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub work: WorkCode,
    pub month: Month,
    pub physical_planned: Option<Tenths>,
    pub physical_actual: Option<Tenths>,
    pub valuation_planned: Option<Soles>,
    pub valuation_actual: Option<Soles>,
    pub financial_percent: Option<Tenths>,
    pub financial_amount: Option<Soles>,
    pub state: Option<WorkState>,
    pub stoppage_text: Option<String>,
    pub stopped_on: Option<NaiveDate>,
}

/// An entry of a list of stalled works (*obras paralizadas*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stoppage {
    pub work: Option<WorkCode>,
    pub cui: Option<Cui>,
    pub name: Option<String>,
    pub since: Option<NaiveDate>,
    pub cause: StoppageCause,
    pub cause_text: Option<String>,
    pub physical_percent: Option<Tenths>,
    /// The state as printed, date and all.
    pub state_text: Option<String>,
}
