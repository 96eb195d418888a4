-- What the owners of the PDC can learn from: a row per sentence, outcome and product, without the person. It replaces `gaps`,
-- whose texts were kept as they were typed and are therefore not taken along.
DROP TABLE gaps;
CREATE TABLE proposals (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- The sentence as it is counted: lower case, words only.
  key text NOT NULL,
  said text NOT NULL,
  why text NOT NULL,
  -- The product that was meant; empty when nobody said so.
  chosen text NOT NULL,
  offered text[] NOT NULL,
  times integer NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  decision text CHECK (decision IN ('accepted', 'rejected')),
  decided_at timestamptz,
  UNIQUE (key, why, chosen)
);
CREATE INDEX proposals_open ON proposals (times DESC, id) WHERE decision IS NULL;
CREATE INDEX proposals_last ON proposals (last_at);
