//! Words in three languages: one key, one meaning; Spanish first.
