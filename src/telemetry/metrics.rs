//! What is counted and measured, for Prometheus: every name in one list.
//!
//! Counters and histograms are those of one program: each that is asked tells its own. Gauges are read
//! from the database at the moment of asking, so that every program over one database tells the same.
//! Times are seconds, sizes bytes. A program that never serves `/metrics` keeps no numbers.

use std::error::Error;
use std::sync::OnceLock;
use std::time::Duration;

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

/// How a number behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Only grows, from the start of its program.
    Counter,
    /// As it stands now.
    Gauge,
    /// How many took how long.
    Histogram,
}

/// One thing that is counted or measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Metric {
    pub name: &'static str,
    pub kind: Kind,
    /// What tells its series apart.
    pub labels: &'static [&'static str],
    pub help: &'static str,
}

macro_rules! metrics {
    ($($constant:ident: $kind:ident $name:literal [$($label:literal),*] $help:literal;)+) => {
        $(
            #[doc = $help]
            pub const $constant: &str = $name;
        )+
        /// Every metric of the house, in the order in which an operator looks at them.
        pub const ALL: &[Metric] = &[
            $(Metric { name: $name, kind: Kind::$kind, labels: &[$($label),*], help: $help },)+
        ];
    };
}

metrics! {
    DATABASE_UP: Gauge "actaviva_database_up" []
        "1 when the database answered this scrape; without it the gauges below are old.";
    BUILD: Gauge "actaviva_build_info" ["version"] "Always 1; the version is its label.";
    SNAPSHOTS: Gauge "actaviva_snapshots" ["status"]
        "Archived files: loaded, refused (kept aside) or kept (documents).";
    ARCHIVE_BYTES: Gauge "actaviva_archive_bytes" []
        "Bytes of all archived files, before compression.";
    FINDINGS: Gauge "actaviva_findings" [] "Things in archived files that could not be read.";
    MUNICIPALITIES: Gauge "actaviva_municipalities_followed" []
        "Municipalities with a register, or named in the settings.";
    ALERTS: Gauge "actaviva_alerts" ["state"] "Alerts by state.";
    REPORTS: Gauge "actaviva_reports" [] "Reports that were made and kept.";
    SOURCE_AGE: Gauge "actaviva_source_last_success_age_seconds" ["source"]
        "Since the newest file of the source was taken in; absent when there was none.";
    SOURCE_DATA_AGE: Gauge "actaviva_source_data_age_seconds" ["source"]
        "Since the last day that the source's own files speak of; absent when none says it.";
    SOURCE_STATE: Gauge "actaviva_source_state" ["source", "state"]
        "1 for the state that the source is in (ok, late, silent, blocked, drifted, never), else 0.";
    EVALUATION_AGE: Gauge "actaviva_last_evaluation_age_seconds" []
        "Since a municipality was judged last; absent before the first time.";
    QUEUE: Gauge "actaviva_queue_jobs" ["queue", "state"]
        "Jobs in the queue: waiting (could begin now), later, running, failed (its last push; a retry is another), done (and remembered).";
    QUEUE_AGE: Gauge "actaviva_queue_oldest_waiting_seconds" []
        "How long the job that could begin has waited for longest; 0 when none waits.";
    JOBS_GIVEN_UP: Gauge "actaviva_jobs_given_up" []
        "Jobs that failed after all their tries and wait for a person.";
    SCHEDULES_MISSED: Gauge "actaviva_schedules_missed" [] "Schedules whose last slot did not run.";
    JOBS: Counter "actaviva_jobs_total" ["job", "ended"]
        "Jobs that this program took: done, later (another was at it), failed.";
    JOB_SECONDS: Histogram "actaviva_job_duration_seconds" ["job"] "How long each of them took.";
    REQUESTS: Counter "actaviva_http_requests_total" ["route", "method", "status"]
        "Requests that this program answered.";
    REQUEST_SECONDS: Histogram "actaviva_http_request_duration_seconds" ["route"]
        "How long each of them took.";
    RESIDENT: Gauge "process_resident_memory_bytes" [] "Memory of this program.";
    CPU: Counter "process_cpu_seconds_total" [] "Processor time of this program, in whole seconds.";
}

/// From a page held ready to a load of the whole country.
const BUCKETS: [f64; 13] =
    [0.005, 0.02, 0.1, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 1800.0, 7200.0];
/// What was measured is put into its bucket this often, asked or not, so that it does not pile up.
const SORTED: Duration = Duration::from_secs(30);

static HANDLE: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// Begins to keep numbers; a second call is harmless. A program without numbers works as well, so
/// what goes wrong here is told and not returned.
pub fn start() {
    let begun = HANDLE.get_or_init(|| match begin() {
        Ok(handle) => Some(handle),
        Err(error) => {
            tracing::warn!(%error, "no metrics are kept");
            None
        }
    });
    debug_assert!(begun.is_some(), "nobody else keeps numbers here");
}

fn begin() -> Result<PrometheusHandle, Box<dyn Error + Send + Sync>> {
    let handle = PrometheusBuilder::new().set_buckets(&BUCKETS)?.install_recorder()?;
    for metric in ALL {
        match metric.kind {
            Kind::Counter => metrics::describe_counter!(metric.name, metric.help),
            Kind::Gauge => metrics::describe_gauge!(metric.name, metric.help),
            Kind::Histogram => metrics::describe_histogram!(metric.name, metric.help),
        }
    }
    let sorted = handle.clone();
    std::thread::Builder::new().name("metrics".to_owned()).spawn(move || {
        loop {
            std::thread::sleep(SORTED);
            sorted.run_upkeep();
        }
    })?;
    Ok(handle)
}

/// All numbers as Prometheus reads them; nothing where none are kept.
pub fn render() -> String {
    HANDLE.get().and_then(Option::as_ref).map(PrometheusHandle::render).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_their_unit_and_stand_once() {
        let mut names: Vec<&str> = ALL.iter().map(|metric| metric.name).collect();
        for metric in ALL {
            let name = metric.name;
            assert_eq!(name.ends_with("_total"), metric.kind == Kind::Counter, "{name}");
            assert!(metric.kind != Kind::Histogram || name.ends_with("_seconds"), "{name}");
            assert!(metric.help.ends_with('.'), "{name}");
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }
}
