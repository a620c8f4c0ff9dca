//! `actaviva serve`: the pages and their twins on a local address, with the workers inside, until told
//! to stop.

use std::io::{self, Write};
use std::net::SocketAddr;

use serde::Serialize;
use tokio::net::TcpListener;

use super::context::Context;
use super::stop::Stop;
use super::work::take_part;
use super::{Failure, Outcome, output};
use crate::jobs::house::House;
use crate::jobs::worker::Until;
use crate::web;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Port to listen on; 0 takes a free one [default: web.port of the settings, 8080]
    #[arg(long)]
    port: Option<u16>,
    /// Only pages and API: nothing is done in the background
    #[arg(long)]
    no_work: bool,
}

#[derive(Serialize)]
struct Line {
    address: String,
}

/// Serves the data folder.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.existing_house().await?;
    let workers = if args.no_work { Workers::LeftOut } else { Workers::Inside };
    open(house, args.port, "/", workers, context).await
}

/// Whether the workers run in the same program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Workers {
    Inside,
    LeftOut,
}

/// Serves a house until Ctrl-C or SIGTERM; says where, once the port is ours.
///
/// `path` is the page that the person is sent to first.
pub async fn open(
    house: House,
    port: Option<u16>,
    path: &str,
    workers: Workers,
    context: &Context,
) -> Result<Outcome, Failure> {
    let stop = Stop::listen();
    let listener = listen(&house, port).await?;
    say(&listener, path, context)?;
    // both are large, and one of them waits for most of the time
    let working = Box::pin(async {
        if workers == Workers::Inside {
            // pages must stay when work cannot go on; the jobs page and `doctor` tell that it does not
            if let Err(failure) = take_part(house.clone(), Until::Stopped, stop.clone()).await {
                let why = failure.told(context.lang());
                context.tell(&context.say("cli-serve-no-workers", &[("why", why.into())]));
            }
        }
    });
    let (served, ()) =
        tokio::join!(Box::pin(web::serve(house.clone(), listener, stop.clone().told())), working);
    served?;
    context.tell(&context.t("cli-ended"));
    Ok(Outcome::Done)
}

/// Takes the port that is asked for, or that of the settings.
pub async fn listen(house: &House, port: Option<u16>) -> Result<TcpListener, Failure> {
    let web = &house.settings.web;
    let address = SocketAddr::new(web.address, port.unwrap_or(web.port));
    TcpListener::bind(address).await.map_err(|error| refused(address, &error))
}

/// Says where the program answers.
pub fn say(listener: &TcpListener, path: &str, context: &Context) -> Result<(), Failure> {
    let address = format!("http://{}{path}", listener.local_addr()?);
    let mut out = context.out();
    if context.global.json {
        output::json_line(&mut out, &Line { address })?;
    } else {
        writeln!(out, "{}", context.say("cli-serve-open", &[("address", address.into())]))?;
    }
    out.flush()?;
    Ok(())
}

fn refused(address: SocketAddr, error: &io::Error) -> Failure {
    let failure = |code: &str, message: String| {
        Failure::new(code, message)
            .with("port", address.port().to_string())
            .with("address", address.ip().to_string())
            .with("cause", error.to_string())
    };
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            failure("port_taken", format!("port {} is taken by another program", address.port()))
                .hint("end that program, or choose another with --port; --port 0 takes a free one")
        }
        io::ErrorKind::PermissionDenied => {
            failure("port_forbidden", format!("port {} may not be opened by you", address.port()))
                .hint("choose one above 1023 with --port")
        }
        io::ErrorKind::AddrNotAvailable => {
            failure("address_unknown", format!("this machine has no address {}", address.ip()))
                .hint(
                    "set web.address in actaviva.toml: 127.0.0.1 for this machine, 0.0.0.0 for all",
                )
        }
        _ => failure("listen", format!("{address} cannot be opened: {error}"))
            .hint("check web.address and web.port in actaviva.toml"),
    }
}
