//! The sheets of the register and their columns: a table of constants, read from top to bottom.
//!
//! The example is of the invented district of the demonstration, department 99.

use super::columns::{Column, Holds, Sheet};
use super::words::{AGREEMENT_KINDS, EVENT_KINDS, LESSON_KINDS, SECTORS, SEXES, VISIT_STATES};
use crate::domain::evidence::RecordKind;

/// A row whose first filled cell begins with this word is an example and is skipped.
pub const EXAMPLE_MARK: &str = "EJEMPLO";

/// The tab of the template that explains.
pub const README_TITLE: &str = "Léame";

/// The tab of the template that holds the allowed words.
pub const LISTS_TITLE: &str = "Listas";

/// Every sheet, in the order of the tabs.
pub const ALL: &[&Sheet] = &[
    &PROCESS,
    &ACTA,
    &AGREEMENTS,
    &PROGRAMME,
    &SIGNATORIES,
    &COMMITTEE,
    &EVENTS,
    &VISITS,
    &STEPS,
    &LESSONS,
];

const fn col(field: &'static str, heading: &'static str, holds: Holds) -> Column {
    Column::new(field, heading, holds)
}

/// The column that ties a row to its process.
const OF_PROCESS: Column = col("process", "Proceso", Holds::Process)
    .also(&["ano del proceso", "proceso participativo", "id proceso", "process"])
    .about(
        "Municipalidad y año del proceso: 030503/2016. Basta el año si el libro habla de una sola \
         municipalidad, y puede quedar vacío si habla de un solo proceso.",
    )
    .example("990101/2024");

const NUMBER: Column = col("number", "N°", Holds::Number)
    .required()
    .also(&["numero", "nro", "num", "no", "item", "orden", "number"])
    .about("Número de orden. No lo cambie después: por él se reconoce la fila.")
    .example("1");

pub const PROCESS: Sheet = Sheet {
    kind: RecordKind::Process,
    title: "Proceso",
    file: "proceso.csv",
    aliases: &["procesos", "process", "proceso participativo"],
    about: "Una fila por proceso de presupuesto participativo: la municipalidad, el año de la \
            asamblea y los años fiscales para los que se acordó.",
    amounts_after: None,
    columns: &[
        col("ubigeo", "Ubigeo", Holds::Ubigeo)
            .required()
            .also(&["codigo de ubigeo", "ubigeo inei"])
            .about("Seis cifras del INEI: departamento, provincia y distrito. Ejemplo: 030503")
            .example("990101"),
        col("sec_ejec", "SEC_EJEC", Holds::SecEjec)
            .also(&["codigo de ejecutora", "ejecutora", "unidad ejecutora", "codigo siaf"])
            .about("Código de la municipalidad en el SIAF, seis cifras. Ejemplo: 300305")
            .example("399001"),
        col("name", "Municipalidad", Holds::Text)
            .also(&["nombre de la municipalidad", "entidad", "municipality"])
            .about("Nombre completo. Obligatorio la primera vez que se nombra a la municipalidad.")
            .example("Municipalidad Distrital de Qoriwayq’o"),
        col("department", "Departamento", Holds::Text).also(&["region"]).example("Muestra"),
        col("province", "Provincia", Holds::Text).example("Muestra"),
        col("district", "Distrito", Holds::Text).example("Qoriwayq’o"),
        col("year", "Año del proceso", Holds::Year)
            .required()
            .also(&["ano", "ejercicio del proceso", "proceso", "process year"])
            .about("Año de la asamblea; no es el año fiscal.")
            .example("2024"),
        col("fiscal_years", "Años fiscales", Holds::Years)
            .required()
            .also(&["ano fiscal", "anos", "fiscal years", "anos que programa"])
            .about("Años para los que se acordó: 2025-2027, o 2025, 2026.")
            .example("2025-2027"),
        col("ordinance", "Ordenanza", Holds::Text)
            .also(&["ordenanza que reglamenta", "ordinance"])
            .about("La que reglamenta el proceso, tal como se numera.")
            .example("Ordenanza Municipal N° 003-2024-MDQ"),
        col("ordinance_on", "Fecha de la ordenanza", Holds::Date)
            .also(&["fecha ordenanza"])
            .example("18/03/2024"),
        col("amount", "Monto sometido a decisión", Holds::Amount)
            .also(&["monto", "presupuesto participativo", "monto del presupuesto participativo"])
            .about("Dinero que la municipalidad puso a decisión de la asamblea, en soles.")
            .example("1500000.00"),
        col("proposals", "Propuestas recibidas", Holds::Count)
            .also(&["propuestas", "numero de propuestas"])
            .about("Cuántas propuestas trajo la población.")
            .example("22"),
    ],
};

pub const ACTA: Sheet = Sheet {
    kind: RecordKind::Acta,
    title: "Acta",
    file: "acta.csv",
    aliases: &["actas", "acta de acuerdos", "acta de acuerdos y compromisos"],
    about: "Una fila por acta firmada: dónde y cuándo se firmó, y el archivo con su copia.",
    amounts_after: None,
    columns: &[
        OF_PROCESS,
        col("signed_on", "Fecha de firma", Holds::Date)
            .also(&["fecha", "fecha de la firma", "fecha del acta", "firmada el"])
            .example("20/04/2024"),
        col("place", "Lugar de firma", Holds::Text)
            .also(&["lugar", "lugar de la firma"])
            .example("Salón comunal de Qoriwayq’o"),
        col("scan_file", "Archivo del acta", Holds::File)
            .also(&["archivo", "copia del acta", "escaneo", "scan", "archivo escaneado"])
            .about(
                "Nombre del archivo con la copia del acta, junto a este libro: acta-2024.pdf. Se \
                 guarda con su huella; no se publica.",
            )
            .example("acta-2024.pdf"),
        col("pages", "Páginas", Holds::Count).also(&["numero de paginas", "folios"]).example("6"),
    ],
};

pub const AGREEMENTS: Sheet = Sheet {
    kind: RecordKind::Agreement,
    title: "Acuerdos",
    file: "acuerdos.csv",
    aliases: &["acuerdo", "agreements", "acuerdos y compromisos", "compromisos"],
    about: "Una fila por acuerdo del acta, con las palabras del acta. El monto va en una columna por \
            año fiscal (Monto 2025, Monto 2026…); escriba x si el año se acordó sin monto.",
    amounts_after: Some("priority"),
    columns: &[
        OF_PROCESS,
        col("number", "N°", Holds::Number)
            .required()
            .also(&[
                "numero", "nro", "num", "no", "n de acuerdo", "numero de acuerdo", "nro de acuerdo",
                "n del acuerdo", "acuerdo", "item", "number",
            ])
            .about("Número del acuerdo en el acta. No cambia nunca, aunque el acuerdo se modifique.")
            .example("1"),
        col("title", "Título", Holds::Text)
            .also(&["titulo corto", "nombre corto", "title"])
            .about("Nombre corto, hasta 60 letras. Vacío: el comienzo del texto.")
            .example("Aula de inicial de Ch’illka"),
        col("text", "Texto del acta", Holds::Text)
            .required()
            .also(&[
                "texto", "texto del acuerdo", "descripcion", "acuerdo textual", "compromiso", "text",
                "texto tal como se firmo",
            ])
            .about("El acuerdo con las mismas palabras que se firmaron.")
            .example("Construcción de un aula para el jardín de niños de la comunidad de Ch’illka"),
        col("place", "Lugar", Holds::Text)
            .also(&["comunidad", "localidad", "ubicacion", "centro poblado", "place"])
            .about("Comunidad, anexo o centro poblado.")
            .example("Ch’illka"),
        col("sector", "Sector", Holds::Word(SECTORS)).also(&["rubro", "funcion"]).example("Educación"),
        col("kind", "Tipo", Holds::Word(AGREEMENT_KINDS))
            .also(&["tipo de acuerdo", "clase", "kind"])
            .about("Obra, equipamiento o actividad. Vacío: obra.")
            .example("Obra"),
        col("objective", "Objetivo", Holds::Text)
            .also(&["objetivo estrategico", "objetivo del plan", "objective"])
            .about("El objetivo del plan de desarrollo al que sirve.")
            .example("Mejorar los aprendizajes"),
        col("priority", "Prioridad", Holds::Number)
            .also(&["orden de prioridad", "orden", "priority"])
            .about("Puesto en la lista priorizada; 1 es el primero.")
            .example("1"),
        col("cuis", "CUI", Holds::Cuis)
            .also(&[
                "codigo", "codigo unico", "codigo unico de inversion", "codigo cui", "cuis",
                "codigos", "codigo de inversion", "codigo de proyecto",
            ])
            .about("Código único de inversión si el acta lo dice: 7 cifras, la primera un 2. Varios, con comas.")
            .example("2999001"),
        col("works", "Código InfObras", Holds::Works)
            .also(&["infobras", "codigo de obra", "obra", "works", "obras"])
            .about("Código de la obra en InfObras, si se conoce. Varios, con comas."),
        col("responsible", "Responsable", Holds::Person)
            .also(&["responsables", "area responsable", "responsible"])
            .about("Oficina o cargo que responde. Sin números de DNI.")
            .example("Gerencia de Infraestructura"),
        col("due_on", "Fecha límite", Holds::Date)
            .also(&["plazo", "fecha limite de cumplimiento", "fecha de vencimiento", "vence", "fecha"])
            .example("31/12/2026"),
        col("origin", "Origen", Holds::Text)
            .also(&["propuesto por", "quien lo propuso", "proponente", "origin"])
            .about("Quién lo propuso: comunidad, organización o municipalidad.")
            .example("Comunidad de Ch’illka"),
        col("acta_page", "Página del acta", Holds::Number).also(&["pagina", "folio"]).example("2"),
        col("acta_line", "Línea del acta", Holds::Number).also(&["linea", "renglon"]).example("14"),
        col("amendment_document", "Adenda", Holds::Text)
            .also(&["documento de la adenda", "acta modificatoria", "modificatoria", "documento que modifica"])
            .about("Si una adenda firmada cambió esta fila: el documento."),
        col("amendment_signed_on", "Fecha de la adenda", Holds::Date).also(&["fecha adenda"]),
        col("amendment_reason", "Motivo de la adenda", Holds::Text).also(&["motivo"]),
        col("replaced_by", "Reemplazado por", Holds::Agreement)
            .also(&["reemplazado por el acuerdo", "cambiado por"])
            .about("Número del acuerdo que toma su lugar por una adenda firmada."),
        col("dropped_by", "Dejado sin efecto por", Holds::Text)
            .also(&["documento que lo deja sin efecto", "retirado por"])
            .about("Documento con el que la municipalidad renunció a cumplirlo."),
    ],
};

pub const PROGRAMME: Sheet = Sheet {
    kind: RecordKind::Programme,
    title: "Programa",
    file: "programa.csv",
    aliases: &[
        "programa multianual",
        "pepmip",
        "programacion multianual",
        "cartera",
        "programme",
        "programa plurianual",
    ],
    about: "Una fila por proyecto de la programación multianual (PEPMIP), con su monto por año, y el \
            acuerdo del que viene, si viene de uno.",
    amounts_after: Some("cui"),
    columns: &[
        col("ubigeo", "Ubigeo", Holds::Ubigeo)
            .also(&["municipalidad", "codigo de ubigeo"])
            .about("Puede quedar vacío si el libro habla de una sola municipalidad.")
            .example("990101"),
        col("version", "Versión", Holds::Span)
            .required()
            .also(&["periodo", "programa", "trienio", "anos"])
            .about("Primer y último año del programa: 2025-2027.")
            .example("2025-2027"),
        NUMBER,
        col("objective", "Objetivo", Holds::Text)
            .also(&["objetivo estrategico"])
            .example("Mejorar los aprendizajes"),
        col("name", "Nombre del proyecto", Holds::Text)
            .required()
            .also(&["nombre", "proyecto", "inversion", "nombre de la inversion", "denominacion"])
            .example("Creación del servicio de educación inicial en Ch’illka"),
        col("cui", "CUI", Holds::Cui)
            .also(&["codigo", "codigo unico", "codigo unico de inversion", "codigo de proyecto"])
            .example("2999001"),
        col("agreement", "Acuerdo", Holds::Agreement)
            .also(&["acuerdo del que viene", "viene del acuerdo", "n de acuerdo"])
            .about("990101/2024/01. Vacío: no viene de un acuerdo.")
            .example("990101/2024/01"),
        col("validated", "Validado", Holds::YesNo)
            .also(&["validado por la asamblea", "validada"])
            .about("Si la asamblea lo validó: sí o no.")
            .example("sí"),
        col("origin", "Origen", Holds::Text)
            .also(&["propuesto por", "proponente"])
            .about("Población o municipalidad.")
            .example("Población"),
    ],
};

pub const SIGNATORIES: Sheet = Sheet {
    kind: RecordKind::Signatory,
    title: "Firmantes",
    file: "firmantes.csv",
    aliases: &["firmas", "signatories", "firmantes del acta"],
    about: "Una fila por firma, por cargo u organización; nunca con número de documento.",
    amounts_after: None,
    columns: &[
        OF_PROCESS,
        NUMBER,
        col("role", "Cargo", Holds::Person)
            .required()
            .also(&["rol", "cargo o representacion", "role", "calidad"])
            .about("Alcalde, regidora, agente participante, juez de paz… Sin números de DNI.")
            .example("Juez de paz"),
        col("organisation", "Organización", Holds::Person)
            .also(&["institucion", "comunidad", "organisation", "organizacion o comunidad"])
            .example("Juzgado de Paz de Qoriwayq’o"),
        col("sex", "Sexo", Holds::Word(SEXES)).also(&["genero", "sex"]).example("Hombre"),
        col("justice_of_the_peace", "Juez de paz", Holds::YesNo)
            .also(&["es juez de paz", "da fe"])
            .about("sí en quien da fe de la firma. Vacío: según el cargo.")
            .example("sí"),
    ],
};

pub const COMMITTEE: Sheet = Sheet {
    kind: RecordKind::Member,
    title: "Comité",
    file: "comite.csv",
    aliases: &["comite de vigilancia", "committee", "miembros", "miembros del comite"],
    about: "Una fila por miembro del Comité de Vigilancia. El nombre se muestra solo si la persona lo \
            consintió por escrito.",
    amounts_after: None,
    columns: &[
        OF_PROCESS,
        NUMBER,
        col("name", "Nombre", Holds::Person)
            .also(&[
                "nombres y apellidos",
                "nombre y apellidos",
                "apellidos y nombres",
                "nombre completo",
            ])
            .about("Puede quedar vacío. Nunca con número de DNI.")
            .example("Persona de ejemplo"),
        col("role", "Cargo", Holds::Person)
            .also(&["cargo en el comite", "rol"])
            .example("Presidenta"),
        col("sex", "Sexo", Holds::Word(SEXES)).also(&["genero", "sex"]).example("Mujer"),
        col("community", "Comunidad", Holds::Person)
            .also(&["localidad", "lugar", "centro poblado"])
            .example("Ch’illka"),
        col("organisation", "Organización", Holds::Person)
            .also(&["institucion", "organisation"])
            .example("Club de Madres"),
        col("term_from", "Inicio del mandato", Holds::Date)
            .also(&["desde", "inicio", "mandato desde"])
            .example("20/04/2024"),
        col("term_to", "Fin del mandato", Holds::Date)
            .also(&["hasta", "fin", "mandato hasta"])
            .example("20/04/2026"),
        col("accreditation", "Acreditación", Holds::Text)
            .also(&["documento de acreditacion", "resolucion", "reconocimiento"])
            .about("Documento que reconoce al comité.")
            .example("Resolución de Alcaldía N° 045-2024-MDQ"),
        col("consent", "Consentimiento", Holds::YesNo)
            .also(&["consiente mostrar su nombre", "autoriza", "consentimiento firmado"])
            .about("sí, si firmó que su nombre puede mostrarse. Vacío: no.")
            .example("no"),
    ],
};

pub const EVENTS: Sheet = Sheet {
    kind: RecordKind::Event,
    title: "Participación",
    file: "participacion.csv",
    aliases: &["eventos", "evento", "participantes", "talleres", "events", "participation"],
    about: "Una fila por asamblea, taller, capacitación, audiencia o informe, con cuántos vinieron. \
            Solo cantidades: las listas de personas se quedan en papel.",
    amounts_after: None,
    columns: &[
        OF_PROCESS,
        NUMBER,
        col("kind", "Tipo", Holds::Word(EVENT_KINDS))
            .required()
            .also(&["tipo de evento", "clase"])
            .example("Asamblea"),
        col("name", "Evento", Holds::Text)
            .required()
            .also(&["nombre", "nombre del evento", "actividad"])
            .example("Asamblea de priorización y firma"),
        col("on", "Fecha", Holds::Date).also(&["fecha del evento", "dia"]).example("20/04/2024"),
        col("place", "Lugar", Holds::Text).also(&["lugar del evento"]).example("Salón comunal"),
        col("men", "Hombres", Holds::Count).also(&["varones", "men"]).example("152"),
        col("women", "Mujeres", Holds::Count).also(&["women"]).example("105"),
        col("total", "Total", Holds::Count)
            .also(&["total de participantes", "participantes", "asistentes"])
            .about("Solo para comprobar: hombres más mujeres.")
            .example("257"),
        col("organisations_invited", "Organizaciones convocadas", Holds::Count)
            .also(&["convocadas", "organizaciones invitadas"])
            .example("40"),
        col("organisations_attended", "Organizaciones que vinieron", Holds::Count)
            .also(&["asistieron", "organizaciones que asistieron", "organizaciones participantes"])
            .example("31"),
        col("counts_for_process", "Cuenta como participación", Holds::YesNo)
            .also(&["cuenta para el proceso", "cuenta"])
            .about("sí en el único evento que se toma como la participación del proceso.")
            .example("sí"),
    ],
};

pub const VISITS: Sheet = Sheet {
    kind: RecordKind::Visit,
    title: "Visitas",
    file: "visitas.csv",
    aliases: &["visita", "visits", "visitas de campo", "visitas del comite"],
    about: "Una fila por visita del comité a una obra: qué se vio ese día.",
    amounts_after: None,
    columns: &[
        col("agreement", "Acuerdo", Holds::Agreement)
            .required()
            .also(&["n de acuerdo", "numero de acuerdo", "acuerdo visitado"])
            .about("990101/2024/01, o solo el número si el libro habla de un solo proceso.")
            .example("990101/2024/01"),
        col("on", "Fecha", Holds::Date)
            .required()
            .also(&["fecha de la visita", "dia"])
            .example("09/11/2025"),
        col("state", "Qué se vio", Holds::Word(VISIT_STATES))
            .required()
            .also(&["estado", "que se encontro", "situacion"])
            .example("Se trabaja"),
        col("physical_percent", "Avance visto %", Holds::Percent)
            .also(&["avance", "avance fisico", "porcentaje"])
            .about("De 0 a 100, a ojo del comité.")
            .example("40"),
        col("note", "Nota", Holds::Text)
            .also(&["observaciones", "comentario", "detalle"])
            .example("Faltan ventanas"),
        col("maintained", "En mantenimiento", Holds::YesNo)
            .also(&["tiene mantenimiento", "en proman", "mantenimiento"])
            .about("Si está en el plan de mantenimiento (PROMAN)."),
    ],
};

pub const STEPS: Sheet = Sheet {
    kind: RecordKind::Step,
    title: "Pasos",
    file: "pasos.csv",
    aliases: &["paso", "pasos del proceso", "cronograma", "steps"],
    about: "Una fila por paso del proceso, del 1 al 12, con lo planeado y lo que pasó. 1 capacitar al \
            equipo, 2 plan y ordenanza, 3 convocar e inscribir, 4 capacitar a los agentes, 5 \
            diagnóstico y prioridades, 6 programar y firmar, 7 elegir al comité, 8 difundir, 9 \
            capacitar al comité, 10 organizarse, 11 vigilar, 12 rendir cuentas.",
    amounts_after: None,
    columns: &[
        OF_PROCESS,
        col("number", "Paso", Holds::Number)
            .required()
            .also(&["n", "numero", "nro", "numero de paso", "step"])
            .about("Del 1 al 12.")
            .example("5"),
        col("planned_from", "Planeado desde", Holds::Date)
            .also(&["inicio planeado", "inicio previsto", "fecha prevista"])
            .example("01/04/2024"),
        col("planned_to", "Planeado hasta", Holds::Date)
            .also(&["fin planeado", "fin previsto"])
            .example("12/04/2024"),
        col("from", "Real desde", Holds::Date)
            .also(&["inicio real", "desde", "fecha real"])
            .example("02/04/2024"),
        col("to", "Real hasta", Holds::Date).also(&["fin real", "hasta"]).example("09/04/2024"),
        col("evidence", "Documento", Holds::Text)
            .also(&["evidencia", "sustento", "documento que lo muestra"])
            .about("El documento que lo muestra: oficio, acta, lista archivada.")
            .example("Informe N° 012-2024 del equipo técnico"),
        col("note", "Nota", Holds::Text).also(&["observaciones", "comentario"]),
    ],
};

pub const LESSONS: Sheet = Sheet {
    kind: RecordKind::Lesson,
    title: "Lecciones",
    file: "lecciones.csv",
    aliases: &["leccion", "problemas", "problemas aciertos y propuestas", "lessons"],
    about: "Una fila por cosa que el proceso enseñó: un problema, un acierto o una propuesta para el \
            próximo año.",
    amounts_after: None,
    columns: &[
        OF_PROCESS,
        NUMBER,
        col("kind", "Tipo", Holds::Word(LESSON_KINDS))
            .required()
            .also(&["tipo de leccion", "clase"])
            .example("Problema"),
        col("text", "Texto", Holds::Text)
            .required()
            .also(&["leccion", "descripcion", "que paso"])
            .about("Con las palabras de la asamblea. Sin nombres de personas.")
            .example("La convocatoria llegó tarde a la parte alta"),
        col("step", "Paso", Holds::Number)
            .also(&["numero de paso", "de que paso"])
            .about("Del 1 al 12, si es de uno.")
            .example("3"),
        col("origin", "Quién lo dijo", Holds::Person)
            .also(&["origen", "propuesto por", "dicho por"])
            .about("Comunidad, organización o área; no personas.")
            .example("Comunidades de la parte alta"),
    ],
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::text::fold;

    #[test]
    fn no_heading_of_a_sheet_means_two_columns() {
        for sheet in ALL {
            let mut seen = BTreeSet::new();
            for column in sheet.columns {
                for heading in std::iter::once(fold(column.heading).as_str())
                    .chain(column.aliases.iter().copied())
                {
                    assert_eq!(fold(heading), heading, "aliases are folded");
                    assert!(seen.insert(heading.to_owned()), "{}: {heading}", sheet.title);
                }
                assert_eq!(
                    sheet.column(column.heading).map(|found| found.field),
                    Some(column.field)
                );
            }
            assert!(sheet.is_called(sheet.file) && sheet.is_called(sheet.title), "{}", sheet.title);
            let same: Vec<&str> = ALL
                .iter()
                .filter(|other| other.is_called(sheet.title))
                .map(|other| other.title)
                .collect();
            assert_eq!(same, [sheet.title]);
        }
    }
}
