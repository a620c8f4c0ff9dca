//! From plain rows to typed ones: the whole register at once, with everything that is wrong in it.

mod agreements;
mod people;
mod process;
mod steps;

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Sheet, amount_heading};
use super::headings::Headed;
use super::personal;
use super::problem::{Problem, Wrong, quoted};
use super::references::Processes;
use super::row::{Row, document};
use super::sheets;
use super::table::Table;
use crate::domain::agreement::{
    Acta, Agreement, AgreementId, Event, Lesson, Member, Process, ProcessId, ProgrammeItem,
    Signatory, Step, Visit, YearAmount,
};
use crate::domain::evidence::{Locator, RecordKind};
use crate::domain::finding::FindingCode;
use crate::domain::money::Soles;
use crate::domain::place::Municipality;

/// Rows of an unknown sheet among which its headings stand.
const HEADINGS: usize = 3;

/// What is known before this file, so that a row may speak of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known {
    pub processes: BTreeSet<ProcessId>,
    pub agreements: BTreeSet<AgreementId>,
    /// As public sources name them.
    pub municipalities: Vec<Municipality>,
    /// As an earlier register named them: a later one may correct it.
    pub typed: Vec<Municipality>,
}

/// A row's thing with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed<T> {
    pub fact: T,
    pub place: Locator,
}

/// Everything that a register says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Register {
    pub municipalities: Vec<Municipality>,
    pub processes: Vec<Placed<Process>>,
    pub actas: Vec<Placed<Acta>>,
    pub agreements: Vec<Placed<Agreement>>,
    pub programme: Vec<Placed<ProgrammeItem>>,
    pub signatories: Vec<Placed<Signatory>>,
    pub members: Vec<Placed<Member>>,
    pub events: Vec<Placed<Event>>,
    pub visits: Vec<Placed<Visit>>,
    pub steps: Vec<Placed<Step>>,
    pub lessons: Vec<Placed<Lesson>>,
}

/// A register as read, with all that is wrong or doubtful in it, in the order of the file.
#[derive(Debug, Default)]
pub struct Read {
    pub register: Register,
    pub problems: Vec<Problem>,
    /// Rows that say something, examples left out.
    pub rows: u64,
}

impl Read {
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.is_error)
    }

    /// Tells that the file holds numbers of identity documents and may not be kept.
    pub fn is_personal(&self) -> bool {
        self.problems.iter().any(|problem| problem.wrong.code == FindingCode::PersonalData)
    }
}

/// Reads every sheet.
pub fn read(tables: &[Table], known: &Known) -> Read {
    let mut desk = Desk::new(known);
    for table in tables.iter().filter(|table| !table.is_explanation()) {
        desk.refuse_document_columns(table);
    }
    let mut sorted: BTreeMap<usize, (&'static Sheet, Vec<&Table>)> = BTreeMap::new();
    for table in tables.iter().filter(|table| !table.is_explanation()) {
        match table.kind() {
            Some(sheet) => {
                let at = sheets::ALL.iter().position(|one| one.kind == sheet.kind);
                let entry = sorted.entry(at.unwrap_or_default());
                entry.or_insert_with(|| (sheet, Vec::new())).1.push(table);
            }
            None => desk.note_unknown(table),
        }
    }
    // the processes come first in the list of sheets: every other row refers to them
    for (sheet, tables) in sorted.into_values() {
        for table in tables.iter().filter(|table| table.lines.iter().any(|line| !line.is_blank())) {
            desk.sheet(sheet, table);
        }
    }
    let mut read = desk.close();
    let table = |place: &Locator| {
        tables.iter().position(|one| one.file == place.file && one.sheet == place.sheet)
    };
    read.problems.sort_by_key(|problem| (table(&problem.place), problem.place.row));
    if read.rows == 0 && !read.has_errors() {
        read.problems.push(Problem::error(
            tables.first().map(|table| table.place(None, None)).unwrap_or_default(),
            "",
            Wrong::new(
                FindingCode::MissingValue,
                "no hay ninguna fila que leer; las de ejemplo no cuentan",
                "Llene las hojas debajo de los títulos e importe de nuevo",
            ),
        ));
    }
    read
}

/// Where the rows of all sheets are gathered.
struct Desk<'a> {
    known: &'a Known,
    processes: Processes<'a>,
    register: Register,
    problems: Vec<Problem>,
    rows: u64,
    /// A row of the processes does not say which one it is.
    lost_a_process: bool,
    /// The first place of each key, to tell of a second one.
    keys: BTreeMap<(RecordKind, String), Locator>,
    /// Agreements of the file, those whose row has another mistake too.
    typed: BTreeSet<AgreementId>,
    /// Agreements that rows refer to: looked for when all are read.
    references: Vec<(AgreementId, Locator)>,
}

impl<'a> Desk<'a> {
    fn new(known: &'a Known) -> Self {
        Self {
            known,
            processes: Processes { own: BTreeSet::new(), known: Some(&known.processes) },
            register: Register::default(),
            problems: Vec::new(),
            rows: 0,
            lost_a_process: false,
            keys: BTreeMap::new(),
            typed: BTreeSet::new(),
            references: Vec::new(),
        }
    }

    /// A column of document numbers is refused wherever it stands, in sheets that are not read too:
    /// the file would be kept with it.
    fn refuse_document_columns(&mut self, table: &Table) {
        let headings = match table.kind() {
            Some(sheet) => table.best_heading(sheet).map_or(0..0, |(at, _)| at..at + 1),
            None => 0..table.lines.len().min(HEADINGS),
        };
        for line in &table.lines[headings] {
            let asks = |cell: &&String| {
                personal::is_document_heading(cell) && !personal::has_document_number(cell)
            };
            for cell in line.cells.iter().filter(asks) {
                let place = table.place(Some(line.row), Some(cell));
                let what = "la columna es de números de documento, que no se guardan";
                let instead =
                    "Borre la columna entera e importe de nuevo; el archivo no fue archivado";
                let wrong = Wrong::new(FindingCode::PersonalData, what, instead);
                self.problems.push(Problem::error(place, cell, wrong));
            }
        }
    }

    fn note_unknown(&mut self, table: &Table) {
        if table.lines.iter().all(super::table::Line::is_blank) {
            return;
        }
        for line in &table.lines {
            for cell in line.cells.iter().filter(|cell| personal::names_a_document(cell)) {
                let place = table.place(Some(line.row), None);
                self.problems.push(Problem::error(place, &personal::masked(cell), document()));
            }
        }
        let titles: Vec<&str> = sheets::ALL.iter().map(|sheet| sheet.title).collect();
        let name = table.sheet.as_deref().unwrap_or(&table.file);
        let wrong = Wrong::new(
            FindingCode::UnknownValue,
            format!("{} no es una hoja del registro y no se lee", quoted(name)),
            format!("Si lo es, llámela con uno de estos nombres: {}", titles.join(", ")),
        );
        self.problems.push(Problem::warning(table.place(None, None), "", wrong));
    }

    fn sheet(&mut self, sheet: &'static Sheet, table: &Table) {
        let headed = match table.headed(sheet) {
            Ok(headed) => headed,
            Err(problem) => return self.problems.push(problem),
        };
        self.problems.extend(headed.heading_problems());
        match sheet.kind {
            RecordKind::Process => self.processes(&headed),
            RecordKind::Acta => self.actas(&headed),
            RecordKind::Agreement => self.agreements(&headed),
            RecordKind::Programme => self.programme(&headed),
            RecordKind::Signatory => self.signatories(&headed),
            RecordKind::Member => self.members(&headed),
            RecordKind::Event => self.events(&headed),
            RecordKind::Visit => self.visits(&headed),
            RecordKind::Step => self.steps(&headed),
            RecordKind::Lesson => self.lessons(&headed),
            _ => {}
        }
    }

    /// Reads each row of a sheet; `key` names it, so that a second row of the same is told.
    fn each<T>(
        &mut self,
        headed: &Headed<'_>,
        read: impl Fn(&mut Self, &mut Row<'_>) -> Option<T>,
        key: impl Fn(&T) -> String,
    ) -> Vec<Placed<T>> {
        let mut things = Vec::new();
        for line in headed.lines() {
            self.rows += 1;
            let mut row = Row::begin(headed, line);
            // a row that ran over its end would be told to be wrong in every cell
            let thing = (!line.is_broken).then(|| read(self, &mut row)).flatten();
            let place = row.place();
            if let Some(first) = thing.as_ref().and_then(|thing| {
                let key = (headed.sheet.kind, key(thing));
                let known = self.keys.get(&key).cloned();
                self.keys.entry(key).or_insert_with(|| place.clone());
                known
            }) {
                let what = format!("ya está en la fila {}", first.row.unwrap_or_default());
                let instead = "Deje una sola fila, o cambie el número de una";
                row.error(None, "", Wrong::new(FindingCode::Duplicate, what, instead));
            }
            let (thing, problems) = row.end(thing);
            self.problems.extend(problems);
            things.extend(thing.map(|fact| Placed { fact, place }));
        }
        things
    }

    /// The process of a row.
    fn process(&self, row: &mut Row<'_>) -> Option<ProcessId> {
        row.read_always("process", |cell| {
            self.processes.process(cell).map(Some).or_else(|wrong| self.excuse(wrong))
        })?
    }

    /// While a process of the file could not be read, rows are not blamed for naming it.
    fn excuse<T>(&self, wrong: Wrong) -> Result<Option<T>, Wrong> {
        if self.lost_a_process { Ok(None) } else { Err(wrong) }
    }

    /// The agreement that a row refers to; whether it exists is looked at when all are read.
    fn reference(
        &mut self,
        row: &mut Row<'_>,
        field: &str,
        within: Option<&ProcessId>,
    ) -> Option<AgreementId> {
        let agreement = row.read(field, |cell| {
            self.processes.agreement(cell, within).map(Some).or_else(|wrong| self.excuse(wrong))
        })??;
        self.references.push((agreement.clone(), row.place_of(Some(field))));
        Some(agreement)
    }

    fn close(mut self) -> Read {
        for (id, place) in &self.references {
            if self.typed.contains(id) || self.known.agreements.contains(id) {
                continue;
            }
            let what = format!("el acuerdo {id} no está en la hoja Acuerdos ni se conoce de antes");
            let wrong =
                Wrong::new(FindingCode::BadCode, what, "Corrija el número, o añada el acuerdo");
            self.problems.push(Problem::error(place.clone(), &id.to_string(), wrong));
        }
        self.doubt_years();
        Read { register: self.register, problems: self.problems, rows: self.rows }
    }

    /// An amount of a year that its process does not decide about most likely stands in the wrong
    /// column.
    fn doubt_years(&mut self) {
        for Placed { fact, place } in &self.register.agreements {
            let mut processes = self.register.processes.iter().map(|one| &one.fact);
            let Some(process) = processes.find(|one| one.id == fact.id.process) else { continue };
            let outside = |one: &&YearAmount| {
                one.amount != Some(Soles::ZERO) && !process.fiscal_years.contains(&one.year)
            };
            for amount in fact.amounts.iter().filter(outside) {
                let place = Locator { column: Some(amount_heading(amount.year)), ..place.clone() };
                let what = format!("{} no está entre los años fiscales del proceso", amount.year);
                let instead = "Ponga el monto en su año, o añada el año en la hoja Proceso";
                let wrong = Wrong::new(FindingCode::OutOfRange, what, instead);
                let value = amount.amount.map_or_else(|| "x".to_owned(), Soles::plain);
                self.problems.push(Problem::warning(place, &value, wrong));
            }
        }
    }
}

/// Runs one expression on the rows of each sheet, whatever their type:
/// `each_sheet!(register, rows => count += rows.len())`.
macro_rules! each_sheet {
    ($register:expr, $rows:ident => $body:expr) => {{
        {
            let $rows = &$register.processes;
            $body;
        }
        {
            let $rows = &$register.actas;
            $body;
        }
        {
            let $rows = &$register.agreements;
            $body;
        }
        {
            let $rows = &$register.programme;
            $body;
        }
        {
            let $rows = &$register.signatories;
            $body;
        }
        {
            let $rows = &$register.members;
            $body;
        }
        {
            let $rows = &$register.events;
            $body;
        }
        {
            let $rows = &$register.visits;
            $body;
        }
        {
            let $rows = &$register.steps;
            $body;
        }
        {
            let $rows = &$register.lessons;
            $body;
        }
    }};
}
pub(crate) use each_sheet;
