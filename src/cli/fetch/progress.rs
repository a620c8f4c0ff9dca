//! How far a visit is: a bar on a terminal, else a line every ten seconds, with the time left.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use tokio::task::JoinHandle;

use crate::cli::ingest::progress::rows_read;
use crate::cli::progress::{size, so_much};
use crate::domain::lang::Lang;
use crate::i18n;
use crate::jobs::fetch::Shown;

const BAR_EACH: Duration = Duration::from_millis(200);
const LINE_EACH: Duration = Duration::from_secs(10);

/// Progress being shown.
pub struct Bar {
    showing: JoinHandle<()>,
    bar: Option<ProgressBar>,
}

impl Bar {
    pub fn start(shown: Shown, lang: Lang) -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template("{spinner} {msg}");
            let bar = ProgressBar::new_spinner();
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            bar
        });
        let showing = tokio::spawn(show(shown, bar.clone(), lang));
        Self { showing, bar }
    }

    pub fn end(self) {
        self.showing.abort();
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

async fn show(shown: Shown, bar: Option<ProgressBar>, lang: Lang) {
    let mut ticks = tokio::time::interval(if bar.is_some() { BAR_EACH } else { LINE_EACH });
    // the first tick comes at once, when there is nothing to tell
    ticks.tick().await;
    let mut since: Option<(Instant, u64)> = None;
    loop {
        ticks.tick().await;
        let (here, total, requests) = shown.fetching.state();
        // another file begins where there are fewer bytes than before
        let (began, from) = *since.insert(match since {
            Some((began, from)) if here >= from => (began, from),
            _ => (Instant::now(), here),
        });
        let (_, reading, rows) = shown.reading.state();
        let words = if reading > 0 {
            format!("{} {}", i18n::text(lang, "cli-reading"), rows_read(lang, rows))
        } else {
            downloading(lang, [here, total], requests, here - from, began.elapsed())
        };
        match &bar {
            Some(bar) => {
                bar.set_message(words);
                bar.tick();
            }
            // a closed standard error must not stop the work
            None => drop(writeln!(std::io::stderr().lock(), "{words}")),
        }
    }
}

fn downloading(
    lang: Lang,
    [here, total]: [u64; 2],
    requests: u64,
    gained: u64,
    took: Duration,
) -> String {
    let Some(percent) = (here * 100).checked_div(total) else {
        let args = [("size", size(here).into()), ("n", requests.to_string().into())];
        return i18n::text_with(lang, "cli-downloading-unknown", &args);
    };
    let left = total.saturating_sub(here);
    let seconds = took.as_secs().saturating_mul(left).checked_div(gained);
    let left = seconds.map(|seconds| {
        let time = [("time", time(seconds).into())];
        format!("  {}", i18n::text_with(lang, "cli-time-left", &time))
    });
    let downloading = i18n::text(lang, "cli-downloading");
    let amounts = so_much(lang, &size(here), &size(total));
    format!("{downloading} {percent} %  {amounts}{}", left.unwrap_or_default())
}

fn time(seconds: u64) -> String {
    match seconds {
        0..60 => format!("{seconds} s"),
        60..3600 => format!("{} min", seconds.div_ceil(60)),
        _ => format!("{} h {} min", seconds / 3600, seconds % 3600 / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_told_by_what_came_since_the_beginning() {
        let told =
            downloading(Lang::Es, [2_000_000, 8_000_000], 3, 1_000_000, Duration::from_secs(20));
        assert_eq!(told, "Descargando 25 %  2.0 MB de 8.0 MB  quedan 2 min");
        let unknown = downloading(Lang::Es, [2_000_000, 0], 3, 1, Duration::from_secs(1));
        assert_eq!(unknown, "Descargando: 2.0 MB (consulta 3)");
        assert_eq!(time(7300), "2 h 1 min");
    }
}
