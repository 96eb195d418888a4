import { Chat, messagesOf } from '../harness/chat.ts';
import { realDesk } from '../harness/real-desk.ts';

/** Who is asked which of their tickets a complaint is about may tell what went wrong instead: nothing of it is lost. */

const desk = await realDesk();
const story = 'de wc op de tweede wordt al drie weken niet schoongemaakt en niemand reageert';

function complaining(): Chat {
  const chat = new Chat(desk, new Date('2026-11-24T10:00:00+01:00'), {
    id: 'medewerker-1',
    name: 'Sam',
    building: 'B30',
  });
  chat.type('de lamp op 3.12 knippert');
  chat.type('ja');
  chat.type('er is mij beloofd dat iemand zou komen en ik heb niemand gezien');
  expect(chat.session.intake?.asking).toBe('melding');
  return chat;
}

test('a story means none of them, and goes along', () => {
  const chat = complaining();
  chat.type(story);
  expect(chat.session.intake?.product).toBe('klacht');
  expect(chat.session.intake?.answers['melding']?.value).toBe('geen');
  expect(JSON.stringify(chat.session.intake)).toContain(story);
});

test.each(['hmm', 'M-2026-000999 is al drie weken niet klaar', 'welke meldingen heb ik dan allemaal gedaan?'])(
  '"%s" is no story: it is asked again',
  (text) => {
    const chat = complaining();
    expect(messagesOf(chat.type(text))).not.toEqual([]);
    expect(chat.session.intake?.asking).toBe('melding');
  },
);
