//! The rules and norms that ship with the house, embedded.
//!
//! A table of constants. The operator changes a threshold by putting a file of the same name into
//! `rules/` of the data folder; the list here only says which exist.

/// A file of `config/`: its name and its text.
pub type Shipped = (&'static str, &'static str);

macro_rules! shipped {
    ($folder:literal: $($id:literal),+ $(,)?) => {
        &[$(($id, include_str!(concat!("../../config/", $folder, "/", $id, ".toml")))),+]
    };
}

/// Every rule, in the order in which a committee reads them: money, work, data, process.
pub const RULES: &[Shipped] = shipped!("rules":
    "budget_removed", "budget_missing", "no_commitment", "slow_spending", "year_end_risk",
    "programme_dropped", "investment_deactivated", "design_delayed", "work_not_started", "slow_award",
    "single_bidder", "contract_terminated", "stoppage_declared", "stalled_work", "overdue_work",
    "behind_valuation", "money_ahead", "repeated_extensions", "cost_growth", "cost_exceeded",
    "finished_not_received", "not_in_service", "record_stale", "f12b_stale", "sources_disagree",
    "agreement_unmatched", "hearing_missing", "term_ending", "women_share_drop", "source_silent",
    "source_changed_past",
);

/// Every norm that a rule stands on.
pub const NORMS: &[Shipped] = shipped!("norms":
    "ley-28056-art-7", "instructivo-2010-sustituto", "ley-31589-art-2", "cgr-paralizadas",
    "ds-009-2025-art-207", "ds-009-2025-art-212", "infobras-registro", "ssi-alertas", "lom-119-a",
    "practica",
);
