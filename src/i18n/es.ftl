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

## La escalera de un acuerdo

rung-signed = Firmado en el acta
rung-identified = Ya es proyecto
rung-programmed = En el plan de 3 años
rung-in_opening_budget = Dinero al abrir el año
rung-in_budget = Dinero vigente
rung-design_approved = Expediente aprobado
rung-committed = Dinero reservado
rung-accrued = Se empezó a gastar
rung-started = Obra empezada
rung-finished = Obra terminada
rung-received = Obra entregada
rung-in_service = En uso y cuidada

stretch-agreement = Acuerdo
stretch-budget = Presupuesto
stretch-preparation = Preparación
stretch-work = Obra
stretch-service = Servicio

rung-tail-skipped = no pasó por aquí
rung-tail-unknown = no se sabe
rung-tail-contradicted = no coincide
rung-tail-lost = se retiró
rung-tail-not_applicable = no corresponde

step-of = Peldaño { $n } de { $total }
step-none = Ningún peldaño todavía
ladder-title = Escalera del acuerdo { $number }: llegó al peldaño { $n } de { $total }
ladder-title-none = Escalera del acuerdo { $number }: ningún peldaño todavía
ladder-done = Hechos: { $list }.
ladder-lost = Se retiró: { $list }.
ladder-contradicted = No coincide: { $list }.
ladder-unknown = No se sabe: { $list }.
ladder-skipped = No pasó por: { $list }.
ladder-not-yet = Todavía no: { $list }.
ladder-not-applicable = No corresponde: { $list }.
ladder-unconfirmed = Falta que una persona confirme qué proyecto es.
late-tag = retraso
stopped-tag = parada

## Cómo va un acuerdo

situation-done = Cumplido
situation-on_track = En camino
situation-late = Con retraso
situation-contradicted = No coincide
situation-gone = Ya no figura
situation-unknown = No se sabe
situation-not_due = Aún no toca
situation-replaced = Cambiado por acta

story-done = «{ $title }» está terminada y entregada desde el { $date }.
story-done-undated = «{ $title }» está cumplido. Los registros no dicen desde qué día.
story-on_track = Va como se esperaba: llegó al peldaño { $n } de { $total }.
story-slow = La obra va más lenta de lo previsto: hecha { $done } de 100; se esperaba { $expected }. Dato de { $month }.
story-no-money = Es el año de «{ $title }» y al { $date } no figura dinero para ella.
story-no-money-undated = Es el año de «{ $title }» y no figura dinero para ella.
story-observed = Según el registro: { $words }.
story-late = Va después de lo que se esperaba.
story-gone = «{ $title }» tenía { $amount } y desde { $month } ya no figura. No sabemos por qué.
story-gone-undated = «{ $title }» tenía { $amount } y ya no figura. No sabemos por qué.
story-gone-plan = «{ $title }» ya no figura donde estaba. No sabemos por qué.
story-contradicted = { $one } dice { $x }; { $other } dice { $y }. No coinciden.
story-disagree = Dos registros dicen cosas distintas. No coinciden.
story-unmatched = Todavía no sabemos qué proyecto cumple este acuerdo.
story-unconfirmed = Parece ser el proyecto { $target }. Falta que una persona lo confirme.
story-silent = { $source } no responde desde el { $date }.
story-silent-undated = { $source } no responde.
story-unknown = Los registros no alcanzan para saber cómo va.
story-not_due = Su primer año es { $year }. Aún no toca.
story-replaced = Un acta firmada lo cambió por el acuerdo { $number }.
story-replaced-unnamed = Un acta firmada lo cambió.

disputed-accrued = gastado
disputed-pia = dinero al abrir el año
disputed-pim = dinero vigente
disputed-execution_rate = avance del gasto
disputed-physical_progress = avance de la obra
disputed-work_state = estado de la obra
disputed-start_date = inicio de la obra
disputed-cost = costo

pace-on_time = A tiempo
pace-late = Con retraso
pace-stopped = Parada
pace-unknown = No se sabe

## Notas al lado de un peldaño

rung-note-no-scan = sin copia del acta
rung-note-no-acta = el acta no está en el registro
rung-note-no-date = el acta no dice la fecha de la firma
rung-note-no-signatories = el acta no dice quiénes firmaron
rung-note-two-actas = hay dos versiones del acta a la vez
rung-note-only-proposed = hay un proyecto parecido; falta confirmarlo
rung-note-not-in-files = el código no aparece en los archivos de la municipalidad
rung-note-no-match = todavía no sabemos qué proyecto es
rung-note-no-programme = no tenemos el plan de 3 años
rung-note-left-programme = estaba en el plan anterior y no está en el de ahora
rung-note-nothing-programmed = está en el plan sin dinero para ningún año
rung-note-year-not-loaded = falta el archivo de un año
rung-note-year-not-begun = su año todavía no empieza
rung-note-money-gone = tenía dinero y ahora no
rung-note-amounts-differ = dos fuentes dicen montos distintos
rung-note-more-spent-than-set-aside = se gastó más de lo reservado
rung-note-not-reported = ningún registro lo dice
rung-note-design-disputed = tiene fecha de aprobación y figura sin expediente
rung-note-no-work-registered = no hay obra registrada
rung-note-by-state = lo dice el estado de la obra, sin fecha
rung-note-by-progress = lo dice el avance, sin fecha
rung-note-by-visit = lo vio el comité
rung-note-progress-without-start = figura sin empezar y con avance
rung-note-started-before = empezó más de un año antes de la firma
rung-note-progress-differs = dos fuentes dicen avances distintos
rung-note-finished-below-whole = figura terminada con avance menor a 100
rung-note-whole-not-finished = figura en 100 y sin terminar
rung-note-finished-and-stopped = figura terminada y parada a la vez
rung-note-received-before-end = figura recibida antes de terminar
rung-note-settled = con liquidación
rung-note-no-visit = el comité no la visita desde hace un año
rung-note-no-closing = en uso; falta saber quién la mantiene
rung-note-out-of-use = en la visita no estaba en uso
rung-note-closed-out-of-use = figura cerrada y en la visita no estaba en uso
rung-note-studies-only = es gasto en estudios
rung-note-part = { $done } de { $all } obras

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

## Informe: cabeza y partes

report-title = Informe de { $month }
report-committee = Comité de Vigilancia de { $name }
report-question = ¿Cómo van nuestros acuerdos?
report-data-until = Cifras al { $date }.
report-data-unknown = Todavía no hay archivos de presupuesto de este año.
report-as-of = Hecho con lo que se sabía el { $date }.
report-not-municipality = Este informe es del comité y de quienes lo apoyan. No es de la municipalidad.
report-door = Las cifras vienen de sistemas públicos; cada una enseña de dónde salió.
report-trace-hint = Cada nota lleva la dirección del dato. Con «actaviva trace» se llega al archivo, la fila y la fecha.
report-first = Es el primer informe: todavía no hay con qué comparar.
report-no-change = Nada cambió desde el informe de { $month }.
report-draft-note = El quechua de este informe no está revisado. Por eso se lee primero el castellano.

section-summary = Resumen
section-money = El dinero de este año
section-changes = Qué cambió desde el informe de { $month }
section-changes-first = Qué cambió
section-corrections = Lo que dijimos y lo que la fuente dice ahora
section-agreements = Los acuerdos, primero los que hay que mirar
section-look = Hay que mirar
section-works = Las obras
section-questions = Qué preguntar, a quién y hasta cuándo
section-assembly = Para la asamblea: tres preguntas
section-unknowns = Lo que no se sabe
section-people = Quiénes decidimos
section-sources = De dónde sale
section-annex = Anexo: fórmulas y cifras
section-notes = Notas: la dirección de cada cifra

## Informe: resumen

summary-of = De { $said } { $n ->
    [one] acuerdo
   *[other] acuerdos
}: { $parts }.
summary-none = Todavía no hay ningún acuerdo registrado. El primer paso es cargar el acta firmada.
summary-going = { $said } { $n ->
    [one] cumplido o en camino
   *[other] cumplidos o en camino
}
summary-look = { $said } hay que mirar
summary-unknown = de { $said } no se sabe
summary-not-due = { $said } aún no { $n ->
    [one] toca
   *[other] tocan
}
summary-replaced = Además, { $said } { $n ->
    [one] fue cambiado
   *[other] fueron cambiados
} por un acta firmada.
summary-levels = { $money } { $nmoney ->
    [one] tiene
   *[other] tienen
} dinero, { $started } { $nstarted ->
    [one] empezó
   *[other] empezaron
}, { $finished } { $nfinished ->
    [one] terminó
   *[other] terminaron
}.
icons-title = Los { $n } acuerdos, uno por figura
icons-caption = Una figura por acuerdo
icons-of-ten = De cada 10 acuerdos
table-same = Lo mismo en números
column-situation = Cómo va
column-agreements = Acuerdos
column-amount = Monto del acta
column-note = Nota
column-source = Fuente
column-state = Estado
column-data-until = Datos hasta
column-seen = Visto el
column-pia = Al abrir el año (PIA)
column-pim = Vigente (PIM)
column-certified = Reservado (certificado)
column-accrued = Gastado (devengado)
column-share = Gastado de 100
column-what = Qué
column-work = Obra
column-built = Hecho
column-expected = Se esperaba
column-paid = Pagado
column-reported = Último dato
column-end = Debe terminar
column-sector = Sector
column-year = Año
column-men = Hombres
column-women = Mujeres
column-total = Total
column-women-share = Mujeres de 100
column-indicator = Indicador
column-subject = De quién
column-value = Valor
column-parts = Numerador y denominador
column-formula = Fórmula
column-step = Peldaño
column-agreement = Acuerdo
column-said = Dijimos
column-now = Ahora dice
column-date = Fecha
column-evidence = Dirección

## Informe: dinero

money-spent = De cada 100 soles para obras, { $k } ya se gastaron.
money-spent-none = Del dinero para obras todavía no se ha gastado nada.
money-before = El año pasado, a esta fecha, eran { $k }.
money-opened = El año empezó con { $pia } para obras; ahora hay { $pim }.
money-unknown = Todavía no tenemos el archivo del gasto de { $year }.
money-no-budget = Sin dinero vigente para obras en { $year }.
money-agreed = De cada 100 soles para obras, { $k } son de acuerdos.
money-agreed-none = Ningún sol para obras está en los acuerdos que ya sabemos qué proyecto son.
money-unagreed = { $amount } se usan en obras que no están en el acta. Puede haber razones: continuidad, emergencia.
money-sectors = De cada 100 soles para obras, { $k } van a agua, educación, salud y caminos.
money-canon = Del canon de este año se gastaron { $k } de cada 100 soles.
money-canon-agreed = De cada 100 soles de canon para obras, { $k } van a acuerdos.
money-foncomun = Del FONCOMUN, { $k } de cada 100 soles son para obras.
money-chart-title = Dinero para obras en { $year }
money-chart-desc = Vigente { $pim }. Reservado { $certified }. Gastado { $accrued }. Al abrir el año { $pia }.
chart-in-force = Vigente
chart-spent = Gastado
chart-reserved = Reservado
money-chart-empty = Sin dinero vigente
line-chart-title = Gasto en obras mes a mes: { $year } y años pasados
line-chart-desc = Soles gastados de cada 100, de enero a diciembre. { $list }
line-chart-year = { $year }: { $values }.
line-chart-no-band = Hay menos de dos años pasados: no se dibuja la franja.
line-chart-missing = sin dato
row-total = Todo lo que tiene la municipalidad
row-investment = Para obras y proyectos
row-agreed = De acuerdos
row-unagreed = Fuera de los acuerdos
rubro-18 = Canon y regalías (rubro 18)
rubro-07 = FONCOMUN (rubro 07)
rubro-investment = { $rubro }, para obras
rubro-agreed = { $rubro }, para acuerdos
caption-money = El dinero de { $year }
caption-sectors = Dinero para obras por sector
caption-largest = Obras y proyectos más grandes fuera de los acuerdos
caption-past = Soles gastados de cada 100, mes a mes
foot-source = { $source }, al { $date }.

## Informe: acuerdos y obras

agreement-number = Acuerdo { $number } del acta { $year }
agreement-signed = Firmado el { $date }.
agreement-signed-undated = El acta no dice la fecha.
agreement-acta-place = Acta, página { $page }, línea { $line }.
agreement-acta-page = Acta, página { $page }.
agreement-amended = Versión { $n }, firmada el { $date }.
agreement-amended-undated = Versión { $n }.
agreement-amount = { $amount } en el acta.
agreement-no-amount = El acta no dice el monto.
agreement-text = Dice el acta
official-name = Nombre oficial
rung-by-rung = Peldaño por peldaño
codes-line = CUI { $cuis }
codes-works = InfObras { $works }
money-of-agreement = De cada 100 soles de este año se gastaron { $k }.
work-built = Hecha { $k } de 100
work-expected = se esperaba { $k }
work-gap = La diferencia es de { $n } puntos.
work-title = Obra { $code }
work-chart-title = Obra { $code }: hecho y pagado
work-chart-desc = Hecho { $built } de 100. Pagado { $paid } de 100. Se esperaba { $expected }.
work-chart-built = Obra
work-chart-paid = Dinero
work-chart-expected = se esperaba { $k }
work-ends = Debía terminar el { $date }.
work-moved = La fecha cambió al { $date }.
work-ended = Terminó el { $date }.
work-stopped = La municipalidad registró una paralización desde el { $date }. Motivo: { $cause }.
work-stopped-undated = La municipalidad registró una paralización. Motivo: { $cause }.
work-no-report = Nadie registró el avance de esta obra.
work-others = { $n ->
    [one] Hay { $n } obra más de la municipalidad que no se cuenta aquí.
   *[other] Hay { $n } obras más de la municipalidad que no se cuentan aquí.
}
work-none = No hay obras registradas de estos acuerdos.
work-visit = Visita del comité el { $date }: { $state }.
work-of-agreement = Es de: { $list }
work-no-agreement = No está en los acuerdos

## Informe: preguntas y respuestas

question-expected = Se esperaba
question-observed = Se ve
question-ask = Preguntar
question-next = Qué sigue
question-by = Respuesta esperada hasta el { $date } (15 días hábiles; es costumbre, no plazo de ley).
question-by-past = La respuesta se esperaba hasta el { $date } (15 días hábiles; es costumbre, no plazo de ley).
question-promised = La municipalidad prometió terminar el { $date }.
question-promise-past = La fecha prometida ({ $date }) pasó hace { $n } { $n ->
    [one] día
   *[other] días
}.
question-none = No hay preguntas abiertas este mes.
question-ground = Fundamento: { $ground }
question-about-municipality = La municipalidad
question-about-committee = El comité
reply-given = Respondió { $by } el { $date }: «{ $text }»
reply-none = Sin respuesta al { $date }.
reply-heading = Lo que responde la municipalidad
records-heading = Lo que muestran los registros
records-note = Esto es lo que dicen los registros públicos; puede haber una explicación.

ask-agreement_unmatched = ¿Cuál es el código único (CUI) de «{ $title }»?
ask-behind_valuation = ¿Por qué «{ $title }» va por debajo de lo programado, y cuál es el nuevo calendario?
ask-budget_missing = ¿Cuándo tendrá presupuesto «{ $title }»?
ask-budget_removed = ¿Por qué bajó el dinero de «{ $title }», y con qué documento?
ask-contract_terminated = ¿Por qué terminó antes el contrato de «{ $title }», y quién seguirá la obra?
ask-cost_exceeded = ¿Por qué lo gastado en «{ $title }» pasa el costo registrado?
ask-cost_growth = ¿Por qué subió el costo de «{ $title }»?
ask-design_delayed = ¿Cuándo estará el expediente técnico de «{ $title }»?
ask-f12b_stale = ¿Cuándo se actualizará el seguimiento (formato 12-B) de «{ $title }»?
ask-finished_not_received = ¿Cuándo se recibirá la obra «{ $title }»?
ask-hearing_missing = ¿Cuándo fue, o cuándo será, la audiencia pública?
ask-investment_deactivated = ¿Por qué se desactivó el proyecto de «{ $title }», y cuál lo reemplaza?
ask-money_ahead = ¿Qué se pagó en «{ $title }» que todavía no se ve en la obra?
ask-no_commitment = ¿Cuándo se separará el dinero de «{ $title }»?
ask-not_in_service = ¿Qué falta para que «{ $title }» se use?
ask-overdue_work = ¿Cuándo terminará «{ $title }»?
ask-programme_dropped = ¿Por qué salió «{ $title }» de la programación?
ask-record_stale = ¿Cuándo se actualizará el registro de «{ $title }»?
ask-repeated_extensions = ¿Por qué se alargó el plazo de «{ $title }», y hasta cuándo?
ask-single_bidder = ¿Cómo se invitó a la compra de «{ $title }»?
ask-slow_award = ¿En qué paso está la compra de «{ $title }»?
ask-slow_spending = ¿Qué falta para gastar el dinero de «{ $title }» este año?
ask-sources_disagree = ¿Cuál de los dos datos de «{ $title }» es el correcto?
ask-stalled_work = ¿Por qué no se registra avance en «{ $title }», y cuándo seguirá?
ask-stoppage_declared = ¿Cuándo se reanudará «{ $title }»?
ask-women_share_drop = ¿Qué se hará para que vengan más mujeres a la próxima asamblea?
ask-work_not_started = ¿Cuándo empezará la obra «{ $title }»?
ask-year_end_risk = ¿Qué parte del dinero de «{ $title }» quedará sin usar este año?
ask-term_ending = ¿Quiénes seguirán en el comité, y cuándo es la entrega?
ask-other = ¿Qué explica la municipalidad sobre «{ $title }»?
ask-municipality = la municipalidad

## Informe: cambios, correcciones, lo que no se sabe

change-lost = «{ $title }»: se retiró «{ $rung }».
change-money_down = A «{ $title }» le bajaron el dinero: de { $before } a { $now }.
change-money_up = «{ $title }» tiene más dinero: de { $before } a { $now }.
change-alert_opened = «{ $title }»: nueva alerta. Según el registro, { $observed }.
change-situation = «{ $title }» pasó de «{ $before }» a «{ $now }».
change-climbed = «{ $title }» llegó a «{ $rung }» el { $date }.
change-climbed-undated = «{ $title }» llegó a «{ $rung }».
change-amended = «{ $title }» cambió por un acta firmada: { $document }.
change-amended-unnamed = «{ $title }» cambió por un acta firmada.
change-new = «{ $title }» es un acuerdo nuevo en el registro.
change-confirmed = Una persona confirmó qué proyecto es «{ $title }».
change-replied = { $by } respondió el { $date } sobre «{ $title }».
change-replied-promise = { $by } respondió el { $date } sobre «{ $title }» y prometió una fecha: { $promised }.
change-alert_closed = «{ $title }»: se cerró una alerta.

correction-line = Antes dijimos { $said }. La fuente ahora dice { $now } para la misma fecha.
correction-investment = Gastado en obras al { $date }
correction-agreement = Gastado en «{ $title }» al { $date }
correction-work = Avance de la obra { $code } al { $date }
correction-none = Ningún dato antiguo cambió.

unknown-no_acta = No hay ningún acta cargada. Con ella se sabrá qué se acordó y cómo va.
unknown-unmatched = { $n ->
    [one] De { $said } acuerdo no sabemos qué proyecto público es
   *[other] De { $said } acuerdos no sabemos qué proyecto público son
}: { $list }. Lo sabe la municipalidad: pida el código único (CUI).
unknown-unconfirmed = { $n ->
    [one] En { $said } acuerdo hay un proyecto parecido
   *[other] En { $said } acuerdos hay un proyecto parecido
}: { $list }. Falta que una persona lo confirme.
unknown-rung = «{ $rung }»: ningún registro lo dice de { $list }.
unknown-in_service = Si está en uso y cuidada: { $list }. Lo dice una visita del comité.
unknown-no_progress = { $n ->
    [one] Nadie registró el avance de { $said } obra
   *[other] Nadie registró el avance de { $said } obras
}: { $list }.
unknown-source-silent = { $source } no responde. Lo que decimos de ahí es del { $date }.
unknown-source-silent-undated = { $source } no responde.
unknown-source-never = De { $source } todavía no se cargó ningún archivo.
unknown-source-blocked = { $source } no deja entrar. Una persona puede subir el archivo a mano.
unknown-no_scan = No tenemos copia del acta de { $year }.
unknown-no_participation = No está anotado cuántas personas fueron en { $year }.
unknown-measures = No se puede calcular ({ $reason }): { $list }.
unknown-none = De lo que este informe cuenta, no falta ningún dato.

## Informe: participación

people-year = En { $year } participaron { $total } personas: { $men } hombres y { $women } mujeres.
people-year-few = En { $year } participaron { $men } hombres y { $women } mujeres.
people-few = menos de 5
people-share = De cada 100 participantes, { $k } fueron mujeres.
people-fewer = Participaron { $n } personas menos que en { $year }.
people-more = Participaron { $n } personas más que en { $year }.
people-same = Participaron las mismas personas que en { $year }.
people-women-fewer = De { $before } a { $now } mujeres: { $n } menos.
people-women-more = De { $before } a { $now } mujeres: { $n } más.
people-women-same = El número de mujeres no cambió.
people-share-change = La parte de mujeres pasó de { $before } a { $now }: { $points } puntos.
people-none = No está anotado quiénes participaron.
people-committee = El comité tiene { $women } { $nwomen ->
    [one] mujer
   *[other] mujeres
} y { $men } { $nmen ->
    [one] hombre
   *[other] hombres
}.
people-hearings = { $n ->
    [0] No tenemos registro de audiencias públicas en { $year }.
    [one] En { $year } hubo { $said } audiencia pública.
   *[other] En { $year } hubo { $said } audiencias públicas.
}
people-organisations = Se invitó a { $invited } organizaciones y vinieron { $attended }.
people-chart-title = Quiénes vinieron: { $list }

## Guion para leer en voz alta

aloud-pause = (pausa)
aloud-greeting = Buenos días, vecinas y vecinos.
aloud-who = Habla el Comité de Vigilancia de { $name }.
aloud-month = Este es el informe de { $month }.
aloud-sample = Atención: es una muestra. El distrito y las cifras son inventados.
aloud-look = Hay que mirar { $said } { $n ->
    [one] cosa
   *[other] cosas
}.
aloud-nothing-to-look = Este mes ningún acuerdo pide que lo miremos.
aloud-ordinal = { $n ->
    [1] Primero
    [2] Segundo
   *[other] Tercero
}: { $title }.
aloud-more = Hay { $said } más en el papel.
aloud-changes = Esto cambió desde el informe de { $month }.
aloud-unknown = Esto no se sabe todavía.
aloud-questions = Para la asamblea, { $said } { $n ->
    [one] pregunta
   *[other] preguntas
}.
aloud-people = Y esto de nosotros mismos.
aloud-where = El informe en papel tiene todas las cifras y de dónde sale cada una.
aloud-end = Este informe es del comité. No es de la municipalidad. Gracias.
aloud-reply-cut = La respuesta completa está en el papel.
aloud-ordinal-f = { $n ->
    [1] Primera
    [2] Segunda
   *[other] Tercera
}: { $text }

## El estado de una alerta

alert-state-pending = por revisar
alert-state-open = abierta
alert-state-notified = avisada
alert-state-acknowledged = recibida
alert-state-replied = respondida
alert-state-verifying = en verificación
alert-state-resolved = resuelta
alert-state-confirmed = confirmada
alert-state-disputed = en discusión
alert-state-promise_broken = promesa vencida
alert-state-dismissed = descartada
alert-state-silenced = silenciada
alert-state-archived = archivada
severity-1 = mirar
severity-2 = preguntar
severity-3 = actuar este mes

## El libro de cuentas (xlsx)

book-how = Cómo se lee
book-sheets = Hojas
book-count = { $n ->
    [one] ({ $n } fila)
   *[other] ({ $n } filas)
}
book-rule-empty = Celda vacía
book-rule-empty-means = No se sabe, o no hay nada que decir. La columna «Por qué está vacío» da el motivo. Nunca quiere decir cero.
book-rule-amounts = Montos
book-rule-amounts-means = En soles, con céntimos. Las cifras de dos conjuntos de datos se comparan, no se suman.
book-rule-rates = De 100
book-rule-rates-means = Los avances y las partes van de 0 a 100, sin el signo.
book-rule-notes = Notas
book-rule-notes-means = El número de nota lleva a la hoja Notas, y su dirección a la hoja Evidencia: archivo, huella y fila.
book-rule-replies = Respuestas
book-rule-replies-means = Si cita una alerta, cite también la respuesta. Está en la misma fila.
book-rule-programs = Para programas
book-rule-programs-means = El archivo .csv, con su .datapackage.json, y el .json tienen los mismos datos con nombres que no cambian de lengua.
holds-text = Texto
holds-address = Dirección
holds-code = Código
holds-amount = Número con céntimos
holds-rate = Número de 0 a 100
holds-count = Número entero
holds-day = Fecha
holds-month = Mes
not-told-here = El informe no da esta cifra aquí; está en «actaviva figures»
money-of-whole = Toda la municipalidad
money-of-rubro = Por rubro
money-of-sector = Obras por sector
money-of-past = Al mismo mes de años anteriores
money-of-unagreed = Fuera de los acuerdos
money-part-total = Todo el presupuesto
money-part-investment = Obras y proyectos
money-part-agreed = Obras y proyectos de los acuerdos
money-part-unagreed = Obras y proyectos fuera de los acuerdos
agreement-kind-work = Obra
agreement-kind-equipment = Equipamiento
agreement-kind-activity = Actividad
item-agreements = Acuerdos vigentes
item-going = Cumplidos o en camino
item-look = Hay que mirar
item-not_due = Aún no toca
item-unknown = No se sabe
item-replaced = Cambiados por acta
item-with_money = Con dinero vigente
item-started = Empezados
item-finished = Terminados
item-hearings = Audiencias públicas del año
item-committee_women = Mujeres en el comité
item-committee_men = Hombres en el comité
item-committee_unknown = En el comité, sin dato
unit-percent = de cada 100
unit-points = puntos
unit-soles = soles
unit-count = cuenta
unit-persons = personas
unit-days = días
unit-months = meses
unit-rung = peldaño
unit-date = fecha
book-front = Léame
book-columns = Columnas
book-columns-means = Qué significa cada columna de cada hoja.
book-summary = Resumen
book-summary-means = Cuántos acuerdos están cómo.
book-agreements = Acuerdos
book-agreements-means = Cada acuerdo vigente: cómo va, su dinero, las palabras del acta.
book-rungs = Escalera
book-rungs-means = Cada peldaño de cada acuerdo.
book-money = Dinero
book-money-means = El dinero de la municipalidad, por partes.
book-months = Mes a mes
book-months-means = Lo gastado en obras desde enero, por año.
book-works = Obras
book-works-means = Lo hecho, lo que se esperaba, lo pagado, las fechas.
book-progress = Avance
book-progress-means = El avance de cada obra, mes a mes.
book-visits = Visitas
book-visits-means = Lo que vio el comité.
book-alerts = Alertas y respuestas
book-alerts-means = Qué preguntar, a quién y hasta cuándo; la respuesta, en la misma fila.
book-changes = Cambios
book-changes-means = Qué cambió desde el informe anterior.
book-corrections = Correcciones
book-corrections-means = Lo que dijimos y lo que la fuente dice ahora.
book-participation = Participación
book-participation-means = Quiénes fueron a la asamblea.
book-sources = Fuentes
book-sources-means = De dónde sale todo, y si responde.
book-unknowns = Lo que no se sabe
book-unknowns-means = Y quién lo puede decir.
book-measures = Medidas
book-measures-means = Cada medida con sus dos partes, su fórmula y su fundamento.
book-notes = Notas
book-notes-means = La dirección de cada cifra.
book-rows = Evidencia
book-rows-means = El archivo, la huella y la fila detrás de cada dirección.

## Columnas: libro, CSV y datos abiertos

term-agreement = Acuerdo
term-agreement-means = Municipalidad, año del proceso y número del acta: 990101/2024/03.
term-title = Título
term-title-means = Título corto del acuerdo, escrito por personas.
term-text = Palabras del acta
term-text-means = El acuerdo como está escrito en el acta.
term-place = Lugar
term-place-means = Dónde se acordó hacerlo.
term-sector = Sector
term-sector-means = Para qué es: agua, salud, educación.
term-kind = Clase
term-kind-means = Obra, equipamiento o actividad.
term-situation = Cómo va
term-situation-means = La palabra que resume el acuerdo.
term-story = En una frase
term-story-means = Lo que dice el informe del acuerdo.
term-step = Peldaño
term-step-means = Lugar del peldaño más alto alcanzado, entre los que corresponden.
term-applicable = Peldaños que corresponden
term-applicable-means = Cuántos de los doce peldaños corresponden a esta clase de acuerdo.
term-reached = Llegó a
term-reached-means = Nombre del peldaño más alto alcanzado.
term-pace = Ritmo
term-pace-means = Si va a tiempo, con retraso o está parado.
term-amount = Monto del acta (S/)
term-amount-means = Lo que dice el acta, sumados sus años.
term-amount_reason = Por qué no hay monto
term-amount_reason-means = Por qué está vacío el monto del acta.
term-fiscal_years = Años del acuerdo
term-fiscal_years-means = Años de presupuesto para los que se acordó.
term-pia = Al abrir el año, PIA (S/)
term-pia-means = Presupuesto con el que empezó el año.
term-pim = Vigente, PIM (S/)
term-pim-means = Presupuesto que hay ahora para el año.
term-certified = Reservado, certificado (S/)
term-certified-means = Dinero reservado para algo.
term-accrued = Gastado, devengado (S/)
term-accrued-means = Lo recibido y aceptado, que ya se debe o se pagó.
term-reason = Por qué está vacío
term-reason-means = Motivo de las celdas vacías de la fila.
term-money_on = Dinero al
term-money_on-means = Último día del que habla el archivo del presupuesto.
term-money_note = Nota del dinero
term-money_note-means = Número en la hoja de notas, para las cifras del dinero.
term-confirmed = Proyecto confirmado
term-confirmed-means = Si una persona o el acta dijo qué proyecto público es.
term-cuis = Códigos CUI
term-cuis-means = Códigos únicos de las inversiones que lo cumplen.
term-works = Códigos de obra
term-works-means = Códigos de InfObras de sus obras.
term-official_names = Nombres oficiales
term-official_names-means = Nombres como los escribe la fuente, completos.
term-official_name = Nombre oficial
term-official_name-means = Nombre como lo escribe la fuente, completo.
term-responsible = Responsable
term-responsible-means = A quién nombra el acta.
term-version = Versión
term-version-means = Versión vigente del acuerdo; más de una es una adenda.
term-amendment = Adenda
term-amendment-means = Documento firmado que cambió el acuerdo.
term-signed_on = Firmado el
term-signed_on-means = Día de la firma del acta.
term-acta_page = Página del acta
term-acta_page-means = Página en que está el acuerdo.
term-acta_line = Línea del acta
term-acta_line-means = Línea de esa página.
term-note = Nota
term-note-means = Número en la hoja de notas: de dónde sale.
term-evidence = Dirección
term-evidence-means = Lo que recibe «actaviva trace»; varias, separadas por un espacio.
term-rung_number = Número de peldaño
term-rung_number-means = Del 1, firmado, al 12, en uso.
term-rung = Peldaño de la escalera
term-rung-means = Qué se espera en este peldaño.
term-rung_state = Estado del peldaño
term-rung_state-means = Sí, todavía no, no se sabe, no coincide o no corresponde.
term-rung_on = Alcanzado el
term-rung_on-means = Día en que se alcanzó, si la fuente lo dice.
term-lost_on = Retirado el
term-lost_on-means = Día desde el que ya no figura.
term-skipped = Pasado de largo
term-skipped-means = Un peldaño más alto ya está hecho.
term-rung_mark = Aclaración
term-rung_mark-means = Por qué no se sabe, o qué falta.
term-of = De qué
term-of-means = El total, un rubro, un sector, un año anterior o una inversión fuera del acta.
term-part = Parte
term-part-means = Qué parte de ese dinero.
term-year = Año
term-year-means = Año de presupuesto.
term-cui = CUI
term-cui-means = Código único de la inversión.
term-month = Mes
term-month-means = Mes del dato, con su año: 2025-10.
term-accrued_until = Gastado desde enero (S/)
term-accrued_until-means = Devengado de enero hasta el fin de ese mes.
term-work = Obra
term-work-means = Código de InfObras.
term-agreements = Acuerdos
term-agreements-means = Acuerdos que la obra cumple; vacío si ninguno.
term-work_state = Estado de la obra
term-work_state-means = Como lo registra InfObras.
term-reported = Último mes registrado
term-reported-means = Mes del que habla el avance.
term-built = Hecho (de 100)
term-built-means = Avance físico registrado.
term-expected = Se esperaba (de 100)
term-expected-means = Avance físico programado para ese mes.
term-paid = Pagado (de 100)
term-paid-means = Avance del dinero, como lo dice la fuente.
term-cost = Costo (S/)
term-cost-means = El último que se registró: final, del contrato o del expediente.
term-started_on = Empezó el
term-started_on-means = Inicio registrado.
term-planned_end_on = Debía terminar el
term-planned_end_on-means = Fin previsto al empezar.
term-moved_end_on = Nueva fecha de fin
term-moved_end_on-means = Fin previsto ahora, si se movió.
term-ended_on = Terminó el
term-ended_on-means = Fin registrado.
term-stopped_since = Parada desde
term-stopped_since-means = Día de la paralización registrada.
term-stop_cause = Causa registrada
term-stop_cause-means = Clase de causa que registró la entidad.
term-stop_words = Causa, como está escrita
term-stop_words-means = Las palabras del registro.
term-visit_on = Visita del
term-visit_on-means = Día de la visita del comité.
term-visit_state = Qué vio el comité
term-visit_state-means = Estado que anotó el comité.
term-visit_built = Avance visto (de 100)
term-visit_built-means = Avance que calculó el comité.
term-visit_note = Apunte
term-visit_note-means = Lo que anotó el comité.
term-alert = Alerta
term-alert-means = Regla, asunto y número de caso.
term-severity = Gravedad
term-severity-means = 1 mirar, 2 preguntar, 3 actuar este mes.
term-severity_word = Qué pide
term-severity_word-means = La gravedad en palabras.
term-alert_state = Estado de la alerta
term-alert_state-means = Abierta, recibida, respondida, en verificación.
term-about = Sobre qué
term-about-means = Acuerdo, obra o municipalidad.
term-alert_title = Alerta en palabras
term-alert_title-means = Nombre de la regla.
term-expected_words = Se esperaba
term-expected_words-means = Lo que se esperaba ver.
term-observed_words = Se ve
term-observed_words-means = Lo que dicen los registros.
term-question = Qué preguntar
term-question-means = Pregunta para la asamblea o para la municipalidad.
term-opened_on = Abierta el
term-opened_on-means = Día en que se abrió la alerta.
term-answer_by = Hasta cuándo
term-answer_by-means = Fecha prometida; si no hay, quince días hábiles después de abrirse.
term-is_promise = Es fecha prometida
term-is_promise-means = «Sí» cuando la municipalidad prometió esa fecha.
term-reply = Respuesta de la municipalidad
term-reply-means = La respuesta sin cambios, o que no la hay a la fecha.
term-reply_by = Responde
term-reply_by-means = Nombre y cargo de quien responde.
term-reply_on = Respondió el
term-reply_on-means = Día de la respuesta.
term-promised_on = Fecha prometida
term-promised_on-means = Día que promete la respuesta.
term-next_steps = Qué sigue
term-next_steps-means = Pasos que el comité puede dar.
term-ground = Fundamento
term-ground-means = Norma o práctica en que se apoya.
term-change = Qué cambió
term-change-means = Desde el informe anterior.
term-correction_of = Dato corregido
term-correction_of-means = De qué dato se habla.
term-correction_on = Al
term-correction_on-means = Día del que hablan los dos valores.
term-said_amount = Dijimos (S/)
term-said_amount-means = El monto que dijo el informe anterior.
term-now_amount = La fuente dice ahora (S/)
term-now_amount-means = El monto que dice hoy la fuente para la misma fecha.
term-said_rate = Dijimos (de 100)
term-said_rate-means = El avance que dijo el informe anterior.
term-now_rate = La fuente dice ahora (de 100)
term-now_rate-means = El avance que dice hoy la fuente para la misma fecha.
term-item = Cuenta
term-item-means = Qué se cuenta.
term-count = Cuántos
term-count-means = Número de acuerdos, personas o audiencias.
term-without_amount = Sin monto en el acta
term-without_amount-means = Cuántos de ellos no tienen monto en el acta.
term-process_year = Año del proceso
term-process_year-means = Año de la asamblea, no del presupuesto.
term-men = Hombres
term-men-means = Participantes hombres.
term-women = Mujeres
term-women-means = Participantes mujeres.
term-people = Personas
term-people-means = Hombres y mujeres.
term-women_share = Mujeres (de 100)
term-women_share-means = De cada cien participantes, cuántas mujeres.
term-organisations_invited = Organizaciones invitadas
term-organisations_invited-means = Cuántas se invitó.
term-organisations_attended = Organizaciones que vinieron
term-organisations_attended-means = Cuántas vinieron.
term-source = Fuente
term-source-means = Sistema público, o el registro del comité.
term-source_state = Estado de la fuente
term-source_state-means = Si responde y está al día.
term-data_until = Datos hasta
term-data_until-means = Último día del que habla la fuente.
term-seen_on = Visto el
term-seen_on-means = Día en que se obtuvo su último archivo.
term-unknown = Lo que no se sabe
term-unknown-means = En una frase, con quién lo puede decir.
term-unknown_of = De qué
term-unknown_of-means = Acuerdos, obras, medidas o fuente.
term-indicator = Indicador
term-indicator-means = Su nombre para programas; con él se busca en /indicadores.
term-indicator_name = Nombre
term-indicator_name-means = El indicador en palabras.
term-subject = De quién
term-subject-means = Municipalidad, proceso, acuerdo u obra.
term-period = Periodo
term-period-means = Mes o año del que habla.
term-value = Valor
term-value-means = El valor; su unidad está al lado. Vacío: no se sabe.
term-unit = Unidad
term-unit-means = Soles, de cada cien, puntos, personas, días.
term-numerator = Numerador
term-numerator-means = La parte, tal como se contó.
term-denominator = Denominador
term-denominator-means = El todo, tal como se contó.
term-remark = Aclaración del valor
term-remark-means = Marca o motivo, en palabras.
term-freshness = Confianza
term-freshness-means = Si el dato está al día.
term-formula = Fórmula
term-formula-means = Cómo se calcula.
term-formula_version = Versión de la fórmula
term-formula_version-means = Sube cuando la fórmula cambia.
term-note_on = Datos al
term-note_on-means = Último día del que hablan esas direcciones.
term-dataset = Conjunto de datos
term-dataset-means = Qué vista de la fuente.
term-sha256 = Huella del archivo
term-sha256-means = SHA-256 del archivo guardado.
term-file = Archivo
term-file-means = Nombre del archivo, o del que está dentro del zip.
term-tab = Hoja
term-tab-means = Hoja del libro, si es un libro.
term-row = Fila
term-row-means = Fila que ve una persona al abrirlo, con la cabecera.
term-rows_summed = Filas sumadas
term-rows_summed-means = Cuántas filas suman la cifra; la de al lado es la primera.
term-known_on = Conocido desde
term-known_on-means = Día en que se obtuvo el primer archivo que lo dice.
term-sheet = Hoja
term-sheet-means = Nombre de la hoja.
term-column = Columna
term-column-means = Nombre de la columna.
term-holds = Qué guarda
term-holds-means = Texto, fecha, monto, cuenta.
term-means = Qué significa
term-means-means = La columna en una frase.
term-key = Nombre fijo
term-key-means = El mismo en todas las lenguas.
term-section = Parte del informe
term-section-means = summary, money, rubros, sectors, largest_unagreed, agreements, works, participation, sources o measures.
term-name = Nombre
term-name-means = Nombre que conocen las personas.
term-item_key = Dato
term-item_key-means = Qué dato es: pia, pim, built, rung:signed, o el indicador.
term-date = Fecha
term-date-means = Día o mes del que habla el dato.
term-state = Estado
term-state-means = Marca de confianza del dato.
term-reason_key = Motivo
term-reason_key-means = Por qué no hay valor: no_match, never_reported, zero_base.
term-ubigeo = Ubigeo
term-ubigeo-means = Código de seis cifras del distrito.
term-sec_ejec = Unidad ejecutora
term-sec_ejec-means = Código SEC_EJEC de la municipalidad en SIAF.
term-month_number = Mes
term-month_number-means = Del 1 al 12; vacío es el año entero.
term-rubro = Rubro
term-rubro-means = De dónde viene el dinero: 18 es canon, 07 FONCOMUN.
term-function = Función
term-function-means = Función del gasto, dos cifras.
term-committed_annual = Compromiso anual (S/)
term-committed_annual-means = Compromiso del año.
term-committed = Compromiso (S/)
term-committed-means = Compromiso del mes.
term-paid_amount = Girado (S/)
term-paid_amount-means = Pagos ordenados.
term-known_at = Conocido desde
term-known_at-means = Momento en que se obtuvo el primer archivo que lo dice.
term-withdrawn = Retirado
term-withdrawn-means = Un archivo completo más nuevo ya no lo tiene.
term-unknown_json = Lo que falta
term-unknown_json-means = Por qué está vacío cada campo, como JSON.
term-versions = Versiones
term-versions-means = Versiones del acuerdo, como JSON.
term-priority = Prioridad
term-priority-means = Orden que le dio la asamblea.
term-due = Plazo
term-due-means = Día hasta el que se acordó.
term-list = Lista
term-list-means = Varios valores, separados por punto y coma.
term-proposed_cuis = CUI por confirmar
term-proposed_cuis-means = Inversiones parecidas que una persona aún no confirma.
term-acta_cuis = CUI del acta
term-acta_cuis-means = Códigos que nombra el acta misma.
term-rungs = Escalera
term-rungs-means = Los doce peldaños, como JSON; rungs.csv los tiene por filas.
term-outcome = Desenlace
term-outcome-means = Dejado o cambiado, solo con documento.
term-replaced_by = Cambiado por
term-replaced_by-means = Acuerdo que toma su lugar.
term-id = Dirección propia
term-id-means = Lo que recibe «actaviva trace».
term-rule = Regla
term-rule-means = Regla que abrió la alerta.
term-case = Caso
term-case-means = Sube cada vez que la alerta vuelve.
term-opened_at = Abierta
term-opened_at-means = Momento en que se abrió.
term-body = Texto
term-body-means = La alerta en una o dos frases.
term-reply_json = Respuesta
term-reply_json-means = La respuesta de la municipalidad, como JSON.
term-inhibited_by = Incluida en
term-inhibited_by-means = Alerta que ya dice lo mismo.
term-historical = De la historia
term-historical-means = La abrió la primera carga de datos.
term-silenced_until = En silencio hasta
term-silenced_until-means = Día hasta el que una persona la calló.

## Mensajes de texto, de 160 letras a lo más

sms-head = Acta Viva { $name }:
sms-head-sample = Acta Viva { $name } (MUESTRA):
sms-counts = { $all ->
    [one] { $all } acuerdo
   *[other] { $all } acuerdos
}: { $going } van, { $look } hay que mirar, de { $unknown } no se sabe.
sms-none = todavía no hay ningún acuerdo cargado.
sms-report = Informe { $period }.
sms-agreement = acuerdo { $number } { $title }, { $said }.
sms-agreement-number = acuerdo { $number }, { $said }.
sms-slow = obra { $done } de 100, se esperaba { $expected }
sms-gone = ya no figura dinero (antes { $amount })
sms-gone-plan = ya no figura donde estaba
sms-no-money = no figura dinero este año
sms-contradicted = dos registros no coinciden
sms-late = va después de lo esperado
sms-no-reply = Sin respuesta al { $date }.
sms-reply = La muni respondió { $date }: "{ $text }"
sms-reply-short = La muni respondió { $date }.
sms-reply-promise = La muni respondió { $date }: fin { $promised }.
sms-until = Datos al { $date }.
sms-until-unknown = Sin datos de este año.
sms-leave = Baja: BAJA
sms-leave-how = Baja: responda BAJA

## La pared, y los descriptores de las tablas

wall-assembly = Próxima asamblea:
wall-amount = En el acta: { $amount }.
wall-amount-none = El acta no dice el monto.
package-report = Cada cifra del informe, una fila.
package-guard = Un texto que una hoja de cálculo tomaría por fórmula lleva un apóstrofo delante.
package-export = Datos abiertos de Acta Viva
package-figures = El dinero conocido, con todas sus claves.
package-agreements = Los acuerdos vigentes.
package-rungs = Los peldaños de cada acuerdo.
package-measures = El valor de cada indicador.
package-alerts = Todas las alertas, también las terminadas.

## Informe: la hoja

skip-to-content = Saltar al contenido
sheet-signatures = Firmas del comité
sheet-signature = Nombre, cargo y firma
sheet-stamp = Recibido por la municipalidad
sheet-stamp-lines = Sello, número, fecha y hora
sheet-languages = Otras formas de este informe
note-more = y { $n } más, en el archivo .json
annex-rest = Las medidas de cada acuerdo y de cada obra están en los archivos .csv y .json de este informe.
annex-formulas = Cómo se calcula cada medida
annex-measures = Las medidas de toda la municipalidad
annex-on-paper = En papel van las notas. Lo demás está junto a este informe: las medidas en el archivo .csv; cómo se calculan, y los nombres oficiales completos, en el archivo .json.
sheet-number = hoja
sheet-number-of = de
question-rest = { $n ->
    [one] Queda { $n } pregunta más. La nota lleva a su alerta completa.
   *[other] Quedan { $n } preguntas más, una por línea. La nota lleva a su alerta completa.
}
column-reply = Respuesta
caption-look-at = Para mirar
notes-none = Este informe no cita ninguna cifra todavía.
column-rung = Peldaño
column-how = Cómo está
rung-state-done = Sí
rung-state-not_yet = Todavía no
rung-state-unknown = No se sabe
rung-state-contradicted = No coincide
rung-state-not_applicable = No corresponde
rung-lost = Se retiró en { $month }
rung-skipped = No pasó por aquí
reply-promised = Fecha prometida: { $date }.
look-none = Este mes ningún acuerdo pide que lo miremos.
look-more = { $n ->
    [one] Otro acuerdo pide que lo miremos. Está en la lista.
   *[other] Otros { $n } acuerdos piden que los miremos. Están en la lista.
}
silent-box = { $source } no responde desde el { $date }.
silent-box-undated = { $source } no responde.
silent-box-what = Lo que decimos de ahí es del { $date }.
freshness-fresh = al día
freshness-late = con demora
freshness-silent = la fuente no responde
freshness-contradictory = dos fuentes no coinciden
freshness-unmatched = por confirmar
measure-of = { $numerator } de { $denominator }
formula-version = versión { $n }
people-total-hidden = no se muestra

## Páginas: lo que rodea a todas

language-es = Español
language-qu = Runasimi
language-en = English
frame-languages = Lenguas:
frame-menu = Menú
frame-search = Buscar
frame-agreements = Acuerdos
frame-alerts = Alertas
frame-works = Obras
frame-money = Dinero
frame-indicators = Indicadores
frame-reports = Informes
frame-sources = Fuentes
frame-findings = Hallazgos
frame-help = Ayuda
frame-whose = Este sitio es del comité y de quienes lo apoyan.
frame-not-municipality = No es de la municipalidad.
frame-door = Las cifras vienen de sistemas públicos; cada una enseña de dónde salió.
frame-programs = Lo mismo para programas:
frame-day = Ver lo que se sabía un día
frame-day-button = Ver ese día
frame-past = Así se sabía el { $date }.
frame-past-today = Ver lo que se sabe hoy
frame-draft-note = El quechua de estas páginas no está revisado: va en cursiva, con la marca °. Por eso se lee primero el castellano.

## Páginas: inicio y búsqueda

page-home-title = Acuerdos de su distrito
page-home-question = ¿Cómo van los acuerdos de su distrito?
page-home-named = Distritos que se llaman «{ $typed }»
page-home-search = Busque su distrito
page-home-button = Buscar
page-home-not-followed = Aún no seguimos «{ $typed }».
page-home-start = Para empezar, cargue un archivo de SIAF que lo nombre y el acta de sus acuerdos: [cómo se hace].
page-home-meant = ¿Quiso decir…?
page-home-followed = Distritos que seguimos
page-home-none = Todavía no hay ninguna acta cargada. [Cómo cargar la primera].
page-home-no-acta = Sin acta todavía
page-home-counts = { $agreements ->
    [one] { $agreements } acuerdo
   *[other] { $agreements } acuerdos
} en { $actas ->
    [one] { $actas } acta
   *[other] { $actas } actas
}
page-home-what = Qué es esto
page-home-what-1 = Cada año la gente y su municipalidad firman acuerdos: qué obra, dónde, con cuánto dinero.
page-home-what-2 = Acta Viva junta esos acuerdos con lo que dicen los sistemas públicos.
page-home-what-3 = Así se ve qué avanza, qué se atrasa y qué ya no figura.
page-home-what-4 = Cada cifra enseña de dónde salió. Lo que no se sabe, se dice.

## Sin acta todavía

report-data-undated = El archivo del presupuesto no dice hasta qué día llega.
before-sectors-unknown = En qué sectores se usa, no se sabe: falta el archivo del gasto de SIAF.
before-sectors = De cada 100 soles para obras, lo más va a { $list }.
before-sector = { $sector } ({ $k })

before-question = ¿Qué hace la municipalidad con su dinero?
before-headline = Todavía no hay ningún acta cargada. Esto ya lo dicen los registros públicos.
before-whole = En { $year } la municipalidad tuvo { $pim } y gastó { $accrued }: { $k } de cada 100 soles.
before-whole-running = En { $year } la municipalidad tiene { $pim } y ya gastó { $accrued }: { $k } de cada 100 soles.
before-whole-none = En { $year } la municipalidad tiene { $pim }. No figura cuánto gastó.
before-past = En { $year } gastó { $k } de cada 100 soles.
before-past-month = En { $year }, hasta el mismo mes, gastó { $k } de cada 100 soles.
section-before-largest = En qué obras y proyectos hay más dinero
before-one = «{ $name }» (CUI { $cui }): { $pim }. Gastado: { $k } de cada 100 soles.
before-one-aloud = «{ $name }»: { $pim }. Gastado: { $k } de cada 100 soles.
before-one-unspent = «{ $name }» (CUI { $cui }): { $pim }. No figura cuánto se gastó.
caption-largest-all = Obras y proyectos más grandes
section-before-look = Obras del distrito que hay que mirar
before-look = Obra { $code }: «{ $name }». { $why }
before-look-stopped = Figura parada.
before-look-overdue = Debía terminar el { $date } y no figura terminada.
before-look-not_begun = Figura registrada y sin empezar.
before-look-unreported = Figura en obra. No figura su avance.
before-look-unreported-since = Figura en obra desde el { $date }. No figura su avance.
before-look-none = Ninguna obra del distrito pide que la miremos, según los registros.
before-look-more = Hay { $n } obras más por mirar; están en la página del distrito.
section-neighbours = Al lado de sus vecinos
neighbours-median = De las { $n } municipalidades de la provincia, la del medio gastó { $median } de cada 100 soles en { $year }. Esta gastó { $own }.
neighbours-caption = Presupuesto de { $year } de las municipalidades de la provincia
neighbours-note = No es una lista de méritos: cada presupuesto tiene otro tamaño y otras obras.
column-municipality = Municipalidad
before-add = Qué se sabrá con el acta
before-add-1 = Qué acuerdos tienen dinero este año y cuáles no.
before-add-2 = Hasta dónde llegó cada acuerdo: de la firma al uso de la obra.
before-add-3 = Cuánto del dinero para obras se acordó en asamblea.
before-add-4 = Qué preguntar, a quién y hasta cuándo, con la respuesta al lado.
before-steps = Tres pasos
before-step-1 = Pida a la municipalidad una copia del acta firmada del presupuesto participativo.
before-step-2 = Saque la plantilla con «actaviva template agreements acta.xlsx». Escriba un acuerdo en cada fila.
before-step-3 = Cárguela con «actaviva import agreements acta.xlsx». Si algo falta, le dirá dónde.
before-step-2-aloud = Escriba cada acuerdo en una fila de la plantilla.
before-step-3-aloud = Entregue la plantilla a quien maneja el sistema para cargarla.
silent-many = No responden: { $list }.
silent-many-what = Lo que decimos de ahí es de su última fecha. Está en «De dónde sale».
aloud-largest = Esto es lo más grande.
aloud-works-look = Estas obras hay que mirarlas.
## Dibujo: comparación

strip-title = { $measure }: una municipalidad por punto
strip-desc = { $own }: { $value } de 100. Otras { $n }: de { $low } a { $high }. La del medio: { $median }.
strip-median = la del medio: { $value }

## Páginas: comparación

frame-compare = Comparar
page-compare-title = Comparar municipalidades
page-compare-heading = { $own } y otras municipalidades, { $year }
page-compare-what = Ponga su distrito al lado de otros: cuánto se gastó de lo que había, con la misma fecha.
page-compare-unknown = No conocemos «{ $typed }».
page-compare-lead = De cada 100 soles de { $year }, { $own } gastó { $value }. La municipalidad del medio gastó { $median }.
page-compare-few = Son menos de 5 municipalidades: se muestran en una tabla, sin dibujo.
page-compare-known = { $n ->
    [one] Con { $n } municipalidad.
   *[other] Con { $n } municipalidades.
}
page-compare-country = En el país, { $n }: la del medio tiene { $median }; la mitad está entre { $lower } y { $upper }.
page-compare-lacking = Sin dato:
page-compare-table = Lo mismo en números
page-compare-numbers = En números
page-compare-nothing = Ningún archivo de { $year } habla de { $own }. [Cómo cargar uno].
page-compare-no-file = Ningún archivo de presupuesto habla todavía de { $own }. [Cómo cargar uno].
page-compare-more = { $n ->
    [one] Hay { $n } más
   *[other] Hay { $n } más
}; todas están en la [tabla (.csv)].
page-compare-order = La suya primero; las demás sin orden de mérito.
page-compare-population = Ningún archivo cargado dice cuánta gente vive en cada una; por eso va el tamaño del presupuesto.
page-compare-sectors = Gastado por sector
page-compare-sectors-note = Gastado de lo vigente en cada sector, con todo tipo de gasto. Entre paréntesis, cuántas municipalidades tienen dinero ahí.
page-compare-middle = La del medio
page-compare-few-known = muy pocas
page-compare-out = Quiénes quedan fuera, y por qué
page-compare-out-not_loaded = ningún archivo de ese año habla de ella
page-compare-out-other_day = su último dato es de otro día: { $date }
page-compare-source = Fuente: { $source }.
page-compare-until = Datos al { $date }.
page-compare-whole = Es todo el presupuesto, también lo que no es obra: de las municipalidades que no seguimos se guarda el total.
page-compare-twins = Todo en una [tabla (.csv)].
page-compare-choose = Elegir municipalidades
page-compare-own = Su distrito
page-compare-others = Otros, separados por comas
page-compare-group = Si no nombra otros, comparar con
page-compare-with-parecidas = Las parecidas: mismo departamento, presupuesto entre la mitad y el doble
page-compare-with-provincia = Las de la misma provincia
page-compare-with-departamento = Las del mismo departamento
page-compare-button = Comparar

## Páginas: lo que varias dicen

frame-programme = Programa
frame-committee = Comité
frame-budget = Presupuesto
column-month = Mes
column-number = N°
column-community = Comunidad
column-organisation = Organización
column-role = Cargo
column-sex = Sexo
column-term = Mandato
column-event = Evento
column-planned = Planeado
column-real = Real
column-document = Documento
column-project = Proyecto
sex-woman = mujer
sex-man = hombre
page-see-trace = Ver de dónde sale
page-how-to-load = Cómo se carga
page-until = hasta el { $date }
page-from = desde el { $date }
page-span = del { $from } al { $to }
page-no-date = sin fecha

## Páginas: presupuesto

page-budget-title = El dinero de { $year }
page-budget-heading = { $name }: el dinero de { $year }
page-budget-none = Falta un archivo del SIAF de { $year } que nombre a esta municipalidad. Lo carga quien mantiene el sitio.
page-budget-pace = ¿Más lento que otros años?
page-budget-pace-read = Soles gastados de cada 100, de enero a diciembre. La franja gris: lo usual en años pasados.
page-budget-agreed = Lo acordado y lo demás
page-budget-origin = De dónde viene
page-budget-sectors = En qué se usa
page-budget-investments = Las inversiones, una por una

## Páginas: acta

page-acta-over = Acta de acuerdos y compromisos
page-acta-title = Acta de { $year }
page-acta-heading = { $name }: el acta de { $year }
page-acta-signed = Firmada el { $date } en { $place }.
page-acta-signed-on = Firmada el { $date }. El acta no dice dónde.
page-acta-signed-at = Firmada en { $place }. El acta no dice la fecha.
page-acta-unregistered = Hay acuerdos de este año, pero el acta misma todavía no está en el registro.
page-acta-missing = Aquí van la fecha, el lugar, los firmantes y la copia. Los anota el comité en la hoja Acta de la plantilla.
page-acta-copy = La copia del acta
page-acta-pages = { $n ->
    [one] { $n } página.
   *[other] { $n } páginas.
}
page-acta-copy-kept = Está archivada y no se publica. Con esta huella se comprueba que es la misma.
page-acta-no-copy = No tenemos copia del acta.
page-acta-no-copy-how = Ponga el archivo junto a la plantilla, escriba su nombre en «Archivo del acta» y cárguela de nuevo.
page-acta-who = Quiénes firmaron
page-acta-nobody = El registro no dice quiénes firmaron. Va en la hoja Firmantes, por cargo, sin números de DNI.
page-acta-women = Mujeres: { $women } de { $all } firmas.
page-acta-certifies = da fe
page-acta-agreements = { $n ->
    [one] El acuerdo, tal como se firmó
   *[other] Los { $n } acuerdos, tal como se firmaron
}
page-acta-no-agreements = Todavía no está cargado ningún acuerdo de esta acta.
page-acta-changed = Cambió después por una adenda.
page-acta-amendments = Adendas
page-acta-no-amendments = Ninguna adenda cambió estos acuerdos.
page-acta-agreement = Acuerdo { $n }
page-acta-process = Cómo fue el proceso de { $year }

## Páginas: proceso

page-process-title = Proceso de { $year }
page-process-heading = { $name }: el proceso de { $year }
page-process-lead = De { $all } pasos del proceso, { $n } tienen fecha.
page-process-steps = Los doce pasos: planeado y real
page-process-unnoted = Nadie anotó todavía los pasos.
page-process-unnoted-how = Las fechas que se ven salen de otras hojas. El equipo técnico o el comité los anota en la hoja Pasos de la plantilla.
page-process-about = Lo que se sometió a decisión
page-process-years = Años fiscales
page-process-ordinance = Ordenanza
page-process-amount = Monto
page-process-proposals = Propuestas recibidas
page-process-people = Quiénes participaron
page-process-lessons = Para la próxima asamblea
page-process-no-lessons = Todavía no se anotó ningún problema, acierto ni propuesta. Van en la hoja Lecciones de la plantilla.
process-step-1 = Capacitar al equipo
process-step-2 = Plan y ordenanza
process-step-3 = Convocar e inscribir
process-step-4 = Capacitar a los agentes
process-step-5 = Diagnóstico y prioridades
process-step-6 = Programar y firmar el acta
process-step-7 = Elegir al comité
process-step-8 = Difundir los acuerdos
process-step-9 = Capacitar al comité
process-step-10 = Organizar la vigilancia
process-step-11 = Vigilar
process-step-12 = Rendir cuentas
lesson-problem = Problemas
lesson-right_decision = Aciertos
lesson-proposal = Propuestas

## Páginas: comité

page-committee-title = Comité de Vigilancia
page-committee-heading = { $name }: quiénes vigilan
page-committee-lead = Vigilan { $all } personas. Mujeres: { $women } de { $all }.
page-committee-none = No está anotado quiénes vigilan.
page-committee-until = Su mandato va hasta el { $date }.
page-committee-over = Mandato vencido el { $date }.
page-committee-over-how = La asamblea elige al comité; la municipalidad lo reconoce.
page-committee-empty = Aquí va el Comité de Vigilancia: cargo, comunidad y organización de cada miembro, y hasta cuándo es su mandato.
page-committee-empty-why = Todavía nadie lo anotó. Lo anota el propio comité en la hoja Comité de la plantilla.
page-committee-consent = El nombre se muestra cuando la persona lo consintió por escrito.
page-committee-accreditation = Reconocimiento
page-committee-no-accreditation = No está anotado el documento que reconoce al comité.
page-committee-trainings = Capacitaciones
page-committee-no-trainings = No hay ninguna capacitación anotada. Va en la hoja Participación.
page-committee-work = Lo que hizo
page-committee-no-work = Todavía no hay informes ni visitas anotadas.
page-committee-visits = Últimas visitas
page-committee-handover = Para entregar al próximo comité
page-committee-handover-what = Lo que sigue abierto, con su fecha y su prueba:
page-committee-alerts = { $n ->
    [one] { $n } alerta abierta
   *[other] { $n } alertas abiertas
}
page-committee-promise = { $title }: la municipalidad prometió terminar el { $date }
page-committee-export = El registro entero, como archivos: `actaviva export register --municipality { $slug } --out carpeta`

## Páginas: programa

page-programme-title = Programa de inversiones de 3 años
page-programme-heading = { $name }: el programa de { $version }
page-programme-lead = El programa tiene { $all } inversiones; { $entered } vienen de acuerdos. { $missing ->
    [0] No falta ningún acuerdo de esos años.
    [one] Falta { $missing } acuerdo de esos años.
   *[other] Faltan { $missing } acuerdos de esos años.
}
page-programme-missing = Acuerdos que no entraron
page-programme-none-missing = Todos los acuerdos de esos años están en el programa.
page-programme-others = { $n ->
    [one] Sin acuerdo entró { $n } inversión
   *[other] Sin acuerdo entraron { $n } inversiones
}, por { $amount }. Puede haber razones: continuidad, emergencia.
page-programme-objectives = Las inversiones por objetivo
page-programme-no-objective = Sin objetivo
page-programme-not-validated = no validada por la asamblea
page-programme-no-agreement = sin acuerdo
page-programme-agreement = acuerdo { $id }
page-programme-changes = Lo que cambió al actualizarlo
page-programme-against = Frente al programa de { $version }:
page-programme-entered = { $n ->
    [one] Entró { $n }
   *[other] Entraron { $n }
}
page-programme-left = { $n ->
    [one] Ya no está { $n }
   *[other] Ya no están { $n }
}
page-programme-money = Cambió el monto
page-programme-moved = { $name }, { $year }: de { $before } a { $now }
page-programme-nothing = nada
page-programme-same = Nada cambió.
page-programme-first = Es la primera versión que tenemos: todavía no hay con qué comparar.
page-programme-earlier = Las versiones anteriores están en la [tabla (.csv)].
page-programme-empty = Todavía no tenemos el programa de inversiones de 3 años.
page-programme-empty-what = Aquí va el PEPMIP: qué inversiones piensa hacer la municipalidad, con cuánto cada año y de qué acuerdo vienen.
page-programme-empty-who = Lo aprueba la municipalidad cada año. El comité lo pide y lo anota en la hoja Programa de la plantilla.
question-more-on-paper = Hay { $n } preguntas más: están en la página en pantalla y en el archivo .json.
## Informe: el papel

table-in-soles = en soles
caption-agreements = El dinero de este año, acuerdo por acuerdo
table-same-date = Para la misma fecha
table-sources = Cada fuente y hasta qué día habla
table-names = Códigos y nombres oficiales
column-codes = Códigos
seal-qr = Código QR con el código y la huella de este informe
seal-check = Para comprobarlo, dé este código a quien tenga el programa del comité: muestra el informe guardado y su huella.
seal-check-at = Para comprobarlo, escriba este código en { $page }, o apunte el teléfono al cuadro.
seal-none = Copia de consulta, sin código: el comité todavía no guardó este informe.
seal-code = Código
seal-hash = Huella
notes-on-paper = Con «+3» hay tres direcciones más: están en el archivo .json.
reply-short = Respondió el { $date }: «{ $text }»

## Páginas: comprobar un informe

page-report-paper = PDF para imprimir en A4
page-report-paper-ready = PDF para imprimir: { $sheets } hojas A4 ({ $size })
page-verify-title = Comprobar un informe de papel
page-verify-what = Escriba el código que está al pie de la primera hoja, junto al cuadro.
page-verify-label = Código del informe
page-verify-button = Comprobar el informe
page-verify-where = También está en la cabeza de cada hoja. Da igual con mayúsculas o sin ellas, con guiones o sin ellos.
page-verify-wrong = Eso no es un código de informe.
page-verify-example = Se escribe así: QW-2025-10-ES-7K3F. No lleva 0, O, 1 ni I en la última parte.
problem-code_unknown = Aquí no hay ningún informe guardado con el código { $code }.
problem-code_unknown-hint = Mire si lo escribió como está en el papel; un informe de otro comité se comprueba en la página de ese comité.
page-verify-over = Informe guardado
page-verify-is = Este código es del informe de { $month } del Comité de Vigilancia de { $name }.
page-verify-unchanged = El informe guardado tiene todavía esta huella: no cambió desde que se hizo.
page-verify-changed = El informe guardado ya no tiene esta huella: cambió después de hecho.
page-verify-other-digits = El código existe, pero la huella del papel es otra: ese papel no salió de este informe.
page-verify-hash = Huella (SHA-256)
page-verify-lang = Lengua
page-verify-made = Hecho el
page-verify-known = Con lo que se sabía el
page-verify-open = Ver el informe de ese mes
page-verify-check = Compruébelo usted
page-verify-check-how = Baje el archivo y calcule su huella. Sus primeras 16 cifras son las del papel.
page-verify-files = Archivos que se conocían entonces
page-verify-files-what = Cada uno está guardado tal como se obtuvo, con su huella. Los más nuevos primero.
page-verify-files-more = Y { $n } archivos más.

## Dibujo: avance de una obra

advance-chart-title = Obra { $code }: avance mes a mes
advance-chart-desc = Desde { $from }. Hecho { $built } de 100; se esperaba { $expected }. Meses sin dato: { $missing }.
advance-chart-built = hecho { $value }
advance-chart-expected = esperado { $value }
page-work-stale = Nadie actualiza el avance desde { $month }.

## Páginas: datos abiertos

frame-data = Datos
frame-accessibility = Accesibilidad
page-data-title = Datos abiertos
page-data-lead = Todo lo que estas páginas muestran se puede bajar y volver a usar.
page-data-licence = Las cifras vienen de sistemas públicos del Estado peruano; cada tabla dice de cuál. Úselas con su fuente y su fecha. Lo que el comité anota es suyo: cítelo.
page-data-none = Todavía no se sigue a ninguna municipalidad: aquí irán sus tablas.
page-data-what = Qué
page-data-forms = Cómo
page-data-all = De todas
page-data-agreements = Los acuerdos: monto, proyecto, peldaño y cómo van
page-data-alerts = Las alertas y su respuesta
page-data-works = Las obras: avance, fechas y costo
page-data-investments = Las inversiones y su dinero
page-data-budget = El dinero por rubro y sector
page-data-programme = El programa de 3 años
page-data-committee = El comité
page-data-measures = Los indicadores con sus dos partes
page-data-reports = Los informes
page-data-summary = Todo lo principal, en un archivo
page-data-indicators = Qué se calcula y cómo
page-data-sources = Cómo está cada fuente
page-data-findings = Lo que no se pudo leer
page-data-compare = Municipalidades, una al lado de otra
page-data-rules = Cómo leerlas
page-data-rule-utf8 = Los `.csv` van en UTF-8, con comas y una fila de nombres; los montos, en soles con punto.
page-data-rule-unknown = Una celda vacía quiere decir que no se sabe. Nunca cero.
page-data-rule-day = Con `?al=2025-10-31` se baja lo que se sabía ese día.
page-data-rule-again = Si nada cambió desde la última vez, la respuesta es 304 y no pesa.
page-data-rule-people = De las personas hay cantidades y cargos. Un nombre, con su consentimiento.
page-data-interface = Para programas

## Páginas: accesibilidad

page-access-title = Accesibilidad
page-access-lead = Estas páginas son para todas las personas, con cualquier teléfono, vista o mano.
page-access-how = Qué se cuidó
page-access-script = Ninguna página necesita programas en su teléfono ni guarda nada en él.
page-access-shape = Ningún dato se dice con el color nada más: hay forma, palabra y número.
page-access-picture = Cada dibujo tiene título, descripción y una tabla o lista con lo mismo.
page-access-keys = Todo se alcanza con el teclado, y se ve dónde se está.
page-access-zoom = La letra crece hasta cuatro veces sin moverse de lado; las tablas anchas se deslizan solas.
page-access-light = Cada página pesa menos de 60 kB y se entiende en un navegador de texto.
page-access-paper = Cada página se imprime en A4, sin menús, y se lee en fotocopia.
page-access-voice = Cada informe tiene un guion para leer en voz alta.
page-access-tested = Cómo se probó
page-access-tests = Cada cambio se prueba en Chromium, a 360 y 1280 puntos, contra las pautas WCAG 2.2, niveles A y AA.
page-access-missing = Qué falta
page-access-quechua = El quechua es un borrador que nadie revisó: por eso va al lado del castellano.
page-access-people = Faltan pruebas con personas que usan lector de pantalla.
page-access-tell = Si algo no se puede leer o usar, dígalo al comité o a quien mantiene este sitio.
## Páginas: piezas de varias páginas

piece-trace = Ver de dónde sale
piece-sources = Ver fuentes
piece-official-name = Nombre oficial
piece-not-known = no se sabe
piece-unsaid = no lo dice
piece-no-data = sin dato
piece-yes = sí
piece-no = no
piece-next = Ver los siguientes
piece-csv = tabla (.csv)
piece-reason = No se sabe: { $reason }
piece-data-until = Datos al { $date }.
piece-data-until-unknown = No se sabe hasta qué día son los datos.
piece-same-numbers = Lo mismo en números
piece-silent = { $source } no responde.
piece-silent-several = No responden: { $list }.
piece-silent-of = Lo que decimos de ahí es del { $date }.
piece-silent-of-several = Lo que decimos es de su último dato: { $list }.
piece-differ = No coincide: { $field }
piece-differ-field = { $field }, { $period }
piece-differ-place = { $file }, fila { $row }
piece-row-amount = { $amount } en el acta.
piece-row-no-amount = El acta no dice el monto.
piece-reply-all = Respondió a sus { $n } alertas.
piece-reply-some = Respondió a { $some } de { $all } alertas; a las otras no, al { $date }.
piece-door-file = archivo { $digest }
piece-door-acta = acta
piece-door-programme = programa
piece-door-visit = visita
piece-door-link = por qué es este proyecto
piece-door-measure = cómo se calculó
piece-door-alert = alerta
piece-work = Obra { $code }
piece-agreement-of = Es del acuerdo [{ $title }].
piece-not-agreed = No está en los acuerdos.
piece-visits = Lo que vio el comité
piece-visit = { $date }: { $state }
piece-visit-built = { $date }: { $state }; se calculó cerca de { $k } de 100
piece-visit-note = { $visit }. «{ $note }»
piece-alerts = Alertas y respuestas

## Páginas: alertas

page-alerts-title = Alertas
page-alerts-none = No hay ninguna alerta abierta.
page-alerts-count = { $n ->
    [one] Hay { $n } alerta abierta
   *[other] Hay { $n } alertas abiertas
}. { $replied ->
    [0] La municipalidad no respondió a ninguna.
   *[other] La municipalidad respondió a { $replied }.
}
page-alerts-what = Una alerta es una diferencia entre dos registros públicos. No dice por qué ocurrió.
page-alerts-open = Abiertas
page-alerts-ended = Terminadas
page-alert-card = Alerta { $state }; para { $severity }.
page-alert-over = Alerta { $state } · abierta el { $date } · caso { $n }
page-alert-silent = { $source } no responde.
page-alert-silent-what = Mientras tanto esta regla no se vuelve a mirar.
page-alert-silenced = En silencio hasta el { $date }, por decisión de una persona.
page-alert-rule = Regla `{ $rule }`. [De dónde sale cada número]
page-alert-document = Documento de sustento
page-alert-will-show = Lo que responda se mostrará aquí, entero y con su fecha.
page-alert-history = Historia
page-alert-next = Qué puede hacer el comité
page-alert-official = Si usted es de la municipalidad
page-alert-official-how = Responda por escrito al comité, o en la computadora de quien mantiene este sitio: `actaviva alert reply`. Se publica junto a la alerta, con su nombre y cargo, sin cambios.
page-alert-process = Proceso { $year }
page-alert-committee = Comité de vigilancia
page-alert-portfolio = Programa de inversiones
page-alert-municipality = Toda la municipalidad
page-reply-source = Depende de la fuente, no de la municipalidad.
page-reply-none = Sin respuesta al { $date }.
page-reply-short = Respondió el { $date }.
page-reply-promise = Respondió el { $date }; promete el { $promised }.
page-reply-by = { $by }. Enviado el { $date } { $days ->
    [0] (el mismo día)
    [1] (al día siguiente)
   *[other] (a los { $days } días)
}.
page-reply-will = Prometió terminar el { $date }.
page-reply-past = La fecha prometida era el { $date }: { $days ->
    [1] pasó ayer
   *[other] pasó hace { $days } días
}.
alert-event-opened = se abrió
alert-event-updated = cambió lo que se ve
alert-event-reopened = volvió a abrirse
alert-event-notified = se avisó a la municipalidad y al comité
alert-event-acknowledged = la municipalidad la vio
alert-event-replied = la municipalidad respondió
alert-event-verifying = se está verificando la respuesta
alert-event-resolved = se resolvió
alert-event-confirmed = el comité la confirmó
alert-event-disputed = la municipalidad no está de acuerdo
alert-event-promise_broken = pasó la fecha prometida
alert-event-dismissed = una persona la descartó
alert-event-silenced = una persona la dejó en silencio
alert-event-unsilenced = terminó el silencio
alert-event-until = { $what } ({ $date })
alert-event-line = { $date }: { $what }.
alert-event-quoted = { $date }: { $what }: «{ $text }»
page-alert-agreement = Acuerdo { $number } del acta { $year }: { $title }
page-alert-work = Obra { $code }: { $name }
page-alert-not-done = Alertas de este distrito

## Palabras de las alertas: las mismas que en config/rules

alert-agreement_unmatched-title = No encontramos el proyecto
alert-agreement_unmatched-expected = saber qué proyecto cumple el acuerdo a los { $days } días de firmado
alert-agreement_unmatched-observed = ningún proyecto confirmado; pida el código único (CUI)
alert-behind_valuation-title = Por debajo de lo programado
alert-behind_valuation-expected = 100 de cada 100 soles de lo programado a esta fecha
alert-behind_valuation-observed = se registra { $value } de cada 100 de lo que tocaba
alert-budget_missing-title = Sin presupuesto registrado
alert-budget_missing-expected = que el acuerdo tenga dinero en { $year }
alert-budget_missing-observed = no figura con presupuesto en { $year }
alert-budget_removed-title = Bajó el presupuesto
alert-budget_removed-expected = S/ { $before }, como figuraba en { $year }
alert-budget_removed-observed = S/ { $now } (S/ { $gone } menos)
alert-contract_terminated-title = Contrato resuelto (terminado antes)
alert-contract_terminated-expected = un contrato en marcha
alert-contract_terminated-observed = el contrato figura resuelto
alert-cost_exceeded-title = El gasto registrado pasa el costo
alert-cost_exceeded-expected = gastar a lo más el costo registrado
alert-cost_exceeded-observed = se gastó { $value } de cada 100 soles del costo; puede faltar actualizar el costo
alert-cost_growth-title = Subió el costo registrado
alert-cost_growth-expected = el costo con el que se aprobó
alert-cost_growth-observed = el costo subió { $value } de cada 100
alert-design_delayed-title = Falta el expediente técnico
alert-design_delayed-expected = el expediente aprobado a los { $days } días de tener dinero
alert-design_delayed-observed = hay dinero desde el { $date } y no figura el expediente
alert-f12b_stale-title = Seguimiento sin actualizar
alert-f12b_stale-expected = el formato 12-B al día
alert-f12b_stale-observed = el formato de seguimiento es del { $date }
alert-finished_not_received-title = Terminada, sin recepción registrada
alert-finished_not_received-expected = la recepción en 75 días
alert-finished_not_received-observed = van { $value } días desde que figura terminada
alert-hearing_missing-title = No consta la audiencia de { $month }
alert-hearing_missing-expected = una audiencia pública en { $month }
alert-hearing_missing-observed = no tenemos registro de ella
alert-investment_deactivated-title = El proyecto fue desactivado
alert-investment_deactivated-expected = un proyecto activo
alert-investment_deactivated-observed = el proyecto { $cui } figura como desactivado
alert-money_ahead-title = El gasto va delante de la obra
alert-money_ahead-expected = que el gasto y la obra avancen juntos
alert-money_ahead-observed = el gasto va { $value } puntos delante; puede ser adelanto o material comprado
alert-no_commitment-title = Dinero todavía sin separar
alert-no_commitment-expected = dinero separado (certificado) a mitad de año
alert-no_commitment-observed = tiene S/ { $pim } y no figura certificación
alert-not_in_service-title = No estaba en uso
alert-not_in_service-expected = la obra en uso
alert-not_in_service-observed = en la visita del { $date } el comité la encontró sin uso
alert-overdue_work-title = Pasó la fecha de entrega
alert-overdue_work-expected = la obra terminada en la fecha del contrato
alert-overdue_work-observed = pasaron { $value } días de la fecha de entrega
alert-programme_dropped-title = Salió de la programación
alert-programme_dropped-expected = seguir en la programación { $to }, como en { $from }
alert-programme_dropped-observed = no está en la programación { $to }
alert-record_stale-title = Registro sin actualizar
alert-record_stale-expected = un registro de avance cada mes
alert-record_stale-observed = el último registro tiene { $value } días
alert-repeated_extensions-title = El plazo se alargó varias veces
alert-repeated_extensions-expected = el plazo del contrato
alert-repeated_extensions-observed = el plazo se alargó en { $value } de cada 100 días del inicial
alert-single_bidder-title = Se presentó un solo postor
alert-single_bidder-expected = más de un postor
alert-single_bidder-observed = se presentó { $value } postor; es un dato para mirar, no una falta
alert-slow_award-title = Compra en curso por mucho tiempo
alert-slow_award-expected = adjudicar en 120 días
alert-slow_award-observed = van { $value } días desde la convocatoria
alert-slow_spending-title = Va más lento que otros años
alert-slow_spending-expected = el paso de otros años a esta fecha
alert-slow_spending-observed = { $size } puntos menos que otros años
alert-source_changed_past-title = Cambió un dato antiguo
alert-source_changed_past-expected = el dato que ya se publicó
alert-source_changed_past-observed = { $what }: antes S/ { $before }, ahora S/ { $now }
alert-source_silent-title = Fuente sin datos nuevos
alert-source_silent-expected = datos nuevos de { $name }
alert-source_silent-observed = { $name } no responde; lo demás sigue con datos del { $cutoff }
alert-sources_disagree-title = Dos registros no coinciden
alert-sources_disagree-expected = el mismo dato en las dos fuentes
alert-sources_disagree-observed = { $one } dice { $one_value }; { $other } dice { $other_value }
alert-stalled_work-title = Obra sin avance registrado
alert-stalled_work-expected = algún avance cada mes
alert-stalled_work-observed = no se registra avance desde hace { $value } meses
alert-stoppage_declared-title = La municipalidad registró una paralización
alert-stoppage_declared-expected = la obra en ejecución
alert-stoppage_declared-observed = figura paralizada{ $since }. Motivo: { $cause }
alert-term_ending-title = Termina el mandato
alert-term_ending-expected = un comité con mandato vigente
alert-term_ending-observed = el mandato termina el { $date }; preparen la entrega
alert-women_share_drop-title = Participaron menos mujeres
alert-women_share_drop-expected = al menos { $before } de cada 100, como antes
alert-women_share_drop-observed = { $now } de cada 100
alert-work_not_started-title = Sin inicio registrado
alert-work_not_started-expected = el inicio de la obra a los { $days } días del expediente
alert-work_not_started-observed = el expediente figura aprobado desde el { $date }; no figura el inicio
alert-year_end_risk-title = Puede no gastarse este año
alert-year_end_risk-expected = gastar este año el dinero que tiene
alert-year_end_risk-observed = al paso de otros años se gastarían a lo más { $value } de cada 100 soles
alert-word-cause-contract_breach = incumplimiento del contrato
alert-word-cause-lack_of_funds = falta de dinero
alert-word-cause-payment_delay = retraso en pagos
alert-word-cause-design_deficiency = problemas del expediente
alert-word-cause-dispute = controversia o arbitraje
alert-word-cause-social_conflict = conflicto social
alert-word-cause-weather = clima o desastre
alert-word-cause-materials = falta de materiales
alert-word-cause-no_supervisor = falta de supervisor o inspector
alert-word-cause-land = terreno o permisos
alert-word-cause-handover = cambio de gestión
alert-word-cause-management = demora de trámites
alert-word-cause-other = otro
alert-word-cause-not_stated = no dice el motivo
alert-word-month-may = mayo
alert-word-month-september = setiembre
alert-word-source-siaf = el Ministerio de Economía (SIAF)
alert-word-source-ssi = el Seguimiento de Inversiones (SSI)
alert-word-source-register = el registro del comité
alert-word-no-day = día no conocido
alert-word-since = desde el { $rest }
alert-word-budget = presupuesto modificado de { $rest }
alert-body = Se esperaba: { $expected }. Se observa: { $observed }. Fundamento: «{ $ground }» Esto es lo que dicen los registros públicos; puede haber una explicación. La municipalidad puede responder.

## Páginas: lo que no se puede dar

problem-title-missing = No está aquí
problem-title-misuse = Así no se puede pedir
problem-title-broken = Algo falló
problem-page_unknown = No hay ninguna página en { $path }.
problem-page_unknown-hint = Empiece por la página del distrito, o búsquelo por su nombre.
problem-method_not_allowed = Esta página sólo se puede leer.
problem-municipality_ambiguous = Varias municipalidades se llaman «{ $typed }».
problem-municipality_ambiguous-hint = Elija una de la lista.
problem-municipality_ambiguous-code = Varias municipalidades se llaman «{ $typed }».
problem-municipality_ambiguous-code-hint = Diga cuál por su ubigeo: { $codes }.
problem-municipality_unknown = No conocemos ninguna página ni municipalidad llamada «{ $typed }».
problem-municipality_unknown-hint = Búsquela por su nombre; las tildes no importan.
problem-municipality_unknown-code = Ninguna municipalidad se llama «{ $typed }».
problem-municipality_unknown-code-hint = Dé su ubigeo.
problem-municipality_unknown-alike = Ninguna municipalidad se llama «{ $typed }».
problem-municipality_unknown-alike-hint = ¿Quiso decir { $codes }?
problem-municipality_unknown-number = No se conoce la municipalidad { $typed }.
problem-too_slow = Esta página tarda demasiado ahora.
problem-too_slow-hint = Vuelva a intentarlo en un minuto.
problem-sec_ejec_unknown = No se conoce la unidad ejecutora de { $ubigeo }.
problem-sec_ejec_unknown-hint = Cargue un archivo de SIAF o Consulta Amigable que la nombre.
problem-parameter = { $what }
problem-no_such_form = Esta página no se da en esa forma.
problem-no_such_form-hint = Pida la página misma.
problem-no_such_form-csv = Esta página no es una tabla: no tiene .csv.
problem-no_such_form-csv-hint = Pida la página misma.
problem-no_such_form-txt = Esta página no se lee en voz alta: no tiene .txt.
problem-no_such_form-txt-hint = Pida la página misma.
problem-no_such_form-pdf = Esta página se imprime desde el navegador: no tiene .pdf.
problem-no_such_form-pdf-hint = Pida la página misma.
problem-date = «{ $typed }» no es una fecha como 2016-12-31.
problem-date-hint = Escriba año, mes y día con dos cifras, separados por guiones.
problem-date-month = No se puede juzgar ningún mes en { $typed }.
problem-work_unknown = No conocemos ninguna obra «{ $typed }» aquí.
problem-work_unknown-hint = El código de InfObras es un número, como 78690.
problem-indicator_unknown = No hay ningún indicador «{ $typed }».
problem-indicator_unknown-hint = Vea la lista en /indicadores.
problem-report_unknown = No hay ningún informe de «{ $typed }».
problem-report_unknown-hint = El mes se escribe con su año: 2025-10.
problem-report_unknown-early = { $typed } no ha empezado.
problem-report_unknown-early-hint = El mes se escribe con su año: 2025-10.
problem-evidence_unknown = Nada de lo conocido se llama «{ $typed }».
problem-evidence_unknown-hint = Siga un enlace «Ver de dónde sale», o copie el código tal como está escrito.
problem-source_unknown = No hay ninguna fuente «{ $typed }».
problem-source_unknown-hint = Vea la lista en /fuentes.
problem-investment_unknown = No conocemos ninguna inversión «{ $typed }» aquí.
problem-investment_unknown-hint = El código único (CUI) tiene 7 cifras y empieza con 2.
problem-alert_unknown = No hay ninguna alerta en esta dirección.
problem-alert_unknown-hint = Vea la lista de alertas del distrito.
problem-snapshot_unknown = No hay ningún archivo guardado con esa huella.
problem-snapshot_unknown-hint = Las huellas están en /fuentes, una por archivo.
problem-agreement_unknown = No hay ningún acuerdo «{ $typed }» en el registro.
problem-agreement_unknown-hint = La dirección lleva el año del acta y el número del acuerdo: 2016-03.
problem-internal = Algo falló aquí, no en lo que usted pidió. No se guardó nada. Código { $code }.
problem-internal-hint = Vuelva a intentarlo; si sigue así, dé el código a quien mantiene este sitio.
problem-path_unknown = No hay nada para programas en { $path }.
problem-path_unknown-hint = Hay { $paths } y /api/v1/trace/CÓDIGO.
problem-year = «{ $typed }» no es un año como 2025.
problem-year-hint = Escriba el año con cuatro cifras.
problem-process_unknown = No conocemos ningún proceso de «{ $typed }» aquí.
problem-process_unknown-hint = El año es el de la asamblea, como 2024.

## Páginas: acuerdos

page-agreements-title = Acuerdos
page-agreements-only = Acuerdos: { $word }
page-agreements-heading = Los acuerdos, primero los que hay que mirar
page-agreements-all = Todos
page-agreements-begin = Cómo cargar la primera acta
page-agreements-filter = { $word } ({ $n })
page-agreements-range = { $n ->
    [0] Ninguno todavía
    [1] 1 acuerdo
   *[other] { $n } acuerdos
}
page-agreements-part = Acuerdos { $from } a { $to } de { $all }
page-agreement-all = Todos los acuerdos
page-agreement-read-rungs = [Leer peldaño por peldaño]
page-agreement-money = El dinero de este año
page-agreement-no-project = No se sabe: todavía no sabemos qué proyecto es.
page-agreement-unconfirmed = Por confirmar:
page-agreement-unconfirmed-money = es el dinero del proyecto que se le parece.
page-agreement-alert = Alerta: { $title }
page-agreement-alert-state = Alerta { $state }. [Ver por qué salió esta alerta]
page-agreement-reply = Respuesta de la municipalidad
page-agreement-acta = Lo que dice el acta
page-agreement-changes = Cambios firmados
page-agreement-no-name = No se sabe todavía.
page-agreement-why = Por qué es este proyecto
page-agreement-no-tie = Nada parecido se encontró en los registros. La municipalidad puede decir el código único (CUI).
page-agreement-for = A favor: { $list }.
page-agreement-against = En contra: { $list }.
page-agreement-version = Versión { $n } ({ $document })
page-agreement-version-signed = Versión { $n }, firmada el { $date } ({ $document })
page-agreement-version-why = { $version }: { $why }
page-agreement-unsaid = el acta no lo dice
page-agreement-year = { $year }: { $amount }
page-agreement-no-amount = sin monto
page-agreement-page-line = página { $page }, línea { $line }
page-agreement-page = página { $page }
page-agreement-in-acta = En el acta
page-agreement-signed = Firmado
page-agreement-place = Lugar
page-agreement-sector = Sector
page-agreement-years = Monto por año
page-agreement-responsible = Responsable
page-agreement-due = Plazo
page-agreement-history = Versión { $n }: «{ $title }», { $amount }. Registrada el { $date }.
page-agreement-history-by = Versión { $n }, por { $document }: «{ $title }», { $amount }. Registrada el { $date }.
page-agreement-tie-named = confirmado: el acta misma nombra el código
page-agreement-tie-confirmed = confirmado
page-agreement-tie-rejected = descartado
page-agreement-tie-proposed = por confirmar
page-agreement-tie-by = { $state } por { $by } el { $date }
page-agreement-tie-why = { $state }: «{ $why }»
page-agreement-farming = Las etapas, como en la chacra
farming-agreement = elegimos qué sembrar
farming-budget = tenemos la semilla
farming-preparation = preparamos la tierra
farming-work = sembramos y cuidamos
farming-service = cosechamos y guardamos

## Páginas: la municipalidad

page-municipality-title = ¿Cómo van los acuerdos?
page-municipality-question = { $name }: ¿cómo van los acuerdos?
page-municipality-begin = Para empezar
page-municipality-begin-1 = Pida la plantilla y escriba en ella lo que dice el acta firmada.
page-municipality-begin-2 = Cárguela: si algo no se entiende, se muestran todos los errores juntos y no se guarda nada.
page-municipality-begin-3 = Aquí aparecerá cada acuerdo con su escalera.
page-municipality-counts = Lo mismo en números
page-municipality-counts-until = Lo mismo en números, con datos al { $date }
page-municipality-amount = Monto*
page-municipality-amount-note = *Monto escrito en el acta. M: millones.
page-municipality-amount-note-some = *Monto escrito en el acta; de los que dicen alguno. M: millones.
page-municipality-changed = Qué cambió desde el informe de { $month }
page-municipality-changed-first = Qué cambió
page-municipality-nothing = Nada cambió.
page-municipality-more = Y { $n } más.
page-municipality-no-report = Todavía no se hizo ningún informe con qué comparar.
page-municipality-all = Ver los { $n } acuerdos
page-municipality-list = Ver los acuerdos como lista
page-municipality-all-alerts = Ver las { $n } alertas abiertas
page-municipality-alerts = Ver todas las alertas
page-municipality-money = El dinero para obras de este año
page-municipality-largest = Las obras y proyectos más grandes fuera de los acuerdos
page-municipality-project = Proyecto
page-municipality-in-force = Vigente
page-municipality-investments = Ver las inversiones
page-municipality-works = Ver las obras
page-municipality-unknown = Lo que no se sabe
page-municipality-unknown-none = De lo que esta página cuenta, no falta ningún dato.
page-municipality-assembly = Llevar a la asamblea
page-municipality-report = Informe de { $month }
page-municipality-script = Guion para leer en voz alta

## Páginas: obras

page-works-title = Obras
page-works-heading = Las obras
page-works-no-agreements = Todavía no hay acuerdos; estas son las obras que se conocen.
page-works-count = { $n ->
    [0] No hay obras registradas de estos acuerdos.
    [1] Hay 1 obra de los acuerdos.
   *[other] Hay { $n } obras de los acuerdos.
}
page-works-named = { $title } · Obra { $code }
page-works-others = Otras obras, las más grandes sin terminar
page-works-more = Hay { $n } más que no se cuentan aquí; todas están en la [tabla (.csv)].
page-work-over = Obra { $code } de InfObras
page-work-state-unknown = Estado: no se sabe
page-work-no-state = No se sabe en qué estado está
page-work-reported = Último avance registrado: { $month }.
page-work-not-reported = Nadie registró todavía un mes de avance.
page-work-stopped-words = Tal como lo escribió: «{ $text }»
page-work-months = Mes a mes
page-work-no-months = Ningún mes de avance figura en los registros.
page-work-month = Mes
page-work-expected = Se esperaba
page-work-built = Hecho
page-work-no-visits = Todavía no hay ninguna visita anotada.
page-work-cost-heading = Costo y contratos
page-work-cost = Costo: { $amount }
page-work-signed = firmado el { $date }
page-work-terminated = resuelto antes de tiempo
page-work-from = De dónde sale:

## Páginas: inversiones

page-investments-title = Inversiones
page-investments-heading = Las inversiones de { $year }
page-investments-count = { $n ->
    [0] No figura ninguna inversión en { $year }.
    [1] Figura 1 inversión en { $year }.
   *[other] Figuran { $n } inversiones en { $year }.
}
page-investments-caption = Las más grandes primero; M: millones de soles
page-investments-agreed = (de un acuerdo)
page-investments-more = Hay { $n } más; todas están en la [tabla (.csv)].
page-investments-none = Todavía no se cargó ningún archivo de presupuesto de este año que la nombre: `actaviva ingest ARCHIVO`.
page-investments-unnamed = Ningún archivo dice su nombre
page-investment-title = Inversión { $cui }
page-investment-over = Inversión CUI { $cui }
page-investment-generic = No está en los acuerdos: es un código que muchas municipalidades usan para una clase de gasto.
page-investment-years = El dinero, año por año
page-investment-no-years = Ningún archivo de presupuesto la nombra.
page-investment-year = Año
page-investment-pia = Al abrir (PIA)
page-investment-pim = Vigente (PIM)
page-investment-certified = Reservado
page-investment-accrued = Gastado
page-investment-from = De dónde
page-investment-unpublished = no lo publica
page-investment-works = Sus obras
page-investment-no-name = Ningún archivo dice su nombre.
page-investment-records = Lo que dice cada registro
page-investment-record = { $dataset }, visto el { $date }
page-investment-state = Estado
page-investment-situation = Situación
page-investment-kind = Tipo
page-investment-entity = Entidad
page-investment-viable-cost = Costo viable
page-investment-updated-cost = Costo actualizado
page-investment-accrued-total = Gastado en todos los años
page-investment-physical = Avance físico
page-investment-programme = En el programa multianual
page-investment-design = Expediente registrado
page-investment-viable-on = Viable desde
page-investment-start = Empieza
page-investment-end = Termina
page-investment-closed = Cierre registrado
investment-state-active = activa
investment-state-closed = cerrada
investment-state-deactivated = desactivada

## Páginas: fuentes, archivos, hallazgos

page-sources-title = ¿Están al día las fuentes?
page-sources-none = Todavía no se cargó ningún archivo.
page-sources-all = Las que se cargaron están al día.
page-sources-no-one = Ninguna está al día.
page-sources-behind = Falta poner al día: { $list }.
page-sources-caption = Cada fuente y su último dato
page-sources-source = Fuente
page-sources-state = Cómo está
page-sources-until = Datos hasta
page-sources-meaning = Qué significa
page-sources-line = { $message }.
page-sources-line-seen = { $message }; visto el { $date }.
page-sources-if-silent = Si una fuente no responde
page-sources-by-hand = Lo último que se supo queda, con su fecha. Una persona puede bajar el archivo y cargarlo a mano: `actaviva ingest ARCHIVO`.
page-sources-findings = Lo que no se pudo leer
source-message-never = nunca se cargó
source-message-until = datos hasta { $date }
source-message-undated = archivo visto el { $date }, que no dice hasta qué día habla
source-message-drifted = { $until }; su último archivo cambió de columnas
source-message-late = { $until }, hace { $age } días; suele tardar { $usual }
source-message-silent = sin datos nuevos desde { $date }, hace { $age } días; suele tardar { $usual }
source-message-register = lo que el comité registra en sus actas
page-source-over = Fuente
page-source-files = Archivos
page-source-files-of = Archivos de { $source }
page-source-no-files = Todavía no se cargó ningún archivo de esta fuente.
page-source-count = { $n ->
    [1] 1 archivo.
   *[other] { $n } archivos.
}
page-source-count-some = { $n } archivos; se muestran los últimos { $shown }.
page-source-file = Archivo
page-source-seen = Visto el
page-source-rows = Filas
page-source-rejected = Rechazadas
page-source-all = Todas las fuentes
page-file-over = Archivo guardado como prueba
page-file-rows = { $rejected ->
    [0] { $read } filas leídas, ninguna rechazada.
    [1] { $read } filas leídas, 1 rechazada.
   *[other] { $read } filas leídas, { $said } rechazadas.
}
page-file-hash = Huella (SHA-256)
page-file-archived = Guardado el
page-file-origin = Traído de
page-file-size = Tamaño
page-file-layout = Forma
page-file-kept = { $read } leídas, { $kept } guardadas, { $rejected } rechazadas
page-file-figures = Cifras
page-file-figures-said = { $new } nuevas, { $changed } cambiadas, { $same } iguales
page-file-refused = No se aceptó.
page-file-nothing = No hay nada que señalar en este archivo.
page-file-findings = { $n ->
    [1] [1 hallazgo] en este archivo.
   *[other] [{ $n } hallazgos] en este archivo.
}
page-file-check = Compruébelo
page-findings-title = Lo que no se pudo leer
page-findings-count = { $n ->
    [0] { $rows } filas leídas; no hay nada que señalar.
    [1] { $rows } filas leídas; 1 cosa que señalar.
   *[other] { $rows } filas leídas; { $said } cosas que señalar.
}
page-findings-only = Sólo de [{ $file }].
page-findings-of-all = Ver de todos los archivos
page-findings-reasons = Cuántos de cada motivo
page-findings-reason = Motivo
page-findings-findings = Hallazgos
page-findings-range = Hallazgos { $from } a { $to } de { $all }
page-findings-where = Dónde
page-findings-what = Qué
page-findings-row = fila { $row }
finding-other = otro motivo
finding-short_row = fila con columnas de menos
finding-long_row = fila con columnas de más
finding-stray_quote = comilla suelta
finding-blank_line = línea vacía
finding-bad_encoding = letras que no se pueden leer
finding-bad_amount = monto que no se entiende
finding-bad_number = número que no se entiende
finding-bad_date = fecha que no se entiende
finding-bad_code = código que no se entiende
finding-implausible_code = código que parece equivocado
finding-missing_value = falta un dato
finding-unknown_value = valor que no se conoce
finding-out_of_range = valor que no puede ser
finding-unknown_column = columna nueva
finding-missing_column = falta una columna
finding-duplicate = registrado dos veces
finding-contradiction = dos lugares dicen cosas distintas
finding-personal_data = dato personal que no se guarda
finding-bad_structure = archivo cortado o mal formado

## Páginas: de dónde sale

page-trace-title = De dónde sale
page-trace-broken = × Eslabón roto:
page-trace-broken-label = Eslabón roto
page-trace-row = La fila tal como está en el archivo
trace-measure = Medida
trace-alert = Alerta
trace-figure = Cifra
trace-record = Registro
trace-match = Enlace
trace-decision = Decisión
trace-acta = Acta
trace-row = Fila
trace-snapshot = Archivo
trace-fetch = Origen
trace-footnote = Nota

## Páginas: indicadores

page-indicators-title = Indicadores
page-indicators-heading = Qué se cuenta, y cómo
page-indicators-count = Son { $n } indicadores. Cada uno dice su fórmula, en qué se apoya y qué no dice.
page-indicators-of = Los indicadores de { $month }
page-indicators-of-whom = De la municipalidad, su programa, sus procesos y el comité. Los de cada acuerdo y obra están en la [tabla (.csv)].
page-indicators-indicator = Indicador
page-indicators-value = Valor
page-indicators-from = de dónde sale
page-indicator-example = Ejemplo: { $about }.
page-indicator-formula = Fórmula
page-indicator-sum = { $numerator } de { $denominator } = { $value }
page-indicator-example-trace = Ver de dónde sale el ejemplo
page-indicator-no-example = Todavía no hay ningún distrito que lo tenga.
page-indicator-subjects = Se calcula para: { $list }.
page-indicator-inputs = De dónde salen los datos
page-indicator-reasons = Cuándo no se puede calcular
page-indicator-limits = Qué no dice
page-indicator-ground = En qué se apoya
page-indicator-version = `{ $id }`, versión { $version } de la fórmula.
page-indicator-all = Todos los indicadores
page-indicator-bands-up = Va bien desde { $good }; hay que mirar desde { $attention }. Se apoya en: { $ground }.
page-indicator-bands-down = Va bien hasta { $good }; hay que mirar hasta { $attention }. Se apoya en: { $ground }.
direction-up = Más es mejor.
direction-down = Menos es mejor.
direction-neutral = Ni más ni menos es mejor por sí.
valued-percent = { $value } %
valued-points = { $value } puntos
valued-persons = { $value } personas
valued-days = { $value } días
valued-months = { $value } meses
valued-bare = { $value }
family-participation = Quiénes participan
family-programming = Acuerdos y programa
family-budget = Dinero
family-physical = Avance de las obras
family-schedule = Plazos
family-procurement = Compras
family-accountability = Rendición de cuentas
family-data_quality = Calidad de los datos
family-network = Otras municipalidades
measured-agreement = un acuerdo
measured-work = una obra
measured-portfolio = el programa
measured-municipality = la municipalidad
measured-process = un proceso
measured-committee = el comité
measured-source = una fuente

## Páginas: informes

page-reports-title = Informes
page-reports-heading = Informes para la asamblea
page-reports-what = Uno por mes, hecho con lo que se sabe hoy de ese mes.
page-reports-script = [guion (.txt)]
page-reports-files = Para guardarlos en archivos: `actaviva report --municipality { $slug } --period 2025-10 --out .`
page-report-title = Informe del mes
page-report-sheet = Informe completo para imprimir ({ $size })
page-report-script = Guion en texto
page-report-aloud = Para leer en voz alta
page-report-others = Informes de otros meses

## Páginas: ayuda

page-help-title = Ayuda
page-help-pages = Qué dice cada página
page-help-ladder = Cada acuerdo tiene una palabra que dice cómo va, y una escalera de doce peldaños: desde la firma hasta la obra en uso.
page-help-unknown = «No se sabe», «no coincide» y «no responde» son respuestas. Nunca quieren decir cero.
page-help-door = Junto a cada cifra está su fecha. «Ver de dónde sale» lleva al archivo y a la fila.
page-help-first = Cargar la primera acta
page-help-step-1 = Pida la plantilla y llénela con lo que dice el acta: `actaviva template agreements acuerdos.xlsx`
page-help-step-2 = Cárguela: `actaviva import agreements acuerdos.xlsx`
page-help-step-3 = Cargue los archivos públicos (SIAF, InfObras, SSI): `actaviva ingest ARCHIVO`
page-help-step-4 = Busque qué proyecto cumple cada acuerdo y confírmelo: `actaviva match` y `actaviva review list`
page-help-step-5 = Calcule: `actaviva evaluate`
page-help-programs = Para programas
page-help-twins = Cada página se puede pedir también con `.json` al final; las tablas, con `.csv`. Con `?al=2016-12-31` se ve lo que se sabía ese día.
page-help-trace = `/api/v1/trace/` y el código de lo que se quiere seguir
page-help-who = Quién hace esto
page-help-committee = El comité de vigilancia y quienes lo apoyan. No la municipalidad.
page-help-alert = Una alerta es una diferencia entre dos registros públicos. No dice por qué ocurrió, y la respuesta de la municipalidad se muestra a su lado.

## Páginas: tareas

page-jobs-title = Tareas
page-jobs-question = ¿Se hizo lo que tocaba?
page-jobs-well = Todo va bien: ninguna tarea espera a una persona.
page-jobs-missed = { $count ->
    [one] Una cosa no se hizo a su hora.
   *[other] { $count } cosas no se hicieron a su hora.
}
page-jobs-missed-next = Se hacen una vez, en cuanto alguien trabaje: `actaviva serve` o `actaviva work`.
page-jobs-failed = { $count ->
    [one] Una tarea espera a una persona.
   *[other] { $count } tareas esperan a una persona.
}
page-jobs-since = Sin éxito desde el { $date }, tras { $count ->
    [one] un intento.
   *[other] { $count } intentos.
}
page-jobs-retry = Cuando la causa esté resuelta, pida otro intento:
page-jobs-when = Qué toca y cuándo
page-jobs-what = Qué
page-jobs-how = Cómo está
page-jobs-last = Última vez
page-jobs-next = Próxima vez
page-jobs-list = Lo que espera y lo último que se hizo
page-jobs-none = Todavía no se hizo ninguna tarea.
page-jobs-job = Tarea
page-jobs-at = Cuándo
page-jobs-changes = Cambios
page-jobs-command = Lo mismo en la máquina: `actaviva jobs` y `actaviva schedule`.
job-state-failed = falló
job-state-running = en marcha
job-state-retrying = se repetirá
job-state-waiting = espera
job-state-done = hecha
schedule-state-ok = hecho
schedule-state-waiting = en camino
schedule-state-new = empieza la próxima vez
schedule-state-missed = no se hizo
schedule-state-failed = falló
schedule-state-off = apagado
schedule-inbox = Leer los archivos de la carpeta inbox
schedule-siaf = Consultar SIAF
schedule-consulta-amigable = Consultar Consulta Amigable
schedule-ssi = Consultar SSI
schedule-infobras = Consultar InfObras
schedule-investments = Consultar el Banco de Inversiones
schedule-procurement = Consultar las contrataciones
schedule-evaluate = Evaluar a todas las municipalidades
schedule-report = Hacer los informes del mes
