//! How far the reading is: a bar on a terminal, else a line each ten seconds.

use std::io::IsTerminal;
use std::sync::Arc;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use tokio::task::JoinHandle;

use crate::cli::words;
use crate::domain::lang::Lang;
use crate::i18n;
use crate::jobs::ingest::Meter;

const BAR_EACH: Duration = Duration::from_millis(200);
const LINE_EACH: Duration = Duration::from_secs(10);

/// Progress being shown.
pub struct Shown {
    showing: JoinHandle<()>,
    bar: Option<ProgressBar>,
}

impl Shown {
    pub fn start(meter: Arc<Meter>, lang: Lang) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| bar(lang));
        let showing = tokio::spawn(show(meter, bar.clone(), lang));
        Self { showing, bar }
    }

    pub fn end(self) {
        self.showing.abort();
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(lang: Lang) -> ProgressBar {
    let reading = i18n::text(lang, "cli-reading");
    let left = i18n::text_with(lang, "cli-time-left", &[("time", "{eta}".into())]);
    let form = format!("{reading} [{{bar:24.#>-}}] {{percent:>3}} %  {{msg}}  {left}");
    let style =
        ProgressStyle::with_template(&form).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(0).with_style(style.progress_chars("#>-"))
}

async fn show(meter: Arc<Meter>, bar: Option<ProgressBar>, lang: Lang) {
    let mut ticks = tokio::time::interval(if bar.is_some() { BAR_EACH } else { LINE_EACH });
    // the first tick comes at once, when there is nothing to tell
    ticks.tick().await;
    loop {
        ticks.tick().await;
        let (bytes, total, rows) = meter.state();
        let rows = rows_read(lang, rows);
        match &bar {
            Some(bar) => {
                bar.set_length(total.max(bytes));
                bar.set_position(bytes);
                bar.set_message(rows);
            }
            None => line(lang, bytes, total, &rows),
        }
    }
}

/// `3,912,000 filas`.
pub fn rows_read(lang: Lang, rows: u64) -> String {
    let rows = i64::try_from(rows).unwrap_or(i64::MAX);
    let args = [("n", rows.into()), ("said", words::count(rows).into())];
    i18n::text_with(lang, "cli-rows", &args)
}

fn line(lang: Lang, bytes: u64, total: u64, rows: &str) {
    use std::io::Write;
    let words = match (bytes * 100).checked_div(total) {
        Some(percent) => format!("{} {percent} %  {rows}", i18n::text(lang, "cli-reading")),
        None => {
            format!("{} {} MB", i18n::text(lang, "cli-archiving"), bytes / 1_000_000)
        }
    };
    // a closed standard error must not stop the work
    let _gone = writeln!(std::io::stderr().lock(), "{words}");
}
