//! What several formulas have in common.

use std::collections::BTreeSet;

use super::inputs::{InForce, Inputs, Participation};
use super::tell::{Answer, Lacking, Told, rate};
use crate::domain::agreement::{ProcessId, ProgrammeItem};
use crate::domain::codes::Cui;
use crate::domain::evidence::{EvidenceId, Seen};
use crate::domain::facts::budget::{Money, Whose};
use crate::domain::facts::ties::Part;
use crate::domain::facts::works::{OneWork, Report};
use crate::domain::finding::ContradictionField;
use crate::domain::indicator::Value;
use crate::domain::ladder::Rung;
use crate::domain::link::Link;
use crate::domain::money::{Soles, Tenths};
use crate::domain::procurement::{PurchaseClass, Tender};
use crate::domain::project::Investment;
use crate::domain::source::Source;
use crate::domain::work::WorkState;

/// What is told of a work is late when nothing was reported of it for so long.
const OLD_REPORT_DAYS: i64 = 60;
/// The fields of a work on whose contradiction no figure of it is believed.
const REPORTED: &[ContradictionField] =
    &[ContradictionField::PhysicalProgress, ContradictionField::WorkState];
const SPENT: &[ContradictionField] =
    &[ContradictionField::Accrued, ContradictionField::ModifiedBudget];

// --- register ------------------------------------------------------------------------------------

/// The agreements in force that no other has replaced, of one process or of all.
pub fn in_force<'i, 'a>(
    inputs: &'i Inputs<'a>,
    process: Option<&ProcessId>,
) -> impl Iterator<Item = &'i InForce<'a>> {
    inputs.agreements.iter().filter(move |one| {
        !one.is_replaced() && process.is_none_or(|process| one.agreement.id.process == *process)
    })
}

/// The sum agreed over all years, where the acta names one and it fits.
pub fn agreed_amount(one: &InForce<'_>) -> Option<Soles> {
    let amounts = one.agreement.amounts.iter().filter_map(|of| of.amount);
    let mut known = amounts.peekable();
    known.peek()?;
    known.try_fold(Soles::ZERO, Soles::checked_add)
}

/// Change of a count from the process before, of whom one asks for.
pub fn change(
    inputs: &Inputs<'_>,
    process: &ProcessId,
    who: fn(&Participation) -> i64,
) -> Result<Answer, Lacking> {
    let (now, before) = (inputs.participation(process)?, inputs.participation_before(process)?);
    if now.is_small() || before.is_small() {
        return Err(Lacking::small_group());
    }
    // counts are never negative, so their difference fits
    let (is, was) = (who(&now), who(&before));
    let share = Tenths::percent(is - was, was).ok_or_else(Lacking::no_baseline)?;
    Ok(Answer::new(Value::Tenths(share), &[Source::Register])
        .parts(Value::Whole(is - was), Value::Whole(was))
        .mark(format!("De {was} en {} a {is}.", before.process.year))
        .by([before.event, now.event]))
}

/// The versions of the programme, oldest first.
pub fn version_names(inputs: &Inputs<'_>) -> Vec<String> {
    let names: BTreeSet<&String> =
        inputs.facts.programme.iter().map(|item| &item.fact.version).collect();
    names.into_iter().cloned().collect()
}

/// The lines of the newest version of the programme.
pub fn items_in_force<'a>(inputs: &Inputs<'a>) -> Vec<&'a Seen<ProgrammeItem>> {
    let newest = inputs.facts.programme.iter().map(|item| &item.fact.version).max();
    let in_force = |item: &&Seen<ProgrammeItem>| Some(&item.fact.version) == newest;
    inputs.facts.programme.iter().filter(in_force).collect()
}

/// Came as far as a rung; who had the money and lost it is not among those who have it.
pub fn has_reached(one: &InForce<'_>, rung: Rung) -> bool {
    let lost = one.ladder.rung(rung).is_some_and(|status| status.lost_on.is_some());
    one.ladder.reached >= Some(rung) && !lost
}

/// Share of the agreements that reached a rung, by process and of the municipality.
pub fn level(inputs: &Inputs<'_>, rung: Rung) -> Vec<Told> {
    let of = |process: Option<&ProcessId>| {
        let all: Vec<&InForce<'_>> = in_force(inputs, process).collect();
        let reached = |one: &&&InForce<'_>| has_reached(one, rung);
        let there = all.iter().filter(reached).count();
        let unknown = all.iter().filter(|one| super::compliance_unknown_share::is_unknown(one));
        let unknown = unknown.count();
        let answer = Answer::of_counts(there, all.len(), &[])?;
        let answer = answer.by(all.iter().filter(reached).map(|one| one.id()));
        let words = format!("De {unknown} no se sabe.");
        Ok(if unknown > 0 { answer.mark(words) } else { answer })
    };
    let mut told = inputs.each_process(|process| of(Some(process)));
    told.extend(inputs.of_municipality(of(None)));
    told
}

// --- money ---------------------------------------------------------------------------------------

/// Accrued of the modified budget; money spent without a budget contradicts itself.
fn execution(inputs: &Inputs<'_>, money: &Money) -> Result<Answer, Lacking> {
    if money.pim() <= Soles::ZERO && money.accrued() > Soles::ZERO {
        let (pim, spent) =
            (format!("PIM S/ {}", money.pim()), format!("devengado S/ {}", money.accrued()));
        return Err(Lacking::contradictory(&pim, &spent).by(money.evidence()));
    }
    let answer = Answer::of_money(money.accrued(), money.pim(), &[])
        .map_err(|lacking| lacking.by(money.evidence()))?;
    Ok(inputs.stand_on(answer, money))
}

/// The execution rate of some investments.
pub fn agreement_rate(inputs: &Inputs<'_>, parts: &[Part]) -> Result<Answer, Lacking> {
    let money = inputs.money(Whose::Of(parts))?;
    let answer = execution(inputs, &money)?;
    Ok(answer.contradictory(inputs.differs(parts, SPENT).is_some()))
}

/// The execution rate of the unit or of its investments.
pub fn unit_rate(inputs: &Inputs<'_>, whose: Whose<'_>) -> Result<Answer, Lacking> {
    let money = inputs.money(whose)?;
    Ok(execution(inputs, &money)?.contradictory(inputs.unit_differs(SPENT)))
}

/// Where a forecast ends: by the greatest, the median and the least share of other years.
pub struct Ends {
    pub low: Soles,
    pub middle: Soles,
    pub high: Soles,
}

/// The year-end forecast of every agreement and of the municipality's investments.
pub fn forecast(inputs: &Inputs<'_>, end: fn(&Ends) -> Soles) -> Vec<Told> {
    let of = |whose: Whose<'_>, rate: Result<Answer, Lacking>| ahead(inputs, whose, rate?, end);
    let mut told = inputs.each_matched(|one| {
        let parts = &one.ties.parts;
        of(Whose::Of(parts), agreement_rate(inputs, parts))
    });
    let rate = unit_rate(inputs, Whose::Investments);
    told.extend(inputs.of_municipality(of(Whose::Investments, rate)));
    told
}

fn ahead(
    inputs: &Inputs<'_>,
    whose: Whose<'_>,
    answer: Answer,
    end: fn(&Ends) -> Soles,
) -> Result<Answer, Lacking> {
    /// Before April a year tells nothing of its end.
    const FIRST_MONTH: u8 = 4;
    let money = inputs.money(whose)?;
    let closed = inputs.closed_months(&money);
    if closed < FIRST_MONTH {
        return Err(Lacking::too_short().by(answer.evidence));
    }
    let pace = inputs.pace(closed)?;
    let at = |share: i64| at_year_end(money.accrued(), share).map(|sum| sum.min(money.pim()));
    // the more of a year others had spent by now, the less is still to come
    let [least, median, most] = pace.shares.ok_or_else(Lacking::too_short)?;
    let ends = at(most).zip(at(median)).zip(at(least));
    let ((low, middle), high) = ends.ok_or_else(Lacking::too_short)?;
    let edge = |sum: Soles| rate(sum, money.pim()).ok_or_else(Lacking::zero_base);
    let (from, to) = (edge(low)?, edge(high)?);
    let chosen = end(&Ends { low, middle, high });
    let mut answer = answer.parts(Value::Soles(chosen), Value::Soles(money.pim()));
    answer.value = Value::Tenths(edge(chosen)?);
    Ok(answer.mark(format!(
        "Entre {from} y {to} de cada 100. De {} pronósticos pasados acertamos {}.",
        pace.years, pace.hits
    )))
}

/// What was spent, over the share of the year that others had spent by then (in millionths).
fn at_year_end(spent: Soles, share: i64) -> Option<Soles> {
    let sum = i128::from(spent.centimos()) * 1_000_000 / i128::from(share.max(1));
    i64::try_from(sum).ok().map(Soles::from_centimos)
}

// --- investments, works, tenders -----------------------------------------------------------------

/// An amount of an investment with the record that has it.
pub struct Amount {
    pub amount: Soles,
    pub source: Source,
    pub id: EvidenceId,
}

/// The newest amount that any record has of an investment.
pub fn newest(
    inputs: &Inputs<'_>,
    cui: &Cui,
    of: fn(&Investment) -> Option<Soles>,
) -> Option<Amount> {
    inputs.facts.investment_records(cui).into_iter().find_map(|record| {
        let amount = of(&record.fact)?;
        Some(Amount { amount, source: record.dataset.source(), id: record.id.clone() })
    })
}

/// The last report in which progress rose; the first one where it never did.
pub fn last_rise<'a>(reports: &[&'a Report]) -> Option<&'a Report> {
    let rise = reports.windows(2).rev().find(|pair| pair[1].actual > pair[0].actual);
    rise.map(|pair| pair[1]).or_else(|| reports.first().copied())
}

/// The newest works tender of some investments; cement, studies and supervision are none.
pub fn works_tender<'a>(inputs: &Inputs<'a>, parts: &[Part]) -> Result<&'a Seen<Tender>, Lacking> {
    inputs
        .facts
        .tenders
        .iter()
        .filter(|tender| tender.fact.class == PurchaseClass::Works)
        .filter(|tender| {
            let cui = tender.fact.cui.as_ref();
            cui.is_some_and(|cui| parts.iter().any(|part| part.cui == *cui))
        })
        .max_by_key(|tender| (tender.fact.published_on, &tender.fact.ocid))
        .ok_or_else(|| {
            let words = "No encontramos en SEACE el proceso de compra de la obra.";
            Lacking::because(crate::domain::indicator::NotComputable::NoMatch, words)
        })
}

impl Inputs<'_> {
    /// The investments of the programme in force, named there or by the agreements of its lines.
    pub fn portfolio_parts(&self) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        for item in items_in_force(self) {
            let agreement = self.agreements.iter().find(|one| {
                one.ties.confirmed && item.fact.agreement.as_ref() == Some(&one.agreement.id)
            });
            let own = item.fact.cui.iter().cloned();
            let linked = agreement.into_iter().flat_map(|one| &one.ties.parts);
            for cui in own.chain(linked.map(|part| part.cui.clone())) {
                if parts.iter().all(|part| part.cui != cui) {
                    parts.push(Part { cui, share: Link::WHOLE });
                }
            }
        }
        parts
    }

    /// All that was ever accrued of the updated cost, over the investments that tell both.
    pub fn consumed(&self, parts: &[Part]) -> Result<Answer, Lacking> {
        let never = || Lacking::never_reported(Source::Ssi);
        let (mut spent, mut cost) = (Soles::ZERO, Soles::ZERO);
        let (mut evidence, mut sources) = (Vec::new(), Vec::new());
        for part in parts {
            let told = |of: fn(&Investment) -> Option<Soles>| newest(self, &part.cui, of);
            let both = told(|of| of.accrued_total).zip(told(|of| of.updated_cost));
            let Some((was, is)) = both else { continue };
            spent = spent.checked_add(was.amount).ok_or_else(never)?;
            cost = cost.checked_add(is.amount).ok_or_else(never)?;
            sources.extend([was.source, is.source]);
            evidence.extend([was.id, is.id]);
        }
        if evidence.is_empty() {
            return Err(never());
        }
        let differs = self.differs(parts, &[ContradictionField::Cost]).is_some();
        let answer = Answer::of_money(spent, cost, &sources)?;
        Ok(answer.by(evidence).contradictory(differs))
    }

    /// An answer read from a work: its sources, whether they agree, and how old the report is.
    pub fn read_from(&self, mut answer: Answer, one: &OneWork<'_>) -> Answer {
        answer.sources.extend(one.sources());
        let reported = one.work.reported_month;
        // of a finished work no newer report is owed
        let is_owed = one.work.state != Some(WorkState::Finished);
        let is_old = reported
            .is_some_and(|month| (self.day - month.last_day()).num_days() > OLD_REPORT_DAYS);
        let differs = self.work_differs(&one.work.code, REPORTED);
        answer.late(is_old && is_owed).contradictory(differs)
    }
}
