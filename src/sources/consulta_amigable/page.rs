//! A page of the navigator as far as the walk needs it: its lines, its year, and its form.
//!
//! What the lines mean is read elsewhere; here they are only something to be chosen.

use scraper::{ElementRef, Html, Selector};

use crate::domain::period::Year;

/// A line that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What stands before the colon: `M`, `0305`, `030503-300305`.
    pub code: String,
    /// The value of its radio button; the export has none.
    radio: Option<String>,
}

/// What a page offers.
#[derive(Debug, Default)]
pub struct Page {
    /// The year that its own list has chosen.
    pub year: Option<Year>,
    pub lines: Vec<Line>,
    /// Where its form is sent to.
    pub action: String,
    /// Hidden fields and chosen values of lists, as a browser would send them.
    fields: Vec<(String, String)>,
    /// Buttons, by the end of their names.
    buttons: Vec<(String, String)>,
    /// It shows the first of its lines only (`tr.More`, beyond 400).
    pub is_cut: bool,
    text: String,
}

impl Page {
    pub fn of(html: &str) -> Self {
        let document = Html::parse_document(html);
        let root = document.root_element();
        let year = all(root, "select[name$='DrpYear'] option[selected]")
            .first()
            .and_then(|option| words(*option).parse().ok());
        let action = all(root, "form")
            .first()
            .and_then(|form| form.value().attr("action"))
            .unwrap_or_default()
            .to_owned();
        let hidden = all(root, "input[type='hidden']").into_iter().filter_map(named);
        let lists = all(root, "select").into_iter().filter_map(|list| {
            let name = list.value().attr("name")?;
            let chosen = all(list, "option[selected]").into_iter().next()?;
            let value = chosen.value().attr("value").map_or_else(|| words(chosen), str::to_owned);
            Some((name.to_owned(), value))
        });
        Self {
            year,
            lines: all(root, "table.Data tr").into_iter().filter_map(line).collect(),
            action,
            fields: hidden.chain(lists).collect(),
            buttons: all(root, "input[type='submit']").into_iter().filter_map(named).collect(),
            is_cut: !all(root, "tr.More td a").is_empty(),
            text: root.text().collect(),
        }
    }

    /// Tells whether a label stands anywhere, in the lines or on the way down to them.
    pub fn has_label(&self, label: &str) -> bool {
        self.text.contains(label)
    }

    /// The form as a browser sends it when a line is chosen and a button pressed.
    pub fn press(&self, line: Option<&str>, button: &str) -> Option<Vec<(String, String)>> {
        let mut fields = self.fields.clone();
        let line = match line {
            Some(code) => self.lines.iter().find(|line| line.code == code)?,
            None => self.lines.first()?,
        };
        fields.extend(line.radio.iter().map(|radio| ("grp1".to_owned(), radio.clone())));
        let button = self.buttons.iter().find(|(name, _)| name.ends_with(&format!("${button}")))?;
        fields.push(button.clone());
        Some(fields)
    }
}

fn line(row: ElementRef<'_>) -> Option<Line> {
    let radio =
        all(row, "input[type='radio']").first().and_then(|radio| radio.value().attr("value"));
    let label = all(row, "td").into_iter().map(words).find(|cell| cell.contains(':'));
    let code = match (&label, radio) {
        (Some(label), _) => label.split(':').next().unwrap_or_default().trim().to_owned(),
        // the first page has one line, TOTAL
        (None, Some(_)) => "TOTAL".to_owned(),
        (None, None) => return None,
    };
    Some(Line { code, radio: radio.map(str::to_owned) })
}

fn named(input: ElementRef<'_>) -> Option<(String, String)> {
    let value = input.value();
    Some((value.attr("name")?.to_owned(), value.attr("value").unwrap_or_default().to_owned()))
}

fn all<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    Selector::parse(selector)
        .map(|selector| element.select(&selector).collect())
        .unwrap_or_default()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<html><form action="./Navegar_7.aspx?y=2025&amp;ap=Proyecto">
        <input type="hidden" name="__VIEWSTATE" value="abc" />
        <select name="ctl00$CPH1$DrpYear"><option value="2024">2024</option>
          <option selected="selected" value="2025">2025</option></select>
        <input type="submit" name="ctl00$CPH1$BtnProvincia" value="Provincia" />
        <table class="Data"><tr id="tr0"><td><input type="radio" name="grp1" value="03/APURIMAC"/></td>
          <td>03: APURIMAC</td><td>1</td></tr></table></form></html>"#;

    #[test]
    fn a_page_that_shows_its_first_lines_only_is_known_as_such() {
        assert!(!Page::of(PAGE).is_cut);
        let more = "</table><table><tr class=\"More\"><td><a href=\"#\">Más</a></td></tr></table>";
        assert!(Page::of(&PAGE.replace("</table>", more)).is_cut);
    }

    #[test]
    fn a_button_is_pressed_with_everything_that_a_browser_sends() {
        let page = Page::of(PAGE);
        assert_eq!(page.year, Year::new(2025));
        assert_eq!(page.action, "./Navegar_7.aspx?y=2025&ap=Proyecto");
        let pairs = page.press(Some("03"), "BtnProvincia").unwrap();
        let sent: Vec<(&str, &str)> = pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(
            sent,
            [
                ("__VIEWSTATE", "abc"),
                ("ctl00$CPH1$DrpYear", "2025"),
                ("grp1", "03/APURIMAC"),
                ("ctl00$CPH1$BtnProvincia", "Provincia"),
            ]
        );
        assert!(page.press(Some("04"), "BtnProvincia").is_none());
        assert!(page.press(Some("03"), "BtnMes").is_none());
    }
}
