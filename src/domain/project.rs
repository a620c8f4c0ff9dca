//! A public investment (*inversión pública*) as Invierte.pe and SSI describe it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::codes::{Cui, Function, SecEjec, Ubigeo};
use super::money::{Soles, Tenths};
use super::period::{Month, Year};
use super::source::worded;

worded! {
    /// State of an investment (*ESTADO*).
    InvestmentState {
        Active = "active",
        Closed = "closed",
        /// *DESACTIVADO PERMANENTE*.
        Deactivated = "deactivated",
    }
}

worded! {
    /// Stage of form 08 (*ETAPA_F8*).
    ExecutionStage {
        /// A: consistency approved.
        Consistency = "consistency",
        /// B: design file (*expediente técnico*).
        Design = "design",
        /// C: physical execution.
        Execution = "execution",
    }
}

/// What one dataset says about one investment. A field that it does not publish is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Investment {
    /// `None` is an idea of the programme, or an old record without a code.
    pub cui: Option<Cui>,
    pub snip_code: Option<String>,
    pub idea_code: Option<String>,
    /// As the source writes it.
    pub name: String,
    /// Executing unit (*UEI*), where the dataset names it by number.
    pub sec_ejec: Option<SecEjec>,
    /// The entity's name as printed.
    pub entity: Option<String>,
    pub state: Option<InvestmentState>,
    /// *SITUACION*: VIABLE, APROBADO, EN FORMULACION, as printed.
    pub situation: Option<String>,
    /// *TIPO_INVERSION* or *TIPO_FORMATO*, as printed: PROYECTO DE INVERSION, IOARR…
    pub kind: Option<String>,
    pub function: Option<Function>,
    /// Every district where it lies; one row of the bank each.
    pub places: Vec<Place>,
    /// *Monto viable*.
    pub viable_cost: Option<Soles>,
    /// *Costo actualizado*; 1.00 or less is a placeholder and read as `None`.
    pub updated_cost: Option<Soles>,
    /// *Devengado acumulado*, all years.
    pub accrued_total: Option<Soles>,
    /// *Avance físico*; `-1` means not reported.
    pub physical_percent: Option<Tenths>,
    /// Registered in the official multi-annual programme (*REGISTRADO_PMI*).
    pub in_programme: Option<bool>,
    /// *PMI_ANIO_n*: programmed amounts, first year first.
    pub programmed: Vec<Soles>,
    pub stage: Option<ExecutionStage>,
    /// *ET_REGISTRADO* or *EXPEDIENTE_TECNICO*.
    pub design_registered: Option<bool>,
    pub design_approved_on: Option<NaiveDate>,
    pub registered_on: Option<NaiveDate>,
    pub viable_on: Option<NaiveDate>,
    pub start_on: Option<NaiveDate>,
    pub end_on: Option<NaiveDate>,
    pub has_follow_up: Option<bool>,
    /// *TIENE_F9*: closing registered.
    pub closed_form: Option<bool>,
    pub first_accrued: Option<Month>,
    pub last_accrued: Option<Month>,
    /// SSI's own alert codes, as printed: `[5]`.
    pub source_alerts: Option<String>,
    pub year: Option<Year>,
}

impl Investment {
    /// An investment of which only code and name are known.
    pub fn named(cui: Option<Cui>, name: impl Into<String>) -> Self {
        Self {
            cui,
            name: name.into(),
            snip_code: None,
            idea_code: None,
            sec_ejec: None,
            entity: None,
            state: None,
            situation: None,
            kind: None,
            function: None,
            places: Vec::new(),
            viable_cost: None,
            updated_cost: None,
            accrued_total: None,
            physical_percent: None,
            in_programme: None,
            programmed: Vec::new(),
            stage: None,
            design_registered: None,
            design_approved_on: None,
            registered_on: None,
            viable_on: None,
            start_on: None,
            end_on: None,
            has_follow_up: None,
            closed_form: None,
            first_accrued: None,
            last_accrued: None,
            source_alerts: None,
            year: None,
        }
    }
}

/// Where something lies, as far as the source says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    pub ubigeo: Option<Ubigeo>,
    pub department: Option<String>,
    pub province: Option<String>,
    pub district: Option<String>,
    /// Community, street or reference, as printed.
    pub detail: Option<String>,
}

/// One Formato 12-B: what the unit itself reported of an investment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    pub cui: Cui,
    pub updated_on: Option<NaiveDate>,
    pub physical_percent: Option<Tenths>,
    pub stopped: Option<bool>,
    /// *ULT_ESTADO_SITUACIONAL*, as printed.
    pub situation: Option<String>,
    pub problem: Option<String>,
    pub start_on: Option<NaiveDate>,
    pub end_on: Option<NaiveDate>,
}

/// A dated note on an investment's situation or problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SituationNote {
    pub cui: Cui,
    pub on: Option<NaiveDate>,
    /// SITUACION, PROBLEMAS, ACCIONES, or the coded type, as printed.
    pub kind: String,
    pub text: String,
}
