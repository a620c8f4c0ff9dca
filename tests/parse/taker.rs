//! A sink that keeps everything, and the way to read a file into it.

use std::path::{Path, PathBuf};

use actaviva::domain::evidence::Locator;
use actaviva::domain::finding::Finding;
use actaviva::domain::source::Dataset;
use actaviva::parse::{self, Options, ParseError, Record, Sink, Stopped, Summary};

/// What came out of a file.
#[derive(Default)]
pub struct Taken {
    pub records: Vec<(Dataset, Locator, Record)>,
    pub findings: Vec<Finding>,
}

impl Sink for Taken {
    fn record(&mut self, dataset: Dataset, place: &Locator, record: Record) -> Result<(), Stopped> {
        self.records.push((dataset, place.clone(), record));
        Ok(())
    }

    fn finding(&mut self, finding: Finding) -> Result<(), Stopped> {
        self.findings.push(finding);
        Ok(())
    }

    fn progress(&mut self, _rows: u64) -> Result<(), Stopped> {
        Ok(())
    }
}

/// Reads bytes as a file of that name.
pub fn read_bytes(bytes: Vec<u8>, options: &Options) -> (Result<Summary, ParseError>, Taken) {
    let mut taken = Taken::default();
    let outcome = parse::read(Box::new(std::io::Cursor::new(bytes)), options, &mut taken);
    (outcome, taken)
}

/// Reads a file by its path.
pub fn read_file(path: &Path) -> (Result<Summary, ParseError>, Taken) {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let options = Options { file_name: name, ..Options::default() };
    read_bytes(std::fs::read(path).unwrap(), &options)
}

/// A real sample that lies beside the repository; `None` where the samples were not handed over.
pub fn sample(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    path.exists().then_some(path)
}
