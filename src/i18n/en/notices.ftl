## Notices by mail: subjects, up to 60 letters

notices-subject-changes = { $place }: { $n ->
    [one] { $n } change in its agreements ({ $month })
   *[other] { $n } changes in its agreements ({ $month })
}
notices-subject-report = { $place }: report of { $month }
notices-subject-quiet = { $place }: a source does not answer
notices-subject-none = { $place }: no changes ({ $month })
notices-subject-gone = { $place }: no longer listed: “{ $title }”
notices-subject-gone-several = { $place }: { $n } agreements are no longer listed
notices-subject-answer = Alert to answer: { $what }, until { $date }
notices-subject-answer-undated = Alert to answer: { $what }
notices-subject-answer-several = { $place }: { $n } alerts to answer
notices-agreement = agreement { $number }

## What the mail says

notices-title = Acta Viva of { $place }
notices-data-until = Budget figures up to { $date }.
notices-changes = What changed
notices-changes-none = In the agreements nothing changed since the last notice.
notices-none = No changes since the last notice.
notices-more = and { $n } more
notices-see-all = See all changes
notices-see-alert = See the alert
notices-see-agreement = See the agreement
notices-see-report = See and print the report
notices-see-sources = See how the sources are
notices-see-place = See everything about { $place }
notices-answer = “{ $title }”: an alert to answer. According to the record, { $observed }.
notices-answer-until = You can answer before it is published, until { $date }.
notices-broken = “{ $title }”: the promised date passed, { $date }.
notices-broken-undated = “{ $title }”: the promised date passed.
notices-reports = Reports
notices-report-ready = The report of { $month } is ready.
notices-replies = What the municipality answered
notices-about = About “{ $title }”:
notices-promised = It promised a date: { $date }.
notices-deadlines = Deadlines of the next 14 days
notices-deadline-term = { $date }: the term of “{ $title }” ends.
notices-deadline-own = { $date }: last day before the alert about “{ $title }” is published.
notices-deadline-answer = { $date }: an answer to the alert about “{ $title }” is expected.
notices-deadline-promise = { $date }: the date promised for “{ $title }”.
notices-quiet = Sources that do not answer
notices-why-reader = This mail comes to { $mail } because it asked for the notices of { $place }.
notices-why-committee = This mail comes to { $mail } because it belongs to the committee of { $place }.
notices-why-official = This mail comes to { $mail } because it answers for the municipality of { $place }.
notices-often-weekly = The digest goes out once a week, if anything changed.
notices-often-monthly = The digest goes out once a month.
notices-at-once = Only an agreement that is no longer listed is told at once.
notices-at-once-official = Only an agreement that is no longer listed, or an alert that waits for your answer, is told at once.
notices-whose = Acta Viva does not belong to the municipality.
notices-leave = Stop receiving these notices

## The page that ends them

notices-page-title = Notices by mail
notices-page-ask = Stop receiving the notices of { $place } at { $mail }?
notices-page-button = Stop receiving notices
notices-page-left = Done: no more notices of { $place } are sent to { $mail }.
notices-page-stays = It stays so even if the address remains in the list of whoever keeps this site.
notices-page-back = Was it a mistake, or do you want them again? This very link brings you back.
notices-page-back-button = Receive notices again
notices-page-returned = Done: from today the notices of { $place } are sent to { $mail } again.
problem-notice_unknown = This link belongs to no notice.
problem-notice_unknown-hint = Open it whole, as it stands in the mail. If it does not work, answer the mail and ask to leave.

## Notices for news readers, and calendar

notices-feed-title = Acta Viva: notices of { $place }
notices-feed-opened = New alert. { $title }: { $what }
notices-feed-replied = There is an answer. { $title }: { $what }
notices-feed-broken = The promised date passed. { $title }: { $what }
notices-feed-closed = An alert was closed. { $title }: { $what }
notices-feed-summary = Expected: { $expected }. Seen: { $observed }.
notices-calendar-title = Deadlines of { $place }
notices-event-term = The term ends: { $title }
notices-event-own = Last day before the alert is published: { $title }
notices-event-answer = An answer to the alert is expected: { $title }
notices-event-promise = Promised date: { $title }
notices-link-feed = Notices for news readers (Atom)
notices-link-calendar = Deadlines for your calendar (iCal)

## On the command line: notices, jobs, doctor

cli-head-mail = mail
cli-head-who = who
cli-head-digest = digest
cli-head-next_try = next try
cli-check-correo = mail
cli-check-avisos = notices
notice-role-reader = reader
notice-role-committee = committee
notice-role-official = official
notice-often-weekly = weekly
notice-often-monthly = monthly
notice-state-parked = refused
notice-state-waiting = waiting
notice-state-new = to begin
notice-state-told = up to date
notice-state-left = left
notice-state-unlisted = no longer listed
cli-notices-nobody = nobody receives notices: actaviva.toml, in [notices], says how to add somebody
cli-jobs-mails = mails: { $waiting } wait for their server, { $parked } not delivered
cli-doctor-mail-none = { $n } wait for notices and there is no mail server
cli-doctor-mail-none-hint = set mail.server and mail.from in actaviva.toml
cli-doctor-mail-well = { $server } answers; { $n } receive notices
cli-doctor-mail-down = { $server } does not answer: { $why }
cli-doctor-mail-down-hint = check mail.server and mail.port in actaviva.toml; the mails wait and go out later
cli-doctor-mail-open = { $server } offers no closed way: { $why }
cli-doctor-mail-open-hint = check mail.security (starttls or tls) and, with an authority of your own, mail.extra_ca
cli-doctor-mail-password = { $server } refused the password: { $why }
cli-doctor-mail-password-hint = check mail.user and mail.password in actaviva.toml and run doctor again
cli-doctor-mail-ca = { $server } cannot be read: { $why }
cli-doctor-mail-ca-hint = mail.extra_ca is a PEM file with the certificate of the authority
cli-doctor-mail-parked = not delivered, and not tried any more: { $list }
cli-doctor-mail-parked-hint = actaviva notices says why; actaviva notices retry MAIL tries again
cli-doctor-mail-waiting = wait for the server: { $list }
cli-doctor-mail-waiting-hint = actaviva notices says since when and why
fail-subscriber_unknown = no notices are sent to { $mail }
fail-subscriber_unknown-hint = actaviva notices lists everybody; who is new begins with the first judgement
fail-mail_not_refused = no mail to { $mail } was refused or given up
fail-mail_not_refused-hint = one that waits is tried again by itself
