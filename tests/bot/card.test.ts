import { adaptiveCard } from '../../bot/teams/card.ts';
import { pressOf } from '../../bot/teams/activity.ts';
import type { Card, Input } from '../../dialogs/channel.ts';
import { complaintsAbout, partsIn, type Part } from '../harness/adaptive.ts';

const choices = [
  { title: 'Te warm', value: 'warm' },
  { title: 'Te koud', value: 'koud' },
];
const one = (input: Partial<Input> & Pick<Input, 'kind'>): Input => ({ id: 'x', label: 'Wat is er?', ...input });
const controls = (inputs: Input[]): Part[] =>
  partsIn(adaptiveCard({ inputs }, 'x')).filter(({ type }) => type?.startsWith('Input.'));
const json = (input: Partial<Input> & Pick<Input, 'kind'>) => controls([one(input)])[0];

test.each<[Input['kind'], string, object]>([
  ['text', 'de lamp', { type: 'Input.Text' }],
  ['lines', 'a\nb', { type: 'Input.Text', isMultiline: true }],
  ['number', '8', { type: 'Input.Number' }],
  ['date', '2026-11-26', { type: 'Input.Date' }],
  ['time', '14:30', { type: 'Input.Time' }],
  ['choice', 'warm', { type: 'Input.ChoiceSet' }],
  ['several', 'warm,koud', { type: 'Input.ChoiceSet', isMultiSelect: true, style: 'expanded' }],
  ['yes-no', 'koud', { type: 'Input.ChoiceSet', style: 'expanded' }],
  ['person', 'koud', { type: 'Input.ChoiceSet', style: 'filtered' }],
])('an input of kind %s, with a label and what is filled in', (kind, value, expected) => {
  const card = adaptiveCard({ inputs: [one({ kind, value, choices, hint: 'zo', required: 'Vul dit in.' })] }, 'x');
  expect(complaintsAbout(card)).toEqual([]);
  expect(partsIn(card)).toContainEqual(
    expect.objectContaining({
      ...expected,
      id: 'in:x',
      label: 'Wat is er?',
      isRequired: true,
      errorMessage: 'Vul dit in.',
      placeholder: 'zo',
      value: kind === 'number' ? 8 : value,
    }),
  );
});

test.each<[Input['kind'], string]>([
  ['date', 'morgen'],
  ['time', 'half 3'],
  ['number', 'acht'],
])('what can not stand in an input of kind %s is left out, and does not break the card', (kind, value) => {
  expect(json({ kind, value })).not.toHaveProperty('value');
});

test('what is wrong stands under its input in words, not in a colour alone', () => {
  const card = adaptiveCard(
    { inputs: [one({ kind: 'date', error: 'Die dag is al voorbij.' }), one({ kind: 'text', id: 'y' })] },
    'x',
  );
  expect((card['body'] as Part[]).map(({ type, text }) => text ?? type)).toEqual([
    'Input.Date',
    '⚠ Die dag is al voorbij.',
    'Input.Text',
  ]);
});

test('only the button that sends waits for what is required', () => {
  const card: Card = {
    inputs: [one({ kind: 'text', required: 'Vul dit in.' })],
    buttons: [
      { title: 'Oké', press: { do: 'answer' }, sends: true },
      { title: 'Weet ik niet', press: { do: 'answer' } },
    ],
  };
  const [sends, other] = (adaptiveCard(card, 'x')['actions'] ?? []) as Part[];
  expect(sends).not.toHaveProperty('associatedInputs');
  expect(other).toMatchObject({ associatedInputs: 'none' });
});

describe('what comes back', () => {
  test('is what was filled in, by input, apart from what the button says', () => {
    const data = { verb: 'loket', do: 'answer', ref: 'i/x', 'in:x': 'warm,koud', 'in:aantal': 8, 'in:do': 'confirm' };
    expect(pressOf(data)).toEqual({
      do: 'answer',
      ref: 'i/x',
      values: { x: 'warm,koud', aantal: '8', do: 'confirm' },
    });
  });

  test.each([[{ a: 1 }], [['a']], [null], [undefined]])('%p is no text, and counts as empty', (value) => {
    expect(pressOf({ do: 'answer', 'in:x': value, 'in:y': 'ja' })).toEqual({ do: 'answer', values: { y: 'ja' } });
    expect(pressOf({ do: 'answer', 'in:x': value })).toEqual({ do: 'answer' });
  });

  test('too long is cut but not dropped: the answer type says what its limit is', () => {
    expect(pressOf({ do: 'answer', 'in:x': 'x'.repeat(1e6) }).values?.['x']).toHaveLength(5_000);
    expect(pressOf({ do: 'answer', [`in:${'x'.repeat(1e4)}`]: 'ja' })).toEqual({ do: 'answer' });
  });

  test('a thousand inputs, or a name of an object, do no harm', () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`in:${String(n)}`, 'x']));
    expect(Object.keys(pressOf({ do: 'answer', ...many }).values ?? {})).toHaveLength(60);
    const odd = pressOf(JSON.parse('{"do":"answer","in:__proto__":"x","in:constructor":"y"}'));
    expect(Object.entries(odd.values ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});

test('a text that is longer than Teams takes is cut on the card; the ticket holds all of it', () => {
  const long = 'x'.repeat(4_000);
  const facts = Array.from({ length: 12 }, () => ({ label: 'Wat is er', value: long }));
  const card = adaptiveCard({ title: 'x', facts }, facts.map(({ value }) => value).join('\n'));
  expect(JSON.stringify(card).length).toBeLessThan(25_000);
  expect(JSON.stringify(card)).toContain('x …');
});
