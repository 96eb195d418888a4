-- What signs links, the same for every process. Made once; a row that is removed is made anew, and what it signed is worth nothing then.
CREATE TABLE secrets (
  name text PRIMARY KEY,
  value bytea NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);
