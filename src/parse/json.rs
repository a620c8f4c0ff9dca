//! JSON as a stream of list items, whatever the lists are wrapped in.
//!
//! A month of procurement is 66 MB and a reply may be a list, a map of lists or a package with a
//! list in it; one item at a time is in memory. Numbers keep their digits.

use std::io::Read;

use serde::Deserialize;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::ParseError;

/// What a JSON text is made of, in the order of the text.
pub enum Part<'a> {
    /// An item of the outer list, or of the list under a key.
    Item { outer: Option<&'a str>, value: Value },
    /// A value under a key that is no list.
    Single { key: &'a str, value: Value },
}

/// Hands each part to `take`. Tells how many bare control characters inside strings were mended.
///
/// # Errors
/// What `take` returns, `Truncated` where the text breaks off, `Unreadable` with line and column
/// where it is no JSON.
pub fn parts(
    input: impl Read,
    take: &mut dyn FnMut(Part<'_>) -> Result<(), ParseError>,
) -> Result<u64, ParseError> {
    let mut mended =
        Mended { inner: input, in_string: false, escaped: false, begun: false, count: 0 };
    let mut failed = None;
    let outcome = {
        let buffered = std::io::BufReader::with_capacity(1 << 16, &mut mended);
        let mut json = serde_json::Deserializer::from_reader(buffered);
        let seed = Parts { outer: None, take, failed: &mut failed };
        seed.deserialize(&mut json).and_then(|()| json.end())
    };
    if let Some(error) = failed {
        return Err(error);
    }
    match outcome {
        Ok(()) => Ok(mended.count),
        Err(error) if error.is_eof() => {
            Err(ParseError::Truncated { reason: format!("json: {error}") })
        }
        Err(error) if error.is_io() => Err(std::io::Error::from(error).into()),
        Err(error) => Err(ParseError::Unreadable { reason: format!("json: {error}") }),
    }
}

/// The text of a scalar: digits of a number, letters of a string; `None` of the rest.
pub fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(true) => Some("SI".to_owned()),
        Value::Bool(false) => Some("NO".to_owned()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Follows keys and list positions (`parties`, `0`) down to a value.
pub fn at<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, step| match value {
        Value::Array(items) => items.get(step.parse::<usize>().ok()?),
        _ => value.get(step),
    })
}

/// The non-empty text under a path.
pub fn text_at(value: &Value, path: &[&str]) -> Option<String> {
    at(value, path).and_then(scalar).and_then(|text| super::table::said(&text).map(str::to_owned))
}

/// Visits one level of lists and maps.
struct Parts<'a, 'b> {
    outer: Option<String>,
    take: &'a mut dyn FnMut(Part<'_>) -> Result<(), ParseError>,
    failed: &'b mut Option<ParseError>,
}

impl Parts<'_, '_> {
    fn hand<E: serde::de::Error>(&mut self, part: Part<'_>) -> Result<(), E> {
        (self.take)(part).map_err(|error| {
            *self.failed = Some(error);
            E::custom("the taker of the items stopped")
        })
    }

    fn single<E: serde::de::Error>(mut self, value: Value) -> Result<(), E> {
        match self.outer.take() {
            Some(key) => self.hand(Part::Single { key: &key, value }),
            None => Ok(()),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Parts<'_, '_> {
    type Value = ();
    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Parts<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a list or an object")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        let outer = self.outer.take();
        while let Some(value) = items.next_element::<Value>()? {
            self.hand(Part::Item { outer: outer.as_deref(), value })?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        if self.outer.is_some() {
            let value = Value::deserialize(serde::de::value::MapAccessDeserializer::new(entries))?;
            return self.single(value);
        }
        while let Some(key) = entries.next_key::<String>()? {
            let seed = Parts { outer: Some(key), take: &mut *self.take, failed: &mut *self.failed };
            entries.next_value_seed(seed)?;
        }
        Ok(())
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        self.single(Value::String(text.to_owned()))
    }

    fn visit_bool<E: serde::de::Error>(self, answer: bool) -> Result<(), E> {
        self.single(Value::Bool(answer))
    }

    // numbers outside lists are counts of the wrapping; none of them is money
    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<(), E> {
        self.single(number.into())
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<(), E> {
        self.single(number.into())
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.single(Value::Null)
    }
}

/// Turns bare line breaks inside strings into spaces: Perú Compras publishes them unescaped.
struct Mended<R> {
    inner: R,
    in_string: bool,
    escaped: bool,
    /// The first byte was seen; before it stands the byte order mark, if any.
    begun: bool,
    count: u64,
}

impl<R: Read> Read for Mended<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.inner.read(buffer)?;
        for byte in &mut buffer[..length] {
            // the three bytes of a byte order mark can stand nowhere else before the text
            if !self.begun && matches!(*byte, 0xEF | 0xBB | 0xBF) {
                *byte = b' ';
                continue;
            }
            self.begun = true;
            match *byte {
                _ if self.escaped => self.escaped = false,
                b'\\' if self.in_string => self.escaped = true,
                b'"' => self.in_string = !self.in_string,
                0..0x20 if self.in_string => {
                    *byte = b' ';
                    self.count += 1;
                }
                _ => {}
            }
        }
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> (Vec<String>, Result<u64, String>) {
        let mut parts_seen = Vec::new();
        let outcome = parts(text.as_bytes(), &mut |part| {
            parts_seen.push(match part {
                Part::Item { outer, value } => format!("{}[{value}]", outer.unwrap_or_default()),
                Part::Single { key, value } => format!("{key}={value}"),
            });
            Ok(())
        });
        (parts_seen, outcome.map_err(|error| error.code().to_owned()))
    }

    #[test]
    fn lists_maps_and_packages_give_their_items_in_order() {
        assert_eq!(seen("\u{feff}[1.10, {\"a\":2}]").0, ["[1.10]", "[{\"a\":2}]"]);
        assert_eq!(
            seen(r#"{"2": [], "3": [7], "n": 1.50, "o": {"x": 1}}"#).0,
            ["3[7]", "n=1.50", r#"o={"x":1}"#]
        );
    }

    #[test]
    fn a_bare_line_break_in_a_string_is_mended_and_counted() {
        let (items, outcome) = seen("[\"a\nb\\\"c\n\"]");
        assert_eq!(items, [r#"["a b\"c "]"#]);
        assert_eq!(outcome, Ok(2));
    }

    #[test]
    fn a_text_that_breaks_off_is_told_from_one_that_is_none() {
        assert_eq!(seen("[1, {\"a\"").1, Err("file_truncated".to_owned()));
        assert_eq!(seen("[1, x]").1, Err("file_unreadable".to_owned()));
        assert_eq!(seen("[1] tail").1, Err("file_unreadable".to_owned()));
    }
}
