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
page-municipality-works-more = Ver las { $n } obras más por mirar
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
page-work-terminated = terminado antes de tiempo
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
