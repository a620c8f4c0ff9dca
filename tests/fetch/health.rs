//! How a source is doing, told from the visits to it.

use crate::stage::Stage;

#[test]
fn a_source_that_was_seen_says_until_when_it_speaks() {
    let stage = Stage::new();
    stage.fetch(&["siaf", "--year", "2025", "--today", "2025-12-02"]);
    let (judged, words) = stage.source("siaf", "2025-12-02");
    assert_eq!((judged.as_str(), words.as_str()), ("ok", "datos hasta 30/11/2025"));
}
