//! Steps of published amounts: the figure, and the rows that it sums.

use super::{StepKind, Walk, words};
use crate::domain::figure::{Amounts, Figure, FigureId};
use crate::domain::lang::Lang;
use crate::domain::period::{Month, Period};
use crate::i18n::{text, text_with};
use crate::store::db::StoreError;
use crate::store::figures::{self, Filter};

impl Walk<'_> {
    /// Adds a figure with the rows behind it; false when nothing published has this address.
    pub(super) async fn figure(&mut self, id: &FigureId, depth: u16) -> Result<bool, StoreError> {
        let filter = Filter {
            dataset: Some(id.dataset),
            sec_ejec: id.sec_ejec.clone(),
            product: id.product.clone(),
            year: Some(id.period.year()),
        };
        let known = figures::current(&self.house.db, &filter, self.as_of).await?;
        let mut parts: Vec<Figure> =
            known.into_iter().filter(|figure| belongs(figure, id, self.through)).collect();
        // the amounts of the year and those of its months stand in different rows of SIAF's file
        parts.sort_by_key(|figure| (figure.row.sha256, figure.row.locator.row));
        let Some(first) = parts.first() else { return Ok(false) };
        let sum = sum(&parts);
        let withdrawn = parts.iter().all(|part| part.withdrawn);
        let unit = id.sec_ejec.as_ref().map_or_else(String::new, |unit| {
            format!(", {}", self.say("trace-unit", &[("unit", unit.to_string().into())]))
        });
        let what = id
            .product
            .as_ref()
            .map_or_else(|| self.t("trace-all-products"), |product| format!("CUI {product}"));
        let rubro = id.rubro.as_ref().map_or_else(String::new, |rubro| format!(", rubro {rubro}"));
        let amounts = if withdrawn {
            let since = words::moment(self.lang, first.known_at);
            self.say("trace-gone-since", &[("date", since.into())])
        } else {
            sum.map_or_else(|| self.t("sum-too-large"), |sum| in_words(self.lang, &sum))
        };
        let many = match parts.len() {
            1 => String::new(),
            several => {
                let args = [("n", words::count(count(several)).into())];
                format!(" ({})", self.say("trace-sum-of", &args))
            }
        };
        let of = match self.through {
            Some(month) if id.period == Period::Year(month.year()) => {
                let args =
                    [("period", id.period.to_string().into()), ("month", month.to_string().into())];
                self.say("trace-through", &args)
            }
            _ => id.period.to_string(),
        };
        let of = [("dataset", id.dataset.to_string().into()), ("period", of.into())];
        let of = self.say("trace-dataset-of", &of);
        let text = format!("{of}, {what}{unit}{rubro}: {amounts}{many}");
        self.push(depth, StepKind::Figure, id.to_string(), text);
        self.figure_rows(&parts, depth + 1).await?;
        Ok(true)
    }

    async fn figure_rows(&mut self, parts: &[Figure], depth: u16) -> Result<(), StoreError> {
        let shown = self.effort.most_rows;
        for part in parts.iter().take(shown) {
            if self.is_full(depth) {
                return Ok(());
            }
            self.row(&part.row, &note(self.lang, part, parts.len() > 1), depth).await?;
        }
        if let Some(rest) = parts.len().checked_sub(shown).filter(|rest| *rest > 0) {
            let text = self.say("trace-more-rows", &[("n", words::count(count(rest)).into())]);
            let id = parts.get(shown).map(|part| part.row.sha256.to_string());
            self.push(depth, StepKind::Row, id.unwrap_or_default(), text);
        }
        Ok(())
    }
}

/// What figures come to; nothing when that does not fit: absurd amounts of a source stand in the chain
/// as they are, and their sum is said to be too large.
fn sum(parts: &[Figure]) -> Option<Amounts> {
    parts.iter().try_fold(Amounts::default(), |sum, part| sum.checked_plus(&part.amounts))
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A year takes its own figure and those of its months, up to the one that is asked about; the
/// datasets of months have both.
fn belongs(figure: &Figure, id: &FigureId, through: Option<Month>) -> bool {
    let period = match (id.period, figure.key.period()) {
        (Period::Year(_), Period::Month(month)) => {
            through.is_none_or(|last| last.year() != month.year() || month <= last)
        }
        (Period::Year(_), Period::Year(_)) => true,
        (month @ Period::Month(_), of) => of == month,
    };
    let rubro = id.rubro.is_none() || figure.key.rubro == id.rubro;
    // an address that names no project means all of them, never those of other units
    period && rubro
}

/// What one row says, and of which sum it is the first.
fn note(lang: Lang, part: &Figure, with_amounts: bool) -> String {
    let mut notes = Vec::new();
    if part.withdrawn {
        notes.push(text(lang, "trace-gone-here"));
    }
    if part.rows > 1 {
        notes.push(text_with(lang, "trace-first-of", &[("n", part.rows.to_string().into())]));
    }
    if with_amounts && !part.withdrawn {
        let period = part.key.month.map_or_else(
            || text(lang, "trace-of-year"),
            |_| {
                let period = [("period", part.key.period().to_string().into())];
                text_with(lang, "trace-of-month", &period)
            },
        );
        notes.push(format!("{period}: {}", in_words(lang, &part.amounts)));
    }
    notes.join("; ")
}

/// The phases that are published and not nothing; all that are, when all are nothing.
fn in_words(lang: Lang, amounts: &Amounts) -> String {
    let known: Vec<(&str, crate::domain::money::Soles)> = Amounts::NAMES
        .iter()
        .zip(amounts.as_array())
        .filter_map(|(phase, amount)| Some((*phase, amount?)))
        .collect();
    let moved: Vec<_> = known.iter().filter(|(_, amount)| !amount.is_zero()).collect();
    if moved.is_empty() {
        return if known.is_empty() {
            text(lang, "trace-no-amounts")
        } else {
            "S/ 0.00".to_owned()
        };
    }
    let told = moved.iter().map(|(phase, amount)| {
        let phase = text(lang, &format!("phase-{phase}"));
        format!("{phase} {}", words::soles(*amount))
    });
    told.collect::<Vec<_>>().join(", ")
}
