-- Who is told of it without asking; null: nobody. Urgent: also in quiet hours.
ALTER TABLE announcements ADD COLUMN tell jsonb;
ALTER TABLE announcements ADD COLUMN urgent boolean NOT NULL DEFAULT false;

-- Each time that people are told: it begins, it changed, it is over.
CREATE TABLE announcement_steps (
  announcement text NOT NULL REFERENCES announcements (id),
  step integer NOT NULL,
  what text NOT NULL CHECK (what IN ('begun', 'changed', 'over')),
  begun_at timestamptz NOT NULL,
  PRIMARY KEY (announcement, step)
);

-- Everybody who is told, once a step, and how that stands. `outbox`: their message, while it is queued.
CREATE TABLE announcement_recipients (
  announcement text NOT NULL,
  step integer NOT NULL,
  person text NOT NULL,
  conversation text REFERENCES conversations (id),
  state text NOT NULL CHECK
    (state IN ('waiting', 'queued', 'reached', 'blocked', 'not-installed', 'failed', 'unwanted', 'called-off')),
  look_at timestamptz NOT NULL,
  outbox bigint,
  PRIMARY KEY (announcement, step, person),
  FOREIGN KEY (announcement, step) REFERENCES announcement_steps (announcement, step),
  CHECK ((state = 'queued') = (outbox IS NOT NULL))
);
CREATE INDEX announcement_recipients_waiting ON announcement_recipients (look_at) WHERE state = 'waiting';
CREATE INDEX announcement_recipients_queued ON announcement_recipients (outbox) WHERE state = 'queued';
