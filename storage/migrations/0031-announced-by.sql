-- The chat in which somebody announced it, and sees whom it reached; report_at: when that is looked at again, reported: what was shown.
ALTER TABLE announcements ADD COLUMN conversation text REFERENCES conversations (id);
ALTER TABLE announcements ADD COLUMN report_at timestamptz;
ALTER TABLE announcements ADD COLUMN reported jsonb;
CREATE INDEX announcements_report ON announcements (report_at) WHERE report_at IS NOT NULL;
