//! Reads the flags, does what was asked, and turns the answer into an exit code.

use std::process::ExitCode;
use std::time::Duration;

use actaviva::cli::{self, Cli, Failure, Outcome, usage};
use actaviva::domain::lang::Lang;

const COULD_NOT: u8 = 1;
const WRONG_USE: u8 = 2;
const WITH_FINDINGS: u8 = 3;

/// What still computes when everything else ended is not waited for any longer: it is done whole or not
/// at all.
const LAST_WAIT: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            let failure = Failure::new("runtime", error.to_string());
            cli::output::fail(&failure, false, Lang::Es);
            return ExitCode::from(COULD_NOT);
        }
    };
    let code = runtime.block_on(asked());
    runtime.shutdown_timeout(LAST_WAIT);
    code
}

async fn asked() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let done = match usage::read(&arguments) {
        Ok(Some(cli)) => run(&cli).await,
        // help or the version, told by then
        Ok(None) => Ok(ExitCode::SUCCESS),
        Err(failure) => Err(failure),
    };
    done.unwrap_or_else(|failure| {
        // nobody reads the output any more
        if failure.code == Failure::READER_GONE {
            return ExitCode::SUCCESS;
        }
        let lang = usage::wanted_lang(&arguments);
        cli::output::fail(&failure, usage::wants_json(&arguments), lang);
        ExitCode::from(if failure.misuse { WRONG_USE } else { COULD_NOT })
    })
}

async fn run(cli: &Cli) -> Result<ExitCode, Failure> {
    Ok(match cli::run(cli).await? {
        Outcome::DoneWithFindings if cli.global.strict => ExitCode::from(WITH_FINDINGS),
        Outcome::Unsound => ExitCode::from(COULD_NOT),
        Outcome::Done | Outcome::DoneWithFindings => ExitCode::SUCCESS,
    })
}
