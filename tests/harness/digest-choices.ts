import { maySee } from '../../digest/may-see.ts';
import { digestAsked, subscribing } from '../../digest/subscribing.ts';
import type { Incoming } from '../../dialogs/channel.ts';
import type { Step } from '../../dialogs/effect.ts';
import { subscriptionsOf, type Subscription } from '../../knowledge/digests.ts';
import type { Chat } from './chat.ts';

/** Which digests people chose in talks, as bot/digest-turn.ts does it. */
export class DigestChoices {
  private readonly chosen = new Map<string, Subscription[]>();

  turn({ session, desk, now, employee: { id } }: Chat, what: Incoming['what']): Step | undefined {
    const heard = digestAsked(session, what);
    const step =
      heard &&
      subscribing(session, heard, what.kind === 'text' ? what.text : '', desk, {
        now,
        person: id,
        allowed: maySee(desk.organisation, id),
        subscriptions: subscriptionsOf(desk.organisation, id, this.chosen.get(id) ?? null),
        manager: desk.organisation.personen.some((one) => one.id === id && one.rol === 'manager'),
      });
    for (const effect of step?.effects ?? [])
      if (effect.kind === 'choose-digests') this.chosen.set(effect.person, effect.chosen);
    return step;
  }
}
