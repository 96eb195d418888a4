/** What the complaints coordinator, the manager of a supplier and the management team read in their chats and mail. They read Dutch. */
export const reportingNl = {
  outcomes: {
    gegrond: 'Gegrond',
    'deels-gegrond': 'Deels gegrond',
    'binnen-afspraak': 'Het ging volgens afspraak',
    overgenomen: 'Overgenomen',
    'niet-overgenomen': 'Niet overgenomen',
    doorgegeven: 'Doorgegeven',
  } as Readonly<Record<string, string>>,
};
