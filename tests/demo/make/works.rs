//! The works of the district, month by month: what InfObras, its pages and SSI's mirror tell.

/// A work as it is on 15 November 2025.
pub struct Work {
    pub code: &'static str,
    pub cui: &'static str,
    pub name: &'static str,
    pub place: &'static str,
    pub mode: &'static str,
    /// *Estado de ejecución* in the newest bulk file.
    pub state: &'static str,
    pub design_on: &'static str,
    /// Technical file and contract.
    pub cost: &'static str,
    pub contractor: &'static str,
    pub start: &'static str,
    pub planned_end: &'static str,
    pub days: &'static str,
    pub new_end: &'static str,
    /// Number of extensions and their days.
    pub extended: (&'static str, &'static str),
    pub ended: &'static str,
    pub received: &'static str,
    pub settled: &'static str,
    /// Flag, since when, and why it stands still.
    pub stopped: Option<(&'static str, &'static str)>,
    pub flag: &'static str,
    /// Month, planned, actual and financial percent; one a line.
    pub progress: &'static str,
}

const BASE: Work = Work {
    code: "",
    cui: "0",
    name: "",
    place: "",
    mode: "Contrata",
    state: "En Ejecución",
    design_on: "0",
    cost: "0",
    contractor: "",
    start: "0",
    planned_end: "0",
    days: "0",
    new_end: "0",
    extended: ("0", "0"),
    ended: "0",
    received: "",
    settled: "",
    stopped: None,
    flag: "No",
    progress: "",
};
const DIRECT: &str = "Administración directa";

pub const WORKS: &[Work] = &[
    Work {
        code: "999011",
        cui: "2999003",
        name: "MEJORAMIENTO DEL SERVICIO DE AGUA PARA RIEGO EN EL SECTOR CH'ILLKAPAMPA",
        place: "Comunidad de Ch'illkapampa",
        design_on: "05/11/2024",
        cost: "1150000",
        contractor: "CONSTRUCTORA INVENTADA S.A.C.",
        start: "03/03/2025",
        planned_end: "20/12/2025",
        days: "292",
        progress: "2025-03 4 4 6 | 2025-04 12 13 14 | 2025-05 22 22 23 | 2025-06 32 33 31 | 2025-07 43 38 36 | 2025-08 54 42 41 | 2025-09 66 64 57 | 2025-10 78 80 70",
        ..BASE
    },
    Work {
        code: "999012",
        cui: "2999013",
        name: "CREACIÓN DEL RESERVORIO NOCTURNO PARA RIEGO EN EL SECTOR CH'ILLKAPAMPA ALTA",
        place: "Sector Ch'illkapampa Alta",
        mode: DIRECT,
        design_on: "18/02/2025",
        cost: "402000",
        start: "14/04/2025",
        planned_end: "28/11/2025",
        days: "228",
        progress: "2025-04 8 9 8 | 2025-05 24 25 22 | 2025-06 41 41 38",
        ..BASE
    },
    Work {
        code: "999021",
        cui: "2999002",
        name: "MEJORAMIENTO Y AMPLIACIÓN DEL SERVICIO DE AGUA POTABLE EN LA COMUNIDAD DE MOSOQLLAQTA",
        place: "Comunidad de Mosoqllaqta",
        state: "Sin Ejecución",
        design_on: "14/03/2025",
        cost: "2410000",
        ..BASE
    },
    Work {
        code: "999031",
        cui: "2999001",
        name: "JARDÍN DE NIÑOS DE CH'ILLKAPAMPA, DEL PROYECTO: MEJORAMIENTO DE LOS SERVICIOS DE EDUCACIÓN INICIAL",
        place: "Comunidad de Ch'illkapampa",
        design_on: "02/12/2024",
        cost: "4100000.5",
        contractor: "CONSORCIO JARDINES DE MUESTRA",
        start: "10/02/2025",
        planned_end: "30/09/2025",
        days: "232",
        new_end: "28/02/2026",
        extended: ("1", "151"),
        progress: "2025-02 4 3 10 | 2025-03 10 7 20 | 2025-04 18 12 28 | 2025-05 26 17 35 | 2025-06 34 22 41 | 2025-07 41 26 46 | 2025-08 48 30 50 | 2025-09 55 34 55 | 2025-10 62 38 60",
        ..BASE
    },
    Work {
        code: "999032",
        cui: "2999001",
        name: "JARDÍN DE NIÑOS DE AQOPATA, DEL PROYECTO: MEJORAMIENTO DE LOS SERVICIOS DE EDUCACIÓN INICIAL",
        place: "Comunidad de Aqopata",
        state: "Finalizado",
        design_on: "02/12/2024",
        cost: "1500000",
        contractor: "CONSORCIO JARDINES DE MUESTRA",
        start: "15/01/2025",
        planned_end: "31/07/2025",
        days: "197",
        ended: "15/07/2025",
        received: "No",
        progress: "2025-01 8 8 10 | 2025-02 25 24 22 | 2025-03 44 43 40 | 2025-04 62 60 58 | 2025-05 80 78 76 | 2025-06 92 91 90 | 2025-07 100 100 96",
        ..BASE
    },
    Work {
        code: "999033",
        cui: "2999001",
        name: "JARDÍN DE NIÑOS DE T'IKAPALLANA, DEL PROYECTO: MEJORAMIENTO DE LOS SERVICIOS DE EDUCACIÓN INICIAL",
        place: "Comunidad de T'ikapallana",
        design_on: "02/12/2024",
        cost: "2380000",
        contractor: "CONSORCIO JARDINES DE MUESTRA",
        start: "24/02/2025",
        planned_end: "31/08/2025",
        days: "188",
        progress: "2025-02 3 3 5 | 2025-03 16 14 16 | 2025-04 31 27 28 | 2025-05 47 40 42 | 2025-06 63 52 55 | 2025-07 80 60 62 | 2025-08 100 66 68 | 2025-09 100 71 73 | 2025-10 100 75 77",
        ..BASE
    },
    Work {
        code: "999041",
        cui: "2999004",
        name: "MEJORAMIENTO DEL SERVICIO EDUCATIVO EN LA I.E. N° 50999, DISEÑO NUEVO, AQOPATA",
        place: "Comunidad de Aqopata",
        design_on: "20/11/2024",
        cost: "3100000",
        contractor: "EDIFICACIONES DE MUESTRA E.I.R.L.",
        start: "03/02/2025",
        planned_end: "31/03/2026",
        days: "421",
        progress: "2025-02 5 4 5 | 2025-03 10 8 10 | 2025-04 16 12 16 | 2025-05 23 17 22 | 2025-06 31 23 29 | 2025-07 40 37 38 | 2025-08 48 45 44 | 2025-09 56 51 50 | 2025-10 64 62.4 58",
        ..BASE
    },
    Work {
        code: "999081",
        cui: "2999008",
        name: "MEJORAMIENTO DEL CAMINO VECINAL QORIWAYQ'O - WANK'ARANI, TRAMO I",
        place: "Comunidad de Wank'arani",
        mode: DIRECT,
        design_on: "10/09/2024",
        cost: "1640000",
        start: "04/11/2024",
        planned_end: "31/12/2025",
        days: "422",
        progress: "2024-11 5 5 4 | 2024-12 10 12 9 | 2025-01 18 24 15 | 2025-02 26 33 22 | 2025-03 35 41.5 33 | 2025-04 43 41.5 33 | 2025-05 50 41.5 33 | 2025-06 57 41.5 33 | 2025-07 64 41.5 33 | 2025-08 71 41.5 33 | 2025-09 78 41.5 33 | 2025-10 85 41.5 33",
        ..BASE
    },
    Work {
        code: "999082",
        cui: "2999018",
        name: "MEJORAMIENTO DEL CAMINO VECINAL QORIWAYQ'O - WANK'ARANI, TRAMO II",
        place: "Comunidad de Wank'arani",
        state: "Paralizada",
        design_on: "10/09/2024",
        cost: "1210000",
        contractor: "VÍAS DE MUESTRA S.A.C.",
        start: "20/01/2025",
        planned_end: "15/09/2025",
        days: "238",
        stopped: Some(("20/05/2025", "Incumplimiento de contrato")),
        flag: "SI",
        progress: "2025-01 8 8 12 | 2025-02 20 19 24 | 2025-03 32 30 35 | 2025-04 44 38 41 | 2025-05 56 38 41 | 2025-06 68 38 41 | 2025-07 80 38 41 | 2025-08 92 38 41 | 2025-09 100 38 41 | 2025-10 100 38 41",
        ..BASE
    },
    Work {
        code: "999111",
        cui: "2999011",
        name: "CREACIÓN DE LA LOSA MULTIDEPORTIVA EN LA COMUNIDAD DE LLIK'APAMPA",
        place: "Comunidad de Llik'apampa",
        mode: DIRECT,
        design_on: "12/02/2025",
        cost: "310000",
        start: "07/04/2025",
        planned_end: "30/11/2025",
        days: "237",
        progress: "2025-04 10 10 10 | 2025-05 24 22 23 | 2025-06 38 36 35 | 2025-07 52 49 44 | 2025-08 65 61 51 | 2025-09 78 72 58 | 2025-10 90 82 62",
        ..BASE
    },
    Work {
        code: "999211",
        cui: "2999021",
        name: "MEJORAMIENTO DE LOS SERVICIOS DEL PUESTO DE SALUD DE MOSOQLLAQTA",
        place: "Comunidad de Mosoqllaqta",
        state: "Finalizado",
        design_on: "17/07/2023",
        cost: "1180000",
        contractor: "CONSTRUCTORA INVENTADA S.A.C.",
        start: "06/11/2023",
        planned_end: "30/11/2024",
        days: "390",
        ended: "10/12/2024",
        received: "Si",
        settled: "Si",
        progress: "2024-09 84 82 80 | 2024-10 92 90 88 | 2024-11 100 96 94 | 2024-12 100 100 99",
        ..BASE
    },
    Work {
        code: "999411",
        cui: "2999041",
        name: "MEJORAMIENTO DE LA PLAZA DE ARMAS DE QORIWAYQ'O",
        place: "Plaza de Armas",
        design_on: "15/10/2024",
        cost: "2600000",
        contractor: "CONSORCIO JARDINES DE MUESTRA",
        start: "13/01/2025",
        planned_end: "27/02/2026",
        days: "410",
        progress: "2025-06 40 41 38 | 2025-07 48 49 46 | 2025-08 55 57 52 | 2025-09 62 64 60 | 2025-10 69 72 66",
        ..BASE
    },
    Work {
        code: "999421",
        cui: "2999042",
        name: "CONSTRUCCIÓN DEL PALACIO MUNICIPAL DE QORIWAYQ'O",
        place: "Plaza de Armas",
        design_on: "15/10/2024",
        cost: "3900000",
        contractor: "EDIFICACIONES DE MUESTRA E.I.R.L.",
        start: "20/01/2025",
        planned_end: "30/06/2026",
        days: "526",
        stopped: Some(("0", "")),
        flag: "Si",
        progress: "2025-08 40 95.4 41 | 2025-09 46 95.4 47 | 2025-10 52 95.4 53",
        ..BASE
    },
];

/// One month of a work's cumulative progress, in percent as written.
#[derive(Debug, Clone, Copy)]
pub struct Month {
    pub year: i32,
    pub month: u32,
    pub planned: &'static str,
    pub actual: &'static str,
    pub financial: &'static str,
}

impl Month {
    /// The day on which the entity registered it: the 4th of the month after.
    pub fn registered(self) -> chrono::NaiveDate {
        let first = chrono::NaiveDate::from_ymd_opt(self.year, self.month, 4).expect("a day");
        first + chrono::Months::new(1)
    }
}

impl Work {
    /// The months that are known when a file of that month is made.
    pub fn months(&self, up_to: (i32, u32)) -> Vec<Month> {
        let parts = self.progress.split(" | ").filter(|part| !part.is_empty());
        let months = parts.map(|part| {
            let words: Vec<&str> = part.split(' ').collect();
            let [period, planned, actual, financial] = words.as_slice() else {
                panic!("«{part}»")
            };
            let (year, month) = period.split_once('-').expect("a month");
            Month {
                year: year.parse().expect("a year"),
                month: month.parse().expect("a month"),
                planned,
                actual,
                financial,
            }
        });
        months.filter(|month| (month.year, month.month) <= up_to).collect()
    }

    /// A part of the cost, in soles with two decimals: `percent` may have two decimals itself.
    pub fn part(&self, percent: &str) -> String {
        let (cost, percent) = (super::world::soles(self.cost), super::world::soles(percent));
        let centimos = i128::from(cost.centimos()) * i128::from(percent.centimos()) / 10_000;
        let centimos = i64::try_from(centimos).expect("an amount");
        actaviva::domain::money::Soles::from_centimos(centimos).plain()
    }
}
