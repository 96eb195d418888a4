-- What leaves at most once: it is noted as being sent (by which lease) before it is. Whoever finds that note of another does not send it.
ALTER TABLE outbox ADD COLUMN once boolean NOT NULL DEFAULT false;
ALTER TABLE outbox ADD COLUMN sending text;

-- Whether somebody heard it can be unknown. Their message is kept: who sent it may still tell.
ALTER TABLE announcement_recipients DROP CONSTRAINT announcement_recipients_state_check;
ALTER TABLE announcement_recipients ADD CONSTRAINT announcement_recipients_state_check CHECK
  (state IN ('waiting', 'queued', 'reached', 'unsure', 'blocked', 'not-installed', 'failed', 'unwanted', 'called-off'));
ALTER TABLE announcement_recipients DROP CONSTRAINT announcement_recipients_check;
ALTER TABLE announcement_recipients ADD CONSTRAINT announcement_recipients_outbox_check CHECK
  ((state IN ('queued', 'unsure')) = (outbox IS NOT NULL));
DROP INDEX announcement_recipients_queued;
CREATE INDEX announcement_recipients_queued ON announcement_recipients (outbox) WHERE state IN ('queued', 'unsure');

-- Planned maintenance can be said to begin.
ALTER TABLE announcement_steps DROP CONSTRAINT announcement_steps_what_check;
ALTER TABLE announcement_steps ADD CONSTRAINT announcement_steps_what_check CHECK (what IN ('begun', 'changed', 'started', 'over'));

-- When who announced it is asked whether it is over, as far as nobody said so.
ALTER TABLE announcements ADD COLUMN ask_at timestamptz;
CREATE INDEX announcements_ask ON announcements (ask_at) WHERE ask_at IS NOT NULL;
