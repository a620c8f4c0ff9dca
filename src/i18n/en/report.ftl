## Report: head and parts

report-title = Report of { $month }
report-committee = Surveillance Committee of { $name }
report-question = How do our agreements stand?
report-data-until = Figures up to { $date }.
report-data-unknown = There are no budget files of this year yet.
report-as-of = Made from what was known on { $date }.
report-not-municipality = This report is the committee’s and of those who support it. It is not the municipality’s.
report-door = The figures come from public systems; each one shows where it is from.
report-trace-hint = Each note carries the address of its figure. “actaviva trace” leads to file, row and date.
report-first = This is the first report: there is nothing to compare with yet.
report-no-change = Nothing changed since the report of { $month }.
report-draft-note = The Quechua of this report is not reviewed. So the Spanish is read first.

section-summary = Summary
section-money = The money of this year
section-changes = What changed since the report of { $month }
section-changes-first = What changed
section-corrections = What we said and what the source says now
section-agreements = The agreements, first those that need a look
section-look = To look at
section-works = The works
section-questions = What to ask, of whom and by when
section-assembly = For the assembly: three questions
section-unknowns = What is not known
section-people = Who decided
section-sources = Where it comes from
section-annex = Annex: formulas and figures
section-notes = Notes: the address of each figure

## Report: summary

summary-of = Of { $said } { $n ->
    [one] agreement
   *[other] agreements
}: { $parts }.
summary-none = No agreement is registered yet. The first step is to load the signed acta.
summary-going = { $said } { $n ->
   *[other] fulfilled or on their way
}
summary-look = { $said } to look at
summary-unknown = { $said } not known
summary-not-due = { $said } { $n ->
   *[other] not yet due
}
summary-replaced = Besides, { $said } { $n ->
    [one] was changed
   *[other] were changed
} by a signed acta.
summary-levels = { $money } { $nmoney ->
    [one] has
   *[other] have
} money, { $started } { $nstarted ->
   *[other] started
}, { $finished } { $nfinished ->
   *[other] finished
}.
icons-title = The { $n } agreements, one a figure
icons-caption = One figure an agreement
icons-of-ten = Of every 10 agreements
table-same = The same in numbers
column-situation = How it stands
column-agreements = Agreements
column-amount = Amount in the acta
column-note = Note
column-source = Source
column-state = State
column-data-until = Data up to
column-seen = Seen on
column-pia = On 1 January (PIA)
column-pim = Now (PIM)
column-certified = Reserved (certified)
column-accrued = Spent (accrued)
column-share = Spent of 100
column-what = What
column-work = Work
column-built = Built
column-expected = Expected
column-paid = Paid
column-reported = Last report
column-end = Should end
column-sector = Sector
column-year = Year
column-men = Men
column-women = Women
column-total = Total
column-women-share = Women of 100
column-indicator = Indicator
column-subject = Of whom
column-value = Value
column-parts = Numerator and denominator
column-formula = Formula
column-step = Step
column-agreement = Agreement
column-said = We said
column-now = It says now
column-date = Date
column-evidence = Address

## Report: money

money-spent = Of every 100 soles for works, { $k } are spent.
money-spent-none = Nothing of the money for works is spent yet.
money-before = Last year, by this date, it was { $k }.
money-opened = The year began with { $pia } for works; now there is { $pim }.
money-unknown = We do not have the spending file of { $year } yet.
money-no-budget = No money for works in { $year }.
money-agreed = Of every 100 soles for works, { $k } belong to agreements.
money-agreed-none = Nothing of the money for works is in the agreements whose project we know.
money-unagreed = { $amount } are used in works that are not in the acta. There may be reasons: continuity, emergency.
money-sectors = Of every 100 soles for works, { $k } go to water, education, health and roads.
money-canon = Of this year’s canon, { $k } of every 100 soles are spent.
money-canon-agreed = Of every 100 soles of canon for works, { $k } go to agreements.
money-foncomun = Of FONCOMUN, { $k } of every 100 soles are for works.
money-chart-title = Money for works in { $year }
money-chart-desc = Now { $pim }. Reserved { $certified }. Spent { $accrued }. On 1 January { $pia }.
chart-in-force = Now
chart-spent = Spent
chart-reserved = Reserved
money-chart-empty = No money now
line-chart-title = Spending on works month by month: { $year } and past years
line-chart-desc = Soles spent of every 100, January to December. { $list }
line-chart-year = { $year }: { $values }.
line-chart-no-band = There are fewer than two past years: no band is drawn.
line-chart-missing = no data
row-total = All that the municipality has
row-investment = For works and projects
row-agreed = Of agreements
row-unagreed = Outside the agreements
rubro-18 = Canon and royalties (rubro 18)
rubro-07 = FONCOMUN (rubro 07)
rubro-investment = { $rubro }, for works
rubro-agreed = { $rubro }, for agreements
caption-money = The money of { $year }
caption-sectors = Money for works by sector
caption-largest = Largest works and projects outside the agreements
caption-past = Soles spent of every 100, month by month
foot-source = { $source }, up to { $date }.

## Report: agreements and works

agreement-number = Agreement { $number } of the acta { $year }
agreement-signed = Signed on { $date }.
agreement-signed-undated = The acta does not say the date.
agreement-acta-place = Acta, page { $page }, line { $line }.
agreement-acta-page = Acta, page { $page }.
agreement-amended = Version { $n }, signed on { $date }.
agreement-amended-undated = Version { $n }.
agreement-amount = { $amount } in the acta.
agreement-no-amount = The acta does not say the amount.
agreement-text = The acta says
official-name = Official name
rung-by-rung = Step by step
codes-line = CUI { $cuis }
codes-works = InfObras { $works }
money-of-agreement = Of every 100 soles of this year, { $k } are spent.
work-built = { $k } of 100 built
work-expected = { $k } expected
work-gap = The difference is { $n } points.
work-title = Work { $code }
work-chart-title = Work { $code }: built and paid
work-chart-desc = Built { $built } of 100. Paid { $paid } of 100. Expected { $expected }.
work-chart-built = Work
work-chart-paid = Money
work-chart-expected = { $k } expected
work-ends = Date to end: { $date }.
work-moved = The date was moved to { $date }.
work-ended = It ended on { $date }.
work-stopped = The municipality registered a stoppage since { $date }. Reason: { $cause }.
work-stopped-undated = The municipality registered a stoppage. Reason: { $cause }.
work-no-report = Nobody registered the progress of this work.
work-others = { $n ->
    [one] There is { $n } more work of the municipality that is not told here.
   *[other] There are { $n } more works of the municipality that are not told here.
}
work-none = No works of these agreements are registered.
work-visit = Visit of the committee on { $date }: { $state }.
work-of-agreement = Belongs to: { $list }
work-no-agreement = Not in the agreements

## Report: questions and replies

question-expected = Expected
question-observed = Seen
question-ask = Ask
question-next = Next
question-by = Answer awaited by { $date } (15 working days; a custom, not a legal term).
question-by-past = The answer was awaited by { $date } (15 working days; a custom, not a legal term).
question-promised = The municipality promised to finish on { $date }.
question-promise-past = The promised date ({ $date }) passed { $said } { $n ->
    [one] day
   *[other] days
} ago.
question-day = An answer is awaited until { $date }.
question-day-past = An answer was awaited until { $date }.
question-days = An answer is awaited within 15 working days; that is custom, not a deadline of law.
question-none = There are no open questions this month.
question-ground = Ground: { $ground }
question-about-municipality = The municipality
question-about-committee = The committee
reply-given = { $by } answered on { $date }: “{ $text }”
reply-none = No answer as of { $date }.
reply-heading = What the municipality answers
records-heading = What the records show
records-note = This is what the public records say; there may be an explanation.

ask-agreement_unmatched = What is the investment code (CUI) of “{ $title }”?
ask-behind_valuation = Why is “{ $title }” below what was programmed, and what is the new schedule?
ask-budget_missing = When will “{ $title }” have a budget?
ask-budget_removed = Why did the money of “{ $title }” go down, and by which document?
ask-contract_terminated = Why did the contract of “{ $title }” end early, and who will continue?
ask-cost_exceeded = Why does the spending on “{ $title }” pass its registered cost?
ask-cost_growth = Why did the cost of “{ $title }” rise?
ask-design_delayed = When will the technical design of “{ $title }” be ready?
ask-f12b_stale = When will the follow-up (form 12-B) of “{ $title }” be updated?
ask-finished_not_received = When will the work “{ $title }” be received?
ask-hearing_missing = When was, or will be, the public hearing?
ask-investment_deactivated = Why was the project of “{ $title }” deactivated, and which one takes its place?
ask-money_ahead = What was paid in “{ $title }” that cannot be seen in the work yet?
ask-no_commitment = When will the money of “{ $title }” be set aside?
ask-not_in_service = What is missing so that “{ $title }” can be used?
ask-overdue_work = When will “{ $title }” be finished?
ask-programme_dropped = Why did “{ $title }” leave the programme?
ask-record_stale = When will the record of “{ $title }” be updated?
ask-repeated_extensions = Why was the term of “{ $title }” extended, and until when?
ask-single_bidder = How were bidders invited for “{ $title }”?
ask-slow_award = At which step is the purchase of “{ $title }”?
ask-slow_spending = What is missing to use the money of “{ $title }” this year?
ask-sources_disagree = Which of the two figures of “{ $title }” is right?
ask-stalled_work = Why is no progress registered in “{ $title }”, and when will it continue?
ask-stoppage_declared = When will “{ $title }” go on?
ask-women_share_drop = What will be done so that more women come to the next assembly?
ask-work_not_started = When will the work “{ $title }” start?
ask-year_end_risk = How much of the money of “{ $title }” will stay unused this year?
ask-term_ending = Who will go on in the committee, and when is the hand-over?
ask-other = What does the municipality say about “{ $title }”?
ask-municipality = the municipality

## Report: changes, corrections, what is not known

change-lost = “{ $title }”: “{ $rung }” was taken away.
change-money_down = The money of “{ $title }” went down: from { $before } to { $now }.
change-money_up = “{ $title }” has more money: from { $before } to { $now }.
change-alert_opened = “{ $title }”: new alert. According to the record, { $observed }.
change-situation = “{ $title }” went from “{ $before }” to “{ $now }”.
change-climbed = “{ $title }” reached “{ $rung }” on { $date }.
change-climbed-undated = “{ $title }” reached “{ $rung }”.
change-amended = “{ $title }” was changed by a signed acta: { $document }.
change-amended-unnamed = “{ $title }” was changed by a signed acta.
change-new = “{ $title }” is a new agreement in the register.
change-confirmed = A person confirmed which project “{ $title }” is.
change-replied = { $by } answered on { $date } about “{ $title }”.
change-replied-promise = { $by } answered on { $date } about “{ $title }” and promised a date: { $promised }.
change-alert_closed = “{ $title }”: an alert was closed.

correction-line = We said { $said }. The source now says { $now } for the same date.
correction-investment = Spent on works up to { $date }
correction-agreement = Spent on “{ $title }” up to { $date }
correction-work = Progress of work { $code } on { $date }
correction-none = No old figure changed.

unknown-no_acta = No acta is loaded. With it we will know what was agreed and how it stands.
unknown-unmatched = { $n ->
    [one] Of { $said } agreement we do not know which public project it is
   *[other] Of { $said } agreements we do not know which public project they are
}: { $list }. The municipality knows: ask for the investment code (CUI).
unknown-unconfirmed = { $n ->
    [one] For { $said } agreement there is a similar project
   *[other] For { $said } agreements there is a similar project
}: { $list }. A person still has to confirm it.
unknown-rung = “{ $rung }”: no record says it of { $list }.
unknown-in_service = Whether it is in use and looked after: { $list }. A visit of the committee can tell.
unknown-no_progress = { $n ->
    [one] Nobody registered the progress of { $said } work
   *[other] Nobody registered the progress of { $said } works
}: { $list }.
unknown-source-silent = { $source } does not answer. What we say from it is of { $date }.
unknown-source-silent-undated = { $source } does not answer.
unknown-source-never = No file of { $source } has been loaded yet.
unknown-source-blocked = { $source } lets nobody in. A person can upload the file by hand.
unknown-no_scan = We have no copy of the acta of { $year }.
unknown-no_participation = It is not written down how many people came in { $year }.
unknown-measures = It cannot be computed ({ $reason }): { $list }.
unknown-none = Of what this report counts, no figure is missing.

## Report: participation

people-year = In { $year }, { $total } people took part: { $men } men and { $women } women.
people-year-few = In { $year }, { $men } men and { $women } women took part.
people-few = fewer than 5
people-share = Of every 100 participants, { $k } were women.
people-fewer = { $n } people fewer than in { $year } took part.
people-more = { $n } people more than in { $year } took part.
people-same = As many people as in { $year } took part.
people-women-fewer = From { $before } to { $now } women: { $n } fewer.
people-women-more = From { $before } to { $now } women: { $n } more.
people-women-same = The number of women did not change.
people-share-change = The share of women went from { $before } to { $now }: { $points } points.
people-none = It is not written down who took part.
people-committee = The committee has { $women } { $nwomen ->
    [one] woman
   *[other] women
} and { $men } { $nmen ->
    [one] man
   *[other] men
}.
people-hearings = { $n ->
    [0] We have no record of public hearings in { $year }.
    [one] In { $year } there was { $said } public hearing.
   *[other] In { $year } there were { $said } public hearings.
}
people-organisations = { $invited } organisations were invited and { $attended } came.
people-chart-title = Who came: { $list }
