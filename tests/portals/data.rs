//! What the portals know: the invented district, from the files of the demonstration.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Map, Value};

/// The bytes of a file of `fixtures/demo`.
pub fn bytes(path: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/demo");
    std::fs::read(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// JSON as it is published.
pub fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

/// The rows of a file of SIAF as the data API gives them: every value a text, and its own `_id`.
pub fn records(bytes: &[u8]) -> Vec<Map<String, Value>> {
    let mut reader = csv::Reader::from_reader(bytes);
    let names = reader.headers().unwrap().clone();
    let rows = reader.records().map(|row| row.unwrap());
    (1_u64..)
        .zip(rows)
        .map(|(id, row)| {
            let cells = names.iter().zip(row.iter());
            let cells = cells.map(|(name, cell)| (name.to_owned(), Value::from(cell)));
            std::iter::once(("_id".to_owned(), Value::from(id))).chain(cells).collect()
        })
        .collect()
}

/// A line of Consulta Amigable: label, then PIA, PIM, certified, annual, monthly, accrued, paid, in
/// whole soles.
pub type Line = (String, [i64; 7]);

/// The lines of a unit's products in a file of SIAF, and their sum under a label.
pub fn lines(bytes: &[u8], unit: &str) -> Vec<Line> {
    const AMOUNTS: [&str; 7] = [
        "MONTO_PIA",
        "MONTO_PIM",
        "MONTO_CERTIFICADO",
        "MONTO_COMPROMETIDO_ANUAL",
        "MONTO_COMPROMETIDO",
        "MONTO_DEVENGADO",
        "MONTO_GIRADO",
    ];
    let mut sums: BTreeMap<String, [f64; 7]> = BTreeMap::new();
    for record in records(bytes) {
        let text = |name: &str| record[name].as_str().unwrap_or_default().to_owned();
        if text("SEC_EJEC") != unit || !text("PRODUCTO_PROYECTO").starts_with('2') {
            continue;
        }
        let label = format!("{}: {}", text("PRODUCTO_PROYECTO"), text("PRODUCTO_PROYECTO_NOMBRE"));
        let sum = sums.entry(label).or_default();
        for (total, name) in sum.iter_mut().zip(AMOUNTS) {
            *total += text(name).parse::<f64>().unwrap_or_default();
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "invented soles, shown whole")]
    let whole = |sums: [f64; 7]| sums.map(|sum| sum.round() as i64);
    sums.into_iter().map(|(label, sums)| (label, whole(sums))).collect()
}
