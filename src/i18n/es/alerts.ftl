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
alert-behind_valuation-observed = se registra { $value } de cada 100 de lo programado
alert-budget_missing-title = Sin presupuesto registrado
alert-budget_missing-expected = que el acuerdo tenga dinero en { $year }
alert-budget_missing-observed = no figura con presupuesto en { $year }
alert-budget_removed-title = Bajó el presupuesto
alert-budget_removed-expected = S/ { $before }, como figuraba en { $year }
alert-budget_removed-observed = S/ { $now } (S/ { $gone } menos)
alert-contract_terminated-title = Contrato terminado antes de tiempo
alert-contract_terminated-expected = un contrato en marcha
alert-contract_terminated-observed = el contrato figura terminado antes de tiempo (resuelto)
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
alert-no_commitment-title = Dinero todavía sin reservar
alert-no_commitment-expected = dinero reservado (certificado) a mitad de año
alert-no_commitment-observed = tiene S/ { $pim } y nada figura reservado
alert-not_in_service-title = No estaba en uso
alert-not_in_service-expected = la obra en uso
alert-not_in_service-observed = en la visita del { $date } el comité la encontró sin uso
alert-overdue_work-title = Pasó la fecha de entrega
alert-overdue_work-expected = la obra terminada en la fecha del contrato
alert-overdue_work-observed = pasaron { $value } días de la fecha de entrega
alert-programme_dropped-title = Salió del plan de 3 años
alert-programme_dropped-expected = seguir en el plan { $to }, como en { $from }
alert-programme_dropped-observed = no está en el plan { $to }
alert-record_stale-title = Registro sin actualizar
alert-record_stale-expected = un registro de avance cada mes
alert-record_stale-observed = el último registro tiene { $value } días
alert-repeated_extensions-title = El plazo se alargó varias veces
alert-repeated_extensions-expected = el plazo del contrato
alert-repeated_extensions-observed = el plazo creció { $value } días por cada 100 del inicial
alert-single_bidder-title = Se presentó un solo postor
alert-single_bidder-expected = más de un postor
alert-single_bidder-observed = se presentó { $value } postor; es un dato para mirar, no una falta
alert-slow_award-title = La compra demora
alert-slow_award-expected = elegir en 120 días a quien hará la obra
alert-slow_award-observed = van { $value } días desde la convocatoria
alert-slow_spending-title = Va más lento que otros años
alert-slow_spending-expected = el paso de otros años a esta fecha
alert-slow_spending-observed = { $size } puntos menos que otros años
alert-source_changed_past-title = Cambió un dato antiguo
alert-source_changed_past-expected = el dato que ya se publicó
alert-source_changed_past-observed = { $what }: antes S/ { $before }, ahora S/ { $now }
alert-source_silent-title = Fuente sin datos nuevos
alert-source_silent-expected = datos nuevos de { $name }
alert-source_silent-observed = { $name } { $what }; lo demás sigue con datos del { $cutoff }
alert-sources_disagree-title = Dos registros no coinciden
alert-sources_disagree-expected = el mismo dato en las dos fuentes
alert-sources_disagree-observed = { $one } dice { $one_value }; { $other } dice { $other_value }
alert-stalled_work-title = Obra sin avance registrado
alert-stalled_work-expected = algún avance cada mes
alert-stalled_work-observed = no se registra avance desde hace { $value } meses
alert-stoppage_declared-title = La municipalidad registró una paralización
alert-stoppage_declared-expected = la obra en ejecución
alert-stoppage_declared-observed = figura parada{ $since }. Motivo: { $cause }
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
alert-word-source-blocked = no deja entrar
alert-word-source-mute = no responde
alert-word-source-half = envió menos de la mitad de lo de antes, que se guardó aparte
alert-word-source-columns = envió otras columnas que antes, que se guardaron aparte
alert-word-source-odd = envió algo que no se puede creer, que se guardó aparte
alert-word-source-frozen = contesta, pero sus datos no se mueven
alert-word-no-day = día no conocido
alert-word-since = desde el { $rest }
alert-word-budget = presupuesto modificado de { $rest }
alert-body = Se esperaba: { $expected }. Se observa: { $observed }. Fundamento: «{ $ground }» Esto es lo que dicen los registros públicos; puede haber una explicación. La municipalidad puede responder.

## Fundamentos de las alertas: los mismos que en config/norms

norm-cgr-paralizadas = Reportes de obras paralizadas de la Contraloría: una obra sin ejecución física por seis meses o más figura como paralizada
norm-ds-009-2025-art-207 = D.S. 009-2025-EF, artículo 207: si lo valorizado es menos de 80 % de lo programado, el supervisor ordena un programa acelerado
norm-ds-009-2025-art-212 = D.S. 009-2025-EF, artículo 212: plazos de la recepción de una obra terminada
norm-infobras-registro = Directiva 005-2023-CG/GMPL: la entidad registra y actualiza sus obras en InfObras
norm-ley-31589-art-2 = Ley 31589, artículo 2: define cuándo una obra está paralizada: contrato con 40 % o más y seis meses sin ejecución, o contrato resuelto; administración directa con 50 % o más
norm-lom-119-a = Ley 27972, artículo 119-A: dos audiencias públicas al año, en mayo y en setiembre
norm-practica = umbral propuesto por Acta Viva, no es una norma.
norm-ssi-alertas = Códigos públicos de alerta del SSI: el Ministerio de Economía marca inversiones por gasto adelantado (1), formato 12-B atrasado (4) y gasto mayor que el costo (5)
norm-pending = Plazo por confirmar con la norma.
