import type { DeskEffect } from '../desk/effect.ts';
import type { Parcel } from '../storage/outbox.ts';

/** What of effects is to leave, in order. */
export const parcelsOf = (effects: readonly DeskEffect[]): Parcel[] =>
  effects.flatMap((effect): Parcel[] => {
    if (effect.kind === 'update')
      return [
        {
          kind: effect.shows ? 'show' : 'update',
          card: effect.card,
          message: effect.message,
          ...(effect.fleeting ? { fleeting: true } : {}),
        },
      ];
    if (effect.kind !== 'send') return [];
    const { card, under, message, lost, fleeting } = effect;
    const known = { message, ...(lost ? { lost } : {}), ...(fleeting ? { fleeting } : {}) };
    return [
      under === undefined
        ? { kind: 'send', card: card ?? null, ...known }
        : { kind: 'reply', card: under, ...known, ...(card === undefined ? {} : { own: card }) },
    ];
  });

/** What is to leave, by conversation; conversations to which nothing is said are left out. */
export function parcelsByConversation(
  said: readonly { conversation: string | null; effects: readonly DeskEffect[] }[],
): { conversation: string; parcels: Parcel[] }[] {
  const lanes = new Map<string, Parcel[]>();
  for (const { conversation, effects } of said) {
    const parcels = parcelsOf(effects);
    if (conversation === null || parcels.length === 0) continue;
    lanes.set(conversation, [...(lanes.get(conversation) ?? []), ...parcels]);
  }
  return [...lanes].map(([conversation, parcels]) => ({ conversation, parcels }));
}

/** What is the same in every channel of the desk. */
export const parcelOf = ({ how, card, message, own, lost }: Extract<DeskEffect, { kind: 'to-desk' }>): Parcel => ({
  kind: how,
  card,
  message,
  ...(own === undefined ? {} : { own }),
  ...(lost ? { lost } : {}),
});
