//! The fourteen agreements in the words of those who signed them.

use super::rows;

pub const HEADER: &str = "Proceso,N°,Título,Texto del acta,Lugar,Sector,Tipo,Objetivo,Prioridad,CUI,Responsable,Origen,Página del acta,Línea del acta,Adenda,Fecha de la adenda,Motivo de la adenda,Reemplazado por,Monto 2024,Monto 2025,Monto 2026,Monto 2027";

pub fn as_signed() -> Vec<Vec<&'static str>> {
    rows(
        "
2023|1|Puesto de salud de Mosoqllaqta|Que se mejore el puesto de salud de Mosoqllaqta, que tenga dos cuartos más y techo que no se moje, porque las mamás esperan afuera con sus guaguas|Mosoqllaqta|Salud|Obra|Salud para todos|1|2999021|Gerencia de Infraestructura|Comunidad de Mosoqllaqta|3|4||||| 900000|||
2023|2|Camino Aqopata – Hatunchayoq|Abrir el camino de Aqopata hasta Hatunchayoq para sacar la papa y para que entre la ambulancia|Aqopata, Hatunchayoq|Transporte|Obra|Caminos que unen|2||Gerencia de Infraestructura|Comunidad de Aqopata|3|11|||||80000|600000|700000|
2024|1|Riego de Ch’illkapampa|Mejorar el canal de riego de Ch’illkapampa, que el agua no se pierda en el camino, y hacer un reservorio arriba para guardar el agua de la noche|Ch’illkapampa|Agropecuario|Obra|Agua para la chacra|1||Gerencia de Desarrollo Económico|Comité de regantes de Ch’illkapampa|4|1|||||| 900000|400000|
2024|2|Agua para Mosoqllaqta|Agua potable para Mosoqllaqta, para las 84 familias, con su baño cada una|Mosoqllaqta|Agua y saneamiento|Obra|Agua segura|2||Gerencia de Infraestructura|Comunidad de Mosoqllaqta|4|2|||||| 600000|1200000|
2024|3|Tres jardines de niños|Tres jardines de niños: en Ch’illkapampa, en Aqopata y en T’ikapallana, porque los chiquitos caminan una hora y en lluvia no llegan|Ch’illkapampa, Aqopata, T’ikapallana|Educación|Obra|Que los niños aprendan|3||Gerencia de Infraestructura|Asociaciones de padres de familia|4|3|||||| 5000000|4500000|
2024|4|Escuela de Aqopata|Que se termine la escuela de Aqopata, I.E. N° 50999, sus aulas y su cerco, que está a medio hacer desde la otra gestión|Aqopata|Educación|Obra|Que los niños aprendan|4||Gerencia de Infraestructura|APAFA de la I.E. 50999|4|5|||||| 2100000|1100000|
2024|5|Equipos del puesto de Mosoqllaqta|Equipar el puesto de salud de Mosoqllaqta: balanza, camilla, equipo para ver el latido de la guagua|Mosoqllaqta|Salud|Equipamiento|Salud para todos|5|2999005|Gerencia de Desarrollo Social|Promotoras de salud|4|7|||||| 180000||
2024|6|Capacitación de las JASS|Capacitar a las JASS para que cuiden el agua y sepan clorar, dos veces al año y en quechua|Todo el distrito|Agua y saneamiento|Actividad|Agua segura|6|2999060|Área Técnica Municipal|Federación de JASS|4|9|||||| 60000|60000|
2024|7|Agua para Sut’iq’ocha|Traer agua para Sut’iq’ocha desde el manante de arriba, que hasta ahora tomamos de la acequia|Sut’iq’ocha|Agua y saneamiento|Obra|Agua segura|7|2999007|Gerencia de Infraestructura|Comunidad de Sut’iq’ocha|4|10|||||| 1200000|750000|
2024|8|Camino a Wank’arani|Arreglar el camino de Qoriwayq’o a Wank’arani, todo, hasta la escuela, con sus badenes|Wank’arani|Transporte|Obra|Caminos que unen|8||Gerencia de Infraestructura|Comunidad de Wank’arani|4|12|||||| 1200000|1300000|
2024|9|Puestos para el mercado|Mercado con puestos techados para las señoras que venden los domingos|Qoriwayq’o|Producción, comercio y turismo|Obra|Que haya trabajo|9||Gerencia de Desarrollo Económico|Asociación de vendedoras|5|1|||||| x|800000|
2024|10|Lo que se llevó el río|Que se arregle lo que se llevó el río, como se habló en la asamblea|Parte baja|Otro|Obra|Caminos que unen|10||Alcaldía|Barrios de la parte baja|5|3|||||| x||
2024|11|Cancha para los jóvenes|Una losa deportiva para los jóvenes de Llik’apampa, para que no se vayan a jugar a la carretera|Llik’apampa|Cultura y deporte|Obra|Que los niños aprendan|11||Gerencia de Desarrollo Social|Jóvenes de Llik’apampa|5|4|||||| x||
2024|12|Cosecha de agua en Hatunq’ocha|Hacer la cosecha de agua en la laguna Hatunq’ocha, cuando toque, después de los canales|Hatunq’ocha|Agropecuario|Obra|Agua para la chacra|12||Gerencia de Desarrollo Económico|Comunidades de la parte alta|5|6|||||||840000|840000
",
    )
}

/// Two addenda of July 2025: more families for the water, and the market gives way to the lagoon.
pub fn as_amended() -> Vec<Vec<&'static str>> {
    rows(
        "
2024|2|Agua para Mosoqllaqta|Agua potable para Mosoqllaqta, para las 112 familias, también las de la parte alta, con su baño cada una|Mosoqllaqta|Agua y saneamiento|Obra|Agua segura|2||Gerencia de Infraestructura|Comunidad de Mosoqllaqta|4|2|Adenda N° 01-2025|18/07/2025|Se contaron 28 familias más||| 1260000|1260000|
2024|9|Puestos para el mercado|Mercado con puestos techados para las señoras que venden los domingos|Qoriwayq’o|Producción, comercio y turismo|Obra|Que haya trabajo|9||Gerencia de Desarrollo Económico|Asociación de vendedoras|5|1|Adenda N° 02-2025|18/07/2025|El terreno no se pudo conseguir|12|| x|800000|
2024|12|Cosecha de agua en Hatunq’ocha|Hacer la cosecha de agua en la laguna Hatunq’ocha, cuando toque, después de los canales|Hatunq’ocha|Agropecuario|Obra|Agua para la chacra|12|2999012|Gerencia de Desarrollo Económico|Comunidades de la parte alta|5|6|Adenda N° 02-2025|18/07/2025|Toma el lugar del acuerdo 9||||840000|840000
",
    )
}
