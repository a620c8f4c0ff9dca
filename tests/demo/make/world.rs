//! What is true of the invented district: its places, its investments, its neighbours.

use actaviva::domain::money::Soles;

/// A municipality, with the name that SIAF prints.
pub struct Place {
    pub ubigeo: &'static str,
    pub sec_ejec: &'static str,
    pub name: &'static str,
}

pub const DISTRICT: Place = Place { ubigeo: "990101", sec_ejec: "399001", name: "QORIWAYQ'O" };
pub const DEPARTMENT: &str = "MUESTRA";
pub const PROVINCE: &str = "QORISUYU";
pub const ENTITY: &str = "MUNICIPALIDAD DISTRITAL DE QORIWAYQ'O";
pub const RUC: &str = "20999000054";
/// Number of the municipality in procurement.
pub const CONSUCODE: &str = "9999";

/// As invented as the district: they are there to compare with.
pub const NEIGHBOURS: [Place; 9] = [
    Place { ubigeo: "990102", sec_ejec: "399002", name: "ÑAWPAWASI" },
    Place { ubigeo: "990103", sec_ejec: "399003", name: "Q'ENQOMAYU" },
    Place { ubigeo: "990104", sec_ejec: "399004", name: "SUMAQT'IKA" },
    Place { ubigeo: "990105", sec_ejec: "399005", name: "WANK'ALLPA" },
    Place { ubigeo: "990106", sec_ejec: "399006", name: "LLIK'ASENQA" },
    Place { ubigeo: "990107", sec_ejec: "399007", name: "CH'USEQPATA" },
    Place { ubigeo: "990108", sec_ejec: "399008", name: "T'IKANWASI" },
    Place { ubigeo: "990109", sec_ejec: "399009", name: "YAKUQ'ENTI" },
    Place { ubigeo: "990110", sec_ejec: "399010", name: "SACH'ASENQA" },
];

/// An investment.
pub struct Project {
    pub cui: &'static str,
    /// As the ministry writes it, accents and all.
    pub name: &'static str,
    pub function: Function,
    pub kind: &'static str,
    pub viable: &'static str,
    pub cost: &'static str,
    pub viable_on: &'static str,
    /// In the official programme (*PMI*).
    pub in_programme: bool,
    /// Whether the technical file is registered in SSI.
    pub design: bool,
    /// Formato 09.
    pub closed: bool,
}

/// Code and name.
pub type Function = (&'static str, &'static str);

const FARMING: Function = ("10", "AGROPECUARIA");
const TRADE: Function = ("08", "COMERCIO");
const TRANSPORT: Function = ("15", "TRANSPORTE");
const WATER: Function = ("18", "SANEAMIENTO");
const URBAN: Function = ("19", "VIVIENDA Y DESARROLLO URBANO");
const HEALTH: Function = ("20", "SALUD");
const CULTURE: Function = ("21", "CULTURA Y DEPORTE");
const EDUCATION: Function = ("22", "EDUCACION");
const PROJECT: &str = "PROYECTO DE INVERSION";
const IOARR: &str = "INVERSIONES IOARR";

const BASE: Project = Project {
    cui: "",
    name: "",
    function: URBAN,
    kind: PROJECT,
    viable: "0",
    cost: "0",
    viable_on: "2024-06-12",
    in_programme: true,
    design: true,
    closed: false,
};

/// Those that agreements speak of, then those of the municipality's own making.
pub const PROJECTS: &[Project] = &[
    Project {
        cui: "2999001",
        name: "MEJORAMIENTO DE LOS SERVICIOS DE EDUCACIÓN INICIAL EN LAS COMUNIDADES DE CH'ILLKAPAMPA, AQOPATA Y T'IKAPALLANA, DISTRITO DE QORIWAYQ'O",
        function: EDUCATION,
        viable: "10250000",
        cost: "11180340.5",
        ..BASE
    },
    Project {
        cui: "2999002",
        name: "MEJORAMIENTO Y AMPLIACIÓN DEL SERVICIO DE AGUA POTABLE Y DISPOSICIÓN DE EXCRETAS EN LA COMUNIDAD DE MOSOQLLAQTA, DISTRITO DE QORIWAYQ'O",
        function: WATER,
        viable: "1800000",
        cost: "2520000",
        ..BASE
    },
    Project {
        cui: "2999003",
        name: "MEJORAMIENTO DEL SERVICIO DE AGUA PARA RIEGO EN EL SECTOR CH'ILLKAPAMPA, DISTRITO DE QORIWAYQ'O",
        function: FARMING,
        viable: "1420000",
        cost: "1498700.25",
        ..BASE
    },
    Project {
        cui: "2999004",
        name: "MEJORAMIENTO DEL SERVICIO EDUCATIVO EN LA I.E. N° 50999 DE LA COMUNIDAD DE AQOPATA, DISTRITO DE QORIWAYQ'O",
        function: EDUCATION,
        viable: "3100000",
        cost: "3264800",
        ..BASE
    },
    Project {
        cui: "2999005",
        name: "ADQUISICIÓN DE EQUIPO BIOMÉDICO; EN EL(LA) PUESTO DE SALUD MOSOQLLAQTA, DISTRITO DE QORIWAYQ'O",
        function: HEALTH,
        kind: IOARR,
        viable: "180000",
        cost: "180000",
        ..BASE
    },
    Project {
        cui: "2999006",
        name: "FORTALECIMIENTO DE CAPACIDADES DE LAS JASS PARA LA GESTIÓN DEL AGUA, DISTRITO DE QORIWAYQ'O",
        function: WATER,
        viable: "120000",
        cost: "120000",
        ..BASE
    },
    Project {
        cui: "2999007",
        name: "CREACIÓN DEL SERVICIO DE AGUA POTABLE EN LA COMUNIDAD DE SUT'IQ'OCHA, DISTRITO DE QORIWAYQ'O",
        function: WATER,
        viable: "1950000",
        cost: "1950000",
        ..BASE
    },
    Project {
        cui: "2999008",
        name: "MEJORAMIENTO DEL CAMINO VECINAL QORIWAYQ'O - WANK'ARANI, TRAMO I, DISTRITO DE QORIWAYQ'O",
        function: TRANSPORT,
        viable: "1640000",
        cost: "1702300",
        ..BASE
    },
    Project {
        cui: "2999018",
        name: "MEJORAMIENTO DEL CAMINO VECINAL QORIWAYQ'O - WANK'ARANI, TRAMO II, DISTRITO DE QORIWAYQ'O",
        function: TRANSPORT,
        viable: "1210000",
        cost: "1255000",
        ..BASE
    },
    Project {
        cui: "2999009",
        name: "CREACIÓN DE LOS SERVICIOS DEL MERCADO DE ABASTOS DE QORIWAYQ'O, DISTRITO DE QORIWAYQ'O",
        function: TRADE,
        viable: "2300000",
        cost: "2300000",
        design: false,
        ..BASE
    },
    Project {
        cui: "2999011",
        name: "CREACIÓN DE LA LOSA MULTIDEPORTIVA EN LA COMUNIDAD DE LLIK'APAMPA, DISTRITO DE QORIWAYQ'O",
        function: CULTURE,
        viable: "310000",
        cost: "318400",
        ..BASE
    },
    Project {
        cui: "2999012",
        name: "CREACIÓN DEL SERVICIO DE SIEMBRA Y COSECHA DE AGUA EN LA LAGUNA HATUNQ'OCHA, DISTRITO DE QORIWAYQ'O",
        function: FARMING,
        viable: "1680000",
        cost: "1680000",
        viable_on: "2025-05-30",
        design: false,
        ..BASE
    },
    Project {
        cui: "2999013",
        name: "CREACIÓN DEL RESERVORIO NOCTURNO PARA RIEGO EN EL SECTOR CH'ILLKAPAMPA ALTA, DISTRITO DE QORIWAYQ'O",
        function: FARMING,
        viable: "402000",
        cost: "418900",
        ..BASE
    },
    Project {
        cui: "2999021",
        name: "MEJORAMIENTO DE LOS SERVICIOS DEL PUESTO DE SALUD DE MOSOQLLAQTA, DISTRITO DE QORIWAYQ'O",
        function: HEALTH,
        viable: "1180000",
        cost: "1250000",
        viable_on: "2022-09-05",
        closed: true,
        ..BASE
    },
    Project {
        cui: "2999022",
        name: "CREACIÓN DEL CAMINO VECINAL AQOPATA - HATUNCHAYOQ, DISTRITO DE QORIWAYQ'O",
        function: TRANSPORT,
        viable: "2050000",
        cost: "2050000",
        viable_on: "2023-08-21",
        in_programme: false,
        design: false,
        ..BASE
    },
    own(
        "2999041",
        "MEJORAMIENTO DE LA PLAZA DE ARMAS DE QORIWAYQ'O, DISTRITO DE QORIWAYQ'O",
        "2600000",
    ),
    own(
        "2999042",
        "CONSTRUCCIÓN DEL PALACIO MUNICIPAL DE QORIWAYQ'O, DISTRITO DE QORIWAYQ'O",
        "3900000",
    ),
    own(
        "2999043",
        "MEJORAMIENTO DE LAS CALLES DEL BARRIO WAYQ'OPATA, DISTRITO DE QORIWAYQ'O",
        "1750000",
    ),
    own(
        "2999044",
        "RENOVACIÓN DE LA CUBIERTA DEL CAMAL MUNICIPAL, DISTRITO DE QORIWAYQ'O",
        "420000",
    ),
    own(
        "2999045",
        "ADQUISICIÓN DE CARGADOR FRONTAL; EN EL(LA) MUNICIPALIDAD DISTRITAL DE QORIWAYQ'O",
        "680000",
    ),
    own(
        "2999046",
        "MEJORAMIENTO DEL SERVICIO DE LIMPIEZA PÚBLICA, DISTRITO DE QORIWAYQ'O",
        "940000",
    ),
    own("2999047", "CREACIÓN DEL MIRADOR TURÍSTICO DE PUKAQ'ASA, DISTRITO DE QORIWAYQ'O", "760000"),
    own(
        "2999048",
        "MEJORAMIENTO DEL ALUMBRADO DE LA AVENIDA PRINCIPAL, DISTRITO DE QORIWAYQ'O",
        "350000",
    ),
    // of former years; they give the pace of other years
    own(
        "2999031",
        "MEJORAMIENTO DEL ESTADIO MUNICIPAL DE QORIWAYQ'O, DISTRITO DE QORIWAYQ'O",
        "3300000",
    ),
    own(
        "2999032",
        "MEJORAMIENTO DEL SERVICIO DE AGUA POTABLE DE QORIWAYQ'O, DISTRITO DE QORIWAYQ'O",
        "5200000",
    ),
    own(
        "2999033",
        "MEJORAMIENTO DEL CAMINO VECINAL QORIWAYQ'O - PUKAQ'ASA, DISTRITO DE QORIWAYQ'O",
        "4100000",
    ),
];

const fn own(cui: &'static str, name: &'static str, cost: &'static str) -> Project {
    Project { cui, name, viable: cost, cost, ..BASE }
}

pub fn project(cui: &str) -> &'static Project {
    PROJECTS.iter().find(|project| project.cui == cui).expect("a project of the world")
}

/// An amount as written in the tables of this folder.
pub fn soles(text: &str) -> Soles {
    Soles::parse(text).unwrap_or_else(|| panic!("«{text}» is not an amount"))
}

/// As the public files write it: no idle zeros.
pub fn short(amount: Soles) -> String {
    let plain = amount.plain();
    let bare = plain.trim_end_matches('0').trim_end_matches('.');
    if plain.contains('.') { bare.to_owned() } else { plain }
}

/// Names as SIAF keeps them: capitals without accents.
pub fn plain(name: &str) -> String {
    let pairs = [("Á", "A"), ("É", "E"), ("Í", "I"), ("Ó", "O"), ("Ú", "U"), ("°", "")];
    pairs.iter().fold(name.to_owned(), |name, (from, to)| name.replace(from, to))
}
