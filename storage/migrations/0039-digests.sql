-- What somebody chose in their chat to get of digests: their subscriptions, which may be none. Absent: what organisation.yaml says.
CREATE TABLE digest_choices (person text PRIMARY KEY, chosen jsonb NOT NULL, chosen_at timestamptz NOT NULL);

-- Up to when the digests of somebody at one time ("week-1-08:30") were handled: told, or not to be told.
CREATE TABLE digest_rounds (
  person text NOT NULL,
  round text NOT NULL,
  done_until timestamptz NOT NULL,
  PRIMARY KEY (person, round)
);

-- A digest that somebody asked for and is not answered yet.
CREATE TABLE digest_requests (
  conversation text PRIMARY KEY REFERENCES conversations (id),
  person text NOT NULL,
  length text NOT NULL CHECK (length IN ('dag', 'week', 'maand')),
  scope jsonb NOT NULL,
  asked_at timestamptz NOT NULL
);
