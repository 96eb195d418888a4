-- Disruptions and maintenance that everybody should know of before they report or order something.
CREATE TABLE announcements (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('storing', 'onderhoud')),
  title text NOT NULL,
  text text,
  products text[] NOT NULL,
  -- Codes of buildings; empty: everywhere.
  buildings text[] NOT NULL,
  from_at timestamptz NOT NULL,
  -- When it is expected to be over; null when nobody knows.
  until_at timestamptz,
  solved_at timestamptz,
  made_by text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX announcements_open ON announcements (from_at) WHERE solved_at IS NULL;

-- Who asked to hear when it is over. Told once.
CREATE TABLE announcement_followers (
  announcement text NOT NULL REFERENCES announcements (id),
  person text NOT NULL,
  conversation text NOT NULL REFERENCES conversations (id),
  since timestamptz NOT NULL,
  PRIMARY KEY (announcement, person)
);
