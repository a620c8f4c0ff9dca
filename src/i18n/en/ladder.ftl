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
