//! People are told: what is news for whom, and the forms in which it is said.
//!
//! [`news`] compares what is known now with what a subscriber was told ([`known`], the watermark);
//! [`deadlines`] are the days that come; [`digest`] says both in the words of the report; [`letter`]
//! writes them as text and as HTML, [`mime`] as a mail, [`smtp`] hands it over. [`feed`] and
//! [`calendar`] are the same for whoever asks. Knows nothing of the store: what happened is an argument,
//! and whether a mail was sent is kept by `jobs::notify`. The one decision a newcomer would question: the
//! watermark holds what was said of each agreement and not a moment, because files may come in that were
//! obtained earlier.

pub mod calendar;
pub mod deadlines;
pub mod digest;
pub mod feed;
pub mod known;
pub mod letter;
pub mod links;
pub mod mime;
pub mod naming;
pub mod news;
pub mod smtp;
