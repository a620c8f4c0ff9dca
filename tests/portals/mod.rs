//! Stand-ins of the public portals: small servers of ours that answer as the documents say that the
//! portals do, from the invented district's files, well or with faults on purpose.
//!
//! One server plays all portals under their own paths. It counts what it is asked, so that tests can
//! tell how politely that was done.

#![allow(dead_code, reason = "the tests and the program started by hand each use a part")]

pub mod consulta;
pub mod data;
pub mod faults;
pub mod files;
pub mod infobras;
pub mod procurement;
pub mod ssi;
pub mod tls;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Instant;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::get;
use tokio::net::TcpListener;

use faults::Faults;

/// One request as it came.
#[derive(Debug, Clone)]
pub struct Seen {
    pub method: String,
    pub path: String,
    pub query: String,
    pub headers: BTreeMap<String, String>,
    pub at: Instant,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

/// Changes records of the data API.
pub type Change = fn(&mut Vec<serde_json::Map<String, serde_json::Value>>);

/// What the stand-ins share.
#[derive(Debug, Default)]
pub struct World {
    pub faults: Faults,
    pub files: files::Files,
    pub seen: Mutex<Vec<Seen>>,
    at_once: AtomicUsize,
    most_at_once: AtomicUsize,
    /// What `robots.txt` says.
    pub robots: Mutex<String>,
    /// What the data API does to the records that it gives.
    pub records: Mutex<Option<Change>>,
    /// What leads a shell here.
    pub settings: Mutex<String>,
    /// The record of the day of InfObras' files.
    pub day: Mutex<String>,
    /// Other editions of the files of the demonstration than the newest.
    editions: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl World {
    /// Every request to a path that begins so.
    pub fn seen(&self, path: &str) -> Vec<Seen> {
        let seen = self.seen.lock().unwrap();
        seen.iter().filter(|one| one.path.starts_with(path)).cloned().collect()
    }

    /// The most requests that were answered at one time.
    pub fn most_at_once(&self) -> usize {
        self.most_at_once.load(Ordering::SeqCst)
    }

    /// Publishes another edition of a file of the demonstration from now on.
    pub fn publish(&self, path: &str, bytes: Vec<u8>) {
        self.editions.lock().unwrap().insert(path.to_owned(), bytes);
    }

    /// What is published of a file of the demonstration.
    pub fn published(&self, path: &str) -> Vec<u8> {
        let edition = self.editions.lock().unwrap().get(path).cloned();
        edition.unwrap_or_else(|| data::bytes(path))
    }

    /// The settings that lead a program here, as variables of its environment.
    pub fn settings(base: &str) -> Vec<(&'static str, String)> {
        let below = |path: &str| format!("{base}{path}");
        vec![
            ("ACTAVIVA_PORTALS_SIAF_FILES", below("/datastorefiles")),
            ("ACTAVIVA_PORTALS_SIAF_API", below("/DatosAbiertos/v1")),
            ("ACTAVIVA_PORTALS_INVESTMENTS_FILES", below("/datastorefiles")),
            ("ACTAVIVA_PORTALS_INVESTMENTS_NAMES", "DETALLE_INVERSIONES.csv".into()),
            ("ACTAVIVA_PORTALS_SSI_SERVICES", below("/invierteWS")),
            ("ACTAVIVA_PORTALS_SSI_WORKS", below("/ssi/Ssi/verInfObras2")),
            ("ACTAVIVA_PORTALS_SSI_STALLED", below("/invierte/paraliza/traeListaParalizaPublico")),
            ("ACTAVIVA_PORTALS_INFOBRAS_BASE", base.to_owned()),
            (
                "ACTAVIVA_PORTALS_CONSULTA_AMIGABLE_PAGE",
                below("/transparencia/Navegador/default.aspx"),
            ),
            ("ACTAVIVA_PORTALS_PROCUREMENT_API", below("/api/v1")),
        ]
    }
}

/// All portals on one server.
pub fn router(world: Arc<World>) -> Router {
    Router::new()
        .route("/robots.txt", get(robots))
        .route("/settings", get(settings))
        .merge(files::router())
        .merge(ssi::router())
        .merge(infobras::router())
        .merge(consulta::router())
        .merge(procurement::router())
        .layer(middleware::from_fn_with_state(Arc::clone(&world), faults::spoil))
        .layer(middleware::from_fn_with_state(Arc::clone(&world), count))
        .with_state(world)
}

/// A server on a free port of this machine.
pub async fn start() -> (String, Arc<World>) {
    let world = Arc::new(World::default());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    serve(listener, Arc::clone(&world));
    (format!("http://{address}"), world)
}

/// The same on a thread of its own, for tests that wait for programs without giving their thread back.
pub fn start_apart() -> (String, Arc<World>) {
    let (tell, hear) = mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            tell.send(start().await).unwrap();
            std::future::pending::<()>().await;
        });
    });
    hear.recv().unwrap()
}

/// Serves in the background, for as long as the program runs.
pub fn serve<L>(listener: L, world: Arc<World>)
where
    L: axum::serve::Listener<Addr = SocketAddr>,
{
    tokio::spawn(async move { axum::serve(listener, router(world)).await });
}

async fn robots(State(world): State<Arc<World>>) -> String {
    let rules = world.robots.lock().unwrap().clone();
    if rules.is_empty() { "User-agent: *\nDisallow: /admin\n".to_owned() } else { rules }
}

async fn settings(State(world): State<Arc<World>>) -> String {
    world.settings.lock().unwrap().clone()
}

/// The settings as a shell takes them.
pub fn exports(base: &str) -> String {
    let quick = [("ACTAVIVA_FETCHING_PAUSE_MS", "50"), ("ACTAVIVA_FETCHING_RETRY_FIRST_MS", "100")];
    let quick = quick.map(|(name, value)| (name, value.to_owned()));
    let all = World::settings(base).into_iter().chain(quick);
    all.map(|(name, value)| format!("export {name}='{value}'\n")).collect::<Vec<_>>().concat()
}

async fn count(State(world): State<Arc<World>>, request: Request, next: Next) -> Response {
    let text = |value: &axum::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into();
    let seen = Seen {
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
        query: request.uri().query().unwrap_or_default().to_owned(),
        headers: request.headers().iter().map(|(n, v)| (n.to_string(), text(v))).collect(),
        at: Instant::now(),
    };
    world.seen.lock().unwrap().push(seen);
    let now = world.at_once.fetch_add(1, Ordering::SeqCst) + 1;
    world.most_at_once.fetch_max(now, Ordering::SeqCst);
    let response = next.run(request).await;
    world.at_once.fetch_sub(1, Ordering::SeqCst);
    response
}

/// A query's parameter, decoded.
pub fn parameter(query: &str, name: &str) -> Option<String> {
    url::form_urlencoded::parse(query.as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}
