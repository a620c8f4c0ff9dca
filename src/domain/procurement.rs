//! Tenders and contracts (SEACE, as OCDS releases and CONOSCE rows).
//!
//! A CUI on a process does not mean works: most are cement, studies and supervision. The class is
//! decided from category and words before anything is counted as a works contract.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::codes::{Cui, Ruc};
use super::money::Soles;
use super::source::worded;

worded! {
    /// What is bought.
    PurchaseClass {
        Works = "works",
        Goods = "goods",
        Services = "services",
        /// Studies and design files.
        Study = "study",
        Supervision = "supervision",
    }
}

worded! {
    /// Where a tender stands (*statusDetails*).
    TenderState {
        Called = "called",
        Awarded = "awarded",
        AwardFinal = "award_final",
        Contracted = "contracted",
        NoBids = "no_bids",
        Void = "void",
        Cancelled = "cancelled",
        Appealed = "appealed",
        Suspended = "suspended",
    }
}

/// A selection procedure (*procedimiento de selección*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tender {
    pub ocid: String,
    pub cui: Option<Cui>,
    /// The investment's name beside the CUI, as printed.
    pub project_name: Option<String>,
    pub buyer_ruc: Option<Ruc>,
    pub buyer_name: Option<String>,
    /// The procedure's nomenclature: `LP-ABR-6-2025-MPP/CS-1`.
    pub title: Option<String>,
    pub description: Option<String>,
    pub class: PurchaseClass,
    pub state: Option<TenderState>,
    pub published_on: Option<NaiveDate>,
    pub awarded_on: Option<NaiveDate>,
    /// 0 in the source is hidden by law, and read as `None`.
    pub reference_value: Option<Soles>,
    pub award_value: Option<Soles>,
    pub bidders: Option<i64>,
    pub suppliers: Vec<String>,
}

/// A contract, or one item of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// Unique within its dataset.
    pub code: String,
    pub ocid: Option<String>,
    pub cui: Option<Cui>,
    pub description: Option<String>,
    pub class: PurchaseClass,
    pub amount: Option<Soles>,
    pub currency: Option<String>,
    pub supplier: Option<String>,
    pub supplier_ruc: Option<Ruc>,
    pub signed_on: Option<NaiveDate>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// *tieneresolucion*: ended before its time.
    pub terminated: Option<bool>,
}
