//! Text that both engines keep: PostgreSQL has no NUL, neither in text nor in JSON.

use std::borrow::Cow;

use serde_json::Value;

/// Shows a NUL as the sign that stands for it.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { text.replace('\0', "␀").into() } else { text.into() }
}

/// [`clean`] that takes and gives an owned text.
pub fn cleaned(text: String) -> String {
    if text.contains('\0') { clean(&text).into_owned() } else { text }
}

/// [`clean`] for a text that may be missing.
pub fn clean_some(text: Option<&str>) -> Option<String> {
    text.map(|text| clean(text).into_owned())
}

/// [`clean`] for every text of a JSON value, keys too.
pub fn clean_json(value: &mut Value) {
    match value {
        Value::String(text) if text.contains('\0') => *text = clean(text).into_owned(),
        Value::Array(items) => items.iter_mut().for_each(clean_json),
        Value::Object(fields) => {
            fields.values_mut().for_each(clean_json);
            if fields.keys().any(|key| key.contains('\0')) {
                let old = std::mem::take(fields).into_iter();
                *fields = old.map(|(key, value)| (clean(&key).into_owned(), value)).collect();
            }
        }
        _ => {}
    }
}
