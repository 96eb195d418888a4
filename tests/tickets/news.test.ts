import { change, type Change } from '../../tickets/change.ts';
import { newsFor, type News } from '../../tickets/news.ts';
import type { Actor, Ticket } from '../../tickets/ticket.ts';
import { pace } from './a-pace.ts';
import { aTicket, backoffice, employee } from './a-ticket.ts';

const at = new Date('2026-11-24T10:00:00Z');
const day = (date: string) => new Date(`${date}T16:00:00Z`);

function news(before: Ticket, asked: Change, by: Actor = backoffice): News {
  const result = change(before, asked, by, at, pace);
  if ('refused' in result) throw new Error(result.refused);
  return newsFor({ before, after: result.ticket, asked, by });
}

test.each<[News, string, Partial<Ticket>, Change]>([
  ['nothing', 'what changes nothing', {}, {}],
  ['nothing', 'a note for colleagues', {}, { note: 'sleutel bij de balie' }],
  ['card', 'it is being worked on', {}, { status: 'in-behandeling' }],
  ['card', 'it is passed on', {}, { status: 'doorgezet' }],
  ['card', 'it waits for a supplier', {}, { status: 'wacht-op-leverancier' }],
  ['card', 'it will be sooner', {}, { expectedAt: day('2026-11-24') }],
  ['card', 'a first date', { expectedAt: null }, { expectedAt: day('2026-11-27') }],
  ['message', 'it will be later', {}, { expectedAt: day('2026-11-27') }],
  ['message', 'later, with a status that is no news', {}, { status: 'doorgezet', expectedAt: day('2026-11-27') }],
  ['message', 'a message', {}, { customerMessage: 'We zijn bezig.' }],
  ['message', 'a message with a note', {}, { customerMessage: 'We zijn bezig.', note: 'x' }],
  ['message', 'a question', {}, { status: 'wacht-op-klant' }],
  ['message', 'ready', {}, { status: 'gereed' }],
  ['message', 'closed', { status: 'gereed' }, { status: 'gesloten' }],
  ['message', 'refused', {}, { status: 'afgewezen' }],
  ['message', 'withdrawn', {}, { status: 'geannuleerd' }],
  ['message', 'taken back: not ready after all', { status: 'gereed' }, { status: 'in-behandeling' }],
  ['message', 'taken back: reopened by somebody else', { status: 'gesloten' }, { status: 'in-behandeling' }],
  ['message', 'taken back: not refused after all', { status: 'afgewezen' }, { status: 'geregistreerd' }],
])('%s: %s', (expected, _what, before, asked) => {
  expect(news(aTicket(before), asked)).toBe(expected);
});

test.each<[Partial<Ticket>, Change]>([
  [{ status: 'gereed' }, { status: 'gesloten' }],
  [{ status: 'gereed' }, { status: 'in-behandeling', note: 'hij knippert nog' }],
  [{ status: 'wacht-op-klant' }, { status: 'in-behandeling', note: 'de linker' }],
])('who changes it in the chat themselves hears no news of it: %j', (before, asked) => {
  expect(news(aTicket(before), asked, employee)).toBe('card');
});

test('the same again is no news', () => {
  expect(
    news(aTicket({ status: 'gereed', lastMessage: 'Klaar.' }), { status: 'gereed', customerMessage: 'Klaar.' }),
  ).toBe('nothing');
});
