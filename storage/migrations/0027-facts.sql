-- By when the requester was to hear of it for the first time, as it was promised when it was made. Null: made before this was noted, or nothing was to be told.
ALTER TABLE tickets ADD COLUMN news_promised_at timestamptz;

-- When the desk works: a row for every day on which it does, with the minutes that it had worked before, counted from the first row. What is past is never rewritten.
CREATE TABLE working_days (
  opens timestamptz PRIMARY KEY,
  closes timestamptz NOT NULL CHECK (closes > opens),
  minutes_before double precision NOT NULL
);

-- The minutes that the desk had worked at an instant; two of these make the working time between them.
CREATE FUNCTION minutes_worked(until timestamptz) RETURNS double precision LANGUAGE sql STABLE STRICT AS $$
  SELECT coalesce((SELECT minutes_before + extract(epoch FROM least(until, closes) - opens)::float8 / 60
    FROM working_days WHERE opens <= until ORDER BY opens DESC LIMIT 1),
    (SELECT min(minutes_before) FROM working_days), 0)
$$;

-- What figures count, a row per ticket, made of the ticket and its events (docs/figures.md, storage/figures/facts.ts). All of it can be made again.
CREATE TABLE ticket_facts (
  ticket text PRIMARY KEY REFERENCES tickets (number) ON DELETE CASCADE,
  -- As `updated_at` of the ticket when this was made of it.
  as_of timestamptz NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  is_order boolean NOT NULL,
  has_orders boolean NOT NULL,
  product text NOT NULL,
  kind text NOT NULL,
  customer_kind text,
  executing_group text NOT NULL,
  building text,
  news_due_at timestamptz,
  news_at timestamptz,
  news_by text,
  news_minutes double precision,
  due_at timestamptz,
  put_off_at timestamptz,
  late_why text,
  done_at timestamptz,
  lead_minutes double precision,
  dropped_at timestamptz,
  reopened integer NOT NULL,
  last_reopened_at timestamptz,
  alarmed_at timestamptz
);
CREATE INDEX ticket_facts_as_of ON ticket_facts (as_of);
CREATE INDEX ticket_facts_made ON ticket_facts (made_at);
CREATE INDEX ticket_facts_news_due ON ticket_facts (news_due_at) WHERE news_due_at IS NOT NULL;
CREATE INDEX ticket_facts_due ON ticket_facts (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX ticket_facts_done ON ticket_facts (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX ticket_facts_reopened ON ticket_facts (last_reopened_at) WHERE last_reopened_at IS NOT NULL;

CREATE INDEX takeovers_asked ON takeovers (asked_at);
CREATE INDEX ratings_rated ON ratings (rated_at) WHERE rated_at IS NOT NULL;

-- Steps that somebody tried before asking. Without the person.
CREATE TABLE self_help (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  product text NOT NULL,
  helped boolean NOT NULL
);
CREATE INDEX self_help_at ON self_help (at);
