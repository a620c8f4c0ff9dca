//! Reads the arguments: what is used the wrong way becomes a [`Failure`] like any other, so that a
//! program that asked for `--json` gets one object and a person a message with its `hint:`.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches};

use super::{Cli, Failure};
use crate::domain::lang::Lang;

/// Tells whether the arguments ask for JSON, whatever else is wrong with them.
pub fn wants_json(arguments: &[OsString]) -> bool {
    arguments.iter().take_while(|one| *one != "--").any(|one| one == "--json")
}

/// The language that the arguments ask for, whatever else is wrong with them.
pub fn wanted_lang(arguments: &[OsString]) -> Lang {
    let mut words = arguments.iter().take_while(|one| *one != "--").filter_map(|one| one.to_str());
    let mut wanted = None;
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('='),
            None => continue,
        };
        wanted = value.and_then(|value| value.parse().ok());
    }
    wanted.unwrap_or(Lang::Es)
}

/// Reads the arguments; `None` when they asked for help or the version, which is told by then.
///
/// # Errors
/// A misuse, with the nearest right word or the usage as its hint.
pub fn read(arguments: &[OsString]) -> Result<Option<Cli>, Failure> {
    let read = Cli::command()
        .try_get_matches_from(arguments)
        .and_then(|mut matches| Cli::from_arg_matches_mut(&mut matches));
    match read {
        Ok(cli) => Ok(Some(cli)),
        Err(error) if !error.use_stderr() => {
            // nobody is left to tell when standard output is closed
            let _gone = error.print();
            Ok(None)
        }
        Err(error) => Err(failure(&error)),
    }
}

fn failure(error: &clap::Error) -> Failure {
    let code = match error.kind() {
        ErrorKind::InvalidSubcommand => "command_unknown",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "command_missing"
        }
        ErrorKind::UnknownArgument => "option_unknown",
        ErrorKind::MissingRequiredArgument | ErrorKind::TooFewValues => "argument_missing",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::InvalidUtf8 => {
            "value_invalid"
        }
        ErrorKind::ArgumentConflict => "argument_conflict",
        _ => "usage",
    };
    let failure = hinted(Failure::misuse(code, message(error)), error);
    // what it is about stands in the words of every language
    let about = [
        ContextKind::InvalidSubcommand,
        ContextKind::InvalidArg,
        ContextKind::InvalidValue,
        ContextKind::PriorArg,
    ];
    about.into_iter().fold(failure, |failure, kind| {
        let name = match kind {
            ContextKind::InvalidSubcommand => "command",
            ContextKind::InvalidArg => "argument",
            ContextKind::InvalidValue => "value",
            _ => "other",
        };
        match error.get(kind) {
            Some(ContextValue::String(one)) => failure.with(name, one),
            Some(ContextValue::Strings(some)) => failure.with(name, some.join(" ")),
            _ => failure,
        }
    })
}

/// What clap says before it turns to the usage, on one line.
fn message(error: &clap::Error) -> String {
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return "say what to do: a command is missing".to_owned();
    }
    let told = error.to_string();
    let first = told.split("\n\n").next().unwrap_or_default();
    let words: Vec<&str> = first.trim_start_matches("error: ").split_whitespace().collect();
    words.join(" ")
}

/// The word that was probably meant, or how the command is used.
fn hinted(failure: Failure, error: &clap::Error) -> Failure {
    let meant =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant = meant.iter().find_map(|kind| match error.get(*kind)? {
        ContextValue::String(one) => Some(one.clone()),
        ContextValue::Strings(some) if !some.is_empty() => Some(some.join(" or ")),
        _ => None,
    });
    let usage =
        error.get(ContextKind::Usage).filter(|_| error.kind() != ErrorKind::InvalidSubcommand);
    let usage = usage.map(|usage| {
        let usage = usage.to_string();
        usage.split_whitespace().skip(1).collect::<Vec<_>>().join(" ")
    });
    match (meant, usage) {
        (Some(meant), _) => failure.hint(format!("did you mean {meant}?")).meant(meant),
        (None, Some(usage)) => failure
            .hint(format!("use it as {usage}; --help tells more"))
            .with("usage", usage)
            .step("fail-usage-hint"),
        (None, None) => failure
            .hint("actaviva --help lists the commands, and COMMAND --help their options")
            .step("fail-command-hint"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(arguments: &[&str]) -> Failure {
        let arguments: Vec<OsString> =
            ["actaviva"].iter().chain(arguments).map(OsString::from).collect();
        read(&arguments).unwrap_err()
    }

    #[test]
    fn each_wrong_use_has_its_code_and_a_next_step() {
        let told: Vec<String> = [
            &["nada"][..],
            &["figurse"],
            &[],
            &["sources", "--colour"],
            &["figures", "--municipalty", "x"],
            &["ingest"],
            &["trace"],
            &["figures", "--year", "mil"],
            &["--lang", "fr", "sources"],
            &["figures", "--by", "colour"],
            &["verify", "--proof", "x", "--prove", "y"],
            &["alert", "fetch"],
        ]
        .iter()
        .map(|arguments| {
            let failure = refused(arguments);
            assert!(failure.misuse);
            let hint = failure.hint.unwrap_or_default();
            format!("{}\n  {}: {}\n  {hint}\n", arguments.join(" "), failure.code, failure.message)
        })
        .collect();
        insta::assert_snapshot!(told.concat());
    }

    #[test]
    fn json_is_asked_for_only_by_an_option() {
        let asked = |arguments: &[&str]| {
            wants_json(&arguments.iter().map(OsString::from).collect::<Vec<_>>())
        };
        assert!(asked(&["actaviva", "nada", "--json"]));
        assert!(!asked(&["actaviva", "ingest", "--", "--json"]));
    }
}
