//! Cut, mutated and overgrown fixtures: whatever the bytes, the reader answers and the rows add up.

use actaviva::parse::Options;
use proptest::prelude::*;

use crate::records::fixtures;
use crate::taker::read_bytes;

/// A fixture's bytes with one wound.
fn wounded() -> impl Strategy<Value = (String, Vec<u8>)> {
    let files: Vec<(String, Vec<u8>)> = fixtures()
        .into_iter()
        .map(|path| (path.display().to_string(), std::fs::read(path).unwrap()))
        .collect();
    let wound = prop_oneof![
        Just(None),
        prop::sample::select(b"\"\n\r,|;[]{}<>&0\xC3\x00\xFF".to_vec()).prop_map(Some),
    ];
    (prop::sample::select(files), any::<prop::sample::Index>(), wound).prop_map(
        |((name, mut bytes), at, wound)| {
            let at = at.index(bytes.len());
            match wound {
                None => bytes.truncate(at),
                Some(byte) => bytes[at] = byte,
            }
            (name, bytes)
        },
    )
}

/// A text fixture in which one number is larger than anything that can be counted.
fn overgrown() -> impl Strategy<Value = (String, Vec<u8>)> {
    let files: Vec<(String, Vec<u8>)> = fixtures()
        .into_iter()
        .filter(|path| path.extension().is_none_or(|kind| kind != "xlsx"))
        .map(|path| (path.display().to_string(), std::fs::read(path).unwrap()))
        .collect();
    let numbers = [
        "9223372036854775807",
        "-9223372036854775808",
        "92233720368547758.07",
        "-92233720368547758.08",
        "999999999999.99",
        "18446744073709551616",
        "1e308",
        "4294967296",
    ];
    let starts = |bytes: &[u8]| -> Vec<usize> {
        let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        (0..bytes.len()).filter(|at| is_digit(*at) && (*at == 0 || !is_digit(at - 1))).collect()
    };
    let files: Vec<_> = files
        .into_iter()
        .map(|(name, bytes)| (name, starts(&bytes), bytes))
        .filter(|(_, starts, _)| !starts.is_empty())
        .collect();
    let places = prop::collection::vec(any::<prop::sample::Index>(), 1..6);
    (prop::sample::select(files), places, prop::sample::select(numbers.to_vec())).prop_map(
        |((name, starts, mut bytes), places, number)| {
            let mut at: Vec<usize> = places.iter().map(|place| *place.get(&starts)).collect();
            at.sort_unstable();
            at.dedup();
            // from the back, so that the places before stay where they are
            for start in at.into_iter().rev() {
                let digits = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                bytes.splice(start..start + digits, number.bytes());
            }
            (name, bytes)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_wounded_file_never_brings_the_reader_down((name, bytes) in wounded()) {
        let (outcome, taken) = read_bytes(bytes, &Options::default());
        if let Ok(summary) = outcome {
            prop_assert_eq!(summary.rows_read, summary.rows_kept + summary.rows_rejected, "{}", name);
            let rejecting = taken.findings.iter().filter(|finding| finding.rejects_row).count() as u64;
            prop_assert!(rejecting >= summary.rows_rejected, "{}: a rejected row says why", name);
        }
    }

    #[test]
    fn a_number_that_overgrows_never_brings_the_reader_down((name, bytes) in overgrown()) {
        let (outcome, _) = read_bytes(bytes, &Options::default());
        if let Ok(summary) = outcome {
            prop_assert_eq!(summary.rows_read, summary.rows_kept + summary.rows_rejected, "{}", name);
        }
    }

    #[test]
    fn any_bytes_at_all_are_answered(head in "(\\[|\\{|<|PK\u{3}\u{4}|RUC|)?", rest in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut bytes = head.into_bytes();
        bytes.extend(rest);
        let _ = read_bytes(bytes, &Options::default());
    }
}
