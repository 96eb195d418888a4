-- Drafts are let go after a while: conversations that hold something that waits are to be looked at.
UPDATE conversations SET look_at = now() WHERE look_at IS NULL AND session -> 'later' IS NOT NULL;
-- Where somebody spoke before, whatever the scope.
CREATE INDEX conversations_person ON conversations (person);
