//! As much of the protobuf of OTLP as tells the spans of a request
//! (`ExportTraceServiceRequest`, opentelemetry-proto 1).

use std::collections::BTreeMap;

/// A span that reached the collector.
#[derive(Debug, Clone, Default)]
pub struct Span {
    pub trace: String,
    pub name: String,
    /// Nanoseconds since 1970.
    pub begins: u64,
    pub ends: u64,
    /// Those that are texts.
    pub attributes: BTreeMap<String, String>,
}

/// The value of one field.
enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
}

/// The spans of a request: `resource_spans` 1, in it `scope_spans` 2, in it `spans` 2.
pub fn spans(request: &[u8]) -> Vec<Span> {
    let of_resources = messages(request, 1);
    let of_scopes = of_resources.into_iter().flat_map(|resource| messages(resource, 2));
    of_scopes.flat_map(|scope| messages(scope, 2)).map(span).collect()
}

fn span(message: &[u8]) -> Span {
    let mut span = Span::default();
    for (number, value) in fields(message) {
        match (number, value) {
            (1, Value::Bytes(id)) => {
                span.trace = id.iter().map(|byte| format!("{byte:02x}")).collect();
            }
            (5, Value::Bytes(name)) => span.name = text(name),
            (7, Value::Number(at)) => span.begins = at,
            (8, Value::Number(at)) => span.ends = at,
            (9, Value::Bytes(pair)) => span.attributes.extend(attribute(pair)),
            _ => {}
        }
    }
    span
}

/// `KeyValue`: key 1, value 2, whose text is 1.
fn attribute(pair: &[u8]) -> Option<(String, String)> {
    let key = messages(pair, 1).into_iter().next().map(text)?;
    let value = messages(pair, 2).into_iter().next()?;
    Some((key, messages(value, 1).into_iter().next().map(text)?))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn messages(message: &[u8], wanted: u64) -> Vec<&[u8]> {
    let found = fields(message).into_iter().filter(|(number, _)| *number == wanted);
    found
        .filter_map(|(_, value)| match value {
            Value::Bytes(bytes) => Some(bytes),
            Value::Number(_) => None,
        })
        .collect()
}

fn fields(mut rest: &[u8]) -> Vec<(u64, Value<'_>)> {
    let mut fields = Vec::new();
    while !rest.is_empty() {
        let tag = varint(&mut rest);
        let value = match tag & 7 {
            0 => Value::Number(varint(&mut rest)),
            1 => Value::Number(u64::from_le_bytes(take(&mut rest, 8).try_into().unwrap())),
            2 => {
                let length = usize::try_from(varint(&mut rest)).unwrap();
                Value::Bytes(take(&mut rest, length))
            }
            5 => Value::Bytes(take(&mut rest, 4)),
            kind => panic!("no field of OTLP is of kind {kind}"),
        };
        fields.push((tag >> 3, value));
    }
    fields
}

fn varint(rest: &mut &[u8]) -> u64 {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let byte = take(rest, 1)[0];
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return number;
        }
    }
    panic!("a number of OTLP has at most ten bytes")
}

fn take<'a>(rest: &mut &'a [u8], count: usize) -> &'a [u8] {
    let (taken, left) = rest.split_at(count);
    *rest = left;
    taken
}
