//! Sums of money over the figures of a municipality.
//!
//! The one place that decides which dataset speaks of a year: SIAF's 63 columns, else its 73, else
//! SSI's views, and of a whole unit and year Consulta Amigable; amounts of two datasets are never
//! added. PIA and PIM belong to the year and are taken as known now; the other phases are flows,
//! summed up to a month. Sums are made in 128 bits: one that does not fit an amount is not published
//! at all rather than wrong.

mod tally;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::Facts;
use super::ties::Part;
use crate::domain::codes::{Cui, SecEjec};
use crate::domain::evidence::EvidenceId;
use crate::domain::figure::{Amounts, Figure, FigureId, FigureKey};
use crate::domain::link::Link;
use crate::domain::money::Soles;
use crate::domain::period::{Period, Year};
use crate::domain::source::{Dataset, Source};
use tally::Tally;

/// The datasets that may answer, best first.
const PREFERRED: [Dataset; 6] = [
    Dataset::Siaf63,
    Dataset::Siaf73,
    Dataset::SsiUepm,
    Dataset::SsiMes,
    Dataset::SsiUepa,
    Dataset::SsiDev2,
];

/// Whose money is asked for.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'a> {
    /// All that the executing unit has.
    Unit,
    /// Its investments: the products that are projects (TIPO_ACT_PROY 2).
    Investments,
    /// Some investments, each with the part of it that counts; in whatever unit they are carried out.
    Of(&'a [Part]),
    /// The same, but only what the own unit has of them.
    OwnOf(&'a [Part]),
}

/// A sum that somebody wants to know.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    pub whose: Whose<'a>,
    pub year: Year,
    /// Flows count from January to this month.
    pub through: u8,
    pub rubro: Option<&'a str>,
    /// Government functions that count; none named is all.
    pub functions: &'a [&'a str],
}

impl<'a> Question<'a> {
    pub const fn new(whose: Whose<'a>, year: Year) -> Self {
        Self { whose, year, through: 12, rubro: None, functions: &[] }
    }

    #[must_use]
    pub const fn through(self, month: u8) -> Self {
        Self { through: month, ..self }
    }

    #[must_use]
    pub const fn rubro(self, rubro: &'a str) -> Self {
        Self { rubro: Some(rubro), ..self }
    }

    #[must_use]
    pub const fn functions(self, functions: &'a [&'a str]) -> Self {
        Self { functions, ..self }
    }
}

/// The answer of one dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    pub dataset: Dataset,
    pub year: Year,
    /// A phase that the dataset does not publish is `None`; one that it has nothing in is zero.
    pub amounts: Amounts,
    /// The figures that were summed; none when an absent line is the answer.
    pub figures: Vec<FigureId>,
    /// The last day that the dataset speaks of in that year.
    pub cutoff: Option<NaiveDate>,
}

impl Money {
    pub fn pia(&self) -> Soles {
        self.amounts.pia.unwrap_or_default()
    }

    pub fn pim(&self) -> Soles {
        self.amounts.pim.unwrap_or_default()
    }

    pub fn accrued(&self) -> Soles {
        self.amounts.accrued.unwrap_or_default()
    }

    /// Money set aside: the greater of certified and committed for the year.
    pub fn set_aside(&self) -> Soles {
        self.amounts
            .certified
            .unwrap_or_default()
            .max(self.amounts.committed_annual.unwrap_or_default())
    }

    pub fn evidence(&self) -> Vec<EvidenceId> {
        self.figures.iter().cloned().map(EvidenceId::Figure).collect()
    }
}

/// PIA and PIM of a year as they stood from a moment on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    pub at: DateTime<Utc>,
    pub pia: Soles,
    pub pim: Soles,
}

impl Facts {
    /// Sums what one dataset says; `None` when no file of that year speaks of it.
    pub fn money(&self, question: &Question<'_>) -> Option<Money> {
        let dataset = self
            .money_dataset(question.whose, question.year)
            .or_else(|| self.totals_dataset(question))?;
        let is_cut = dataset == Dataset::ConsultaAmigable && matches!(question.whose, Whose::Unit);
        let unit_has_lines = !is_cut && self.unit_has_lines(dataset, question.year);
        let mut tally = Tally::default();
        let mut figures = BTreeSet::new();
        for figure in &self.figures {
            if figure.withdrawn
                || figure.key.dataset != dataset
                || figure.key.year != question.year
                || figure.key.month.is_some_and(|month| month > question.through)
                || (is_cut && figure.key.product.is_some())
            {
                continue;
            }
            let Some(share) = self.share(question, &figure.key, unit_has_lines) else { continue };
            tally.add(figure, share);
            figures.insert(figure_id(question, &figure.key));
        }
        Some(Money {
            dataset,
            year: question.year,
            amounts: tally.finish(dataset),
            figures: figures.into_iter().collect(),
            cutoff: self.cutoff(dataset, question.year),
        })
    }

    /// The dataset that answers for a year.
    pub fn money_dataset(&self, whose: Whose<'_>, year: Year) -> Option<Dataset> {
        let speaks = |dataset: &&Dataset| {
            self.figures.iter().any(|figure| {
                figure.key.dataset == **dataset
                    && figure.key.year == year
                    && self.is_meant(whose, &figure.key)
            })
        };
        let loaded = |dataset: &&Dataset| self.is_loaded(**dataset, year);
        let siaf = || PREFERRED.iter().filter(|dataset| dataset.source() == Source::Siaf);
        match whose {
            Whose::Unit | Whose::Investments | Whose::OwnOf(_) => {
                siaf().find(|dataset| speaks(dataset) || loaded(dataset)).copied()
            }
            // a line that SIAF never had may be another unit's: SSI knows those too
            Whose::Of(_) => PREFERRED.iter().find(speaks).or_else(|| siaf().find(loaded)).copied(),
        }
    }

    /// Consulta Amigable prints one line a municipality or project and year, without months or rubros:
    /// it answers for the whole unit, or for projects that it names every one, where no file of SIAF
    /// does. Its lines of projects are part of the unit's line, and seldom all of them.
    fn totals_dataset(&self, question: &Question<'_>) -> Option<Dataset> {
        let whole_year =
            question.through == 12 && question.rubro.is_none() && question.functions.is_empty();
        let dataset = Dataset::ConsultaAmigable;
        let of_year = || {
            self.figures.iter().filter(|figure| {
                figure.key.dataset == dataset
                    && figure.key.year == question.year
                    && !figure.withdrawn
            })
        };
        let speaks = match question.whose {
            Whose::Unit => of_year().any(|figure| {
                figure.key.product.is_none() && self.is_own(figure.key.sec_ejec.as_ref())
            }),
            Whose::Investments => false,
            Whose::Of(parts) | Whose::OwnOf(parts) => {
                let is_named = |part: &Part| {
                    let only = [part.clone()];
                    let whose = match question.whose {
                        Whose::OwnOf(_) => Whose::OwnOf(&only),
                        _ => Whose::Of(&only),
                    };
                    of_year().any(|figure| self.is_meant(whose, &figure.key))
                };
                !parts.is_empty() && parts.iter().all(is_named)
            }
        };
        (whole_year && speaks).then_some(dataset)
    }

    /// A file of that dataset and year was loaded for the unit: what it lacks does not exist.
    pub fn is_loaded(&self, dataset: Dataset, year: Year) -> bool {
        self.coverage.iter().any(|loaded| loaded.dataset == dataset && loaded.year == year)
    }

    /// The last day that a dataset speaks of in a year.
    pub fn cutoff(&self, dataset: Dataset, year: Year) -> Option<NaiveDate> {
        let of_it =
            self.coverage.iter().filter(|loaded| loaded.dataset == dataset && loaded.year == year);
        of_it.filter_map(|loaded| loaded.cutoff).max()
    }

    /// PIA and PIM of investments in a year at each moment at which they were known to change.
    pub fn budget_history(&self, parts: &[Part], year: Year) -> Vec<Known> {
        let whose = Whose::Of(parts);
        let Some(dataset) = self.money_dataset(whose, year) else { return Vec::new() };
        let versions: Vec<&Figure> = self
            .figure_history
            .iter()
            .filter(|figure| {
                figure.key.dataset == dataset
                    && figure.key.year == year
                    && figure.key.month.is_none()
                    && self.is_meant(whose, &figure.key)
            })
            .collect();
        let moments: BTreeSet<DateTime<Utc>> =
            versions.iter().map(|figure| figure.known_at).collect();
        moments.into_iter().map(|at| self.known(parts, year, &versions, at)).collect()
    }

    fn known(&self, parts: &[Part], year: Year, versions: &[&Figure], at: DateTime<Utc>) -> Known {
        let question = Question::new(Whose::Of(parts), year);
        let mut newest: BTreeMap<&FigureKey, &Figure> = BTreeMap::new();
        for figure in versions.iter().filter(|figure| figure.known_at <= at) {
            newest.insert(&figure.key, figure);
        }
        let mut tally = Tally::default();
        for figure in newest.values().filter(|figure| !figure.withdrawn) {
            if let Some(share) = self.share(&question, &figure.key, true) {
                tally.add(figure, share);
            }
        }
        let amounts = tally.finish(Dataset::Siaf63);
        Known { at, pia: amounts.pia.unwrap_or_default(), pim: amounts.pim.unwrap_or_default() }
    }

    /// The part of a figure that a question asks for, in thousandths; `None` when it is not meant.
    fn share(&self, question: &Question<'_>, key: &FigureKey, unit_has_lines: bool) -> Option<u16> {
        let rubro = question
            .rubro
            .is_none_or(|wanted| key.rubro.as_ref().is_some_and(|rubro| rubro.as_str() == wanted));
        let function = question.functions.is_empty()
            || key.function.as_ref().is_some_and(|of| question.functions.contains(&of.as_str()));
        // once a unit is kept in detail, the total kept before it was watched would count twice
        let twice = key.product.is_none() && unit_has_lines;
        if !rubro || !function || twice || !self.is_meant(question.whose, key) {
            return None;
        }
        match question.whose {
            Whose::Unit | Whose::Investments => Some(Link::WHOLE),
            Whose::Of(parts) | Whose::OwnOf(parts) => part_of(parts, key).map(|part| part.share),
        }
    }

    fn is_meant(&self, whose: Whose<'_>, key: &FigureKey) -> bool {
        let own = || self.is_own(key.sec_ejec.as_ref());
        match whose {
            Whose::Unit => own(),
            Whose::Investments => own() && is_project(key),
            Whose::OwnOf(parts) => own() && part_of(parts, key).is_some(),
            // a code that many units share is this agreement's only in its own unit
            Whose::Of(parts) => {
                part_of(parts, key).is_some_and(|part| !part.cui.is_generic() || own())
            }
        }
    }

    fn is_own(&self, unit: Option<&SecEjec>) -> bool {
        unit.is_some() && unit == self.municipality.sec_ejec.as_ref()
    }

    fn unit_has_lines(&self, dataset: Dataset, year: Year) -> bool {
        self.figures.iter().any(|figure| {
            figure.key.dataset == dataset
                && figure.key.year == year
                && figure.key.product.is_some()
                && self.is_own(figure.key.sec_ejec.as_ref())
        })
    }

    /// The investments of the unit in a year, as the answering dataset lists them: all of them where
    /// SIAF was loaded, else those that a page of Consulta Amigable names.
    pub fn unit_investments(&self, year: Year) -> BTreeSet<Cui> {
        let dataset =
            self.money_dataset(Whose::Investments, year).unwrap_or(Dataset::ConsultaAmigable);
        self.figures
            .iter()
            .filter(|figure| !figure.withdrawn)
            .map(|figure| &figure.key)
            .filter(|key| key.dataset == dataset && key.year == year)
            .filter(|key| self.is_meant(Whose::Investments, key))
            .filter_map(FigureKey::cui)
            .collect()
    }
}

/// A product that is a project; compared as text, because it is asked of every figure.
fn is_project(key: &FigureKey) -> bool {
    key.product.as_ref().is_some_and(|product| product.as_str().starts_with('2'))
}

fn part_of<'a>(parts: &'a [Part], key: &FigureKey) -> Option<&'a Part> {
    let product = key.product.as_ref()?;
    parts.iter().find(|part| part.cui.as_str() == product.as_str())
}

/// The address of a sum: the whole unit where all of it was summed, else each investment.
fn figure_id(question: &Question<'_>, key: &FigureKey) -> FigureId {
    let whole = matches!(question.whose, Whose::Unit);
    FigureId {
        dataset: key.dataset,
        sec_ejec: key.sec_ejec.clone(),
        product: if whole { None } else { key.product.clone() },
        period: Period::Year(key.year),
        rubro: question.rubro.and(key.rubro.clone()),
    }
}

#[cfg(test)]
mod tests;
