-- What the requester added while nobody executed it yet.
ALTER TABLE tickets ADD COLUMN added jsonb NOT NULL DEFAULT '[]';
