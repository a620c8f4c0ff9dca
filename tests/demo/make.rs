//! Makes the files of `fixtures/demo`: one world, told in every layout of the public systems.
//!
//! Each module owns one layout with its faults; what is true of the district stands in [`world`]
//! alone, so that two files differ only where the story says that their sources disagree.

mod acta;
mod budget;
mod consulta;
mod infobras;
mod inversiones;
mod json;
mod pages;
mod procurement;
mod register;
mod siaf;
mod ssi;
mod workbook;
mod works;
pub mod world;

/// A file of the folder.
pub struct Made {
    /// Inside `fixtures/demo`.
    pub path: String,
    pub bytes: Vec<u8>,
}

impl Made {
    fn new(path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.to_owned(), bytes: bytes.into() }
    }
}

/// Every file, in the order of the folder.
pub fn all() -> Vec<Made> {
    let mut files = siaf::files();
    files.extend(consulta::files());
    files.extend(ssi::files());
    files.extend(infobras::files());
    files.extend(pages::files());
    files.extend(inversiones::files());
    files.extend(procurement::files());
    files.extend(register::files());
    files.push(acta::scan());
    files
}
