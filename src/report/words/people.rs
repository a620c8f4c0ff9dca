//! Who decided and who watches: always with the change, never with a name.

use super::Voice;
use crate::i18n::numbers::percent;
use crate::i18n::spelled::Gender;
use crate::report::model::participation::{Change, Participation, People, ProcessLine};

/// All that is known of the people, sentence by sentence.
pub fn sentences(voice: Voice, people: &Participation, year: &str) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    if people.processes.is_empty() {
        said.push(voice.say("people-none", &[]));
    }
    // the two newest are enough for a sentence; the table has them all
    let newest = people.processes.iter().rev().take(2).rev();
    said.extend(newest.filter_map(|line| process(voice, line)));
    if let Some(change) = &people.change {
        said.extend(changed(voice, people, change));
    }
    if let Some(committee) = &people.committee {
        let count = |count: usize, gender| voice.count(count, gender);
        said.push(voice.say(
            "people-committee",
            &[
                ("women", count(committee.women, Gender::Feminine).into()),
                ("men", count(committee.men, Gender::Masculine).into()),
                ("nwomen", committee.women.into()),
                ("nmen", committee.men.into()),
            ],
        ));
    }
    let hearings = voice.count(people.hearings, Gender::Feminine);
    said.push(voice.say(
        "people-hearings",
        &[("n", people.hearings.into()), ("said", hearings.into()), ("year", year.into())],
    ));
    said
}

/// "En 2016 participaron 300 personas: 195 hombres y 105 mujeres."
fn process(voice: Voice, line: &ProcessLine) -> Option<String> {
    let people = |people: People, gender| match people {
        People::Exact(count) => voice.count(count, gender),
        People::Few => voice.say("people-few", &[]),
    };
    let year = ("year", line.year.to_string().into());
    let men = ("men", people(line.men?, Gender::Masculine).into());
    let women = ("women", people(line.women?, Gender::Feminine).into());
    Some(match line.total {
        Some(total) => {
            let total = ("total", voice.count(total, Gender::Feminine).into());
            voice.say("people-year", &[year, total, men, women])
        }
        None => voice.say("people-year-few", &[year, men, women]),
    })
}

fn changed(voice: Voice, people: &Participation, change: &Change) -> Vec<String> {
    let key = match change.people {
        ..0 => "people-fewer",
        0 => "people-same",
        1.. => "people-more",
    };
    let n = voice.count(change.people.abs(), Gender::Feminine);
    let year = change.from.to_string();
    let mut said = vec![if change.people == 0 {
        voice.say(key, &[("year", year.into())])
    } else {
        voice.say(key, &[("n", n.into()), ("year", year.into())])
    }];
    let women = |year| {
        let line = people.processes.iter().find(|line| line.year == year)?;
        line.women?.exact()
    };
    if let (Some(before), Some(now)) = (women(change.from), women(change.to)) {
        let count = |count: i64| voice.count(count, Gender::Feminine);
        let args = [
            ("before", count(before).into()),
            ("now", count(now).into()),
            ("n", count(change.women.abs()).into()),
        ];
        said.push(match change.women {
            ..0 => voice.say("people-women-fewer", &args),
            0 => voice.say("people-women-same", &[]),
            1.. => voice.say("people-women-more", &args),
        });
    }
    // shares with a tenth are for the eye
    if !voice.aloud {
        said.extend(share(voice, people, change));
    }
    said
}

fn share(voice: Voice, people: &Participation, change: &Change) -> Option<String> {
    let of = |year| people.processes.iter().find(|line| line.year == year)?.women_share;
    let (before, now, points) = (of(change.from)?, of(change.to)?, change.women_share?);
    let sign = if points.0 > 0 { "+" } else { "" };
    Some(voice.say(
        "people-share-change",
        &[
            ("before", percent(before).into()),
            ("now", percent(now).into()),
            ("points", format!("{sign}{points}").into()),
        ],
    ))
}
