//! The notes beside a rung, as message keys; `i18n` holds their sentences.
//!
//! A part of several works is written `2-of-3`: [`part`] makes it, [`parts`] reads it.

/// Signed, and no copy of the acta was handed in ("sin copia del acta").
pub const NO_SCAN: &str = "no-scan";
/// The register has no acta of the process.
pub const NO_ACTA: &str = "no-acta";
/// The acta is registered without the day of its signing.
pub const NO_DATE: &str = "no-date";
/// The acta is registered without anybody who signed it.
pub const NO_SIGNATORIES: &str = "no-signatories";
/// Two versions of the acta are in force at once.
pub const TWO_ACTAS: &str = "two-actas";
/// The matcher proposes a project and nobody has confirmed it.
pub const ONLY_PROPOSED: &str = "only-proposed";
/// The confirmed code stands in no loaded file of the municipality.
pub const NOT_IN_FILES: &str = "not-in-files";
/// Nobody knows yet which project it is, so nothing can be looked up.
pub const NO_MATCH: &str = "no-match";
/// No programme is loaded that could tell.
pub const NO_PROGRAMME: &str = "no-programme";
/// Was in an earlier version of the programme and is not in the one in force.
pub const LEFT_PROGRAMME: &str = "left-programme";
/// Registered in the programme with nothing programmed for any year.
pub const NOTHING_PROGRAMMED: &str = "nothing-programmed";
/// The budget file of a year that matters is not loaded.
pub const YEAR_NOT_LOADED: &str = "year-not-loaded";
/// None of the agreed years has begun.
pub const YEAR_NOT_BEGUN: &str = "year-not-begun";
/// Had money and has none now.
pub const MONEY_GONE: &str = "money-gone";
/// Two sources say different amounts.
pub const AMOUNTS_DIFFER: &str = "amounts-differ";
/// More was spent than was ever set aside.
pub const MORE_SPENT_THAN_SET_ASIDE: &str = "more-spent-than-set-aside";
/// No record that is loaded speaks of it.
pub const NOT_REPORTED: &str = "not-reported";
/// An approval date stands beside "no design file registered".
pub const DESIGN_DISPUTED: &str = "design-disputed";
/// No work of the project is registered.
pub const NO_WORK_REGISTERED: &str = "no-work-registered";
/// Told by the state of the record alone, without a date.
pub const BY_STATE: &str = "by-state";
/// Told by the progress alone, without a date.
pub const BY_PROGRESS: &str = "by-progress";
/// Told by a visit of the committee.
pub const BY_VISIT: &str = "by-visit";
/// "Not started" beside progress.
pub const PROGRESS_WITHOUT_START: &str = "progress-without-start";
/// Began more than a year before the acta was signed.
pub const STARTED_BEFORE: &str = "started-before";
/// InfObras and SSI differ by more than ten points.
pub const PROGRESS_DIFFERS: &str = "progress-differs";
/// Finished below 100 %, and no reason is given.
pub const FINISHED_BELOW_WHOLE: &str = "finished-below-whole";
/// At 100 % for two months and not finished.
pub const WHOLE_NOT_FINISHED: &str = "whole-not-finished";
/// Finished and stopped at once.
pub const FINISHED_AND_STOPPED: &str = "finished-and-stopped";
/// Received before it was finished.
pub const RECEIVED_BEFORE_END: &str = "received-before-end";
/// Received, and the final account is settled (*liquidación*).
pub const SETTLED: &str = "settled";
/// The committee has not been there in twelve months.
pub const NO_VISIT: &str = "no-visit";
/// In use when visited; no closing form and no maintenance plan is known.
pub const NO_CLOSING: &str = "no-closing";
/// Out of use when visited.
pub const OUT_OF_USE: &str = "out-of-use";
/// Out of use when visited, and closed in the records.
pub const CLOSED_OUT_OF_USE: &str = "closed-out-of-use";

/// Every key but the counted ones.
pub const ALL: &[&str] = &[
    NO_SCAN,
    NO_ACTA,
    NO_DATE,
    NO_SIGNATORIES,
    TWO_ACTAS,
    ONLY_PROPOSED,
    NOT_IN_FILES,
    NO_MATCH,
    NO_PROGRAMME,
    LEFT_PROGRAMME,
    NOTHING_PROGRAMMED,
    YEAR_NOT_LOADED,
    YEAR_NOT_BEGUN,
    MONEY_GONE,
    AMOUNTS_DIFFER,
    MORE_SPENT_THAN_SET_ASIDE,
    NOT_REPORTED,
    DESIGN_DISPUTED,
    NO_WORK_REGISTERED,
    BY_STATE,
    BY_PROGRESS,
    BY_VISIT,
    PROGRESS_WITHOUT_START,
    STARTED_BEFORE,
    PROGRESS_DIFFERS,
    FINISHED_BELOW_WHOLE,
    WHOLE_NOT_FINISHED,
    FINISHED_AND_STOPPED,
    RECEIVED_BEFORE_END,
    SETTLED,
    NO_VISIT,
    NO_CLOSING,
    OUT_OF_USE,
    CLOSED_OUT_OF_USE,
];

/// How many of several works have reached a rung: `2-of-3`.
pub fn part(done: usize, all: usize) -> String {
    format!("{done}-of-{all}")
}

/// Reads `2-of-3`.
pub fn parts(note: &str) -> Option<(usize, usize)> {
    let (done, all) = note.split_once("-of-")?;
    Some((done.parse().ok()?, all.parse().ok()?))
}
