-- For whom a ticket is, when that is not who asked for it. Without an id the directory does not know the person.
ALTER TABLE tickets ADD COLUMN beneficiary text;
ALTER TABLE tickets ADD COLUMN beneficiary_name text;

-- Whether anybody was ever to hear of it besides the requester: else nobody is looked for.
ALTER TABLE tickets ADD COLUMN followed boolean NOT NULL DEFAULT false;

-- Where a storing is, as it is compared: the building, and the place in it in a form of its own. Null: not one that others meet.
ALTER TABLE tickets ADD COLUMN place jsonb;
CREATE INDEX tickets_known ON tickets (product, created_at)
  WHERE kind = 'storing' AND status NOT IN ('gereed', 'gesloten', 'afgewezen', 'geannuleerd');

-- Who hears of a ticket besides its requester. The beneficiary sees all of it; a follower met the same storing and sees how far it is.
CREATE TABLE followers (
  ticket text NOT NULL REFERENCES tickets (number),
  person text NOT NULL,
  role text NOT NULL CHECK (role IN ('beneficiary', 'follower')),
  -- Null: the personal conversation of the person, once there is one.
  conversation text REFERENCES conversations (id),
  since timestamptz NOT NULL,
  stopped_at timestamptz,
  -- What the follower told of it, so that it can become a ticket of their own when the other one did not help.
  told jsonb,
  -- The version of the ticket of which the follower said whether it is solved.
  answered integer,
  PRIMARY KEY (ticket, person)
);
CREATE INDEX followers_person ON followers (person) WHERE stopped_at IS NULL;

-- The conversation in which a person hears what somebody else did for them.
CREATE INDEX conversations_personal ON conversations (person) WHERE scope = 'personal';
