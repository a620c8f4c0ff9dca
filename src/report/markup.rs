//! Text of others inside HTML and SVG: escaped, on one line, unable to steer what follows.

use crate::domain::text::tidy;

/// Escapes a text for HTML and SVG, in content and in quoted attributes.
///
/// ```
/// use actaviva::report::markup::escape;
/// assert_eq!(escape("<b> \"a\" & 'b'\0"), "&lt;b&gt; &quot;a&quot; &amp; &#39;b&#39;");
/// ```
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in tidy(text).chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
