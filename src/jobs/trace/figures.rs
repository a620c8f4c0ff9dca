//! Steps of published amounts: the figure, and the rows that it sums.

use super::{StepKind, Walk, words};
use crate::domain::figure::{Amounts, Figure, FigureId};
use crate::domain::period::{Month, Period};
use crate::store::db::StoreError;
use crate::store::figures::{self, Filter};

/// The seven phases as people read them, in the order of [`Amounts::NAMES`].
const PHASES: [&str; 7] =
    ["PIA", "PIM", "certificado", "compromiso anual", "compromiso", "devengado", "girado"];

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
        let sum = parts.iter().fold(Amounts::default(), |sum, part| sum.plus(&part.amounts));
        let withdrawn = parts.iter().all(|part| part.withdrawn);
        let unit = id.sec_ejec.as_ref().map_or_else(String::new, |unit| format!(", unidad {unit}"));
        let what = id.product.as_ref().map_or_else(
            || "todos los proyectos y productos".to_owned(),
            |product| format!("CUI {product}"),
        );
        let rubro = id.rubro.as_ref().map_or_else(String::new, |rubro| format!(", rubro {rubro}"));
        let amounts = if withdrawn {
            format!("ya no figura desde {}", words::moment(first.known_at))
        } else {
            in_words(&sum)
        };
        let many = match parts.len() {
            1 => String::new(),
            several => format!(" (suma de {} cifras)", words::count(count(several))),
        };
        let of = match self.through {
            Some(month) if id.period == Period::Year(month.year()) => {
                format!("{} hasta {month}", id.period)
            }
            _ => id.period.to_string(),
        };
        let text = format!("{} de {of}, {what}{unit}{rubro}: {amounts}{many}", id.dataset);
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
            self.row(&part.row, &note(part, parts.len() > 1), depth).await?;
        }
        if let Some(rest) = parts.len().checked_sub(shown).filter(|rest| *rest > 0) {
            let text = format!(
                "y {} filas más de la misma suma, no mostradas aquí",
                words::count(count(rest))
            );
            let id = parts.get(shown).map(|part| part.row.sha256.to_string());
            self.push(depth, StepKind::Row, id.unwrap_or_default(), text);
        }
        Ok(())
    }
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
fn note(part: &Figure, with_amounts: bool) -> String {
    let mut notes = Vec::new();
    if part.withdrawn {
        notes.push("ya no figura en este archivo completo".to_owned());
    }
    if part.rows > 1 {
        notes.push(format!("la primera de {} filas sumadas", part.rows));
    }
    if with_amounts && !part.withdrawn {
        let period = part
            .key
            .month
            .map_or_else(|| "del año".to_owned(), |_| format!("de {}", part.key.period()));
        notes.push(format!("{period}: {}", in_words(&part.amounts)));
    }
    notes.join("; ")
}

/// The phases that are published and not nothing; all that are, when all are nothing.
fn in_words(amounts: &Amounts) -> String {
    let known: Vec<(&str, crate::domain::money::Soles)> = PHASES
        .iter()
        .zip(amounts.as_array())
        .filter_map(|(phase, amount)| Some((*phase, amount?)))
        .collect();
    let moved: Vec<_> = known.iter().filter(|(_, amount)| !amount.is_zero()).collect();
    if moved.is_empty() {
        return if known.is_empty() { "sin montos".to_owned() } else { "S/ 0.00".to_owned() };
    }
    let told = moved.iter().map(|(phase, amount)| format!("{phase} {}", words::soles(*amount)));
    told.collect::<Vec<_>>().join(", ")
}
