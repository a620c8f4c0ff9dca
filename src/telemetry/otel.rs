//! Spans to an OpenTelemetry collector, over OTLP/HTTP in protobuf; built with the feature `otel`.
//!
//! Where to: `telemetry.otlp` of the settings, or else `OTEL_EXPORTER_OTLP_ENDPOINT`; the other
//! variables of the specification (headers, timeout, service name) hold as they are. What cannot be
//! sent is lost and told in the log: no work waits for a collector.

use std::fmt;
use std::time::Duration;

use opentelemetry::trace::{
    SpanContext, SpanId, TraceContextExt, TraceFlags, TraceState, TracerProvider,
};
use opentelemetry::{Context, KeyValue};
use opentelemetry_otlp::{ExporterBuildError, Protocol, SpanExporter, WithExportConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::runtime::Tokio;
use opentelemetry_sdk::trace::SdkTracerProvider;
use opentelemetry_sdk::trace::span_processor_with_async_runtime::BatchSpanProcessor;
use tracing::level_filters::LevelFilter;
use tracing::{Span, Subscriber};
use tracing_opentelemetry::OpenTelemetrySpanExt;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::registry::LookupSpan;

use super::trace::TraceId;

const SERVICE: &str = "actaviva";
/// Where a collector listens for spans.
const PATH: &str = "/v1/traces";
/// A program that is told to stop does not wait longer for a collector.
const PATIENCE: Duration = Duration::from_secs(3);
/// The specification's own names for an address.
const ADDRESSES: [&str; 2] = ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT"];

/// Where spans are sent.
pub struct Collector(SdkTracerProvider);

impl fmt::Debug for Collector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Collector")
    }
}

impl Collector {
    /// Sends what was not sent yet, for a while.
    pub async fn end(self) {
        let ending = tokio::task::spawn_blocking(move || self.0.shutdown_with_timeout(PATIENCE));
        if let Ok(Err(error)) = ending.await {
            tracing::warn!(%error, "the last spans were not sent");
        }
    }
}

/// The layer that sends spans, where a collector is named.
pub fn start<S>(
    address: &str,
) -> Result<Option<(impl Layer<S> + Send + Sync, Collector)>, ExporterBuildError>
where
    S: Subscriber + for<'span> LookupSpan<'span> + Send + Sync,
{
    let is_named =
        !address.is_empty() || ADDRESSES.iter().any(|name| std::env::var_os(name).is_some());
    if !is_named {
        return Ok(None);
    }
    let exporter = exporter(address)?;
    let resource = Resource::builder()
        .with_service_name(SERVICE)
        .with_attribute(KeyValue::new("service.version", env!("CARGO_PKG_VERSION")))
        .build();
    let provider = SdkTracerProvider::builder()
        .with_resource(resource)
        .with_span_processor(BatchSpanProcessor::builder(exporter, Tokio).build())
        .build();
    let layer = tracing_opentelemetry::layer()
        .with_tracer(provider.tracer(SERVICE))
        // the spans of the house, not those of the client that sends them
        .with_filter(Targets::new().with_target(SERVICE, LevelFilter::INFO));
    Ok(Some((layer, Collector(provider))))
}

fn exporter(address: &str) -> Result<SpanExporter, ExporterBuildError> {
    // the second time it is there already
    let _there = rustls::crypto::ring::default_provider().install_default();
    let exporter = SpanExporter::builder().with_http().with_protocol(Protocol::HttpBinary);
    if address.is_empty() {
        return exporter.build();
    }
    exporter.with_endpoint(format!("{}{PATH}", address.trim_end_matches('/'))).build()
}

/// Makes a span part of its chain: all of it hangs under one root that nobody sent.
pub fn join(span: &Span, id: TraceId) {
    let bytes = id.number().to_be_bytes();
    // its first half names the root; a collector shows children without their parent as they come
    let root = bytes.first_chunk().copied().unwrap_or_default();
    let parent = SpanContext::new(
        opentelemetry::TraceId::from_bytes(bytes),
        SpanId::from_bytes(root),
        TraceFlags::SAMPLED,
        true,
        TraceState::default(),
    );
    // without a collector there is nothing to join
    let _joined = span.set_parent(Context::new().with_remote_span_context(parent));
}
