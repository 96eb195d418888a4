-- Activities that were handled: a redelivery carries the same key and has no second effect.
CREATE TABLE inbox (
  key text PRIMARY KEY,
  received_at timestamptz NOT NULL
);
CREATE INDEX inbox_received ON inbox (received_at);

-- Where each conversation is. The row is locked for the length of a turn, so turns of one conversation follow each other.
CREATE TABLE conversations (
  id text PRIMARY KEY,
  scope text NOT NULL,
  person text NOT NULL,
  session jsonb,
  last_in_at timestamptz NOT NULL
);

-- Where a conversation can be reached; only the channel's adapter can read an address.
CREATE TABLE addresses (
  conversation text PRIMARY KEY REFERENCES conversations (id),
  address jsonb NOT NULL,
  updated_at timestamptz NOT NULL,
  unreachable_at timestamptz,
  unreachable_reason text
);

CREATE SEQUENCE ticket_numbers;

CREATE TABLE tickets (
  number text PRIMARY KEY,
  product text NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  customer_kind text,
  status text NOT NULL,
  executing_group text NOT NULL,
  requester text NOT NULL,
  requester_name text NOT NULL,
  conversation text REFERENCES conversations (id),
  -- An intake makes one ticket, however often its confirmation arrives.
  intake text UNIQUE,
  answers jsonb NOT NULL,
  expected_at timestamptz,
  next_news_at timestamptz,
  last_message text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL
);
CREATE INDEX tickets_requester ON tickets (requester, created_at DESC);
CREATE INDEX tickets_updated ON tickets (updated_at, number);
CREATE INDEX tickets_open ON tickets (status, executing_group) WHERE status NOT IN ('gesloten', 'afgewezen', 'geannuleerd');

-- Who did what, when and why. Never rewritten.
CREATE TABLE ticket_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ticket text NOT NULL REFERENCES tickets (number),
  at timestamptz NOT NULL,
  by_role text NOT NULL,
  by_id text NOT NULL,
  kind text NOT NULL,
  data jsonb NOT NULL
);
CREATE INDEX ticket_events_ticket ON ticket_events (ticket, id);

-- Everything that leaves. Rows of one conversation leave in the order of their ids.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('send', 'update')),
  card text,
  message jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  -- How often it was put off: also when the channel only asked to wait.
  waits integer NOT NULL DEFAULT 0,
  sent_at timestamptz,
  dead_at timestamptz,
  problem text
);
CREATE INDEX outbox_waiting ON outbox (conversation, id) WHERE sent_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;

-- A conversation that has something waiting. Whoever holds the lease delivers it; `arrivals` counts what was put in.
CREATE TABLE outbox_lanes (
  conversation text PRIMARY KEY,
  due_at timestamptz NOT NULL,
  lease text,
  leased_until timestamptz,
  arrivals bigint NOT NULL
);
CREATE INDEX outbox_lanes_due ON outbox_lanes (due_at);

-- The channel's id of the latest message under each card name, to update it in place.
CREATE TABLE cards (
  conversation text NOT NULL,
  card text NOT NULL,
  message_id text NOT NULL,
  PRIMARY KEY (conversation, card)
);

-- What was not understood, for the owners of the PDC. Without the person.
CREATE TABLE gaps (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  said text NOT NULL,
  offered text[] NOT NULL
);
