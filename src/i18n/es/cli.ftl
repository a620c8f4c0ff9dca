## La línea de órdenes: lo que se dice siempre

cli-warning = aviso: { $what }
cli-at-row = fila { $at }
cli-at-column = columna { $at }
cli-so-much = { $done } de { $of }
cli-time-left = quedan { $time }
cli-since = desde { $date }
cli-ended = terminado
cli-reading = Leyendo
cli-archiving = Archivando
cli-downloading = Descargando
cli-downloading-unknown = Descargando: { $size } (consulta { $n })
cli-verifying = Verificando
cli-rows = { $n ->
    [one] { $said } fila
   *[other] { $said } filas
}
cli-none-yet = todavía no hay
cli-init-makes = actaviva init la crea
cli-no-reply = sin respuesta
cli-refused = rechazado
cli-withdrawn = retirada
cli-not-computable = no se puede calcular
cli-none-followed = No se sigue a ninguna municipalidad. Importe su registro con actaviva import agreements, o nómbrela en actaviva.toml.
cli-no-agreements = No hay acuerdos así en el registro. Siguiente paso: actaviva import agreements.
cli-no-alerts = No hay ninguna alerta así.
cli-no-figures = No se conoce ninguna cifra así.
cli-no-works = No se conoce ninguna obra así.
cli-no-findings = No hay nada que señalar.
cli-no-measures = No hay ninguna medida así.
cli-no-snapshots = No hay archivos todavía: actaviva ingest ARCHIVO.

## Cabezas de las tablas

cli-head-agreement = acuerdo
cli-head-situation = situación
cli-head-step = peldaño
cli-head-title = título
cli-head-place = lugar
cli-head-amount = monto S/
cli-head-alert = alerta
cli-head-to-do = qué hacer
cli-head-state = estado
cli-head-since = desde
cli-head-observed = se observa
cli-head-reply = respuesta
cli-head-indicator = indicador
cli-head-subject = de qué
cli-head-period = período
cli-head-value = valor
cli-head-part = de
cli-head-whole = sobre
cli-head-datum = dato
cli-head-note = nota
cli-head-unit = unidad
cli-head-dataset = vista
cli-head-ubigeo = ubigeo
cli-head-sec_ejec = ejecutora
cli-head-cui = CUI
cli-head-year = año
cli-head-month = mes
cli-head-rubro = rubro
cli-head-function = función
cli-head-pia = PIA
cli-head-pim = PIM
cli-head-accrued = devengado
cli-head-paid = girado
cli-head-withdrawn = retiradas
cli-head-work = obra
cli-head-progress = avance
cli-head-cost = costo S/
cli-head-name = nombre
cli-head-file = archivo
cli-head-row = fila
cli-head-rows = filas
cli-head-column = columna
cli-head-what = qué
cli-head-hash = huella
cli-head-seen = visto
cli-head-layout = forma
cli-head-cutoff = corte
cli-head-job = tarea
cli-head-how = cómo está
cli-head-tries = intentos
cli-head-when = cuándo
cli-head-changes = cambios
cli-head-last = última vez
cli-head-missed = perdidas
cli-head-next = próxima
cli-head-key = clave
cli-head-spanish = español
cli-head-quechua = quechua

## demo, init, template, import

cli-building-sample = Armando la muestra
cli-demo-ready = Distrito de muestra listo en { $folder } (inventado).
cli-demo-there = ya estaba armado
cli-demo-took = en { $seconds } s
cli-demo-actas = { $n ->
    [one] { $n } acta
   *[other] { $n } actas
}
cli-demo-agreements = { $n ->
    [one] { $n } acuerdo
   *[other] { $n } acuerdos
}
cli-demo-sources = { $n ->
    [one] { $n } fuente
   *[other] { $n } fuentes
}
cli-demo-alerts = { $n ->
    [one] { $n } alerta
   *[other] { $n } alertas
}
cli-demo-reports = { $n ->
    [one] { $n } informe
   *[other] { $n } informes
}
cli-init-same = La carpeta { $folder } ya estaba lista; no se cambió nada.
cli-init-ready = Lista la carpeta { $folder }: { $list }.
cli-init-folder = carpeta
cli-init-config = actaviva.toml
cli-init-database = base de datos
cli-init-key = clave del registro
cli-init-log = registro firmado
cli-init-step-1 = 1. actaviva template agreements registro.xlsx; llénelo y luego actaviva import agreements registro.xlsx.
cli-init-step-2 = 2. actaviva ingest ARCHIVO… con los archivos públicos; si algo falla, actaviva doctor.
cli-init-step-3 = 3. actaviva figures y actaviva findings: lo leído y lo que no se pudo leer.
cli-template-ready = Lista la plantilla { $file }. Llénela y luego:
cli-import-refused = { $file }: { $n } por corregir; no se guardó nada
cli-import-personal = el archivo lleva números de documento: tampoco fue archivado
cli-import-same = ya estaba importado: nada cambió
cli-import-rows = filas nuevas { $new }   cambiadas { $changed }   iguales { $same }
cli-import-absent = { $said } que se conocían no están en este archivo; siguen como estaban
cli-import-dry-run = no se guardó nada (--dry-run)
cli-import-new = nueva
cli-import-changed = cambia
cli-import-empty = (vacío)

## ingest, fetch

cli-ingest-nothing-watched = no se sigue a ninguna municipalidad todavía; se guarda todo en detalle (import agreements, o watch.municipalities en actaviva.toml)
cli-ingest-cutoff = corte { $date }
cli-ingest-no-cutoff = corte no dicho
cli-ingest-same = ya estaba leído: nada cambió
cli-ingest-read = leídas { $n }
cli-ingest-kept = guardadas { $n }
cli-ingest-rejected = rechazadas { $n }
cli-ingest-new = cifras nuevas { $n }
cli-ingest-changed = cambiadas { $n }
cli-ingest-figures-same = iguales { $n }
cli-ingest-withdrawn = retiradas { $n }
cli-ingest-noted = { $n ->
    [one] { $said } cosa que señalar.
   *[other] { $said } cosas que señalar.
}
cli-ingest-rows-rejected = { $n ->
    [one] { $said } fila rechazada.
   *[other] { $said } filas rechazadas.
}
cli-ingest-see = Véalas: actaviva findings { $sha256 }
cli-fetch-contact = diga quién pregunta, para que los portales puedan escribirle: fetching.contact en actaviva.toml
cli-fetch-same = sin cambios desde la última vez: { $url }
cli-fetch-received = { $n ->
    [one] { $n } consulta, { $size } recibidos
   *[other] { $n } consultas, { $size } recibidos
}
cli-fetch-twice = , { $size } de ellos por segunda vez
cli-inbox-moved = se movió a { $folder }, con una nota al lado; sus bytes quedan en el archivo
cli-inbox-unfinished = todavía se está copiando: { $file }
cli-inbox-empty = nada por leer en { $folder }

## match, review

cli-match-proposed = propuesto
cli-match-confirmed = confirmado
cli-match-rejected = rechazado
cli-match-by = { $state } por { $by }
cli-match-score = parecido { $score } de 1000
cli-match-or = ¿o este otro?
cli-match-why = motivo:
cli-match-wrong-code = código que no puede ser, acuerdo { $agreement }: { $what }
cli-match-none = sin proyecto parecido: { $title }
cli-match-counts = { $links ->
    [one] { $links } enlace
   *[other] { $links } enlaces
}, { $without ->
    [one] { $without } acuerdo
   *[other] { $without } acuerdos
} sin proyecto parecido, entre { $candidates } proyectos y obras
cli-match-saved = nuevos { $new }, cambiados { $changed }, retirados { $gone }
cli-measure-bad-code = código que no se entiende: { $row }
cli-measure-questions = Preguntas: { $n } ({ $pairs } pares, { $negatives } difíciles); nombres donde buscar: { $pool }
cli-measure-answers = Respuestas aceptadas: { $accepted }, de ellas correctas: { $right }
cli-measure-precision = Precisión (correctas entre aceptadas): { $share }
cli-measure-recall = Alcance (correctas entre las que tienen respuesta): { $share }
cli-measure-f1 = F1: { $share }
cli-measure-none = Aceptadas donde no hay respuesta: { $share }
cli-measure-threshold = Umbral: { $threshold }; segundos: { $seconds }
cli-measure-wrong = equivocada
cli-measure-unsure = poco segura
cli-measure-missed = no encontrada
cli-measure-mistake = { $what } ({ $probability }): { $cui } se tomó por «{ $best }»: { $name }
cli-review-nothing = Nada por revisar.
cli-review-acta = acta:
cli-review-project = proyecto:
cli-review-too-much = { $target } está enlazado también a otros acuerdos y suma más que el total; reparta con: actaviva review split
decision-confirm = confirmado
decision-reject = rechazado
decision-link = enlazado a mano
decision-split = repartido

## evaluate, alerts, report

cli-evaluate-agreements = acuerdos
cli-evaluate-agreements-judged = evaluados { $n }
cli-evaluate-measures = medidas
cli-evaluate-measures-changed = cambiaron { $n }
cli-evaluate-contradictions = contradicciones
cli-evaluate-contradictions-moved = nuevas { $new }, terminadas { $over }
cli-evaluate-alerts = alertas
cli-evaluate-alerts-moved = nuevas { $new }, resueltas { $over }
cli-evaluate-first = primera evaluación: lo que se encontró es historia y no se avisa a nadie
cli-alert-expected = se esperaba
cli-alert-observed = se observa
cli-alert-ground = fundamento
cli-alert-reply = respuesta
cli-alert-promised = { $by }, para el { $date }
cli-alert-document = documento
cli-alert-evidence = prueba
cli-report-txt = para leer en voz alta
cli-report-radio = para la radio, en 45 segundos
cli-report-html = para leer en el teléfono
cli-report-pdf = para imprimir en A4
cli-report-xlsx = para calcular
cli-report-csv = cada cifra, una fila
cli-report-csv-columns = qué es cada columna del csv
cli-report-json = para programas
cli-report-sms = para mensajes de texto
cli-report-poster-a4 = para la pared, en A4
cli-report-poster-a3 = para la pared, en A3
cli-report-panel = una hoja por acuerdo
cli-report-proof = para comprobar los archivos: actaviva verify --proof
cli-report-card = para compartir en el teléfono
cli-report-card-agreement = un acuerdo, para compartir
cli-report-printed = { $what }, { $n ->
    [one] { $n } hoja
   *[other] { $n } hojas
}   código { $code }
cli-report-page = página: actaviva serve, luego { $page }
cli-report-no-agreements = no hay ningún acuerdo registrado; con actaviva import agreements se sabrá qué se acordó
cli-report-silent = { $source } no responde desde el { $date }; dicho en la hoja 1
cli-report-silent-undated = { $source } no responde; dicho en la hoja 1

## trace

cli-trace-broken = Eslabón roto: { $what }
cli-step-measure = medida
cli-step-alert = alerta
cli-step-figure = cifra
cli-step-record = registro
cli-step-match = enlace
cli-step-decision = decisión
cli-step-acta = acta
cli-step-row = fila
cli-step-snapshot = archivo
cli-step-fetch = origen
cli-step-footnote = nota

## indicators

cli-indicator-formula = fórmula
cli-indicator-inputs = entradas
cli-indicator-subjects = se mide de
cli-indicator-unit = unidad
cli-indicator-bands = bandas
cli-indicator-bands-up = bien desde { $good }, atención desde { $attention } ({ $ground })
cli-indicator-bands-down = bien hasta { $good }, atención hasta { $attention } ({ $ground })
cli-indicator-sentence = frase
cli-indicator-limits = límites
cli-indicator-reasons = sin valor si
cli-indicator-ground = base
cli-indicator-version = versión

## schedule, serve, work, config, export, translations

cli-schedule-missed = nadie trabaja: actaviva serve o actaviva work hacen lo que falta, una vez
cli-serve-open = Abra { $address }     Ctrl-C para terminar
cli-serve-no-workers = sin trabajo de fondo: { $why }
cli-working = trabajando; Ctrl-C para terminar
cli-config-default = de fábrica
cli-export-names = estas hojas llevan nombres de personas, y las copias de las actas sus documentos; no publique la carpeta
cli-translations-texts = { $n } textos
cli-translations-states = { $reviewed } revisados, { $outdated } por revisar de nuevo, { $draft } borradores, { $missing } sin traducir
cli-translations-more = y { $n } más: actaviva translations export hoja.csv
cli-translations-fill = { $file }: { $n } textos. Llene la columna «reviewed» y luego:
cli-translations-back = actaviva translations import { $file } --by NOMBRE --on FECHA
cli-translations-taken = { $n ->
    [one] { $n } texto revisado por { $by }
   *[other] { $n } textos revisados por { $by }
}
cli-translations-restart = Si las páginas están abiertas, vuelva a iniciar actaviva serve.
cli-translation-reviewed = revisado
cli-translation-outdated = de nuevo
cli-translation-draft = borrador
cli-translation-missing = falta
cli-sheet-key = ningún texto tiene esta clave
cli-sheet-arguments = no lleva lo mismo que el español: falta { $missing }, sobra { $unknown }
cli-sheet-marks = las marcas ` y [ ] no son las del español
cli-sheet-unreadable = no se puede leer: hay una llave abierta o un plural sin terminar
cli-sheet-changed = el español cambió desde que se escribió la hoja; expórtela otra vez
cli-sheet-twice = la clave está dos veces

## doctor, verify, sources

cli-state-ok = ok
cli-state-warning = aviso
cli-state-failed = falla
cli-check-ajustes = ajustes
cli-check-carpeta = carpeta
cli-check-disco = disco
cli-check-base = base
cli-check-clave = clave
cli-check-reloj = reloj
cli-check-registro = registro
cli-check-fuente = fuente
cli-check-fuentes = fuentes
cli-check-tareas = tareas
cli-check-archivo = archivo
cli-check-manifiesto = manifiesto
cli-check-firma = firma
cli-check-prueba = prueba
cli-doctor-settings = { $n } valores, { $chosen } elegidos
cli-doctor-debug = repita la orden con ACTAVIVA_LOG=debug
cli-doctor-no-folder = { $folder } no existe
cli-doctor-writable = { $folder }, se puede escribir
cli-doctor-not-writable = { $folder } no se puede escribir
cli-doctor-permissions = revise el dueño y los permisos de la carpeta
cli-doctor-disk-unknown = no se sabe cuánto queda
cli-doctor-disk-tools = compruebe el disco con las herramientas del sistema
cli-doctor-free = { $size } libres
cli-doctor-make-room = libere espacio, o mude la carpeta y nómbrela con --data
cli-doctor-key-open = otros usuarios pueden leer { $file }
cli-doctor-key-close = chmod 600 al archivo key de la carpeta de datos
cli-doctor-unsafe = así un corte de luz puede perder lo último que se cargó
cli-doctor-clock = { $time }, hora de Lima
cli-doctor-clock-behind = antes de lo último archivado
cli-doctor-clock-set = ponga la máquina en hora; las fechas de los archivos dependen de ella
cli-doctor-verify = pase actaviva verify y compare con una copia
cli-doctor-unsigned = { $n } entradas sin firma
cli-doctor-log-empty = todavía vacío
cli-doctor-signed = { $n } de { $all } entradas firmadas
cli-log-root = { $n } entradas, raíz { $root }
cli-doctor-no-files = todavía no hay archivos públicos
cli-doctor-get-files = actaviva ingest ARCHIVO… los carga, o actaviva fetch FUENTE los pide
cli-doctor-jobs-well = ninguna espera a una persona
cli-doctor-jobs-missed = { $n ->
    [one] { $n } no se hizo a su hora
   *[other] { $n } no se hicieron a su hora
}: { $list }
cli-doctor-jobs-work = actaviva serve o actaviva work hacen lo que falta; actaviva schedule lo muestra
cli-doctor-jobs-failed = { $n } sin éxito tras varios intentos: { $list }
cli-doctor-jobs-retry = actaviva jobs dice por qué; actaviva jobs retry ID lo intenta otra vez
cli-source-past = de meses ya terminados cambió { $n } cifras, { $moved } en total; acuerdos: { $list }
cli-source-past-none = de meses ya terminados cambió { $n } cifras, { $moved } en total; de ningún acuerdo confirmado
cli-source-against = { $file }: { $rows } filas, antes { $before }
cli-source-against-money = { $file }: { $rows } filas, antes { $before }; devengado { $accrued }, antes { $had }
cli-source-blocked = descargue el archivo con un navegador, déjelo en inbox y pase actaviva fetch inbox
cli-source-drifted = vea actaviva findings; puede que el portal cambió su archivo
cli-source-late = pida un archivo más nuevo con actaviva fetch, o cárguelo con actaviva ingest
cli-verify-files = { $n } capturas: { $ok } completas ({ $size }), { $missing } faltan, { $altered } alteradas
cli-verify-unsigned = { $n } entradas esperan la próxima firma
cli-verify-sign = la próxima carga las firma; también actaviva init
cli-flaw-file_missing = falta en el archivo
cli-flaw-file_altered = los bytes no son los que se archivaron
cli-flaw-file_unreadable = no se puede leer
cli-flaw-leaf_unreadable = la entrada del registro no se entiende
cli-flaw-row_altered = la base dice otra cosa que el registro
cli-flaw-not_in_log = está en la base y no en el registro
cli-flaw-log_incomplete = faltan o sobran entradas en el registro
cli-flaw-manifest_missing = falta el manifiesto
cli-flaw-manifest_altered = el manifiesto dice otra cosa que el registro
cli-flaw-checkpoint_missing = falta la firma del registro
cli-flaw-checkpoint_invalid = la firma no vale
cli-flaw-log_rewritten = el registro ya no es el que se firmó
cli-flaw-key_unusable = la clave no se puede usar
cli-way-file = repóngalo de una copia, o cargue otra vez el mismo archivo con actaviva ingest
cli-way-manifest = la próxima carga lo escribe otra vez; también actaviva init
cli-way-key = reponga el archivo key de una copia
cli-way-copy = compare con una copia de la carpeta y repóngala
cli-proof-holds = { $file } está en el archivo firmado
cli-proof-hash = huella
cli-proof-seen = visto
cli-proof-origin = origen
cli-proof-place = lugar
cli-proof-place-of = { $n } de { $all }
cli-proof-key = clave
cli-proof-report = Informe { $report }, huella de su forma JSON: { $sha256 }
cli-proof-compare = Compare la clave con la que publica el dueño del archivo.

## Copias de todo, y el archivo común

cli-backup-saving = Guardando
cli-backup-saved = Guardado en { $file }: { $n } archivos, { $size }.
cli-backup-private = Lleva la clave del registro y nombres de personas: guárdelo donde nadie más lo lea.
cli-backup-proved = Se prueba y se repone así: actaviva --data CARPETA_VACÍA restore { $file }
cli-backup-missing = { $hash } ya no estaba en el archivo; actaviva verify lo muestra
cli-backup-config = { $file } no va en la copia; guárdelo aparte
cli-restore-restoring = Reponiendo
cli-restore-restored = Repuesto en { $folder } lo que se guardó el { $date }.
cli-restore-shared = los ajustes nombran un archivo común, { $place }; la copia de sus archivos está en { $archive }: para usarla, vacíe archive.url en actaviva.toml
cli-doctor-archive = { $place } contesta
