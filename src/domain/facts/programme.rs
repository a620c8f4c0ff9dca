//! The multi-annual programme (*PEPMIP*) beside the acta: which agreements entered, which did not, what
//! entered without one, and what changed from one version to the next.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Facts;
use crate::domain::agreement::{AgreementId, ProgrammeItem, YearAmount};
use crate::domain::codes::Cui;
use crate::domain::evidence::{EvidenceId, Seen};
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::domain::text::fold;

/// One version of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Portfolio {
    /// `2025-2027`.
    pub version: String,
    pub years: Vec<Year>,
    pub objectives: Vec<Objective>,
    /// Agreements of its years that no line of it carries.
    pub missing: Vec<AgreementId>,
    /// Against the version before; `None` when it is the first.
    pub changes: Option<Changes>,
}

/// The lines of one objective, in the order of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Objective {
    /// As typed; `None` where the sheet names none.
    pub name: Option<String>,
    pub lines: Vec<PortfolioLine>,
}

/// One investment of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PortfolioLine {
    pub number: i64,
    pub name: String,
    pub cui: Option<Cui>,
    pub amounts: Vec<YearAmount>,
    pub validated: Option<bool>,
    pub origin: Option<String>,
    /// The agreements that it carries: named in the sheet, or confirmed to be this investment.
    pub agreements: Vec<AgreementId>,
    pub evidence: EvidenceId,
}

/// What became of the lines of the version before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Changes {
    pub before: String,
    /// Names that are new in this version, and those that it no longer has.
    pub entered: Vec<String>,
    pub left: Vec<String>,
    pub moved: Vec<Moved>,
}

/// A line whose money of a year is another now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved {
    pub name: String,
    pub year: Year,
    pub before: Option<Soles>,
    pub now: Option<Soles>,
}

impl Portfolio {
    pub fn lines(&self) -> impl Iterator<Item = &PortfolioLine> {
        self.objectives.iter().flat_map(|objective| &objective.lines)
    }

    /// What the programme sets down for a year.
    pub fn total(&self, year: Year) -> Soles {
        let of_year = self.lines().filter_map(|line| amount(&line.amounts, year));
        of_year.sum()
    }
}

impl Facts {
    /// Every version of the programme, the newest first.
    pub fn portfolios(&self) -> Vec<Portfolio> {
        let mut versions: BTreeMap<&str, Vec<&Seen<ProgrammeItem>>> = BTreeMap::new();
        for item in &self.programme {
            versions.entry(item.fact.version.as_str()).or_default().push(item);
        }
        for items in versions.values_mut() {
            items.sort_by_key(|item| item.fact.number);
        }
        let mut before: Option<(&str, &[&Seen<ProgrammeItem>])> = None;
        let mut portfolios = Vec::new();
        for (version, items) in &versions {
            portfolios.push(self.portfolio(version, items, before));
            before = Some((version, items));
        }
        portfolios.reverse();
        portfolios
    }

    fn portfolio(
        &self,
        version: &str,
        items: &[&Seen<ProgrammeItem>],
        before: Option<(&str, &[&Seen<ProgrammeItem>])>,
    ) -> Portfolio {
        let carried = self.carried();
        let mut objectives: Vec<Objective> = Vec::new();
        for item in items {
            let line = line(item, &carried);
            let name = item.fact.objective.clone();
            match objectives.iter_mut().find(|known| same(known.name.as_deref(), name.as_deref())) {
                Some(known) => known.lines.push(line),
                None => objectives.push(Objective { name, lines: vec![line] }),
            }
        }
        let years = years(version, items);
        let held: BTreeSet<&AgreementId> =
            objectives.iter().flat_map(|one| &one.lines).flat_map(|one| &one.agreements).collect();
        let missing = self
            .agreements
            .iter()
            .filter_map(|versions| versions.in_force())
            .map(|seen| &seen.fact)
            .filter(|agreement| agreement.replaced_by.is_none())
            .filter(|agreement| agreement.fiscal_years().iter().any(|year| years.contains(year)))
            .filter(|agreement| !held.contains(&agreement.id))
            .map(|agreement| agreement.id.clone())
            .collect();
        Portfolio {
            version: version.to_owned(),
            years,
            objectives,
            missing,
            changes: before.map(|(before, were)| changes(before, were, items)),
        }
    }

    /// Which agreements a confirmed link ties to each investment.
    fn carried(&self) -> BTreeMap<Cui, Vec<AgreementId>> {
        let mut carried: BTreeMap<Cui, Vec<AgreementId>> = BTreeMap::new();
        for seen in self.agreements.iter().filter_map(|versions| versions.in_force()) {
            for (cui, _) in self.confirmed_cuis(&seen.fact.id) {
                carried.entry(cui.clone()).or_default().push(seen.fact.id.clone());
            }
        }
        carried
    }
}

fn line(item: &Seen<ProgrammeItem>, carried: &BTreeMap<Cui, Vec<AgreementId>>) -> PortfolioLine {
    let fact = &item.fact;
    let by_code = fact.cui.as_ref().and_then(|cui| carried.get(cui)).into_iter().flatten();
    let mut agreements: Vec<AgreementId> = fact.agreement.iter().chain(by_code).cloned().collect();
    agreements.sort();
    agreements.dedup();
    PortfolioLine {
        number: fact.number,
        name: fact.name.clone(),
        cui: fact.cui.clone(),
        amounts: fact.amounts.clone(),
        validated: fact.validated,
        origin: fact.origin.clone(),
        agreements,
        evidence: item.id.clone(),
    }
}

fn same(one: Option<&str>, other: Option<&str>) -> bool {
    one.map(fold) == other.map(fold)
}

/// The years that the version is for, and those that any line has money in.
fn years(version: &str, items: &[&Seen<ProgrammeItem>]) -> Vec<Year> {
    let mut years: BTreeSet<Year> =
        items.iter().flat_map(|item| item.fact.amounts.iter().map(|amount| amount.year)).collect();
    if let Some((first, last)) = version.split_once('-')
        && let (Ok(first), Ok(last)) = (first.parse::<Year>(), last.parse::<Year>())
    {
        let span = i64::from(first.number())..=i64::from(last.number());
        years.extend(span.filter_map(Year::new));
    }
    years.into_iter().collect()
}

fn changes(before: &str, were: &[&Seen<ProgrammeItem>], are: &[&Seen<ProgrammeItem>]) -> Changes {
    let find = |among: &[&Seen<ProgrammeItem>], one: &ProgrammeItem| {
        among.iter().find(|other| is_same(&other.fact, one)).map(|other| other.fact.clone())
    };
    let mut moved = Vec::new();
    for is in are {
        let Some(was) = find(were, &is.fact) else { continue };
        let both: BTreeSet<Year> = was.amounts.iter().map(|amount| amount.year).collect();
        for year in both {
            let (before, now) = (amount(&was.amounts, year), amount(&is.fact.amounts, year));
            // a year that the new version no longer speaks of was not taken away
            let is_told = is.fact.amounts.iter().any(|amount| amount.year == year);
            if is_told && before != now {
                moved.push(Moved { name: is.fact.name.clone(), year, before, now });
            }
        }
    }
    let only = |some: &[&Seen<ProgrammeItem>], others: &[&Seen<ProgrammeItem>]| {
        some.iter()
            .filter(|one| find(others, &one.fact).is_none())
            .map(|one| one.fact.name.clone())
            .collect()
    };
    let (entered, left) = (only(are, were), only(were, are));
    Changes { before: before.to_owned(), entered, left, moved }
}

/// The same investment: by its code where both have one, else by its agreement, else by its name.
fn is_same(one: &ProgrammeItem, other: &ProgrammeItem) -> bool {
    if let (Some(one), Some(other)) = (&one.cui, &other.cui) {
        return one == other;
    }
    if let (Some(one), Some(other)) = (&one.agreement, &other.agreement) {
        return one == other;
    }
    fold(&one.name) == fold(&other.name)
}

fn amount(amounts: &[YearAmount], year: Year) -> Option<Soles> {
    amounts.iter().find(|one| one.year == year)?.amount
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::facts::made::Made;

    fn item(
        facts: &Facts,
        version: &str,
        name: &str,
        cui: &str,
        soles: i64,
    ) -> Seen<ProgrammeItem> {
        let process = &facts.processes[0];
        let year = Year::new(2025).unwrap();
        Seen {
            fact: ProgrammeItem {
                ubigeo: process.fact.id.ubigeo.clone(),
                version: version.into(),
                number: 1,
                objective: Some("Agua".into()),
                name: name.into(),
                cui: Cui::parse(cui).ok(),
                agreement: None,
                amounts: vec![YearAmount { year, amount: Soles::from_soles(soles) }],
                validated: None,
                origin: None,
            },
            dataset: process.dataset,
            row: process.row.clone(),
            known_at: process.known_at,
            id: process.id.clone(),
        }
    }

    #[test]
    fn versions_are_compared_by_code_and_an_agreement_that_no_line_carries_is_missing() {
        let mut facts = Made::agreed().build();
        facts.programme = vec![
            item(&facts, "2024-2026", "Riego", "2999003", 900),
            item(&facts, "2024-2026", "Estadio", "2999031", 800),
            item(&facts, "2025-2027", "Riego de la parte alta", "2999003", 700),
            item(&facts, "2025-2027", "Plaza", "2999041", 100),
        ];
        let portfolios = facts.portfolios();
        let versions: Vec<&str> = portfolios.iter().map(|one| one.version.as_str()).collect();
        assert_eq!(versions, ["2025-2027", "2024-2026"]);
        let changes = portfolios[0].changes.as_ref().unwrap();
        assert_eq!(
            (&changes.entered, &changes.left),
            (&vec!["Plaza".into()], &vec!["Estadio".into()])
        );
        assert_eq!(changes.moved[0].now, Soles::from_soles(700), "another name, the same code");
        assert_eq!(portfolios[0].total(Year::new(2025).unwrap()), Soles::from_soles(800).unwrap());
        assert_eq!(portfolios[0].objectives.len(), 1);
        assert_eq!(portfolios[1].changes, None);
    }
}
