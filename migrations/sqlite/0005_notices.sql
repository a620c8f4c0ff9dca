-- People are told (O2). Twin of ../postgres/0005_notices.sql.

-- Who is told about which municipality, and up to where: known is the watermark, as the program writes
-- it, and moves in the transaction that writes the mail. digest_at is the slot of the last digest, whether
-- or not there was anything to tell. Whoever left stays here, so that the settings do not bring them back.
CREATE TABLE subscription (
  id INTEGER PRIMARY KEY,
  mail TEXT NOT NULL,
  ubigeo TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  digest_at TEXT NOT NULL,
  known TEXT NOT NULL,
  left_at TEXT,
  UNIQUE (mail, ubigeo)
) STRICT;

-- Mails as they are sent, byte for byte. before is the watermark that the mail moved: one that was never
-- handed over is told anew from there, together with what came since. 'sending' is a mail of which nobody
-- can tell whether the server took it: it goes out again under the same message_id.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  subscription_id INTEGER NOT NULL REFERENCES subscription (id),
  kind TEXT NOT NULL CHECK (kind IN ('digest', 'urgent')),
  subject TEXT NOT NULL,
  message_id TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'parked', 'dropped')),
  tries INTEGER NOT NULL,
  next_at TEXT NOT NULL,
  ended_at TEXT,
  why TEXT,
  body TEXT NOT NULL,
  before TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_by_subscription ON outbox (subscription_id, id);
CREATE INDEX outbox_by_state ON outbox (state, next_at);
