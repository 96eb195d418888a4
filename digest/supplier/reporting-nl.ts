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
  draftTitle: (name: string) => `Concept: rapportage ${name}`,
  title: (name: string, months: string) => `Rapportage ${name}, ${months}`,
  intro: (months: string, manager: string) =>
    `De rapportage over ${months} staat klaar. Lees hem, pas de tekst aan waar dat nodig is en geef hem vrij. Dan gaat hij naar ${manager}, en gaan de hoofdpunten naar het managementteam. Zolang je niets doet, gaat er niets weg.`,
  fields: { highlights: 'Hoofdpunten', note: 'Jouw toelichting (mag leeg blijven)' },
  facts: { all: 'Klachten en onvrede', kept: 'Toezeggingen nagekomen', mean: 'Gemiddeld oordeel' },
  was: (before: string) => ` (was ${before})`,
  typing: (name: string) =>
    `Je kunt ook typen: "rapportage ${name} bekijken", "rapportage ${name} hoofdpunten: …", "rapportage ${name} toelichting: …", "rapportage ${name} vrijgeven" of "rapportage ${name} niet versturen".`,
  buttons: {
    release: 'Vrijgeven',
    save: 'Opslaan',
    view: 'Bekijken',
    texts: 'Teksten nakijken',
    more: 'Volgende teksten',
    drop: 'Niet versturen',
  },
  badge: { concept: 'concept', vrijgegeven: 'vrijgegeven', 'niet-verstuurd': 'niet verstuurd' },
  textsTitle: (name: string) => `Teksten in de rapportage ${name}`,
  textsIntro: (from: number, until: number, of: number) =>
    `Namen heb ik er zo goed mogelijk uitgehaald. Kijk of er nog iets staat waaraan je iemand herkent (tekst ${String(from)} tot en met ${String(until)} van ${String(of)}). Maak een tekst leeg om hem weg te laten.`,
  noTexts: 'Er staan geen teksten van mensen in deze rapportage.',
  wrong: {
    empty: 'Schrijf ten minste één zin: dit leest het managementteam.',
    long: (most: number) => `Houd het onder de ${String(most)} tekens.`,
  },
  stillWrong: 'Er klopt nog iets niet; ik heb niets opgeslagen of verstuurd.',
  saved: 'Opgeslagen. Er is nog niets verstuurd.',
  same: 'Dat stond er al zo. Er is niets veranderd.',
  older:
    'Iemand heeft deze rapportage intussen aangepast. Ik heb niets veranderd; hieronder staat hij zoals hij nu is.',
  yours: (text: string) => `Dit had jij geschreven:\n\n${text}`,
  alreadyReleased: (who: string, when: string) =>
    `Deze rapportage is al vrijgegeven, door ${who}, ${when}. Er is niets veranderd.`,
  alreadyDropped: (who: string, when: string) =>
    `${who} besloot ${when} om deze rapportage niet te versturen. Er is niets veranderd.`,
  releasedBy: (who: string, when: string) => `Vrijgegeven door ${who}, ${when}.`,
  droppedBy: (who: string, when: string) => `Niet verstuurd. Dat besloot ${who}, ${when}.`,
  dropped: 'Oké, ik verstuur hem niet. Hij blijft bewaard.',
  released: 'Vrijgegeven.',
  sentByChat: (who: string) => `De rapportage staat in de chat van ${who}.`,
  sentByMail: (who: string) => `De rapportage gaat per e-mail naar ${who}.`,
  notSent: (who: string) =>
    `Ik kan de rapportage niet bij ${who} bezorgen: er is geen chat en geen e-mailadres, of Loket kan geen e-mail sturen. Klik op Bekijken en stuur hem zelf door.`,
  team: (many: number) =>
    many === 1
      ? 'De hoofdpunten gaan naar één lid van het managementteam.'
      : `De hoofdpunten gaan naar ${String(many)} leden van het managementteam.`,
  teamNot: (names: string) => `Niet te bereiken voor de hoofdpunten: ${names}.`,
  lost: (name: string) =>
    `De e-mail met de rapportage ${name} is niet aangekomen. Klik op Bekijken bij de rapportage en stuur hem zelf door, of vraag de beheerder naar het adres te kijken.`,
  files: (title: string, days: number) =>
    `${title}. De links werken ${String(days)} dagen; daarna vraag je hem hier opnieuw op.`,
  noLinks:
    'Loket heeft geen eigen adres, dus kan ik geen link geven. Vraag de beheerder om LOKET_PUBLIC_URL in te stellen.',
  forManager: (name: string, months: string) =>
    `Goedendag. Dit is de rapportage over ${name} van ${months}: klachten en onvrede, oorzaken en opvolging, en wat is gemeten naast wat mensen ervaren.`,
  forTeam: (name: string, months: string) => `De hoofdpunten van de rapportage over ${name} van ${months}:`,
  note: 'Toelichting van de klachtencoördinator:',
  again: (name: string) => `Later nog eens nodig? Typ "rapportage ${name}".`,
  byMail: 'De rapportage zit als PDF en als Excel-bestand bij deze e-mail.',
  remind: (title: string) => `${title} wacht nog op jou. Lees hem en geef hem vrij, of kies Niet versturen.`,
  managers: (title: string, who: string) =>
    `${title} wacht al een tijd op ${who}. Kun jij hem lezen en vrijgeven? Wie het eerst is, beslist.`,
  toldManagers: (title: string) => `${title} ligt nu ook bij de managers, omdat hij nog wacht.`,
  gone: 'Deze rapportage is er niet meer, of de leverancier staat niet meer in de lijst. Er is niets veranderd.',
  noRight: 'Deze rapportage is voor de klachtencoördinator en wie de leverancier beheert. Er is niets veranderd.',
  none: (name: string) => `Van ${name} is er nog geen rapportage.`,
  nothing: (name: string, months: string) =>
    `Over ${name} was er in ${months} niets te melden. Er is geen rapportage gemaakt.`,
  which: (names: string) => `Van welke leverancier? Typ bijvoorbeeld "rapportage ${names}".`,
};
