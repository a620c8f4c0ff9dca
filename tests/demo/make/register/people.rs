//! Processes, actas, signatures, the committee, who came, and what the committee went to see.

use super::{UBIGEO, rows};

pub const PROCESS: &str = "Ubigeo,SEC_EJEC,Municipalidad,Departamento,Provincia,Distrito,Año del proceso,Años fiscales,Ordenanza,Fecha de la ordenanza,Monto sometido a decisión,Propuestas recibidas";
pub const ACTA: &str = "Proceso,Fecha de firma,Lugar de firma,Archivo del acta,Páginas";
pub const SIGNATORIES: &str = "Proceso,N°,Cargo,Organización,Sexo,Juez de paz";
pub const COMMITTEE: &str = "Proceso,N°,Nombre,Cargo,Sexo,Comunidad,Organización,Inicio del mandato,Fin del mandato,Acreditación,Consentimiento";
pub const EVENTS: &str = "Proceso,N°,Tipo,Evento,Fecha,Lugar,Hombres,Mujeres,Total,Organizaciones convocadas,Organizaciones que vinieron,Cuenta como participación";
pub const VISITS: &str = "Acuerdo,Fecha,Qué se vio,Avance visto %,Nota,En mantenimiento";

pub fn processes() -> Vec<Vec<&'static str>> {
    let all = rows(
        "
399001|Municipalidad Distrital de Qoriwayq’o|Muestra|Qorisuyu|Qoriwayq’o|2023|2024-2026|Ordenanza N° 002-2023-MDQ (muestra)|14/03/2023|4300000|19
399001|Municipalidad Distrital de Qoriwayq’o|Muestra|Qorisuyu|Qoriwayq’o|2024|2025-2027|Ordenanza N° 003-2024-MDQ (muestra)|18/03/2024|13500000|31
",
    );
    all.into_iter().map(|row| std::iter::once(UBIGEO).chain(row).collect()).collect()
}

pub fn actas() -> Vec<Vec<&'static str>> {
    rows(
        "
2023|23/04/2023|Local comunal de Qoriwayq’o (muestra)||4
2024|22/04/2024|Local comunal de Qoriwayq’o (muestra)|acta-2024-muestra.pdf|6
",
    )
}

pub fn signatories() -> Vec<Vec<&'static str>> {
    rows(
        "
2023|1|Alcalde|Municipalidad Distrital de Qoriwayq’o (muestra)|Hombre|no
2023|2|Agente participante|Comunidad de Mosoqllaqta|Mujer|no
2023|3|Agente participante|Comunidad de Aqopata|Hombre|no
2023|4|Juez de paz|Juzgado de Paz de Qoriwayq’o|Hombre|sí
2024|1|Alcalde|Municipalidad Distrital de Qoriwayq’o (muestra)|Hombre|no
2024|2|Regidora|Concejo Municipal|Mujer|no
2024|3|Agente participante|Comunidad de Ch’illkapampa|Hombre|no
2024|4|Agente participante|Comunidad de Mosoqllaqta|Mujer|no
2024|5|Agente participante|Comunidad de Aqopata|Hombre|no
2024|6|Agente participante|Comunidad de Wank’arani|Hombre|no
2024|7|Agente participante|Comunidad de Sut’iq’ocha|Hombre|no
2024|8|Presidenta|Promotoras de salud|Mujer|no
2024|9|Juez de paz|Juzgado de Paz de Qoriwayq’o|Hombre|sí
",
    )
}

pub fn committee() -> Vec<Vec<&'static str>> {
    rows(
        "
2024|1|Wayta Sumaqllapa (muestra)|Presidenta|Mujer|Mosoqllaqta|Promotoras de salud|22/04/2024|31/12/2025|Acuerdo de Concejo N° 021-2024-MDQ|sí
2024|2|Illari Q’entirumi (muestra)|Secretaria|Mujer|Ch’illkapampa|Comité de regantes|22/04/2024|31/12/2025|Acuerdo de Concejo N° 021-2024-MDQ|sí
2024|3|Sami Orqollaqta (muestra)|Vocal|Hombre|Aqopata|APAFA de la I.E. 50999|22/04/2024|31/12/2025|Acuerdo de Concejo N° 021-2024-MDQ|sí
2024|4||Vocal|Hombre|Wank’arani|Comunidad de Wank’arani|22/04/2024|31/12/2025|Acuerdo de Concejo N° 021-2024-MDQ|no
2024|5||Vocal|Hombre|Sut’iq’ocha|Comunidad de Sut’iq’ocha|22/04/2024|31/12/2025|Acuerdo de Concejo N° 021-2024-MDQ|no
",
    )
}

pub fn events() -> Vec<Vec<&'static str>> {
    rows(
        "
2023|1|Asamblea|Asamblea de priorización y firma (muestra)|23/04/2023|Local comunal|195|105|300|32|30|sí
2024|1|Capacitación|Capacitación de agentes (muestra)|25/03/2024|Municipalidad|88|21|109|||no
2024|2|Taller|Taller de la parte alta (muestra)|02/04/2024|Ch’illkapampa|71|18|89|14|12|no
2024|3|Taller|Taller de la parte baja (muestra)|09/04/2024|Aqopata|64|15|79|20|15|no
2024|4|Asamblea|Asamblea de priorización y firma (muestra)|22/04/2024|Local comunal|212|45|257|34|27|sí
",
    )
}

/// The hearing of May was held; of September none is noted.
pub fn later_events() -> Vec<Vec<&'static str>> {
    rows(
        "
2024|5|Audiencia pública|Audiencia de mayo (muestra)|30/05/2025|Plaza de Armas|120|41|161|||no
2024|6|Informe del comité|Primer informe del comité (muestra)|30/06/2025|Municipalidad||||||no
",
    )
}

pub fn visits_of_august() -> Vec<Vec<&'static str>> {
    rows(
        "
2023/01|20/08/2025|Cerrada||Con candado; el técnico está de vacaciones|no
2024/08|27/08/2025|No se trabaja|40|La máquina está parada en el badén|no
2024/01|28/08/2025|Se trabaja|50|Faltan compuertas|no
",
    )
}

pub fn visits_of_october() -> Vec<Vec<&'static str>> {
    rows(
        "
2023/01|28/10/2025|En uso||Atienden de lunes a sábado|sí
2024/03|30/10/2025|Se trabaja|40|En Ch’illkapampa se vacía el techo; en T’ikapallana faltan ventanas|no
2024/08|05/11/2025|No se trabaja|40|Sigue igual que en agosto|no
",
    )
}
