-- Who asked to hear that it is over is told in quiet hours too.
ALTER TABLE announcement_recipients ADD COLUMN asked boolean NOT NULL DEFAULT false;
-- Who is free again is looked at.
CREATE INDEX announcement_recipients_chat ON announcement_recipients (conversation) WHERE state = 'waiting';
