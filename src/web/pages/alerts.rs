//! The alerts of a municipality, each with its reply or the word that there is none; and one alert:
//! what was expected, what is seen, since when, and by which rule.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::domain::alert::{Alert, AlertEvent, AlertEventKind, Reply};
use crate::domain::evidence::EvidenceId;
use crate::domain::indicator::Subject;
use crate::domain::judgement::Judgement;
use crate::domain::lang::Lang;
use crate::domain::period::lima;
use crate::i18n::text;
use crate::jobs::alerts::{self as jobs, AlertError};
use crate::shapes::alerts::{self, AlertLine};
use crate::web::address::Here;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::frame::Frame;
use crate::web::problem::Problem;
use crate::web::table::{Cell, Table};
use crate::web::{App, href, public, words};

#[derive(Template)]
#[template(path = "alerts.html", config = "config/askama.toml")]
struct View {
    frame: Frame,
    sentence: String,
    live: Vec<Card>,
    ended: Vec<Card>,
}

/// An alert in a list: it never stands without its reply.
pub struct Card {
    pub href: String,
    pub title: String,
    /// What it is about.
    pub about: String,
    /// One work of an agreement, and not the whole of it.
    pub of_work: bool,
    pub observed: String,
    pub severity: u8,
    pub severity_word: String,
    pub state: String,
    pub reply: Answered,
}

/// The municipality's answer, or that there is none.
pub struct Answered {
    pub short: String,
    pub text: Option<String>,
    pub by: String,
    pub promise: Option<String>,
}

/// `/{m}/alertas`
pub async fn list(
    State(app): State<App>,
    asked: Asked,
    Path(m): Path<String>,
) -> Result<Response, Problem> {
    let here = Here::find(&app, &asked, &m).await?;
    let judged = app.judgement(&asked, &here.municipality.ubigeo).await?;
    let shown: Vec<&Alert> = public::alerts(&judged).collect();
    let lines: Vec<AlertLine> = shown.iter().map(|alert| alerts::line(alert)).collect();
    let view = || {
        let (live, ended): (Vec<&Alert>, Vec<&Alert>) =
            shown.iter().copied().partition(|alert| alert.state.is_live());
        let cards = |some: &[&Alert]| some.iter().map(|one| card(&here, &judged, one)).collect();
        View {
            frame: Frame::new(&asked, "Alertas", &["json", "csv"]).at(here.place.clone()),
            sentence: sentence(&live),
            live: cards(&live),
            ended: cards(&ended),
        }
    };
    answer::table(&asked, view, &lines, || table(&lines))
}

fn sentence(live: &[&Alert]) -> String {
    let replied = live.iter().filter(|alert| alert.reply.is_some()).count();
    match (live.len(), replied) {
        (0, _) => "No hay ninguna alerta abierta.".to_owned(),
        (1, 0) => "Hay 1 alerta abierta, sin respuesta de la municipalidad.".to_owned(),
        (1, _) => "Hay 1 alerta abierta, con respuesta de la municipalidad.".to_owned(),
        (all, replied) => {
            format!("Hay {all} alertas abiertas. La municipalidad respondió {replied}.")
        }
    }
}

/// An alert as a list shows it.
pub fn card(here: &Here, judged: &Judgement, alert: &Alert) -> Card {
    Card {
        href: href::alert(&here.place, &alert.id),
        title: alert.title.clone(),
        about: about(judged, &alert.id.subject),
        of_work: matches!(alert.id.subject, Subject::Work(_)),
        observed: words::capital(&alert.observed),
        severity: alert.severity.number(),
        severity_word: text(Lang::Es, &format!("severity-{}", alert.severity)),
        state: text(Lang::Es, &format!("alert-state-{}", alert.state)),
        reply: answered(alert, judged),
    }
}

/// The name that people know.
pub fn about(judged: &Judgement, subject: &Subject) -> String {
    match subject {
        Subject::Agreement(id) => {
            let mut titles =
                judged.facts.agreements.iter().filter_map(|versions| versions.in_force());
            let title = titles.find(|seen| seen.fact.id == *id);
            let title = title.map_or_else(String::new, |seen| format!(": {}", seen.fact.title));
            format!("Acuerdo {} del acta {}{title}", id.number, id.process.year)
        }
        Subject::Work(code) => {
            let name = judged.facts.works.iter().find(|work| work.fact.code == *code);
            let name = name.map_or_else(String::new, |work| {
                format!(": {}", crate::domain::text::shorten(&work.fact.name, 90))
            });
            format!("Obra {code}{name}")
        }
        Subject::Source(source) => words::source(*source),
        Subject::Process(process) => format!("Proceso {}", process.year),
        Subject::Committee(_) => "Comité de vigilancia".to_owned(),
        Subject::Portfolio(_) => "Programa de inversiones".to_owned(),
        Subject::Municipality(_) => "Toda la municipalidad".to_owned(),
    }
}

/// The reply, or that there is none as of today.
pub fn answered(alert: &Alert, judged: &Judgement) -> Answered {
    if let Subject::Source(_) = alert.id.subject {
        let said = "Depende de la fuente, no de la municipalidad.".to_owned();
        return Answered { short: said.clone(), text: None, by: said, promise: None };
    }
    let Some(reply) = &alert.reply else {
        let today = words::day(judged.facts.today);
        return Answered {
            short: format!("Sin respuesta al {today}."),
            text: None,
            by: format!("Sin respuesta al {}.", words::long_day(judged.facts.today)),
            promise: None,
        };
    };
    let day = lima::day(reply.at);
    let promise = reply.promised_on.map(words::day);
    Answered {
        short: match &promise {
            Some(promise) => format!("Respondió el {}; promete el {promise}.", words::day(day)),
            None => format!("Respondió el {}.", words::day(day)),
        },
        text: Some(reply.text.clone()),
        by: format!("{}. Enviado el {}{}.", reply.by, words::day(day), after(alert, reply)),
        promise: reply.promised_on.map(|promised| kept(promised, judged)),
    }
}

/// How long the answer took, as the calendar counts it.
fn after(alert: &Alert, reply: &Reply) -> String {
    let days = (lima::day(reply.at) - lima::day(alert.opened_at)).num_days();
    match days {
        ..=0 => " (el mismo día)".to_owned(),
        1 => " (al día siguiente)".to_owned(),
        days => format!(" (a los {days} días)"),
    }
}

fn kept(promised: chrono::NaiveDate, judged: &Judgement) -> String {
    let today = judged.facts.today;
    let day = words::long_day(promised);
    match (today - promised).num_days() {
        ..=0 => format!("Prometió terminar el {day}."),
        1 => format!("La fecha prometida era el {day}: pasó ayer."),
        days => format!("La fecha prometida era el {day}: pasó hace {days} días."),
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
    over: String,
    card: Card,
    subject_href: Option<String>,
    expected: String,
    body: String,
    rule: String,
    trace: String,
    document: Option<String>,
    history: Vec<Happened>,
    next: Vec<String>,
    inhibited: Option<String>,
    silenced: Option<String>,
}

struct Happened {
    day: String,
    what: String,
}

/// `/{m}/alertas/{rule}/{subject}/{case}`
pub async fn one(
    State(app): State<App>,
    asked: Asked,
    Path((m, rest)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let here = Here::find(&app, &asked, &m).await?;
    let judged = app.judgement(&asked, &here.municipality.ubigeo).await?;
    let unknown = || {
        Problem::unknown("alert_unknown", "no hay ninguna alerta en esta dirección")
            .hint("vea la lista de alertas del distrito")
            .similar(vec![("Alertas".to_owned(), here.path("/alertas"))])
    };
    let id = href::alert_of(&here.municipality.ubigeo, &rest).ok_or_else(unknown)?;
    let known = public::alerts(&judged).any(|alert| alert.id == id);
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
    let view = || one_view(&asked, &here, &judged, &life.alert, &life.history);
    answer::page(&asked, view, &object)
}

fn one_view(
    asked: &Asked,
    here: &Here,
    judged: &Judgement,
    alert: &Alert,
    history: &[AlertEvent],
) -> OneView {
    let opened = words::long_day(lima::day(alert.opened_at));
    let state = text(Lang::Es, &format!("alert-state-{}", alert.state));
    OneView {
        frame: Frame::new(asked, alert.title.clone(), &["json"]).at(here.place.clone()),
        over: format!("Alerta {state} · abierta el {opened} · caso {}", alert.id.case),
        card: card(here, judged, alert),
        subject_href: href::subject_page(&here.place, &alert.id.subject),
        expected: words::capital(&alert.expected),
        body: words::capital(&alert.body),
        rule: alert.id.rule.clone(),
        trace: href::trace(&EvidenceId::Alert(alert.id.to_string())),
        document: alert.reply.as_ref().and_then(|reply| reply.document.clone()),
        history: history.iter().map(happened).collect(),
        next: alert.next.iter().map(|step| text(Lang::Es, &format!("step-{step}"))).collect(),
        inhibited: alert.inhibited_by.clone(),
        silenced: alert.silenced_until.map(words::long_day),
    }
}

fn happened(event: &AlertEvent) -> Happened {
    let what = match event.kind {
        AlertEventKind::Opened => "se abrió",
        AlertEventKind::Updated => "cambió lo que se ve",
        AlertEventKind::Reopened => "volvió a abrirse",
        AlertEventKind::Notified => "se avisó a la municipalidad y al comité",
        AlertEventKind::Acknowledged => "la municipalidad la vio",
        AlertEventKind::Replied => "la municipalidad respondió",
        AlertEventKind::Verifying => "se está verificando la respuesta",
        AlertEventKind::Resolved => "se resolvió",
        AlertEventKind::Confirmed => "el comité la confirmó",
        AlertEventKind::Disputed => "la municipalidad no está de acuerdo",
        AlertEventKind::PromiseBroken => "pasó la fecha prometida",
        AlertEventKind::Dismissed => "una persona la descartó",
        AlertEventKind::Silenced => "una persona la dejó en silencio",
        AlertEventKind::Unsilenced => "terminó el silencio",
    };
    let until = event.until.map(|day| format!(" ({})", words::day(day)));
    let quoted = event.text.as_deref().filter(|words| !words.trim().is_empty());
    let quoted = quoted.map_or_else(|| ".".to_owned(), |words| format!(": «{words}»"));
    let said = [Some(what.to_owned()), until, Some(quoted)];
    Happened { day: words::day(lima::day(event.at)), what: said.into_iter().flatten().collect() }
}
