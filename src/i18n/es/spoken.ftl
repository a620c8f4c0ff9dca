## Guion para leer en voz alta

aloud-pause = (pausa)
aloud-greeting = Buenos días, vecinas y vecinos.
aloud-who = Habla el Comité de Vigilancia de { $name }.
aloud-month = Este es el informe de { $month }.
aloud-sample = Atención: es una muestra. El distrito y las cifras son inventados.
aloud-look = Hay que mirar { $said } { $n ->
    [one] cosa
   *[other] cosas
}.
aloud-nothing-to-look = Este mes ningún acuerdo pide que lo miremos.
aloud-ordinal = { $n ->
    [1] Primero
    [2] Segundo
   *[other] Tercero
}: { $title }.
aloud-more = Hay { $said } más en el papel.
aloud-changes = Esto cambió desde el informe de { $month }.
aloud-corrections = Esto dijimos antes, y la fuente ahora dice otra cosa.
aloud-correction = { $of }: antes dijimos { $said }; la fuente ahora dice { $now }.
aloud-of-hundred = { $said } de cada cien
aloud-of-hundred-tenths = { $said } coma { $tenths } de cada cien
aloud-unknown = Esto no se sabe todavía.
aloud-questions = Para la asamblea, { $said } { $n ->
    [one] pregunta
   *[other] preguntas
}.
aloud-people = Y esto de nosotros mismos.
aloud-where = El informe en papel tiene todas las cifras y de dónde sale cada una.
aloud-end = Este informe es del comité. No es de la municipalidad. Gracias.
radio-end = El informe completo está en papel. Es del comité, no de la municipalidad.
aloud-reply-cut = La respuesta completa está en el papel.
aloud-ordinal-f = { $n ->
    [1] Primera
    [2] Segunda
   *[other] Tercera
}: { $text }

## Mensajes de texto, de 160 letras a lo más

sms-head = Acta Viva { $name }:
sms-head-sample = Acta Viva { $name } (MUESTRA):
sms-counts = { $all ->
    [one] { $all } acuerdo
   *[other] { $all } acuerdos
}: { $going } van, { $look } hay que mirar, de { $unknown } no se sabe.
sms-none = todavía no hay ningún acuerdo cargado.
sms-report = Informe { $period }.
sms-agreement = acuerdo { $number } { $title }, { $said }.
sms-agreement-number = acuerdo { $number }, { $said }.
sms-slow = obra { $done } de 100, se esperaba { $expected }
sms-gone = ya no figura dinero (antes { $amount })
sms-gone-plan = ya no figura donde estaba
sms-no-money = no figura dinero este año
sms-contradicted = dos registros no coinciden
sms-late = va después de lo esperado
sms-no-reply = Sin respuesta al { $date }.
sms-reply = La muni respondió { $date }: "{ $text }"
sms-reply-short = La muni respondió { $date }.
sms-reply-promise = La muni respondió { $date }: fin { $promised }.
sms-until = Datos al { $date }.
sms-until-unknown = Sin datos de este año.
sms-leave = Baja: BAJA
sms-leave-how = Baja: responda BAJA

## La pared, y los descriptores de las tablas

wall-assembly = Próxima asamblea:
wall-amount = En el acta: { $amount }.
wall-amount-none = El acta no dice el monto.
wall-check-at = El informe completo: { $page }
package-report = Cada cifra del informe, una fila.
package-guard = Un texto que una hoja de cálculo tomaría por fórmula lleva un apóstrofo delante.
package-export = Datos abiertos de Acta Viva
package-figures = El dinero conocido, con todas sus claves.
package-agreements = Los acuerdos vigentes.
package-rungs = Los peldaños de cada acuerdo.
package-measures = El valor de cada indicador.
package-alerts = Todas las alertas, también las terminadas.
