-- What a complaint keeps (tickets/complaint.ts): it changes with its ticket, in the same row.
ALTER TABLE tickets ADD COLUMN complaint jsonb;
CREATE INDEX tickets_complaints ON tickets (created_at) WHERE complaint IS NOT NULL;

-- The same, to be read: a row per klacht, onvrede, wens and compliment that came in since this is kept.
-- label: what its customer calls it. kind: what the desk makes of it now. contact_due_at: by when contact was promised. contacted_at: the first
-- personal contact. outcome to decided_by: how it was concluded; explanation: what the customer was told with it; decided_by: who decided, when policy is the reason.
CREATE VIEW complaints AS
SELECT number AS ticket,
  created_at AS made_at,
  status,
  executing_group,
  kind,
  complaint ->> 'label' AS label,
  complaint #>> '{about,ticket}' AS about_ticket,
  complaint #>> '{about,product}' AS about_product,
  complaint #>> '{about,group}' AS about_group,
  complaint #>> '{about,supplier}' AS supplier,
  complaint #>> '{about,building}' AS building,
  (complaint #>> '{contact,dueAt}')::timestamptz AS contact_due_at,
  (complaint #>> '{contact,at}')::timestamptz AS contacted_at,
  complaint #>> '{contact,by,id}' AS contacted_by,
  complaint #>> '{conclusion,outcome}' AS outcome,
  (complaint #>> '{conclusion,at}')::timestamptz AS concluded_at,
  complaint #>> '{conclusion,by,id}' AS concluded_by,
  complaint #>> '{conclusion,explanation}' AS explanation,
  coalesce((complaint #>> '{conclusion,policy}')::boolean, false) AS policy,
  complaint #>> '{conclusion,decidedBy}' AS decided_by,
  complaint ->> 'cause' AS cause,
  complaint ->> 'followUp' AS follow_up
FROM tickets WHERE complaint IS NOT NULL;
