//! Money: rates as the ministry prints them, pace, forecasts, what was taken away.

use super::{code, tenths, told};
use crate::domain::facts::made::{CUI, Made};
use crate::domain::figure::Amounts;
use crate::domain::indicator::NotComputable;
use crate::domain::money::Soles;

#[test]
fn coyllurqui_s_rate_of_2025_is_the_published_one() {
    let of_year = Amounts {
        pia: Soles::parse("30970467"),
        pim: Soles::parse("92801757"),
        ..Amounts::default()
    };
    let spent = Amounts { accrued: Soles::parse("50086024.72"), ..Amounts::default() };
    let facts = Made::agreed().figure(CUI, 2025, 0, of_year).figure(CUI, 2025, 10, spent).build();
    assert_eq!(tenths(&facts, "execution_rate", "030503"), 540, "53.97 %");
    let measure = told(&facts, "execution_rate", "030503");
    assert_eq!(measure.evidence[0].to_string(), "siaf-63:300305:*:2025");
    assert_eq!(tenths(&facts, "outturn_vs_opening", "030503"), 1617);
}

#[test]
fn a_budget_of_nothing_is_no_base_and_spending_without_one_contradicts_itself() {
    let facts = Made::agreed().budget(CUI, 2025, 0, 0).build();
    assert_eq!(code(&facts, "execution_rate", "030503/2024/01"), NotComputable::ZeroBase);
    let facts = Made::agreed().budget(CUI, 2025, 0, 0).flow(CUI, 2025, 3, 0, 7).build();
    assert_eq!(code(&facts, "execution_rate", "030503/2024/01"), NotComputable::Contradictory);
}
