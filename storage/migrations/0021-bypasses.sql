-- Questions that were asked of a group directly, past the desk, and that somebody of it sent to the desk. Nobody is named; `message` is the one that
-- was sent on, which counts once.
CREATE TABLE bypasses (
  message text PRIMARY KEY,
  executing_group text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('chat', 'hint', 'ticket')),
  sent_at timestamptz NOT NULL
);
CREATE INDEX bypasses_group ON bypasses (executing_group, sent_at);
