import { addWorkingMinutes, workingMinutesBetween } from '../../tickets/calendar.ts';
import type { Pace } from '../../tickets/change.ts';
import { isHeldBack } from '../../tickets/status.ts';
import type { Actor, Ticket } from '../../tickets/ticket.ts';
import type { Chance } from './chance.ts';
import type { Living } from './living.ts';
import { judged, type Asking } from './judged.ts';

/** What people do with a ticket, by chance. All of it is an assumption. */

/** Groups that need longer than they promise more often than others: by how much. */
const slow: Readonly<Record<string, number>> = {
  gebouwzaken: 1.5,
  schoonmaak: 1.25,
  'ict-servicedesk': 1.05,
  repro: 0.8,
};

const worker = ({ group }: Ticket): Actor => ({ role: 'backoffice', id: `verzonnen-${group}` });
const desk: Actor = { role: 'balie', id: 'verzonnen-balie' };
const requesterOf = ({ requester }: Ticket): Actor => ({ role: 'medewerker', id: requester.id });

/** Lives one request until an instant. */
export function live(living: Living, until: Date, chance: Chance, pace: Pace, asking: Asking): void {
  const { calendar } = pace;
  /** So many working minutes later. */
  const later = (at: Date, minutes: number) => addWorkingMinutes(calendar, at, minutes);
  const request = () => living.whole.request;
  const planned = new Set<string>();
  /** The moments at which it was ready, each of which is answered once. */
  const answered = new Set<number>();

  function approve(at: Date): void {
    const { approval, number } = request();
    const decide = (when: Date, by: Actor) =>
      living.plan(when, (now) => {
        const refused = chance.happens(0.05);
        if (refused)
          living.change(
            number,
            { status: 'afgewezen', customerMessage: 'Dit past dit jaar niet in het budget.' },
            by,
            now,
          );
        else living.change(number, { status: 'doorgezet' }, by, now);
      });
    const approver: Actor = { role: 'akkoordgever', id: approval?.approver?.id ?? 'verzonnen-akkoord' };
    if (chance.happens(0.92)) decide(later(at, chance.around(280, 2.6)), approver);
    else decide(later(at, chance.around(2800, 1.3)), { role: 'backoffice', id: 'verzonnen-balie' });
  }

  function work(ticket: Ticket, at: Date): void {
    const { number, group, expectedAt } = ticket;
    const by = worker(ticket);
    const norm = expectedAt ? Math.max(30, workingMinutesBetween(calendar, at, expectedAt)) : 540;
    const takes = Math.max(6, chance.around(norm * 0.5 * (slow[group] ?? 1), 1.9));
    const wrongGroup = group !== 'frontoffice' && chance.happens(0.03);
    if (wrongGroup)
      living.plan(later(at, takes * 0.1), (now) => {
        const back = { status: 'geregistreerd', group: 'frontoffice', back: true, note: 'Niet voor ons.' } as const;
        if (!living.change(number, back, by, now)) return;
        living.plan(later(now, chance.around(45, 2)), (again) =>
          living.change(number, { status: 'doorgezet', group }, desk, again),
        );
      });
    living.plan(later(at, takes * (wrongGroup ? 0.5 : 0.3)), (now) => {
      const told = chance.happens(0.25) ? { customerMessage: 'We zijn ermee bezig.' } : {};
      if (chance.happens(0.015))
        living.change(
          number,
          { status: 'afgewezen', customerMessage: 'Dit leveren we niet. De frontoffice denkt mee over iets anders.' },
          by,
          now,
        );
      else living.change(number, { status: 'in-behandeling', ...told }, by, now);
    });
    const ready = (when: Date) =>
      living.plan(when, (now) => {
        const message = chance.happens(0.6) ? { customerMessage: 'Het is klaar.' } : {};
        living.change(number, { status: 'gereed', ...message }, by, now);
      });
    const end = later(at, takes);
    const [asks, waits, putsOff] = [chance.happens(0.08), chance.happens(0.07), chance.happens(0.05)];
    if (asks)
      living.plan(later(at, takes * 0.5), (now) => {
        if (!living.change(number, { status: 'wacht-op-klant', customerMessage: 'Waar is het precies?' }, by, now))
          return ready(end);
        const answers = chance.happens(0.9);
        const goesOn = later(now, answers ? chance.around(180, 3) : 3300);
        living.plan(goesOn, (then) => {
          if (answers)
            living.change(number, { status: 'in-behandeling', note: 'Naast de lift.' }, requesterOf(ticket), then);
          ready(later(then, takes * 0.5));
        });
      });
    else if (waits)
      living.plan(later(at, takes * 0.5), (now) => {
        living.change(
          number,
          { status: 'wacht-op-leverancier', customerMessage: 'We wachten op een onderdeel.' },
          by,
          now,
        );
        ready(later(end, takes));
      });
    else if (putsOff)
      living.plan(later(at, takes * 0.6), (now) => {
        const due = living.ticket(number)?.expectedAt;
        const expectedAt = due && later(due > now ? due : now, norm * 0.6);
        if (expectedAt)
          living.change(number, { expectedAt, customerMessage: 'Het lukt niet op tijd. Het wordt later.' }, by, now);
        ready(later(end, norm * 0.4));
      });
    else ready(end);
    if (chance.happens(0.02))
      living.plan(later(at, chance.around(60, 3)), (now) =>
        living.change(request().number, { status: 'geannuleerd' }, requesterOf(ticket), now),
      );
  }

  /** Once it is ready: yes, no, or nothing. */
  function answer(at: Date): void {
    const { number, conversation } = request();
    if (conversation === null) {
      living.plan(later(at, chance.around(400, 2)), (now) => {
        if (request().status === 'gereed') living.change(number, { status: 'gesloten' }, desk, now);
      });
      return;
    }
    const how = chance.weighed([
      ['yes', 52],
      ['no', 6],
      ['nothing', 42],
    ] as const);
    if (how === 'nothing') {
      if (chance.happens(0.04))
        living.plan(later(at, chance.around(60, 2)), (now) => {
          living.note(number, { at: now, by: requesterOf(request()), kind: 'ontevreden', data: { status: 'gereed' } });
        });
      return;
    }
    living.plan(later(at, chance.around(120, 3)), (now) => {
      const { status } = request();
      if (status !== 'gereed') return;
      if (how === 'yes') {
        if (living.change(number, { status: 'gesloten' }, requesterOf(request()), now))
          judged(living, now, chance, asking);
        return;
      }
      living.change(number, { status: 'in-behandeling', note: 'Het is nog niet goed.' }, requesterOf(request()), now);
      const again = living.tickets().find((one) => one.status === 'in-behandeling' && one.parts.length === 0);
      if (again)
        living.plan(later(now, chance.around(240, 2)), (then) =>
          living.change(
            again.number,
            { status: 'gereed', customerMessage: 'Nu is het wel goed.' },
            worker(again),
            then,
          ),
        );
    });
  }

  living.live(until, (at) => {
    if (request().status === 'wacht-op-akkoord' && !planned.has('approval')) {
      planned.add('approval');
      approve(at);
    }
    for (const ticket of living.tickets()) {
      const begins =
        ['geregistreerd', 'doorgezet'].includes(ticket.status) && !isHeldBack(ticket) && ticket.parts.length === 0;
      if (!begins || planned.has(ticket.number)) continue;
      planned.add(ticket.number);
      work(ticket, at);
    }
    const { status, since } = request();
    if (status !== 'gereed' || answered.has(since.getTime())) return;
    answered.add(since.getTime());
    answer(at);
  });
}
