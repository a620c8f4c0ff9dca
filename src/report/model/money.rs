//! The money: what the municipality has this year, what is used, and how much of it was agreed.

use chrono::NaiveDate;
use serde::Serialize;

use super::cited::{Cited, NoteNumber, Notes};
use super::summary::sum;
use crate::domain::agreement::Sector;
use crate::domain::codes::Cui;
use crate::domain::evidence::EvidenceId;
use crate::domain::facts::budget::{Money, Question, Whose};
use crate::domain::facts::ties::Part;
use crate::domain::figure::FigureId;
use crate::domain::indicator::{MeasureId, NotComputable, Subject};
use crate::domain::judgement::Judgement;
use crate::domain::link::Link;
use crate::domain::money::Soles;
use crate::domain::period::{Month, Period, Year};
use crate::domain::source::Dataset;

/// PIA, PIM, certified and accrued of one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Budget {
    pub pia: Cited<Soles>,
    pub pim: Cited<Soles>,
    pub certified: Cited<Soles>,
    pub accrued: Cited<Soles>,
}

impl Budget {
    pub const fn unknown(why: NotComputable) -> Self {
        Self {
            pia: Cited::unknown(why),
            pim: Cited::unknown(why),
            certified: Cited::unknown(why),
            accrued: Cited::unknown(why),
        }
    }

    /// What was spent of what there is, in céntimos; `None` when either is unknown or there is none.
    pub fn spent(&self) -> Option<(i64, i64)> {
        let (part, whole) = (self.accrued.known()?.centimos(), self.pim.known()?.centimos());
        (whole > 0).then_some((part, whole))
    }
}

/// The section about money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MoneyPart {
    pub year: Year,
    /// The dataset that answers for the year.
    pub dataset: Option<Dataset>,
    /// The last day that it speaks of, at most the end of the report's month.
    pub data_until: Option<NaiveDate>,
    /// All that the municipality has.
    pub total: Budget,
    /// Its works and projects.
    pub investment: Budget,
    /// What was spent of each year's investment up to the same month, newest past year first.
    pub past: Vec<PastYear>,
    /// This year month by month, and the past years beside it.
    pub months: Vec<YearLine>,
    /// The part of the investment that confirmed links tie to agreements.
    pub agreed: Budget,
    pub unagreed: Budget,
    /// Investments that are in no agreement, the largest first.
    pub largest_unagreed: Vec<InvestmentLine>,
    pub sectors: Vec<SectorLine>,
    pub rubros: Vec<RubroLine>,
}

/// A past year up to the same month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PastYear {
    pub year: Year,
    pub accrued: Soles,
    /// As it stood at the end of that year.
    pub pim: Soles,
    pub note: Option<NoteNumber>,
}

/// What was spent from January to each month, against the PIM of the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct YearLine {
    pub year: Year,
    pub pim: Soles,
    /// January first; `None` where no file reaches.
    pub accrued: Vec<Option<Soles>>,
}

/// An investment of the municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InvestmentLine {
    pub cui: Cui,
    /// As the source writes it; `None` where no file names it.
    pub name: Option<String>,
    pub money: Budget,
}

/// Investment by the sector that people name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectorLine {
    pub sector: Sector,
    pub pim: Soles,
    pub accrued: Soles,
    pub note: Option<NoteNumber>,
}

/// One funding line: canon (18) and FONCOMUN (07).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RubroLine {
    pub rubro: String,
    /// For anything.
    pub total: Budget,
    /// For works and projects.
    pub investment: Budget,
    /// For works and projects that are in the agreements.
    pub agreed: Budget,
}

/// Canon and royalties; the municipal fund (FONCOMUN).
const RUBROS: [&str; 2] = ["18", "07"];
/// Past years that are shown beside this one.
const PAST_YEARS: i64 = 3;
/// How many investments without agreement are named.
const LARGEST: usize = 10;

/// Answers the report's questions about money.
pub fn part(now: &Judgement, notes: &mut Notes) -> MoneyPart {
    let (year, month) = (now.month.year(), now.month.number());
    let ask = |whose| Question::new(whose, year).through(month);
    let agreed_parts = agreed_parts(now);
    let municipality = Subject::Municipality(now.facts.municipality.ubigeo.clone());
    let measured = |indicator: &str| measure_ids(now, indicator, &municipality);
    let agreed = if now.facts.agreements.is_empty() {
        Budget::unknown(NotComputable::NotRecorded)
    } else {
        budget(now, &ask(Whose::Of(&agreed_parts)), measured("agreed_investment_share"), notes)
    };
    let investment = budget(now, &ask(Whose::Investments), measured("execution_rate"), notes);
    MoneyPart {
        year,
        dataset: now.facts.money_dataset(Whose::Unit, year),
        data_until: now
            .facts
            .money_dataset(Whose::Unit, year)
            .and_then(|dataset| data_until(now, dataset, year)),
        total: budget(now, &ask(Whose::Unit), Vec::new(), notes),
        past: past_years(now, notes),
        months: year_lines(now, Whose::Investments),
        unagreed: difference(&investment, &agreed, notes, measured("unagreed_investment")),
        largest_unagreed: largest_unagreed(now, &agreed_parts, notes),
        sectors: sectors(now, notes),
        rubros: RUBROS.iter().map(|rubro| rubro_line(now, rubro, &agreed_parts, notes)).collect(),
        agreed,
        investment,
    }
}

/// The address of a measure, where it was measured.
pub fn measure_ids(now: &Judgement, indicator: &str, subject: &Subject) -> Vec<EvidenceId> {
    let id = MeasureId {
        indicator: indicator.to_owned(),
        subject: subject.clone(),
        period: Period::Month(now.month),
    };
    let measured = now.measures.iter().any(|measure| measure.id == id && measure.value.is_ok());
    measured.then_some(EvidenceId::Measure(id)).into_iter().collect()
}

/// Asks the facts; the footnote is the measure that says it in one address, else every figure.
pub fn budget(
    now: &Judgement,
    question: &Question<'_>,
    measured: Vec<EvidenceId>,
    notes: &mut Notes,
) -> Budget {
    let Some(money) = now.facts.money(question) else {
        return Budget::unknown(NotComputable::YearNotLoaded);
    };
    let on = data_until(now, money.dataset, question.year);
    let mut evidence = if measured.is_empty() { money.evidence() } else { measured };
    if evidence.is_empty() {
        // nothing of it in a loaded file: the whole of that file is what shows it
        evidence.push(whole_unit(now, money.dataset, question.year));
    }
    let note = notes.cite(evidence, on);
    let phase = |amount: Option<Soles>| Cited {
        value: amount.ok_or(NotComputable::NeverReported),
        on,
        note,
    };
    Budget {
        pia: phase(money.amounts.pia),
        pim: phase(money.amounts.pim),
        certified: phase(money.amounts.certified),
        accrued: phase(money.amounts.accrued),
    }
}

fn whole_unit(now: &Judgement, dataset: Dataset, year: Year) -> EvidenceId {
    EvidenceId::Figure(FigureId {
        dataset,
        sec_ejec: now.facts.municipality.sec_ejec.clone(),
        product: None,
        period: Period::Year(year),
        rubro: None,
    })
}

/// The last day that the dataset speaks of, but not after the report's month.
fn data_until(now: &Judgement, dataset: Dataset, year: Year) -> Option<NaiveDate> {
    let end = now.month.last_day();
    now.facts
        .cutoff(dataset, year)
        .map(|cutoff| if year == now.month.year() { cutoff.min(end) } else { cutoff })
}

/// The investments behind all agreements, once each, with the part of them that was agreed.
fn agreed_parts(now: &Judgement) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (id, _) in &now.ladders {
        let ties = now.facts.ties(id);
        for part in ties.parts.iter().filter(|_| ties.confirmed) {
            match parts.iter_mut().find(|known| known.cui == part.cui) {
                // two agreements may share an investment; together they never hold more than all of it
                Some(known) => known.share = (known.share + part.share).min(Link::WHOLE),
                None => parts.push(part.clone()),
            }
        }
    }
    parts.sort_by(|one, other| one.cui.cmp(&other.cui));
    parts
}

/// What is left of a budget; unknown where either side is.
fn difference(
    whole: &Budget,
    part: &Budget,
    notes: &mut Notes,
    measured: Vec<EvidenceId>,
) -> Budget {
    let note = notes.cite(measured, whole.pim.on).or(whole.pim.note);
    let minus = |whole: &Cited<Soles>, part: &Cited<Soles>| Cited {
        value: match (&whole.value, &part.value) {
            (Ok(whole), Ok(part)) => Ok(*whole - *part),
            (Err(why), _) | (_, Err(why)) => Err(*why),
        },
        on: whole.on,
        note,
    };
    Budget {
        pia: minus(&whole.pia, &part.pia),
        pim: minus(&whole.pim, &part.pim),
        certified: minus(&whole.certified, &part.certified),
        accrued: minus(&whole.accrued, &part.accrued),
    }
}

fn years_before(year: Year) -> impl Iterator<Item = Year> {
    (1..=PAST_YEARS).filter_map(move |back| Year::new(i64::from(year.number()) - back))
}

fn past_years(now: &Judgement, notes: &mut Notes) -> Vec<PastYear> {
    let mut past = Vec::new();
    for year in years_before(now.month.year()) {
        let question = Question::new(Whose::Investments, year).through(now.month.number());
        let Some(money) = now.facts.money(&question) else { continue };
        let (Some(accrued), Some(pim)) = (money.amounts.accrued, money.amounts.pim) else {
            continue;
        };
        if pim > Soles::ZERO {
            let note = notes.cite(money.evidence(), money.cutoff);
            past.push(PastYear { year, accrued, pim, note });
        }
    }
    past
}

/// The running year month by month and the past ones beside it, of all investments or of some.
pub fn year_lines(now: &Judgement, whose: Whose<'_>) -> Vec<YearLine> {
    let this = now.month.year();
    std::iter::once(this)
        .chain(years_before(this))
        .filter_map(|year| year_line(now, whose, year))
        .collect()
}

/// The line of a year; nothing where only a total of the year is published.
fn year_line(now: &Judgement, whose: Whose<'_>, year: Year) -> Option<YearLine> {
    let all_year = now.facts.money(&Question::new(whose, year))?;
    if !matches!(all_year.dataset, Dataset::Siaf63) {
        return None;
    }
    let end = if year == now.month.year() { now.month.last_day() } else { year.last_day() };
    let reach = all_year.cutoff.map_or(end, |cutoff| cutoff.min(end));
    let month = |number: u8| {
        let month = Month::new(year, u32::from(number))?;
        (month.last_day() <= reach).then(|| {
            now.facts.money(&Question::new(whose, year).through(number))?.amounts.accrued
        })?
    };
    Some(YearLine { year, pim: all_year.pim(), accrued: (1..=12).map(month).collect() })
        .filter(|line| line.pim > Soles::ZERO && line.accrued.iter().any(Option::is_some))
}

fn largest_unagreed(now: &Judgement, agreed: &[Part], notes: &mut Notes) -> Vec<InvestmentLine> {
    let year = now.month.year();
    let mut found: Vec<(Soles, Cui)> = Vec::new();
    for cui in now.facts.unit_investments(year) {
        if agreed.iter().any(|part| part.cui == cui) {
            continue;
        }
        let part = [Part { cui: cui.clone(), share: Link::WHOLE }];
        let money: Option<Money> = now.facts.money(&Question::new(Whose::Of(&part), year));
        found.push((money.map_or(Soles::ZERO, |money| money.pim()), cui));
    }
    found.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    found.truncate(LARGEST);
    let line = |(_, cui): (Soles, Cui)| {
        let part = [Part { cui: cui.clone(), share: Link::WHOLE }];
        let question = Question::new(Whose::Of(&part), year).through(now.month.number());
        let records = now.facts.investment_records(&cui);
        InvestmentLine {
            name: records.first().map(|record| record.fact.name.clone()),
            money: budget(now, &question, Vec::new(), notes),
            cui,
        }
    };
    found.into_iter().map(line).collect()
}

fn sectors(now: &Judgement, notes: &mut Notes) -> Vec<SectorLine> {
    let codes: Vec<String> = (1..=25).map(|code| format!("{code:02}")).collect();
    let mut lines: Vec<SectorLine> = Vec::new();
    for sector in Sector::ALL {
        let functions: Vec<&str> = codes
            .iter()
            .map(String::as_str)
            .filter(|code| Sector::of_function(code) == *sector)
            .collect();
        let question = Question::new(Whose::Investments, now.month.year())
            .through(now.month.number())
            .functions(&functions);
        let Some(money) = now.facts.money(&question).filter(|money| !money.figures.is_empty())
        else {
            continue;
        };
        let note = notes.cite(money.evidence(), data_until(now, money.dataset, money.year));
        lines.push(SectorLine {
            sector: *sector,
            pim: money.pim(),
            accrued: money.accrued(),
            note,
        });
    }
    lines.sort_by_key(|line| (std::cmp::Reverse(line.pim), line.sector));
    lines
}

fn rubro_line(now: &Judgement, rubro: &str, agreed: &[Part], notes: &mut Notes) -> RubroLine {
    let mut ask = |whose| {
        let question =
            Question::new(whose, now.month.year()).through(now.month.number()).rubro(rubro);
        budget(now, &question, Vec::new(), notes)
    };
    RubroLine {
        rubro: rubro.to_owned(),
        total: ask(Whose::Unit),
        investment: ask(Whose::Investments),
        agreed: ask(Whose::Of(agreed)),
    }
}

impl MoneyPart {
    /// The investment of the sectors that people asked for first: water, education, health, roads.
    pub fn priority(&self) -> (Soles, Soles) {
        const PEOPLES: [Sector; 4] =
            [Sector::WaterSanitation, Sector::Education, Sector::Health, Sector::Transport];
        let of_them: Vec<Soles> = self
            .sectors
            .iter()
            .filter(|line| PEOPLES.contains(&line.sector))
            .map(|line| line.pim)
            .collect();
        let all: Vec<Soles> = self.sectors.iter().map(|line| line.pim).collect();
        (sum(&of_them), sum(&all))
    }
}
