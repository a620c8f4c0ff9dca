//! What the program tells its operator: the log, the ids that it is followed by, and its numbers.
//!
//! The log is English, on standard error, quiet unless asked: `ACTAVIVA_LOG=info` (or `debug`, or
//! `actaviva::jobs=debug`) makes it speak, and `ACTAVIVA_LOG_FORMAT=json` makes it a line of JSON an
//! event. Results never go through here. [`trace`] is the id of a chain of work, [`metrics`] the list
//! of what is counted; built with the feature `otel`, spans go to a collector as well.

pub mod metrics;
#[cfg(feature = "otel")]
mod otel;
pub mod trace;

use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer};

/// A slow statement is worth a line to who asked for the log, not to who asked for a figure.
const QUIET: &str = "warn,sqlx=error";

/// What has to be ended in order when the program ends.
#[derive(Debug, Default)]
pub struct Telemetry {
    #[cfg(feature = "otel")]
    collector: Option<otel::Collector>,
}

/// Starts the log, and sends spans to a collector where one is named; a second call is harmless.
pub fn start(collector: &str) -> Telemetry {
    let filter = EnvFilter::try_from_env("ACTAVIVA_LOG").unwrap_or_else(|_| EnvFilter::new(QUIET));
    let log = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let is_json = std::env::var("ACTAVIVA_LOG_FORMAT").is_ok_and(|format| format == "json");
    let log = if is_json { log.json().boxed() } else { log.boxed() };
    let layers = tracing_subscriber::registry().with(log.with_filter(filter));
    #[cfg(feature = "otel")]
    {
        let begun = otel::start(collector);
        let refused = begun.as_ref().err().map(ToString::to_string);
        let (layer, collector) = begun.ok().flatten().unzip();
        // it was started already
        let _started = layers.with(layer).try_init();
        if let Some(error) = refused {
            tracing::warn!(%error, "no spans are sent");
        }
        Telemetry { collector }
    }
    #[cfg(not(feature = "otel"))]
    {
        let _started = layers.try_init();
        if !collector.is_empty() {
            tracing::warn!("telemetry.otlp is set, and this program is built without otel");
        }
        Telemetry::default()
    }
}

impl Telemetry {
    /// Sends what was not sent yet.
    #[cfg_attr(
        not(feature = "otel"),
        expect(clippy::unused_async, reason = "nothing is held back without a collector")
    )]
    pub async fn end(self) {
        #[cfg(feature = "otel")]
        if let Some(collector) = self.collector {
            collector.end().await;
        }
    }
}

/// Puts a span into its chain, so that a collector shows all of the chain as one.
#[cfg(feature = "otel")]
pub fn join(span: &tracing::Span, id: trace::TraceId) {
    otel::join(span, id);
}

/// The log alone tells the chain by the field of its name.
#[cfg(not(feature = "otel"))]
pub const fn join(_: &tracing::Span, _: trace::TraceId) {}
