-- When a conversation in which nothing is said is to be looked at: whether its employee is to be reminded of an intake, or the
-- intake is to be kept as a draft. A hint; `last_in_at` and the session decide. Null: never.
ALTER TABLE conversations ADD COLUMN look_at timestamptz;
CREATE INDEX conversations_look ON conversations (look_at) WHERE look_at IS NOT NULL;
UPDATE conversations SET look_at = now() WHERE session -> 'intake' IS NOT NULL;
