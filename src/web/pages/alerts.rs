//! The alerts of a municipality, each with its reply or the word that there is none; and one alert:
//! what was expected, what is seen, since when, and by which rule.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::domain::alert::{Alert, AlertEvent};
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::Subject;
use crate::domain::judgement::Judgement;
use crate::domain::lang::Lang;
use crate::domain::period::lima;
use crate::domain::text::shorten;
use crate::i18n::{Said, text};
use crate::jobs::alerts::{self as jobs, AlertError};
use crate::report::words::alerts::{self as said, Part};
use crate::shapes::alerts::{self, AlertLine};
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::speech::{self, Piece, Word, piece};
use crate::web::table::{Cell, Table};
use crate::web::told::Told;
use crate::web::{App, href, public, words};

#[derive(Template)]
#[template(path = "alerts.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    sentence: Word,
    live: Vec<Card>,
    ended: Vec<Card>,
}

/// An alert in a list: it never stands without its reply.
pub struct Card {
    pub href: String,
    pub title: Piece,
    /// What it is about.
    pub about: Word,
    /// One work of an agreement, and not the whole of it.
    pub of_work: bool,
    pub observed: Piece,
    pub line: Word,
    pub state: String,
    pub reply: Answered,
}

/// The municipality's answer, or that there is none.
pub struct Answered {
    pub short: Word,
    pub text: Option<String>,
    pub by: Word,
    pub promise: Option<Word>,
}

/// `/{m}/alertas`
pub async fn list(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let (here, told) = app.here(&asked, &m).await?;
    let shown: Vec<&Alert> = public::alerts(&told.judged).collect();
    let lines: Vec<AlertLine> = shown.iter().map(|alert| alerts::line(alert)).collect();
    let view = || {
        let (live, ended): (Vec<&Alert>, Vec<&Alert>) =
            shown.iter().copied().partition(|alert| alert.state.is_live());
        let cards = |some: &[&Alert]| some.iter().map(|one| card(&here, &told, one)).collect();
        View {
            frame: Frame::new(&asked, asked.t("page-alerts-title").plain(), &["json", "csv"])
                .at(here.place.clone()),
            sentence: sentence(&told, &live),
            live: cards(&live),
            ended: cards(&ended),
        }
    };
    answer::table(&asked, view, &lines, || table(&lines))
}

fn sentence(told: &Told, live: &[&Alert]) -> Word {
    if live.is_empty() {
        return told.t("page-alerts-none");
    }
    let replied = live.iter().filter(|alert| alert.reply.is_some()).count();
    told.t("page-alerts-count").with("n", live.len()).with("replied", replied)
}

/// An alert as a list shows it.
pub fn card(here: &Here, told: &Told, alert: &Alert) -> Card {
    let lang = told.lang;
    let state = text(lang, &format!("alert-state-{}", alert.state));
    let severity = text(lang, &format!("severity-{}", alert.severity));
    Card {
        href: href::alert(&here.place, &alert.id),
        title: words_of(lang, alert, Part::Title),
        about: about(lang, &told.judged, &alert.id.subject),
        of_work: matches!(alert.id.subject, Subject::Work(_)),
        observed: words_of(lang, alert, Part::Observed).capital(),
        line: told.t("page-alert-card").with("state", &state).with("severity", severity),
        state,
        reply: answered(alert, told),
    }
}

/// What its rule says of an alert, in the language of the page where it has these words.
fn words_of(lang: Lang, alert: &Alert, part: Part) -> Piece {
    piece(lang, said::of(lang, alert, part))
}

/// The name that people know.
pub fn about(lang: Lang, judged: &Judgement, subject: &Subject) -> Word {
    match subject {
        Subject::Agreement(id) => {
            let mut titles =
                judged.facts.agreements.iter().filter_map(|versions| versions.in_force());
            let numbered = |key: &str| {
                let word = speech::t(lang, key).with("number", id.number.to_string());
                word.with("year", id.process.year.to_string())
            };
            match titles.find(|seen| seen.fact.id == *id) {
                Some(seen) => numbered("page-alert-agreement").name("title", &seen.fact.title),
                None => numbered("agreement-number"),
            }
        }
        Subject::Work(code) => {
            let of_code = |key: &str| speech::t(lang, key).with("code", code.as_str());
            match judged.facts.works.iter().find(|work| work.fact.code == *code) {
                Some(work) => of_code("page-alert-work").name("name", shorten(&work.fact.name, 90)),
                None => of_code("piece-work"),
            }
        }
        Subject::Source(source) => speech::t(lang, &format!("source-{source}")),
        Subject::Process(process) => {
            speech::t(lang, "page-alert-process").with("year", process.year.to_string())
        }
        Subject::Committee(_) => speech::t(lang, "page-alert-committee"),
        Subject::Portfolio(_) => speech::t(lang, "page-alert-portfolio"),
        Subject::Municipality(_) => speech::t(lang, "page-alert-municipality"),
    }
}

/// The reply, or that there is none as of today.
pub fn answered(alert: &Alert, told: &Told) -> Answered {
    let short = |day| words::day(told.lang, day);
    if let Subject::Source(_) = alert.id.subject {
        let said = told.t("page-reply-source");
        return Answered { short: said.clone(), text: None, by: said, promise: None };
    }
    let today = told.judged.facts.today;
    let Some(reply) = &alert.reply else {
        let none = |day: String| told.t("page-reply-none").with("date", day);
        return Answered {
            short: none(short(today)),
            text: None,
            by: none(words::long_day(told.lang, today)),
            promise: None,
        };
    };
    let day = lima::day(reply.at);
    Answered {
        short: match reply.promised_on {
            Some(promised) => told
                .t("page-reply-promise")
                .with("date", short(day))
                .with("promised", short(promised)),
            None => told.t("page-reply-short").with("date", short(day)),
        },
        text: Some(reply.text.clone()),
        by: told
            .t("page-reply-by")
            .name("by", &reply.by)
            .with("date", short(day))
            // as the calendar counts it; a clock that went back does not answer before the question
            .with("days", (day - lima::day(alert.opened_at)).num_days().max(0)),
        promise: reply.promised_on.map(|promised| kept(told, promised)),
    }
}

fn kept(told: &Told, promised: chrono::NaiveDate) -> Word {
    let day = words::long_day(told.lang, promised);
    match (told.judged.facts.today - promised).num_days() {
        ..=0 => told.t("page-reply-will").with("date", day),
        days => told.t("page-reply-past").with("date", day).with("days", days),
    }
}

fn table(lines: &[AlertLine]) -> Table {
    let mut table = Table::new(&[
        "id",
        "rule",
        "subject",
        "state",
        "severity",
        "opened_at",
        "title",
        "expected",
        "observed",
        "reply_by",
        "reply_at",
        "reply",
        "promised",
    ]);
    for line in lines {
        let reply = line.reply.as_ref();
        table.push(vec![
            Cell::plain(&line.id),
            Cell::plain(&line.rule),
            Cell::plain(&line.subject),
            Cell::plain(&line.state),
            Cell::plain(&line.severity),
            Cell::plain(&line.opened_at.to_rfc3339()),
            Cell::text(&line.title),
            Cell::text(&line.expected),
            Cell::text(&line.observed),
            Cell::text_or_nothing(reply.map(|reply| reply.by.as_str())),
            Cell::or_nothing(reply.map(|reply| reply.at.to_rfc3339())),
            Cell::text_or_nothing(reply.map(|reply| reply.text.as_str())),
            Cell::or_nothing(reply.and_then(|reply| reply.promised)),
        ]);
    }
    table
}

#[derive(Template)]
#[template(path = "alert.html", config = "config/askama.toml")]
struct OneView {
    frame: Frame,
    over: Word,
    card: Card,
    subject_href: Option<String>,
    expected: Piece,
    body: Piece,
    rule: String,
    trace: String,
    document: Option<String>,
    history: Vec<Word>,
    next: Vec<Word>,
    inhibited: Option<String>,
    silenced: Option<String>,
}

/// `/{m}/alertas/{rule}/{subject}/{case}`
pub async fn one(
    State(app): State<App>,
    asked: Asked,
    Path((m, rest)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (here, told) = app.here(&asked, &m).await?;
    let unknown = || {
        Problem::unknown("alert_unknown")
            .similar(vec![(asked.t("page-alert-not-done").plain(), here.path("/alertas"))])
    };
    let id = href::alert_of(&here.municipality.ubigeo, &rest).ok_or_else(unknown)?;
    let known = public::alerts(&told.judged).any(|alert| alert.id == id);
    if !known {
        return Err(unknown());
    }
    let permanent = href::alert(&here.place, &id);
    if permanent != asked.path {
        return Err(Problem::moved(asked.address(&permanent)));
    }
    let life = match jobs::show(&app.house, &id, asked.as_of(&app)).await {
        Ok(life) => life,
        Err(AlertError::Store(error)) => return Err(error.into()),
        Err(_) => return Err(unknown()),
    };
    let object = alerts::life(&life.alert, &life.history);
    let view = || one_view(&asked, &here, &told, &life.alert, &life.history);
    answer::page(&asked, view, &object)
}

fn one_view(
    asked: &Asked,
    here: &Here,
    told: &Told,
    alert: &Alert,
    history: &[AlertEvent],
) -> OneView {
    let lang = told.lang;
    let card = card(here, told, alert);
    OneView {
        frame: Frame::new(asked, card.title.plain(), &["json"]).at(here.place.clone()),
        over: told
            .t("page-alert-over")
            .with("state", &card.state)
            .with("date", words::long_day(lang, lima::day(alert.opened_at)))
            .with("n", i64::from(alert.id.case)),
        card,
        subject_href: href::subject_page(&here.place, &alert.id.subject),
        expected: words_of(lang, alert, Part::Expected).capital(),
        body: body(told, alert).capital(),
        rule: alert.id.rule.clone(),
        trace: href::trace(&EvidenceId::Alert(alert.id.to_string())),
        document: alert.reply.as_ref().and_then(|reply| reply.document.clone()),
        history: history.iter().map(|event| happened(told, event)).collect(),
        next: alert.next.iter().map(|step| told.t(&format!("step-{step}"))).collect(),
        inhibited: alert.inhibited_by.clone(),
        silenced: alert.silenced_until.map(|day| words::long_day(lang, day)),
    }
}

/// The whole of what the rule says, with its ground.
fn body(told: &Told, alert: &Alert) -> Piece {
    let lang = told.lang;
    let [expected, observed] =
        [Part::Expected, Part::Observed].map(|part| said::of(lang, alert, part));
    if expected.lang == Lang::Es || observed.lang == Lang::Es {
        return piece(lang, Said { text: alert.body.clone(), lang: Lang::Es, draft: None });
    }
    let body = told
        .t("alert-body")
        .with("expected", expected.text)
        .with("observed", observed.text)
        .with("ground", said::ground(lang, &alert.ground));
    piece(lang, Said { text: body.plain(), lang, draft: None })
}

fn happened(told: &Told, event: &AlertEvent) -> Word {
    let day = |day| words::day(told.lang, day);
    let mut what = told.t(&format!("alert-event-{}", event.kind));
    if let Some(until) = event.until {
        what = told.t("alert-event-until").with("what", what).with("date", day(until));
    }
    let quoted = event.text.as_deref().filter(|words| !words.trim().is_empty());
    match quoted {
        Some(text) => told.t("alert-event-quoted").name("text", text),
        None => told.t("alert-event-line"),
    }
    .with("date", day(lima::day(event.at)))
    .with("what", what)
}
