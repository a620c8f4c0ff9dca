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
page-municipality-works-more = See the { $n } other works that need a look
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
