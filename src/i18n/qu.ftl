### Quechua Cusco-Collao. Ningún texto está revisado todavía por una persona del distrito.
###
### .review = draft: palabra hallada en diccionarios o nuestra, sin revisar; se muestra el español y
### el borrador al lado. .review = spanish: sin traducir; vale el español. .review = reviewed lleva
### .reviewer y .reviewed-on.

## Palabras sueltas

unreviewed = Manaraq qhawasqa t’ikray
    .review = draft
sample =
    .review = spanish
sample-notice =
    .review = spanish
money = Qullqi
    .review = draft
yes = Arí
    .review = draft
not-yet =
    .review = spanish
not-known = Mana yachasqachu
    .review = draft

## Números y fechas

millions =
    .review = spanish
millions-whole =
    .review = spanish
less-than-one =
    .review = spanish
less-than-zero =
    .review = spanish
almost-hundred =
    .review = spanish
just-over-hundred =
    .review = spanish
date-month =
    .review = spanish
date-day =
    .review = spanish
count-agreements =
    .review = spanish

## La escalera de un acuerdo

rung-signed = Firmasqa
    .review = draft
rung-identified =
    .review = spanish
rung-programmed = Wakichisqa
    .review = draft
rung-in_opening_budget =
    .review = spanish
rung-in_budget =
    .review = spanish
rung-design_approved =
    .review = spanish
rung-committed =
    .review = spanish
rung-accrued = Gastasqa
    .review = draft
rung-started = Qallarisqa
    .review = draft
rung-finished = Tukusqa
    .review = draft
rung-received = Qusqa
    .review = draft
rung-in_service = Llamk’achkan
    .review = draft
stretch-agreement =
    .review = spanish
stretch-budget =
    .review = spanish
stretch-preparation =
    .review = spanish
stretch-work =
    .review = spanish
stretch-service =
    .review = spanish
rung-tail-skipped =
    .review = spanish
rung-tail-unknown = mana yachasqachu
    .review = draft
rung-tail-contradicted = mana kaqllachu
    .review = draft
rung-tail-lost =
    .review = spanish
rung-tail-not_applicable =
    .review = spanish
step-of = { $total }-manta { $n } ñiqi
    .review = draft
step-none =
    .review = spanish
ladder-title =
    .review = spanish
ladder-title-none =
    .review = spanish
ladder-done =
    .review = spanish
ladder-lost =
    .review = spanish
ladder-contradicted =
    .review = spanish
ladder-unknown =
    .review = spanish
ladder-skipped =
    .review = spanish
ladder-not-yet =
    .review = spanish
ladder-not-applicable =
    .review = spanish
ladder-unconfirmed =
    .review = spanish
late-tag = qhipasqa
    .review = draft
stopped-tag = sayasqa
    .review = draft

## La situación de un acuerdo

situation-replaced =
    .review = spanish
situation-done =
    .review = spanish
situation-gone =
    .review = spanish
situation-unknown = Mana yachasqachu
    .review = draft
situation-contradicted = Mana kaqllachu
    .review = draft
situation-late = Qhipasqa
    .review = draft
situation-not_due =
    .review = spanish
situation-on_track = Allin purichkan
    .review = draft

## El estado de una alerta

alert-state-pending =
    .review = spanish
alert-state-open =
    .review = spanish
alert-state-notified =
    .review = spanish
alert-state-acknowledged =
    .review = spanish
alert-state-replied =
    .review = spanish
alert-state-verifying =
    .review = spanish
alert-state-resolved =
    .review = spanish
alert-state-confirmed =
    .review = spanish
alert-state-disputed =
    .review = spanish
alert-state-promise_broken =
    .review = spanish
alert-state-dismissed =
    .review = spanish
alert-state-silenced =
    .review = spanish
alert-state-archived =
    .review = spanish
severity-1 =
    .review = spanish
severity-2 =
    .review = spanish
severity-3 =
    .review = spanish
