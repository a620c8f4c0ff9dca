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
