-- What is told of a ticket in a conversation: when it was told last, and what waits to be told (tickets/tell.ts), a list that only grows until
-- it is told. look_at: when it is to be told, or decided again; a hint.
CREATE TABLE pushes (
  conversation text NOT NULL REFERENCES conversations (id),
  ticket text NOT NULL REFERENCES tickets (number),
  told_at timestamptz,
  held jsonb,
  look_at timestamptz,
  PRIMARY KEY (conversation, ticket),
  CHECK (held IS NULL OR look_at IS NOT NULL)
);
CREATE INDEX pushes_look ON pushes (look_at) WHERE look_at IS NOT NULL;

-- What somebody chose for themselves. 'uit': only what they must know or answer.
CREATE TABLE preferences (
  person text PRIMARY KEY,
  pushes text NOT NULL CHECK (pushes IN ('aan', 'uit')),
  since timestamptz NOT NULL
);
