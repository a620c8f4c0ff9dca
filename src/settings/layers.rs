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
    ["ACTAVIVA_DATA", "ACTAVIVA_CONFIG", "ACTAVIVA_LOG", "ACTAVIVA_LOG_FORMAT"];
const OF_TESTS: &str = "ACTAVIVA_TEST_";

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
        if let Some((key, cause)) = settings.fault() {
            return Err(together_error(&merged, key, cause, &layers));
        }
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
        let mut lists = Vec::new();
        for (row, line) in (1..).zip(self.text.lines()) {
            let line = line.trim();
            let header = line.strip_prefix("[[").or_else(|| line.strip_prefix('['));
            if let Some(name) = header.and_then(|rest| rest.split(']').next()) {
                section = format!("{name}.");
                // entries of a list are counted: `notices.subscribers.0.mail`
                if line.starts_with("[[") {
                    section =
                        format!("{name}.{}.", lists.iter().filter(|one| **one == name).count());
                    lists.push(name);
                }
            }
            let name = line.split('=').next().unwrap_or_default().trim();
            let is_list = lists.last().is_some_and(|list| *list == key);
            if format!("{section}{name}") == key
                || section.strip_suffix('.') == Some(key)
                || is_list
            {
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
        // by their whole names: ACTAVIVA_DATABASE_URL begins as ACTAVIVA_DATA does
        let is_other = NO_SETTINGS.contains(&name.as_str()) || name.starts_with(OF_TESTS);
        if !name.starts_with(PREFIX) || is_other {
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

/// Values that are each good and do not go together: told where the key stands, or where it would.
fn together_error(merged: &Figment, key: &str, cause: String, layers: &[Layer]) -> SettingsError {
    let origin = merged.find_metadata(key).map_or("default", |about| &about.name).to_owned();
    let row =
        layers.iter().find(|layer| layer.origin == origin).and_then(|layer| layer.row_of(key));
    SettingsError::Value { origin, row, key: key.to_owned(), cause }
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
        Value::Dict(_, fields) => {
            let field = |(name, value): (&String, &Value)| format!("{name} = {}", written(value));
            format!("{{ {} }}", fields.iter().map(field).collect::<Vec<_>>().join(", "))
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
mod tests;
