### English, a translation of the Spanish.

## Single words

unreviewed = not reviewed
sample = Sample
sample-notice = SAMPLE: invented district, figures made for demonstration
money = Money
yes = Yes
not-yet = Not yet
not-known = Not known

## Numbers and dates

millions = S/ { $n } million
millions-whole = { $whole ->
   *[other] S/ { $n } million
}
less-than-one = less than 1
less-than-zero = less than 0
almost-hundred = almost 100
just-over-hundred = a little over 100
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
count-agreements = { $n ->
    [one] { $n } agreement
   *[other] { $n } agreements
}

## The ladder of an agreement

rung-signed = Signed in the acta
rung-identified = Known as a project
rung-programmed = In the 3-year plan
rung-in_opening_budget = Money on 1 January
rung-in_budget = Money now
rung-design_approved = Design approved
rung-committed = Money reserved
rung-accrued = Spending began
rung-started = Work started
rung-finished = Work finished
rung-received = Work handed over
rung-in_service = In use, looked after

stretch-agreement = Agreement
stretch-budget = Budget
stretch-preparation = Preparation
stretch-work = Work
stretch-service = Service

rung-tail-skipped = passed by
rung-tail-unknown = not known
rung-tail-contradicted = sources differ
rung-tail-lost = taken away
rung-tail-not_applicable = does not apply

step-of = Step { $n } of { $total }
step-none = No step yet
ladder-title = Ladder of agreement { $number }: reached step { $n } of { $total }
ladder-title-none = Ladder of agreement { $number }: no step yet
ladder-done = Done: { $list }.
ladder-lost = Taken away: { $list }.
ladder-contradicted = Sources differ: { $list }.
ladder-unknown = Not known: { $list }.
ladder-skipped = Passed by: { $list }.
ladder-not-yet = Not yet: { $list }.
ladder-not-applicable = Does not apply: { $list }.
ladder-unconfirmed = A person still has to confirm which project it is.
late-tag = late
stopped-tag = stopped

## The situation of an agreement

situation-replaced = Replaced by acta
situation-done = Kept
situation-gone = No longer listed
situation-unknown = Not known
situation-contradicted = Sources disagree
situation-late = Late
situation-not_due = Not due yet
situation-on_track = On track

## The state of an alert

alert-state-pending = to be reviewed
alert-state-open = open
alert-state-notified = notified
alert-state-acknowledged = acknowledged
alert-state-replied = answered
alert-state-verifying = being verified
alert-state-resolved = resolved
alert-state-confirmed = confirmed
alert-state-disputed = disputed
alert-state-promise_broken = promise overdue
alert-state-dismissed = dismissed
alert-state-silenced = silenced
alert-state-archived = archived
severity-1 = look
severity-2 = ask
severity-3 = act this month
