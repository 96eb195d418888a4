-- A card that is replaced where it stands, and sent where it was never shown.
ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check CHECK (kind IN ('send', 'update', 'show', 'reply'));
