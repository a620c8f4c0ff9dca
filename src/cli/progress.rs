//! Progress of long work on standard error: a bar on a terminal, else a line every ten seconds.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::domain::lang::Lang;
use crate::i18n;

/// Often enough to see that it lives, seldom enough for a log.
const LINE_EVERY: Duration = Duration::from_secs(10);

/// The progress of one piece of work, counted in bytes or in steps.
#[derive(Debug)]
pub struct Progress {
    lang: Lang,
    words: String,
    /// How an amount is said.
    said: fn(u64) -> String,
    bar: Option<ProgressBar>,
    last_line: Instant,
}

impl Progress {
    /// Begins to show progress; the text of `key` is a verb: «Verificando».
    pub fn new(lang: Lang, key: &str) -> Self {
        Self::drawn(lang, key, size, ["{bytes}", "{total_bytes}"])
    }

    /// The progress of work that is counted in steps.
    pub fn counting(lang: Lang, key: &str) -> Self {
        Self::drawn(lang, key, |steps| steps.to_string(), ["{pos}", "{len}"])
    }

    fn drawn(lang: Lang, key: &str, said: fn(u64) -> String, [done, of]: [&str; 2]) -> Self {
        let words = i18n::text(lang, key);
        let bar = std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::new(0);
            let amounts = so_much(lang, done, of);
            let left = i18n::text_with(lang, "cli-time-left", &[("time", "{eta}".into())]);
            let look = format!("{{msg}} [{{bar:24}}] {{percent:>3}} %  {amounts}  {left}");
            if let Ok(style) = ProgressStyle::with_template(&look) {
                bar.set_style(style.progress_chars("#>-"));
            }
            bar.set_message(words.clone());
            bar
        });
        Self { lang, words, said, bar, last_line: Instant::now() }
    }

    /// Shows how far the work is.
    pub fn show(&mut self, done: u64, of: u64) {
        if let Some(bar) = &self.bar {
            bar.set_length(of);
            bar.set_position(done);
            if done >= of {
                bar.finish_and_clear();
            }
        } else if self.last_line.elapsed() >= LINE_EVERY {
            self.last_line = Instant::now();
            let percent = done.saturating_mul(100) / of.max(1);
            let amounts = so_much(self.lang, &(self.said)(done), &(self.said)(of));
            let line = format!("{} {percent} %  {amounts}", self.words);
            // a closed standard error must not stop the work
            let _gone = writeln!(std::io::stderr().lock(), "{line}");
        }
    }
}

/// `2.0 MB de 8.0 MB`.
pub fn so_much(lang: Lang, done: &str, of: &str) -> String {
    i18n::text_with(lang, "cli-so-much", &[("done", done.into()), ("of", of.into())])
}

/// A number of bytes as people say it, with one decimal: «3.4 GB».
pub fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    if bytes < 1000 {
        return format!("{bytes} bytes");
    }
    let mut tenths = bytes / 100;
    let mut unit = 0;
    while tenths >= 10_000 && unit + 1 < UNITS.len() {
        tenths /= 1000;
        unit += 1;
    }
    format!("{}.{} {}", tenths / 10, tenths % 10, UNITS[unit])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_said_in_the_unit_that_fits() {
        for (bytes, words) in [
            (0, "0 bytes"),
            (999, "999 bytes"),
            (1000, "1.0 kB"),
            (182_300, "182.3 kB"),
            (3_456_000_000, "3.4 GB"),
            (41_000_000_000, "41.0 GB"),
            (7_000_000_000_000_000, "7000.0 TB"),
        ] {
            assert_eq!(size(bytes), words);
        }
    }
}
