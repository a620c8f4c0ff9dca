//! Archived bytes in an S3-compatible store, for machines that share no folder; feature `s3`.
//!
//! A piece is put once: its name is taken only while nobody has it. Who finds it taken reads what lies
//! there, and puts it again only if it is damaged. A long piece goes up in parts, which no store lets
//! be put on a condition; two machines that do so at once put the same bytes under the same name. The
//! archive's functions wait, so the store is asked on threads of its own, whatever thread waits.

use std::fs::File;
use std::future::Future;
use std::io::{self, Read};
use std::path::Path as FilePath;
use std::sync::{Arc, LazyLock, Mutex, PoisonError, mpsc};
use std::time::Duration;

use axum::body::Bytes;
use futures_util::StreamExt;
use futures_util::stream::BoxStream;
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::path::Path;
use object_store::{
    ClientOptions, Error, ObjectStore, ObjectStoreExt, PutMode, PutPayload, RetryConfig,
};
use tokio::runtime::Runtime;

use super::ArchiveError;
use super::vault::{hash_all, piece_name};
use crate::domain::evidence::Digest;
use crate::settings::Archive;

/// Below this a piece goes up at once and on a condition.
const AT_ONCE: u64 = 32 << 20;
/// The parts of a longer one: a store takes ten thousand of them, each of at least 5 MB.
const PART: u64 = 16 << 20;
/// A store that is down is told within a minute; jobs come again by themselves.
const RETRIES: usize = 3;
const RETRIED_FOR: Duration = Duration::from_secs(30);
const CONNECT_WITHIN: Duration = Duration::from_secs(5);

/// The threads on which stores are asked; they end with the program.
static RUNTIME: LazyLock<io::Result<Runtime>> = LazyLock::new(|| {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    builder.worker_threads(1).thread_name("archive").enable_all().build()
});

/// Stores that are open, so that one program keeps its connections.
static OPEN: Mutex<Vec<(String, Arc<Store>)>> = Mutex::new(Vec::new());

/// A store of archived bytes.
#[derive(Debug)]
pub struct Store {
    store: Arc<AmazonS3>,
    /// `s3://bucket/prefix`.
    address: String,
    prefix: String,
}

impl Store {
    /// Opens a store; nothing is asked of it yet.
    pub fn open(bucket: &str, prefix: &str, settings: &Archive) -> Result<Arc<Self>, ArchiveError> {
        let address = format!("s3://{bucket}/{prefix}").trim_end_matches('/').to_owned();
        let secret = settings.secret_key.reveal().unwrap_or_default();
        let Archive { endpoint, region, access_key, .. } = settings;
        let known_as = [address.as_str(), endpoint, region, access_key, secret].join("\n");
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, store)) = open.iter().find(|(known, _)| *known == known_as) {
            return Ok(Arc::clone(store));
        }
        // the second time it is there already
        let _there = rustls::crypto::ring::default_provider().install_default();
        let store = client(bucket, settings).map_err(|error| ArchiveError::Store {
            place: address.clone(),
            reason: error.to_string(),
        })?;
        let store = Arc::new(Self { store: Arc::new(store), address, prefix: prefix.to_owned() });
        open.push((known_as, Arc::clone(&store)));
        Ok(store)
    }

    /// Where the bytes of a digest lie, for people.
    pub fn address_of(&self, digest: &Digest) -> String {
        format!("{}/{}", self.address, piece_name(digest))
    }

    /// The store's address, when it answers and lets us in.
    pub fn answers(&self) -> Result<String, ArchiveError> {
        let nothing = Digest::from_bytes([0; 32]);
        self.has(&nothing).map(|_| self.address.clone())
    }

    pub fn has(&self, digest: &Digest) -> Result<bool, ArchiveError> {
        let (store, path) = (Arc::clone(&self.store), self.path(digest));
        match wait(async move { store.head(&path).await })? {
            Ok(_) => Ok(true),
            Err(Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(self.refused(&error)),
        }
    }

    /// Puts a compressed file under its name; tells whether nothing bore it.
    pub fn put(&self, digest: &Digest, file: &FilePath) -> Result<bool, ArchiveError> {
        let read = |cause| ArchiveError::Read { path: file.to_owned(), cause };
        let length = std::fs::metadata(file).map_err(read)?.len();
        if length > AT_ONCE {
            if self.is_whole(digest)? {
                return Ok(false);
            }
            return self.put_in_parts(digest, file).map(|()| true);
        }
        let bytes = std::fs::read(file).map_err(read)?;
        let put = |bytes: Vec<u8>, mode: PutMode| {
            let (store, path) = (Arc::clone(&self.store), self.path(digest));
            wait(async move { store.put_opts(&path, PutPayload::from(bytes), mode.into()).await })
        };
        match put(bytes.clone(), PutMode::Create)? {
            Ok(_) => Ok(true),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => {
                if !self.is_whole(digest)? {
                    put(bytes, PutMode::Overwrite)?.map_err(|error| self.refused(&error))?;
                }
                Ok(false)
            }
            Err(error) => Err(self.refused(&error)),
        }
    }

    /// The compressed bytes of a digest, as they come.
    pub fn read(&self, digest: &Digest) -> Result<Box<dyn Read + Send>, ArchiveError> {
        let (store, path) = (Arc::clone(&self.store), self.path(digest));
        match wait(async move { store.get(&path).await.map(|found| found.into_stream()) })? {
            Ok(stream) => {
                Ok(Box::new(Coming { stream: Some(stream), piece: io::Cursor::default() }))
            }
            Err(Error::NotFound { .. }) => Err(ArchiveError::Missing(*digest)),
            Err(error) => Err(self.refused(&error)),
        }
    }

    /// Whether what lies under a name is what the name says; false when nothing does.
    fn is_whole(&self, digest: &Digest) -> Result<bool, ArchiveError> {
        let bytes = match self.read(digest) {
            Err(ArchiveError::Missing(_)) => return Ok(false),
            bytes => bytes?,
        };
        // what cannot be unpacked is not whole either
        let found = zstd::Decoder::new(bytes).and_then(|mut bytes| hash_all(&mut bytes));
        Ok(found.is_ok_and(|(found, _)| found == *digest))
    }

    fn put_in_parts(&self, digest: &Digest, file: &FilePath) -> Result<(), ArchiveError> {
        let (store, path) = (Arc::clone(&self.store), self.path(digest));
        let file = File::open(file)
            .map_err(|cause| ArchiveError::Read { path: file.to_owned(), cause })?;
        let sent = wait(async move {
            let mut upload = store.put_multipart(&path).await?;
            loop {
                let mut part = Vec::new();
                let read = (&file).take(PART).read_to_end(&mut part);
                let put = match read {
                    Ok(0) => return upload.complete().await.map(|_| ()),
                    Ok(_) => upload.put_part(PutPayload::from(part)).await,
                    Err(cause) => Err(Error::Generic { store: "file", source: cause.into() }),
                };
                if let Err(error) = put {
                    // parts that nobody completes cost their owner
                    let _told = upload.abort().await;
                    return Err(error);
                }
            }
        })?;
        sent.map_err(|error| self.refused(&error))
    }

    fn path(&self, digest: &Digest) -> Path {
        let name = format!("{}/{}", self.prefix, piece_name(digest));
        Path::from(name.trim_start_matches('/'))
    }

    fn refused(&self, error: &Error) -> ArchiveError {
        ArchiveError::Store { place: self.address.clone(), reason: error.to_string() }
    }
}

fn client(bucket: &str, settings: &Archive) -> Result<AmazonS3, Error> {
    let retry =
        RetryConfig { max_retries: RETRIES, retry_timeout: RETRIED_FOR, ..RetryConfig::default() };
    // a store in the house may well speak without TLS; its address says so
    let is_plain = settings.endpoint.starts_with("http://");
    let options =
        ClientOptions::new().with_connect_timeout(CONNECT_WITHIN).with_allow_http(is_plain);
    let mut builder = AmazonS3Builder::from_env()
        .with_bucket_name(bucket)
        .with_region(&settings.region)
        .with_retry(retry)
        .with_client_options(options);
    if !settings.endpoint.is_empty() {
        builder = builder.with_endpoint(&settings.endpoint);
    }
    if let Some(secret) = settings.secret_key.reveal() {
        builder = builder.with_access_key_id(&settings.access_key).with_secret_access_key(secret);
    }
    builder.build()
}

/// Does something on the threads of the stores, and waits for it.
fn wait<T: Send + 'static>(
    work: impl Future<Output = T> + Send + 'static,
) -> Result<T, ArchiveError> {
    asked(work)
        .map_err(|cause| ArchiveError::Store { place: String::new(), reason: cause.to_string() })
}

fn asked<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> io::Result<T> {
    let runtime = RUNTIME.as_ref().map_err(|error| io::Error::other(error.to_string()))?;
    let (tell, hear) = mpsc::sync_channel(1);
    runtime.spawn(async move {
        // whoever waited may be gone
        let _heard = tell.send(work.await);
    });
    hear.recv().map_err(|_| io::Error::other("the store was not asked to the end"))
}

/// Bytes on their way from the store.
struct Coming {
    /// Nothing after its end, or after it broke.
    stream: Option<BoxStream<'static, object_store::Result<Bytes>>>,
    piece: io::Cursor<Bytes>,
}

impl Read for Coming {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.piece.read(into)?;
            if count > 0 || into.is_empty() {
                return Ok(count);
            }
            let Some(mut stream) = self.stream.take() else { return Ok(0) };
            let (next, stream) = asked(async move {
                let next = stream.next().await;
                (next, stream)
            })?;
            match next {
                None => return Ok(0),
                Some(piece) => {
                    self.piece = io::Cursor::new(piece.map_err(io::Error::other)?);
                    self.stream = Some(stream);
                }
            }
        }
    }
}
