## La línea de órdenes: lo que se dice siempre

cli-warning = warning: { $what }
cli-at-row = row { $at }
cli-at-column = column { $at }
cli-so-much = { $done } of { $of }
cli-time-left = { $time } left
cli-since = since { $date }
cli-ended = ended
cli-reading = Reading
cli-archiving = Archiving
cli-downloading = Downloading
cli-downloading-unknown = Downloading: { $size } (request { $n })
cli-verifying = Verifying
cli-rows = { $n ->
    [one] { $said } row
   *[other] { $said } rows
}
cli-none-yet = there is none yet
cli-init-makes = actaviva init makes it
cli-no-reply = no reply
cli-refused = refused
cli-withdrawn = withdrawn
cli-not-computable = not computable
cli-none-followed = No municipality is followed. Import its register with actaviva import agreements, or name it in actaviva.toml.
cli-no-agreements = The register has no such agreements. Next step: actaviva import agreements.
cli-no-alerts = There is no such alert.
cli-no-figures = No such figure is known.
cli-no-works = No such work is known.
cli-no-findings = There is nothing to point out.
cli-no-measures = There is no such measure.
cli-no-snapshots = There are no files yet: actaviva ingest FILE.

## Cabezas de las tablas

cli-head-agreement = agreement
cli-head-situation = situation
cli-head-step = step
cli-head-title = title
cli-head-place = place
cli-head-amount = amount S/
cli-head-alert = alert
cli-head-to-do = what to do
cli-head-state = state
cli-head-since = since
cli-head-observed = observed
cli-head-reply = reply
cli-head-indicator = indicator
cli-head-subject = of what
cli-head-period = period
cli-head-value = value
cli-head-part = part
cli-head-whole = of
cli-head-datum = data
cli-head-note = note
cli-head-unit = unit
cli-head-dataset = dataset
cli-head-ubigeo = ubigeo
cli-head-sec_ejec = unit
cli-head-cui = CUI
cli-head-year = year
cli-head-month = month
cli-head-rubro = rubro
cli-head-function = function
cli-head-pia = PIA
cli-head-pim = PIM
cli-head-accrued = accrued
cli-head-paid = paid
cli-head-withdrawn = withdrawn
cli-head-work = work
cli-head-progress = progress
cli-head-cost = cost S/
cli-head-name = name
cli-head-file = file
cli-head-row = row
cli-head-rows = rows
cli-head-column = column
cli-head-what = what
cli-head-hash = hash
cli-head-seen = seen
cli-head-layout = layout
cli-head-cutoff = cutoff
cli-head-job = job
cli-head-how = state
cli-head-tries = tries
cli-head-when = when
cli-head-changes = changes
cli-head-last = last time
cli-head-missed = missed
cli-head-next = next
cli-head-key = key
cli-head-spanish = Spanish
cli-head-quechua = Quechua

## demo, init, template, import

cli-building-sample = Building the sample
cli-demo-ready = Sample district ready in { $folder } (invented).
cli-demo-there = was there already
cli-demo-took = in { $seconds } s
cli-demo-actas = { $n ->
    [one] { $n } acta
   *[other] { $n } actas
}
cli-demo-agreements = { $n ->
    [one] { $n } agreement
   *[other] { $n } agreements
}
cli-demo-sources = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
cli-demo-alerts = { $n ->
    [one] { $n } alert
   *[other] { $n } alerts
}
cli-demo-reports = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
cli-init-same = The folder { $folder } was ready already; nothing was changed.
cli-init-ready = The folder { $folder } is ready: { $list }.
cli-init-folder = folder
cli-init-config = actaviva.toml
cli-init-database = database
cli-init-key = key of the log
cli-init-log = signed log
cli-init-step-1 = 1. actaviva template agreements register.xlsx; fill it in, then actaviva import agreements register.xlsx.
cli-init-step-2 = 2. actaviva ingest FILE… with the public files; if something fails, actaviva doctor.
cli-init-step-3 = 3. actaviva figures and actaviva findings: what was read and what could not be.
cli-template-ready = The template { $file } is ready. Fill it in, then:
cli-import-refused = { $file }: { $n } to correct; nothing was saved
cli-import-personal = the file has numbers of identity documents: it was not archived either
cli-import-same = was imported already: nothing changed
cli-import-rows = rows new { $new }   changed { $changed }   same { $same }
cli-import-absent = { $said } that were known are not in this file; they stay as they were
cli-import-dry-run = nothing was saved (--dry-run)
cli-import-new = new
cli-import-changed = changes
cli-import-empty = (empty)

## ingest, fetch

cli-ingest-nothing-watched = no municipality is followed yet; everything is kept in detail (import agreements, or watch.municipalities in actaviva.toml)
cli-ingest-cutoff = cutoff { $date }
cli-ingest-no-cutoff = cutoff not told
cli-ingest-same = was read already: nothing changed
cli-ingest-read = read { $n }
cli-ingest-kept = kept { $n }
cli-ingest-rejected = rejected { $n }
cli-ingest-new = figures new { $n }
cli-ingest-changed = changed { $n }
cli-ingest-figures-same = same { $n }
cli-ingest-withdrawn = withdrawn { $n }
cli-ingest-noted = { $n ->
    [one] { $said } thing to point out.
   *[other] { $said } things to point out.
}
cli-ingest-rows-rejected = { $n ->
    [one] { $said } row rejected.
   *[other] { $said } rows rejected.
}
cli-ingest-see = See them: actaviva findings { $sha256 }
cli-fetch-contact = say who asks, so that the portals can write to you: fetching.contact in actaviva.toml
cli-fetch-same = unchanged since the last time: { $url }
cli-fetch-received = { $n ->
    [one] { $n } request, { $size } received
   *[other] { $n } requests, { $size } received
}
cli-fetch-twice = , { $size } of them for the second time
cli-inbox-moved = moved to { $folder }, with a note beside it; its bytes stay in the archive
cli-inbox-unfinished = is still being copied: { $file }
cli-inbox-empty = nothing to read in { $folder }

## match, review

cli-match-proposed = proposed
cli-match-confirmed = confirmed
cli-match-rejected = rejected
cli-match-by = { $state } by { $by }
cli-match-score = likeness { $score } of 1000
cli-match-or = or this one?
cli-match-why = why:
cli-match-wrong-code = code that cannot be, agreement { $agreement }: { $what }
cli-match-none = no project like it: { $title }
cli-match-counts = { $links ->
    [one] { $links } link
   *[other] { $links } links
}, { $without ->
    [one] { $without } agreement
   *[other] { $without } agreements
} without a project like it, among { $candidates } projects and works
cli-match-saved = new { $new }, changed { $changed }, withdrawn { $gone }
cli-measure-bad-code = code that cannot be read: { $row }
cli-measure-questions = Questions: { $n } ({ $pairs } pairs, { $negatives } hard ones); names to choose from: { $pool }
cli-measure-answers = Accepted answers: { $accepted }, right ones among them: { $right }
cli-measure-precision = Precision (right among accepted): { $share }
cli-measure-recall = Recall (right among those with an answer): { $share }
cli-measure-f1 = F1: { $share }
cli-measure-none = Accepted where there is no answer: { $share }
cli-measure-threshold = Threshold: { $threshold }; seconds: { $seconds }
cli-measure-wrong = wrong
cli-measure-unsure = too unsure
cli-measure-missed = missed
cli-measure-mistake = { $what } ({ $probability }): { $cui } was taken for «{ $best }»: { $name }
cli-review-nothing = Nothing to review.
cli-review-acta = acta:
cli-review-project = project:
cli-review-too-much = { $target } is linked to other agreements too and sums to more than the whole; share it out with: actaviva review split
decision-confirm = confirmed
decision-reject = rejected
decision-link = linked by hand
decision-split = shared out

## evaluate, alerts, report

cli-evaluate-agreements = agreements
cli-evaluate-agreements-judged = judged { $n }
cli-evaluate-measures = measures
cli-evaluate-measures-changed = changed { $n }
cli-evaluate-contradictions = contradictions
cli-evaluate-contradictions-moved = new { $new }, over { $over }
cli-evaluate-alerts = alerts
cli-evaluate-alerts-moved = new { $new }, settled { $over }
cli-evaluate-first = first evaluation: what was found is history and nobody is told
cli-alert-expected = expected
cli-alert-observed = observed
cli-alert-ground = ground
cli-alert-reply = reply
cli-alert-promised = { $by }, by { $date }
cli-alert-document = document
cli-alert-evidence = evidence
cli-report-txt = to read aloud
cli-report-radio = for the radio, in 45 seconds
cli-report-html = to read on a phone
cli-report-pdf = to print on A4
cli-report-xlsx = to compute with
cli-report-csv = a row for each figure
cli-report-csv-columns = what each column of the csv is
cli-report-json = for programs
cli-report-sms = for text messages
cli-report-poster-a4 = for the wall, on A4
cli-report-poster-a3 = for the wall, on A3
cli-report-panel = a sheet for each agreement
cli-report-proof = to check the files: actaviva verify --proof
cli-report-card = to share on the phone
cli-report-card-agreement = an agreement, to share
cli-report-printed = { $what }, { $n ->
    [one] { $n } sheet
   *[other] { $n } sheets
}   code { $code }
cli-report-page = page: actaviva serve, then { $page }
cli-report-no-agreements = no agreement is registered; actaviva import agreements will tell what was agreed
cli-report-silent = { $source } has not answered since { $date }; said on sheet 1
cli-report-silent-undated = { $source } does not answer; said on sheet 1

## trace

cli-trace-broken = Broken link: { $what }
cli-step-measure = measure
cli-step-alert = alert
cli-step-figure = figure
cli-step-record = record
cli-step-match = match
cli-step-decision = decision
cli-step-acta = acta
cli-step-row = row
cli-step-snapshot = file
cli-step-fetch = origin
cli-step-footnote = note

## indicators

cli-indicator-formula = formula
cli-indicator-inputs = inputs
cli-indicator-subjects = measured of
cli-indicator-unit = unit
cli-indicator-bands = bands
cli-indicator-bands-up = good from { $good }, attention from { $attention } ({ $ground })
cli-indicator-bands-down = good up to { $good }, attention up to { $attention } ({ $ground })
cli-indicator-sentence = sentence
cli-indicator-limits = limits
cli-indicator-reasons = no value if
cli-indicator-ground = ground
cli-indicator-version = version

## schedule, serve, work, config, export, translations

cli-schedule-missed = nobody works: actaviva serve or actaviva work do what is missing, once
cli-serve-open = Open { $address }     Ctrl-C to end
cli-serve-no-workers = no work in the background: { $why }
cli-working = working; Ctrl-C to end
cli-config-default = default
cli-export-names = these sheets have names of persons, and the copies of the actas their documents; do not publish the folder
cli-translations-texts = { $n } texts
cli-translations-states = { $reviewed } reviewed, { $outdated } to be reviewed again, { $draft } drafts, { $missing } not translated
cli-translations-more = and { $n } more: actaviva translations export sheet.csv
cli-translations-fill = { $file }: { $n } texts. Fill in the column «reviewed», then:
cli-translations-back = actaviva translations import { $file } --by NAME --on DATE
cli-translations-taken = { $n ->
    [one] { $n } text reviewed by { $by }
   *[other] { $n } texts reviewed by { $by }
}
cli-translations-restart = If the pages are open, start actaviva serve again.
cli-translation-reviewed = reviewed
cli-translation-outdated = again
cli-translation-draft = draft
cli-translation-missing = missing
cli-sheet-key = no text has this key
cli-sheet-arguments = it does not take what the Spanish takes: missing { $missing }, unknown { $unknown }
cli-sheet-marks = the marks ` and [ ] differ from those of the Spanish
cli-sheet-unreadable = it cannot be read: a brace is open or a plural is not whole
cli-sheet-changed = the Spanish has changed since the sheet was written; export it anew
cli-sheet-twice = the key stands twice

## doctor, verify, sources

cli-state-ok = ok
cli-state-warning = warning
cli-state-failed = failed
cli-check-ajustes = settings
cli-check-carpeta = folder
cli-check-disco = disk
cli-check-base = database
cli-check-clave = key
cli-check-reloj = clock
cli-check-registro = log
cli-check-fuente = source
cli-check-fuentes = sources
cli-check-tareas = jobs
cli-check-archivo = archive
cli-check-manifiesto = manifest
cli-check-firma = signature
cli-check-prueba = proof
cli-doctor-settings = { $n } values, { $chosen } chosen
cli-doctor-debug = repeat the command with ACTAVIVA_LOG=debug
cli-doctor-no-folder = { $folder } is not there
cli-doctor-writable = { $folder }, can be written to
cli-doctor-not-writable = { $folder } cannot be written to
cli-doctor-permissions = check the owner and the permissions of the folder
cli-doctor-disk-unknown = how much is left is not known
cli-doctor-disk-tools = check the disk with the tools of the system
cli-doctor-free = { $size } free
cli-doctor-make-room = make room, or move the folder and name it with --data
cli-doctor-key-open = other users can read { $file }
cli-doctor-key-close = chmod 600 on the file key of the data folder
cli-doctor-unsafe = like this a power cut can lose what was loaded last
cli-doctor-clock = { $time }, time of Lima
cli-doctor-clock-behind = before what was archived last
cli-doctor-clock-set = set the clock of the machine; the dates of the files depend on it
cli-doctor-verify = run actaviva verify and compare with a backup
cli-doctor-unsigned = { $n } entries without signature
cli-doctor-log-empty = empty as yet
cli-doctor-signed = { $n } of { $all } entries signed
cli-log-root = { $n } entries, root { $root }
cli-doctor-no-files = there are no public files yet
cli-doctor-get-files = actaviva ingest FILE… loads them, or actaviva fetch SOURCE asks for them
cli-doctor-jobs-well = none waits for a person
cli-doctor-jobs-missed = { $n } not done in time: { $list }
cli-doctor-jobs-work = actaviva serve or actaviva work do what is missing; actaviva schedule shows it
cli-doctor-jobs-failed = { $n } without success after several tries: { $list }
cli-doctor-jobs-retry = actaviva jobs tells why; actaviva jobs retry ID tries again
cli-source-past = of months that were over it changed { $n } figures, { $moved } in all; agreements: { $list }
cli-source-past-none = of months that were over it changed { $n } figures, { $moved } in all; of no confirmed agreement
cli-source-against = { $file }: { $rows } rows, before { $before }
cli-source-against-money = { $file }: { $rows } rows, before { $before }; accrued { $accrued }, before { $had }
cli-source-blocked = download the file with a browser, put it into inbox and run actaviva fetch inbox
cli-source-drifted = see actaviva findings; the portal may have changed its file
cli-source-late = ask for a newer file with actaviva fetch, or load it with actaviva ingest
cli-verify-files = { $n } snapshots: { $ok } whole ({ $size }), { $missing } missing, { $altered } altered
cli-verify-unsigned = { $n } entries wait for the next signature
cli-verify-sign = the next load signs them; so does actaviva init
cli-flaw-file_missing = missing from the archive
cli-flaw-file_altered = the bytes are not those that were archived
cli-flaw-file_unreadable = cannot be read
cli-flaw-leaf_unreadable = the entry of the log cannot be read
cli-flaw-row_altered = the database says something else than the log
cli-flaw-not_in_log = stands in the database and not in the log
cli-flaw-log_incomplete = entries of the log are missing, or there are too many
cli-flaw-manifest_missing = the manifest is missing
cli-flaw-manifest_altered = the manifest says something else than the log
cli-flaw-checkpoint_missing = the signature of the log is missing
cli-flaw-checkpoint_invalid = the signature does not hold
cli-flaw-log_rewritten = the log is no longer the one that was signed
cli-flaw-key_unusable = the key cannot be used
cli-way-file = restore it from a backup, or load the same file again with actaviva ingest
cli-way-manifest = the next load writes it again; so does actaviva init
cli-way-key = restore the file key from a backup
cli-way-copy = compare with a backup of the folder and restore it
cli-proof-holds = { $file } is in the signed archive
cli-proof-hash = hash
cli-proof-seen = seen
cli-proof-origin = origin
cli-proof-place = place
cli-proof-place-of = { $n } of { $all }
cli-proof-key = key
cli-proof-report = Report { $report }, hash of its JSON form: { $sha256 }
cli-proof-compare = Compare the key with the one that the owner of the archive publishes.

## Copies of everything, and the shared archive

cli-backup-saving = Saving
cli-backup-saved = Saved in { $file }: { $n } files, { $size }.
cli-backup-private = It holds the key of the log and names of people: keep it where only you read it.
cli-backup-proved = It is tried and restored so: actaviva --data EMPTY_FOLDER restore { $file }
cli-backup-missing = { $hash } was not in the archive any more; actaviva verify shows it
cli-backup-config = { $file } is not in the copy; keep it apart
cli-restore-restoring = Restoring
cli-restore-restored = What was saved on { $date } is restored in { $folder }.
cli-restore-shared = the settings name a shared archive, { $place }; the copy of its files lies in { $archive }: to use it, empty archive.url in actaviva.toml
cli-doctor-archive = { $place } answers
