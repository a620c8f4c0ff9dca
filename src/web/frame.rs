//! What stands around every page: title, place, day, twins.

use super::asked::Asked;
use super::assets::STYLE_PATH;
use super::words;
use crate::domain::place::Municipality;

/// The place that a page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub name: String,
    pub slug: String,
    /// The invented district of the demonstration.
    pub sample: bool,
}

impl Place {
    /// The name that people use, with the apostrophe of Quechua as it is printed.
    pub fn named(municipality: &Municipality) -> String {
        municipality.short_name().replace('\'', "’")
    }

    /// The address of its first page.
    pub fn home(&self) -> String {
        format!("/{}", self.slug)
    }

    /// The address of one of its pages.
    pub fn at(&self, rest: &str) -> String {
        format!("/{}{rest}", self.slug)
    }

    pub fn of(municipality: &Municipality, slug: &str) -> Self {
        Self {
            name: Self::named(municipality),
            slug: slug.to_owned(),
            sample: municipality.is_sample(),
        }
    }
}

/// What a page's template needs besides its own view.
#[derive(Debug, Clone)]
pub struct Frame {
    pub title: String,
    pub place: Option<Place>,
    /// The permanent address, without day and ending.
    pub path: String,
    /// Endings under which the same is given to programs.
    pub twins: &'static [&'static str],
    /// Says that the page is one of the past.
    pub past: Option<String>,
    /// Everything here is invented, and every page says so.
    pub is_sample: bool,
    pub style: &'static str,
    pub version: &'static str,
    asked: Asked,
}

impl Frame {
    pub fn new(asked: &Asked, title: impl Into<String>, twins: &'static [&'static str]) -> Self {
        Self {
            title: title.into(),
            place: None,
            path: asked.path.clone(),
            twins,
            past: asked.day.map(words::long_day),
            is_sample: false,
            style: &STYLE_PATH,
            version: env!("CARGO_PKG_VERSION"),
            asked: asked.clone(),
        }
    }

    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.is_sample = place.sample;
        self.place = Some(place);
        self
    }

    #[must_use]
    pub fn sample(mut self, is_sample: bool) -> Self {
        self.is_sample |= is_sample;
        self
    }

    /// The first part of the addresses of the place that the page is about.
    pub fn slug(&self) -> &str {
        self.place.as_ref().map_or("", |place| place.slug.as_str())
    }

    /// An address that keeps the day that is asked about.
    pub fn to(&self, path: impl AsRef<str>) -> String {
        self.asked.link(path.as_ref())
    }

    /// The address of a twin of this page.
    pub fn twin(&self, ending: &str) -> String {
        let path = if self.path == "/" { "/inicio" } else { &self.path };
        self.asked.link(&format!("{path}.{ending}"))
    }
}
