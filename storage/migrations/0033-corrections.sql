-- With how many files a message was sent, also those that were not taken; null before this was kept. When a correction was made, as the channel tells.
ALTER TABLE takeover_lines ADD COLUMN sent int, ADD COLUMN made_at timestamptz;
-- How many lines a chat had at each time that it was told again in another channel.
ALTER TABLE takeovers ADD COLUMN recaps int[] NOT NULL DEFAULT '{}';
