-- What leaves for others than the people of a chat goes through the outbox as well; the name of its lane tells by which road.
ALTER TABLE outbox_lanes ADD COLUMN via text NOT NULL GENERATED ALWAYS AS (
  CASE split_part(conversation, '|', 1) WHEN 'to:webhook' THEN 'webhook' WHEN 'to:mail' THEN 'mail' ELSE 'chat' END) STORED;
DROP INDEX outbox_lanes_due;
CREATE INDEX outbox_lanes_due ON outbox_lanes (via, due_at);
CREATE INDEX outbox_webhooks ON outbox (split_part(conversation, '|', 2), id) WHERE starts_with(conversation, 'to:webhook|');

-- Systems that want to hear of tickets at once.
CREATE TABLE webhooks (
  id text PRIMARY KEY,
  -- The name of the API key that made it, which alone sees it.
  owner text NOT NULL,
  url text NOT NULL,
  events text[] NOT NULL,
  -- Executing groups; empty: all.
  groups text[] NOT NULL,
  secret text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  stopped_at timestamptz,
  stopped_reason text,
  UNIQUE (owner, url)
);
