import type { DeskEffect } from '../desk/effect.ts';
import type { Parcel } from '../storage/outbox.ts';

/** What of effects is to leave, in order. */
export const parcelsOf = (effects: readonly DeskEffect[]): Parcel[] =>
  effects.flatMap((effect): Parcel[] => {
    if (effect.kind === 'update') return [{ kind: 'update', card: effect.card, message: effect.message }];
    if (effect.kind !== 'send') return [];
    const { card = null, under, message } = effect;
    return [under === undefined ? { kind: 'send', card, message } : { kind: 'reply', card: under, message }];
  });
