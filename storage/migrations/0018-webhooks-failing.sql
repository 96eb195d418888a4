-- Since when nothing arrived at a webhook; null: what was sent last did. After a day it is stopped.
ALTER TABLE webhooks ADD COLUMN failing_since timestamptz;
