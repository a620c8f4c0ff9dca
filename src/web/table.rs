//! The CSV twin of a page: UTF-8, commas, one header.
//!
//! A text that a spreadsheet would obey instead of show (`=cmd()`) gets an apostrophe before it;
//! numbers are written by us and keep their sign.

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// From outside: never obeyed.
    Text(String),
    /// Written by us: a number, a date, a code of ours.
    Plain(String),
    Nothing,
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub fn plain(value: &impl ToString) -> Self {
        Self::Plain(value.to_string())
    }

    pub fn or_nothing<T: ToString>(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, |value| Self::Plain(value.to_string()))
    }

    pub fn text_or_nothing(text: Option<&str>) -> Self {
        text.map_or(Self::Nothing, Self::text)
    }

    fn written(&self) -> String {
        match self {
            Self::Text(text) if begins_a_formula(text) => format!("'{text}"),
            Self::Text(text) | Self::Plain(text) => text.replace('\0', "␀"),
            Self::Nothing => String::new(),
        }
    }
}

fn begins_a_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\r'])
}

/// Rows under names.
#[derive(Debug, Clone)]
pub struct Table {
    names: Vec<&'static str>,
    rows: Vec<Vec<Cell>>,
}

impl Table {
    pub fn new(names: &[&'static str]) -> Self {
        Self { names: names.to_vec(), rows: Vec::new() }
    }

    pub fn push(&mut self, row: Vec<Cell>) {
        self.rows.push(row);
    }

    /// The table as text.
    pub fn csv(&self) -> String {
        let names: Vec<String> = self.names.iter().map(|name| (*name).to_owned()).collect();
        let mut text = line(&names);
        for row in &self.rows {
            let cells: Vec<String> = row.iter().map(Cell::written).collect();
            text.push_str(&line(&cells));
        }
        text
    }
}

fn line(cells: &[String]) -> String {
    let quoted: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    quoted.join(",") + "\r\n"
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\n', '\r', ';', '\t']) || cell.starts_with('\'') {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_from_outside_is_shown_and_never_obeyed() {
        let mut table = Table::new(&["text", "number"]);
        for text in ["=cmd()", " +1", "-2", "@x", "a\"b", "a,b"] {
            table.push(vec![Cell::text(text), Cell::plain(&"-2.00")]);
        }
        let expected = "text,number\r\n\"'=cmd()\",-2.00\r\n\"' +1\",-2.00\r\n\"'-2\",-2.00\r\n\
                        \"'@x\",-2.00\r\n\"a\"\"b\",-2.00\r\n\"a,b\",-2.00\r\n";
        assert_eq!(table.csv(), expected);
    }
}
