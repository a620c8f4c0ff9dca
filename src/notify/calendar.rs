//! The days that come as a calendar (RFC 5545), for a telephone or an office.
//!
//! A day carries the stamp of when it became known and not of when it is asked for, so that a calendar
//! that says nothing new is the same bytes.

use chrono::{DateTime, Days, Utc};
use icalendar::{Calendar, Component, Event, EventLike, Property};

use super::deadlines::{Deadline, Ends};
use super::links::Links;
use super::naming;
use crate::domain::judgement::Judgement;
use crate::domain::text::{printed, tidy};
use crate::report::words::Voice;

/// Days that a deadline stays after it has passed: long enough to ask what became of it.
const KEPT_DAYS: u64 = 62;

/// Writes the calendar of a municipality.
///
/// # Errors
/// Never: a text takes whatever is written to it.
pub fn render(
    judged: &Judgement,
    deadlines: &[Deadline],
    voice: Voice,
    links: &Links,
    stamp: DateTime<Utc>,
) -> Result<String, std::fmt::Error> {
    let municipality = &judged.facts.municipality;
    let name = printed(&tidy(&municipality.short_name()));
    let place = || ("place", name.as_str().into());
    let title = voice.say("notices-calendar-title", &[place()]);
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Acta Viva//Acta Viva//ES"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        // the library knows no type for it and would not escape it
        ("X-WR-CALNAME", title.replace([',', ';', '\\'], " ").as_str()),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    let today = judged.facts.today;
    let first = today.checked_sub_days(Days::new(KEPT_DAYS)).unwrap_or(today);
    for one in deadlines.iter().filter(|one| one.on >= first) {
        calendar.push(event(one, voice, links, stamp));
    }
    let mut written = String::new();
    std::fmt::Write::write_fmt(&mut written, format_args!("{calendar}"))?;
    Ok(written)
}

fn event(one: &Deadline, voice: Voice, links: &Links, stamp: DateTime<Utc>) -> Event {
    let (key, named, href) = match &one.ends {
        Ends::Term(id) => ("notices-event-term", format!("term/{id}"), links.agreement(id)),
        Ends::Own(id) => ("notices-event-own", format!("own/{id}"), links.alert(id)),
        Ends::Answer(id) => ("notices-event-answer", format!("answer/{id}"), links.alert(id)),
        Ends::Promise(id) => ("notices-event-promise", format!("promise/{id}"), links.alert(id)),
    };
    let said = voice.say(key, &[("title", tidy(&one.title).into())]);
    let mut event = Event::with_uid(&uid(&named));
    event.timestamp(stamp).starts(one.on).summary(&said).url(&href);
    event.add_property("TRANSP", "TRANSPARENT");
    // some calendars show no address of their own
    event.description(&format!("{said}\n{href}"));
    event.done()
}

/// Of what ends and not of the day: a day that is moved moves in the calendar.
fn uid(named: &str) -> String {
    format!("{}@actaviva", naming::digits(&[named]))
}
