//! The Atom feed of a municipality (RFC 4287): what happened to alerts, and reports.
//!
//! An entry is a step that was taken, so it never changes; its id is made of the step and not of the
//! address at which the pages are served today.

use std::io::Cursor;

use chrono::{DateTime, SecondsFormat, Utc};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::links::Links;
use super::naming;
use crate::domain::alert::{Alert, AlertEventKind, AlertState, Happened};
use crate::domain::indicator::Subject;
use crate::domain::judgement::Judgement;
use crate::domain::period::{Month, lima};
use crate::domain::text::{printed, shorten, tidy};
use crate::report::model::changes::agreement_of;
use crate::report::model::questions::title;
use crate::report::words::Voice;
use crate::report::words::alerts::{self, Part};

/// Entries of a feed: more are on the pages.
const MOST: usize = 50;
/// Letters of an answer that an entry quotes.
const MOST_QUOTED: usize = 400;

/// What a feed is made of.
pub struct Scene<'a> {
    pub judged: &'a Judgement,
    pub steps: &'a [Happened],
    /// The first report of each month, with the moment at which it was made.
    pub reports: &'a [(Month, DateTime<Utc>)],
    pub voice: Voice,
    pub links: &'a Links,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: String,
    pub at: DateTime<Utc>,
    pub title: String,
    pub summary: String,
    pub href: String,
}

/// A feed.
#[derive(Debug, Clone)]
pub struct Feed {
    pub id: String,
    pub lang: &'static str,
    pub title: String,
    pub updated: DateTime<Utc>,
    /// Its own address, and that of the page.
    pub own: String,
    pub page: String,
    pub entries: Vec<Entry>,
}

/// The feed of what may be told to anybody: the alerts of the judgement and no others.
pub fn of(scene: &Scene<'_>, own: String, page: String) -> Feed {
    let municipality = &scene.judged.facts.municipality;
    let name = printed(&tidy(&municipality.short_name()));
    let mut entries: Vec<Entry> = scene
        .steps
        .iter()
        .filter_map(|step| of_step(scene, step))
        .chain(scene.reports.iter().map(|(month, at)| of_report(scene, *month, *at)))
        .collect();
    entries.sort_by(|one, other| (other.at, &other.id).cmp(&(one.at, &one.id)));
    entries.truncate(MOST);
    Feed {
        id: id_of(&format!("feed/{}/{}", municipality.ubigeo, scene.voice.lang)),
        lang: scene.voice.lang.as_str(),
        title: scene.voice.say("notices-feed-title", &[("place", name.into())]),
        updated: entries.first().map_or(DateTime::UNIX_EPOCH, |newest| newest.at),
        own,
        page,
        entries,
    }
}

fn of_step(scene: &Scene<'_>, step: &Happened) -> Option<Entry> {
    let kind = match step.event.kind {
        // what the first load of history found is no news
        AlertEventKind::Opened | AlertEventKind::Reopened if step.alert.historical => return None,
        AlertEventKind::Opened | AlertEventKind::Reopened => "opened",
        AlertEventKind::Replied => "replied",
        AlertEventKind::PromiseBroken => "broken",
        AlertEventKind::Resolved | AlertEventKind::Dismissed => "closed",
        _ => return None,
    };
    let is_told = scene.judged.alerts.iter().any(|alert| alert.id == step.event.alert);
    if !is_told || step.alert.state == AlertState::Pending {
        return None;
    }
    let voice = scene.voice;
    let alert = &step.alert;
    let said = alerts::of(voice.lang, alert, Part::Title).text;
    let of = [("what", tidy(&said).into()), ("title", about(scene, alert).into())];
    let key = format!("{}|{}|{}", alert.id, step.event.kind, instant(step.event.at));
    Some(Entry {
        id: id_of(&format!("{}|{key}", scene.judged.facts.municipality.ubigeo)),
        at: step.event.at,
        title: voice.say(&format!("notices-feed-{kind}"), &of),
        summary: summary(voice, step, kind),
        href: scene.links.alert(&alert.id),
    })
}

/// The name that people know.
fn about(scene: &Scene<'_>, alert: &Alert) -> String {
    let voice = scene.voice;
    match (&alert.id.subject, agreement_of(scene.judged, &alert.id.subject)) {
        (Subject::Source(source), _) => voice.word(&format!("source-{source}")),
        (_, Some(id)) => tidy(&title(scene.judged, &id)),
        (Subject::Work(code), None) => {
            voice.say("work-title", &[("code", code.to_string().into())])
        }
        _ => voice.word("ask-municipality"),
    }
}

fn summary(voice: Voice, step: &Happened, kind: &str) -> String {
    let alert = &step.alert;
    if let Some(reply) = alert.reply.as_ref().filter(|_| kind == "replied") {
        return voice.say(
            "reply-given",
            &[
                ("by", tidy(&reply.by).into()),
                ("date", voice.day(lima::day(reply.at)).into()),
                ("text", shorten(&tidy(&reply.text), MOST_QUOTED).into()),
            ],
        );
    }
    let said = |part| tidy(&alerts::of(voice.lang, alert, part).text);
    let args =
        [("expected", said(Part::Expected).into()), ("observed", said(Part::Observed).into())];
    voice.say("notices-feed-summary", &args)
}

fn of_report(scene: &Scene<'_>, month: Month, at: DateTime<Utc>) -> Entry {
    let said = ("month", scene.voice.month(month).into());
    let ready = scene.voice.say("notices-report-ready", &[said]);
    Entry {
        id: id_of(&format!("{}|report|{month}", scene.judged.facts.municipality.ubigeo)),
        at,
        title: ready.clone(),
        summary: ready,
        href: scene.links.report(month),
    }
}

/// A name for ever, made of what it names (RFC 9562, version 8).
fn id_of(key: &str) -> String {
    let digits = naming::digits(&[key]);
    // the thirteenth digit says which version, the first of the fourth part which variant
    let parts = [&digits[..8], &digits[8..12], &digits[13..16], &digits[17..20], &digits[20..]];
    let [first, second, third, fourth, fifth] = parts;
    format!("urn:uuid:{first}-{second}-8{third}-8{fourth}-{fifth}")
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// Writes the feed.
///
/// # Errors
/// Never for lack of a disk: it is written in memory.
pub fn render(feed: &Feed) -> std::io::Result<String> {
    let mut xml = Writer::new_with_indent(Cursor::new(Vec::new()), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("feed")
        .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.lang)])
        .write_inner_content(|xml| {
            text(xml, "id", &feed.id)?;
            text(xml, "title", &feed.title)?;
            text(xml, "updated", &instant(feed.updated))?;
            link(xml, "self", "application/atom+xml", &feed.own)?;
            link(xml, "alternate", "text/html", &feed.page)?;
            xml.create_element("author")
                .write_inner_content(|xml| text(xml, "name", "Acta Viva"))?;
            feed.entries.iter().try_for_each(|one| entry(xml, one))
        })?;
    let written = xml.into_inner().into_inner();
    Ok(String::from_utf8_lossy(&written).into_owned() + "\n")
}

type Xml = Writer<Cursor<Vec<u8>>>;

fn entry(xml: &mut Xml, entry: &Entry) -> std::io::Result<()> {
    xml.create_element("entry").write_inner_content(|xml| {
        text(xml, "id", &entry.id)?;
        text(xml, "title", &entry.title)?;
        // a step never changes: it was published when it was taken
        text(xml, "updated", &instant(entry.at))?;
        text(xml, "published", &instant(entry.at))?;
        link(xml, "alternate", "text/html", &entry.href)?;
        text(xml, "summary", &entry.summary)
    })?;
    Ok(())
}

fn text(xml: &mut Xml, name: &str, text: &str) -> std::io::Result<()> {
    // XML has no place for controls, escaped or not
    let text = tidy(text);
    xml.create_element(name).write_text_content(BytesText::new(&text))?;
    Ok(())
}

fn link(xml: &mut Xml, rel: &str, kind: &str, href: &str) -> std::io::Result<()> {
    let attributes = [("rel", rel), ("type", kind), ("href", href)];
    xml.create_element("link").with_attributes(attributes).write_empty()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_for_ever_is_that_of_its_key_and_a_text_of_others_stays_text() {
        assert_eq!(id_of("a"), id_of("a"));
        assert_ne!(id_of("a"), id_of("b"));
        let id = id_of("a");
        assert_eq!((id.len(), &id[23..24]), (45, "8"), "{id}");
        let feed = Feed {
            id,
            lang: "es",
            title: "A & B".into(),
            updated: DateTime::UNIX_EPOCH,
            own: "/a?b=1&c=2".into(),
            page: "/a".into(),
            entries: vec![Entry {
                id: id_of("c"),
                at: DateTime::UNIX_EPOCH,
                title: "</title><script>\u{0}\u{b}".into(),
                summary: "]]>".into(),
                href: "/\"x".into(),
            }],
        };
        let xml = render(&feed).unwrap();
        assert!(xml.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"), "{xml}");
        assert!(
            xml.contains("href=\"/a?b=1&amp;c=2\"") && xml.contains("href=\"/&quot;x\""),
            "{xml}"
        );
        assert!(xml.contains("<updated>1970-01-01T00:00:00Z</updated>"), "{xml}");
    }
}
