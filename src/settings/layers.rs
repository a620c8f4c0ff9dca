//! Where each value comes from: the shipped file, the data folder's, `--config`, environment, flags.
//!
//! Every layer is compared with the shipped file before they are merged, so that an unknown key is
//! refused with the layer that holds it and the key that was probably meant. A variable of the
//! environment takes the type of its default: `030503` stays text where a text is expected.

use std::path::{Path, PathBuf};

use figment::providers::{Format, Toml};
use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};

use super::secret::{MASK, is_secret};
use super::{DEFAULTS, Settings};

const PREFIX: &str = "ACTAVIVA_";
/// Variables with our prefix that are no settings: options of the command line, the log, the tests.
const NO_SETTINGS: [&str; 4] =
    ["ACTAVIVA_DATA", "ACTAVIVA_CONFIG", "ACTAVIVA_LOG", "ACTAVIVA_TEST_"];

/// What is to be laid over the defaults, weakest first.
#[derive(Debug, Clone, Default)]
pub struct Layers {
    /// `actaviva.toml` of the data folder; it may be missing.
    pub folder: Option<PathBuf>,
    /// The file named with `--config`; it must be there.
    pub config: Option<PathBuf>,
    pub environment: Vec<(String, String)>,
    /// Key, the flag as typed, value.
    pub flags: Vec<(&'static str, &'static str, String)>,
}

/// The settings that hold, and where each came from.
#[derive(Debug, Clone)]
pub struct Loaded {
    pub settings: Settings,
    pub list: Vec<Setting>,
}

/// One setting as it holds, fit to be shown.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Setting {
    pub key: String,
    /// As it would be written in the file; passwords masked.
    pub value: String,
    pub origin: String,
}

/// Why settings cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    #[error("the settings file cannot be read: {cause}")]
    Unreadable { file: String, cause: String },
    #[error("the settings file is not TOML: {cause}")]
    Syntax { file: String, row: Option<u64>, cause: String },
    #[error("«{key}» is no setting")]
    Unknown { origin: String, row: Option<u64>, key: String, nearest: String },
    #[error("the setting «{key}» cannot be used: {cause}")]
    Value { origin: String, row: Option<u64>, key: String, cause: String },
}

impl Layers {
    /// Lays all over each other and checks every name and value.
    ///
    /// # Errors
    /// [`SettingsError`] names the layer, the key and what to write instead.
    pub fn load(&self) -> Result<Loaded, SettingsError> {
        let shipped = text_layer("default", DEFAULTS)?;
        let known = keys_of(&shipped.values);
        let mut layers = vec![];
        if let Some(path) = self.folder.as_ref().filter(|path| path.exists()) {
            layers.push(file_layer(path)?);
        }
        if let Some(path) = &self.config {
            layers.push(file_layer(path)?);
        }
        layers.extend(environment_layers(&self.environment, &known, &shipped.values)?);
        for (key, flag, value) in &self.flags {
            layers.push(Layer::single(flag, key, Value::from(value.clone())));
        }
        for layer in &layers {
            layer.refuse_unknown(&known)?;
        }
        let merged = layers.iter().cloned().fold(Figment::from(shipped), Figment::merge);
        let settings: Settings = merged.extract().map_err(|error| value_error(&error, &layers))?;
        let list = known.iter().map(|key| setting(&merged, &settings, key)).collect();
        Ok(Loaded { settings, list })
    }
}

/// One layer with its name.
#[derive(Debug, Clone)]
struct Layer {
    origin: String,
    /// Of a file, to tell rows.
    text: String,
    values: Dict,
}

impl Layer {
    fn single(origin: &str, key: &str, value: Value) -> Self {
        let nested = key
            .rsplit('.')
            .fold(value, |inner, part| Value::from(Dict::from([(part.to_owned(), inner)])));
        let values = nested.into_dict().unwrap_or_default();
        Self { origin: origin.to_owned(), text: String::new(), values }
    }

    /// The row of the file that sets a key.
    fn row_of(&self, key: &str) -> Option<u64> {
        let mut section = String::new();
        for (row, line) in (1..).zip(self.text.lines()) {
            let line = line.trim();
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.split(']').next()) {
                section = format!("{name}.");
            }
            let name = line.split('=').next().unwrap_or_default().trim();
            if format!("{section}{name}") == key || section.strip_suffix('.') == Some(key) {
                return Some(row);
            }
        }
        None
    }

    fn refuse_unknown(&self, known: &[String]) -> Result<(), SettingsError> {
        let is_known = |key: &String| {
            known.iter().any(|name| {
                // a section may stand empty
                name == key
                    || name.strip_prefix(key.as_str()).is_some_and(|rest| rest.starts_with('.'))
            })
        };
        match keys_of(&self.values).into_iter().find(|key| !is_known(key)) {
            None => Ok(()),
            Some(key) => {
                let nearest = nearest(&key, known);
                let row = self.row_of(&key);
                Err(SettingsError::Unknown { origin: self.origin.clone(), row, key, nearest })
            }
        }
    }
}

impl Provider for Layer {
    fn metadata(&self) -> Metadata {
        Metadata::named(self.origin.clone())
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        Ok(Profile::Default.collect(self.values.clone()))
    }
}

fn file_layer(path: &Path) -> Result<Layer, SettingsError> {
    let file = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|cause| SettingsError::Unreadable {
        file: file.clone(),
        cause: cause.to_string(),
    })?;
    text_layer(&file, &text)
}

fn text_layer(origin: &str, text: &str) -> Result<Layer, SettingsError> {
    let mut profiles = Toml::string(text).data().map_err(|error| {
        let cause = error.kind.to_string();
        // the parser draws the line below its first sentence
        let first = cause.lines().next().unwrap_or_default().to_owned();
        let row =
            first.split("at line ").nth(1).and_then(|rest| rest.split(',').next()?.parse().ok());
        let last = cause.lines().last().unwrap_or_default().trim().to_owned();
        SettingsError::Syntax { file: origin.to_owned(), row, cause: last }
    })?;
    let values = profiles.remove(&Profile::Default).unwrap_or_default();
    Ok(Layer { origin: origin.to_owned(), text: text.to_owned(), values })
}

/// One layer a variable, so that each value can name the variable that it came from.
fn environment_layers(
    environment: &[(String, String)],
    known: &[String],
    shipped: &Dict,
) -> Result<Vec<Layer>, SettingsError> {
    let mut layers = Vec::new();
    for (name, text) in environment {
        if !name.starts_with(PREFIX) || NO_SETTINGS.iter().any(|other| name.starts_with(other)) {
            continue;
        }
        let Some(key) = known.iter().find(|key| variable_of(key) == *name) else {
            let variables: Vec<String> = known.iter().map(|key| variable_of(key)).collect();
            let nearest = nearest(name, &variables);
            let (origin, key) = ("environment".to_owned(), name.clone());
            return Err(SettingsError::Unknown { origin, row: None, key, nearest });
        };
        let value = match Value::from(shipped.clone()).find_ref(key) {
            Some(Value::Array(..)) => list(text),
            Some(Value::Num(..)) => {
                text.parse::<i64>().map_or(Value::from(text.clone()), Value::from)
            }
            Some(Value::Bool(..)) => {
                text.parse::<bool>().map_or(Value::from(text.clone()), Value::from)
            }
            _ => Value::from(text.clone()),
        };
        layers.push(Layer::single(name, key, value));
    }
    Ok(layers)
}

/// The variable that sets a key: `web.port` is `ACTAVIVA_WEB_PORT`.
fn variable_of(key: &str) -> String {
    format!("{PREFIX}{}", key.replace('.', "_").to_ascii_uppercase())
}

fn list(text: &str) -> Value {
    let items: Vec<String> = text
        .trim_matches(['[', ']'])
        .split(',')
        .map(|item| item.trim().trim_matches('"').to_owned())
        .filter(|item| !item.is_empty())
        .collect();
    Value::from(items)
}

/// The full names of everything set in a layer.
fn keys_of(values: &Dict) -> Vec<String> {
    let mut keys = Vec::new();
    for (name, value) in values {
        match value {
            Value::Dict(_, inner) if !inner.is_empty() => {
                keys.extend(keys_of(inner).into_iter().map(|key| format!("{name}.{key}")));
            }
            _ => keys.push(name.clone()),
        }
    }
    keys
}

fn nearest(key: &str, known: &[String]) -> String {
    known
        .iter()
        .max_by(|one, other| {
            strsim::jaro_winkler(key, one).total_cmp(&strsim::jaro_winkler(key, other))
        })
        .cloned()
        .unwrap_or_default()
}

fn value_error(error: &figment::Error, layers: &[Layer]) -> SettingsError {
    let origin = error.metadata.as_ref().map_or("default", |about| &about.name).to_owned();
    let key = error.path.join(".");
    let row =
        layers.iter().find(|layer| layer.origin == origin).and_then(|layer| layer.row_of(&key));
    SettingsError::Value { origin, row, key, cause: error.kind.to_string() }
}

fn setting(merged: &Figment, settings: &Settings, key: &str) -> Setting {
    let value = merged.find_value(key).ok();
    let value = match &value {
        _ if key == "database.url" => format!("\"{}\"", settings.database.url),
        Some(Value::String(_, text)) if is_secret(key) && !text.is_empty() => {
            format!("\"{MASK}\"")
        }
        value => value.as_ref().map(written).unwrap_or_default(),
    };
    let origin = merged.find_metadata(key).map_or("default", |about| &about.name).to_owned();
    Setting { key: key.to_owned(), value, origin }
}

/// A value as TOML writes it.
fn written(value: &Value) -> String {
    match value {
        Value::String(_, text) => format!("\"{text}\""),
        Value::Array(_, items) => {
            format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(", "))
        }
        Value::Bool(_, truth) => truth.to_string(),
        Value::Num(_, number) => number
            .to_i128()
            .or_else(|| number.to_u128().and_then(|number| number.try_into().ok()))
            .map_or_else(|| format!("{number:?}"), |number| number.to_string()),
        other => format!("{other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_file(text: &str) -> (tempfile::TempDir, Layers) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("actaviva.toml");
        std::fs::write(&path, text).unwrap();
        (folder, Layers { folder: Some(path), ..Layers::default() })
    }

    #[test]
    fn the_last_layer_that_speaks_wins_and_is_named() {
        let (_folder, mut layers) =
            with_file("[web]\nport = 1\n[watch]\nmunicipalities = [\"030503\"]\n");
        layers.environment = vec![
            ("ACTAVIVA_WEB_PORT".to_owned(), "2".to_owned()),
            ("ACTAVIVA_DATA".to_owned(), "elsewhere".to_owned()),
            ("HOME".to_owned(), "/".to_owned()),
            ("ACTAVIVA_WEB_OPERATOR_TOKEN".to_owned(), "s3cret".to_owned()),
        ];
        layers.flags = vec![("database.url", "--database", "postgres://a:b@c/d".to_owned())];
        let loaded = layers.load().unwrap();
        assert_eq!(loaded.settings.web.port, 2);
        assert_eq!(loaded.settings.watch.municipalities.len(), 1);
        let shown: Vec<(&str, &str, bool)> = loaded
            .list
            .iter()
            .filter(|setting| setting.origin != "default")
            .map(|setting| {
                let is_file = setting.origin.ends_with("actaviva.toml");
                (setting.key.as_str(), setting.value.as_str(), is_file)
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("database.url", "\"postgres://a:***@c/d\"", false),
                ("watch.municipalities", "[\"030503\"]", true),
                ("web.operator_token", "\"***\"", false),
                ("web.port", "2", false),
            ]
        );
        assert!(!format!("{loaded:?}").contains("s3cret"), "in no form");
    }

    #[test]
    fn an_unknown_key_is_refused_with_its_row_and_the_nearest_known_one() {
        let (_folder, layers) = with_file("# mine\n[web]\n\nprot = 1\n");
        let error = layers.load().unwrap_err();
        assert!(
            matches!(error, SettingsError::Unknown { row: Some(4), ref key, ref nearest, .. }
            if key == "web.prot" && nearest == "web.port"),
            "{error:?}"
        );
        let (_folder, layers) = with_file("[wbe]\nport = 1\n");
        assert!(matches!(layers.load(), Err(SettingsError::Unknown { nearest, .. })
            if nearest == "web.port"));
        let environment = vec![("ACTAVIVA_WEB_PROT".to_owned(), "1".to_owned())];
        let layers = Layers { environment, ..Layers::default() };
        assert!(matches!(layers.load(), Err(SettingsError::Unknown { nearest, .. })
            if nearest == "ACTAVIVA_WEB_PORT"));
    }

    #[test]
    fn a_list_from_the_environment_keeps_the_zeros_of_its_codes() {
        let name = "ACTAVIVA_WATCH_MUNICIPALITIES".to_owned();
        let layers =
            Layers { environment: vec![(name, "030503, 030501".to_owned())], ..Layers::default() };
        let watched = layers.load().unwrap().settings.watch.municipalities;
        let codes: Vec<&str> = watched.iter().map(crate::domain::codes::Ubigeo::as_str).collect();
        assert_eq!(codes, ["030501", "030503"]);
    }

    #[test]
    fn a_wrong_value_a_broken_file_and_a_missing_one_are_told_apart() {
        let (_folder, layers) = with_file("[web]\nport = \"many\"\n");
        let error = layers.load().unwrap_err();
        assert!(
            matches!(error, SettingsError::Value { row: Some(2), ref key, .. }
            if key == "web.port"),
            "{error:?}"
        );
        let (_folder, layers) = with_file("[web\n");
        let error = layers.load().unwrap_err();
        assert!(matches!(error, SettingsError::Syntax { row: Some(1), .. }), "{error:?}");
        let layers = Layers { config: Some("nowhere.toml".into()), ..Layers::default() };
        assert!(matches!(layers.load(), Err(SettingsError::Unreadable { .. })));
    }
}
