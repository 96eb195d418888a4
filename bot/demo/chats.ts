import { ended, ticketOfChat } from '../../desk/ending.ts';
import { inQueue, type Agent, type Line, type Outcome, type Takeover } from '../../desk/takeover.ts';
import { isOpen } from '../../tickets/calendar.ts';
import type { Actor } from '../../tickets/ticket.ts';
import type { Chance } from './chance.ts';
import type { Asked } from './demand.ts';
import { madeUp, type DemoDesk, type MadeUp } from './people.ts';

/** A chat that an agent of the desk took over, or that nobody took in time. */

const agents: readonly Agent[] = [1, 2, 3, 4].map((nth) => ({
  id: `${madeUp}balie-${String(nth)}`,
  name: `Balie ${String(nth)} (verzonnen)`,
}));

/** After so many minutes nobody waits any more: it is kept as a ticket. */
const longest = 30;

/** A chat about a product, as it ended; undefined when the desk is closed. With a number, what it became. */
export function chat(
  chance: Chance,
  desk: DemoDesk,
  { at, product }: Asked,
  person: MadeUp,
  id: string,
  number: string,
): { takeover: Takeover; lines: Line[]; made?: ReturnType<typeof ticketOfChat> } | undefined {
  if (!isOpen(desk.calendar, at)) return undefined;
  const busy = chance.happens(0.15) ? 4 : 1;
  const waits = chance.around(2.2 * busy, 2.2);
  const after = (minutes: number) => new Date(at.getTime() + Math.round(minutes * 60_000));
  const asked = inQueue(
    {
      id,
      conversation: person.id,
      person: { id: person.id, name: person.name },
      language: 'nl',
      why: chance.weighed([
        ['asked', 6],
        ['not-understood', 3],
        ['angry', 1],
      ] as const),
      about: {
        said: product.voorbeelden[0] ?? product.naam,
        product: { id: product.id, title: product.naam },
        answers: [],
        building: person.building,
        department: null,
        phone: null,
        suggested: [product.id],
        open: [],
        secret: false,
      },
      saidAt: null,
    },
    at,
  );
  const employee = { role: 'medewerker' as const, ...asked.person };
  const said: Line = { at, by: employee, kind: 'text', text: asked.about.said, files: [] };
  const ends = (was: Takeover, lines: Line[], outcome: Outcome, when: Date, by: Actor) => {
    if (['withdrawn', 'handed-back', 'gone', 'ordered'].includes(outcome))
      return { takeover: ended(was, outcome, null, when), lines };
    return {
      takeover: ended(was, outcome, number, when),
      lines,
      made: ticketOfChat(was, lines, { outcome, number, by }, when, desk),
    };
  };
  if (chance.happens(0.05)) {
    const outcome = chance.one(['withdrawn', 'kept'] as const);
    return ends(asked, [said], outcome, after(Math.min(waits, longest)), { role: 'medewerker', id: person.id });
  }
  if (waits >= longest) return ends(asked, [said], 'kept', after(longest), { role: 'loket', id: 'loket' });
  const agent = chance.one(agents);
  const held: Takeover = { ...asked, state: 'held', agent, claimedAt: after(waits) };
  const answer: Line = {
    at: after(waits + 1),
    by: { role: 'balie', ...agent },
    kind: 'text',
    text: 'Dat zoek ik voor je uit.',
    files: [],
  };
  const outcome = chance.weighed([
    ['answered', 58],
    ['ordered', 12],
    ['passed-on', 16],
    ['handed-back', 8],
    ['call-back', 6],
  ] as const);
  return ends(held, [said, answer], outcome, after(waits + 2 + chance.around(7, 1.8)), { role: 'balie', id: agent.id });
}
