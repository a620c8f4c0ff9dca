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
frame-jobs = Tareas
frame-help = Ayuda
frame-whose = Este sitio es del comité y de quienes lo apoyan.
frame-not-municipality = No es de la municipalidad.
frame-door = Las cifras vienen de sistemas públicos; cada una enseña de dónde salió.
frame-programs = Lo mismo para programas:
frame-day = Ver lo que se sabía un día
frame-day-button = Ver ese día
frame-past = Así se sabía el { $date }.
frame-printed = Esta hoja es la página { $path } de Acta Viva.
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

## Páginas: lo que no se puede dar

problem-title-missing = No está aquí
problem-title-misuse = Así no se puede pedir
problem-title-broken = Algo falló
problem-page_unknown = No hay ninguna página en { $path }.
problem-page_unknown-hint = Empiece por la página del distrito, o búsquelo por su nombre.
problem-method_not_allowed = Esta página se puede leer, nada más.
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
problem-operator_only = Esta página es para quien mantiene este sitio, desde la misma máquina.
problem-operator_only-hint = Desde otra máquina hace falta la clave: operator_token en actaviva.toml.
problem-operator_only-token = Esta página es para quien mantiene este sitio: hace falta su clave.
problem-operator_only-token-hint = Escríbala en el formulario, o envíela en la cabecera «Authorization: Bearer».
problem-operator_only-wrong = La clave no es la de este sitio.
problem-operator_only-wrong-hint = Pídala a quien mantiene este sitio: es operator_token en actaviva.toml.
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

## Páginas: ayuda

page-help-title = Ayuda
page-help-pages = Qué dice cada página
page-help-ladder = Cada acuerdo tiene una palabra que dice cómo va. Su escalera de doce peldaños va desde la firma hasta la obra en uso.
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
