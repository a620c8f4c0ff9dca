//! What an operator's machine reads, and who may.

use std::collections::BTreeMap;

use actaviva::telemetry::metrics::{ALL, Kind};

use super::stage::{Answer, ask, demonstration, get, get_with};

/// The same machine, asked by its own name.
fn here(path: &str, headers: &[(&str, &str)]) -> Answer {
    let port = demonstration().port();
    let host = format!("127.0.0.1:{port}");
    ask(demonstration(), "GET", path, &[&[("Host", host.as_str())], headers].concat())
}

/// Every series with its value.
fn series(text: &str) -> BTreeMap<&str, f64> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (name, value) = line.rsplit_once(' ').unwrap_or_else(|| panic!("{line}"));
            (name, value.parse().unwrap_or_else(|error| panic!("{line}: {error}")))
        })
        .collect()
}

#[test]
fn every_number_of_the_list_is_told_with_its_kind_and_what_it_is() {
    assert_eq!(get("/fuentes").status, 200);
    let answer = here("/metrics", &[]);
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(answer.header("content-type").unwrap().starts_with("text/plain; version=0.0.4"));
    let text = answer.text();
    let told = series(&text);
    for metric in ALL {
        // ages stand where there is something whose age is known; jobs where some ran
        let may_lack = metric.name.contains("job_duration") || metric.name == "actaviva_jobs_total";
        let kind = format!("# TYPE {} {}", metric.name, word(metric.kind));
        assert!(may_lack || text.contains(&kind), "{kind}:\n{text}");
        assert!(may_lack || text.contains(&format!("# HELP {} {}", metric.name, metric.help)));
    }
    assert!(told["actaviva_database_up"] > 0.5, "up");
    let alerts = told.iter().filter(|(name, _)| name.starts_with("actaviva_alerts{"));
    let all: f64 = alerts.map(|(_, count)| count).sum();
    let known = get("/api/v1/alerts?municipality=990101").json().as_array().unwrap().len();
    assert!(known > 0 && all >= f64::from(u32::try_from(known).unwrap()), "{all} {known}");
    assert!(told["actaviva_archive_bytes"] > 10_000.0);
    assert!(told["actaviva_source_last_success_age_seconds{source=\"siaf\"}"] > 0.0);
    assert!(told["actaviva_queue_jobs{queue=\"judge\",state=\"waiting\"}"] < 0.5, "none waits");
    let pages = "actaviva_http_requests_total{route=\"/fuentes\",method=\"GET\",status=\"200\"}";
    assert!(told[pages] >= 1.0, "{text}");
    assert!(
        told["actaviva_http_request_duration_seconds_bucket{route=\"/fuentes\",le=\"+Inf\"}"]
            >= 1.0
    );
}

const fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Counter => "counter",
        Kind::Gauge => "gauge",
        Kind::Histogram => "histogram",
    }
}

#[test]
fn only_the_same_machine_by_its_own_name_reads_them_without_a_token() {
    for headers in [
        &[("Host", "actas.example")][..],
        &[("Host", "localhost"), ("X-Forwarded-For", "10.0.0.7")],
    ] {
        let answer = ask(demonstration(), "GET", "/metrics", headers);
        assert_eq!(answer.status, 403, "{headers:?}");
        assert!(answer.text().contains("para quien mantiene este sitio"), "{}", answer.text());
    }
}

#[test]
fn every_answer_names_its_id_and_goes_on_with_that_of_the_caller() {
    let id = |answer: &Answer| answer.header("x-request-id").unwrap().to_owned();
    let (one, other) = (id(&get("/ayuda")), id(&get("/no-such-page")));
    assert!(one.len() == 32 && other.len() == 32 && one != other);
    let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    let answer = get_with("/ayuda", &[("traceparent", parent)]);
    assert_eq!(id(&answer), "4bf92f3577b34da6a3ce929d0e0e4736");
}
