-- When its requester tapped "ontevreden" last under what was told of a ticket (docs/figures.md).
ALTER TABLE ticket_facts ADD COLUMN last_dissatisfied_at timestamptz;
CREATE INDEX ticket_facts_dissatisfied ON ticket_facts (last_dissatisfied_at) WHERE last_dissatisfied_at IS NOT NULL;
