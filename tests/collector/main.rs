//! Spans that reach a collector over OTLP: one chain from the file that came in to its report.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod protobuf;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::routing::post;
use protobuf::{Span, spans};
use tokio::net::TcpListener;

const HERE: &str = "990101";
const BUDGET: &str = "ANO_EJE,MES_EJE,NIVEL_GOBIERNO,SEC_EJEC,EJECUTORA,EJECUTORA_NOMBRE,PRODUCTO_PROYECTO,\
PRODUCTO_PROYECTO_NOMBRE,FUNCION,RUBRO,MONTO_PIA,MONTO_PIM,MONTO_CERTIFICADO,MONTO_COMPROMETIDO_ANUAL,\
MONTO_COMPROMETIDO,MONTO_DEVENGADO,MONTO_GIRADO\n\
2025,4,M,399001,990101,MUNICIPALIDAD DISTRITAL DE QORIWAYQO,2999001,CAMINO,15,18,0,100,80,70,60,50,40\n";

type Heard = Arc<Mutex<Vec<Span>>>;

/// Listens as a collector does; gives its address and what it hears.
async fn collector() -> (String, Heard) {
    let heard = Heard::default();
    let take = |State(heard): State<Heard>, body: Bytes| async move {
        heard.lock().unwrap().extend(spans(&body));
        // an empty answer: all of it was taken
        Bytes::new()
    };
    let router = Router::new().route("/v1/traces", post(take)).with_state(Arc::clone(&heard));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    (address, heard)
}

async fn actaviva(data: &Path, arguments: &[&str], variable: (&str, &str)) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_actaviva"));
    command.arg("--data").arg(data).args(arguments).args(["--today", "2025-11-15"]);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("OTEL_")) {
        command.env_remove(name);
    }
    command.env_remove("ACTAVIVA_DATABASE_URL").env("ACTAVIVA_WATCH_MUNICIPALITIES", HERE);
    for schedule in ["SIAF", "CONSULTA_AMIGABLE", "SSI", "INFOBRAS", "INVESTMENTS", "PROCUREMENT"] {
        command.env(format!("ACTAVIVA_SCHEDULE_{schedule}"), "");
    }
    command.env(variable.0, variable.1);
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_sees_one_chain_from_the_file_that_came_in_to_its_report() {
    let (address, heard) = collector().await;
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("gasto.csv"));
    std::fs::write(&file, BUDGET).unwrap();
    // by the setting, and by the variable of the specification
    let set = ("ACTAVIVA_TELEMETRY_OTLP", address.as_str());
    let output = actaviva(&data, &["ingest", file.to_str().unwrap()], set).await;
    assert!(output.status.success(), "{output:?}");
    let variable = ("OTEL_EXPORTER_OTLP_ENDPOINT", address.as_str());
    let output = actaviva(&data, &["work", "--until-idle"], variable).await;
    assert!(output.status.success(), "{output:?}");

    let heard = heard.lock().unwrap();
    let command = heard.iter().find(|span| span.name == "command").unwrap();
    let mut jobs: BTreeMap<&str, &Span> = BTreeMap::new();
    for span in heard.iter().filter(|span| span.name == "job") {
        assert_eq!(span.attributes["trace.id"], span.trace, "the log and the collector agree");
        jobs.insert(&span.attributes["job.name"], span);
    }
    for job in ["look", "match", "evaluate", "report"] {
        let span = jobs.get(job).unwrap_or_else(|| panic!("{job}: {heard:#?}"));
        assert_eq!(span.trace, command.trace, "{job}");
        assert!(span.ends > span.begins, "{job}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_work_waits_for_a_collector_that_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    // nothing listens on port 1
    let nobody = ("ACTAVIVA_TELEMETRY_OTLP", "http://127.0.0.1:1");
    let begun = std::time::Instant::now();
    let output = actaviva(&folder.path().join("data"), &["init"], nobody).await;
    assert!(output.status.success(), "{output:?}");
    assert!(begun.elapsed() < std::time::Duration::from_secs(20), "{:?}", begun.elapsed());
}
