//! How the command line is asked: its help, and what it answers when it is asked the wrong way.

use std::fmt::Write;
use std::process::Command;

use actaviva::cli::Cli;
use clap::CommandFactory;
use serde_json::Value;

use super::actaviva;

/// The one object on standard error of a command that was asked the wrong way.
fn misuse(arguments: &[&str]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let output = actaviva(&folder.path().join("data"), arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    let object: Value = serde_json::from_slice(&output.stderr).unwrap_or_else(|error| {
        panic!("{arguments:?}: {error}: {}", String::from_utf8_lossy(&output.stderr))
    });
    let error = object["error"].clone();
    assert!(error["message"].is_string() && error["hint"].is_string(), "{error}");
    error
}

#[test]
fn with_json_every_wrong_use_is_one_object_on_standard_error() {
    for (arguments, code) in [
        (&["nada", "--json"][..], "command_unknown"),
        (&["--json"], "command_missing"),
        (&["--json", "alert"], "command_missing"),
        (&["sources", "--colour", "--json"], "option_unknown"),
        (&["ingest", "--json"], "argument_missing"),
        (&["report", "--json"], "argument_missing"),
        (&["figures", "--year", "mil", "--json"], "value_invalid"),
        (&["--json", "--lang", "fr", "sources"], "value_invalid"),
        (&["sources", "--today", "ayer", "--json"], "value_invalid"),
        (&["fetch", "siafo", "--year", "2025", "--json"], "source_unknown"),
        (&["jobs", "--state", "lost", "--json"], "value_invalid"),
        (&["backup", "--json"], "argument_missing"),
    ] {
        assert_eq!(misuse(arguments)["code"], code, "{arguments:?}");
    }
}

#[test]
fn a_person_reads_what_is_wrong_and_the_next_step() {
    let folder = tempfile::tempdir().unwrap();
    let told = |arguments: &[&str]| {
        let output = actaviva(&folder.path().join("data"), arguments);
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(
        told(&["restore"]),
        "error: falta <FILE>\n  hint: se usa así: actaviva restore <FILE>; --help dice más\n"
    );
    assert_eq!(
        told(&["figurse"]),
        "error: no hay ninguna orden «figurse»\n  hint: ¿quiso decir figures?\n"
    );
    assert_eq!(
        told(&["--lang", "en", "figurse"]),
        "error: there is no command «figurse»\n  hint: did you mean figures?\n"
    );
    assert_eq!(
        told(&["figures", "--year", "mil", "--lang=en"]),
        "error: «mil» is no value for --year <YEAR>\n  hint: actaviva --help lists the \
         commands, and COMMAND --help their options\n"
    );
}

#[test]
fn a_code_of_seven_digits_can_be_asked_about_whatever_it_starts_with() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert!(actaviva(&data, &["init"]).status.success());
    for command in ["works", "figures"] {
        let output = actaviva(&data, &[command, "--cui", "3999999", "--json"]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0), "{command}");
    }
}

#[test]
fn the_help_lists_the_commands_and_the_options_of_all() {
    let output = Command::new(env!("CARGO_BIN_EXE_actaviva")).arg("--help").env_clear().output();
    let output = output.unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
    insta::assert_snapshot!(String::from_utf8(output.stdout).unwrap());
}

#[test]
fn every_command_explains_itself_and_each_of_its_own_options() {
    let mut told = String::new();
    let mut command = Cli::command().disable_help_subcommand(true);
    command.build();
    explain(&command, "actaviva", &mut told);
    insta::assert_snapshot!(told);
}

/// What the help of a command and of those under it says, without the options of all commands.
fn explain(command: &clap::Command, name: &str, told: &mut String) {
    for one in command.get_subcommands().filter(|one| one.get_name() != "help") {
        let name = format!("{name} {}", one.get_name());
        let about = one.get_about().unwrap_or_else(|| panic!("{name} does not explain itself"));
        writeln!(told, "{name}: {about}").unwrap();
        let of_all = |argument: &clap::Arg| {
            argument.is_global_set() || matches!(argument.get_id().as_str(), "help" | "version")
        };
        for argument in one.get_arguments().filter(|argument| !of_all(argument)) {
            let help = argument.get_help().unwrap_or_else(|| panic!("{name} {argument}: no help"));
            writeln!(told, "    {argument}  {help}").unwrap();
        }
        explain(one, &name, told);
    }
}
