//! Reading the public layouts: fixtures in pairs, the real samples beside the repository, and
//! mutated files that must never bring the reader down.

mod samples;
mod taker;
