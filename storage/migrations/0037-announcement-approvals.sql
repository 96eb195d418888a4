-- What is to be told to many and waits for approval. The id is that of the announcement that it becomes.
CREATE TABLE announcement_approvals (
  id text PRIMARY KEY,
  draft jsonb NOT NULL,
  author text NOT NULL,
  author_name text NOT NULL,
  -- Where who wrote it has its card.
  conversation text NOT NULL REFERENCES conversations (id),
  -- Who was asked, in order; each may answer.
  asked text[] NOT NULL,
  reach integer NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'sent', 'returned', 'withdrawn')),
  -- When the next is asked; null: there is nobody else, or it is decided.
  look_at timestamptz
);
CREATE INDEX announcement_approvals_due ON announcement_approvals (look_at) WHERE state = 'asked';

-- Who did what with it, and why.
CREATE TABLE announcement_trail (
  id bigserial PRIMARY KEY,
  announcement text NOT NULL,
  at timestamptz NOT NULL,
  -- An id of somebody, or "loket".
  by text NOT NULL,
  did text NOT NULL CHECK (did IN ('asked', 'asked-next', 'unanswered', 'sent', 'returned', 'withdrawn')),
  -- Whom was asked, or why it was returned.
  detail text
);
CREATE INDEX announcement_trail_of ON announcement_trail (announcement, id);
