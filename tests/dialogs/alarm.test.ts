import { alarmMessage, type Alarm } from '../../dialogs/alarm.ts';
import type { Desk } from '../../dialogs/desk.ts';
import type { Approval } from '../../tickets/approval.ts';
import { aWhole } from '../tickets/a-whole.ts';
import { messagesOf } from '../harness/chat.ts';
import { realDesk } from '../harness/real-desk.ts';

/** What the desk hears at once, of what everybody there may read and of what not. */

const desk = await realDesk();
const now = new Date('2026-11-24T10:00:00Z');
const page = desk.catalogue.get('nieuwe-medewerker')!;
const confidential: Desk = {
  ...desk,
  catalogue: new Map(desk.catalogue).set(page.id, { ...page, vertrouwelijk: true }),
};
const approval: Approval = {
  role: 'leidinggevende',
  approver: { id: 'kim', name: 'Kim' },
  byDesk: true,
  askedAt: now,
  remindedAt: null,
  question: 'Waarom zo ineens?',
  questionAt: now,
  answer: null,
};
const { request } = aWhole({ approval });
const ticket = {
  ...request,
  parts: request.parts.map((part, at) => (at === 0 ? { ...part, status: 'in-behandeling' as const } : part)),
};

const alarms: [Alarm['why'], Alarm][] = [
  ['oordeel', { why: 'oordeel', score: 1 }],
  ['oordeel', { why: 'oordeel', score: 1, line: 'niemand belde' }],
  ['spoed', { why: 'spoed' }],
  ['akkoord', { why: 'akkoord' }],
  ['gewijzigd', { why: 'gewijzigd' }],
  ['aanvulling', { why: 'aanvulling', name: 'Sam', text: 'het is dringend' }],
  ['vraag', { why: 'vraag', question: 'Waarom zo ineens?' }],
  ['niet-meer-nodig', { why: 'niet-meer-nodig' }],
];

test.each(alarms)('%s: which it is, and of what is confidential nothing but the number', (_why, about) => {
  const [open] = messagesOf([alarmMessage(ticket, about, now, desk)]);
  expect(open?.text).toContain(`${ticket.number}** (Nieuwe medewerker)`);
  const [closed] = messagesOf([alarmMessage(ticket, about, now, confidential)]);
  expect(closed?.text).toContain(`**${ticket.number}**`);
  const words = ['Nieuwe medewerker', 'Sam', 'Kim', 'Waarom', 'dringend', 'belde', 'knippert', 'personeel'];
  for (const word of words) expect(JSON.stringify(closed)).not.toContain(word);
});

test('an answer can be passed on of either', () => {
  for (const one of [desk, confidential]) {
    const [message] = messagesOf([alarmMessage(ticket, { why: 'vraag', question: 'x' }, now, one)]);
    expect(message?.card?.buttons).toMatchObject([
      { press: { do: 'answer-for', ref: ticket.number, value: now.toISOString() } },
    ]);
  }
});
