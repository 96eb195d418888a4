import type { Ticket, TicketEvent } from '../tickets/ticket.ts';
import type { Message } from './channel.ts';
import type { Desk } from './desk.ts';
import { groupNamed, workNews } from './work-card.ts';
import { workNl } from './work-nl.ts';

/** What groups without a channel get by mail. The title of a message is its subject: it begins with the number of the ticket. */
export function workMails(
  ticket: Ticket,
  events: readonly TicketEvent[],
  now: Date,
  desk: Desk,
): { group: string; message: Message }[] {
  const { mail } = workNl;
  const { naam, bereikbaar } = desk.organisation;
  const whole = ({ text }: Message) => text.replace(/\*\*/g, '');
  return workNews(ticket, events, now, desk).flatMap(({ group, effects }) =>
    effects.flatMap((effect): { group: string; message: Message }[] => {
      const gone = group !== ticket.group;
      if ((effect.kind !== 'send' && !gone) || (effect.kind !== 'send' && effect.kind !== 'update')) return [];
      const fresh = effect.kind === 'send' && effect.card !== undefined;
      const subject = `${ticket.number} ${ticket.title}`;
      const body = gone ? mail.gone(groupNamed(desk, ticket.group).naam) : whole(effect.message);
      const text = fresh
        ? [mail.fresh, body, mail.report(bereikbaar.telefoon, bereikbaar.email), mail.greeting(naam)]
        : [body, mail.greeting(naam)];
      return [{ group, message: { text: text.join('\n\n'), card: { title: fresh ? subject : mail.news(subject) } } }];
    }),
  );
}
