//! Where archived bytes lie: in the data folder, in a folder that machines share, or in an S3 store.

use std::path::PathBuf;

use serde::Deserialize;

use super::secret::Secret;

/// The archive, and how it is reached when it is a store.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Archive {
    /// Nothing, a folder, or `s3://bucket/prefix`.
    pub url: String,
    /// Of a store that is not Amazon's.
    pub endpoint: String,
    pub region: String,
    pub access_key: String,
    pub secret_key: Secret,
}

/// The place that the settings name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The data folder's own.
    Own,
    /// A folder that other data folders use too.
    Folder(PathBuf),
    Store {
        bucket: String,
        /// Before every name, without a slash at its end; empty for the whole bucket.
        prefix: String,
    },
}

/// An address that is no place for an archive.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("archive.url «{0}» is neither a folder nor s3://bucket/prefix")]
pub struct NoPlace(String);

impl Archive {
    /// The place that is meant.
    pub fn place(&self) -> Result<Place, NoPlace> {
        let url = self.url.trim();
        if url.is_empty() {
            return Ok(Place::Own);
        }
        match url.split_once("://") {
            None => Ok(Place::Folder(url.into())),
            Some(("file", folder)) if folder.starts_with('/') => Ok(Place::Folder(folder.into())),
            Some(("s3", place)) => {
                let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
                let prefix = prefix.trim_matches('/').to_owned();
                if bucket.is_empty() {
                    return Err(NoPlace(url.to_owned()));
                }
                Ok(Place::Store { bucket: bucket.to_owned(), prefix })
            }
            Some(_) => Err(NoPlace(url.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_the_own_folder_a_shared_one_or_a_store_and_nothing_else() {
        let place = |url: &str| {
            let mut archive = crate::settings::Settings::defaults().unwrap().archive;
            url.clone_into(&mut archive.url);
            archive.place()
        };
        let store = |bucket: &str, prefix: &str| Place::Store {
            bucket: bucket.to_owned(),
            prefix: prefix.to_owned(),
        };
        assert_eq!(place(" "), Ok(Place::Own));
        assert_eq!(place("/mnt/actas"), Ok(Place::Folder("/mnt/actas".into())));
        assert_eq!(place("file:///mnt/actas"), Ok(Place::Folder("/mnt/actas".into())));
        assert_eq!(place("s3://actas"), Ok(store("actas", "")));
        assert_eq!(place("s3://actas/a/b/"), Ok(store("actas", "a/b")));
        for wrong in ["s3://", "ftp://x/y", "file://x/y"] {
            assert!(place(wrong).is_err(), "{wrong}");
        }
    }
}
