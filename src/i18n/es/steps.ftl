## Pasos del rastro: de una cifra al archivo

trace-note = nota { $n } del informe de { $period }
trace-above = ya mostrado arriba
trace-unknown = nada de lo conocido se llama así: { $id }
trace-full = y más, que aquí no cabe: actaviva trace lo muestra entero
trace-no-file = no se conoce el archivo { $sha256 }
trace-more-requests = { $n ->
    [one] y { $n } consulta antes de estas
   *[other] y { $n } consultas antes de estas
}
trace-at-sheet = hoja { $at }
trace-seen = visto { $date }
trace-fetched = traído de { $origin }; { $bytes } bytes; guardado { $date }
trace-no-answer = sin respuesta
trace-status = estado { $status }
trace-took = { $bytes } bytes en { $seconds } s
trace-hash-right = huella correcta
trace-hash-differs = la huella no coincide: sus bytes cambiaron
trace-hash-not-checked = huella no revisada aquí por su tamaño: actaviva verify
trace-unreadable = no se puede leer del archivo
trace-unit = unidad { $unit }
trace-all-products = todos los proyectos y productos
trace-gone-since = ya no figura desde { $date }
trace-gone-here = ya no figura en este archivo completo
trace-sum-of = suma de { $n } cifras
trace-through = { $period } hasta { $month }
trace-dataset-of = { $dataset } de { $period }
trace-more-rows = y { $n } filas más de la misma suma, no mostradas aquí
trace-first-of = la primera de { $n } filas sumadas
trace-of-year = del año
trace-of-month = de { $period }
trace-no-amounts = sin montos
phase-pia = PIA
phase-pim = PIM
phase-certified = certificado
phase-committed_annual = compromiso anual
phase-committed = compromiso
phase-accrued = devengado
phase-paid = girado
trace-measure-of = { $indicator } de { $subject }, { $period }
trace-alert-said = { $title }: se esperaba { $expected }; se ve { $observed }; abierta el { $date }
trace-replied = respondió { $by } el { $date }: { $text }
trace-nothing-to-show = la regla se cumple porque no hay ningún dato: no hay fila que mostrar
trace-decided = { $what } por { $by } el { $date }: { $why }
trace-work = obra { $code }
trace-tie-confirmed = confirmado por una persona
trace-tie-rejected = rechazado por una persona
trace-share = { $n } de 1000 de la inversión
trace-for = a favor
trace-against = en contra
trace-agreement = acuerdo { $number } del acta { $year }
trace-version = versión { $n }
trace-by = por { $document }
trace-signed = firmada el { $date }
trace-page = página { $n }
trace-line = línea { $n }
trace-according = { $thing } { $key } según { $dataset }

## Lo que dice un registro

thing-investment = inversión
thing-follow-up = seguimiento
thing-situation = nota de situación
thing-work = obra
thing-progress = avance
thing-stoppage = paralización
thing-tender = convocatoria
thing-contract = contrato
thing-municipality = municipalidad
thing-entity = entidad
thing-process = proceso
thing-acta = acta
thing-agreement = acuerdo
thing-programme = línea del programa
thing-signatory = firmante
thing-member = integrante del comité
thing-event = evento
thing-visit = visita
thing-step = paso del proceso
thing-lesson = lección del proceso
