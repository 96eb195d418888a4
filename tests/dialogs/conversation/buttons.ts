import type { Button, Input, Message } from '../../../dialogs/channel.ts';
import { buttonsOf as buttonsOn } from '../../harness/render.ts';
import { own, replies } from './moves.ts';

/** The buttons that somebody was shown, and what they fill in beside them. */

/** A button as somebody finds it: with the inputs beside it, when it sends them. */
export interface Found {
  button: Button;
  inputs: Input[];
}
export const buttonsOf = ({ card }: Message): Found[] =>
  (card ? buttonsOn(card) : []).map((button) => ({ button, inputs: button.sends ? (card?.inputs ?? []) : [] }));

/** What is filled in: what fits, what was there, nothing, or nonsense. */
export function filled(inputs: readonly Input[], far: number): Record<string, string> {
  const values = inputs.map(({ id, kind, value, choices }, at) => {
    const turn = far + at;
    const fitting = choices?.[turn % choices.length]?.value ?? fits[kind] ?? own;
    return [id, [fitting, fitting, fitting, value, undefined, replies[turn % replies.length]][turn % 6]];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Record<string, string>;
}
const fits: Partial<Record<Input['kind'], string>> = {
  number: '3',
  date: '2026-12-01',
  time: '10:30',
  text: 'B30 kamer 3.12',
  lines: 'er lekt iets',
};
