-- Acta Viva, PostgreSQL. Twin of ../sqlite/0001_house.sql: same tables, columns and meanings.
-- Nothing here is overwritten: facts come as versions, each tied to the snapshot that carried it
-- first. The time at which a version became known is that snapshot's obtained_at.

-- Archived bytes (S7). Content-addressed: the file itself lies in archive/.
CREATE TABLE snapshot (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  bytes BIGINT NOT NULL,
  file_name TEXT NOT NULL,
  origin TEXT NOT NULL,
  obtained_at TIMESTAMPTZ NOT NULL,
  archived_at TIMESTAMPTZ NOT NULL,
  source TEXT,
  dataset TEXT,
  layout TEXT,
  cutoff DATE,
  complete BOOLEAN NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('watched', 'all')),
  watch TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('loaded', 'refused', 'kept')),
  error_code TEXT,
  error_message TEXT,
  rows_read BIGINT NOT NULL,
  rows_kept BIGINT NOT NULL,
  rows_rejected BIGINT NOT NULL,
  figures_new BIGINT NOT NULL,
  figures_changed BIGINT NOT NULL,
  figures_same BIGINT NOT NULL
);
CREATE INDEX snapshot_by_dataset ON snapshot (dataset, obtained_at);

-- The members of a zip and the sheets of a workbook, so that a row number means one place.
CREATE TABLE snapshot_part (
  snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
  part BIGINT NOT NULL,
  file TEXT NOT NULL,
  sheet TEXT,
  PRIMARY KEY (snapshot_id, part)
);

-- The manifest as a Merkle log (RFC 6962): one leaf a snapshot, in the order of archiving.
CREATE TABLE log_entry (
  seq BIGINT PRIMARY KEY,
  snapshot_id BIGINT NOT NULL UNIQUE REFERENCES snapshot (id),
  leaf TEXT NOT NULL
);

-- How many leaves there are: one row, whose lock gives loads that commit at once an order.
CREATE TABLE log_head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  size BIGINT NOT NULL
);
INSERT INTO log_head (one, size) VALUES (1, 0);

-- For which (unit, year) pairs a snapshot speaks, and whether it claims to be all of them.
CREATE TABLE coverage (
  snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
  dataset TEXT NOT NULL,
  sec_ejec TEXT NOT NULL,
  year BIGINT NOT NULL,
  complete BOOLEAN NOT NULL,
  detail BOOLEAN NOT NULL,
  PRIMARY KEY (dataset, sec_ejec, year, snapshot_id)
);

-- What could not be read.
CREATE TABLE finding (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
  file TEXT NOT NULL,
  sheet TEXT,
  row_number BIGINT,
  column_name TEXT,
  value TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  rejects_row BOOLEAN NOT NULL
);
CREATE INDEX finding_by_snapshot ON finding (snapshot_id, row_number);

-- Municipalities, learnt from the files; a name may change, the ubigeo stays.
CREATE TABLE municipality (
  ubigeo TEXT PRIMARY KEY CHECK (length(ubigeo) = 6),
  sec_ejec TEXT UNIQUE,
  ruc TEXT,
  name TEXT NOT NULL,
  department TEXT,
  province TEXT,
  district TEXT,
  slug TEXT NOT NULL,
  folded TEXT NOT NULL,
  snapshot_id BIGINT REFERENCES snapshot (id)
);

-- Budget figures in versions. '' stands for "none" and month 0 for "the year", because a key
-- column cannot be null. Amounts in céntimos; null is unknown, never zero.
CREATE TABLE figure (
  dataset TEXT NOT NULL,
  sec_ejec TEXT NOT NULL,
  year BIGINT NOT NULL,
  product TEXT NOT NULL,
  function TEXT NOT NULL,
  rubro TEXT NOT NULL,
  month BIGINT NOT NULL CHECK (month BETWEEN 0 AND 12),
  snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
  pia BIGINT,
  pim BIGINT,
  certified BIGINT,
  committed_annual BIGINT,
  committed BIGINT,
  accrued BIGINT,
  paid BIGINT,
  part BIGINT NOT NULL,
  row_number BIGINT NOT NULL,
  row_count BIGINT NOT NULL,
  withdrawn BOOLEAN NOT NULL,
  PRIMARY KEY (dataset, sec_ejec, year, product, function, rubro, month, snapshot_id)
);
CREATE INDEX figure_by_product ON figure (product, dataset);

-- What a dataset, or the register, says about one thing, in versions (domain::evidence::RecordId).
-- cui, work, ubigeo and place are copies out of the body for look-ups: place is "province|district"
-- folded.
CREATE TABLE record (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind TEXT NOT NULL,
  dataset TEXT NOT NULL,
  key TEXT NOT NULL,
  snapshot_id BIGINT NOT NULL REFERENCES snapshot (id),
  part BIGINT NOT NULL,
  row_number BIGINT NOT NULL,
  cui TEXT,
  work TEXT,
  ubigeo TEXT,
  place TEXT,
  body JSONB NOT NULL,
  withdrawn BOOLEAN NOT NULL,
  UNIQUE (kind, dataset, key, snapshot_id)
);
CREATE INDEX record_by_cui ON record (cui, kind);
CREATE INDEX record_by_work ON record (work, kind);
CREATE INDEX record_by_ubigeo ON record (ubigeo, kind);
CREATE INDEX record_by_place ON record (place, kind);

-- The matcher's proposals, a new version when one changes; score null is "no longer proposed".
CREATE TABLE proposal (
  agreement TEXT NOT NULL,
  target TEXT NOT NULL,
  computed_at TIMESTAMPTZ NOT NULL,
  ubigeo TEXT NOT NULL,
  score BIGINT,
  by_code BOOLEAN NOT NULL,
  reasons JSONB NOT NULL,
  against JSONB NOT NULL,
  runner_up TEXT,
  PRIMARY KEY (agreement, target, computed_at)
);

-- What people decided about links; only ever added.
CREATE TABLE decision (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agreement TEXT NOT NULL,
  target TEXT NOT NULL,
  ubigeo TEXT NOT NULL,
  kind TEXT NOT NULL,
  share BIGINT NOT NULL CHECK (share BETWEEN 1 AND 1000),
  decided_by TEXT NOT NULL,
  decided_at TIMESTAMPTZ NOT NULL,
  why TEXT NOT NULL
);
CREATE INDEX decision_by_agreement ON decision (agreement, target);

-- Measures, a new version when the value or its evidence changes. A work may be watched by two
-- municipalities, so whose measure it is belongs to the key.
CREATE TABLE measure (
  indicator TEXT NOT NULL,
  subject TEXT NOT NULL,
  period TEXT NOT NULL,
  computed_at TIMESTAMPTZ NOT NULL,
  ubigeo TEXT NOT NULL,
  body JSONB NOT NULL,
  PRIMARY KEY (ubigeo, indicator, subject, period, computed_at)
);
CREATE INDEX measure_by_id ON measure (indicator, subject, period);

-- Two places that say different things; closed_at when they agree again.
CREATE TABLE contradiction (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ubigeo TEXT NOT NULL,
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  period TEXT NOT NULL,
  opened_at TIMESTAMPTZ NOT NULL,
  closed_at TIMESTAMPTZ,
  body JSONB NOT NULL
);
CREATE INDEX contradiction_by_place ON contradiction (ubigeo, subject, field);

-- Alerts as they stand; their life is in alert_event, which is only ever added to and carries the
-- alert as it stood after each step.
CREATE TABLE alert (
  rule TEXT NOT NULL,
  subject TEXT NOT NULL,
  case_number BIGINT NOT NULL,
  ubigeo TEXT NOT NULL,
  state TEXT NOT NULL,
  severity BIGINT NOT NULL,
  opened_at TIMESTAMPTZ NOT NULL,
  body JSONB NOT NULL,
  PRIMARY KEY (rule, subject, case_number)
);
CREATE INDEX alert_by_place ON alert (ubigeo, state);
CREATE INDEX alert_by_subject ON alert (subject);

CREATE TABLE alert_event (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rule TEXT NOT NULL,
  subject TEXT NOT NULL,
  case_number BIGINT NOT NULL,
  ubigeo TEXT NOT NULL,
  kind TEXT NOT NULL,
  happened_at TIMESTAMPTZ NOT NULL,
  done_by TEXT NOT NULL,
  words TEXT,
  until_day DATE,
  body JSONB NOT NULL,
  FOREIGN KEY (rule, subject, case_number) REFERENCES alert (rule, subject, case_number)
);

CREATE INDEX alert_event_by_alert ON alert_event (rule, subject, case_number);

-- Reports made: what we said, when, with the hash of its model.
CREATE TABLE report (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ubigeo TEXT NOT NULL,
  period TEXT NOT NULL,
  lang TEXT NOT NULL,
  made_at TIMESTAMPTZ NOT NULL,
  as_of TIMESTAMPTZ NOT NULL,
  sha256 TEXT NOT NULL,
  body JSONB NOT NULL
);
CREATE INDEX report_by_place ON report (ubigeo, period, lang);
