-- What a requester thought of it: asked now and then, once per ticket. Without a score it was asked and not answered.
CREATE TABLE ratings (
  ticket text PRIMARY KEY REFERENCES tickets (number),
  person text NOT NULL,
  asked_at timestamptz NOT NULL,
  rated_at timestamptz,
  score smallint CHECK (score BETWEEN 1 AND 5),
  -- One of the five dimensions of ServQual, and a line in their own words.
  tag text,
  line text
);
CREATE INDEX ratings_person ON ratings (person, asked_at);

-- How many notice it and how soon it hurts, for storingen; the two make the priority, 1 is the first to be done. Null: no storing.
ALTER TABLE tickets ADD COLUMN impact text CHECK (impact IN ('hoog', 'middel', 'laag'));
ALTER TABLE tickets ADD COLUMN urgency text CHECK (urgency IN ('hoog', 'middel', 'laag'));
ALTER TABLE tickets ADD COLUMN priority smallint CHECK (priority BETWEEN 1 AND 4);
