//! What is bought: OCDS packages, CONOSCE's contracts and OECE's list of entities, all of August 2025.
//!
//! Nothing newer came, so by November the source is silent.

use serde_json::{Value, json};

use super::Made;
use super::json::number;
use super::world::{CONSUCODE, DEPARTMENT, DISTRICT, ENTITY, PROVINCE, RUC, project};

pub fn files() -> Vec<Made> {
    vec![
        Made::new("contrataciones/ocds-2025-08.json", packages()),
        Made::new("contrataciones/conosce-2025.csv", contracts()),
        Made::new("contrataciones/entidades.txt", entities()),
    ]
}

/// A selection procedure.
struct Tender {
    number: &'static str,
    cui: &'static str,
    title: &'static str,
    description: &'static str,
    category: &'static str,
    published: &'static str,
    released: &'static str,
    value: &'static str,
    bidders: Option<u32>,
    state: &'static str,
    award: Option<(&'static str, &'static str)>,
}

const TENDERS: [Tender; 5] = [
    Tender {
        number: "9990011",
        cui: "2999003",
        title: "LP-ABR-1-2025-MDQ/CS-1",
        description: "CONTRATACIÓN DE LA EJECUCIÓN DE LA OBRA: MEJORAMIENTO DEL SERVICIO DE AGUA PARA RIEGO EN EL SECTOR CH'ILLKAPAMPA",
        category: "works",
        published: "2024-12-02",
        released: "2025-02-20",
        value: "1150000",
        bidders: Some(1),
        state: "CONTRATADO",
        award: Some(("2025-01-27", "1149000.5")),
    },
    Tender {
        number: "9990021",
        cui: "2999002",
        title: "LP-ABR-4-2025-MDQ/CS-1",
        description: "EJECUCIÓN DE LA OBRA: MEJORAMIENTO Y AMPLIACIÓN DEL SERVICIO DE AGUA POTABLE EN MOSOQLLAQTA",
        category: "works",
        published: "2025-04-02",
        released: "2025-08-12",
        value: "0",
        bidders: None,
        state: "CONVOCADO",
        award: None,
    },
    Tender {
        number: "9990031",
        cui: "2999001",
        title: "SIE-7-2025-MDQ/OEC-1",
        description: "ADQUISICION DE CEMENTO PORTLAND TIPO I",
        category: "goods",
        published: "2025-03-10",
        released: "2025-04-08",
        value: "64800",
        bidders: Some(4),
        state: "CONSENTIDO",
        award: Some(("2025-03-28", "61900")),
    },
    Tender {
        number: "9990041",
        cui: "2999001",
        title: "LP-2-2024-MDQ/CS-1",
        description: "CONTRATACIÓN DE LA EJECUCIÓN DE LA OBRA: JARDINES DE NIÑOS DE TRES COMUNIDADES, CUI Nº2999001",
        category: "works",
        published: "2024-09-16",
        released: "2025-01-09",
        value: "7980000.5",
        bidders: Some(3),
        state: "CONTRATADO",
        award: Some(("2024-12-18", "7960120")),
    },
    Tender {
        number: "9990042",
        cui: "2999018",
        title: "LP-ABR-9-2024-MDQ/CS-1",
        description: "EJECUCIÓN DE LA OBRA: CAMINO VECINAL QORIWAYQ'O - WANK'ARANI, TRAMO II",
        category: "works",
        published: "2024-10-14",
        released: "2025-02-03",
        value: "1210000",
        bidders: Some(2),
        state: "CONTRATADO",
        award: Some(("2024-12-30", "1208000")),
    },
];

fn packages() -> Vec<u8> {
    let list: Vec<Value> = TENDERS
        .iter()
        .map(|tender| {
            json!({
                "tenderId": tender.number,
                "package": {
                    "version": "1.1",
                    "publisher": { "name": "MUESTRA" },
                    "publishedDate": "2025-08-15T01:58:47.558502-05:00",
                    "license": "https://creativecommons.org/licenses/by/4.0/",
                    "releases": releases(tender),
                },
            })
        })
        .collect();
    let text = serde_json::to_string_pretty(&list).expect("values are JSON");
    // the portal writes dashes and curly quotes as a question mark turned over
    format!("{}\n", text.replace(" - WANK", " ¿ WANK")).into_bytes()
}

/// The newest release, and for the first procedure an older one that stands below it.
fn releases(tender: &Tender) -> Vec<Value> {
    let newest = release(tender, tender.released);
    let mut older = newest.clone();
    older["date"] = json!(format!("{}T10:14:57.269507-05:00", tender.published));
    older["tender"]["items"][0]["statusDetails"] = json!("CONVOCADO");
    older["awards"] = json!([]);
    older["contracts"] = json!([]);
    if tender.number == "9990011" { vec![newest, older] } else { vec![newest] }
}

fn release(tender: &Tender, on: &str) -> Value {
    let ocid = format!("ocds-dgv273-seacev3-{}", tender.number);
    let mut awards = Vec::new();
    let mut contracts = Vec::new();
    if let Some((day, value)) = tender.award {
        awards.push(json!({
            "id": format!("{}-a", tender.number),
            "date": format!("{day}T00:00:00-05:00"),
            "value": { "amount": number(value), "currency": "PEN" },
            "suppliers": [{ "id": "PE-RUC-1731994", "name": "PROVEEDOR INVENTADO (MUESTRA)" }],
        }));
        if tender.state == "CONTRATADO" {
            contracts.push(json!({
                "id": tender.number,
                "awardID": format!("{}-a", tender.number),
                "description": tender.description,
                "value": { "amount": number(value), "currency": "PEN" },
                "dateSigned": format!("{on}T00:00:00-05:00"),
            }));
        }
    }
    let mut called = json!({
        "id": tender.number,
        "title": tender.title,
        "description": tender.description,
        "datePublished": format!("{}T10:07:00-05:00", tender.published),
        "mainProcurementCategory": tender.category,
        // 0 is hidden by law, not free
        "value": { "amount": number(tender.value), "currency": "PEN" },
        "items": [{ "id": "1", "statusDetails": tender.state }],
    });
    if let Some(bidders) = tender.bidders {
        called["numberOfTenderers"] = json!(bidders);
    }
    json!({
        "ocid": ocid,
        "id": format!("{ocid}-{on}"),
        "date": format!("{on}T10:14:15.965240-05:00"),
        "tag": ["planning", "tender"],
        "buyer": { "id": format!("PE-CONSUCODE-{CONSUCODE}"), "name": ENTITY },
        "planning": { "budget": { "projectID": tender.cui, "project": project(tender.cui).name } },
        "tender": called,
        "awards": awards,
        "contracts": contracts,
        "parties": [{
            "id": format!("PE-CONSUCODE-{CONSUCODE}"),
            "name": ENTITY,
            "additionalIdentifiers": [{ "scheme": "PE-RUC", "id": RUC }],
        }],
    })
}

fn contracts() -> Vec<u8> {
    let header = "codigoentidad,codigoconvocatoria,descripcion_proceso,n_cod_contrato,codigo_contrato,num_contrato,num_item,monto_contratado_total,monto_contratado_item,monto_adicional,monto_reduccion,monto_prorroga,monto_complementario,moneda,ruc_contratista,ruc_destinatario_pago,tieneresolucion,urlcontrato,espublicado,fecha_publicacion_contrato,fecha_suscripcion_contrato,fecha_vigencia_inicial,fecha_vigencia_final,fecha_vigencia_fin_actualizada";
    // days are the serials of a spreadsheet: 45691 is 3 February 2025, 45875 6 August 2025
    let rows = [
        "009999,999411,\"EJECUCION DE LA OBRA: CAMINO VECINAL QORIWAYQ'O - WANK'ARANI TRAMO II, CUI 2999018\",9990042,9990042,9-2024,1,1208000,1208000,0,0,0,0,Soles,20999000011,20999000011,SI,https://ejemplo.invalid/muestra,1,45691,45677,45677,45915,",
        "009999,999412,\"EJECUCION DE LA OBRA: RIEGO CH'ILLKAPAMPA CUI Nº2999003\",9990011,9990011,1-2025,1,1149000.5,1149000.5,0,0,0,0,Soles,20999000011,20999000011,NO,https://ejemplo.invalid/muestra,1,45708,45706,45719,46011,",
        "009999,999413,SERVICIO DE LIMPIEZA DE CUNETAS (MUESTRA),9990099,9990099,12-2025,1,24000,24000,0,0,0,0,Soles,99000010452,,NO,https://ejemplo.invalid/muestra,1,45875,45870,45870,45960,",
    ];
    format!("{header}\n{}\n", rows.join("\n")).into_bytes()
}

/// Latin-1, as the list is.
fn entities() -> Vec<u8> {
    let text = format!(
        "RUC|NOMBRE_DE_ENTIDAD|DEPARTAMENTO|PROVINCIA|DISTRITO|CODIGO_SIAF|CODCONSUCODE|ESTADO|ULTIMAACTUALIZACION\r\n\
         {RUC}|{ENTITY}|{DEPARTMENT}|{PROVINCE}|{}|{}|{CONSUCODE}|Activo|24/05/16\r\n\
         20999000046|COMPAÑÍA DE AGUAS DE MUESTRA|{DEPARTMENT}|{PROVINCE}|ÑAWPAWASI||9998|Activo|17/07/13\r\n",
        DISTRICT.name, DISTRICT.sec_ejec,
    );
    text.chars()
        .map(|letter| u8::try_from(u32::from(letter)).expect("a letter of Latin-1"))
        .collect()
}
