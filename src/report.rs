//! The committee's report: one model first, then its renderings; pure.
