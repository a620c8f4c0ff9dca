//! The matcher as a whole: its quality on made pairs, and how its numbers were trained.

mod made;
mod training;
