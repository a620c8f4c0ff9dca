//! The multi-annual programme: what it was, and what the assembly of 2024 made of it.

use super::rows;

pub const HEADER: &str = "Versión,N°,Objetivo,Nombre del proyecto,CUI,Acuerdo,Validado,Origen,Monto 2024,Monto 2025,Monto 2026,Monto 2027";

pub fn lines() -> Vec<Vec<&'static str>> {
    rows(
        "
2024-2026|1|Salud para todos|Puesto de salud de Mosoqllaqta|2999021|2023/01|sí|Población|900000|||
2024-2026|2|Caminos que unen|Camino vecinal Aqopata - Hatunchayoq|2999022|2023/02|sí|Población|80000|600000|700000|
2024-2026|3|Agua segura|Agua potable de Qoriwayq’o|2999032||sí|Municipalidad|1500000|||
2024-2026|4|Que los niños aprendan|Estadio municipal de Qoriwayq’o|2999031||sí|Municipalidad|800000|||
2024-2026|5|Agua para la chacra|Estudio de riego de la parte alta|||no|Municipalidad||300000||
2024-2026|6|Caminos que unen|Camino vecinal Qoriwayq’o - Pukaq’asa|2999033||sí|Municipalidad|1100000|||
2025-2027|1|Agua para la chacra|Riego de Ch’illkapampa|2999003|2024/01|sí|Población||900000|400000|
2025-2027|2|Agua para la chacra|Reservorio nocturno de Ch’illkapampa Alta|2999013|2024/01|sí|Población||320000||
2025-2027|3|Agua segura|Agua potable y baños de Mosoqllaqta|2999002|2024/02|sí|Población||600000|1200000|
2025-2027|4|Que los niños aprendan|Tres jardines de niños|2999001|2024/03|sí|Población||5000000|4500000|
2025-2027|5|Que los niños aprendan|Escuela 50999 de Aqopata|2999004|2024/04|sí|Población||2100000|1100000|
2025-2027|6|Salud para todos|Equipos del puesto de salud de Mosoqllaqta|2999005|2024/05|sí|Población||180000||
2025-2027|7|Agua segura|Capacitación de las JASS|2999006|2024/06|sí|Población||60000|60000|
2025-2027|8|Agua segura|Agua potable de Sut’iq’ocha|2999007|2024/07|sí|Población||1200000|750000|
2025-2027|9|Caminos que unen|Camino a Wank’arani, tramo I|2999008|2024/08|sí|Población||700000|600000|
2025-2027|10|Caminos que unen|Camino a Wank’arani, tramo II|2999018|2024/08|sí|Población||500000|700000|
2025-2027|11|Que haya trabajo|Mercado de abastos de Qoriwayq’o|2999009|2024/09|sí|Población|||800000|
2025-2027|12|Caminos que unen|Daños de las lluvias en la parte baja|||sí|Población|||150000|
2025-2027|13|Que los niños aprendan|Losa deportiva de Llik’apampa|2999011|2024/11|sí|Población||240000||
2025-2027|14|Agua para la chacra|Siembra y cosecha de agua en Hatunq’ocha|2999012|2024/12|sí|Población|||840000|840000
2025-2027|15|Que haya trabajo|Plaza de Armas de Qoriwayq’o|2999041||sí|Municipalidad||1200000|900000|
2025-2027|16|Que haya trabajo|Palacio municipal|2999042||sí|Municipalidad||1600000|1800000|
2025-2027|17|Caminos que unen|Calles del barrio Wayq’opata|2999043||sí|Municipalidad||700000|850000|
2025-2027|18|Salud para todos|Camal municipal|2999044||sí|Municipalidad||210000||
2025-2027|19|Caminos que unen|Cargador frontal|2999045||sí|Municipalidad||450000||
2025-2027|20|Salud para todos|Limpieza pública|2999046||sí|Municipalidad||300000|300000|
2025-2027|21|Que haya trabajo|Mirador de Pukaq’asa|2999047||sí|Municipalidad||260000|400000|
2025-2027|22|Caminos que unen|Alumbrado de la avenida principal|2999048||sí|Municipalidad||150000||
",
    )
}
