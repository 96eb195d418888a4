import { callsOff, commandIn } from '../../dialogs/commands.ts';

const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [command = '', words = ''] = line.trim().split(/: (.*)/);
      return words.split(' | ').map((said) => [said, command] as const);
    });

test.each(
  table(`
    stop: stop | Stop! | stoppen | laat maar | laat dan maar | laat maar zitten | annuleren | vergeet het | hoeft niet meer | stop maar | ik wil stoppen | cancel | stop, ik heb hem gevonden | laat maar, het is al opgelost
    back: terug | vorige | ga terug | een stap terug | vorige vraag graag
    restart: overnieuw | opnieuw beginnen | begin opnieuw | van voren af aan
    help: help | hulp | ? | menu | wat kun je? | wat kun je allemaal? | wat kan jij allemaal | kun je me helpen? | kan iemand me even helpen | hoe werkt dit
    status: status | mijn meldingen | meldingen | overzicht | hoe staat het ermee | Mijn aanvragen graag
    human: mens | een mens | medewerker | ik wil een mens spreken | mag ik een medewerker spreken | met een echt mens praten | iemand spreken
    call: bel me | bel me terug | bel me even terug | kan iemand me bellen | ik wil teruggebeld worden
    resume: ga verder | verder | doorgaan
    repeat: herhaal | wat was de vraag? | zeg dat nog eens
    why: waarom? | waarom vraag je dat? | hoezo | waarvoor is dat nodig`),
)('"%s" is %s', (said, command) => {
  expect(commandIn(said)).toEqual({ do: command });
});

test.each([
  ['wijzig', ''],
  ['ik wil iets wijzigen', ''],
  ['dat klopt niet', ''],
  ['nee, er klopt iets niet', ''],
  ['wijzig de datum', 'datum'],
  ['verander mijn functie', 'functie'],
  ['pas de tijd aan', 'tijd'],
  ['wijzig de datum in morgen', 'datum in morgen'],
  ['de functie klopt niet', 'functie'],
  ['functie klopt niet', 'functie'],
  ['ik wil de plaats aanpassen', 'plaats'],
])('"%s" changes "%s"', (said, what) => {
  expect(commandIn(said)).toEqual({ do: 'change', what });
});

test.each([
  'de lamp stopt ermee',
  'het stopcontact is stuk',
  'de lift gaat niet terug naar beneden',
  'stop de lekkage op de 2e verdieping',
  'ik heb hulp nodig met mijn laptop',
  'de status van mijn laptop is onbekend',
  'een collega',
  'een nieuwe medewerker begint maandag',
  'er staat een persoon voor de deur',
  'iemand heeft overgegeven op de trap',
  'waarom doet de lamp het niet',
  'de waterleiding is gesprongen',
  'pas kwijt',
  'pas verloren in de trein',
  'de trein terug ging niet',
  'verder is alles goed',
  'mijn scherm herhaalt alles',
  'bel doet het niet',
  'ja',
  'nee',
  '',
  '   ',
  '!',
  'overnieuw '.repeat(50),
])('"%s" is no command', (said) => {
  expect(commandIn(said)).toBeUndefined();
});

test.each([
  ...['doe maar niet', 'toch maar niet', 'toch niet', 'nee, niet melden', 'liever niet hoor', 'hoeft toch niet meer'],
  ...['ik heb hem al gevonden', 'hij doet het alweer', 'het is al opgelost', 'ik heb ze weer terug'],
])('"%s" calls it off', (said) => {
  expect(callsOff(said)).toBe(true);
});

test.each(['nee', 'hij doet het niet', 'ik heb hem nergens gevonden', 'niet morgen', 'het is al drie dagen stuk', ''])(
  '"%s" does not',
  (said) => {
    expect(callsOff(said)).toBe(false);
  },
);

test('is quick, however long the message', () => {
  const began = performance.now();
  for (const words of ['ik wil ', 'stop, ', 'de ', 'nee ', 'graag '])
    for (const read of [commandIn, callsOff]) read(words.repeat(20_000));
  expect(performance.now() - began).toBeLessThan(1000);
});
