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

sum-too-large = the sum is too large
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
