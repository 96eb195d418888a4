-- What was solved lately of a product: suggestions for who has a chat at the desk.
CREATE INDEX tickets_solved ON tickets (product, updated_at DESC) WHERE status IN ('gereed', 'gesloten') AND parent IS NULL;
