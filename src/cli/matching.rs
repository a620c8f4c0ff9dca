//! `actaviva match`: proposes which public investment carries out which agreement; measures the matcher.

use super::context::Context;
use super::{Failure, Outcome};

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Not built yet: says so and changes nothing.
pub async fn run(_args: &Args, _context: &Context) -> Result<Outcome, Failure> {
    Err(Failure::new("not_built", "this command is not built yet"))
}
