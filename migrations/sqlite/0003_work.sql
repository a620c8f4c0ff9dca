-- Work that survives (X2). Twin of ../postgres/0003_work.sql. The queue itself is the engine's own:
-- jobs.db beside this file, or the schema apalis of the same PostgreSQL database.

-- One slot of a schedule, one row: whoever is first writes it, once its job lies in the queue. The first
-- row of a schedule only says from when on it is kept; missed counts slots before this one for which
-- nobody was there.
CREATE TABLE slot (
  schedule TEXT NOT NULL,
  due_at TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  job TEXT,
  missed INTEGER NOT NULL,
  PRIMARY KEY (schedule, due_at)
) STRICT;

-- What only one program at a time may do; free again after held_until, by the machine's clock.
CREATE TABLE lease (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  held_until TEXT NOT NULL
) STRICT;

-- By which facts a municipality was judged last: equal digests leave nothing to judge.
CREATE TABLE judged (
  ubigeo TEXT PRIMARY KEY,
  facts TEXT NOT NULL,
  judged_at TEXT NOT NULL
) STRICT;
