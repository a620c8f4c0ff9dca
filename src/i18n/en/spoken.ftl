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
aloud-corrections = This we said before, and the source says something else now.
aloud-correction = { $of }: before we said { $said }; the source now says { $now }.
aloud-of-hundred = { $said } of every hundred
aloud-of-hundred-tenths = { $said } point { $tenths } of every hundred
aloud-unknown = This is not known yet.
aloud-questions = For the assembly, { $said } { $n ->
    [one] question
   *[other] questions
}.
aloud-people = And this about ourselves.
aloud-where = The report on paper has all figures and where each is from.
aloud-end = This report is the committee’s. It is not the municipality’s. Thank you.
radio-end = The whole report is on paper. It is the committee’s, not the municipality’s.
aloud-reply-cut = The whole answer is on paper.
aloud-ordinal-f = { $n ->
    [1] First
    [2] Second
   *[other] Third
}: { $text }

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
wall-check-at = The whole report: { $page }
package-report = Every figure of the report, a row each.
package-guard = A text that a spreadsheet would take for a formula has an apostrophe before it.
package-export = Open data of Acta Viva
package-figures = The money known, by every key.
package-agreements = The agreements in force.
package-rungs = The rungs of every agreement.
package-measures = The value of every indicator.
package-alerts = Every alert, the ended ones too.
