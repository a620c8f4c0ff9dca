//! Cut and mutated fixtures: whatever the bytes, the reader answers and the rows add up.

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
    fn any_bytes_at_all_are_answered(head in "(\\[|\\{|<|PK\u{3}\u{4}|RUC|)?", rest in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut bytes = head.into_bytes();
        bytes.extend(rest);
        let _ = read_bytes(bytes, &Options::default());
    }
}
