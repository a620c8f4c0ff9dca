//! Reads the flags, does what was asked, and turns the answer into an exit code.

use std::process::ExitCode;

use actaviva::cli::{self, Cli, Failure, Outcome};
use clap::Parser;

const COULD_NOT: u8 = 1;
const WRONG_USE: u8 = 2;
const WITH_FINDINGS: u8 = 3;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    actaviva::telemetry::start();
    match cli::run(&cli).await {
        Ok(Outcome::DoneWithFindings) if cli.global.strict => ExitCode::from(WITH_FINDINGS),
        Ok(Outcome::Unsound) => ExitCode::from(COULD_NOT),
        Err(failure) if failure.code != Failure::READER_GONE => {
            cli::output::fail(&failure, cli.global.json);
            ExitCode::from(if failure.misuse { WRONG_USE } else { COULD_NOT })
        }
        // done, or nobody reads the output any more
        Ok(Outcome::Done | Outcome::DoneWithFindings) | Err(_) => ExitCode::SUCCESS,
    }
}
