//! What stands around every page: title, place, language, day, twins.

use std::fmt;

use askama::filters::HtmlSafe;

use super::asked::Asked;
use super::assets::STYLE_PATH;
use super::speech::Word;
use crate::domain::lang::Lang;
use crate::domain::place::Municipality;
use crate::domain::text::printed;
use crate::i18n::{self, dates};
use crate::report::chart::marks;

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
        printed(&municipality.short_name())
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

/// An attribute of ours, written as it is.
#[derive(Debug, Clone, Copy)]
pub struct SafeAttribute(&'static str);

impl fmt::Display for SafeAttribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl HtmlSafe for SafeAttribute {}

/// A language in which the page is given too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    pub lang: Lang,
    /// By its own name.
    pub name: String,
    /// The permanent address.
    pub path: String,
    /// The same with the day and whatever else was asked.
    pub href: String,
}

/// What a page's template needs besides its own view.
#[derive(Debug, Clone)]
pub struct Frame {
    pub title: String,
    pub place: Option<Place>,
    /// The permanent address, without language, day and ending.
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
            past: asked.day.map(|day| dates::day(asked.lang, day)),
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

    /// A text of the house; written as HTML.
    pub fn t(&self, key: &str) -> Word {
        self.asked.t(key)
    }

    /// A text of the house for an attribute.
    pub fn plain(&self, key: &str) -> String {
        self.t(key).plain()
    }

    /// The marks of agreements and ladders, once, for the pictures of the page to name.
    pub fn marks(&self) -> String {
        marks::once()
    }

    pub const fn lang(&self) -> Lang {
        self.asked.lang
    }

    /// The language of what is not marked otherwise: a page in Quechua is a Spanish one with drafts in
    /// it, and what a speaker has reviewed carries its own mark.
    pub const fn spoken(&self) -> Lang {
        match self.asked.lang {
            Lang::Es | Lang::Qu => Lang::Es,
            Lang::En => Lang::En,
        }
    }

    /// The attribute of names and of words of others, which are never translated.
    pub const fn spanish(&self) -> SafeAttribute {
        SafeAttribute(match self.asked.lang {
            Lang::Es => "",
            Lang::Qu | Lang::En => " lang=\"es\"",
        })
    }

    /// Whether texts without a reviewer may stand on the page.
    pub fn has_drafts(&self) -> bool {
        self.asked.lang == Lang::Qu
    }

    /// The page in every language, this one too.
    pub fn languages(&self) -> Vec<Language> {
        let one = |lang: Lang| {
            let (path, href) = self.asked.in_language(lang);
            let name = i18n::text(Lang::Es, &format!("language-{lang}"));
            Language { lang, name, path, href }
        };
        Lang::ALL.map(one).to_vec()
    }

    /// An address that keeps the language, and not the day that is asked about.
    pub fn of_today(&self, path: impl AsRef<str>) -> String {
        self.asked.link_of_today(path.as_ref())
    }

    /// An address that keeps the language and the day that are asked for.
    pub fn to(&self, path: impl AsRef<str>) -> String {
        self.asked.link(path.as_ref())
    }

    /// The address of a twin of this page, with what was asked.
    pub fn twin(&self, ending: &str) -> String {
        self.asked.twin(ending)
    }

    /// What was asked besides the day.
    pub fn besides_the_day(&self) -> impl Iterator<Item = &(String, String)> {
        self.asked.besides_the_day()
    }
}
