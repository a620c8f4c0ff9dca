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
question-annex = { $n ->
    [one] One more question stands in the annex, with its reply.
   *[other] { $n } more questions stand in the annex, one a line, each with its reply.
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
