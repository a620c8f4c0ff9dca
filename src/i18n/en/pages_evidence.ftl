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
source-message-failed = it does not answer: { $n } questions in a row without success; { $until }. This says nothing about the progress of works
source-message-blocked = it does not let our question in; { $until }
source-message-frozen = it answers, but its data have not moved since { $date }, { $age } days ago; it usually takes { $usual }
source-message-aside = { $until }; what came last was not believed and was set aside
source-message-register = what the committee records in its actas
page-source-over = Source
page-source-signs = What its visits and its files show
page-source-visit = The last visit was on { $date }.
page-source-failures = { $n ->
    [1] 1 visit failed since the last that went well.
   *[other] { $n } visits in a row failed since the last that went well.
}
page-source-aside = What came on { $date } was set aside: { $why }.
page-source-gained = It has new columns: { $list }.
page-source-lost = It lacks columns: { $list }.
page-source-past = { $n ->
    [1] Of months that were over it changed 1 figure, { $moved } in all.
   *[other] Of months that were over it changed { $n } figures, { $moved } in all.
}
page-source-past-agreements = It touches the agreements { $list }.
page-source-moved = It sends us to { $host } now.
page-source-certificate = Its certificate holds until { $date }.
page-source-against = Each file and the one before
page-source-before = Before
page-source-accrued = Spent
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
schedule-state-new = to begin
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
schedule-notify = Tell by mail those who asked for it

## Pages: uploading a file

page-upload-title = Upload a public file
page-upload-what = Where a portal shuts programs out, download the file with your browser and hand it over here.
page-upload-file = The file, just as it was downloaded (up to { $megabytes } MB)
page-upload-token = Token of whoever runs this site
page-upload-button = Upload the file
page-upload-kinds = Those of SIAF, Consulta Amigable, SSI, InfObras, investments and procurement will do: .csv, .xlsx, .json, .html, and .zip or .gz that hold them.
page-upload-refused = It is recognised by what it holds, not by its name. One that is not understood goes to inbox/refused, with a note that says why.
page-upload-arrived = { $name } has come in ({ $size }).
page-upload-next = It will be read in a few seconds and go through the same steps as what is downloaded by itself.
page-upload-jobs = See the jobs
page-upload-known = We had that file already, with the same bytes: nothing changes.
page-upload-see = See the archived file
problem-upload_empty = No file came in.
problem-upload_empty-hint = Choose the file that you downloaded and upload it again.
problem-upload_broken = The file did not come in whole. Nothing was kept.
problem-upload_broken-hint = Upload it again from the form.
problem-upload_too_large = The file is larger than { $megabytes } MB. Nothing was kept.
problem-upload_too_large-hint = Copy it into the folder inbox, or raise the limit: web.upload_megabytes in actaviva.toml.
problem-upload_off = No files are uploaded on this site.
problem-upload_off-hint = Copy it into the folder inbox of the data folder.
problem-other_site = Another site sent this, not the form of this one. Nothing was kept.
problem-other_site-hint = Open /subir and send it from there.
