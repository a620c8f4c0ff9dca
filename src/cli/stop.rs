//! Being told to end: Ctrl-C or, as a service is ended, SIGTERM; heard by everything that runs.

use tokio::signal;
use tokio::sync::watch;

/// Whether the program was told to end; every copy hears it.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    /// Listens from now on.
    pub fn listen() -> Self {
        let (tell, hear) = watch::channel(false);
        tokio::spawn(async move {
            signalled().await;
            // nobody listens any more: it ended by itself
            let _gone = tell.send(true);
        });
        Self(hear)
    }

    /// Waits until it is told.
    pub async fn told(mut self) {
        // a listener that is gone cannot tell any more: never
        if self.0.wait_for(|told| *told).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

async fn signalled() {
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
