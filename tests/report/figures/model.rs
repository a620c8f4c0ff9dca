//! What the report's model says: every figure under its path, and the rows of figures that belong together.

use serde_json::Value;

use super::read::{Figure, figures};

/// A figure of the model, under the path by which the JSON reaches it, without its places in lists.
#[derive(Debug)]
pub struct Told {
    pub path: String,
    pub figure: Figure,
}

/// Figures that every form writes side by side, about one thing.
#[derive(Debug)]
pub struct Row {
    pub what: String,
    /// Ways in which a form names the thing; none where the figures name it alone.
    pub names: Vec<String>,
    pub figures: Vec<Figure>,
}

/// Amounts, percentages and days: a small count is told apart by its row alone.
pub fn told(json: &Value) -> Vec<Told> {
    walk(json, &|value| match value {
        Value::Number(number) => figures(&number.to_string()),
        // a day and nothing else
        Value::String(text) if text.len() == 10 => figures(text),
        _ => Vec::new(),
    })
}

/// Figures that its texts quote: the words of rules, of replies, of sentences.
pub fn quoted(json: &Value) -> Vec<Told> {
    walk(json, &|value| value.as_str().map_or_else(Vec::new, figures))
}

fn walk(json: &Value, read: &dyn Fn(&Value) -> Vec<Figure>) -> Vec<Told> {
    let mut found = Vec::new();
    step("", json, read, &mut found);
    found.retain(|one| !matches!(one.figure, Figure::Count(_)));
    found
}

fn step(path: &str, value: &Value, read: &dyn Fn(&Value) -> Vec<Figure>, found: &mut Vec<Told>) {
    match value {
        Value::Object(object) => {
            for (key, inside) in object {
                step(&format!("{path}.{key}"), inside, read, found);
            }
        }
        Value::Array(items) => {
            for inside in items {
                step(&format!("{path}[]"), inside, read, found);
            }
        }
        leaf => found
            .extend(read(leaf).into_iter().map(|figure| Told { path: path.to_owned(), figure })),
    }
}

/// The figure of a number of the JSON: two decimals are soles, one is a percentage.
fn of(value: &Value) -> Option<Figure> {
    figures(&value.to_string()).first().copied().filter(|_| !value.is_null())
}

/// PIA, PIM, certified, accrued of a budget, as far as they are known.
fn budget(budget: &Value) -> Vec<Figure> {
    let phases = ["pia", "pim", "certified", "accrued"];
    phases.iter().filter_map(|phase| of(&budget[*phase]["value"])).collect()
}

/// Every row of figures that all tables have.
pub fn rows(json: &Value) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut add = |what: String, names: Vec<String>, figures: Vec<Figure>| {
        if !figures.is_empty() {
            rows.push(Row { what, names, figures });
        }
    };
    let money = &json["money"];
    for part in ["total", "investment", "agreed", "unagreed"] {
        add(part.to_owned(), Vec::new(), budget(&money[part]));
    }
    for line in list(&money["rubros"]) {
        for part in ["total", "investment", "agreed"] {
            add(format!("rubro {} {part}", line["rubro"]), Vec::new(), budget(&line[part]));
        }
    }
    for line in list(&money["sectors"]) {
        let figures = [&line["pim"], &line["accrued"]];
        add(
            format!("sector {}", line["sector"]),
            Vec::new(),
            figures.into_iter().filter_map(of).collect(),
        );
    }
    for line in list(&json["agreements"]) {
        let (id, title) = (text(&line["id"]), text(&line["title"]));
        let parts: Vec<&str> = id.split('/').collect();
        let short = format!("{}-{} ", parts[1], parts[2].trim_start_matches('0'));
        add(id.clone(), vec![id, title, short], budget(&line["money"]));
    }
    for line in list(&json["works"]["works"]) {
        let code = text(&line["code"]);
        let rates = ["built", "expected", "paid"].map(|rate| of(&line[rate]["value"]));
        add(format!("work {code}"), vec![code], rates.into_iter().flatten().collect());
    }
    for line in list(&json["participation"]["processes"]) {
        let year = line["year"].to_string();
        let counts = ["men", "women", "total"].map(|count| of(&line[count]));
        add(format!("people {year}"), vec![year], counts.into_iter().flatten().collect());
    }
    rows
}

/// The shares that tables compute of two figures of the model: accrued of PIM, in tenths, half up.
pub fn shares(json: &Value) -> Vec<Figure> {
    let mut found = Vec::new();
    share(json, &mut found);
    found
}

fn share(value: &Value, found: &mut Vec<Figure>) {
    let amount = |value: &Value| {
        let value = value.get("value").unwrap_or(value);
        match of(value) {
            Some(Figure::Soles(amount)) => Some(amount),
            _ => None,
        }
    };
    match value {
        Value::Object(object) => {
            if let (Some(pim), Some(accrued)) = (object.get("pim"), object.get("accrued"))
                && let (Some(pim), Some(accrued)) = (amount(pim), amount(accrued))
                && pim > 0
            {
                found.push(Figure::Percent((accrued * 2000 + pim) / (2 * pim)));
            }
            object.values().for_each(|inside| share(inside, found));
        }
        Value::Array(items) => items.iter().for_each(|inside| share(inside, found)),
        _ => {}
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
