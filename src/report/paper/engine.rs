//! Typst in memory: a template and its model in, pages out, as PDF or as picture.
//!
//! A template reads its model with `json("model.json")` and shares `house.typ` with the others. It asks
//! nothing of the machine: no file, no date, no font that is not built in. The renderer remembers what it
//! computed in a cache of its own, which is emptied after each document, also when one fails.

use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, Scalar};
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use super::fonts::{shelf, writable};

/// A template with the files that it imports, by name; the first one is the document.
#[derive(Debug, Clone, Copy)]
pub struct Template(pub &'static [(&'static str, &'static str)]);

/// What all templates share: page, type, head, tags, tables, pictures.
pub const HOUSE: (&str, &str) = ("house.typ", include_str!("typst/house.typ"));

/// The file that a template reads.
const MODEL: &str = "model.json";

/// Why a document could not be set: ours to mend, never the reader's.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    #[error("the model of a document has no JSON form")]
    Model(#[from] serde_json::Error),
    #[error("«{0}» is no path of a template")]
    Path(String),
    #[error("the document cannot be set: {0}")]
    Typst(String),
    #[error("the page has no picture: {0}")]
    Picture(String),
}

/// Pages that were set.
#[derive(Debug)]
pub struct Document {
    pages: PagedDocument,
    ident: String,
}

/// Sets a template with its model. `ident` names the document stably: the same report has the same.
///
/// # Errors
/// A fault of the template, or a model that does not fit it.
pub fn set(
    template: Template,
    model: &impl Serialize,
    ident: &str,
) -> Result<Document, PaperError> {
    let world = InMemory::new(template, writable(&serde_json::to_string(model)?).into_owned())?;
    let set = typst::compile::<PagedDocument>(&world).output;
    forget();
    let pages = set.map_err(|faults| told(&world, &faults))?;
    Ok(Document { pages, ident: ident.to_owned() })
}

impl Document {
    /// How many sheets it has.
    pub fn sheets(&self) -> usize {
        self.pages.pages().len()
    }

    /// The pages as a tagged PDF that is both PDF/UA-1 (read aloud) and PDF/A-2a (kept for long).
    ///
    /// # Errors
    /// Content that breaks one of the two: a picture without words, a letter without a picture.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .map_err(|fault| PaperError::Typst(fault.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(self.ident.clone()),
            creator: Smart::Custom(Some("Acta Viva".to_owned())),
            standards,
            ..PdfOptions::default()
        };
        let written = typst_pdf::pdf(&self.pages, &options);
        forget();
        written.map_err(|faults| PaperError::Typst(messages(&faults)))
    }

    /// One page as a PNG, at so many pixels a point; the first page is 0.
    ///
    /// # Errors
    /// There is no such page, or it is too large for a picture.
    pub fn png(&self, page: usize, pixels_per_point: f64) -> Result<Vec<u8>, PaperError> {
        let page = self.pages.pages().get(page);
        let page = page.ok_or_else(|| PaperError::Picture("there is no such page".to_owned()))?;
        let options =
            RenderOptions { pixel_per_pt: Scalar::new(pixels_per_point), ..Default::default() };
        let drawn = typst_render::render(page, &options).encode_png();
        forget();
        drawn.map_err(|fault| PaperError::Picture(fault.to_string()))
    }
}

/// Empties the renderer's cache: the next document is another one.
fn forget() {
    typst::comemo::evict(0);
}

/// The faults with their file and line.
fn told(world: &InMemory, faults: &[SourceDiagnostic]) -> PaperError {
    use typst::WorldExt as _;
    let one = |fault: &SourceDiagnostic| {
        let place = fault.span.id().and_then(|id| {
            let line =
                world.source(id).ok()?.lines().byte_to_line(world.range(fault.span)?.start)?;
            Some(format!(" ({}:{})", id.vpath().get_without_slash(), line + 1))
        });
        format!("{}{}", fault.message, place.unwrap_or_default())
    };
    PaperError::Typst(faults.iter().map(one).collect::<Vec<_>>().join("; "))
}

fn messages(faults: &[SourceDiagnostic]) -> String {
    let said: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    said.join("; ")
}

/// The world of one document: its templates, its model, the built-in fonts, and nothing else.
struct InMemory {
    sources: Vec<Source>,
    model: (FileId, Bytes),
}

impl InMemory {
    fn new(template: Template, model: String) -> Result<Self, PaperError> {
        let sources: Result<Vec<Source>, PaperError> = template
            .0
            .iter()
            .map(|(name, text)| Ok(Source::new(file(name)?, (*text).to_owned())))
            .collect();
        let sources = sources?;
        if sources.is_empty() {
            return Err(PaperError::Path("an empty template".to_owned()));
        }
        Ok(Self { sources, model: (file(MODEL)?, Bytes::from_string(model)) })
    }
}

fn file(name: &str) -> Result<FileId, PaperError> {
    let path = VirtualPath::new(name).map_err(|_| PaperError::Path(name.to_owned()))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl World for InMemory {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: std::sync::OnceLock<LazyHash<Library>> = std::sync::OnceLock::new();
        LIBRARY.get_or_init(|| LazyHash::new(Library::default()))
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &shelf().book
    }

    fn main(&self) -> FileId {
        self.sources[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or_else(|| lacking(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.model.0 { Ok(self.model.1.clone()) } else { Err(lacking(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        shelf().fonts.get(index).cloned()
    }

    /// No day: a document says the day that its model says.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn lacking(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
