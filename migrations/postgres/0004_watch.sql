-- Sources and work that are watched over (S8, X2). Twin of ../sqlite/0004_watch.sql.

-- Of whom a visit asked; null when of the country. A portal that fails for one is not silent for all.
ALTER TABLE fetch_run ADD COLUMN ubigeo TEXT;

-- What a load's rows add up to, in céntimos: the next load of the same name is compared with it.
CREATE TABLE load_total (
  snapshot_id BIGINT PRIMARY KEY REFERENCES snapshot (id),
  pim BIGINT,
  accrued BIGINT
);

-- Months that were over when they were told and that a load told anew, added up by product and year;
-- product '' is the unit as a whole. moved counts every céntimo of accrued that came or went.
CREATE TABLE past_change (
  snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
  dataset TEXT NOT NULL,
  sec_ejec TEXT NOT NULL,
  product TEXT NOT NULL,
  year BIGINT NOT NULL,
  figures BIGINT NOT NULL,
  moved BIGINT NOT NULL,
  PRIMARY KEY (snapshot_id, dataset, sec_ejec, product, year)
);

-- What an operator has to look at: one row a cause, open until it is mended. Two workers that see the
-- same cause open it once.
CREATE TABLE fault (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('job', 'slot')),
  subject TEXT NOT NULL,
  opened_at TIMESTAMPTZ NOT NULL,
  closed_at TIMESTAMPTZ,
  words TEXT NOT NULL
);
CREATE UNIQUE INDEX fault_open ON fault (kind, subject) WHERE closed_at IS NULL;

-- By which facts each agreement was judged last, and how far it had come: equal digests leave nothing
-- to judge.
CREATE TABLE concluded (
  ubigeo TEXT NOT NULL,
  agreement TEXT NOT NULL,
  period TEXT NOT NULL,
  facts TEXT NOT NULL,
  ladder TEXT NOT NULL,
  concluded_at TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (ubigeo, agreement)
);
