//! What is gathered of a municipality: all that its links reach, and of others only sums.

use std::sync::Arc;

use actaviva::clock::Clock;
use actaviva::domain::facts::Facts;
use actaviva::domain::link::DecisionKind;
use actaviva::domain::money::Soles;
use actaviva::domain::source::Dataset;
use actaviva::jobs::house::House;
use actaviva::jobs::ingest::{Meter, Request, ingest};
use actaviva::jobs::matching::review::{self, Part, Reason};
use actaviva::jobs::register;
use actaviva::settings::Settings;
use actaviva::store::db::Db;
use actaviva::store::{facts, municipalities};
use chrono::{DateTime, TimeZone, Utc};

use crate::stage::{HEADER, budget};
use crate::support::both;

fn day(month: u32, day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, month, day, 17, 0, 0).unwrap()
}

/// A house of its own over a database.
struct Desk {
    house: House,
    folder: tempfile::TempDir,
}

impl Desk {
    fn over(db: Db) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut settings = Settings::defaults().unwrap();
        settings.watch.municipalities = ["990101".parse().unwrap()].into();
        let clock = Clock::Fixed(day(11, 15));
        Self { house: House { folder: folder.path().to_owned(), db, clock, settings }, folder }
    }

    async fn load(&self, obtained_at: DateTime<Utc>, name: &str, text: &str, complete: bool) {
        let mut request = Request::of(name);
        request.obtained_at = Some(obtained_at);
        request.complete = complete;
        let bytes = Box::new(std::io::Cursor::new(text.to_owned().into_bytes()));
        let report =
            ingest(&self.house, &request, bytes, Arc::new(Meter::default())).await.unwrap();
        assert_eq!(report.refusal, None, "{name}");
    }

    /// The register with its two agreements, and the first of them tied to a work by hand.
    async fn register(&self) {
        let registro = self.folder.path().join("registro");
        std::fs::create_dir(&registro).unwrap();
        let write = |file: &str, text: &str| std::fs::write(registro.join(file), text).unwrap();
        write(
            "proceso.csv",
            "Ubigeo,SEC_EJEC,Municipalidad,Departamento,Provincia,Distrito,Año del proceso,Años fiscales\n\
             990101,399001,Municipalidad Distrital de Qoriwayq’o,Muestra,Qorisuyu,Qoriwayq’o,2024,2025\n",
        );
        write("acta.csv", "Proceso,Fecha de firma\n2024,22/04/2024\n");
        write(
            "acuerdos.csv",
            "Proceso,N°,Título,Texto del acta,Tipo,Monto 2025\n2024,1,Losa,Una losa deportiva,Obra,1000\n",
        );
        register::import(&self.house, &registro, &register::Options::default()).await.unwrap();
    }

    async fn facts(&self, as_of: DateTime<Utc>) -> Facts {
        let ubigeo = "990101".parse().unwrap();
        let municipality = municipalities::get(&self.house.db, &ubigeo).await.unwrap().unwrap();
        let today = self.house.clock.today();
        let rhythm = |source| self.house.rhythm(source);
        facts::load(&self.house.db, &municipality, rhythm, as_of, today).await.unwrap()
    }
}

/// InfObras' search export: the work of the agreement, another of the district, one elsewhere.
const WORKS: &str = "\"Código INFOBRAS\",\"Código Único de Inversión\",\"Código SNIP\",\"Nombre de la obra\",\
\"Modalidad de ejecución\",\"Estado de obra\",\"Fecha de Inicio\",\"Monto Expediente Técnico\"
\"900011\",\"2999001\",\"1\",\"CREACION DE LA LOSA\",\"Contrata\",\"En Ejecución\",\"9/03/2025 00:00:00\",\"1205.56\"
\"900012\",\"0\",\"0\",\"POSTA, DISTRITO DE QORIWAYQ'O - QORISUYU - MUESTRA\",\"Contrata\",\"Finalizado\",\"\",\"\"
\"900013\",\"0\",\"0\",\"POSTA, DISTRITO DE OTRO - QORISUYU - MUESTRA\",\"Contrata\",\"Finalizado\",\"\",\"\"
";

/// A budget of another municipality of the department, and of one of another department.
fn neighbours() -> String {
    let row = |unit: &str, month: u32, amounts: &str| {
        format!("2025,{month},M,{unit},MUNICIPALIDAD DISTRITAL,2888001,X,22,18,{amounts}\n")
    };
    HEADER.to_owned()
        + &row("399002,990102", 0, "0,800,0,0,0,0,0")
        + &row("399002,990102", 2, "0,0,0,0,0,200.50,0")
        + &row("399003,980101", 0, "0,700,0,0,0,0,0")
        + &row("399003,980101", 2, "0,0,0,0,0,100,0")
}

async fn laid_out(db: Db) -> Desk {
    let desk = Desk::over(db);
    desk.register().await;
    desk.load(day(10, 10), "octubre.csv", &budget(10, Some("1000.50")), false).await;
    desk.load(day(10, 11), "obras.csv", WORKS, false).await;
    desk.load(day(10, 12), "otras.csv", &neighbours(), false).await;
    let part = Part { target: "w900011".parse().unwrap(), share: 1000 };
    let reason = Reason { by: "comité".into(), why: "la misma losa".into() };
    let agreement = "990101/2024/01".parse().unwrap();
    review::link(&desk.house, &agreement, DecisionKind::Link, vec![part], reason).await.unwrap();
    desk
}

#[tokio::test]
async fn everything_that_a_link_reaches_is_gathered_and_nothing_of_other_districts() {
    both(|db| async move {
        let desk = laid_out(db).await;
        let facts = desk.facts(desk.house.everything()).await;
        let works: Vec<&str> = facts.works.iter().map(|work| work.fact.code.as_str()).collect();
        assert_eq!(works, ["900011", "900012"], "the linked work and the district's own");
        // the work is linked directly; its investment's money belongs to the agreement all the same
        let history: Vec<String> =
            facts.figure_history.iter().map(|figure| figure.amounts.pim.unwrap().plain()).collect();
        assert_eq!(history, ["1000.50"]);
        assert!(facts.figures.iter().all(|figure| {
            figure.key.sec_ejec.as_ref().is_some_and(|unit| unit.as_str() == "399001")
        }));
        assert_eq!(facts.figures.len(), 4);
        let cuis: Vec<String> = facts
            .investments
            .iter()
            .filter_map(|investment| investment.fact.cui.as_ref().map(ToString::to_string))
            .collect();
        assert_eq!(cuis, ["2999001", "2999002"], "the budget's projects by name");
        let covered: Vec<_> =
            facts.coverage.iter().map(|one| (one.dataset, one.snapshots)).collect();
        assert_eq!(covered, [(Dataset::Siaf63, 1)]);
        assert_eq!(facts.agreements.len(), 1);
        assert_eq!(facts.processes.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn of_the_municipalities_of_the_department_totals_are_known_and_the_own_ones_too() {
    both(|db| async move {
        let desk = laid_out(db).await;
        let later = neighbours().replace("0,800,", "0,900,");
        desk.load(day(11, 12), "otras-2.csv", &later, false).await;
        let peers = |facts: Facts| -> Vec<String> {
            let words = |peer: &actaviva::domain::comparison::UnitTotals| {
                let (pim, accrued) = (peer.pim().plain(), peer.accrued().plain());
                let until = peer.cutoff.map_or_else(String::new, |day| day.to_string());
                let sectors: Vec<String> =
                    peer.sectors.iter().map(|(one, of)| format!("{one} {}", of.pim.unwrap().plain())).collect();
                let (place, year) = (&peer.ubigeo, peer.year);
                format!(
                    "{place} {} {year} {until}: {pim} {accrued}; {}",
                    peer.dataset,
                    sectors.join(", ")
                )
            };
            facts.peers.iter().map(words).collect()
        };
        let now = peers(desk.facts(desk.house.everything()).await);
        assert_eq!(now, [
                "990101 siaf-63 2025 2025-10-10: 1500.50 133.45; farming 500.00, culture_sport 1000.50",
                "990102 siaf-63 2025 2025-02-28: 900.00 200.50; education 900.00",
            ],
            "the newest version, once, with the day that it speaks of");
        let then = peers(desk.facts(day(11, 1)).await);
        assert!(then[1].contains(" 800.00 200.50"), "{then:?}");
    })
    .await;
}

#[tokio::test]
async fn every_version_of_a_budget_is_told_oldest_first_the_withdrawn_one_too() {
    both(|db| async move {
        let desk = laid_out(db).await;
        // the link was made on the 15th, and is not known before
        desk.load(day(11, 10), "nov.csv", &budget(11, Some("300")), false).await;
        desk.load(day(11, 18), "nov-2.csv", &budget(11, None), true).await;
        let told = |facts: &Facts| -> Vec<String> {
            let words = |figure: &actaviva::domain::figure::Figure| {
                let pim = figure.amounts.pim.map_or_else(|| "–".to_owned(), Soles::plain);
                if figure.withdrawn { "withdrawn".to_owned() } else { pim }
            };
            facts.figure_history.iter().map(words).collect()
        };
        let now = desk.facts(desk.house.everything()).await;
        assert_eq!(told(&now), ["1000.50", "300.00", "withdrawn"]);
        let then = desk.facts(day(11, 17)).await;
        assert_eq!(told(&then), ["1000.50", "300.00"], "what came later is not known yet");
    })
    .await;
}

#[tokio::test]
async fn before_the_first_file_nothing_is_known() {
    both(|db| async move {
        let desk = laid_out(db).await;
        let facts = desk.facts(day(1, 1)).await;
        assert!(facts.figures.is_empty() && facts.works.is_empty() && facts.agreements.is_empty());
        assert!(facts.links.is_empty() && facts.peers.is_empty() && facts.coverage.is_empty());
    })
    .await;
}
