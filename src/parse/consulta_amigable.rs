//! Consulta Amigable: one line a municipality or project and year, in whole soles.
//!
//! Copies of it go round as csv and xlsx; the site itself serves HTML, as a page and as "xls". Both
//! become the same table here. The drill-down shows the same money cut in many ways (by rubro, by
//! month…), and what is cut in two ways must never be added: so only the lines of a municipality and
//! of its projects become figures; every line's *avance* is checked.

mod page;

use std::collections::BTreeSet;

pub use page::{is_page, read_page};

use super::desk::Desk;
use super::layout::{Known, Layout};
use super::table::{Columns, Row};
use super::{Options, ParseError, Record, Stopped, Watch, decimal};
use crate::domain::codes::{Cui, ProductCode, SecEjec, Ubigeo};
use crate::domain::evidence::Locator;
use crate::domain::figure::{Amounts, FigureKey};
use crate::domain::finding::{Finding, FindingCode};
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::Year;
use crate::domain::place::Municipality;
use crate::domain::project::Investment;
use crate::domain::source::Dataset;

pub const KNOWN: &[Known] = &[Known {
    dataset: Dataset::ConsultaAmigable,
    name: "consulta-amigable",
    needs: &[&["pia"], &["pim"], &["devengado"], RATE],
    expects: &[&["girado"]],
    lacks: &[],
    make: |options: &Options| Box::new(Lines::new(options)),
}];

const YEAR: &[&str] = &["ano", "anio", "year"];
const RATE: &[&str] = &["avance"];

/// The phases in the order of [`Amounts`]; pages before 2012 know one commitment only.
const PHASES: [&[&str]; 7] = [
    &["pia"],
    &["pim"],
    &["certificacion"],
    &["compromiso anual"],
    &["atencion de compromiso mensual", "compromiso mensual", "compromiso"],
    &["devengado"],
    &["girado"],
];

/// The lines of one file.
pub struct Lines {
    file: String,
    /// Said by the person or by the address, for a file that does not say it.
    year: Option<Year>,
    watch: Watch,
    /// Two lines of one key are one line printed twice, never to be added.
    seen: BTreeSet<FigureKey>,
    learnt: BTreeSet<Ubigeo>,
    /// The year that was asked for and is not the one printed was told.
    told_of_year: bool,
    /// Lines of a place, a rubro or a month: checked, but no figure of ours.
    checked_only: u64,
}

impl Lines {
    fn new(options: &Options) -> Self {
        Self {
            file: options.file_name.clone(),
            year: options.year,
            watch: options.watch.clone(),
            seen: BTreeSet::new(),
            learnt: BTreeSet::new(),
            told_of_year: false,
            checked_only: 0,
        }
    }

    /// The year printed, else the one that was said.
    fn year(&mut self, row: &mut Row<'_>) -> Option<Year> {
        let Some(text) = row.raw(YEAR) else { return self.year };
        let year = text.parse().ok().and_then(Year::new);
        if year.is_none() {
            row.reject(YEAR, text, FindingCode::BadNumber, "not a year");
        } else if self.year.is_some() && year != self.year && !self.told_of_year {
            // the site is known not to apply the year that was asked for
            self.told_of_year = true;
            row.note(YEAR, text, FindingCode::Contradiction, "another year was asked for");
        }
        year
    }
}

impl Layout for Lines {
    fn check(&self, columns: &Columns) -> Result<(), ParseError> {
        let says_it = self.year.is_some() || YEAR.iter().any(|name| columns.has(name));
        if says_it { Ok(()) } else { Err(ParseError::YearUnknown) }
    }

    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let year = self.year(row);
        let amounts = amounts(row);
        let Some(year) = year.filter(|_| !row.is_rejected()) else {
            if !row.is_rejected() {
                row.reject(YEAR, "", FindingCode::MissingValue, "no year");
            }
            return;
        };
        check_rate(row, &amounts);
        check_order(row, &amounts);
        let labels: Vec<Label> = row.others(&known_columns()).map(Label::of).collect();
        let Some(subject) = Subject::of(&labels) else {
            self.checked_only += 1;
            return;
        };
        if self.learnt.insert(subject.ubigeo.clone()) {
            row.records.push(Record::Municipality(Box::new(subject.municipality(&labels))));
        }
        let key = FigureKey {
            dataset: Dataset::ConsultaAmigable,
            sec_ejec: Some(subject.unit.clone()),
            year,
            product: subject.product.as_ref().map(|(code, _)| code.clone()),
            function: None,
            rubro: None,
            month: None,
        };
        let kept =
            key.product.is_none() || self.watch.keeps_unit(&subject.unit, Some(&subject.ubigeo));
        if subject.is_finer {
            self.checked_only += 1;
        }
        if subject.is_finer || !kept {
            return;
        }
        if !self.seen.insert(key.clone()) {
            let words = "this line stands above already; the first one counts";
            row.note(&["municipalidad"], subject.name, FindingCode::Duplicate, words);
            return;
        }
        row.records.extend(subject.investment().map(|one| Record::Investment(Box::new(one))));
        desk.cover(Some(&subject.unit), year);
        row.records.push(Record::Figure { key, amounts, rows: 1 });
    }

    fn finish(&mut self, desk: &mut Desk<'_>) -> Result<(), Stopped> {
        if self.checked_only == 0 {
            return Ok(());
        }
        desk.note(Finding {
            place: Locator { file: self.file.clone(), ..Locator::default() },
            value: self.checked_only.to_string(),
            code: FindingCode::UnknownValue,
            message:
                "lines that are no municipality's and no project's: checked, not kept as figures"
                    .to_owned(),
            rejects_row: false,
        })
    }
}

/// Every column that is no label.
fn known_columns() -> Vec<&'static str> {
    PHASES.iter().copied().chain([YEAR, RATE]).flatten().copied().collect()
}

/// The amounts printed; one that cannot be read leaves the row out.
fn amounts(row: &mut Row<'_>) -> Amounts {
    let phases = PHASES.map(|names| {
        let text = row.raw(names)?;
        let amount = decimal::thousands(text).and_then(|plain| decimal::money(&plain));
        if amount.is_none() {
            row.reject(names, text, FindingCode::BadAmount, "not an amount such as 25,955,058");
        }
        amount.map(|money| money.soles)
    });
    Amounts::from_array(phases)
}

/// Compares the *avance* printed with the one computed as the ministry does it.
fn check_rate(row: &mut Row<'_>, amounts: &Amounts) {
    let (Some(accrued), Some(budget)) = (amounts.accrued, amounts.pim) else { return };
    let Some(text) = row.raw(RATE) else { return };
    let Some(printed) = decimal::tenths(text) else {
        row.note(RATE, text, FindingCode::BadNumber, "not a percentage");
        return;
    };
    let Some(ours) = Tenths::ministry_rate(accrued.centimos(), budget.centimos()) else { return };
    if printed == ours || within_rounding(printed, accrued, budget) {
        return;
    }
    let words =
        format!("{} of {} are {ours} % as the ministry rounds", accrued.plain(), budget.plain());
    row.note(RATE, text, FindingCode::Contradiction, &words);
}

/// Tells whether whole soles explain a difference: each amount may be half a sol more or less.
fn within_rounding(printed: Tenths, accrued: Soles, budget: Soles) -> bool {
    const HALF_A_SOL: i64 = 50;
    let near = |amount: Soles| [amount.centimos() - HALF_A_SOL, amount.centimos() + HALF_A_SOL];
    let rates: Vec<Tenths> = near(accrued)
        .into_iter()
        .flat_map(|accrued| near(budget).map(|budget| Tenths::ministry_rate(accrued, budget)))
        .flatten()
        .collect();
    let (least, most) = (rates.iter().min(), rates.iter().max());
    // a budget of half a sol has no rate that could be bounded
    budget.abs().centimos() > HALF_A_SOL
        && least.is_some_and(|least| *least <= printed)
        && most.is_some_and(|most| printed <= *most)
}

/// Warns of phases out of their order: rare over a whole year, but each of them was seen.
fn check_order(row: &mut Row<'_>, amounts: &Amounts) {
    let phases = amounts.as_array();
    // certified and accrued within the budget; then each phase within the one before it
    for (earlier, later) in [(1, 2), (1, 5), (2, 3), (3, 4), (4, 5), (5, 6)] {
        let (Some(before), Some(after)) = (phases[earlier], phases[later]) else { continue };
        if after > before {
            let (names, text) = (PHASES[later], after.plain());
            let words = format!("more than {} ({})", PHASES[earlier][0], before.plain());
            row.note(names, &text, FindingCode::OutOfRange, &words);
        }
    }
}

/// A label of the drill-down: `030503-300305: MUNICIPALIDAD DISTRITAL DE COYLLURQUI`, `22: EDUCACION`.
struct Label<'a> {
    code: &'a str,
    name: &'a str,
}

impl<'a> Label<'a> {
    /// Takes a label apart; the page's history has the dimension's name before the code.
    fn of(text: &'a str) -> Self {
        let (head, name) = text.split_once(':').unwrap_or(("", text));
        let code = head.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        // the page adds its link to the project's sheet
        let name = name.trim_end().strip_suffix("Ficha de Proyecto").unwrap_or(name);
        Self { code, name: name.trim() }
    }

    /// The two numbers of a municipality.
    fn unit(&self) -> Option<(Ubigeo, SecEjec)> {
        let (ubigeo, unit) = self.code.split_once('-')?;
        Ubigeo::parse(ubigeo).ok().zip(SecEjec::parse(unit).ok())
    }

    /// A bare number is no label but an amount of a column that we do not know.
    fn tells_apart(&self) -> bool {
        !self.code.is_empty() || self.name.contains(char::is_alphabetic)
    }

    fn product(&self) -> Option<ProductCode> {
        ProductCode::parse(self.code).ok().filter(|code| code.as_str().starts_with(['2', '3']))
    }
}

/// What a line is about: a municipality, or one of its products.
struct Subject<'a> {
    ubigeo: Ubigeo,
    unit: SecEjec,
    name: &'a str,
    product: Option<(ProductCode, &'a str)>,
    /// Something below them is told apart too: a rubro, a month.
    is_finer: bool,
}

impl<'a> Subject<'a> {
    /// Labels come from the widest to the finest; those before the municipality are where it lies.
    fn of(labels: &[Label<'a>]) -> Option<Self> {
        let (at, (ubigeo, unit)) =
            labels.iter().enumerate().find_map(|(at, label)| Some((at, label.unit()?)))?;
        let finer = labels.get(at + 1..).unwrap_or_default();
        let product = finer.iter().find_map(|label| Some((label.product()?, label.name)));
        let telling = finer.iter().filter(|label| label.tells_apart()).count();
        let is_finer = telling > usize::from(product.is_some());
        Some(Self { ubigeo, unit, name: labels.get(at)?.name, product, is_finer })
    }

    fn municipality(&self, labels: &[Label<'_>]) -> Municipality {
        let named = |code: &str| {
            let label = labels.iter().find(|label| label.code == code)?;
            Some(label.name.to_owned())
        };
        Municipality {
            ubigeo: self.ubigeo.clone(),
            sec_ejec: Some(self.unit.clone()),
            ruc: None,
            name: self.name.to_owned(),
            department: named(self.ubigeo.department()),
            province: named(self.ubigeo.province()),
            district: None,
        }
    }

    fn investment(&self) -> Option<Investment> {
        let (code, name) = self.product.as_ref()?;
        let mut investment = Investment::named(Some(Cui::parse(code.as_str()).ok()?), *name);
        investment.sec_ejec = Some(self.unit.clone());
        Some(investment)
    }
}
