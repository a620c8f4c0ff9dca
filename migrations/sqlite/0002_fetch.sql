-- What was asked of the public sources (S1 to S8). Twin of ../postgres/0002_fetch.sql.

-- One visit to a source; ended_at is null while it lasts, and stays so when it was killed.
CREATE TABLE fetch_run (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  outcome TEXT,
  message TEXT NOT NULL
) STRICT;
CREATE INDEX fetch_run_by_source ON fetch_run (source, started_at);

-- One request and its answer; headers as JSON lists of name and value. sha256 is that of the whole
-- file that the attempt completed, once it lies in the archive.
CREATE TABLE fetch_attempt (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES fetch_run (id),
  source TEXT NOT NULL,
  method TEXT NOT NULL,
  url TEXT NOT NULL,
  body TEXT,
  started_at TEXT NOT NULL,
  duration_ms INTEGER NOT NULL,
  sent TEXT NOT NULL,
  received TEXT NOT NULL,
  status INTEGER,
  bytes INTEGER NOT NULL,
  sha256 TEXT,
  outcome TEXT NOT NULL,
  detail TEXT NOT NULL,
  certificate_end TEXT
) STRICT;
CREATE INDEX fetch_attempt_by_run ON fetch_attempt (run_id);
CREATE INDEX fetch_attempt_by_url ON fetch_attempt (url, started_at);
CREATE INDEX fetch_attempt_by_hash ON fetch_attempt (sha256);
CREATE INDEX fetch_attempt_by_day ON fetch_attempt (started_at);

-- Who may ask a host now, and before which moment nobody may: one connection a host among all
-- programs that share this database.
CREATE TABLE fetch_host (
  host TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  held_until TEXT NOT NULL,
  next_at TEXT NOT NULL
) STRICT;
