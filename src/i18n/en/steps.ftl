## Pasos del rastro: de una cifra al archivo

trace-note = note { $n } of the report of { $period }
trace-above = shown above already
trace-unknown = nothing known is called so: { $id }
trace-full = and more than there is room for: actaviva trace shows it whole
trace-no-file = the file { $sha256 } is not known
trace-more-requests = { $n ->
    [one] and { $n } request before these
   *[other] and { $n } requests before these
}
trace-at-sheet = sheet { $at }
trace-seen = seen { $date }
trace-fetched = brought from { $origin }; { $bytes } bytes; archived { $date }
trace-no-answer = no answer
trace-status = status { $status }
trace-took = { $bytes } bytes in { $seconds } s
trace-hash-right = hash right
trace-hash-differs = the hash differs: its bytes have changed
trace-hash-not-checked = hash not checked here for its size: actaviva verify
trace-unreadable = cannot be read from the archive
trace-unit = unit { $unit }
trace-all-products = all projects and products
trace-gone-since = no longer recorded since { $date }
trace-gone-here = no longer in this complete file
trace-sum-of = sum of { $n } figures
trace-through = { $period } up to { $month }
trace-dataset-of = { $dataset } of { $period }
trace-more-rows = and { $n } more rows of the same sum, not shown here
trace-first-of = the first of { $n } rows summed
trace-of-year = of the year
trace-of-month = of { $period }
trace-no-amounts = no amounts
phase-pia = PIA
phase-pim = PIM
phase-certified = certified
phase-committed_annual = annual commitment
phase-committed = commitment
phase-accrued = accrued
phase-paid = paid
trace-measure-of = { $indicator } of { $subject }, { $period }
trace-alert-said = { $title }: expected { $expected }; seen { $observed }; opened on { $date }
trace-replied = { $by } answered on { $date }: { $text }
trace-nothing-to-show = the rule holds because there are no data: there is no row to show
trace-decided = { $what } by { $by } on { $date }: { $why }
trace-work = work { $code }
trace-tie-confirmed = confirmed by a person
trace-tie-rejected = rejected by a person
trace-share = { $n } of 1000 of the investment
trace-for = for
trace-against = against
trace-agreement = agreement { $number } of the acta of { $year }
trace-version = version { $n }
trace-by = by { $document }
trace-signed = signed on { $date }
trace-page = page { $n }
trace-line = line { $n }
trace-according = { $thing } { $key } according to { $dataset }

## Lo que dice un registro

thing-investment = investment
thing-follow-up = follow-up
thing-situation = note of the situation
thing-work = work
thing-progress = progress
thing-stoppage = stoppage
thing-tender = tender
thing-contract = contract
thing-municipality = municipality
thing-entity = entity
thing-process = process
thing-acta = acta
thing-agreement = agreement
thing-programme = line of the programme
thing-signatory = signatory
thing-member = member of the committee
thing-event = event
thing-visit = visit
thing-step = step of the process
thing-lesson = lesson of the process
