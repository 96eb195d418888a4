import { chatMessage } from '../../desk/chat-card.ts';
import { suggestions } from '../../desk/suggestions.ts';
import { inQueue, type About } from '../../desk/takeover.ts';
import { realDesk } from '../harness/real-desk.ts';

/** What an agent reads of a chat: who it is, why, and what Loket would ask. */

const desk = await realDesk();
const now = new Date('2026-11-24T10:00:00Z');
const roster = { presence: new Map(), holding: new Map(), members: new Map() };
const about: About = {
  ...{ said: 'mijn pas is weg', product: null, answers: [], building: 'B30', department: 'Financiën', phone: null },
  ...{ suggested: ['toegangspas-kwijt'], open: [], secret: false },
};
const factsOf = (change: Partial<About> = {}) => {
  const asked = { id: 'x', conversation: 'c', person: { id: 'sam', name: 'Sam' }, language: 'nl' as const };
  const chat = inQueue({ ...asked, why: 'picked', saidAt: null, about: { ...about, ...change } }, now);
  return chatMessage(chat, desk, roster).card?.facts ?? [];
};

test('who it is begins with a name, and why is said as a colleague would', () => {
  expect(factsOf()).toEqual(
    expect.arrayContaining([
      { label: 'Wie', value: 'Sam, B30, Financiën' },
      { label: 'Waarom', value: 'iemand van jullie kijkt mee' },
    ]),
  );
  expect(factsOf({ building: null, department: null }).map(({ label }) => label)).not.toContain('Wie');
});

test.each(
  [...desk.catalogue.values()].filter(({ afhandeling }) => afhandeling !== 'doorverwijzen').map(({ id }) => id),
)('what %s still needs is said in whole questions, at most four', (id) => {
  const [text = ''] = suggestions({ ...about, suggested: [id] }, [], desk);
  const asked = [...text.matchAll(/^- (.*)$/gm)].map(([, question]) => question);
  const page = desk.catalogue.get(id)!;
  expect(asked.length).toBeLessThanOrEqual(4);
  for (const question of asked) expect(page.richtvragen.map(({ vraag }) => vraag)).toContain(question);
  expect(text).toMatch(/Met dit product"\.$/);
});
