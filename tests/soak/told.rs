//! What a house tells in the end, so that two houses can be compared, and what must hold in each.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use actaviva::domain::codes::Ubigeo;
use actaviva::domain::evidence::Digest;
use actaviva::jobs::house::House;
use actaviva::store::reports;
use serde_json::Value;

use crate::site::{HERE, Site};

/// Lines of JSON by the command that told them, in an order of their own.
#[derive(Debug, Clone, Default)]
pub struct Told(BTreeMap<String, Vec<String>>);

/// When something became known, which file said it first, and what each visit brought (`signs`) differ
/// where a visit failed and the next one brought the same.
const MOMENTS: [&str; 8] = [
    "known_at",
    "sha256",
    "opened_at",
    "obtained_at",
    "decided_at",
    "computed_at",
    "last_success",
    "signs",
];

const FIGURES: &[&str] = &["figures", "--by", "ubigeo,sec_ejec,cui,year,month,rubro,function"];
const ALERTS: &[&str] = &["alerts", "--all"];
const COMMANDS: [&[&str]; 7] = [
    FIGURES,
    &["works"],
    &["agreements"],
    &["review", "list", "--all"],
    &["measures"],
    ALERTS,
    &["sources"],
];

impl Told {
    /// Asks the house everything.
    pub fn of(site: &Site) -> Self {
        let mut told = Self::default();
        for command in COMMANDS {
            let mut lines: Vec<String> = site
                .json(command)
                .into_iter()
                .filter(|line| !is_past_of_a_source(line))
                .map(|line| without_moments(line).to_string())
                .collect();
            lines.sort();
            told.0.insert(command[0].to_owned(), lines);
        }
        let loaded = site.json(&["snapshots"]).into_iter().filter(|one| one["status"] == "loaded");
        let shown = loaded.map(|one| format!("{} {}", one["dataset"], one["sha256"]));
        told.0.insert("snapshots".to_owned(), shown.collect::<BTreeSet<_>>().into_iter().collect());
        told
    }

    /// How many lines each command told.
    pub fn counts(&self) -> BTreeMap<&str, usize> {
        self.0.iter().map(|(name, lines)| (name.as_str(), lines.len())).collect()
    }

    /// What the other tells and this one does not, and the other way round. Of files this one may have
    /// more: a visit that broke off leaves what it brought. Of SSI's documents, each of many replies,
    /// it may have others.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let mut all = Vec::new();
        for (name, theirs) in &other.0 {
            let ours = self.0.get(name).map(Vec::as_slice).unwrap_or_default();
            let is_whole = |line: &&String| name != "snapshots" || !line.starts_with("\"ssi-");
            let missing = theirs.iter().filter(|line| !ours.contains(line)).filter(is_whole);
            all.extend(missing.map(|line| format!("- {name} {line}")));
            if name != "snapshots" {
                let more = ours.iter().filter(|line| !theirs.contains(line));
                all.extend(more.map(|line| format!("+ {name} {line}")));
            }
        }
        all
    }

    pub fn keep(&self, folder: &Path) {
        std::fs::create_dir_all(folder).unwrap();
        for (name, lines) in &self.0 {
            std::fs::write(folder.join(format!("{name}.jsonl")), lines.join("\n")).unwrap();
        }
    }

    /// What was kept in a folder; nothing when nothing was.
    pub fn kept(folder: &Path) -> Option<Self> {
        let mut told = Self::default();
        for file in std::fs::read_dir(folder).ok()? {
            let path = file.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            told.0.insert(name, text.lines().map(str::to_owned).collect());
        }
        (!told.0.is_empty()).then_some(told)
    }
}

/// That a source shut us out for an hour is told while it does: it is what went wrong.
fn is_past_of_a_source(line: &Value) -> bool {
    line["rule"] == "source_silent" && line["state"] == "resolved"
}

fn without_moments(mut line: Value) -> Value {
    let is_of_a_source = line["rule"] == "source_silent";
    if let Some(fields) = line.as_object_mut() {
        fields.retain(|name, _| !MOMENTS.contains(&name.as_str()));
        if is_of_a_source {
            // how often before
            fields.retain(|name, _| !["id", "case"].contains(&name.as_str()));
        }
        // a file among the evidence is the one that said it first
        let is_file = |id: &Value| id.as_str().is_some_and(|id| id.parse::<Digest>().is_ok());
        if let Some(Value::Array(evidence)) = fields.get_mut("evidence") {
            evidence.retain(|id| !is_file(id));
        }
    }
    line
}

/// What must hold whatever happened; each line says what does not.
pub async fn broken(site: &Site, house: &House) -> Vec<String> {
    let mut broken = Vec::new();
    twice(&mut broken, "alert", site.json(ALERTS).iter().map(|one| one["id"].to_string()));
    let alert = |one: &Value| format!("{} {} {}", one["rule"], one["subject"], one["case"]);
    twice(&mut broken, "alert", site.json(ALERTS).iter().map(alert));
    twice(&mut broken, "figure", site.json(FIGURES).into_iter().map(figure));
    let snapshots = site.json(&["snapshots"]);
    let digests: Vec<String> =
        snapshots.iter().map(|one| one["sha256"].as_str().unwrap().to_owned()).collect();
    twice(&mut broken, "snapshot", digests.iter().cloned());
    archive(&mut broken, site, &digests);
    said(&mut broken, house).await;
    let downloads = files(&site.data(0).join("downloads"));
    let is_empty = |file: &String| std::fs::metadata(file).is_ok_and(|about| about.len() == 0);
    // what was read lies in `done`, and only there
    let inbox = files(&site.data(0).join("inbox")).into_iter();
    let waits = inbox.filter(|file| !file.contains("/inbox/done/"));
    for file in waits.chain(downloads.into_iter().filter(is_empty)) {
        broken.push(format!("left behind: {file}"));
    }
    broken
}

/// What names a figure: everything but its amounts.
fn figure(mut line: Value) -> String {
    let keys = ["dataset", "ubigeo", "sec_ejec", "cui", "year", "month", "rubro", "function"];
    line.as_object_mut().unwrap().retain(|name, _| keys.contains(&name.as_str()));
    line.to_string()
}

fn twice(broken: &mut Vec<String>, what: &str, all: impl Iterator<Item = String>) {
    let mut seen = BTreeSet::new();
    for one in all {
        if !seen.insert(one.clone()) {
            broken.push(format!("{what} twice: {one}"));
        }
    }
}

/// One file in the archive for the bytes of each snapshot, one leaf in its log, and the proof of all.
fn archive(broken: &mut Vec<String>, site: &Site, digests: &[String]) {
    let verified = site.json(&["verify"]).remove(0);
    let number = |name: &str| verified[name].as_u64().unwrap();
    let count = digests.len() as u64;
    let is_sound = number("missing") == 0
        && number("altered") == 0
        && verified["log_ok"] == true
        && number("ok") == count
        && number("log_size") == count;
    if !is_sound {
        broken.push(format!("{count} snapshots, verify says {verified}"));
    }
    let archived: BTreeSet<String> = files(&site.archive())
        .iter()
        .filter_map(|path| {
            let mut parts = path.strip_suffix(".zst")?.rsplit('/');
            let (name, folder) = (parts.next()?, parts.next()?);
            Some(format!("{folder}{name}"))
        })
        .collect();
    for orphan in archived.difference(&digests.iter().cloned().collect()) {
        broken.push(format!("archived and named by nothing: {orphan}"));
    }
}

/// Nobody is told the same report twice in a row.
async fn said(broken: &mut Vec<String>, house: &House) {
    let all = reports::list(&house.db, &Ubigeo::parse(HERE).unwrap()).await.unwrap();
    for pair in all.windows(2) {
        let is_same = (pair[0].period, pair[0].lang) == (pair[1].period, pair[1].lang)
            && pair[0].sha256 == pair[1].sha256;
        if is_same {
            broken.push(format!("report twice: {:?} and {:?}", pair[0], pair[1]));
        }
    }
}

/// The files in a folder and those below it.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path.to_string_lossy().into_owned());
        }
    }
    found
}
