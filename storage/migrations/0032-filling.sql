-- What an agent fills in for the employee, until they agree with it or it is over.
ALTER TABLE takeovers ADD COLUMN filling jsonb;
-- Every end has an outcome.
ALTER TABLE takeovers ADD CHECK (state <> 'ended' OR outcome IS NOT NULL);
