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

## La situación de un acuerdo

situation-replaced = Cambiado por acta
situation-done = Cumplido
situation-gone = Ya no figura
situation-unknown = No se sabe
situation-contradicted = No coincide
situation-late = Con retraso
situation-not_due = Aún no toca
situation-on_track = En camino

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
