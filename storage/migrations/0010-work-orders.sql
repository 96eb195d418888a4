-- Work orders of a composite product are tickets with a parent. The request keeps how its parts are, so that its card needs nothing else.
ALTER TABLE tickets ADD COLUMN parent text REFERENCES tickets (number);
ALTER TABLE tickets ADD COLUMN parts jsonb NOT NULL DEFAULT '[]';
CREATE INDEX tickets_parent ON tickets (parent) WHERE parent IS NOT NULL;
