-- Whether the next turn may make a ticket: then its number is taken along with the rest that the turn reads.
ALTER TABLE conversations ADD COLUMN confirmable boolean NOT NULL DEFAULT false;
