//! What a body is, whatever its status and its label say.

use crate::domain::fetch::Outcome;

/// As much of the beginning and of the end as is looked at.
pub const LOOKED_AT: usize = 16 * 1024;

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Lines of text, or a gz or zip of them.
    Lines,
    /// A workbook, whose directory stands at its end.
    Workbook,
    Json,
    /// A page that holds these letters.
    Page(&'static str),
    /// Whatever comes.
    Any,
}

/// Letters that only a wall writes: Imperva's (`sources/siaf.md` 4.5), and those of its kin.
const WALLS: [&str; 8] = [
    "_incapsula_resource",
    "incapsula incident",
    "request unsuccessful",
    "access denied",
    "attention required",
    "cf-chl",
    "verify you are human",
    "captcha",
];

/// Says what is wrong with a body that begins so; nothing when it may be what was asked for.
pub fn refuse(kind: Kind, head: &[u8]) -> Option<(Outcome, &'static str)> {
    let head = trimmed(head);
    let is_markup = head.first() == Some(&b'<');
    if is_markup && is_wall(head, kind) {
        return Some((Outcome::Blocked, "a wall answered instead of the portal"));
    }
    let not_data = |what| Some((Outcome::NotData, what));
    match kind {
        Kind::Any => None,
        // packed: what is in it is seen when it is whole
        _ if head.starts_with(&[0x1f, 0x8b]) => None,
        _ if head.is_empty() => not_data("an empty answer"),
        Kind::Page(_) if is_markup => None,
        Kind::Page(_) => not_data("no page"),
        _ if is_markup => not_data("a page instead of data"),
        Kind::Json if matches!(head.first(), Some(b'{' | b'[')) => {
            is_error(head).then_some((Outcome::NotData, "an error in JSON"))
        }
        Kind::Json => not_data("no JSON"),
        _ if is_error(head) => not_data("an error in JSON instead of a file"),
        Kind::Workbook if !head.starts_with(b"PK\x03\x04") => not_data("no workbook"),
        Kind::Workbook | Kind::Lines => None,
    }
}

/// Says what a body lacks that ends so; nothing when it is whole.
///
/// A portal can announce too short a length: then only the end of the body tells.
pub fn lacks(kind: Kind, head: &[u8], tail: &[u8]) -> Option<&'static str> {
    let packed = head.starts_with(b"PK\x03\x04");
    let end = tail.trim_ascii_end();
    match kind {
        Kind::Workbook | Kind::Lines if packed => {
            (!contains(tail, b"PK\x05\x06")).then_some("the end of the archive is missing")
        }
        // the end of a gz is checked by whoever unpacks it
        Kind::Lines if head.starts_with(&[0x1f, 0x8b]) => None,
        Kind::Lines => (!tail.ends_with(b"\n")).then_some("its last line does not end"),
        Kind::Json => (!matches!(end.last(), Some(b'}' | b']'))).then_some("the JSON does not end"),
        Kind::Page(mark) => {
            let is_whole = contains_folded(tail, "</html>") || contains_folded(tail, "</table>");
            if !is_whole {
                return Some("the page does not end");
            }
            let both = contains(head, mark.as_bytes()) || contains(tail, mark.as_bytes());
            (!both && head.len() < LOOKED_AT).then_some("the page is another one")
        }
        Kind::Workbook | Kind::Any => None,
    }
}

fn trimmed(head: &[u8]) -> &[u8] {
    head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start()
}

/// A page that was asked for may itself speak of a captcha; a wall is short and has nothing else.
fn is_wall(head: &[u8], kind: Kind) -> bool {
    if let Kind::Page(mark) = kind
        && contains(head, mark.as_bytes())
    {
        return false;
    }
    WALLS.iter().any(|wall| contains_folded(head, wall))
}

/// `{"error":"No existe el archivo"}`: 200 is what the portal says besides.
fn is_error(head: &[u8]) -> bool {
    if !head.starts_with(b"{") || head.len() >= LOOKED_AT {
        return false;
    }
    let Ok(value) = serde_json::from_slice::<serde_json::Value>(head) else { return false };
    let is_said = |key: &str| value.get(key).is_some_and(|value| !value.is_null());
    let says_no = |key: &str| {
        value
            .get(key)
            .is_some_and(|value| value.as_bool() == Some(false) || value.as_str() == Some("false"))
    };
    is_said("error") || says_no("success") || says_no("sucess")
}

fn contains(text: &[u8], sought: &[u8]) -> bool {
    memchr::memmem::find(text, sought).is_some()
}

fn contains_folded(text: &[u8], sought: &str) -> bool {
    contains(&text.to_ascii_lowercase(), sought.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_known_by_its_body_and_not_by_its_status() {
        let wall = b"<html><head><META NAME=\"robots\"></head>Request unsuccessful. Incapsula incident ID: 1</html>";
        assert_eq!(refuse(Kind::Lines, wall).map(|(outcome, _)| outcome), Some(Outcome::Blocked));
        let page = b"<!DOCTYPE html><html>Datos abiertos</html>";
        assert_eq!(refuse(Kind::Json, page).map(|(outcome, _)| outcome), Some(Outcome::NotData));
        let error = br#"{"error":"No existe el archivo"}"#;
        assert!(refuse(Kind::Workbook, error).is_some());
        assert!(refuse(Kind::Json, br#"{"sucess":"false"}"#).is_some());
        assert_eq!(refuse(Kind::Json, br#"{"sucess":"true","records":[]}"#), None);
        assert_eq!(refuse(Kind::Lines, b"\"ANO_EJE\",\"MES_EJE\"\r\n"), None);
        let own = b"<html>captcha <div id=ctl00_CPH1>";
        assert_eq!(refuse(Kind::Page("ctl00"), own), None);
    }

    #[test]
    fn half_a_file_of_the_announced_length_is_known_by_its_end() {
        assert!(lacks(Kind::Lines, b"a,b\n1,", b"a,b\n1,").is_some());
        assert_eq!(lacks(Kind::Lines, b"a,b\n1,2\n", b"a,b\n1,2\n"), None);
        assert!(lacks(Kind::Json, b"{\"a\":[1,", b"{\"a\":[1,").is_some());
        assert!(lacks(Kind::Workbook, b"PK\x03\x04x", b"PK\x03\x04x").is_some());
        assert_eq!(lacks(Kind::Page("Map"), b"<html>Map", b"Map</HTML>"), None);
    }
}
