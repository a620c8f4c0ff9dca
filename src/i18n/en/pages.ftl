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
frame-jobs = Jobs
frame-help = Help
frame-whose = This site belongs to the committee and to those who support it.
frame-not-municipality = It is not the municipality’s.
frame-door = The figures come from public systems; each one shows where it came from.
frame-programs = The same for programs:
frame-day = See what was known on a day
frame-day-button = See that day
frame-past = This is what was known on { $date }.
frame-printed = This sheet is the page { $path } of Acta Viva.
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
problem-operator_only = This page is only for whoever runs this site, from the same machine.
problem-operator_only-hint = From another machine a token is needed: operator_token in actaviva.toml.
problem-operator_only-token = This page is only for whoever runs this site: it needs their token.
problem-operator_only-token-hint = Type it in the form, or send it in the header “Authorization: Bearer”.
problem-operator_only-wrong = That is not the token of this site.
problem-operator_only-wrong-hint = Ask whoever runs this site for it: it is operator_token in actaviva.toml.
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
