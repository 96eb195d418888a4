import type { Happened, PartChange } from '../tickets/news.ts';
import { isDropped } from '../tickets/parts.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { spokenName, type SpokenDesk } from './desk.ts';
import { sayMoment } from './when.ts';
import type { Words } from './words.ts';

/** What is told of one part of a composite product, and what it means for the whole. `after` is the request in the language of `words`. */
export function partNews(
  { before, asked, due, parts: all = [] }: Happened,
  part: PartChange,
  after: Ticket,
  now: Date,
  desk: SpokenDesk,
  words: Words,
): string {
  const { parts, ticket } = words;
  const { telefoon } = desk.organisation.bereikbaar;
  const name = after.parts.find(({ number }) => number === part.after.number)?.name ?? part.after.name;
  const about = `**${after.number}** (${after.title})`;
  const when = (at: Date) => sayMoment(at, now, desk.organisation.tijdzone, words);
  const moved = part.before.status !== part.after.status;
  // Of several each tells its own.
  const said = (all.length > 1 ? part.after.message : asked.customerMessage)?.trim() ?? '';
  const isLater = after.expectedAt && before.expectedAt && after.expectedAt > before.expectedAt;
  const whole = isLater && after.expectedAt ? parts.allBy(when(after.expectedAt)) : '';
  if (due?.do === 'remind')
    return `${parts.stillAsks(name, about)} ${part.after.message ?? ticket.pleaseCall(telefoon)}`;
  if (moved && part.after.status === 'wacht-op-klant')
    return `${parts.asksYou(name, about)} ${said || ticket.pleaseCall(telefoon)}`;
  if (moved && isDropped(part.after)) {
    const what = part.after.status === 'afgewezen' ? parts.cannot : parts.cancelled;
    const remedy =
      part.after.status === 'afgewezen' ? ticket.whatCan(telefoon) : said ? '' : ticket.cancelledWrongly(telefoon);
    return [what(name, about), said, parts.restGoesOn, whole, remedy].filter(Boolean).join(' ');
  }
  const { expectedAt } = part.after;
  const partLater = expectedAt && part.before.expectedAt && expectedAt > part.before.expectedAt;
  return [
    parts.newsOf(name, about),
    said,
    partLater ? parts.later(name, when(expectedAt)) : '',
    due?.do === 'postpone' ? ticket.ofItself.because[due.why](spokenName(desk, part.after.group)) : '',
    whole,
    due?.do === 'postpone' ? ticket.ofItself.sorry : '',
    said || partLater || due ? '' : ticket.standsAt(words.status[after.status]),
  ]
    .filter(Boolean)
    .join(' ');
}
