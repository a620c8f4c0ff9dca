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
work-ends = Fecha para terminar: { $date }.
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
question-promise-past = La fecha prometida ({ $date }) pasó hace { $said } { $n ->
    [one] día
   *[other] días
}.
question-day = Respuesta esperada hasta el { $date }.
question-day-past = La respuesta se esperaba hasta el { $date }.
question-days = La respuesta se espera en 15 días hábiles; es costumbre, no plazo de ley.
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
ask-no_commitment = ¿Cuándo se reservará el dinero de «{ $title }»?
ask-not_in_service = ¿Qué falta para que «{ $title }» se use?
ask-overdue_work = ¿Cuándo terminará «{ $title }»?
ask-programme_dropped = ¿Por qué salió «{ $title }» del plan de 3 años?
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
