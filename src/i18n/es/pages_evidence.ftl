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
source-message-failed = no contesta: { $n } consultas seguidas sin éxito; { $until }. No dice nada del avance de las obras
source-message-blocked = no deja entrar a nuestra consulta; { $until }
source-message-frozen = contesta, pero sus datos no se mueven desde { $date }, hace { $age } días; suele tardar { $usual }
source-message-aside = { $until }; lo último que llegó no se creyó y se guardó aparte
source-message-register = lo que el comité registra en sus actas
page-source-over = Fuente
page-source-signs = Lo que muestran sus visitas y sus archivos
page-source-visit = La última visita fue el { $date }.
page-source-failures = { $n ->
    [1] Falló 1 visita desde la última que salió bien.
   *[other] Fallaron { $n } visitas seguidas desde la última que salió bien.
}
page-source-aside = Lo que llegó el { $date } se guardó aparte: { $why }.
page-source-gained = Trae columnas nuevas: { $list }.
page-source-lost = Le faltan columnas: { $list }.
page-source-past = { $n ->
    [1] De meses que ya habían terminado cambió 1 cifra, { $moved } en total.
   *[other] De meses que ya habían terminado cambió { $n } cifras, { $moved } en total.
}
page-source-past-agreements = Toca a los acuerdos { $list }.
page-source-moved = Ahora envía a { $host }.
page-source-certificate = Su certificado vale hasta el { $date }.
page-source-against = Cada archivo y el anterior
page-source-before = Antes
page-source-accrued = Gastado
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
page-findings-only = Del archivo [{ $file }].
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

## Páginas: tareas

page-jobs-title = Tareas
page-jobs-question = ¿Se hizo todo a su hora?
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
page-jobs-when = Qué se hace y cuándo
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
schedule-state-new = por empezar
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
schedule-notify = Avisar por correo a quienes lo pidieron

## Páginas: subir un archivo

page-upload-title = Subir un archivo público
page-upload-what = Si un portal no deja entrar a los programas, baje el archivo con su navegador y entréguelo aquí.
page-upload-file = El archivo, tal como se bajó (hasta { $megabytes } MB)
page-upload-token = Clave de quien mantiene este sitio
page-upload-button = Subir el archivo
page-upload-kinds = Sirven los de SIAF, Consulta Amigable, SSI, InfObras, inversiones y contrataciones. Pueden ser .csv, .xlsx, .json, .html, o venir en .zip o .gz.
page-upload-refused = Se reconoce por lo que contiene, no por su nombre. Uno que no se entiende va a inbox/refused, con una nota que dice por qué.
page-upload-arrived = Llegó { $name } ({ $size }).
page-upload-next = Se leerá en unos segundos y pasará por los mismos pasos que lo que se baja solo.
page-upload-jobs = Ver las tareas
page-upload-known = Ya teníamos ese archivo, con los mismos bytes: no cambia nada.
page-upload-see = Ver el archivo guardado
problem-upload_empty = No llegó ningún archivo.
problem-upload_empty-hint = Elija el archivo que bajó y súbalo otra vez.
problem-upload_broken = El archivo no llegó entero. No se guardó nada.
problem-upload_broken-hint = Súbalo otra vez desde el formulario.
problem-upload_too_large = El archivo pasa de { $megabytes } MB. No se guardó nada.
problem-upload_too_large-hint = Cópielo a la carpeta inbox, o suba el límite: web.upload_megabytes en actaviva.toml.
problem-upload_off = En este sitio no se suben archivos.
problem-upload_off-hint = Cópielo a la carpeta inbox de la carpeta de datos.
problem-other_site = Esto lo envió otro sitio, no el formulario de aquí. No se guardó nada.
problem-other_site-hint = Abra /subir y envíelo desde ahí.
