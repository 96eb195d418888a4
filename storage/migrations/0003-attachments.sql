-- Photos and files that were sent along. `ticket` is empty while they belong to an intake, or to nothing yet.
CREATE TABLE attachments (
  id text PRIMARY KEY,
  ticket text REFERENCES tickets (number),
  name text NOT NULL,
  -- What the content is, by its own first bytes; never what its sender said.
  type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  by_role text NOT NULL,
  by_id text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX attachments_ticket ON attachments (ticket, created_at, id) WHERE ticket IS NOT NULL;
CREATE INDEX attachments_loose ON attachments (created_at) WHERE ticket IS NULL;

-- The content apart, so that what lists attachments never reads it. Photos are compressed already.
CREATE TABLE attachment_contents (
  attachment text PRIMARY KEY REFERENCES attachments (id) ON DELETE CASCADE,
  content bytea NOT NULL
);
ALTER TABLE attachment_contents ALTER COLUMN content SET STORAGE EXTERNAL;

-- What the card of a ticket names, so that a turn needs no other table for it.
ALTER TABLE tickets ADD COLUMN files jsonb NOT NULL DEFAULT '[]';
