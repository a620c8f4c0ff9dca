//! The columns of the open data, and the descriptor that explains them beside the files.
//!
//! The table and its descriptor are made of the same list, so neither can have a column that the other
//! lacks. The descriptor speaks of every table of this house that lies in the folder: whoever exports
//! figures today and alerts tomorrow into one folder finds both explained.

use std::path::Path;

use chrono::NaiveDate;

use crate::domain::lang::Lang;
use crate::domain::source::Source;
use crate::i18n::text;
use crate::report::package::{Column, Holds, Package, Table};

/// The name that a reader of data packages looks for.
pub const DESCRIPTOR: &str = "datapackage.json";

/// The columns of one table.
pub type Columns = &'static [Column];

pub const FIGURES: Columns = &[
    ("source", "source", Holds::Text),
    ("dataset", "dataset", Holds::Text),
    ("ubigeo", "ubigeo", Holds::Text),
    ("sec_ejec", "sec_ejec", Holds::Text),
    ("cui", "cui", Holds::Text),
    ("year", "year", Holds::Year),
    ("month", "month_number", Holds::Month),
    ("rubro", "rubro", Holds::Text),
    ("function", "function", Holds::Text),
    ("pia", "pia", Holds::Amount),
    ("pim", "pim", Holds::Amount),
    ("certified", "certified", Holds::Amount),
    ("committed_annual", "committed_annual", Holds::Amount),
    ("committed", "committed", Holds::Amount),
    ("accrued", "accrued", Holds::Amount),
    ("paid", "paid_amount", Holds::Amount),
    ("known_at", "known_at", Holds::Moment),
    ("sha256", "sha256", Holds::Text),
    ("withdrawn", "withdrawn", Holds::Flag),
    ("withdrawn_parts", "withdrawn_parts", Holds::Count),
    ("unknown", "unknown_json", Holds::Object),
];
pub const AGREEMENTS: Columns = &[
    ("agreement", "agreement", Holds::Text),
    ("version", "version", Holds::Count),
    ("versions", "versions", Holds::Count),
    ("title", "title", Holds::Text),
    ("text", "text", Holds::Text),
    ("place", "place", Holds::Text),
    ("sector", "sector", Holds::Text),
    ("kind", "kind", Holds::Text),
    ("priority", "priority", Holds::Count),
    ("amount", "amount", Holds::Amount),
    ("fiscal_years", "fiscal_years", Holds::List),
    ("due", "due", Holds::Day),
    ("responsible", "responsible", Holds::Text),
    ("cuis", "cuis", Holds::List),
    ("works", "works", Holds::List),
    ("proposed_cuis", "proposed_cuis", Holds::List),
    ("acta_cuis", "acta_cuis", Holds::List),
    ("situation", "situation", Holds::Text),
    ("pace", "pace", Holds::Text),
    ("reached", "reached", Holds::Text),
    ("applicable", "applicable", Holds::Count),
    ("rungs", "rungs", Holds::Things),
    ("outcome", "outcome", Holds::Text),
    ("replaced_by", "replaced_by", Holds::Text),
    ("unknown", "unknown_json", Holds::Object),
    ("evidence", "list_evidence", Holds::List),
];
pub const RUNGS: Columns = &[
    ("agreement", "agreement", Holds::Text),
    ("rung", "rung", Holds::Text),
    ("n", "rung_number", Holds::Count),
    ("state", "rung_state", Holds::Text),
    ("date", "rung_on", Holds::Day),
    ("lost_on", "lost_on", Holds::Day),
    ("skipped", "skipped", Holds::Flag),
    ("note", "rung_mark", Holds::Text),
    ("evidence", "list_evidence", Holds::List),
];
pub const MEASURES: Columns = &[
    ("id", "id", Holds::Text),
    ("indicator", "indicator", Holds::Text),
    ("subject", "subject", Holds::Text),
    ("period", "period", Holds::Text),
    ("value", "value", Holds::Any),
    ("numerator", "numerator", Holds::Any),
    ("denominator", "denominator", Holds::Any),
    ("unit", "unit", Holds::Text),
    ("state", "freshness", Holds::Text),
    ("not_computable", "reason_key", Holds::Text),
    ("reason", "remark", Holds::Text),
    ("formula_version", "formula_version", Holds::Count),
    ("evidence", "list_evidence", Holds::List),
    ("unknown", "unknown_json", Holds::Object),
];
pub const ALERTS: Columns = &[
    ("id", "id", Holds::Text),
    ("rule", "rule", Holds::Text),
    ("subject", "subject", Holds::Text),
    ("case", "case", Holds::Count),
    ("state", "alert_state", Holds::Text),
    ("severity", "severity", Holds::Count),
    ("opened_at", "opened_at", Holds::Moment),
    ("title", "alert_title", Holds::Text),
    ("body", "body", Holds::Text),
    ("expected", "expected_words", Holds::Text),
    ("observed", "observed_words", Holds::Text),
    ("ground", "ground", Holds::Text),
    ("next", "next_steps", Holds::List),
    ("evidence", "list_evidence", Holds::List),
    ("reply", "reply_json", Holds::Object),
    ("inhibited_by", "inhibited_by", Holds::Text),
    ("historical", "historical", Holds::Flag),
    ("silenced_until", "silenced_until", Holds::Day),
    ("unknown", "unknown_json", Holds::Object),
];

/// Every table by the name of its file, with the columns that together name a row once.
const TABLES: [(&str, Columns, &[&str]); 5] = [
    // any of its keys may be unknown, and then none of the others names the row
    ("figures", FIGURES, &[]),
    ("agreements", AGREEMENTS, &["agreement"]),
    ("rungs", RUNGS, &["agreement", "rung"]),
    ("measures", MEASURES, &["id"]),
    ("alerts", ALERTS, &["id"]),
];

pub fn names(columns: &[Column]) -> Vec<&'static str> {
    columns.iter().map(|(name, ..)| *name).collect()
}

/// Describes the tables that lie in a folder.
pub fn descriptor(folder: &Path, lang: Lang, today: NaiveDate) -> serde_json::Result<String> {
    let there = |name: &str| folder.join(format!("{name}.csv")).is_file();
    let table = |(name, columns, key): &(&str, Columns, &'static [&'static str])| Table {
        file: format!("{name}.csv"),
        about: text(lang, &format!("package-{name}")),
        columns,
        key,
    };
    Package {
        name: "acta-viva".to_owned(),
        title: text(lang, "package-export"),
        description: ["report-not-municipality", "package-guard"]
            .map(|key| text(lang, key))
            .join(" "),
        made_on: today,
        sources: Source::ALL.to_vec(),
        lang,
        tables: TABLES.iter().filter(|(name, ..)| there(name)).map(table).collect(),
    }
    .render()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_explained_in_every_language_and_every_key_is_a_column() {
        for (name, columns, key) in TABLES {
            assert!(key.iter().all(|one| names(columns).contains(one)), "{name}");
            for lang in Lang::ALL {
                for (_, term, _) in columns {
                    for key in [format!("term-{term}"), format!("term-{term}-means")] {
                        assert_ne!(text(lang, &key), format!("«{key}»"), "{name}");
                    }
                }
                assert_ne!(text(lang, &format!("package-{name}")), format!("«package-{name}»"));
            }
        }
    }
}
