-- What was approved before that was noted: its events show that it went on from the approval, and was not asked anew since.
UPDATE tickets SET approval = jsonb_set(approval, '{given}', 'true')
WHERE approval -> 'given' IS NULL AND approval IS NOT NULL AND EXISTS (
  SELECT FROM ticket_events on_it
  WHERE on_it.ticket = number AND on_it.kind = 'status' AND on_it.by_role IN ('akkoordgever', 'balie', 'backoffice')
    AND on_it.data ->> 'from' = 'wacht-op-akkoord' AND on_it.data ->> 'to' IN ('doorgezet', 'geregistreerd')
    AND NOT EXISTS (
      SELECT FROM ticket_events later
      WHERE later.ticket = number AND later.id > on_it.id AND later.data ->> 'to' = 'wacht-op-akkoord'));
