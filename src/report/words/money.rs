//! The money in sentences: of one hundred soles, how many.

use super::Voice;
use crate::domain::money::Soles;
use crate::domain::period::Year;
use crate::report::model::money::{Budget, MoneyPart};

/// What is used of what there is, beside last year: at most three sentences.
pub fn spent(voice: Voice, money: &MoneyPart) -> Vec<String> {
    let year = money.year.to_string();
    let Some(pim) = money.investment.pim.known() else {
        return vec![voice.say("money-unknown", &[("year", year.into())])];
    };
    if *pim <= Soles::ZERO {
        return vec![voice.say("money-no-budget", &[("year", year.into())])];
    }
    let mut said = Vec::new();
    if let Some((part, whole)) = money.investment.spent() {
        match voice.share(part, whole) {
            Some(_) if part == 0 => said.push(voice.say("money-spent-none", &[])),
            Some(k) => said.push(voice.say("money-spent", &[("k", k.into())])),
            None => {}
        }
        said.extend(last_year(voice, money));
    }
    said
}

fn last_year(voice: Voice, money: &MoneyPart) -> Option<String> {
    let last = Year::new(i64::from(money.year.number()) - 1)?;
    let past = money.past.iter().find(|past| past.year == last)?;
    let k = voice.share(past.accrued.centimos(), past.pim.centimos())?;
    Some(voice.say("money-before", &[("k", k.into())]))
}

/// "El año empezó con S/ 18 millones para obras; ahora hay S/ 21.7 millones."
pub fn opened(voice: Voice, money: &MoneyPart) -> Option<String> {
    let (pia, pim) = (*money.investment.pia.known()?, *money.investment.pim.known()?);
    let args = [("pia", voice.amount(pia).into()), ("pim", voice.amount(pim).into())];
    (pim > Soles::ZERO).then(|| voice.say("money-opened", &args))
}

/// How much of the investment was agreed, and how much not.
pub fn agreed(voice: Voice, money: &MoneyPart) -> Vec<String> {
    let (Some(agreed), Some(all)) = (money.agreed.pim.known(), money.investment.pim.known()) else {
        return Vec::new();
    };
    if *all <= Soles::ZERO {
        return Vec::new();
    }
    let mut said = vec![match voice.share(agreed.centimos(), all.centimos()) {
        Some(k) if !agreed.is_zero() => voice.say("money-agreed", &[("k", k.into())]),
        _ => voice.say("money-agreed-none", &[]),
    }];
    if let Some(rest) = money.unagreed.pim.known().filter(|rest| **rest > Soles::ZERO) {
        said.push(voice.say("money-unagreed", &[("amount", voice.amount(*rest).into())]));
    }
    said
}

/// The sectors that people asked for first.
pub fn sectors(voice: Voice, money: &MoneyPart) -> Option<String> {
    let (part, whole) = money.priority();
    let k = voice.share(part.centimos(), whole.centimos())?;
    Some(voice.say("money-sectors", &[("k", k.into())]))
}

/// Canon and FONCOMUN, one sentence for what is known of each.
pub fn rubros(voice: Voice, money: &MoneyPart) -> Vec<String> {
    let line = |rubro: &str| money.rubros.iter().find(|line| line.rubro == rubro);
    let mut said = Vec::new();
    let mut add = |key: &str, shares: Option<(i64, i64)>| {
        let k = shares.and_then(|(part, whole)| voice.share(part, whole));
        said.extend(k.map(|k| voice.say(key, &[("k", k.into())])));
    };
    if let Some(canon) = line("18") {
        add("money-canon", canon.total.spent());
        add("money-canon-agreed", part_of(&canon.agreed, &canon.investment));
    }
    if let Some(fund) = line("07") {
        add("money-foncomun", part_of(&fund.investment, &fund.total));
    }
    said
}

/// PIM of a part against PIM of the whole, in céntimos.
fn part_of(part: &Budget, whole: &Budget) -> Option<(i64, i64)> {
    Some((part.pim.known()?.centimos(), whole.pim.known()?.centimos()))
}
