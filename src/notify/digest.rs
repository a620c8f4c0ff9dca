//! What a mail says: news and deadlines in the words of the report.
//!
//! The order is that of `design.md` 8: counts, changes, answers, days that end, silent sources, why.

use super::deadlines::{Deadline, Ends};
use super::letter::{Entry, Letter, Link, Part};
use super::links::Links;
use super::news::{Item, News, Replied, What};
use crate::domain::alert::Reply;
use crate::domain::period::lima;
use crate::domain::subscriber::{Frequency, Role, Subscriber};
use crate::domain::text::{printed, shorten, tidy};
use crate::i18n::dates;
use crate::report::model::changes::{Change, What as Moved};
use crate::report::model::{Report, SourceLine};
use crate::report::words::alerts::{self, Part as Of};
use crate::report::words::{Voice, agreements, changes, summary};

/// More are one link away.
const MOST_CHANGES: usize = 7;
/// Days ahead that a digest speaks of.
pub const DAYS_AHEAD: u64 = 14;
/// As much of an answer as a mail quotes; the page has the whole.
const MOST_QUOTED: usize = 400;
/// Letters of a subject that a telephone shows.
const MOST_SUBJECT: usize = 60;

/// To whom, and where the links lead.
#[derive(Debug, Clone)]
pub struct Addressed<'a> {
    pub subscriber: &'a Subscriber,
    pub links: &'a Links,
    /// The address of the page that ends it.
    pub leave: String,
}

/// Writes the digest: all that is new, or that nothing is.
pub fn digest(report: &Report, news: &News, deadlines: &[Deadline], to: &Addressed<'_>) -> Letter {
    let writer = Writer::of(report, to);
    let mut parts = writer.beginning();
    parts.extend(writer.changed(news));
    parts.extend(writer.reports(news));
    parts.extend(writer.replies(&news.replies));
    parts.extend(writer.deadlines(deadlines));
    parts.extend(writer.quiet());
    writer.end(&writer.subject(news), parts)
}

/// Writes what cannot wait, and nothing else.
pub fn urgent(report: &Report, news: &News, to: &Addressed<'_>) -> Letter {
    let writer = Writer::of(report, to);
    let mut parts = writer.sample();
    parts.push(Part::List(news.items.iter().map(|item| writer.entry(item)).collect()));
    writer.end(&writer.urgent_subject(news), parts)
}

struct Writer<'a> {
    voice: Voice,
    report: &'a Report,
    to: &'a Addressed<'a>,
    /// The name that people use, with the apostrophe of Quechua as it is printed.
    place: String,
}

impl<'a> Writer<'a> {
    fn of(report: &'a Report, to: &'a Addressed<'a>) -> Self {
        let place = printed(&tidy(&report.head.name));
        Self { voice: Voice::written(to.subscriber.language), report, to, place }
    }

    fn say(&self, key: &str, args: &[(&'static str, String)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
        self.voice.say(key, &args)
    }

    fn link(&self, key: &str, href: String) -> Link {
        Link { label: self.voice.word(key), href }
    }

    fn sample(&self) -> Vec<Part> {
        let is_sample = self.report.head.sample;
        is_sample.then(|| Part::Notice(self.voice.word("sample-notice"))).into_iter().collect()
    }

    fn beginning(&self) -> Vec<Part> {
        let mut parts = self.sample();
        parts.push(Part::Lead(summary::headline(self.voice, &self.report.summary)));
        if let Some(day) = self.report.head.data_until {
            parts.push(Part::Say(self.say("notices-data-until", &[("date", self.voice.day(day))])));
        }
        parts
    }

    fn changed(&self, news: &News) -> Vec<Part> {
        let mut parts = vec![Part::Heading(self.voice.word("notices-changes"))];
        if news.items.is_empty() {
            let key = if news.is_empty() { "notices-none" } else { "notices-changes-none" };
            parts.push(Part::Say(self.voice.word(key)));
            return parts;
        }
        let mut entries: Vec<Entry> =
            news.items.iter().take(MOST_CHANGES).map(|item| self.entry(item)).collect();
        let more = news.items.len().saturating_sub(MOST_CHANGES);
        if more > 0 {
            entries.push(Entry {
                text: self.voice.say("notices-more", &[("n", more.into())]),
                link: Some(self.link("notices-see-all", self.to.links.home())),
                ..Entry::default()
            });
        }
        parts.push(Part::List(entries));
        parts
    }

    fn entry(&self, item: &Item) -> Entry {
        let title = || ("title", tidy(&item.title));
        let mut more = Vec::new();
        let text = match &item.what {
            What::Gone => self.gone(item),
            What::ToAnswer { observed, slots, until, .. } => {
                more.extend(
                    until.map(|day| {
                        self.say("notices-answer-until", &[("date", self.voice.day(day))])
                    }),
                );
                let alert = item.alert.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default();
                let said =
                    alerts::said_of(self.voice.lang, &alert, Of::Observed, &tidy(observed), slots);
                self.say("notices-answer", &[title(), ("observed", said.text)])
            }
            What::Broken { promised_on: Some(day) } => {
                self.say("notices-broken", &[title(), ("date", self.voice.day(*day))])
            }
            What::Broken { promised_on: None } => self.say("notices-broken-undated", &[title()]),
            What::Moved { moved, .. } => {
                let change = Change {
                    what: moved.clone(),
                    agreement: item.agreement.clone(),
                    title: item.title.clone(),
                };
                changes::change(self.voice, &change)
            }
        };
        let is_closed = matches!(item.what, What::Moved { moved: Moved::AlertClosed { .. }, .. });
        let asked = item.alert.as_ref().filter(|(id, _)| !is_closed && id.asks_municipality());
        if let Some((_, reply)) = asked {
            more.push(self.reply(reply.as_ref()));
        }
        Entry { text, more, link: self.door(item) }
    }

    fn gone(&self, item: &Item) -> String {
        let line =
            self.report.agreements.iter().find(|line| Some(&line.id) == item.agreement.as_ref());
        line.map_or_else(
            || self.say("story-gone-plan", &[("title", tidy(&item.title))]),
            |line| agreements::story(self.voice, line),
        )
    }

    /// The page that a piece of news leads to.
    fn door(&self, item: &Item) -> Option<Link> {
        let links = self.to.links;
        match (&item.alert, &item.agreement) {
            (Some((id, _)), _) => Some(self.link("notices-see-alert", links.alert(id))),
            (None, Some(id)) => Some(self.link("notices-see-agreement", links.agreement(id))),
            (None, None) => None,
        }
    }

    /// An answer as it was given, or that there is none.
    fn reply(&self, reply: Option<&Reply>) -> String {
        let Some(reply) = reply else {
            return self.say("reply-none", &[("date", self.voice.day(self.report.head.today))]);
        };
        self.say(
            "reply-given",
            &[
                ("by", tidy(&reply.by)),
                ("date", self.voice.day(lima::day(reply.at))),
                ("text", shorten(&tidy(&reply.text), MOST_QUOTED)),
            ],
        )
    }

    fn reports(&self, news: &News) -> Vec<Part> {
        let ready = news.reports.iter().map(|month| Entry {
            text: self.say("notices-report-ready", &[("month", self.voice.month(*month))]),
            link: Some(self.link("notices-see-report", self.to.links.report(*month))),
            ..Entry::default()
        });
        let ready: Vec<Entry> = ready.collect();
        if ready.is_empty() {
            return Vec::new();
        }
        vec![Part::Heading(self.voice.word("notices-reports")), Part::List(ready)]
    }

    fn replies(&self, replies: &[Replied]) -> Vec<Part> {
        if replies.is_empty() {
            return Vec::new();
        }
        let entry = |one: &Replied| {
            let mut more = vec![self.reply(Some(&one.reply))];
            more.extend(
                one.reply
                    .promised_on
                    .map(|day| self.say("notices-promised", &[("date", self.voice.day(day))])),
            );
            let text = self.say("notices-about", &[("title", tidy(&one.title))]);
            let link = self.link("notices-see-alert", self.to.links.alert(&one.alert));
            Entry { text, more, link: Some(link) }
        };
        let entries = replies.iter().take(MOST_CHANGES).map(entry).collect();
        vec![Part::Heading(self.voice.word("notices-replies")), Part::List(entries)]
    }

    fn deadlines(&self, deadlines: &[Deadline]) -> Vec<Part> {
        let today = self.report.head.today;
        let last = today.checked_add_days(chrono::Days::new(DAYS_AHEAD)).unwrap_or(today);
        let near = deadlines.iter().filter(|one| (today..=last).contains(&one.on));
        let entries: Vec<Entry> =
            near.map(|one| Entry { text: self.deadline(one), ..Entry::default() }).collect();
        if entries.is_empty() {
            return Vec::new();
        }
        vec![Part::Heading(self.voice.word("notices-deadlines")), Part::List(entries)]
    }

    fn deadline(&self, one: &Deadline) -> String {
        let key = match one.ends {
            Ends::Term(_) => "notices-deadline-term",
            Ends::Own(_) => "notices-deadline-own",
            Ends::Answer(_) => "notices-deadline-answer",
            Ends::Promise(_) => "notices-deadline-promise",
        };
        self.say(key, &[("date", self.voice.day(one.on)), ("title", tidy(&one.title))])
    }

    fn quiet(&self) -> Vec<Part> {
        let is_quiet = |line: &&SourceLine| line.state.is_quiet();
        let entry = |line: &SourceLine| {
            let source = ("source", self.voice.word(&format!("source-{}", line.source)));
            let text = match line.data_until.or(line.seen_on) {
                Some(day) => {
                    self.say("unknown-source-silent", &[source, ("date", self.voice.day(day))])
                }
                None => self.say("unknown-source-silent-undated", &[source]),
            };
            Entry { text, ..Entry::default() }
        };
        let mut entries: Vec<Entry> =
            self.report.sources.iter().filter(is_quiet).map(entry).collect();
        let Some(last) = entries.last_mut() else { return Vec::new() };
        last.link = Some(self.link("notices-see-sources", self.to.links.sources()));
        vec![Part::Heading(self.voice.word("notices-quiet")), Part::List(entries)]
    }

    /// Puts the end below: who writes, why, how often, and how to leave.
    fn end(&self, subject: &str, mut parts: Vec<Part>) -> Letter {
        let subscriber = self.to.subscriber;
        let about = [("mail", subscriber.mail.to_string()), ("place", self.place.clone())];
        let often = match subscriber.frequency {
            Frequency::Weekly => "notices-often-weekly",
            Frequency::Monthly => "notices-often-monthly",
        };
        let at_once = match subscriber.role {
            Role::Official => "notices-at-once-official",
            Role::Committee | Role::Reader => "notices-at-once",
        };
        let whole =
            Link { label: self.say("notices-see-place", &about[1..]), href: self.to.links.home() };
        parts.push(Part::Door(whole));
        parts.push(Part::Rule);
        let why = [
            self.say(&format!("notices-why-{}", subscriber.role), &about),
            self.voice.word(often),
            self.voice.word(at_once),
            self.voice.word("notices-whose"),
        ];
        parts.push(Part::Fine(why.join(" ")));
        parts.push(Part::Door(self.link("notices-leave", self.to.leave.clone())));
        let title = self.say("notices-title", &about[1..]);
        Letter { lang: self.voice.lang, subject: tidy(subject), title, parts }
    }

    fn subject(&self, news: &News) -> String {
        let month = (
            "month",
            dates::month_name(self.voice.lang, self.report.head.period.number()).to_owned(),
        );
        let place = ("place", self.place.clone());
        let subject = match (news.changes(), news.reports.last()) {
            (0, Some(month)) => {
                self.say("notices-subject-report", &[place, ("month", self.voice.month(*month))])
            }
            (0, None) if !news.quiet.is_empty() => self.say("notices-subject-quiet", &[place]),
            (0, None) => self.say("notices-subject-none", &[place, month]),
            (n, _) => {
                let (name, place) = place;
                let (of, month) = month;
                let args = [("n", n.into()), (name, place.into()), (of, month.into())];
                self.voice.say("notices-subject-changes", &args)
            }
        };
        shorten(&subject, MOST_SUBJECT)
    }

    fn urgent_subject(&self, news: &News) -> String {
        let (gone, asked): (Vec<&Item>, Vec<&Item>) =
            news.items.iter().partition(|item| item.what == What::Gone);
        let place = || ("place", self.place.clone());
        let subject = match (gone.as_slice(), asked.as_slice()) {
            ([one], _) => {
                let whole =
                    |title: String| self.say("notices-subject-gone", &[place(), ("title", title)]);
                // the words around the title must stay
                let around = whole(String::new()).chars().count();
                whole(shorten(&tidy(&one.title), MOST_SUBJECT.saturating_sub(around).max(10)))
            }
            ([], [one]) => {
                let what = one.agreement.as_ref().map_or_else(
                    || tidy(&one.title),
                    |id| self.say("notices-agreement", &[("number", id.number.to_string())]),
                );
                match until(one) {
                    Some(day) => {
                        let day = dates::day_near(self.voice.lang, day);
                        self.say("notices-subject-answer", &[("what", what), ("date", day)])
                    }
                    None => self.say("notices-subject-answer-undated", &[("what", what)]),
                }
            }
            ([], several) => {
                let args = [("n", several.len().into()), ("place", self.place.as_str().into())];
                self.voice.say("notices-subject-answer-several", &args)
            }
            (several, _) => {
                let args = [("n", several.len().into()), ("place", self.place.as_str().into())];
                self.voice.say("notices-subject-gone-several", &args)
            }
        };
        shorten(&subject, MOST_SUBJECT)
    }
}

const fn until(item: &Item) -> Option<chrono::NaiveDate> {
    match &item.what {
        What::ToAnswer { until, .. } => *until,
        _ => None,
    }
}
