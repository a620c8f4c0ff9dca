## Pages: budget

page-budget-title = The money of { $year }
page-budget-heading = { $name }: the money of { $year }
page-budget-none = A file of SIAF of { $year } that names this municipality is missing. Whoever keeps the site loads it.
page-budget-pace = Slower than in other years?
page-budget-pace-read = Soles spent of every 100, from January to December.
page-budget-pace-band = The grey band: what is usual in past years.
column-until-month = Spent up to that month
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
