import type { Ticket } from '../tickets/ticket.ts';
import { approvalDone } from './approval-card.ts';
import { stepped } from './asked-approval.ts';
import { say, type Step } from './effect.ts';
import { peopleNamed } from './for-whom.ts';
import { reply, type Scene } from './scene.ts';

/** Somebody else decides: who is in the directory, and neither the approver nor who asked. */
export function passOn(scene: Scene, ticket: Ticket, name: string): Step {
  const { words, desk, reads } = scene;
  const { approval } = words;
  const again = (text: string): Step => ({
    session: { ...scene.session, approving: { number: ticket.number, verb: 'delegate', at: reads.now.toISOString() } },
    effects: [say(text)],
  });
  const [one, ...others] = peopleNamed(desk.organisation, name);
  if (!one) return again(approval.nobodyCalled(name));
  if (others.length > 0) return again(approval.whichOne([one, ...others].slice(0, 5).map(({ naam }) => naam)));
  if (one.id === reads.employee.id) return again(approval.notToYourself);
  if (one.id === ticket.requester.id || one.id === ticket.beneficiary?.id) return again(approval.notToThem(one.naam));
  const reached = reads.reachable?.(one.id) ?? false;
  const to = { id: one.id, name: one.naam };
  const effects = stepped(scene, ticket, { did: 'doorgegeven', to, reached, why: 'doorgegeven' });
  return reply(
    scene,
    ...effects,
    approvalDone(ticket, approval.isElsewhere(one.naam), desk, words),
    say(reached ? approval.handedOver(one.naam) : approval.handedOverByDesk(one.naam)),
  );
}
