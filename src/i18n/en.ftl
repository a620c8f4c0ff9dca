### English, a translation of the Spanish.

## Single words

unreviewed = not reviewed
sample = Sample
sample-notice = SAMPLE: invented district, figures made for demonstration
money = Money
yes = Yes
not-yet = Not yet
not-known = Not known
and-more = and { $said } more

## Numbers and dates

millions = S/ { $n } million
millions-whole = { $whole ->
   *[other] S/ { $n } million
}
less-than-one = less than 1
less-than-zero = less than 0
almost-hundred = almost 100
just-over-hundred = a little over 100
of-hundred = { $k } of 100
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

## How an agreement stands

situation-done = Fulfilled
situation-on_track = On its way
situation-late = Late
situation-contradicted = Sources differ
situation-gone = No longer there
situation-unknown = Not known
situation-not_due = Not yet due
situation-replaced = Changed by acta

story-done = “{ $title }” is finished and handed over since { $date }.
story-done-undated = “{ $title }” is fulfilled. The records do not say since which day.
story-on_track = As expected: it reached step { $n } of { $total }.
story-slow = The work is slower than planned: { $done } of 100 done; { $expected } was expected. As of { $month }.
story-no-money = This is the year of “{ $title }” and on { $date } no money stands for it.
story-no-money-undated = This is the year of “{ $title }” and no money stands for it.
story-observed = According to the record: { $words }.
story-late = It is behind what was expected.
story-gone = “{ $title }” had { $amount } and is no longer there since { $month }. We do not know why.
story-gone-undated = “{ $title }” had { $amount } and is no longer there. We do not know why.
story-gone-plan = “{ $title }” is no longer where it was. We do not know why.
story-contradicted = { $one } says { $x }; { $other } says { $y }. They differ.
story-disagree = Two records say different things.
story-unmatched = We do not know yet which project carries out this agreement.
story-unconfirmed = It seems to be project { $target }. A person still has to confirm it.
story-silent = { $source } has not answered since { $date }.
story-silent-undated = { $source } does not answer.
story-unknown = The records are not enough to know how it stands.
story-not_due = Its first year is { $year }. Not yet due.
story-replaced = A signed acta changed it for agreement { $number }.
story-replaced-unnamed = A signed acta changed it.

disputed-accrued = spent
disputed-pia = money on 1 January
disputed-pim = money now
disputed-execution_rate = share spent
disputed-physical_progress = progress of the work
disputed-work_state = state of the work
disputed-start_date = start of the work
disputed-cost = cost

pace-on_time = On time
pace-late = Late
pace-stopped = Stopped
pace-unknown = Not known

## Notes beside a step

rung-note-no-scan = no copy of the acta
rung-note-no-acta = the acta is not in the register
rung-note-no-date = the acta does not say when it was signed
rung-note-no-signatories = the acta does not say who signed
rung-note-two-actas = two versions of the acta at once
rung-note-only-proposed = a similar project exists; to be confirmed
rung-note-not-in-files = the code is not in the municipality’s files
rung-note-no-match = we do not know yet which project it is
rung-note-no-programme = we do not have the 3-year plan
rung-note-left-programme = was in the earlier plan and is not in this one
rung-note-nothing-programmed = in the plan without money for any year
rung-note-year-not-loaded = the file of a year is missing
rung-note-year-not-begun = its year has not begun
rung-note-money-gone = had money and has none now
rung-note-amounts-differ = two sources say different amounts
rung-note-more-spent-than-set-aside = more was spent than reserved
rung-note-not-reported = no record says it
rung-note-design-disputed = has an approval date and stands without design
rung-note-no-work-registered = no work is registered
rung-note-by-state = told by the state of the work, without a date
rung-note-by-progress = told by the progress, without a date
rung-note-by-visit = seen by the committee
rung-note-progress-without-start = stands as not started and has progress
rung-note-started-before = began more than a year before the signature
rung-note-progress-differs = two sources say different progress
rung-note-finished-below-whole = stands as finished below 100
rung-note-whole-not-finished = stands at 100 and not finished
rung-note-finished-and-stopped = stands as finished and stopped at once
rung-note-received-before-end = stands as received before its end
rung-note-settled = with its final account
rung-note-no-visit = the committee has not been there for a year
rung-note-no-closing = in use; who looks after it is not known
rung-note-out-of-use = not in use when visited
rung-note-closed-out-of-use = closed in the records and not in use when visited
rung-note-studies-only = spent on studies
rung-note-part = { $done } of { $all } works

## Sectors, sources, states

sector-water_sanitation = Water and sanitation
sector-health = Health
sector-education = Education
sector-transport = Roads and bridges
sector-farming = Farming and irrigation
sector-energy = Electricity
sector-environment = Environment
sector-housing = Housing and streets
sector-culture_sport = Culture and sport
sector-safety = Safety
sector-social = Social protection
sector-production = Production and tourism
sector-communications = Communications
sector-management = Management
sector-other = Other

source-siaf = SIAF
source-infobras = InfObras
source-ssi = SSI
source-investments = Investment bank
source-consulta-amigable = Consulta Amigable
source-procurement = SEACE
source-register = The committee’s register
source-long-siaf = SIAF, Ministry of Economy: budget and spending
source-long-infobras = InfObras, Comptroller: progress of works
source-long-ssi = SSI, Ministry of Economy: investments
source-long-investments = Investment bank: codes and names of projects
source-long-consulta-amigable = Consulta Amigable: the same spending as a page
source-long-procurement = SEACE: purchases and contracts
source-long-register = Actas and notes of the committee

source-state-ok = Up to date
source-state-late = Delayed
source-state-silent = Does not answer
source-state-blocked = Lets nobody in
source-state-drifted = Changed its form
source-state-never = Not loaded yet

work-state-not_started = Not started
work-state-running = Under way
work-state-stopped = Stopped
work-state-finished = Finished

cause-contract_breach = Breach of contract
cause-lack_of_funds = Lack of money
cause-payment_delay = Late payments
cause-design_deficiency = Problems of the design
cause-dispute = Dispute or arbitration
cause-social_conflict = Social conflict
cause-weather = Weather or disaster
cause-materials = Lack of materials
cause-no_supervisor = No supervisor or inspector
cause-land = Land or permits
cause-handover = Change of administration
cause-management = Slow paperwork
cause-other = Other
cause-not_stated = No reason is given

visit-state-work_going_on = work is going on
visit-state-no_work = no work is going on
visit-state-in_use = in use
visit-state-not_working = does not work
visit-state-closed = closed

reason-no_match = We do not know yet which public project belongs to this agreement
reason-zero_base = The registered budget is zero
reason-year_not_loaded = We do not have the file of that year yet
reason-never_reported = The municipality did not register it
reason-silent = The source does not answer
reason-contradictory = Two sources say different things
reason-too_short = There are too few months of data
reason-no_baseline = There is no earlier figure to compare with
reason-not_recorded = The committee has not written it down yet
reason-small_group = The group is very small; it is not shown, to protect people
reason-norm_pending = The term still has to be checked against the norm
not-computable = It cannot be computed: { $reason }.

step-N1 = Ask the mayor in writing
step-N2 = Ask for the documents (access to information)
step-N3 = Visit the work with the visit sheet
step-N4 = Put it on the agenda of the council, dialogue or hearing
step-N5 = Report in writing to the municipal council
step-N6 = Tell the Comptroller, if a person of the committee decides so
step-N7 = Appeal to the Transparency Tribunal
step-N8 = Ask that the record be corrected
step-N9 = Go to the Ombudsman

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
work-ends = It should have ended on { $date }.
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
question-promise-past = The promised date ({ $date }) passed { $n } { $n ->
    [one] day
   *[other] days
} ago.
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

## Script to be read aloud

aloud-pause = (pause)
aloud-greeting = Good morning, neighbours.
aloud-who = This is the Surveillance Committee of { $name }.
aloud-month = This is the report of { $month }.
aloud-sample = Attention: this is a sample. District and figures are invented.
aloud-look = { $said } { $n ->
    [one] thing
   *[other] things
} to look at.
aloud-nothing-to-look = This month no agreement asks for a look.
aloud-ordinal = { $n ->
    [1] First
    [2] Second
   *[other] Third
}: { $title }.
aloud-more = There are { $said } more on paper.
aloud-changes = This changed since the report of { $month }.
aloud-unknown = This is not known yet.
aloud-questions = For the assembly, { $said } { $n ->
    [one] question
   *[other] questions
}.
aloud-people = And this about ourselves.
aloud-where = The report on paper has all figures and where each is from.
aloud-end = This report is the committee’s. It is not the municipality’s. Thank you.
aloud-reply-cut = The whole answer is on paper.
aloud-ordinal-f = { $n ->
    [1] First
    [2] Second
   *[other] Third
}: { $text }

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

## The workbook (xlsx)

book-how = How to read it
book-sheets = Sheets
book-count = { $n ->
    [one] ({ $n } row)
   *[other] ({ $n } rows)
}
book-rule-empty = Empty cell
book-rule-empty-means = Not known, or nothing to say. The column “Why it is empty” gives the reason. It never means zero.
book-rule-amounts = Amounts
book-rule-amounts-means = In soles, with céntimos. Figures of two datasets are compared, never added.
book-rule-rates = Of 100
book-rule-rates-means = Progress and shares run from 0 to 100, without the sign.
book-rule-notes = Notes
book-rule-notes-means = The number of a note leads to the sheet Notes, and its address to the sheet Evidence: file, hash and row.
book-rule-replies = Replies
book-rule-replies-means = Whoever quotes an alert quotes the reply too. It stands in the same row.
book-rule-programs = For programs
book-rule-programs-means = The .csv, with its .datapackage.json, and the .json hold the same data under names that no language changes.
holds-text = Text
holds-address = Address
holds-code = Code
holds-amount = Number with céntimos
holds-rate = Number from 0 to 100
holds-count = Whole number
holds-day = Day
holds-month = Month
not-told-here = The report does not give this figure here; `actaviva figures` does
money-of-whole = The whole municipality
money-of-rubro = By funding line
money-of-sector = Works by sector
money-of-past = Up to the same month of past years
money-of-unagreed = Outside the agreements
money-part-total = The whole budget
money-part-investment = Works and projects
money-part-agreed = Works and projects of the agreements
money-part-unagreed = Works and projects outside the agreements
agreement-kind-work = Work
agreement-kind-equipment = Equipment
agreement-kind-activity = Activity
item-agreements = Agreements in force
item-going = Fulfilled or on their way
item-look = To look at
item-not_due = Not due yet
item-unknown = Not known
item-replaced = Replaced by an acta
item-with_money = With money in force
item-started = Started
item-finished = Finished
item-hearings = Public hearings of the year
item-committee_women = Women in the committee
item-committee_men = Men in the committee
item-committee_unknown = In the committee, not recorded
unit-percent = of a hundred
unit-points = points
unit-soles = soles
unit-count = count
unit-persons = persons
unit-days = days
unit-months = months
unit-rung = rung
unit-date = date
book-front = Read me
book-columns = Columns
book-columns-means = What every column of every sheet means.
book-summary = Summary
book-summary-means = How many agreements stand how.
book-agreements = Agreements
book-agreements-means = Every agreement in force: how it goes, its money, the words of the acta.
book-rungs = Ladder
book-rungs-means = Every rung of every agreement.
book-money = Money
book-money-means = The municipality's money, part by part.
book-months = Month by month
book-months-means = What was spent on works since January, by year.
book-works = Works
book-works-means = Built, expected, paid, and the dates.
book-progress = Progress
book-progress-means = The progress of each work, month by month.
book-visits = Visits
book-visits-means = What the committee saw.
book-alerts = Alerts and replies
book-alerts-means = What to ask, of whom and by when; the reply in the same row.
book-changes = Changes
book-changes-means = What changed since the report before.
book-corrections = Corrections
book-corrections-means = What we said, and what the source says now.
book-participation = Participation
book-participation-means = Who came to the assembly.
book-sources = Sources
book-sources-means = Where all comes from, and whether it answers.
book-unknowns = What is not known
book-unknowns-means = And who could say it.
book-measures = Measures
book-measures-means = Every measure with both its parts, its formula and its ground.
book-notes = Notes
book-notes-means = The address of every figure.
book-rows = Evidence
book-rows-means = The file, hash and row behind every address.

## Columns: workbook, CSV and open data

term-agreement = Agreement
term-agreement-means = Municipality, year of the process and number in the acta: 990101/2024/03.
term-title = Title
term-title-means = Short title of the agreement, written by people.
term-text = Words of the acta
term-text-means = The agreement as the acta words it.
term-place = Place
term-place-means = Where it was agreed to be done.
term-sector = Sector
term-sector-means = What it is for: water, health, education.
term-kind = Kind
term-kind-means = Work, equipment or activity.
term-situation = Situation
term-situation-means = The one word for the agreement.
term-story = In one sentence
term-story-means = What the report says of the agreement.
term-step = Rung
term-step-means = Place of the highest rung reached, among those that apply.
term-applicable = Rungs that apply
term-applicable-means = How many of the twelve rungs apply to this kind of agreement.
term-reached = Reached
term-reached-means = Name of the highest rung reached.
term-pace = Pace
term-pace-means = Whether it is on time, late or stopped.
term-amount = Amount agreed (S/)
term-amount-means = What the acta names, all its years together.
term-amount_reason = Why there is no amount
term-amount_reason-means = Why the agreed amount is empty.
term-fiscal_years = Years of the agreement
term-fiscal_years-means = Budget years for which it was agreed.
term-pia = Opening budget, PIA (S/)
term-pia-means = Budget with which the year began.
term-pim = Budget in force, PIM (S/)
term-pim-means = Budget that the year has now.
term-certified = Set aside, certified (S/)
term-certified-means = Money set aside for something.
term-accrued = Spent, accrued (S/)
term-accrued-means = What was received and accepted, so owed or paid.
term-reason = Why it is empty
term-reason-means = Reason for the empty cells of the row.
term-money_on = Money as of
term-money_on-means = Last day that the budget file speaks of.
term-money_note = Note of the money
term-money_note-means = Number in the sheet of notes, for the amounts of the budget.
term-confirmed = Project confirmed
term-confirmed-means = Whether a person or the acta said which public project it is.
term-cuis = CUI codes
term-cuis-means = Codes of the investments that carry it out.
term-works = Work codes
term-works-means = InfObras codes of its works.
term-official_names = Official names
term-official_names-means = Names as the source writes them, whole.
term-official_name = Official name
term-official_name-means = Name as the source writes it, whole.
term-responsible = Responsible
term-responsible-means = Whom the acta names.
term-version = Version
term-version-means = Version in force; more than one is an amendment.
term-amendment = Amendment
term-amendment-means = Signed document that changed the agreement.
term-signed_on = Signed on
term-signed_on-means = Day on which the acta was signed.
term-acta_page = Page of the acta
term-acta_page-means = Page on which the agreement stands.
term-acta_line = Line of the acta
term-acta_line-means = Line of that page.
term-note = Note
term-note-means = Number in the sheet of notes: where it comes from.
term-evidence = Address
term-evidence-means = What `actaviva trace` takes; several are parted by a space.
term-rung_number = Number of the rung
term-rung_number-means = From 1, signed, to 12, in use.
term-rung = Rung of the ladder
term-rung-means = What is expected at this rung.
term-rung_state = State of the rung
term-rung_state-means = Yes, not yet, not known, contradicted or not applicable.
term-rung_on = Reached on
term-rung_on-means = Day on which it was reached, where the source says it.
term-lost_on = Lost on
term-lost_on-means = Day since which it is no longer there.
term-skipped = Passed by
term-skipped-means = A higher rung is done already.
term-rung_mark = Remark
term-rung_mark-means = Why it is not known, or what is missing.
term-of = Of what
term-of-means = The whole, a funding line, a sector, a past year or an investment outside the acta.
term-part = Part
term-part-means = Which part of that money.
term-year = Year
term-year-means = Budget year.
term-cui = CUI
term-cui-means = Code of the investment.
term-month = Month
term-month-means = Month of the figure, with its year: 2025-10.
term-accrued_until = Spent since January (S/)
term-accrued_until-means = Accrued from January to the end of that month.
term-work = Work
term-work-means = InfObras code.
term-agreements = Agreements
term-agreements-means = Agreements that the work carries out; empty where none.
term-work_state = State of the work
term-work_state-means = As InfObras records it.
term-reported = Last month reported
term-reported-means = Month that the progress speaks of.
term-built = Built (of 100)
term-built-means = Physical progress as recorded.
term-expected = Expected (of 100)
term-expected-means = Physical progress programmed for that month.
term-paid = Paid (of 100)
term-paid-means = Progress of the money, as the source says it.
term-cost = Cost (S/)
term-cost-means = The latest on record: final, of the contract or of the design.
term-started_on = Started on
term-started_on-means = Start as recorded.
term-planned_end_on = Planned end
term-planned_end_on-means = End as first planned.
term-moved_end_on = New planned end
term-moved_end_on-means = End as planned now, where it was moved.
term-ended_on = Ended on
term-ended_on-means = End as recorded.
term-stopped_since = Stopped since
term-stopped_since-means = Day of the recorded stoppage.
term-stop_cause = Cause on record
term-stop_cause-means = Kind of cause that the entity recorded.
term-stop_words = Cause, as written
term-stop_words-means = The words of the record.
term-visit_on = Visited on
term-visit_on-means = Day of the committee's visit.
term-visit_state = What the committee saw
term-visit_state-means = State that the committee wrote down.
term-visit_built = Progress seen (of 100)
term-visit_built-means = Progress as the committee judged it.
term-visit_note = Note of the visit
term-visit_note-means = What the committee wrote down.
term-alert = Alert
term-alert-means = Rule, subject and number of the case.
term-severity = Severity
term-severity-means = 1 look, 2 ask, 3 act this month.
term-severity_word = What it asks for
term-severity_word-means = The severity in words.
term-alert_state = State of the alert
term-alert_state-means = Open, acknowledged, replied, being verified.
term-about = About
term-about-means = Agreement, work or municipality.
term-alert_title = Alert in words
term-alert_title-means = Name of the rule.
term-expected_words = Expected
term-expected_words-means = What was expected.
term-observed_words = Observed
term-observed_words-means = What the records say.
term-question = What to ask
term-question-means = Question for the assembly or the municipality.
term-opened_on = Opened on
term-opened_on-means = Day on which the alert was opened.
term-answer_by = By when
term-answer_by-means = Promised day; without one, fifteen working days after it was opened.
term-is_promise = It is a promise
term-is_promise-means = “Yes” where the municipality promised that day.
term-reply = The municipality's reply
term-reply-means = The reply unedited, or that there is none to date.
term-reply_by = Replied by
term-reply_by-means = Name and office of who replied.
term-reply_on = Replied on
term-reply_on-means = Day of the reply.
term-promised_on = Promised day
term-promised_on-means = Day that the reply promises.
term-next_steps = What next
term-next_steps-means = Steps that the committee can take.
term-ground = Ground
term-ground-means = Norm or practice that it stands on.
term-change = What changed
term-change-means = Since the report before.
term-correction_of = Figure corrected
term-correction_of-means = Which figure it is.
term-correction_on = As of
term-correction_on-means = Day that both values speak of.
term-said_amount = We said (S/)
term-said_amount-means = The amount in the report before.
term-now_amount = The source says now (S/)
term-now_amount-means = The amount that the source gives today for the same day.
term-said_rate = We said (of 100)
term-said_rate-means = The progress in the report before.
term-now_rate = The source says now (of 100)
term-now_rate-means = The progress that the source gives today for the same day.
term-item = Count of
term-item-means = What is counted.
term-count = How many
term-count-means = Number of agreements, persons or hearings.
term-without_amount = Without an amount
term-without_amount-means = How many of them have no amount in the acta.
term-process_year = Year of the process
term-process_year-means = Year of the assembly, not of the budget.
term-men = Men
term-men-means = Men who took part.
term-women = Women
term-women-means = Women who took part.
term-people = People
term-people-means = Men and women.
term-women_share = Women (of 100)
term-women_share-means = Of a hundred who took part, how many women.
term-organisations_invited = Organisations invited
term-organisations_invited-means = How many were invited.
term-organisations_attended = Organisations that came
term-organisations_attended-means = How many came.
term-source = Source
term-source-means = Public system, or the committee's register.
term-source_state = State of the source
term-source_state-means = Whether it answers and is up to date.
term-data_until = Data until
term-data_until-means = Last day that the source speaks of.
term-seen_on = Fetched on
term-seen_on-means = Day on which its newest file was obtained.
term-unknown = What is not known
term-unknown-means = In one sentence, with who could say it.
term-unknown_of = Of what
term-unknown_of-means = Agreements, works, measures or source.
term-indicator = Indicator
term-indicator-means = Its name for programs; look it up at /indicadores.
term-indicator_name = Name
term-indicator_name-means = The indicator in words.
term-subject = Whose
term-subject-means = Municipality, process, agreement or work.
term-period = Period
term-period-means = Month or year that it speaks of.
term-value = Value
term-value-means = The value; its unit stands beside it. Empty: not known.
term-unit = Unit
term-unit-means = Soles, of a hundred, points, persons, days.
term-numerator = Numerator
term-numerator-means = The part, as it was counted.
term-denominator = Denominator
term-denominator-means = The whole, as it was counted.
term-remark = Remark on the value
term-remark-means = Mark or reason, in words.
term-freshness = Reliance
term-freshness-means = Whether the figure is up to date.
term-formula = Formula
term-formula-means = How it is computed.
term-formula_version = Version of the formula
term-formula_version-means = Rises when the formula changes.
term-note_on = As of
term-note_on-means = Last day that those addresses speak of.
term-dataset = Dataset
term-dataset-means = Which view of the source.
term-sha256 = Hash of the file
term-sha256-means = SHA-256 of the archived file.
term-file = File
term-file-means = Name of the file, or of the one inside the zip.
term-tab = Tab
term-tab-means = Tab of the workbook, where it is one.
term-row = Row
term-row-means = Row as a person sees it, the header counted.
term-rows_summed = Rows summed
term-rows_summed-means = How many rows make the figure; the one beside is the first.
term-known_on = Known since
term-known_on-means = Day on which the first file that says it was obtained.
term-sheet = Sheet
term-sheet-means = Name of the sheet.
term-column = Column
term-column-means = Name of the column.
term-holds = What it holds
term-holds-means = Text, date, amount, count.
term-means = What it means
term-means-means = The column in one sentence.
term-key = Fixed name
term-key-means = The same in every language.
term-section = Part of the report
term-section-means = summary, money, rubros, sectors, largest_unagreed, agreements, works, participation, sources or measures.
term-name = Name
term-name-means = Name that people know.
term-item_key = Item
term-item_key-means = Which figure it is: pia, pim, built, rung:signed, or the indicator.
term-date = Date
term-date-means = Day or month that the figure speaks of.
term-state = State
term-state-means = How far the figure can be relied on.
term-reason_key = Reason
term-reason_key-means = Why there is no value: no_match, never_reported, zero_base.
term-ubigeo = Ubigeo
term-ubigeo-means = Six-digit code of the district.
term-sec_ejec = Executing unit
term-sec_ejec-means = SEC_EJEC, the municipality's code in SIAF.
term-month_number = Month
term-month_number-means = From 1 to 12; empty is the whole year.
term-rubro = Funding line
term-rubro-means = Where the money comes from: 18 is canon, 07 FONCOMUN.
term-function = Function
term-function-means = Government function, two digits.
term-committed_annual = Annual commitment (S/)
term-committed_annual-means = Commitment of the year.
term-committed = Commitment (S/)
term-committed-means = Commitment of the month.
term-paid_amount = Paid out (S/)
term-paid_amount-means = Payments ordered.
term-known_at = Known since
term-known_at-means = Moment at which the first file that says it was obtained.
term-withdrawn = Withdrawn
term-withdrawn-means = A newer complete file no longer has it.
term-unknown_json = What is missing
term-unknown_json-means = Why each field is empty, as JSON.
term-versions = Versions
term-versions-means = Versions of the agreement, as JSON.
term-priority = Priority
term-priority-means = Rank that the assembly gave it.
term-due = Due
term-due-means = Day by which it was agreed.
term-list = List
term-list-means = Several values, parted by semicolons.
term-proposed_cuis = CUIs proposed
term-proposed_cuis-means = Similar investments that nobody has confirmed yet.
term-acta_cuis = CUIs of the acta
term-acta_cuis-means = Codes that the acta itself names.
term-rungs = Ladder
term-rungs-means = The twelve rungs, as JSON; rungs.csv has them as rows.
term-outcome = Outcome
term-outcome-means = Dropped or replaced, only with a document.
term-replaced_by = Replaced by
term-replaced_by-means = Agreement that takes its place.
term-id = Own address
term-id-means = What `actaviva trace` takes.
term-rule = Rule
term-rule-means = Rule that opened the alert.
term-case = Case
term-case-means = Rises each time the alert comes back.
term-opened_at = Opened
term-opened_at-means = Moment at which it was opened.
term-body = Body
term-body-means = The alert in a sentence or two.
term-reply_json = Reply
term-reply_json-means = The municipality's reply, as JSON.
term-inhibited_by = Covered by
term-inhibited_by-means = Alert that says it already.
term-historical = Historical
term-historical-means = The first load of data opened it.
term-silenced_until = Silenced until
term-silenced_until-means = Day until which a person put it to silence.

## Short messages, 160 letters at most

sms-head = Acta Viva { $name }:
sms-head-sample = Acta Viva { $name } (SAMPLE):
sms-counts = { $all ->
    [one] { $all } agreement
   *[other] { $all } agreements
}: { $going } go on, { $look } to look at, { $unknown } not known.
sms-none = no agreement is loaded yet.
sms-report = Report { $period }.
sms-agreement = agreement { $number } { $title }, { $said }.
sms-agreement-number = agreement { $number }, { $said }.
sms-slow = work { $done } of 100, { $expected } expected
sms-gone = its money is gone (before { $amount })
sms-gone-plan = no longer where it was
sms-no-money = no money this year
sms-contradicted = two records differ
sms-late = later than expected
sms-no-reply = No reply to { $date }.
sms-reply = Municipality on { $date }: "{ $text }"
sms-reply-short = The municipality replied { $date }.
sms-reply-promise = Municipality on { $date }: end { $promised }.
sms-until = Data to { $date }.
sms-until-unknown = No data of this year.
sms-leave = Leave: BAJA
sms-leave-how = To leave: reply BAJA

## The wall, and the descriptors of tables

wall-assembly = Next assembly:
wall-amount = In the acta: { $amount }.
wall-amount-none = The acta names no amount.
package-report = Every figure of the report, a row each.
package-guard = A text that a spreadsheet would take for a formula has an apostrophe before it.
package-export = Open data of Acta Viva
package-figures = The money known, by every key.
package-agreements = The agreements in force.
package-rungs = The rungs of every agreement.
package-measures = The value of every indicator.
package-alerts = Every alert, the ended ones too.

## Report: the sheet

skip-to-content = Skip to the content
sheet-signatures = Signatures of the committee
sheet-signature = Name, office and signature
sheet-stamp = Received by the municipality
sheet-stamp-lines = Stamp, number, date and hour
sheet-languages = Other forms of this report
note-more = and { $n } more, in the .json file
annex-rest = The measures of each agreement and work are in the .csv and .json files of this report.
annex-formulas = How each measure is made
annex-measures = The measures of the whole municipality
annex-on-paper = Paper carries the notes. The rest is beside this report: the measures in the .csv file; how they are made, and the whole official names, in the .json file.
sheet-number = sheet
sheet-number-of = of
question-rest = { $n ->
    [one] { $n } more question. Its note leads to its whole alert.
   *[other] { $n } more questions, one a line. The note leads to the whole alert.
}
column-reply = Reply
caption-look-at = To look at
notes-none = This report cites no figure yet.
column-rung = Step
column-how = How it is
rung-state-done = Yes
rung-state-not_yet = Not yet
rung-state-unknown = Not known
rung-state-contradicted = Sources differ
rung-state-not_applicable = Does not apply
rung-lost = Taken away in { $month }
rung-skipped = Passed by
reply-promised = Promised date: { $date }.
look-none = This month no agreement asks for a look.
look-more = { $n ->
    [one] One more agreement asks for a look. It is in the list.
   *[other] { $n } more agreements ask for a look. They are in the list.
}
silent-box = { $source } has not answered since { $date }.
silent-box-undated = { $source } does not answer.
silent-box-what = What we say from it is of { $date }.
freshness-fresh = up to date
freshness-late = delayed
freshness-silent = the source does not answer
freshness-contradictory = two sources differ
freshness-unmatched = to be confirmed
measure-of = { $numerator } of { $denominator }
formula-version = version { $n }
people-total-hidden = not shown

## Páginas: lo que rodea a todas

language-es = Español
language-qu = Runasimi
language-en = English
frame-languages = Languages:
frame-menu = Menu
frame-search = Search
frame-agreements = Agreements
frame-alerts = Alerts
frame-works = Works
frame-money = Money
frame-indicators = Indicators
frame-reports = Reports
frame-sources = Sources
frame-findings = Findings
frame-help = Help
frame-whose = This site belongs to the committee and to those who support it.
frame-not-municipality = It is not the municipality’s.
frame-door = The figures come from public systems; each one shows where it came from.
frame-programs = The same for programs:
frame-day = See what was known on a day
frame-day-button = See that day
frame-past = This is what was known on { $date }.
frame-past-today = See what is known today
frame-draft-note = The Quechua of these pages is not reviewed: it stands in italics, with the mark °. That is why the Spanish is read first.

## Páginas: inicio y búsqueda

page-home-title = Agreements of your district
page-home-question = How are the agreements of your district doing?
page-home-named = Districts called “{ $typed }”
page-home-search = Look for your district
page-home-button = Search
page-home-not-followed = We do not follow “{ $typed }” yet.
page-home-start = To begin, load a SIAF file that names it and the acta of its agreements: [how to do it].
page-home-meant = Did you mean…?
page-home-followed = Districts that we follow
page-home-none = No acta is loaded yet. [How to load the first one].
page-home-no-acta = No acta yet
page-home-counts = { $agreements ->
    [one] { $agreements } agreement
   *[other] { $agreements } agreements
} in { $actas ->
    [one] { $actas } acta
   *[other] { $actas } actas
}
page-home-what = What this is
page-home-what-1 = Each year the people and their municipality sign agreements: which work, where, with how much money.
page-home-what-2 = Acta Viva puts these agreements together with what the public systems say.
page-home-what-3 = So it can be seen what moves on, what falls behind and what is no longer there.
page-home-what-4 = Each figure shows where it came from. What is not known is said.

## No acta yet

report-data-undated = The budget file does not say up to which day it reaches.
before-sectors-unknown = In which sectors it is used is not known: SIAF's spending file is missing.
before-sectors = Of every 100 soles for works, most go to { $list }.
before-sector = { $sector } ({ $k })

before-question = What does the municipality do with its money?
before-headline = No acta is loaded yet. This is what public records already say.
before-whole = In { $year } the municipality had { $pim } and spent { $accrued }: { $k } of every 100 soles.
before-whole-running = In { $year } the municipality has { $pim } and has spent { $accrued }: { $k } of every 100 soles.
before-whole-none = In { $year } the municipality has { $pim }. How much it spent is not recorded.
before-past = In { $year } it spent { $k } of every 100 soles.
before-past-month = In { $year }, up to the same month, it spent { $k } of every 100 soles.
section-before-largest = Works and projects with most money
before-one = «{ $name }» (CUI { $cui }): { $pim }. Spent: { $k } of every 100 soles.
before-one-aloud = «{ $name }»: { $pim }. Spent: { $k } of every 100 soles.
before-one-unspent = «{ $name }» (CUI { $cui }): { $pim }. How much was spent is not recorded.
caption-largest-all = Largest works and projects
section-before-look = Works of the district to look at
before-look = Work { $code }: «{ $name }». { $why }
before-look-stopped = It is recorded as stopped.
before-look-overdue = It was due on { $date } and is not recorded as finished.
before-look-not_begun = It is recorded and not begun.
before-look-unreported = It is recorded as running. Its progress is not recorded.
before-look-unreported-since = It is recorded as running since { $date }. Its progress is not recorded.
before-look-none = By the records, no work of the district needs a look.
before-look-more = { $n } more works need a look; they are on the page of the district.
section-neighbours = Beside its neighbours
neighbours-median = Of the { $n } municipalities of the province, the middle one spent { $median } of every 100 soles in { $year }. This one spent { $own }.
neighbours-caption = Budget of { $year } of the municipalities of the province
neighbours-note = This is no order of merit: each budget has another size and other works.
column-municipality = Municipality
before-add = What the acta will add
before-add-1 = Which agreements have money this year and which have none.
before-add-2 = How far each agreement came: from the signature to the use of the work.
before-add-3 = How much of the money for works was agreed in the assembly.
before-add-4 = What to ask, of whom and by when, with the answer beside it.
before-steps = Three steps
before-step-1 = Ask the municipality for a copy of the signed acta of the participatory budget.
before-step-2 = Make the template with «actaviva template agreements acta.xlsx». Write one agreement in each row.
before-step-3 = Load it with «actaviva import agreements acta.xlsx». If something is missing, it says where.
before-step-2-aloud = Write each agreement in a row of the template.
before-step-3-aloud = Give the template to whoever runs the system, to load it.
silent-many = No answer from: { $list }.
silent-many-what = What we say from there is of its last date. It stands under «Where it comes from».
aloud-largest = These are the largest.
aloud-works-look = These works need a look.
## Drawing: comparison

strip-title = { $measure }: one dot a municipality
strip-desc = { $own }: { $value } of 100. { $n } others: from { $low } to { $high }. The middle one: { $median }.
strip-median = the middle one: { $value }

## Pages: comparison

frame-compare = Compare
page-compare-title = Compare municipalities
page-compare-heading = { $own } and other municipalities, { $year }
page-compare-what = Put your district beside others: how much of what there was has been spent, on the same day.
page-compare-unknown = We do not know “{ $typed }”.
page-compare-lead = Of every 100 soles of { $year }, { $own } has spent { $value }. The municipality in the middle has spent { $median }.
page-compare-few = Fewer than 5 municipalities: they are shown as a table, without a drawing.
page-compare-known = { $n ->
    [one] { $n } municipality.
   *[other] { $n } municipalities.
}
page-compare-country = In the country, { $n }: the middle one has { $median }; half of them lie between { $lower } and { $upper }.
page-compare-lacking = Without data:
page-compare-table = The same in numbers
page-compare-numbers = In numbers
page-compare-nothing = No file of { $year } speaks of { $own }. [How to load one].
page-compare-no-file = No budget file speaks of { $own } yet. [How to load one].
page-compare-more = { $n ->
    [one] There is { $n } more
   *[other] There are { $n } more
}; all are in the [table (.csv)].
page-compare-order = Yours first; the others in no order of merit.
page-compare-population = No loaded file says how many people live in each; so the size of the budget is shown.
page-compare-sectors = Spent by sector
page-compare-sectors-note = Spent of the budget in force in each sector, of every kind of spending. In brackets, how many municipalities have money in it.
page-compare-middle = The middle one
page-compare-few-known = too few
page-compare-out = Who is left out, and why
page-compare-out-not_loaded = no file of that year speaks of it
page-compare-out-other_day = its newest data are of another day: { $date }
page-compare-source = Source: { $source }.
page-compare-until = Data until { $date }.
page-compare-whole = It is the whole budget, also what is no work: of municipalities that nobody follows the total is kept.
page-compare-twins = All of it in a [table (.csv)].
page-compare-choose = Choose municipalities
page-compare-own = Your district
page-compare-others = Others, with commas between them
page-compare-group = If you name no others, compare with
page-compare-with-parecidas = Those alike: same department, a budget between half and double
page-compare-with-provincia = Those of the same province
page-compare-with-departamento = Those of the same department
page-compare-button = Compare

## Pages: what several say

frame-programme = Programme
frame-committee = Committee
frame-budget = Budget
column-month = Month
column-number = No.
column-community = Community
column-organisation = Organisation
column-role = Office
column-sex = Sex
column-term = Term
column-event = Event
column-planned = Planned
column-real = Real
column-document = Document
column-project = Project
sex-woman = woman
sex-man = man
page-see-trace = See where it comes from
page-how-to-load = How to load it
page-until = until { $date }
page-from = since { $date }
page-span = from { $from } to { $to }
page-no-date = no date

## Pages: budget

page-budget-title = The money of { $year }
page-budget-heading = { $name }: the money of { $year }
page-budget-none = A file of SIAF of { $year } that names this municipality is missing. Whoever keeps the site loads it.
page-budget-pace = Slower than in other years?
page-budget-pace-read = Soles spent of every 100, from January to December. The grey band: what is usual in past years.
page-budget-agreed = What was agreed, and the rest
page-budget-origin = Where it comes from
page-budget-sectors = What it is used for
page-budget-investments = The investments, one by one

## Pages: acta

page-acta-over = Acta of agreements and commitments
page-acta-title = Acta of { $year }
page-acta-heading = { $name }: the acta of { $year }
page-acta-signed = Signed on { $date } in { $place }.
page-acta-signed-on = Signed on { $date }. The acta does not say where.
page-acta-signed-at = Signed in { $place }. The acta does not say when.
page-acta-unregistered = There are agreements of this year, but the acta itself is not in the register yet.
page-acta-missing = Here belong its date, place, signatories and copy. The committee notes them in the sheet Acta of the template.
page-acta-copy = The copy of the acta
page-acta-pages = { $n ->
    [one] { $n } page.
   *[other] { $n } pages.
}
page-acta-copy-kept = It is archived and not published. This hash shows that it is the same.
page-acta-no-copy = We have no copy of the acta.
page-acta-no-copy-how = Put the file beside the template, write its name under «Archivo del acta» and load it again.
page-acta-who = Who signed
page-acta-nobody = The register does not say who signed. It belongs in the sheet Firmantes, by office, without document numbers.
page-acta-women = Women: { $women } of { $all } signatures.
page-acta-certifies = certifies
page-acta-agreements = { $n ->
    [one] The agreement as signed
   *[other] The { $n } agreements as signed
}
page-acta-no-agreements = No agreement of this acta is loaded yet.
page-acta-changed = An addendum changed it later.
page-acta-amendments = Addenda
page-acta-no-amendments = No addendum changed these agreements.
page-acta-agreement = Agreement { $n }
page-acta-process = How the process of { $year } went

## Pages: process

page-process-title = Process of { $year }
page-process-heading = { $name }: the process of { $year }
page-process-lead = Of the { $all } steps of the process, { $n } have a date.
page-process-steps = The twelve steps: planned and real
page-process-unnoted = Nobody has noted the steps yet.
page-process-unnoted-how = The dates shown come from other sheets. The technical team or the committee notes them in the sheet Pasos of the template.
page-process-about = What was put to decision
page-process-years = Fiscal years
page-process-ordinance = Ordinance
page-process-amount = Amount
page-process-proposals = Proposals received
page-process-people = Who took part
page-process-lessons = For the next assembly
page-process-no-lessons = No problem, right decision or proposal has been noted yet. They belong in the sheet Lecciones of the template.
process-step-1 = Train the team
process-step-2 = Plan and ordinance
process-step-3 = Call and register
process-step-4 = Train the agents
process-step-5 = Diagnosis and priorities
process-step-6 = Schedule and sign the acta
process-step-7 = Elect the committee
process-step-8 = Make the agreements known
process-step-9 = Train the committee
process-step-10 = Organise the watching
process-step-11 = Watch
process-step-12 = Render accounts
lesson-problem = Problems
lesson-right_decision = Right decisions
lesson-proposal = Proposals

## Pages: committee

page-committee-title = Surveillance committee
page-committee-heading = { $name }: who watches
page-committee-lead = { $all } persons watch. Women: { $women } of { $all }.
page-committee-none = It is not noted who watches.
page-committee-until = Their term runs until { $date }.
page-committee-over = Term ended on { $date }.
page-committee-over-how = The assembly elects the committee; the municipality recognises it.
page-committee-empty = Here belongs the surveillance committee: office, community and organisation of each member, and until when they serve.
page-committee-empty-why = Nobody has noted it yet. The committee itself does, in the sheet Comité of the template.
page-committee-consent = A name is shown when the person consented in writing.
page-committee-accreditation = Recognition
page-committee-no-accreditation = The document that recognises the committee is not noted.
page-committee-trainings = Trainings
page-committee-no-trainings = No training is noted. It belongs in the sheet Participación.
page-committee-work = What it did
page-committee-no-work = No reports or visits are noted yet.
page-committee-visits = Latest visits
page-committee-handover = To hand over to the next committee
page-committee-handover-what = What is still open, with its date and its proof:
page-committee-alerts = { $n ->
    [one] { $n } open alert
   *[other] { $n } open alerts
}
page-committee-promise = { $title }: the municipality promised to finish on { $date }
page-committee-export = The whole register, as files: `actaviva export register --municipality { $slug } --out folder`

## Pages: programme

page-programme-title = Investment programme of 3 years
page-programme-heading = { $name }: the programme of { $version }
page-programme-lead = The programme has { $all } investments; { $entered } come from agreements. { $missing ->
    [0] No agreement of those years is missing.
    [one] { $missing } agreement of those years is missing.
   *[other] { $missing } agreements of those years are missing.
}
page-programme-missing = Agreements that did not enter
page-programme-none-missing = All agreements of those years are in the programme.
page-programme-others = { $n ->
    [one] { $n } investment entered without an agreement
   *[other] { $n } investments entered without an agreement
}, for { $amount }. There may be reasons: continuity, emergency.
page-programme-objectives = The investments by objective
page-programme-no-objective = Without objective
page-programme-not-validated = not validated by the assembly
page-programme-no-agreement = no agreement
page-programme-agreement = agreement { $id }
page-programme-changes = What changed in the update
page-programme-against = Against the programme of { $version }:
page-programme-entered = { $n ->
    [one] { $n } entered
   *[other] { $n } entered
}
page-programme-left = { $n ->
    [one] { $n } is no longer in it
   *[other] { $n } are no longer in it
}
page-programme-money = The amount changed
page-programme-moved = { $name }, { $year }: from { $before } to { $now }
page-programme-nothing = nothing
page-programme-same = Nothing changed.
page-programme-first = It is the first version that we have: there is nothing to compare with yet.
page-programme-earlier = Earlier versions are in the [table (.csv)].
page-programme-empty = We do not have the investment programme of 3 years yet.
page-programme-empty-what = Here belongs the PEPMIP: which investments the municipality means to make, with how much each year and from which agreement.
page-programme-empty-who = The municipality approves it each year. The committee asks for it and notes it in the sheet Programa of the template.
question-more-on-paper = There are { $n } more questions: they are on the page on screen and in the .json file.
## Informe: el papel

table-in-soles = in soles
caption-agreements = This year's money, agreement by agreement
table-same-date = For the same date
table-sources = Each source and the day up to which it speaks
table-names = Codes and official names
column-codes = Codes
seal-qr = QR with the code and the hash of this report
seal-check = To check it, give this code to whoever keeps the committee's program: it shows the report as kept and its hash.
seal-check-at = To check it, type this code at { $page }, or point a phone at the square.
seal-none = A copy for reading, without a code: the committee has not kept this report yet.
seal-code = Code
seal-hash = Hash
notes-on-paper = «+3» says that there are three addresses more: the .json file has them.
reply-short = Answered on { $date }: «{ $text }»

## Páginas: comprobar un informe

page-report-paper = PDF to print on A4
page-report-paper-ready = PDF to print: { $sheets } sheets of A4 ({ $size })
page-verify-title = Check a report on paper
page-verify-what = Type the code at the foot of the first sheet, beside the square.
page-verify-label = Code of the report
page-verify-button = Check the report
page-verify-where = It is also at the head of every sheet. Capitals and dashes do not matter.
page-verify-wrong = That is no code of a report.
page-verify-example = It is written so: QW-2025-10-ES-7K3F. Its last part has no 0, O, 1 or I.
problem-code_unknown = No report with the code { $code } is kept here.
problem-code_unknown-hint = See whether it is typed as on the paper; a report of another committee is checked on that committee's page.
page-verify-over = A report that is kept
page-verify-is = This code is of the report of { $month } of the oversight committee of { $name }.
page-verify-unchanged = The report as kept still has this hash: it has not changed since it was made.
page-verify-changed = The report as kept no longer has this hash: it was changed after it was made.
page-verify-other-digits = The code exists, but the hash on the paper is another one: that paper was not made from this report.
page-verify-hash = Hash (SHA-256)
page-verify-lang = Language
page-verify-made = Made on
page-verify-known = With what was known on
page-verify-open = See the report of that month
page-verify-check = Check it yourself
page-verify-check-how = Take the file and compute its hash. Its first 16 digits are those on the paper.
page-verify-files = Files that were known then
page-verify-files-what = Each is kept as it was obtained, with its hash. The newest first.
page-verify-files-more = And { $n } files more.

## Drawing: progress of a work

advance-chart-title = Work { $code }: progress month by month
advance-chart-desc = Since { $from }. Built { $built } of 100; expected { $expected }. Months without data: { $missing }.
advance-chart-built = built { $value }
advance-chart-expected = expected { $value }
page-work-stale = Nobody has updated the progress since { $month }.

## Pages: open data

frame-data = Data
frame-accessibility = Accessibility
page-data-title = Open data
page-data-lead = Everything that these pages show can be downloaded and used again.
page-data-licence = The figures come from public systems of the Peruvian state; each table says from which. Use them with their source and date. What the committee notes is its own: cite it.
page-data-none = No municipality is followed yet: its tables will stand here.
page-data-what = What
page-data-forms = How
page-data-all = Of all
page-data-agreements = The agreements: amount, project, rung and how they go
page-data-alerts = The alerts and their reply
page-data-works = The works: progress, dates and cost
page-data-investments = The investments and their money
page-data-budget = The money by fund and sector
page-data-programme = The programme of 3 years
page-data-committee = The committee
page-data-measures = The indicators with both of their parts
page-data-reports = The reports
page-data-summary = All that matters most, in one file
page-data-indicators = What is computed, and how
page-data-sources = How each source is doing
page-data-findings = What could not be read
page-data-compare = Municipalities beside each other
page-data-rules = How to read them
page-data-rule-utf8 = The `.csv` are UTF-8, with commas and one row of names; amounts are in soles with a point.
page-data-rule-unknown = An empty cell means that it is not known. Never zero.
page-data-rule-day = With `?al=2025-10-31` you get what was known on that day.
page-data-rule-again = If nothing changed since the last time, the answer is 304 and weighs nothing.
page-data-rule-people = Of persons there are counts and offices. A name only with consent.
page-data-interface = For programs

## Pages: accessibility

page-access-title = Accessibility
page-access-lead = These pages are for everybody, with any phone, eye or hand.
page-access-how = What was taken care of
page-access-script = No page needs programs on your phone or keeps anything on it.
page-access-shape = No fact is told by colour alone: there is shape, word and number.
page-access-picture = Each drawing has a title, a description and a table or list with the same.
page-access-keys = Everything is reached with the keyboard, and it shows where one is.
page-access-zoom = Letters grow four times without sideways scrolling; wide tables slide on their own.
page-access-light = Each page weighs less than 60 kB and is understood in a text browser.
page-access-paper = Each page prints on A4, without menus, and is legible as a photocopy.
page-access-voice = Each report has a script to be read aloud.
page-access-tested = How it was tested
page-access-tests = Each change is tested in Chromium, at 360 and 1280 points, against WCAG 2.2, levels A and AA.
page-access-missing = What is missing
page-access-quechua = The Quechua is a draft that nobody has reviewed: so it stands beside the Spanish.
page-access-people = Tests with persons who use a screen reader are missing.
page-access-tell = If something cannot be read or used, tell the committee or whoever keeps this site.
## Páginas: piezas de varias páginas

piece-trace = See where it comes from
piece-sources = See the sources
piece-official-name = Official name
piece-not-known = not known
piece-unsaid = not stated
piece-no-data = no data
piece-yes = yes
piece-no = no
piece-next = See the next ones
piece-csv = table (.csv)
piece-reason = Not known: { $reason }
piece-data-until = Data up to { $date }.
piece-data-until-unknown = It is not known up to which day the data go.
piece-same-numbers = The same in numbers
piece-silent = { $source } does not answer.
piece-silent-several = They do not answer: { $list }.
piece-silent-of = What we say from there is of { $date }.
piece-silent-of-several = What we say is of their last data: { $list }.
piece-differ = They differ: { $field }
piece-differ-field = { $field }, { $period }
piece-differ-place = { $file }, row { $row }
piece-row-amount = { $amount } in the acta.
piece-row-no-amount = The acta does not say the amount.
piece-reply-all = It answered its { $n } alerts.
piece-reply-some = It answered { $some } of { $all } alerts; not the others, as of { $date }.
piece-door-file = file { $digest }
piece-door-acta = acta
piece-door-programme = programme
piece-door-visit = visit
piece-door-link = why it is this project
piece-door-measure = how it was computed
piece-door-alert = alert
piece-work = Work { $code }
piece-agreement-of = It belongs to the agreement [{ $title }].
piece-not-agreed = It is not in the agreements.
piece-visits = What the committee saw
piece-visit = { $date }: { $state }
piece-visit-built = { $date }: { $state }; estimated at about { $k } of 100
piece-visit-note = { $visit }. “{ $note }”
piece-alerts = Alerts and replies

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
alert-source_silent-observed = { $name } does not answer; the rest goes on with data of { $cutoff }
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
alert-word-no-day = an unknown day
alert-word-since = since { $rest }
alert-word-budget = modified budget of { $rest }
alert-body = Expected: { $expected }. Seen: { $observed }. Ground: “{ $ground }” This is what the public records say; there may be an explanation. The municipality can answer.

## Páginas: lo que no se puede dar

problem-title-missing = It is not here
problem-title-misuse = It cannot be asked like this
problem-title-broken = Something failed
problem-page_unknown = There is no page at { $path }.
problem-page_unknown-hint = Begin with the page of the district, or look for it by its name.
problem-method_not_allowed = This page can only be read.
problem-municipality_ambiguous = Several municipalities are called “{ $typed }”.
problem-municipality_ambiguous-hint = Choose one from the list.
problem-municipality_ambiguous-code = Several municipalities are called “{ $typed }”.
problem-municipality_ambiguous-code-hint = Say which by its ubigeo: { $codes }.
problem-municipality_unknown = We know no page and no municipality called “{ $typed }”.
problem-municipality_unknown-hint = Look for it by its name; accents do not matter.
problem-municipality_unknown-code = No municipality is called “{ $typed }”.
problem-municipality_unknown-code-hint = Give its ubigeo.
problem-municipality_unknown-alike = No municipality is called “{ $typed }”.
problem-municipality_unknown-alike-hint = Did you mean { $codes }?
problem-municipality_unknown-number = The municipality { $typed } is not known.
problem-too_slow = This page takes too long right now.
problem-too_slow-hint = Try again in a minute.
problem-sec_ejec_unknown = The executing unit of { $ubigeo } is not known.
problem-sec_ejec_unknown-hint = Load a file of SIAF or Consulta Amigable that names it.
problem-parameter = { $what }
problem-no_such_form = This page is not given in that form.
problem-no_such_form-hint = Ask for the page itself.
problem-no_such_form-csv = This page is not a table: it has no .csv.
problem-no_such_form-csv-hint = Ask for the page itself.
problem-no_such_form-txt = This page is not read aloud: it has no .txt.
problem-no_such_form-txt-hint = Ask for the page itself.
problem-no_such_form-pdf = This page is printed from the browser: it has no .pdf.
problem-no_such_form-pdf-hint = Ask for the page itself.
problem-date = “{ $typed }” is not a date like 2016-12-31.
problem-date-hint = Write year, month and day with two digits, separated by hyphens.
problem-date-month = No month can be judged on { $typed }.
problem-work_unknown = We know no work “{ $typed }” here.
problem-work_unknown-hint = The code of InfObras is a number, like 78690.
problem-indicator_unknown = There is no indicator “{ $typed }”.
problem-indicator_unknown-hint = See the list at /indicadores.
problem-report_unknown = There is no report of “{ $typed }”.
problem-report_unknown-hint = The month is written with its year: 2025-10.
problem-report_unknown-early = { $typed } has not begun.
problem-report_unknown-early-hint = The month is written with its year: 2025-10.
problem-evidence_unknown = Nothing that is known is called “{ $typed }”.
problem-evidence_unknown-hint = Follow a link “See where it comes from”, or copy the code as it is written.
problem-source_unknown = There is no source “{ $typed }”.
problem-source_unknown-hint = See the list at /fuentes.
problem-investment_unknown = We know no investment “{ $typed }” here.
problem-investment_unknown-hint = The investment code (CUI) has 7 digits and begins with 2.
problem-alert_unknown = There is no alert at this address.
problem-alert_unknown-hint = See the list of alerts of the district.
problem-snapshot_unknown = No file with that hash is kept here.
problem-snapshot_unknown-hint = The hashes are at /fuentes, one for each file.
problem-agreement_unknown = There is no agreement “{ $typed }” in the register.
problem-agreement_unknown-hint = The address carries the year of the acta and the number of the agreement: 2016-03.
problem-internal = Something failed here, not in what you asked. Nothing was saved. Code { $code }.
problem-internal-hint = Try again; if it goes on, give the code to whoever keeps this site.
problem-path_unknown = There is nothing for programs at { $path }.
problem-path_unknown-hint = There are { $paths } and /api/v1/trace/CODE.
problem-year = “{ $typed }” is not a year like 2025.
problem-year-hint = Write the year with four digits.
problem-process_unknown = We know no process of “{ $typed }” here.
problem-process_unknown-hint = The year is that of the assembly, like 2024.

## Páginas: acuerdos

page-agreements-title = Agreements
page-agreements-only = Agreements: { $word }
page-agreements-heading = The agreements, first those that need a look
page-agreements-all = All
page-agreements-begin = How to load the first acta
page-agreements-filter = { $word } ({ $n })
page-agreements-range = { $n ->
    [0] None yet
    [1] 1 agreement
   *[other] { $n } agreements
}
page-agreements-part = Agreements { $from } to { $to } of { $all }
page-agreement-all = All agreements
page-agreement-read-rungs = [Read rung by rung]
page-agreement-money = This year’s money
page-agreement-no-project = Not known: we do not know yet which project it is.
page-agreement-unconfirmed = To be confirmed:
page-agreement-unconfirmed-money = this is the money of the project that looks like it.
page-agreement-alert = Alert: { $title }
page-agreement-alert-state = Alert { $state }. [See why this alert was raised]
page-agreement-reply = The municipality’s reply
page-agreement-acta = What the acta says
page-agreement-changes = Signed changes
page-agreement-no-name = Not known yet.
page-agreement-why = Why it is this project
page-agreement-no-tie = Nothing like it was found in the records. The municipality can tell the investment code (CUI).
page-agreement-for = For: { $list }.
page-agreement-against = Against: { $list }.
page-agreement-version = Version { $n } ({ $document })
page-agreement-version-signed = Version { $n }, signed on { $date } ({ $document })
page-agreement-version-why = { $version }: { $why }
page-agreement-unsaid = the acta does not say
page-agreement-year = { $year }: { $amount }
page-agreement-no-amount = no amount
page-agreement-page-line = page { $page }, line { $line }
page-agreement-page = page { $page }
page-agreement-in-acta = In the acta
page-agreement-signed = Signed
page-agreement-place = Place
page-agreement-sector = Sector
page-agreement-years = Amount by year
page-agreement-responsible = Responsible
page-agreement-due = Due
page-agreement-history = Version { $n }: “{ $title }”, { $amount }. Recorded on { $date }.
page-agreement-history-by = Version { $n }, by { $document }: “{ $title }”, { $amount }. Recorded on { $date }.
page-agreement-tie-named = confirmed: the acta itself names the code
page-agreement-tie-confirmed = confirmed
page-agreement-tie-rejected = ruled out
page-agreement-tie-proposed = to be confirmed
page-agreement-tie-by = { $state } by { $by } on { $date }
page-agreement-tie-why = { $state }: “{ $why }”
page-agreement-farming = The stages, as on the field
farming-agreement = we choose what to sow
farming-budget = we have the seed
farming-preparation = we prepare the soil
farming-work = we sow and tend
farming-service = we harvest and store

## Páginas: la municipalidad

page-municipality-title = How are the agreements doing?
page-municipality-question = { $name }: how are the agreements doing?
page-municipality-begin = To begin
page-municipality-begin-1 = Ask for the template and write in it what the signed acta says.
page-municipality-begin-2 = Load it: if something is not understood, all mistakes are shown together and nothing is saved.
page-municipality-begin-3 = Each agreement will appear here with its ladder.
page-municipality-counts = The same in numbers
page-municipality-counts-until = The same in numbers, with data up to { $date }
page-municipality-amount = Amount*
page-municipality-amount-note = *Amount written in the acta. M: millions.
page-municipality-amount-note-some = *Amount written in the acta; of those that say one. M: millions.
page-municipality-changed = What changed since the report of { $month }
page-municipality-changed-first = What changed
page-municipality-nothing = Nothing changed.
page-municipality-more = And { $n } more.
page-municipality-no-report = No report has been made yet to compare with.
page-municipality-all = See the { $n } agreements
page-municipality-list = See the agreements as a list
page-municipality-all-alerts = See the { $n } open alerts
page-municipality-alerts = See all alerts
page-municipality-money = This year’s money for works
page-municipality-largest = The largest works and projects outside the agreements
page-municipality-project = Project
page-municipality-in-force = In force
page-municipality-investments = See the investments
page-municipality-works = See the works
page-municipality-unknown = What is not known
page-municipality-unknown-none = Of what this page tells, no figure is missing.
page-municipality-assembly = To take to the assembly
page-municipality-report = Report of { $month }
page-municipality-script = Script to read aloud

## Páginas: obras

page-works-title = Works
page-works-heading = The works
page-works-no-agreements = There are no agreements yet; these are the works that are known.
page-works-count = { $n ->
    [0] No works of these agreements are recorded.
    [1] There is 1 work of the agreements.
   *[other] There are { $n } works of the agreements.
}
page-works-named = { $title } · Work { $code }
page-works-others = Other works, the largest unfinished
page-works-more = There are { $n } more that are not told here; all are in the [table (.csv)].
page-work-over = Work { $code } of InfObras
page-work-state-unknown = State: not known
page-work-no-state = Its state is not known
page-work-reported = Last recorded progress: { $month }.
page-work-not-reported = Nobody has recorded a month of progress yet.
page-work-stopped-words = As it was written: “{ $text }”
page-work-months = Month by month
page-work-no-months = No month of progress stands in the records.
page-work-month = Month
page-work-expected = Expected
page-work-built = Built
page-work-no-visits = No visit has been noted yet.
page-work-cost-heading = Cost and contracts
page-work-cost = Cost: { $amount }
page-work-signed = signed on { $date }
page-work-terminated = terminated early
page-work-from = Where it comes from:

## Páginas: inversiones

page-investments-title = Investments
page-investments-heading = The investments of { $year }
page-investments-count = { $n ->
    [0] No investment is on record in { $year }.
    [1] 1 investment is on record in { $year }.
   *[other] { $n } investments are on record in { $year }.
}
page-investments-caption = The largest first; M: millions of soles
page-investments-agreed = (of an agreement)
page-investments-more = There are { $n } more; all are in the [table (.csv)].
page-investments-none = No budget file of this year that names it has been loaded yet: `actaviva ingest FILE`.
page-investments-unnamed = No file says its name
page-investment-title = Investment { $cui }
page-investment-over = Investment CUI { $cui }
page-investment-generic = It is not in the agreements: it is a code that many municipalities use for a kind of spending.
page-investment-years = The money, year by year
page-investment-no-years = No budget file names it.
page-investment-year = Year
page-investment-pia = Opening (PIA)
page-investment-pim = In force (PIM)
page-investment-certified = Set aside
page-investment-accrued = Spent
page-investment-from = From where
page-investment-unpublished = not published
page-investment-works = Its works
page-investment-no-name = No file says its name.
page-investment-records = What each record says
page-investment-record = { $dataset }, seen on { $date }
page-investment-state = State
page-investment-situation = Situation
page-investment-kind = Kind
page-investment-entity = Entity
page-investment-viable-cost = Viable cost
page-investment-updated-cost = Updated cost
page-investment-accrued-total = Spent in all years
page-investment-physical = Physical progress
page-investment-programme = In the multi-year programme
page-investment-design = Design on record
page-investment-viable-on = Viable since
page-investment-start = Starts
page-investment-end = Ends
page-investment-closed = Closing on record
investment-state-active = active
investment-state-closed = closed
investment-state-deactivated = deactivated

## Páginas: fuentes, archivos, hallazgos

page-sources-title = Are the sources up to date?
page-sources-none = No file has been loaded yet.
page-sources-all = Those that were loaded are up to date.
page-sources-no-one = None is up to date.
page-sources-behind = To be brought up to date: { $list }.
page-sources-caption = Each source and its last data
page-sources-source = Source
page-sources-state = How it is
page-sources-until = Data up to
page-sources-meaning = What it means
page-sources-line = { $message }.
page-sources-line-seen = { $message }; seen on { $date }.
page-sources-if-silent = If a source does not answer
page-sources-by-hand = What was last known stays, with its date. A person can download the file and load it by hand: `actaviva ingest FILE`.
page-sources-findings = What could not be read
source-message-never = it was never loaded
source-message-until = data up to { $date }
source-message-undated = file seen on { $date }, which does not say up to which day it speaks
source-message-drifted = { $until }; its last file changed its columns
source-message-late = { $until }, { $age } days ago; it usually takes { $usual }
source-message-silent = no new data since { $date }, { $age } days ago; it usually takes { $usual }
source-message-register = what the committee records in its actas
page-source-over = Source
page-source-files = Files
page-source-files-of = Files of { $source }
page-source-no-files = No file of this source has been loaded yet.
page-source-count = { $n ->
    [1] 1 file.
   *[other] { $n } files.
}
page-source-count-some = { $n } files; the last { $shown } are shown.
page-source-file = File
page-source-seen = Seen on
page-source-rows = Rows
page-source-rejected = Rejected
page-source-all = All sources
page-file-over = File kept as evidence
page-file-rows = { $rejected ->
    [0] { $read } rows read, none rejected.
    [1] { $read } rows read, 1 rejected.
   *[other] { $read } rows read, { $said } rejected.
}
page-file-hash = Hash (SHA-256)
page-file-archived = Kept on
page-file-origin = Brought from
page-file-size = Size
page-file-layout = Layout
page-file-kept = { $read } read, { $kept } kept, { $rejected } rejected
page-file-figures = Figures
page-file-figures-said = { $new } new, { $changed } changed, { $same } the same
page-file-refused = It was not accepted.
page-file-nothing = There is nothing to point out in this file.
page-file-findings = { $n ->
    [1] [1 finding] in this file.
   *[other] [{ $n } findings] in this file.
}
page-file-check = Check it
page-findings-title = What could not be read
page-findings-count = { $n ->
    [0] { $rows } rows read; nothing to point out.
    [1] { $rows } rows read; 1 thing to point out.
   *[other] { $rows } rows read; { $said } things to point out.
}
page-findings-only = Only of [{ $file }].
page-findings-of-all = See those of all files
page-findings-reasons = How many of each reason
page-findings-reason = Reason
page-findings-findings = Findings
page-findings-range = Findings { $from } to { $to } of { $all }
page-findings-where = Where
page-findings-what = What
page-findings-row = row { $row }
finding-other = another reason
finding-short_row = row with columns missing
finding-long_row = row with too many columns
finding-stray_quote = stray quote
finding-blank_line = blank line
finding-bad_encoding = letters that cannot be read
finding-bad_amount = amount that is not understood
finding-bad_number = number that is not understood
finding-bad_date = date that is not understood
finding-bad_code = code that is not understood
finding-implausible_code = code that seems mistaken
finding-missing_value = a value is missing
finding-unknown_value = unknown value
finding-out_of_range = value that cannot be
finding-unknown_column = new column
finding-missing_column = a column is missing
finding-duplicate = recorded twice
finding-contradiction = two places say different things
finding-personal_data = personal data that is not kept
finding-bad_structure = file cut off or badly formed

## Páginas: de dónde sale

page-trace-title = Where it comes from
page-trace-broken = × Broken link:
page-trace-broken-label = Broken link
page-trace-row = The row as it stands in the file
trace-measure = Measure
trace-alert = Alert
trace-figure = Figure
trace-record = Record
trace-match = Link
trace-decision = Decision
trace-acta = Acta
trace-row = Row
trace-snapshot = File
trace-fetch = Origin
trace-footnote = Note

## Páginas: indicadores

page-indicators-title = Indicators
page-indicators-heading = What is counted, and how
page-indicators-count = There are { $n } indicators. Each says its formula, what it rests on and what it does not say.
page-indicators-of = The indicators of { $month }
page-indicators-of-whom = Of the municipality, its programme, its processes and the committee. Those of each agreement and work are in the [table (.csv)].
page-indicators-indicator = Indicator
page-indicators-value = Value
page-indicators-from = where it comes from
page-indicator-example = Example: { $about }.
page-indicator-formula = Formula
page-indicator-sum = { $numerator } of { $denominator } = { $value }
page-indicator-example-trace = See where the example comes from
page-indicator-no-example = No district has it yet.
page-indicator-subjects = It is computed for: { $list }.
page-indicator-inputs = Where the data come from
page-indicator-reasons = When it cannot be computed
page-indicator-limits = What it does not say
page-indicator-ground = What it rests on
page-indicator-version = `{ $id }`, version { $version } of the formula.
page-indicator-all = All indicators
page-indicator-bands-up = It goes well from { $good }; it needs a look from { $attention }. It rests on: { $ground }.
page-indicator-bands-down = It goes well up to { $good }; it needs a look up to { $attention }. It rests on: { $ground }.
direction-up = More is better.
direction-down = Less is better.
direction-neutral = Neither more nor less is better in itself.
valued-percent = { $value } %
valued-points = { $value } points
valued-persons = { $value } persons
valued-days = { $value } days
valued-months = { $value } months
valued-bare = { $value }
family-participation = Who takes part
family-programming = Agreements and programme
family-budget = Money
family-physical = Progress of the works
family-schedule = Time limits
family-procurement = Purchases
family-accountability = Accountability
family-data_quality = Quality of the data
family-network = Other municipalities
measured-agreement = an agreement
measured-work = a work
measured-portfolio = the programme
measured-municipality = the municipality
measured-process = a process
measured-committee = the committee
measured-source = a source

## Páginas: informes

page-reports-title = Reports
page-reports-heading = Reports for the assembly
page-reports-what = One a month, made with what is known today of that month.
page-reports-script = [script (.txt)]
page-reports-files = To keep them as files: `actaviva report --municipality { $slug } --period 2025-10 --out .`
page-report-title = Report of the month
page-report-sheet = Whole report to print ({ $size })
page-report-script = Script as text
page-report-aloud = To be read aloud
page-report-others = Reports of other months

## Páginas: ayuda

page-help-title = Help
page-help-pages = What each page says
page-help-ladder = Each agreement has a word that says how it is doing, and a ladder of twelve rungs: from the signature to the work in use.
page-help-unknown = “Not known”, “they differ” and “does not answer” are answers. They never mean zero.
page-help-door = Beside each figure stands its date. “See where it comes from” leads to the file and the row.
page-help-first = Load the first acta
page-help-step-1 = Ask for the template and fill it with what the acta says: `actaviva template agreements acuerdos.xlsx`
page-help-step-2 = Load it: `actaviva import agreements acuerdos.xlsx`
page-help-step-3 = Load the public files (SIAF, InfObras, SSI): `actaviva ingest FILE`
page-help-step-4 = Look for the project that carries out each agreement and confirm it: `actaviva match` and `actaviva review list`
page-help-step-5 = Compute: `actaviva evaluate`
page-help-programs = For programs
page-help-twins = Each page can also be asked for with `.json` at its end; the tables, with `.csv`. With `?al=2016-12-31` one sees what was known on that day.
page-help-trace = `/api/v1/trace/` and the code of what is to be followed
page-help-who = Who makes this
page-help-committee = The oversight committee and those who support it. Not the municipality.
page-help-alert = An alert is a difference between two public records. It does not say why it happened, and the municipality’s reply is shown beside it.

## Pages: jobs

page-jobs-title = Jobs
page-jobs-question = Was everything done that was due?
page-jobs-well = All is well: no job waits for a person.
page-jobs-missed = { $count ->
    [one] One thing was not done in its time.
   *[other] { $count } things were not done in their time.
}
page-jobs-missed-next = They are done once, as soon as somebody works: `actaviva serve` or `actaviva work`.
page-jobs-failed = { $count ->
    [one] One job waits for a person.
   *[other] { $count } jobs wait for a person.
}
page-jobs-since = Without success since { $date }, after { $count ->
    [one] one try.
   *[other] { $count } tries.
}
page-jobs-retry = When the cause is mended, ask for another try:
page-jobs-when = What is due, and when
page-jobs-what = What
page-jobs-how = How it is
page-jobs-last = Last time
page-jobs-next = Next time
page-jobs-list = What waits, and what was done last
page-jobs-none = No job was done yet.
page-jobs-job = Job
page-jobs-at = When
page-jobs-changes = Changes
page-jobs-command = The same on the machine: `actaviva jobs` and `actaviva schedule`.
job-state-failed = failed
job-state-running = running
job-state-retrying = comes again
job-state-waiting = waits
job-state-done = done
schedule-state-ok = done
schedule-state-waiting = on its way
schedule-state-new = begins next time
schedule-state-missed = not done
schedule-state-failed = failed
schedule-state-off = off
schedule-inbox = Read the files of the folder inbox
schedule-siaf = Ask SIAF
schedule-consulta-amigable = Ask Consulta Amigable
schedule-ssi = Ask SSI
schedule-infobras = Ask InfObras
schedule-investments = Ask the Banco de Inversiones
schedule-procurement = Ask the procurement system
schedule-evaluate = Judge all municipalities
schedule-report = Make the reports of the month
