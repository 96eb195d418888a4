-- What was answered to a request that carried a key: the same request again gets the same answer, and is not done twice.
CREATE TABLE idempotency_keys (
  caller text NOT NULL,
  key text NOT NULL,
  -- Of what was asked: the same key with something else is refused.
  fingerprint text NOT NULL,
  -- As it was sent. Null only while the transaction goes on that makes it.
  reply text,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_keys_expired ON idempotency_keys (expires_at);
