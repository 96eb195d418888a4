-- Who is in the team in which a channel of the desk is: [{id, name}], and when that was looked up.
ALTER TABLE desk_channels ADD COLUMN members jsonb NOT NULL DEFAULT '[]', ADD COLUMN members_at timestamptz;
