-- Changes of pages of the PDC that their owners decided on and that are not made yet: one at a time of what it settles.
CREATE TABLE page_edits (
  id text PRIMARY KEY,
  key text NOT NULL UNIQUE,
  change jsonb NOT NULL,
  person text NOT NULL,
  conversation text NOT NULL,
  proposal bigint,
  ticket text REFERENCES tickets,
  due_at timestamptz NOT NULL,
  leased_until timestamptz
);
CREATE INDEX page_edits_due ON page_edits (due_at);
-- What owners put off, until when.
CREATE TABLE owner_later (key text PRIMARY KEY, until timestamptz NOT NULL);
-- When somebody who goes over pages was last told of what waits, and what they were shown last.
CREATE TABLE owners (person text PRIMARY KEY, told_at timestamptz, shown text);
-- "De leverancier wijzigt iets."
CREATE INDEX tickets_page_changes ON tickets (created_at) WHERE product IN ('pdc-wijziging', 'pdc-wens');
