//! What a load changes, and what it must not change.

use std::collections::BTreeSet;
use std::sync::Arc;

use actaviva::clock::Clock;
use actaviva::domain::codes::Ubigeo;
use actaviva::domain::evidence::RecordKind;
use actaviva::domain::money::Soles;
use actaviva::domain::work::Work;
use actaviva::jobs::house::House;
use actaviva::jobs::ingest::{Meter, Report, Request, Status, ingest};
use actaviva::settings::Settings;
use actaviva::store::db::Db;
use actaviva::store::figures::{self, By, Filter};
use actaviva::store::records;
use chrono::{DateTime, TimeZone, Utc};

use crate::reader;
use crate::support::both;

/// A moment of a day of March 2025.
fn day(day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 3, day, 12, 0, 0).unwrap()
}

/// A data folder over a given database.
struct Desk {
    house: House,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn over(db: Db) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let house = House {
            folder: folder.path().to_owned(),
            db,
            clock: Clock::Fixed(day(28)),
            settings: Settings::defaults().unwrap(),
        };
        Self { house, _folder: folder }
    }

    /// Ingests lines as a file obtained on a day of March.
    async fn load(&self, obtained_on: u32, lines: &str) -> Report {
        self.load_as(obtained_on, lines, |_| {}).await
    }

    async fn load_as(&self, on: u32, lines: &str, how: impl Fn(&mut Request)) -> Report {
        let mut request = Request::of("file.csv");
        request.obtained_at = Some(day(on));
        request.reader = reader::read;
        how(&mut request);
        let bytes = Box::new(std::io::Cursor::new(lines.to_owned().into_bytes()));
        ingest(&self.house, &request, bytes, Arc::new(Meter::default())).await.unwrap()
    }

    /// Ingests as somebody who watches one municipality.
    async fn load_watching(&mut self, ubigeo: &str, on: u32, lines: &str) -> Report {
        self.house.settings.watch.municipalities = [Ubigeo::parse(ubigeo).unwrap()].into();
        self.load(on, lines).await
    }

    /// The sums by unit, product and month at the end of a day: `300305 2414963 3 100.00`.
    async fn money(&self, as_of: u32) -> Vec<String> {
        self.sums(as_of, &[By::SecEjec, By::Cui, By::Month]).await
    }

    async fn sums(&self, as_of: u32, by: &[By]) -> Vec<String> {
        let by: BTreeSet<By> = by.iter().copied().collect();
        let end = day(as_of) + chrono::Duration::hours(1);
        let sums = figures::sums(&self.house.db, &Filter::default(), &by, end).await.unwrap();
        let words = |sum: &figures::Sum| {
            let amount = if sum.withdrawn {
                "withdrawn".to_owned()
            } else {
                sum.amounts.accrued.map(Soles::plain).unwrap_or_default()
            };
            let keys = [
                sum.sec_ejec.clone(),
                sum.cui.clone(),
                sum.month.map(|month| month.number().to_string()),
                Some(amount),
            ];
            keys.into_iter().flatten().collect::<Vec<_>>().join(" ")
        };
        sums.iter().map(words).collect()
    }
}

fn counts(report: &Report) -> (i64, i64, i64, i64) {
    let counts = report.counts;
    (counts.figures_new, counts.figures_changed, counts.figures_same, report.figures_withdrawn)
}

const TWO: &str = "figure 300305 2025 2414963 3 100\nfigure 300305 2025 2414963 4 50.25\n";
const TWO_CHANGED: &str = "figure 300305 2025 2414963 3 100\nfigure 300305 2025 2414963 4 70\n";

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    both(|db| async move {
        let desk = Desk::over(db);
        let first = desk.load(1, TWO).await;
        assert_eq!((first.status, counts(&first)), (Status::Loaded, (2, 0, 0, 0)));
        let again = desk.load(2, TWO).await;
        assert_eq!((again.status, counts(&again)), (Status::AlreadyLoaded, (0, 0, 2, 0)));
        assert_eq!(again.sha256, first.sha256);
        let log = actaviva::store::log::leaves(&desk.house.db).await.unwrap();
        assert_eq!(log.len(), 1, "nothing was written");
        let other_bytes = desk.load(3, &format!("{TWO}bad row\n")).await;
        assert_eq!((other_bytes.status, counts(&other_bytes)), (Status::Loaded, (0, 0, 2, 0)));
        assert_eq!(
            (other_bytes.counts.rows_read, other_bytes.counts.rows_rejected, other_bytes.findings),
            (3, 1, 1)
        );
    })
    .await;
}

#[tokio::test]
async fn one_changed_amount_changes_one_figure_and_the_day_before_still_has_the_old_one() {
    both(|db| async move {
        let desk = Desk::over(db);
        desk.load(1, TWO).await;
        assert_eq!(counts(&desk.load(5, TWO_CHANGED).await), (0, 1, 1, 0));
        assert_eq!(desk.money(4).await, ["300305 2414963 3 100.00", "300305 2414963 4 50.25"]);
        assert_eq!(desk.money(5).await, ["300305 2414963 3 100.00", "300305 2414963 4 70.00"]);
        assert_eq!(desk.sums(5, &[]).await, ["170.00"]);
    })
    .await;
}

#[tokio::test]
async fn an_older_snapshot_that_comes_late_does_not_change_what_later_ones_said() {
    both(|db| async move {
        let desk = Desk::over(db);
        desk.load(1, TWO).await;
        // the 10th repeats the 1st in other bytes, so it writes no version of its own
        let repeated = format!("{TWO}bad\n");
        assert_eq!(counts(&desk.load(10, &repeated).await), (0, 0, 2, 0));
        assert_eq!(counts(&desk.load(5, TWO_CHANGED).await), (0, 1, 1, 0));
        assert_eq!(desk.money(1).await[1], "300305 2414963 4 50.25");
        assert_eq!(desk.money(5).await[1], "300305 2414963 4 70.00");
        assert_eq!(desk.money(10).await[1], "300305 2414963 4 50.25");
        // one that is partial says nothing about the other month, on any day
        desk.load(7, "figure 300305 2025 2414963 3 1\n").await;
        assert_eq!(desk.money(8).await, ["300305 2414963 3 1.00", "300305 2414963 4 70.00"]);
        assert_eq!(desk.money(12).await, ["300305 2414963 3 100.00", "300305 2414963 4 50.25"]);
    })
    .await;
}

#[tokio::test]
async fn loads_in_any_order_give_the_same_answers_on_every_day() {
    // each an own content; the second is complete and lacks month 4
    let files: [(u32, &str, bool); 4] = [
        (1, TWO, false),
        (4, "figure 300305 2025 2414963 3 100\n", true),
        (8, TWO_CHANGED, false),
        (12, "figure 300305 2025 2414963 3 90\nfigure 300305 2025 2414963 4 70\n", true),
    ];
    let orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2]];
    both(|first| async move {
        let on_sqlite = matches!(first, Db::Sqlite(_));
        let mut answers: Vec<Vec<Vec<String>>> = Vec::new();
        for (number, order) in orders.iter().enumerate() {
            let folder = tempfile::tempdir().unwrap();
            let db = match (number, on_sqlite) {
                (0, _) => first.clone(),
                (_, true) => Db::open_sqlite(&folder.path().join("db")).await.unwrap(),
                (_, false) => crate::support::fresh_postgres().await,
            };
            let desk = Desk::over(db);
            for at in order {
                let (on, lines, complete) = files[*at];
                desk.load_as(on, lines, |request| {
                    request.complete = complete;
                    request.accept_shrunk = true;
                })
                .await;
            }
            let mut days = Vec::new();
            for on in [1, 4, 8, 12] {
                days.push(desk.money(on).await);
            }
            answers.push(days);
        }
        assert_eq!(answers[0][1], ["300305 2414963 3 100.00", "300305 2414963 4 withdrawn"]);
        for (answer, order) in answers.iter().zip(orders) {
            assert_eq!(answer, &answers[0], "{order:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn only_a_complete_file_withdraws_and_a_figure_may_come_back() {
    both(|db| async move {
        let desk = Desk::over(db);
        let other = "figure 300306 2025 2500000 3 7\n";
        desk.load(1, &format!("{TWO}{other}")).await;
        let one = "figure 300305 2025 2414963 3 100\n";
        desk.load(2, one).await;
        assert_eq!(desk.money(2).await.len(), 3, "a partial file withdraws nothing");
        let complete = desk
            .load_as(3, &format!("{one}bad\n"), |request| {
                request.complete = true;
            })
            .await;
        assert_eq!(counts(&complete), (0, 0, 1, 1));
        assert_eq!(
            desk.money(3).await,
            ["300305 2414963 3 100.00", "300305 2414963 4 withdrawn", "300306 2500000 3 7.00"],
            "a unit that the file does not speak of is left alone"
        );
        assert_eq!(counts(&desk.load(4, &format!("{TWO}bad\n")).await), (0, 1, 1, 0));
        assert_eq!(desk.money(4).await[1], "300305 2414963 4 50.25");
    })
    .await;
}

#[tokio::test]
async fn a_refused_file_is_kept_as_evidence_and_changes_nothing() {
    both(|db| async move {
        let desk = Desk::over(db);
        desk.load(1, TWO).await;
        let before = desk.money(9).await;
        let refused = desk.load(2, &format!("{TWO_CHANGED}work 1 Canal\nbad\nbroken\n")).await;
        assert_eq!(refused.status, Status::Refused);
        assert_eq!(refused.refusal.as_ref().unwrap().code, "file_truncated");
        assert_eq!(desk.money(9).await, before);
        let works = records::current::<Work>(
            &desk.house.db,
            RecordKind::Work,
            &records::Filter::All,
            day(9),
        );
        assert!(works.await.unwrap().is_empty());
        let log = actaviva::store::log::leaves(&desk.house.db).await.unwrap();
        assert_eq!(log.len(), 2, "the refused bytes are evidence of what was received");
        let findings =
            actaviva::store::findings::list(&desk.house.db, day(9), "", "").await.unwrap();
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].row_number, Some(4));
    })
    .await;
}

#[tokio::test]
async fn a_complete_file_that_shrank_by_half_is_refused_until_it_is_accepted() {
    both(|db| async move {
        let desk = Desk::over(db);
        let complete = |request: &mut Request| request.complete = true;
        let months = |last: u32| -> String {
            let line = |month| format!("figure 300305 2025 2414963 {month} 1\n");
            (1..=last).map(line).collect::<Vec<_>>().concat()
        };
        desk.load_as(1, &months(9), complete).await;
        let refused = desk.load_as(2, &months(3), complete).await;
        assert_eq!(refused.refusal.unwrap().code, "shrank");
        assert_eq!(desk.money(9).await.len(), 9);
        let accepted = desk
            .load_as(2, &months(3), |request| {
                request.complete = true;
                request.accept_shrunk = true;
            })
            .await;
        assert_eq!(accepted.status, Status::Loaded, "what was refused may be read again");
        assert_eq!(counts(&accepted), (0, 0, 3, 6));
    })
    .await;
}

#[tokio::test]
async fn figures_of_two_datasets_and_detail_and_totals_are_never_added() {
    both(|db| async move {
        let mut desk = Desk::over(db);
        let lines = "place 030503 300305\nfigure 300305 2025 2414963 3 100\n\
                     figure 300305 2025 2500000 3 11\nfigure 300306 2025 2414963 3 5\n";
        let first = desk.load_watching("030504", 1, lines).await;
        assert_eq!(counts(&first), (2, 0, 0, 0), "one total, one figure in detail");
        assert_eq!(desk.money(1).await, ["300305 3 111.00", "300306 2414963 3 5.00"]);
        // the same bytes with more to keep are read again
        let more = desk.load_watching("030503", 2, lines).await;
        assert_eq!(more.status, Status::Loaded);
        assert_eq!(
            desk.money(1).await,
            ["300305 2414963 3 100.00", "300305 2500000 3 11.00", "300306 2414963 3 5.00"]
        );
        assert_eq!(desk.sums(1, &[By::SecEjec]).await, ["300305 111.00", "300306 5.00"]);
        let again = desk.load_watching("030503", 3, lines).await;
        assert_eq!(again.status, Status::AlreadyLoaded);
        // a later file that knows the unit as a total only
        desk.load_watching("030504", 5, "figure 300305 2025 2414963 3 200\n").await;
        assert_eq!(desk.sums(5, &[By::SecEjec]).await[0], "300305 200.00");
        desk.load_as(6, "figure 300305 2025 2414963 3 1\n", |request| {
            request.dataset = Some(actaviva::domain::source::Dataset::Siaf73);
        })
        .await;
        assert_eq!(
            desk.sums(6, &[]).await.len(),
            2,
            "a sum for each dataset, even under no key at all"
        );
    })
    .await;
}

#[tokio::test]
async fn a_file_that_names_the_unit_of_a_watched_municipality_is_kept_in_detail_at_once() {
    both(|db| async move {
        let mut desk = Desk::over(db);
        let lines = "place 990101 399001\nfigure 399001 2025 2999001 3 100\n";
        let report = desk.load_watching("990101", 1, lines).await;
        assert_eq!(counts(&report), (1, 0, 0, 0));
        assert_eq!(desk.money(1).await, ["399001 2999001 3 100.00"]);
    })
    .await;
}

#[tokio::test]
async fn a_late_snapshot_does_not_rename_a_work_for_later_days() {
    both(|db| async move {
        let desk = Desk::over(db);
        desk.load(1, "work 78690 Canal\n").await;
        desk.load(9, "work 78690 Canal\nbad\n").await;
        desk.load(5, "work 78690 Represa\n").await;
        let mut names = Vec::new();
        for on in [2, 6, 10] {
            let kind = RecordKind::Work;
            let all = &records::Filter::All;
            let works = records::current::<Work>(&desk.house.db, kind, all, day(on)).await.unwrap();
            names.push(works[0].fact.name.clone());
        }
        assert_eq!(names, ["Canal", "Represa", "Canal"]);
    })
    .await;
}
