//! The words that pages ask for: each key stands in the three languages and takes what it is given.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use actaviva::domain::lang::Lang;
use actaviva::i18n::catalogue::catalogue;

/// How a text is asked for; after it the key stands in quotes.
const ASKING: [&str; 7] = [
    ".t(\"",
    "speech::t(lang, \"",
    ".plain(\"",
    ".say(\"",
    "text(Lang::Es, \"",
    "text(lang, \"",
    "text_with(lang, \"",
];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "html") {
            found.push(path);
        }
    }
}

/// What is handed over behind a key: `.with("n", …)` in a row, or `("n", …)` in a list.
fn given(behind: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    if let Some(list) = behind.strip_prefix(", ") {
        let list = list.trim_start_matches('&');
        for part in balanced(list).split("(\"").skip(1) {
            names.insert(part.split('"').next().unwrap().to_owned());
        }
        return names;
    }
    let mut rest = behind.strip_prefix(')').unwrap_or(behind).trim_start();
    loop {
        let call = [".with(", ".name("].iter().find_map(|call| rest.strip_prefix(call));
        let Some(call) = call else { return names };
        if let Some(name) = call.trim_start().strip_prefix('"') {
            names.insert(name.split('"').next().unwrap().to_owned());
        }
        rest = call[balanced(&format!("({call}")).len() - 1..].trim_start();
    }
}

/// The text up to the bracket that closes its first one.
fn balanced(text: &str) -> &str {
    let mut depth = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..=at];
        }
    }
    text
}

#[test]
fn every_text_that_a_page_asks_for_stands_in_three_languages_and_takes_what_it_is_given() {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web"), &mut found);
    let (mut wrong, mut asked) = (Vec::new(), 0);
    for path in found {
        let text = fs::read_to_string(&path).unwrap();
        let own = text.split("#[cfg(test)]").next().unwrap().lines();
        let own: Vec<&str> = own.filter(|line| !line.trim_start().starts_with("//")).collect();
        let own = own.join("\n");
        for asking in ASKING {
            for (at, _) in own.match_indices(asking) {
                let (key, behind) = own[at + asking.len()..].split_once('"').unwrap();
                asked += 1;
                let given = given(behind);
                for lang in Lang::ALL {
                    match catalogue(lang).arguments(key) {
                        None => wrong.push(format!("{}: {lang} has no {key}", path.display())),
                        Some(_) if lang == Lang::Qu => {}
                        // an argument may follow where several texts come together; that none is
                        // missing is seen on the pages
                        Some(taken) if !given.is_subset(taken) => wrong.push(format!(
                            "{}: {lang} {key} takes {taken:?} and is given {given:?}",
                            path.display()
                        )),
                        Some(_) => {}
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(asked > 300, "{asked}");
}

/// What is between two marks, each time it occurs.
fn between<'a>(text: &'a str, before: &str, after: char) -> Vec<&'a str> {
    let parts = text.split(before).skip(1);
    parts.map(|rest| rest.split(after).next().unwrap()).collect()
}

#[test]
fn every_problem_says_what_happened_and_every_family_of_keys_has_its_members() {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web"), &mut found);
    let spanish = catalogue(Lang::Es);
    let mut problems = 0;
    for path in found {
        let text = fs::read_to_string(&path).unwrap();
        for call in
            ["Problem::unknown(\"", "Problem::misuse(\"", "StatusCode::SERVICE_UNAVAILABLE, \""]
        {
            for code in between(&text, call, '"') {
                problems += 1;
                let has = spanish.keys().any(|key| key.starts_with(&format!("problem-{code}")));
                assert!(has, "{}: problem-{code}", path.display());
            }
        }
        for family in between(&text, "(&format!(\"", '"') {
            let Some((prefix, _)) = family.split_once("-{") else { continue };
            if !prefix.starts_with(|first: char| first.is_ascii_lowercase()) {
                continue;
            }
            let has = spanish.keys().any(|key| key.starts_with(&format!("{prefix}-")));
            assert!(has, "{}: {family}", path.display());
        }
    }
    assert!(problems > 12, "{problems}");
}
