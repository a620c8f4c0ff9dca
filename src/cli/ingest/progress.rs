//! How far the reading is: a bar on a terminal, else a line each ten seconds.

use std::io::IsTerminal;
use std::sync::Arc;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use tokio::task::JoinHandle;

use crate::cli::words;
use crate::jobs::ingest::Meter;

const BAR_EACH: Duration = Duration::from_millis(200);
const LINE_EACH: Duration = Duration::from_secs(10);

/// Progress being shown.
pub struct Shown {
    showing: JoinHandle<()>,
    bar: Option<ProgressBar>,
}

impl Shown {
    pub fn start(meter: Arc<Meter>) -> Self {
        let bar = std::io::stderr().is_terminal().then(bar);
        let showing = tokio::spawn(show(meter, bar.clone()));
        Self { showing, bar }
    }

    pub fn end(self) {
        self.showing.abort();
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar() -> ProgressBar {
    let form = "Leyendo [{bar:24.#>-}] {percent:>3} %  {msg} filas  quedan {eta}";
    let style = ProgressStyle::with_template(form).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(0).with_style(style.progress_chars("#>-"))
}

async fn show(meter: Arc<Meter>, bar: Option<ProgressBar>) {
    let mut ticks = tokio::time::interval(if bar.is_some() { BAR_EACH } else { LINE_EACH });
    // the first tick comes at once, when there is nothing to tell
    ticks.tick().await;
    loop {
        ticks.tick().await;
        let (bytes, total, rows) = meter.state();
        let rows = words::count(i64::try_from(rows).unwrap_or(i64::MAX));
        match &bar {
            Some(bar) => {
                bar.set_length(total.max(bytes));
                bar.set_position(bytes);
                bar.set_message(rows);
            }
            None => line(bytes, total, &rows),
        }
    }
}

fn line(bytes: u64, total: u64, rows: &str) {
    use std::io::Write;
    let words = match (bytes * 100).checked_div(total) {
        Some(percent) => format!("Leyendo {percent} %  {rows} filas"),
        None => format!("Archivando {} MB", bytes / 1_000_000),
    };
    // a closed standard error must not stop the work
    let _gone = writeln!(std::io::stderr().lock(), "{words}");
}
