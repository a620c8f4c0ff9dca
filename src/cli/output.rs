//! Writing results: JSON Lines or words, and nothing mixed.

use std::io::{self, Write};

use serde::Serialize;

use crate::domain::lang::Lang;
use crate::domain::text::{steers, tame};
use crate::i18n;

/// As [`tame`] for JSON, where an unruly letter can stand in a string only: written as its number, so
/// that a program reads exactly what the source wrote.
fn tame_json(text: &str) -> String {
    let mut tamed = String::with_capacity(text.len());
    for letter in text.chars() {
        if steers(letter) {
            let number = u32::from(letter);
            tamed.extend(format!("\\u{number:04x}").chars());
        } else {
            tamed.push(letter);
        }
    }
    tamed
}

/// An output of text in which nothing that came from a file can steer the reader's terminal.
pub struct Tame<W> {
    out: W,
    json: bool,
    /// The beginning of a letter whose end is still to come.
    rest: Vec<u8>,
}

impl<W: Write> Tame<W> {
    pub fn new(out: W, json: bool) -> Self {
        Self { out, json, rest: Vec::new() }
    }
}

impl<W: Write> Write for Tame<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.rest.extend_from_slice(bytes);
        let whole = match std::str::from_utf8(&self.rest) {
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Ok(_) | Err(_) => self.rest.len(),
        };
        let cut = self.rest.split_off(whole);
        let text = String::from_utf8_lossy(&self.rest);
        let tamed = if self.json { tame_json(&text) } else { tame(&text) };
        self.rest = cut;
        self.out.write_all(tamed.as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

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
pub fn failure(out: &mut dyn Write, failure: &super::Failure, lang: Lang) -> io::Result<()> {
    let at = |key: &str, value: String| i18n::text_with(lang, key, &[("at", value.into())]);
    let place: Vec<String> = [
        failure.file.as_ref().map(|file| tame(&file.replace(['\n', '\t'], "␀"))),
        failure.row.map(|row| at("cli-at-row", row.to_string())),
        failure.column.as_ref().map(|column| at("cli-at-column", column.clone())),
    ]
    .into_iter()
    .flatten()
    .collect();
    let place = if place.is_empty() { String::new() } else { format!("{}: ", place.join(", ")) };
    writeln!(out, "error: {place}{}", tame(&failure.told(lang)))?;
    match &failure.told_hint(lang) {
        Some(hint) => writeln!(out, "  hint: {}", tame(hint)),
        None => Ok(()),
    }
}

/// Says on standard error what failed, as words or as one object.
pub fn fail(failure: &super::Failure, json: bool, lang: Lang) {
    let mut err = io::stderr().lock();
    let written = if json {
        let object = serde_json::json!({ "error": failure }).to_string();
        writeln!(err, "{}", tame_json(&object))
    } else {
        self::failure(&mut err, failure, lang)
    };
    // there is nobody left to tell when standard error is closed
    drop(written);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn through(json: bool, pieces: &[&[u8]]) -> String {
        let mut out = Vec::new();
        let mut tame = Tame::new(&mut out, json);
        for piece in pieces {
            tame.write_all(piece).unwrap();
        }
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn nothing_that_came_from_a_file_steers_the_terminal() {
        assert_eq!(through(false, &["a\u{1b}[31m\u{202e}ñ\u{9b}\n".as_bytes()]), "a␀[31m␀ñ␀\n");
        assert_eq!(through(false, &[b"a\xC3", b"\xB1o"]), "año", "a letter may come in two pieces");
    }

    #[test]
    fn a_program_reads_in_json_what_the_source_wrote() {
        let told = through(true, &["\"\u{202e}x\u{9b}\"\n".as_bytes()]);
        assert_eq!(told, "\"\\u202ex\\u009b\"\n");
        assert_eq!(serde_json::from_str::<String>(&told).unwrap(), "\u{202e}x\u{9b}");
    }

    #[test]
    fn the_name_of_a_file_cannot_forge_a_line_of_the_error() {
        let failure = crate::cli::Failure::new("x", "no\u{1b}[2J").file("a\nerror: b\u{202e}");
        let mut out = Vec::new();
        super::failure(&mut out, &failure, Lang::Es).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "error: a␀error: b␀: no␀[2J\n");
    }
}
