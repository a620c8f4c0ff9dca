//! An invented district for the tests of the report: every situation, a reply, a correction, a silent
//! source. Never a real name beside invented delays.

mod before_acta;
mod concluded;

pub use before_acta::before_acta;
pub use concluded::climbed;

use super::model::{Formula, Report, build};
use crate::domain::agreement::{
    Agreement, AgreementId, AgreementKind, Amendment, ProcessId, Sector, Sex, YearAmount,
};
use crate::domain::codes::{Function, SecEjec, Ubigeo};
use crate::domain::evidence::EvidenceId;
use crate::domain::facts::Facts;
use crate::domain::facts::made::{
    Made, agreement, agreement_id, cui, day, month, soles, work_code, year,
};
use crate::domain::figure::Amounts;
use crate::domain::finding::ContradictionField;
use crate::domain::judgement::Judgement;
use crate::domain::ladder::{Ladder, Situation};
use crate::domain::link::{LinkState, Target};
use crate::domain::money::{Soles, Tenths};
use crate::domain::period::{Period, lima};
use crate::domain::project::Investment;
use crate::domain::source::{Dataset, Source, SourceState};
use crate::domain::work::{StoppageCause, Work, WorkState};
use concluded::{alerts, at, ladders, measures};

pub const GARDENS: &str = "2999001";
pub const WATER: &str = "2999002";
pub const ROAD: &str = "2999003";
pub const POST: &str = "2999004";
pub const BRIDGE: &str = "2999005";
pub const PLAZA: &str = "2999020";
pub const STADIUM: &str = "2999021";

/// The report of October, with the one of September before it.
pub fn report() -> Report {
    build(&october(), Some(&september()), &formulas())
}

/// The report of a municipality of which nothing is known but its name.
pub fn empty() -> Report {
    let facts = invented(Made::district().build());
    build(&judged(facts, "2025-10", Vec::new()), None, &[])
}

pub fn formulas() -> Vec<Formula> {
    vec![Formula {
        indicator: "execution_rate".to_owned(),
        name: "Avance del gasto".to_owned(),
        meaning: "De cada 100 soles que tiene este año, cuántos ya se gastaron.".to_owned(),
        formula: "devengado / PIM".to_owned(),
        ground: "práctica del Ministerio de Economía".to_owned(),
        version: 1,
    }]
}

pub fn october() -> Judgement {
    let made = money(agreed("2025-11-02"))
        .flow(GARDENS, 2025, 10, 0, 400_000)
        .work(gardens_work(Some(38)))
        .progress("2025-08", Some(40), Some(30))
        .progress("2025-09", Some(52), Some(33))
        .progress("2025-10", Some(62), Some(38));
    let mut facts = invented(made.build());
    lose_water(&mut facts);
    reply_amended(&mut facts);
    let ladders = ladders();
    let mut judgement = judged(facts, "2025-10", ladders);
    judgement.alerts = alerts();
    judgement.measures = measures();
    judgement
}

/// A month earlier: the water still has its money, a figure of August was another, no reply yet.
pub fn september() -> Judgement {
    let made = money(agreed("2025-10-02"))
        .flow(PLAZA, 2025, 8, 0, 310_000)
        .work(gardens_work(Some(33)))
        .progress("2025-08", Some(40), Some(31))
        .progress("2025-09", Some(52), Some(33));
    let mut facts = invented(made.build());
    facts.as_of = lima::end_of(day("2025-10-10"));
    for loaded in &mut facts.coverage {
        loaded.cutoff = loaded.cutoff.map(|cutoff| cutoff.min(day("2025-09-30")));
    }
    let mut ladders = ladders();
    for (id, ladder) in &mut ladders {
        match id.number {
            2 => *ladder = climbed(5, Situation::OnTrack),
            1 => *ladder = climbed(8, Situation::OnTrack),
            _ => {}
        }
    }
    judged(facts, "2025-09", ladders)
}

fn agreed(known_on: &str) -> Made {
    let titles: [(&str, Sector, i64); 9] = [
        ("Tres jardines de niños: Ch’illka, Wank’apampa y Totorani", Sector::Education, 8_700_000),
        ("Agua potable para Mosoqllaqta", Sector::WaterSanitation, 1_200_000),
        ("Camino vecinal Aqopata a Hatunpampa", Sector::Transport, 3_400_000),
        ("Represa y riego Qolqeqocha", Sector::Farming, 2_100_000),
        ("Posta de salud de Llaqtapata", Sector::Health, 900_000),
        ("Puente peatonal de Wayllabamba", Sector::Transport, 400_000),
        ("Luz para Ayawasi", Sector::Energy, 650_000),
        ("Local comunal de Pisqapampa", Sector::Social, 300_000),
        ("Cerco de la escuela de Totorani", Sector::Education, 180_000),
    ];
    let mut made = Made::district()
        .known_on(known_on)
        .process(2023, &[2024])
        .process(2024, &[2025])
        .acta(2024, "2024-04-22", true)
        .participation(2023, 195, 105)
        .participation(2024, 212, 45)
        .member(2024, Some(Sex::Woman), "2025-01-01", "2026-12-31")
        .member(2024, Some(Sex::Woman), "2025-01-01", "2026-12-31")
        .member(2024, Some(Sex::Man), "2025-01-01", "2026-12-31")
        .loaded(Dataset::Siaf63, 2025, Some("2025-10-31"))
        .loaded(Dataset::Siaf63, 2024, Some("2024-12-31"))
        .loaded(Dataset::Siaf63, 2023, Some("2023-12-31"))
        .source(Source::Siaf, SourceState::Ok)
        .source(Source::Infobras, SourceState::Silent);
    for (number, (title, sector, amount)) in (1_u16..).zip(titles) {
        let first = if number == 7 { 2026 } else { 2025 };
        made = made.agreement(Agreement {
            title: title.to_owned(),
            text: format!("{title}, como pidió la asamblea"),
            place: Some("Qoriwayq’o".to_owned()),
            sector: Some(sector),
            kind: AgreementKind::Work,
            amounts: vec![YearAmount { year: year(first), amount: Some(soles(amount)) }],
            acta_page: Some(4),
            acta_line: Some(i64::from(number)),
            ..agreement(number)
        });
    }
    let investment = |code: &str| Target::Investment(cui(code));
    made.link(1, investment(GARDENS), LinkState::Confirmed)
        .link(2, investment(WATER), LinkState::Confirmed)
        .link(3, investment(ROAD), LinkState::Confirmed)
        .link(5, investment(POST), LinkState::Confirmed)
        .link(6, investment(BRIDGE), LinkState::Confirmed)
        .link(9, investment("2999009"), LinkState::Proposed)
        .investment(
            Dataset::BancoInversiones,
            Investment::named(
                Some(cui(GARDENS)),
                "MEJORAMIENTO DE LA OFERTA DE SERVICIOS EDUCATIVOS DE LAS I.E. INICIALES N° 9907 \
                 CH’ILLKA, N° 9960 WANK’APAMPA Y N° 9906 TOTORANI, DISTRITO DE QORIWAYQ’O",
            ),
        )
        .contradiction(
            "399001:2999003",
            ContradictionField::PhysicalProgress,
            Some(Period::Month(month("2025-10"))),
        )
}

fn money(made: Made) -> Made {
    made.budget(GARDENS, 2025, 6_000_000, 8_731_483)
        .flow(GARDENS, 2025, 3, 6_912_000, 1_200_000)
        .flow(GARDENS, 2025, 7, 0, 2_515_221)
        .budget(WATER, 2025, 1_200_000, 1_200_000)
        .budget(ROAD, 2025, 3_000_000, 3_400_000)
        .flow(ROAD, 2025, 6, 3_400_000, 3_128_000)
        .budget(POST, 2025, 0, 900_000)
        .flow(POST, 2025, 9, 870_000, 0)
        .budget(PLAZA, 2025, 4_000_000, 5_200_000)
        .flow(PLAZA, 2025, 5, 4_100_000, 900_000)
        .flow(PLAZA, 2025, 8, 0, 300_000)
        .budget(STADIUM, 2025, 100_000, 800_000)
        .budget("3999999", 2025, 500_000, 600_000)
        .budget(PLAZA, 2024, 9_000_000, 15_000_000)
        .flow(PLAZA, 2024, 4, 9_000_000, 4_000_000)
        .flow(PLAZA, 2024, 9, 1_000_000, 3_950_000)
        .flow(PLAZA, 2024, 12, 1_000_000, 5_000_000)
        .budget(BRIDGE, 2023, 400_000, 400_000)
        .flow(BRIDGE, 2023, 6, 400_000, 180_000)
        .flow(BRIDGE, 2023, 11, 0, 200_000)
}

fn gardens_work(built: Option<i64>) -> Work {
    let mut work = Work::named(work_code("999678"), "JARDINES DE NIÑOS DE CH’ILLKA Y TOTORANI");
    work.cui = Some(cui(GARDENS));
    work.state = Some(WorkState::Running);
    work.physical_actual = built.map(|percent| Tenths(percent * 10));
    work.financial_percent = Some(Tenths(600));
    work.contract_amount = Some(soles(8_100_000));
    work.start_on = Some(day("2025-06-02"));
    work.planned_end_on = Some(day("2025-09-30"));
    work.rescheduled_end_on = Some(day("2026-02-28"));
    work.stoppage_flag = Some(true);
    work.stopped_on = Some(day("2025-10-20"));
    work.stoppage_cause = Some(StoppageCause::Weather);
    work
}

/// Moves what the helper of the facts made in its own place to the invented district.
fn invented(mut facts: Facts) -> Facts {
    facts.municipality.ubigeo = Ubigeo::parse("990101").unwrap();
    facts.municipality.sec_ejec = Some(SecEjec::parse("399001").unwrap());
    facts.municipality.name = "Municipalidad Distrital de Qoriwayq’o".to_owned();
    facts.municipality.province = Some("MUESTRA".to_owned());
    facts.municipality.district = Some("QORIWAYQ’O".to_owned());
    let process = |id: &mut ProcessId| id.ubigeo = Ubigeo::parse("990101").unwrap();
    let address = |id: &mut EvidenceId| {
        let moved = id.to_string().replace("030503", "990101").replace("300305", "399001");
        *id = moved.parse().unwrap();
    };
    for seen in &mut facts.processes {
        process(&mut seen.fact.id);
        address(&mut seen.id);
    }
    for seen in &mut facts.actas {
        process(&mut seen.fact.process);
        address(&mut seen.id);
    }
    for seen in facts.agreements.iter_mut().flat_map(|versions| &mut versions.all) {
        process(&mut seen.fact.id.process);
        address(&mut seen.id);
    }
    for seen in &mut facts.events {
        process(&mut seen.fact.process);
        address(&mut seen.id);
    }
    for seen in &mut facts.members {
        process(&mut seen.fact.process);
        address(&mut seen.id);
    }
    for seen in &mut facts.progress {
        seen.fact.work = work_code("999678");
    }
    for link in &mut facts.links {
        process(&mut link.id.agreement.process);
    }
    for figure in facts.figures.iter_mut().chain(&mut facts.figure_history) {
        figure.key.sec_ejec = Some(SecEjec::parse("399001").unwrap());
        let function = match figure.key.product.as_ref().map_or("", |product| product.as_str()) {
            GARDENS => "22",
            WATER => "18",
            ROAD | BRIDGE => "15",
            POST => "20",
            _ => "21",
        };
        figure.key.function = Some(Function::parse(function).unwrap());
    }
    facts
}

/// In March the water had money; the file of November has none.
fn lose_water(facts: &mut Facts) {
    for figure in facts.figures.iter_mut().filter(|figure| {
        figure.key.product.as_ref().is_some_and(|product| product.as_str() == WATER)
    }) {
        figure.amounts.pim = Some(soles(0));
        figure.known_at = at("2025-11-03");
        facts.figure_history.push(figure.clone());
    }
}

fn reply_amended(facts: &mut Facts) {
    let Some(versions) = facts.agreements.get_mut(4) else { return };
    let mut newer = versions.all[0].clone();
    newer.fact.amendment = Some(Amendment {
        document: "Adenda 1-2025".to_owned(),
        signed_on: Some(day("2025-05-09")),
        reason: None,
    });
    versions.all.push(newer);
}

fn id(number: u16) -> AgreementId {
    let mut id = agreement_id(number);
    id.process.ubigeo = Ubigeo::parse("990101").unwrap();
    id
}

/// October of a district of which only these months are known: soles spent, and percentages expected and
/// built.
pub fn with_months(spent: &[(u8, i64)], built: &[(u8, Option<i64>, Option<i64>)]) -> Judgement {
    let mut made = agreed("2025-11-02").budget(GARDENS, 2025, 6_000_000, 8_731_483);
    for (month, amount) in spent {
        made = made.flow(GARDENS, 2025, *month, 0, *amount);
    }
    made = made.work(gardens_work(None));
    for (month, expected, actual) in built {
        made = made.progress(&format!("2025-{month:02}"), *expected, *actual);
    }
    judged(invented(made.build()), "2025-10", ladders())
}

/// A district with these agreements and amounts, each with its ladder and an investment of its own.
pub fn invented_with(titles: &[(String, Soles)], ladders: Vec<Ladder>) -> Judgement {
    let mut made = Made::district().process(2024, &[2025]).acta(2024, "2024-04-22", false).loaded(
        Dataset::Siaf63,
        2025,
        Some("2025-10-31"),
    );
    let ids = (1_u16..).map(id);
    for (number, (title, amount)) in (1_u16..).zip(titles) {
        let code = format!("2{number:06}");
        let amounts = Amounts {
            pia: Some(*amount),
            pim: Some(-*amount),
            accrued: Some(*amount),
            ..Amounts::default()
        };
        made = made
            .agreement(Agreement {
                title: title.clone(),
                text: title.clone(),
                amounts: vec![YearAmount { year: year(2025), amount: Some(*amount) }],
                ..agreement(number)
            })
            .link(number, Target::Investment(cui(&code)), LinkState::Confirmed)
            .figure(&code, 2025, 0, amounts)
            .figure(&code, 2025, 7, amounts);
    }
    let ladders = ids.zip(ladders).collect();
    judged(invented(made.build()), "2025-10", ladders)
}

fn judged(facts: Facts, of: &str, ladders: Vec<(AgreementId, Ladder)>) -> Judgement {
    Judgement { facts, month: month(of), ladders, measures: Vec::new(), alerts: Vec::new() }
}
