-- Since when a ticket has its status and what is expected is expected, what was promised at first, and when a question to the requester was put again.
ALTER TABLE tickets ADD COLUMN since timestamptz;
ALTER TABLE tickets ADD COLUMN expected_since timestamptz;
ALTER TABLE tickets ADD COLUMN promised_at timestamptz;
ALTER TABLE tickets ADD COLUMN reminded_at timestamptz;
UPDATE tickets SET since = updated_at, expected_since = created_at, promised_at = expected_at;
ALTER TABLE tickets ALTER COLUMN since SET NOT NULL, ALTER COLUMN expected_since SET NOT NULL;

-- When a ticket is to be looked at: its promise may break, it is time for news, or a question stayed without an answer. A hint; the
-- ticket itself decides. Null: it waits for nothing that time brings.
ALTER TABLE tickets ADD COLUMN look_at timestamptz;
CREATE INDEX tickets_look ON tickets (look_at) WHERE look_at IS NOT NULL;
UPDATE tickets SET look_at = now() WHERE status NOT IN ('gesloten', 'afgewezen', 'geannuleerd');
