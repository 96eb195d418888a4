-- When an employee heard that the desk is closed and their message is read later.
ALTER TABLE takeovers ADD COLUMN told_closed_at timestamptz;
