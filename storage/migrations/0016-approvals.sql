-- Who is asked to approve a request, and how that stands; `approver` is the one who is asked now, or was last.
ALTER TABLE tickets ADD COLUMN approval jsonb;
ALTER TABLE tickets ADD COLUMN approver text;
CREATE INDEX tickets_approver ON tickets (approver) WHERE status = 'wacht-op-akkoord';
