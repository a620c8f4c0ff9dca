//! `fixtures/demo` against the generator that makes it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use crate::make;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/demo")
}

#[test]
fn the_files_are_what_the_generator_makes() {
    let made = make::all();
    if std::env::var_os("ACTAVIVA_WRITE_DEMO").is_some() {
        for file in &made {
            let path = folder().join(&file.path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, &file.bytes).unwrap();
        }
    }
    for file in &made {
        let kept = std::fs::read(folder().join(&file.path))
            .unwrap_or_else(|error| panic!("{}: {error}; see fixtures/demo/README.md", file.path));
        // how a packer packs is its own business: what is inside must be the same
        assert!(
            unpacked(&kept) == unpacked(&file.bytes),
            "{} is not what the generator makes; see fixtures/demo/README.md",
            file.path
        );
    }
    let mut written: Vec<String> = Vec::new();
    walk(&folder(), &mut written);
    let known: Vec<&str> = made.iter().map(|file| file.path.as_str()).collect();
    written.retain(|path| path != "README.md" && !known.contains(&path.as_str()));
    assert_eq!(written, Vec::<String>::new(), "files that nothing makes");
}

#[test]
fn the_folder_stays_small_and_every_file_says_that_it_is_a_sample() {
    let made = make::all();
    let total: usize = made.iter().map(|file| file.bytes.len()).sum();
    assert!(total < 1_500_000, "{total} bytes");
    for file in made {
        let inside: Vec<u8> = unpacked(&file.bytes).into_values().flatten().collect();
        let text = String::from_utf8_lossy(&inside).to_uppercase();
        assert!(text.contains("MUESTRA"), "{}", file.path);
    }
}

/// The members of a zip, the inside of a gz, or the bytes.
fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut members = BTreeMap::new();
    if bytes.starts_with(b"PK") {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for number in 0..zip.len() {
            let mut member = zip.by_index(number).unwrap();
            let mut inside = Vec::new();
            member.read_to_end(&mut inside).unwrap();
            let name = member.name().unwrap().into_owned();
            members.insert(name, inside);
        }
    } else if bytes.starts_with(b"\x1f\x8b") {
        let mut inside = Vec::new();
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut inside).unwrap();
        members.insert(String::new(), inside);
    } else {
        members.insert(String::new(), bytes.to_vec());
    }
    members
}

fn walk(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else {
            let root = self::folder();
            found.push(path.strip_prefix(root).unwrap().to_string_lossy().into_owned());
        }
    }
}
