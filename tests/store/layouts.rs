//! Files of the real layouts, from their bytes to the store, on both engines.

use std::path::Path;
use std::sync::Arc;

use actaviva::clock::Clock;
use actaviva::domain::evidence::RecordKind;
use actaviva::domain::money::Soles;
use actaviva::domain::project::Investment;
use actaviva::domain::source::Dataset;
use actaviva::jobs::house::House;
use actaviva::jobs::ingest::{Meter, Report, Request, Status, ingest};
use actaviva::settings::Settings;
use actaviva::store::db::Db;
use actaviva::store::figures::{self, By, Filter};
use actaviva::store::{municipalities, records};
use chrono::{DateTime, TimeZone, Utc};

use crate::support::both;

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 11, 15, 12, 0, 0).unwrap()
}

fn house(db: Db, folder: &Path) -> House {
    let settings = Settings::defaults().unwrap();
    House { folder: folder.to_owned(), db, clock: Clock::Fixed(now()), settings }
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)).unwrap()
}

async fn load(house: &House, name: &str, bytes: Vec<u8>) -> Report {
    let bytes = Box::new(std::io::Cursor::new(bytes));
    ingest(house, &Request::of(name), bytes, Arc::new(Meter::default())).await.unwrap()
}

/// PIA, PIM and accrued of the demonstration district's project in a dataset, over the year.
async fn money(house: &House, dataset: Dataset) -> [Option<Soles>; 3] {
    let filter = Filter { dataset: Some(dataset), ..Filter::default() };
    let by = [By::SecEjec, By::Cui, By::Year].into();
    let later = now() + chrono::Duration::days(1);
    let sums = figures::sums(&house.db, &filter, &by, later).await.unwrap();
    let ours = sums.iter().find(|sum| {
        sum.sec_ejec.as_deref() == Some("399001") && sum.cui.as_deref() == Some("2999001")
    });
    let amounts = ours.unwrap().amounts;
    [amounts.pia, amounts.pim, amounts.accrued]
}

fn soles(texts: [&str; 3]) -> [Option<Soles>; 3] {
    texts.map(|text| Some(Soles::parse(text).unwrap()))
}

#[tokio::test]
async fn the_budget_files_are_loaded_and_their_sums_are_exact() {
    both(|db| async move {
        let folder = tempfile::tempdir().unwrap();
        let house = house(db, folder.path());
        let files = ["siaf/gasto-63.csv", "siaf/devengado-73.csv", "siaf/seguimiento-pi.csv"];
        for name in files {
            let report = load(&house, name, fixture(name)).await;
            assert_eq!(report.status, Status::Loaded, "{name}: {:?}", report.refusal);
            let counts = report.counts;
            assert_eq!(counts.rows_read, counts.rows_kept + counts.rows_rejected, "{name}");
            assert_eq!(load(&house, name, fixture(name)).await.status, Status::AlreadyLoaded);
        }
        let monthly = money(&house, Dataset::Siaf63).await;
        assert_eq!(monthly, soles(["100000", "250001", "10.05"]));
        let yearly = money(&house, Dataset::Siaf73).await;
        assert_eq!(yearly, soles(["100000", "251000.75", "50810.25"]));
        let follow_up = money(&house, Dataset::SeguimientoPi).await;
        assert_eq!(follow_up, soles(["100", "950.25", "305.1"]));
    })
    .await;
}

#[tokio::test]
async fn a_page_of_consulta_amigable_teaches_its_municipalities() {
    both(|db| async move {
        let folder = tempfile::tempdir().unwrap();
        let house = house(db, folder.path());
        let name = "consulta_amigable/municipalities.html";
        assert_eq!(load(&house, name, fixture(name)).await.status, Status::Loaded);
        let found = municipalities::find(&house.db, "nawpa").await.unwrap();
        assert!(format!("{found:?}").contains("990102"), "{found:?}");
        let filter = Filter { dataset: Some(Dataset::ConsultaAmigable), ..Filter::default() };
        let current = figures::current(&house.db, &filter, now() + chrono::Duration::days(1));
        assert_eq!(current.await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_nul_in_a_name_is_kept_as_its_sign() {
    both(|db| async move {
        let folder = tempfile::tempdir().unwrap();
        let house = house(db, folder.path());
        let text = String::from_utf8(fixture("siaf/gasto-63.csv")).unwrap();
        let text =
            text.replace("MEJORAMIENTO", "MEJORA\0MIENTO").replace("DE QORIWAYQ", "DE\0QORIWAYQ");
        let report = load(&house, "nul.csv", text.into_bytes()).await;
        assert_eq!(report.status, Status::Loaded, "{:?}", report.refusal);
        let found = records::current::<Investment>(
            &house.db,
            RecordKind::Investment,
            &records::Filter::All,
            now() + chrono::Duration::days(1),
        );
        let names: Vec<String> =
            found.await.unwrap().into_iter().map(|record| record.fact.name).collect();
        assert!(names.iter().any(|name| name.starts_with("MEJORA␀MIENTO")), "{names:?}");
        let reply =
            br#"[{"CODIGO_UNICO":2999001,"NUM_ANIO":"2025","MTO_PIM":1,"MTO_DEVEN":"\u0000"}]"#;
        let report = load(&house, "dev2.json", reply.to_vec()).await;
        assert_eq!(report.refusal.unwrap().code, "all_rows_rejected");
    })
    .await;
}
