//! The arrows of the house: a room may use only what lies before it on the data's way.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms that it may use besides itself. `domain` and `clock` are open to all
/// but `domain` itself.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("clock", &[]),
    ("settings", &[]),
    ("telemetry", &["settings"]),
    ("archive", &["settings"]),
    // requests are written down by whoever asks: the database stays on the other side
    ("sources", &["archive", "settings"]),
    ("parse", &[]),
    ("store", &[]),
    ("matching", &[]),
    ("contradictions", &[]),
    ("alerts", &[]),
    // dates and numbers are read by the same hands wherever they are typed
    ("register", &["parse"]),
    ("ladder", &[]),
    ("i18n", &[]),
    // an indicator has its id and its formula in one place, its words in three languages
    ("indicators", &["i18n"]),
    // the catalogue of indicators is a list of texts like any other
    // a line of a program may carry a sentence, in the language that was asked for
    ("shapes", &["indicators", "i18n"]),
    ("report", &["i18n", "shapes"]),
    // a digest speaks in the words of the report; the settings name the mail server
    ("notify", &["i18n", "report", "settings"]),
    (
        "jobs",
        &[
            "settings",
            "archive",
            "sources",
            "parse",
            "store",
            "register",
            "matching",
            "contradictions",
            "ladder",
            "indicators",
            "alerts",
            "report",
            "notify",
            "i18n",
            "shapes",
            // ids of chains and names of numbers, which change nothing
            "telemetry",
        ],
    ),
    (
        "web",
        &[
            "settings",
            "store",
            "report",
            "notify",
            "jobs",
            "i18n",
            "shapes",
            "indicators",
            "telemetry",
        ],
    ),
    // the archive's errors become failures that a person reads; the report has the words of an alert
    (
        "cli",
        &[
            "settings",
            "telemetry",
            "jobs",
            "web",
            "store",
            "report",
            "i18n",
            "archive",
            "shapes",
            "indicators",
        ],
    ),
];

/// Rooms that a pure room may never name, whatever the table says: the world outside.
const WORLD: &[&str] = &["sqlx", "axum", "reqwest", "tracing", "std::fs", "std::net", "tokio"];
const PURE: &[&str] =
    &["domain", "matching", "contradictions", "ladder", "indicators", "alerts", "report", "shapes"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

fn all_sources() -> Vec<(String, PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    sources(&folder, &mut found);
    found
        .into_iter()
        .map(|path| {
            let inside = path.strip_prefix(&folder).unwrap();
            let top = inside.components().next().unwrap().as_os_str().to_str().unwrap();
            let room = top.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).unwrap();
            (room, path, text)
        })
        .filter(|(room, ..)| room != "lib" && room != "main")
        .collect()
}

/// The code of a file without its comments and its own tests.
fn code(text: &str) -> String {
    let own = text.split("#[cfg(test)]").next().unwrap_or(text);
    own.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn rooms_used(code: &str) -> BTreeSet<String> {
    code.split("crate::").skip(1).flat_map(rooms_named).collect()
}

/// The rooms named right after `crate::`: one, or those of a group in braces.
fn rooms_named(rest: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
    };
    let Some(group) = rest.strip_prefix('{') else { return vec![word(rest)] };
    let (mut depth, mut rooms, mut start) = (0, Vec::new(), 0);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                rooms.push(word(group[start..at].trim_start()));
                start = at + 1;
                if letter == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    rooms.retain(|room| !room.is_empty());
    rooms
}

#[test]
fn rooms_are_seen_in_a_group_too() {
    let code =
        "use crate::store::db;\nuse crate::{\n  web::{self, App},\n  jobs,\n};\ncrate::i18n::x()";
    let rooms: Vec<String> = rooms_used(code).into_iter().collect();
    assert_eq!(rooms, ["i18n", "jobs", "store", "web"]);
}

#[test]
fn no_room_uses_a_room_that_lies_after_it() {
    let mut forbidden = Vec::new();
    for (room, path, text) in all_sources() {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == room) else {
            forbidden.push(format!(
                "{}: the room {room} has no place in the table of arrows",
                path.display()
            ));
            continue;
        };
        for used in rooms_used(&code(&text)) {
            let open = room != "domain" && (used == "domain" || used == "clock");
            if used != room && !open && !allowed.contains(&used.as_str()) {
                forbidden.push(format!("{}: {room} → {used}", path.display()));
            }
        }
    }
    assert!(
        forbidden.is_empty(),
        "forbidden arrows (rule 6 of the style):\n{}",
        forbidden.join("\n")
    );
}

#[test]
fn the_middle_of_the_house_touches_no_world() {
    let mut touched = Vec::new();
    for (room, path, text) in all_sources() {
        let code = code(&text);
        for name in
            WORLD.iter().filter(|name| PURE.contains(&room.as_str()) && code.contains(*name))
        {
            touched.push(format!("{}: {name}", path.display()));
        }
    }
    assert!(touched.is_empty(), "pure rooms that touch the world:\n{}", touched.join("\n"));
}

#[test]
fn every_file_says_what_it_owns() {
    let silent: Vec<String> = all_sources()
        .into_iter()
        .filter(|(_, _, text)| !text.starts_with("//!"))
        .map(|(_, path, _)| path.display().to_string())
        .collect();
    assert!(silent.is_empty(), "files that do not open with //!:\n{}", silent.join("\n"));
}

#[test]
fn the_migrations_are_twins() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let read = |engine: &str| -> Vec<(String, String)> {
        let mut files: Vec<PathBuf> =
            fs::read_dir(root.join(engine)).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let named = |path: PathBuf| {
            (path.file_name().unwrap().to_str().unwrap().to_owned(), columns(&path))
        };
        files.into_iter().map(named).collect()
    };
    assert_eq!(read("sqlite"), read("postgres"));
}

/// Tables and columns of a migration, without the types, in which the engines differ.
fn columns(path: &Path) -> String {
    let sql = fs::read_to_string(path).unwrap();
    sql.lines()
        .filter(|line| !line.trim_start().starts_with("--"))
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            match (words.next()?, line.starts_with("  ")) {
                ("CREATE", _) => Some(line.trim_end_matches('(').trim().to_owned()),
                (name, true)
                    if name.chars().all(|letter| {
                        letter.is_ascii_lowercase() || letter == '_' || letter.is_ascii_digit()
                    }) =>
                {
                    Some(format!(
                        "  {name}{}",
                        if line.contains("NOT NULL") { " NOT NULL" } else { "" }
                    ))
                }
                _ => None,
            }
        })
        .collect::<Vec<_>>()
        .join("\n")
}
