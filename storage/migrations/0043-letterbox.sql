-- Complaints without a name, until they become tickets on another day: nothing of who wrote them, and no moment. The same twice on a day is once.
CREATE TABLE letterbox (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  day date NOT NULL,
  letter jsonb NOT NULL
);
CREATE UNIQUE INDEX letterbox_once ON letterbox (day, md5(letter::text));

-- Nothing is kept of a message once it was sent.
ALTER TABLE outbox ADD COLUMN fleeting boolean NOT NULL DEFAULT false;
