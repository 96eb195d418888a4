-- The channel in which an executing group sees its work. A channel can be that of more groups.
CREATE TABLE group_channels (
  executing_group text PRIMARY KEY,
  conversation text NOT NULL REFERENCES conversations (id),
  bound_by text NOT NULL,
  bound_at timestamptz NOT NULL
);
CREATE INDEX group_channels_conversation ON group_channels (conversation);

-- How often a ticket came back to the desk because it was with the wrong group.
ALTER TABLE tickets ADD COLUMN bounces integer NOT NULL DEFAULT 0;
