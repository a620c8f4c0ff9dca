//! Replies of the Sistema de Seguimiento de Inversiones, asked in September, October and November.

use std::collections::BTreeMap;

use actaviva::domain::money::Soles;
use serde_json::{Value, json};

use super::Made;
use super::budget::{self, Line, Load};
use super::json::{amount, date, number, replies, wide};
use super::works::{WORKS, Work};
use super::world::{PROJECTS, Project};

/// The investments asked for: those of the agreements, and one whose code the acta mistyped.
const ASKED: [&str; 15] = [
    "2999001", "2999002", "2999003", "2999004", "2999005", "2999006", "2999007", "2999008",
    "2999009", "2999011", "2999012", "2999013", "2999018", "2999021", "2999022",
];
const UNIT: &str = "UEI DE LA MUNICIPALIDAD DISTRITAL DE QORIWAYQ’O (MUESTRA)";

pub fn files() -> Vec<Made> {
    let loads = Load::ALL.into_iter().zip(["09", "10", "11"]);
    let mut files: Vec<Made> = loads
        .flat_map(|(load, month)| {
            [
                ("detalle", details(load)),
                ("dev2", years(load)),
                ("mes", months(load)),
                ("f12b", forms(load)),
                ("obras", works(load)),
            ]
            .map(|(view, bytes)| Made::new(&format!("ssi/{view}-2025-{month}.json"), bytes))
        })
        .collect();
    files.push(Made::new("ssi/paralizadas-2025-09.json", stalled()));
    files
}

fn asked() -> impl Iterator<Item = &'static Project> {
    PROJECTS.iter().filter(|project| ASKED.contains(&project.cui))
}

/// The lines of a year under one code, as SIAF had them on the same night.
fn lines(load: Load, year: i32, cui: &str) -> Vec<Line> {
    let lines =
        if year == 2025 { budget::running_year(load) } else { budget::closed_year(year, true) };
    lines.into_iter().filter(|line| line.product == cui).collect()
}

fn total(lines: &[Line], amount: impl Fn(&Line) -> Soles) -> Soles {
    lines.iter().map(amount).sum()
}

fn accrued(line: &Line) -> Soles {
    line.accrued.values().copied().sum()
}

fn details(load: Load) -> Vec<u8> {
    let unused = [
        ("PIM_ANO_VIGENTE", json!(0)),
        ("DEV_ANO_VIGENTE", json!(0)),
        ("FEC_APROB_ET", Value::Null),
        ("MTO_LAUDO", json!(0)),
        ("MTO_CartFza", json!(0)),
        ("listaDEV", Value::Null),
        ("DES_VERIF", json!("0")),
        ("MODAL_EJEC", json!("-.-")),
    ];
    replies(asked().map(|project| {
        let all_years =
            [2022, 2023, 2024, 2025].into_iter().flat_map(|year| lines(load, year, project.cui));
        let spent: Soles = all_years.map(|line| accrued(&line)).sum();
        let form = form_of(project.cui, load);
        let removed = project.cui == "2999007" && load == Load::November;
        let used = vec![
            ("CODIGO_UNICO", number(project.cui)),
            ("COD_SNIP", json!(project.cui)),
            ("SECTOR", json!("GOBIERNOS LOCALES")),
            ("ENTIDAD", json!("MUNICIPALIDAD DISTRITAL DE QORIWAYQ’O")),
            ("DES_UNIDAD_UEI", json!(UNIT)),
            ("NOMBRE_INVERSION", json!(project.name)),
            ("FUNCION", json!(project.function.1)),
            (
                "TIPO_FORMATO",
                json!(if project.kind.contains("IOARR") { "IOARR" } else { project.kind }),
            ),
            ("ESTADO", json!(if removed { "DESACTIVADO PERMANENTE" } else { "ACTIVO" })),
            (
                "SITUACION",
                json!(if project.kind.contains("IOARR") { "APROBADO" } else { "VIABLE" }),
            ),
            ("MTO_VIABLE", number(project.viable)),
            ("COSTO_ACTUALIZADO", number(project.cost)),
            ("DEV_ACUMULADO", amount(spent)),
            ("FEC_REGISTRO", date(project.viable_on)),
            ("FEC_VIABLE", date(project.viable_on)),
            ("FECHA_ULT_ACT_F12B", form.map_or(Value::Null, |form| date(form.updated))),
            ("TIENE_F12B", json!(if form.is_some() { "SI" } else { "NO" })),
            ("AVAN_FISICO", json!(form.map_or("-1", |form| form.percent))),
            ("IND_REG_PMI", json!(if project.in_programme { "SI" } else { "NO" })),
            ("MTO_PMI_1", if project.in_programme { number(project.cost) } else { json!(0) }),
            ("MTO_PMI_2", json!(0)),
            ("ET_REGISTRADO", json!(if project.design { "SI" } else { "NO" })),
            ("CIERRE_REGISTRADO", json!(if project.closed { "SI" } else { "NO" })),
            ("TIENE_F9", json!(if project.closed { "SI" } else { "NO" })),
        ];
        (project.cui, vec![wide(&unused, used)])
    }))
}

fn money_row(cui: &str, year: i32, month: u32, used: Vec<(&str, Value)>) -> Value {
    let unused = [
        ("COD_MES", json!(month)),
        ("DES_TIPO", json!("SIAF")),
        ("NUM_ANIO", json!(year.to_string())),
        ("CODIGO_UNICO", number(cui)),
        ("MTO_PIA", json!(0)),
        ("MTO_PIM", json!(0)),
        ("MTO_CERT", json!(0)),
        ("MTO_COMPROM", json!(0)),
        ("MTO_DEVEN", json!(0)),
        ("SEC_EJEC", json!(0)),
        ("DES_UEP", json!("MUESTRA")),
        ("COD_FUENTE_FINANC", Value::Null),
        ("COD_ESPECIFICA", Value::Null),
        ("listaDevAnio", Value::Null),
    ];
    wide(&unused, used)
}

/// DEV2: a row a year.
fn years(load: Load) -> Vec<u8> {
    replies(asked().map(|project| {
        let years = [2022, 2023, 2024, 2025].into_iter().filter_map(|year| {
            let lines = lines(load, year, project.cui);
            let certified = |line: &Line| line.certified.values().copied().sum();
            let used = vec![
                ("MTO_PIA", amount(total(&lines, |line| line.pia))),
                ("MTO_PIM", amount(total(&lines, |line| line.pim))),
                ("MTO_CERT", amount(total(&lines, certified))),
                ("MTO_COMPROM", amount(total(&lines, accrued))),
                ("MTO_DEVEN", amount(total(&lines, accrued))),
            ];
            (!lines.is_empty()).then(|| money_row(project.cui, year, 0, used))
        });
        (project.cui, years.collect())
    }))
}

/// MES: a row a month, flows, of the running year.
fn months(load: Load) -> Vec<u8> {
    let some = ["2999001", "2999003", "2999004", "2999009"];
    replies(asked().filter(|project| some.contains(&project.cui)).map(|project| {
        let mut by_month: BTreeMap<u32, Soles> = BTreeMap::new();
        for line in lines(load, 2025, project.cui) {
            for (month, spent) in line.accrued {
                *by_month.entry(month).or_default() += spent;
            }
        }
        let rows = by_month.into_iter().map(|(month, spent)| {
            money_row(
                project.cui,
                2025,
                month,
                vec![("MTO_DEVEN", amount(spent)), ("DES_TIPO", Value::Null)],
            )
        });
        (project.cui, rows.collect())
    }))
}

/// One Formato 12-B.
#[derive(Clone, Copy)]
struct Form {
    updated: &'static str,
    percent: &'static str,
    situation: &'static str,
    problem: Option<&'static str>,
    stopped: bool,
}

const FORM: Form = Form { updated: "", percent: "0", situation: "", problem: None, stopped: false };

/// The newest form of an investment when asked in that month.
fn form_of(cui: &str, load: Load) -> Option<Form> {
    let at = |september, october, november| match load {
        Load::September => september,
        Load::October => october,
        Load::November => november,
    };
    let form = match cui {
        "2999001" => Form {
            updated: at("2025-09-04", "2025-10-06", "2025-11-05"),
            percent: at("45", "48", "52"),
            situation: "[05/11/2025] UN JARDIN TERMINADO, DOS EN EJECUCION\nSE TRAMITA NUEVO PLAZO",
            ..FORM
        },
        "2999003" => Form {
            updated: at("2025-09-03", "2025-10-03", "2025-11-04"),
            percent: at("42.00", "64.00", "80.00"),
            situation: "[04/11/2025] EN EJECUCION SEGUN CRONOGRAMA",
            ..FORM
        },
        // the municipality tells MEF another progress than the Contraloría
        "2999004" => Form {
            updated: at("2025-09-05", "2025-10-07", "2025-11-06"),
            percent: at("45.00", "51.00", "40.00"),
            situation: "[06/11/2025] EN EJECUCION",
            ..FORM
        },
        "2999008" => Form {
            updated: "2025-07-02",
            percent: "41.5",
            situation: "[02/07/2025] EN EJECUCION",
            ..FORM
        },
        "2999018" => Form {
            updated: "2025-06-05",
            percent: "38",
            situation: "[20/05/2025] OBRA PARALIZADA, CONTRATO RESUELTO",
            problem: Some("[20/05/2025] EL CONTRATISTA DEJO DE TRABAJAR"),
            stopped: true,
        },
        "2999013" => Form {
            updated: at("2025-09-05", "2025-10-06", "2025-11-05"),
            percent: "0",
            situation: "[05/11/2025] EN EJECUCION",
            ..FORM
        },
        _ => return None,
    };
    Some(form)
}

fn forms(load: Load) -> Vec<u8> {
    replies(asked().map(|project| {
        let rows = form_of(project.cui, load).into_iter().map(|form| {
            json!({
                "CODIGO_UNICO": number(project.cui),
                "ENTIDAD": Value::Null,
                "DES_UNIDAD_UEI": UNIT,
                "NOMBRE_INVERSION": project.name,
                "MTO_VIABLE": number(project.viable),
                "COSTO_ACTUALIZADO": number(project.cost),
                "FECHA_ULT_ACT_F12B": date(form.updated),
                "RUTA_FOTO": "No se encontraron fotos.",
                "ULT_ESTADO_SITUACIONAL": form.situation,
                "ULT_PROBLEMA": form.problem,
                "FEC_INI_EJ": "02/03/2025 00:00:00",
                "FEC_FIN_EJ": Value::Null,
                "PORC_AVANCE_FIS": number(form.percent),
                "IND_PARALIZADA": if form.stopped { "SI" } else { "NO" },
            })
        });
        (project.cui, rows.collect())
    }))
}

/// `verInfObras2`: MEF's mirror of the works, with their months.
fn works(load: Load) -> Vec<u8> {
    let known = (2025, load.month() - 1);
    replies(asked().map(|project| {
        let works = WORKS.iter().filter(|work| work.cui == project.cui);
        (project.cui, works.map(|work| mirror(work, known)).collect())
    }))
}

fn mirror(work: &Work, known: (i32, u32)) -> Value {
    let months: Vec<Value> = work
        .months(known)
        .into_iter()
        .rev()
        .map(|month| {
            json!({
                "COBA_ESTREG": "2",
                "DOBA_FCHREP": date(&month.registered().to_string()),
                "NOBA_ANIO": month.year,
                "NOBA_MES": month.month,
                "NOBA_FISICO_PRO": number(month.planned),
                "NOBA_FISICO_REA": number(month.actual),
                "NOBA_VALZDO_PRO": number(&work.part(month.planned)),
                "NOBA_VALZDO_REA": number(&work.part(month.actual)),
            })
        })
        .collect();
    let start = work.start.split('/').rev().collect::<Vec<_>>().join("-");
    json!({
        "NOBR_ID": number(work.code),
        "COBR_DESCRI": work.name,
        "COBR_DIRECCION": work.place,
        "CODCONSUCODE_DESCRI": "MUNICIPALIDAD DISTRITAL DE QORIWAYQ’O (MUESTRA)",
        "NSNP_MONTOAPR": number(work.cost),
        "DOBR_FEC_INI_OBRA": if work.start == "0" { Value::Null } else { date(&start) },
        "AVANCEFISICO_REAL": number(work.months(known).last().map_or("0", |month| month.actual)),
        "obj_SNO_AVANCE": months,
    })
}

/// The register of Law 31589; the CUI was typed where the work's code belongs.
fn stalled() -> Vec<u8> {
    let entry = json!({
        "COD_UNICO": Value::Null,
        "FEC_PARALIZA": date("2025-05-20"),
        "DES_MOTIVO": "INCUMPLIMIENTO DE CONTRATO",
        "DES_NOMBRE": "CAMINO VECINAL TRAMO II (MUESTRA)",
        "DES_ESTADO": "20/05/2025 Obra suspendida",
        "DES_NOMBRE_OBRA": "MEJORAMIENTO DEL CAMINO VECINAL QORIWAYQ'O - WANK'ARANI, TRAMO II",
        "COD_INFO_OBRAS": "2999018",
        "VAL_AVANCE_FISICO": 38,
    });
    replies([("2999008", Vec::new()), ("2999018", vec![entry])])
}
