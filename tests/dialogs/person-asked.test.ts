import { isConfidential } from '../../dialogs/confidential.ts';
import type { Effect } from '../../dialogs/effect.ts';
import { opened } from '../../desk/opening.ts';
import { Chat, messagesOf } from '../harness/chat.ts';
import { realDesk } from '../harness/real-desk.ts';

/** The sentence with which somebody asks for a person goes along; what is confidential never does. The talks are in tests/transcripts/_om-een-mens.txt. */

const desk = await realDesk();
const sam = { id: 'medewerker-1', name: 'Sam', building: 'B30' };
const beamer = 'kan ik iemand spreken over mijn kapotte beamer in B20';
const bullied = 'ik word gepest, ik wil een mens spreken';

function chatAt(time = '10:00'): Chat {
  const chat = new Chat(desk, new Date(`2026-11-24T${time}:00+01:00`), sam);
  chat.queue = { waiting: 0, served: [] };
  return chat;
}
const lines = (effects: readonly Effect[]) => messagesOf(effects).map(({ text }) => text);

/** What the desk knows of it; undefined when it is not asked. */
function aboutIn(chat: Chat, effects: readonly Effect[]) {
  const asked = effects.find((effect): effect is Extract<Effect, { kind: 'ask-desk' }> => effect.kind === 'ask-desk');
  const reads = { now: chat.now, employee: sam, tickets: [] } as unknown as Parameters<typeof opened>[4];
  const roster = { presence: new Map(), holding: new Map(), members: new Map() };
  return asked && opened(asked, 'gesprek', chat.session, desk, reads, roster).takeover.about;
}

test.each([
  [beamer, 'storing-av-middelen', 'calm'],
  ['mijn beamer is kapot, het is dringend, ik wil een mens spreken', 'storing-av-middelen', 'hurried'],
  ['spreken met iemand over mijn declaratie', 'declaratie', 'calm'],
  ['can I speak to a human about my expense claim', 'declaratie', 'calm'],
])('"%s" is what it is about, with the product that is meant and how it sounds', (said, product, mood) => {
  const chat = chatAt();
  const about = aboutIn(chat, chat.type(said));
  expect(about).toMatchObject({ said, mood });
  expect(about?.suggested[0]).toBe(product);
});

test.each(['een mens graag', 'mag ik een medewerker spreken', 'talk to someone please'])(
  '"%s" says nothing',
  (said) => {
    const chat = chatAt();
    expect(aboutIn(chat, chat.type(said))).toMatchObject({ said: '', suggested: [] });
  },
);

test.each([
  'ik kom er niet in, kan ik iemand spreken',
  'het doet het niet meer, ik wil een mens spreken',
  'ik zit vast, mag ik een medewerker spreken',
  'kan ik morgen een medewerker spreken',
])('"%s" says something, in small words', (said) => {
  const chat = chatAt();
  expect(aboutIn(chat, chat.type(said))).toMatchObject({ said });
});

describe('after what can be tried', () => {
  test.each(['het werkt niet, kan ik iemand spreken', 'dank je, maar ik wil liever iemand spreken'])(
    '"%s" brings a person, with what was the matter',
    (said) => {
      const chat = chatAt();
      chat.type('mijn wifi doet het niet');
      expect(chat.session.tip).toBeDefined();
      const about = aboutIn(chat, chat.type(said));
      expect(about?.said).toContain('mijn wifi doet het niet');
      expect(about?.suggested[0]).toBe('netwerk-storing');
    },
  );
});

test('"geef me een mens" goes before what is told with it, and before a question of Loket', () => {
  const angry = 'ik word hier gek van!! ik heb al drie keer gebeld over die lamp, geef me een mens';
  const chat = chatAt();
  expect(aboutIn(chat, chat.type(angry))).toMatchObject({ said: angry, mood: 'angry' });
  const asked = chatAt();
  asked.type('zaal voor 8 man in B20');
  expect(aboutIn(asked, asked.type('geef me nou gewoon een mens aan de lijn'))?.said).toBe('zaal voor 8 man in B20');
});

test('a colleague is a person, in the middle of questions and in English too', () => {
  const chat = chatAt();
  chat.type('zaal voor 8 man in B20');
  expect(aboutIn(chat, chat.type('kan ik een collega spreken'))?.said).toBe('zaal voor 8 man in B20');
  const english = chatAt();
  expect(aboutIn(english, english.type('can I speak to a colleague'))).toMatchObject({ said: '' });
});

test('who may choose a specialist and asks for a person about something else gets one about that', () => {
  const chat = chatAt();
  chat.type('we willen een aanbesteding starten');
  expect(chat.session.specialist).toBeDefined();
  const about = aboutIn(chat, chat.type(beamer));
  expect(about).toMatchObject({ said: beamer });
  expect(about?.suggested[0]).toBe('storing-av-middelen');
});

test('who only asks in a hurry is in a hurry', () => {
  const chat = chatAt();
  expect(aboutIn(chat, chat.type('ik wil nu meteen een mens spreken'))).toMatchObject({ said: '', mood: 'hurried' });
});

test.each([
  ['zaal voor 8 man in B20', 'ik wil gewoon een mens spreken', ''],
  ['lamp kapot', 'kan ik iemand spreken, ik snap dit niet', 'kan ik iemand spreken, ik snap dit niet'],
  [
    'de lamp op 3.12 knippert',
    'mag ik een medewerker spreken over deze lamp',
    'mag ik een medewerker spreken over deze lamp',
  ],
  ['xyzzy plugh', 'ja ik wil graag iemand spreken', ''],
  ['ik ben op zoek naar een bureau', beamer, beamer],
])('after "%s" it goes along with what was said before: "%s"', (first, then, more) => {
  const chat = chatAt();
  chat.type(first);
  const about = aboutIn(chat, chat.type(then));
  expect(about?.said).toBe([first, more].filter(Boolean).join('. '));
});

test('where a story is asked, a sentence about a person is part of it', () => {
  const chat = chatAt();
  chat.type('ik wil een klacht indienen');
  expect(aboutIn(chat, chat.type('ik wil dat een medewerker mij kan spreken over de kantine'))).toBeUndefined();
});

test('where a person was offered, the reason and both sentences go along', () => {
  const chat = chatAt();
  chat.type('xyzzy plugh');
  const asked = chat.type(beamer).find(({ kind }) => kind === 'ask-desk');
  expect(asked).toMatchObject({ why: 'not-understood', said: 'xyzzy plugh', asked: beamer });
});

describe('what is confidential goes to nobody', () => {
  test.each([
    bullied,
    'ik wil iemand spreken over pesten',
    'spreken met iemand over pesten',
    'een mens graag, ik word gediscrimineerd',
    'kan ik een medewerker spreken, mijn baas maakt seksuele opmerkingen',
    'I am being bullied, I want to talk to a human',
    'hoe staat het met mijn melding, ik word nog steeds gepest',
    'een medewerker graag over pesten',
    'een mens graag over seksuele opmerkingen',
    'een mens graag ik word gediscrimineerd',
  ])('"%s" is heard as confidential', (said) => {
    expect(isConfidential(said, desk)).toBe(true);
  });

  test.each([bullied, 'spreken met iemand over pesten', 'I am being bullied, can I talk to a human'])(
    '"%s" is answered with where to go, as ever',
    (said) => {
      for (const time of ['10:00', '20:00']) {
        const chat = chatAt(time);
        const effects = chat.type(said);
        expect(aboutIn(chat, effects)).toBeUndefined();
        expect(chat.session.intake).toBeUndefined();
        expect(lines(effects).join()).toMatch(/vertrouwenspersoon|confidential adviser/i);
      }
    },
  );

  test.each(['zaal voor 8 man in B20', 'xyzzy plugh', 'we zoeken een gebarentolk voor een gesprek van volgende week'])(
    'also after "%s", and what was open waits',
    (first) => {
      const chat = chatAt();
      chat.type(first);
      const { intake } = chat.session;
      const effects = chat.type(bullied);
      expect(aboutIn(chat, effects)).toBeUndefined();
      expect(lines(effects).join()).toMatch(/vertrouwenspersoon/);
      expect(chat.session.later?.some((one) => 'intake' in one && one.intake?.id === intake?.id) ?? false).toBe(
        intake !== undefined,
      );
    },
  );

  test.each(['20:00', '10:00'])('nor what was asked about before, in a call that is asked for at %s', (time) => {
    const chat = chatAt(time);
    chat.type('mijn leidinggevende luistert niet');
    expect(chat.session.choice).toBeDefined();
    if (time === '20:00') chat.type('een mens');
    else chat.type('bel me terug');
    expect(chat.session.intake?.product).toBe('terugbelverzoek');
    expect(JSON.stringify(chat.session.intake)).not.toContain('leidinggevende');
  });

  test('with an intake open it is answered without "first this"', () => {
    const chat = chatAt();
    chat.type('zaal voor 8 man in B20');
    expect(lines(chat.type(bullied)).join()).not.toMatch(/eerst dit/i);
  });

  test.each([bullied, 'kan ik iemand spreken over deze lamp'])(
    'in a channel, in the middle of an intake, "%s" is had in the own chat',
    (said) => {
      const chat = chatAt();
      chat.mention({ kind: 'text', text: 'er is een lamp kapot' });
      const { there } = chat.mention({ kind: 'text', text: said });
      expect(lines(there).join()).not.toMatch(/vertrouwenspersoon|gepest/);
      expect(lines(there).join()).toMatch(/ik stuur je een bericht/);
    },
  );

  test('in a channel it is not repeated', () => {
    const chat = chatAt();
    const { there, here } = chat.mention({ kind: 'text', text: bullied });
    expect([...lines(there), ...lines(here)].join()).not.toContain('gepest');
    expect(lines(here).join()).toMatch(/vertrouwenspersoon/);
  });
});

describe('the desk is closed', () => {
  const closed = 'De frontoffice is nu dicht en gaat morgen om 08:00 weer open.';

  test('that is said first, and the call carries the sentence', () => {
    const chat = chatAt('20:00');
    expect(lines(chat.type(beamer))[0]).toMatch(new RegExp(`^${closed} Ik laat iemand`));
    expect(lines(chat.type('06-00000001'))[0]).toContain(`Waarover: ${beamer}`);
  });

  test('also before it opens, in English, and for who asks to be called', () => {
    expect(lines(chatAt('07:00').type('een mens'))[0]).toMatch(
      /^De frontoffice is nu dicht en gaat vandaag om 08:00 weer open\./,
    );
    expect(lines(chatAt('20:00').type('can I talk to a human about my laptop'))[0]).toMatch(
      /^The front office is closed now and opens again tomorrow at 08:00\./,
    );
    expect(lines(chatAt('20:00').type('bel me terug'))[0]).toContain(closed);
  });

  test('who asks for a person while the call is being asked hears it too, and what is told with it goes along', () => {
    const chat = chatAt('20:00');
    chat.type('bel me terug');
    expect(lines(chat.type('een mens'))[0]).toMatch(new RegExp(`^${closed} Op welk nummer`));
    chat.type('kan ik iemand spreken over mijn declaratie');
    expect(chat.session.intake).toMatchObject({ ownWords: ['kan ik iemand spreken over mijn declaratie'] });
  });

  test('without that product in the PDC it is told with the phone', () => {
    const chat = chatAt('20:00');
    const catalogue = new Map(desk.catalogue);
    catalogue.delete('terugbelverzoek');
    chat.desk = { ...desk, catalogue };
    expect(lines(chat.type('een mens'))[0]).toMatch(new RegExp(`^${closed} Je bereikt`));
  });

  test('not where it is open and its people sit in no channel', () => {
    const chat = chatAt();
    chat.queue = undefined;
    expect(lines(chat.type(beamer))[0]).toMatch(/^Ik laat iemand van de frontoffice je terugbellen/);
    expect(lines(chat.type('06-00000001'))[0]).toContain(`Waarover: ${beamer}`);
  });
});
