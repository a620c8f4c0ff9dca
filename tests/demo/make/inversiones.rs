//! The Banco de Inversiones on two days, and DETALLE_INVERSIONES.

use super::Made;
use super::budget::{self, Load};
use super::world::{DEPARTMENT, DISTRICT, ENTITY, PROJECTS, PROVINCE, Project, short};

const BANK: &str = "Código único de inversión,Nombre de la inversión,Monto viable,Estado de la inversión,Sector,Entidad,Ejecutora,Fecha de registro,Fecha de viabilidad,Costo actualizado,Descripción de la alternativa,Beneficiarios,Departamento,Provincia,Distrito,Ubigeo";
const DETAIL: &str = "\"NIVEL\",\"SECTOR\",\"ENTIDAD\",\"CODIGO_UNICO\",\"CODIGO_SNIP\",\"NOMBRE_INVERSION\",\"NOMBRE_OPMI\",\"NOMBRE_UF\",\"NOMBRE_UEI\",\"SEC_EJEC\",\"NOMBRE_UEP\",\"ESTADO\",\"SITUACION\",\"MONTO_VIABLE\",\"COSTO_ACTUALIZADO\",\"CTRL_CONCURR\",\"MONTO_LAUDO\",\"MONTO_FIANZA\",\"ALTERNATIVA\",\"FECHA_REGISTRO\",\"FECHA_VIABILIDAD\",\"FUNCION\",\"PROGRAMA\",\"SUBPROGRAMA\",\"MARCO\",\"TIPO_INVERSION\",\"DES_MODALIDAD\",\"REGISTRADO_PMI\",\"PMI_ANIO_1\",\"PMI_ANIO_2\",\"PMI_ANIO_3\",\"PMI_ANIO_4\",\"EXPEDIENTE_TECNICO\",\"INFORME_CIERRE\",\"TIENE_F9\",\"FEC_REG_F9\",\"ETAPA_F9\",\"PRIMER_DEVENGADO\",\"ULTIMO_DEVENGADO\",\"DEVEN_ACUMUL_ANIO_ANT\",\"DEV_ANIO_ACTUAL\",\"PIA_ANIO_ACTUAL\",\"PIM_ANIO_ACTUAL\",\"CERTIF_ANIO_ACTUAL\",\"COMPROM_ANUAL_ANIO_ACTUAL\",\"SALDO_EJECUTAR\",\"TIENE_F8\",\"ETAPA_F8\",\"TIENE_F12B\",\"TIENE_AVAN_FISICO\",\"AVANCE_FISICO\",\"AVANCE_EJECUCION\",\"ULT_FEC_DECLA_ESTIM\",\"DES_TIPOLOGIA\",\"IND_IOARR_EMERG\",\"DEPARTAMENTO\",\"PROVINCIA\",\"DISTRITO\",\"UBIGEO\",\"LATITUD\",\"LONGITUD\",\"FEC_INI_EJECUCION\",\"FEC_FIN_EJECUCION\",\"FEC_INI_EJEC_FISICA\",\"FEC_FIN_EJEC_FISICA\",\"NUM_HABITANTES_BENEF\",\"MONTO_ET_F8\",\"ANIO_PROCESO\"";

pub fn files() -> Vec<Made> {
    vec![
        Made::new("inversiones/banco-2025-09.csv", bank(Load::September)),
        Made::new("inversiones/banco-2025-11.csv", bank(Load::November)),
        Made::new("inversiones/detalle-2025-11.csv", detail()),
    ]
}

fn state(project: &Project, load: Load) -> &'static str {
    match (project.closed, project.cui) {
        (true, _) => "CERRADO",
        (_, "2999007") if load == Load::November => "DESACTIVADO PERMANENTE",
        _ => "ACTIVO",
    }
}

fn day(iso: &str) -> String {
    iso.split('-').rev().collect::<Vec<_>>().join("/")
}

/// The day up to which the export speaks: its newest registration.
fn newest(load: Load) -> &'static str {
    if load == Load::November { "10/11/2025" } else { "05/09/2025" }
}

fn bank(load: Load) -> Vec<u8> {
    let row = |project: &Project, district: &str, ubigeo: &str, registered: &str| {
        format!(
            "{},\"{}\",{},{},GOBIERNOS LOCALES,{ENTITY},{ENTITY},{registered},{},{},\"Alternativa única (MUESTRA)\",420,{DEPARTMENT},{PROVINCE},{district},{ubigeo}",
            project.cui,
            project.name.replacen(", DISTRITO", ",  DISTRITO", 1),
            project.viable,
            state(project, load),
            day(project.viable_on),
            project.cost,
        )
    };
    let mut rows = vec![BANK.to_owned()];
    for project in PROJECTS {
        rows.push(row(project, DISTRICT.name, DISTRICT.ubigeo, &day(project.viable_on)));
        if project.cui == "2999008" {
            // the road crosses into the next district, and the export repeats itself
            let second = row(project, "ÑAWPAWASI", "990102", &day(project.viable_on));
            rows.extend([second.clone(), second]);
        }
    }
    let later = Project {
        cui: "2999050",
        name: "REPARACIÓN DE LA CASA COMUNAL DE PUKAQ'ASA",
        ..copy(&PROJECTS[15])
    };
    rows.push(row(&later, DISTRICT.name, DISTRICT.ubigeo, newest(load)));
    rows.push(format!(",PROYECTO ANTIGUO SIN CUI,150000,ACTIVO,GOBIERNOS LOCALES,{ENTITY},{ENTITY},01/02/2011,,150000,,,{DEPARTMENT},{PROVINCE},{},{}", DISTRICT.name, DISTRICT.ubigeo));
    format!("{}\n", rows.join("\n")).into_bytes()
}

fn copy(project: &Project) -> Project {
    Project { ..*project }
}

fn detail() -> Vec<u8> {
    let mut text = format!("\u{feff}{DETAIL}\r\n");
    let columns: Vec<&str> = DETAIL.split(',').map(|name| name.trim_matches('"')).collect();
    for project in PROJECTS.iter().filter(|project| !project.closed && project.cui != "2999007") {
        let spent = budget::running_year(Load::November)
            .iter()
            .filter(|line| line.product == project.cui)
            .flat_map(|line| line.accrued.values().copied())
            .sum();
        let cell = |column: &str| -> String {
            match column {
                "NIVEL" => "GL".to_owned(),
                "SECTOR" => "GOBIERNOS LOCALES".to_owned(),
                "ENTIDAD" => ENTITY.to_owned(),
                "CODIGO_UNICO" | "CODIGO_SNIP" => project.cui.to_owned(),
                "NOMBRE_INVERSION" => project.name.to_owned(),
                "NOMBRE_UEI" => format!("UEI {ENTITY}"),
                "SEC_EJEC" => DISTRICT.sec_ejec.to_owned(),
                "ESTADO" => "ACTIVO".to_owned(),
                "SITUACION" => {
                    if project.kind.contains("IOARR") { "APROBADO" } else { "VIABLE" }.to_owned()
                }
                "MONTO_VIABLE" => project.viable.to_owned(),
                "COSTO_ACTUALIZADO" => project.cost.to_owned(),
                // the writer's line break stays inside the cell
                "ALTERNATIVA" => "ALTERNATIVA ÚNICA\n(MUESTRA)".to_owned(),
                "FECHA_REGISTRO" | "FECHA_VIABILIDAD" => format!("{} 00:00:00", project.viable_on),
                "FUNCION" => project.function.1.to_owned(),
                "MARCO" => "INVIERTE".to_owned(),
                "TIPO_INVERSION" => project.kind.to_owned(),
                "REGISTRADO_PMI" => if project.in_programme { "SI" } else { "NO" }.to_owned(),
                "PMI_ANIO_1" => if project.in_programme { project.cost } else { "0" }.to_owned(),
                "PMI_ANIO_2" | "PMI_ANIO_3" | "PMI_ANIO_4" => "0".to_owned(),
                "EXPEDIENTE_TECNICO" => if project.design { "SI" } else { "NO" }.to_owned(),
                "TIENE_F9" | "TIENE_F12B" => "NO".to_owned(),
                "DEV_ANIO_ACTUAL" => short(spent),
                "ETAPA_F8" => if project.design { "C" } else { "A" }.to_owned(),
                // nobody typed one
                "AVANCE_FISICO" => "-1".to_owned(),
                "DEPARTAMENTO" => DEPARTMENT.to_owned(),
                "PROVINCIA" => PROVINCE.to_owned(),
                "DISTRITO" => DISTRICT.name.to_owned(),
                "UBIGEO" => DISTRICT.ubigeo.to_owned(),
                "LATITUD" | "LONGITUD" => "0.0".to_owned(),
                "ANIO_PROCESO" => "2025".to_owned(),
                _ => String::new(),
            }
        };
        let cells: Vec<String> = columns
            .iter()
            .map(|column| format!("\"{}\"", cell(column).replace('"', "\"\"")))
            .collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}
