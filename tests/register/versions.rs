//! What an import writes, on both engines.

use actaviva::clock::Clock;
use actaviva::domain::agreement::{Acta, Agreement, AgreementKind, Sector};
use actaviva::domain::codes::Ubigeo;
use actaviva::domain::evidence::RecordKind;
use actaviva::domain::money::Soles;
use actaviva::jobs::house::House;
use actaviva::jobs::register::{ImportReport, ImportStatus, Options, import};
use actaviva::settings::Settings;
use actaviva::store::db::Db;
use actaviva::store::municipalities;
use actaviva::store::records::{self, Filter};
use chrono::{DateTime, TimeZone, Utc};

use crate::stage::{Stage, district};
use crate::support::both;

fn day(day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 9, day, 12, 0, 0).unwrap()
}

fn house(db: Db, folder: &std::path::Path) -> House {
    let settings = Settings::defaults().unwrap();
    House { folder: folder.join("data"), db, clock: Clock::Fixed(day(28)), settings }
}

fn counts(report: &ImportReport) -> (u64, u64, u64) {
    (report.new, report.changed, report.same)
}

#[tokio::test]
async fn a_register_becomes_records_that_lead_back_to_their_rows() {
    both(|db| async move {
        let folder = tempfile::tempdir().unwrap();
        let house = house(db, folder.path());
        let options = Options { obtained_at: Some(day(1)), ..Options::default() };
        let report = import(&house, &district(), &options).await.unwrap();
        assert_eq!((report.status, counts(&report)), (ImportStatus::Loaded, (19, 0, 0)));
        assert_eq!(report.problems, []);
        let filter = Filter::Keys(vec!["990102/2024/01".into()]);
        let seen =
            records::current::<Agreement>(&house.db, RecordKind::Agreement, &filter, day(2)).await;
        let seen = seen.unwrap().remove(0);
        assert_eq!(seen.fact.sector, Some(Sector::Education));
        assert_eq!(seen.fact.kind, AgreementKind::Work);
        assert_eq!(seen.fact.amount(), Soles::parse("150000.50"));
        assert_eq!(seen.fact.fiscal_years().len(), 2, "a year may stand without an amount");
        assert_eq!(seen.row.locator.file, "acuerdos.csv");
        assert_eq!(seen.row.locator.row, Some(3));
        assert_eq!(Some(seen.row.sha256), report.sha256);
        let actas =
            records::current::<Acta>(&house.db, RecordKind::Acta, &Filter::All, day(2)).await;
        assert!(actas.unwrap().iter().any(|acta| acta.fact.scan.is_some()));
        let ubigeo = Ubigeo::parse("990102").unwrap();
        let learnt = municipalities::get(&house.db, &ubigeo).await.unwrap().unwrap();
        assert_eq!(learnt.name, "Municipalidad Distrital de Yuraqmayu");
        assert_eq!(learnt.sec_ejec.map(|unit| unit.to_string()).as_deref(), Some("399002"));
        let watched = records::ubigeos(&house.db, &[RecordKind::Agreement]).await.unwrap();
        assert!(watched.contains(&ubigeo), "watched from now on");
        let again = import(&house, &district(), &Options::default()).await.unwrap();
        assert_eq!((again.status, counts(&again)), (ImportStatus::AlreadyLoaded, (0, 0, 19)));
    })
    .await;
}

#[tokio::test]
async fn each_version_has_its_own_evidence_and_a_nul_breaks_nothing() {
    both(|db| async move {
        let stage = Stage::with_district();
        let house = house(db, stage.folder.path());
        let at = |on| Options { obtained_at: Some(day(on)), ..Options::default() };
        let first = import(&house, &stage.register(), &at(1)).await.unwrap();
        stage.replace("acuerdos.csv", "Comunidad de Ch’illka;2", "Comunidad\0 de Ch’illka;2");
        let second = import(&house, &stage.register(), &at(2)).await.unwrap();
        assert_eq!(counts(&second), (0, 1, 18));
        let filter = Filter::Keys(vec!["990102/2024/01".into()]);
        let versions =
            records::versions::<Agreement>(&house.db, RecordKind::Agreement, &filter, day(9)).await;
        let all = versions.unwrap().remove(0).all;
        let evidence: Vec<_> = all.iter().map(|version| Some(version.row.sha256)).collect();
        assert_eq!(evidence, [first.sha256, second.sha256]);
        assert_eq!(all[1].fact.origin.as_deref(), Some("Comunidad␀ de Ch’illka"));
    })
    .await;
}

#[tokio::test]
async fn what_people_typed_may_be_corrected_and_what_is_public_may_not() {
    both(|db| async move {
        let stage = Stage::with_district();
        let house = house(db, stage.folder.path());
        import(&house, &stage.register(), &Options::default()).await.unwrap();
        stage.replace("proceso.csv", "990102,399002,Municipalidad", "990102,399003,Municipalidad");
        let corrected = import(&house, &stage.register(), &Options::default()).await.unwrap();
        assert_eq!(corrected.status, ImportStatus::Loaded, "{:?}", corrected.problems);
        let ubigeo = Ubigeo::parse("990102").unwrap();
        let unit = municipalities::get(&house.db, &ubigeo).await.unwrap().unwrap().sec_ejec;
        assert_eq!(unit.map(|unit| unit.to_string()).as_deref(), Some("399003"));
        stage.write(
            "proceso.csv",
            "Ubigeo,SEC_EJEC,Año del proceso,Años fiscales\n030503,300306,2016,2017\n",
        );
        for other in
            ["acta", "acuerdos", "programa", "firmantes", "comite", "participacion", "visitas"]
        {
            std::fs::remove_file(stage.register().join(format!("{other}.csv"))).unwrap();
        }
        let refused = import(&house, &stage.register(), &Options::default()).await.unwrap();
        assert_eq!(refused.status, ImportStatus::Refused);
    })
    .await;
}
