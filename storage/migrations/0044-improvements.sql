-- Of which causes that come back the complaints coordinator was told, and with how many complaints. A cause that is gone is forgotten: when it comes back it is told anew.
CREATE TABLE repeats_told (
  cause text PRIMARY KEY,
  complaints integer NOT NULL,
  told_at timestamptz NOT NULL
);

-- What is done about a cause. It counts from `due_on`; on `check_on` as many days after that are held against as many before.
CREATE TABLE improvements (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  cause text NOT NULL,
  what text NOT NULL,
  who text NOT NULL,
  due_on date NOT NULL,
  check_on date NOT NULL CHECK (check_on > due_on),
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  -- When it was told last whether it works, and the complaints of that moment.
  told_at timestamptz,
  before integer,
  after integer,
  done_at timestamptz
);
CREATE UNIQUE INDEX improvements_once ON improvements (cause, md5(what), due_on);
CREATE INDEX improvements_due ON improvements (check_on) WHERE told_at IS NULL AND done_at IS NULL;
