-- Reports of suppliers (docs/decisions/0028): one per supplier and period. What was measured stays as it was when the draft was made.
CREATE TABLE supplier_reports (
  id text PRIMARY KEY,
  supplier text NOT NULL,
  -- Days on the clocks of the organisation, as 2026-10-31.
  from_day text NOT NULL,
  until_day text NOT NULL,
  state text NOT NULL CHECK (state IN ('concept', 'vrijgegeven', 'niet-verstuurd', 'leeg')),
  version integer NOT NULL,
  measured jsonb NOT NULL,
  written jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  look_at timestamptz,
  reminded_at timestamptz,
  managers_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  readers jsonb NOT NULL DEFAULT '[]',
  files text[] NOT NULL DEFAULT '{}',
  UNIQUE (supplier, from_day)
);
CREATE INDEX supplier_reports_look_at ON supplier_reports (look_at) WHERE look_at IS NOT NULL;

-- Who did what to a report, and what was changed in it.
CREATE TABLE supplier_report_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report text NOT NULL REFERENCES supplier_reports (id),
  at timestamptz NOT NULL,
  by_id text NOT NULL,
  kind text NOT NULL,
  data jsonb NOT NULL
);
CREATE INDEX supplier_report_events_report ON supplier_report_events (report, id);
