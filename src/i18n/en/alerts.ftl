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

## Páginas: alertas

page-alerts-title = Alerts
page-alerts-none = There is no open alert.
page-alerts-count = There { $n ->
    [one] is { $n } open alert
   *[other] are { $n } open alerts
}. { $replied ->
    [0] The municipality has answered none.
   *[other] The municipality has answered { $replied }.
}
page-alerts-what = An alert is a difference between two public records. It does not say why it happened.
page-alerts-open = Open
page-alerts-ended = Ended
page-alert-card = Alert { $state }; to { $severity }.
page-alert-over = Alert { $state } · opened on { $date } · case { $n }
page-alert-silent = { $source } does not answer.
page-alert-silent-what = Meanwhile this rule is not looked at again.
page-alert-silenced = Silenced until { $date }, by decision of a person.
page-alert-rule = Rule `{ $rule }`. [Where each number comes from]
page-alert-document = Supporting document
page-alert-will-show = What it answers will be shown here, whole and with its date.
page-alert-history = History
page-alert-next = What the committee can do
page-alert-official = If you are of the municipality
page-alert-official-how = Answer the committee in writing, or on the computer of whoever keeps this site: `actaviva alert reply`. It is published beside the alert, with your name and office, unchanged.
page-alert-process = Process of { $year }
page-alert-committee = Oversight committee
page-alert-portfolio = Investment programme
page-alert-municipality = The whole municipality
page-reply-source = It depends on the source, not on the municipality.
page-reply-none = No reply as of { $date }.
page-reply-short = It answered on { $date }.
page-reply-promise = It answered on { $date }; it promises { $promised }.
page-reply-by = { $by }. Sent on { $date } { $days ->
    [0] (the same day)
    [1] (the next day)
   *[other] (after { $days } days)
}.
page-reply-will = It promised to finish on { $date }.
page-reply-past = The promised date was { $date }: { $days ->
    [1] it passed yesterday
   *[other] it passed { $days } days ago
}.
alert-event-opened = it was opened
alert-event-updated = what is seen changed
alert-event-reopened = it was opened again
alert-event-notified = the municipality and the committee were told
alert-event-acknowledged = the municipality saw it
alert-event-replied = the municipality answered
alert-event-verifying = the reply is being checked
alert-event-resolved = it was resolved
alert-event-confirmed = the committee confirmed it
alert-event-disputed = the municipality disagrees
alert-event-promise_broken = the promised date passed
alert-event-dismissed = a person dismissed it
alert-event-silenced = a person silenced it
alert-event-unsilenced = the silence ended
alert-event-until = { $what } ({ $date })
alert-event-line = { $date }: { $what }.
alert-event-quoted = { $date }: { $what }: “{ $text }”
page-alert-agreement = Agreement { $number } of the acta of { $year }: { $title }
page-alert-work = Work { $code }: { $name }
page-alert-not-done = Alerts of this district

## Palabras de las alertas: las mismas que en config/rules

alert-agreement_unmatched-title = We do not find the project
alert-agreement_unmatched-expected = to know which project carries out the agreement { $days } days after signing
alert-agreement_unmatched-observed = no project confirmed; ask for the investment code (CUI)
alert-behind_valuation-title = Below what was programmed
alert-behind_valuation-expected = 100 of every 100 soles programmed up to this date
alert-behind_valuation-observed = { $value } of every 100 of what was due is recorded
alert-budget_missing-title = No budget recorded
alert-budget_missing-expected = that the agreement has money in { $year }
alert-budget_missing-observed = it has no budget on record in { $year }
alert-budget_removed-title = The budget went down
alert-budget_removed-expected = S/ { $before }, as recorded in { $year }
alert-budget_removed-observed = S/ { $now } (S/ { $gone } less)
alert-contract_terminated-title = Contract terminated early
alert-contract_terminated-expected = a contract under way
alert-contract_terminated-observed = the contract is recorded as terminated
alert-cost_exceeded-title = Recorded spending passes the cost
alert-cost_exceeded-expected = to spend at most the registered cost
alert-cost_exceeded-observed = { $value } of every 100 soles of the cost were spent; the cost may need updating
alert-cost_growth-title = The registered cost rose
alert-cost_growth-expected = the cost with which it was approved
alert-cost_growth-observed = the cost rose by { $value } of every 100
alert-design_delayed-title = The technical design is missing
alert-design_delayed-expected = the design approved { $days } days after having money
alert-design_delayed-observed = there is money since { $date } and no design on record
alert-f12b_stale-title = Follow-up not up to date
alert-f12b_stale-expected = form 12-B up to date
alert-f12b_stale-observed = the follow-up form is of { $date }
alert-finished_not_received-title = Finished, no reception recorded
alert-finished_not_received-expected = the reception within 75 days
alert-finished_not_received-observed = { $value } days have passed since it is recorded as finished
alert-hearing_missing-title = No record of the { $month } hearing
alert-hearing_missing-expected = a public hearing in { $month }
alert-hearing_missing-observed = we have no record of it
alert-investment_deactivated-title = The project was deactivated
alert-investment_deactivated-expected = an active project
alert-investment_deactivated-observed = project { $cui } is recorded as deactivated
alert-money_ahead-title = Spending runs ahead of the work
alert-money_ahead-expected = that spending and work advance together
alert-money_ahead-observed = spending is { $value } points ahead; it may be an advance or bought material
alert-no_commitment-title = Money not set aside yet
alert-no_commitment-expected = money set aside (certified) by mid-year
alert-no_commitment-observed = it has S/ { $pim } and no certification on record
alert-not_in_service-title = It was not in use
alert-not_in_service-expected = the work in use
alert-not_in_service-observed = on the visit of { $date } the committee found it out of use
alert-overdue_work-title = The delivery date has passed
alert-overdue_work-expected = the work finished on the date of the contract
alert-overdue_work-observed = { $value } days have passed since the delivery date
alert-programme_dropped-title = It left the programme
alert-programme_dropped-expected = to stay in programme { $to }, as in { $from }
alert-programme_dropped-observed = it is not in programme { $to }
alert-record_stale-title = Record not up to date
alert-record_stale-expected = a record of progress every month
alert-record_stale-observed = the last record is { $value } days old
alert-repeated_extensions-title = The term was extended several times
alert-repeated_extensions-expected = the term of the contract
alert-repeated_extensions-observed = the term was extended by { $value } of every 100 days of the first one
alert-single_bidder-title = Only one bidder came
alert-single_bidder-expected = more than one bidder
alert-single_bidder-observed = { $value } bidder came; it is something to look at, not a fault
alert-slow_award-title = Purchase under way for a long time
alert-slow_award-expected = to award within 120 days
alert-slow_award-observed = { $value } days have passed since the call
alert-slow_spending-title = Slower than in other years
alert-slow_spending-expected = the pace of other years at this date
alert-slow_spending-observed = { $size } points less than in other years
alert-source_changed_past-title = An old figure changed
alert-source_changed_past-expected = the figure that was already published
alert-source_changed_past-observed = { $what }: before S/ { $before }, now S/ { $now }
alert-source_silent-title = Source without new data
alert-source_silent-expected = new data from { $name }
alert-source_silent-observed = { $name } { $what }; the rest goes on with data of { $cutoff }
alert-sources_disagree-title = Two records do not agree
alert-sources_disagree-expected = the same figure in both sources
alert-sources_disagree-observed = { $one } says { $one_value }; { $other } says { $other_value }
alert-stalled_work-title = Work without recorded progress
alert-stalled_work-expected = some progress every month
alert-stalled_work-observed = no progress recorded for { $value } months
alert-stoppage_declared-title = The municipality recorded a stoppage
alert-stoppage_declared-expected = the work under way
alert-stoppage_declared-observed = recorded as stopped{ $since }. Cause: { $cause }
alert-term_ending-title = The term ends
alert-term_ending-expected = a committee whose term is running
alert-term_ending-observed = the term ends on { $date }; prepare the handover
alert-women_share_drop-title = Fewer women took part
alert-women_share_drop-expected = at least { $before } of every 100, as before
alert-women_share_drop-observed = { $now } of every 100
alert-work_not_started-title = No start recorded
alert-work_not_started-expected = the start of the work { $days } days after the design
alert-work_not_started-observed = the design is recorded as approved since { $date }; no start on record
alert-year_end_risk-title = It may not be spent this year
alert-year_end_risk-expected = to spend this year the money it has
alert-year_end_risk-observed = at the pace of other years at most { $value } of every 100 soles would be spent
alert-word-cause-contract_breach = breach of contract
alert-word-cause-lack_of_funds = lack of money
alert-word-cause-payment_delay = late payments
alert-word-cause-design_deficiency = problems of the design
alert-word-cause-dispute = dispute or arbitration
alert-word-cause-social_conflict = social conflict
alert-word-cause-weather = weather or disaster
alert-word-cause-materials = lack of materials
alert-word-cause-no_supervisor = no supervisor or inspector
alert-word-cause-land = land or permits
alert-word-cause-handover = change of administration
alert-word-cause-management = slow paperwork
alert-word-cause-other = other
alert-word-cause-not_stated = the cause is not stated
alert-word-month-may = May
alert-word-month-september = September
alert-word-source-siaf = the Ministry of Economy (SIAF)
alert-word-source-ssi = the follow-up of investments (SSI)
alert-word-source-register = the committee’s register
alert-word-source-blocked = lets nobody in
alert-word-source-mute = does not answer
alert-word-source-half = sent less than half of what it sent before, which was set aside
alert-word-source-columns = sent other columns than before, which were set aside
alert-word-source-odd = sent something that cannot be believed, which was set aside
alert-word-source-frozen = answers, but its data do not move
alert-word-no-day = an unknown day
alert-word-since = since { $rest }
alert-word-budget = modified budget of { $rest }
alert-body = Expected: { $expected }. Seen: { $observed }. Ground: “{ $ground }” This is what the public records say; there may be an explanation. The municipality can answer.

## Grounds of the alerts

norm-cgr-paralizadas = Reports on stopped works of the Comptroller: a work without physical execution for six months or more is recorded as stopped
norm-ds-009-2025-art-207 = D.S. 009-2025-EF, article 207: if what is valued is less than 80 % of what was programmed, the supervisor orders an accelerated programme
norm-ds-009-2025-art-212 = D.S. 009-2025-EF, article 212: terms for the reception of a finished work
norm-infobras-registro = Directive 005-2023-CG/GMPL: the entity registers its works in InfObras and keeps them up to date
norm-ley-31589-art-2 = Law 31589, article 2: defines when a work is stopped: a contract with 40 % or more and six months without execution, or a terminated contract; direct administration with 50 % or more
norm-lom-119-a = Law 27972, article 119-A: two public hearings a year, in May and in September
norm-practica = threshold proposed by Acta Viva, it is not a norm.
norm-ssi-alertas = Public alert codes of SSI: the Ministry of Economy marks investments for early spending (1), a late format 12-B (4) and spending above the cost (5)
norm-pending = Term to be confirmed with the norm.
