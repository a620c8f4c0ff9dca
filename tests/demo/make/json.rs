//! SSI's replies are wide objects, one a row here so that a change shows as one line.

use serde_json::{Map, Number, Value, json};

use actaviva::domain::money::Soles;

use super::world::short;

/// An amount as a JSON number, its own digits.
pub fn amount(soles: Soles) -> Value {
    number(&short(soles))
}

pub fn number(digits: &str) -> Value {
    digits.parse::<Number>().map_or(Value::Null, Value::Number)
}

/// The instant of a Lima midnight: `/Date(1675227600000)/`.
pub fn date(day: &str) -> Value {
    let day: chrono::NaiveDate = day.parse().expect("a day");
    let midnight = day.and_hms_opt(5, 0, 0).expect("an hour").and_utc();
    json!(format!("/Date({})/", midnight.timestamp_millis()))
}

/// Replies by CUI, one row of a reply a line.
pub fn replies<'a>(replies: impl IntoIterator<Item = (&'a str, Vec<Value>)>) -> Vec<u8> {
    let parts: Vec<String> = replies
        .into_iter()
        .map(|(cui, rows)| {
            let rows: Vec<String> = rows.iter().map(|row| format!("  {row}")).collect();
            if rows.is_empty() {
                format!(" \"{cui}\": []")
            } else {
                format!(" \"{cui}\": [\n{}\n ]", rows.join(",\n"))
            }
        })
        .collect();
    format!("{{\n{}\n}}\n", parts.join(",\n")).into_bytes()
}

/// An object of the family's keys, all unused ones null or 0, with some of them set.
pub fn wide(unused: &[(&str, Value)], used: Vec<(&str, Value)>) -> Value {
    let mut object: Map<String, Value> =
        unused.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    object.extend(used.into_iter().map(|(key, value)| (key.to_owned(), value)));
    Value::Object(object)
}
