-- One id from fetch to report. Twin of ../postgres/0006_trace.sql.

-- The chain of work in which the bytes came in: 32 digits of sixteen; nothing before this version.
ALTER TABLE snapshot ADD COLUMN trace TEXT;
