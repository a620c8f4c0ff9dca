//! The log: English, on standard error, quiet unless asked.
//!
//! `ACTAVIVA_LOG=info` (or `debug`, or `actaviva::jobs=debug`) makes it speak, and
//! `ACTAVIVA_LOG_FORMAT=json` makes it a line of JSON an event. Results never go through here.

use tracing_subscriber::EnvFilter;

/// A slow statement is worth a line to who asked for the log, not to who asked for a figure.
const QUIET: &str = "warn,sqlx=error";

/// Starts the log; a second call is harmless.
pub fn start() {
    let filter = EnvFilter::try_from_env("ACTAVIVA_LOG").unwrap_or_else(|_| EnvFilter::new(QUIET));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let started = if std::env::var("ACTAVIVA_LOG_FORMAT").is_ok_and(|format| format == "json") {
        log.json().try_init()
    } else {
        log.try_init()
    };
    // it was started already
    drop(started);
}
