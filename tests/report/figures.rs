//! No figure differs between the forms of a report.
//!
//! The model is the report's JSON; the other forms are read back as a stranger reads them, the sheets
//! through their text layer. Every amount, percentage and day of the model is found in each form, unless the
//! form leaves that part out by design ([`LEFT_OUT`]); figures that belong together stand together; and no
//! form tells a figure that the model does not have. What is read aloud says the page's own numbers.

mod forms;
mod model;
mod read;
mod spoken;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde_json::Value;

use super::{paper, report};
use forms::Line;
use read::Figure;

/// The report in every form, made once.
struct Forms {
    json: Value,
    /// Line by line, and in the order of reading.
    pdf: String,
    flowing: String,
    html: String,
    csv: String,
    txt: String,
    radio: String,
    xlsx: Vec<Line>,
}

fn made() -> &'static Forms {
    static MADE: OnceLock<Forms> = OnceLock::new();
    MADE.get_or_init(|| {
        let out = tempfile::tempdir().unwrap();
        let told = report(out.path(), &["--format", "pdf,html,xlsx,csv,txt,json"]);
        assert!(told.status.success(), "{told:?}");
        let file = |ending: &str| out.path().join(format!("990101-2025-10-es.{ending}"));
        let text = |ending: &str| std::fs::read_to_string(file(ending)).unwrap();
        Forms {
            json: serde_json::from_str(&text("json")).unwrap(),
            pdf: paper::text(&file("pdf")),
            flowing: paper::flowing(&file("pdf")),
            html: text("html"),
            csv: text("csv"),
            txt: text("txt"),
            radio: text("radio.txt"),
            xlsx: forms::xlsx(&file("xlsx")),
        }
    })
}

/// The forms that write figures exactly: the sheets as they are read, or as rows.
fn written(made: &Forms, is_rows: bool) -> [(&'static str, Vec<Line>); 4] {
    [
        ("pdf", if is_rows { forms::lines(&made.pdf) } else { sheets(&made.flowing) }),
        ("html", forms::html(&made.html)),
        ("xlsx", made.xlsx.clone()),
        ("csv", forms::csv(&made.csv)),
    ]
}

/// Sentences run over the ends of lines.
fn sheets(flowing: &str) -> Vec<Line> {
    flowing.split('\u{c}').map(|sheet| Line::of(&sheet.replace('\n', " "))).collect()
}

/// What a form leaves out by design, by the beginning of its path; everything else it tells.
const LEFT_OUT: &[(&str, &[&str])] = &[
    (
        "pdf",
        &[
            // what is drawn: a picture on paper has no numbers of each month
            ".money.months",
            ".works.works[].months",
            // said as a share of a hundred, or by month
            ".money.past",
            ".agreements[].ladder.rungs[].lost_on",
            // three agreements and six questions are told at length, of a work two visits
            ".agreements[].ladder.rungs[].date",
            ".agreements[].rung_notes",
            ".questions[].by",
            ".questions[].opened_on",
            ".questions[].reply.promised_on",
            ".works.works[].visits",
            // the five largest
            ".money.largest_unagreed",
            // on the page, in the workbook or in the table
            ".works.works[].cost",
            ".works.works[].started_on",
            ".summary.situations",
            ".neighbours.comparison",
            ".notes",
            ".annex.measures",
        ],
    ),
    (
        "html",
        &[
            ".money.months",
            ".works.works[].months",
            ".money.past",
            ".agreements[].ladder.rungs[].lost_on",
            ".questions[].by",
            ".questions[].opened_on",
            ".questions[].reply.promised_on",
            // of a work two visits
            ".works.works[].visits",
            ".works.works[].cost",
            ".works.works[].started_on",
            ".neighbours.comparison",
            ".annex.measures",
        ],
    ),
    // shares that are compared are in the table; of an addendum the workbook names the document
    (
        "xlsx",
        &[
            ".neighbours.comparison.lines",
            ".neighbours.comparison.sectors",
            ".agreements[].amendment",
        ],
    ),
    (
        "csv",
        &[
            // a row a figure: what is told in sentences stands in the other forms
            ".agreements[].amendment",
            ".agreements[].ladder.rungs[].lost_on",
            ".annex.measures[].numerator",
            ".annex.measures[].denominator",
            ".changes",
            ".money.months",
            ".money.past",
            ".neighbours.comparison.lines",
            ".neighbours.comparison.sectors",
            ".notes",
            ".questions",
            ".sources[].seen_on",
            ".summary.situations",
            ".works.works[].ended_on",
            ".works.works[].months",
            ".works.works[].moved_end_on",
            ".works.works[].planned_end_on",
            ".works.works[].started_on",
            ".works.works[].stopped",
            ".works.works[].visits",
        ],
    ),
];

fn is_left_out(form: &str, path: &str) -> bool {
    LEFT_OUT
        .iter()
        .any(|(of, paths)| *of == form && paths.iter().any(|part| path.starts_with(part)))
}

/// The figures of the model that a form should tell and does not.
fn missing(form: &str, lines: &[Line], json: &Value) -> BTreeSet<String> {
    let there: BTreeSet<Figure> = lines.iter().flat_map(|line| line.figures.clone()).collect();
    let is_there =
        |figure: Figure| there.contains(&figure) || there.iter().any(|one| one.says(figure));
    model::told(json)
        .into_iter()
        .filter(|one| !is_left_out(form, &one.path) && !is_there(one.figure))
        .map(|one| format!("{form} lacks {} {:?}", one.path, one.figure))
        .collect()
}

/// The rows of the model that stand in no row of a form as they are.
fn torn(form: &str, lines: &[Line], json: &Value) -> BTreeSet<String> {
    let stands = |row: &model::Row, line: &Line| {
        let is_named =
            row.names.is_empty() || row.names.iter().any(|name| line.text.contains(name.as_str()));
        let says = |(said, meant): (&Figure, &Figure)| said.says(*meant);
        // numbers of footnotes stand between amounts
        let is_count = |figure: &Figure| matches!(figure, Figure::Count(_));
        let counts = row.figures.iter().any(is_count);
        let said: Vec<Figure> =
            line.figures.iter().copied().filter(|one| counts || !is_count(one)).collect();
        is_named
            && said.windows(row.figures.len()).any(|said| said.iter().zip(&row.figures).all(says))
    };
    model::rows(json)
        .into_iter()
        .filter(|row| !lines.iter().any(|line| stands(row, line)))
        .map(|row| format!("{form} has no row {} {:?}", row.what, row.figures))
        .collect()
}

/// The amounts, percentages and days of a form that the model does not have.
fn strangers(form: &str, lines: &[Line], json: &Value) -> BTreeSet<String> {
    let mut known: BTreeSet<Figure> = model::told(json).into_iter().map(|one| one.figure).collect();
    known.extend(model::quoted(json).into_iter().map(|one| one.figure));
    known.extend(model::shares(json));
    let is_known = |figure: Figure| {
        // a small number may count anything
        matches!(figure, Figure::Count(_) | Figure::Bare(-1_000_000..1_000_000))
            || known.contains(&figure)
            || known.iter().any(|one| figure.says(*one))
    };
    let mut strange = BTreeSet::new();
    for line in lines {
        for figure in line.figures.iter().filter(|figure| !is_known(**figure)) {
            strange.insert(format!("{form} says {figure:?} in «{}»", line.text.trim()));
        }
    }
    strange
}

#[test]
fn every_figure_of_the_model_is_in_every_form_that_tells_it() {
    let made = made();
    let lacking: Vec<String> = written(made, false)
        .iter()
        .flat_map(|(form, lines)| missing(form, lines, &made.json))
        .collect();
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
    assert!(model::told(&made.json).len() > 1000);
}

#[test]
fn figures_that_belong_together_stand_together_in_every_form() {
    let made = made();
    assert!(model::rows(&made.json).len() > 40);
    let lacking: Vec<String> = written(made, true)
        .iter()
        .flat_map(|(form, lines)| torn(form, lines, &made.json))
        .collect();
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

#[test]
fn no_form_tells_a_figure_that_the_model_does_not_have() {
    let made = made();
    let strange: Vec<String> = written(made, false)
        .iter()
        .flat_map(|(form, lines)| strangers(form, lines, &made.json))
        .collect();
    assert!(strange.is_empty(), "{}", strange.join("\n"));
}

/// Sentences that only a voice says: they count what it tells itself, or name the month of the report.
const OF_THE_VOICE: [&str; 12] = [
    "Hay ",
    "Primero: ",
    "Segundo: ",
    "Tercero: ",
    "Para la asamblea, ",
    "Fecha prometida: ",
    "Atención: ",
    "Este es el informe ",
    "Esto cambió ",
    "La respuesta se espera en ",
    "El informe en papel ",
    // on the radio, without the name of who answered
    "Respondió el ",
];

/// The sentences of a script whose numbers the page does not say in the same words.
fn misread(script: &str, page: &str) -> Vec<String> {
    let page = format!(" {} ", spoken::plain(&forms::shown(page)).join(" "));
    let sentence = |line: &str| format!(" {} ", spoken::plain(line).join(" "));
    let has_number = |said: &String| said.split(' ').any(|word| word.parse::<i64>().is_ok());
    script
        .lines()
        .flat_map(|line| line.split_inclusive(". "))
        .filter(|said| !OF_THE_VOICE.iter().any(|of| said.starts_with(of)))
        .filter(|line| has_number(&sentence(line)) && !page.contains(&sentence(line)))
        .map(str::to_owned)
        .collect()
}

#[test]
fn what_is_read_aloud_says_the_numbers_of_the_page() {
    let made = made();
    let misread = [misread(&made.txt, &made.html), misread(&made.radio, &made.html)].concat();
    assert!(misread.is_empty(), "{misread:#?}");
}

#[test]
fn one_wrong_digit_in_one_form_is_noticed() {
    let made = made();
    let json = &made.json;
    // spent on the gardens; the last two digits of the soles change places
    let wrong = |text: &str, right: &str, wrong: &str| {
        assert!(text.contains(right), "{right}");
        text.replacen(right, wrong, 1)
    };
    let flowing = sheets(&wrong(&made.flowing, "4,115,221.00", "4,115,212.00"));
    assert_eq!(strangers("pdf", &flowing, json).len(), 1);
    let pdf = forms::lines(&wrong(&made.pdf, "4,115,221.00", "4,115,212.00"));
    assert!(!torn("pdf", &pdf, json).is_empty());
    let csv = forms::csv(&wrong(&made.csv, "4115221.00", "4115212.00"));
    assert_eq!(strangers("csv", &csv, json).len(), 1);
    assert!(!torn("csv", &csv, json).is_empty());
    let mut html = forms::html(&made.html);
    let mut xlsx = made.xlsx.clone();
    for (form, lines) in [("html", &mut html), ("xlsx", &mut xlsx)] {
        let figure = lines
            .iter_mut()
            .flat_map(|line| line.figures.iter_mut())
            .find(|figure| figure.says(Figure::Soles(411_522_100)) && **figure != Figure::Soles(0))
            .unwrap();
        *figure = Figure::Soles(411_521_200);
        assert!(!strangers(form, lines, json).is_empty(), "{form}");
    }
    let txt = wrong(&made.txt, "ciento noventa y cinco hombres", "ciento noventa y seis hombres");
    assert_eq!(misread(&txt, &made.html).len(), 1);
    // a figure that is left out is missed
    let lines: Vec<Line> = forms::lines(&made.pdf)
        .into_iter()
        .filter(|line| !line.text.contains("4,115,221.00"))
        .collect();
    assert!(!torn("pdf", &lines, json).is_empty());
}
