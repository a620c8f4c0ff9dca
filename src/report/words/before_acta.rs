//! A municipality without an acta, in sentences: what it has, how fast, in what, and beside whom.

use super::{Voice, agreements};
use crate::domain::text::{shorten, tidy};
use crate::i18n::spelled::Gender;
use crate::i18n::text;
use crate::report::model::Report;
use crate::report::model::before_acta::{Look, LookReason, WholeYear};
use crate::report::model::money::InvestmentLine;
use crate::report::model::neighbours::Neighbours;
use crate::report::model::summary::sum;

/// Letters of an official name that are read before it is cut.
const NAME: usize = 90;
/// Sectors that are named, the largest first.
const SECTORS: usize = 4;

/// That there is no acta, and whether the public records tell something all the same.
pub fn headline(voice: Voice, report: &Report) -> String {
    let tells = report.before_acta.as_ref().is_some_and(|part| {
        !part.years.is_empty() || !part.look.is_empty() || !report.money.largest_unagreed.is_empty()
    });
    voice.say(if tells { "before-headline" } else { "summary-none" }, &[])
}

/// "En 2025 tuvo S/ 92.8 millones y se gastaron S/ 50.1 millones: 54 de cada 100 soles."
pub fn whole(voice: Voice, report: &Report) -> Vec<String> {
    let Some(part) = &report.before_acta else { return Vec::new() };
    let Some((newest, earlier)) = part.years.split_first() else {
        let year = report.money.year.to_string();
        return vec![voice.say("money-unknown", &[("year", year.into())])];
    };
    let mut said = year(voice, newest).into_iter().collect::<Vec<_>>();
    said.extend(earlier.iter().filter_map(|past| {
        let (part, whole) = past.budget.spent()?;
        let k = voice.share(part, whole)?;
        let key = if past.through.is_some() { "before-past-month" } else { "before-past" };
        Some(voice.say(key, &[("year", past.year.to_string().into()), ("k", k.into())]))
    }));
    said
}

fn year(voice: Voice, of: &WholeYear) -> Option<String> {
    let (pim, accrued) = (*of.budget.pim.known()?, *of.budget.accrued.known()?);
    let year = ("year", of.year.to_string().into());
    let amount = |name, amount| (name, voice.amount(amount).into());
    let Some(k) = of.budget.spent().and_then(|(part, whole)| voice.share(part, whole)) else {
        return Some(voice.say("before-whole-none", &[year, amount("pim", pim)]));
    };
    let args = [year, amount("pim", pim), amount("accrued", accrued), ("k", k.into())];
    let is_over = of.through.is_none();
    Some(voice.say(if is_over { "before-whole" } else { "before-whole-running" }, &args))
}

/// In what the money for works goes, or that no file says it.
pub fn sectors(voice: Voice, report: &Report) -> String {
    let lines = &report.money.sectors;
    let all = sum(&lines.iter().map(|line| line.pim).collect::<Vec<_>>());
    let shares = lines.iter().take(SECTORS).filter_map(|line| {
        let k = voice.share(line.pim.centimos(), all.centimos())?;
        let sector = text(voice.lang, &format!("sector-{}", line.sector)).to_lowercase();
        Some(voice.say("before-sector", &[("sector", sector.into()), ("k", k.into())]))
    });
    let shares: Vec<String> = shares.collect();
    if shares.is_empty() {
        return voice.say("before-sectors-unknown", &[]);
    }
    voice.say("before-sectors", &[("list", shares.join(", ").into())])
}

/// Up to which day the budget file speaks, as far as one says it.
pub fn until(voice: Voice, report: &Report) -> String {
    let is_known = report.before_acta.as_ref().is_some_and(|part| !part.years.is_empty());
    match report.head.data_until {
        Some(until) => voice.say("report-data-until", &[("date", voice.day(until).into())]),
        None if is_known => voice.say("report-data-undated", &[]),
        None => voice.say("report-data-unknown", &[]),
    }
}

/// The largest investments, one sentence each.
pub fn largest(voice: Voice, report: &Report, most: usize) -> Vec<String> {
    let told = report.money.largest_unagreed.iter().take(most);
    told.filter_map(|line| investment(voice, line)).collect()
}

fn investment(voice: Voice, line: &InvestmentLine) -> Option<String> {
    let pim = *line.money.pim.known()?;
    let name = line.name.as_deref().map_or_else(|| format!("CUI {}", line.cui), tidy);
    let mut args = vec![
        ("name", shorten(&name, NAME).into()),
        ("cui", line.cui.to_string().into()),
        ("pim", voice.amount(pim).into()),
    ];
    let spent = line.money.spent().and_then(|(part, whole)| voice.share(part, whole));
    Some(match spent {
        Some(k) => {
            args.push(("k", k.into()));
            voice.say(if voice.aloud { "before-one-aloud" } else { "before-one" }, &args)
        }
        None => voice.say("before-one-unspent", &args),
    })
}

/// Why a work is named, in a sentence.
pub fn look(voice: Voice, look: &Look) -> String {
    let work = &look.work;
    match look.reason {
        LookReason::Stopped => work.stopped.as_ref().map_or_else(
            || voice.say("before-look-stopped", &[]),
            |stop| agreements::stoppage(voice, stop),
        ),
        LookReason::Behind => agreements::work_progress(voice, work),
        LookReason::Overdue => {
            let due = work.moved_end_on.or(work.planned_end_on);
            due.map_or_else(String::new, |due| {
                voice.say("before-look-overdue", &[("date", voice.day(due).into())])
            })
        }
        LookReason::NotBegun => voice.say("before-look-not_begun", &[]),
        LookReason::Unreported => match work.started_on {
            Some(since) => {
                voice.say("before-look-unreported-since", &[("date", voice.day(since).into())])
            }
            None => voice.say("before-look-unreported", &[]),
        },
    }
}

/// The name of a work, short enough to be read.
pub fn short_name(one: &Look) -> String {
    shorten(&tidy(&one.work.name), NAME)
}

/// The work by its name, then why it is named.
pub fn look_named(voice: Voice, one: &Look) -> String {
    let args = [
        ("code", one.work.code.to_string().into()),
        ("name", short_name(one).into()),
        ("why", look(voice, one).into()),
    ];
    voice.say("before-look", &args)
}

/// The own spending beside the middle of the province.
pub fn neighbours(voice: Voice, part: &Neighbours) -> Option<String> {
    let line = part.spending()?;
    let own = line.of(&part.comparison.own)?;
    let median = line.median?;
    let args = [
        ("year", part.comparison.year.to_string().into()),
        ("own", voice.percent(own.value).into()),
        ("median", voice.percent(median).into()),
        ("n", voice.count(line.places.len(), Gender::Feminine).into()),
    ];
    Some(voice.say("neighbours-median", &args))
}

/// What the acta would add.
pub fn added(voice: Voice) -> Vec<String> {
    ["before-add-1", "before-add-2", "before-add-3", "before-add-4"]
        .map(|key| voice.say(key, &[]))
        .to_vec()
}

/// How it is typed in.
pub fn steps(voice: Voice) -> Vec<String> {
    let keys = if voice.aloud {
        ["before-step-1", "before-step-2-aloud", "before-step-3-aloud"]
    } else {
        ["before-step-1", "before-step-2", "before-step-3"]
    };
    keys.map(|key| voice.say(key, &[])).to_vec()
}
