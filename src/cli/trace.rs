//! `actaviva trace`: the chain behind anything printed, down to snapshot, row and column.

use std::io::{self, Write};

use super::context::Context;
use super::table::safe;
use super::{Failure, Outcome, output, snapshots};
use crate::domain::evidence::EvidenceId;
use crate::domain::lang::Lang;
use crate::i18n;
use crate::jobs::house::House;
use crate::jobs::trace::{self, Address, Effort, Step, TraceError};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Id of a figure, measure, agreement, match, record, alert or footnote, or the hash of a file (8
    /// digits are enough), as printed
    id: String,
}

/// Columns of a terminal that everybody has.
const WIDTH: usize = 80;
/// Under each step, the next is moved in by so much.
const INDENT: usize = 2;
/// Letters of the longest word for a step.
const KIND_WIDTH: usize = 9;
/// Letters of a step and of a row; all of them stand in `--json`.
const STEP_LETTERS: usize = 600;
const ROW_LETTERS: usize = 320;

/// Prints the chain, broken links first.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let id = address(&house, &args.id).await?;
    let trace = trace::trace(&house, &id, context.as_of(), Effort::PATIENT, context.lang())
        .await
        .map_err(failure)?;
    let mut out = context.out();
    if context.global.json {
        for step in &trace.steps {
            output::json_line(&mut out, step)?;
        }
    } else {
        for step in trace.broken() {
            let words = safe(&step.text, STEP_LETTERS);
            writeln!(out, "{}", context.say("cli-trace-broken", &[("what", words.into())]))?;
        }
        for step in &trace.steps {
            write(&mut out, step, context.lang())?;
        }
    }
    // a chain that does not hold is told by the exit code as well, as `verify` does
    Ok(if trace.broken().next().is_some() { Outcome::Unsound } else { Outcome::Done })
}

/// The address that a person typed: any id as it is printed, or the beginning of a hash.
async fn address(house: &House, typed: &str) -> Result<Address, Failure> {
    let typed = typed.trim();
    if let Ok(id) = typed.parse() {
        return Ok(id);
    }
    let bare = typed.trim_end_matches('…');
    if bare.len() >= 8 && bare.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        let known = snapshots::by_prefix(&house.db, bare).await?;
        return Ok(Address::Evidence(EvidenceId::Snapshot(known.digest()?)));
    }
    Err(Failure::misuse(
        "evidence_id",
        format!("«{}» is not an id that can be traced", safe(typed, 80)),
    )
    .hint(
        "give one as printed: execution_rate@030503/2016/07@2025-10, siaf-63:300305:2414963:2025, \
             030503/2016/07, 030503/2016/07~2414963, stalled_work/78690/1, a note such as \
             030503@2025-10.es#3, or 8 digits of a file's hash",
    )
    .with("typed", safe(typed, 80)))
}

fn failure(error: TraceError) -> Failure {
    match error {
        TraceError::Store(error) => error.into(),
        TraceError::Archive(error) => error.into(),
        TraceError::Unknown(id) => {
            Failure::new("evidence_unknown", format!("nothing known is called «{}»", safe(&id, 80)))
                .hint("check the id; with --as-of, it may not have been known yet")
                .with("typed", safe(&id, 80))
        }
        TraceError::Interrupted(error) => {
            Failure::new("interrupted", error.to_string()).hint("run the command again")
        }
    }
}

/// Writes a step under its word, moved in by its depth and folded at the terminal's width.
fn write(out: &mut dyn Write, step: &Step, lang: Lang) -> io::Result<()> {
    let margin = INDENT * usize::from(step.depth);
    let mark = if step.broken { "✕ " } else { "" };
    let text = format!("{mark}{}", safe(&step.text, STEP_LETTERS));
    let hang = margin + KIND_WIDTH + 1;
    let mut lines = folded(&text, WIDTH.saturating_sub(hang)).into_iter();
    let first = lines.next().unwrap_or_default();
    let word = i18n::text(lang, &format!("cli-step-{}", step.kind));
    writeln!(out, "{:margin$}{word:<KIND_WIDTH$} {first}", "")?;
    for line in lines {
        writeln!(out, "{:hang$}{line}", "")?;
    }
    let Some(raw) = &step.raw else { return Ok(()) };
    for line in folded(&safe(raw, ROW_LETTERS), WIDTH.saturating_sub(hang + 2)) {
        writeln!(out, "{:hang$}| {line}", "")?;
    }
    Ok(())
}

/// Cuts a text into lines at spaces; a word that is longer than a line is cut itself.
fn folded(text: &str, width: usize) -> Vec<String> {
    let width = width.max(24);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_whitespace() {
        let mut word: Vec<char> = word.chars().collect();
        while !word.is_empty() {
            let space = usize::from(used > 0);
            if used + space + word.len() > width && used > 0 {
                lines.push(String::new());
                used = 0;
                continue;
            }
            let part: String = word.drain(..word.len().min(width)).collect();
            if let Some(line) = lines.last_mut() {
                line.push_str(if space == 1 { " " } else { "" });
                line.push_str(&part);
            }
            used += space + part.chars().count();
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_folded_at_spaces_and_a_word_without_any_is_cut() {
        assert_eq!(folded(&"uno dos ".repeat(4), 24), ["uno dos uno dos uno dos", "uno dos"]);
        let long = folded(&"x".repeat(60), 24);
        assert_eq!(long.iter().map(String::len).collect::<Vec<_>>(), [24, 24, 12]);
        assert_eq!(folded("", 24), [""]);
    }
}
