### Español: la lengua en que se piensa; quechua e inglés la traducen.
### Palabras sencillas, frases de hasta 20 palabras, a lo más dos números en cada una.

## Palabras sueltas

unreviewed = sin revisar
sample = Muestra
sample-notice = MUESTRA: distrito inventado, cifras de demostración
money = Dinero
yes = Sí
not-yet = Todavía no
not-known = No se sabe
and-more = y { $said } más

## Números y fechas

sum-too-large = la suma es demasiado grande
millions = S/ { $n } millones
millions-whole = { $whole ->
    [1] S/ { $n } millón
   *[other] S/ { $n } millones
}
less-than-one = menos de 1
less-than-zero = menos de 0
almost-hundred = casi 100
just-over-hundred = algo más de 100
of-hundred = { $k } de 100
date-month = { $month } de { $year }
date-day = { $day } de { $month } de { $year }
count-agreements = { $n ->
    [one] { $n } acuerdo
   *[other] { $n } acuerdos
}

## Sectores, fuentes, estados

sector-water_sanitation = Agua y desagüe
sector-health = Salud
sector-education = Educación
sector-transport = Caminos y puentes
sector-farming = Chacra y riego
sector-energy = Luz
sector-environment = Ambiente
sector-housing = Vivienda y calles
sector-culture_sport = Cultura y deporte
sector-safety = Seguridad
sector-social = Protección social
sector-production = Producción y turismo
sector-communications = Comunicaciones
sector-management = Gestión
sector-other = Otros

source-siaf = SIAF
source-infobras = InfObras
source-ssi = SSI
source-investments = Banco de Inversiones
source-consulta-amigable = Consulta Amigable
source-procurement = SEACE
source-register = Registro del comité
source-long-siaf = SIAF, Ministerio de Economía: presupuesto y gasto
source-long-infobras = InfObras, Contraloría: avance de las obras
source-long-ssi = SSI, Ministerio de Economía: inversiones
source-long-investments = Banco de Inversiones: códigos y nombres de proyectos
source-long-consulta-amigable = Consulta Amigable: el mismo gasto, en página
source-long-procurement = SEACE: compras y contratos
source-long-register = Actas y apuntes del comité

source-state-ok = Al día
source-state-late = Con demora
source-state-silent = No responde
source-state-blocked = No deja entrar
source-state-drifted = Cambió de forma
source-state-never = Aún no cargada

work-state-not_started = Sin empezar
work-state-running = En obra
work-state-stopped = Parada
work-state-finished = Terminada

cause-contract_breach = Incumplimiento del contrato
cause-lack_of_funds = Falta de dinero
cause-payment_delay = Retraso en pagos
cause-design_deficiency = Problemas del expediente
cause-dispute = Controversia o arbitraje
cause-social_conflict = Conflicto social
cause-weather = Clima o desastre
cause-materials = Falta de materiales
cause-no_supervisor = Falta supervisor o inspector
cause-land = Terreno o permisos
cause-handover = Cambio de gestión
cause-management = Demora de trámites
cause-other = Otro
cause-not_stated = No dice el motivo

visit-state-work_going_on = hay trabajos
visit-state-no_work = no hay trabajos
visit-state-in_use = en uso
visit-state-not_working = no funciona
visit-state-closed = cerrada

reason-no_match = Todavía no sabemos qué proyecto público corresponde a este acuerdo
reason-zero_base = El presupuesto registrado es cero
reason-year_not_loaded = Aún no tenemos el archivo de ese año
reason-never_reported = La municipalidad no registró este dato
reason-silent = La fuente no responde
reason-contradictory = Dos fuentes dicen cosas distintas
reason-too_short = Hay muy pocos meses de datos
reason-no_baseline = No hay un dato anterior con qué comparar
reason-not_recorded = El comité todavía no anotó este dato
reason-small_group = El grupo es muy pequeño; no se muestra para cuidar a las personas
reason-norm_pending = Falta confirmar el plazo con la norma
not-computable = No se puede calcular: { $reason }.

step-N1 = Preguntar al alcalde por escrito
step-N2 = Pedir los documentos (acceso a la información)
step-N3 = Visitar la obra con la hoja de visita
step-N4 = Llevarlo al Consejo de Coordinación Local, a un diálogo o a la audiencia
step-N5 = Informar por escrito al Concejo
step-N6 = Avisar a la Contraloría, si una persona del comité lo decide
step-N7 = Apelar al Tribunal de Transparencia
step-N8 = Pedir que corrijan el registro
step-N9 = Acudir a la Defensoría del Pueblo
