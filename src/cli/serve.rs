//! `actaviva serve`: the pages and their twins on a local address, until told to stop.

use std::io::{self, Write};
use std::net::SocketAddr;

use serde::Serialize;
use tokio::net::TcpListener;
use tokio::signal;

use super::context::Context;
use super::{Failure, Outcome, output};
use crate::jobs::house::House;
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
    if args.no_work {
        // nothing is done in the background yet, so there is nothing to leave out
        tracing::debug!("serving pages and API alone");
    }
    open(house, args.port, "/", context).await
}

/// Serves a house until Ctrl-C or SIGTERM; says where, once the port is ours.
///
/// `path` is the page that the person is sent to first.
pub async fn open(
    house: House,
    port: Option<u16>,
    path: &str,
    context: &Context,
) -> Result<Outcome, Failure> {
    let web = &house.settings.web;
    let address = SocketAddr::new(web.address, port.unwrap_or(web.port));
    let listener = TcpListener::bind(address).await.map_err(|error| refused(address, &error))?;
    let address = format!("http://{}{path}", listener.local_addr()?);
    {
        let mut out = context.out();
        if context.global.json {
            output::json_line(&mut out, &Line { address })?;
        } else {
            writeln!(out, "Abra {address}     Ctrl-C para terminar")?;
        }
        out.flush()?;
    }
    web::serve(house, listener, stopped()).await?;
    context.tell("terminado");
    Ok(Outcome::Done)
}

fn refused(address: SocketAddr, error: &io::Error) -> Failure {
    let failure = |code: &str, message: String| Failure::new(code, message);
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

/// Waits for Ctrl-C or, as a service is ended, SIGTERM.
async fn stopped() {
    let interrupt = async {
        // without a handler the signal ends the process in its own way
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
