## Avisos por correo: asuntos, de hasta 60 letras

notices-subject-changes = { $place }: { $n ->
    [one] { $n } cambio en sus acuerdos ({ $month })
   *[other] { $n } cambios en sus acuerdos ({ $month })
}
notices-subject-report = { $place }: informe de { $month }
notices-subject-quiet = { $place }: una fuente no responde
notices-subject-none = { $place }: sin cambios ({ $month })
notices-subject-gone = { $place }: ya no figura «{ $title }»
notices-subject-gone-several = { $place }: { $n } acuerdos ya no figuran
notices-subject-answer = Alerta por responder: { $what }, hasta el { $date }
notices-subject-answer-undated = Alerta por responder: { $what }
notices-subject-answer-several = { $place }: { $n } alertas por responder
notices-agreement = acuerdo { $number }

## Lo que dice el correo

notices-title = Acta Viva de { $place }
notices-data-until = Cifras del presupuesto al { $date }.
notices-changes = Qué cambió
notices-changes-none = En los acuerdos nada cambió desde el último aviso.
notices-none = Sin cambios desde el último aviso.
notices-more = y { $n } más
notices-see-all = Ver todos los cambios
notices-see-alert = Ver la alerta
notices-see-agreement = Ver el acuerdo
notices-see-report = Ver e imprimir el informe
notices-see-sources = Ver cómo están las fuentes
notices-see-place = Ver todo sobre { $place }
notices-answer = «{ $title }»: alerta por responder. Según el registro, { $observed }.
notices-answer-until = Puede responder antes de que se publique, hasta el { $date }.
notices-broken = «{ $title }»: pasó la fecha prometida, el { $date }.
notices-broken-undated = «{ $title }»: pasó la fecha prometida.
notices-reports = Informes
notices-report-ready = Ya está el informe de { $month }.
notices-replies = Qué respondió la municipalidad
notices-about = Sobre «{ $title }»:
notices-promised = Prometió una fecha: { $date }.
notices-deadlines = Plazos de los próximos 14 días
notices-deadline-term = { $date }: vence el plazo de «{ $title }».
notices-deadline-own = { $date }: último día antes de publicar la alerta sobre «{ $title }».
notices-deadline-answer = { $date }: se espera respuesta a la alerta sobre «{ $title }».
notices-deadline-promise = { $date }: fecha prometida para «{ $title }».
notices-quiet = Fuentes que no responden
notices-why-reader = Este correo llega a { $mail } porque pidió los avisos de { $place }.
notices-why-committee = Este correo llega a { $mail } porque es del comité de { $place }.
notices-why-official = Este correo llega a { $mail } porque responde por la municipalidad de { $place }.
notices-often-weekly = El resumen sale una vez por semana, si hubo cambios.
notices-often-monthly = El resumen sale una vez al mes.
notices-at-once = Al momento solo se avisa si un acuerdo ya no figura.
notices-at-once-official = Al momento solo se avisa si un acuerdo ya no figura o si una alerta espera su respuesta.
notices-whose = Acta Viva no es de la municipalidad.
notices-leave = Dejar de recibir estos avisos

## La página con que se deja de recibirlos

notices-page-title = Avisos por correo
notices-page-ask = ¿Dejar de recibir en { $mail } los avisos de { $place }?
notices-page-button = Dejar de recibir avisos
notices-page-left = Listo: ya no se envían avisos de { $place } a { $mail }.
notices-page-stays = Sigue así aunque la dirección quede en la lista de quien cuida este sitio.
notices-page-back = ¿Fue un error, o quiere recibirlos otra vez? Este mismo enlace sirve para volver.
notices-page-back-button = Volver a recibir avisos
notices-page-returned = Listo: desde hoy se envían otra vez a { $mail } los avisos de { $place }.
problem-notice_unknown = Este enlace no es de ningún aviso.
problem-notice_unknown-hint = Ábralo entero, como está en el correo. Si no va, responda al correo y pida la baja.

## Avisos para lectores de noticias, y calendario

notices-feed-title = Acta Viva: avisos de { $place }
notices-feed-opened = Nueva alerta. { $title }: { $what }
notices-feed-replied = Hay respuesta. { $title }: { $what }
notices-feed-broken = Pasó la fecha prometida. { $title }: { $what }
notices-feed-closed = Se cerró una alerta. { $title }: { $what }
notices-feed-summary = Se esperaba: { $expected }. Se ve: { $observed }.
notices-calendar-title = Plazos de { $place }
notices-event-term = Vence el plazo: { $title }
notices-event-own = Último día antes de publicar la alerta: { $title }
notices-event-answer = Se espera respuesta a la alerta: { $title }
notices-event-promise = Fecha prometida: { $title }
notices-link-feed = Avisos para lectores de noticias (Atom)
notices-link-calendar = Plazos para su calendario (iCal)

## En la orden de comandos: notices, jobs, doctor

cli-head-mail = correo
cli-head-who = quién
cli-head-digest = resumen
cli-head-next_try = próximo intento
cli-check-correo = correo
cli-check-avisos = avisos
notice-role-reader = lector
notice-role-committee = comité
notice-role-official = funcionario
notice-often-weekly = semanal
notice-often-monthly = mensual
notice-state-parked = rechazado
notice-state-waiting = espera
notice-state-new = por empezar
notice-state-told = al día
notice-state-left = se dio de baja
notice-state-unlisted = ya no está en la lista
cli-notices-nobody = nadie recibe avisos: actaviva.toml, en [notices], dice cómo agregar a alguien
cli-jobs-mails = correos: { $waiting } esperan a su servidor, { $parked } sin entregar
cli-doctor-mail-none = { $n } esperan avisos y no hay servidor de correo
cli-doctor-mail-none-hint = ponga mail.server y mail.from en actaviva.toml
cli-doctor-mail-well = { $server } atiende; { $n } reciben avisos
cli-doctor-mail-down = { $server } no atiende: { $why }
cli-doctor-mail-down-hint = revise mail.server y mail.port en actaviva.toml; los correos esperan y salen después
cli-doctor-mail-open = { $server } no ofrece un paso cerrado: { $why }
cli-doctor-mail-open-hint = revise mail.security (starttls o tls) y, si la autoridad es propia, mail.extra_ca
cli-doctor-mail-password = { $server } rechazó la clave: { $why }
cli-doctor-mail-password-hint = revise mail.user y mail.password en actaviva.toml y repita doctor
cli-doctor-mail-ca = { $server } no se puede leer: { $why }
cli-doctor-mail-ca-hint = mail.extra_ca es un archivo PEM con el certificado de la autoridad
cli-doctor-mail-parked = sin entregar, y no se intenta más: { $list }
cli-doctor-mail-parked-hint = actaviva notices dice por qué; actaviva notices retry CORREO lo intenta otra vez
cli-doctor-mail-waiting = esperan al servidor: { $list }
cli-doctor-mail-waiting-hint = actaviva notices dice desde cuándo y por qué
fail-subscriber_unknown = a { $mail } no se le envían avisos
fail-subscriber_unknown-hint = actaviva notices los muestra a todos; quien es nuevo empieza con la primera evaluación
fail-mail_not_refused = ningún correo a { $mail } fue rechazado ni abandonado
fail-mail_not_refused-hint = el que espera se intenta solo
