//! A portal over TLS, whose chain may lack the certificate in the middle, as MEF's does.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use rcgen::{BasicConstraints, Certificate, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::server::TlsStream;

use super::World;

/// A portal with a chain of three: its own certificate, one in the middle, and a root.
pub struct Tls {
    pub base: String,
    pub world: Arc<World>,
    pub root: String,
    pub middle: String,
}

struct Listener {
    tcp: TcpListener,
    acceptor: TlsAcceptor,
}

impl axum::serve::Listener for Listener {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            let Ok((tcp, address)) = self.tcp.accept().await else { continue };
            // a client that does not trust us goes away in the middle of the greeting
            if let Ok(tls) = self.acceptor.accept(tcp).await {
                return (tls, address);
            }
        }
    }

    fn local_addr(&self) -> std::io::Result<Self::Addr> {
        self.tcp.local_addr()
    }
}

fn authority() -> CertificateParams {
    let mut params = CertificateParams::new(vec![]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params
}

/// Starts a portal that leaves out the certificate in the middle.
pub async fn start_without_middle() -> Tls {
    let mut names = authority();
    names.distinguished_name.push(rcgen::DnType::CommonName, "raíz de prueba");
    let root = CertifiedIssuer::self_signed(names, KeyPair::generate().unwrap()).unwrap();
    let mut names = authority();
    names.distinguished_name.push(rcgen::DnType::CommonName, "intermedio de prueba");
    let middle = CertifiedIssuer::signed_by(names, KeyPair::generate().unwrap(), &root).unwrap();
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    params.not_after = rcgen::date_time_ymd(2030, 1, 2);
    let own: Certificate = params.signed_by(&key, &middle).unwrap();

    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let chain = vec![CertificateDer::from(own.der().to_vec())];
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, PrivateKeyDer::Pkcs8(key.serialize_der().into()))
        .unwrap();
    let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = tcp.local_addr().unwrap().port();
    let world = Arc::new(World::default());
    super::serve(
        Listener { tcp, acceptor: TlsAcceptor::from(Arc::new(config)) },
        Arc::clone(&world),
    );
    Tls { base: format!("https://localhost:{port}"), world, root: root.pem(), middle: middle.pem() }
}

/// Writes certificates into a file.
pub fn bundle(path: &Path, certificates: &[&str]) {
    std::fs::write(path, certificates.concat()).unwrap();
}
