-- A reply that can be corrected has a name of its own: `card` is what it is under. `lost`: what its writer is told, and where, when it never arrives.
ALTER TABLE outbox ADD COLUMN own text, ADD COLUMN lost jsonb;
CREATE INDEX outbox_copies ON outbox (coalesce(own, card)) WHERE lost IS NOT NULL;

-- The message under which a reply is: it is replaced in that thread.
ALTER TABLE cards ADD COLUMN under_id text;

-- The name of the copy of a line in the other chat; a correction of it has the same.
ALTER TABLE takeover_lines ADD COLUMN copy text;
CREATE INDEX takeover_lines_copy ON takeover_lines (copy) WHERE copy IS NOT NULL;

-- What is copied is forgotten with the talk.
CREATE INDEX cards_copies ON cards (card) WHERE card LIKE 'kopie:%';
