//! Writing results: JSON Lines or words, and nothing mixed.

use std::io::{self, Write};

use serde::Serialize;

/// Writes one object as one line of JSON.
pub fn json_line<T: Serialize>(out: &mut dyn Write, object: &T) -> io::Result<()> {
    serde_json::to_writer(&mut *out, object)?;
    out.write_all(b"\n")
}

/// Tells whether the reader has simply gone away (`| head`), which is no error.
pub fn is_closed_pipe(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}

/// Writes a failure for a person: what failed, where, and after `hint:` the next step.
pub fn failure(out: &mut dyn Write, failure: &super::Failure) -> io::Result<()> {
    let place: Vec<String> = [
        failure.file.clone(),
        failure.row.map(|row| format!("row {row}")),
        failure.column.as_ref().map(|column| format!("column {column}")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let place = if place.is_empty() { String::new() } else { format!("{}: ", place.join(", ")) };
    writeln!(out, "error: {place}{}", failure.message)?;
    match &failure.hint {
        Some(hint) => writeln!(out, "  hint: {hint}"),
        None => Ok(()),
    }
}

/// Says on standard error what failed, as words or as one object.
pub fn fail(failure: &super::Failure, json: bool) {
    let mut err = io::stderr().lock();
    let written = if json {
        writeln!(err, "{}", serde_json::json!({ "error": failure }))
    } else {
        self::failure(&mut err, failure)
    };
    // there is nobody left to tell when standard error is closed
    drop(written);
}
