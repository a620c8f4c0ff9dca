-- Work that survives (X2). Twin of ../sqlite/0003_work.sql. The queue itself is the engine's own: the
-- schema apalis of this database.

-- One slot of a schedule, one row: whoever is first writes it, once its job lies in the queue. The first
-- row of a schedule only says from when on it is kept; missed counts slots before this one for which
-- nobody was there.
CREATE TABLE slot (
  schedule TEXT NOT NULL,
  due_at TIMESTAMPTZ NOT NULL,
  taken_at TIMESTAMPTZ NOT NULL,
  job TEXT,
  missed BIGINT NOT NULL,
  PRIMARY KEY (schedule, due_at)
);

-- What only one program at a time may do; free again after held_until, by the machine's clock.
CREATE TABLE lease (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  held_until TIMESTAMPTZ NOT NULL
);

-- By which facts a municipality was judged last: equal digests leave nothing to judge.
CREATE TABLE judged (
  ubigeo TEXT PRIMARY KEY,
  facts TEXT NOT NULL,
  judged_at TIMESTAMPTZ NOT NULL
);
