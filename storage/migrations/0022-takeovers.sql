-- Chats that the people of the desk have, had, or are waited for. At most one of a conversation is not over.
CREATE TABLE takeovers (
  id text PRIMARY KEY,
  conversation text NOT NULL REFERENCES conversations (id),
  person text NOT NULL,
  person_name text NOT NULL,
  language text NOT NULL,
  why text NOT NULL,
  about jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'held', 'ended')),
  asked_at timestamptz NOT NULL,
  queued_at timestamptz NOT NULL,
  step integer NOT NULL,
  agent text,
  agent_name text,
  -- The channel in which its thread is.
  channel text,
  claimed_at timestamptz,
  said_at timestamptz,
  replied_at timestamptz,
  reminded_at timestamptz,
  outcome text,
  ticket text,
  ended_at timestamptz,
  look_at timestamptz
);
CREATE UNIQUE INDEX takeovers_open ON takeovers (conversation) WHERE state <> 'ended';
CREATE INDEX takeovers_waiting ON takeovers (asked_at) WHERE state = 'waiting';
CREATE INDEX takeovers_agent ON takeovers (agent) WHERE state = 'held';
CREATE INDEX takeovers_claimed ON takeovers (claimed_at DESC) WHERE claimed_at IS NOT NULL;
CREATE INDEX takeovers_due ON takeovers (look_at) WHERE state <> 'ended';

-- What was said, noted and done in them. Never rewritten.
CREATE TABLE takeover_lines (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  takeover text NOT NULL REFERENCES takeovers (id),
  at timestamptz NOT NULL,
  by_role text NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  kind text NOT NULL,
  body text NOT NULL,
  files jsonb NOT NULL
);
CREATE INDEX takeover_lines_takeover ON takeover_lines (takeover, id);

-- Whether an agent is there, as they said last.
CREATE TABLE agents (
  person text PRIMARY KEY,
  presence text NOT NULL CHECK (presence IN ('here', 'pause', 'away')),
  since timestamptz NOT NULL
);

-- Channels in which the queue of the desk is seen; there can be more.
CREATE TABLE desk_channels (
  conversation text PRIMARY KEY REFERENCES conversations (id),
  bound_by text NOT NULL,
  bound_at timestamptz NOT NULL
);

-- From the message of a thread to its card.
CREATE INDEX cards_message ON cards (conversation, message_id);
