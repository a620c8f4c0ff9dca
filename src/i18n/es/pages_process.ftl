## Páginas: presupuesto

page-budget-title = El dinero de { $year }
page-budget-heading = { $name }: el dinero de { $year }
page-budget-none = Falta un archivo del SIAF de { $year } que nombre a esta municipalidad. Lo carga quien mantiene el sitio.
page-budget-pace = ¿Más lento que otros años?
page-budget-pace-read = Soles gastados de cada 100, de enero a diciembre.
page-budget-pace-band = La franja gris: lo usual en años pasados.
column-until-month = Gastado hasta ese mes
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
