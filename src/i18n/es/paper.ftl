## Informe: la hoja

skip-to-content = Saltar al contenido
sheet-signatures = Firmas del comité
sheet-signature = Nombre, cargo y firma
sheet-stamp = Recibido por la municipalidad
sheet-stamp-lines = Sello, número, fecha y hora
sheet-languages = Otras formas de este informe
note-more = y { $n } más, en el archivo .json
annex-rest = Las medidas de cada acuerdo y de cada obra están en los archivos .csv y .json de este informe.
annex-formulas = Cómo se calcula cada medida
annex-measures = Las medidas de toda la municipalidad
annex-on-paper = En papel van las notas. Lo demás está junto a este informe: las medidas en el archivo .csv; cómo se calculan, y los nombres oficiales completos, en el archivo .json.
sheet-number = hoja
sheet-number-of = de
question-rest = { $n ->
    [one] Queda { $n } pregunta más. La nota lleva a su alerta completa.
   *[other] Quedan { $n } preguntas más, una por línea. La nota lleva a su alerta completa.
}
question-annex = { $n ->
    [one] Otra pregunta está en el anexo, con su respuesta.
   *[other] Otras { $n } preguntas están en el anexo, una por línea, cada una con su respuesta.
}
column-reply = Respuesta
caption-look-at = Para mirar
notes-none = Este informe no cita ninguna cifra todavía.
column-rung = Peldaño
column-how = Cómo está
rung-state-done = Sí
rung-state-not_yet = Todavía no
rung-state-unknown = No se sabe
rung-state-contradicted = No coincide
rung-state-not_applicable = No corresponde
rung-lost = Se retiró en { $month }
rung-skipped = No pasó por aquí
reply-promised = Fecha prometida: { $date }.
look-none = Este mes ningún acuerdo pide que lo miremos.
look-more = { $n ->
    [one] Otro acuerdo pide que lo miremos. Está en la lista.
   *[other] Otros { $n } acuerdos piden que los miremos. Están en la lista.
}
silent-box = { $source } no responde desde el { $date }.
silent-box-undated = { $source } no responde.
silent-box-what = Lo que decimos de ahí es del { $date }.
freshness-fresh = al día
freshness-late = con demora
freshness-silent = la fuente no responde
freshness-contradictory = dos fuentes no coinciden
freshness-unmatched = por confirmar
measure-of = { $numerator } de { $denominator }
formula-version = versión { $n }
people-total-hidden = no se muestra

## Informe: el papel

table-in-soles = en soles
caption-agreements = El dinero de este año, acuerdo por acuerdo
table-same-date = Para la misma fecha
table-sources = Cada fuente y hasta qué día habla
table-names = Códigos y nombres oficiales
column-codes = Códigos
seal-qr = Código QR con el código y la huella de este informe
seal-check = Para comprobarlo, dé este código a quien tenga el programa del comité: muestra el informe guardado y su huella.
seal-check-at = Para comprobarlo, escriba este código en { $page }, o apunte el teléfono al cuadro.
seal-none = Copia de consulta, sin código: el comité todavía no guardó este informe.
seal-code = Código
seal-hash = Huella
notes-on-paper = Con «+3» hay tres direcciones más: están en el archivo .json.
reply-short = Respondió el { $date }: «{ $text }»
