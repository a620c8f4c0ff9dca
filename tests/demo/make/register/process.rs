//! The steps of the process of 2024 as the committee noted them, and what it taught.

use super::rows;

pub const STEPS: &str =
    "Proceso,Paso,Planeado desde,Planeado hasta,Real desde,Real hasta,Documento,Nota";
pub const LESSONS: &str = "Proceso,N°,Tipo,Texto,Paso,Quién lo dijo";

/// Two steps stand nowhere: what is not noted has no date.
pub fn steps() -> Vec<Vec<&'static str>> {
    rows(
        "
2024|1|15/01/2024|31/01/2024|22/01/2024|09/02/2024|Resolución de Alcaldía N° 009-2024-MDQ (muestra)|
2024|2|01/03/2024|15/03/2024|18/03/2024|18/03/2024|Ordenanza N° 003-2024-MDQ (muestra)|
2024|3|18/03/2024|22/03/2024|19/03/2024|01/04/2024|Libro de inscripción de agentes (muestra)|La parte alta se inscribió después
2024|4|25/03/2024|25/03/2024|||Lista archivada (muestra)|
2024|5|01/04/2024|05/04/2024|||Actas de los dos talleres (muestra)|
2024|6|12/04/2024|12/04/2024|||Acta de acuerdos y compromisos (muestra)|
2024|7|12/04/2024|12/04/2024|22/04/2024|22/04/2024|Acuerdo de Concejo N° 021-2024-MDQ (muestra)|
2024|8|01/05/2024|31/05/2024||||
2024|9|01/06/2024|30/06/2024|14/08/2024|14/08/2024|Constancia de capacitación (muestra)|
2024|11|01/07/2024|31/12/2025||||
2024|12|30/06/2025|30/06/2025|||Informe del comité (muestra)|
",
    )
}

pub fn lessons() -> Vec<Vec<&'static str>> {
    rows(
        "
2024|1|Problema|La convocatoria llegó a la parte alta tres días antes de la inscripción|3|Comunidades de la parte alta
2024|2|Problema|A la asamblea vinieron 45 mujeres; un año antes fueron 105|6|Promotoras de salud
2024|3|Acierto|Hacer un taller en cada parte del distrito, no uno solo en el pueblo|5|Equipo técnico
2024|4|Acierto|Elegir al comité el mismo día, delante de todos|7|Comité de regantes
2024|5|Propuesta|Convocar por radio y con un mes, y poner a alguien que cuide a los niños|3|Promotoras de salud
2024|6|Propuesta|Escribir en el acta el código único de cada proyecto|6|Comité de vigilancia
",
    )
}
