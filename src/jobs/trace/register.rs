//! Steps of what a source, or the register of actas, says about one thing.

use serde_json::Value;

use super::{StepKind, Walk, words};
use crate::domain::agreement::{Acta, Agreement, AgreementId};
use crate::domain::evidence::{EvidenceId, RecordId, RecordKind, Seen};
use crate::domain::facts::Versions;
use crate::domain::lang::Lang;
use crate::domain::source::Dataset;
use crate::domain::text::shorten;
use crate::i18n::text_with;
use crate::store::db::StoreError;
use crate::store::records::{self, Filter};

/// Keys of a record's body that name it, the best first.
const NAMES: [&str; 5] = ["title", "name", "text", "role", "version"];

impl Walk<'_> {
    /// Adds an agreement with its versions and its acta; false when the register has none such.
    pub(super) async fn agreement(
        &mut self,
        id: &AgreementId,
        depth: u16,
    ) -> Result<bool, StoreError> {
        let filter = Filter::Key(Dataset::Register, id.to_string());
        let mut found: Vec<Versions<Agreement>> =
            records::versions(&self.house.db, RecordKind::Agreement, &filter, self.as_of).await?;
        let Some(Versions { all }) = found.pop() else { return Ok(false) };
        let Some(newest) = all.last() else { return Ok(false) };
        let signed_at = words_of_place(self.lang, &newest.fact);
        let agreement = [
            ("number", id.number.to_string().into()),
            ("year", id.process.year.to_string().into()),
        ];
        let agreement = self.say("trace-agreement", &agreement);
        let text = format!("{agreement}{signed_at}: «{}»", shorten(&newest.fact.text, 200));
        self.push(depth, StepKind::Acta, id.to_string(), text);
        for (number, version) in (1_u32..).zip(&all) {
            let note = if all.len() == 1 {
                String::new()
            } else {
                format!("{}{}", self.version(number), amendment(self.lang, version))
            };
            self.row(&version.row, &note, depth + 1).await?;
        }
        self.acta(id, depth + 1).await?;
        Ok(true)
    }

    /// Adds the acta that an agreement stands in, down to its archived scan.
    async fn acta(&mut self, agreement: &AgreementId, depth: u16) -> Result<(), StoreError> {
        let filter = Filter::Key(Dataset::Register, agreement.process.to_string());
        let found: Vec<Seen<Acta>> =
            records::current(&self.house.db, RecordKind::Acta, &filter, self.as_of).await?;
        let Some(seen) = found.into_iter().next_back() else { return Ok(()) };
        let signed = seen.fact.signed_on.map_or_else(
            || self.t("page-no-date"),
            |day| {
                let day = words::day(self.lang, day);
                self.say("trace-signed", &[("date", day.into())])
            },
        );
        let place = seen.fact.place.as_ref().map_or_else(String::new, |place| format!(", {place}"));
        let mut text = format!("acta {}, {signed}{place}", agreement.process.year);
        if seen.fact.scan.is_none() {
            text = format!("{text}; {}", self.t("rung-note-no-scan"));
        }
        self.push(depth, StepKind::Acta, seen.id.to_string(), text);
        self.row(&seen.row, "", depth + 1).await?;
        if let Some(scan) = seen.fact.scan {
            self.follow(&EvidenceId::Snapshot(scan), depth + 1).await?;
        }
        Ok(())
    }

    fn version(&self, number: impl std::fmt::Display) -> String {
        self.say("trace-version", &[("n", number.to_string().into())])
    }

    /// Adds what one dataset says about one thing; false when it says nothing of it.
    pub(super) async fn record(&mut self, id: &RecordId, depth: u16) -> Result<bool, StoreError> {
        let filter = Filter::Key(id.dataset, id.key.clone());
        let mut found: Vec<Versions<Value>> =
            records::versions(&self.house.db, id.kind, &filter, self.as_of).await?;
        let Some(Versions { all }) = found.pop() else { return Ok(false) };
        let Some(newest) = all.last() else { return Ok(false) };
        let named = NAMES
            .iter()
            .find_map(|name| newest.fact.get(name).and_then(Value::as_str))
            .map_or_else(String::new, |name| format!(": {}", shorten(name, 160)));
        let changes = match all.len() {
            1 => String::new(),
            several => format!(" ({})", self.version(several)),
        };
        let args = [
            ("thing", self.t(&format!("thing-{}", id.kind)).into()),
            ("key", (&id.key).into()),
            ("dataset", id.dataset.to_string().into()),
        ];
        let text = format!("{}{changes}{named}", self.say("trace-according", &args));
        self.push(depth, StepKind::Record, EvidenceId::Record(id.clone()).to_string(), text);
        for (number, version) in (1_u32..).zip(&all) {
            let note = if all.len() == 1 { String::new() } else { self.version(number) };
            self.row(&version.row, &note, depth + 1).await?;
        }
        Ok(true)
    }
}

fn words_of_place(lang: Lang, agreement: &Agreement) -> String {
    let at = |key: &str, n: String| format!(", {}", text_with(lang, key, &[("n", n.into())]));
    let page = agreement.acta_page.map(|page| at("trace-page", page.to_string()));
    let line = agreement.acta_line.map(|line| at("trace-line", line.to_string()));
    [page, line].into_iter().flatten().collect()
}

fn amendment(lang: Lang, version: &Seen<Agreement>) -> String {
    version.fact.amendment.as_ref().map_or_else(String::new, |amendment| {
        let on = amendment.signed_on.map_or_else(String::new, |day| {
            let day = [("date", words::day(lang, day).into())];
            format!(", {}", text_with(lang, "trace-signed", &day))
        });
        let by = [("document", (&amendment.document).into())];
        format!(" {}{on}", text_with(lang, "trace-by", &by))
    })
}
