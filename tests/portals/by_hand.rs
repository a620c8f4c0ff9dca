//! The stand-ins by hand: `cargo run --example portals -- 8099 [SEED]`.
//!
//! Prints the settings that lead Acta Viva here, and gives them under `/settings`. With a seed, every tenth request or so goes wrong.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a program for trying things out")]

#[path = "mod.rs"]
mod portals;

use std::sync::Arc;

use portals::faults::Fault;
use portals::{World, serve};

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let port: u16 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(8099);
    let world = Arc::new(World::default());
    if let Some(seed) = arguments.next().and_then(|text| text.parse().ok()) {
        let kinds =
            [Fault::Busy(503), Fault::Page, Fault::Cut(100_000), Fault::Long, Fault::Redirect];
        world.faults.at_random(seed, 100, &kinds);
    }
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await.unwrap();
    let base = format!("http://127.0.0.1:{port}");
    println!("{}", portals::exports(&base));
    *world.settings.lock().unwrap() = portals::exports(&base);
    serve(listener, world);
    std::future::pending::<()>().await;
}
