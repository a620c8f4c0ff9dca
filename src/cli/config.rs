//! `actaviva config show`: every setting, its value and where it came from.

use std::io::Write;

use super::context::Context;
use super::output::json_line;
use super::{Failure, Outcome};
use crate::settings::Setting;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    /// Shows every setting, its value and where it came from; passwords stay hidden
    Show,
}

/// Shows the settings.
#[expect(clippy::unused_async, reason = "commands share one form")]
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let Action::Show = args.action;
    let list = context.settings()?.list;
    let mut out = context.out();
    let factory = context.t("cli-config-default");
    let width = |text: fn(&Setting) -> &str| {
        list.iter().map(|setting| text(setting).chars().count()).max().unwrap_or_default()
    };
    let (keys, values) = (width(|setting| &setting.key), width(|setting| &setting.value));
    for setting in &list {
        if context.global.json {
            json_line(&mut out, setting)?;
        } else {
            let origin = match setting.origin.as_str() {
                "default" => factory.as_str(),
                other => other,
            };
            writeln!(out, "{:<keys$} = {:<values$}  ({origin})", setting.key, setting.value)?;
        }
    }
    Ok(Outcome::Done)
}
