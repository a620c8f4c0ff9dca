//! The vocabulary of the house; dry.
//!
//! Types that name what the acta, the budget and the works speak of, parsed once at the edge and
//! passed on as types. Nothing here reads a file, a database, a clock or the network, and nothing
//! here uses another room of the house. Names are English, the Spanish term stands beside them in the
//! doc comment.

pub mod agreement;
pub mod alert;
pub mod codes;
pub mod comparison;
pub mod evidence;
pub mod facts;
pub mod fetch;
pub mod figure;
pub mod finding;
pub mod indicator;
pub mod judgement;
pub mod ladder;
pub mod lang;
pub mod link;
pub mod money;
pub mod period;
pub mod place;
pub mod procurement;
pub mod project;
pub mod source;
pub mod subscriber;
pub mod text;
pub mod work;
pub mod workdays;
