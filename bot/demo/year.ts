import type { Lesson } from '../../storage/gaps.ts';
import { numberOf } from '../../storage/tickets.ts';
import { yearOf } from '../../tickets/calendar.ts';
import type { Line, Takeover } from '../../desk/takeover.ts';
import type { Ticket, TicketEvent } from '../../tickets/ticket.ts';
import { Chance } from './chance.ts';
import { chat } from './chats.ts';
import { demand } from './demand.ts';
import type { Asking, MadeUpRating } from './judged.ts';
import { live } from './life.ts';
import { Living } from './living.ts';
import { makes } from './made.ts';
import { madeUp, people, type DemoDesk, type MadeUp } from './people.ts';

/** What an organisation that does not exist asks of its desk, and what becomes of it: by the rules of the desk, with the same chance for the same seed. */

export interface Plan {
  seed: number;
  people: number;
  from: Date;
  until: Date;
}

export interface MadeUpYear {
  people: MadeUp[];
  /** As they are at the end; work orders behind their request. */
  tickets: Ticket[];
  /** As they were when they were made, by number. */
  made: Map<string, Ticket>;
  /** In order, for each ticket. */
  events: { ticket: string; event: TicketEvent }[];
  ratings: MadeUpRating[];
  takeovers: { takeover: Takeover; lines: Line[] }[];
  selfHelp: { at: Date; product: string; helped: boolean }[];
  lessons: { lesson: Lesson; at: Date; times: number }[];
  /** The last number that was given out. */
  last: number;
}

export function madeUpYear(desk: DemoDesk, plan: Plan): MadeUpYear {
  const chance = new Chance(plan.seed);
  const all = people(chance, plan.people, desk.organisation);
  const managers = desk.organisation.personen.filter(({ rol }) => rol === 'manager');
  const approvers = [
    ...all.slice(0, Math.ceil(all.length / 25)),
    ...managers.map(({ id, naam }) => ({ id, name: naam })),
  ];
  const products = [...desk.catalogue.values()];
  const { tevredenheid } = desk.organisation;
  const asking: Asking = {
    often: tevredenheid && {
      oneOf: tevredenheid['een-op-de'],
      days: tevredenheid['dagen-ertussen'],
      badUpTo: tevredenheid['slecht-tot'],
    },
    askedAt: new Map(),
    ratings: [],
  };
  const year: MadeUpYear = {
    people: all,
    tickets: [],
    made: new Map(),
    events: [],
    ratings: asking.ratings,
    takeovers: [],
    selfHelp: [],
    lessons: [],
    last: 0,
  };
  const lives = (living: Living) => {
    for (const ticket of living.tickets()) year.made.set(ticket.number, ticket);
    live(living, plan.until, chance, desk, asking);
    const last = new Map(living.events.map(({ ticket, event }) => [ticket, event.at]));
    year.tickets.push(...living.tickets().map((one) => ({ ...one, updatedAt: last.get(one.number) ?? one.updatedAt })));
    year.events.push(...living.events);
  };
  for (const asked of demand(chance, products, plan.people, { ...plan, calendar: desk.calendar })) {
    const { at, product } = asked;
    const by = chance.one(all);
    if (product['eerst-proberen'] && product.zelfhulp.length > 0 && chance.happens(0.6)) {
      const helped = chance.happens(0.4);
      year.selfHelp.push({ at, product: product.id, helped });
      if (helped) continue;
    }
    const number = numberOf(yearOf(desk.calendar, at), year.last + 1);
    if (chance.happens(0.05)) {
      const talk = chat(chance, desk, asked, by, `${madeUp}gesprek-${String(year.takeovers.length + 1)}`, number);
      if (talk && (talk.takeover.endedAt ?? at) <= plan.until) {
        year.takeovers.push(talk);
        if (talk.made) {
          year.last++;
          lives(new Living({ request: talk.made.ticket, orders: [] }, talk.made.event, desk));
        }
        continue;
      }
    }
    year.last++;
    const { whole, made } = makes(chance, desk, { number, at, product, by }, approvers);
    const living = new Living(whole, made, desk);
    if (product.spoed)
      living.note(number, { at, by: { role: 'loket', id: 'loket' }, kind: 'alarm', data: { why: 'spoed' } });
    lives(living);
    if (chance.happens(0.01))
      year.lessons.push({ at, times: chance.whole(1, 9), lesson: lesson(chance, product.id, year.lessons.length) });
  }
  return year;
}

/** A sentence that was not understood at once. */
function lesson(chance: Chance, product: string, nth: number): Lesson {
  const said = `verzonnen zin ${String(nth + 1)} over ${product}`;
  return chance.happens(0.5)
    ? { key: said, said, why: 'chosen', chosen: product, offered: [] }
    : { key: said, said, why: 'not-found', offered: [] };
}
